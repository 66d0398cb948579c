//! `mandate`: the command line, and where no verb is given the screen, or a conversation in its place.

use std::io::{Write, stderr, stdin, stdout};
use std::process::ExitCode;

use mandate_tracker::cli::{self, Outcome, ScreenOptions, Surroundings};
use mandate_tracker::linear;
use mandate_tracker::tui::{self, Means, Start};

fn main() -> ExitCode {
    outlive_size_limits();
    let here = Surroundings {
        odd_keys: |places, locale| tui::read_keys(places, locale).1,
        ..Surroundings::of_this_process()
    };
    let arguments = std::env::args_os().collect();
    match cli::run(arguments, &here, &mut stdout(), &mut stderr()) {
        Outcome::Done(code) => ExitCode::from(code),
        Outcome::OpenScreen(options) if options.linear => talk(*options, here),
        Outcome::OpenScreen(options) => open_screen(*options, here),
    }
}

/// A write beyond a size limit becomes an error that is told, not the end.
fn outlive_size_limits() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Default::default());
}

fn open_screen(options: ScreenOptions, here: Surroundings) -> ExitCode {
    let no_terminal = options.locale.get("cli-no-terminal").into_owned();
    let letters = options.locale.letters();
    let start = Start {
        places: options.places,
        target: options.target,
        settings: options.settings,
        author: options.author,
        login: options.login,
        locale: options.locale,
        colours: options.colours,
        background: options.background,
        can_be_asked: options.can_be_asked,
        links: options.links,
        zone: here.zone,
        clock: here.clock,
        seed: here.seed,
        means: Means::of(here.variable),
        news: options.news,
    };
    let (message, code) = match tui::run(start) {
        Ok(ending) => (ending.message, ending.code),
        Err(_) => (Some(no_terminal), 1),
    };
    let _ = message.map(|message| writeln!(stderr(), "{}", letters.send(&message)));
    ExitCode::from(code)
}

/// The conversation that takes the screen's place.
fn talk(options: ScreenOptions, here: Surroundings) -> ExitCode {
    let letters = options.locale.letters();
    let start = linear::Start {
        places: options.places,
        target: options.target,
        settings: options.settings,
        author: options.author,
        login: options.login,
        locale: options.locale,
        is_typed: here.stdin_is_terminal,
        editor: here.editor(),
        columns: here.size.map(|(columns, _)| columns),
        zone: here.zone,
        clock: here.clock,
        seed: here.seed,
        news: options.news,
    };
    let (message, code) = match linear::run(start, &mut stdin().lock(), &mut stdout().lock()) {
        Ok(ending) => (ending.message, ending.code),
        Err(error) => (Some(error.to_string()), 3),
    };
    let _ = message.map(|message| writeln!(stderr(), "{}", letters.send(&message)));
    ExitCode::from(code)
}
