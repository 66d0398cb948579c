//! Where one delegation sees one item: read from the journal, never stored.

use jiff::civil::Date;

use super::arrange::Arrange;
use super::delegation::{DelegationId, delegation_key};
use super::entry::{Entry, Say};
use super::journal::Journal;
use super::register::Field;
use super::status::{Position, Priority, Status};
use super::tracker::Tracker;

/// The current answers of one register: normally none or one; more where they were given without
/// knowing of each other.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    heads: &'a [u32],
    journal: &'a Journal,
}

impl<'a> Answers<'a> {
    pub(super) fn new(heads: &'a [u32], journal: &'a Journal) -> Self {
        Self { heads, journal }
    }

    /// All of them, in the order of the file.
    pub fn iter(self) -> impl Iterator<Item = &'a Entry> {
        self.heads.iter().map(move |place| self.journal.at(*place))
    }

    /// Whether there are two that say different things. The same words said twice are no contest; of
    /// what only a newer version can read nobody can say that it is the same.
    pub fn is_contested(self) -> bool {
        let mut heads = self.iter().map(Entry::say);
        heads.next().is_some_and(|first| {
            heads.any(|say| say != first || matches!(say, Say::Unknown { .. }))
        })
    }

    /// The answer where there is one: `None` where nothing was said or the answer is contested. Of
    /// several that say the same, the newest.
    pub fn only(self) -> Option<&'a Entry> {
        if self.is_contested() {
            None
        } else {
            self.iter().last()
        }
    }

    /// The newest answer, contested or not.
    pub fn newest(self) -> Option<&'a Entry> {
        self.iter().last()
    }
}

/// Where one delegation sees one item.
#[derive(Clone, Copy)]
pub struct Assessment<'a> {
    tracker: &'a Tracker,
    item: usize,
    of: DelegationId,
}

impl<'a> Assessment<'a> {
    pub(super) fn new(tracker: &'a Tracker, item: usize, of: DelegationId) -> Self {
        Self { tracker, item, of }
    }

