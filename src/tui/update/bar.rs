//! Moving in the menu bar and running what stands there.

use super::super::bar::Bar;
use super::super::command::{Command, Scope};
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::{Moment, Travel, keys};

pub(super) fn open(model: &mut Model) {
    model.overlays.push(Overlay::Bar(Bar::default()));
}

fn bar(model: &mut Model) -> Option<&mut Bar> {
    if let Some(Overlay::Bar(bar)) = model.overlays.last_mut() {
        Some(bar)
    } else {
        None
    }
}

/// To the next menu or the one before; round and round.
pub(super) fn turn(model: &mut Model, by: isize) {
    let menus = model.menus().len().max(1) as isize;
    if let Some(bar) = bar(model) {
        bar.menu = (bar.menu as isize + by).rem_euclid(menus) as usize;
        bar.at = 0;
    }
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    let menus = model.menus();
    let Some(bar) = bar(model) else { return };
    let lines = menus.get(bar.menu).map_or(1, |menu| menu.rows.len().max(1));
    bar.at = match travel {
        Travel::By(by) | Travel::Page(by) => {
            (bar.at as isize + by).rem_euclid(lines as isize) as usize
        }
        Travel::First => 0,
        Travel::Last => lines - 1,
    };
}

/// Runs the command that the cursor is on, in what lies below; where it cannot be run, says why.
pub(super) fn run(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(open) = bar(model).copied() else {
        return Vec::new();
    };
    let Some(command) = model.on_bar(open) else {
        return Vec::new();
    };
    model.overlays.pop();
    keys::run(model, command, moment)
}

/// A key that is shown beside a command runs it from here, too.
pub(super) fn key(model: &mut Model, key: Key, moment: Moment) -> Vec<Effect> {
    let ground = model.ground();
    let is_text =
        matches!(ground, Scope::Line | Scope::Prose | Scope::Path) && key.text().is_some();
    match model.keymap.find(ground, key).filter(|_| !is_text) {
        Some(Command::Menu) | None => keys::dead(model, key),
        Some(command) => {
            model.overlays.pop();
            return keys::run(model, command, moment);
        }
    }
    Vec::new()
}
