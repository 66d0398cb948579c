//! A workbook as Excel and LibreOffice have it (Office Open XML): a sheet for each table, real dates and
//! numbers, the answers coloured by what they say and offered in lists.
//!
//! The library makes the book with its headings, looks, filters and lists ([`frame`]); the rows, of which
//! there may be a hundred thousand, and their texts are put between while the archive is copied ([`put_together`]). Given
//! every cell, the library took ten times as long and four times the memory, or temporary files on whose full disk it
//! panics.

mod filled;
mod height;
mod rows;
mod texts;

use std::io::{self, Cursor, Read, Write};

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DocProperties, Format,
    FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::beside::side_by_side;
use super::cell::Column;
use super::kind::ReportKind;
use super::matrix::matrix;
use super::model::Report;
use super::sheet::{Sheet, counts, delegations, items, notes};
use super::telling::{changes, history};
use super::words::{Words, line};
use crate::domain::{Position, Priority, Status};
use filled::{Filled, filled};
use rows::{Look, Styles, day};

/// Rows of a sheet at most: a limit of the file format (support.microsoft.com, “Excel specifications and
/// limits”).
const MOST_ROWS: usize = 1_048_576;
/// Columns of a sheet at most (the same source).
const MOST_COLUMNS: usize = 16_384;
/// Characters of a list of values that a cell offers, at most.
const MOST_OFFERED: usize = 255;
/// The column by which an import finds out what was answered.
const SEEN: &str = "seen";
/// Characters beside one another that can still be read on one page.
const ONE_PAGE: u32 = 240;
/// Rows below the filled ones in which answers are offered and coloured, too.
const SPARE: u32 = 200;
/// How hard is tried to make it small: more takes three times as long for a tenth less.
const EFFORT: i64 = 2;

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let sheets = sheets(report);
    let count = sheets.len();
    // Refused before anything is filled, with the library's own words.
    if sheets
        .iter()
        .any(|sheet| sheet.columns.len() > MOST_COLUMNS)
    {
        return Err(io::Error::other(XlsxError::RowColumnLimitError));
    }
    let (filled, texts) = filled(report, &sheets);
    let counts: Vec<u32> = filled.iter().map(Filled::count).collect();
    let book = frame(report, &sheets, &counts)?;
    let parts = Parts::of(&book, count)?;
    let styles = Styles::of(&parts.sheets, &counts)?;
    let own = texts::own(&parts.texts)?;
    // The last ones tell of the most: who begins with them is not waited for.
    let pack = |report: &Report<'_>, at: usize| match (count - at).checked_sub(1) {
        Some(at) => pack(&part(at), |out| {
            let (before, after) = rows::around(&parts.sheets[at], counts[at])?;
            out.write_all(before.as_bytes())?;
            filled[at].write(own, &styles, out)?;
            out.write_all(after.as_bytes())
        }),
        None => pack(TEXTS, |out| {
            let part = texts::part(&parts.texts, &texts, &report.words)?;
            out.write_all(part.as_bytes())
        }),
    };
    let packed: io::Result<Vec<_>> = side_by_side(report, count + 1, pack).into_iter().collect();
    put_together(&book, &packed?, out)
}

/// How a book's parts are packed.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .compression_level(Some(EFFORT))
}

/// A part in an archive of its own, which another thread need not wait for.
fn pack(
    name: &str,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<(String, Vec<u8>)> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    packed.start_file(name, options())?;
    write(&mut packed)?;
    Ok((name.to_owned(), packed.finish()?.into_inner()))
}

/// The parts of a book that get more than the library gave them.
struct Parts {
    sheets: Vec<String>,
    texts: String,
}

impl Parts {
    fn of(book: &[u8], sheets: usize) -> io::Result<Self> {
        let mut archive = ZipArchive::new(Cursor::new(book))?;
        let mut read = |name: &str| {
            let mut text = String::new();
            archive.by_name(name)?.read_to_string(&mut text)?;
            Ok(text)
        };
        let sheets: io::Result<_> = (0..sheets).map(|at| read(&part(at))).collect();
        Ok(Self {
            sheets: sheets?,
            texts: read(TEXTS)?,
        })
    }
}

/// A book of the library's is not what this room takes it to be.
fn strange() -> io::Error {
    io::Error::other("the library's book is not laid out as it used to be")
}

