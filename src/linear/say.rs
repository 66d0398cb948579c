//! Saying things: what was answered becomes requests, requests become entries to be kept.

use super::answer::ask;
use super::state::{Ask, Effect, Moment, State};
use crate::domain::{Field, ItemId, Refusal, Request, Say, Status, toggle_tags};

pub(super) fn boxed(text: &str) -> Option<Box<str>> {
    (!text.trim().is_empty()).then(|| text.trim().into())
}

/// Says a status, or asks first for the reason that it needs.
pub(super) fn status(state: &mut State, to: Status, why: &str, moment: Moment) -> Vec<Effect> {
    if to.needs_reason() && why.trim().is_empty() {
        ask(state, Ask::Why(to));
        return Vec::new();
    }
    if to == Status::Superseded {
        ask(state, Ask::Successor(why.to_owned()));
        return Vec::new();
    }
    say_status(state, to, why, None, moment)
}

pub(super) fn say_status(
    state: &mut State,
    to: Status,
    why: &str,
    successor: Option<&str>,
    moment: Moment,
) -> Vec<Effect> {
    let say = Say::Status {
        to: Some(to),
        why: boxed(why),
        successor: successor.and_then(boxed),
    };
    say_all(state, say, moment)
}

/// Puts tags on, or takes off those that all that is talked about has.
pub(super) fn tag(state: &mut State, names: &str, moment: Moment) -> Vec<Effect> {
    let requests = toggle_tags(&state.tracker, state.lens.of, &state.subject(), names);
    if requests.is_empty() {
        state.tell_of("trouble-tag");
        return Vec::new();
    }
    say(state, &requests, false, moment)
}

pub(super) fn request(on: &ItemId, say: Say) -> Request {
    Request::shared(on.clone(), say)
}

/// Says one thing about all that is talked about.
pub(super) fn say_all(state: &mut State, what: Say, moment: Moment) -> Vec<Effect> {
    let subject = state.subject();
    let requests = subject.iter().map(|id| request(id, what.clone()));
    let requests: Vec<Request> = requests.collect();
    say(state, &requests, false, moment)
}

/// Says things in one go, or tells why not.
pub(super) fn say(
    state: &mut State,
    requests: &[Request],
    reaffirm: bool,
    moment: Moment,
) -> Vec<Effect> {
    match attempt(state, requests, reaffirm, moment) {
        Ok(effects) => effects,
        Err(refusal) => {
            let sentence = state.locale.refusal(&refusal);
            state.tell(&sentence);
            Vec::new()
        }
    }
}

/// Says things in one go; what stands already is told.
pub(super) fn attempt(
    state: &mut State,
    requests: &[Request],
    reaffirm: bool,
    moment: Moment,
) -> Result<Vec<Effect>, Refusal> {
    let Some(author) = &state.author else {
        return Ok(Vec::new());
    };
    let said = state
        .tracker
        .say(requests, &moment.stamp(author), reaffirm)?;
    if said.is_empty() {
        let is_status = requests
            .iter()
            .all(|request| request.say.field() == Some(Field::Status));
        state.tell_of(if is_status {
            "linear-already-so"
        } else {
            "toast-stands-already"
        });
        return Ok(Vec::new());
    }
    Ok(vec![Effect::Keep(said.into())])
}
