//! The index of a tracker: which entries are about which item, and which of them answer which question.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use jiff::Timestamp;

use super::delegation::{DelegationId, Delegations};
use super::entry::Entry;
use super::id::ItemId;
use super::journal::Journal;
use super::mandate::Mandate;
use super::register::{Field, Named, Register};

/// Where an entry stands: in which of the two journals, at which place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) private: bool,
    pub(super) place: u32,
}

/// Finds what was said: by item, by question, by delegation.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Which log an item has. The mandate's items come first, in their order; after them come names
    /// that entries use and the mandate does not know.
    pub(super) names: HashMap<ItemId, u32, RandomState>,
    /// The name last asked for: entries are sorted by item, so that the next is mostly the same.
    recent: Option<(ItemId, u32)>,
    pub(super) logs: Vec<Log>,
    pub(super) registers: Vec<Register>,
    named: Named,
    /// Where the registers of items are that have more than [`FEW`].
    places: HashMap<(u32, DelegationId, Field), u32, RandomState>,
    pub(super) delegations: Delegations,
    /// The latest time of any entry.
    pub(super) latest: Option<Timestamp>,
}

/// So many registers of one item are found sooner one by one than in a table.
const FEW: usize = 12;

/// What was said about one item.
#[derive(Clone, Debug, Default)]
pub(super) struct Log {
    pub(super) entries: Vec<Slot>,
    pub(super) registers: Vec<u32>,
    pub(super) newest: Option<Slot>,
    /// Whether any of it was changed by hand.
    pub(super) has_edited: bool,
}

pub(super) fn at<'a>(journal: &'a Journal, private: &'a Journal, slot: Slot) -> &'a Entry {
    let journal = if slot.private { private } else { journal };
    journal.at(slot.place)
}

impl Index {
    pub(super) fn of(mandate: &Mandate, journal: &Journal, private: &Journal) -> Self {
        let mut index = Self::default();
        for item in &mandate.items {
            index.log(&item.id);
        }
        for (is_private, entries) in [(false, journal.len()), (true, private.len())] {
            let slots = (0..entries as u32).map(|place| Slot {
                private: is_private,
                place,
            });
            index.extend(journal, private, slots);
        }
        index
    }

    /// Takes in entries that the journals have and it does not know yet.
    pub(super) fn extend(
        &mut self,
        journal: &Journal,
        private: &Journal,
        slots: impl Iterator<Item = Slot>,
    ) {
        let mut touched: Vec<u32> = slots
            .filter_map(|slot| self.file(journal, private, slot))
            .collect();
        touched.sort_unstable();
        touched.dedup();
        for register in touched {
            self.registers[register as usize].settle(register, journal, &self.named);
        }
    }

    /// Files an entry under its item and its register; returns the register, to be settled.
    fn file(&mut self, journal: &Journal, private: &Journal, slot: Slot) -> Option<u32> {
        let entry = at(journal, private, slot);
        let log = self.log(entry.on());
        let said = &mut self.logs[log as usize];
        said.entries.push(slot);
        let age = |slot| {
            let entry = at(journal, private, slot);
            (entry.at(), entry.id())
        };
        if said.newest.is_none_or(|newest| age(newest) < age(slot)) {
            said.newest = Some(slot);
        }
        said.has_edited |= entry.edited().is_some();
        self.latest = self.latest.max(Some(entry.at()));
        let of = self.delegations.admit(&entry.author().of);
        // Only notes are private: whatever else stands in the private file is nobody's answer.
        let field = entry.say().field().filter(|_| !slot.private)?;
        let register = self.register(log, of, field);
        self.registers[register as usize].add(register, slot.place, entry.after(), &mut self.named);
        Some(register)
    }

    fn log(&mut self, id: &ItemId) -> u32 {
        if let Some((_, log)) = self.recent.as_ref().filter(|(recent, _)| recent == id) {
            return *log;
        }
        let log = match self.names.get(id) {
            Some(log) => *log,
            None => {
                let log = self.logs.len() as u32;
                self.names.insert(id.clone(), log);
                self.logs.push(Log::default());
                log
            }
        };
        self.recent = Some((id.clone(), log));
        log
    }

    pub(super) fn find(&self, log: u32, of: DelegationId, field: &Field) -> Option<u32> {
        let registers = &self.logs[log as usize].registers;
        if registers.len() > FEW {
            return self.places.get(&(log, of, field.clone())).copied();
        }
        let mut registers = registers.iter().copied();
        registers.find(|at| {
            let register = &self.registers[*at as usize];
            register.of == of && register.field == *field
        })
    }

    /// The register, made where there is none yet.
    fn register(&mut self, log: u32, of: DelegationId, field: Field) -> u32 {
        if let Some(known) = self.find(log, of, &field) {
            return known;
        }
        let new = self.registers.len() as u32;
        self.registers.push(Register::new(of, field));
        let registers = &mut self.logs[log as usize].registers;
        registers.push(new);
        let count = registers.len();
        if count > FEW {
            // With the one too many all move into the table.
            let moved = if count == FEW + 1 { 0 } else { count - 1 };
            for at in &registers[moved..] {
                let register = &self.registers[*at as usize];
                let key = (log, register.of, register.field.clone());
                self.places.insert(key, *at);
            }
        }
        new
    }
}
