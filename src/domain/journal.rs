//! The set of entries. It only grows; merging is union.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;

use foldhash::fast::RandomState;

use super::author::{Author, OnePerson};
use super::entry::Entry;
use super::id::EntryId;

/// A set of immutable entries. There is no way to take one out.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    entries: Vec<Entry>,
    places: HashMap<EntryId, u32, RandomState>,
}

impl Journal {
    /// An empty journal with room for `entries`.
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            entries: Vec::with_capacity(entries),
            places: HashMap::with_capacity_and_hasher(entries, RandomState::default()),
        }
    }

    /// Adds an entry; `false` where it was there already.
    pub fn insert(&mut self, entry: Entry) -> bool {
        match self.places.entry(entry.id()) {
            Place::Occupied(_) => false,
            Place::Vacant(place) => {
                place.insert(self.entries.len() as u32);
                self.entries.push(entry);
                true
            }
        }
    }

    /// Adds all entries of another journal and returns how many were new.
    pub fn union(&mut self, other: &Self) -> usize {
        let before = self.len();
        for entry in &other.entries {
            if let Place::Vacant(place) = self.places.entry(entry.id()) {
                place.insert(self.entries.len() as u32);
                self.entries.push(entry.clone());
            }
        }
        self.len() - before
    }

    /// The entries that came in since there were `before`.
    pub fn since(&self, before: usize) -> &[Entry] {
        &self.entries[before..]
    }

    /// The entry with this id.
    pub fn get(&self, id: EntryId) -> Option<&Entry> {
        self.places
            .get(&id)
            .map(|place| &self.entries[*place as usize])
    }

    /// Whether the entry is there.
    pub fn contains(&self, id: EntryId) -> bool {
        self.places.contains_key(&id)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in the order in which they came in.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.entries.iter()
    }

    /// The entries in one person's name.
    pub fn in_name_of(&self, author: &Author) -> Vec<Entry> {
        let mut person = OnePerson::new(author);
        let entries = self.iter().filter(|entry| person.is(entry.author()));
        entries.cloned().collect()
    }

    /// The entries in the order of the file, the same for every copy that holds the same set.
    pub fn in_order(&self) -> Vec<&Entry> {
        let mut all: Vec<_> = self.entries.iter().collect();
        all.sort_by(|a, b| a.order().cmp(&b.order()));
        all
    }

    pub(super) fn at(&self, place: u32) -> &Entry {
        &self.entries[place as usize]
    }
}

impl PartialEq for Journal {
    /// Two journals are equal when they hold the same set, whatever the order of arrival.
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.places.keys().all(|id| other.contains(*id))
    }
}

impl Eq for Journal {}
