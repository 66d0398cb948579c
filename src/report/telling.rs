//! Tables of what was said, one thing after the other.

use super::cell::Cell;
use super::changes::{Change, Step};
use super::model::Report;
use super::sheet::{Shape, Sheet, words_of};
use super::words::who;
use crate::text::show_on_paper as show;

/// A row for each thing that was said since the report's point, oldest first, and for what was taken
/// back and said again.
pub fn history<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    Telling::Ledger.sheet(report, "report-sheet-history")
}

/// A row for each thing that a reader is told of what was said since the report's point, oldest first.
pub fn changes<'r>(report: &'r Report<'_>) -> Sheet<'r> {
    Telling::Changes.sheet(report, "report-sheet-changes")
}

/// Which of the things that were said a table has a row for. They can be made part by part.
#[derive(Clone, Copy)]
pub(super) enum Telling {
    /// [`Report::ledger`].
    Ledger,
    /// [`Report::changes`].
    Changes,
}

impl Telling {
    fn sheet<'r>(self, report: &'r Report<'_>, name: &str) -> Sheet<'r> {
        // Put in order only where the rows are wanted.
        let rows = std::iter::once_with(move || {
            let steps = self.steps(report).into_iter();
            steps.map(move |step| self.row(&report.change(step)))
        });
        let mut sheet = Sheet::new(&report.words, name, &CHANGE, rows.flatten());
        sheet.telling = Some(self);
        sheet
    }

    /// What there is to tell.
    pub(super) fn steps<'t>(self, report: &Report<'t>) -> Vec<Step<'t>> {
        match self {
            Self::Ledger => report.steps_of_the_ledger(),
            Self::Changes => report.steps_that_stand(),
        }
    }

    /// The rows of these of the steps.
    pub(super) fn rows<'r>(
        self,
        report: &'r Report<'r>,
        steps: &[Step<'r>],
    ) -> impl Iterator<Item = Vec<Cell<'r>>> {
        let said = report.changes_of(steps);
        said.map(move |change| self.row(&change))
    }

    fn row<'r>(self, change: &Change<'r, 'r>) -> Vec<Cell<'r>> {
        let said = match self {
            Self::Ledger => change.said_in_history(),
            Self::Changes => change.said(),
        };
        change_cells(change, said)
    }
}

/// One thing that was said.
const CHANGE: [Shape; 8] = [
    Shape("at", 20, false),
    Shape("id", 10, false),
    Shape("title", 28, false),
    Shape("by", 20, false),
    Shape("delegation", 16, false),
    Shape("said", 36, false),
    Shape("words", 80, false),
    Shape("entry", 30, false),
];

/// The cells of [`CHANGE`].
fn change_cells<'r>(change: &Change<'r, 'r>, said: String) -> Vec<Cell<'r>> {
    vec![
        Cell::At(change.entry().at()),
        words_of(change.entry().on().as_str()),
        words_of(change.item().map_or("", |item| &item.title)),
        Cell::text(who(&change.entry().author().by)),
        Cell::text(who(&change.entry().author().of)),
        Cell::text(said),
        Cell::text(show(change.text().unwrap_or_default())),
        Cell::text(change.entry().id().to_string()),
    ]
}
