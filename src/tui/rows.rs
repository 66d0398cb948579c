//! The rows of the checklist: which items, under which headings, which one is selected. The selection
//! is an item's id, never a row number, so that no refresh can move it to another item.

mod keep;

use std::cell::OnceCell;
use std::collections::HashSet;

use super::headings::{Standing, under_headings};
use crate::domain::{
    Facet, Filter, Grouping, Heading, Hits, ItemId, Lens, Needle, Order, Progress, SearchIndex,
    Tracker,
};

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The heading of the group with this number (see [`Rows::group`]).
    Heading(usize),
    /// The item at this place of the mandate.
    Item(usize),
}

/// What stands in a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the items under it have in common.
    pub heading: Heading,
    /// Their progress.
    pub progress: Progress,
    /// How many of them are folded away: all or none.
    pub folded: usize,
}

/// The rows and the selection.
#[derive(Debug, Default)]
pub struct Rows {
    /// Which items are listed.
    pub filter: Filter,
    /// In what order.
    pub order: Order,
    /// Under which headings.
    pub grouping: Grouping,
    /// Headings under which nothing is shown.
    pub folded: Vec<Heading>,
    places: Vec<usize>,
    rows: Vec<Row>,
    groups: Vec<Group>,
    /// Of each item of the mandate whether it has a row, once somebody has asked.
    in_sight: OnceCell<Vec<bool>>,
    /// How often the rows were made anew.
    changes: u64,
    selected: Option<ItemId>,
    /// An item that is listed although it does not fit any more: it changed under the cursor.
    held: Option<ItemId>,
    cursor: usize,
    /// What was selected, while it is not listed: until a search is done, or while nothing is listed at all.
    missed: Option<ItemId>,
    items: usize,
    /// What each item is and where it stands, as at the last change of the tracker: read from here,
    /// ten thousand items are put under their headings without being looked at one by one.
    standings: Vec<Standing>,
    index: SearchIndex,
    /// What was searched for when the list was made, and how often that has changed.
    searched: (Needle, u64),
}

impl Rows {
    /// All rows.
    pub fn all(&self) -> &[Row] {
        &self.rows
    }

    /// Whether order and groups are the document's own.
    pub fn is_as_in_document(&self) -> bool {
        self.order == Order::default() && self.grouping == Grouping::default()
    }

