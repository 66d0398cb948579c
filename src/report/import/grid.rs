//! A table as it was found: cells with their place, empty ones left out.

use jiff::civil::Date;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum {
    Text(String),
    Number(f64),
    /// A day with its type; the time of day is of no interest here.
    Day(Date),
    /// A formula. What it came to when the file was saved is nobody's word.
    Formula,
    /// An error, such as `#REF!`.
    Fault(String),
}

impl Datum {
    /// As text; nothing for what has none.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Number(number) => Some(number.to_string()),
            Self::Day(day) => Some(day.to_string()),
            Self::Formula | Self::Fault(_) => None,
        }
    }
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its row as a spreadsheet shows it, counted from one.
    pub(super) row: usize,
    /// Where it begins in a text, counted from one.
    pub(super) line: Option<usize>,
    /// Columns with what stands in them, in the order of the columns.
    pub(super) cells: Vec<(usize, Datum)>,
}

impl Line {
    pub(super) fn get(&self, column: usize) -> Option<&Datum> {
        let found = self.cells.binary_search_by_key(&column, |(at, _)| *at);
        found.ok().map(|at| &self.cells[at].1)
    }
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// The sheet's name; none of a text.
    pub(super) sheet: Option<String>,
    /// Whether days are counted from 1904 on, as workbooks of old Macintoshes do.
    pub(super) from_1904: bool,
    /// Its rows that are not empty.
    pub(super) lines: Vec<Line>,
}
