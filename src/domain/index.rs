//! The index of a tracker: which entries are about which item, and which of them answer which question.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;
use jiff::Timestamp;

use super::at_once::at_once;
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

/// Entries from which on two threads are sooner done than one.
const MANY: usize = 20_000;

/// Entries that are looked at to see whether a journal is sorted by item.
const LOOKS: usize = 64;

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
        let cut = (journal.len() >= MANY).then(|| cut(journal)).flatten();
        Self::of_halves(mandate, journal, private, cut)
    }

    /// The same by two threads, one of which takes the entries from `cut` on.
    fn of_halves(
        mandate: &Mandate,
        journal: &Journal,
        private: &Journal,
        cut: Option<u32>,
    ) -> Self {
        let all = journal.len() as u32;
        let half = cut.unwrap_or(all);
        let part = |entries: Range<u32>| {
            let mut index = Self::default();
            for item in &mandate.items {
                index.log(&item.id);
            }
            index.extend(journal, private, slots(false, entries));
            index
        };
        let threads = usize::from(cut.is_some());
        let mut parts = at_once(|| part(0..half), threads, |_| part(half..all)).into_iter();
        let mut index = parts.next().unwrap_or_default();
        let is_whole = (parts.next()).is_some_and(|rest| index.append(rest, mandate.items.len()));
        if !is_whole {
            index.extend(journal, private, slots(false, half..all));
        }
        index.extend(journal, private, slots(true, 0..private.len() as u32));
        index
    }

    /// Takes over what another index of the same mandate has of later entries; `false`, and nothing is taken,
    /// where both have entries about one item.
    fn append(&mut self, mut other: Self, items: usize) -> bool {
        let mut names: Vec<(ItemId, u32)> = other.names.drain().collect();
        names.retain(|(_, log)| !other.logs[*log as usize].entries.is_empty());
        names.sort_unstable_by_key(|(_, log)| *log);
        let is_known = |(id, _): &(ItemId, u32)| {
            let log = self.names.get(id);
            log.is_some_and(|log| !self.logs[*log as usize].entries.is_empty())
        };
        if names.iter().any(is_known) {
            return false;
        }
        let of = self.delegations.append(other.delegations);
        let mut registers: Vec<_> = other.registers.into_iter().map(Some).collect();
        let before = self.registers.len() as u32;
        let mut numbers = vec![0; registers.len()];
        for (id, theirs) in names {
            let log = if (theirs as usize) < items {
                theirs
            } else {
                self.log(&id)
            };
            let mut said = std::mem::take(&mut other.logs[theirs as usize]);
            for at in &mut said.registers {
                // Each is of one item, so that it is still there.
                let Some(mut register) = registers[*at as usize].take() else {
                    continue;
                };
                register.of = of[register.of.0 as usize];
                numbers[*at as usize] = self.registers.len() as u32;
                *at = self.registers.len() as u32;
                self.registers.push(register);
            }
            self.logs[log as usize] = said;
            self.find_soon(log, 0);
        }
        debug_assert_eq!(self.registers.len(), before as usize + numbers.len());
        let named = other.named.into_iter();
        (self.named).extend(named.map(|(register, id)| (numbers[register as usize], id)));
        self.latest = self.latest.max(other.latest);
        true
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
        // With the one too many all move into the table.
        self.find_soon(log, if count == FEW + 1 { 0 } else { count - 1 });
        new
    }

    /// Puts the registers of an item into the table, from this one of them on, where they are many.
    fn find_soon(&mut self, log: u32, from: usize) {
        let registers = &self.logs[log as usize].registers;
        if registers.len() > FEW {
            for at in &registers[from..] {
                let register = &self.registers[*at as usize];
                let key = (log, register.of, register.field.clone());
                self.places.insert(key, *at);
            }
        }
    }
}

fn slots(private: bool, places: Range<u32>) -> impl Iterator<Item = Slot> {
    places.map(move |place| Slot { private, place })
}

