//! Marked items, and what a command is about: the one item in sight, or all that are marked. Both
//! hold ids, never rows, so that no filter, order or arrival can move them to other items.

use std::collections::HashSet;

use super::model::{Model, Pane};
use super::overlay::Overlay;
use super::rows::{Row, Rows};
use crate::domain::{ItemId, Kind, Status, Tracker};
use crate::storage::Draft;
use crate::text::Value;

/// The items that are marked.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    ids: HashSet<ItemId>,
    /// How often they may have become others.
    changes: u64,
    /// Where marking with the arrows began, and what was marked before.
    anchor: Option<(ItemId, HashSet<ItemId>)>,
}

impl Marks {
    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many items are marked.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Counts how often other items were marked, so that what was computed from them can be kept until then.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Whether an item is marked.
    pub fn has(&self, id: &ItemId) -> bool {
        self.ids.contains(id)
    }

    /// Marks an item, or takes its mark off.
    pub fn toggle(&mut self, id: &ItemId) {
        self.changes += 1;
        if !self.ids.remove(id) {
            self.ids.insert(id.clone());
        }
    }

    /// Marks these and nothing else.
    pub fn set(&mut self, ids: impl IntoIterator<Item = ItemId>) {
        self.changes += 1;
        self.ids = ids.into_iter().collect();
    }

    /// Takes all marks off.
    pub fn clear(&mut self) {
        self.changes += 1;
        self.ids.clear();
        self.anchor = None;
    }

    /// Marks all that is listed; where all of it is marked already, nothing is marked any more.
    pub fn all_or_none(&mut self, rows: &Rows, tracker: &Tracker) {
        self.changes += 1;
        let listed: Vec<&ItemId> = ids(rows.all(), tracker).collect();
        if listed.iter().all(|id| self.ids.contains(*id)) {
            self.clear();
        } else {
            self.ids.extend(listed.into_iter().cloned());
        }
    }

    /// Marks from where marking with the arrows began up to the cursor. `from` is where the cursor
    /// was before this step.
    pub fn extend(&mut self, from: usize, rows: &Rows, tracker: &Tracker) {
        let at = |wanted: &ItemId| {
            let found = |row: &Row| matches!(row, Row::Item(place) if tracker.items()[*place].id == *wanted);
            rows.all().iter().position(found)
        };
        let begun = self
            .anchor
            .take()
            .and_then(|(id, before)| Some((at(&id)?, id, before)));
        let begun = begun.or_else(|| {
            let id = ids(rows.all().get(from..=from)?, tracker).next()?;
            Some((from, id.clone(), self.ids.clone()))
        });
        let Some((anchor, id, before)) = begun else {
            return;
        };
        self.changes += 1;
        let cursor = rows.cursor();
        let between = &rows.all()[anchor.min(cursor)..=anchor.max(cursor)];
        self.ids.clone_from(&before);
        self.ids.extend(ids(between, tracker).cloned());
        self.anchor = Some((id, before));
    }

    /// Another way of moving or marking came between: the next arrow begins anew.
    pub fn let_go(&mut self) {
        self.anchor = None;
    }
}

fn ids<'t>(rows: &'t [Row], tracker: &'t Tracker) -> impl Iterator<Item = &'t ItemId> {
    rows.iter().filter_map(|row| match row {
        Row::Item(place) => Some(&tracker.items()[*place].id),
        Row::Heading(_) => None,
    })
}

/// What something is said about: one item, or several at once.
#[derive(Debug, Clone, Eq)]
pub struct Subject {
    ids: Vec<ItemId>,
    /// How many more were marked, of which it cannot be said.
    left_out: usize,
}

impl PartialEq for Subject {
    /// What was left out was a matter of the moment.
    fn eq(&self, other: &Self) -> bool {
        self.ids == other.ids
    }
}

impl Subject {
    /// One item.
    pub fn one(id: ItemId) -> Self {
        Self {
            ids: vec![id],
            left_out: 0,
        }
    }

    /// The items, in the mandate's order.
    pub fn ids(&self) -> &[ItemId] {
        &self.ids
    }

    /// Whether it is several items.
    pub fn is_several(&self) -> bool {
        self.ids.len() > 1
    }

    /// Whether all of another subject is among several items.
    pub fn covers(&self, other: &Self) -> bool {
        self.is_several() && other.ids.iter().all(|id| self.ids.contains(id))
    }

    /// Whether some that were marked are not among the items.
    pub fn is_partial(&self) -> bool {
        self.left_out > 0
    }

    /// The name under which it is kept.
    pub fn name(&self) -> String {
        Draft::about(&self.ids)
    }