    pub(super) fn tracker(self) -> &'a Tracker {
        self.tracker
    }

    pub(super) fn item(self) -> usize {
        self.item
    }

    /// Whose assessment it is.
    pub fn of(self) -> DelegationId {
        self.of
    }

    /// How the delegation is called.
    pub fn delegation(self) -> &'a str {
        self.tracker.delegation_name(self.of)
    }

    /// The current answers to one question.
    pub fn answers(self, field: Field) -> Answers<'a> {
        self.tracker.answers(self.item, self.of, field)
    }

    /// The status; `None` where it is contested, or where only a newer version can read it.
    pub fn status(self) -> Option<Status> {
        let answers = self.answers(Field::Status);
        let Some(only) = answers.only() else {
            return (!answers.is_contested()).then_some(Status::NoInformation);
        };
        let Say::Status { to, .. } = only.say() else {
            return None;
        };
        Some(to.unwrap_or(Status::NoInformation))
    }

    /// What stands about the status, so that it can be said again; `None` where nothing does or it is contested.
    pub fn standing_status(self) -> Option<&'a Say> {
        self.status()
            .filter(|status| *status != Status::NoInformation)?;
        self.answers(Field::Status).only().map(Entry::say)
    }

    /// The reason given with the status.
    pub fn why(self) -> Option<&'a str> {
        let Say::Status { why, .. } = self.answers(Field::Status).only()?.say() else {
            return None;
        };
        why.as_deref()
    }

    /// The symbol of what superseded the item.
    pub fn successor(self) -> Option<&'a str> {
        let Say::Status { successor, .. } = self.answers(Field::Status).only()?.say() else {
            return None;
        };
        successor.as_deref()
    }

    /// The position; `None` where none is held or it is contested.
    pub fn position(self) -> Option<Position> {
        let Say::Position { to, .. } = self.answers(Field::Position).only()?.say() else {
            return None;
        };
        *to
    }

    /// The reason given with the position.
    pub fn position_why(self) -> Option<&'a str> {
        let Say::Position { why, .. } = self.answers(Field::Position).only()?.say() else {
            return None;
        };
        why.as_deref()
    }

    /// Who has the lead.
    pub fn lead(self) -> Option<&'a str> {
        let Say::Lead { to } = self.answers(Field::Lead).only()?.say() else {
            return None;
        };
        to.as_deref()
    }

    /// By when; `None` where no day was said or it is contested.
    pub fn due(self) -> Option<Date> {
        self.answers(Field::Due).only()?.say().due()
    }

    /// The day by which one is reminded: of a contested date the first, or a deadline would be missed while two
    /// people disagree about it.
    pub fn first_due(self) -> Option<Date> {
        let answers = self.answers(Field::Due).iter();
        answers.filter_map(|entry| entry.say().due()).min()
    }

    /// How urgent.
    pub fn priority(self) -> Option<Priority> {
        let Say::Priority { to } = self.answers(Field::Priority).only()?.say() else {
            return None;
        };
        *to
    }

    /// The tags that are on, in the order of their names without case. A concurrent add wins.
    pub fn tags(self) -> Vec<&'a str> {
        let mut tags: Vec<_> = self
            .tracker
            .registers(self.item)
            .filter(|(of, ..)| *of == self.of)
            .filter_map(|(_, _, answers)| {
                answers
                    .iter()
                    .filter_map(|entry| {
                        if let Say::Tag { name } = entry.say() {
                            Some(&**name)
                        } else {
                            None
                        }
                    })
                    .last()
            })
            .collect();
        tags.arrange_by_cached_key(|name| (delegation_key(name), *name));
        tags
    }

    /// The current answers to every question, in no order.
    pub fn current(self) -> impl Iterator<Item = &'a Entry> {
        let registers = self.tracker.registers(self.item);
        registers
            .filter(move |(of, ..)| *of == self.of)
            .flat_map(|(.., answers)| answers.iter())
    }

    /// Whether any field but a tag has two different current answers.
    pub fn is_contested(self) -> bool {
        let mut registers = self.tracker.registers(self.item);
        registers.any(|(of, field, answers)| {
            of == self.of && !matches!(field, Field::Tag(_)) && answers.is_contested()
        })
    }

    /// The newest current answer to any question: since when the delegation sees it so.
    pub fn newest(self) -> Option<&'a Entry> {
        let registers = self
            .tracker
            .registers(self.item)
            .filter(|(of, ..)| *of == self.of);
        registers
            .filter_map(|(.., answers)| answers.newest())
            .max_by_key(|entry| (entry.at(), entry.id()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Field, Status};

    #[test]
    fn a_tag_that_was_added_elsewhere_survives_its_removal_here() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", tag("x"));
        let mut other = it.clone();
        tell(&mut it, &ann(), 1, "task-1", untag("x"));
        tell(&mut other, &bob(), 1, "task-1", tag("X"));
        it.merge(&other).expect("the same mandate");
        assert_eq!(seen(&it, 0, &ann()).tags(), ["X"]);
        assert!(!it.is_contested(0), "tags are no contest");
        tell(&mut it, &ann(), 2, "task-1", untag("x"));
        assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
    }

    #[test]
    fn tags_stand_in_the_order_of_their_names_without_case() {
        let mut it = tracker();
        for (second, name) in ["Zulu", "alpha", "Écho"].into_iter().enumerate() {
            tell(&mut it, &ann(), second as i64, "task-1", tag(name));
        }
        assert_eq!(seen(&it, 0, &ann()).tags(), ["alpha", "Zulu", "Écho"]);
    }

    #[test]
    fn two_answers_with_other_reasons_are_contested() {
        let mut it = tracker();
        let mut other = it.clone();
        let because = |why: &str| crate::domain::Say::Status {
            to: Some(Status::Implemented),
            why: Some(why.into()),
            successor: None,
        };
        tell(&mut it, &ann(), 0, "task-1", because("a visit"));
        tell(&mut other, &bob(), 1, "task-1", because("a report"));
        it.merge(&other).expect("the same mandate");
        let own = seen(&it, 0, &ann());
        assert!(own.is_contested());
        assert_eq!((own.status(), own.why()), (None, None));
        assert_eq!(own.answers(Field::Status).iter().count(), 2);
    }

    #[test]
    fn nothing_said_is_no_information() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-2", tag("x"));
        let own = seen(&it, 0, &ann());
        assert_eq!(own.status(), Some(Status::NoInformation));
        assert!(own.newest().is_none());
    }
}
