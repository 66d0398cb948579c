//! The mouse: a press selects, a second one opens, the wheel scrolls what is under it. What it does can
//! be done by keys, too.

use super::super::command::Command;
use super::super::model::{Model, Pane, Stage};
use super::super::msg::Effect;
use super::super::overlay::{ChoiceOf, Overlay};
use super::super::since::ChangesOf;
use super::super::touch::{Gesture, Mouse, Target};
use super::{
    Moment, Travel, bar, board, broken, choice, desk, find, focus, handing, keys, merge, settle,
    since,
};
use crate::text::Value;

/// Lines that a notch of the wheel passes in a text.
const NOTCH: isize = 3;

pub(super) fn mouse(model: &mut Model, mouse: Mouse, moment: Moment) -> Vec<Effect> {
    // A report that was on its way when the mouse was given back means nothing any more.
    if model.is_hidden || !model.touch.is_ours {
        return Vec::new();
    }
    let Some(target) = model.touch.regions.at(mouse.at) else {
        let is_press = mouse.gesture == Gesture::Press;
        return match model.top() {
            Some(Overlay::Choice(_)) if is_press => keys::run(model, Command::Leave, moment),
            Some(Overlay::Bar(_)) if is_press => {
                model.overlays.pop();
                Vec::new()
            }
            Some(_) | None => Vec::new(),
        };
    };
    match mouse.gesture {
        Gesture::Press if model.touch.is_echo(moment.at) => Vec::new(),
        Gesture::Press => press(model, target, moment),
        Gesture::WheelUp => wheel(model, target, -1),
        Gesture::WheelDown => wheel(model, target, 1),
    }
}

/// Gives the mouse to the program or back to the terminal.
pub(super) fn switch(model: &mut Model) {
    model.touch.is_ours = !model.touch.is_ours;
    let message = if model.touch.is_ours {
        "toast-mouse-on"
    } else {
        "toast-mouse-off"
    };
    let key = Value::from(model.key_names(Command::Mouse));
    let text = model.locale.fill(message, &[("key", key)]);
    model.say(text);
}

fn press(model: &mut Model, target: Target, moment: Moment) -> Vec<Effect> {
    model.toast = None;
    let is_double = model.touch.is_double(target, moment.at);
    if let Target::Hint(command) = target {
        return keys::run(model, command, moment);
    }
    if let Stage::Broken(broken) = &mut model.stage {
        if let Target::Line(at) = target {
            broken.at = at.min(broken.trouble.ways.len().saturating_sub(1));
            if is_double {
                return broken::take(model);
            }
        }
        return Vec::new();
    }
    if model.top().is_some() {
        return press_on_top(model, target, is_double, moment);
    }
    match target {
        Target::Pane(pane) if pane != model.pane => focus(model, pane),
        Target::Row(at) => {
            if model.pane != Pane::List {
                focus(model, Pane::List);
            }
            if model.rows.unfold_at(at, &model.tracker) {
                return Vec::new();
            }
            model.rows.choose(at, &model.tracker);
            model.rows.let_go(&model.tracker, &model.lens);
            if is_double && model.rows.cursor() == at {
                let open = if model.matrix.is_some() {
                    Command::OpenItem
                } else {
                    Command::Open
                };
                return keys::run(model, open, moment);
            }
        }
        Target::Note(id) => {
            model.pane = Pane::Item;
            (model.note, model.follow) = (Some(id), true);
            if is_double {
                return keys::run(model, Command::Revise, moment);
            }
        }
        Target::Pane(_)
        | Target::Top
        | Target::Line(_)
        | Target::Box(_)
        | Target::Field(_)
        | Target::Menu(_)
        | Target::Hint(_) => {}
    }
    Vec::new()
}

