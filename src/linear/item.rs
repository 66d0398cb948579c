//! At an item, or at several: what can be said about them.

use super::answer::ask;
use super::hear::no_number;
use super::say::{self, request};
use super::state::{Ask, Effect, Moment, Place, State};
use super::verb::{Level, Verb};
use super::{desk, earlier, narrow, news, note, read};
use crate::domain::{Direction, Entry, Field, Kind, Say};
use crate::text::Value;

/// What is typed at an item and is no command: the name of another one, perhaps.
pub(super) fn other(state: &mut State, typed: &str) {
    let is_number = typed.bytes().all(|b| b.is_ascii_digit());
    match state.tracker.mandate().place(typed).filter(|_| !is_number) {
        Some(at) => desk::choose(state, &[at]),
        None if typed.bytes().any(|b| b.is_ascii_digit()) => {
            no_number(state, typed, Level::Item.rows().count())
        }
        None => match narrow::named(state, typed) {
            Some(condition) => narrow::to(state, condition, typed),
            None => {
                let word = Value::from(typed.to_owned());
                state.tell_with("linear-no-word", &[("typed", word)]);
                desk::meant(state, Level::Item, typed);
            }
        },
    }
}

/// Tells which items are talked about.
pub(super) fn several(state: &mut State) {
    for id in state.subject() {
        if let Some(at) = state.tracker.position(&id) {
            read::row(state, at);
        }
    }
    note::tell_begun(state);
}

/// The next item of the list, or the one before.
pub(super) fn travel(state: &mut State, by: isize) {
    let listed = state.listed();
    let here = state.only().map(|(at, _)| at);
    let at = here.and_then(|here| listed.iter().position(|at| *at == here));
    let next = match at {
        Some(at) => at.checked_add_signed(by),
        None => Some(0),
    };
    match next.and_then(|next| listed.get(next)) {
        Some(at) => desk::choose(state, &[*at]),
        None => state.tell_of("linear-no-further"),
    }
}

/// Takes back, or says again.
pub(super) fn step(state: &mut State, verb: Verb, moment: Moment) -> Vec<Effect> {
    let Some(author) = state.author.clone() else {
        return Vec::new();
    };
    let direction = if verb == Verb::Redo {
        Direction::Redo
    } else {
        Direction::Undo
    };
    match state.tracker.step(direction, &moment.stamp(&author)) {
        // Who has just merged means the merge, which nothing takes back.
        Ok(said)
            if direction == Direction::Undo
                && std::mem::take(&mut state.merged)
                && news::before_undo(state, &said) =>
        {
            Vec::new()
        }
        Ok(said) => vec![Effect::Keep(said.into())],
        Err(refusal) => {
            let before = state.before.as_ref();
            let key = state.locale.get("linear-key-identity");
            let sentence =
                state
                    .locale
                    .not_stepped(&state.tracker, (&author, before), &refusal, &key);
            state.tell(&sentence);
            Vec::new()
        }
    }
}

/// Asks what is to be said, or says it.
pub(super) fn say(state: &mut State, verb: Verb, moment: Moment) -> Vec<Effect> {
    match verb {
        Verb::Status => ask(state, Ask::Status),
        Verb::Position => {
            let items = state.subject();
            let kinds = items
                .iter()
                .filter_map(|id| state.tracker.find(id.as_str()));
            if kinds.map(|item| item.kind).any(|kind| kind == Kind::Task) {
                state.tell_of("refuse-position-on-task");
            } else {
                ask(state, Ask::Position);
            }
        }
        Verb::Lead => ask(state, Ask::Lead),
        Verb::Due => ask(state, Ask::Due),
        Verb::Priority => ask(state, Ask::Priority),
        Verb::Tag => ask(state, Ask::Tag),
        Verb::Note => note::write(state, false),
        Verb::Private => note::write(state, true),
        Verb::OwnEditor => return note::write_abroad(state),
        Verb::Revise | Verb::Withdraw => note::choose(state, verb == Verb::Revise),
        Verb::Reaffirm => return reaffirm(state, moment),
        Verb::TakeBack => earlier::choose(state, moment),
        Verb::Settle => settle(state),
        Verb::List
        | Verb::Search
        | Verb::Filter
        | Verb::Sort
        | Verb::Dates
        | Verb::Changes
        | Verb::Drafts
        | Verb::History
        | Verb::Undo
        | Verb::Redo
        | Verb::Next
        | Verb::Previous
        | Verb::Merge
        | Verb::Import
        | Verb::Restore
        | Verb::Mine
        | Verb::Share
        | Verb::Export
        | Verb::Identity => {}
    }
    Vec::new()
}

