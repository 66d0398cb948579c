//! Questions, and what becomes of the answers.

use super::hear::{Heard, no_number, numbered};
use super::instead::Instead;
use super::say::{boxed, say_all, say_status, status, tag};
use super::state::{Ask, Effect, Moment, State};
use super::{
    copies, desk, earlier, explain, handing, import, instead, item, narrow, note, options, own,
    prompt, read, since, speaker,
};
use crate::domain::{EntryId, Position, Priority, Say, Sort, Status, parse_number};
use crate::text::Value;

/// The orders of the list, as they are offered.
pub(super) const SORTS: [(Sort, &str); 5] = [
    (Sort::Document, "sorted-document"),
    (Sort::Status, "sorted-status"),
    (Sort::Due, "sorted-due"),
    (Sort::Updated, "sorted-updated"),
    (Sort::Priority, "sorted-priority"),
];

/// Puts a question.
pub(super) fn ask(state: &mut State, ask: Ask) {
    options::tell(state, &ask);
    state.doubted = None;
    state.ask = Some(ask);
}

/// Takes an answer.
pub(super) fn take(state: &mut State, open: Ask, heard: &Heard<'_>, moment: Moment) -> Vec<Effect> {
    match heard {
        Heard::Words(typed) => words(state, open, typed, moment),
        Heard::Again => empty(state, open, moment),
        Heard::Help => {
            explain::question(state, &open);
            options::tell(state, &open);
            state.ask = Some(open);
            Vec::new()
        }
        Heard::Back | Heard::Leave => {
            let is_filter = matches!(open, Ask::Filter(_));
            leave(state, &open);
            if is_filter { done(state) } else { Vec::new() }
        }
    }
}

/// Says what comes of a question that is left open.
fn leave(state: &mut State, open: &Ask) {
    let id = match open {
        Ask::Merge(_) | Ask::Files(_) => "toast-not-merged",
        Ask::Tables(_) | Ask::TakeIn(_) => "toast-not-imported",
        Ask::Restore(_) => "toast-not-restored",
        Ask::Mine(_) => "toast-not-decided",
        Ask::Filter(_) | Ask::Since(_) | Ask::Words | Ask::Sort => return,
        Ask::Copy(..) => "linear-no-copy",
        Ask::Parcel(_) => "linear-not-handed",
        Ask::Name(None) | Ask::Delegation(_, None) | Ask::Sure(_, None, _) | Ask::Speaker(..) => {
            "toast-identity-same"
        }
        Ask::Name(Some(_))
        | Ask::Sure(_, Some(_), _)
        | Ask::Delegation(_, Some(_))
        | Ask::Status
        | Ask::Why(_)
        | Ask::Successor(_)
        | Ask::Position
        | Ask::Lead
        | Ask::Due
        | Ask::Priority
        | Ask::Tag
        | Ask::Note(_)
        | Ask::Revise(_)
        | Ask::Withdraw(..)
        | Ask::Earlier(_)
        | Ask::Settle(..) => "linear-nothing-said",
    };
    state.tell_of(id);
}

/// A bare Enter: takes what is offered, leaves what stands, or hears the question again.
fn empty(state: &mut State, open: Ask, moment: Moment) -> Vec<Effect> {
    match open {
        // What is offered is what it is, a number or not.
        Ask::Name(waiting) => match prompt::offered(state, &Ask::Name(waiting)) {
            Some(offered) => return speaker::name(state, waiting, &offered, true),
            None => return reask(state, Ask::Name(waiting)),
        },
        Ask::Delegation(name, waiting) => {
            let open = Ask::Delegation(name.clone(), waiting);
            match prompt::offered(state, &open) {
                Some(of) => return speaker::delegation(state, (name, waiting), &of, true, moment),
                None => return reask(state, open),
            }
        }
        Ask::Successor(why) => return say_status(state, Status::Superseded, &why, None, moment),
        Ask::Lead | Ask::Due | Ask::Priority | Ask::Tag => {
            state.tell_of("linear-nothing-said");
            return Vec::new();
        }
        Ask::Filter(_) => return done(state),
        Ask::Copy(places, name) => {
            if let Some(first) = places.first() {
                return vec![Effect::Share(first.clone(), name)];
            }
            ask(state, Ask::Copy(places, name));
            return Vec::new();
        }
        // A hurried Enter leaves nothing half-done.
        Ask::TakeIn(filled) if filled.left > 0 => {
            state.tell_of("toast-not-imported");
            return Vec::new();
        }
        Ask::Parcel(parcel) => return handing::usual(state, parcel, moment),
        Ask::Sure(..)
        | Ask::Speaker(..)
        | Ask::Status
        | Ask::Why(_)
        | Ask::Position
        | Ask::Note(_)
        | Ask::Revise(_)
        | Ask::Withdraw(..)
        | Ask::Earlier(_)
        | Ask::Settle(..)
        | Ask::Since(_)
        | Ask::Words
        | Ask::Sort
        | Ask::Files(_)
        | Ask::Merge(_)
        | Ask::Tables(_)
        | Ask::TakeIn(_)
        | Ask::Restore(_)
        | Ask::Mine(_) => {}
    }
    ask(state, open);
    Vec::new()
}

