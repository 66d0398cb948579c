//! Searching for a command, in help or in the palette, and running it.

use crossterm::event::KeyCode;

use super::super::command::Command;
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
    model.overlays.push(Overlay::Help(blank()));
}

pub(super) fn palette(model: &mut Model) {
    model.overlays.push(Overlay::Palette(blank()));
}

fn blank() -> HelpSheet {
    HelpSheet {
        field: Field::line(""),
        at: 0,
    }
}

/// Opens one way of finding commands in the place of another; the key that opened it closes it.
pub(super) fn switch(model: &mut Model, finder: Command, moment: Moment) -> Vec<Effect> {
    let open = match model.top() {
        Some(Overlay::Help(_)) => Some(Command::Help),
        Some(Overlay::Palette(_)) => Some(Command::Palette),
        Some(Overlay::Bar(_)) => Some(Command::Menu),
        Some(
            Overlay::Choice(_)
            | Overlay::Form(_)
            | Overlay::Editor(_)
            | Overlay::Picker(_)
            | Overlay::Preview(_)
            | Overlay::Sight(_)
            | Overlay::Board(_)
            | Overlay::Changes(_)
            | Overlay::Chooser(_),
        )
        | None => None,
    };
    if open.is_some() {
        model.overlays.pop();
    }
    if open == Some(finder) {
        return Vec::new();
    }
    keys::run(model, finder, moment)
}

fn sheet(model: &mut Model) -> Option<&mut HelpSheet> {
    match model.overlays.last_mut() {
        Some(Overlay::Help(sheet) | Overlay::Palette(sheet)) => Some(sheet),
        Some(
            Overlay::Choice(_)
            | Overlay::Form(_)
            | Overlay::Editor(_)
            | Overlay::Picker(_)
            | Overlay::Preview(_)
            | Overlay::Sight(_)
            | Overlay::Board(_)
            | Overlay::Changes(_)
            | Overlay::Chooser(_)
            | Overlay::Bar(_),
        )
        | None => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "crossterm's list of keys, not ours"
)]
pub(super) fn key(model: &mut Model, key: Key) {
    let Some(sheet) = sheet(model) else { return };
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
    let is_help = matches!(model.top(), Some(Overlay::Help(_)));
    let found = model.found().len();
    let Some(sheet) = sheet(model) else { return };
    let topics = if is_help && sheet.field.is_blank() {
        TOPICS.len()
    } else {
        0
    };
    let last = (found + topics).saturating_sub(1);
    sheet.at = sheet.at.saturating_add_signed(by).min(last);
}

/// Runs the command that the cursor is on, in what lies below; where it cannot be run, says why.
pub(super) fn run(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let found = model.found();
    let at = sheet(model).map(|sheet| sheet.at);
    let Some(row) = at.and_then(|at| found.get(at)) else {
        let text = model.locale.get("toast-no-command").into_owned();
        model.say(text);
        return Vec::new();
    };
    model.overlays.pop();
    keys::run(model, row.command, moment)
}
