//! What was asked, by which documents.

use std::collections::{HashMap, HashSet};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::id::ItemId;
use super::item::Item;
use super::period::Periods;

/// Bytes at the beginning of a tracker's file within which its mandate is named.
pub const TRACKER_HEAD: u64 = 4096;

/// Whether `mandate: (` stands in a text, in any spelling that RON allows.
pub fn names_mandate(text: &str) -> bool {
    text.match_indices("mandate").any(|(at, word)| {
        let rest = text[at + word.len()..].trim_start().strip_prefix(':');
        let value = rest.map(|rest| {
            rest.trim_start()
                .trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
        });
        value.is_some_and(|value| value.trim_start().starts_with('('))
    })
}

/// Whether these are the bytes of a tracker's file, as the program or an editor writes it.
pub fn is_tracker_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(TRACKER_HEAD as usize)];
    let head = String::from_utf8_lossy(head);
    let text = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    text.starts_with('(') && names_mandate(text)
}

/// A document that a mandate rests on.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub struct Document {
    /// Its UN symbol, such as `S/2015/1038`.
    pub symbol: String,
    /// Its title.
    pub title: String,
    /// Its date (ISO 8601), where the source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// What was asked, by which documents; its items in the documents' order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mandate {
    /// What makes two files copies of one another.
    pub id: String,
    /// How it is called.
    pub title: String,
    /// The documents it rests on.
    pub documents: Vec<Document>,
    /// The periods that reports on it cover.
    pub periods: Periods,
    /// What was asked.
    pub items: Items,
    /// Lines above the items that a newer version wrote, kept as they are.
    pub extra: Vec<String>,
}

/// The items of a mandate. Copies share them until one is changed: what is shown, what is saved and what
/// was read hold the same ones. Whoever borrows them to change them while they are shared pays for copies of all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Items(Arc<Vec<Item>>);

impl From<Vec<Item>> for Items {
    fn from(items: Vec<Item>) -> Self {
        Self(Arc::new(items))
    }
}

impl Deref for Items {
    type Target = Vec<Item>;

    fn deref(&self) -> &Vec<Item> {
        &self.0
    }
}

impl DerefMut for Items {
    fn deref_mut(&mut self) -> &mut Vec<Item> {
        Arc::make_mut(&mut self.0)
    }
}

impl<'i> IntoIterator for &'i Items {
    type Item = &'i Item;
    type IntoIter = std::slice::Iter<'i, Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Mandate {
    /// The item with this name; upper and lower case are the same.
    pub fn find(&self, name: &str) -> Option<&Item> {
        let name = name.trim();
        self.items
            .iter()
            .find(|item| item.id.as_str().eq_ignore_ascii_case(name))
    }

    /// The place of an item that somebody typed: its id in any case, with or without its hyphen, or its
    /// label where only one item has it.
    pub fn place(&self, typed: &str) -> Option<usize> {
        if let Some(item) = self.find(typed) {
            return self.position(&item.id);
        }
        let bare = bare(typed);
        let mut meant = (self.items.iter().enumerate())
            .filter(|(_, item)| !bare.is_empty() && self::bare(item.id.as_str()) == bare);
        if let (Some((at, _)), None) = (meant.next(), meant.next()) {
            return Some(at);
        }
        let label = typed.trim().trim_start_matches('(').trim_end_matches(')');
        let mut labelled = (self.items.iter().enumerate())
            .filter(|(_, item)| !label.is_empty() && item.label.eq_ignore_ascii_case(label));
        match (labelled.next(), labelled.next()) {
            (Some((at, _)), None) => Some(at),
            (Some(_), Some(_)) | (None, _) => None,
        }
    }

    /// The item's place in the order of the document.
    pub fn position(&self, id: &ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == *id)
    }

    /// Makes one item of several that have one name, as where `merge=union` kept the lines of two
    /// copies.
    pub(super) fn unite_twins(&mut self) {
        let mut names: HashSet<&ItemId, RandomState> = HashSet::default();
        names.reserve(self.items.len());
        if self.items.iter().all(|item| names.insert(&item.id)) {
            return;
        }
        let mut places: HashMap<&ItemId, usize, RandomState> = HashMap::default();
        let mut single: Vec<Item> = Vec::with_capacity(self.items.len());
        for item in &self.items {
            match places.get(&item.id) {
                Some(at) => single[*at].unite(item.clone()),
                None => {
                    places.insert(&item.id, single.len());
                    single.push(item.clone());
                }
            }
        }
        self.items = single.into();
    }
}

/// A name as people may type it: letters and figures alone, in lower case.
fn bare(name: &str) -> String {
    let kept = name.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::domain::fixture::tracker;

    #[test]
    fn an_item_is_found_however_its_name_is_typed() {
        let it = tracker();
        let place = |typed: &str| it.mandate().place(typed);
        let task = place("task-1");
        assert!(task.is_some());
        for typed in ["TASK-1", "task1", "task 1", "Task_1"] {
            assert_eq!(place(typed), task, "{typed}");
        }
        for typed in ["", "-", "task", "task-11", "task-1x"] {
            assert_eq!(place(typed), None, "{typed}");
        }
    }
}
