//! The one model from which every format is made.

use std::borrow::Cow;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::by_hand::marked;
use super::cell::Cell;
use super::kind::ReportKind;
use super::material::Material;
use super::words::{Words, line, utc_day};
use crate::domain::{
    Arrange, Assessment, DelegationId, Entry, Filter, Item, Kind, Lens, Note, Order, Period,
    Progress, Signs, Since, Status, Thresholds, Tracker,
};
use crate::text::Locale;

/// Which items a report tells of.
#[derive(Clone, Debug, Default)]
pub enum Scope {
    /// All of them.
    #[default]
    All,
    /// Those that pass, in this order.
    Filter(Box<Filter>, Order),
    /// These, in this order, by their place in the mandate.
    Items(Vec<usize>),
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// What is told.
    pub kind: ReportKind,
    /// Of which items.
    pub scope: Scope,
    /// Since when things count as changed. Where it is not ever, only items about which something was
    /// said since are told of.
    pub since: Since,
    /// As at which day: what is overdue on it. Without one, the day of the newest entry.
    pub as_of: Option<Date>,
    /// Through whose eyes.
    pub delegation: Option<String>,
    /// From when on something wants attention.
    pub thresholds: Thresholds,
}

/// What is told, of which items, through whose eyes, as at which day, in which words.
pub struct Report<'t> {
    pub(super) outline: Outline<'t>,
    pub(super) words: Words<'t>,
}

/// A report without its words, which each thread that writes it looks up for itself.
#[derive(Clone)]
pub(super) struct Outline<'t> {
    material: &'t Material,
    kind: ReportKind,
    since: Since,
    as_of: Option<Date>,
    lens: Lens,
    /// The delegation that was named, where it has said nothing.
    silent: Option<String>,
    /// The items that are told of, by their place in the mandate.
    pub(super) places: Vec<usize>,
    is_part: bool,
    /// Whether nothing was chosen, so that what concerns an item which the mandate lacks belongs to it, too.
    pub(super) is_all: bool,
    /// Where nothing is due for the reader: for whom something is, and how much.
    due_to_others: Vec<(DelegationId, usize)>,
    /// Whose views there are, in the order of their names.
    delegations: Vec<DelegationId>,
}

impl<'t> Report<'t> {
    /// Finds out which items are told of. Everything else is read while it is written.
    pub fn new(material: &'t Material, wanted: Wanted, locale: &'t Locale) -> Self {
        let tracker = material.tracker();
        let as_of = wanted.as_of.or_else(|| tracker.latest().map(utc_day));
        let of = (wanted.delegation.as_ref()).and_then(|name| tracker.delegation(name));
        let lens = Lens {
            of,
            is_named: wanted.delegation.is_some(),
            // Where nothing was said nothing is due, so that any day will do.
            today: as_of.unwrap_or_default(),
            zone: TimeZone::UTC,
            thresholds: wanted.thresholds,
            changed: Default::default(),
        };
        let delegations = lens.delegations(tracker);
        let is_all = matches!(wanted.scope, Scope::All);
        let mut places = match wanted.scope {
            Scope::All => (0..tracker.items().len()).collect(),
            Scope::Filter(filter, order) => lens.select(tracker, &filter, order),
            Scope::Items(places) => places,
        };
        if !wanted.since.is_ever() {
            let changed = |at: &usize| {
                let mut said = tracker.said_about(&tracker.items()[*at].id);
                said.any(|entry| wanted.since.takes(entry))
            };
            places.retain(changed);
        }
        let due_to_others = match wanted.kind {
            ReportKind::Due => keep_due(tracker, lens.of, &mut places),
            ReportKind::Table
            | ReportKind::Brief
            | ReportKind::Changes
            | ReportKind::Matrix
            | ReportKind::Item => Vec::new(),
        };
        let is_part = places.len() < tracker.items().len() && wanted.kind != ReportKind::Due;
        let outline = Outline {
            kind: wanted.kind,
            since: wanted.since,
            as_of,
            lens,
            silent: wanted.delegation.filter(|_| of.is_none()),
            places,
            is_part,
            is_all,
            due_to_others,
            delegations,
            material,
        };
        outline.in_words(locale)
    }

