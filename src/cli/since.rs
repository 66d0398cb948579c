//! Since when, until when: a day, another copy, or an occasion that this machine remembers, as typed.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::civil::Date;

use super::copies::damaged_lines;
use super::failure::Failure;
use super::run::Run;
use crate::domain::{Known, Landmark, Period, Since, Tracker, day_begins};
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

impl End {
    fn of(self, run: &Run<'_>, day: Date) -> Point {
        let zone = &run.here.zone;
        match self {
            Self::Start => Point::from_day(day, zone),
            Self::Whole => Point::until_day(day, zone),
        }
    }
}

/// What `--since` and `--until` come to, those of the two that the verb has. What they leave out is hinted at.
pub(super) fn since(
    run: &Run<'_>,
    typed: &ArgMatches,
    tracker: &Tracker,
    hints: &mut Vec<String>,
) -> Result<Since, Failure> {
    if let Some(typed) = typed.try_get_one::<String>("period").ok().flatten() {
        let period = period(run, typed, tracker)?;
        let since = Since::period(period, &run.here.zone);
        hints.extend(late(run, &since, tracker));
        return Ok(since);
    }
    let own = run.target().path;
    let mut at = |name: &str, end: End| {
        let typed = typed.try_get_one::<String>(name).ok().flatten();
        typed
            .map(|typed| {
                let point = point_of(run, typed, end, tracker)?;
                known(run, &point, (&own, tracker), hints)
            })
            .transpose()
    };
    let since = Since {
        from: at("since", End::Start)?,
        until: at("until", End::Whole)?,
    };
    hints.extend(late(run, &since, tracker));
    Ok(since)
}

/// What `--changed-since` or `--period` comes to.
pub(super) fn changed_since(
    run: &Run<'_>,
    typed: &ArgMatches,
    tracker: &Tracker,
    hints: &mut Vec<String>,
) -> Result<Option<Since>, Failure> {
    if typed.contains_id("period") {
        return since(run, typed, tracker, hints).map(Some);
    }
    let Some(typed) = typed.get_one::<String>("changed-since") else {
        return Ok(None);
    };
    let point = point_of(run, typed, End::Start, tracker)?;
    let known = known(run, &point, (&run.target().path, tracker), hints)?;
    let since = Since::from(known);
    hints.extend(late(run, &since, tracker));
    Ok(Some(since))
}

/// A point, as typed; a reporting period's name stands for the day with which it begins or ends.
fn point_of(run: &Run<'_>, typed: &str, end: End, tracker: &Tracker) -> Result<Point, Failure> {
    match named(run, typed, tracker) {
        Some(period) => Ok(end.of(run, bound(run, period, end)?)),
        None => point(run, typed, end),
    }
}

/// The reporting period of a name that means nothing else. Names come with files, also those of strangers, and none
/// may change what a word, a day or a file's name means.
pub(super) fn named<'t>(run: &Run<'_>, typed: &str, tracker: &'t Tracker) -> Option<&'t Period> {
    let period = tracker.mandate().periods.find(typed)?;
    let is_day = match run.locale.read_past_day(typed, run.lens(None).today) {
        TypedDay::Day(_) | TypedDay::Unclear(..) => true,
        TypedDay::NoSuch { .. } | TypedDay::NoDay => false,
    };
    let is_other = occasion(typed).is_some() || is_day || Path::new(typed).exists();
    (!is_other).then_some(period)
}

/// The occasion that a word stands for.
fn occasion(typed: &str) -> Option<Occasion> {
    let mut all = Occasion::ALL.into_iter();
    all.find(|one| one.word().eq_ignore_ascii_case(typed.trim()))
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

/// A word for an occasion, or a day; `None` where it is neither.
pub(super) fn in_time(run: &Run<'_>, typed: &str, end: End) -> Result<Option<Point>, Failure> {
    if let Some(occasion) = occasion(typed) {
        return Ok(Some(Point::Occasion(occasion)));
    }
    match run.locale.read_past_day(typed, run.lens(None).today) {
        TypedDay::Day(day) => Ok(Some(end.of(run, day))),
        unclear @ TypedDay::Unclear(..) => Err(run.no_day(typed, unclear)),
        none @ TypedDay::NoSuch { .. } if !Path::new(typed).exists() => {
            Err(run.no_day(typed, none))
        }
        TypedDay::NoSuch { .. } | TypedDay::NoDay => Ok(None),
    }
}

/// A word for an occasion, a day, or else a file.
fn point(run: &Run<'_>, typed: &str, end: End) -> Result<Point, Failure> {
    if let Some(point) = in_time(run, typed, end)? {
        return Ok(point);
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
    hints: &mut Vec<String>,
) -> Result<Known, Failure> {
    let known = storage::known(run.places, own, point);
    let (known, lines) = known.map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))?;
    if let Point::File(path) = point {
        hints.extend(damaged_lines(run, path, lines));
    }
    Ok(known)
}

/// A hint where a day leaves out what came in from then on with an earlier date.
pub(super) fn late(run: &Run<'_>, since: &Since, tracker: &Tracker) -> Option<String> {
    let Landmark::Day(day) = *since.from.as_ref()?.landmark() else {
        return None;
    };
    let own = run.target().path;
    let count = storage::late(run.places, &own, tracker, day_begins(day, &run.here.zone));
    let arguments = [
        ("count", Value::from(count)),
        ("day", Value::from(run.locale.day(day))),
    ];
    (count > 0).then(|| run.locale.fill("cli-since-late", &arguments))
}
