//! The screen of a file that cannot be read: what happened, where, and what can be done.

use super::super::command::{Command, Scope};
use super::super::key::Key;
use super::super::model::{Broken, Model, Stage};
use super::super::msg::Effect;
use crate::storage::{Trouble, Way};

/// What is wrong with a file, with the first way out chosen.
pub(super) fn broken(trouble: Trouble) -> Broken {
    Broken { trouble, at: 0 }
}

pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let command = model.keymap.find(Scope::Choice, key);
    let Stage::Broken(broken) = &mut model.stage else {
        return Vec::new();
    };
    let last = broken.trouble.ways.len().saturating_sub(1);
    // A key that a person has given another meaning here keeps it.
    let digit = command.is_none().then(|| key.digit()).flatten();
    if let Some(digit) = digit.filter(|digit| (1..=broken.trouble.ways.len()).contains(digit)) {
        broken.at = digit - 1;
        return take(model);
    }
    match command {
        Some(Command::ChoiceDown) => broken.at = (broken.at + 1).min(last),
        Some(Command::ChoiceUp) => broken.at = broken.at.saturating_sub(1),
        Some(Command::ChoiceFirst) => broken.at = 0,
        Some(Command::ChoiceLast) => broken.at = last,
        Some(Command::Choose) => return take(model),
        // Esc goes one level back, and there is none: only the letter leaves.
        Some(Command::Leave) if key.text().is_some() => return leave(model),
        Some(Command::Quit) => return leave(model),
        Some(_) | None => {}
    }
    Vec::new()
}

pub(super) fn take(model: &mut Model) -> Vec<Effect> {
    let Stage::Broken(broken) = &model.stage else {
        return Vec::new();
    };
    match broken.trouble.ways.get(broken.at) {
        Some(Way::SetAside | Way::WithoutPrivate) => vec![Effect::OpenAnyway],
        Some(Way::LastCopy | Way::PutBack) => vec![Effect::OpenCopy],
        Some(Way::OpenNear) => {
            let near = broken.trouble.near.clone();
            near.map(Effect::OpenInstead).into_iter().collect()
        }
        Some(Way::Make) => vec![Effect::Make],
        Some(Way::Leave) | None => leave(model),
    }
}

fn leave(model: &mut Model) -> Vec<Effect> {
    model.stage = Stage::Over;
    vec![Effect::Quit]
}
