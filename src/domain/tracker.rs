//! A mandate with its journal, and the index through which everything is read.

use std::sync::OnceLock;

use jiff::Timestamp;

use super::arrange::Arrange;
use super::assessment::{Answers, Assessment};
use super::author::Author;
use super::delegation::DelegationId;
use super::entry::Entry;
use super::id::{EntryId, ItemId};
use super::index::{Index, Slot, at};
use super::item::Item;
use super::journal::Journal;
use super::mandate::Mandate;
use super::register::Field;

/// The whole shared document: a mandate and what was said about its items. The private notes that
/// this machine keeps for the same mandate are read together with it, but stand in a journal of
/// their own, so that nothing which writes the shared one can reach them.
#[derive(Clone, Debug, Default)]
pub struct Tracker {
    mandate: Mandate,
    journal: Journal,
    private: Journal,
    /// Made when first asked for: of copies that only bring their entries nobody asks.
    index: OnceLock<Index>,
    speakers: OnceLock<Vec<DelegationId>>,
    wording: u64,
}

impl Tracker {
    /// Puts a mandate together with the entries that were found. The first question about them takes
    /// time linear in their number.
    pub fn new(mut mandate: Mandate, journal: Journal, private: Journal) -> Self {
        mandate.unite_twins();
        Self {
            mandate,
            journal,
            private,
            index: OnceLock::new(),
            speakers: OnceLock::new(),
            wording: 0,
        }
    }

    /// What is read from: made here, where nobody has asked yet.
    pub(super) fn index(&self) -> &Index {
        self.index
            .get_or_init(|| Index::of(&self.mandate, &self.journal, &self.private))
    }

    /// The mandate.
    pub fn mandate(&self) -> &Mandate {
        &self.mandate
    }

    /// The items, in the document's order.
    pub fn items(&self) -> &[Item] {
        &self.mandate.items
    }

    /// Everything that is shared.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The private notes.
    pub fn private(&self) -> &Journal {
        &self.private
    }

