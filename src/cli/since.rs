//! Since when, until when: a day, another copy, or an occasion that this machine remembers, as typed.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::failure::Failure;
use super::run::Run;
use crate::domain::{Known, Landmark, Period, Since, Tracker};
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
    if let Some(typed) = typed.try_get_one::<String>("period").ok().flatten() {
        let period = period(run, typed, tracker)?;
        return Ok(Since::period(period, &run.here.zone));
    }
    let at = |name: &str, end: End| {
        let typed = typed.try_get_one::<String>(name).ok().flatten();
        typed
            .map(|typed| {
                let point = point_of(run, typed, end, tracker)?;
                known(run, &point, (&run.target().path, tracker))
            })
            .transpose()
    };
    Ok(Since {
        from: at("since", End::Start)?,
        until: at("until", End::Whole)?,
    })
}

/// What `--changed-since` or `--period` comes to.
pub(super) fn changed_since(
    run: &Run<'_>,
    typed: &ArgMatches,
    tracker: &Tracker,
) -> Result<Option<Since>, Failure> {
    if typed.contains_id("period") {
        return since(run, typed, tracker).map(Some);
    }
    let Some(typed) = typed.get_one::<String>("changed-since") else {
        return Ok(None);
    };
    let point = point_of(run, typed, End::Start, tracker)?;
    let known = known(run, &point, (&run.target().path, tracker))?;
    Ok(Some(Since::from(known)))
}

/// A point, as typed; a reporting period's name stands for the day with which it begins or ends.
fn point_of(run: &Run<'_>, typed: &str, end: End, tracker: &Tracker) -> Result<Point, Failure> {
    match named(run, typed, tracker) {
        Some(period) => Ok(day(run, bound(run, period, end)?, end)),
        None => point(run, typed, end),
    }
}

/// The reporting period of a name that means nothing else. Names come with files, also those of strangers, and none
/// may change what a word, a day or a file's name means.
pub(super) fn named<'t>(run: &Run<'_>, typed: &str, tracker: &'t Tracker) -> Option<&'t Period> {
    let period = tracker.mandate().periods.find(typed)?;
    let is_word = Occasion::ALL
        .iter()
        .any(|one| one.word().eq_ignore_ascii_case(typed.trim()));
    let is_day = match run.locale.read_day(typed, run.lens(None).today) {
        TypedDay::Day(_) | TypedDay::Unclear(..) => true,
        TypedDay::NoDay => false,
    };
    (!is_word && !is_day && !Path::new(typed).exists()).then_some(period)
}

/// The reporting period of a name; refused with the names that the mandate gives.
pub(super) fn period<'t>(
    run: &Run<'_>,
    typed: &str,
    tracker: &'t Tracker,
) -> Result<&'t Period, Failure> {
    let periods = &tracker.mandate().periods;
    periods.find(typed).ok_or_else(|| {
        let names = periods
            .known()
            .iter()
            .map(|period| run.locale.period(period));
        let names: Vec<String> = names.collect();
        if names.is_empty() {
            return Failure::refused(run.locale.get("sight-no-periods").into_owned());
        }
        let arguments = [
            ("typed", Value::from(typed)),
            ("periods", Value::from(names.join("; "))),
        ];
        Failure::refused(run.locale.fill("cli-period-unknown", &arguments))
    })
}

/// The day with which a period begins or ends.
fn bound(run: &Run<'_>, period: &Period, end: End) -> Result<Date, Failure> {
    match end {
        End::Start => Ok(period.from),
        End::Whole => period.until.ok_or_else(|| {
            Failure::refused(run.with("cli-period-open", "period", run.locale.period(period)))
        }),
    }
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
        return Ok(self::day(run, day, end));
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

fn day(run: &Run<'_>, day: Date, end: End) -> Point {
    let first = match end {
        End::Start => Some(day),
        End::Whole => day.tomorrow().ok(),
    };
    Point::Day(day, first.map_or(Timestamp::MAX, |day| start(run, day)))
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
