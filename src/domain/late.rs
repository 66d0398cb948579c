//! What somebody says who had an earlier state before them: a table filled in elsewhere comes back.

use super::author::Author;
use super::change::Wish;
use super::entry::{Entry, Say};
use super::id::EntryId;
use super::past::Past;
use super::register::Field;
use super::request::{Refusal, Request, Said};
use super::since::Ids;
use super::tracker::Tracker;
use super::{ItemId, Stamp};

/// What somebody asks to be said, with the answers that they had before them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// What.
    pub request: Request,
    /// The answers that they saw, to this question and to others. Empty where none were given, or
    /// where nobody knows which.
    pub seen: Vec<EntryId>,
}

impl Tracker {
    /// Makes the entries of one gesture by somebody who had an earlier state before them. An answer
    /// takes the place of those that its author saw and of no others: what came in meanwhile stands
    /// beside it. Left out are what the author saw standing already, and what has been said here in the
    /// same words by somebody else or the first time around, so that taking back a table twice is taking
    /// it back once; what an undo took back since is said again. Nothing is admitted yet.
    ///
    /// # Errors
    ///
    /// A refusal of any of them; then nothing of the gesture is made.
    pub fn say_late(&self, late: &[Late], stamp: &Stamp) -> Result<Vec<Said>, Refusal> {
        let asked = late.iter().map(|late| (&late.request, Some(&*late.seen)));
        self.make(asked, stamp, false)
    }

    /// The answer to one question by somebody who saw these, unless it stands already.
    pub(super) fn answer_late(
        &self,
        on: &ItemId,
        field: &Field,
        say: Say,
        seen: &[EntryId],
        author: &Author,
    ) -> Option<Wish> {
        let said: Vec<&Entry> = (self.said_about(on))
            .filter(|entry| entry.say().field().as_ref() == Some(field))
            .filter(|entry| entry.author().shares_delegation(author))
            .filter(|entry| !self.private().contains(entry.id()))
            .collect();
        let past = past(&said, seen);
        // What another of them takes the place of was not current for the author.
        let replaced: Ids = (said.iter())
            .filter(|entry| seen.contains(&entry.id()))
            .flat_map(|entry| entry.after().iter().copied())
            .collect();
        let stood = said
            .iter()
            .filter(|entry| seen.contains(&entry.id()) && !replaced.contains(&entry.id()));
        let stands = match stood.clone().next() {
            None => say.is_silence(),
            Some(_) => stood.clone().all(|entry| is_same(entry.say(), &say)),
        };
        let unseen = || said.iter().filter(|entry| !past.contains(&entry.id()));
        let alike: Vec<_> = unseen().filter(|it| is_same(it.say(), &say)).collect();
        let is_said = || {
            let since = Past::of(self, &said);
            alike.iter().any(|entry| !since.has_taken_back(entry))
        };
        if stands || (!alike.is_empty() && is_said()) {
            return None;
        }
        // What an undo brought back is what the author saw.
        let saw = |entry: &Entry| match stood.clone().next() {
            None => entry.say().is_silence(),
            Some(_) => stood.clone().any(|it| is_same(it.say(), entry.say())),
        };
        let brought_back = unseen().filter(|entry| !entry.undoes().is_empty() && saw(entry));
        Some(Wish {
            on: on.clone(),
            after: stood
                .clone()
                .chain(brought_back)
                .map(|entry| entry.id())
                .collect(),
            say,
            private: false,
        })
    }

    /// Whether the author's delegation has written this very note, whatever became of it; but for an undo, which makes
    /// it unwritten.
    pub(super) fn has_note(&self, on: &ItemId, text: &str, author: &Author) -> bool {
        self.said_about(on).any(|entry| {
            matches!(entry.say(), Say::Note { text: there } if **there == *text)
                && entry.author().shares_delegation(author)
                && !self.private().contains(entry.id())
                && !Past::of(self, &[entry]).has_taken_back(entry)
        })
    }
}

/// What was seen, with all that it took the place of, directly or by others.
fn past(said: &[&Entry], seen: &[EntryId]) -> Ids {
    let mut past = Ids::default();
    let mut next: Vec<EntryId> = seen.to_vec();
    while let Some(id) = next.pop() {
        if past.insert(id)
            && let Some(entry) = said.iter().find(|entry| entry.id() == id)
        {
            next.extend(entry.after());
        }
    }
    past
}

