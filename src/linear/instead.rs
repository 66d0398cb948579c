//! Words for what can be done, typed where something else is asked for: what they name is done instead.

use super::command::{give, level};
use super::handing;
use super::narrow;
use super::state::{Ask, Effect, Moment, Place, State};
use super::verb::{Level, Verb};
use crate::text::Value;

/// What a word comes to that is no answer.
pub(super) enum Instead {
    /// The question is left.
    Back,
    /// Something else is done.
    Verb(Verb),
}

/// What is meant instead of an answer. No verb that says something at once: whoever cancels a question must not take
/// back their last word.
pub(super) fn meant(state: &State, open: &Ask, typed: &str) -> Option<Instead> {
    let verb = called(state, typed)?;
    if handing::is_answer(state, open, typed) {
        return None;
    }
    if verb.says_at_once() {
        let is_back = verb == Verb::Undo && is_left_by_word(open);
        return is_back.then_some(Instead::Back);
    }
    is_heard_at(open).then_some(Instead::Verb(verb))
}

/// Whether nothing is an answer but what is offered.
fn is_left_by_word(open: &Ask) -> bool {
    let is_look = matches!(open, Ask::Parcel(parcel) if handing::is_last(parcel));
    is_look || matches!(open, Ask::Speaker(..)) || is_heard_at(open)
}

/// Asks whether a word for something else, typed where a name is asked for, is the name. Typed once more it is. What a
/// pipe says is meant.
pub(super) fn is_doubted(state: &mut State, open: &Ask, typed: &str) -> bool {
    let is_lead = matches!(open, Ask::Lead);
    let is_name = is_lead || matches!(open, Ask::Tag);
    let was_asked = state.doubted.take().as_deref() == Some(typed);
    if !is_name || was_asked || !state.is_typed || !is_word(state, typed) {
        return false;
    }
    let message = ["linear-sure-tag", "linear-sure-lead"][usize::from(is_lead)];
    state.tell_with(message, &[("typed", Value::from(typed.to_owned()))]);
    state.doubted = Some(typed.to_owned());
    true
}

/// Whether something would be done, or listed, where this is typed and nothing is asked. A sign is no word: a minus
/// takes back.
fn is_word(state: &State, typed: &str) -> bool {
    let is_heard = || {
        level(state).find(typed, &state.locale).is_some()
            || called(state, typed).is_some()
            || narrow::named(state, typed).is_some()
    };
    typed.contains(char::is_alphanumeric) && is_heard()
}

/// The verb that is called so, here or at the checklist: those are heard wherever no text is asked for.
pub(super) fn called(state: &State, typed: &str) -> Option<Verb> {
    let mut rows = level(state).rows().chain(Level::Desk.rows());
    let row = rows.find(|row| row.is_called(typed, &state.locale))?;
    Some(row.verb)
}

/// Does what a verb names that was typed where others are told of. What is about the checklist leads back to it.
pub(super) fn turn_to(state: &mut State, verb: Verb, moment: Moment) -> Vec<Effect> {
    if verb.is_about_list() {
        state.place = Place::Desk;
    }
    give(state, verb, moment)
}

/// Whether only what is offered can be answered, and nothing that was typed for it is lost where something else is
/// done: then the words for what can be done are heard.
pub(super) fn is_heard_at(open: &Ask) -> bool {
    match open {
        Ask::Status
        | Ask::Position
        | Ask::Priority
        | Ask::Sort
        | Ask::Filter(_)
        | Ask::Earlier(_)
        | Ask::Settle(..)
        | Ask::Revise(_)
        | Ask::Withdraw(..)
        | Ask::Merge(_)
        | Ask::TakeIn(_)
        | Ask::Restore(_)
        | Ask::Mine(_) => true,
        Ask::Parcel(parcel) => !handing::is_place(parcel) && !handing::is_last(parcel),
        Ask::Name(_)
        | Ask::Delegation(..)
        | Ask::Sure(..)
        | Ask::Speaker(..)
        | Ask::Why(_)
        | Ask::Successor(_)
        | Ask::Lead
        | Ask::Due
        | Ask::Tag
        | Ask::Note(_)
        | Ask::Since(_)
        | Ask::Words
        | Ask::Files(_)
        | Ask::Tables(_)
        | Ask::Copy(..) => false,
    }
}

/// Whether much would have been done by a yes, so that it is told that nothing was.
pub(super) fn was_about_all(open: &Ask) -> bool {
    matches!(
        open,
        Ask::Merge(_) | Ask::TakeIn(_) | Ask::Restore(_) | Ask::Mine(_)
    )
}

/// Whether this verb says yes to the question whether it is to be done now.
pub(super) fn is_yes(open: &Ask, verb: Verb) -> bool {
    let is_meant = |meant: Verb| verb == meant;
    (matches!(open, Ask::Merge(_)) && is_meant(Verb::Merge))
        || (matches!(open, Ask::Restore(_)) && is_meant(Verb::Restore))
        || (matches!(open, Ask::TakeIn(filled) if filled.left == 0) && is_meant(Verb::Import))
}
