//! The rows of the checklist: which items, under which headings, which one is selected. The selection
//! is an item's id, never a row number, so that no refresh can move it to another item.

use std::collections::{BTreeMap, HashSet};

use crate::domain::{Filter, ItemId, Kind, Lens, Progress, Sort, Status, Tracker};

/// By what the list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A heading with the progress of the items under it.
    Heading(Heading, Progress),
    /// The item at this place of the mandate.
    Item(usize),
}

/// The rows and the selection.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Which items are listed.
    pub filter: Filter,
    /// In what order.
    pub sort: Sort,
    /// Under which headings.
    pub grouping: Grouping,
    rows: Vec<Row>,
    selected: Option<ItemId>,
    /// An item that is listed although it does not fit any more: it changed under the cursor.
    held: Option<ItemId>,
    cursor: usize,
    items: usize,
}

impl Rows {
    /// All rows.
    pub fn all(&self) -> &[Row] {
        &self.rows
    }

    /// How many different items are listed.
    pub fn len(&self) -> usize {
        self.items
    }

    /// Whether no item is listed.
    pub fn is_empty(&self) -> bool {
        self.items == 0
    }

    /// The selected item.
    pub fn selected(&self) -> Option<&ItemId> {
        self.selected.as_ref()
    }

    /// The selected row.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Selects an item, where it is listed.
    pub fn select(&mut self, id: &ItemId, tracker: &Tracker) {
        if let Some(at) = self.find(id, tracker) {
            (self.cursor, self.selected) = (at, Some(id.clone()));
        }
    }

    /// Lists anew because something else is to be listed. The selected item stays selected; where it is
    /// not listed any more, its neighbour is.
    pub fn refresh(&mut self, tracker: &Tracker, lens: &Lens) {
        self.held = None;
        self.list(tracker, lens);
    }

    /// Lists anew because the tracker has changed. The selected item stays selected, and in sight even
    /// where it does not fit any more: the next key must not reach its neighbour.
    pub fn refresh_holding(&mut self, tracker: &Tracker, lens: &Lens) {
        self.held.clone_from(&self.selected);
        self.list(tracker, lens);
    }

    /// Takes an item off the list that was held there, once the cursor has left it.
    pub fn let_go(&mut self, tracker: &Tracker, lens: &Lens) {
        if self.held.is_some() && self.held != self.selected {
            self.refresh(tracker, lens);
        }
    }

    fn list(&mut self, tracker: &Tracker, lens: &Lens) {
        let mut places = lens.select(tracker, &self.filter, self.sort);
        self.items = places.len();
        let held = self.held.as_ref().and_then(|id| tracker.position(id));
        match held.filter(|held| !places.contains(held)) {
            Some(held) => {
                let fitting: HashSet<usize> = places.into_iter().collect();
                places = lens.select(tracker, &Filter::default(), self.sort);
                places.retain(|place| *place == held || fitting.contains(place));
            }
            None => self.held = None,
        }
        self.rows = group(&places, self.grouping, tracker, lens);
        let same_row = |row: Option<&Row>, id: &ItemId| matches!(row, Some(Row::Item(place)) if tracker.items()[*place].id == *id);
        let kept = self.selected.clone().and_then(|id| {
            // Under several headings the row nearest to the old one is meant.
            if same_row(self.rows.get(self.cursor), &id) {
                Some(self.cursor)
            } else {
                self.find(&id, tracker)
            }
        });
        self.cursor = kept.unwrap_or_else(|| self.cursor.min(self.rows.len().saturating_sub(1)));
        self.settle(tracker, 1);
    }

    /// Moves by a number of items, headings passed over; stops at both ends.
    pub fn step(&mut self, by: isize, tracker: &Tracker) {
        let mut at = self.cursor;
        let mut left = by.unsigned_abs();
        while left > 0 {
            let next = if by < 0 {
                at.checked_sub(1)
            } else {
                Some(at + 1).filter(|next| *next < self.rows.len())
            };
            let Some(next) = next else { break };
            at = next;
            if matches!(self.rows[at], Row::Item(_)) {
                self.cursor = at;
                left -= 1;
            }
        }
        self.settle(tracker, 1);
    }

    /// Selects the item of a row; a heading is none.
    pub fn choose(&mut self, at: usize, tracker: &Tracker) {
        if let Some(Row::Item(place)) = self.rows.get(at) {
            let id = tracker.items()[*place].id.clone();
            (self.cursor, self.selected) = (at, Some(id));
        }
    }

    /// Moves to the first or the last item.
    pub fn jump(&mut self, last: bool, tracker: &Tracker) {
        self.cursor = if last {
            self.rows.len().saturating_sub(1)
        } else {
            0
        };
        self.settle(tracker, if last { -1 } else { 1 });
    }

    fn find(&self, id: &ItemId, tracker: &Tracker) -> Option<usize> {
        let place = tracker.position(id)?;
        self.rows.iter().position(|row| *row == Row::Item(place))
    }

    /// Puts the cursor on an item, if need be the next one in a direction, else the last before.
    fn settle(&mut self, tracker: &Tracker, direction: isize) {
        let is_item = |at: &usize| matches!(self.rows.get(*at), Some(Row::Item(_)));
        let after = (self.cursor..self.rows.len()).find(is_item);
        let before = (0..self.cursor.min(self.rows.len())).rev().find(is_item);
        let found = if is_item(&self.cursor) {
            Some(self.cursor)
        } else if direction < 0 {
            before.or(after)
        } else {
            after.or(before)
        };
        self.selected = None;
        if let Some(at) = found {
            self.cursor = at;
            if let Row::Item(place) = self.rows[at] {
                self.selected = Some(tracker.items()[place].id.clone());
            }
        }
    }
}

fn group(places: &[usize], grouping: Grouping, tracker: &Tracker, lens: &Lens) -> Vec<Row> {
    let mut groups: BTreeMap<Heading, Vec<usize>> = BTreeMap::new();
    for place in places {
        let item = &tracker.items()[*place];
        let headings = match grouping {
            Grouping::Kind => vec![Heading::Kind(item.kind)],
            Grouping::Status => vec![Heading::Status(tracker.status(*place, lens.of))],
            Grouping::Party if item.concerns.is_empty() => vec![Heading::NoParty],
            Grouping::Party => item.concerns.iter().cloned().map(Heading::Party).collect(),
        };
        for heading in headings {
            groups.entry(heading).or_default().push(*place);
        }
    }
    let mut rows = Vec::with_capacity(places.len() + groups.len());
    for (heading, members) in groups {
        let mut progress = Progress::default();
        members
            .iter()
            .for_each(|place| progress.count(tracker.status(*place, lens.of)));
        rows.push(Row::Heading(heading, progress));
        rows.extend(members.into_iter().map(Row::Item));
    }
    rows
}
