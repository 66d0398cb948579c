//! Words that somebody changed in the file by hand: what they said before, and why they count again.

use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use crate::domain::{Entry, Tracker};
use crate::storage::Ledger;

/// Characters of what was said before that are told.
const BEGINNING: usize = 200;

impl Locale {
    /// That an entry was changed by hand, what it said before where this copy or this machine knows, and why an
    /// answer that had been replaced counts again; `None` where nobody changed it.
    pub fn changed_by_hand(
        &self,
        tracker: &Tracker,
        ledger: &Ledger,
        entry: &Entry,
        zone: &TimeZone,
    ) -> Option<String> {
        let was = tracker.edited(entry)?;
        let mark = match entry.say().field() {
            Some(_) => "sign-by-hand",
            None => "note-edited",
        };
        let mark = ("mark", Value::from(self.get(mark)));
        let words = match ledger.first(tracker, was) {
            Some(before) => {
                let said = Value::from(self.said_before(tracker, entry, before, zone));
                self.fill("altered-before", &[mark, ("said", said)])
            }
            None => self.fill("altered-unknown", &[mark]),
        };
        if !tracker.counts_again(entry) {
            return Some(words);
        }
        Some(self.fill("altered-again", &[("words", Value::from(words))]))
    }

    /// What was said before it was changed, with all that is another now.
    fn said_before(
        &self,
        tracker: &Tracker,
        now: &Entry,
        before: &Entry,
        zone: &TimeZone,
    ) -> String {
        let mut said = self.said(tracker, before);
        if let Some(words) = before.say().words() {
            // A note can be long, and this stands in the heading of another.
            let begin: String = words.chars().take(BEGINNING).collect();
            let cut = if begin.len() < words.len() { "…" } else { "" };
            said.push_str(&format!(" – {begin}{cut}"));
        }
        if before.author() != now.author() {
            said.push_str(&format!(", {}", self.author(before.author())));
        }
        if before.at() != now.at() {
            said.push_str(&format!(" ({})", self.minute_of(before.at(), zone)));
        }
        said
    }

    /// All that stands and was changed by hand, in sentences with the item and whose it is.
    pub fn standing_by_hand(
        &self,
        tracker: &Tracker,
        ledger: &Ledger,
        zone: &TimeZone,
    ) -> Vec<String> {
        let items = 0..tracker.items().len();
        let standing = items.flat_map(|at| tracker.by_hand(at));
        let told = standing.filter_map(|entry| {
            let arguments = [
                ("item", Value::from(entry.on().as_str())),
                ("by", Value::from(self.author(entry.author()))),
                ("said", Value::from(self.said(tracker, entry))),
                (
                    "words",
                    Value::from(self.changed_by_hand(tracker, ledger, entry, zone)?),
                ),
            ];
            Some(self.fill("altered-standing", &arguments))
        });
        told.collect()
    }
}
