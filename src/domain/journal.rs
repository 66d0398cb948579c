//! The set of entries. It only grows; merging is union.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry as Place;

use super::author::{Author, OnePerson};
use super::entry::Entry;
use super::id::{EntryId, ItemId};

/// A set of immutable entries. There is no way to take one out.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    entries: Vec<Entry>,
    /// Where each entry stands, found by its id. Without the ids themselves the table of a hundred thousand
    /// entries is a seventh as large, and most of it near at hand.
    places: HashTable<u32>,
    hasher: RandomState,
}

impl Journal {
    /// An empty journal with room for `entries`.
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            entries: Vec::with_capacity(entries),
            places: HashTable::with_capacity(entries),
            hasher: RandomState::default(),
        }
    }

    /// Adds an entry; `false` where it was there already.
    pub fn insert(&mut self, entry: Entry) -> bool {
        let id = entry.id();
        let (entries, hasher) = (&mut self.entries, &self.hasher);
        let is_it = |place: &u32| entries[*place as usize].id() == id;
        let hash = |place: &u32| hasher.hash_one(entries[*place as usize].id());
        match self.places.entry(hasher.hash_one(id), is_it, hash) {
            Place::Occupied(_) => false,
            Place::Vacant(place) => {
                place.insert(entries.len() as u32);
                entries.push(entry);
                true
            }
        }
    }

    /// Makes room for so many more entries, so that the tables are not made anew as they grow.
    pub(super) fn reserve(&mut self, entries: usize) {
        self.entries.reserve(entries);
        let (known, hasher) = (&self.entries, &self.hasher);
        let hash = |place: &u32| hasher.hash_one(known[*place as usize].id());
        self.places.reserve(entries, hash);
    }

    /// Adds those entries that are not there yet.
    pub(super) fn extend(&mut self, entries: impl IntoIterator<Item = Entry>) {
        for entry in entries {
            self.insert(entry);
        }
    }

    /// The entries in the order in which they came in.
    pub(super) fn into_entries(self) -> std::vec::IntoIter<Entry> {
        self.entries.into_iter()
    }

    /// The entries that came in since there were `before`.
    pub fn since(&self, before: usize) -> &[Entry] {
        &self.entries[before..]
    }

    /// The entry with this id.
    pub fn get(&self, id: EntryId) -> Option<&Entry> {
        let at = |place: &u32| &self.entries[*place as usize];
        let place = self
            .places
            .find(self.hasher.hash_one(id), |place| at(place).id() == id);
        place.map(at)
    }

    /// Whether the entry is there.
    pub fn contains(&self, id: EntryId) -> bool {
        self.get(id).is_some()
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

    /// The entries in one person's name, and all that somebody changed in the file by hand.
    pub fn to_watch(&self, author: Option<&Author>) -> Vec<Entry> {
        let mut person = author.map(OnePerson::new);
        let mut is_own = |it: &Entry| person.as_mut().is_some_and(|one| one.is(it.author()));
        let is_meant = |it: &&Entry| it.edited().is_some() || is_own(it);
        self.iter().filter(is_meant).cloned().collect()
    }

    /// The entries in the order of the file, the same for every copy that holds the same set.
    pub fn in_order(&self) -> Vec<&Entry> {
        if self.entries.is_sorted_by(|a, b| a.order() <= b.order()) {
            return self.entries.iter().collect();
        }
        // Each name is compared once, and what is compared of a hundred thousand entries stands together.
        let names: HashSet<&ItemId, RandomState> = self.iter().map(Entry::on).collect();
        let mut names: Vec<&ItemId> = names.into_iter().collect();
        names.sort_unstable();
        let ranks: HashMap<&ItemId, usize, RandomState> = names
            .into_iter()
            .enumerate()
            .map(|(rank, name)| (name, rank))
            .collect();
        let keyed = self
            .iter()
            .map(|entry| ((ranks[entry.on()], entry.at(), entry.id()), entry));
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_unstable_by_key(|(key, _)| *key);
        keyed.into_iter().map(|(_, entry)| entry).collect()
    }

    pub(super) fn at(&self, place: u32) -> &Entry {
        &self.entries[place as usize]
    }
}

impl PartialEq for Journal {
    /// Two journals are equal when they hold the same set, whatever the order of arrival.
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|entry| other.contains(entry.id()))
    }
}

impl Eq for Journal {}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::Status;

    #[test]
    fn whatever_the_order_of_arrival_the_file_has_one() {
        let items = ["task-2", "rec-a", "task-10", "task-1"];
        let said = |second: i64| {
            let on = ItemId::new(items[second as usize % items.len()]);
            let author = stamp(&ann(), second * 7 % 13);
            Entry::new(
                &author,
                0,
                on,
                vec![],
                status(Status::ALL[second as usize % 5]),
            )
        };
        let mut all: Vec<Entry> = (0..40).map(said).collect();
        let mut journal = Journal::default();
        for entry in &all {
            assert!(journal.insert(entry.clone()));
            assert!(!journal.insert(entry.clone()));
        }
        all.sort_by(|a, b| a.order().cmp(&b.order()));
        assert_eq!(journal.in_order(), all.iter().collect::<Vec<_>>());
        let mut sorted = Journal::default();
        all.iter()
            .for_each(|entry| assert!(sorted.insert(entry.clone())));
        assert_eq!(sorted.in_order(), journal.in_order());
        assert_eq!(sorted, journal);
    }
}
