//! A table as CSV: RFC 4180, UTF-8, commas, CRLF.

use std::io::{self, Write};
use std::iter;

use super::cell::Cell;
use super::guard::guarded;
use super::model::Report;
use super::sheet::sheet;

/// The mark by which Excel knows that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes it. Every text is guarded: no cell is a formula.
pub(super) fn write(report: &Report<'_>, bom: bool, out: &mut dyn Write) -> io::Result<()> {
    if bom {
        out.write_all(BYTE_ORDER_MARK)?;
    }
    let sheet = sheet(report);
    let headings = sheet.columns.iter();
    let headings = headings
        .map(|column| Cell::text(&*column.heading))
        .collect();
    records(&mut iter::once(headings), out)?;
    let Some(telling) = sheet.telling else {
        return records(&mut { sheet.rows }, out);
    };
    let parts = report.in_parts(&telling.steps(report), |report, steps| {
        let mut part = Vec::new();
        records(&mut telling.rows(report, steps), &mut part)?;
        Ok(part)
    });
    let mut parts = parts.into_iter();
    parts.try_for_each(|part: io::Result<_>| out.write_all(&part?))
}

/// A line for each row.
fn records<'r>(
    rows: &mut dyn Iterator<Item = Vec<Cell<'r>>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    for row in rows {
        for cell in &row {
            table.write_field(guarded(&cell.plain()).as_bytes())?;
        }
        table.write_record(None::<&[u8]>)?;
    }
    table.flush()
}
