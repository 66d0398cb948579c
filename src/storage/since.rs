//! What was known at a point, and what changed since: of the tracker as it is now.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::arrivals::Arrivals;
use super::copies::{Obstacle, read_copy, same_mandate};
use super::exchange::opened;
use super::occasions::Occasion;
use super::place::Places;
use super::{Target, damaged_lines, file, ledger};
use crate::domain::{Account, Known, Landmark, Since, Tracker, day_begins, day_ends};

/// A point from which changes can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// An occasion that this machine remembers.
    Occasion(Occasion),
    /// A day, and the moment from which what is said is no longer told apart as said before.
    Day(Date, Timestamp),
    /// A copy.
    File(PathBuf),
}

impl Point {
    /// What is said from a day of this time zone on.
    pub fn from_day(day: Date, zone: &TimeZone) -> Self {
        Self::Day(day, day_begins(day, zone))
    }

    /// What is said until the end of a day of this time zone.
    pub fn until_day(day: Date, zone: &TimeZone) -> Self {
        Self::Day(day, day_ends(day, zone))
    }

    /// The same, a copy's path taken as a person types it.
    pub fn typed(self, places: &Places) -> Self {
        match self {
            Self::File(path) => Self::File(places.meant(&path)),
            Self::Occasion(_) | Self::Day(..) => self,
        }
    }
}

/// What changed.
#[derive(Debug)]
pub struct Changes {
    /// The tracker as it is now.
    pub now: Tracker,
    /// Since when.
    pub known: Known,
    /// What changed, item by item.
    pub account: Account,
    /// How many entries came in since a day and bear an earlier date, so that they are not counted.
    pub late: usize,
    /// How many lines of the copy cannot be read.
    pub damaged: usize,
}

/// What was known at a point of the tracker in a file, and how many lines of a copy cannot be read.
///
/// # Errors
///
/// There was no such occasion, or the copy cannot be read or is of another mandate.
pub fn known(
    places: &Places,
    (own, tracker): (&Path, &Tracker),
    point: &Point,
) -> Result<(Known, usize), Obstacle> {
    match point {
        Point::Day(day, moment) => Ok((Known::before(Landmark::Day(*day), *moment), 0)),
        Point::File(path) => {
            // Only what is in the file itself counts: whoever has it has no more than that.
            let copy = read_copy(path)?;
            same_mandate((own, tracker), (path, &copy.tracker))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let known = Known::copy(name.into_owned(), &copy.tracker);
            Ok((known, damaged_lines(&copy.findings)))
        }
        Point::Occasion(occasion) => {
            let known = Arrivals::read(places, own).known(*occasion);
            let known = known.ok_or_else(|| Obstacle::Never(*occasion, own.to_owned()))?;
            Ok((known, 0))
        }
    }
}

/// How many shared entries that were not said on this machine came to it from a moment on with an earlier
/// date: a day does not count them.
pub fn late(places: &Places, own: &Path, tracker: &Tracker, moment: Timestamp) -> usize {
    let mut came = Arrivals::read(places, own).came_from(moment);
    if came.is_empty() {
        return 0;
    }
    // What was said here is noted when a screen notices it, which may be days later.
    let real = file::resolve(own).unwrap_or_else(|_| own.to_owned());
    let folder = places.outbox(&real, &tracker.mandate().id);
    for id in ledger::said(&folder) {
        came.remove(&id);
    }
    let entries = tracker.journal().iter();
    entries
        .filter(|entry| entry.at() < moment && came.contains(&entry.id()))
        .count()
}

/// What changed in a tracker since a point. Nothing is changed by asking.
///
/// # Errors
///
/// The tracker cannot be read, or as [`known`].
pub fn changes(places: &Places, target: &Target, point: &Point) -> Result<Changes, Obstacle> {
    let tracker = opened(places, target)?.tracker;
    let (known, damaged) = known(places, (&target.path, &tracker), point)?;
    let late = match point {
        Point::Day(_, moment) => late(places, &target.path, &tracker, *moment),
        Point::Occasion(_) | Point::File(_) => 0,
    };
    let (now, account) = tracker.changes(&Since::from(known.clone()));
    Ok(Changes {
        now,
        known,
        account,
        late,
        damaged,
    })
}
