//! The rows of a sheet as the format has them, each text in its cell.

use std::borrow::Cow;
use std::fmt::Write;
use std::io;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use quick_xml::escape::escape;
use rust_xlsxwriter::ExcelDateTime;

use super::super::cell::Cell;
use super::super::guard::guarded;
use super::super::sheet::Sheet;
use super::super::words::Words;
use super::{MOST_ROWS, SEEN, height};

/// UTF-16 units of a cell's text at most (support.microsoft.com, “Excel specifications and limits”).
const MOST_TEXT: usize = 32_767;

/// The numbers under which the book knows how cells look.
pub(super) struct Styles {
    text: String,
    /// Text that a spreadsheet would calculate if somebody touched it.
    quoted: String,
    day: String,
    at: String,
    count: String,
    flag: String,
    ids: String,
}

impl Styles {
    /// As the samples of a book without rows have them. They are the same in every sheet.
    pub(super) fn of(sheets: &[String]) -> io::Result<Self> {
        let numbers = sheets.iter().find_map(|sheet| {
            let row = &sheet[sample(sheet, 0)?..];
            let mut numbers = row.split(" s=\"").skip(1).map_while(|rest| {
                let (number, _) = rest.split_once('"')?;
                Some(number.to_owned())
            });
            Some(Self {
                text: numbers.next()?,
                quoted: numbers.next()?,
                day: numbers.next()?,
                at: numbers.next()?,
                count: numbers.next()?,
                flag: numbers.next()?,
                ids: numbers.next()?,
            })
        });
        numbers.ok_or_else(strange)
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

fn strange() -> io::Error {
    io::Error::other("the library's book is not laid out as it used to be")
}

/// The rows below the heading.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) xml: String,
    /// How many they are.
    pub(super) count: u32,
    /// The number of the row that is being written, which the heading counts in, too.
    number: String,
}

impl Rows {
    pub(super) fn of(sheet: &mut Sheet<'_>, styles: &Styles, words: &Words<'_>) -> Self {
        let names: Vec<String> = (0..sheet.columns.len()).map(name).collect();
        let mut rows = Self::default();
        for row in &mut sheet.rows {
            // The heading is a row, too.
            let is_full = rows.count + 2 == MOST_ROWS;
            rows.count += 1;
            rows.number = (rows.count + 1).to_string();
            rows.xml.push_str("<row r=\"");
            rows.xml.push_str(&rows.number);
            match height::of_row(&sheet.columns, &row).filter(|_| !is_full) {
                Some(high) => {
                    let _ = write!(rows.xml, "\" ht=\"{high}\">");
                }
                None => rows.xml.push_str("\">"),
            }
            if is_full {
                rows.text(
                    &names[0],
                    &styles.text,
                    &words.get("report-xlsx-cut"),
                    words,
                );
            } else {
                for ((name, column), cell) in names.iter().zip(&sheet.columns).zip(&row) {
                    if let Cell::Text(ids) = cell
                        && column.id == SEEN
                    {
                        rows.text(name, &styles.ids, ids, words);
                    } else {
                        rows.cell(name, cell, styles, words);
                    }
                }
            }
            rows.xml.push_str("</row>");
            if is_full {
                break;
            }
        }
        rows
    }

    fn cell(&mut self, name: &str, cell: &Cell<'_>, styles: &Styles, words: &Words<'_>) {
        match cell {
            Cell::Empty => {}
            Cell::Count(count) => self.value(name, &styles.count, "", *count),
            Cell::Flag(is, _) => self.value(name, &styles.flag, " t=\"b\"", u8::from(*is)),
            Cell::Day(date) => match day(*date) {
                Some(day) => self.value(name, &styles.day, "", day.to_excel()),
                None => self.text(name, &styles.text, &cell.plain(), words),
            },
            Cell::At(at) => match clock(*at) {
                Some(at) => self.value(name, &styles.at, "", at.to_excel()),
                None => self.text(name, &styles.text, &cell.plain(), words),
            },
            Cell::Text(text) | Cell::Status(_, text) => {
                let style = match guarded(text) {
                    Cow::Borrowed(_) => &styles.text,
                    Cow::Owned(_) => &styles.quoted,
                };
                self.text(name, style, text, words);
            }
        }
    }

    fn value(&mut self, name: &str, style: &str, kind: &str, value: impl std::fmt::Display) {
        self.begin(name, style, kind);
        let _ = write!(self.xml, "<v>{value}</v></c>");
    }

    /// Text is always text here, whatever it begins with: a formula would be written otherwise.
    fn text(&mut self, name: &str, style: &str, text: &str, words: &Words<'_>) {
        let text = fitting(text, words);
        self.begin(name, style, " t=\"inlineStr\"");
        self.xml.push_str(match text.trim().len() == text.len() {
            true => "<is><t>",
            false => "<is><t xml:space=\"preserve\">",
        });
        self.xml.push_str(&escape(&*unlike_code(&text)));
        self.xml.push_str("</t></is></c>");
    }

    /// A cell begins. Piece by piece: formatting a hundred thousand rows would take as long as packing
    /// them.
    fn begin(&mut self, name: &str, style: &str, kind: &str) {
        let number = self.number.as_str();
        for piece in ["<c r=\"", name, number, "\" s=\"", style, "\"", kind, ">"] {
            self.xml.push_str(piece);
        }
    }
}

/// The name of a column: A to Z, AA and so on.
fn name(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    match at / 26 {
        0 => last.to_string(),
        rest => name(rest - 1) + &last.to_string(),
    }
}

/// A text, cut where a cell cannot hold it, with a word about that.
pub(super) fn fitting<'t>(text: &'t str, words: &Words<'_>) -> Cow<'t, str> {
    if text.len() <= MOST_TEXT || text.encode_utf16().count() <= MOST_TEXT {
        return Cow::Borrowed(text);
    }
    let told = format!("… {}", words.get("report-xlsx-text-cut"));
    let mut room = MOST_TEXT - told.encode_utf16().count();
    let fits = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    Cow::Owned(fits.chain(told.chars()).collect())
}

/// Spreadsheets read `_x0041_` as the letter with that code (ECMA-376, part 1, 22.9.2.19): where somebody
/// wrote it so, its underscore is written as such a code itself.
fn unlike_code(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'_', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let is_code = |at: &usize| {
        let code = text.as_bytes().get(at + 2..at + 7);
        code.is_some_and(|code| code[4] == b'_' && code[..4].iter().all(u8::is_ascii_hexdigit))
    };
    let mut codes = text
        .match_indices("_x")
        .map(|(at, _)| at)
        .filter(is_code)
        .peekable();
    if codes.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    let mut from = 0;
    for at in codes {
        safe.push_str(&text[from..at]);
        safe.push_str("_x005F");
        from = at;
    }
    safe.push_str(&text[from..]);
    Cow::Owned(safe)
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

    #[test]
    fn what_looks_like_a_code_stays_as_it_was_written() {
        assert_eq!(
            unlike_code("_x0041_ and _x0042_"),
            "_x005F_x0041_ and _x005F_x0042_"
        );
        for text in ["_x", "_x00é1_", "_x0041", "snake_xcase_", "_xyz12_"] {
            assert_eq!(unlike_code(text), text);
        }
    }
}
