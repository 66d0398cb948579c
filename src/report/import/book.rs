//! Tables in workbooks. Cells are read one by one: a sheet that says it is a million rows wide takes no
//! more memory than what stands in it.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use jiff::civil::Date;

use super::grid::{Datum, Grid, Line};
use super::problem::Unreadable;

/// How a file in a container begins: of today's Office (a ZIP archive) and of the one before 2007.
const ARCHIVE: &[u8] = b"PK\x03\x04";
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Whether it is no text but a workbook.
pub(super) fn is_book(bytes: &[u8]) -> bool {
    bytes.starts_with(ARCHIVE) || bytes.starts_with(OLD)
}

/// Every sheet that can be read.
pub(super) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Unreadable> {
    if bytes.starts_with(OLD) {
        return Err(Unreadable::OldBook);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Book)?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        // A chart has no cells; a sheet that is damaged is none that could be taken back.
        if let Ok(grid) = grid(&mut book, &name) {
            grids.push(grid);
        }
    }
    Ok(grids)
}

fn grid(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, XlsxError> {
    let from_1904 = book.has_1904_epoch();
    let mut cells = book.worksheet_cells_reader(name)?;
    let mut rows: BTreeMap<u32, BTreeMap<usize, Datum>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let datum = if cell.formula.is_some() {
            Some(Datum::Formula)
        } else {
            datum(&cell.value)
        };
        if let Some(datum) = datum {
            let (row, column) = cell.pos;
            let row = rows.entry(row).or_default();
            row.insert(column as usize, datum);
        }
    }
    let lines = rows.into_iter().map(|(row, cells)| Line {
        row: row as usize + 1,
        line: None,
        cells: cells.into_iter().collect(),
    });
    Ok(Grid {
        sheet: Some(name.to_owned()),
        from_1904,
        lines: lines.collect(),
    })
}

/// What a cell holds; nothing where it is empty.
fn datum(value: &DataRef<'_>) -> Option<Datum> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Datum::Text(text.to_owned()));
    match value {
        DataRef::Empty => None,
        DataRef::String(it) | DataRef::DurationIso(it) | DataRef::DateTimeIso(it) => text(it),
        DataRef::SharedString(it) => text(it),
        DataRef::Int(number) => Some(Datum::Number(*number as f64)),
        DataRef::Float(number) => Some(Datum::Number(*number)),
        DataRef::Bool(is) => text(if *is { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(at) => Some(day(*at).map_or(Datum::Number(at.as_f64()), Datum::Day)),
        DataRef::Error(error) => Some(Datum::Fault(error.to_string())),
    }
}

fn day(at: ExcelDateTime) -> Option<Date> {
    if !at.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}
