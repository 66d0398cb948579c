//! The index of a tracker: which entries are about which item, and which of them answer which question.

use std::collections::HashMap;
use std::ops::Range;
use std::slice;

use foldhash::fast::RandomState;
use jiff::Timestamp;

use super::at_once::both;
use super::delegation::{DelegationId, Delegations};
use super::entry::Entry;
use super::id::ItemId;
use super::journal::Journal;
use super::mandate::Mandate;
use super::register::{Field, Register};

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
    /// Where the registers of items are that have more than [`FEW`].
    places: HashMap<(u32, DelegationId, Field), u32, RandomState>,
    pub(super) delegations: Delegations,
    /// The latest time of any entry.
    pub(super) latest: Option<Timestamp>,
}

/// Entries from which on two threads are sooner done than one.
const MANY: usize = 20_000;

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
        let is_large = journal.len() >= MANY;
        let halves = is_large.then(|| halves(journal)).flatten();
        Self::of_halves(mandate, journal, private, halves)
    }

    /// The same by two threads, where the shared entries are given in two parts that have no item in common.
    fn of_halves(
        mandate: &Mandate,
        journal: &Journal,
        private: &Journal,
        halves: Option<[Vec<Range<u32>>; 2]>,
    ) -> Self {
        let part = |ranges: &[Range<u32>]| {
            let mut index = Self::default();
            for item in &mandate.items {
                index.log(&item.id);
            }
            let shared = ranges.iter().cloned().flat_map(|it| slots(false, it));
            index.extend(journal, private, shared);
            index
        };
        let all = 0..journal.len() as u32;
        let mut index = match halves {
            None => part(slice::from_ref(&all)),
            Some([here, there]) => {
                let (mut index, rest) = both(|| part(&here), || part(&there));
                index.append(rest, mandate.items.len());
                index
            }
        };
        index.extend(journal, private, slots(true, 0..private.len() as u32));
        index
    }

    /// Takes over what another index of the same mandate has of entries about other items.
    fn append(&mut self, mut other: Self, items: usize) {
        let mut names: Vec<(ItemId, u32)> = other.names.drain().collect();
        names.retain(|(_, log)| !other.logs[*log as usize].entries.is_empty());
        names.sort_unstable_by_key(|(_, log)| *log);
        let of = self.delegations.append(other.delegations);
        let mut registers: Vec<_> = other.registers.into_iter().map(Some).collect();
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
                *at = self.registers.len() as u32;
                self.registers.push(register);
            }
            debug_assert!(
                self.logs[log as usize].entries.is_empty(),
                "{id} is on both sides"
            );
            self.logs[log as usize] = said;
            self.find_soon(log, 0);
        }
        self.latest = self.latest.max(other.latest);
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
            self.registers[register as usize].settle(journal);
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
        self.registers[register as usize].add(slot.place, entry.after());
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

/// The entries of a journal in two parts of about the same size that have no item in common; `None` where they are all
/// of one.
fn halves(journal: &Journal) -> Option<[Vec<Range<u32>>; 2]> {
    let mut begin = 0;
    // Files hold entries by item, and so does a journal that was read from several.
    let runs = journal.iter().as_slice().chunk_by(|a, b| a.on() == b.on());
    let runs = runs.map(|run| {
        let range = begin..begin + run.len() as u32;
        begin = range.end;
        (run[0].on(), range)
    });
    let runs: Vec<_> = runs.collect();
    let mut sizes: HashMap<&ItemId, usize, RandomState> = HashMap::default();
    for (on, range) in &runs {
        *sizes.entry(on).or_default() += range.len();
    }
    let mut room = journal.len() / 2;
    let mut halves = [Vec::new(), Vec::new()];
    let mut sides: HashMap<&ItemId, usize, RandomState> = HashMap::default();
    for (on, range) in runs {
        let side = *sides
            .entry(on)
            .or_insert_with(|| match room.checked_sub(sizes[on]) {
                Some(rest) => {
                    room = rest;
                    0
                }
                None => 1,
            });
        halves[side].push(range);
    }
    halves.iter().all(|half| !half.is_empty()).then_some(halves)
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
        // As in one file, and as where several were read one after the other.
        let by_turns = |turns: usize| {
            let mut all = Journal::default();
            for turn in 0..turns {
                all.extend(journal.iter().skip(turn).step_by(turns).cloned());
            }
            all
        };
        for journal in [1, 3, 7].map(by_turns) {
            let halves = halves(&journal).expect("several items");
            let lens = halves
                .each_ref()
                .map(|half| half.iter().map(Range::len).sum::<usize>());
            assert_eq!(lens.iter().sum::<usize>(), journal.len());
            assert!(lens.iter().all(|len| *len > journal.len() / 4), "{lens:?}");
            let one = Index::of_halves(mandate, &journal, private, None);
            let two = Index::of_halves(mandate, &journal, private, Some(halves));
            assert_eq!(found(&two, &journal), found(&one, &journal));
            assert_eq!(two.latest, one.latest);
            let names = |index: &Index| -> Vec<String> {
                let all = index.delegations.sorted().into_iter();
                all.map(|of| index.delegations.name(of).to_owned())
                    .collect()
            };
            assert_eq!(names(&two), names(&one));
        }
    }
}
