//! What may be said: requests become entries, or a refusal says why not.

use std::collections::{HashMap, HashSet};

use jiff::{SignedDuration, Timestamp};

use super::author::{Author, Stamp};
use super::entry::{Entry, Say, to_millisecond};
use super::id::{EntryId, ItemId};
use super::item::Kind;
use super::note::Note;
use super::register::Field;
use super::status::Status;
use super::tracker::Tracker;

/// Characters that a note may have.
pub const MAX_NOTE_CHARS: usize = 100_000;
/// Characters that a reason, a lead, a tag or a symbol may have.
pub const MAX_WORD_CHARS: usize = 10_000;

/// What a person wants to say about one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// About which item.
    pub on: ItemId,
    /// What.
    pub say: Say,
    /// Whether a new note is to stay on this machine. Of no effect on anything else.
    pub private: bool,
}

impl Request {
    /// A request that is to be shared.
    pub fn shared(on: ItemId, say: Say) -> Self {
        Self {
            on,
            say,
            private: false,
        }
    }
}

/// An entry that was made, and to which journal it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The entry.
    pub entry: Entry,
    /// Whether it belongs to the private journal.
    pub private: bool,
}

/// Why something cannot be said. Not a failure: nothing went wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The mandate has no such item.
    #[error("no item {0}")]
    NoSuchItem(String),
    /// The status needs a reason.
    #[error("{0} needs a reason")]
    ReasonMissing(Status),
    /// Positions are held of recommendations only.
    #[error("a task has no position")]
    PositionOnTask(ItemId),
    /// The text has nothing in it.
    #[error("empty text")]
    Empty,
    /// The text has more characters than are kept.
    #[error("{chars} characters, {most} at most")]
    TooLong {
        /// How many it has.
        chars: usize,
        /// How many it may have.
        most: usize,
    },
    /// The note is not there.
    #[error("no note {0}")]
    NoSuchNote(EntryId),
    /// The note is another delegation's.
    #[error("a note of {0}")]
    AnothersNote(String),
    /// Nothing is left to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing that was taken back is left to say again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// Somebody has answered since, so that taking back would hide their word.
    #[error("{by} of {of} answered since")]
    AnsweredSince {
        /// Who.
        by: String,
        /// On whose behalf.
        of: String,
    },
    /// What stood before is not in this copy, or only a newer version can say it.
    #[error("what stood before is unknown")]
    UnknownBefore,
}

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
        let mut asked = Vec::with_capacity(requests.len());
        for request in requests {
            let item = self
                .position(&request.on)
                .ok_or_else(|| Refusal::NoSuchItem(request.on.to_string()))?;
            let say = checked(&request.say, self.items()[item].kind, &request.on)?;
            asked.push((item, say, request.private));
        }
        // One gesture must not contest itself: of what it says about one thing the last counts.
        let (mut answered, mut spoken_of) = (HashSet::new(), HashSet::new());
        let mut notes = HashMap::new();
        let mut wanted = Vec::new();
        for (item, say, private) in asked.into_iter().rev() {
            if let Some(field) = say.field() {
                if answered.insert((item, field.clone())) {
                    wanted.extend(self.answer_with(item, field, say, stamp, reaffirm));
                }
                continue;
            }
            let notes = notes.entry(item).or_insert_with(|| self.notes_by_id(item));
            let versions = own_versions(&say, notes, &stamp.author)?
                .into_iter()
                .filter(|version| spoken_of.insert(version.entry.id()))
                .collect();
            let on = &self.items()[item].id;
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

    fn notes_by_id(&self, item: usize) -> HashMap<EntryId, Note<'_>> {
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
    notes: &HashMap<EntryId, Note<'a>>,
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
struct Wish {
    on: ItemId,
    after: Vec<EntryId>,
    say: Say,
    private: bool,
}

/// What is meant by what was typed: blanks around words taken away, absent for empty, within limits.
fn checked(say: &Say, kind: Kind, on: &ItemId) -> Result<Say, Refusal> {
    Ok(match say.clone() {
        Say::Status { to, why, successor } => {
            let (why, successor) = (words(why)?, words(successor)?);
            let to = to.filter(|status| *status != Status::NoInformation);
            match to {
                Some(status) if status.needs_reason() && why.is_none() => {
                    return Err(Refusal::ReasonMissing(status));
                }
                _ => Say::Status { to, why, successor },
            }
        }
        Say::Position { .. } if kind == Kind::Task => {
            return Err(Refusal::PositionOnTask(on.clone()));
        }
        Say::Position { to, why } => Say::Position {
            to,
            why: words(why)?,
        },
        Say::Lead { to } => Say::Lead { to: words(to)? },
        Say::Tag { name } => Say::Tag {
            name: words(Some(name))?.ok_or(Refusal::Empty)?,
        },
        Say::Untag { name } => Say::Untag {
            name: words(Some(name))?.ok_or(Refusal::Empty)?,
        },
        Say::Note { text } => Say::Note {
            text: prose(&text)?,
        },
        Say::Revise { note, text } => Say::Revise {
            note,
            text: prose(&text)?,
        },
        say @ (Say::Due { .. }
        | Say::Priority { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. }) => say,
    })
}

fn words(text: Option<Box<str>>) -> Result<Option<Box<str>>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    let text = text.trim();
    within(text, MAX_WORD_CHARS)?;
    Ok((!text.is_empty()).then(|| unix_lines(text)))
}

fn prose(text: &str) -> Result<Box<str>, Refusal> {
    let text = text.trim_end().trim_start_matches(['\n', '\r']);
    within(text, MAX_NOTE_CHARS)?;
    if text.trim().is_empty() {
        Err(Refusal::Empty)
    } else {
        Ok(unix_lines(text))
    }
}

fn within(text: &str, most: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > most {
        Err(Refusal::TooLong { chars, most })
    } else {
        Ok(())
    }
}

fn unix_lines(text: &str) -> Box<str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Author, Field, Position};

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