    /// An entry of either journal.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.journal.get(id).or_else(|| self.private.get(id))
    }

    /// The item's place in [`Tracker::items`].
    pub fn position(&self, id: &ItemId) -> Option<usize> {
        let place = *self.index().names.get(id)? as usize;
        (place < self.mandate.items.len()).then_some(place)
    }

    /// The item with this name; upper and lower case are the same.
    pub fn find(&self, name: &str) -> Option<&Item> {
        self.mandate.find(name)
    }

    /// Adds entries; returns how many were new.
    pub fn admit(&mut self, entries: impl IntoIterator<Item = Entry>, private: bool) -> usize {
        let journal = if private {
            &mut self.private
        } else {
            &mut self.journal
        };
        let before = journal.len();
        journal.extend(entries);
        self.index_from(before, private)
    }

    /// Makes room for so many entries.
    pub(super) fn reserve(&mut self, entries: usize) {
        self.journal.reserve(entries);
    }

    /// Adds entries that [`Tracker::index_from`] is to take into the index when all are there.
    pub(super) fn unite(&mut self, entries: impl Iterator<Item = Entry>) {
        self.journal.extend(entries);
    }

    /// The mandate and the shared journal, without the rest.
    pub(super) fn into_parts(self) -> (Mandate, Journal) {
        (self.mandate, self.journal)
    }

    /// Takes the entries into the index that have come in since a journal had `before`; how many they are.
    pub(super) fn index_from(&mut self, before: usize, private: bool) -> usize {
        let now = [self.journal.len(), self.private.len()][usize::from(private)];
        self.speakers.take();
        // To make it anew is shared with another thread.
        if !private && now - before > before {
            self.index.take();
        } else if let Some(index) = self.index.get_mut() {
            let new = before as u32..now as u32;
            let slots = new.map(|place| Slot { private, place });
            index.extend(&self.journal, &self.private, slots);
        }
        now - before
    }

    /// Takes over another mandate's wording of the same items (see [`super::merge`]).
    pub(super) fn set_mandate(&mut self, mut mandate: Mandate) {
        mandate.unite_twins();
        self.mandate = mandate;
        self.wording += 1;
        self.index.take();
        self.speakers.take();
    }

    /// How often another wording came in: what was read from it can be kept until then.
    pub fn wording(&self) -> u64 {
        self.wording
    }

    fn at(&self, slot: Slot) -> &Entry {
        at(&self.journal, &self.private, slot)
    }

    /// The latest time of any entry.
    pub fn latest(&self) -> Option<Timestamp> {
        self.index().latest
    }

    /// Everything said about an item, with whether it is private, in the order of the file.
    pub(super) fn log(&self, item: usize) -> Vec<(&Entry, bool)> {
        let slots = self.index().logs[item].entries.iter();
        let mut said: Vec<_> = slots.map(|it| (self.at(*it), it.private)).collect();
        said.sort_by_cached_key(|(entry, _)| (entry.at(), entry.id()));
        said
    }

    /// Whether anything that was ever said about an item was changed by hand.
    pub(super) fn was_edited(&self, item: usize) -> bool {
        self.index().logs[item].has_edited
    }

    /// Whether anything that was ever said was changed by hand.
    pub fn has_edited(&self) -> bool {
        self.index().logs.iter().any(|log| log.has_edited)
    }

    /// How many entries there are about an item.
    pub(super) fn said_count(&self, item: usize) -> usize {
        self.index().logs[item].entries.len()
    }

    /// Everything said about what has this name, whether or not the mandate has it, in no order.
    pub fn said_about(&self, on: &ItemId) -> impl Iterator<Item = &Entry> {
        let log = self.index().names.get(on);
        let slots = log.map_or(&[][..], |log| &self.index().logs[*log as usize].entries);
        slots.iter().map(|slot| self.at(*slot))
    }

    /// Everything said in a log, in no order; private notes included.
    pub(super) fn said_in(&self, log: usize) -> impl Iterator<Item = &Entry> {
        self.index().logs[log]
            .entries
            .iter()
            .map(|slot| self.at(*slot))
    }

    /// Everything said, by what it is about, in no order; private notes included.
    pub(super) fn logs(&self) -> impl Iterator<Item = impl Iterator<Item = &Entry>> {
        let logs = self.index().logs.iter();
        logs.map(|log| log.entries.iter().map(|slot| self.at(*slot)))
    }

    /// Everything said about the item at this place, or about all of them, oldest first; private
    /// notes included.
    pub fn history(&self, item: Option<usize>) -> Vec<&Entry> {
        let mut said: Vec<&Entry> = match item {
            Some(item) => self.said_about(&self.items()[item].id).collect(),
            None => self.journal.iter().chain(self.private.iter()).collect(),
        };
        said.sort_by_cached_key(|entry| (entry.at(), entry.id()));
        said
    }

    /// Entries about items that the mandate does not have.
    pub fn astray(&self) -> impl Iterator<Item = &Entry> {
        self.logs().skip(self.mandate.items.len()).flatten()
    }

    /// Names that the mandate does not have and about which entries are held, with how many.
    pub fn astray_items(&self) -> Vec<(ItemId, usize)> {
        let logs = self.logs().skip(self.mandate.items.len());
        let named = logs.filter_map(|mut log| {
            let first = log.next()?;
            Some((first.on().clone(), 1 + log.count()))
        });
        named.collect()
    }

    /// Takes back what was gone: entries, and items that the mandate lacks.
    pub fn take_back(&mut self, entries: &[Entry], items: &[Item]) {
        if !items.is_empty() {
            let mut mandate = self.mandate().clone();
            mandate.items.extend_from_slice(items);
            self.adopt(&mandate);
        }
        self.admit(entries.iter().cloned(), false);
    }

    /// The newest thing said about an item by anybody, by the author's clock.
    pub fn updated(&self, item: usize) -> Option<&Entry> {
        let newest = self.index().logs[item].newest?;
        Some(self.at(newest))
    }

    /// The delegations of which anything stands, in the order of their names. Who took back all that they said, perhaps
    /// under a name that was mistyped, is known by name only.
    pub fn delegations(&self) -> &[DelegationId] {
        self.speakers.get_or_init(|| self.find_speakers())
    }

    /// The delegations that ever said anything, in the order of their names.
    pub fn ever_spoke(&self) -> Vec<DelegationId> {
        self.index().delegations.sorted()
    }

    /// Whether anything of any delegation stands.
    pub fn has_speakers(&self) -> bool {
        !self.delegations().is_empty()
    }

    /// Puts delegations in the order of their names.
    pub(super) fn in_order_of_names(&self, delegations: &mut [DelegationId]) {
        let key = |of: &DelegationId| self.index().delegations.key(*of);
        delegations.arrange_by(|a, b| key(a).cmp(key(b)));
    }

    /// The delegation with this name that ever said anything, however it is spelt.
    pub fn delegation(&self, name: &str) -> Option<DelegationId> {
        self.index().delegations.find(name)
    }

    /// How a delegation is called.
    pub fn delegation_name(&self, id: DelegationId) -> &str {
        self.index().delegations.name(id)
    }

    /// The delegation that an entry speaks for, as this tracker spells it; where nobody here speaks for it, as
    /// the entry does.
    pub fn speaks_for<'a>(&'a self, entry: &'a Entry) -> &'a str {
        let typed = &*entry.author().of;
        let known = self.delegation(typed);
        known.map_or(typed, |of| self.delegation_name(of))
    }

    /// A person whose delegation is called as this tracker spells it, where it has spoken here.
    pub fn as_spelt(&self, author: &Author) -> Author {
        match self.delegation(&author.of) {
            Some(of) => Author::new(&author.by, self.delegation_name(of)),
            None => author.clone(),
        }
    }

    /// Where a delegation sees an item.
    pub fn assessment(&self, item: usize, of: DelegationId) -> Assessment<'_> {
        Assessment::new(self, item, of)
    }

    /// The assessments of all delegations that ever answered anything about an item, in the order of
    /// their names.
    pub fn assessments(&self, item: usize) -> Vec<Assessment<'_>> {
        let log = &self.index().logs[item];
        let of = |at: &u32| self.index().registers[*at as usize].of;
        let mut spoken: Vec<_> = log.registers.iter().map(of).collect();
        spoken.sort_unstable();
        spoken.dedup();
        self.in_order_of_names(&mut spoken);
        let seen = spoken.into_iter().map(|of| self.assessment(item, of));
        seen.collect()
    }

    /// The current answers of one register.
    pub(super) fn answers(&self, item: usize, of: DelegationId, field: Field) -> Answers<'_> {
        let register = self.index().find(item as u32, of, &field);
        Answers::new(
            register.map_or(&[], |at| &self.index().registers[at as usize].heads),
            &self.journal,
        )
    }

    /// The registers that hold anything about an item.
    pub(super) fn registers(
        &self,
        item: usize,
    ) -> impl Iterator<Item = (DelegationId, &Field, Answers<'_>)> {
        self.index().logs[item].registers.iter().map(|at| {
            let register = &self.index().registers[*at as usize];
            (
                register.of,
                &register.field,
                Answers::new(&register.heads, &self.journal),
            )
        })
    }
}

#[cfg(test)]
mod tests;