fn press_on_top(model: &mut Model, target: Target, is_double: bool, moment: Moment) -> Vec<Effect> {
    match (model.overlays.last_mut(), target) {
        // As in a menu, one press chooses.
        (Some(Overlay::Choice(open)), Target::Line(at)) => {
            open.at = at.min(open.len().saturating_sub(1));
            let takes = if matches!(open.of, ChoiceOf::Filter(_)) {
                Command::Toggle
            } else {
                model.touch.close(moment.at);
                Command::Choose
            };
            return keys::run(model, takes, moment);
        }
        // Nothing was typed in a list that could be lost: a press beside it closes it.
        (Some(Overlay::Choice(_)), target) if target != Target::Top => {
            return keys::run(model, Command::Leave, moment);
        }
        (Some(Overlay::Form(open)), Target::Field(at)) => {
            open.at = at.min(open.fields.len().saturating_sub(1));
        }
        (Some(Overlay::Picker(open)), Target::Field(_)) => open.at = None,
        (Some(Overlay::Picker(open)), Target::Line(at) | Target::Box(at)) => {
            open.at = Some(at).filter(|at| *at < open.rows.len());
            if matches!(target, Target::Box(_)) {
                return keys::run(model, Command::Toggle, moment);
            }
            if is_double {
                return keys::run(model, Command::Choose, moment);
            }
        }
        (Some(Overlay::Bar(open)), Target::Menu(at)) => (open.menu, open.at) = (at, 0),
        // As everywhere, one press is enough in a menu, and one beside it closes it.
        (Some(Overlay::Bar(open)), Target::Line(at)) => {
            open.at = at;
            return keys::run(model, Command::BarRun, moment);
        }
        (Some(Overlay::Bar(_)), _) => drop(model.overlays.pop()),
        (Some(Overlay::Help(open) | Overlay::Palette(open)), Target::Line(at)) => {
            open.at = at;
            if is_double {
                return keys::run(model, Command::FindRun, moment);
            }
        }
        (Some(Overlay::Changes(open)), Target::Line(at)) => {
            (open.at, open.follow) = (at, true);
            if is_double && open.of == ChangesOf::Point {
                return keys::run(model, Command::ChangesOpen, moment);
            }
        }
        (Some(Overlay::Board(open)), Target::Line(at)) => {
            open.at = at;
            if is_double {
                return keys::run(model, Command::BoardOpen, moment);
            }
        }
        // A press beside what is open must not close it: what was typed there would be gone.
        (
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
                | Overlay::Help(_)
                | Overlay::Palette(_),
            )
            | None,
            _,
        ) => {}
    }
    Vec::new()
}

fn wheel(model: &mut Model, target: Target, by: isize) -> Vec<Effect> {
    let last = |count: usize| count.saturating_sub(1);
    if let Stage::Broken(broken) = &mut model.stage {
        broken.at = broken
            .at
            .saturating_add_signed(by)
            .min(last(broken.trouble.ways.len()));
        return Vec::new();
    }
    let is_on_top = matches!(
        target,
        Target::Top | Target::Line(_) | Target::Box(_) | Target::Field(_) | Target::Menu(_)
    );
    match model.overlays.last_mut() {
        Some(Overlay::Sight(_)) => handing::travel(model, Travel::By(by * NOTCH)),
        // What lies below stands still while something is open on it.
        Some(_) if !is_on_top => {}
        Some(Overlay::Choice(_)) => choice::travel(model, Travel::By(by)),
        Some(Overlay::Help(_) | Overlay::Palette(_)) => find::travel(model, by),
        Some(Overlay::Bar(_)) => bar::travel(model, Travel::By(by)),
        Some(Overlay::Preview(_)) => merge::travel(model, Travel::By(by * NOTCH)),
        Some(Overlay::Board(_)) => board::travel(model, Travel::By(by)),
        Some(Overlay::Changes(_)) => since::scroll(model, by * NOTCH),
        Some(Overlay::Chooser(_)) => settle::scroll(model, Travel::By(by * NOTCH)),
        Some(Overlay::Editor(open)) => open.field.scroll(by * NOTCH),
        Some(Overlay::Picker(open)) if !open.rows.is_empty() => {
            let at = open.at.map_or(0, |at| at.saturating_add_signed(by));
            open.at = Some(at.min(last(open.rows.len())));
        }
        Some(Overlay::Picker(_) | Overlay::Form(_)) => {}
        None => match target {
            Target::Row(_) | Target::Pane(Pane::List) => {
                model.rows.step(by, &model.tracker);
                model.rows.let_go(&model.tracker, &model.lens);
            }
            Target::Note(_) | Target::Pane(Pane::Item) => {
                desk::scroll(model, by * NOTCH);
            }
            Target::Top
            | Target::Line(_)
            | Target::Box(_)
            | Target::Field(_)
            | Target::Menu(_)
            | Target::Hint(_) => {}
        },
    }
    Vec::new()
}
