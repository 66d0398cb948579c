//! What is gone from the file, and what is in one's own name and this machine never wrote.

use super::answer;
use super::copies::by_item;
use super::state::{Ask, Bundle, Effect, Place, State};
use super::verb::Verb;
use crate::domain::{Entry, EntryId};
use crate::storage::{Decision, Ledger, Obstacle, Plan, StorageError};
use crate::text::Value;

/// Has what is gone watched over, and what is in one's own name, as soon as it is known who one is.
pub(super) fn watched(state: &State) -> Option<Effect> {
    if matches!(state.place, Place::Trouble(_)) {
        return None;
    }
    let author = state.author.as_ref();
    let claimed = state.tracker.journal().to_watch(author);
    Some(Effect::Watch(author.cloned(), claimed))
}

/// What is known of what is gone or was not written here has changed. What is new is told.
pub(super) fn told(state: &mut State, ledger: Ledger) {
    let news = ledger.news(&state.ledger);
    state.ledger = ledger;
    let (lost, strange) = (state.ledger.lost_count(), state.ledger.strange_count());
    if news.gone && !state.read_only {
        let messages = ["linear-gone", "linear-gone-items"];
        if let Some(told) = state.locale.tallied(messages, lost, &[]) {
            state.tell(&told);
        }
    }
    if news.unknown {
        state.tell_with("linear-unknown-own", &[("count", Value::from(strange))]);
    }
    let by_hand = |state: &State, changed: &[&Entry], is_known: bool| {
        let can = if is_known { "yes" } else { "no" };
        let items = (state.locale).items_of(&state.tracker, changed.iter().copied());
        [
            ("count", Value::from(changed.len())),
            ("items", Value::from(items)),
            ("can", Value::from(can)),
        ]
    };
    if news.altered {
        let has_before = state.ledger.has_own_before() && !state.read_only;
        let told = by_hand(state, &state.ledger.altered(), has_before);
        state.tell_with("linear-by-hand", &told);
    }
    if news.reworded {
        let changed: Vec<&Entry> = state.ledger.reworded.iter().collect();
        let told = by_hand(state, &changed, !state.read_only);
        let message = match &state.author {
            Some(_) => "linear-by-hand-others",
            None => "linear-by-hand-any",
        };
        state.tell_with(message, &told);
    }
}

/// Has what is meant read, or says that there is nothing of it.
pub(super) fn ask(state: &mut State, verb: Verb) -> Option<Effect> {
    let author = state.author.clone();
    if verb == Verb::Restore {
        if let Some(error) = StorageError::of_gone(state.is_gone, &state.path) {
            super::news::tell_error(state, &error);
            return None;
        }
        let is_astray = state.tracker.astray().next().is_some();
        if state.damaged == 0 && !state.ledger.has_offer() && !is_astray {
            state.tell_of("refuse-nothing-gone");
            return None;
        }
        return Some(Effect::Gone(author));
    }
    let Some(author) = author.filter(|_| !state.ledger.unknown_own.is_empty()) else {
        state.tell_of("refuse-all-written-here");
        return None;
    };
    Some(Effect::Unknown(author))
}

/// Tells what of the file cannot be read and what is gone from it, and asks whether it is to come back.
pub(super) fn gone(state: &mut State, found: Result<Box<Plan>, Obstacle>) {
    let Some(plan) = readable(state, found) else {
        return;
    };
    let damage = state.locale.damage(&plan.own_damage);
    damage.iter().for_each(|line| state.tell(&line.text));
    let astray = state.locale.astray(&plan.astray);
    astray.iter().for_each(|told| state.tell(told));
    let is_told = !damage.is_empty() || !astray.is_empty();
    if plan.account.is_empty() && is_told {
        return;
    }
    if is_told {
        state.out.gap();
    }
    for sentence in state.locale.totals(&plan.now, &plan.account) {
        state.tell(&sentence);
    }
    by_item(state, &plan.now, &plan.account, true);
    if !plan.account.is_empty() && !state.read_only {
        state.out.gap();
        let bundle = Bundle::of(&plan.now, &plan.account, true);
        answer::ask(state, Ask::Restore(Box::new(bundle)));
    }
}

/// Tells what is in one's own name and was not written here, and asks whose it is.
pub(super) fn unknown(state: &mut State, found: Result<Box<Plan>, Obstacle>) {
    let Some(plan) = readable(state, found) else {
        return;
    };
    let entries = plan.account.entries();
    let sentence = (state.locale).summary("account-claimed", &plan.now, entries);
    state.tell(&sentence);
    by_item(state, &plan.now, &plan.account, true);
    let ids: Vec<EntryId> = plan.account.entries().map(Entry::id).collect();
    if !ids.is_empty() {
        state.out.gap();
        if state.ledger.has_own_before() && !state.read_only {
            state.tell_of("claimed-back-linear");
        }
        answer::ask(state, Ask::Mine(ids));
    }
}

fn readable(state: &mut State, found: Result<Box<Plan>, Obstacle>) -> Option<Plan> {
    match found {
        Ok(plan) => Some(*plan),
        Err(obstacle) => {
            let sentence = state.locale.obstacle(&obstacle);
            state.tell(&sentence);
            None
        }
    }
}

/// Takes the answer about what is gone; gives the question back where it is none.
pub(super) fn restore(
    state: &mut State,
    bundle: Box<Bundle>,
    typed: &str,
) -> Result<Vec<Effect>, Box<Bundle>> {
    match typed {
        "1" => Ok(vec![Effect::Bring(bundle)]),
        "2" => {
            let ids: Vec<EntryId> = bundle.entries.iter().map(Entry::id).collect();
            let messages = ["linear-left-away", "linear-left-away-items"];
            if let Some(told) = state.locale.tallied(messages, bundle.tally(), &[]) {
                state.tell(&told);
            }
            let decisions = Decision::leave(ids, bundle.items);
            Ok(decisions.into_iter().map(Effect::Decide).collect())
        }
        _ => Err(bundle),
    }
}

/// Takes the answer about what was not written here; gives the question back where it is none.
pub(super) fn confirm(
    state: &mut State,
    ids: Vec<EntryId>,
    typed: &str,
) -> Result<Vec<Effect>, Vec<EntryId>> {
    let (message, decision): (_, fn(Vec<EntryId>) -> Decision) = match typed {
        "1" => ("toast-mine", Decision::Mine),
        "2" => ("toast-always-mine", Decision::MineAlways),
        _ => return Err(ids),
    };
    state.tell_with(message, &[("count", Value::from(ids.len()))]);
    Ok(vec![Effect::Decide(decision(ids))])
}
