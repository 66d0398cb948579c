//! One line of the checklist.

use serde::{Deserialize, Serialize};

use super::id::ItemId;
use super::line::item_line;

/// What sort of item.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Kind {
    /// What the mission was told to do.
    Task,
    /// What the Council was asked to consider.
    Recommendation,
}

impl Kind {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::Task, Self::Recommendation];

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Recommendation => "recommendation",
        }
    }
}

/// A task or a recommendation, with its wording and where it stands. Reference data: nobody's view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its stable name.
    pub id: ItemId,
    /// Task or recommendation.
    pub kind: Kind,
    /// The number or letter by which the document calls it.
    pub label: String,
    /// A short title of the tracker's own.
    pub title: String,
    /// The document's wording.
    pub text: String,
    /// Where the wording stands: document, section, letter, page.
    pub source: String,
    /// Parties that the wording itself names.
    pub concerns: Vec<String>,
    /// Whether it goes on as long as the mandate does, so that it never is done for good.
    pub continuing: bool,
    /// The line as it stands in the file, where a newer version wrote more than is known here.
    pub raw: Option<Box<str>>,
}

impl Item {
    /// Takes the other wording where its line is the bytewise greater: arbitrary, but the same in
    /// every copy, whatever the order in which they meet.
    pub(super) fn unite(&mut self, other: Self) {
        if other.line() > self.line() {
            *self = other;
        }
    }

    fn line(&self) -> String {
        let mut line = String::new();
        item_line(self, &mut line);
        line
    }
}
