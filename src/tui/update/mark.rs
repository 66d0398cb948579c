//! Marking several items, so that one answer can be given to all of them at once.

use super::super::model::{Model, Pane};
use crate::text::Value;

/// Marks the selected item or takes its mark off, and goes on to the next.
pub(super) fn mark(model: &mut Model) {
    let Some(id) = model.rows.selected().cloned() else {
        return;
    };
    model.marks.toggle(&id);
    if model.pane == Pane::List {
        model.rows.step(1, &model.tracker);
        model.rows.let_go(&model.tracker, &model.lens);
    } else {
        // Where the list may be out of sight, words tell.
        tell(model);
    }
}

/// Marks the selected item and the next one in a direction; going back takes marks off again.
pub(super) fn extend(model: &mut Model, by: isize) {
    let from = model.rows.cursor();
    model.rows.step(by, &model.tracker);
    let Model {
        marks,
        rows,
        tracker,
        ..
    } = model;
    marks.extend(from, rows, tracker);
}

/// Marks all items that are listed; where they are marked already, takes all marks off.
pub(super) fn all(model: &mut Model) {
    let Model {
        marks,
        rows,
        tracker,
        ..
    } = model;
    marks.all_or_none(rows, tracker);
    tell(model);
}

/// Takes all marks off.
pub(super) fn clear(model: &mut Model) {
    model.marks.clear();
    tell(model);
}

fn tell(model: &mut Model) {
    let count = Value::from(model.marks.len());
    let text = model.locale.fill("toast-marked", &[("count", count)]);
    model.say(text);
}
