//! A table that somebody filled in and sent back. Every cell is held against what its row's author saw,
//! of which the column `seen` tells; what differs is what they say. It answers what they saw, so that a
//! table which lay about for a month stands beside what was said meanwhile and never in its place.
//!
//! Bytes become a [`grid`] of cells ([`text`] or [`book`]), headings become [`columns`], cells become
//! what they mean ([`values`], [`date`], [`tags`]), and a [`row`] what it [`says`].

mod arrival;
mod book;
mod columns;
mod date;
mod details;
mod grid;
mod problem;
mod row;
mod says;
mod tags;
mod text;
mod values;

use std::collections::HashMap;

use jiff::civil::Date;

use self::columns::{Columns, Headings};
use self::date::Days;
use self::grid::{Datum, Grid, Line};
use self::row::{Row, Table};
use self::values::Vocabulary;
use super::sheet::item_columns;
use crate::domain::{Arrange, ItemId, Late, Say, Stamp, Tracker, is_tracker_text};
use crate::text::Locale;

pub use arrival::{Arrival, Taken, Untaken};
pub use problem::{Decided, Place, Problem, Reason, Remark, Unreadable};
pub use values::{position_called, priority_called, status_called};

/// What a table says.
#[derive(Debug, Default)]
pub struct Import {
    /// What is to be said, without the rows that make no sense.
    pub late: Vec<Late>,
    /// What is wrong with the other rows.
    pub problems: Vec<Problem>,
    /// What is worth knowing.
    pub remarks: Vec<Remark>,
}

/// Reads a table, on behalf of who stamps. `encoding` is for text that has no mark. A date with strokes is read as the
/// language of the headings or `locale` writes it, where nothing else in its column says how it is meant.
///
/// # Errors
///
/// The file is no table of the kind that is handed over.
pub fn import(
    bytes: &[u8],
    encoding: Option<&str>,
    tracker: &Tracker,
    stamp: &Stamp,
    locale: &Locale,
) -> Result<Import, Unreadable> {
    let locales = || {
        let load = |name| Locale::load(name).on_paper();
        Locale::names().map(load).collect::<Vec<_>>()
    };
    let headings = Headings::new(&locales());
    let words = Vocabulary::of_all();
    let mut import = Import::default();
    let (grid, columns) = if book::is_book(bytes) {
        sheet(bytes, &headings, &mut import)?
    } else {
        let read = text::decode(bytes, encoding).and_then(|decoded| {
            import.remarks.extend(decoded.assumed.map(Remark::Assumed));
            written(&decoded.text, &headings)
        });
        read.map_err(|why| called_tracker(why, bytes))?
    };
    let table = Table {
        tracker,
        author: &stamp.author,
        words: &words,
        columns: &columns,
    };
    let day_first = columns.day_first;
    let day_first = day_first.unwrap_or_else(|| columns::day_first(locale));
    import.take(&table, &grid, stamp, day_first);
    import.remark(&table, &grid);
    Ok(import)
}

/// Why a text is no table, where it may be a colleague's tracker.
fn called_tracker(why: Unreadable, bytes: &[u8]) -> Unreadable {
    let is_refused = matches!(why, Unreadable::NoColumns | Unreadable::Misread);
    if is_refused && is_tracker_text(bytes) {
        Unreadable::Tracker
    } else {
        why
    }
}

/// A text, parted by what makes the most of its headings.
fn written(text: &str, headings: &Headings) -> Result<(Grid, Columns), Unreadable> {
    let mut best: Option<(u8, usize)> = None;
    let mut trouble = Unreadable::NoColumns;
    for separator in text::SEPARATORS {
        match headings.find(&text::grid(text, separator, columns::ABOVE)) {
            Ok(Some(found)) if best.is_none_or(|(_, most)| found.len() > most) => {
                best = Some((separator, found.len()));
            }
            Ok(_) => {}
            Err(error) => trouble = error,
        }
    }
    let Some((separator, _)) = best else {
        return Err(trouble);
    };
    let grid = text::grid(text, separator, usize::MAX);
    let columns = headings.find(&grid)?.ok_or(Unreadable::NoColumns)?;
    Ok((grid, columns))
}

