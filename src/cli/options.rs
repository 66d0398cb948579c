//! Taking apart what was typed before a verb is carried out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::error::ErrorKind;

use super::args;
use super::surroundings::Surroundings;
use crate::storage::{Settings, own_themes};
use crate::text::{Background, Colours, Ink, Letters, Locale, OFFERED, Theme, shows_links};

/// Takes the arguments apart. A first word that is neither a verb nor looks like a file is taken for a
/// mistyped verb, never for a new file. Nothing, or only a file, is the way in to the screen and needs no
/// taking apart: the whole definition would take longer than the first frame.
pub(super) fn parse(
    arguments: &[OsString],
    locale: &Locale,
    here: &Surroundings,
    ink: &Ink,
) -> Result<Option<ArgMatches>, clap::Error> {
    match arguments {
        [] | [_] => return Ok(None),
        [_, file] if !file.to_string_lossy().starts_with('-') && is_file_like(file.as_ref()) => {
            return Ok(None);
        }
        _ => {}
    }
    let words = args::Words {
        locale,
        columns: here.columns(),
        ink,
    };
    let asked = help_of(arguments, &words);
    let arguments = asked.as_deref().unwrap_or(arguments);
    let is_no_file =
        |word: &OsString| !word.to_string_lossy().starts_with('-') && !is_file_like(word.as_ref());
    let strictly = || words.command(false).try_get_matches_from(arguments);
    match words.command(true).try_get_matches_from(arguments) {
        Ok(matches) => {
            let file = matches.get_one::<PathBuf>("target");
            if file.is_some_and(|file| !is_file_like(file)) {
                strictly().map(Some)
            } else {
                Ok(Some(matches))
            }
        }
        Err(error) if error.kind() == ErrorKind::UnknownArgument => Err(strictly()
            .err()
            .filter(|error| error.kind() == ErrorKind::InvalidSubcommand)
            .unwrap_or(error)),
        // Help is wanted, of a verb that there is not.
        Err(error)
            if error.kind() == ErrorKind::DisplayHelp
                && arguments.get(1).is_some_and(is_no_file) =>
        {
            Err(strictly().err().unwrap_or(error))
        }
        Err(error) => Err(error),
    }
}

/// Whether a word can only be meant as a file: it exists, has a separator, or the ending of trackers.
fn is_file_like(path: &Path) -> bool {
    let has_separator = path.components().count() > 1 || path.is_absolute();
    has_separator
        || path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("ron"))
        || path.exists()
}

/// The language that is wanted: typed, set, or the system's. Looked for before the arguments are taken
/// apart, because the help is in it, too.
pub(super) fn language(arguments: &[OsString], settings: &Settings, here: &Surroundings) -> String {
    let variable = |name: &&str| (here.variable)(name);
    typed_language(arguments)
        .or_else(|| settings.lang.clone())
        .or_else(|| ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(variable))
        .unwrap_or_default()
}

/// The letters that are wanted: typed, set, or those that the terminal shows. What goes into a pipe or a
/// file keeps all, unless somebody asks. Looked for before the arguments are taken apart, because the help
/// is in them, too.
pub(super) fn letters(arguments: &[OsString], settings: &Settings, here: &Surroundings) -> Letters {
    let words = arguments.iter().skip(1);
    let mut flags = words.take_while(|word| *word != "--");
    match settings.ascii {
        _ if flags.any(|word| word == "--ascii") => Letters::Ascii,
        Some(true) => Letters::Ascii,
        None if here.stdout_is_terminal => Letters::of_terminal(here.variable),
        Some(false) | None => Letters::All,
    }
}

/// The language that was asked for by name and is not there.
pub(super) fn unspoken(arguments: &[OsString], settings: &Settings) -> Option<String> {
    let wanted = typed_language(arguments).or_else(|| settings.lang.clone())?;
    (!wanted.is_empty() && !Locale::speaks(&wanted)).then_some(wanted)
}

fn typed_language(arguments: &[OsString]) -> Option<String> {
    typed(arguments, "--lang")
}

/// What was typed for an option.
fn typed(arguments: &[OsString], option: &str) -> Option<String> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let rest = words.find_map(|word| word.strip_prefix(option))?;
    Some(match rest.strip_prefix('=') {
        Some(name) => name.to_owned(),
        None => words.next().unwrap_or_default().to_owned(),
    })
}

