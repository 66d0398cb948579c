//! Marking several items, so that one answer can be given to all of them at once.

use super::super::command::Command;
use super::super::marks;
use super::super::model::{Model, Pane};
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use super::{Moment, keys};
use crate::domain::ItemId;
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

/// Asks which one is meant where the cursor is on one item and the only mark on another: Space marks and goes
/// on, so that who wanted to say something about one item has it above the cursor. `false` where that is clear.
pub(super) fn asks_which(model: &mut Model, command: Command) -> bool {
    let is_about_items = matches!(
        command,
        Command::Status
            | Command::Position
            | Command::Lead
            | Command::Due
            | Command::Priority
            | Command::Tag
            | Command::Reaffirm
    );
    if !is_about_items || !model.is_marking() || model.marks.len() != 1 {
        return false;
    }
    let selected = model
        .rows
        .selected()
        .filter(|id| !model.marks.has(id))
        .cloned();
    let marked = model.subject(marks::any);
    let (Some(selected), Some(marked)) = (selected, marked) else {
        return false;
    };
    let [marked] = marked.ids() else { return false };
    let items = [selected, marked.clone()];
    let of = ChoiceOf::About { items, command };
    model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
    true
}

/// Takes the mark off, goes to the item that was meant and does there what was to be done.
pub(super) fn settle_on(
    model: &mut Model,
    id: &ItemId,
    command: Command,
    moment: Moment,
) -> Vec<Effect> {
    model.marks.clear();
    model.rows.select(id, &model.tracker);
    keys::run(model, command, moment)
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
