//! What was said about the items of a report, one thing after the other.

use std::{iter, slice};

use jiff::tz::TimeZone;

use super::beside::{beside, side_by_side};
use super::by_hand::Mark;
use super::model::Report;
use crate::domain::{Arrange, Entry, Ids, Item, Note, Say, is_one_step};

/// Changes that one thread finds words for before it takes the next ones.
const PART: usize = 4_096;

impl<'t> Report<'t> {
    /// Of its [`Self::history`] what stands, and what was taken back that stood at the point.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_, 't>> {
        self.steps_that_stand()
            .into_iter()
            .map(|step| self.change(step))
    }

    /// Its [`Self::history`] for readers: what one undo made of one question is one thing.
    pub fn ledger(&self) -> impl Iterator<Item = Change<'_, 't>> {
        let steps = self.steps_of_the_ledger().into_iter();
        steps.map(|step| self.change(step))
    }

    /// All that was said since the report's point about the items it tells of, oldest first.
    pub fn history(&self) -> impl Iterator<Item = Change<'_, 't>> {
        self.single_steps().map(|step| self.change(step))
    }

    /// Its [`Self::ledger`] before there are words for it.
    pub(super) fn steps_of_the_ledger(&self) -> Vec<Step<'t>> {
        in_one(self.single_steps()).collect()
    }

    /// Its [`Self::changes`] before there are words for them.
    pub(super) fn steps_that_stand(&self) -> Vec<Step<'t>> {
        let here = || self.single_steps().collect::<Vec<_>>();
        let there = |report: &Report<'_>| report.tracker().standing_since(report.since());
        let (all, told) = beside(self, here, there);
        let told = all
            .into_iter()
            .filter(|step| told.contains(&step.entry.id()));
        in_one(told).collect()
    }

    /// What these steps tell.
    pub(super) fn changes_of<'r>(
        &'r self,
        steps: &[Step<'t>],
    ) -> impl Iterator<Item = Change<'r, 't>> {
        let steps = steps.iter().cloned();
        steps.map(|step| self.change(step))
    }

    /// Makes something of these steps part by part, each by itself: what was made, in their order.
    pub(super) fn in_parts<R: Send>(
        &self,
        steps: &[Step<'_>],
        make: impl Fn(&Report<'_>, &[Step<'_>]) -> R + Sync,
    ) -> Vec<R> {
        let parts: Vec<_> = steps.chunks(PART).collect();
        side_by_side(self, parts.len(), |report, at| make(report, parts[at]))
    }

    pub(super) fn change<'r>(&'r self, step: Step<'t>) -> Change<'r, 't> {
        Change { report: self, step }
    }

    /// Its [`Self::history`].
    pub(super) fn single_steps(&self) -> impl Iterator<Item = Step<'t>> {
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
            gesture.arrange_by(|(.., a), (.., b)| {
                let key = |entry: &'t Entry| (&entry.author().by, entry.on());
                let step = |entry: &'t Entry| (entry.say().field(), entry.undoes(), entry.id());
                key(a).cmp(&key(b)).then_with(|| step(a).cmp(&step(b)))
            });
        }
        let hidden = self.hidden_notes(&altered);
        entries.into_iter().map(move |(_, place, entry)| Step {
            entry,
            all: Vec::new(),
            place,
            is_shown: entry.say().text().is_none()
                || place.is_some() && !hidden.contains(&entry.id()),
        })
    }

    /// The notes about these items that were replaced or withdrawn, and whose words were not brought back.
    fn hidden_notes(&self, places: &[usize]) -> Ids {
        let notes = places.iter().flat_map(|at| self.tracker().notes(*at));
        let (current, hidden): (Vec<_>, Vec<_>) = notes.partition(Note::is_current);
        let current = current.iter().map(|note| note.whose.id());
        let current: Ids = current.collect();
        let hidden = hidden.iter().filter(|it| !current.contains(&it.whose.id()));
        hidden.map(|note| note.entry.id()).collect()
    }
}

/// The steps that are told, with all that the same undo made of a question, as far as that is told.
fn in_one<'t>(told: impl Iterator<Item = Step<'t>>) -> impl Iterator<Item = Step<'t>> {
    let mut told = told.peekable();
    iter::from_fn(move || {
        let mut step = told.next()?;
        if !step.entry.undoes().is_empty() {
            step.all.push(step.entry);
            // The history has them one after the other: to look for them among all that was said would
            // take the square of its length.
            while let Some(next) = told.next_if(|next| is_one_step(step.entry, next.entry)) {
                step.all.push(next.entry);
            }
        }
        Some(step)
    })
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

/// One thing that was said, before there are words for it.
#[derive(Clone)]
pub(super) struct Step<'t> {
    entry: &'t Entry,
    /// Of an undo or a redo all that it made of the question, as far as it is told.
    all: Vec<&'t Entry>,
    place: Option<usize>,
    is_shown: bool,
}

