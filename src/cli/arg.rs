//! The kinds of arguments that verbs are made of.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::domain::{Position, Priority, Status};
use crate::report::{ReportKind, position_called, priority_called, report_called, status_called};

pub(super) fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

pub(super) fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

/// May be given again, or several at once with commas.
pub(super) fn several(name: &'static str, value: &'static str) -> Arg {
    any_of(option(name, value))
}

pub(super) fn path(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name)
        .value_name(value)
        .value_parser(value_parser!(std::path::PathBuf))
        .value_hint(clap::ValueHint::FilePath)
}

/// One of a list of names, in any case.
pub(super) fn choice<T: Clone + Send + Sync + 'static>(
    name: &'static str,
    names: impl IntoIterator<Item = &'static str>,
    read: fn(&str) -> Option<T>,
) -> Arg {
    called(name, names, |_| None, read)
}

/// The same, where people may also use words of their language, of which `spoken` knows the names.
fn called<T: Clone + Send + Sync + 'static>(
    name: &'static str,
    names: impl IntoIterator<Item = &'static str>,
    spoken: Spoken,
    read: fn(&str) -> Option<T>,
) -> Arg {
    let names = PossibleValuesParser::new(names);
    let parser =
        AsWritten { names, spoken }.try_map(move |typed| read(&typed).ok_or(std::fmt::Error));
    Arg::new(name)
        .long(name)
        .value_name(name.to_uppercase())
        .ignore_case(true)
        .value_parser(parser)
}

pub(super) fn status() -> Arg {
    let names = Status::ALL.iter().map(|it| it.name());
    let spoken = |word: &str| status_called(word).map(Status::name);
    called("status", names, spoken, |typed| {
        typed.parse::<Status>().ok()
    })
}

/// What a report tells.
pub(super) fn report_kind() -> Arg {
    let names = ReportKind::ALL.map(ReportKind::name);
    let spoken = |word: &str| report_called(word).map(ReportKind::name);
    called("report", names, spoken, |typed| {
        typed.parse::<ReportKind>().ok()
    })
}

/// A position, or `none`, which clears.
pub(super) fn position() -> Arg {
    let names = Position::ALL.iter().map(|it| it.name()).chain([NONE]);
    let spoken = |word: &str| position_called(word).map(|it| it.map_or(NONE, Position::name));
    called("position", names, spoken, or_none::<Position>)
}

pub(super) fn priority() -> Arg {
    let names = Priority::ALL.iter().map(|it| it.name());
    let spoken = |word: &str| priority_called(word).flatten().map(Priority::name);
    called("priority", names, spoken, |typed| {
        typed.parse::<Priority>().ok()
    })
}

/// A priority, or `none`, which clears.
pub(super) fn priority_or_none() -> Arg {
    let names = Priority::ALL.iter().map(|it| it.name()).chain([NONE]);
    let spoken = |word: &str| priority_called(word).map(|it| it.map_or(NONE, Priority::name));
    called("priority", names, spoken, or_none::<Priority>)
}

/// What may be given again, or several at once with commas.
pub(super) fn any_of(argument: Arg) -> Arg {
    argument.action(ArgAction::Append).value_delimiter(',')
}

/// What is typed to take an answer away.
const NONE: &str = "none";

fn or_none<T: std::str::FromStr>(typed: &str) -> Option<Option<T>> {
    match typed.parse::<T>() {
        Ok(value) => Some(Some(value)),
        Err(_) => typed.eq_ignore_ascii_case(NONE).then_some(None),
    }
}

/// The name of the value that is called so in some language.
type Spoken = fn(&str) -> Option<&'static str>;

/// Also takes a name as the program itself prints it: `"In progress"` for `in-progress`, in any of its
/// languages.
#[derive(Clone)]
struct AsWritten {
    names: PossibleValuesParser,
    /// Asked only where the names do not do: it reads all languages.
    spoken: Spoken,
}

impl TypedValueParser for AsWritten {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        typed: &OsStr,
    ) -> Result<String, clap::Error> {
        let joined = typed.to_str().map(|typed| {
            let words: Vec<&str> = typed
                .split([' ', '_'])
                .filter(|it| !it.is_empty())
                .collect();
            words.join("-")
        });
        let joined = joined.filter(|joined| !joined.is_empty());
        let read = |name: &str| self.names.parse_ref(command, argument, name.as_ref());
        let found = joined.map(|joined| read(&joined));
        match found {
            Some(Ok(name)) => Ok(name),
            // The sentence names what was typed.
            Some(Err(_)) | None => match typed.to_str().and_then(self.spoken) {
                Some(name) => read(name),
                None => self.names.parse_ref(command, argument, typed),
            },
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.names.possible_values()
    }
}
