//! A table as CSV: RFC 4180, UTF-8, commas, CRLF.

use std::io::{self, Write};

use super::guard::guarded;
use super::sheet::Sheet;

/// The mark by which Excel knows that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes it. Every text is guarded: no cell is a formula.
pub(super) fn write(sheet: Sheet<'_>, bom: bool, out: &mut dyn Write) -> io::Result<()> {
    if bom {
        out.write_all(BYTE_ORDER_MARK)?;
    }
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    for column in &sheet.columns {
        table.write_field(guarded(&column.heading).as_bytes())?;
    }
    table.write_record(None::<&[u8]>)?;
    for row in sheet.rows {
        for cell in &row {
            table.write_field(guarded(&cell.plain()).as_bytes())?;
        }
        table.write_record(None::<&[u8]>)?;
    }
    table.flush()
}
