//! The rows of a sheet as the format has them.

use std::fmt::Write;
use std::io;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use quick_xml::escape::escape;
use rust_xlsxwriter::ExcelDateTime;

use super::super::cell::{Cell, Column};
use super::texts::{MOST_TEXT, Texts};
use super::{SEEN, height, strange};

/// How a cell looks.
#[derive(Clone, Copy)]
pub(super) enum Look {
    Text,
    /// Text that a spreadsheet would calculate if somebody touched it.
    Quoted,
    Day,
    At,
    Count,
    Flag,
    /// Ids of entries, for an import and no eyes: they make no row higher.
    Ids,
}

impl Look {
    /// All, in the order in which the samples of a book show them.
    pub(super) const ALL: [Self; 7] = [
        Self::Text,
        Self::Quoted,
        Self::Day,
        Self::At,
        Self::Count,
        Self::Flag,
        Self::Ids,
    ];
}

/// The numbers under which the book knows how cells look.
pub(super) struct Styles([String; Look::ALL.len()]);

impl Styles {
    /// As the samples of a book that is ready for so many rows have them. They are the same in every sheet.
    pub(super) fn of(sheets: &[String], counts: &[u32]) -> io::Result<Self> {
        let numbers = sheets.iter().zip(counts).find_map(|(sheet, count)| {
            let row = &sheet[sample(sheet, *count)?..];
            let numbers = row.split(" s=\"").skip(1).map_while(|rest| {
                let (number, _) = rest.split_once('"')?;
                Some(number.to_owned())
            });
            let numbers: Vec<_> = numbers.take(Look::ALL.len()).collect();
            numbers.try_into().ok().map(Self)
        });
        numbers.ok_or_else(strange)
    }

    fn of_look(&self, look: Look) -> &str {
        &self.0[look as usize]
    }
}

/// Where the row of samples begins in a sheet that is ready for so many rows.
fn sample(sheet: &str, count: u32) -> Option<usize> {
    sheet.find(&format!("<row r=\"{}\"", count.max(1) + 1))
}

/// What stands before the rows of a sheet and after them.
pub(super) fn around(sheet: &str, count: u32) -> io::Result<(&str, &str)> {
    let begin = sample(sheet, count).ok_or_else(strange)?;
    let end = sheet.find("</sheetData>").ok_or_else(strange)?;
    Ok((&sheet[..begin], &sheet[end..]))
}

/// Rows of a sheet, ready to be written once the texts of all sheets have their numbers.
pub(super) struct Rows {
    /// The cells that are filled, row after row.
    cells: Vec<Filled>,
    /// The ids that stand in them: nearly each stands in one cell, so that a number for it would save nothing.
    ids: String,
    rows: Vec<Row>,
    columns: usize,
}

struct Row {
    /// Where among the cells it ends.
    end: usize,
    /// How high it is, in points, where it is more than a line.
    high: Option<f64>,
}

/// A cell by its column, and what it shows.
enum Filled {
    /// A text by its number among those of the sheet.
    Text(u16, Look, u32),
    /// Ids of entries: where they begin and end among all.
    Ids(u16, Look, [u32; 2]),
    /// A number, or a day or an instant as the format counts them.
    Value(u16, Look, f64),
    Flag(u16, bool),
}

