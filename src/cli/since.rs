//! Since when, until when: a day, another copy, or an occasion that this machine remembers, as typed.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::failure::Failure;
use super::run::Run;
use crate::domain::{Known, Landmark, Since, Tracker};
use crate::storage::{self, Occasion, Point};
use crate::text::{TypedDay, Value};

/// What stands for a point in the help.
pub(super) const POINT: &str = "WHEN";

/// Which end of a day is meant.
#[derive(Clone, Copy)]
pub(super) enum End {
    Start,
    Whole,
}

/// What `--since` and `--until` come to, those of the two that the verb has.
pub(super) fn since(
    run: &Run<'_>,
    typed: &ArgMatches,
    tracker: &Tracker,
) -> Result<Since, Failure> {
    let at = |name: &str, end: End| {
        let typed = typed.try_get_one::<String>(name).ok().flatten();
        typed
            .map(|typed| known(run, &point(run, typed, end)?, (&run.target().path, tracker)))
            .transpose()
    };
    Ok(Since {
        from: at("since", End::Start)?,
        until: at("until", End::Whole)?,
    })
}

/// What `--changed-since` comes to.
pub(super) fn changed_since(
    run: &Run<'_>,
    typed: &ArgMatches,
    tracker: &Tracker,
) -> Result<Option<Since>, Failure> {
    let Some(typed) = typed.get_one::<String>("changed-since") else {
        return Ok(None);
    };
    let point = point(run, typed, End::Start)?;
    let known = known(run, &point, (&run.target().path, tracker))?;
    Ok(Some(Since::from(known)))
}

/// A word for an occasion, a day, or else a file.
pub(super) fn point(run: &Run<'_>, typed: &str, end: End) -> Result<Point, Failure> {
    let mut words = Occasion::ALL.into_iter();
    if let Some(occasion) = words.find(|one| one.word().eq_ignore_ascii_case(typed)) {
        return Ok(Point::Occasion(occasion));
    }
    let read = run.locale.read_day(typed, run.lens(None).today);
    if let TypedDay::Unclear(..) = read {
        return Err(run.no_day(typed, read));
    }
    if let Some(day) = read.day() {
        let first = match end {
            End::Start => Some(day),
            End::Whole => day.tomorrow().ok(),
        };
        let moment = first.map_or(Timestamp::MAX, |day| start(run, day));
        return Ok(Point::Day(day, moment));
    }
    let path = PathBuf::from(typed);
    let looks_like_a_file = path.exists() || typed.contains(['/', '\\']) || typed.ends_with(".ron");
    if !looks_like_a_file {
        let words = Occasion::ALL.map(Occasion::word).join(", ");
        let arguments = [("typed", Value::from(typed)), ("words", Value::from(words))];
        let sentence = run.locale.fill("cli-since-what", &arguments);
        return Err(Failure::usage(sentence));
    }
    Ok(Point::File(path))
}

/// What was known at a point of the tracker in a file.
pub(super) fn known(
    run: &Run<'_>,
    point: &Point,
    own: (&Path, &Tracker),
) -> Result<Known, Failure> {
    let known = storage::known(run.places, own, point);
    let (known, _) = known.map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))?;
    Ok(known)
}

fn start(run: &Run<'_>, day: Date) -> Timestamp {
    let start = run
        .here
        .zone
        .to_timestamp(day.to_datetime(Time::midnight()));
    start.unwrap_or(Timestamp::MIN)
}

/// A hint where a day leaves out what came in from then on with an earlier date.
pub(super) fn late(run: &Run<'_>, since: &Since, tracker: &Tracker) -> Option<String> {
    let Landmark::Day(day) = *since.from.as_ref()?.landmark() else {
        return None;
    };
    let own = run.target().path;
    let count = storage::late(run.places, &own, tracker, start(run, day));
    let arguments = [
        ("count", Value::from(count)),
        ("day", Value::from(run.locale.day(day))),
    ];
    (count > 0).then(|| run.locale.fill("cli-since-late", &arguments))
}