    /// The places of the items that are listed, each once, folded away or not.
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// The items that fit the filter, each once, folded away or not; without the one that is only held
    /// under the cursor.
    pub fn fitting<'t>(&self, tracker: &'t Tracker) -> impl Iterator<Item = &'t ItemId> {
        let ids = self.places.iter().map(|place| &tracker.items()[*place].id);
        ids.filter(|id| self.held.as_ref() != Some(id))
    }

    /// Counts how often the rows were made anew, so that what was computed from them can be kept until then.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// What stands in a heading.
    pub fn group(&self, number: usize) -> &Group {
        &self.groups[number]
    }

    /// Whether the item at a place has a row: it is listed, and not folded away.
    pub fn is_in_sight(&self, place: usize) -> bool {
        let in_sight = self.in_sight.get_or_init(|| {
            let last = self.places.iter().max();
            let mut in_sight = vec![false; last.map_or(0, |last| last + 1)];
            for row in &self.rows {
                if let Row::Item(place) = row {
                    in_sight[*place] = true;
                }
            }
            in_sight
        });
        in_sight.get(place).copied().unwrap_or_default()
    }

    /// How many different items are listed.
    pub fn len(&self) -> usize {
        self.items
    }

    /// Whether no item is listed.
    pub fn is_empty(&self) -> bool {
        self.items == 0
    }

    /// Whether items are listed, and all of them are folded away: there is nothing to select.
    pub fn is_all_folded(&self) -> bool {
        !self.is_empty() && !(self.rows.iter()).any(|row| matches!(row, Row::Item(_)))
    }

    /// The selected item.
    pub fn selected(&self) -> Option<&ItemId> {
        self.selected.as_ref()
    }

    /// The selected row.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Counts how often something else was searched for.
    pub fn searches(&self) -> u64 {
        self.searched.1
    }

    /// Reads some more items for the search, so that typing need not wait; returns whether there are
    /// more to be read.
    pub fn prepare(&mut self, tracker: &Tracker, items: usize) -> bool {
        self.index.prepare(tracker, items)
    }

    /// Forgets what was read: another tracker was opened.
    pub fn forget(&mut self) {
        self.index = SearchIndex::default();
    }

    /// What the filter could be made of, with live counts; in front, how many items there are without
    /// any condition but the search.
    pub fn facets(&mut self, tracker: &Tracker, lens: &Lens) -> (usize, Vec<(Facet, usize)>) {
        let hits = self.hits(tracker, &self.filter.search.clone());
        let count = |item: &usize| hits.as_ref().is_none_or(|hits| hits.has(*item));
        let all = (0..tracker.items().len()).filter(count).count();
        (all, lens.facets(tracker, &self.filter, hits.as_ref()))
    }

    fn hits(&mut self, tracker: &Tracker, needle: &Needle) -> Option<Hits> {
        (!needle.is_empty()).then(|| self.index.find(tracker, needle))
    }

    /// How many items a filter lists.
    pub fn count(&mut self, tracker: &Tracker, lens: &Lens, filter: &Filter) -> usize {
        let hits = self.hits(tracker, &filter.search);
        let order = Order::default();
        lens.select_among(tracker, filter, hits.as_ref(), order)
            .len()
    }

    /// Folds away the items under the heading of the selected one.
    pub fn fold(&mut self, tracker: &Tracker) {
        let heading = self.rows[..self.cursor].iter().rev().find_map(|row| {
            if let Row::Heading(group) = row {
                Some(self.groups[*group].heading.clone())
            } else {
                None
            }
        });
        self.folded.extend(heading);
        self.regroup(tracker);
    }

    /// Shows all that was folded away.
    pub fn unfold(&mut self, tracker: &Tracker) {
        self.folded.clear();
        self.regroup(tracker);
    }

    /// Shows what was folded away under the heading of a row, and selects the first item there; `false` where
    /// that row is an item, or nothing is folded away under it.
    pub fn unfold_at(&mut self, at: usize, tracker: &Tracker) -> bool {
        let Some(Row::Heading(group)) = self.rows.get(at) else {
            return false;
        };
        let group = &self.groups[*group];
        let is_folded = group.folded > 0;
        if is_folded {
            self.folded.retain(|heading| *heading != group.heading);
            self.regroup(tracker);
            self.choose(at + 1, tracker);
        }
        is_folded
    }

    /// Selects an item, where it is listed; what is folded away is shown first.
    pub fn select(&mut self, id: &ItemId, tracker: &Tracker) {
        let place = tracker.position(id);
        let is_folded = self.find(id, tracker).is_none()
            && place.is_some_and(|place| self.places.contains(&place));
        if is_folded {
            self.unfold(tracker);
        }
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
    pub fn refresh_holding(&mut self, tracker: &Tracker, lens: &Lens, standings: Vec<Standing>) {
        self.standings = standings;
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
        if self.searched.0 != self.filter.search {
            self.searched = (self.filter.search.clone(), self.searched.1 + 1);
        }
        let hits = self.hits(tracker, &self.filter.search.clone());
        let mut places = lens.select_among(tracker, &self.filter, hits.as_ref(), self.order);
        self.items = places.len();
        let held = self.held.as_ref().and_then(|id| tracker.position(id));
        match held.filter(|held| !places.contains(held)) {
            Some(held) => {
                let fitting: HashSet<usize> = places.into_iter().collect();
                places = lens.select(tracker, &Filter::default(), self.order);
                places.retain(|place| *place == held || fitting.contains(place));
            }
            None => self.held = None,
        }
        self.places = places;
        self.regroup(tracker);
    }

    /// Puts the items that are listed under headings anew.
    fn regroup(&mut self, tracker: &Tracker) {
        let before = std::mem::take(&mut self.rows);
        self.put_under_headings(tracker);
        self.changes += 1;
        self.in_sight.take();
        let same_row = |row: Option<&Row>, id: &ItemId| matches!(row, Some(Row::Item(place)) if tracker.items()[*place].id == *id);
        let wanted = self.selected.take().or_else(|| self.missed.take());
        let kept = wanted.as_ref().and_then(|id| {
            // Under several headings the row nearest to the old one is meant.
            if same_row(self.rows.get(self.cursor), id) {
                Some(self.cursor)
            } else {
                self.find(id, tracker)
            }
        });
        let kept = kept.or_else(|| self.neighbour(&before, tracker.items().len()));
        self.cursor = kept.unwrap_or_else(|| self.cursor.min(self.rows.len().saturating_sub(1)));
        self.settle(tracker, 1);
        self.missed = wanted.filter(|_| self.selected.is_none());
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
        self.rows
            .iter()
            .position(|row| matches!(row, Row::Item(at) if *at == place))
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

    fn put_under_headings(&mut self, tracker: &Tracker) {
        let groups = under_headings(self.grouping, &self.places, &self.standings, tracker);
        let mut rows = Vec::with_capacity(self.places.len() + groups.len());
        let mut heads = Vec::with_capacity(groups.len());
        for (heading, members) in groups {
            let mut progress = Progress::default();
            for place in &members {
                let standing = self.standings.get(*place);
                progress.count(standing.and_then(|(_, status)| *status));
            }
            // What is found is never folded away: it would seem not to be there.
            let is_folded = self.filter.search.is_empty() && self.folded.contains(&heading);
            let folded = if is_folded { members.len() } else { 0 };
            rows.push(Row::Heading(heads.len()));
            heads.push(Group {
                heading,
                progress,
                folded,
            });
            if !is_folded {
                rows.extend(members.into_iter().map(Row::Item));
            }
        }
        (self.rows, self.groups) = (rows, heads);
    }
}
