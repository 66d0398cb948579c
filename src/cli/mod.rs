//! The verbs from the shell: what was typed, what it does, what it prints, the exit code.
//!
//! Knows the domain, the files and the words; knows nothing of the screen. A verb returns its answer
//! (`failure::Answer`) and prints nothing; only [`run`] writes. Nothing below [`Surroundings`] looks
//! at the clock, the environment or the terminal.

mod account;
mod arg;
mod args;
mod check;
mod config;
mod copies;
mod doctor;
mod editor;
mod export;
mod failure;
mod file;
mod from_text;
mod git;
mod gitfiles;
mod gitremote;
mod gitrun;
mod gitsync;
mod history;
mod import;
mod json;
mod list;
mod manual;
mod merge;
mod nearest;
mod options;
mod own;
mod page;
mod run;
mod say;
mod set;
mod share;
mod show;
mod since;
mod styles;
mod surroundings;
mod table;
mod usage;
mod wait;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;

pub use surroundings::Surroundings;
pub use wait::Shown;

use crate::domain::Author;
use crate::storage::{Places, Settings, StorageError, Target};
use crate::text::{Background, Colours, Ink, Locale, Role, Value, show_line};
use failure::{DONE, FILE, Failure};
use options::{
    can_be_asked, colours, ink, is_dumb, language, letters, links, login, parse, unspoken,
};
use run::{Globals, Run};
use wait::Wait;

/// What the arguments come to.
pub enum Outcome {
    /// A verb was carried out or refused; all is printed. The exit code.
    Done(u8),
    /// The screen is wanted, or a conversation in its place.
    OpenScreen(Box<ScreenOptions>),
}

/// What the arguments and the environment say about the screen.
pub struct ScreenOptions {
    /// Where files live.
    pub places: Places,
    /// Which tracker, and whether it may be written.
    pub target: Target,
    /// The person's settings.
    pub settings: Settings,
    /// Who speaks, where arguments or environment name both person and delegation, or one of them
    /// and the settings the other.
    pub author: Option<Author>,
    /// The words.
    pub locale: Locale,
    /// The login name, for who has not said yet who they are.
    pub login: String,
    /// How many colours to show.
    pub colours: Colours,
    /// What the terminal's background is like, as far as the environment tells.
    pub background: Option<Background>,
    /// Whether the terminal can be asked for it.
    pub can_be_asked: bool,
    /// Whether it shows links.
    pub links: bool,
    /// Whether no screen is wanted but a conversation, line by line.
    pub linear: bool,
    /// What is wrong with the settings file.
    pub news: Option<String>,
}

/// Carries out what was typed. The first argument is the program's own name.
pub fn run(
    arguments: Vec<OsString>,
    here: &Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let (settings, odd) = match &here.places {
        Some(places) => Settings::read(places),
        None => (Settings::default(), Ok(Vec::new())),
    };
    let locale = Locale::load(&language(&arguments, &settings, here));
    let locale = locale.in_letters(letters(&arguments, &settings, here));
    let trouble = config::trouble(&locale, here, odd);
    let unspoken = unspoken(&arguments, &settings).map(|wanted| locale.unspoken(&wanted));
    let news: Vec<String> = trouble.into_iter().chain(unspoken).collect();
    let news = (!news.is_empty()).then(|| news.join(" "));
    let answer = match open(&arguments, &locale, here, &settings, news.as_deref()) {
        Ok(Opening::Screen(bare)) => {
            return Outcome::OpenScreen(Box::new(bare.options(locale, news)));
        }
        Ok(Opening::Verb(answer)) => Ok(answer),
        Err(failure) => Err(failure),
    };
    // Colours are looked for only where something went wrong.
    let warned = match &answer {
        Err(_) => ink(&arguments, &settings, here, here.stderr_is_terminal),
        Ok(_) => Ink::default(),
    };
    Outcome::Done(print(answer, &locale, &warned, out, err))
}

/// What was typed: a verb, which has been carried out, or the screen.
enum Opening {
    Verb(failure::Answer),
    Screen(Box<Bare>),
}

