//! What is listed: search, filter, order, groups.

use super::super::command::Command;
use super::super::model::Model;
use super::super::overlay::{Asks, Choice, ChoiceOf, FilterList, Overlay};
use super::super::rows::Rows;
use super::form;
use super::keys::one_key;
use crate::domain::{Facet, Filter, Grouping, Order, Sort};
use crate::text::Value;

pub(super) fn search(model: &mut Model) {
    let now = model.rows.filter.search.typed().to_owned();
    form::open(model, Asks::Search, &[&now]);
}

/// Lists what holds the words that stand in the field.
pub(super) fn look_for(model: &mut Model, typed: &str) {
    model.rows.look_for(typed, &model.tracker, &model.lens);
}

pub(super) fn filter(model: &mut Model) {
    let list = conditions(model, false);
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Filter(list),
        at: 0,
    }));
}

fn conditions(model: &mut Model, is_used: bool) -> FilterList {
    let (all, facets) = model.rows.facets(&model.tracker, &model.lens);
    let is_none_late = facets.contains(&(Facet::Overdue, 0));
    let elsewhere = is_none_late.then(|| model.lens.overdue_elsewhere(&model.tracker));
    FilterList {
        is_used,
        all,
        facets,
        elsewhere: elsewhere.flatten(),
    }
}

/// Switches the condition that the cursor is on; `false` in any other list.
pub(super) fn switch(model: &mut Model) -> bool {
    let Some((list, at)) = open_filter(model) else {
        return false;
    };
    match list.facet(at).cloned() {
        Some(facet) => model.rows.filter.toggle(&facet),
        None => model.rows.filter = model.rows.filter.searching(),
    }
    model.rows.refresh(&model.tracker, &model.lens);
    count(model, Some(true));
    true
}

fn open_filter(model: &Model) -> Option<(&FilterList, usize)> {
    if let Some(Overlay::Choice(choice)) = model.top()
        && let ChoiceOf::Filter(list) = &choice.of
    {
        return Some((list, choice.at));
    }
    None
}

/// Closes the list with the condition that the cursor is on, where none was switched before; `false`
/// in any other list.
pub(super) fn choose(model: &mut Model) -> bool {
    let is_used = open_filter(model).map(|(list, _)| list.is_used);
    if is_used == Some(false) {
        let shows_all = |rows: &Rows| rows.filter == Filter::default() && rows.folded.is_empty();
        let is_all = shows_all(&model.rows);
        switch(model);
        // Nothing else on the screen tells who typed a word for it that the list heeds none.
        if is_all && shows_all(&model.rows) {
            let text = model.locale.get("refuse-not-filtered").into_owned();
            model.say(text);
        }
    }
    if is_used.is_some() {
        model.overlays.pop();
    }
    is_used.is_some()
}

/// Whether a command is for another list than that of conditions, which is open.
pub(super) fn is_strange(model: &Model, command: Command) -> bool {
    let is_of_views = matches!(
        command,
        Command::KeepView | Command::RenameView | Command::ForgetView
    );
    is_of_views && open_filter(model).is_some()
}

/// Says what the keys do in the list of conditions: letters mean nothing in it.
pub(super) fn explain(model: &mut Model) {
    let keys = [
        ("toggle", Command::Toggle),
        ("take", Command::Choose),
        ("all", Command::ShowAll),
        ("search", Command::Search),
        ("close", Command::Leave),
    ];
    let arguments = keys.map(|(name, key)| (name, Value::from(model.first_key(key))));
    let text = model.locale.fill("toast-filter-key", &arguments);
    model.say(text);
}

/// Counts anew, whatever is open above the list.
pub(super) fn recount(model: &mut Model) {
    count(model, None);
}

