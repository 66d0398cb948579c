//! Choosing between answers that stand side by side.

use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::settle::Chooser;
use super::{Moment, Travel, desk, speak};
use crate::domain::{Field, Request, Say};

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
    travel(model, |(question, answer), contests| {
        let last = contests[question].answers.len().saturating_sub(1);
        (question, answer.saturating_add_signed(by).min(last))
    });
}

/// To another question about the item, round the end.
pub(super) fn turn(model: &mut Model, by: isize) {
    travel(model, |(question, _), contests| {
        let next = question as isize + by;
        (next.rem_euclid(contests.len() as isize) as usize, 0)
    });
}

type Place = (usize, usize);

fn travel(
    model: &mut Model,
    go: impl FnOnce(Place, &[super::super::settle::Contest<'_>]) -> Place,
) {
    let Some(Overlay::Chooser(open)) = model.top() else {
        return;
    };
    let mut moved = open.clone();
    let contests = model.contests();
    if let Some(place) = moved.place(model, &contests) {
        let (question, answer) = go(place, &contests);
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
    let Some((_, say)) = under_cursor(model) else {
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

fn tell_changed(model: &mut Model) {
    let text = model.locale.get("settle-changed").into_owned();
    model.warn(text);
}

fn under_cursor(model: &Model) -> Option<(Field, Say)> {
    let Some(Overlay::Chooser(open)) = model.top() else {
        return None;
    };
    let contests = model.contests();
    let (question, answer) = open.place(model, &contests)?;
    let contest = &contests[question];
    // What was under the cursor is not current any more where somebody has just answered it.
    let entry = contest.answers.get(answer)?;
    let is_same = open.answer.is_none_or(|id| id == entry.id());
    is_same.then(|| (contest.field.clone(), entry.say().clone()))
}
