//! Listing only some items: conditions by number, switched on and off.

use super::hear::{no_number, numbered};
use super::state::{Ask, State};
use crate::domain::{Filter, Kind, Status};
use crate::text::Value;

/// One condition that can be switched on and off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    Status(Status),
    Kind(Kind),
    Overdue,
    Contested,
    Differing,
    Party(String),
    Lead(String),
    Tag(String),
}

impl Condition {
    fn is_on(&self, filter: &Filter) -> bool {
        match self {
            Self::Status(status) => filter.statuses.contains(status),
            Self::Kind(kind) => filter.kinds.contains(kind),
            Self::Overdue => filter.overdue,
            Self::Contested => filter.contested,
            Self::Differing => filter.differing,
            Self::Party(party) => filter.concerns.contains(party),
            Self::Lead(lead) => filter.leads.contains(lead),
            Self::Tag(tag) => filter.tags.contains(tag),
        }
    }

    fn toggle(&self, filter: &mut Filter) {
        match self {
            Self::Status(status) => switch(&mut filter.statuses, status),
            Self::Kind(kind) => switch(&mut filter.kinds, kind),
            Self::Overdue => filter.overdue = !filter.overdue,
            Self::Contested => filter.contested = !filter.contested,
            Self::Differing => filter.differing = !filter.differing,
            Self::Party(party) => switch(&mut filter.concerns, party),
            Self::Lead(lead) => switch(&mut filter.leads, lead),
            Self::Tag(tag) => switch(&mut filter.tags, tag),
        }
    }

    fn words(&self, state: &State) -> String {
        let locale = &state.locale;
        let named = |id: &str, name: &str| {
            let label = Value::from(locale.get(id).into_owned());
            let arguments = [("label", label), ("text", Value::from(name.to_owned()))];
            locale.fill("linear-label", &arguments)
        };
        match self {
            Self::Status(status) => named("cli-show-status", &locale.status(*status)),
            Self::Kind(kind) => locale.kinds(*kind),
            Self::Overdue => locale.get("filter-overdue").into_owned(),
            Self::Contested => locale.get("sign-contested").into_owned(),
            Self::Differing => locale.get("sign-differing").into_owned(),
            Self::Party(party) => named("cli-show-concerns", party),
            Self::Lead(lead) => named("cli-show-lead", lead),
            Self::Tag(tag) => named("cli-show-tags", tag),
        }
    }
}

fn switch<T: Clone + PartialEq>(list: &mut Vec<T>, value: &T) {
    match list.iter().position(|known| known == value) {
        Some(at) => drop(list.remove(at)),
        None => list.push(value.clone()),
    }
}

/// Every condition that makes sense of this tracker.
pub(super) fn conditions(state: &State) -> Vec<Condition> {
    let (mut parties, mut leads, mut tags) = (Vec::new(), Vec::new(), Vec::new());
    for (at, item) in state.tracker.items().iter().enumerate() {
        parties.extend(item.concerns.iter().cloned());
        if let Some(own) = state.lens.of.map(|of| state.tracker.assessment(at, of)) {
            leads.extend(own.lead().map(str::to_owned));
            tags.extend(own.tags().into_iter().map(str::to_owned));
        }
    }
    for names in [&mut parties, &mut leads, &mut tags] {
        names.sort_unstable();
        names.dedup();
    }
    let statuses = Status::ALL.iter().copied().map(Condition::Status);
    let signs = [
        Condition::Overdue,
        Condition::Contested,
        Condition::Differing,
    ];
    statuses
        .chain(Kind::ALL.map(Condition::Kind))
        .chain(signs)
        .chain(parties.into_iter().map(Condition::Party))
        .chain(leads.into_iter().map(Condition::Lead))
        .chain(tags.into_iter().map(Condition::Tag))
        .collect()
}

/// The conditions with their numbers, and which are on.
pub(super) fn tell(state: &mut State, conditions: &[Condition]) {
    for (at, condition) in conditions.iter().enumerate() {
        let id = if condition.is_on(&state.filter) {
            "linear-option-on"
        } else {
            "linear-option"
        };
        let arguments = [
            ("number", Value::from(at + 1)),
            ("text", Value::from(condition.words(state))),
        ];
        state.tell_with(id, &arguments);
    }
}

/// Switches the conditions whose numbers were typed. A wrong number switches nothing.
pub(super) fn toggle(state: &mut State, conditions: Vec<Condition>, typed: &str) {
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
        conditions[at].toggle(&mut state.filter);
        let id = if conditions[at].is_on(&state.filter) {
            "linear-switched-on"
        } else {
            "linear-switched-off"
        };
        let text = Value::from(conditions[at].words(state));
        state.tell_with(id, &[("text", text)]);
    }
    let count = [("count", Value::from(state.listed().len()))];
    state.tell_with("linear-fit", &count);
    state.ask = Some(Ask::Filter(conditions));
}
