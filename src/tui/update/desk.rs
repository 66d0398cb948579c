//! Commands in the checklist and the item.

use super::super::marks::{self, Subject};
use super::super::model::{Model, Pane, Stage};
use super::super::msg::Effect;
use super::super::overlay::{Asks, Choice, ChoiceOf, Overlay};
use super::{Travel, begun, drafts, focus, form, list, mark, matrix};
use crate::domain::{Assessment, EntryId, ItemId};
use crate::storage::Session;

/// Where one's own delegation sees an item.
pub(super) fn own_of<'m>(model: &'m Model, id: &ItemId) -> Option<Assessment<'m>> {
    let place = model.tracker.position(id)?;
    Some(model.tracker.assessment(place, model.lens.of?))
}

pub(super) fn ask_status(model: &mut Model) {
    let now = |own: Assessment<'_>| own.status().map_or(0, |now| now as usize);
    choose(model, ChoiceOf::Status, marks::any, now);
}

pub(super) fn ask_position(model: &mut Model) {
    let now = |own: Assessment<'_>| own.position().map_or(0, |now| now as usize);
    choose(model, ChoiceOf::Position, marks::takes_position, now);
}

pub(super) fn ask_priority(model: &mut Model) {
    let now = |own: Assessment<'_>| own.priority().map_or(0, |now| now as usize);
    choose(model, ChoiceOf::Priority, marks::any, now);
}

/// Opens a list with the cursor on what stands now; of several items, of the first.
fn choose(
    model: &mut Model,
    of: fn(Subject) -> ChoiceOf,
    can: fn(&Model, usize) -> bool,
    now: impl Fn(Assessment<'_>) -> usize,
) {
    let Some(about) = model.subject(can) else {
        return;
    };
    let own = about.ids().first().and_then(|id| own_of(model, id));
    let at = own.map_or(0, now);
    let of = of(about);
    // Of answers side by side one's own, or one of them: Enter would take all of them back else.
    let contested = model.side_by_side(&of);
    let mine = contested.iter().find(|(_, answer)| model.is_own(answer));
    let at = mine.or(contested.first()).map_or(at, |(row, _)| *row);
    // A reason that was begun is what one comes back for.
    let rows = (Choice { of: of.clone(), at }).len();
    let begun = (0..rows)
        .rev()
        .find(|row| model.begun_reason(&of, *row).is_some());
    let at = begun.unwrap_or(at);
    model.overlays.push(Overlay::Choice(Choice { of, at }));
}

pub(super) fn ask_lead(model: &mut Model) {
    let now = |own: Assessment<'_>| own.lead().unwrap_or_default().to_owned();
    ask(model, Asks::Lead, now);
}

pub(super) fn ask_due(model: &mut Model) {
    let now = |own: Assessment<'_>| own.due().map(|due| due.to_string()).unwrap_or_default();
    ask(model, Asks::Due, now);
}

pub(super) fn ask_tag(model: &mut Model) {
    ask(model, Asks::Tag, |_| String::new());
}

/// Opens a field; what stands now is offered, of several items only what stands of all of them.
fn ask(model: &mut Model, asks: fn(Subject) -> Asks, now: impl Fn(Assessment<'_>) -> String) {
    let Some(about) = model.subject(marks::any) else {
        return;
    };
    let all = about.ids().iter();
    let mut all = all.map(|id| own_of(model, id).map(&now).unwrap_or_default());
    let first = all.next().unwrap_or_default();
    let is_mixed = !all.all(|other| other == first);
    form::open(model, asks(about), &[if is_mixed { "" } else { &first }]);
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.is_mixed = is_mixed;
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

/// To the item; where all items are folded away, shows them again.
pub(super) fn open(model: &mut Model) {
    if model.rows.is_all_folded() {
        list::unfold(model);
    } else {
        focus(model, Pane::Item);
    }
}

/// One level back; never out of the program.
pub(super) fn back(model: &mut Model) {
    if model.pane == Pane::Item {
        focus(model, Pane::List);
    } else if !model.marks.is_empty() {
        mark::clear(model);
    } else if model.borrowed().is_some() {
        matrix::come_back(model);
    } else if model.rows.is_all_folded() {
        list::unfold(model);
    } else {
        list::unlimit(model);
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

/// Scrolls the item by lines, whichever pane has the keys.
pub(super) fn scroll(model: &mut Model, by: isize) {
    model.scroll = model.scroll.saturating_add_signed(by);
    model.follow = false;
}

/// Moves within the item: from note to note, or by lines where there are none, or where the selected one
/// is longer than the pane.
fn read(model: &mut Model, travel: Travel) {
    let notes: Vec<EntryId> = model.notes().iter().map(|note| note.entry.id()).collect();
    let at = model
        .note
        .and_then(|id| notes.iter().position(|note| *note == id));
    let page = model.page.max(2) as isize - 1;
    let (goes_up, goes_down) = model.note_beyond;
    match travel {
        Travel::By(by) if at.is_some() && (by < 0 && goes_up || by > 0 && goes_down) => {
            model.scroll = model.scroll.saturating_add_signed(by);
            model.follow = false;
            return;
        }
        Travel::By(by) if by > 0 && at.is_some_and(|at| at + 1 == notes.len()) => return,
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
    let mut habits = begun::habits(model);
    habits.runs = habits.runs.saturating_add(1);
    vec![
        Effect::Remember(session(model)),
        Effect::Habits(habits),
        Effect::Drafts(drafts(model)),
        Effect::Quit,
    ]
}