/// "Still so, as at today": says each current status again.
fn reaffirm(state: &mut State, moment: Moment) -> Vec<Effect> {
    let subject = state.subject();
    let requests = subject.iter().filter_map(|id| {
        let at = state.tracker.position(id)?;
        let own = state.tracker.assessment(at, state.lens.of?);
        Some(request(id, own.standing_status()?.clone()))
    });
    let requests: Vec<_> = requests.collect();
    if requests.is_empty() {
        state.tell_of("refuse-nothing-said");
        return Vec::new();
    }
    say::say(state, &requests, true, moment)
}

/// Asks which of contested answers stands.
fn settle(state: &mut State) {
    let Place::Items(_) = &state.place else {
        return;
    };
    if state.only().is_none() {
        return state.tell_of("linear-one-item");
    }
    let contested = state.own().and_then(|own| {
        let mut fields = Field::QUESTIONS.into_iter();
        fields.find_map(|field| {
            let answers = own.answers(field.clone());
            let says: Vec<Say> = answers.iter().map(|entry| entry.say().clone()).collect();
            answers.is_contested().then_some((field, says))
        })
    });
    let others = state
        .only()
        .is_some_and(|(at, _)| state.tracker.is_contested(at));
    let is_differing = (state.only()).is_some_and(|(at, _)| state.tracker.is_differing(at));
    match contested {
        Some((field, says)) => ask(state, Ask::Settle(field, says)),
        None if others => state.tell_of("linear-contested-elsewhere"),
        None if is_differing => state.tell_of("linear-only-differing"),
        None => state.tell_of("linear-not-contested"),
    }
}

/// Says again the answer that was chosen, where all still stand of which it was chosen.
pub(super) fn take_answer(
    state: &mut State,
    field: Field,
    says: &[Say],
    at: usize,
    moment: Moment,
) -> Vec<Effect> {
    let now = state.own().map(|own| own.answers(field.clone()));
    let is_as_asked = now.is_some_and(|now| now.iter().map(Entry::say).eq(says));
    if !is_as_asked {
        state.tell_of("settle-changed");
        settle(state);
        return Vec::new();
    }
    if let Say::Unknown { .. } = &says[at] {
        state.tell_of("settle-unreadable");
        ask(state, Ask::Settle(field, says.to_vec()));
        return Vec::new();
    }
    say::say_all(state, says[at].clone(), moment)
}

/// The answers that stand beside each other, each with who gave it and when.
pub(super) fn contested(state: &State, field: &Field) -> Vec<String> {
    let Some(own) = state.own() else {
        return Vec::new();
    };
    let answers = own.answers(field.clone()).iter();
    let words = answers.map(|entry| {
        state
            .locale
            .answer_words(
                &state.tracker,
                entry,
                &state.ledger,
                false,
                &state.lens.zone,
            )
            .replace('\n', " ")
    });
    words.collect()
}

/// An item's kind, its label as documents have it, and its title.
pub(super) fn name(state: &State, at: usize) -> [(&'static str, Value<'static>); 3] {
    let item = &state.tracker.items()[at];
    [
        ("kind", Value::from(state.locale.kind(item.kind))),
        ("label", Value::from(state.locale.label(item))),
        ("title", Value::from(item.title.clone())),
    ]
}
