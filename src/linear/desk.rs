//! At the checklist: choosing items, by number, name or words in them.

use super::answer::ask;
use super::hear::no_number;
use super::state::{Ask, Place, State};
use super::verb::Level;
use super::{item, narrow, read};
use crate::domain::{ItemId, Needle};
use crate::text::Value;

/// What is typed at the checklist and is no command: items, or words to look for.
pub(super) fn other(state: &mut State, typed: &str) {
    if let Some(words) = typed.strip_prefix('/') {
        return match words.trim() {
            "" => ask(state, Ask::Words),
            words => {
                search(state, words);
            }
        };
    }
    let names = typed.split([' ', ',']).filter(|name| !name.is_empty());
    let places: Vec<Option<usize>> = names.map(|name| place(state, name)).collect();
    let chosen: Option<Vec<usize>> = places.iter().copied().collect();
    match chosen {
        Some(places) => choose(state, &places),
        None if typed.bytes().all(|b| b.is_ascii_digit()) => {
            no_number(state, typed, state.tracker.items().len());
        }
        None => match narrow::named(state, typed) {
            Some(condition) => narrow::to(state, condition, typed),
            None => {
                if !search(state, typed) {
                    meant(state, Level::Desk, typed);
                }
            }
        },
    }
}

/// Tells which word of the help was meant by what was typed, where one is near.
pub(super) fn meant(state: &mut State, level: Level, typed: &str) {
    if let Some(meant) = level.meant(typed, &state.locale) {
        state.tell_with("cli-usage-meant", &[("meant", Value::from(meant))]);
    }
}

/// The place of an item by its number in the list, its id or its label.
pub(super) fn place(state: &State, name: &str) -> Option<usize> {
    let items = state.tracker.items().len();
    let number = super::hear::numbered(name, items);
    number.or_else(|| state.tracker.mandate().place(name))
}

/// Turns to items.
pub(super) fn choose(state: &mut State, places: &[usize]) {
    let items = distinct(state, places);
    let is_one = items.len() == 1;
    state.place = Place::Items(items);
    if is_one {
        read::item(state);
    } else {
        item::several(state);
    }
}

/// The items at these places, each once, in the order in which they were named.
pub(super) fn distinct(state: &State, places: &[usize]) -> Vec<ItemId> {
    let mut items: Vec<ItemId> = Vec::new();
    for at in places {
        let id = &state.tracker.items()[*at].id;
        if !items.contains(id) {
            items.push(id.clone());
        }
    }
    items
}

/// Lists what holds all words; what alone does is turned to at once. Whether there is any.
pub(super) fn search(state: &mut State, words: &str) -> bool {
    let before = std::mem::replace(&mut state.filter.search, Needle::new(words));
    let found = state.listed();
    let is_any = !found.is_empty();
    match found[..] {
        [] => {
            state.filter.search = before;
            let words = Value::from(words.trim().to_owned());
            state.tell_with("linear-not-found", &[("words", words)]);
        }
        [only] => {
            state.filter.search = before;
            choose(state, &[only]);
        }
        _ => read::list(state),
    }
    is_any
}
