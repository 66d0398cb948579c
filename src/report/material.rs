//! What a report may tell of. What may not leave is not in it, so that no format can let it out.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::domain::{Entry, EntryId, Journal, Tracker};

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
        let end = until.and_then(|day| {
            let next = day.tomorrow().ok()?;
            TimeZone::UTC
                .to_timestamp(next.to_datetime(Time::midnight()))
                .ok()
        });
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

    /// What may be told.
    pub fn tracker(&self) -> &Tracker {
        &self.tracker
    }

    /// Whether private notes are among it.
    pub fn has_private(&self) -> bool {
        self.has_private
    }
}

/// From where on what was said counts as a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Since {
    /// From the beginning.
    #[default]
    Ever,
    /// From this day's start on, by the authors' clocks.
    Day(Date, Timestamp),
    /// What a copy of this name does not hold.
    Copy(String, HashSet<EntryId>),
}

impl Since {
    /// Whether an entry is a change.
    pub fn takes(&self, entry: &Entry) -> bool {
        match self {
            Self::Ever => true,
            Self::Day(_, start) => entry.at() >= *start,
            Self::Copy(_, known) => !known.contains(&entry.id()),
        }
    }
}
