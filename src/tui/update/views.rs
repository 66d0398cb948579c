//! Saved views: choosing, keeping, renaming, forgetting.

use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Asks, Choice, ChoiceOf, Overlay};
use super::super::views::{ViewList, ViewRow};
use super::form;
use crate::domain::{View, ViewChange};
use crate::storage::ViewsChanged;
use crate::text::Value;

/// Has the views read, of which the list is made then.
pub(super) fn open(model: &Model) -> Vec<Effect> {
    vec![Effect::Views(model.tracker.mandate().id.clone(), None)]
}

/// Shows the views as they are now, in the list that is open or in a new one. Help, the palette or the
/// menu may be open above it.
pub(super) fn list(model: &mut Model, own: Vec<View>) {
    let list = model.view_list(own);
    let rows = list.rows.len();
    for overlay in model.overlays.iter_mut().rev() {
        if let Overlay::Choice(choice) = overlay
            && let ChoiceOf::Views(known) = &mut choice.of
        {
            let named = known.named.take();
            let is_named = |row: &ViewRow| row.is_own && Some(&row.view.name) == named.as_ref();
            let at = list.rows.iter().position(is_named);
            choice.at = at.unwrap_or(choice.at.min(rows));
            *known = list;
            return;
        }
    }
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Views(list),
        at: 0,
    }));
}

/// Shows the views as they are after a change. Where another window had made it impossible, says so.
pub(super) fn changed(model: &mut Model, changed: ViewsChanged) {
    list(model, changed.views);
    if !changed.is_made {
        let text = model.locale.get("toast-view-not-kept").into_owned();
        model.warn(text);
    }
}

/// Counts anew what the views list: the tracker has changed.
pub(super) fn recount(model: &mut Model) {
    let open = model.overlays.iter().rev().find_map(|overlay| {
        if let Overlay::Choice(choice) = overlay
            && let ChoiceOf::Views(list) = &choice.of
        {
            Some(list)
        } else {
            None
        }
    });
    if let Some(list) = open {
        let own = list.rows.iter().filter(|row| row.is_own);
        let own = own.map(|row| row.view.clone()).collect();
        self::list(model, own);
    }
}

impl Model {
    /// The list of views that is open, and the row that the cursor is on.
    pub(in crate::tui) fn open_views(&self) -> Option<(&ViewList, usize)> {
        if let Some(Overlay::Choice(choice)) = self.top()
            && let ChoiceOf::Views(list) = &choice.of
        {
            return Some((list, choice.at));
        }
        None
    }

    /// The person's own view that the cursor is on.
    pub(in crate::tui) fn own_view(&self) -> Option<&View> {
        let (list, at) = self.open_views()?;
        let row = list.rows.get(at).filter(|row| row.is_own)?;
        Some(&row.view)
    }
}

/// Shows the items of the view that the cursor is on; `false` in any other list.
pub(super) fn choose(model: &mut Model) -> bool {
    let Some((list, at)) = model.open_views() else {
        return false;
    };
    let Some(ViewRow { view, .. }) = list.rows.get(at).cloned() else {
        keep(model);
        return true;
    };
    model.overlays.pop();
    model.rows.filter = view.filter;
    model.rows.order = view.order;
    model.rows.grouping = view.grouping;
    model.rows.refresh(&model.tracker, &model.lens);
    let arguments = [
        ("name", Value::from(view.name)),
        ("count", Value::from(model.rows.len())),
    ];
    let text = model.locale.fill("toast-view", &arguments);
    model.say(text);
    true
}

/// Asks for the name under which what is shown now is to be kept.
pub(super) fn keep(model: &mut Model) {
    form::open(model, Asks::ViewName(None), &[""]);
}

pub(super) fn rename(model: &mut Model) {
    if let Some(name) = model.own_view().map(|view| view.name.clone()) {
        form::open(model, Asks::ViewName(Some(name.clone())), &[&name]);
    }
}

/// Forgets the view that the cursor is on, when asked a second time: there is no undo for it.
pub(super) fn forget(model: &mut Model) -> Vec<Effect> {
    let Some(name) = model.own_view().map(|view| view.name.clone()) else {
        return Vec::new();
    };
    if let Some(Overlay::Choice(choice)) = model.overlays.last_mut()
        && let ChoiceOf::Views(list) = &mut choice.of
        && list.doomed.replace(name.clone()).as_ref() != Some(&name)
    {
        let text = model
            .locale
            .fill("toast-view-doomed", &[("name", Value::from(name))]);
        model.warn(text);
        return Vec::new();
    }
    tell(model, "toast-view-forgotten", &name);
    change(model, ViewChange::Forget(name))
}

/// Takes the name that was typed; the message of what is wrong with it, where it cannot be taken.
pub(super) fn named(
    model: &mut Model,
    before: Option<String>,
    name: &str,
) -> Result<Vec<Effect>, &'static str> {
    if name.is_empty() {
        return Err("trouble-view-name");
    }
    let is_form = |overlay: &&Overlay| !matches!(overlay, Overlay::Form(_));
    let below = model.overlays.iter().rev().find(is_form);
    let is_taken = matches!(below, Some(Overlay::Choice(Choice { of: ChoiceOf::Views(list), .. }))
        if list.rows.iter().any(|row| row.view.name == name));
    if is_taken && before.as_deref() != Some(name) {
        return Err("trouble-view-taken");
    }
    model.overlays.pop();
    if let Some(Overlay::Choice(choice)) = model.overlays.last_mut()
        && let ChoiceOf::Views(list) = &mut choice.of
    {
        list.named = Some(name.to_owned());
    }
    tell(model, "toast-view-kept", name);
    let name = name.to_owned();
    let rows = &model.rows;
    let made = match before {
        Some(before) => ViewChange::Rename(before, name),
        None => ViewChange::Keep(Box::new(View {
            name,
            filter: rows.filter.clone(),
            order: rows.order,
            grouping: rows.grouping,
        })),
    };
    Ok(change(model, made))
}

fn tell(model: &mut Model, message: &str, name: &str) {
    let text = model.locale.fill(message, &[("name", Value::from(name))]);
    model.say(text);
}

fn change(model: &Model, change: ViewChange) -> Vec<Effect> {
    let mandate = model.tracker.mandate().id.clone();
    vec![Effect::Views(mandate, Some(change))]
}
