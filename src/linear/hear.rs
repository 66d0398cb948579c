//! What comes in changes the state, says something and asks for effects. Pure: no file, no clock.

use std::path::{MAIN_SEPARATOR, Path};

use super::answer;
use super::copies;
use super::desk;
use super::handing;
use super::import;
use super::item;
use super::news;
use super::note;
use super::own;
use super::since;
use super::speaker;
use super::state::{Ask, Effect, Event, Moment, Place, State};
use super::verb::{Level, Verb};
use crate::domain::{ItemId, fold};
use crate::storage::{Trouble, Way};
use crate::text::{Locale, Value};

/// What a line means, wherever it is typed but in a note.
pub(super) enum Heard<'l> {
    /// A bare Enter.
    Again,
    /// One level back.
    Back,
    /// What can be typed here.
    Help,
    /// The way out.
    Leave,
    /// Anything else.
    Words(&'l str),
}

impl<'l> Heard<'l> {
    /// The signs have words, too: they are not always read out.
    fn of(line: &'l str, locale: &Locale) -> Self {
        match line.trim() {
            "" => Self::Again,
            "b" | "B" | "0" => Self::Back,
            "?" => Self::Help,
            "q" | "Q" => Self::Leave,
            word if is_word(locale, "linear-word-help", word) => Self::Help,
            word if is_word(locale, "linear-word-back", word) => Self::Back,
            word if is_word(locale, "linear-word-leave", word) => Self::Leave,
            words => Self::Words(words),
        }
    }
}

/// Takes in what came.
pub(super) fn take(state: &mut State, event: Event, moment: Moment) -> Vec<Effect> {
    match event {
        Event::Line(line) => {
            state.lens.today = state.lens.zone.to_datetime(moment.at).date();
            hear(state, &line, moment)
        }
        Event::Garbled => {
            state.tell_of("cli-not-utf8");
            Vec::new()
        }
        Event::End => {
            state.out.let_go();
            leave(state)
        }
        Event::Previewed(found) => {
            copies::previewed(state, found);
            Vec::new()
        }
        Event::Tables(found) => {
            import::offer(state, found);
            Vec::new()
        }
        Event::Table(path, bytes) => {
            import::came(state, &path, bytes, moment);
            Vec::new()
        }
        Event::Nearby(found) => {
            copies::nearby(state, &found);
            Vec::new()
        }
        Event::Places(places, name) => {
            copies::places(state, places, name);
            Vec::new()
        }
        Event::Outlets(parcel, places) => {
            handing::places(state, parcel, places);
            Vec::new()
        }
        Event::Sighted(parcel, looked) => {
            handing::sighted(state, parcel, looked);
            Vec::new()
        }
        Event::Handed(parcel, handed) => {
            handing::handed(state, parcel, handed);
            Vec::new()
        }
        Event::Opened(opened) => {
            news::opened(state, opened);
            let watched = own::watched(state).into_iter();
            watched.chain(since::greeting(state)).collect()
        }
        Event::Greeted(news) => {
            since::greet(state, news);
            Vec::new()
        }
        Event::Occasions(occasions) => {
            since::ask_point(state, &occasions);
            Vec::new()
        }
        Event::Changed(changes) => {
            since::changed(state, changes);
            Vec::new()
        }
        Event::Owned(ledger) => {
            own::told(state, ledger);
            Vec::new()
        }
        Event::Gone(found) => {
            own::gone(state, found);
            Vec::new()
        }
        Event::Unknown(found) => {
            own::unknown(state, found);
            Vec::new()
        }
        Event::Edited(edited) => note::came_back(state, &edited),
        Event::Late(late) => note::late(state, late),
        Event::Unfinished(kept) => {
            super::begun::list(state, &kept);
            Vec::new()
        }
        Event::Kept(kept) => news::kept(state, kept),
        event @ (Event::Saved(..)
        | Event::Looked(_)
        | Event::Drafted(_)
        | Event::NotWritten(_)
        | Event::Beside(_)
        | Event::Brought(_)
        | Event::Restored(..)
        | Event::Shared(_)) => {
            news::tell(state, event);
            Vec::new()
        }
    }
}

