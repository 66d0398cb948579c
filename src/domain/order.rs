//! In what order items are listed, and under which headings.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::arrange::Arrange;
use super::item::Kind;
use super::query::Lens;
use super::status::Status;
use super::tracker::Tracker;

/// By what a list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Sort {
    /// As in the document.
    #[default]
    Document,
    /// By status, in the order in which statuses are offered.
    Status,
    /// By due date, the earliest first.
    Due,
    /// What was spoken of last first.
    Updated,
    /// High before medium before low.
    Priority,
}

impl Sort {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Document,
        Self::Status,
        Self::Due,
        Self::Updated,
        Self::Priority,
    ];
}

/// The order of a list. Either way round, items without what it is sorted by stand last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Order {
    /// By what.
    pub sort: Sort,
    /// Whether the other way round.
    pub reversed: bool,
}

impl From<Sort> for Order {
    fn from(sort: Sort) -> Self {
        Self {
            sort,
            reversed: false,
        }
    }
}

/// By what a list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Grouping {
    /// Tasks and recommendations.
    #[default]
    Kind,
    /// Where the items stand.
    Status,
    /// Parties that the wording names. An item stands under each of them.
    Party,
}

/// What a group of items has in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Heading {
    /// The kind.
    Kind(Kind),
    /// The status; `None` is contested.
    Status(Option<Status>),
    /// The party.
    Party(String),
    /// The wording names no party.
    NoParty,
}

impl Lens {
    /// Puts items in order; those that are equal stay as they are.
    pub(super) fn put_in_order(&self, tracker: &Tracker, order: Order, places: &mut [usize]) {
        let own = |item: usize| self.of.map(|of| tracker.assessment(item, of));
        match order.sort {
            Sort::Document if order.reversed => places.reverse(),
            Sort::Document => {}
            Sort::Status => by(places, order.reversed, |item| {
                Some(tracker.status(item, self.of))
            }),
            Sort::Due => by(places, order.reversed, |item| {
                own(item).and_then(|own| own.first_due())
            }),
            Sort::Updated => by(places, !order.reversed, |item| {
                tracker.updated(item).map(|entry| entry.at())
            }),
            Sort::Priority => by(places, order.reversed, |item| {
                own(item).and_then(|own| own.priority())
            }),
        }
    }
}

fn by<K: Ord>(places: &mut [usize], reversed: bool, key: impl Fn(usize) -> Option<K>) {
    if reversed {
        places.arrange_by_cached_key(|item| {
            let key = key(*item);
            (key.is_none(), Reverse(key))
        });
    } else {
        places.arrange_by_cached_key(|item| {
            let key = key(*item);
            (key.is_none(), key)
        });
    }
}
