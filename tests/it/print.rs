//! What the program sends to a terminal beside letters: colours, links, and frames all at once.

#![cfg(unix)]

use std::fs;
use std::time::Duration;

use mandate_tracker::domain::{Say, Status, Tracker};
use mandate_tracker::storage::make;

use super::cli::{Shell, ran};
use super::pty::{Home, Launch, Pty};
use super::sides::{blank, status, tell};

const PATIENCE: Duration = Duration::from_secs(10);
const CHAD: (&str, &str) = ("A. Diarra", "Chad");
/// A stranger's text that would lead elsewhere.
const HOSTILE: &str = "See S/2015/1038\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x07 and \
    S/RES/2227 (2015) S/2015/\n1038 S/2015/10\u{9c}38 https://evil.example/S/2015/1039";

/// A tracker in which something is late, something contested, and something refers to documents.
fn tracker() -> Tracker {
    let (mut one, mut two) = (blank(), blank());
    tell(
        &mut one,
        CHAD,
        0,
        "task-1",
        status(Status::Implemented, None),
    );
    tell(
        &mut one,
        CHAD,
        1,
        "task-2",
        status(Status::InProgress, None),
    );
    let due = Say::Due {
        to: "2020-01-01".parse().ok(),
    };
    tell(&mut one, CHAD, 2, "task-2", due);
    tell(
        &mut one,
        CHAD,
        3,
        "task-3",
        status(Status::NotStarted, None),
    );
    let other = ("B. Oumar", "Chad");
    tell(
        &mut two,
        other,
        4,
        "task-3",
        status(Status::Implemented, None),
    );
    let text = HOSTILE.into();
    tell(&mut one, CHAD, 5, "task-1", Say::Note { text });
    one.merge(&two).expect("the same mandate");
    one
}

fn home() -> Home {
    let home = Home::new();
    let path = home.path().join("data/mandate-tracker/minusma-2227.ron");
    fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    make(&path, &tracker()).expect("the tracker");
    home
}

fn launch(home: &Home, arguments: &[&str]) -> Launch {
    let launch = Pty::launch().home(home).args(arguments);
    let launch = launch.env("MANDATE_AUTHOR", "A. Diarra");
    launch
        .env("MANDATE_DELEGATION", "Chad")
        .env("COLORFGBG", "15;0")
}

/// Everything that a command writes to a terminal.
fn printed(launch: Launch) -> String {
    let mut pty = launch.start();
    pty.wait_exit(PATIENCE);
    String::from_utf8_lossy(&pty.raw_output()).into_owned()
}

fn shell() -> Shell {
    let shell = Shell::new();
    let path = shell.path("data/mandate-tracker/minusma-2227.ron");
    fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    make(&path, &tracker()).expect("the tracker");
    shell
}

#[test]
fn a_listing_on_a_terminal_has_the_colours_of_the_theme() {
    let home = home();
    let list = |launch: Launch| printed(launch);
    let sixteen = list(launch(&home, &["list"]).env("TERM", "xterm"));
    // The dark theme: implemented is green, what is late or contested is red.
    assert!(sixteen.contains("\x1b[92m●\x1b[0m"), "{sixteen:?}");
    assert!(
        sixteen.contains("\x1b[92mImplemented\x1b[0m"),
        "{sixteen:?}"
    );
    assert!(sixteen.contains("\x1b[1;91moverdue"), "{sixteen:?}");
    assert!(sixteen.contains("\x1b[1;91m‼\x1b[0m"), "{sixteen:?}");
    assert!(!sixteen.contains("38;"), "{sixteen:?}");
    let all = list(launch(&home, &["list"]).env("COLORTERM", "truecolor"));
    assert!(all.contains("\x1b[38;2;135;215;135m●"), "{all:?}");
    // Another theme, other colours, from the same source as the screen's.
    let settings = home.path().join("config/mandate-tracker/settings.ron");
    fs::create_dir_all(settings.parent().expect("a folder")).expect("the folder");
    fs::write(&settings, "(theme: \"mono\")").expect("the settings");
    let mono = list(launch(&home, &["list"]).env("TERM", "xterm"));
    assert!(
        !mono.contains("\x1b[92m") && mono.contains("\x1b[1m"),
        "{mono:?}"
    );
}