/// The screen's options but the words.
struct Bare {
    places: Places,
    target: Target,
    settings: Settings,
    author: Option<Author>,
    login: String,
    colours: Colours,
    background: Option<Background>,
    can_be_asked: bool,
    links: bool,
    linear: bool,
}

impl Bare {
    fn options(self, locale: Locale, news: Option<String>) -> ScreenOptions {
        ScreenOptions {
            places: self.places,
            target: self.target,
            settings: self.settings,
            author: self.author,
            locale,
            login: self.login,
            colours: self.colours,
            background: self.background,
            can_be_asked: self.can_be_asked,
            links: self.links,
            linear: self.linear,
            news,
        }
    }
}

fn open(
    arguments: &[OsString],
    locale: &Locale,
    here: &Surroundings,
    settings: &Settings,
    news: Option<&str>,
) -> Result<Opening, Failure> {
    let inked = || ink(arguments, settings, here, here.stdout_is_terminal);
    let matches = match parse(arguments, locale, here, &Ink::default()) {
        Ok(matches) => matches,
        Err(error) => {
            // Only help has colours, and only who reads it waits for them.
            let again = (error.kind() == ErrorKind::DisplayHelp)
                .then(|| parse(arguments, locale, here, &inked()).err());
            let error = again.flatten().unwrap_or(error);
            return usage::explain(locale, &error, arguments).map(Opening::Verb);
        }
    };
    let verb = matches.as_ref().and_then(ArgMatches::subcommand);
    let no_home = || Failure::storage(locale, &StorageError::NoHome);
    let places = here.places.as_ref().ok_or_else(no_home)?;
    let file = match &matches {
        Some(matches) => matches.try_get_one("target").ok().flatten().cloned(),
        None => arguments.get(1).map(PathBuf::from),
    };
    let typed = verb.map(|(_, typed)| typed).or(matches.as_ref());
    let ink = match verb {
        Some((_, typed)) if !wants_json(typed) => inked(),
        Some(_) | None => Ink::default(),
    };
    let run = Run {
        locale,
        here,
        places,
        settings: settings.clone(),
        ink,
        globals: Globals::read(typed, file, here),
        wait: verb.map_or_else(Wait::default, |(verb, typed)| {
            Wait::begin(here.waiting, steps(verb, typed), std::io::stderr())
        }),
    };
    let flag = matches
        .as_ref()
        .and_then(|typed| typed.try_get_one::<bool>("linear").ok().flatten());
    let is_linear = flag.is_some_and(|is_wanted| *is_wanted);
    if is_linear && verb.is_some() {
        return Err(Failure::usage(locale.get("cli-linear-verb")));
    }
    let Some((verb, typed)) = verb else {
        let author = run.author().ok();
        return Ok(Opening::Screen(Box::new(Bare {
            places: places.clone(),
            target: run.target(),
            author,
            login: login(here),
            colours: colours(arguments, here, true),
            background: Background::of_terminal(here.variable),
            can_be_asked: can_be_asked(here),
            links: links(settings, here, here.stdout_is_terminal),
            linear: is_linear || is_dumb(here),
            settings: run.settings,
        })));
    };
    let mut answer = carry_out(verb, typed, &run)?;
    answer.is_data |= wants_json(typed);
    // `config` says it better.
    let news = news.filter(|_| verb != "config");
    answer.hints.extend(news.map(str::to_owned));
    Ok(Opening::Verb(answer))
}

/// Whether what is printed is JSON.
fn wants_json(typed: &ArgMatches) -> bool {
    let flag = typed.try_get_one::<bool>("json").ok().flatten();
    let below = typed.subcommand().map(|(_, typed)| typed);
    flag.is_some_and(|is_wanted| *is_wanted) || below.is_some_and(wants_json)
}

