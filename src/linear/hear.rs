//! What comes in changes the state, says something and asks for effects. Pure: no file, no clock.

use super::answer;
use super::command;
use super::copies;
use super::handing;
use super::import;
use super::news;
use super::note;
use super::own;
use super::since;
use super::state::{Ask, Effect, Event, Moment, Place, State};
use crate::domain::{Status, fold, parse_number};
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
    /// Whether it leads back or out, or explains.
    pub(super) fn is_sign(&self) -> bool {
        matches!(self, Self::Back | Self::Help | Self::Leave)
    }

    /// The signs have words, too: they are not always read out.
    pub(super) fn of(line: &'l str, locale: &Locale) -> Self {
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
        Event::OpenedInstead(path, Err(trouble)) => {
            state.path = path;
            fail(state, *trouble);
            Vec::new()
        }
        Event::OpenedInstead(path, Ok(loaded)) => {
            state.path = path;
            take(state, Event::Opened(Ok(loaded)), moment)
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
            command::take(state, &heard, moment)
        }
    }
}

/// Leaves. What is being written waits for the next start.
pub(super) fn leave(state: &mut State) -> Vec<Effect> {
    let open = match state.ask.take() {
        Some(Ask::Why(status)) => Some((status, "why")),
        Some(Ask::Successor(_)) => Some((Status::Superseded, "successor")),
        other => {
            state.ask = other;
            None
        }
    };
    let drafts = note::set_aside(state);
    state.place = Place::Over;
    if let Some((status, lacks)) = open {
        state.unsaid = true;
        let status = Value::from(state.locale.status(status));
        let arguments = [("status", status), ("lacks", Value::from(lacks))];
        state.tell_with("linear-left-unsaid", &arguments);
        return drafts;
    }
    state.tell_of("linear-left");
    drafts
}

/// Whether what was typed is one of these words, case and accents apart.
pub(super) fn is_word(locale: &Locale, words: &str, typed: &str) -> bool {
    let typed = fold(typed);
    let words = locale.get(words);
    words.split(", ").any(|word| fold(word) == typed)
}

/// At a file that cannot be read: a number takes one of the ways out.
fn out_of_trouble(state: &mut State, heard: &Heard<'_>) -> Vec<Effect> {
    let Place::Trouble(trouble) = &state.place else {
        return Vec::new();
    };
    let at = match heard {
        Heard::Words(words) => numbered(words, trouble.ways.len()),
        Heard::Again | Heard::Back | Heard::Help | Heard::Leave => None,
    };
    match at.map(|at| &trouble.ways[at]) {
        Some(Way::SetAside | Way::WithoutPrivate) => vec![Effect::OpenAnyway],
        Some(Way::LastCopy | Way::PutBack) => vec![Effect::OpenCopy],
        Some(Way::OpenNear) => {
            let near = trouble.near.clone();
            near.map(Effect::OpenInstead).into_iter().collect()
        }
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
    let number: usize = parse_number(words)?;
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
