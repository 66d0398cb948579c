//! Undo and redo. They move forward: what was said stays said, and a new entry restores what stood
//! before. Which gesture comes next is read from the journal, so that it is the same in every
//! window, on the command line and tomorrow.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::author::{Author, Stamp};
use super::change::{Refusal, Said};
use super::entry::{Entry, Say};
use super::id::EntryId;
use super::tracker::Tracker;

/// Backward or forward again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Take the last gesture back.
    Undo,
    /// Say again what was taken back last.
    Redo,
}

/// What one person said in one go: the unit of undo. Its entries have one time.
#[derive(Clone, Debug, Default)]
pub struct Gesture<'a> {
    /// The entries.
    pub entries: Vec<&'a Entry>,
}

impl Tracker {
    /// The gesture that undo would take back, or redo would say again.
    pub fn next_gesture(&self, author: &Author, direction: Direction) -> Option<Gesture<'_>> {
        let (mut done, mut undone): (Vec<Gesture<'_>>, Vec<Gesture<'_>>) = (Vec::new(), Vec::new());
        for gesture in self.gestures(author) {
            let undoes: Vec<EntryId> = gesture
                .entries
                .iter()
                .flat_map(|entry| entry.undoes())
                .copied()
                .collect();
            let names = |other: &Gesture<'_>| {
                other
                    .entries
                    .iter()
                    .any(|entry| undoes.contains(&entry.id()))
            };
            if undoes.is_empty() {
                undone.clear();
                done.push(gesture);
            } else if let Some(at) = done.iter().rposition(names) {
                done.remove(at);
                undone.push(gesture);
            } else if let Some(at) = undone.iter().rposition(names) {
                undone.remove(at);
                done.push(gesture);
            }
        }
        match direction {
            Direction::Undo => done.pop(),
            Direction::Redo => undone.pop(),
        }
    }

    /// The entries that take back the last gesture, or say again what was taken back.
    ///
    /// # Errors
    ///
    /// A refusal where nothing is left, where somebody has answered since, or where what stood before
    /// is not known here.
    pub fn step(&self, direction: Direction, stamp: &Stamp) -> Result<Vec<Said>, Refusal> {
        let gesture = self
            .next_gesture(&stamp.author, direction)
            .ok_or(match direction {
                Direction::Undo => Refusal::NothingToUndo,
                Direction::Redo => Refusal::NothingToRedo,
            })?;
        let mut wanted = Vec::new();
        for entry in &gesture.entries {
            let says = self.inverse(entry)?;
            wanted.extend(says.into_iter().map(|say| (*entry, say)));
        }
        let mut stamp = stamp.clone();
        let ids: Vec<EntryId> = gesture.entries.iter().map(|entry| entry.id()).collect();
        stamp.at = self.not_before(ids.iter(), stamp.at);
        let entries = wanted.into_iter().enumerate().map(|(k, (entry, say))| {
            let after = if say.field().is_some() {
                vec![entry.id()]
            } else {
                Vec::new()
            };
            Said {
                entry: Entry::undoing(&stamp, k, entry.on().clone(), after, say, vec![entry.id()]),
                private: self.private().contains(entry.id()),
            }
        });
        Ok(entries.collect())
    }

    /// One person's gestures, oldest first.
    fn gestures(&self, author: &Author) -> impl Iterator<Item = Gesture<'_>> {
        let mut gestures: BTreeMap<Timestamp, Gesture<'_>> = BTreeMap::new();
        for entry in self.journal().iter().chain(self.private().iter()) {
            if entry.author().is_same(author) {
                gestures.entry(entry.at()).or_default().entries.push(entry);
            }
        }
        gestures.into_values().map(|mut gesture| {
            gesture.entries.sort_by(|a, b| a.order().cmp(&b.order()));
            gesture
        })
    }

    /// What restores the state before an entry.
    fn inverse(&self, entry: &Entry) -> Result<Vec<Say>, Refusal> {
        match entry.say() {
            Say::Note { .. } => self.out_of_sight(entry),
            Say::Revise { note, .. } => {
                // A revision that undid a withdrawal brought the note back: its inverse hides it again.
                let brought_back = entry
                    .undoes()
                    .iter()
                    .filter_map(|id| self.entry(*id))
                    .any(|undone| matches!(undone.say(), Say::Withdraw { .. }));
                if brought_back {
                    return self.out_of_sight(entry);
                }
                self.unanswered(entry)?;
                let text = self.text_of(*note).ok_or(Refusal::UnknownBefore)?;
                Ok(vec![Say::Revise {
                    note: entry.id(),
                    text: text.into(),
                }])
            }
            Say::Withdraw { notes } => {
                let texts = notes.iter().map(|note| {
                    let text = self.text_of(*note).ok_or(Refusal::UnknownBefore)?;
                    Ok(Say::Revise {
                        note: *note,
                        text: text.into(),
                    })
                });
                texts.collect()
            }
            Say::Unknown { .. } => Err(Refusal::UnknownBefore),
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. } => self.before(entry),
        }
    }

    /// What an entry's register said before it.
    fn before(&self, entry: &Entry) -> Result<Vec<Say>, Refusal> {
        if !self.is_head(entry) {
            return Err(self.answered_since(entry));
        }
        if entry.after().is_empty() {
            return Ok(vec![cleared(entry.say())]);
        }
        let before = entry
            .after()
            .iter()
            .map(|id| match self.entry(*id).map(Entry::say) {
                None | Some(Say::Unknown { .. }) => Err(Refusal::UnknownBefore),
                Some(say) => Ok(say.clone()),
            });
        before.collect()
    }

    fn out_of_sight(&self, entry: &Entry) -> Result<Vec<Say>, Refusal> {
        self.unanswered(entry)?;
        Ok(vec![Say::Withdraw {
            notes: [entry.id()].into(),
        }])
    }

    /// Refuses where a version of a note was revised or withdrawn since.
    fn unanswered(&self, entry: &Entry) -> Result<(), Refusal> {
        let item = self.position(entry.on()).ok_or(Refusal::UnknownBefore)?;
        let is_current = self
            .notes(item)
            .iter()
            .any(|note| note.entry.id() == entry.id() && note.is_current());
        if is_current {
            Ok(())
        } else {
            Err(self.answered_since(entry))
        }
    }

    fn answered_since(&self, entry: &Entry) -> Refusal {
        let id = entry.id();
        let answer = self
            .journal()
            .iter()
            .chain(self.private().iter())
            .find(|other| {
                other.after().contains(&id)
                    || matches!(other.say(), Say::Revise { note, .. } if *note == id)
                    || matches!(other.say(), Say::Withdraw { notes } if notes.contains(&id))
            });
        answer.map_or(Refusal::UnknownBefore, |other| Refusal::AnsweredSince {
            by: other.author().by.to_string(),
            of: other.author().of.to_string(),
        })
    }

    fn text_of(&self, id: EntryId) -> Option<&str> {
        if let Say::Note { text } | Say::Revise { text, .. } = self.entry(id)?.say() {
            Some(text)
        } else {
            None
        }
    }
}

/// The saying that takes a field's value away.
fn cleared(say: &Say) -> Say {
    match say {
        Say::Status { .. } => Say::Status {
            to: None,
            why: None,
            successor: None,
        },
        Say::Position { .. } => Say::Position {
            to: None,
            why: None,
        },
        Say::Lead { .. } => Say::Lead { to: None },
        Say::Due { .. } => Say::Due { to: None },
        Say::Priority { .. } => Say::Priority { to: None },
        Say::Tag { name } => Say::Untag { name: name.clone() },
        Say::Untag { name } => Say::Tag { name: name.clone() },
        Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. } | Say::Unknown { .. } => {
            say.clone()
        }
    }
}
