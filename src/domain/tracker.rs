//! A mandate with its journal, and the index through which everything is read.

use std::collections::HashMap;

use super::assessment::{Answers, Assessment};
use super::delegation::{DelegationId, Delegations};
use super::entry::{Entry, Say};
use super::id::{EntryId, ItemId};
use super::item::Item;
use super::journal::Journal;
use super::mandate::Mandate;
use super::register::{Field, Register};

/// The whole shared document: a mandate and what was said about its items. The private notes that
/// this machine keeps for the same mandate are read together with it, but stand in a journal of
/// their own, so that nothing which writes the shared one can reach them.
#[derive(Clone, Debug, Default)]
pub struct Tracker {
    mandate: Mandate,
    journal: Journal,
    private: Journal,
    index: Index,
}

/// Where an entry stands: in which of the two journals, at which place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) private: bool,
    place: u32,
}

#[derive(Clone, Debug, Default)]
struct Index {
    /// Which log an item has. The mandate's items come first, in their order; after them come names
    /// that entries use and the mandate does not know.
    names: HashMap<ItemId, u32>,
    logs: Vec<Log>,
    registers: Vec<Register>,
    places: HashMap<(u32, DelegationId, Field), u32>,
    delegations: Delegations,
}

/// What was said about one item.
#[derive(Clone, Debug, Default)]
struct Log {
    entries: Vec<Slot>,
    registers: Vec<u32>,
}

impl Tracker {
    /// Puts a mandate together with the entries that were found. Time linear in their number.
    pub fn new(mandate: Mandate, journal: Journal, private: Journal) -> Self {
        let mut tracker = Self {
            mandate,
            journal,
            private,
            index: Index::default(),
        };
        tracker.reindex();
        tracker
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
        let place = *self.index.names.get(id)? as usize;
        (place < self.mandate.items.len()).then_some(place)
    }

    /// The item with this name; upper and lower case are the same.
    pub fn find(&self, name: &str) -> Option<&Item> {
        self.mandate.find(name)
    }

    /// Adds entries; returns how many were new.
    pub fn admit(&mut self, entries: impl IntoIterator<Item = Entry>, private: bool) -> usize {
        let mut touched = Vec::new();
        let mut new = 0;
        for entry in entries {
            let journal = if private {
                &mut self.private
            } else {
                &mut self.journal
            };
            let place = journal.len() as u32;
            if journal.insert(entry) {
                new += 1;
                touched.extend(self.file_entry(Slot { private, place }));
            }
        }
        touched.sort_unstable();
        touched.dedup();
        for register in touched {
            self.index.registers[register as usize].settle(&self.journal);
        }
        new
    }

    /// Takes over another mandate's wording of the same items (see [`super::merge`]).
    pub(super) fn set_mandate(&mut self, mandate: Mandate) {
        self.mandate = mandate;
        self.reindex();
    }

    fn reindex(&mut self) {
        let mut index = Index::default();
        for item in &self.mandate.items {
            index.log(&item.id);
        }
        self.index = index;
        for (private, entries) in [(false, self.journal.len()), (true, self.private.len())] {
            for place in 0..entries as u32 {
                self.file_entry(Slot { private, place });
            }
        }
        for register in &mut self.index.registers {
            register.settle(&self.journal);
        }
    }

    /// Files an entry under its item and its register; returns the register, to be settled.
    fn file_entry(&mut self, slot: Slot) -> Option<u32> {
        let entry = if slot.private {
            self.private.at(slot.place)
        } else {
            self.journal.at(slot.place)
        };
        let log = self.index.log(entry.on());
        self.index.logs[log as usize].entries.push(slot);
        let of = self.index.delegations.admit(&entry.author().of);
        // Only notes are private: whatever else stands in the private file is nobody's answer.
        let field = entry.say().field().filter(|_| !slot.private)?;
        let next = self.index.registers.len() as u32;
        let register = *self
            .index
            .places
            .entry((log, of, field.clone()))
            .or_insert(next);
        if register == next {
            self.index.registers.push(Register::new(of, field));
            self.index.logs[log as usize].registers.push(register);
        }
        self.index.registers[register as usize]
            .entries
            .push(slot.place);
        Some(register)
    }

    fn at(&self, slot: Slot) -> &Entry {
        if slot.private {
            self.private.at(slot.place)
        } else {
            self.journal.at(slot.place)
        }
    }

    /// Everything said about an item, with whether it is private, in the order of the file.
    pub(super) fn log(&self, item: usize) -> Vec<(&Entry, bool)> {
        let mut said: Vec<_> = self.index.logs[item]
            .entries
            .iter()
            .map(|slot| (self.at(*slot), slot.private))
            .collect();
        said.sort_by_key(|(entry, _)| (entry.at(), entry.id()));
        said
    }

