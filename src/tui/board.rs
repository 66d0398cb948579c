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
    /// What is overdue, and due soon.
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
    /// Who has the lead of items, by the place in [`Survey::leads`].
    Lead(usize),
    /// What a delegation sees.
    Voice(&'b Voice),
    /// Something that was said.
    Said(EntryId),
}

impl Board {
    /// The lines of the page.
    pub fn lines(&self) -> Vec<BoardLine<'_>> {
        let survey = &self.survey;
        match self.page {
            BoardPage::Progress => {
                let of_kind = |kind: Kind| {
                    let contested = survey.kinds[kind as usize].contested > 0;
                    let statuses = Status::ALL.iter().copied().map(Some);
                    statuses
                        .chain(contested.then_some(None))
                        .map(move |status| BoardLine::Standing(kind, status))
                };
                Kind::ALL.into_iter().flat_map(of_kind).collect()
            }
            BoardPage::Time => (0..survey.burn_up.len())
                .rev()
                .map(BoardLine::Day)
                .collect(),
            BoardPage::Dates => {
                let overdue = survey.overdue.iter().copied().map(BoardLine::Overdue);
                let due_soon = survey.due_soon.iter().copied().map(BoardLine::DueSoon);
                overdue.chain(due_soon).collect()
            }
            BoardPage::Who => {
                let leads = (0..survey.leads.len()).map(BoardLine::Lead);
                let voices = survey.delegations.iter().map(BoardLine::Voice);
                leads.chain(voices).collect()
            }
            BoardPage::Recent => survey.recent.iter().copied().map(BoardLine::Said).collect(),
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