/// Whether two answers to one question come to the same. A tag is on or off, however it is spelt.
fn is_same(one: &Say, other: &Say) -> bool {
    one == other
        || (one.is_silence() && other.is_silence())
        || matches!((one, other), (Say::Tag { .. }, Say::Tag { .. }))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Author, Direction, Status};

    fn late(on: &str, say: Say, seen: &[EntryId]) -> Late {
        Late {
            request: asked(on, say),
            seen: seen.to_vec(),
        }
    }

    /// Takes it back on behalf of Ann; gives what was made of it.
    fn take(it: &mut Tracker, second: i64, late: &[Late]) -> Vec<Entry> {
        let said = it.say_late(late, &stamp(&ann(), second));
        let said: Vec<Entry> = (said.expect("may be said").into_iter())
            .map(|said| said.entry)
            .collect();
        it.admit(said.clone(), false);
        said
    }

    fn heads(it: &Tracker, author: &Author) -> usize {
        seen(it, 0, author).answers(Field::Status).iter().count()
    }

    #[test]
    fn an_answer_takes_the_place_of_what_its_author_saw() {
        let mut it = tracker();
        let said = tell(&mut it, &bob(), 0, "task-1", status(Status::NotStarted));
        let seen_then = [first(&said)];
        let made = take(
            &mut it,
            1,
            &[late("task-1", status(Status::Implemented), &seen_then)],
        );
        assert_eq!(made[0].after(), seen_then);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::Implemented));
    }

    #[test]
    fn what_its_author_had_not_seen_stands_beside_it() {
        let mut it = tracker();
        let said = tell(&mut it, &bob(), 0, "task-1", status(Status::NotStarted));
        tell(&mut it, &bob(), 1, "task-1", status(Status::InProgress));
        let answer = late("task-1", status(Status::Implemented), &[first(&said)]);
        take(&mut it, 2, &[answer]);
        assert!(seen(&it, 0, &ann()).is_contested());
        let blind = late("task-1", status(Status::NotImplemented), &[]);
        assert_eq!(take(&mut it, 3, &[blind])[0].after(), []);
        assert_eq!(heads(&it, &ann()), 3);
    }

    #[test]
    fn the_same_once_more_is_nothing_also_when_it_was_answered_since() {
        let mut it = tracker();
        let said = tell(&mut it, &bob(), 0, "task-1", status(Status::NotStarted));
        let all = [
            late("task-1", status(Status::Implemented), &[first(&said)]),
            late("task-1", note("heard"), &[]),
            late("task-1", tag("Gao"), &[]),
        ];
        assert_eq!(take(&mut it, 1, &all).len(), 3);
        assert_eq!(take(&mut it, 2, &all), []);
        tell(&mut it, &bob(), 3, "task-1", status(Status::InProgress));
        tell(&mut it, &bob(), 4, "task-1", untag("gao"));
        assert_eq!(take(&mut it, 5, &all), []);
    }

    #[test]
    fn what_an_undo_took_back_is_said_again_and_takes_the_place_of_what_the_undo_brought_back() {
        let mut it = tracker();
        let said = tell(&mut it, &bob(), 0, "task-1", status(Status::NotStarted));
        let all = [
            late("task-1", status(Status::Implemented), &[first(&said)]),
            late("task-2", status(Status::InProgress), &[]),
            late("task-1", note("heard"), &[]),
            late("task-1", tag("Gao"), &[]),
        ];
        assert_eq!(take(&mut it, 1, &all).len(), 4);
        step(&mut it, &ann(), 2, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NotStarted));
        assert_eq!(take(&mut it, 3, &all).len(), 4);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::Implemented));
        assert_eq!(seen(&it, 1, &ann()).status(), Some(Status::InProgress));
        assert!(!seen(&it, 0, &ann()).is_contested() && !seen(&it, 1, &ann()).is_contested());
        assert_eq!(take(&mut it, 4, &all), []);
        step(&mut it, &ann(), 5, Direction::Undo);
        step(&mut it, &ann(), 6, Direction::Redo);
        assert_eq!(take(&mut it, 7, &all), [], "it was said again");
    }

    #[test]
    fn what_was_said_before_what_the_author_saw_may_be_said_again() {
        let mut it = tracker();
        tell(&mut it, &bob(), 0, "task-1", status(Status::NotStarted));
        let now = tell(&mut it, &bob(), 1, "task-1", status(Status::InProgress));
        let back = late("task-1", status(Status::NotStarted), &[first(&now)]);
        assert_eq!(take(&mut it, 2, &[back]).len(), 1);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NotStarted));
    }

    #[test]
    fn the_answers_of_other_delegations_questions_and_items_are_not_answered() {
        let mut it = tracker();
        let mut saw = vec![first(&tell(
            &mut it,
            &chloe(),
            0,
            "task-1",
            status(Status::NotStarted),
        ))];
        saw.push(first(&tell(&mut it, &ann(), 1, "task-1", lead("DPKO"))));
        saw.push(first(&tell(
            &mut it,
            &ann(),
            2,
            "task-2",
            status(Status::NotStarted),
        )));
        let made = take(
            &mut it,
            3,
            &[late("task-1", status(Status::Implemented), &saw)],
        );
        assert_eq!(made[0].after(), []);
        assert_eq!(seen(&it, 0, &chloe()).status(), Some(Status::NotStarted));
    }

    #[test]
    fn one_refusal_leaves_all_unsaid() {
        let it = tracker();
        let all = [
            late("task-1", lead("DPKO"), &[]),
            late("task-9", lead("DPKO"), &[]),
        ];
        assert!(it.say_late(&all, &stamp(&ann(), 0)).is_err());
    }
}