impl Rows {
    /// Rows of a sheet with such columns, and the texts that they show.
    pub(super) fn of<'c>(
        columns: &[Column],
        rows: &mut dyn Iterator<Item = Vec<Cell<'c>>>,
    ) -> (Self, Texts) {
        let mut texts = Texts::default();
        let mut filled = Self {
            cells: Vec::new(),
            ids: String::new(),
            rows: Vec::new(),
            columns: columns.len(),
        };
        for row in rows {
            let mut highest = height::LINE;
            for ((at, column), cell) in (0..).zip(columns).zip(&row) {
                let cell = match (cell, look_of_ids(column)) {
                    (Cell::Text(ids), Some(look)) if ids.len() <= MOST_TEXT => {
                        Some(filled.ids(at, look, ids))
                    }
                    _ => filled_as(cell, at, column, &mut texts, &mut highest),
                };
                filled.cells.extend(cell);
            }
            filled.rows.push(Row {
                end: filled.cells.len(),
                high: height::of_row(highest),
            });
        }
        (filled, texts)
    }

    fn ids(&mut self, at: u16, look: Look, ids: &str) -> Filled {
        let begin = self.ids.len() as u32;
        self.ids.push_str(ids);
        Filled::Ids(at, look, [begin, self.ids.len() as u32])
    }

    /// How many they are.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    /// Keeps so many of them.
    pub(super) fn truncate(&mut self, rows: usize) {
        self.rows.truncate(rows);
        self.cells
            .truncate(self.rows.last().map_or(0, |row| row.end));
    }

    /// Writes them, the first one under the number `first`. `number_of` tells that which a text of these rows has in
    /// the book.
    pub(super) fn write(
        &self,
        first: usize,
        number_of: &dyn Fn(u32) -> u32,
        styles: &Styles,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let names: Vec<String> = (0..self.columns).map(name).collect();
        let mut xml = String::with_capacity(PIECE + PIECE / 4);
        let mut begin = 0;
        for (at, row) in (first..).zip(&self.rows) {
            let number = at.to_string();
            push(&mut xml, ["<row r=\"", &number]);
            if let Some(high) = row.high {
                let _ = write!(xml, "\" ht=\"{high}");
            }
            xml.push_str("\">");
            for cell in &self.cells[begin..row.end] {
                let mut begin = |column: u16, look, kind| {
                    let (name, style) = (&names[usize::from(column)], styles.of_look(look));
                    push(&mut xml, ["<c r=\"", name, &number, "\" s=\"", style, kind]);
                };
                match *cell {
                    Filled::Text(column, look, text) => {
                        begin(column, look, "\" t=\"s\"><v>");
                        let _ = write!(xml, "{}", number_of(text));
                    }
                    Filled::Ids(column, look, [from, to]) => {
                        begin(column, look, "\" t=\"inlineStr\"><is><t>");
                        let ids = &self.ids[from as usize..to as usize];
                        push(&mut xml, [&*escape(ids), "</t></is></c>"]);
                        continue;
                    }
                    Filled::Value(column, look, value) => {
                        begin(column, look, "\"><v>");
                        let _ = write!(xml, "{value}");
                    }
                    Filled::Flag(column, is) => {
                        begin(column, Look::Flag, "\" t=\"b\"><v>");
                        xml.push_str(if is { "1" } else { "0" });
                    }
                }
                xml.push_str("</v></c>");
            }
            begin = row.end;
            xml.push_str("</row>");
            if xml.len() >= PIECE {
                out.write_all(xml.as_bytes())?;
                xml.clear();
            }
        }
        out.write_all(xml.as_bytes())
    }
}

/// Bytes of rows that are packed at once.
const PIECE: usize = 1 << 16;

/// Piece by piece: formatting a hundred thousand rows would take as long as packing them.
fn push<const N: usize>(xml: &mut String, pieces: [&str; N]) {
    for piece in pieces {
        xml.push_str(piece);
    }
}

/// How a column looks that holds ids of entries and nothing else.
fn look_of_ids(column: &Column) -> Option<Look> {
    match column.id {
        SEEN => Some(Look::Ids),
        "entry" => Some(Look::Text),
        _ => None,
    }
}

/// A cell of the column `at`; `None` for an empty one.
fn filled_as(
    cell: &Cell<'_>,
    at: u16,
    column: &Column,
    texts: &mut Texts,
    highest: &mut f64,
) -> Option<Filled> {
    let mut text = |text: &str| {
        let known = texts.know(text, column.width);
        *highest = highest.max(known.high);
        // Text is always text here, whatever it begins with: a formula would be written otherwise.
        let look = if known.acts { Look::Quoted } else { Look::Text };
        Filled::Text(at, look, known.number)
    };
    Some(match cell {
        Cell::Empty => return None,
        Cell::Count(count) => Filled::Value(at, Look::Count, *count as f64),
        Cell::Flag(is, _) => Filled::Flag(at, *is),
        Cell::Day(date) => match day(*date) {
            Some(day) => Filled::Value(at, Look::Day, day.to_excel()),
            None => text(&cell.plain()),
        },
        Cell::At(instant) => match clock(*instant) {
            Some(instant) => Filled::Value(at, Look::At, instant.to_excel()),
            None => text(&cell.plain()),
        },
        Cell::Text(it) | Cell::Status(_, it) => text(it),
    })
}

/// The name of a column: A to Z, AA and so on.
fn name(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    match at / 26 {
        0 => last.to_string(),
        rest => name(rest - 1) + &last.to_string(),
    }
}

/// A day as spreadsheets count it; none before 1900 or after 9999.
pub(super) fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}

/// An instant in UTC as spreadsheets count it.
fn clock(instant: Timestamp) -> Option<ExcelDateTime> {
    let utc = TimeZone::UTC.to_datetime(instant);
    let (hour, minute, second) = (utc.hour(), utc.minute(), utc.second());
    let found = day(utc.date())?;
    found
        .and_hms(hour as u16, minute as u8, f64::from(second))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        let names = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
        ];
        for (at, told) in names {
            assert_eq!(name(at), told);
        }
    }
}
