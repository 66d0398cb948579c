//! Nothing above seven bits reaches a terminal that shows nothing such, whatever was written, on any
//! screen, in any language; and nothing that is stored is changed by it.

use std::fs;

use insta::assert_snapshot;
use mandate_tracker::domain::{Priority, Say, Status, Tracker};
use mandate_tracker::storage::{Places, make};
use mandate_tracker::text::{Letters, Locale};
use mandate_tracker::tui::{Command, Scope, TABLE};
use proptest::prelude::*;

use super::cli::{Shell, ran};
use super::desk::{Desk, Setup};
use super::sides::{blank, lead, status, tell};

/// What people write, in the six languages and with all that keyboards put in.
const WRITTEN: &str =
    "Mise en œuvre… « à temps » – voir S/2015/1038 ; حماية المدنيين, 保护平民, Защита, ñ, 👩‍🚀";

/// A tracker in which a text stands wherever one can.
fn tracker(text: &str) -> Tracker {
    let mut tracker = blank();
    let ours = (text, "Côte d’Ivoire");
    let theirs = ("J. Dupont", text);
    let note = |text: &str| Say::Note { text: text.into() };
    let tag = || Say::Tag { name: text.into() };
    tell(
        &mut tracker,
        ours,
        0,
        "task-1",
        status(Status::InProgress, Some(text)),
    );
    tell(
        &mut tracker,
        theirs,
        1,
        "task-1",
        status(Status::Superseded, Some(text)),
    );
    tell(&mut tracker, ours, 2, "task-1", note(text));
    tell(&mut tracker, ours, 3, "task-1", lead(text));
    tell(&mut tracker, ours, 4, "task-1", tag());
    let due = Say::Due {
        to: "2026-02-20".parse().ok(),
    };
    tell(&mut tracker, ours, 5, "task-2", due);
    let urgent = Say::Priority {
        to: Some(Priority::High),
    };
    tell(&mut tracker, ours, 6, "task-2", urgent);
    let mut copy = blank();
    let again = (text, "Côte d’Ivoire");
    tell(
        &mut copy,
        again,
        7,
        "task-1",
        status(Status::Implemented, None),
    );
    tell(
        &mut tracker,
        ours,
        8,
        "task-3",
        status(Status::Implemented, None),
    );
    tracker.merge(&copy).expect("the same mandate");
    tracker
}

fn open(tracker: &Tracker, size: (u16, u16), language: &'static str, letters: Letters) -> Desk {
    let setup = Setup {
        size,
        language,
        letters,
        author: Some(("É. Diarra", "Côte d’Ivoire")),
        ..Setup::default()
    };
    let path = Places::below(setup.folder.path()).default_tracker();
    fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    make(&path, tracker).expect("the tracker");
    setup.open()
}

fn is_ascii(desk: &Desk, what: &str) {
    let cells = &desk.buffer().content;
    let odd = cells.iter().find(|cell| {
        let symbol = cell.symbol();
        symbol.len() != 1 || !symbol.bytes().all(|byte| matches!(byte, b' '..=b'~'))
    });
    assert_eq!(odd, None, "{what}:\n{}", desk.screen());
}

/// Opens everything that a command of the checklist opens, and comes back.
fn look_around(desk: &mut Desk, text: &str) {
    let opening = TABLE.iter().filter(|row| {
        matches!(row.scope, Scope::Desk | Scope::Global)
            && !matches!(row.command, Command::Quit | Command::Language)
    });
    let keys: Vec<String> = opening
        .filter_map(|row| row.keys.first())
        .map(|key| match *key {
            key if key.chars().count() == 1 => key.to_owned(),
            key => format!("<{}>", key.replace("ctrl-", "c-").replace("shift-", "s-")),
        })
        .filter(|key| !key.contains("c-Z"))
        .collect();
    assert!(keys.len() > 20, "{keys:?}");
    for key in keys {
        desk.keys(&key);
        is_ascii(desk, &key);
        desk.paste(text);
        is_ascii(desk, &format!("{key} and a text"));
        desk.keys("<tab>");
        is_ascii(desk, &format!("{key} and Tab"));
        desk.keys("<esc><esc><esc><esc><home>");
    }
}

