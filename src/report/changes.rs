//! What was said about the items of a report, one thing after the other.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::model::Report;
use crate::domain::{Entry, EntryId, Item};

impl<'t> Report<'t> {
    /// Of its [`Self::history`] what stands, and what was taken back that stood at the point.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_, 't>> {
        let told = self.tracker().standing_since(self.since());
        (self.history()).filter(move |change| told.contains(&change.entry.id()))
    }

    /// All that was said since the report's point about the items it tells of, oldest first.
    pub fn history(&self) -> impl Iterator<Item = Change<'_, 't>> {
        let tracker = self.tracker();
        let of_items = self.places.iter().flat_map(|at| {
            let said = tracker.said_about(&tracker.items()[*at].id);
            said.map(|entry| (Some(*at), entry))
        });
        let astray = self.is_all.then(|| tracker.astray().map(|it| (None, it)));
        let all = of_items.chain(astray.into_iter().flatten());
        let told = all.filter(|(_, entry)| self.since().takes(entry));
        // Of a hundred thousand entries none is looked up anew while they are put in order.
        let told = told.map(|(place, entry)| ((entry.at(), entry.id()), place, entry));
        let mut entries: Vec<_> = told.collect();
        entries.sort_unstable_by_key(|(key, ..)| *key);
        // One gesture has one time: what it said about one item belongs together.
        for gesture in entries.chunk_by_mut(|((a, _), ..), ((b, _), ..)| a == b) {
            gesture.sort_by(|(.., a), (.., b)| {
                let key = |entry: &'t Entry| (&entry.author().by, entry.on());
                let ids = || (a.say().field(), a.id()).cmp(&(b.say().field(), b.id()));
                key(a).cmp(&key(b)).then_with(ids)
            });
        }
        let hidden = self.hidden_notes();
        entries.into_iter().map(move |(_, place, entry)| Change {
            place,
            is_shown: entry.say().text().is_none()
                || place.is_some() && !hidden.contains(&entry.id()),
            report: self,
            entry,
        })
    }

    /// The notes that were replaced or withdrawn.
    fn hidden_notes(&self) -> HashSet<EntryId, RandomState> {
        let notes = self.places.iter().flat_map(|at| self.tracker().notes(*at));
        let hidden = notes.filter(|note| !note.is_current());
        hidden.map(|note| note.entry.id()).collect()
    }
}

/// One thing that was said.
#[derive(Clone, Copy)]
pub struct Change<'r, 't> {
    report: &'r Report<'t>,
    /// The entry.
    pub entry: &'t Entry,
    place: Option<usize>,
    is_shown: bool,
}

impl<'t> Change<'_, 't> {
    /// The item, where the mandate has it.
    pub fn item(&self) -> Option<&'t Item> {
        let items = self.report.tracker().items();
        self.place.map(|at| &items[at])
    }

    /// What was said, in few words, and by whom before, where undo or redo only brought it back.
    pub fn said(&self) -> String {
        let whose = self.report.tracker().brought_back(self.entry);
        let said = self.report.words.event(self.entry, whose);
        match self.report.tracker().edited(self.entry) {
            Some(_) => self.report.words.with("said-by-hand", "said", said),
            None => said,
        }
    }

    /// What was said, in few words, and whether it took back or restored something.
    pub fn said_in_history(&self) -> String {
        let said = self.said();
        if self.entry.undoes().is_empty() {
            said
        } else {
            self.report.words.with("report-said-undone", "said", said)
        }
    }

    /// The reason, or the note's text. A note that was replaced or withdrawn is told without its text:
    /// what somebody took out of sight does not travel in a report.
    pub fn text(&self) -> Option<&'t str> {
        self.entry.say().words().filter(|_| self.is_shown)
    }

    /// Whether it stays on this computer otherwise.
    pub fn is_private(&self) -> bool {
        let private = self.report.tracker().private();
        !private.is_empty() && private.contains(self.entry.id())
    }
}
