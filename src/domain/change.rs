//! Saying something: requests become the entries of one gesture.

use std::collections::{HashMap, HashSet};

use jiff::{SignedDuration, Timestamp};

use super::author::{Author, Stamp};
use super::entry::{Entry, Say, to_millisecond};
use super::id::{EntryId, ItemId};
use super::note::Note;
use super::register::Field;
use super::request::{Refusal, Request, Said, checked};
use super::since::ById;
use super::tracker::Tracker;

impl Tracker {
    /// Makes the entries of one gesture. What already stands is left out, except where `reaffirm`
    /// says that it is meant: "still so, as at today". Nothing is admitted yet.
    ///
    /// # Errors
    ///
    /// A refusal of any of them; then nothing of the gesture is made.
    pub fn say(
        &self,
        requests: &[Request],
        stamp: &Stamp,
        reaffirm: bool,
    ) -> Result<Vec<Said>, Refusal> {
        self.make(
            requests.iter().map(|request| (request, None)),
            stamp,
            reaffirm,
        )
    }

    /// The entries of one gesture; beside a request the answers that its author saw, where these are
    /// not the ones that are current here.
    pub(super) fn make<'r>(
        &self,
        requests: impl Iterator<Item = (&'r Request, Option<&'r [EntryId]>)>,
        stamp: &Stamp,
        reaffirm: bool,
    ) -> Result<Vec<Said>, Refusal> {
        let mut asked = Vec::with_capacity(requests.size_hint().0);
        for (request, seen) in requests {
            let item = self
                .position(&request.on)
                .ok_or_else(|| Refusal::NoSuchItem(request.on.to_string()))?;
            let say = checked(&request.say, self.items()[item].kind, &request.on)?;
            asked.push((item, say, request.private, seen));
        }
        // One gesture must not contest itself: of what it says about one thing the last counts.
        let (mut answered, mut spoken_of) = (HashSet::new(), HashSet::new());
        let mut notes = HashMap::new();
        let mut wanted = Vec::new();
        for (item, say, private, seen) in asked.into_iter().rev() {
            let on = &self.items()[item].id;
            if let Some(field) = say.field() {
                if answered.insert((item, field.clone())) {
                    wanted.extend(match seen {
                        Some(seen) => self.answer_late(on, &field, say, seen, &stamp.author),
                        None => self.answer_with(item, field, say, stamp, reaffirm),
                    });
                }
                continue;
            }
            if let (Some(_), Say::Note { text }) = (seen, &say)
                && self.has_note(on, text, &stamp.author)
            {
                continue;
            }
            let notes = notes.entry(item).or_insert_with(|| self.notes_by_id(item));
            let versions = own_versions(&say, notes, &stamp.author)?
                .into_iter()
                .filter(|version| spoken_of.insert(version.entry.id()))
                .collect();
            wanted.extend(about_notes(on, say, private, versions));
        }
        wanted.reverse();
        let mut stamp = stamp.clone();
        stamp.at = self.not_before(wanted.iter().flat_map(|wish| &wish.after), &stamp);
        let entries = wanted.into_iter().enumerate().map(|(k, wish)| Said {
            entry: Entry::new(&stamp, k, wish.on, wish.after, wish.say),
            private: wish.private,
        });
        Ok(entries.collect())
    }

    /// The answer to one question, unless it stands already.
    fn answer_with(
        &self,
        item: usize,
        field: Field,
        say: Say,
        stamp: &Stamp,
        reaffirm: bool,
    ) -> Option<Wish> {
        let heads: Vec<&Entry> = match self.delegation(&stamp.author.of) {
            Some(of) => self.answers(item, of, field).iter().collect(),
            None => Vec::new(),
        };
        let stands = if heads.is_empty() {
            say.is_silence()
        } else {
            let is_same = |head: &Say| *head == say || (head.is_silence() && say.is_silence());
            heads.iter().all(|head| is_same(head.say()))
        };
        if stands && (!reaffirm || say.is_silence()) {
            return None;
        }
        Some(Wish {
            on: self.items()[item].id.clone(),
            after: heads.iter().map(|head| head.id()).collect(),
            say,
            private: false,
        })
    }

    fn notes_by_id(&self, item: usize) -> ById<Note<'_>> {
        let notes = self.notes(item).into_iter();
        notes.map(|note| (note.entry.id(), note)).collect()
    }

    /// The stamp's time, or a millisecond after the newest entry that is answered or is the author's
    /// own, so that an answer sorts behind its question although two clocks differ, and no two
    /// gestures of one author have one time. A clock more than a day ahead is not followed: one wrong
    /// clock must not carry all others along.
    pub(super) fn not_before<'a>(
        &self,
        answered: impl Iterator<Item = &'a EntryId>,
        stamp: &Stamp,
    ) -> Timestamp {
        let now = to_millisecond(stamp.at);
        if self.latest().is_none_or(|latest| latest < now) {
            return now;
        }
        let day = SignedDuration::from_hours(24);
        let is_near = |at: &Timestamp| *at >= now && at.duration_since(now) <= day;
        let answered = answered.filter_map(|id| self.entry(*id)).map(Entry::at);
        let own = self
            .journal()
            .iter()
            .chain(self.private().iter())
            .filter(|entry| is_near(&entry.at()) && entry.author().is_same(&stamp.author))
            .map(Entry::at);
        let latest = answered.chain(own).filter(is_near).max();
        let after = latest.and_then(|at| at.checked_add(SignedDuration::from_millis(1)).ok());
        after.unwrap_or(now)
    }
}

