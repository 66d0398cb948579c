//! The last line before something is typed: what can be, at every question and every place.

use super::answer::SORTS;
use super::state::{Ask, Place, State};
use super::{handing, item, speaker};
use crate::domain::{EntryId, Position, Priority, Status};
use crate::text::Value;

/// The statuses by their numbers from 1: as on the screen, which counts from 0, but for the first,
/// because 0 goes back.
pub(super) const STATUSES: [Status; 8] = [
    Status::NotStarted,
    Status::InProgress,
    Status::PartiallyImplemented,
    Status::Implemented,
    Status::NotImplemented,
    Status::Superseded,
    Status::NoLongerApplicable,
    Status::NoInformation,
];

/// The last line before something is typed: what can be. Empty between the lines of a note.
pub(super) fn line(state: &State) -> String {
    let locale = &state.locale;
    let last = |id: &str, last: usize| locale.fill(id, &[("last", Value::from(last))]);
    let Some(ask) = &state.ask else {
        return place(state);
    };
    match ask {
        Ask::Delegation(..) if !speaker::offered(state).is_empty() => {
            last("linear-ask-delegation", speaker::offered(state).len())
        }
        Ask::Sure(..) => locale.get("linear-ask-sure").into_owned(),
        Ask::Speaker(..) => last("linear-ask-number", 2),
        Ask::Name(_) | Ask::Delegation(..) => {
            let question = if let Ask::Name(_) = ask {
                "ask-name"
            } else {
                "ask-delegation"
            };
            let question = Value::from(locale.get(question).into_owned());
            match offered(state, ask) {
                Some(offered) => {
                    let arguments = [("question", question), ("offered", Value::from(offered))];
                    locale.fill("linear-ask-offered", &arguments)
                }
                None => locale.fill("linear-ask-words", &[("question", question)]),
            }
        }
        Ask::Status => last("linear-ask-status", STATUSES.len()),
        Ask::Why(status) => {
            let status = Value::from(locale.status(*status));
            locale.fill("linear-ask-why", &[("status", status)])
        }
        Ask::Successor(_) => locale.get("linear-ask-successor").into_owned(),
        Ask::Position => last("linear-ask-position", Position::ALL.len()),
        Ask::Priority => last("linear-ask-priority", Priority::ALL.len()),
        Ask::Lead => locale.get("linear-ask-lead").into_owned(),
        Ask::Due => locale.get("linear-ask-due").into_owned(),
        Ask::Tag => locale.get("linear-ask-tag").into_owned(),
        Ask::Note(writing) if writing.is_new => locale.get("linear-ask-note").into_owned(),
        Ask::Note(_) => String::new(),
        Ask::Revise(notes) => {
            let numbers = [("numbers", Value::from(numbers(notes)))];
            locale.fill("linear-ask-revise", &numbers)
        }
        Ask::Withdraw(notes, _) => {
            let numbers = [("numbers", Value::from(numbers(notes)))];
            locale.fill("linear-ask-withdraw", &numbers)
        }
        Ask::Earlier(words) => last("linear-ask-earlier", words.len()),
        Ask::Settle(_, says) => last("linear-ask-settle", says.len()),
        Ask::Since(known) => last("linear-ask-since", known.len()),
        Ask::Words => locale.get("linear-ask-search").into_owned(),
        Ask::Filter(conditions) => last("linear-ask-filter", conditions.len()),
        Ask::Sort => last("linear-ask-number", SORTS.len()),
        Ask::Files(files) => last("linear-ask-files", files.len()),
        Ask::Merge(_) => locale.get("linear-ask-merge").into_owned(),
        Ask::Tables(tables) => last("linear-ask-tables", tables.len()),
        Ask::TakeIn(filled) => {
            let id = if filled.left > 0 {
                "linear-ask-partial"
            } else {
                "linear-ask-take-in"
            };
            let who = state.author.as_ref().map(|author| locale.author(author));
            locale.fill(id, &[("who", Value::from(who.unwrap_or_default()))])
        }
        Ask::Restore(_) => locale.get("linear-ask-restore").into_owned(),
        Ask::Mine(_) => locale.get("linear-ask-mine").into_owned(),
        Ask::Copy(places, _) => last("linear-ask-copy", places.len()),
        Ask::Parcel(parcel) => {
            let id = match handing::choices(state, parcel).len() {
                _ if handing::is_last(parcel) => "linear-ask-hand",
                many if handing::is_place(parcel) => return last("linear-ask-outlet", many),
                many if handing::has_usual(parcel) => return last("linear-ask-choice-usual", many),
                many => return last("linear-ask-choice", many),
            };
            locale.get(id).into_owned()
        }
    }
}

fn place(state: &State) -> String {
    let locale = &state.locale;
    match &state.place {
        Place::Trouble(trouble) => {
            let last = Value::from(trouble.ways.len());
            locale.fill("linear-ask-way", &[("last", last)])
        }
        Place::Desk if state.filter == Default::default() => {
            locale.get("linear-at-desk").into_owned()
        }
        Place::Desk => {
            let arguments = [
                ("shown", Value::from(state.listed().len())),
                ("all", Value::from(state.tracker.items().len())),
            ];
            locale.fill("linear-at-some", &arguments)
        }
        Place::Items(items) => match state.only() {
            Some((at, _)) => locale.fill("linear-at-item", &item::name(state, at)),
            None => locale.fill("linear-at-items", &[("count", Value::from(items.len()))]),
        },
        Place::Over => String::new(),
    }
}

/// What a bare Enter answers.
pub(super) fn offered(state: &State, ask: &Ask) -> Option<String> {
    let offered = match ask {
        Ask::Name(_) => state
            .author
            .as_ref()
            .map_or_else(|| state.login.clone(), |author| author.by.to_string()),
        // The delegations that a file knows are those of others, most of all where it has come from one of them.
        Ask::Delegation(..) => match &state.author {
            Some(author) => author.of.to_string(),
            None => String::new(),
        },
        Ask::Sure(..)
        | Ask::Speaker(..)
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
        | Ask::Settle(..)
        | Ask::Since(_)
        | Ask::Words
        | Ask::Filter(_)
        | Ask::Sort
        | Ask::Files(_)
        | Ask::Merge(_)
        | Ask::Tables(_)
        | Ask::TakeIn(_)
        | Ask::Restore(_)
        | Ask::Mine(_)
        | Ask::Copy(..)
        | Ask::Parcel(_) => String::new(),
    };
    (!offered.trim().is_empty()).then_some(offered)
}

/// The numbers by which one's own notes are called, one after the other.
pub(super) fn numbers(notes: &[(usize, EntryId)]) -> String {
    let numbers = notes.iter().map(|(number, _)| number.to_string());
    numbers.collect::<Vec<_>>().join(", ")
}
