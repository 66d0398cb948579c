//! Going to the next item that is overdue, contested or whatever one looks for.

use super::super::model::Model;
use super::super::next::Aim;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use super::super::rows::Row;
use crate::text::Value;

/// Asks what to go to; the cursor is on what was gone to last.
pub(super) fn ask(model: &mut Model) {
    let last = model
        .aim
        .and_then(|aim| Aim::ALL.iter().position(|one| *one == aim));
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Next,
        at: last.unwrap_or(0),
    }));
}

/// Goes on to the next one, or back to the one before; asks where nothing was looked for yet.
pub(super) fn again(model: &mut Model, forward: bool) {
    match model.aim {
        Some(aim) => go(model, aim, forward),
        None => ask(model),
    }
}

/// Goes to the next item in the order of the list, from its end on from the beginning.
pub(super) fn go(model: &mut Model, aim: Aim, forward: bool) {
    model.aim = Some(aim);
    let name = Value::from(model.locale.get(aim.message()).into_owned());
    let rows = model.rows.all();
    let cursor = model.rows.cursor();
    let fits = |at: &usize| matches!(rows[*at], Row::Item(place) if model.is_aim(aim, place));
    let after = (cursor + 1).min(rows.len())..rows.len();
    let (near, far) = if forward {
        (after.clone().find(fits), (0..after.start).find(fits))
    } else {
        let before = 0..cursor.min(rows.len());
        (
            before.clone().rfind(fits),
            (before.end..rows.len()).rfind(fits),
        )
    };
    let Some(at) = near.or(far) else {
        let hidden = Value::from(model.aims(aim));
        let text = model
            .locale
            .fill("aim-none", &[("what", name), ("hidden", hidden)]);
        return model.warn(text);
    };
    let is_same = at == cursor;
    model.rows.choose(at, &model.tracker);
    model.rows.let_go(&model.tracker, &model.lens);
    let message = match (near, is_same, forward) {
        (Some(_), ..) => return,
        (None, true, _) => "aim-only",
        (None, false, true) => "aim-from-top",
        (None, false, false) => "aim-from-end",
    };
    let text = model.locale.fill(message, &[("what", name)]);
    model.say(text);
}
