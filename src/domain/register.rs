//! Registers: one delegation's answers to one question about one item, and which of them are current.

use smallvec::SmallVec;

use super::arrange::Arrange;
use super::delegation::{DelegationId, delegation_key};
use super::id::EntryId;
use super::journal::Journal;

/// What can be answered about an item. Each tag is a question of its own: is it on?
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Field {
    /// Where it stands.
    Status,
    /// What is held of it.
    Position,
    /// Who has the lead.
    Lead,
    /// By when.
    Due,
    /// How urgent it is.
    Priority,
    /// Whether this tag is on it; the name as compared.
    Tag(Box<str>),
}

impl Field {
    /// All but tags: what can be contested, in the order in which it is told.
    pub const QUESTIONS: [Self; 5] = [
        Self::Status,
        Self::Position,
        Self::Lead,
        Self::Due,
        Self::Priority,
    ];

    /// The field of a tag, however it is spelt.
    pub fn tag(name: &str) -> Self {
        Self::Tag(delegation_key(name).into())
    }

    /// Its name, stable: for JSON and for the messages of the locales. All tags have one.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Position => "position",
            Self::Lead => "lead",
            Self::Due => "due",
            Self::Priority => "priority",
            Self::Tag(_) => "tag",
        }
    }

    /// The field that a kind of saying answers, as far as its name tells.
    pub(super) fn of_kind(kind: &str) -> Option<Self> {
        match kind {
            "Status" => Some(Self::Status),
            "Position" => Some(Self::Position),
            "Lead" => Some(Self::Lead),
            "Due" => Some(Self::Due),
            "Priority" => Some(Self::Priority),
            _ => None,
        }
    }
}

/// Which entries of one register are current, as places in the journal.
#[derive(Clone, Debug)]
pub(super) struct Register {
    pub(super) of: DelegationId,
    pub(super) field: Field,
    named: Names,
    /// The entries that no other of the register names. Right only after [`Register::settle`].
    pub(super) heads: SmallVec<[u32; 4]>,
}

/// What the entries of a register name, whether or not it is here: an answer may arrive before its question.
#[derive(Clone, Debug, Default)]
struct Names {
    ids: Vec<EntryId>,
    /// How many of them are in order; those behind are few.
    sorted: usize,
}

/// So many are looked through sooner than they are put in order.
const FEW: usize = 16;

impl Names {
    fn sort(&mut self) {
        if self.ids.len() - self.sorted > FEW {
            self.ids.sort_unstable();
            self.ids.dedup();
            self.sorted = self.ids.len();
        }
    }

    fn has(&self, id: EntryId) -> bool {
        let (sorted, rest) = self.ids.split_at(self.sorted);
        rest.contains(&id) || sorted.binary_search(&id).is_ok()
    }
}

impl Register {
    pub(super) fn new(of: DelegationId, field: Field) -> Self {
        Self {
            of,
            field,
            named: Names::default(),
            heads: SmallVec::new(),
        }
    }

    /// Adds an entry with what it names. Many may be added before the register is settled once.
    pub(super) fn add(&mut self, place: u32, names: &[EntryId]) {
        self.named.ids.extend_from_slice(names);
        self.heads.push(place);
    }

    /// Lets go of the heads that another entry names; once named, an entry is never a head again. In
    /// canonical order, so that two copies list contested answers alike.
    pub(super) fn settle(&mut self, journal: &Journal) {
        self.named.sort();
        let named = &self.named;
        self.heads
            .retain(|place| !named.has(journal.at(*place).id()));
        if self.heads.len() > 1 {
            self.heads
                .arrange_by(|a, b| journal.at(*a).order().cmp(&journal.at(*b).order()));
        }
        #[cfg(test)]
        if super::planted::has(super::planted::Bug::LastWriterWins) {
            self.heads.drain(..self.heads.len().saturating_sub(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Entry, EntryId, Field, ItemId, Status};

    fn heads(tracker: &crate::domain::Tracker) -> Vec<EntryId> {
        let answers = seen(tracker, 0, &ann()).answers(Field::Status);
        answers.iter().map(Entry::id).collect()
    }

    fn answer(second: i64, after: Vec<EntryId>, to: Status) -> Entry {
        let on = ItemId::new("task-1");
        Entry::new(&stamp(&ann(), second), 0, on, after, status(to))
    }

    #[test]
    fn an_answer_that_arrives_before_its_question_stands_alone() {
        let first = answer(0, vec![], Status::NotStarted);
        let second = answer(1, vec![first.id()], Status::InProgress);
        let mut it = tracker();
        it.admit([second.clone()], false);
        it.admit([first], false);
        assert_eq!(heads(&it), [second.id()]);
    }

    #[test]
    fn what_another_register_names_stays_current() {
        let mine = answer(0, vec![], Status::NotStarted);
        let on = ItemId::new("task-1");
        let also = vec![mine.id()];
        let mut it = tracker();
        it.admit([mine.clone()], false);
        for odd in [
            Entry::new(&stamp(&ann(), 1), 0, on.clone(), also.clone(), lead("DPKO")),
            Entry::new(&stamp(&ann(), 2), 0, on.clone(), also.clone(), note("x")),
            Entry::new(
                &stamp(&chloe(), 3),
                0,
                on,
                also.clone(),
                status(Status::InProgress),
            ),
            Entry::new(
                &stamp(&ann(), 4),
                0,
                ItemId::new("task-2"),
                also,
                status(Status::InProgress),
            ),
        ] {
            it.admit([odd], false);
            assert_eq!(heads(&it), [mine.id()]);
        }
    }

    #[test]
    fn a_tag_is_one_question_however_it_is_spelt() {
        assert_eq!(Field::tag(" Côte"), Field::tag("CO\u{302}TE"));
        assert_ne!(Field::tag("a"), Field::tag("b"));
    }
}
