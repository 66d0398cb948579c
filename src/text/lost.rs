//! What is gone from a file: entries, and items of the mandate with all that is said about them.

use super::account::{AccountLine, Part};
use super::locale::{Locale, Value};
use super::tidings::MOST;
use crate::domain::{Item, ItemId, Tracker};
use crate::storage::Tally;

impl Locale {
    /// How much is gone, left out or back: a sentence about entries, and one about items; `None` where it is nothing.
    pub fn tallied(
        &self,
        [entries, items]: [&str; 2],
        tally: Tally,
        more: &[(&'static str, Value<'static>)],
    ) -> Option<String> {
        let counts = [(entries, tally.entries), (items, tally.items)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let told: Vec<String> = counts
            .map(|(message, count)| {
                let count = ("count", Value::from(count));
                let arguments: Vec<_> = more.iter().cloned().chain([count]).collect();
                self.fill(message, &arguments)
            })
            .collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// The names of items, the first few of them.
    pub fn items_named(&self, items: &[Item]) -> String {
        let named = items.iter().take(MOST).map(|item| self.item_named(item));
        let mut names: Vec<String> = named.collect();
        if items.len() > MOST {
            let more = [("count", Value::from(items.len() - MOST))];
            names.push(self.fill("items-more", &more));
        }
        self.listed(&names)
    }

    /// An item that comes back into the mandate, and how much about it is held.
    pub(super) fn returned(&self, now: &Tracker, item: &Item) -> Vec<AccountLine> {
        let about = now.journal().iter().filter(|it| *it.on() == item.id);
        let count = [("count", Value::from(about.count()))];
        let title = format!("{}  {}", self.item_headed(item), item.title);
        let told = self.fill("account-item-returned", &count);
        [(Part::Item, title), (Part::Said, told)]
            .map(|(part, text)| AccountLine { part, text })
            .into()
    }

    /// About which names that the mandate does not have entries are kept.
    pub fn astray(&self, astray: &[(ItemId, usize)]) -> Vec<String> {
        let told = astray.iter().map(|(item, count)| {
            let arguments = [
                ("item", Value::from(item.as_str().to_owned())),
                ("count", Value::from(*count)),
            ];
            self.fill("gone-astray", &arguments)
        });
        told.collect()
    }
}
