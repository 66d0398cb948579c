//! A report as a document for readers: the blocks from which Markdown, a web page and a Word document
//! are written.

mod brief;
mod item;
mod lists;
mod table;

use std::borrow::Cow;
use std::io;

use jiff::Timestamp;

pub(super) use brief::latest;
pub(super) use item::view;
pub(super) use lists::change_row;
pub(super) use table::progress;

use super::cell::{Cell, Column};
use super::changes::Step;
use super::kind::ReportKind;
use super::model::Report;
use super::words::{line, utc_day, who};
use crate::domain::Landmark;
use crate::text::{Locale, Value};

/// A part of a document. Texts are in the reader's language and free of what would act or hide; markup
/// of a format's own is still text in them. Only quotes, values and cells may hold line ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// The document's title.
    Title(Cow<'a, str>),
    /// A heading below it.
    Heading(Cow<'a, str>),
    /// A heading below that.
    Subheading(Cow<'a, str>),
    /// A paragraph of our own words.
    Line(Cow<'a, str>),
    /// The wording of a document.
    Quote(Cow<'a, str>),
    /// A point of a list: what is named, and what is said of it.
    Point(Cow<'a, str>, Cow<'a, str>),
    /// A table begins.
    Head(Vec<Column>),
    /// A row of the table, a cell for each column.
    Row(Vec<Cell<'a>>),
    /// The table ends.
    End,
}

/// Where blocks go.
pub(super) trait Sink {
    /// Takes the next one.
    fn put(&mut self, block: Block<'_>) -> io::Result<()>;

    /// Takes a row for each of these steps. A format whose rows need nothing of each other can have them written
    /// side by side.
    fn put_steps(&mut self, report: &Report<'_>, steps: &[Step<'_>]) -> io::Result<()> {
        let mut changes = report.changes_of(steps);
        changes.try_for_each(|change| self.put(Block::Row(change_row(&change))))
    }
}

/// Writes the rows of these steps, each as `row` makes it.
pub(super) fn write_steps(
    report: &Report<'_>,
    steps: &[Step<'_>],
    row: impl Fn(&[Cell<'_>], &mut String) + Sync,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let parts = report.in_parts(steps, |report, steps| {
        let mut part = String::new();
        for change in report.changes_of(steps) {
            row(&change_row(&change), &mut part);
        }
        part
    });
    let mut parts = parts.iter();
    parts.try_for_each(|part| out.write_all(part.as_bytes()))
}

/// Hands a report over block by block, with so many delegations at most side by side in a table.
///
/// # Errors
///
/// What `sink` says.
pub(super) fn blocks(report: &Report<'_>, beside: usize, sink: &mut dyn Sink) -> io::Result<()> {
    head(report, sink)?;
    body(report, beside, sink)?;
    sources(report, sink)
}

/// What a report tells, without title and sources.
pub(super) fn body(report: &Report<'_>, beside: usize, sink: &mut dyn Sink) -> io::Result<()> {
    match report.kind() {
        ReportKind::Table => table::table(report, sink),
        ReportKind::Brief => brief::brief(report, sink),
        ReportKind::Changes => lists::changes(report, sink),
        ReportKind::Due => lists::due(report, sink),
        ReportKind::Matrix => lists::matrix(report, beside, sink),
        ReportKind::Item => item::items(report, sink),
    }
}

/// What it is, through whose eyes, as at when.
fn head(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    let title = line(&report.tracker().mandate().title);
    let kind = report
        .words
        .get(&format!("report-title-{}", report.kind().name()));
    let colon = &report.words.colon;
    sink.put(Block::Title(format!("{title}{colon}{kind}").into()))?;
    for text in about(report) {
        sink.put(Block::Line(text.into()))?;
    }
    Ok(())
}

/// The sentences that say as at when, through whose eyes, and what is left out.
pub(super) fn about(report: &Report<'_>) -> Vec<String> {
    let words = &report.words;
    let mut about = Vec::new();
    let day = report.as_of().map(|day| words.day(day));
    let of = report.delegation();
    about.push(match (day, of) {
        (None, _) => words.get("report-nothing-said"),
        (Some(day), None) => words.with("report-as-of", "day", day),
        (Some(day), Some(of)) => {
            let arguments = [("day", Value::from(day)), ("of", Value::from(of))];
            words.fill("report-as-of-seen", &arguments)
        }
    });
    about.extend(since_words(report, words.locale));
    about.extend(no_view(report, words.locale));
    if report.is_part() {
        let arguments = [
            ("count", Value::from(report.len())),
            ("all", Value::from(report.tracker().items().len())),
        ];
        about.push(words.fill("report-part", &arguments));
    }
    if report.has_private() {
        about.push(words.get("report-with-private"));
    }
    about.extend(report.by_hand_words(words.locale, "report-by-hand"));
    let language = words.get("report-item-language");
    about.extend(Some(language).filter(|told| !report.is_empty() && !told.is_empty()));
    about
}

/// From when to when it tells; a reporting period by its name.
pub(super) fn since_words(report: &Report<'_>, locale: &Locale) -> Vec<String> {
    let since = report.since();
    if let Some(period) = report.period() {
        let what = match report.kind() {
            ReportKind::Changes => "changes",
            ReportKind::Table
            | ReportKind::Brief
            | ReportKind::Due
            | ReportKind::Matrix
            | ReportKind::Item => "items",
        };
        let is_open = if period.until.is_none() { "yes" } else { "no" };
        let arguments = [
            ("period", Value::from(locale.period(period))),
            ("what", Value::from(what)),
            ("is_open", Value::from(is_open)),
        ];
        return vec![locale.fill("report-period", &arguments)];
    }
    let with = |(message, name, value): (&str, &str, String)| {
        locale.fill(message, &[(name, Value::from(value))])
    };
    let day_of = |at: &Timestamp| locale.day(utc_day(*at));
    let from = since.from.as_ref().map(|from| match from.landmark() {
        Landmark::Day(day) => ("report-since-day", "day", locale.day(*day)),
        Landmark::Copy(name) => ("report-since-copy", "name", name.clone()),
        Landmark::Visit(at) => ("report-since-visit", "day", day_of(at)),
        Landmark::Share(at, _) => ("report-since-share", "day", day_of(at)),
        Landmark::Export(at, _) => ("report-since-export", "day", day_of(at)),
    });
    let until = since.until.as_ref().map(|until| match until.landmark() {
        Landmark::Day(day) => ("report-until-day", "day", locale.day(*day)),
        Landmark::Copy(name) => ("report-until-copy", "name", name.clone()),
        Landmark::Visit(at) => ("report-until-visit", "day", day_of(at)),
        Landmark::Share(at, _) => ("report-until-share", "day", day_of(at)),
        Landmark::Export(at, _) => ("report-until-export", "day", day_of(at)),
    });
    from.into_iter().chain(until).map(with).collect()
}

/// That what one delegation says is left open, because none of those that speak was chosen; or that the chosen
/// one has said nothing.
pub(super) fn no_view(report: &Report<'_>, locale: &Locale) -> Option<String> {
    if !report.lacks_view() && report.silent().is_none() {
        return None;
    }
    let tracker = report.tracker();
    let names = report.delegations().iter();
    let names: Vec<_> = names.map(|of| who(tracker.delegation_name(*of))).collect();
    let mut arguments = vec![("delegations", Value::from(names.join(", ")))];
    let message = match report.silent() {
        Some(of) => {
            arguments.push(("of", Value::from(of)));
            "report-view-silent"
        }
        None => "report-view-none",
    };
    Some(locale.fill(message, &arguments))
}

/// The documents that the mandate rests on.
fn sources(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    let documents = &report.tracker().mandate().documents;
    if documents.is_empty() {
        return Ok(());
    }
    sink.put(Block::Heading(report.words.get("report-sources").into()))?;
    for document in documents {
        sink.put(Block::Point(
            line(&document.symbol),
            document_words(report, document).into(),
        ))?;
    }
    Ok(())
}

/// A document's title with its date.
pub(super) fn document_words(report: &Report<'_>, document: &crate::domain::Document) -> String {
    let date = document.date.as_deref();
    let day = date.and_then(|date| date.parse().ok());
    match day {
        Some(day) => format!("{}, {}", line(&document.title), report.words.day(day)),
        None => line(&document.title).into_owned(),
    }
}

/// Columns by their names.
fn columns(report: &Report<'_>, ids: &[(&'static str, u16)]) -> Vec<Column> {
    let column = |(id, width): &(&'static str, u16)| Column {
        id,
        heading: report.words.get(&format!("report-column-{id}")),
        width: *width,
        is_answer: false,
    };
    ids.iter().map(column).collect()
}
