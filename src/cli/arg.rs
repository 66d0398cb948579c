//! The kinds of arguments that verbs are made of.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, value_parser};

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
    let parser =
        PossibleValuesParser::new(names).try_map(move |typed| read(&typed).ok_or(std::fmt::Error));
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
