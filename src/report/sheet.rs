//! Tables of typed cells: what a spreadsheet gets. Rows are made one by one.

use std::borrow::Cow;

use super::answers::{Detail, values};
use super::by_hand::spelled;
use super::cell::{Cell, Column};
use super::kind::ReportKind;
use super::matrix::matrix;
use super::model::{Report, Row, status_words};
use super::telling::{Telling, changes};
use super::words::{Words, line, who};
use crate::domain::{Assessment, Field, Kind, Note, Status};
use crate::text::show_on_paper as show;

/// A table.
pub struct Sheet<'r> {
    /// Its name in the reader's language.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub rows: Box<dyn Iterator<Item = Vec<Cell<'r>>> + 'r>,
    /// What its rows tell one thing after the other of, where they can be made part by part.
    pub(super) telling: Option<Telling>,
}

impl<'r> Sheet<'r> {
    pub(super) fn new(
        words: &Words<'_>,
        name: &str,
        columns: &[Shape],
        rows: impl Iterator<Item = Vec<Cell<'r>>> + 'r,
    ) -> Self {
        Self {
            name: words.get(name),
            columns: columns.iter().map(|shape| shape.column(words)).collect(),
            rows: Box::new(rows),
            telling: None,
        }
    }
}

/// Name, width, and whether it can be filled in.
#[derive(Clone, Copy)]
pub(super) struct Shape(pub(super) &'static str, pub(super) u16, pub(super) bool);

impl Shape {
    fn column(self, words: &Words<'_>) -> Column {
        let Self(id, width, is_answer) = self;
        let heading = match id {
            // The same in every language: names of things, by which an import finds its way.
            "id" | "seen" => id.to_owned(),
            id => words.get(&format!("report-column-{id}")),
        };
        Column {
            id,
            heading,
            width,
            is_answer,
        }
    }
}

/// Where one delegation sees an item.
const ANSWERS: [Shape; 9] = [
    Shape("status", 20, true),
    Shape("why", 30, true),
    Shape("successor", 16, true),
    Shape("position", 18, true),
    Shape("held-why", 30, true),
    Shape("lead", 18, true),
    Shape("due", 12, true),
    Shape("priority", 10, true),
    Shape("tags", 18, true),
];

/// The table that says in cells what a report says in words.
pub fn sheet<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    match report.kind() {
        ReportKind::Table | ReportKind::Due | ReportKind::Item => items(report),
        ReportKind::Brief => counts(report),
        ReportKind::Changes => changes(report),
        ReportKind::Matrix => matrix(report),
    }
}

/// A row for each item, as the reader's delegation sees it. The column `seen` holds the ids of the
/// answers that the row shows: whoever fills it in has seen these and no others.
pub fn items<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    let columns = item_shapes();
    let rows = report.rows().map(|row| item(report, &row));
    Sheet::new(&report.words, "report-sheet-items", &columns, rows)
}

/// The columns of the table of items.
fn item_shapes() -> Vec<Shape> {
    let mut columns = vec![
        Shape("id", 10, false),
        Shape("kind", 16, false),
        Shape("label", 7, false),
        Shape("title", 28, false),
        Shape("text", 60, false),
        Shape("source", 30, false),
        Shape("concerns", 24, false),
        Shape("continuing", 10, false),
        Shape("delegation", 16, false),
    ];
    columns.extend(ANSWERS);
    columns.extend([
        // Empty: what is put there becomes a note.
        Shape("new-note", 40, true),
        Shape("signs", 24, false),
        Shape("others", 36, false),
        Shape("notes", 7, false),
        Shape("note", 80, false),
        Shape("note-by", 24, false),
        Shape("updated", 20, false),
        Shape("updated-by", 24, false),
        Shape("seen", 30, false),
    ]);
    columns
}

/// The names of the columns of the table of items, and whether they may be filled in.
pub(super) fn item_columns() -> Vec<(&'static str, bool)> {
    let shapes = item_shapes().into_iter();
    shapes
        .map(|Shape(id, _, is_answer)| (id, is_answer))
        .collect()
}