/// Counts anew, and takes down whether something was switched where that is new. The cursor stays on its
/// condition.
fn count(model: &mut Model, is_used: Option<bool>) {
    let is_filter = |overlay: &Overlay| {
        matches!(
            overlay,
            Overlay::Choice(Choice {
                of: ChoiceOf::Filter(_),
                ..
            })
        )
    };
    let Some(place) = model.overlays.iter().rposition(is_filter) else {
        return;
    };
    let new = conditions(model, false);
    if let Overlay::Choice(choice) = &mut model.overlays[place]
        && let ChoiceOf::Filter(list) = &mut choice.of
    {
        let facet = list.facet(choice.at).cloned();
        let at = new
            .facets
            .iter()
            .position(|(other, _)| Some(other) == facet.as_ref());
        choice.at = at.map_or(0, |at| at + 1);
        let is_used = is_used.unwrap_or(list.is_used);
        *list = FilterList { is_used, ..new };
    }
}

/// Takes every condition away, the search among them; the order and the groups are the document's again.
pub(super) fn show_all(model: &mut Model) {
    model.rows.order = Order::default();
    model.rows.grouping = Grouping::default();
    model.rows.filter = Filter::default();
    model.rows.folded.clear();
    relist(model, "toast-all-shown");
    recount(model);
}

/// Takes every condition away. An order that was chosen stays, and is named with what takes it back.
pub(super) fn unlimit(model: &mut Model) {
    model.rows.filter = Filter::default();
    if model.rows.is_as_in_document() {
        return relist(model, "toast-filter-off");
    }
    model.rows.refresh(&model.tracker, &model.lens);
    let text = one_key(model, "toast-filter-off-sorted", Command::ShowAll);
    model.say(text);
}

pub(super) fn sort(model: &mut Model) {
    let order = &mut model.rows.order;
    let now = Sort::ALL.iter().position(|sort| *sort == order.sort);
    order.sort = Sort::ALL[now.map_or(0, |now| (now + 1) % Sort::ALL.len())];
    order.reversed = false;
    say_order(model);
}

pub(super) fn reverse(model: &mut Model) {
    model.rows.order.reversed ^= true;
    say_order(model);
}

fn say_order(model: &mut Model) {
    let order = model.rows.order;
    let message = match (order.sort, order.reversed) {
        (Sort::Document, false) => "sorted-document",
        (Sort::Document, true) => "sorted-document-reversed",
        (Sort::Status, false) => "sorted-status",
        (Sort::Status, true) => "sorted-status-reversed",
        (Sort::Due, false) => "sorted-due",
        (Sort::Due, true) => "sorted-due-reversed",
        (Sort::Updated, false) => "sorted-updated",
        (Sort::Updated, true) => "sorted-updated-reversed",
        (Sort::Priority, false) => "sorted-priority",
        (Sort::Priority, true) => "sorted-priority-reversed",
    };
    relist(model, message);
}

pub(super) fn group(model: &mut Model) {
    let (next, message) = match model.rows.grouping {
        Grouping::Kind => (Grouping::Status, "grouped-status"),
        Grouping::Status => (Grouping::Party, "grouped-party"),
        Grouping::Party => (Grouping::Kind, "grouped-kind"),
    };
    model.rows.grouping = next;
    model.rows.folded.clear();
    relist(model, message);
}

/// Folds away what is under the heading of the selected item; where all is folded away, shows it again: nobody
/// presses the key there to see even less.
pub(super) fn fold(model: &mut Model) {
    if model.rows.is_all_folded() {
        return unfold(model);
    }
    model.rows.fold(&model.tracker);
    let key = Value::from(model.first_key(Command::Unfold));
    let text = model.locale.fill("toast-folded", &[("key", key)]);
    model.say(text);
}

pub(super) fn unfold(model: &mut Model) {
    model.rows.unfold(&model.tracker);
    let text = model.locale.get("toast-unfolded").into_owned();
    model.say(text);
}

fn relist(model: &mut Model, message: &str) {
    model.rows.refresh(&model.tracker, &model.lens);
    let text = model.locale.get(message).into_owned();
    model.say(text);
}
