//! What one can go to next, from item to item.

use super::model::{Model, Standing};
use crate::domain::Status;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Items whose due date has passed.
    Overdue,
    /// Items with contested answers.
    Contested,
    /// Items that are due soon.
    DueSoon,
    /// Items that delegations see differently.
    Differing,
    /// Items of which nothing was said for long.
    Stale,
    /// Items that one's own delegation has not assessed.
    Unassessed,
    /// Items about which something changed since the point that changes are counted from.
    Changed,
}

impl Aim {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Overdue,
        Self::Contested,
        Self::DueSoon,
        Self::Differing,
        Self::Stale,
        Self::Unassessed,
        Self::Changed,
    ];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Overdue => "filter-overdue",
            Self::Contested => "sign-contested",
            Self::DueSoon => "filter-due-soon",
            Self::Differing => "sign-differing",
            Self::Stale => "aim-stale",
            Self::Unassessed => "aim-unassessed",
            Self::Changed => "filter-changed",
        }
    }

    fn fits(self, standing: &Standing) -> bool {
        let Standing {
            status,
            signs,
            changed,
            ..
        } = standing;
        match self {
            Self::Overdue => signs.overdue.is_some(),
            Self::Contested => signs.contested,
            Self::DueSoon => signs.due_soon.is_some(),
            Self::Differing => signs.differing,
            Self::Stale => signs.stale.is_some(),
            Self::Unassessed => *status == Some(Status::NoInformation),
            Self::Changed => *changed,
        }
    }
}

impl Model {
    /// Whether the item at a place is what is looked for.
    pub fn is_aim(&self, aim: Aim, place: usize) -> bool {
        self.standings
            .get(place)
            .is_some_and(|standing| aim.fits(standing))
    }

    /// How many items are what is looked for, listed or not.
    pub fn aims(&self, aim: Aim) -> usize {
        self.standings
            .iter()
            .filter(|standing| aim.fits(standing))
            .count()
    }
}
