//! What is handed over: tables, briefs, a page, a calendar. All of it is made from one model, so that
//! no two formats can disagree.
//!
//! A [`Report`] says which items are told of, in what order, through whose eyes and as at which day. It
//! borrows from its [`Material`] and holds nothing of the items themselves: [`Row`]s are read one by
//! one while a format is written. Formats for reading are written from the blocks of `page`, tables from
//! [`Sheet`]s of typed [`Cell`]s; both are in the reader's words already and free of what would act on
//! a terminal or hide. What a format's own language would take for markup, its writer escapes.
//!
//! Nothing here looks at a clock or a file. Times are in UTC, so that the same tracker and the same day
//! give the same bytes on every machine.

mod answers;
mod beside;
mod by_hand;
mod cell;
mod changes;
mod csv;
mod docx;
mod guard;
mod handing;
mod html;
mod ics;
mod import;
mod json;
mod kind;
mod markdown;
mod material;
mod matrix;
mod model;
mod page;
mod private;
pub(crate) mod shape;
mod sheet;
mod telling;
mod way;
mod words;
mod xlsx;

use std::io;

pub use cell::{Cell, Column};
pub use changes::Change;
pub use guard::{guarded, unguarded};
pub use handing::{Handing, PRODUCTS, Proof, Unfit, calendar_words, product};
pub use import::{Arrival, Decided, Import, Place, Problem, Reason, Remark};
pub use import::{Taken, Unreadable, Untaken, import};
pub use import::{position_called, priority_called, status_called};
pub(crate) use json::json;
pub use kind::{Format, ReportKind, report_called};
pub use material::Material;
pub use matrix::matrix;
pub use model::{Report, Row, Scope, Wanted};
pub use sheet::{Sheet, counts, delegations, items, notes, sheet};
pub use telling::{changes, history};

/// What a format leaves to choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether CSV begins with a byte-order mark, by which Excel knows UTF-8.
    pub bom: bool,
}

/// How much a report tells in a format: items, or dates where it is a calendar.
pub fn count(report: &Report<'_>, format: Format) -> usize {
    match format {
        Format::Calendar => ics::count(report),
        Format::Markdown
        | Format::Csv
        | Format::Xlsx
        | Format::Docx
        | Format::Json
        | Format::Html => report.len(),
    }
}

/// Writes a report in a format.
///
/// # Errors
///
/// What `out` says; writing to memory cannot fail.
pub fn write(
    report: &Report<'_>,
    format: Format,
    style: Style,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    match format {
        Format::Markdown => markdown::write(report, out),
        Format::Csv => csv::write(report, style.bom, out),
        Format::Xlsx => xlsx::write(report, out),
        Format::Docx => docx::write(report, out),
        Format::Json => json::write(report, out),
        Format::Html => html::write(report, out),
        Format::Calendar => ics::write(report, out),
    }
}
