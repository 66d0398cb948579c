//! What was begun and is not finished: at the start, and when it is asked for.

use super::state::State;
use crate::storage::Draft;
use crate::text::Value;

/// Tells all that was begun: what it is about, when it was written on, how it begins, and where one goes on with it.
pub(super) fn list(state: &mut State, kept: &[Draft]) {
    if state.drafts.is_empty() {
        return state.tell_of("linear-no-drafts");
    }
    for draft in state.drafts.clone() {
        tell_where(state, &draft);
        let known = kept.iter().find(|known| known.is_like(&draft));
        let at = known.and_then(|known| known.at.as_deref()?.parse().ok());
        let day = at.map(|at| state.locale.minute_of(at, &state.lens.zone));
        let first = draft.text.trim().lines().next().unwrap_or_default();
        let arguments = [
            ("day", Value::from(day.unwrap_or_default())),
            ("text", Value::from(first.to_owned())),
        ];
        state.tell_with("linear-draft-begins", &arguments);
    }
}

/// Tells what earlier runs left to be finished, and where.
pub(super) fn tell_waiting(state: &mut State) {
    for draft in state.drafts.clone() {
        tell_where(state, &draft);
    }
}

fn tell_where(state: &mut State, draft: &Draft) {
    let items = draft.items(&state.tracker).filter(|_| draft.asks.is_none());
    let places = items.and_then(|items| {
        let places = items.iter().map(|id| state.tracker.position(id));
        places.collect::<Option<Vec<usize>>>()
    });
    match places.as_deref() {
        Some([at]) if draft.revises.is_some() => {
            state.tell_with("linear-draft-revision", &super::item::name(state, *at));
        }
        Some([at]) => state.tell_with("linear-draft", &super::item::name(state, *at)),
        Some(places) => {
            let numbers = places.iter().map(|at| (at + 1).to_string());
            let numbers = numbers.collect::<Vec<_>>().join(" ");
            state.tell_with("linear-draft-several", &[("numbers", Value::from(numbers))]);
        }
        None => state.tell_of("linear-draft-elsewhere"),
    }
}