#[test]
fn every_verb_that_tells_something_has_colours_and_json_has_none() {
    let home = home();
    for verb in [
        &["show", "task-1"][..],
        &["history"],
        &["config", "show"],
        &["check"],
        &["--help"],
        &["help", "set"],
        &["show", "no-such-item"],
        &[
            "diff",
            "2020-01-01",
            "data/mandate-tracker/minusma-2227.ron",
        ],
    ] {
        let with = printed(launch(&home, verb));
        assert!(with.contains("\x1b["), "{verb:?}: {with:?}");
        for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb"), ("CLICOLOR", "0")] {
            let without = printed(launch(&home, verb).env(name, value));
            assert!(!without.contains('\x1b'), "{name} {verb:?}: {without:?}");
        }
        let never = [&["--color", "never"], verb].concat();
        assert!(!printed(launch(&home, &never)).contains('\x1b'), "{verb:?}");
    }
    for verb in [
        &["list", "--json"][..],
        &["history", "--json"],
        &["config", "show", "--json"],
    ] {
        let always = [&["--color", "always"], verb].concat();
        assert!(
            !printed(launch(&home, &always)).contains('\x1b'),
            "{verb:?}"
        );
    }
}

#[test]
fn colours_change_nothing_but_the_colours() {
    let shell = shell();
    for verb in [
        &["list"][..],
        &["show", "task-1", "task-2", "task-3"],
        &["history"],
        &["--help"],
    ] {
        let plain = shell.done(verb);
        assert!(!plain.contains('\x1b'), "a pipe has none: {verb:?}");
        let always = [&["--color", "always"], verb].concat();
        let coloured = shell.done(&always);
        assert!(coloured.contains("\x1b["), "{verb:?}");
        assert!(!coloured.contains("\x1b]"), "no links in a pipe: {verb:?}");
        assert_eq!(bare(&coloured), plain, "{verb:?}");
        let mut forced = shell.command(verb);
        forced
            .env("MANDATE_AUTHOR", "A. Diarra")
            .env("MANDATE_DELEGATION", "Chad")
            .env("CLICOLOR_FORCE", "1")
            .env("FORCE_HYPERLINK", "1");
        assert_eq!(ran(&mut forced).out, coloured, "{verb:?}");
    }
}

/// A text without its colours.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\x1b[") {
        bare.push_str(before);
        let (codes, after) = after.split_once('m').expect("a colour and nothing else");
        assert!(
            codes.chars().all(|c| c.is_ascii_digit() || c == ';'),
            "{codes}"
        );
        rest = after;
    }
    bare + rest
}

/// The addresses of the links in what was written, with their texts.
fn links(written: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for piece in written.split("\x1b]8;").skip(1) {
        let (target, text) = piece.split_once("\x1b\\").expect("ended as it should");
        let (_, address) = target.split_once(';').expect("parameters");
        if !address.is_empty() {
            found.push((address.to_owned(), text.to_owned()));
        }
    }
    found
}

#[test]
fn document_symbols_are_links_where_the_terminal_shows_such() {
    let home = home();
    for (verb, keys) in [
        (&["show", "task-1"][..], ""),
        (&["history", "task-1"], ""),
        (&[], "<enter>"),
    ] {
        let run = |launch: Launch| {
            if keys.is_empty() {
                return printed(launch);
            }
            let mut pty = launch.start();
            pty.wait_for("Ceasefire");
            pty.keys(keys);
            pty.wait_for("U+001B");
            pty.keys("q");
            pty.wait_exit(PATIENCE);
            String::from_utf8_lossy(&pty.raw_output()).into_owned()
        };
        let written = run(launch(&home, verb).env("VTE_VERSION", "7600"));
        let found = links(&written);
        for (symbol, address) in [
            ("S/2015/1038", "https://undocs.org/S/2015/1038"),
            ("S/RES/2227", "https://undocs.org/S/RES/2227(2015)"),
        ] {
            let is_there = found
                .iter()
                .any(|(to, text)| to == address && text.contains(symbol));
            assert!(is_there, "{verb:?}: {found:?}");
        }
        // Nobody's text leads anywhere else, and none of its control characters arrives.
        for (address, _) in &found {
            assert!(address.starts_with("https://undocs.org/"), "{address}");
        }
        assert!(!written.contains("\x07") && !written.contains('\u{9c}'));
        for (name, value) in [
            ("FORCE_HYPERLINK", "0"),
            ("TERM", "screen-256color"),
            ("VTE_VERSION", "5000"),
        ] {
            let launch = launch(&home, verb).env("VTE_VERSION", "7600");
            let written = run(launch.env(name, value));
            assert!(!written.contains("\x1b]8"), "{name}={value} {verb:?}");
        }
    }
}