    /// What a text that was kept is about; `None` where the tracker lacks one of the items.
    pub fn of(draft: &Draft, tracker: &Tracker) -> Option<Self> {
        let ids = draft.items(tracker)?;
        Some(Self { ids, left_out: 0 })
    }
}

impl Model {
    /// Why there is nothing that stands still so.
    pub(super) fn nothing_to_affirm(&self) -> Option<&'static str> {
        if self.is_marking() {
            return (!self.has_subject(has_status)).then_some("refuse-none-marked-said");
        }
        let place = self.selected().map(|(place, _)| place);
        let own = place.zip(self.lens.of);
        match own.map(|(place, of)| self.tracker.assessment(place, of).status()) {
            Some(None) => Some("refuse-contested"),
            Some(Some(Status::NoInformation)) | None => Some("refuse-nothing-said"),
            Some(Some(_)) => None,
        }
    }

    /// Whether commands are about the marked items: they are while the list has the keys.
    pub fn is_marking(&self) -> bool {
        // Between answers one chooses about one item.
        let is_settling = |open: &Overlay| matches!(open, Overlay::Chooser(_));
        let is_settling = self.overlays.iter().any(is_settling);
        self.pane == Pane::List && !self.marks.is_empty() && !is_settling
    }

    /// What a command is about, without the items of which `can` says that it cannot be said. `None`
    /// where nothing is left.
    pub fn subject(&self, can: impl Fn(&Self, usize) -> bool) -> Option<Subject> {
        if !self.is_marking() {
            let (place, item) = self.selected()?;
            return can(self, place).then(|| Subject::one(item.id.clone()));
        }
        let (mut ids, mut left_out) = (Vec::new(), 0);
        let mut marked: Vec<usize> = self.marked().collect();
        marked.sort_unstable();
        for place in marked {
            if can(self, place) {
                ids.push(self.tracker.items()[place].id.clone());
            } else {
                left_out += 1;
            }
        }
        (!ids.is_empty()).then_some(Subject { ids, left_out })
    }

    /// Whether anything is left of what a command is about.
    pub fn has_subject(&self, can: impl Fn(&Self, usize) -> bool) -> bool {
        if self.is_marking() {
            // In no order: most often the first one says it, however many there are.
            self.marked().any(|place| can(self, place))
        } else {
            self.selected().is_some_and(|(place, _)| can(self, place))
        }
    }

    /// The places of the marked items, in no order.
    fn marked(&self) -> impl Iterator<Item = usize> {
        let places = self.marks.ids.iter();
        places.filter_map(|id| self.tracker.position(id))
    }

    /// How many marked items are not listed. Looks at each of them.
    pub fn marked_out_of_sight(&self) -> usize {
        let out = |place: &usize| !self.rows.is_in_sight(*place);
        self.marked().filter(out).count()
    }

    /// How many items of a subject are not listed.
    pub fn out_of_sight(&self, subject: &Subject) -> usize {
        let is_in_sight = |id: &ItemId| {
            let place = self.tracker.position(id);
            place.is_some_and(|place| self.rows.is_in_sight(place))
        };
        subject.ids.iter().filter(|id| !is_in_sight(id)).count()
    }

    /// A subject in words: the title of one item; how many there are of several, and what else the
    /// person should know of them first.
    pub fn subject_name(&self, subject: &Subject) -> String {
        let hidden = self.out_of_sight(subject);
        if let ([id], 0) = (subject.ids(), subject.left_out) {
            let item = self.tracker.find(id.as_str());
            let title = item.map_or_else(|| id.to_string(), |item| item.title.clone());
            if hidden == 0 {
                return title;
            }
            let title = [("item", Value::from(title))];
            return self.locale.fill("subject-out-of-sight", &title);
        }
        let counts = [
            ("count", Value::from(subject.ids.len())),
            ("marked", Value::from(subject.ids.len() + subject.left_out)),
            ("hidden", Value::from(hidden)),
        ];
        let message = if subject.is_partial() {
            "subject-partial"
        } else {
            "subject-several"
        };
        self.locale.fill(message, &counts)
    }
}

/// Everything can be said of every item but what follows here.
pub fn any(_: &Model, _: usize) -> bool {
    true
}

/// Whether one can hold a position of the item at a place.
pub fn takes_position(model: &Model, place: usize) -> bool {
    model.tracker.items()[place].kind == Kind::Recommendation
}

/// Whether one's own delegation has one answer to where the item at a place stands, so that it can be
/// said again.
pub fn has_status(model: &Model, place: usize) -> bool {
    let own = model.lens.of.map(|of| model.tracker.assessment(place, of));
    own.is_some_and(|own| own.standing_status().is_some())
}
