//! What a report may tell of. What may not leave is not in it, so that no format can let it out.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::{Journal, Known, Tracker, day_ends};

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
        let kept = |journal: &Journal| {
            let mut kept = Journal::with_capacity(journal.len());
            for entry in journal.iter().filter(|entry| is_told(entry.at())) {
                kept.insert(entry.clone());
            }
            kept
        };
        let private = if with_private {
            kept(tracker.private())
        } else {
            Journal::default()
        };
        Self {
            has_private: !private.is_empty(),
            tracker: Tracker::new(tracker.mandate().clone(), kept(tracker.journal()), private),
        }
    }

    /// Only what was known at a point: as it was told then. Private notes that were not are left out.
    pub fn as_known(self, point: &Known) -> Self {
        let kept = |journal: &Journal| {
            let mut kept = Journal::default();
            for entry in journal.iter().filter(|entry| point.holds(entry)) {
                kept.insert(entry.clone());
            }
            kept
        };
        let (journal, private) = (kept(self.tracker.journal()), kept(self.tracker.private()));
        Self {
            has_private: !private.is_empty(),
            tracker: Tracker::new(self.tracker.mandate().clone(), journal, private),
        }
    }

    /// Without private notes; and of how many the reader would have been told otherwise, as `told` says
    /// while they are there.
    pub fn keeping_back(self, told: impl FnOnce(&Self) -> usize) -> (Self, usize) {
        if !self.has_private {
            return (self, 0);
        }
        let kept_back = told(&self);
        let (mandate, journal) = (self.tracker.mandate(), self.tracker.journal());
        let public = Self {
            tracker: Tracker::new(mandate.clone(), journal.clone(), Journal::default()),
            has_private: false,
        };
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