/// The name of the part of the archive that holds the texts.
const TEXTS: &str = "xl/sharedStrings.xml";

/// The name of a sheet in the archive.
fn part(at: usize) -> String {
    format!("xl/worksheets/sheet{}.xml", at + 1)
}

/// Copies the book with the packed parts in the place of its own.
fn put_together(book: &[u8], packed: &[(String, Vec<u8>)], out: &mut dyn Write) -> io::Result<()> {
    let mut archive = ZipArchive::new(Cursor::new(book))?;
    let mut filled = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at)?;
        let name = entry.name()?.into_owned();
        match packed.iter().find(|(packed, _)| *packed == name) {
            Some((_, packed)) => {
                let mut packed = ZipArchive::new(Cursor::new(packed))?;
                filled.raw_copy_file(packed.by_index_raw(0)?)?;
            }
            None => filled.raw_copy_file(entry)?,
        }
    }
    out.write_all(filled.finish()?.get_ref())
}

/// A book without rows, ready for so many in each of its sheets.
fn frame(report: &Report<'_>, sheets: &[Sheet<'_>], counts: &[u32]) -> io::Result<Vec<u8>> {
    let looks = Looks::new(&report.words);
    let mut book = Workbook::new();
    // Without a date of its own the library takes today's: the same tracker would give other bytes.
    let made = report.as_of().and_then(day).unwrap_or_default();
    let title = line(&report.tracker().mandate().title);
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    for (sheet, count) in sheets.iter().zip(counts) {
        put(book.add_worksheet(), sheet, *count, &report.words, &looks)
            .map_err(io::Error::other)?;
    }
    book.save_to_buffer().map_err(io::Error::other)
}

/// The tables that belong together, the one that was asked for first.
fn sheets<'r>(report: &'r Report<'_>) -> Vec<Sheet<'r>> {
    match report.kind() {
        ReportKind::Table | ReportKind::Item => vec![
            items(report),
            notes(report),
            history(report),
            delegations(report),
        ],
        ReportKind::Due => vec![items(report), notes(report)],
        ReportKind::Brief => vec![counts(report), items(report)],
        ReportKind::Changes => vec![changes(report), items(report)],
        ReportKind::Matrix => vec![matrix(report), delegations(report)],
    }
}

/// How cells look.
struct Looks {
    head: Format,
    /// The heading of a column that may be filled in.
    head_answer: Format,
    text: Format,
    quoted: Format,
    day: Format,
    at: Format,
    count: Format,
    flag: Format,
    ids: Format,
}

impl Looks {
    fn new(words: &Words<'_>) -> Self {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color(Color::RGB(0x00E7_ECF2));
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        // At the left, away from the text of the next column.
        let top = Format::new()
            .set_align(FormatAlign::Top)
            .set_align(FormatAlign::Left);
        // Excel has words of its own for yes and no; LibreOffice would show a 1 or a 0.
        let [yes, no] = [true, false].map(|is| words.yes_no(is).replace('"', ""));
        Self {
            head_answer: head.clone().set_background_color(Color::RGB(0x00D6_E9F8)),
            head,
            quoted: text.clone().set_quote_prefix(),
            text,
            day: top.clone().set_num_format("yyyy-mm-dd"),
            at: top.clone().set_num_format("yyyy-mm-dd hh:mm"),
            flag: top
                .clone()
                .set_num_format(format!("\"{yes}\";\"{yes}\";\"{no}\"")),
            count: top,
            // Filled up is what shows no more of a text than its cell holds.
            ids: Format::new()
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Fill),
        }
    }

    /// How a book that is without rows shows it.
    fn sample(&self, look: Look) -> &Format {
        match look {
            Look::Text => &self.text,
            Look::Quoted => &self.quoted,
            Look::Day => &self.day,
            Look::At => &self.at,
            Look::Count => &self.count,
            Look::Flag => &self.flag,
            Look::Ids => &self.ids,
        }
    }

    /// How the cells of a column look.
    fn of(&self, column: &Column) -> &Format {
        match column.id {
            "due" => &self.day,
            "at" | "updated" => &self.at,
            SEEN => &self.ids,
            _ => &self.text,
        }
    }
}

