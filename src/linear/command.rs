//! What is typed where no question is open: a verb, alone or with what it is meant for, or a place to go to.

use std::path::{MAIN_SEPARATOR, Path};

use super::answer;
use super::copies;
use super::desk;
use super::explain;
use super::handing;
use super::hear::{Heard, leave};
use super::import;
use super::instead;
use super::item;
use super::narrow;
use super::note;
use super::own;
use super::speaker;
use super::state::{Ask, Effect, Moment, Place, State};
use super::verb::{Level, Verb};
use crate::domain::ItemId;
use crate::storage::{self, Held};

/// At the checklist or at items, where no question is open.
pub(super) fn take(state: &mut State, heard: &Heard<'_>, moment: Moment) -> Vec<Effect> {
    let level = level(state);
    match heard {
        Heard::Again => again(state),
        Heard::Back => back(state),
        Heard::Help => explain::help(state, level),
        Heard::Leave => return leave(state),
        // What ends a note must say nothing where no note is open: it may have been refused, or kept already.
        Heard::Words(note::KEEP) => state.tell_of("linear-no-note-open"),
        Heard::Words(words) => {
            if let Some(verb) = level.find(words, &state.locale) {
                return give(state, verb, moment);
            }
            if let Some(verb) = instead::called(state, words) {
                return instead::turn_to(state, verb, moment);
            }
            if let Some((verb, path)) = fed(state, level, words) {
                state.named = Some(path.to_owned());
                return give(state, verb, moment);
            }
            if let Some((verb, items)) = aimed(state, level, words) {
                state.place = Place::Items(items);
                if verb.says() {
                    // Whoever says something hears about what.
                    item::several(state);
                }
                return give(state, verb, moment);
            }
            if narrowed(state, level, words) {
                return Vec::new();
            }
            match level {
                Level::Item => item::other(state, words),
                Level::Desk | Level::Both => desk::other(state, words),
            }
        }
    }
    Vec::new()
}

pub(super) fn level(state: &State) -> Level {
    match state.place {
        Place::Items(_) => Level::Item,
        Place::Desk | Place::Trouble(_) | Place::Over => Level::Desk,
    }
}

/// A verb by its name with the items that it is meant for, such as `history 4`. At an item only what says nothing is
/// meant so: `status 4` could be the fourth of the statuses.
fn aimed(state: &State, level: Level, typed: &str) -> Option<(Verb, Vec<ItemId>)> {
    let at_item = level == Level::Item;
    let rows = Level::Item.rows().filter(|row| row.verb.is_about_items());
    let rows = rows.filter(|row| !(at_item && row.says));
    let rows: Vec<_> = rows.collect();
    typed.match_indices(' ').find_map(|(at, _)| {
        let (name, items) = (&typed[..at], &typed[at..]);
        let row = rows.iter().find(|row| row.is_called(name, &state.locale))?;
        let names = items.split([' ', ',']).filter(|name| !name.is_empty());
        let places: Option<Vec<usize>> = names.map(|name| desk::place(state, name)).collect();
        let places = places.filter(|places| !places.is_empty())?;
        Some((row.verb, desk::distinct(state, &places)))
    })
}

/// A verb that takes in a file, with the file, such as `import ministry.xlsx`. Words that are no path are looked for.
fn fed<'w>(state: &State, level: Level, typed: &'w str) -> Option<(Verb, &'w str)> {
    let rows = level.rows().chain(Level::Desk.rows());
    let rows: Vec<_> = rows
        .filter(|row| matches!(row.verb, Verb::Merge | Verb::Import))
        .collect();
    typed.match_indices(' ').find_map(|(at, _)| {
        let (name, path) = (&typed[..at], answer::literal(typed[at..].trim()));
        let row = rows.iter().find(|row| row.is_called(name, &state.locale))?;
        let is_path = Path::new(path).extension().is_some() || path.contains(MAIN_SEPARATOR);
        is_path.then_some((row.verb, path))
    })
}