/// Where in the middle of a journal entries about another item begin, if it is sorted by item as far as a look at
/// some of it tells: of copies that were put one after the other both halves are about the same items.
fn cut(journal: &Journal) -> Option<u32> {
    let some = journal.iter().step_by((journal.len() / LOOKS).max(1));
    if !some.is_sorted_by_key(Entry::on) {
        return None;
    }
    let half = (journal.len() / 2) as u32;
    let before = journal.at(half.checked_sub(1)?).on();
    (half..journal.len() as u32).find(|place| journal.at(*place).on() != before)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Author, EntryId, Say, Status};

    /// Who answered which question, and which answers stand.
    type Answered = (String, Field, Vec<EntryId>);

    /// What an index finds: about each item which entries, and which of them answer what.
    fn found(index: &Index, journal: &Journal) -> Vec<(String, Vec<EntryId>, Vec<Answered>)> {
        let id = |place: &u32| journal.at(*place).id();
        let mut names: Vec<_> = index.names.iter().collect();
        names.sort_by_key(|(_, log)| **log);
        let of_log = |(name, log): (&ItemId, &u32)| {
            let said = &index.logs[*log as usize];
            let answers = said.registers.iter().map(|at| {
                let register = &index.registers[*at as usize];
                let found = index.find(*log, register.of, &register.field);
                assert_eq!(found, Some(*at));
                let heads = register.heads.iter().map(id).collect();
                let of = index.delegations.name(register.of).to_owned();
                (of, register.field.clone(), heads)
            });
            let entries = said.entries.iter().map(|slot| id(&slot.place)).collect();
            (name.to_string(), entries, answers.collect())
        };
        names.into_iter().map(of_log).collect()
    }

    #[test]
    fn two_threads_find_what_one_finds() {
        let mut it = tracker();
        // Sorted by item, as in a file; of one item more answers than are looked through one by one.
        let chad = Author::new("D", "CHAD");
        for (second, item) in ["rec-a", "task-1", "task-2"].into_iter().enumerate() {
            let second = second as i64 * 100;
            tell(&mut it, &ann(), second, item, status(Status::InProgress));
            tell(
                &mut it,
                &chad,
                second + 1,
                item,
                status(Status::Implemented),
            );
            tell(
                &mut it,
                &ann(),
                second + 2,
                item,
                status(Status::NotStarted),
            );
            for k in 0..FEW as i64 + 2 {
                let author = Author::new("X", &format!("State {k} of {item}"));
                let lead = lead(&format!("lead {k}"));
                tell(&mut it, &author, second + 10 + k, item, lead);
            }
            tell(&mut it, &chloe(), second + 50, item, note("x"));
        }
        let astray = ItemId::new("task-9");
        let name: Box<str> = "x".into();
        let odd = Entry::new(&stamp(&ann(), 999), 0, astray, vec![], Say::Tag { name });
        it.admit([odd], false);
        let (mandate, journal, private) = (it.mandate(), it.journal(), it.private());
        let cuts: Vec<u32> = (1..journal.len() as u32)
            .filter(|at| journal.at(*at).on() != journal.at(at - 1).on())
            .collect();
        assert_eq!(cuts.len(), 3);
        let one = Index::of_halves(mandate, journal, private, None);
        let middle = cut(journal).expect("several items");
        assert!(cuts.contains(&middle));
        // Also where an item stands on both sides.
        for cut in cuts.into_iter().chain([3, 20]) {
            let two = Index::of_halves(mandate, journal, private, Some(cut));
            assert_eq!(found(&two, journal), found(&one, journal), "{cut}");
            assert_eq!(two.latest, one.latest);
            let names = |index: &Index| -> Vec<String> {
                let all = index.delegations.sorted().into_iter();
                all.map(|of| index.delegations.name(of).to_owned())
                    .collect()
            };
            assert_eq!(names(&two), names(&one), "{cut}");
        }
    }
}
