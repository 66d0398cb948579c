//! What every question offers: what can be chosen, each by its number, and what stands now.

use super::answer::SORTS;
use super::prompt::STATUSES;
use super::state::{Ask, State};
use super::{handing, item, narrow, read, since, speaker};
use crate::domain::{Position, Priority};
use crate::text::Value;

/// What can be chosen, and what stands now.
pub(super) fn tell(state: &mut State, ask: &Ask) {
    match ask {
        Ask::Status => {
            let now = state.own().and_then(|own| own.status());
            let all = STATUSES.iter().map(|status| {
                let words = state.locale.status(*status);
                (words, now == Some(*status))
            });
            let all: Vec<_> = all.collect();
            choices(state, all);
        }
        Ask::Position => {
            let now = state.own().and_then(|own| own.position());
            let all = Position::ALL.iter();
            let all = all.map(|to| (state.locale.position(*to), now == Some(*to)));
            let all: Vec<_> = all.collect();
            choices(state, all);
        }
        Ask::Priority => {
            let now = state.own().and_then(|own| own.priority());
            let all = Priority::ALL.iter();
            let all = all.map(|to| (state.locale.priority(*to), now == Some(*to)));
            let all: Vec<_> = all.collect();
            choices(state, all);
        }
        Ask::Sort => {
            let now = state.sort;
            // They are sentences elsewhere; here more may follow.
            let named = |id: &str| state.locale.get(id).trim_end_matches('.').to_owned();
            let all = SORTS.map(|(sort, id)| (named(id), sort == now));
            choices(state, all.into());
        }
        Ask::Lead => now(state, |state| state.own()?.lead().map(str::to_owned)),
        Ask::Due => now(state, |state| {
            state.own()?.due().map(|due| state.locale.day(due))
        }),
        Ask::Tag => now(state, |state| {
            Some(state.own()?.tags().join(", ")).filter(|tags| !tags.is_empty())
        }),
        Ask::Earlier(words) => {
            let all = words.iter().map(|(_, what)| (what.clone(), false));
            choices(state, all.collect());
        }
        Ask::Settle(field, _) => {
            let all = item::contested(state, field).into_iter();
            choices(state, all.map(|words| (words, false)).collect());
        }
        Ask::Revise(ids) | Ask::Withdraw(ids, None) => {
            let Some((at, _)) = state.only() else { return };
            let notes = state.tracker.notes(at);
            let mut lines = Vec::new();
            for (number, id) in ids {
                if let Some(note) = notes.iter().find(|note| note.entry.id() == *id) {
                    lines.push(read::note_head(state, *number, note));
                    lines.push(note.text.to_owned());
                }
            }
            lines.iter().for_each(|line| state.out.say(line));
        }
        Ask::Since(known) => since::points(state, known),
        Ask::Filter(conditions) => narrow::tell(state, conditions),
        Ask::Parcel(parcel) => {
            state.tell_of(handing::question(parcel));
            let all = handing::choices(state, parcel).into_iter();
            choices(state, all.map(|text| (text, false)).collect());
        }
        Ask::TakeIn(filled) if filled.left > 0 => {
            let all = [
                ("choice-partial-correct", "choice-partial-correct-meaning"),
                ("choice-partial-rest", "choice-partial-rest-meaning"),
            ];
            let all = all.map(|(what, meaning)| {
                let [label, text] =
                    [what, meaning].map(|id| Value::from(state.locale.get(id).into_owned()));
                let arguments = [("label", label), ("text", text)];
                (state.locale.fill("linear-label", &arguments), false)
            });
            choices(state, all.into());
        }
        Ask::Note(writing) if writing.private => state.tell_of("linear-private"),
        Ask::Delegation(..) => tell_known(state),
        Ask::Speaker(names, kept) => {
            let undo = "u";
            let rows = state.locale.speakers(names, *kept, undo);
            state.tell_of("choice-speaker");
            let rows = rows.map(|(name, meaning)| {
                let arguments = [("label", Value::from(name)), ("text", Value::from(meaning))];
                (state.locale.fill("linear-label", &arguments), false)
            });
            choices(state, rows.into());
        }
        Ask::Name(_)
        | Ask::Sure(..)
        | Ask::Why(_)
        | Ask::Successor(_)
        | Ask::Note(_)
        | Ask::Withdraw(_, Some(_))
        | Ask::Words
        | Ask::Files(_)
        | Ask::Merge(_)
        | Ask::Tables(_)
        | Ask::TakeIn(_)
        | Ask::Restore(_)
        | Ask::Mine(_)
        | Ask::Copy(..) => {}
    }
}

/// The delegations that are offered. Any of them may be another one than the person's.
fn tell_known(state: &mut State) {
    let names = speaker::offered(state);
    if !names.is_empty() {
        state.tell_of("linear-delegations");
        choices(state, names.into_iter().map(|name| (name, false)).collect());
    }
}

/// Choices by number, and which stands now.
fn choices(state: &mut State, all: Vec<(String, bool)>) {
    for (at, (text, is_now)) in all.into_iter().enumerate() {
        let id = if is_now {
            "linear-option-now"
        } else {
            "linear-option"
        };
        let arguments = [("number", Value::from(at + 1)), ("text", Value::from(text))];
        state.tell_with(id, &arguments);
    }
}

/// What stands now, where it is one thing.
fn now(state: &mut State, what: impl Fn(&State) -> Option<String>) {
    if let Some(text) = what(state) {
        state.tell_with("linear-now", &[("text", Value::from(text))]);
    }
}
