//! `export`: what is handed over to those who have no tracker.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches};
use jiff::tz::TimeZone;

use super::arg::{choice, flag, option, path, report_kind};
use super::args::filters;
use super::failure::{Answer, Failure, Outcome};
use super::list::{filter, order};
use super::run::Run;
use super::since::{POINT, since};
use crate::domain::{DelegationId, Filter, Order, Tracker};
use crate::report::{self, Format, Material, Report, ReportKind, Row, Scope, Style, Unfit, Wanted};
use crate::storage::{self, Delivery, Taken};
use crate::text::Value;

/// What `export` takes.
pub(super) fn arguments() -> Vec<Arg> {
    let mut arguments = vec![
        path("out", "OUT").required(true),
        choice("format", Format::ALL.map(Format::name), |typed| {
            typed.parse::<Format>().ok()
        }),
        report_kind(),
        option("since", POINT),
        option("until", POINT),
        option("period", "NAME").conflicts_with_all(["since", "until"]),
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
        let ending = format.name().to_owned();
        return Err(Failure::usage(Unfit { kind, ending }.sentence(run.locale)));
    }
    let force = typed.get_flag("force");
    let target = run.target();
    let delivery = Delivery {
        places: run.places,
        target: &target,
        out: &out,
        may_replace: force,
    };
    if !is_stdout {
        free(run, delivery)?;
    }
    let mut answer = Answer::default();
    let tracker = run.look(&mut answer.hints)?;
    let with_private = typed.get_flag("with-private");
    let wanted = wanted(run, typed, kind, &tracker, &mut answer.hints)?;
    if is_stdout {
        let title = run.locale.get(&format!("report-title-{}", kind.name()));
        run.step("wait-telling", Path::new(&*title));
    } else {
        run.step("wait-telling", &out);
    }
    let lens = run.lens(None);
    // What was said today counts today, wherever the day has already ended.
    let as_of = typed.contains_id("as-of").then_some(wanted.as_of).flatten();
    let last = as_of.filter(|day| *day < lens.today);
    let is_all = matches!(wanted.scope, Scope::All) && wanted.since.goes_on();
    let all = (!is_stdout && last.is_none() && is_all).then(|| storage::all_ids(&tracker));
    let mut material = Material::new(tracker, true, last);
    if let Some(until) = &wanted.since.until {
        material = material.as_known(until);
    }
    let words = run.locale.for_files().on_paper();
    let mut kept_back = 0;
    if !with_private {
        let told = |material: &Material| {
            Report::new(material, wanted.clone(), &words).private_notes(format)
        };
        (material, kept_back) = material.keeping_back(told);
    }
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
    answer.hints.extend(whose(run, &report));
    if as_of.is_none() {
        answer.hints.extend(as_at(run, &report));
    }
    answer
        .hints
        .extend(report.by_hand_words(run.locale, "proof-by-hand"));
    if is_stdout {
        answer.bytes = bytes;
        return Ok(answer);
    }
    run.step("wait-writing", &out);
    let written = delivery.write(&bytes, all, (run.here.clock)());
    written.map_err(|error| run.storage(&error))?;
    let arguments = [
        ("path", Value::from(out.display().to_string())),
        ("count", Value::from(report::count(&report, format))),
        ("what", Value::from(format.name())),
    ];
    let made = run.locale.fill("export-made", &arguments);
    let more = report::calendar_words(&report, format, run.locale);
    answer.out = std::iter::once(made)
        .chain(more)
        .collect::<Vec<_>>()
        .join(" ")
        + "\n";
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
        let is_pdf = out
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
        let message = if is_pdf {
            "cli-export-pdf"
        } else {
            "cli-export-which"
        };
        Failure::usage(run.locale.fill(message, &arguments))
    })
}

/// Refuses a place where there is something already: at once, before anything is read.
fn free(run: &Run<'_>, delivery: Delivery<'_>) -> Result<(), Failure> {
    let message = match delivery.obstacle() {
        Some(Taken::Tracker) => "export-tracker",
        Some(Taken::There) => "cli-export-there",
        Some(Taken::Free) | None => return Ok(()),
    };
    let path = delivery.out.display().to_string();
    Err(Failure::refused(run.with(message, "path", path)))
}

fn wanted(
    run: &Run<'_>,
    typed: &ArgMatches,
    kind: ReportKind,
    tracker: &Tracker,
    hints: &mut Vec<String>,
) -> Result<Wanted, Failure> {
    let lens = run.lens(None);
    let as_of = typed.get_one::<String>("as-of");
    let as_of = as_of.map(|typed| run.past_day(typed));
    let other = typed.get_one::<String>("of");
    let own = match other {
        Some(name) => Some(super::list::delegation(run, tracker, name)?),
        None => run.own(tracker),
    };
    let own = own.map(|of| tracker.delegation_name(of).to_owned());
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
    let since = since(run, typed, tracker, hints)?;
    let last = since.last_day().map(|day| day.min(lens.today));
    Ok(Wanted {
        kind,
        scope,
        since,
        // One wrong clock must not make all that is due look long overdue.
        as_of: as_of.transpose()?.or(last).or_else(|| {
            let newest = tracker
                .latest()
                .map(|at| TimeZone::UTC.to_datetime(at).date());
            newest
                .filter(|newest| *newest > lens.today)
                .map(|_| lens.today)
        }),
        // Who has said nothing yet is named all the same: the reader must know whose eyes these are.
        delegation: own.or_else(|| run.identity().1),
        thresholds: lens.thresholds,
    })
}

/// A word on the day as at which days are counted, where that is over and something has a date: the longer
/// nothing is said, the less would be overdue without anybody noticing.
fn as_at(run: &Run<'_>, report: &Report<'_>) -> Option<String> {
    let lens = run.lens(None);
    let day = report.as_of().filter(|day| *day < lens.today)?;
    let is_due = |row: Row<'_, '_>| row.own.is_some_and(|own| own.first_due().is_some());
    let counts = report.since().goes_on() && report.rows().any(is_due);
    counts.then(|| run.with("cli-export-as-at", "day", run.locale.day(day)))
}

/// A word on through whose eyes it was looked, where another delegation's may be meant.
fn whose(run: &Run<'_>, report: &Report<'_>) -> Option<String> {
    let names = |ids: &mut dyn Iterator<Item = DelegationId>| {
        let names = ids.map(|of| report.tracker().delegation_name(of).to_owned());
        Value::from(names.collect::<Vec<_>>().join(", "))
    };
    let speakers = names(&mut report.delegations().iter().copied());
    let others = names(&mut report.due_to_others().iter().map(|(of, _)| *of));
    if let Some(of) = report.silent() {
        let arguments = [("of", Value::from(of)), ("delegations", speakers)];
        return Some(run.locale.fill("cli-export-silent", &arguments));
    }
    if report.lacks_view() {
        let speakers = [("delegations", speakers)];
        return Some(run.locale.fill("cli-export-whose", &speakers));
    }
    let of = report.delegation()?;
    let arguments = [("of", Value::from(of)), ("delegations", others)];
    let is_of_others = !report.due_to_others().is_empty();
    is_of_others.then(|| run.locale.fill("cli-export-due-others", &arguments))
}
