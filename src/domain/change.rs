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
mod tests;