/// One thing that was said.
#[derive(Clone)]
pub struct Change<'r, 't> {
    report: &'r Report<'t>,
    step: Step<'t>,
}

impl<'r, 't> Change<'r, 't> {
    pub(super) fn report(&self) -> &'r Report<'t> {
        self.report
    }

    /// The entry.
    pub fn entry(&self) -> &'t Entry {
        self.step.entry
    }

    /// The item, where the mandate has it.
    pub fn item(&self) -> Option<&'t Item> {
        let items = self.report.tracker().items();
        self.step.place.map(|at| &items[at])
    }

    /// All that it tells: of an undo or a redo what it made of the question.
    pub(super) fn entries(&self) -> &[&'t Entry] {
        match &self.step.all[..] {
            [] => slice::from_ref(&self.step.entry),
            step => step,
        }
    }

    /// What was said, in few words, and by whom before, where undo or redo only brought it back.
    pub fn said(&self) -> String {
        self.told(Mark::Words)
    }

    /// The same with a mark where it was changed by hand: what it means stands at the top of a page.
    pub fn marked(&self) -> String {
        self.told(Mark::Sign)
    }

    fn told(&self, mark: Mark) -> String {
        let (words, tracker) = (&self.report.words, self.report.tracker());
        let by_hand = |said: String| mark.on(words, said);
        if !self.step.all.is_empty() {
            let locale = words.locale;
            return locale.told_as_it_stands(tracker, &self.step.all, &TimeZone::UTC, &by_hand);
        }
        let said = words.said(tracker, self.entry());
        let said = match tracker.edited(self.entry()) {
            Some(_) => by_hand(said),
            None => said,
        };
        match tracker.brought_back(self.entry()) {
            Some(whose) => words.as_before(said, whose),
            None => said,
        }
    }

    /// What was said, in few words, and whether it took back or restored something.
    pub fn said_in_history(&self) -> String {
        if self.step.all.is_empty() {
            return self.said();
        }
        let (locale, tracker) = (self.report.words.locale, self.report.tracker());
        locale.told(tracker, &self.step.all, &TimeZone::UTC)
    }

    /// The reason, or the note's text; several answers have theirs in [`Self::said`]. A note that was
    /// replaced or withdrawn is told without its text: what somebody took out of sight does not travel in
    /// a report.
    pub fn text(&self) -> Option<&'t str> {
        let is_alone = self.step.all.len() < 2;
        (self.entry().say().words()).filter(|_| self.step.is_shown && is_alone)
    }

    /// Whether it is one of several answers that stand beside each other: then it is not what its delegation says.
    pub(super) fn is_contested(&self) -> bool {
        let tracker = self.report.tracker();
        let mut entries = self.entries().iter();
        entries.any(|entry| tracker.is_contested_answer(entry))
    }

    /// Whether it stays on this computer otherwise.
    pub fn is_private(&self) -> bool {
        let private = self.report.tracker().private();
        !private.is_empty() && private.contains(self.entry().id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Author, ItemId, Journal, Stamp, Tracker};
    use crate::report::{Format, Material, ReportKind, Style, Wanted, write};
    use crate::storage::embedded;
    use crate::text::Locale;

    fn tracker(notes: usize) -> Tracker {
        let mut journal = Journal::default();
        for note in 0..notes {
            let stamp = Stamp {
                at: jiff::Timestamp::from_second(1_456_790_400 + note as i64).expect("a time"),
                author: Author::new("Ann", "Chad"),
                seed: note as u64,
            };
            let say = Say::Note {
                text: format!("note-{note:05}").into(),
            };
            journal.insert(Entry::new(
                &stamp,
                0,
                ItemId::new("task-1"),
                Vec::new(),
                say,
            ));
        }
        Tracker::new(embedded(), journal, Journal::default())
    }

    #[test]
    fn what_is_told_part_by_part_is_told_once_and_in_its_order() {
        let notes = 2 * PART + 17;
        let material = Material::new(tracker(notes), false, None);
        let locale = Locale::load("en").on_paper();
        let wanted = Wanted {
            kind: ReportKind::Changes,
            ..Wanted::default()
        };
        let report = Report::new(&material, wanted, &locale);
        for format in [Format::Csv, Format::Markdown, Format::Html, Format::Json] {
            let mut told = Vec::new();
            write(&report, format, Style::default(), &mut told).expect("memory takes it");
            let told = String::from_utf8(told).expect("text").replace('\\', "");
            let told = told.split("note-").skip(1);
            let told = told.map(|rest| rest[..5].parse::<usize>().expect("a number"));
            assert!(told.eq(0..notes), "{format:?}");
        }
    }
}
