//! Listing only some items: conditions by number, switched on and off.

use super::hear::{no_number, numbered};
use super::state::{Ask, Place, State};
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
    let is_stale = fold(&state.locale.get("linear-word-stale"));
    let is_stale = is_stale.split(", ").any(|word| word == typed);
    let mut all = signs.into_iter().chain(statuses).chain(kinds);
    all.find(|facet| {
        let name = fold(&state.locale.facet(facet, stale));
        name == typed
            || (*facet == Facet::Stale && is_stale)
            || (*facet == Facet::Overdue && late == typed)
    })
}

/// Lists only what meets a condition, beside those that are on; where nothing does, what meets it of all items. Where
/// nothing does at all, says so and lists as before.
fn only(state: &mut State, condition: Facet, typed: &str) {
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
        let nothing = Value::from(nothing_is(state, &condition));
        let [_, typed] = arguments;
        state.tell_with("linear-none-such", &[("what", nothing), typed]);
        return tell_elsewhere(state, &condition);
    }
    super::read::list(state);
    state.tell_with(message, &arguments);
}

fn nothing_is(state: &State, condition: &Facet) -> String {
    let stale = state.lens.thresholds.stale;
    state.locale.nothing_is(condition, stale)
}

fn tell_nothing(state: &mut State, condition: &Facet) {
    let text = nothing_is(state, condition);
    state.tell(&text);
    tell_elsewhere(state, condition);
}

fn tell_elsewhere(state: &mut State, condition: &Facet) {
    if *condition == Facet::Overdue {
        super::read::overdue_elsewhere(state);
    }
}

/// Whether any item at all meets a condition.
fn is_met(state: &State, condition: &Facet) -> bool {
    let mut alone = Filter::default();
    alone.toggle(condition);
    let met = (state.lens).select(&state.tracker, &alone, state.sort.into());
    !met.is_empty()
}

/// Lists what meets a condition. At an item, where nothing does, says so and stays.
pub(super) fn to(state: &mut State, condition: Facet, typed: &str) {
    if matches!(state.place, Place::Items(_)) {
        from_item(state, condition, typed);
    } else {
        only(state, condition, typed);
    }
}

fn from_item(state: &mut State, condition: Facet, typed: &str) {
    if is_met(state, &condition) {
        state.place = Place::Desk;
        return only(state, condition, typed);
    }
    tell_nothing(state, &condition);
}

/// What was typed of conditions, each by its number or its word, which may be several words.
fn parts<'t>(state: &State, typed: &'t str) -> Vec<&'t str> {
    let is_word = |part: &str| named(state, part).is_some();
    if is_word(typed) {
        return vec![typed];
    }
    let parts = typed.split(',').map(str::trim);
    let parts = parts.flat_map(|part| match is_word(part) {
        true => vec![part],
        false => part.split_whitespace().collect(),
    });
    parts.collect()
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

/// Switches the conditions whose numbers or words were typed. A wrong one switches nothing.
pub(super) fn toggle(state: &mut State, conditions: Vec<Facet>, typed: &str) {
    let many = conditions.len();
    let mut places = Vec::new();
    for part in parts(state, typed) {
        let meant = named(state, part);
        let by_word = |meant: &Facet| conditions.iter().position(|one| one == meant);
        let at = numbered(part, many).or_else(|| meant.as_ref().and_then(by_word));
        let Some(at) = at else {
            match meant {
                Some(condition) if is_met(state, &condition) => {
                    let what = Value::from(words(state, &condition));
                    state.tell_with("linear-none-listed", &[("what", what)]);
                }
                Some(condition) => tell_nothing(state, &condition),
                None => no_number(state, part, many),
            }
            state.ask = Some(Ask::Filter(conditions));
            return;
        };
        places.push(at);
    }
    for at in places {
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
