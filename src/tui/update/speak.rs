//! Saying things: requests become entries, entries are kept, and only what was kept is shown.

use super::super::command::Command;
use super::super::marks::{self, Subject};
use super::super::model::{Model, Saving};
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use super::super::since::ChangesOf;
use super::desk::own_of;
use super::{Moment, draft, drafts, form, history, import, keys, news, since};
use crate::domain::{Direction, EntryId, ItemId, Made, Refusal, Request, Said, Say};

/// Says things in one gesture: undone together.
pub(super) fn say(
    model: &mut Model,
    requests: &[Request],
    moment: Moment,
) -> Result<Vec<Effect>, Refusal> {
    gesture(model, requests, moment, false)
}

/// The same said about each item.
pub(super) fn of_each(about: &Subject, say: &Say) -> Vec<Request> {
    let ids = about.ids().iter();
    ids.map(|id| Request::shared(id.clone(), say.clone()))
        .collect()
}

fn gesture(
    model: &mut Model,
    requests: &[Request],
    moment: Moment,
    reaffirm: bool,
) -> Result<Vec<Effect>, Refusal> {
    let Some(author) = &model.author else {
        return Ok(Vec::new());
    };
    let said = model
        .tracker
        .say(requests, &moment.stamp(author), reaffirm)?;
    if said.is_empty() {
        form::keep_unsaid(model);
        model.overlays.clear();
        model.draft_is_new = true;
        let is_status = matches!(requests, [one, ..] if matches!(one.say, Say::Status { .. }));
        let text = if is_status {
            keys::one_key(model, "toast-already-so", Command::Reaffirm)
        } else {
            model.locale.get("toast-stands-already").into_owned()
        };
        model.say(text);
        return Ok(Vec::new());
    }
    let made = Made {
        unchanged: requests.len().saturating_sub(said.len()),
        said,
        table: None,
    };
    Ok(vec![Effect::Keep(made)])
}

/// "Still so, as at today": says the current status again. Where it cannot be said of all that are
/// marked, or some of them are out of sight, of how many it can is shown first.
pub(super) fn reaffirm(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(about) = model.subject(marks::has_status) else {
        return Vec::new();
    };
    if about.is_partial() || model.out_of_sight(&about) > 0 {
        let of = ChoiceOf::Reaffirm(about);
        model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
        return Vec::new();
    }
    reaffirm_all(model, &about, moment)
}

/// Says the current status of each item again.
pub(super) fn reaffirm_all(model: &mut Model, about: &Subject, moment: Moment) -> Vec<Effect> {
    let again = |id: &ItemId| {
        let stands = own_of(model, id)?.standing_status()?;
        Some(Request::shared(id.clone(), stands.clone()))
    };
    let requests: Vec<Request> = about.ids().iter().filter_map(again).collect();
    let made = gesture(model, &requests, moment, true);
    or_warn(model, made)
}

/// Withdraws the selected note, or the newest of one's own delegation. Where a colleague wrote it, whose it is
/// is shown first.
pub(super) fn withdraw(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(meant) = model.meant_note() else {
        return Vec::new();
    };
    let note = meant.entry.id();
    let whose = meant.whose.author();
    if model.author.as_ref().is_some_and(|own| !own.is_same(whose)) {
        let of = ChoiceOf::Withdraw(note);
        model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
        return Vec::new();
    }
    withdraw_now(model, note, moment)
}

/// Withdraws a note about the selected item.
pub(super) fn withdraw_now(model: &mut Model, note: EntryId, moment: Moment) -> Vec<Effect> {
    let Some(id) = model.rows.selected().cloned() else {
        return Vec::new();
    };
    let notes = [note].into();
    let request = Request::shared(id, Say::Withdraw { notes });
    let made = say(model, &[request], moment);
    or_warn(model, made)
}

pub(super) fn step(model: &mut Model, direction: Direction, moment: Moment) -> Vec<Effect> {
    let Some(author) = &model.author else {
        return Vec::new();
    };
    let made = model.tracker.step(direction, &moment.stamp(author));
    if direction == Direction::Undo
        && let Ok(said) = &made
        && std::mem::take(&mut model.merged)
    {
        // Who has just merged means the merge, which nothing takes back.
        if let Some(text) = news::before_undo(model, said) {
            model.warn(text);
            return Vec::new();
        }
    }
    let made = made.map(|said| vec![Effect::Keep(said.into())]);
    or_warn(model, made)
}

pub(super) fn or_warn(model: &mut Model, made: Result<Vec<Effect>, Refusal>) -> Vec<Effect> {
    made.unwrap_or_else(|refusal| {
        let sentence = model.locale.refusal(&refusal);
        model.warn(sentence);
        Vec::new()
    })
}

/// The outbox has the entries: from now on they are part of what is shown.
pub(super) fn kept(model: &mut Model, made: &Made) -> Vec<Effect> {
    let said = &made.said;
    if let Some(text) = news::told(model, made) {
        model.say(text);
    }
    model.merged = false;
    let shared = said.iter().filter(|one| !one.private);
    since::add(model, shared.map(|one| &one.entry));
    let is_choice = said.iter().any(|one| one.entry.after().len() > 1);
    let is_word = said.iter().all(|one| one.entry.undoes().is_empty());
    for Said { entry, private } in said {
        if let Say::Revise { .. } = entry.say() {
            model.note = Some(entry.id());
        } else if let Say::Note { .. } = entry.say()
            && model.rows.selected() == Some(entry.on())
        {
            // It is the last of the item's, out of sight where there are many.
            (model.note, model.follow) = (Some(entry.id()), true);
        }
        model.tracker.admit([entry.clone()], *private);
    }
    if let Some(left) = made.table {
        import::told(model, left, said);
    }
    let was_typing = !model.overlays.is_empty();
    let was_in_history = model.changes().is_some_and(|it| it.of == ChangesOf::Item);
    form::keep_unsaid(model);
    model.overlays.clear();
    model.saving = Saving::Kept;
    model.refresh();
    if was_in_history {
        // A hurried key more must not take back something else.
        history::open(model);
    }
    model.note_step(is_word);
    model.tell_eyes();
    if is_word
        && let Some(text) = draft::reason_waits(model, said)
        && let Some(toast) = &mut model.toast
    {
        toast.text = format!("{} {text}", toast.text);
    }
    if is_choice
        && is_word
        && let Some(text) = super::settle::left(model)
        && let Some(toast) = &mut model.toast
    {
        toast.text = format!("{} {text}", toast.text);
    }
    // What was set aside a moment ago still waits for the next tick.
    if was_typing {
        model.draft_is_new = false;
        vec![Effect::Drafts(drafts(model))]
    } else {
        Vec::new()
    }
}
