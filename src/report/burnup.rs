//! How many items were implemented on which day, as far as one can tell from what was said.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use jiff::civil::Date;

use super::model::Report;
use super::words::utc_day;
use crate::domain::{Entry, Say, Status};

/// A day on which something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day, in UTC.
    pub day: Date,
    /// How many items were implemented at its end.
    pub implemented: usize,
    /// Of how many.
    pub of: usize,
}

/// The days on which a figure changed, through the eyes of the report's delegation. By the authors'
/// clocks, of which the last word counts; the last point is what stands now, where two answers stand
/// side by side as well.
pub fn burnup(report: &Report<'_>) -> Vec<Point> {
    let (tracker, own) = (report.tracker(), report.lens().of);
    let mut said: Vec<(&Entry, Status)> = Vec::new();
    for item in report.items() {
        for entry in tracker.said_about(&item.id) {
            if let Say::Status { to, .. } = entry.say()
                && own.is_some()
                && tracker.delegation(&entry.author().of) == own
            {
                said.push((entry, to.unwrap_or(Status::NoInformation)));
            }
        }
    }
    said.sort_by_cached_key(|(entry, _)| (entry.at(), entry.id()));
    let mut standing: HashMap<&str, Status, RandomState> = HashMap::default();
    let (mut implemented, mut of) = (0, report.len());
    let mut points: Vec<Point> = Vec::new();
    for (entry, to) in said {
        let before = standing.insert(entry.on().as_str(), to);
        let before = before.unwrap_or(Status::NoInformation);
        implemented += usize::from(to == Status::Implemented);
        implemented -= usize::from(before == Status::Implemented);
        of += usize::from(to.counts());
        of -= usize::from(before.counts());
        put(&mut points, utc_day(entry.at()), implemented, of);
    }
    if let (Some(last), Some(today)) = (points.last().copied(), report.as_of()) {
        let now = crate::domain::Kind::ALL.map(|kind| report.progress(kind));
        let now = || now.iter().flatten();
        let implemented = now().map(|kind| kind.implemented()).sum();
        let of = now().map(|kind| kind.of()).sum();
        put(&mut points, today.max(last.day), implemented, of);
    }
    points
}

fn put(points: &mut Vec<Point>, day: Date, implemented: usize, of: usize) {
    let point = Point {
        day,
        implemented,
        of,
    };
    match points.last_mut() {
        Some(last) if last.day == day => *last = point,
        Some(_) | None => points.push(point),
    }
}