fn put(
    page: &mut Worksheet,
    sheet: &Sheet<'_>,
    count: u32,
    words: &Words<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    page.set_landscape().set_paper_size(9);
    // A wider table would be too small to be read on one: its pages lie side by side, each with the ids.
    let widths = sheet.columns.iter().map(|column| u32::from(column.width));
    let wide: u32 = widths.sum();
    let pages = u16::try_from(wide.div_ceil(ONE_PAGE)).unwrap_or(u16::MAX);
    page.set_print_fit_to_pages(pages, 0);
    page.set_repeat_rows(0, 0)?;
    if wide > ONE_PAGE {
        page.set_repeat_columns(0, 0)?;
    }
    for (at, column) in (0..).zip(&sheet.columns) {
        let look = if column.is_answer {
            &looks.head_answer
        } else {
            &looks.head
        };
        page.set_column_width(at, f64::from(column.width))?;
        // How the cells look that somebody fills in later.
        page.set_column_format(at, looks.of(column))?;
        page.write_string_with_format(0, at, texts::harmless(&column.heading, words), look)?;
    }
    if let Some(high) = height::of_heading(&sheet.columns) {
        page.set_row_height(0, high)?;
    }
    // The heading and the item's id stay in sight.
    page.set_freeze_panes(1, 1)?;
    let end = count.max(1);
    // They tell the book how far the sheet goes, and us the numbers of the looks; `rows::around` takes them out.
    for (at, look) in (0..).zip(Look::ALL).take(sheet.columns.len()) {
        page.write_blank(end, at, looks.sample(look))?;
    }
    let last = u16::try_from(sheet.columns.len()).map_or(0, |count| count.saturating_sub(1));
    page.autofilter(0, 0, end, last)?;
    let end = (end + SPARE).min(MOST_ROWS as u32 - 1);
    for (at, column) in (0..).zip(&sheet.columns) {
        offer(page, column, (at, end), words)?;
    }
    Ok(())
}

/// Offers the values of a column that may be filled in, and colours statuses by what they say: also
/// those that somebody fills in later.
fn offer(
    page: &mut Worksheet,
    column: &Column,
    (at, end): (u16, u32),
    words: &Words<'_>,
) -> Result<(), XlsxError> {
    if column.id == "status" {
        for status in Status::ALL {
            let Some((ink, paper)) = colours(*status) else {
                continue;
            };
            let look = Format::new()
                .set_font_color(ink)
                .set_background_color(paper);
            let rule = ConditionalFormatCellRule::EqualTo(words.status(*status).to_owned());
            let rule = ConditionalFormatCell::new().set_rule(rule).set_format(look);
            page.add_conditional_format(1, at, end, at, &rule)?;
        }
    }
    let values: Vec<&str> = match column.id {
        _ if !column.is_answer => return Ok(()),
        "status" => Status::ALL.iter().map(|it| words.status(*it)).collect(),
        "position" => Position::ALL.iter().map(|it| words.position(*it)).collect(),
        "priority" => Priority::ALL.iter().map(|it| words.priority(*it)).collect(),
        _ => return Ok(()),
    };
    let length: usize = values.iter().map(|value| value.chars().count() + 1).sum();
    // A comma parts values in the file, so that none may hold one.
    if length > MOST_OFFERED || values.iter().any(|value| value.contains(',')) {
        return Ok(());
    }
    // A warning, no refusal: `none` clears an answer, and words of another language are understood.
    let list = DataValidation::new()
        .allow_list_strings(&values)?
        .set_error_style(rust_xlsxwriter::DataValidationErrorStyle::Warning);
    page.add_data_validation(1, at, end, at, &list)?;
    Ok(())
}

/// Ink and paper; the words say the same without.
fn colours(status: Status) -> Option<(u32, u32)> {
    match status {
        Status::NoInformation => None,
        Status::NotStarted => Some((0x0040_4040, 0x00ED_EDED)),
        Status::InProgress => Some((0x001F_4E78, 0x00DD_EBF7)),
        Status::PartiallyImplemented => Some((0x007F_6000, 0x00FF_F2CC)),
        Status::Implemented => Some((0x0000_6100, 0x00C6_EFCE)),
        Status::NotImplemented => Some((0x009C_0006, 0x00FF_C7CE)),
        Status::Superseded | Status::NoLongerApplicable => Some((0x0059_5959, 0x00F2_F2F2)),
    }
}
