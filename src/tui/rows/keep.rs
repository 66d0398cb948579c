//! Where the cursor stays while something else is listed.

use super::{Row, Rows};
use crate::domain::{Lens, Needle, Tracker};

impl Rows {
    /// Lists what holds the words that are being typed. Letters on the way to them must not lead the cursor astray: it
    /// stands where the search began, wherever that is listed.
    pub fn look_for(&mut self, typed: &str, tracker: &Tracker, lens: &Lens) {
        let from = self.missed.take().or_else(|| self.selected.clone());
        self.selected.clone_from(&from);
        self.filter.search = Needle::new(typed);
        self.refresh(tracker, lens);
        self.missed = from.filter(|id| self.selected.as_ref() != Some(id));
    }

    /// The words that were searched for stay: so does the cursor, if there is anything.
    pub fn found(&mut self) {
        if self.selected.is_some() {
            self.missed = None;
        }
    }

    /// The row of the next item, as the rows were, that is still listed; else of the last before it.
    pub(super) fn neighbour(&self, before: &[Row], items: usize) -> Option<usize> {
        let mut listed = vec![None; items];
        for (at, row) in self.rows.iter().enumerate() {
            if let Row::Item(place) = row {
                listed[*place].get_or_insert(at);
            }
        }
        let still_at = |row: &Row| match row {
            Row::Item(place) => listed.get(*place).copied().flatten(),
            Row::Heading(_) => None,
        };
        let (above, below) = before.split_at(self.cursor.min(before.len()));
        let next = below.iter().find_map(still_at);
        next.or_else(|| above.iter().rev().find_map(still_at))
    }
}
