//! What every question says: what can be chosen, what can be typed, and what it means.

use super::answer::SORTS;
use super::state::{Ask, Place, State};
use super::verb::Level;
use super::{handing, item, narrow, read, since, speaker};
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
        Ask::Withdraw(notes) => {
            let numbers = [("numbers", Value::from(numbers(notes)))];
            locale.fill("linear-ask-withdraw", &numbers)
        }
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
        | Ask::Withdraw(_)
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

/// What can be chosen, and what stands now.
pub(super) fn options(state: &mut State, ask: &Ask) {
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
            let all = SORTS.map(|(sort, id)| (state.locale.get(id).into_owned(), sort == now));
            choices(state, all.into());
        }
        Ask::Lead => now(state, |state| state.own()?.lead().map(str::to_owned)),
        Ask::Due => now(state, |state| {
            state.own()?.due().map(|due| state.locale.day(due))
        }),
        Ask::Tag => now(state, |state| {
            Some(state.own()?.tags().join(", ")).filter(|tags| !tags.is_empty())
        }),
        Ask::Settle(field, _) => {
            let all = item::contested(state, field).into_iter();
            choices(state, all.map(|words| (words, false)).collect());
        }
        Ask::Revise(ids) | Ask::Withdraw(ids) => {
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

/// What a question means.
pub(super) fn explain(state: &mut State, ask: &Ask) {
    let id = match ask {
        Ask::Name(_) | Ask::Delegation(..) | Ask::Sure(..) | Ask::Speaker(..) => "about-identity",
        Ask::Status => {
            for status in STATUSES {
                let arguments = [
                    ("label", Value::from(state.locale.status(status))),
                    ("text", Value::from(state.locale.status_meaning(status))),
                ];
                state.tell_with("linear-label", &arguments);
            }
            "linear-about-status"
        }
        Ask::Why(_) => "linear-about-why",
        Ask::Successor(_) => "linear-about-successor",
        Ask::Position => "linear-about-position",
        Ask::Lead => "linear-about-lead",
        Ask::Due => {
            let day = Value::from(state.locale.example());
            return state.tell_with("linear-about-due", &[("day", day)]);
        }
        Ask::Priority => "linear-about-priority",
        Ask::Tag => "about-tag",
        Ask::Note(_) => "linear-about-note",
        Ask::Revise(_) => "linear-about-revise",
        Ask::Withdraw(_) => "linear-do-withdraw",
        Ask::Settle(..) => "linear-about-settle",
        Ask::Since(_) => "linear-about-since",
        Ask::Words => "linear-do-search",
        Ask::Filter(_) => "linear-about-filter",
        Ask::Sort => "linear-do-sort",
        Ask::Files(_) => "linear-about-files",
        Ask::Merge(_) => "linear-about-merge",
        Ask::Tables(_) => "linear-about-tables",
        Ask::TakeIn(_) => "linear-about-take-in",
        Ask::Restore(_) => "gone-about-linear",
        Ask::Mine(_) => "claimed-about-linear",
        Ask::Copy(..) => "about-picker-share",
        Ask::Parcel(_) => "linear-about-hand",
    };
    state.tell_of(id);
}

/// Everything that can be typed here.
pub(super) fn help(state: &mut State, level: Level) {
    for (at, row) in level.rows().enumerate() {
        let what = state.locale.get(&format!("linear-do-{}", row.id));
        let arguments = [
            ("number", Value::from(at + 1)),
            ("sign", Value::from(row.signs())),
            ("name", Value::from(row.names(&state.locale).remove(0))),
            ("what", Value::from(what.into_owned())),
        ];
        let id = if level == Level::Item {
            "linear-help-counted"
        } else {
            "linear-help"
        };
        state.tell_with(id, &arguments);
    }
    let ids: &[&str] = if level == Level::Item {
        &["linear-help-item"]
    } else {
        &[
            "linear-help-choose",
            "linear-help-several",
            "linear-help-named",
            "linear-help-files",
            "linear-help-words",
        ]
    };
    ids.iter().for_each(|id| state.tell_of(id));
    state.tell_of("linear-help-everywhere");
    state.tell_of("linear-help-saved");
    state.tell_of("help-language");
}

/// The numbers by which one's own notes are called, one after the other.
pub(super) fn numbers(notes: &[(usize, EntryId)]) -> String {
    let numbers = notes.iter().map(|(number, _)| number.to_string());
    numbers.collect::<Vec<_>>().join(", ")
}