    /// The tracker that is told of, without what must not be told.
    pub fn tracker(&self) -> &'t Tracker {
        self.outline.material.tracker()
    }

    /// Whether private notes may be in it.
    pub fn has_private(&self) -> bool {
        self.outline.material.has_private()
    }

    /// What is told.
    pub fn kind(&self) -> ReportKind {
        self.outline.kind
    }

    /// Since when things count as changed.
    pub fn since(&self) -> &Since {
        &self.outline.since
    }

    /// The reporting period of the mandate that it tells of, where it is just one.
    pub fn period(&self) -> Option<&'t Period> {
        self.tracker()
            .mandate()
            .periods
            .covering(&self.outline.since)
    }

    /// As at which day; `None` where nothing was said yet and no day was named.
    pub fn as_of(&self) -> Option<Date> {
        self.outline.as_of
    }

    /// Through whose eyes, when, from when on something wants attention.
    pub fn lens(&self) -> &Lens {
        &self.outline.lens
    }

    /// How the delegation is called through whose eyes it is told, be it one that has said nothing.
    pub fn delegation(&self) -> Option<&str> {
        let of = self.outline.lens.of;
        let speaker = of.map(|of| self.tracker().delegation_name(of));
        speaker.or(self.outline.silent.as_deref())
    }

    /// The delegation whose view it shows, where it has said nothing in the tracker and others have: its
    /// view is "no information" throughout.
    pub fn silent(&self) -> Option<&str> {
        let is_alone = !self.is_one_view() || self.outline.delegations.is_empty();
        self.outline.silent.as_deref().filter(|_| !is_alone)
    }

    /// Whether it shows what one delegation says although none of those that speak was chosen, so that
    /// it leaves everything open.
    pub fn lacks_view(&self) -> bool {
        self.is_one_view() && self.has_no_eyes()
    }

    fn is_one_view(&self) -> bool {
        match self.outline.kind {
            ReportKind::Table | ReportKind::Brief | ReportKind::Due | ReportKind::Item => true,
            ReportKind::Changes | ReportKind::Matrix => false,
        }
    }

    fn has_no_eyes(&self) -> bool {
        self.outline.lens.has_no_eyes(self.tracker())
    }

    /// Where nothing is due to the reader: for whom something is, and how much.
    pub fn due_to_others(&self) -> &[(DelegationId, usize)] {
        &self.outline.due_to_others
    }

    /// The delegations that spoke, in the order of their names.
    pub fn delegations(&self) -> &[DelegationId] {
        &self.outline.delegations
    }

    /// Whether some items are left out.
    pub fn is_part(&self) -> bool {
        self.outline.is_part
    }

    /// How many items are told of.
    pub fn len(&self) -> usize {
        self.outline.places.len()
    }

    /// Whether no item is told of.
    pub fn is_empty(&self) -> bool {
        self.outline.places.is_empty()
    }

    /// How far along the items of a kind are that are told of; `None` where delegations speak and none of
    /// them was chosen.
    pub fn progress(&self, kind: Kind) -> Option<Progress> {
        if self.has_no_eyes() {
            return None;
        }
        let tracker = self.tracker();
        let mut progress = Progress::default();
        for at in &self.outline.places {
            if tracker.items()[*at].kind == kind {
                progress.count(tracker.status(*at, self.outline.lens.of));
            }
        }
        Some(progress)
    }

    /// The items that are told of, one by one.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_, 't>> {
        self.outline.places.iter().map(|at| Row::new(self, *at))
    }

    /// A part of them: with `all` parts, the one of this number.
    pub(super) fn rows_in(&self, part: usize, all: usize) -> impl Iterator<Item = Row<'_, 't>> {
        let border = |part: usize| self.len() * part / all;
        let places = &self.outline.places[border(part)..border(part + 1)];
        places.iter().map(|at| Row::new(self, *at))
    }

    /// Those of a kind.
    pub fn rows_of(&self, kind: Kind) -> impl Iterator<Item = Row<'_, 't>> {
        let items = self.tracker().items();
        let places = self
            .outline
            .places
            .iter()
            .filter(move |at| items[**at].kind == kind);
        places.map(|at| Row::new(self, *at))
    }

    /// Whether there are any of a kind.
    pub fn has(&self, kind: Kind) -> bool {
        let items = self.tracker().items();
        self.outline.places.iter().any(|at| items[*at].kind == kind)
    }

    /// The items themselves, where no more is asked of them.
    pub(super) fn items(&self) -> impl Iterator<Item = &'t Item> {
        let items = self.tracker().items();
        self.outline.places.iter().map(|at| &items[*at])
    }
}

