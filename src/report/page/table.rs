//! The decision-tracking table: what was asked, who is responsible, by when, what was done, where it
//! stands.

use std::fmt::Write;
use std::io;

use super::super::answers::{contests, each, values};
use super::super::by_hand::{Mark, marked};
use super::super::cell::Cell;
use super::super::model::{Report, Row};
use super::super::way::runs_left;
use super::super::words::{line, who};
use super::{Block, Sink, columns};
use crate::domain::{Field, Kind, Status};
use crate::text::{BY_HAND, Value, show_on_paper as show};

pub(super) fn table(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    for kind in Kind::ALL {
        if report.has(kind) {
            of_kind(report, kind, sink)?;
        }
    }
    Ok(())
}

fn of_kind(report: &Report<'_>, kind: Kind, sink: &mut dyn Sink) -> io::Result<()> {
    sink.put(Block::Heading(report.words.kinds(kind).into()))?;
    sink.put(Block::Line(progress(report, kind).into()))?;
    let from = common_source(report, kind);
    if !from.is_empty() {
        let source = line(from.trim_end_matches(SEPARATOR)).into_owned();
        let from = report.words.with("report-from", "source", source);
        sink.put(Block::Line(from.into()))?;
    }
    sink.put(Block::Head(columns(
        report,
        &[
            ("label", 6),
            ("request", 38),
            ("source", if from.is_empty() { 22 } else { 12 }),
            ("lead", 14),
            ("due", 12),
            ("status", 28),
            ("progress", 44),
        ],
    )))?;
    for row in report.rows_of(kind) {
        sink.put(Block::Row(cells(report, &row, from.len())))?;
    }
    sink.put(Block::End)
}

/// What parts the steps of a source: document, section, page.
const SEPARATOR: &str = ", ";

/// The steps with which the sources of all items of a kind begin, where each goes on after them: said once above
/// the table, they leave its rows as high as what was asked.
fn common_source<'t>(report: &Report<'t>, kind: Kind) -> &'t str {
    let sources = || {
        let items = report.items().filter(|item| item.kind == kind);
        items.map(|item| item.source.as_str())
    };
    let Some(mut common) = sources().next().filter(|_| sources().nth(1).is_some()) else {
        return "";
    };
    for source in sources() {
        let same = common.bytes().zip(source.bytes());
        let same = same.take_while(|(a, b)| a == b).count();
        let steps = common.match_indices(SEPARATOR);
        let ends = steps.map(|(at, _)| at + SEPARATOR.len());
        let end = ends.take_while(|end| *end <= same).last();
        common = &common[..end.unwrap_or(0)];
    }
    match sources().all(|source| source.len() > common.len()) {
        true => common,
        false => "",
    }
}

/// How many of how many are implemented, and how many items do not count; that nothing is counted, where no delegation
/// was chosen.
pub(in crate::report) fn progress(report: &Report<'_>, kind: Kind) -> String {
    let Some(progress) = report.progress(kind) else {
        return report.words.get("report-uncounted");
    };
    let arguments = [
        ("done", Value::from(progress.implemented())),
        ("all", Value::from(progress.of())),
    ];
    let told = report.words.fill("report-progress", &arguments);
    let count = progress.uncounted();
    if count == 0 {
        return told;
    }
    // Whoever counts the items finds more of them than the figure is of.
    let note = [("count", Value::from(count))];
    format!(
        "{told} {}",
        report.words.fill("report-progress-without", &note)
    )
}

/// The cells of a row; so many bytes of its source are said above the table.
fn cells<'r>(report: &'r Report<'_>, row: &Row<'r, 'r>, said: usize) -> Vec<Cell<'r>> {
    let words = &report.words;
    let item = row.item;
    let own = row.own;
    let request = if item.text.is_empty() {
        &item.title
    } else {
        &item.text
    };
    let lead = own.and_then(|own| values(words, own, Field::Lead));
    let due = own.and_then(|own| values(words, own, Field::Due));
    let contested = own.and_then(|own| each(report, own, Field::Status, Mark::Sign));
    let mut status = contested.unwrap_or_else(|| row.status_words().into_owned());
    if let Some(why) = own.and_then(|own| own.why()) {
        let _ = write!(status, "{}{}", words.colon, line(why));
    }
    if let Some(successor) = own.and_then(|own| own.successor()) {
        let _ = write!(status, " ({})", line(successor));
    }
    vec![
        Cell::text(line(&item.label)),
        Cell::text(show(request)),
        Cell::text(line(&item.source[said..])),
        lead.map_or(Cell::Empty, Cell::text),
        due.map_or(Cell::Empty, Cell::text),
        row.status_cell(status.into()),
        Cell::text(done(report, row)),
    ]
}

/// What wants attention, where other delegations see it, what is contested, the position that is held, and the newest
/// note with its day and whose it is: not all that stands in a row is of the delegation through whose eyes the table is.
fn done(report: &Report<'_>, row: &Row<'_, '_>) -> String {
    let words = &report.words;
    let mut text = row.signs_words();
    for seen in row.views() {
        let is_other = row.own.is_none_or(|own| own.of() != seen.of());
        // Contested answers are told below.
        if !is_other || seen.status().is_none_or(|it| it == Status::NoInformation) {
            continue;
        }
        text.push_str(if text.is_empty() { "" } else { "\n" });
        let status = marked(words, seen);
        let _ = write!(text, "{}{}{status}", who(seen.delegation()), words.colon);
    }
    for contest in contests(report, row, &[Field::Status]) {
        text.push_str(if text.is_empty() { "" } else { "\n" });
        text.push_str(&contest);
    }
    if let Some(held) = row.own.and_then(|own| own.position()) {
        let held = words.position(held);
        text.push_str(if text.is_empty() { "" } else { "\n" });
        let heading = words.get("report-column-position");
        let _ = write!(text, "{heading}{}{held}", words.colon);
    }
    if let Some(note) = row.notes().last() {
        text.push_str(if text.is_empty() { "" } else { "\n" });
        let day = words.day_of(note.whose.at());
        let _ = write!(text, "{day}, {}", who(&note.whose.author().of));
        if report.tracker().edited(note.entry).is_some() {
            let _ = write!(text, " {BY_HAND}");
        }
        if note.private {
            let _ = write!(text, " ({})", words.get("report-private"));
        }
        let note = show(note.text);
        let colon = match runs_left(&note) {
            // Beside the day it would be read from the wrong end.
            true => &format!("{}\n", words.colon.trim_end()),
            false => &words.colon,
        };
        text.push_str(colon);
        text.push_str(&note);
    }
    text
}
