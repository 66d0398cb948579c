//! Choosing between answers that stand side by side.

use super::super::command::Command;
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::settle::{Chooser, Contest};
use super::{Moment, Travel, desk, keys, speak};
use crate::domain::{Field, Request, Say};
use crate::text::Value;

/// Opens the answers about the selected item; where nothing is contested about it, about the next item
/// where something is.
pub(super) fn open(model: &mut Model) {
    if model.contests().is_empty() {
        go_on(model);
    }
    model.overlays.push(Overlay::Chooser(Chooser::default()));
    step(model, 0);
}

fn chooser(model: &mut Model) -> Option<&mut Chooser> {
    if let Some(Overlay::Chooser(chooser)) = model.overlays.last_mut() {
        Some(chooser)
    } else {
        None
    }
}

/// On to the next item with contested answers.
pub(super) fn next(model: &mut Model) {
    go_on(model);
    if let Some(chooser) = chooser(model) {
        *chooser = Chooser::default();
    }
    step(model, 0);
}

fn go_on(model: &mut Model) {
    if let Some(next) = model.next_contested().cloned() {
        model.rows.select(&next, &model.tracker);
    }
}

/// To another answer.
pub(super) fn step(model: &mut Model, by: isize) {
    travel(model, |(question, answer), contests, _| {
        let last = contests[question].answers.len().saturating_sub(1);
        let to = match answer {
            Some(at) => Some(at.saturating_add_signed(by).min(last)),
            None if by == 0 => None,
            None => Some(if by > 0 { 0 } else { last }),
        };
        (question, to)
    });
}

/// A digit takes the answer of that number.
pub(super) fn key(model: &mut Model, key: Key, moment: Moment) -> Vec<Effect> {
    let Some(digit) = key.digit() else {
        keys::dead(model, key);
        return Vec::new();
    };
    let mut is_there = false;
    travel(model, |(question, answer), contests, _| {
        let mut rows = 0..contests[question].answers.len();
        let named = rows.find(|row| Key::digit_of(*row) == Some(digit));
        is_there = named.is_some();
        (question, named.or(answer))
    });
    if !is_there {
        keys::dead(model, key);
        return Vec::new();
    }
    keys::run(model, Command::TakeAnswer, moment)
}

/// To another question about the item, round the end.
pub(super) fn turn(model: &mut Model, by: isize) {
    travel(model, |(question, _), contests, model| {
        let next = (question as isize + by).rem_euclid(contests.len() as isize) as usize;
        (next, contests[next].own_answer(model))
    });
}

type Place = (usize, Option<usize>);

fn travel(model: &mut Model, go: impl FnOnce(Place, &[Contest<'_>], &Model) -> Place) {
    let Some(Overlay::Chooser(open)) = model.top() else {
        return;
    };
    let mut moved = open.clone();
    let contests = model.contests();
    if let Some(place) = moved.place(model, &contests) {
        let (question, answer) = go(place, &contests, model);
        moved.go_to(model, &contests[question], answer);
    }
    drop(contests);
    if let Some(open) = chooser(model) {
        *open = moved;
    }
}

pub(super) fn scroll(model: &mut Model, travel: Travel) {
    let page = model.page.max(4) as isize / 2;
    if let Some(open) = chooser(model) {
        open.scroll = match travel {
            Travel::By(by) => open.scroll.saturating_add_signed(by),
            Travel::Page(by) => open.scroll.saturating_add_signed(by * page),
            Travel::First => 0,
            Travel::Last => usize::MAX / 2,
        };
    }
}

/// Says the answer that the cursor is on, in the place of all of them.
pub(super) fn take(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some((_, Some(say))) = under_cursor(model) else {
        tell_changed(model);
        return Vec::new();
    };
    if matches!(say, Say::Unknown { .. }) {
        let text = model.locale.get("settle-unreadable").into_owned();
        model.warn(text);
        return Vec::new();
    }
    let Some(on) = model.rows.selected().cloned() else {
        return Vec::new();
    };
    let made = speak::say(model, &[Request::shared(on, say)], moment);
    speak::or_warn(model, made)
}

/// Asks the question anew: what is answered then stands in the place of all.
pub(super) fn answer_anew(model: &mut Model) {
    match under_cursor(model).map(|(field, _)| field) {
        Some(Field::Status) => desk::ask_status(model),
        Some(Field::Position) => desk::ask_position(model),
        Some(Field::Lead) => desk::ask_lead(model),
        Some(Field::Due) => desk::ask_due(model),
        Some(Field::Priority) => desk::ask_priority(model),
        // A tag is no contest.
        Some(Field::Tag(_)) => {}
        None => tell_changed(model),
    }
}

/// What one's own delegation still has to choose, where it has chosen something: about this item, else how many
/// others wait.
pub(super) fn left(model: &Model) -> Option<String> {
    let key = ("key", Value::from(model.first_key(Command::Settle)));
    let here = model.contests();
    let here = here.iter().filter(|contest| contest.is_own);
    let here: Vec<String> = here.map(|it| model.locale.field(&it.field)).collect();
    let left = model.own_contested();
    if !here.is_empty() {
        let arguments = [
            ("count", Value::from(here.len())),
            ("fields", Value::from(here.join(", "))),
            key,
        ];
        return Some(model.locale.fill("settle-left-here", &arguments));
    }
    let arguments = [("count", Value::from(left)), key];
    (left > 0).then(|| model.locale.fill("settle-left", &arguments))
}

fn tell_changed(model: &mut Model) {
    let text = model.locale.get("settle-changed").into_owned();
    model.warn(text);
}

/// The question, and the answer that the cursor is on; nothing where that is not current any more: somebody has
/// just answered.
fn under_cursor(model: &Model) -> Option<(Field, Option<Say>)> {
    let Some(Overlay::Chooser(open)) = model.top() else {
        return None;
    };
    let contests = model.contests();
    let (question, answer) = open.place(model, &contests)?;
    let contest = &contests[question];
    let entry = answer.and_then(|answer| contest.answers.get(answer));
    let is_same = open.names(model, contest) && open.answer == entry.map(|entry| entry.id());
    is_same.then(|| {
        (
            contest.field.clone(),
            entry.map(|entry| entry.say().clone()),
        )
    })
}
