//! `export`: what is handed over to those who have no tracker.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, value_parser};
use jiff::tz::TimeZone;

use super::arg::{flag, option, path};
use super::args::filters;
use super::copies::{copy, same_mandate};
use super::failure::{Answer, Failure, Outcome};
use super::history::{Point, point};
use super::list::{filter, order};
use super::run::Run;
use crate::domain::{Filter, Order, Tracker};
use crate::report::{self, Format, Material, Report, ReportKind, Scope, Since, Style, Wanted};
use crate::storage::{self, Taken};
use crate::text::Value;

/// What `export` takes.
pub(super) fn arguments() -> Vec<Arg> {
    let mut arguments = vec![
        path("out", "OUT").required(true),
        option("format", "FORMAT").value_parser(value_parser!(Format)),
        option("report", "REPORT").value_parser(value_parser!(ReportKind)),
        option("since", "DATE|FILE"),
        option("as-of", "DATE"),
        option("item", "ITEM")
            .num_args(1..)
            .action(clap::ArgAction::Append),
        flag("with-private"),
        flag("bom"),
        flag("force"),
    ];
    arguments.extend(filters());
    arguments
}

/// Writes a report into a file, or to standard output.
pub(super) fn export(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let out: PathBuf = typed.get_one("out").cloned().unwrap_or_default();
    let is_stdout = out.as_os_str() == "-";
    let format = format(run, typed, &out, is_stdout)?;
    let kind = typed.get_one::<ReportKind>("report").copied();
    let kind = kind.unwrap_or_default();
    if !format.can_tell(kind) {
        let arguments = [
            ("format", Value::from(format.name())),
            ("report", Value::from(kind.name())),
        ];
        return Err(Failure::usage(
            run.locale.fill("cli-export-unfit", &arguments),
        ));
    }
    let force = typed.get_flag("force");
    if !is_stdout {
        free(run, &out, force)?;
    }
    let mut answer = Answer::default();
    let tracker = run.look(&mut answer.hints)?;
    let with_private = typed.get_flag("with-private");
    let kept_back = if with_private {
        0
    } else {
        tracker.private().len()
    };
    let wanted = wanted(run, typed, kind, &tracker)?;
    if is_stdout {
        let title = run.locale.get(&format!("report-title-{}", kind.name()));
        run.step("wait-telling", Path::new(&*title));
    } else {
        run.step("wait-telling", &out);
    }
    let lens = run.lens(None);
    // What was said today counts today, wherever the day has already ended.
    let until = wanted.as_of.filter(|day| *day < lens.today);
    let material = Material::new(tracker, with_private, until);
    let words = run.locale.for_files();
    let report = Report::new(&material, wanted, &words);
    let style = Style {
        bom: typed.get_flag("bom"),
    };
    let mut bytes = Vec::new();
    report::write(&report, format, style, &mut bytes).map_err(|error| {
        Failure::file(run.with("cli-output-failed", "cause", error.to_string()))
    })?;
    if kept_back > 0 {
        let count = [("count", Value::from(kept_back))];
        answer
            .hints
            .push(run.locale.fill("cli-export-private", &count));
    }
    if report.delegation().is_none() && report.delegations().len() > 1 {
        answer.hints.push(run.locale.get("cli-export-whose").into());
    }
    if is_stdout {
        answer.bytes = bytes;
        return Ok(answer);
    }
    run.step("wait-writing", &out);
    storage::hand_over(&out, &bytes, force).map_err(|error| run.storage(&error))?;
    let arguments = [
        ("path", Value::from(out.display().to_string())),
        ("count", Value::from(report.len())),
    ];
    answer.out = run.locale.fill("export-made", &arguments) + "\n";
    Ok(answer)
}

/// The format that is typed, else that of the file's ending.
fn format(
    run: &Run<'_>,
    typed: &ArgMatches,
    out: &Path,
    is_stdout: bool,
) -> Result<Format, Failure> {
    if let Some(format) = typed.get_one::<Format>("format") {
        return Ok(*format);
    }
    if is_stdout {
        return Ok(Format::Markdown);
    }
    Format::of_path(out).ok_or_else(|| {
        let formats = Format::ALL.map(Format::name).join(", ");
        let arguments = [
            ("path", Value::from(out.display().to_string())),
            ("formats", Value::from(formats)),
        ];
        Failure::usage(run.locale.fill("cli-export-which", &arguments))
    })
}

/// Refuses a place where there is something already: at once, before anything is read.
fn free(run: &Run<'_>, out: &Path, force: bool) -> Result<(), Failure> {
    let say = |id: &str| {
        let path = out.display().to_string();
        Err(Failure::refused(run.with(id, "path", path)))
    };
    match storage::taken(out, &run.target().path) {
        Taken::Tracker => say("export-tracker"),
        Taken::There if !force => say("cli-export-there"),
        Taken::There | Taken::Free => Ok(()),
    }
}

fn wanted(
    run: &Run<'_>,
    typed: &ArgMatches,
    kind: ReportKind,
    tracker: &Tracker,
) -> Result<Wanted, Failure> {
    let lens = run.lens(None);
    let as_of = typed.get_one::<String>("as-of");
    let as_of = as_of.map(|typed| run.day(typed));
    let other = typed.get_one::<String>("of");
    let delegation = match other {
        Some(name) => Some(super::list::delegation(run, tracker, name)?),
        None => run.own(tracker),
    };
    let named = typed.get_many::<String>("item");
    let filter = Filter {
        spoken: other.is_some() && named.is_none(),
        ..filter(typed)
    };
    let order = order(typed);
    let scope = match named {
        Some(named) => Scope::Items(run.items(tracker, named)?),
        None if filter == Filter::default() && order == Order::default() => Scope::All,
        None => Scope::Filter(Box::new(filter), order),
    };
    Ok(Wanted {
        kind,
        scope,
        since: since(run, typed.get_one::<String>("since"), tracker)?,
        // One wrong clock must not make all that is due look long overdue.
        as_of: as_of.transpose()?.or_else(|| {
            let newest = tracker
                .latest()
                .map(|at| TimeZone::UTC.to_datetime(at).date());
            newest
                .filter(|newest| *newest > lens.today)
                .map(|_| lens.today)
        }),
        delegation: delegation.map(|of| tracker.delegation_name(of).to_owned()),
        thresholds: lens.thresholds,
    })
}

fn since(run: &Run<'_>, typed: Option<&String>, tracker: &Tracker) -> Result<Since, Failure> {
    let Some(typed) = typed else {
        return Ok(Since::Ever);
    };
    match point(run, typed)? {
        Point::Day(start) => Ok(Since::Day(run.here.zone.to_datetime(start).date(), start)),
        Point::File(path) => {
            let known = copy(run, &path)?.tracker;
            same_mandate(run, (&run.target().path, tracker), (&path, &known))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let ids = known.journal().iter().map(|entry| entry.id());
            Ok(Since::Copy(name.into_owned(), ids.collect()))
        }
    }
}
