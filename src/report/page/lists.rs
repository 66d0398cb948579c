//! What changed, what is due, who sees it how: one table each.

use std::io;

use super::super::answers::{contests, values};
use super::super::cell::Cell;
use super::super::changes::Change;
use super::super::matrix::matrix_page;
use super::super::model::Report;
use super::super::words::{line, who};
use super::{Block, Sink, columns};
use crate::domain::{DelegationId, Field};
use crate::text::{Value, show_on_paper as show};

pub(super) fn changes(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    let steps = report.steps_that_stand();
    if steps.is_empty() {
        let none = match report.history().next() {
            Some(_) => "report-none-stands",
            None => "report-no-changes",
        };
        return sink.put(Block::Line(report.words.get(none).into()));
    }
    let ids = [
        ("day", 12),
        ("item", 28),
        ("by", 24),
        ("said", 26),
        ("words", 58),
    ];
    sink.put(Block::Head(columns(report, &ids)))?;
    sink.put_steps(report, &steps)?;
    sink.put(Block::End)
}

/// The row of one thing that was said.
pub(in crate::report) fn change_row<'r>(change: &Change<'r, '_>) -> Vec<Cell<'r>> {
    let words = &change.report().words;
    let item = match change.item() {
        Some(item) => words.item_titled(item),
        None => line(change.entry().on().as_str()).into_owned(),
    };
    let mut said = change.marked();
    if change.is_private() {
        said = format!("{said} ({})", words.get("report-private"));
    }
    vec![
        Cell::text(words.day_of(change.entry().at())),
        Cell::text(item),
        Cell::text(words.author(change.entry().author())),
        Cell::text(said),
        Cell::text(show(change.text().unwrap_or_default())),
    ]
}

pub(super) fn due(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    if report.is_empty() {
        for sentence in no_due(report) {
            sink.put(Block::Line(sentence.into()))?;
        }
        return Ok(());
    }
    let ids = [
        ("due", 12),
        ("item", 40),
        ("lead", 18),
        ("status", 20),
        ("signs", 24),
    ];
    sink.put(Block::Head(columns(report, &ids)))?;
    for row in report.rows() {
        let own = row.own;
        let due = own.and_then(|own| values(&report.words, own, Field::Due));
        let lead = own.and_then(|own| values(&report.words, own, Field::Lead));
        let mut signs = vec![row.signs_words()];
        signs.extend(contests(report, &row, &[]));
        signs.retain(|word| !word.is_empty());
        let item = report.words.item_titled(row.item);
        sink.put(Block::Row(vec![
            due.map_or(Cell::Empty, Cell::text),
            Cell::text(item),
            lead.map_or(Cell::Empty, Cell::text),
            row.status_cell(row.status_words()),
            Cell::text(signs.join("\n")),
        ]))?;
    }
    sink.put(Block::End)
}

/// That nothing is due, through whose eyes, and for whom something is.
fn no_due(report: &Report<'_>) -> Vec<String> {
    let words = &report.words;
    let of = report.delegation();
    let others = report.due_to_others();
    let mut said = match of {
        Some(of) => vec![words.with("report-no-due-of", "of", who(of))],
        None if others.is_empty() => return vec![words.get("report-no-due")],
        None => Vec::new(),
    };
    if !others.is_empty() {
        let tracker = report.tracker();
        let others = others.iter().map(|(of, count)| {
            let of = who(tracker.delegation_name(*of));
            format!("{of} ({count})")
        });
        let others: Vec<String> = others.collect();
        said.push(words.with("report-due-others", "others", others.join(", ")));
    }
    said
}

/// Items by delegations, in as many tables as it takes where only so many have room side by side.
pub(super) fn matrix(report: &Report<'_>, beside: usize, sink: &mut dyn Sink) -> io::Result<()> {
    if report.delegations().is_empty() {
        return sink.put(Block::Line(report.words.get("report-nothing-said").into()));
    }
    let parts = report.delegations().chunks(beside.max(1));
    let is_parted = parts.len() > 1;
    for part in parts {
        if is_parted {
            sink.put(Block::Subheading(first_to_last(report, part).into()))?;
        }
        let mut sheet = matrix_page(report, part);
        // A reader needs no ids.
        sheet.columns.remove(0);
        sink.put(Block::Head(sheet.columns))?;
        for mut row in sheet.rows {
            row.remove(0);
            sink.put(Block::Row(row))?;
        }
        sink.put(Block::End)?;
    }
    Ok(())
}

/// Which delegations a part of the matrix is about.
fn first_to_last(report: &Report<'_>, part: &[DelegationId]) -> String {
    let of = |of: &DelegationId| who(report.tracker().delegation_name(*of)).into_owned();
    match part {
        [] => String::new(),
        [only] => of(only),
        [first, .., last] => {
            let arguments = [
                ("first", Value::from(of(first))),
                ("last", Value::from(of(last))),
            ];
            report.words.fill("report-first-to-last", &arguments)
        }
    }
}
