//! What a report may tell of. What may not leave is not in it, so that no format can let it out.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::{Entry, Journal, Known, Mandate, Tracker, day_ends};

/// A tracker without what a report must not tell: private notes, unless they are asked for, and what
/// was said after the day as at which is reported.
#[derive(Clone, Debug)]
pub struct Material {
    tracker: Tracker,
    has_private: bool,
}

impl Material {
    /// Takes out what must not be told. `until` is the last day (in UTC) whose words count, by their
    /// authors' clocks.
    pub fn new(tracker: Tracker, with_private: bool, until: Option<Date>) -> Self {
        let end = until.map(|day| day_ends(day, &TimeZone::UTC));
        let is_told = |at: Timestamp| end.is_none_or(|end| at < end);
        let drops_private = !with_private && !tracker.private().is_empty();
        if !drops_private && tracker.latest().is_none_or(is_told) {
            return Self {
                has_private: !tracker.private().is_empty(),
                tracker,
            };
        }
        let kept = |journal: &Journal| kept(journal, |entry| is_told(entry.at()));
        let private = match with_private {
            true => kept(tracker.private()),
            false => Journal::default(),
        };
        Self::of(tracker.mandate(), kept(tracker.journal()), private)
    }

    fn of(mandate: &Mandate, journal: Journal, private: Journal) -> Self {
        Self {
            has_private: !private.is_empty(),
            tracker: Tracker::new(mandate.clone(), journal, private),
        }
    }

    /// Only what was known at a point: as it was told then. Private notes that were not are left out.
    pub fn as_known(self, point: &Known) -> Self {
        let kept = |journal: &Journal| kept(journal, |entry| point.holds(entry));
        let tracker = &self.tracker;
        Self::of(
            tracker.mandate(),
            kept(tracker.journal()),
            kept(tracker.private()),
        )
    }

    /// Without private notes; and of how many the reader would have been told otherwise, as `told` says
    /// while they are there.
    pub fn keeping_back(self, told: impl FnOnce(&Self) -> usize) -> (Self, usize) {
        if !self.has_private {
            return (self, 0);
        }
        let kept_back = told(&self);
        let (mandate, journal) = (self.tracker.mandate(), self.tracker.journal());
        let public = Self::of(mandate, journal.clone(), Journal::default());
        (public, kept_back)
    }

    /// What may be told.
    pub fn tracker(&self) -> &Tracker {
        &self.tracker
    }

    /// Whether private notes are among it.
    pub fn has_private(&self) -> bool {
        self.has_private
    }
}

/// A journal without the entries that are not told.
fn kept(journal: &Journal, is_told: impl Fn(&Entry) -> bool) -> Journal {
    let mut kept = Journal::with_capacity(journal.len());
    for entry in journal.iter().filter(|entry| is_told(entry)) {
        kept.insert(entry.clone());
    }
    kept
}