/// Of a workbook the sheet that tells what was seen, else the first that can be taken back.
fn sheet(
    bytes: &[u8],
    headings: &Headings,
    import: &mut Import,
) -> Result<(Grid, Columns), Unreadable> {
    let mut found = Vec::new();
    for grid in book::grids(bytes)? {
        if let Some(columns) = headings.find(&grid)? {
            found.push((grid, columns));
        }
    }
    let told = found.iter().position(|(_, columns)| columns.has("seen"));
    if found.is_empty() {
        return Err(Unreadable::NoColumns);
    }
    let (grid, columns) = found.swap_remove(told.unwrap_or(0));
    // Another table of items with `seen` was meant to be taken back, too.
    let others = found.iter().filter(|(_, columns)| columns.has("seen"));
    let others: Vec<String> = others.filter_map(|(grid, _)| grid.sheet.clone()).collect();
    if !others.is_empty() {
        let read = grid.sheet.clone().unwrap_or_default();
        import.remarks.push(Remark::OtherSheets(read, others));
    }
    Ok((grid, columns))
}

impl Import {
    fn take(&mut self, table: &Table<'_>, grid: &Grid, stamp: &Stamp, day_first: bool) {
        let lines = &grid.lines[table.columns.line + 1..];
        let answers: Vec<usize> = item_columns()
            .into_iter()
            .filter(|(_, is_answer)| *is_answer)
            .filter_map(|(id, _)| table.columns.get(id))
            .collect();
        let says = |line: &&Line| answers.iter().any(|column| line.get(*column).is_some());
        let mut rows: Vec<(&Line, Row<'_>)> = Vec::new();
        let mut known: HashMap<&ItemId, &Line> = HashMap::new();
        for line in lines.iter().filter(says) {
            match table.row(line) {
                Ok(row) => match known.get(row.on()) {
                    Some(first) => {
                        let first = Place::of(grid, first);
                        let twice = (Some("id"), Reason::Twice(first));
                        self.wrong(table, grid, line, [twice], &[]);
                    }
                    None => {
                        known.insert(row.on(), line);
                        rows.push((line, row));
                    }
                },
                Err(wrong) => self.wrong(table, grid, line, [wrong], &[]),
            }
        }
        let dues: Vec<(&Line, &Datum, Option<Date>)> = rows
            .iter()
            .filter_map(|(line, row)| Some((*line, row.due_cell()?, row.stood_due())))
            .collect();
        let cells = dues.iter().map(|(_, datum, stood)| (*datum, *stood));
        let days = Days::new(table.words.day_words(), grid.from_1904, cells);
        let days = days.in_language(day_first);
        let mut decided: Option<Decided> = None;
        for (line, row) in &rows {
            let refused = |late: &Late| {
                let refusal = table
                    .tracker
                    .say_late(std::slice::from_ref(late), stamp)
                    .err()?;
                Some((column(&late.request.say), Reason::Refused(refusal)))
            };
            match row.changes(&days) {
                Ok(late) => {
                    let (mut wrong, mut good) = (Vec::new(), Vec::new());
                    for one in &late {
                        match refused(one) {
                            Some(why) => wrong.push(why),
                            None => good.push(&one.request.say),
                        }
                    }
                    if wrong.is_empty() {
                        decide(&mut decided, grid, (line, &late), &days, &dues);
                        self.late.extend(late);
                    } else {
                        self.wrong(table, grid, line, wrong, &good);
                    }
                }
                Err((wrong, good)) => {
                    let good: Vec<&Say> = good.iter().collect();
                    self.wrong(table, grid, line, wrong, &good);
                }
            }
        }
        self.remarks.extend(decided.map(Remark::Decided));
        self.problems.arrange_by(|a, b| a.place.cmp(&b.place));
    }

    fn wrong(
        &mut self,
        table: &Table<'_>,
        grid: &Grid,
        line: &Line,
        wrong: impl IntoIterator<Item = row::Wrong>,
        good: &[&Say],
    ) {
        let heading = |id: &str| {
            let column = table.columns.get(id)?;
            Some(table.columns.heading(column).to_owned())
        };
        let id = table.columns.get("id").and_then(|at| line.get(at)?.text());
        let item = id.and_then(|id| table.tracker.find(id.trim()));
        self.problems
            .extend(wrong.into_iter().map(|(column, reason)| Problem {
                place: Place::of(grid, line),
                item: item.cloned(),
                column: column.and_then(heading),
                reason,
                left_out: Vec::new(),
            }));
        if let Some(last) = self.problems.last_mut() {
            last.left_out = cells(table, line, good);
        }
    }

    /// What is worth knowing about what was not read.
    fn remark(&mut self, table: &Table<'_>, grid: &Grid) {
        let lines = &grid.lines[table.columns.line + 1..];
        if !table.columns.has("seen") {
            self.remarks.push(Remark::NoSeen);
        }
        for id in ["title", "text"] {
            let reworded = lines.iter().filter(|line| table.rewords(line, id));
            let (count, column) = (reworded.count(), table.columns.get(id));
            if let Some(column) = column.filter(|_| count > 0) {
                let heading = table.columns.heading(column).to_owned();
                self.remarks.push(Remark::Reworded(heading, count));
            }
        }
        let holds = |column: &&usize| lines.iter().any(|line| line.get(**column).is_some());
        let unread = table.columns.others.iter().filter(holds);
        let unread: Vec<String> = unread
            .map(|column| table.columns.heading(*column).to_owned())
            .collect();
        if !unread.is_empty() {
            self.remarks.push(Remark::Unread(unread));
        }
    }
}

/// Notes where a due date that is said was decided by other cells of its column, or by a language.
fn decide(
    decided: &mut Option<Decided>,
    grid: &Grid,
    (line, said): (&Line, &[Late]),
    days: &Days,
    dues: &[(&Line, &Datum, Option<Date>)],
) {
    let due = |late: &Late| {
        if let Say::Due { to } = late.request.say {
            to
        } else {
            None
        }
    };
    let day = said.iter().find_map(due);
    let cell = dues.binary_search_by_key(&line.row, |(of, ..)| of.row);
    let (Some(day), Ok(cell)) = (day, cell) else {
        return;
    };
    let datum = dues[cell].1;
    let by = days.decided_by(datum);
    if by.is_empty() && !days.is_by_language(datum) {
        return;
    }
    if let Some(first) = decided {
        first.more += 1;
        return;
    }
    let cells = by.into_iter().map(|(at, stood)| {
        let (line, datum, _) = dues[at];
        (
            Place::of(grid, line),
            datum.text().unwrap_or_default(),
            stood,
        )
    });
    *decided = Some(Decided {
        place: Place::of(grid, line),
        text: datum.text().unwrap_or_default(),
        day,
        by: cells.collect(),
        more: 0,
    });
}

/// The cells of a row in which this is said, by heading.
fn cells(table: &Table<'_>, line: &Line, says: &[&Say]) -> Vec<(String, String)> {
    let mut cells: Vec<(String, String)> = Vec::new();
    for column in says.iter().flat_map(|say| columns_of(say)) {
        let at = table.columns.get(column);
        let text = at.and_then(|at| Some((at, line.get(at)?.text()?)));
        let cell = text.map(|(at, text)| (table.columns.heading(at).to_owned(), text));
        cells.extend(cell.filter(|cell| !cells.contains(cell)));
    }
    cells
}

/// The columns in which it is said, with what goes with it.
fn columns_of(say: &Say) -> impl Iterator<Item = &'static str> {
    let details: &[&str] = match say {
        Say::Status { .. } => &["why", "successor"],
        Say::Position { .. } => &["held-why"],
        Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => &[],
    };
    column(say).into_iter().chain(details.iter().copied())
}

/// The column in which it is said.
fn column(say: &Say) -> Option<&'static str> {
    match say {
        Say::Status { .. } => Some("status"),
        Say::Position { .. } => Some("position"),
        Say::Lead { .. } => Some("lead"),
        Say::Due { .. } => Some("due"),
        Say::Priority { .. } => Some("priority"),
        Say::Tag { .. } | Say::Untag { .. } => Some("tags"),
        Say::Note { .. } => Some("new-note"),
        Say::Revise { .. } | Say::Withdraw { .. } | Say::Unknown { .. } => None,
    }
}
