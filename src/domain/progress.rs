//! The numbers: how far along, and what wants attention. Each is computed here and nowhere else.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::delegation::DelegationId;
use super::entry::Entry;
use super::item::Kind;
use super::register::Field;
use super::status::Status;
use super::tracker::Tracker;

/// From when on something wants attention. Settings of a person, not of a tracker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Days before a due date from which it is due soon.
    pub due_soon: i32,
    /// Days without a word after which an open item is stale.
    pub stale: i32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            due_soon: 14,
            stale: 90,
        }
    }
}

/// What wants attention about one item. Computed, never typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Signs {
    /// Days by which the due date has passed, where the item is still open.
    pub overdue: Option<i32>,
    /// Days until the due date, where it is near and the item still open.
    pub due_soon: Option<i32>,
    /// Days since anybody said anything, where that is long ago and the item still open.
    pub stale: Option<i32>,
    /// A delegation has two current answers.
    pub contested: bool,
    /// Delegations assess it differently.
    pub differing: bool,
}

impl Tracker {
    /// What wants attention about the item at this place, seen by one delegation on one day. The day
    /// is the reader's own; an entry's instant falls on the day that it has in `zone`.
    pub fn signs(
        &self,
        item: usize,
        of: Option<DelegationId>,
        today: Date,
        zone: &TimeZone,
        thresholds: Thresholds,
    ) -> Signs {
        let assessment = of.map(|of| self.assessment(item, of));
        let status = assessment.and_then(|own| own.status());
        let is_open = !status.is_some_and(Status::is_closed);
        let left = assessment
            .and_then(|own| own.due())
            .filter(|_| is_open)
            .map(|due| days(today, due));
        let silence = self
            .updated(item)
            .filter(|_| is_open)
            .map(|entry| days(zone.to_datetime(entry.at()).date(), today));
        Signs {
            overdue: left.filter(|left| *left < 0).map(|left| -left),
            due_soon: left.filter(|left| (0..=thresholds.due_soon).contains(left)),
            stale: silence.filter(|days| *days >= thresholds.stale),
            contested: self.is_contested(item),
            differing: self.is_differing(item),
        }
    }

    /// The status of an item as one delegation sees it; `None` where its answers are contested.
    pub fn status(&self, item: usize, of: Option<DelegationId>) -> Option<Status> {
        match of {
            None => Some(Status::NoInformation),
            Some(of) => self.assessment(item, of).status(),
        }
    }

    /// How far along the items of a kind are.
    pub fn progress(&self, kind: Kind, of: Option<DelegationId>) -> Progress {
        let mut progress = Progress::default();
        for (at, item) in self.items().iter().enumerate() {
            if item.kind == kind {
                progress.count(self.status(at, of));
            }
        }
        progress
    }

    /// The current answer of a delegation to one question, with its author and time.
    pub fn answer(&self, item: usize, of: DelegationId, field: Field) -> Option<&Entry> {
        self.assessment(item, of).answers(field).only()
    }
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// How many items stand where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many of each status, in the order of [`Status::ALL`].
    pub by_status: [usize; 8],
    /// How many have contested answers about their status.
    pub contested: usize,
}

impl Progress {
    /// Counts one item.
    pub fn count(&mut self, status: Option<Status>) {
        match status {
            Some(status) => self.by_status[status as usize] += 1,
            None => self.contested += 1,
        }
    }

    /// How many have this status.
    pub fn with(&self, status: Status) -> usize {
        self.by_status[status as usize]
    }

    /// How many are implemented.
    pub fn implemented(&self) -> usize {
        self.with(Status::Implemented)
    }

    /// Of how many: all but those superseded or no longer applicable.
    pub fn of(&self) -> usize {
        let counting = Status::ALL.iter().filter(|status| status.counts());
        counting.map(|status| self.with(*status)).sum::<usize>() + self.contested
    }
}