/// How many colours there are on the screen, or in what is printed there: as typed, else as the environment
/// says. Looked for before the arguments are taken apart, because the help has colours, too.
pub(super) fn colours(arguments: &[OsString], here: &Surroundings, is_terminal: bool) -> Colours {
    match typed(arguments, "--color").as_deref() {
        Some("always") => Colours::at_most(here.variable),
        Some("never") => Colours::None,
        Some(_) | None => Colours::of_output(here.variable, is_terminal),
    }
}

/// What is printed with: the colours of the theme that is set, and links where a terminal shows them.
pub(super) fn ink(
    arguments: &[OsString],
    settings: &Settings,
    here: &Surroundings,
    is_terminal: bool,
) -> Ink {
    let colours = colours(arguments, here, is_terminal);
    let mut ink = if colours == Colours::None {
        Ink::default()
    } else {
        Ink::of(&theme(settings, here), colours)
    };
    ink.has_links = links(settings, here, is_terminal);
    ink
}

/// Whether document symbols are links: never in a pipe, wherever else the terminal shows such, unless the
/// settings say no.
pub(super) fn links(settings: &Settings, here: &Surroundings, is_terminal: bool) -> bool {
    is_terminal && settings.links != Some(false) && shows_links(here.variable)
}

/// The theme that is set. One that cannot be read is told of on the screen, and the usual one stands.
fn theme(settings: &Settings, here: &Surroundings) -> Theme {
    let name = settings.theme.as_deref().unwrap_or(OFFERED[0]);
    let background = Background::of_terminal(here.variable);
    let own = match &here.places {
        Some(places) if !OFFERED.contains(&name) => own_themes(places).0,
        Some(_) | None => Vec::new(),
    };
    let usual = || Theme::load(OFFERED[0], background, &[]);
    Theme::load(name, background, &own)
        .or_else(|_| usual())
        .unwrap_or_default()
}

/// Whether the terminal understands a question about its background. Some show it as text; those that
/// know no escape sequences, the console of Linux, and `screen`, which passes it on to who knows whom.
pub(super) fn can_be_asked(here: &Surroundings) -> bool {
    let term = (here.variable)("TERM").unwrap_or_default();
    let is_deaf = ["dumb", "linux", "screen", "cons", "vt"]
        .iter()
        .any(|deaf| term.starts_with(deaf));
    cfg!(unix) && here.stdin_is_terminal && here.stdout_is_terminal && !term.is_empty() && !is_deaf
}

/// Whether the terminal can only print.
pub(super) fn is_dumb(here: &Surroundings) -> bool {
    (here.variable)("TERM").is_some_and(|term| term == "dumb")
}

pub(super) fn login(here: &Surroundings) -> String {
    let names = ["USER", "LOGNAME", "USERNAME"];
    names
        .iter()
        .find_map(|name| (here.variable)(name))
        .unwrap_or_default()
}

/// `mandate help list` as `mandate list --help`, whatever options stand before it.
fn help_of(arguments: &[OsString], words: &args::Words<'_>) -> Option<Vec<OsString>> {
    let help = arguments.iter().position(|word| word == "help")?;
    let (before, verbs) = (&arguments[..help], &arguments[help + 1..]);
    let command = words.command(false);
    let takes_value = |word: &str| {
        let long = word.strip_prefix("--");
        let short = word
            .strip_prefix('-')
            .filter(|rest| rest.chars().count() == 1);
        let is_it = |it: &&clap::Arg| {
            let name = it.get_short();
            (long.is_some() && it.get_long() == long)
                || name.is_some_and(|name| short.is_some_and(|it| it.starts_with(name)))
        };
        let named = command.get_arguments().find(is_it);
        named.is_some_and(|it| it.get_action().takes_values())
    };
    let mut options = before.iter().skip(1);
    while let Some(word) = options.next() {
        let word = word.to_string_lossy();
        if !word.starts_with('-') || word == "--" {
            return None;
        }
        if takes_value(&word) {
            // The word “help” itself may be the value: then there is none before it.
            options.next()?;
        }
    }
    let mut asked = before.to_vec();
    asked.extend_from_slice(verbs);
    asked.push("--help".into());
    Some(asked)
}