#[test]
fn no_screen_shows_anything_above_seven_bits() {
    for language in Locale::names() {
        for size in [(80, 24), (120, 40), (40, 10), (39, 9)] {
            let mut desk = open(&tracker(WRITTEN), size, language, Letters::Ascii);
            is_ascii(&desk, "at first");
            look_around(&mut desk, WRITTEN);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_any_writing_at_any_size_does(
        text in "\\PC{1,60}",
        width in 0_u16..140,
        height in 0_u16..45,
        is_french in any::<bool>(),
    ) {
        prop_assume!(!text.trim().is_empty());
        let language = if is_french { "fr" } else { "en" };
        let mut desk = open(&tracker(&text), (width, height), language, Letters::Ascii);
        for keys in ["", "<enter>", "<esc>v", "<tab>", "vd", "<tab>", "<tab>", "<tab>", "<esc>c", "<esc>n"] {
            desk.keys(keys);
            is_ascii(&desk, keys);
        }
        desk.paste(&text);
        is_ascii(&desk, "a note");
    }

    /// What stands where, and where the cursor is, does not depend on the letters.
    #[test]
    fn what_is_typed_stands_in_the_same_columns(text in "\\PC{0,30}") {
        let mut desks = [Letters::All, Letters::Ascii].map(|letters| {
            let mut desk = open(&blank(), (80, 24), "en", letters);
            desk.keys("n").paste(&text);
            desk
        });
        prop_assert_eq!(desks[0].drawn.cursor, desks[1].drawn.cursor);
        desks.iter_mut().for_each(|desk| { desk.keys("<bs><bs>"); });
        prop_assert_eq!(desks[0].drawn.cursor, desks[1].drawn.cursor);
    }
}

#[test]
fn checklist_in_ascii_at_80x24() {
    let mut desk = open(&tracker(WRITTEN), (80, 24), "en", Letters::Ascii);
    assert_snapshot!(desk.shot());
}

#[test]
fn item_in_ascii_in_french_at_80x24() {
    let mut desk = open(&tracker(WRITTEN), (80, 24), "fr", Letters::Ascii);
    desk.keys("<enter>");
    assert_snapshot!(desk.shot());
}

#[test]
fn dashboard_in_ascii_at_80x24() {
    let mut desk = open(&tracker(WRITTEN), (80, 24), "en", Letters::Ascii);
    desk.keys("d");
    let first = desk.shot();
    desk.keys("<tab>");
    assert_snapshot!(format!("{first}{}", desk.shot()));
}

#[test]
fn matrix_in_ascii_at_80x24() {
    let mut desk = open(&tracker(WRITTEN), (80, 24), "fr", Letters::Ascii);
    desk.keys("v");
    assert_snapshot!(desk.shot());
}

/// The language is changed while the program runs; the letters stay.
#[test]
fn another_language_is_in_ascii_too() {
    let mut desk = open(&blank(), (80, 24), "en", Letters::Ascii);
    desk.keys("L<down><enter>");
    assert!(
        desk.screen().contains("Taches prescrites"),
        "{}",
        desk.screen()
    );
    is_ascii(&desk, "French");
}

#[test]
fn what_was_written_is_kept_as_it_was_written() {
    let mut desk = open(&blank(), (80, 24), "fr", Letters::Ascii);
    desk.keys("n").paste(WRITTEN).keys("<c-s>");
    desk.wait_for("09:14");
    assert!(desk.file().contains(WRITTEN), "{}", desk.file());
}

fn shell() -> Shell {
    let shell = Shell::new();
    let path = shell.path("data/mandate-tracker/minusma-2227.ron");
    fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    make(&path, &tracker(WRITTEN)).expect("the tracker");
    shell
}

#[test]
fn the_command_line_prints_ascii_where_it_is_wanted() {
    let shell = shell();
    for language in Locale::names() {
        for verb in [
            &["list"][..],
            &["show", "task-1", "task-2", "rec-a"],
            &["history"],
            &["check"],
            &["doctor"],
            &["config", "show"],
            &["config", "check"],
            &["--help"],
            &["help", "set"],
            &["set", "task-4", "--status", "not-implemented"],
            &["set", "task-4", "--lead", WRITTEN],
            &["show", "Été"],
            &["note", "task-5", WRITTEN],
            &["undo"],
            &["frobnicate"],
            &["export", "table.md", "--force"],
            &["share", "copie.ron"],
            &["diff", "copie.ron", "nulle-part-é.ron"],
            &["merge", "copie.ron", "copie.ron", "--dry-run"],
        ] {
            let arguments = [&["--ascii", "--lang", language], verb].concat();
            let ran = shell.run_as("É. Diarra", "Côte d’Ivoire", &arguments);
            for said in [&ran.out, &ran.err] {
                assert!(said.is_ascii(), "{language} {verb:?}: {said}");
            }
            assert!(!(ran.out.is_empty() && ran.err.is_empty()), "{verb:?}");
        }
    }
}

#[test]
fn what_is_for_other_programs_stays_as_it_is() {
    let shell = shell();
    for verb in [
        &["list", "--json"][..],
        &["show", "task-1", "--json"],
        &["history", "--json"],
        &["config", "show", "--json"],
        &["export", "-", "--format", "md"],
        &["export", "-", "--format", "csv"],
        &["export", "-", "--format", "html"],
        &["man"],
        &["completions", "bash"],
    ] {
        for language in ["en", "fr"] {
            let plain = [&["--lang", language], verb].concat();
            let ascii = [&["--ascii"], &plain[..]].concat();
            let (plain, ascii) = (shell.done(&plain), shell.done(&ascii));
            assert_eq!(plain, ascii, "{verb:?}");
            let has_others = !plain.is_ascii();
            assert!(
                has_others || verb[0] == "config" || verb[0] == "completions",
                "{verb:?}"
            );
        }
    }
}

#[test]
fn the_setting_asks_for_it_and_a_pipe_alone_does_not() {
    let shell = shell();
    let list = |shell: &Shell| {
        let mut command = shell.command(&["show", "task-1"]);
        ran(command.env("LC_ALL", "fr_FR.ISO-8859-1")).out
    };
    assert!(list(&shell).contains("œuvre"), "a pipe keeps all letters");
    let settings = shell.path("config/mandate-tracker/settings.ron");
    fs::create_dir_all(settings.parent().expect("a folder")).expect("the folder");
    fs::write(settings, "(ascii: true)").expect("the settings");
    let said = list(&shell);
    assert!(said.is_ascii() && said.contains("oeuvre"), "{said}");
}

#[cfg(unix)]
mod terminal {
    use super::super::pty::{Home, Launch, Pty};
    use super::*;

    fn launch(home: &Home) -> Launch {
        let launch = Pty::launch().home(home).env("MANDATE_AUTHOR", "É. Diarra");
        launch.env("MANDATE_DELEGATION", "Côte d’Ivoire")
    }

    fn bytes_are_ascii(pty: &Pty) {
        let output = pty.raw_output();
        let odd = output.iter().position(|byte| !byte.is_ascii());
        let around = odd.map(|at| {
            let from = at.saturating_sub(40);
            String::from_utf8_lossy(&output[from..output.len().min(at + 10)]).into_owned()
        });
        assert_eq!(around, None);
    }

    /// A day's work on the real program: no byte above 0x7f is written.
    #[test]
    fn the_program_writes_no_byte_above_seven_bits() {
        let home = Home::new();
        let mut pty = launch(&home).args(["--ascii", "--lang", "fr"]).start();
        pty.wait_for("Ceasefire");
        pty.keys("s4");
        pty.wait_for("Enregistre");
        pty.keys("n");
        pty.wait_for("Nouvelle note");
        pty.text("Mise en œuvre – protéger 保护");
        pty.wait_for("proteger ????");
        pty.keys("<c-s>");
        pty.wait_gone("Nouvelle note");
        pty.keys("<enter>");
        pty.wait_for("Mise en oeuvre - proteger ????");
        pty.keys("d");
        pty.wait_for("@ Appliqu");
        pty.keys("<tab>");
        pty.keys("<esc>?");
        pty.wait_for("Aide");
        pty.resize(132, 43);
        pty.keys("<esc>v");
        pty.wait_for("Cote d'Ivoire");
        pty.keys("q");
        assert!(pty.wait_exit(std::time::Duration::from_secs(10)).success());
        bytes_are_ascii(&pty);
        let file = home.path().join("data/mandate-tracker/minusma-2227.ron");
        let file = fs::read_to_string(file).expect("the tracker");
        assert!(file.contains("Mise en œuvre – protéger 保护"), "{file}");
    }

    #[test]
    fn an_encoding_that_is_named_and_another_asks_for_it_on_a_terminal() {
        for (lang, is_ascii) in [
            ("fr_FR.ISO-8859-1", true),
            ("C", false),
            ("fr_FR.UTF-8", false),
        ] {
            let home = Home::new();
            let mut pty = launch(&home).arg("list").env("LANG", lang).start();
            pty.wait_exit(std::time::Duration::from_secs(10));
            assert_eq!(pty.raw_output().is_ascii(), is_ascii, "{lang}");
        }
    }

    #[test]
    fn the_conversation_is_in_ascii_too() {
        let home = Home::new();
        let mut pty = launch(&home)
            .args(["--ascii", "--lang", "fr", "--linear"])
            .start();
        pty.wait_for("Liste.");
        pty.text("1\n");
        pty.wait_for("Tapez 1 pour son etat");
        pty.text("b\n");
        pty.text("q\n");
        assert!(pty.wait_exit(std::time::Duration::from_secs(10)).success());
        bytes_are_ascii(&pty);
    }
}
