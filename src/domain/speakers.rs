//! Which delegations speak: who has something left that stands.

use std::collections::HashSet;

use super::arrange::Arrange;
use super::assessment::Assessment;
use super::delegation::DelegationId;
use super::entry::{Entry, Say};
use super::query::Lens;
use super::tracker::Tracker;

impl Tracker {
    /// Whether readers are told of a current answer. They are not where an undo left nothing in its place, or where a
    /// lead, a date and the like were taken away: told with a name and a day it would seem that its delegation declared
    /// that it knows nothing. Who says so of a status on purpose is told, as is what was changed by hand.
    pub(super) fn is_told(&self, answer: &Entry) -> bool {
        let is_on_purpose = || {
            matches!(answer.say(), Say::Status { .. })
                && self.whose_words(answer).undoes().is_empty()
        };
        !answer.say().is_silence() || is_on_purpose() || self.edited(answer).is_some()
    }

    /// The delegations of which something stands: an answer, a note in sight, or what only a newer version can read.
    /// In the order of their names. Much less than all that was said is looked at, unless a delegation took back all of
    /// its own.
    pub(super) fn find_speakers(&self) -> Vec<DelegationId> {
        let mut all = self.ever_spoke();
        let mut silent: HashSet<DelegationId> = all.iter().copied().collect();
        for log in 0..self.index().logs.len() {
            for (of, _, answers) in self.registers(log) {
                if silent.contains(&of) && answers.iter().any(|it| self.is_told(it)) {
                    silent.remove(&of);
                }
            }
            if silent.is_empty() {
                return all;
            }
        }
        for log in 0..self.index().logs.len() {
            for of in self.with_notes(log, &silent) {
                silent.remove(&of);
            }
        }
        all.retain(|of| !silent.contains(of));
        all
    }

    /// Which of these delegations have a note in sight in a log, or something that only a newer version can read.
    fn with_notes(&self, log: usize, silent: &HashSet<DelegationId>) -> Vec<DelegationId> {
        let of = |entry: &Entry| {
            let of = self.delegation(&entry.author().of);
            of.filter(|of| silent.contains(of))
        };
        let said = self.said_in(log);
        let theirs: Vec<&Entry> = said
            .filter(|it| it.say().field().is_none() && of(it).is_some())
            .collect();
        let mut found = Vec::new();
        if theirs.iter().any(|it| it.say().text().is_some()) {
            let notes = self.notes(log).into_iter();
            let current = notes.filter(|note| note.is_current());
            found.extend(current.filter_map(|note| of(note.entry)));
        }
        let unknown = theirs
            .iter()
            .filter(|it| matches!(it.say(), Say::Unknown { .. }));
        found.extend(unknown.filter_map(|it| of(it)));
        found
    }
}

impl Lens {
    /// The delegations that speak, and the one through whose eyes it is looked, whatever stands of it. In the order of
    /// their names.
    pub fn delegations(&self, tracker: &Tracker) -> Vec<DelegationId> {
        let mut all = tracker.delegations().to_vec();
        all.extend(self.of.filter(|of| !all.contains(of)));
        tracker.in_order_of_names(&mut all);
        all
    }

    /// The assessments of an item by those of these delegations that ever answered anything about it: the one through
    /// whose eyes it is looked in front, then the others in the order of their names.
    pub fn assessments<'t>(&self, tracker: &'t Tracker, item: usize) -> Vec<Assessment<'t>> {
        let mut all = tracker.assessments(item);
        let speaks = |of: DelegationId| Some(of) == self.of || tracker.delegations().contains(&of);
        all.retain(|seen| speaks(seen.of()));
        all.arrange_by_key(|seen| Some(seen.of()) != self.of);
        all
    }
}

impl Assessment<'_> {
    /// Whether there is anything that readers are told of it: a current answer that was not only taken back.
    pub fn is_told(self) -> bool {
        self.told().next().is_some()
    }
}

impl<'a> Assessment<'a> {
    /// The current answers of which readers are told.
    pub fn told(self) -> impl Iterator<Item = &'a Entry> {
        self.current()
            .filter(move |answer| self.tracker().is_told(answer))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Direction, Status, Tracker};

    fn names(tracker: &Tracker) -> Vec<&str> {
        let all = tracker.delegations().iter();
        all.map(|of| tracker.delegation_name(*of)).collect()
    }

    #[test]
    fn who_took_everything_back_speaks_no_more_until_something_is_said_again() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        tell(&mut it, &chloe(), 1, "task-1", status(Status::InProgress));
        tell(&mut it, &chloe(), 2, "task-2", note("a slip"));
        assert_eq!(names(&it), ["Chad", "France"]);
        step(&mut it, &chloe(), 3, Direction::Undo);
        assert_eq!(names(&it), ["Chad", "France"]);
        step(&mut it, &chloe(), 4, Direction::Undo);
        assert_eq!(names(&it), ["Chad"]);
        assert!(it.delegation("France").is_some(), "the history knows it");
        step(&mut it, &chloe(), 5, Direction::Redo);
        assert_eq!(names(&it), ["Chad", "France"]);
        step(&mut it, &chloe(), 6, Direction::Undo);
        tell(&mut it, &chloe(), 7, "task-2", note("it is us"));
        assert_eq!(names(&it), ["Chad", "France"]);
    }

    #[test]
    fn who_says_on_purpose_that_there_is_no_information_speaks() {
        let mut it = tracker();
        tell(&mut it, &chloe(), 0, "task-1", lead("DPKO"));
        step(&mut it, &chloe(), 1, Direction::Undo);
        assert!(names(&it).is_empty() && !it.has_speakers());
        tell(&mut it, &chloe(), 2, "task-1", status(Status::InProgress));
        tell(
            &mut it,
            &chloe(),
            3,
            "task-1",
            status(Status::NoInformation),
        );
        assert_eq!(names(&it), ["France"]);
        step(&mut it, &chloe(), 4, Direction::Undo);
        step(&mut it, &chloe(), 5, Direction::Undo);
        assert!(names(&it).is_empty());
        step(&mut it, &chloe(), 6, Direction::Redo);
        step(&mut it, &chloe(), 7, Direction::Redo);
        assert_eq!(names(&it), ["France"], "said again, it is on purpose");
    }
}
