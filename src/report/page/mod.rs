//! A report as a document for readers: the blocks from which Markdown, a web page and a Word document
//! are written.

mod brief;
mod item;
mod lists;
mod table;

use std::borrow::Cow;
use std::io;

pub(super) use item::view;

use super::cell::{Cell, Column};
use super::kind::ReportKind;
use super::model::Report;
use super::words::line;
use crate::domain::Landmark;
use crate::text::Value;

/// A part of a document. Texts are in the reader's language and free of what would act or hide; markup
/// of a format's own is still text in them. Only quotes, values and cells may hold line ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
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
pub type Sink<'s> = &'s mut dyn FnMut(Block<'_>) -> io::Result<()>;

/// Hands a report over block by block.
///
/// # Errors
///
/// What `sink` says.
pub fn blocks(report: &Report<'_>, sink: Sink<'_>) -> io::Result<()> {
    head(report, sink)?;
    body(report, sink)?;
    sources(report, sink)
}

/// What a report tells, without title and sources.
pub(super) fn body(report: &Report<'_>, sink: Sink<'_>) -> io::Result<()> {
    match report.kind() {
        ReportKind::Table => table::table(report, sink),
        ReportKind::Brief => brief::brief(report, sink),
        ReportKind::Changes => lists::changes(report, sink),
        ReportKind::Due => lists::due(report, sink),
        ReportKind::Matrix => lists::matrix(report, sink),
        ReportKind::Item => item::items(report, sink),
    }
}

/// What it is, through whose eyes, as at when.
fn head(report: &Report<'_>, sink: Sink<'_>) -> io::Result<()> {
    let title = line(&report.tracker().mandate().title);
    let kind = report
        .words
        .get(&format!("report-title-{}", report.kind().name()));
    sink(Block::Title(format!("{title}: {kind}").into()))?;
    for text in about(report) {
        sink(Block::Line(text.into()))?;
    }
    Ok(())
}

/// The sentences that say as at when, through whose eyes, and what is left out.
pub(super) fn about(report: &Report<'_>) -> Vec<String> {
    let words = &report.words;
    let mut about = Vec::new();
    let day = report.as_of().map(|day| words.day(day));
    about.push(match (day, report.delegation()) {
        (None, _) => words.get("report-nothing-said"),
        (Some(day), None) => words.with("report-as-of", "day", day),
        (Some(day), Some(of)) => {
            let arguments = [("day", Value::from(day)), ("of", Value::from(of))];
            words.fill("report-as-of-seen", &arguments)
        }
    });
    let since = report.since();
    if let Some(from) = &since.from {
        let (message, name, value) = match from.landmark() {
            Landmark::Day(day) => ("report-since-day", "day", words.day(*day)),
            Landmark::Copy(name) => ("report-since-copy", "name", name.clone()),
            Landmark::Visit(at) => ("report-since-visit", "day", words.day_of(*at)),
            Landmark::Share(at, _) => ("report-since-share", "day", words.day_of(*at)),
            Landmark::Export(at, _) => ("report-since-export", "day", words.day_of(*at)),
        };
        about.push(words.with(message, name, value));
    }
    if let Some(until) = &since.until {
        let (message, name, value) = match until.landmark() {
            Landmark::Day(day) => ("report-until-day", "day", words.day(*day)),
            Landmark::Copy(name) => ("report-until-copy", "name", name.clone()),
            Landmark::Visit(at) => ("report-until-visit", "day", words.day_of(*at)),
            Landmark::Share(at, _) => ("report-until-share", "day", words.day_of(*at)),
            Landmark::Export(at, _) => ("report-until-export", "day", words.day_of(*at)),
        };
        about.push(words.with(message, name, value));
    }
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
    about
}

/// The documents that the mandate rests on.
fn sources(report: &Report<'_>, sink: Sink<'_>) -> io::Result<()> {
    let documents = &report.tracker().mandate().documents;
    if documents.is_empty() {
        return Ok(());
    }
    sink(Block::Heading(report.words.get("report-sources").into()))?;
    for document in documents {
        sink(Block::Point(
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
