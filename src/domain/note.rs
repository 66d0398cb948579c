//! Notes as they are read: every version with what became of it.

use std::collections::HashMap;

use super::delegation::delegation_key;
use super::entry::{Entry, Say};
use super::id::EntryId;
use super::tracker::Tracker;

/// One version of a note. Nothing is ever overwritten: a revision is a version of its own, and a
/// version that was revised or withdrawn keeps its text.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// The entry that holds it.
    pub entry: &'a Entry,
    /// Its text.
    pub text: &'a str,
    /// The version whose place it takes.
    pub revises: Option<EntryId>,
    /// Whether it stands in the private journal.
    pub private: bool,
    /// Whether another version took its place.
    pub revised: bool,
    /// Whether its delegation took it out of sight.
    pub withdrawn: bool,
}

impl Note<'_> {
    /// Whether it is to be shown: neither revised nor withdrawn.
    pub fn is_current(&self) -> bool {
        !self.revised && !self.withdrawn
    }
}

impl Tracker {
    /// All versions of all notes about an item, oldest first, private ones among them. One revises
    /// and withdraws one's own delegation's notes: what another delegation's entry says of them is
    /// history and hides nothing.
    pub fn notes(&self, item: usize) -> Vec<Note<'_>> {
        let said = self.log(item);
        let mut notes: Vec<Note<'_>> = Vec::new();
        let mut places: HashMap<EntryId, usize> = HashMap::new();
        for (entry, private) in &said {
            let (text, revises) = if let Say::Note { text } = entry.say() {
                (text, None)
            } else if let Say::Revise { note, text } = entry.say() {
                (text, Some(*note))
            } else {
                continue;
            };
            places.insert(entry.id(), notes.len());
            notes.push(Note {
                entry,
                text,
                revises,
                private: *private,
                revised: false,
                withdrawn: false,
            });
        }
        let own = |entry: &Entry, notes: &[Note<'_>], id: &EntryId| {
            places
                .get(id)
                .copied()
                .filter(|at| speaks_for(entry, notes[*at].entry))
        };
        for (entry, _) in &said {
            if let Say::Revise { note, .. } = entry.say() {
                match own(entry, &notes, note) {
                    Some(at) => notes[at].revised = true,
                    None => notes[places[&entry.id()]].revises = None,
                }
            } else if let Say::Withdraw { notes: named } = entry.say() {
                for id in named {
                    if let Some(at) = own(entry, &notes, id) {
                        notes[at].withdrawn = true;
                    }
                }
            }
        }
        notes
    }

    /// How many notes about an item are to be shown.
    pub fn note_count(&self, item: usize) -> usize {
        self.notes(item)
            .iter()
            .filter(|note| note.is_current())
            .count()
    }
}

fn speaks_for(entry: &Entry, other: &Entry) -> bool {
    let (a, b) = (&entry.author().of, &other.author().of);
    a == b || delegation_key(a) == delegation_key(b)
}
