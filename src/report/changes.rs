//! What was said about the items of a report, one thing after the other.

use std::collections::HashSet;
use std::{iter, slice};

use foldhash::fast::RandomState;
use jiff::tz::TimeZone;

use super::model::Report;
use crate::domain::{Entry, EntryId, Item, Say, is_one_step};
use crate::text::BY_HAND;

impl<'t> Report<'t> {
    /// Of its [`Self::history`] what stands, and what was taken back that stood at the point.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_, 't>> {
        let told = self.tracker().standing_since(self.since());
        self.steps(move |entry| told.contains(&entry.id()))
    }

    /// Its [`Self::history`] for readers: what one undo made of one question is one thing.
    pub fn ledger(&self) -> impl Iterator<Item = Change<'_, 't>> {
        self.steps(|_| true)
    }

    /// What is told of its [`Self::history`], with all that the same undo made of a question, as far as that
    /// is told.
    fn steps(&self, is_told: impl Fn(&Entry) -> bool) -> impl Iterator<Item = Change<'_, 't>> {
        let told = self.history().filter(move |change| is_told(change.entry));
        let mut told = told.peekable();
        iter::from_fn(move || {
            let mut change = told.next()?;
            if !change.entry.undoes().is_empty() {
                change.step.push(change.entry);
                // The history has them one after the other: to look for them among all that was said would
                // take the square of its length.
                while let Some(next) = told.next_if(|next| is_one_step(change.entry, next.entry)) {
                    change.step.push(next.entry);
                }
            }
            Some(change)
        })
    }

    /// All that was said since the report's point about the items it tells of, oldest first.
    pub fn history(&self) -> impl Iterator<Item = Change<'_, 't>> {
        let tracker = self.tracker();
        let mut entries = Vec::new();
        let mut altered = Vec::new();
        for at in &self.outline.places {
            let mut is_altered = false;
            for entry in tracker.said_about(&tracker.items()[*at].id) {
                is_altered |= may_hide(entry.say());
                if self.since().takes(entry) {
                    entries.push((entry.at(), Some(*at), entry));
                }
            }
            altered.extend(is_altered.then_some(*at));
        }
        if self.outline.is_all {
            let told = tracker.astray().filter(|entry| self.since().takes(entry));
            entries.extend(told.map(|entry| (entry.at(), None, entry)));
        }
        // Of a hundred thousand entries none is looked up anew while they are put in order.
        entries.sort_unstable_by_key(|(at, ..)| *at);
        // One gesture has one time: what it said about one item belongs together.
        for gesture in entries.chunk_by_mut(|(a, ..), (b, ..)| a == b) {
            gesture.sort_unstable_by(|(.., a), (.., b)| {
                let key = |entry: &'t Entry| (&entry.author().by, entry.on());
                let step = |entry: &'t Entry| (entry.say().field(), entry.undoes(), entry.id());
                key(a).cmp(&key(b)).then_with(|| step(a).cmp(&step(b)))
            });
        }
        let hidden = self.hidden_notes(&altered);
        entries.into_iter().map(move |(_, place, entry)| Change {
            place,
            is_shown: entry.say().text().is_none()
                || place.is_some() && !hidden.contains(&entry.id()),
            report: self,
            entry,
            step: Vec::new(),
        })
    }

    /// The notes about these items that were replaced or withdrawn.
    fn hidden_notes(&self, places: &[usize]) -> HashSet<EntryId, RandomState> {
        let notes = places.iter().flat_map(|at| self.tracker().notes(*at));
        let hidden = notes.filter(|note| !note.is_current());
        hidden.map(|note| note.entry.id()).collect()
    }
}

/// Whether what is said so can take a note out of sight.
fn may_hide(say: &Say) -> bool {
    match say {
        Say::Revise { .. } | Say::Withdraw { .. } | Say::Unknown { .. } => true,
        Say::Status { .. }
        | Say::Position { .. }
        | Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. } => false,
    }
}

/// One thing that was said.
#[derive(Clone)]
pub struct Change<'r, 't> {
    report: &'r Report<'t>,
    /// The entry.
    pub entry: &'t Entry,
    /// Of an undo or a redo all that it made of the question, as far as it is told.
    step: Vec<&'t Entry>,
    place: Option<usize>,
    is_shown: bool,
}

impl<'t> Change<'_, 't> {
    /// The item, where the mandate has it.
    pub fn item(&self) -> Option<&'t Item> {
        let items = self.report.tracker().items();
        self.place.map(|at| &items[at])
    }

    /// All that it tells: of an undo or a redo what it made of the question.
    pub(super) fn entries(&self) -> &[&'t Entry] {
        match &self.step[..] {
            [] => slice::from_ref(&self.entry),
            step => step,
        }
    }

    /// What was said, in few words, and by whom before, where undo or redo only brought it back.
    pub fn said(&self) -> String {
        self.told(|said| self.report.words.with("said-by-hand", "said", said))
    }

    /// The same with a mark where it was changed by hand: what it means stands at the top of a page.
    pub fn marked(&self) -> String {
        self.told(|said| format!("{said} {BY_HAND}"))
    }

    /// In these words where it was changed by hand.
    fn told(&self, by_hand: impl Fn(String) -> String) -> String {
        let (words, tracker) = (&self.report.words, self.report.tracker());
        if !self.step.is_empty() {
            let locale = words.locale;
            return locale.told_as_it_stands(tracker, &self.step, &TimeZone::UTC);
        }
        let said = words.said(self.entry.say());
        let said = match tracker.edited(self.entry) {
            Some(_) => by_hand(said),
            None => said,
        };
        match tracker.brought_back(self.entry) {
            Some(whose) => words.as_before(said, whose),
            None => said,
        }
    }

    /// What was said, in few words, and whether it took back or restored something.
    pub fn said_in_history(&self) -> String {
        if self.step.is_empty() {
            return self.said();
        }
        let (locale, tracker) = (self.report.words.locale, self.report.tracker());
        locale.told(tracker, &self.step, &TimeZone::UTC)
    }

    /// The reason, or the note's text; several answers have theirs in [`Self::said`]. A note that was
    /// replaced or withdrawn is told without its text: what somebody took out of sight does not travel in
    /// a report.
    pub fn text(&self) -> Option<&'t str> {
        let is_alone = self.step.len() < 2;
        (self.entry.say().words()).filter(|_| self.is_shown && is_alone)
    }

    /// Whether it stays on this computer otherwise.
    pub fn is_private(&self) -> bool {
        let private = self.report.tracker().private();
        !private.is_empty() && private.contains(self.entry.id())
    }
}
