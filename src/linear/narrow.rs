//! Listing only some items: conditions by number, switched on and off.

use super::hear::{no_number, numbered};
use super::state::{Ask, State};
use crate::domain::{Facet, Filter, Kind, Known, SearchIndex, Status, fold};
use crate::text::Value;

/// The conditions that something meets beside those that are on, and those that are on.
pub(super) fn conditions(state: &State) -> Vec<Facet> {
    let (tracker, filter) = (&state.tracker, &state.filter);
    let is_searching = !filter.search.is_empty();
    let hits = is_searching.then(|| SearchIndex::default().find(tracker, &filter.search));
    let all = state
        .lens
        .facets(tracker, filter, hits.as_ref())
        .into_iter();
    let useful = all.filter(|(facet, count)| *count > 0 || filter.has(facet));
    useful.map(|(facet, _)| facet).collect()
}

fn words(state: &State, facet: &Facet) -> String {
    let stale = state.lens.thresholds.stale;
    if let Facet::Tag(name) = facet {
        return state
            .locale
            .fill("said-tag", &[("tag", Value::from(name.as_str()))]);
    }
    if *facet == Facet::Changed {
        return state
            .locale
            .changed_since(state.since.as_ref().map(Known::landmark), &state.lens.zone);
    }
    state.locale.condition(facet, stale)
}

/// The condition that a word at the checklist names: what is contested, overdue, a status, a kind.
pub(super) fn named(state: &State, typed: &str) -> Option<Facet> {
    let signs = [
        Facet::Overdue,
        Facet::DueSoon,
        Facet::Stale,
        Facet::Contested,
        Facet::Differing,
        Facet::Noted,
        Facet::Changed,
    ];
    let statuses = Status::ALL.iter().map(|status| Facet::Status(*status));
    let kinds = Kind::ALL.into_iter().map(Facet::Kind);
    let typed = fold(typed);
    let stale = state.lens.thresholds.stale;
    let late = fold(&state.locale.get("linear-word-overdue"));
    let mut all = signs.into_iter().chain(statuses).chain(kinds);
    all.find(|facet| {
        let name = fold(&state.locale.facet(facet, stale));
        let first = name.split(' ').next();
        name == typed
            || (*facet == Facet::Stale && first == Some(&typed))
            || (*facet == Facet::Overdue && late == typed)
    })
}

/// Lists only what meets a condition, beside those that are on; where nothing does, what meets it of all items. Where
/// nothing does at all, says so and lists as before.
pub(super) fn only(state: &mut State, condition: Facet, typed: &str) {
    let before = state.filter.clone();
    if !before.has(&condition) {
        state.filter.toggle(&condition);
    }
    let arguments = [
        ("what", Value::from(words(state, &condition))),
        ("typed", Value::from(typed.to_owned())),
    ];
    let mut message = "linear-only-such";
    if state.listed().is_empty() {
        let mut alone = Filter::default();
        alone.toggle(&condition);
        state.filter = alone;
        message = "linear-such-of-all";
    }
    if state.listed().is_empty() {
        state.filter = before;
        state.tell_with("linear-none-such", &arguments);
        if condition == Facet::Overdue {
            super::read::overdue_elsewhere(state);
        }
        return;
    }
    super::read::list(state);
    state.tell_with(message, &arguments);
}

/// The conditions with their numbers, and which are on.
pub(super) fn tell(state: &mut State, conditions: &[Facet]) {
    for (at, condition) in conditions.iter().enumerate() {
        let id = if state.filter.has(condition) {
            "linear-option-on"
        } else {
            "linear-option"
        };
        let arguments = [
            ("number", Value::from(at + 1)),
            ("text", Value::from(words(state, condition))),
        ];
        state.tell_with(id, &arguments);
    }
}

/// Switches the conditions whose numbers were typed. A wrong number switches nothing.
pub(super) fn toggle(state: &mut State, conditions: Vec<Facet>, typed: &str) {
    let many = conditions.len();
    let names = typed.split([' ', ',']).filter(|name| !name.is_empty());
    let places: Vec<(&str, Option<usize>)> =
        names.map(|name| (name, numbered(name, many))).collect();
    if let Some((wrong, _)) = places.iter().find(|(_, at)| at.is_none()) {
        no_number(state, wrong, many);
        state.ask = Some(Ask::Filter(conditions));
        return;
    }
    for at in places.into_iter().filter_map(|(_, at)| at) {
        let condition = &conditions[at];
        state.filter.toggle(condition);
        let id = if state.filter.has(condition) {
            "linear-switched-on"
        } else {
            "linear-switched-off"
        };
        let text = Value::from(words(state, condition));
        state.tell_with(id, &[("text", text)]);
    }
    let count = [("count", Value::from(state.listed().len()))];
    state.tell_with("linear-fit", &count);
    state.ask = Some(Ask::Filter(conditions));
}
