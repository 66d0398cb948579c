//! A workbook as Excel and LibreOffice have it (Office Open XML): a sheet for each table, real dates and
//! numbers, the answers coloured by what they say and offered in lists.

use std::io::{self, Write};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::cell::{Cell, Column};
use super::guard::guarded;
use super::kind::ReportKind;
use super::model::Report;
use super::sheet::{Sheet, counts, delegations, history, items, matrix, notes};
use super::words::{Words, line};
use crate::domain::{Position, Priority, Status};

/// Rows of a sheet at most, and UTF-16 units of a cell's text: limits of the file format
/// (support.microsoft.com, “Excel specifications and limits”).
const MOST_ROWS: u32 = 1_048_576;
const MOST_TEXT: usize = 32_767;
/// Characters of a list of values that a cell offers, at most.
const MOST_OFFERED: usize = 255;
/// Characters beside one another that can still be read on one page.
const ONE_PAGE: u16 = 240;
/// Rows below the filled ones in which answers are offered and coloured, too.
const SPARE: u32 = 200;

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let bytes = book(report).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn book(report: &Report<'_>) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    // Without a date of its own the library takes today's: the same tracker would give other bytes.
    let made = report.as_of().and_then(day).unwrap_or_default();
    let title = line(&report.tracker().mandate().title);
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    for sheet in sheets(report) {
        put(book.add_worksheet(), sheet, &report.words, &looks)?;
    }
    book.save_to_buffer()
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
        ReportKind::Changes => vec![history(report), items(report)],
        ReportKind::Matrix => vec![matrix(report), delegations(report)],
    }
}

/// How cells look.
struct Looks {
    head: Format,
    /// The heading of a column that may be filled in.
    head_answer: Format,
    text: Format,
    /// Text that a spreadsheet would calculate if somebody touched it.
    quoted: Format,
    day: Format,
    at: Format,
}

impl Looks {
    fn new() -> Self {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_background_color(Color::RGB(0x00E7_ECF2));
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            head_answer: head.clone().set_background_color(Color::RGB(0x00D6_E9F8)),
            head,
            quoted: text.clone().set_quote_prefix(),
            text,
            day: top.clone().set_num_format("yyyy-mm-dd"),
            at: top.set_num_format("yyyy-mm-dd hh:mm"),
        }
    }
}

fn put(
    page: &mut Worksheet,
    sheet: Sheet<'_>,
    words: &Words<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    page.set_landscape().set_paper_size(9);
    // A wider table would be too small to be read.
    let wide: u16 = sheet.columns.iter().map(|column| column.width).sum();
    if wide <= ONE_PAGE {
        page.set_print_fit_to_pages(1, 0);
    }
    page.set_repeat_rows(0, 0)?;
    for (at, column) in (0..).zip(&sheet.columns) {
        let look = if column.is_answer {
            &looks.head_answer
        } else {
            &looks.head
        };
        page.set_column_width(at, f64::from(column.width))?;
        text(page, 0, at, &column.heading, look, words)?;
    }
    // The heading and the item's id stay in sight.
    page.set_freeze_panes(1, 1)?;
    let mut next = 1;
    for row in sheet.rows {
        if next + 1 == MOST_ROWS {
            let told = words.get("report-xlsx-cut");
            page.write_string_with_format(next, 0, told, &looks.text)?;
            break;
        }
        for (at, cell) in (0..).zip(&row) {
            put_cell(page, next, at, cell, words, looks)?;
        }
        next += 1;
    }
    let last = u16::try_from(sheet.columns.len()).map_or(0, |count| count.saturating_sub(1));
    page.autofilter(0, 0, (next - 1).max(1), last)?;
    let end = (next + SPARE).min(MOST_ROWS - 1);
    for (at, column) in (0..).zip(&sheet.columns) {
        offer(page, column, (at, end), words)?;
    }
    Ok(())
}

fn put_cell(
    page: &mut Worksheet,
    row: u32,
    at: u16,
    cell: &Cell<'_>,
    words: &Words<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Count(count) => {
            page.write_number(row, at, *count as f64)?;
        }
        Cell::Flag(is, _) => {
            page.write_boolean(row, at, *is)?;
        }
        Cell::Day(date) => match day(*date) {
            Some(date) => {
                page.write_datetime_with_format(row, at, date, &looks.day)?;
            }
            None => text(page, row, at, &cell.plain(), &looks.text, words)?,
        },
        Cell::At(instant) => {
            let utc = TimeZone::UTC.to_datetime(*instant);
            let clock = (
                utc.hour() as u16,
                utc.minute() as u8,
                f64::from(utc.second()),
            );
            let found = day(utc.date());
            match found.and_then(|found| found.and_hms(clock.0, clock.1, clock.2).ok()) {
                Some(instant) => {
                    page.write_datetime_with_format(row, at, instant, &looks.at)?;
                }
                None => text(page, row, at, &cell.plain(), &looks.text, words)?,
            }
        }
        Cell::Text(words_of) | Cell::Status(_, words_of) => {
            text(page, row, at, words_of, &looks.text, words)?;
            if guarded(words_of) != *words_of {
                page.set_cell_format(row, at, &looks.quoted)?;
            }
        }
    }
    Ok(())
}

/// Text is always text here, whatever it begins with: a formula would be written otherwise.
fn text(
    page: &mut Worksheet,
    row: u32,
    at: u16,
    text: &str,
    look: &Format,
    words: &Words<'_>,
) -> Result<(), XlsxError> {
    if text.encode_utf16().count() <= MOST_TEXT {
        page.write_string_with_format(row, at, text, look)?;
        return Ok(());
    }
    let told = format!("… {}", words.get("report-xlsx-text-cut"));
    let mut room = MOST_TEXT - told.encode_utf16().count();
    let fits = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    let cut: String = fits.chain(told.chars()).collect();
    page.write_string_with_format(row, at, cut, look)?;
    Ok(())
}

/// A day as spreadsheets count it; none before 1900 or after 9999.
fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
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