/// Narrows the list by what stands behind the word for that, such as `filter overdue` or `search fifth committee`.
/// Whether that was typed.
fn narrowed(state: &mut State, level: Level, typed: &str) -> bool {
    let Some((name, rest)) = typed.split_once(' ') else {
        return false;
    };
    let rest = answer::literal(rest.trim());
    let is_called = |verb: Verb, state: &State| verb.is_called(name, &state.locale);
    if is_called(Verb::Filter, state)
        && let Some(condition) = narrow::named(state, rest)
    {
        narrow::to(state, condition, rest);
        return true;
    }
    if is_called(Verb::Search, state) && level == Level::Desk {
        desk::search(state, rest);
        return true;
    }
    false
}

fn again(state: &mut State) {
    match &state.place {
        Place::Items(items) if items.len() > 1 => item::several(state),
        Place::Items(_) => super::read::item(state),
        Place::Desk | Place::Trouble(_) | Place::Over => super::read::list(state),
    }
}

fn back(state: &mut State) {
    if matches!(state.place, Place::Items(_)) {
        state.place = Place::Desk;
    } else if state.filter == Default::default() {
        state.tell_of("linear-top");
    } else {
        state.filter = Default::default();
        state.tell_of("toast-filter-off");
    }
}

/// Does what a verb names, or says why not. Who speaks is asked first where it must be known.
pub(super) fn give(state: &mut State, verb: Verb, moment: Moment) -> Vec<Effect> {
    // What cannot be read, or is shown nowhere else, is told to whoever only reads, too.
    let is_astray = || state.tracker.astray().next().is_some();
    let is_told = verb == Verb::Restore && (state.damaged > 0 || is_astray());
    if state.read_only && !is_told && (verb.says() || matches!(verb, Verb::Merge | Verb::Restore)) {
        state.tell_of("refuse-read-only");
        return Vec::new();
    }
    if verb.says() && state.author.is_none() {
        if !state.is_typed {
            // The next line of a pipe was meant for something else: it must not become a name.
            state.stopped = true;
            state.place = Place::Over;
            return note::set_aside(state);
        }
        speaker::begin(state, Some(verb));
        return Vec::new();
    }
    match verb {
        Verb::List => super::read::list(state),
        Verb::Search => answer::ask(state, Ask::Words),
        Verb::Filter => {
            let conditions = super::narrow::conditions(state);
            answer::ask(state, Ask::Filter(conditions));
        }
        Verb::Sort => answer::ask(state, Ask::Sort),
        Verb::Dates => super::read::dates(state),
        Verb::Changes => return vec![Effect::Occasions],
        Verb::Drafts => return vec![Effect::Unfinished],
        Verb::History => super::read::history(state),
        Verb::Undo | Verb::Redo => return item::step(state, verb, moment),
        Verb::Merge => {
            if let Some(typed) = state.named.take() {
                return copies::named(state, &typed, moment);
            }
            let offered = state.neighbours.iter().map(|one| one.path.clone());
            let held = Held::of(&state.tracker).map(Box::new);
            return vec![Effect::Nearby(offered.collect(), held)];
        }
        Verb::Import => return import::begin(state),
        Verb::Restore | Verb::Mine => return own::ask(state, verb).into_iter().collect(),
        Verb::Share => {
            let of = state.author.as_ref().map(|author| author.of.to_string());
            let day = state.lens.today;
            let name = storage::copy_name(&state.path, &state.tracker, of.as_deref(), day);
            return vec![Effect::Places(name)];
        }
        Verb::Export => handing::begin(state),
        Verb::Identity => speaker::begin(state, None),
        Verb::Next => item::travel(state, 1),
        Verb::Previous => item::travel(state, -1),
        Verb::Status
        | Verb::Note
        | Verb::Position
        | Verb::Lead
        | Verb::Due
        | Verb::Priority
        | Verb::Tag
        | Verb::Reaffirm
        | Verb::Private
        | Verb::OwnEditor
        | Verb::Revise
        | Verb::Withdraw
        | Verb::TakeBack
        | Verb::Settle => return item::say(state, verb, moment),
    }
    Vec::new()
}