/// The versions of notes that a saying names; all must be of one's own delegation.
fn own_versions<'a>(
    say: &Say,
    notes: &ById<Note<'a>>,
    author: &Author,
) -> Result<Vec<Note<'a>>, Refusal> {
    let named = match say {
        Say::Revise { note, .. } => std::slice::from_ref(note),
        Say::Withdraw { notes } if notes.is_empty() => return Err(Refusal::Empty),
        Say::Withdraw { notes } => notes,
        Say::Status { .. }
        | Say::Position { .. }
        | Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Unknown { .. } => &[],
    };
    let own = named.iter().map(|id| {
        let note = notes.get(id).ok_or(Refusal::NoSuchNote(*id))?;
        if note.entry.author().shares_delegation(author) {
            Ok(*note)
        } else {
            Err(Refusal::AnothersNote(note.entry.author().of.to_string()))
        }
    });
    own.collect()
}

/// What is to be said about notes: as asked, but for what would change nothing.
fn about_notes(on: &ItemId, say: Say, private: bool, versions: Vec<Note<'_>>) -> Vec<Wish> {
    let wish = |say, private| Wish {
        on: on.clone(),
        after: Vec::new(),
        say,
        private,
    };
    if let Say::Revise { text, .. } = &say {
        let changed = versions
            .first()
            .filter(|version| !version.is_current() || *version.text != **text);
        let private = changed.map(|version| version.private);
        return private
            .map(|private| wish(say, private))
            .into_iter()
            .collect();
    }
    if !matches!(say, Say::Withdraw { .. }) {
        return vec![wish(say, private)];
    }
    // Each journal by itself, so that the shared one never names what is private.
    let parts = [false, true].map(|private| {
        let current = versions
            .iter()
            .filter(|version| version.is_current() && version.private == private);
        let notes: Box<[EntryId]> = current.map(|version| version.entry.id()).collect();
        (!notes.is_empty()).then(|| wish(Say::Withdraw { notes }, private))
    });
    parts.into_iter().flatten().collect()
}

/// An entry to be: what is known of it before its time is settled.
pub(super) struct Wish {
    pub(super) on: ItemId,
    pub(super) after: Vec<EntryId>,
    pub(super) say: Say,
    pub(super) private: bool,
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{MAX_NOTE_CHARS, Position, Status};

    fn refused(tracker: &Tracker, author: &Author, on: &str, say: Say) -> Refusal {
        let said = tracker.say(&[asked(on, say)], &stamp(author, 9), false);
        said.expect_err("may not be said")
    }

    #[test]
    fn a_status_that_needs_a_reason_is_refused_without_one() {
        let it = tracker();
        for to in Status::ALL.iter().filter(|to| to.needs_reason()) {
            for why in [None, Some(" \n".into())] {
                let say = Say::Status {
                    to: Some(*to),
                    why,
                    successor: None,
                };
                assert_eq!(
                    refused(&it, &ann(), "task-1", say),
                    Refusal::ReasonMissing(*to)
                );
            }
        }
    }

    #[test]
    fn a_position_is_held_of_recommendations_only() {
        let mut it = tracker();
        let position = Say::Position {
            to: Some(Position::Noted),
            why: None,
        };
        assert_eq!(
            refused(&it, &ann(), "task-1", position.clone()),
            Refusal::PositionOnTask(ItemId::new("task-1"))
        );
        tell(&mut it, &ann(), 0, "rec-a", position);
        assert_eq!(seen(&it, 2, &ann()).position(), Some(Position::Noted));
    }

