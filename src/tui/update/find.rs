//! Searching for a command and running it.

use crossterm::event::KeyCode;

use super::super::help::TOPICS;
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{HelpSheet, Overlay};
use super::super::widget::Field;
use super::{Moment, keys};

/// Rows that a page key passes.
const PAGE: isize = 12;

pub(super) fn help(model: &mut Model) {
    model.overlays.push(Overlay::Help(HelpSheet {
        field: Field::line(""),
        at: 0,
    }));
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "crossterm's list of keys, not ours"
)]
pub(super) fn key(model: &mut Model, key: Key) {
    let Some(Overlay::Help(sheet)) = model.overlays.last_mut() else {
        return;
    };
    match key.code {
        KeyCode::Home => sheet.at = 0,
        KeyCode::End => travel(model, isize::MAX),
        KeyCode::PageDown => travel(model, PAGE),
        KeyCode::PageUp => travel(model, -PAGE),
        _ if sheet.field.key(key) => sheet.at = 0,
        _ => keys::dead(model, key),
    }
}

pub(super) fn travel(model: &mut Model, by: isize) {
    let found = model.help_rows().len();
    if let Some(Overlay::Help(sheet)) = model.overlays.last_mut() {
        let topics = if sheet.field.is_blank() {
            TOPICS.len()
        } else {
            0
        };
        let last = (found + topics).saturating_sub(1);
        sheet.at = sheet.at.saturating_add_signed(by).min(last);
    }
}

/// Runs the command that the cursor is on, in what lies below; where it cannot be run, says why.
pub(super) fn run(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let found = model.help_rows();
    let Some(Overlay::Help(sheet)) = model.overlays.last() else {
        return Vec::new();
    };
    let Some(row) = found.get(sheet.at) else {
        return Vec::new();
    };
    model.overlays.pop();
    keys::run(model, row.command, moment)
}
