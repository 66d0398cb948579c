//! What became of entries: who answered them, and what stands for them now.

use std::collections::{HashMap, HashSet};

use super::entry::{Entry, Say};
use super::id::{EntryId, ItemId};
use super::tracker::Tracker;

/// What was said about some items, by what it refers to.
pub(super) struct Past<'a> {
    answers: HashMap<EntryId, Vec<&'a Entry>>,
    undoings: HashMap<EntryId, Vec<&'a Entry>>,
}

impl<'a> Past<'a> {
    /// The past of the items that these entries are about.
    pub(super) fn of(tracker: &'a Tracker, entries: &[&Entry]) -> Self {
        let items: HashSet<&ItemId> = entries.iter().map(|entry| entry.on()).collect();
        let mut past = Self {
            answers: HashMap::new(),
            undoings: HashMap::new(),
        };
        for entry in items.into_iter().flat_map(|item| tracker.said_about(item)) {
            for id in entry.answered() {
                past.answers.entry(*id).or_default().push(entry);
            }
            for id in entry.undoes() {
                past.undoings.entry(*id).or_default().push(entry);
            }
        }
        past
    }

    /// The current entries that stand for this one: itself while nobody answered it, and what
    /// restored it where every answer was taken back again. The error is an answer that was not.
    pub(super) fn standing(&self, entry: &'a Entry) -> Result<Vec<&'a Entry>, &'a Entry> {
        let mut standing = Vec::new();
        let mut met = HashSet::from([entry.id()]);
        let mut open = vec![entry];
        while let Some(entry) = open.pop() {
            let answers: Vec<_> = self.answers(entry).collect();
            if answers.is_empty() {
                standing.push(entry);
            }
            for answer in &answers {
                // A revision that undid a withdrawal answers the very note that it restored.
                let is_restoring = |other: &Entry| says_again(other, entry);
                let undid_another = answer
                    .undoes()
                    .iter()
                    .any(|id| answers.iter().any(|other| other.id() == *id));
                let restored: Vec<&Entry> = if undid_another && is_restoring(answer) {
                    vec![answer]
                } else {
                    let undoings = self.undoings.get(&answer.id()).into_iter().flatten();
                    undoings
                        .copied()
                        .filter(|undoing| is_restoring(undoing))
                        .collect()
                };
                if restored.is_empty() {
                    return Err(answer);
                }
                open.extend(restored.into_iter().filter(|it| met.insert(it.id())));
            }
        }
        Ok(standing)
    }

    /// What answers an entry: only what its own delegation says of the same field or note.
    fn answers(&self, entry: &Entry) -> impl Iterator<Item = &'a Entry> {
        let named = self.answers.get(&entry.id()).into_iter().flatten().copied();
        named.filter(move |answer| {
            answer.author().shares_delegation(entry.author())
                && answer.say().field() == entry.say().field()
        })
    }
}

/// Whether an undo says again what an entry had said.
fn says_again(undo: &Entry, entry: &Entry) -> bool {
    match (text(undo), text(entry)) {
        (Some(again), Some(text)) => again == text,
        _ => undo.say() == entry.say(),
    }
}

/// The text of a version of a note.
pub(super) fn text(entry: &Entry) -> Option<&str> {
    if let Say::Note { text } | Say::Revise { text, .. } = entry.say() {
        Some(text)
    } else {
        None
    }
}