fn hear(state: &mut State, line: &str, moment: Moment) -> Vec<Effect> {
    if matches!(state.ask, Some(Ask::Note(_))) {
        return note::line(state, line, moment);
    }
    let heard = Heard::of(line, &state.locale);
    if matches!(heard, Heard::Again) && state.out.has_rest() {
        state.out.go_on();
        return Vec::new();
    }
    state.out.let_go();
    if matches!(heard, Heard::Leave) {
        return leave(state);
    }
    if matches!(state.place, Place::Trouble(_)) {
        return out_of_trouble(state, &heard);
    }
    match state.ask.take() {
        Some(ask) => answer::take(state, ask, &heard, moment),
        None => {
            state.named = None;
            command(state, &heard, moment)
        }
    }
}

/// Leaves. What is being written waits for the next start.
fn leave(state: &mut State) -> Vec<Effect> {
    let drafts = note::set_aside(state);
    state.place = Place::Over;
    state.tell_of("linear-left");
    drafts
}

/// At the checklist or at items, where no question is open.
fn command(state: &mut State, heard: &Heard<'_>, moment: Moment) -> Vec<Effect> {
    let level = match state.place {
        Place::Items(_) => Level::Item,
        Place::Desk | Place::Trouble(_) | Place::Over => Level::Desk,
    };
    match heard {
        Heard::Again => again(state),
        Heard::Back => back(state),
        Heard::Help => super::prompt::help(state, level),
        Heard::Leave => return leave(state),
        // What ends a note must say nothing where no note is open: it may have been refused, or kept already.
        Heard::Words(note::KEEP) => state.tell_of("linear-no-note-open"),
        Heard::Words(words) => {
            if let Some(verb) = level.find(words, &state.locale) {
                return give(state, verb, moment);
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
            match level {
                Level::Item => item::other(state, words),
                Level::Desk | Level::Both => desk::other(state, words),
            }
        }
    }
    Vec::new()
}

/// Whether what was typed is one of these words, case and accents apart.
pub(super) fn is_word(locale: &Locale, words: &str, typed: &str) -> bool {
    let typed = fold(typed);
    let words = locale.get(words);
    words.split(", ").any(|word| fold(word) == typed)
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
    let rows = level.rows();
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
    // What cannot be read is told to whoever only reads, too.
    let is_told = verb == Verb::Restore && state.damaged > 0;
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
            return vec![Effect::Nearby(offered.collect())];
        }
        Verb::Import => return import::begin(state),
        Verb::Restore | Verb::Mine => return own::ask(state, verb).into_iter().collect(),
        Verb::Share => {
            let of = state.author.as_ref().map(|author| author.of.to_string());
            return vec![Effect::Places(of)];
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
        | Verb::Settle => return item::say(state, verb, moment),
    }
    Vec::new()
}

/// At a file that cannot be read: a number takes one of the ways out.
fn out_of_trouble(state: &mut State, heard: &Heard<'_>) -> Vec<Effect> {
    let Place::Trouble(trouble) = &state.place else {
        return Vec::new();
    };
    let number = match heard {
        Heard::Words(words) => words.parse::<usize>().ok(),
        Heard::Again | Heard::Back | Heard::Help | Heard::Leave => None,
    };
    let way = number
        .and_then(|number| number.checked_sub(1))
        .and_then(|at| trouble.ways.get(at));
    match way {
        Some(Way::SetAside | Way::WithoutPrivate) => vec![Effect::OpenAnyway],
        Some(Way::LastCopy) => vec![Effect::OpenCopy],
        Some(Way::Make) => vec![Effect::Make],
        Some(Way::Leave) => leave(state),
        None => {
            super::read::trouble(state);
            Vec::new()
        }
    }
}

/// What is wrong with the file takes the place of the checklist.
pub(super) fn fail(state: &mut State, trouble: Trouble) {
    state.place = Place::Trouble(trouble);
    super::read::trouble(state);
}

/// A number as the people count, as a place in a list of so many.
pub(super) fn numbered(words: &str, many: usize) -> Option<usize> {
    let number: usize = words.parse().ok()?;
    number.checked_sub(1).filter(|at| *at < many)
}

/// Says that a number is none of those that there are.
pub(super) fn no_number(state: &mut State, words: &str, many: usize) {
    let arguments = [
        ("typed", Value::from(words.to_owned())),
        ("last", Value::from(many)),
    ];
    state.tell_with("linear-no-number", &arguments);
}
