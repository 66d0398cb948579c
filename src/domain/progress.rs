//! The numbers: how far along, and what wants attention. Each is computed here and nowhere else.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::assessment::Assessment;
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
    /// Days until the due date, where it is not near yet and the item still open.
    pub due_later: Option<i32>,
    /// Days since anybody said anything, where that is long ago and the item still open.
    pub stale: Option<i32>,
    /// A delegation has two current answers.
    pub contested: bool,
    /// Delegations assess it differently.
    pub differing: bool,
    /// What stands about it was changed in the file by hand, not said by whose name is beside it.
    pub by_hand: bool,
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
        let is_open = of.is_none_or(|of| is_open(self.assessment(item, of)));
        let left = of.and_then(|of| self.days_left(item, of, today));
        let silence = self
            .updated(item)
            .filter(|_| is_open)
            .map(|entry| days(zone.to_datetime(entry.at()).date(), today));
        Signs {
            overdue: left.filter(|left| *left < 0).map(|left| -left),
            due_soon: left.filter(|left| (0..=thresholds.due_soon).contains(left)),
            due_later: left.filter(|left| *left > thresholds.due_soon),
            stale: silence.filter(|days| *days >= thresholds.stale),
            contested: self.is_contested(item),
            differing: self.is_differing(item),
            by_hand: !self.by_hand(item).is_empty(),
        }
    }

    /// Days from `today` until an item is due for a delegation, fewer than none where it is overdue; `None` where it has
    /// no date or is closed for it.
    pub fn days_left(&self, item: usize, of: DelegationId, today: Date) -> Option<i32> {
        let own = self.assessment(item, of);
        let due = own.first_due().filter(|_| is_open(own))?;
        Some(days(today, due))
    }

    /// The status of an item as one delegation sees it; `None` where its answers are contested or only
    /// a newer version can read it.
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

/// Whether an item is not closed for those who see it so; contested it is open.
fn is_open(own: Assessment<'_>) -> bool {
    !own.status().is_some_and(Status::is_closed)
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// How many items stand where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many of each status, in the order of [`Status::ALL`].
    pub by_status: [usize; 8],
    /// How many have contested answers about their status, or one that only a newer version can read.
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

    /// Takes one item out that was counted with this status.
    pub(super) fn uncount(&mut self, status: Option<Status>) {
        match status {
            Some(status) => self.by_status[status as usize] -= 1,
            None => self.contested -= 1,
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

    /// How many do not count: those superseded or no longer applicable.
    pub fn uncounted(&self) -> usize {
        let left = Status::ALL.iter().filter(|status| !status.counts());
        left.map(|status| self.with(*status)).sum()
    }

    /// Of how many: all but those superseded or no longer applicable.
    pub fn of(&self) -> usize {
        let counting = Status::ALL.iter().filter(|status| status.counts());
        counting.map(|status| self.with(*status)).sum::<usize>() + self.contested
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Author, Say};
    use jiff::civil::date;

    fn due(tracker: &mut Tracker, day: Date) {
        tell(tracker, &ann(), 0, "task-1", Say::Due { to: Some(day) });
    }

    fn signs(tracker: &Tracker, of: &Author, today: Date) -> Signs {
        let of = tracker.delegation(&of.of);
        tracker.signs(0, of, today, &TimeZone::UTC, Thresholds::default())
    }

    #[test]
    fn a_date_is_soon_for_a_fortnight_and_overdue_the_day_after() {
        let mut it = tracker();
        due(&mut it, date(2016, 3, 20));
        for (today, soon, over) in [
            (date(2016, 3, 5), None, None),
            (date(2016, 3, 6), Some(14), None),
            (date(2016, 3, 20), Some(0), None),
            (date(2016, 3, 21), None, Some(1)),
            (date(2017, 3, 20), None, Some(365)),
        ] {
            let signs = signs(&it, &ann(), today);
            assert_eq!((signs.due_soon, signs.overdue), (soon, over), "{today}");
        }
        let theirs = signs(&it, &chloe(), date(2016, 3, 21));
        assert_eq!(theirs.overdue, None, "nobody set France a date");
    }

    #[test]
    fn what_is_closed_is_neither_overdue_nor_stale() {
        let today = date(2020, 1, 1);
        for to in Status::ALL {
            let mut it = tracker();
            due(&mut it, date(2016, 3, 20));
            tell(&mut it, &ann(), 1, "task-1", status(*to));
            let signs = signs(&it, &ann(), today);
            assert_eq!(signs.overdue.is_some(), !to.is_closed(), "{to}");
            assert_eq!(signs.stale.is_some(), !to.is_closed(), "{to}");
        }
    }

    #[test]
    fn stale_begins_ninety_days_after_the_last_word_of_anybody() {
        let mut it = tracker();
        // Said at midnight UTC on 1 March 2016.
        tell(&mut it, &chloe(), 0, "task-1", note("one"));
        assert_eq!(signs(&it, &ann(), date(2016, 5, 29)).stale, None);
        assert_eq!(signs(&it, &ann(), date(2016, 5, 30)).stale, Some(90));
        let west = TimeZone::fixed(jiff::tz::offset(-5));
        let there = it.signs(0, None, date(2016, 5, 29), &west, Thresholds::default());
        assert_eq!(there.stale, Some(90), "there it was still February");
    }

    #[test]
    fn of_contested_dates_the_first_reminds() {
        let mut it = tracker();
        let mut other = it.clone();
        due(&mut it, date(2016, 3, 20));
        due(&mut other, date(2016, 3, 21));
        it.merge(&other).expect("the same mandate");
        let signs = signs(&it, &ann(), date(2016, 4, 1));
        assert_eq!((signs.overdue, signs.contested), (Some(12), true));
        let chad = it.delegation(&ann().of).expect("it has spoken");
        let own = it.assessment(0, chad);
        assert_eq!(
            (own.due(), own.first_due()),
            (None, Some(date(2016, 3, 20)))
        );
    }

    #[test]
    fn progress_is_of_all_but_the_superseded_and_the_no_longer_applicable() {
        let mut progress = Progress::default();
        for to in Status::ALL {
            progress.count(Some(*to));
        }
        progress.count(None);
        assert_eq!((progress.implemented(), progress.of()), (1, 7));
    }

    #[test]
    fn progress_counts_the_items_of_one_kind_as_one_delegation_sees_them() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::Implemented));
        tell(&mut it, &ann(), 1, "task-2", status(Status::Superseded));
        tell(&mut it, &chloe(), 2, "task-2", status(Status::InProgress));
        let of = |author: &Author| it.progress(Kind::Task, it.delegation(&author.of));
        assert_eq!((of(&ann()).implemented(), of(&ann()).of()), (1, 1));
        assert_eq!((of(&chloe()).implemented(), of(&chloe()).of()), (0, 2));
        assert_eq!(it.progress(Kind::Recommendation, None).of(), 1);
    }
}