fn item<'r>(report: &'r Report<'_>, row: &Row<'r, '_>) -> Vec<Cell<'r>> {
    let words = &report.words;
    let item = row.item;
    let mut cells = Vec::with_capacity(27);
    cells.push(Cell::text(line(item.id.as_str())));
    cells.push(Cell::text(words.kind(item.kind)));
    for text in [&item.label, &item.title] {
        cells.push(Cell::text(line(text)));
    }
    cells.push(Cell::text(show(&item.text)));
    cells.push(Cell::text(line(&item.source)));
    cells.push(Cell::text(listed(item.concerns.iter().map(String::as_str))));
    cells.push(flag(words, item.continuing));
    cells.push(Cell::text(who(report.delegation().unwrap_or_default())));
    match row.own {
        Some(own) => answers(report, own, &mut cells),
        None => {
            cells.push(row.status_cell(row.status_words()));
            cells.resize(cells.len() + ANSWERS.len() - 1, Cell::Empty);
        }
    }
    cells.push(Cell::Empty);
    cells.push(Cell::text(row.signs_words()));
    cells.push(Cell::text(others(report, row)));
    let notes = row.notes();
    cells.push(Cell::Count(notes.len()));
    let newest = notes.last();
    cells.push(newest.map_or(Cell::Empty, |note| Cell::text(show(note.text))));
    cells.push(newest.map_or(Cell::Empty, |note| {
        Cell::text(words.author(note.whose.author()))
    }));
    let updated = row.updated();
    cells.push(updated.map_or(Cell::Empty, |entry| Cell::At(entry.at())));
    cells.push(updated.map_or(Cell::Empty, |entry| {
        Cell::text(words.author(entry.author()))
    }));
    let mut seen: Vec<_> = row.answers().map(|entry| entry.id()).collect();
    seen.sort_unstable();
    let seen: Vec<&str> = seen.iter().map(|id| id.as_str()).collect();
    cells.push(Cell::text(seen.join(" ")));
    cells
}

/// The cells of [`ANSWERS`].
fn answers<'r>(report: &'r Report<'_>, seen: Assessment<'r>, cells: &mut Vec<Cell<'r>>) {
    let words = &report.words;
    let text = |text: Option<&'r str>| Cell::text(line(text.unwrap_or_default()));
    let prose = |text: Option<&'r str>| Cell::text(show(text.unwrap_or_default()));
    // Several answers are no value of the column's type.
    let or_both = |one: Cell<'r>, field: Field| match one == Cell::Empty {
        true => values(words, seen, field).map_or(Cell::Empty, Cell::text),
        false => one,
    };
    let or_each = |one: Cell<'r>, detail: Detail| match one == Cell::Empty {
        true => detail.cell(report, seen).map_or(Cell::Empty, Cell::text),
        false => one,
    };
    cells.push(Cell::Status(seen.status(), status_words(words, seen)));
    cells.push(or_each(prose(seen.why()), Detail::Why));
    cells.push(or_each(text(seen.successor()), Detail::Successor));
    let position = seen.position().map_or(Cell::Empty, |position| {
        Cell::Text(words.position(position).into())
    });
    cells.push(or_both(position, Field::Position));
    cells.push(or_each(prose(seen.position_why()), Detail::HeldWhy));
    cells.push(or_both(text(seen.lead()), Field::Lead));
    let due = seen.due().map_or(Cell::Empty, Cell::Day);
    cells.push(or_both(due, Field::Due));
    let priority = seen.priority().map_or(Cell::Empty, |priority| {
        Cell::Text(words.priority(priority).into())
    });
    cells.push(or_both(priority, Field::Priority));
    cells.push(Cell::text(listed(seen.tags().into_iter())));
}

/// Several names in one cell. A semicolon parts them: names may hold commas.
fn listed<'s>(names: impl Iterator<Item = &'s str>) -> String {
    let mut all = String::new();
    for name in names {
        all.push_str(if all.is_empty() { "" } else { "; " });
        all.push_str(&line(name));
    }
    all
}

