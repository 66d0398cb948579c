//! The dashboard: its pages and their lines. What it counts is counted in `domain`.

use super::model::Model;
use super::overlay::Overlay;
use crate::domain::{Dated, EntryId, Kind, Status, Survey, Voice};

/// The dashboard, open.
#[derive(Debug, Clone)]
pub struct Board {
    /// The page that is shown.
    pub page: BoardPage,
    /// The line that the cursor is on.
    pub at: usize,
    /// What is counted.
    pub survey: Box<Survey>,
}

/// A page of the dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardPage {
    /// Where the items stand.
    Progress,
    /// How far along it was, day by day.
    Time,
    /// What is overdue, due soon, and due later.
    Dates,
    /// Leads and delegations.
    Who,
    /// What was said last.
    Recent,
}

impl BoardPage {
    /// All of them, in the order in which they are leafed through.
    pub const ALL: [Self; 5] = [
        Self::Progress,
        Self::Time,
        Self::Dates,
        Self::Who,
        Self::Recent,
    ];

    /// The message of its name.
    pub fn message(self) -> &'static str {
        match self {
            Self::Progress => "board-progress",
            Self::Time => "board-time",
            Self::Dates => "board-dates",
            Self::Who => "board-who",
            Self::Recent => "board-recent",
        }
    }
}

/// A line that can be chosen.
#[derive(Debug, Clone, Copy)]
pub enum BoardLine<'b> {
    /// How many items of a kind stand there; `None` is contested.
    Standing(Kind, Option<Status>),
    /// A day on which something was said, by its place in [`Survey::burn_up`].
    Day(usize),
    /// An item that is overdue.
    Overdue(Dated),
    /// An item that is due soon.
    DueSoon(Dated),
    /// An item with a due date that is not near.
    DueLater(Dated),
    /// Who has the lead of items, by the place in [`Survey::leads`].
    Lead(usize),
    /// What a delegation sees.
    Voice(&'b Voice),
    /// Something that was said.
    Said(EntryId),
}

impl Board {
    /// How many lines each part of the page has. Pages with several parts have a heading over each.
    pub fn parts(&self) -> Vec<usize> {
        let survey = &self.survey;
        match self.page {
            BoardPage::Progress => {
                let contested = survey.kinds.iter().map(|kind| kind.contested > 0);
                let lines = |contested| Status::ALL.len() + usize::from(contested);
                contested.map(lines).collect()
            }
            BoardPage::Time => vec![survey.burn_up.len()],
            BoardPage::Dates => vec![
                survey.overdue.len(),
                survey.due_soon.len(),
                survey.due_later.len(),
            ],
            BoardPage::Who => vec![survey.leads.len(), survey.delegations.len()],
            BoardPage::Recent => vec![survey.recent.len()],
        }
    }

    /// How many lines the page has.
    pub fn len(&self) -> usize {
        self.parts().iter().sum()
    }

    /// Whether there is nothing to be seen on the page.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The line at a place of the page, without a look at the others: there may be one for each item.
    pub fn line(&self, at: usize) -> Option<BoardLine<'_>> {
        let mut at = at;
        for (part, lines) in self.parts().into_iter().enumerate() {
            if at < lines {
                return self.line_of(part, at);
            }
            at -= lines;
        }
        None
    }

    fn line_of(&self, part: usize, at: usize) -> Option<BoardLine<'_>> {
        let survey = &self.survey;
        match (self.page, part) {
            (BoardPage::Progress, _) => {
                let status = Status::ALL.get(at).copied();
                Some(BoardLine::Standing(*Kind::ALL.get(part)?, status))
            }
            (BoardPage::Time, _) => Some(BoardLine::Day(survey.burn_up.len() - 1 - at)),
            (BoardPage::Dates, 0) => survey.overdue.get(at).copied().map(BoardLine::Overdue),
            (BoardPage::Dates, 1) => survey.due_soon.get(at).copied().map(BoardLine::DueSoon),
            (BoardPage::Dates, _) => survey.due_later.get(at).copied().map(BoardLine::DueLater),
            (BoardPage::Who, 0) => Some(BoardLine::Lead(at)),
            (BoardPage::Who, _) => survey.delegations.get(at).map(BoardLine::Voice),
            (BoardPage::Recent, _) => survey.recent.get(at).copied().map(BoardLine::Said),
        }
    }
}

impl Model {
    /// The dashboard that is open on top.
    pub fn board(&self) -> Option<&Board> {
        match self.top() {
            Some(Overlay::Board(board)) => Some(board),
            Some(_) | None => None,
        }
    }
}
