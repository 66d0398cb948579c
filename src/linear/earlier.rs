//! Taking back one earlier word about an item, and nothing that was said after it.

use super::answer::ask;
use super::state::{Ask, Effect, Moment, State};
use crate::domain::{Arrange, Entry, EntryId};

/// Words that are offered at most, the newest of them.
const OFFERED: usize = 20;

/// Asks which word about the item is to be taken back, where one can be.
pub(super) fn choose(state: &mut State, moment: Moment) {
    let Some((at, _)) = state.only() else {
        return state.tell_of("linear-one-item");
    };
    let mut entries = state.tracker.history(Some(at));
    entries.arrange_by_key(|entry| (entry.at(), &entry.author().by));
    let sayings = entries.chunk_by(|a, b| state.tracker.is_one_saying(a, b));
    let first: Vec<&Entry> = sayings.filter_map(|said| said.first().copied()).collect();
    let words = first.into_iter().rev();
    let words = words.filter_map(|entry| Some((entry.id(), what(state, entry, moment)?)));
    let words: Vec<_> = words.take(OFFERED).collect();
    if words.is_empty() {
        return state.tell_of("linear-no-earlier");
    }
    ask(state, Ask::Earlier(words));
}

/// What taking a word back comes to, with when it was said; nothing where it cannot be taken back.
fn what(state: &State, entry: &Entry, moment: Moment) -> Option<String> {
    let stamp = moment.stamp(state.author.as_ref()?);
    let said = state.tracker.take_back_earlier(entry, &stamp).ok()?;
    let when = state.locale.minute_of(entry.at(), &state.lens.zone);
    let what = state.locale.undoing(&state.tracker, &said)?;
    Some(state.locale.apart(&[when, what]))
}

/// Takes a word back.
pub(super) fn take_back(state: &mut State, word: EntryId, moment: Moment) -> Vec<Effect> {
    let (Some(entry), Some(author)) = (state.tracker.entry(word), &state.author) else {
        return Vec::new();
    };
    match state
        .tracker
        .take_back_earlier(entry, &moment.stamp(author))
    {
        Ok(said) => vec![Effect::Keep(said.into())],
        Err(refusal) => {
            let sentence = state.locale.refusal(&refusal);
            state.tell(&sentence);
            Vec::new()
        }
    }
}
