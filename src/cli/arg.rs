//! The kinds of arguments that verbs are made of.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command, value_parser};

pub(super) fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

pub(super) fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

/// May be given again, or several at once with commas.
pub(super) fn several(name: &'static str, value: &'static str) -> Arg {
    option(name, value)
        .action(ArgAction::Append)
        .value_delimiter(',')
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
    let parser = AsWritten(PossibleValuesParser::new(names))
        .try_map(move |typed| read(&typed).ok_or(std::fmt::Error));
    Arg::new(name)
        .long(name)
        .value_name(name.to_uppercase())
        .ignore_case(true)
        .value_parser(parser)
}

pub(super) fn value<T: std::str::FromStr + Clone + Send + Sync + 'static>(
    name: &'static str,
    names: impl Iterator<Item = &'static str>,
) -> Arg {
    choice(name, names, |typed| typed.parse::<T>().ok())
}

pub(super) fn values<T: std::str::FromStr + Clone + Send + Sync + 'static>(
    name: &'static str,
    names: impl Iterator<Item = &'static str>,
) -> Arg {
    value::<T>(name, names)
        .action(ArgAction::Append)
        .value_delimiter(',')
}

/// The same with `none`, which clears.
pub(super) fn value_or_none<T: std::str::FromStr + Clone + Send + Sync + 'static>(
    name: &'static str,
    names: impl Iterator<Item = &'static str>,
) -> Arg {
    choice(name, names.chain(["none"]), |typed| {
        match typed.parse::<T>() {
            Ok(value) => Some(Some(value)),
            Err(_) => typed.eq_ignore_ascii_case("none").then_some(None),
        }
    })
}

/// Also takes a name as the program itself prints it: `"In progress"` for `in-progress`.
#[derive(Clone)]
struct AsWritten(PossibleValuesParser);

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
        let found = joined.map(|joined| self.0.parse_ref(command, argument, joined.as_ref()));
        match found {
            Some(Ok(name)) => Ok(name),
            // The sentence names what was typed.
            Some(Err(_)) | None => self.0.parse_ref(command, argument, typed),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}