    #[test]
    fn what_stands_already_is_said_again_only_where_it_is_meant() {
        let mut it = tracker();
        let asks = [asked("task-1", status(Status::InProgress))];
        tell_all(&mut it, &ann(), 0, &asks);
        assert_eq!(it.say(&asks, &stamp(&bob(), 1), false), Ok(vec![]));
        let again = it.say(&asks, &stamp(&bob(), 2), true).expect("may be said");
        assert_eq!(again.len(), 1);
        it.admit(again.into_iter().map(|said| said.entry), false);
        let answers = seen(&it, 0, &ann()).answers(Field::Status);
        assert_eq!(answers.iter().count(), 1, "still so, as at today");
    }

    #[test]
    fn clearing_what_is_clear_says_nothing() {
        let mut it = tracker();
        let clear = || {
            asked(
                "task-1",
                Say::Lead {
                    to: Some(" ".into()),
                },
            )
        };
        assert_eq!(it.say(&[clear()], &stamp(&ann(), 0), false), Ok(vec![]));
        tell(&mut it, &ann(), 1, "task-1", lead("DPKO"));
        tell_all(&mut it, &ann(), 2, &[clear()]);
        assert_eq!(seen(&it, 0, &ann()).lead(), None);
        assert_eq!(it.say(&[clear()], &stamp(&ann(), 3), true), Ok(vec![]));
    }

    #[test]
    fn the_same_words_said_twice_without_knowing_of_each_other_stand_already() {
        let mut it = tracker();
        let mut other = it.clone();
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        tell(&mut other, &bob(), 1, "task-1", lead("DPKO"));
        it.merge(&other).expect("the same mandate");
        assert!(!it.is_contested(0));
        assert_eq!(seen(&it, 0, &ann()).lead(), Some("DPKO"));
        let again = [asked("task-1", lead("DPKO"))];
        assert_eq!(it.say(&again, &stamp(&ann(), 2), false), Ok(vec![]));
    }

    #[test]
    fn choosing_answers_all_that_was_contested() {
        let mut it = tracker();
        let mut other = it.clone();
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        tell(&mut other, &bob(), 1, "task-1", lead("DFS"));
        it.merge(&other).expect("the same mandate");
        assert!(it.is_contested(0));
        assert_eq!(seen(&it, 0, &ann()).lead(), None, "the program never picks");
        tell(&mut it, &ann(), 2, "task-1", lead("DFS"));
        assert!(!it.is_contested(0));
        assert_eq!(seen(&it, 0, &ann()).lead(), Some("DFS"));
    }

    #[test]
    fn one_gesture_never_contests_itself() {
        let mut it = tracker();
        let twice = [
            asked("task-1", lead("DPKO")),
            asked("task-1", lead("DFS")),
            asked("task-1", tag("x")),
            asked("task-1", untag("X")),
        ];
        tell_all(&mut it, &ann(), 0, &twice);
        assert_eq!(
            seen(&it, 0, &ann()).lead(),
            Some("DFS"),
            "the last one counts"
        );
        assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
    }