/// What the other delegations say where it stands.
fn others(report: &Report<'_>, row: &Row<'_, '_>) -> String {
    let mut all = String::new();
    for seen in row.views() {
        let status = seen.status();
        if Some(seen.of()) != report.lens().of && status != Some(Status::NoInformation) {
            all.push_str(if all.is_empty() { "" } else { "; " });
            all.push_str(&who(seen.delegation()));
            all.push_str(&report.words.colon);
            all.push_str(&spelled(&report.words, seen));
        }
    }
    all
}

pub(super) fn flag<'r>(words: &'r Words<'_>, is: bool) -> Cell<'r> {
    Cell::Flag(is, words.yes_no(is).into())
}

/// A row for each note that is to be shown.
pub fn notes<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    let columns = [
        Shape("id", 10, false),
        Shape("title", 28, false),
        Shape("at", 20, false),
        Shape("by", 20, false),
        Shape("delegation", 16, false),
        Shape("note", 96, false),
        Shape("private", 10, false),
        Shape("by-hand", 10, false),
        Shape("entry", 30, false),
    ];
    let rows = report.rows().flat_map(move |row| {
        let notes = row.notes().into_iter();
        notes.map(move |note| note_cells(report, &row, &note))
    });
    Sheet::new(&report.words, "report-sheet-notes", &columns, rows)
}

fn note_cells<'r>(report: &'r Report<'_>, row: &Row<'r, 'r>, note: &Note<'r>) -> Vec<Cell<'r>> {
    vec![
        words_of(row.item.id.as_str()),
        words_of(&row.item.title),
        Cell::At(note.whose.at()),
        Cell::text(who(&note.whose.author().by)),
        Cell::text(who(&note.whose.author().of)),
        Cell::text(show(note.text)),
        flag(&report.words, note.private),
        flag(&report.words, report.tracker().edited(note.entry).is_some()),
        Cell::text(note.entry.id().to_string()),
    ]
}

/// Foreign text on one line.
pub(super) fn words_of(text: &str) -> Cell<'_> {
    Cell::text(line(text))
}

/// A row for each item and delegation that answered anything about it.
pub fn delegations<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    let mut columns = vec![
        Shape("id", 10, false),
        Shape("title", 28, false),
        Shape("delegation", 16, false),
    ];
    columns.extend(ANSWERS.map(|Shape(id, width, _)| Shape(id, width, false)));
    columns.extend([
        Shape("updated", 20, false),
        Shape("updated-by", 24, false),
        Shape("signs", 24, false),
    ]);
    let rows = report.rows().flat_map(move |row| {
        let views = row.views().into_iter();
        views.map(move |seen| {
            let mut cells = vec![
                words_of(row.item.id.as_str()),
                words_of(&row.item.title),
                Cell::text(who(seen.delegation())),
            ];
            answers(report, seen, &mut cells);
            let newest = seen.newest();
            cells.push(newest.map_or(Cell::Empty, |entry| Cell::At(entry.at())));
            cells.push(newest.map_or(Cell::Empty, |entry| {
                Cell::text(report.words.author(entry.author()))
            }));
            let by_hand = report.words.locale.by_hand(seen);
            cells.push(Cell::text(by_hand.unwrap_or_default()));
            cells
        })
    });
    Sheet::new(&report.words, "report-sheet-delegations", &columns, rows)
}

/// How many items of each kind stand where.
pub fn counts<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    let columns = [
        Shape("kind", 20, false),
        Shape("status", 24, false),
        Shape("count", 8, false),
    ];
    let words = &report.words;
    let rows = Kind::ALL.into_iter().flat_map(move |kind| {
        let Some(progress) = report.progress(kind) else {
            let told = Cell::text(words.get("report-uncounted"));
            return vec![vec![Cell::text(words.kinds(kind)), told, Cell::Empty]];
        };
        let known = Status::ALL.iter().map(move |status| {
            let cell = Cell::Status(Some(*status), words.status(*status).into());
            (cell, progress.with(*status))
        });
        let contested = (
            Cell::Status(None, Cow::Owned(words.get("report-sign-contested"))),
            progress.contested,
        );
        known
            .chain([contested])
            .map(move |(cell, count)| vec![Cell::text(words.kinds(kind)), cell, Cell::Count(count)])
            .collect()
    });
    Sheet::new(words, "report-sheet-counts", &columns, rows)
}