fn reask(state: &mut State, open: Ask) -> Vec<Effect> {
    ask(state, open);
    Vec::new()
}

fn done(state: &mut State) -> Vec<Effect> {
    read::list(state);
    Vec::new()
}

/// The note that has this number; where none of one's own has, says so.
fn own_note(state: &mut State, notes: &[(usize, EntryId)], typed: &str) -> Option<EntryId> {
    let number = parse_number(typed);
    let meant = notes.iter().find(|(known, _)| Some(*known) == number);
    if meant.is_none() {
        let arguments = [
            ("typed", Value::from(typed.to_owned())),
            ("numbers", Value::from(prompt::numbers(notes))),
        ];
        state.tell_with("linear-no-own-note", &arguments);
    }
    meant.map(|(_, id)| *id)
}

/// Words, or a number.
fn words(state: &mut State, open: Ask, typed: &str, moment: Moment) -> Vec<Effect> {
    let again = |state: &mut State, open: Ask, many: usize| {
        no_number(state, typed, many);
        state.ask = Some(open);
        Vec::new()
    };
    match instead::meant(state, &open, typed) {
        Some(Instead::Back) => return take(state, open, &Heard::Back, moment),
        Some(Instead::Verb(verb)) if instead::is_yes(&open, verb) => {
            return words(state, open, "1", moment);
        }
        Some(Instead::Verb(verb)) => {
            if instead::was_about_all(&open) {
                leave(state, &open);
            }
            return instead::turn_to(state, verb, moment);
        }
        None => {}
    }
    if instead::is_doubted(state, &open, typed) {
        state.ask = Some(open);
        return Vec::new();
    }
    match open {
        Ask::Name(waiting) => speaker::name(state, waiting, typed, false),
        Ask::Delegation(name, waiting) => {
            speaker::delegation(state, (name, waiting), typed, false, moment)
        }
        Ask::Sure(name, waiting, number) => {
            speaker::sure(state, (name, waiting), &number, typed, moment)
        }
        Ask::Speaker(names, kept) => match speaker::choose(state, names, typed, moment) {
            Ok(effects) => effects,
            Err(names) => again(state, Ask::Speaker(names, kept), 2),
        },
        Ask::Status => match with_reason(typed, &prompt::STATUSES) {
            Some((to, why)) => status(state, to, why, moment),
            None => again(state, Ask::Status, Status::ALL.len()),
        },
        Ask::Why(to) => status(state, to, literal(typed), moment),
        Ask::Successor(why) if is_choice(typed) => {
            let typed = Value::from(typed.to_owned());
            state.tell_with("linear-no-symbol", &[("typed", typed)]);
            ask(state, Ask::Successor(why));
            Vec::new()
        }
        Ask::Successor(why) => say_status(
            state,
            Status::Superseded,
            &why,
            Some(literal(typed)),
            moment,
        ),
        Ask::Position => {
            let (first, why) = split(typed);
            let to = match first {
                "-" | "0" => Some(None),
                first => chosen(first, Position::ALL).map(Some),
            };
            let Some(to) = to else {
                return again(state, Ask::Position, Position::ALL.len());
            };
            let why = to.and_then(|_| boxed(why));
            say_all(state, Say::Position { to, why }, moment)
        }
        Ask::Priority => match typed {
            "-" | "0" => say_all(state, Say::Priority { to: None }, moment),
            typed => match chosen(typed, Priority::ALL) {
                Some(to) => {
                    let to = Some(to);
                    say_all(state, Say::Priority { to }, moment)
                }
                None => again(state, Ask::Priority, Priority::ALL.len()),
            },
        },
        Ask::Lead => {
            let to = if typed == "-" {
                None
            } else {
                boxed(literal(typed))
            };
            say_all(state, Say::Lead { to }, moment)
        }
        Ask::Due => {
            let read = state.locale.read_day(typed, state.lens.today);
            let to = read.day();
            if to.is_none() && typed != "-" {
                let why = state.locale.no_day(read);
                state.tell(&why);
                state.ask = Some(Ask::Due);
                return Vec::new();
            }
            say_all(state, Say::Due { to }, moment)
        }
        Ask::Tag => tag(state, literal(typed), moment),
        Ask::Revise(notes) => match own_note(state, &notes, typed) {
            Some(id) => note::revise(state, id),
            None => {
                ask(state, Ask::Revise(notes));
                Vec::new()
            }
        },
        Ask::Withdraw(notes, asked) => match own_note(state, &notes, typed) {
            Some(id) if asked != Some(id) && note::is_colleagues(state, id) => {
                note::tell_whose(state, id, typed);
                ask(state, Ask::Withdraw(notes, Some(id)));
                Vec::new()
            }
            Some(id) => {
                let notes = [id].into();
                say_all(state, Say::Withdraw { notes }, moment)
            }
            None => {
                ask(state, Ask::Withdraw(notes, None));
                Vec::new()
            }
        },
        Ask::Earlier(words) => match numbered(typed, words.len()) {
            Some(at) => earlier::take_back(state, words[at].0, moment),
            None => {
                let many = words.len();
                again(state, Ask::Earlier(words), many)
            }
        },
        Ask::Settle(field, says) => match numbered(typed, says.len()) {
            Some(at) => item::take_answer(state, field, &says, at, moment),
            None => {
                let many = says.len();
                again(state, Ask::Settle(field, says), many)
            }
        },
        Ask::Since(known) => since::chosen(state, known, literal(typed)),
        Ask::Words => {
            desk::search(state, literal(typed));
            Vec::new()
        }
        Ask::Filter(conditions) => {
            narrow::toggle(state, conditions, typed);
            Vec::new()
        }
        Ask::Sort => match numbered(typed, SORTS.len()) {
            Some(at) => {
                state.sort = SORTS[at].0;
                done(state)
            }
            None => again(state, Ask::Sort, SORTS.len()),
        },
        Ask::Files(files) => copies::chosen(state, files, typed, moment),
        Ask::Tables(tables) => import::chosen(state, tables, literal(typed)),
        Ask::TakeIn(filled) => match import::answer(state, filled, typed, moment) {
            Ok(effects) => effects,
            Err(filled) => {
                let many = filled.answers();
                again(state, Ask::TakeIn(filled), many)
            }
        },
        Ask::Merge(bundle) => {
            if typed == "1" {
                vec![Effect::Bring(bundle)]
            } else {
                again(state, Ask::Merge(bundle), 1)
            }
        }
        Ask::Restore(bundle) => match own::restore(state, bundle, typed) {
            Ok(effects) => effects,
            Err(bundle) => again(state, Ask::Restore(bundle), 2),
        },
        Ask::Mine(ids) => match own::confirm(state, ids, typed) {
            Ok(effects) => effects,
            Err(ids) => again(state, Ask::Mine(ids), 2),
        },
        Ask::Copy(places, name) => {
            if let Some(at) = numbered(typed, places.len()) {
                return vec![Effect::Share(places[at].clone(), name)];
            }
            vec![Effect::Share(literal(typed).to_owned(), name)]
        }
        Ask::Parcel(parcel) => handing::take(state, parcel, typed, moment),
        Ask::Note(writing) => {
            state.ask = Some(Ask::Note(writing));
            Vec::new()
        }
    }
}

/// The first word, and what follows it.
fn split(typed: &str) -> (&str, &str) {
    let (first, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    (first, rest.trim())
}

/// A value by its number from 1 or its name.
fn chosen<T: Copy + std::str::FromStr>(typed: &str, all: &[T]) -> Option<T> {
    let by_number = numbered(typed, all.len()).map(|at| all[at]);
    by_number.or_else(|| typed.parse().ok())
}

/// A status, and the reason that follows it.
fn with_reason<'t>(typed: &'t str, all: &[Status]) -> Option<(Status, &'t str)> {
    let (first, why) = split(typed);
    Some((chosen(first, all)?, why))
}

/// Whether it is a number as one chooses by, rather than the number of a document.
fn is_choice(typed: &str) -> bool {
    typed.len() < 3 && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// What was typed, without the quotes that say that it is meant as it stands: `"b"`.
pub(super) fn literal(typed: &str) -> &str {
    let inside = typed
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    // Also the word for help, in any language: none of a command has a blank in it.
    let is_word = |inside: &&str| !inside.is_empty() && !inside.contains(char::is_whitespace);
    inside.filter(is_word).unwrap_or(typed)
}