    #[test]
    fn one_gesture_says_one_thing_of_a_version_of_a_note() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let kept = first(&tell(&mut it, &ann(), 1, "task-1", note("kept")));
        let revise = |text: &str| Say::Revise {
            note: made,
            text: text.into(),
        };
        let withdraw = Say::Withdraw {
            notes: [made, kept, kept].into(),
        };
        let all = [revise("two"), withdraw, revise("three")].map(|say| asked("task-1", say));
        let said = tell_all(&mut it, &ann(), 2, &all);
        let notes = [kept].into();
        let says: Vec<_> = said.iter().map(Entry::say).collect();
        assert_eq!(says, [&Say::Withdraw { notes }, &revise("three")]);
    }

    #[test]
    fn a_reason_for_saying_nothing_is_kept() {
        let mut it = tracker();
        let unsure = |why: &str| Say::Status {
            to: Some(Status::NoInformation),
            why: Some(why.into()),
            successor: None,
        };
        tell(&mut it, &ann(), 0, "task-1", unsure("not reported on"));
        assert_eq!(seen(&it, 0, &ann()).why(), Some("not reported on"));
        tell(&mut it, &ann(), 1, "task-1", unsure("report delayed"));
        assert_eq!(seen(&it, 0, &ann()).why(), Some("report delayed"));
    }

    #[test]
    fn one_revises_and_withdraws_the_notes_of_ones_own_delegation_only() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let revise = |text: &str| Say::Revise {
            note: made,
            text: text.into(),
        };
        let withdraw = || Say::Withdraw {
            notes: [made].into(),
        };
        for say in [revise("two"), withdraw()] {
            assert_eq!(
                refused(&it, &chloe(), "task-1", say),
                Refusal::AnothersNote("Chad".into())
            );
        }
        assert_eq!(
            refused(&it, &ann(), "task-2", withdraw()),
            Refusal::NoSuchNote(made),
            "a note about another item"
        );
        tell(&mut it, &bob(), 1, "task-1", revise("two"));
        let notes = it.notes(0);
        assert!(notes[0].revised && notes[1].is_current());
    }

    #[test]
    fn what_is_out_of_sight_is_not_withdrawn_again_and_can_be_brought_back() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let withdraw = || {
            asked(
                "task-1",
                Say::Withdraw {
                    notes: [made].into(),
                },
            )
        };
        tell_all(&mut it, &ann(), 1, &[withdraw()]);
        assert_eq!(it.say(&[withdraw()], &stamp(&ann(), 2), false), Ok(vec![]));
        let again = Say::Revise {
            note: made,
            text: "one".into(),
        };
        tell(&mut it, &ann(), 3, "task-1", again);
        assert_eq!(it.note_count(0), 1);
    }

    #[test]
    fn a_withdrawal_of_private_and_shared_notes_says_each_in_its_own_journal() {
        let mut it = tracker();
        let shared = first(&tell(&mut it, &ann(), 0, "task-1", note("shared")));
        let mut secret = asked("task-1", note("secret"));
        secret.private = true;
        let secret = first(&tell_all(&mut it, &ann(), 1, &[secret]));
        let both = Say::Withdraw {
            notes: [secret, shared].into(),
        };
        tell(&mut it, &ann(), 2, "task-1", both);
        assert_eq!(it.note_count(0), 0);
        let mut copy = tracker();
        copy.merge(&it).expect("the same mandate");
        assert_eq!(copy.note_count(0), 0, "the shared one is withdrawn for all");
        let mut line = String::new();
        for entry in it.journal().iter() {
            crate::domain::entry_line(entry, &mut line);
        }
        assert!(
            !line.contains(secret.as_str()),
            "nor is the secret one named"
        );
    }

    #[test]
    fn texts_are_trimmed_and_measured() {
        let mut it = tracker();
        assert_eq!(
            refused(&it, &ann(), "task-1", note(" \r\n")),
            Refusal::Empty
        );
        assert_eq!(refused(&it, &ann(), "task-1", tag(" ")), Refusal::Empty);
        let long = "é".repeat(MAX_NOTE_CHARS + 1);
        assert_eq!(
            refused(&it, &ann(), "task-1", note(&long)),
            Refusal::TooLong {
                chars: MAX_NOTE_CHARS + 1,
                most: MAX_NOTE_CHARS
            }
        );
        tell(&mut it, &ann(), 0, "task-1", note("\r\n  one\r\ntwo \n"));
        assert_eq!(it.notes(0)[0].text, "  one\ntwo");
        assert_eq!(
            refused(&it, &ann(), "task-9", note("x")),
            Refusal::NoSuchItem("task-9".into())
        );
    }

    #[test]
    fn one_refusal_leaves_the_whole_gesture_unsaid() {
        let it = tracker();
        let asks = [asked("task-1", lead("DPKO")), asked("task-1", tag(""))];
        let said = it.say(&asks, &stamp(&ann(), 0), false);
        assert_eq!(said, Err(Refusal::Empty));
    }

    #[test]
    fn an_answer_sorts_behind_its_question_unless_a_clock_is_far_off() {
        let mut it = tracker();
        let day = 86_400;
        tell(&mut it, &bob(), 100, "task-1", lead("DPKO"));
        let late = tell(&mut it, &ann(), 0, "task-1", lead("DFS"));
        assert!(late[0].at() > it.history(Some(0))[0].at());
        tell(&mut it, &bob(), 10 * day, "task-2", lead("DPKO"));
        let dan = Author::new("Dan", "Chad");
        let early = tell(&mut it, &dan, 1, "task-2", lead("DFS"));
        assert_eq!(early[0].at(), stamp(&dan, 1).at, "not carried along");
    }
}
