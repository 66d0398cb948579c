//! Undo and redo. They move forward: what was said stays said, and a new entry restores what stood
//! before. Which gesture comes next is read from the journal, so that it is the same in every
//! window, on the command line and tomorrow.

use std::collections::HashMap;

use super::arrange::Arrange;
use super::author::{Author, Stamp};
use super::entry::{Entry, Say};
use super::gestures::Gesture;
use super::id::{EntryId, ItemId};
use super::past::Past;
use super::request::{Refusal, Said};
use super::tracker::Tracker;

/// Backward or forward again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Take the last gesture back.
    Undo,
    /// Say again what was taken back last.
    Redo,
}

/// What is to be said to restore the state before some entries.
#[derive(PartialEq, Eq, Hash)]
struct Restoring {
    on: ItemId,
    say: Say,
    private: bool,
}

/// What it answers, and what it takes back.
#[derive(Default)]
struct Links {
    after: Vec<EntryId>,
    undoes: Vec<EntryId>,
}

impl Tracker {
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
        self.restoring(&gesture, stamp)
    }

    /// The entries that take back one earlier gesture of the author, the one that this entry is of, and nothing that
    /// they said after it.
    ///
    /// # Errors
    ///
    /// A refusal where it is somebody else's, where it was taken back already or only took something back, where
    /// something was said in its place since, or where what stood before is not known here.
    pub fn take_back_earlier(&self, entry: &Entry, stamp: &Stamp) -> Result<Vec<Said>, Refusal> {
        let gesture = self.done_gesture(entry, &stamp.author)?;
        self.restoring(&gesture, stamp).map_err(|refusal| {
            if let Refusal::AnsweredSince { by, of } = &refusal
                && Author::new(by, of).is_same(&stamp.author)
            {
                return Refusal::SaidSince;
            }
            refusal
        })
    }

    /// What restores the state before a gesture.
    fn restoring(&self, gesture: &Gesture<'_>, stamp: &Stamp) -> Result<Vec<Said>, Refusal> {
        let past = Past::of(self, &gesture.entries);
        // What two entries would restore alike is said once, so that two answers which were chosen
        // from do not become two that say the same.
        let mut places: HashMap<Restoring, usize> = HashMap::new();
        let mut links: Vec<Links> = Vec::new();
        for entry in &gesture.entries {
            for (say, after) in self.inverse(entry, &past, &gesture.entries)? {
                let restoring = Restoring {
                    on: entry.on().clone(),
                    say,
                    private: self.private().contains(entry.id()),
                };
                let place = *places.entry(restoring).or_insert(links.len());
                if place == links.len() {
                    links.push(Links::default());
                }
                links[place].after.extend(after);
                links[place].undoes.push(entry.id());
            }
        }
        if links.is_empty() {
            return Err(Refusal::UnknownBefore);
        }
        let mut wanted: Vec<_> = places.into_iter().collect();
        wanted.arrange_by_key(|(_, place)| *place);
        let mut stamp = stamp.clone();
        let referred = links
            .iter()
            .flat_map(|it| it.after.iter().chain(&it.undoes));
        stamp.at = self.not_before(referred, &stamp);
        let said = wanted.into_iter().zip(links).enumerate();
        let said = said.map(|(k, ((it, _), links))| Said {
            entry: Entry::undoing(&stamp, k, it.on, links.after, it.say, links.undoes),
            private: it.private,
        });
        Ok(said.collect())
    }

    /// What restores the state before an entry, each with what it answers.
    fn inverse<'a>(
        &'a self,
        entry: &'a Entry,
        past: &Past<'a>,
        gesture: &[&Entry],
    ) -> Result<Vec<(Say, Vec<EntryId>)>, Refusal> {
        let standing = || {
            let standing = past.standing(entry).map_err(answered_since)?;
            if standing.is_empty() {
                return Err(Refusal::UnknownBefore);
            }
            Ok(standing.into_iter().map(Entry::id))
        };
        let unanswering = |say| (say, Vec::new());
        let out_of_sight = || {
            let notes = standing()?.collect();
            Ok(vec![unanswering(Say::Withdraw { notes })])
        };
        match entry.say() {
            Say::Note { .. } => out_of_sight(),
            Say::Revise { note, .. } => {
                let revised = self.entry(*note).ok_or(Refusal::UnknownBefore)?;
                if self.undoes_withdrawal(entry) || !past.would_come_back(revised, entry) {
                    return out_of_sight();
                }
                let text = revised.say().text().ok_or(Refusal::UnknownBefore)?;
                let revised = standing()?.map(|note| {
                    unanswering(Say::Revise {
                        note,
                        text: text.into(),
                    })
                });
                Ok(revised.collect())
            }
            Say::Withdraw { notes } => {
                let brought_back = notes.iter().map(|note| {
                    let text = self.entry(*note).and_then(|entry| entry.say().text());
                    Ok(unanswering(Say::Revise {
                        note: *note,
                        text: text.ok_or(Refusal::UnknownBefore)?.into(),
                    }))
                });
                brought_back.collect()
            }
            Say::Unknown { .. } => Err(Refusal::UnknownBefore),
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. } => {
                let standing: Vec<EntryId> = standing()?.collect();
                self.before(entry, &standing, past, gesture)
            }
        }
    }

    /// What an entry's register would say without it, each with what saying so answers: what it took
    /// the place of, unless somebody else has taken that place, too; then what these others say. Where
    /// two filled in the same table apart, the one who takes their answer back leaves the other's.
    fn before(
        &self,
        entry: &Entry,
        standing: &[EntryId],
        past: &Past<'_>,
        gesture: &[&Entry],
    ) -> Result<Vec<(Say, Vec<EntryId>)>, Refusal> {
        let known = |id: &EntryId| match self.entry(*id).map(Entry::say) {
            None | Some(Say::Unknown { .. }) => Err(Refusal::UnknownBefore),
            Some(say) => Ok(say.clone()),
        };
        let is_undone = |id: &EntryId| gesture.iter().any(|entry| entry.id() == *id);
        let freed = (entry.after().iter())
            .filter(|id| past.answers(**id).all(|answer| is_undone(&answer.id())));
        let freed: Vec<&EntryId> = freed.collect();
        if !freed.is_empty() {
            let freed = freed.into_iter();
            return freed
                .map(|id| Ok((known(id)?, standing.to_vec())))
                .collect();
        }
        let others = self.heads_beside(entry).map(Entry::id);
        let others: Vec<EntryId> = others
            .filter(|id| !standing.contains(id) && !is_undone(id))
            .collect();
        if others.is_empty() {
            return Ok(vec![(cleared(entry.say()), standing.to_vec())]);
        }
        let others = others.into_iter();
        let left = others.map(|id| Ok((known(&id)?, [standing, &[id]].concat())));
        left.collect()
    }

    /// The current answers to the question that an entry answers.
    fn heads_beside(&self, entry: &Entry) -> impl Iterator<Item = &Entry> {
        let place = self.position(entry.on());
        let of = self.delegation(&entry.author().of);
        let field = entry.say().field();
        let answers =
            (place.zip(of).zip(field)).map(|((at, of), field)| self.answers(at, of, field));
        answers.into_iter().flat_map(|answers| answers.iter())
    }

    /// Whether it brought a note back that was out of sight.
    fn undoes_withdrawal(&self, entry: &Entry) -> bool {
        let undone = entry.undoes().iter().filter_map(|id| self.entry(*id));
        undone
            .map(Entry::say)
            .any(|say| matches!(say, Say::Withdraw { .. }))
    }
}

fn answered_since(answer: &Entry) -> Refusal {
    Refusal::AnsweredSince {
        by: answer.author().by.to_string(),
        of: answer.author().of.to_string(),
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
        Say::Tag { name } | Say::Untag { name } => Say::Untag { name: name.clone() },
        Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. } | Say::Unknown { .. } => {
            say.clone()
        }
    }
}

#[cfg(test)]
mod tests;