impl<'t> Outline<'t> {
    /// The report in the words of a language.
    pub(super) fn in_words(self, locale: &'t Locale) -> Report<'t> {
        Report {
            outline: self,
            words: Words::new(locale),
        }
    }
}

/// Keeps the places of items that are due for a delegation, the earliest first. Where none is: for whom something
/// is, and how much.
fn keep_due(
    tracker: &Tracker,
    of: Option<DelegationId>,
    places: &mut Vec<usize>,
) -> Vec<(DelegationId, usize)> {
    let due_of = |at: usize, of| tracker.assessment(at, of).first_due();
    let due = |at: &usize| of.and_then(|of| due_of(*at, of));
    let mut others = Vec::new();
    if !places.iter().any(|at| due(at).is_some()) {
        let counts = tracker.delegations().iter().map(|of| {
            let due = places.iter().filter(|at| due_of(**at, *of).is_some());
            (*of, due.count())
        });
        others.extend(counts.filter(|(_, count)| *count > 0));
    }
    places.retain(|at| due(at).is_some());
    places.arrange_by_cached_key(due);
    others
}

/// One item of a report.
#[derive(Clone, Copy)]
pub struct Row<'r, 't> {
    report: &'r Report<'t>,
    /// Its place in the mandate.
    pub at: usize,
    /// What was asked.
    pub item: &'t Item,
    /// Where the reader's delegation sees it.
    pub own: Option<Assessment<'t>>,
    /// What wants attention about it.
    pub signs: Signs,
}

impl<'r, 't> Row<'r, 't> {
    fn new(report: &'r Report<'t>, at: usize) -> Self {
        let tracker = report.tracker();
        Self {
            report,
            at,
            item: &tracker.items()[at],
            own: report.outline.lens.of.map(|of| tracker.assessment(at, of)),
            signs: report.outline.lens.signs(tracker, at),
        }
    }

    /// The status of the reader's delegation; `None` where it is contested or cannot be read.
    pub fn status(&self) -> Option<Status> {
        match self.own {
            Some(own) => own.status(),
            None => Some(Status::NoInformation),
        }
    }

    /// The status in words; all answers where it is contested; with a mark where it was changed by hand;
    /// nothing where no delegation was chosen.
    pub fn status_words(&self) -> Cow<'r, str> {
        if self.report.has_no_eyes() {
            return Cow::Borrowed("");
        }
        match self.own {
            Some(own) => marked(&self.report.words, own),
            None => Cow::Borrowed(self.report.words.status(Status::NoInformation)),
        }
    }

    /// The status as a cell, with these words.
    pub(super) fn status_cell<'c>(&self, words: Cow<'c, str>) -> Cell<'c> {
        match words.is_empty() {
            true => Cell::Empty,
            false => Cell::Status(self.status(), words),
        }
    }

    /// Where each delegation that says anything about it sees it, in the order of their names: who only took back what
    /// it had said is not told.
    pub fn views(&self) -> Vec<Assessment<'t>> {
        let views = self.report.tracker().assessments(self.at).into_iter();
        views.filter(|seen| seen.is_told()).collect()
    }

    /// The notes that are to be shown, oldest first.
    pub fn notes(&self) -> Vec<Note<'t>> {
        let mut notes = self.report.tracker().notes(self.at);
        notes.retain(Note::is_current);
        notes
    }

    /// The newest thing that anybody said about it.
    pub fn updated(&self) -> Option<&'t Entry> {
        self.report.tracker().updated(self.at)
    }

    /// What wants attention, in words.
    pub fn signs_words(&self) -> String {
        self.report.words.signs(self.signs)
    }

    /// The current answers of the reader's delegation to all questions, tags among them.
    pub fn answers(&self) -> impl Iterator<Item = &'t Entry> {
        let own = self.own.into_iter();
        own.flat_map(|own| own.current())
    }
}

/// A status in words; all answers where it is contested. Alone where an import reads it again; for readers
/// [`marked`] or [`super::by_hand::spelled`].
pub(super) fn status_words<'r>(words: &'r Words<'_>, seen: Assessment<'_>) -> Cow<'r, str> {
    match seen.status() {
        Some(status) => Cow::Borrowed(words.status(status)),
        None => Cow::Owned(line(&words.locale.status_words(seen)).into_owned()),
    }
}