/// One line per verb.
fn carry_out(verb: &str, typed: &ArgMatches, run: &Run<'_>) -> failure::Outcome {
    refuse_changes(verb, typed, run)?;
    match verb {
        "list" => list::list(run, typed),
        "show" => show::show_items(run, typed),
        "set" => set::set(run, typed),
        "note" => say::note(run, typed),
        "undo" => say::undo(run),
        "redo" => say::redo(run),
        "history" => history::history(run, typed),
        "merge" => merge::merge(run, typed),
        "diff" => merge::diff(run, typed),
        "share" => share::share(run, typed),
        "export" => export::export(run, typed),
        "import" => import::import(run, typed),
        "git" => git::git(run, typed),
        "restore" => own::restore(run, typed),
        "mine" => own::mine(run, typed),
        "new" => file::new(run, typed),
        "check" => check::check(run, typed),
        "repair" => file::repair(run, typed),
        "config" => config::config(run, typed),
        "doctor" => doctor::doctor(run, typed),
        "completions" => manual::completions(run, typed),
        "man" => manual::man(run),
        // `args` offers no other; a verb without a line here is found by the test of the help.
        other => Err(Failure::usage(run.with("cli-usage-verb", "verb", other))),
    }
}

/// How many steps a verb has that can take long; none of one that talks to somebody itself.
fn steps(verb: &str, typed: &ArgMatches) -> usize {
    match verb {
        "list" | "show" | "set" | "undo" | "redo" | "history" => 1,
        "share" | "repair" => 2,
        "diff" | "export" | "import" => 3,
        "merge" => 4,
        // Each is read as a file and as a tracker in use.
        "check" => {
            2 * typed
                .get_many::<PathBuf>("files")
                .map_or(1, |files| files.len())
        }
        _ => 0,
    }
}

/// Refuses what would change a tracker that is only to be read, before anything else can be wrong
/// with it. What makes another file changes nothing.
fn refuse_changes(verb: &str, typed: &ArgMatches, run: &Run<'_>) -> Result<(), Failure> {
    let path = match verb {
        "set" | "note" | "undo" | "redo" => run.target().path,
        "restore" if !typed.get_flag("dry-run") => run.target().path,
        "import" if !typed.get_flag("dry-run") => run.target().path,
        // What is decided stands beside the tracker, and it is decided all the same.
        "mine"
            if ["confirm", "always", "ask"]
                .iter()
                .any(|flag| typed.get_flag(flag)) =>
        {
            run.target().path
        }
        "merge" if !typed.get_flag("dry-run") => merge::sides(run, typed).0,
        "git" if typed.subcommand_name() != Some("merge-driver") => run.target().path,
        _ => return Ok(()),
    };
    if run.globals.read_only {
        Err(run.storage(&StorageError::ReadOnly(path)))
    } else {
        Ok(())
    }
}

/// Writes an answer where it belongs and gives its exit code. A reader who has gone (`mandate history |
/// head`) is no failure.
fn print(
    answer: failure::Outcome,
    locale: &Locale,
    warned: &Ink,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let letters = locale.letters();
    let (text, bytes, complaints, code) = match answer {
        Ok(answer) => {
            let text = match answer.is_data {
                true => answer.out,
                false => letters.send(&answer.out).into_owned(),
            };
            (text, answer.bytes, answer.hints, answer.code)
        }
        Err(failure) => (
            String::new(),
            Vec::new(),
            vec![failure.sentence],
            failure.code,
        ),
    };
    let written = out
        .write_all(&bytes)
        .and_then(|()| out.write_all(text.as_bytes()))
        .and_then(|()| out.flush());
    let mut code = code;
    for complaint in complaints {
        // Where even this cannot be written, nobody is left to tell.
        let _ = writeln!(
            err,
            "{}",
            letters.send(&warned.paint(Role::Warning, &show_line(&complaint)))
        );
    }
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => code = DONE,
        Err(error) => {
            let cause = [("cause", Value::from(error.to_string()))];
            let sentence = locale.fill("cli-output-failed", &cause);
            let _ = writeln!(err, "{}", letters.send(&sentence));
            code = FILE;
        }
        Ok(()) => {}
    }
    code
}
