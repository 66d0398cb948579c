//! Commands in the checklist and the item.

use super::super::command::Command;
use super::super::model::{Model, Pane, Stage};
use super::super::msg::Effect;
use super::super::overlay::{Asks, Choice, ChoiceOf, Overlay};
use super::{Travel, drafts, focus, form, list};
use crate::domain::{Assessment, EntryId, ItemId, Status};
use crate::storage::Session;
use crate::text::Value;

/// Asks who speaks; the command that needs to know it is run then.
pub(super) fn ask_identity(model: &mut Model, waiting: Option<Command>) {
    model.waiting = waiting;
    if let Some(author) = model.author.clone() {
        return form::open(model, Asks::Identity, &[&author.by, &author.of]);
    }
    let delegation = match model.tracker.delegations()[..] {
        [only] => model.tracker.delegation_name(only).to_owned(),
        _ => String::new(),
    };
    let login = model.login.clone();
    form::open(model, Asks::Identity, &[&login, &delegation]);
}

/// Where one's own delegation sees the selected item.
pub(super) fn own(model: &Model) -> Option<Assessment<'_>> {
    own_of(model, model.rows.selected()?)
}

/// Where one's own delegation sees an item.
pub(super) fn own_of<'m>(model: &'m Model, id: &ItemId) -> Option<Assessment<'m>> {
    let place = model.tracker.position(id)?;
    Some(model.tracker.assessment(place, model.lens.of?))
}

pub(super) fn ask_status(model: &mut Model) {
    let now = own(model)
        .and_then(Assessment::status)
        .unwrap_or(Status::NoInformation);
    choose(model, ChoiceOf::Status, now as usize);
}

pub(super) fn ask_position(model: &mut Model) {
    let now = own(model)
        .and_then(Assessment::position)
        .map_or(0, |now| now as usize);
    choose(model, ChoiceOf::Position, now);
}

pub(super) fn ask_priority(model: &mut Model) {
    let now = own(model)
        .and_then(Assessment::priority)
        .map_or(0, |now| now as usize);
    choose(model, ChoiceOf::Priority, now);
}

fn choose(model: &mut Model, of: fn(ItemId) -> ChoiceOf, at: usize) {
    if let Some(id) = model.rows.selected().cloned() {
        model
            .overlays
            .push(Overlay::Choice(Choice { of: of(id), at }));
    }
}

pub(super) fn ask_lead(model: &mut Model) {
    let now = own(model)
        .and_then(Assessment::lead)
        .unwrap_or_default()
        .to_owned();
    ask(model, Asks::Lead, &now);
}

pub(super) fn ask_due(model: &mut Model) {
    let now = own(model)
        .and_then(Assessment::due)
        .map(|due| due.to_string())
        .unwrap_or_default();
    ask(model, Asks::Due, &now);
}

pub(super) fn ask_tag(model: &mut Model) {
    ask(model, Asks::Tag, "");
}

/// Opens a field; what stands now is offered.
fn ask(model: &mut Model, asks: fn(ItemId) -> Asks, now: &str) {
    if let Some(id) = model.rows.selected().cloned() {
        form::open(model, asks(id), &[now]);
    }
}

pub(super) fn next_pane(model: &mut Model) {
    focus(
        model,
        if model.pane == Pane::List {
            Pane::Item
        } else {
            Pane::List
        },
    );
}

pub(super) fn earlier(model: &mut Model) {
    model.earlier = !model.earlier;
    let message = if model.earlier {
        "toast-earlier-on"
    } else {
        "toast-earlier-off"
    };
    let text = model.locale.get(message).into_owned();
    model.say(text);
}

/// One level back; never out of the program.
pub(super) fn back(model: &mut Model) {
    if model.pane == Pane::Item {
        focus(model, Pane::List);
    } else {
        list::show_all(model);
    }
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    if model.pane == Pane::Item {
        return read(model, travel);
    }
    let page = model.page.max(2) as isize - 1;
    match travel {
        Travel::By(by) => model.rows.step(by, &model.tracker),
        Travel::Page(by) => model.rows.step(by * page, &model.tracker),
        Travel::First => model.rows.jump(false, &model.tracker),
        Travel::Last => model.rows.jump(true, &model.tracker),
    }
    model.rows.let_go(&model.tracker, &model.lens);
}

/// Moves within the item: from note to note, or by lines where there are none.
fn read(model: &mut Model, travel: Travel) {
    let notes: Vec<EntryId> = model.notes().iter().map(|note| note.entry.id()).collect();
    let at = model
        .note
        .and_then(|id| notes.iter().position(|note| *note == id));
    let page = model.page.max(2) as isize - 1;
    match travel {
        Travel::By(by) if notes.is_empty() => model.scroll = model.scroll.saturating_add_signed(by),
        Travel::By(by) => match (at, by > 0) {
            (at, true) => {
                model.note = Some(notes[at.map_or(0, |at| (at + 1).min(notes.len() - 1))])
            }
            (Some(at), false) if at > 0 => model.note = Some(notes[at - 1]),
            (Some(_), false) => (model.note, model.scroll) = (None, 0),
            (None, false) => model.scroll = model.scroll.saturating_sub(1),
        },
        Travel::Page(by) => model.scroll = model.scroll.saturating_add_signed(by * page),
        Travel::First => (model.note, model.scroll) = (None, 0),
        Travel::Last => (model.note, model.scroll) = (notes.last().copied(), usize::MAX / 2),
    }
    model.follow = matches!(travel, Travel::By(_)) && model.note.is_some();
}

/// Where the person is, to be found again at the next start.
pub(in crate::tui) fn session(model: &Model) -> Session {
    Session {
        item: model.rows.selected().map(ItemId::to_string),
        order: model.rows.order,
        grouping: model.rows.grouping,
        folded: model.rows.folded.clone(),
    }
}

pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    model.stage = Stage::Over;
    let mut habits = model.habits.clone();
    habits.runs = habits.runs.saturating_add(1);
    vec![
        Effect::Remember(session(model)),
        Effect::Habits(habits),
        Effect::Drafts(drafts(model)),
        Effect::Quit,
    ]
}

/// A sentence about an item, with its title.
pub(super) fn about(model: &Model, message: &str, id: &ItemId, what: String) -> String {
    let title = model
        .tracker
        .find(id.as_str())
        .map_or(id.as_str(), |item| &item.title);
    model.locale.fill(
        message,
        &[("item", Value::from(title)), ("what", Value::from(what))],
    )
}