    /// Everything said about the item at this place, or about all of them, oldest first; private
    /// notes included.
    pub fn history(&self, item: Option<usize>) -> Vec<&Entry> {
        let mut said: Vec<&Entry> = match item {
            Some(item) => self.index.logs[item]
                .entries
                .iter()
                .map(|slot| self.at(*slot))
                .collect(),
            None => self.journal.iter().chain(self.private.iter()).collect(),
        };
        said.sort_by_key(|entry| (entry.at(), entry.id()));
        said
    }

    /// Entries about items that the mandate does not have.
    pub fn astray(&self) -> impl Iterator<Item = &Entry> {
        self.index.logs[self.mandate.items.len()..]
            .iter()
            .flat_map(|log| log.entries.iter().map(|slot| self.at(*slot)))
    }

    /// The newest thing said about an item by anybody, by the author's clock.
    pub fn updated(&self, item: usize) -> Option<&Entry> {
        let entries = self.index.logs[item]
            .entries
            .iter()
            .map(|slot| self.at(*slot));
        entries.max_by_key(|entry| (entry.at(), entry.id()))
    }

    /// The delegations that said anything, in the order of their names.
    pub fn delegations(&self) -> Vec<DelegationId> {
        self.index.delegations.sorted()
    }

    /// The delegation with this name, however it is spelt.
    pub fn delegation(&self, name: &str) -> Option<DelegationId> {
        self.index.delegations.find(name)
    }

    /// How a delegation is called.
    pub fn delegation_name(&self, id: DelegationId) -> &str {
        self.index.delegations.name(id)
    }

    /// Where a delegation sees an item.
    pub fn assessment(&self, item: usize, of: DelegationId) -> Assessment<'_> {
        Assessment::new(self, item, of)
    }

    /// The assessments of all delegations that ever answered anything about an item, in the order of
    /// their names.
    pub fn assessments(&self, item: usize) -> Vec<Assessment<'_>> {
        let log = &self.index.logs[item];
        let mut spoken: Vec<_> = log
            .registers
            .iter()
            .map(|at| self.index.registers[*at as usize].of)
            .collect();
        spoken.sort_unstable();
        spoken.dedup();
        if spoken.len() > 1 {
            spoken.sort_by_cached_key(|of| super::delegation_key(self.delegation_name(*of)));
        }
        spoken
            .into_iter()
            .map(|of| self.assessment(item, of))
            .collect()
    }

    /// The current answers of one register.
    pub(super) fn answers(&self, item: usize, of: DelegationId, field: Field) -> Answers<'_> {
        let register = self.index.places.get(&(item as u32, of, field));
        Answers::new(
            register.map_or(&[], |at| &self.index.registers[*at as usize].heads),
            &self.journal,
        )
    }

    /// The registers that hold anything about an item.
    pub(super) fn registers(
        &self,
        item: usize,
    ) -> impl Iterator<Item = (DelegationId, &Field, Answers<'_>)> {
        self.index.logs[item].registers.iter().map(|at| {
            let register = &self.index.registers[*at as usize];
            (
                register.of,
                &register.field,
                Answers::new(&register.heads, &self.journal),
            )
        })
    }

    /// Whether the entry is a current answer of its register.
    pub(super) fn is_head(&self, entry: &Entry) -> bool {
        let register = || {
            let log = self.index.names.get(entry.on())?;
            let of = self.delegation(&entry.author().of)?;
            let at = self.index.places.get(&(*log, of, entry.say().field()?))?;
            let place = self.journal.place(entry.id())?;
            Some(self.index.registers[*at as usize].heads.contains(&place))
        };
        register().unwrap_or(false)
    }

    /// Whether any delegation has two different current answers about an item.
    pub fn is_contested(&self, item: usize) -> bool {
        self.registers(item)
            .any(|(_, field, answers)| !matches!(field, Field::Tag(_)) && answers.is_contested())
    }

    /// Whether delegations that spoke see another status, or hold another position.
    pub fn is_differing(&self, item: usize) -> bool {
        [Field::Status, Field::Position].into_iter().any(|field| {
            let mut first: Option<(DelegationId, &Say)> = None;
            self.registers(item)
                .filter(|(_, answered, _)| **answered == field)
                .any(|(of, _, answers)| {
                    answers
                        .iter()
                        .map(Entry::say)
                        .filter(|say| !say.clears())
                        .any(|say| match first {
                            None => {
                                first = Some((of, say));
                                false
                            }
                            Some((other, seen)) => other != of && !same_value(seen, say),
                        })
                })
        })
    }
}

/// Whether two answers put the item in the same place, reasons apart.
fn same_value(a: &Say, b: &Say) -> bool {
    match (a, b) {
        (Say::Status { to: a, .. }, Say::Status { to: b, .. }) => a == b,
        (Say::Position { to: a, .. }, Say::Position { to: b, .. }) => a == b,
        (a, b) => a == b,
    }
}

impl Index {
    fn log(&mut self, id: &ItemId) -> u32 {
        if let Some(log) = self.names.get(id) {
            return *log;
        }
        let log = self.logs.len() as u32;
        self.names.insert(id.clone(), log);
        self.logs.push(Log::default());
        log
    }
}
