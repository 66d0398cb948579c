//! Items by delegations as a table of cells.

use std::borrow::Cow;

use super::answers::values;
use super::by_hand::{marked, spelled};
use super::cell::{Cell, Column};
use super::model::Report;
use super::sheet::{Shape, Sheet, flag, words_of};
use super::words::{Words, who};
use crate::domain::{Assessment, DelegationId, Field, Status};

/// A row for each item with a column for each delegation: the status that it gives the item and the position that it
/// holds of it, empty where it said neither.
pub fn matrix<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    matrix_of(report, report.delegations(), spelled)
}

/// The same for a page, with these delegations alone.
pub(super) fn matrix_page<'r>(
    report: &'r Report<'_>,
    delegations: &'r [DelegationId],
) -> Sheet<'r> {
    matrix_of(report, delegations, marked)
}

fn matrix_of<'r, 't: 'r>(
    report: &'r Report<'t>,
    delegations: &'r [DelegationId],
    tell: impl Fn(&'r Words<'t>, Assessment<'t>) -> Cow<'r, str> + 'r,
) -> Sheet<'r> {
    let columns = [
        Shape("id", 10, false),
        Shape("label", 7, false),
        Shape("title", 28, false),
        Shape("differing", 10, false),
    ];
    let rows = report.rows().map(move |row| {
        let mut cells = vec![
            words_of(row.item.id.as_str()),
            words_of(&row.item.label),
            words_of(&row.item.title),
            flag(&report.words, row.signs.differing),
        ];
        let views = row.views();
        for of in delegations {
            let seen = views.iter().find(|seen| seen.of() == *of);
            let said = seen.filter(|seen| seen.status() != Some(Status::NoInformation));
            let status = said.map(|seen| (seen.status(), tell(&report.words, *seen)));
            let held = seen.and_then(|seen| values(&report.words, *seen, Field::Position));
            cells.push(match (status, held) {
                (None, held) => held.map_or(Cell::Empty, Cell::text),
                (Some((status, words)), None) => Cell::Status(status, words),
                (Some((status, words)), Some(held)) => {
                    Cell::Status(status, format!("{words} · {held}").into())
                }
            });
        }
        cells
    });
    let mut sheet = Sheet::new(&report.words, "report-sheet-matrix", &columns, rows);
    let names = delegations.iter().map(|of| Column {
        id: "status",
        heading: who(report.tracker().delegation_name(*of)).into_owned(),
        width: 20,
        is_answer: false,
    });
    sheet.columns.extend(names);
    sheet
}
