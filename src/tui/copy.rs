//! What can be copied to the clipboard, and by which way it gets there.

use super::marks;
use super::model::Model;
use crate::domain::{Assessment, Item, ItemId, symbols};
use crate::text::{Value, show};

/// Addresses that are offered at most.
const ADDRESSES: usize = 5;

/// One thing that can be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scrap {
    /// The message that names it.
    pub message: &'static str,
    /// The text, without control characters but line ends.
    pub text: String,
}

impl Scrap {
    fn new(message: &'static str, text: &str) -> Self {
        let text = show(text).into_owned();
        Self { message, text }
    }
}

/// How a text reached the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The system has it.
    System,
    /// The terminal was asked to take it; it does not tell whether it did.
    Terminal,
    /// It is longer than terminals take.
    TooLong,
}

impl Model {
    /// What can be copied of the selected item, or of all that are marked.
    pub fn scraps(&self) -> Vec<Scrap> {
        let about = self.subject(marks::any);
        let items: Vec<&Item> = about
            .iter()
            .flat_map(|about| about.ids())
            .filter_map(|id| self.tracker.find(id.as_str()))
            .collect();
        let mut scraps = Vec::new();
        if !items.is_empty() {
            let texts: Vec<String> = items.iter().map(|item| self.item_text(item)).collect();
            scraps.push(Scrap::new("copy-item", &texts.join("\n\n")));
            let mut sources: Vec<&str> = items.iter().map(|item| item.source.as_str()).collect();
            sources.dedup();
            scraps.push(Scrap::new("copy-citation", &sources.join("\n")));
        }
        let note = self.note.filter(|_| items.len() == 1);
        let note = note.and_then(|id| self.notes().into_iter().find(|note| note.entry.id() == id));
        if let Some(note) = &note {
            let by = self.locale.author(note.whose.author());
            let at = self.locale.minute_of(note.whose.at(), &self.lens.zone);
            let text = format!("{}\n– {by}, {at}", note.text.trim_end());
            scraps.push(Scrap::new("copy-note", &text));
        }
        let notes = note.iter().map(|note| note.text);
        let texts = items.iter().flat_map(|item| [&*item.source, &*item.text]);
        let mut addresses: Vec<String> = Vec::new();
        for symbol in notes.chain(texts).flat_map(symbols) {
            if !addresses.contains(&symbol.address) && addresses.len() < ADDRESSES {
                addresses.push(symbol.address);
            }
        }
        let addresses = addresses.iter();
        scraps.extend(addresses.map(|address| Scrap::new("copy-address", address)));
        let path = self.path.to_string_lossy();
        scraps.push(Scrap::new("copy-path", &path));
        scraps
    }

    /// An item as text: what it is, its wording, its source, and where one's own delegation sees it.
    fn item_text(&self, item: &Item) -> String {
        let arguments = [
            ("kind", Value::from(self.locale.kind(item.kind))),
            ("label", Value::from(item.label.as_str())),
            ("title", Value::from(item.title.as_str())),
        ];
        let head = self.locale.fill("copy-head", &arguments);
        let mut lines = vec![head, item.text.clone(), item.source.clone()];
        lines.extend(self.own_status(&item.id));
        lines.join("\n")
    }

    fn own_status(&self, id: &ItemId) -> Option<String> {
        let place = self.tracker.position(id)?;
        let own: Assessment<'_> = self.tracker.assessment(place, self.lens.of?);
        let status = match own.status() {
            Some(status) => self.locale.status(status),
            None => self.locale.get("sign-contested").into_owned(),
        };
        let arguments = [
            ("of", Value::from(own.delegation())),
            ("status", Value::from(status)),
        ];
        Some(self.locale.fill("copy-status", &arguments))
    }
}
