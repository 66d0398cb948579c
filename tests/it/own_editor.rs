//! Notes in the person's own editor, on a real pseudo-terminal with real little editors: nothing that is
//! typed is lost or taken by two, and the text stands whatever the editor does. What A23 and A24 ask for is run
//! by those tests.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::Duration;

use rustix::process::Signal;

use super::pty::{Home, Launch, Pty};

const PATIENCE: Duration = Duration::from_secs(20);

/// An editor that says it is there, takes one line from the terminal and adds it to the text.
const ADDS: &str =
    "printf 'THE EDITOR HAS IT\\r\\n'; IFS= read -r line; printf '%s' \"$line\" >> \"$1\"";

/// Makes an editor of a few lines for the shell, in a folder whose name has a space in it.
fn editor(home: &Home, script: &str) -> String {
    let folder = home.path().join("my apps");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("editor.sh");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("the editor");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("it can be run");
    format!("'{}'", path.display())
}

fn launch(home: &Home) -> Launch {
    Pty::launch()
        .home(home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
}

/// The program with that editor, a note begun.
fn begun(home: &Home, script: &str) -> Pty {
    let mut pty = launch(home).env("EDITOR", editor(home, script)).start();
    pty.wait_for("Ceasefire");
    pty.keys("n");
    pty.wait_for("New note");
    pty.text("begun, ");
    pty.wait_for("begun, ");
    pty
}

/// What stands in the tracker once all is saved.
fn kept(home: &Home, mut pty: Pty) -> String {
    pty.keys("<c-s>");
    pty.wait_for("saved");
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());
    let tracker = home.path().join("data/mandate-tracker/minusma-2227.ron");
    fs::read_to_string(tracker).expect("the tracker")
}

/// The sheets that lie about.
fn sheets(home: &Home) -> Vec<PathBuf> {
    let folders = fs::read_dir(home.path().join("tmp")).expect("the temporary folder");
    let sheets = folders.map(|folder| folder.expect("a folder").path().join("note.txt"));
    sheets.filter(|sheet| sheet.exists()).collect()
}

/// Every key that is typed reaches the editor and none the program; the terminal is given back as it was
/// found, and taken again in every mode.
pub fn every_key_reaches_the_editor() {
    let home = Home::new();
    let script = format!("stty -a > \"$HOME/modes\"; {ADDS}");
    let mut pty = begun(&home, &script);
    let before = pty.raw_output().len();
    pty.keys("<f4>");
    pty.wait_for("THE EDITOR HAS IT");
    let given = pty.raw_output().len();
    // Each of these is a command here.
    pty.text("sjkq?:u heard every key");
    pty.wait_for("sjkq?:u heard every key");
    pty.keys("<enter>");
    pty.wait_for("New note");
    pty.wait_for("begun, sjkq?:u heard every key");
    assert!(!pty.screen().contains("THE EDITOR"), "all is drawn anew");
    let modes = fs::read_to_string(home.path().join("modes")).expect("the modes");
    for mode in ["icanon", "echo", "isig", "icrnl", "opost"] {
        assert!(
            modes.split([' ', ';', '\n']).any(|word| word == mode),
            "{mode}: {modes}"
        );
    }
    pty.settle(Duration::from_millis(300));
    let out = pty.raw_output();
    let has = |part: &[u8], mode: &str| {
        let mode = format!("\x1b[?{mode}");
        part.windows(mode.len()).any(|at| at == mode.as_bytes())
    };
    for mode in ["1049", "2004", "1000"] {
        assert!(
            has(&out[before..given], &format!("{mode}l")),
            "{mode} is given back"
        );
        assert!(
            has(&out[given..], &format!("{mode}h")),
            "{mode} is taken again"
        );
    }
    let text = kept(&home, pty);
    assert!(text.contains("begun, sjkq?:u heard every key"), "{text}");
    assert!(
        sheets(&home).is_empty(),
        "the file is gone once its text is safe"
    );
}

/// The editor's options reach it, and VISUAL goes before EDITOR.
pub fn options_reach_the_editor() {
    let home = Home::new();
    let named = editor(&home, "[ \"$1\" = --wait ] && printf 'as asked' > \"$2\"");
    let mut pty = launch(&home)
        .env("VISUAL", format!("{named} --wait"))
        .env("EDITOR", "false")
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("E");
    pty.wait_for("as asked");
    pty.wait_for("New note");
    assert!(kept(&home, pty).contains("as asked"));
}

/// An editor that comes back at once and changed nothing may have opened a window: its file stays, and what
/// is saved there later is taken over.
pub fn a_launcher_that_does_not_wait_loses_nothing() {
    let home = Home::new();
    let mut pty = begun(&home, "echo started >> \"$HOME/starts\"");
    pty.keys("<f4>");
    pty.wait_for("came back at once");
    let [sheet] = &sheets(&home)[..] else {
        panic!("the file is there");
    };
    assert!(pty.screen().contains("note.txt"), "{}", pty.screen());
    fs::write(sheet, "saved in its window").expect("written");
    // It comes by itself.
    pty.wait_for("saved in its window");
    let starts = fs::read_to_string(home.path().join("starts")).expect("the starts");
    assert_eq!(starts.lines().count(), 1, "it was not started again");
    assert!(kept(&home, pty).contains("saved in its window"));
}

#[test]
fn what_a_window_saves_after_the_note_is_kept_or_the_program_has_ended_is_offered() {
    let home = Home::new();
    let mut pty = begun(&home, ":");
    pty.keys("<f4>");
    pty.wait_for("came back at once");
    let [sheet] = &sheets(&home)[..] else {
        panic!("the file is there");
    };
    pty.keys("<c-s>");
    pty.wait_for("Saved.");
    fs::write(sheet, "begun, and ended later").expect("written");
    pty.wait_for("after you were done with it");
    pty.keys("D");
    pty.wait_for("revision of a note");
    pty.keys("<enter>");
    pty.wait_for("begun, and ended later");
    pty.keys("<c-s>");
    pty.wait_for("note revised");
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());
    // The window is open still, and nobody is there to see what it saves.
    fs::write(sheet, "begun, and ended when all had left").expect("written");
    let mut again = launch(&home).start();
    again.wait_for("after you were done with it");
    again.keys("D<enter>");
    again.wait_for("ended when all had left");
    again.keys("<c-s>");
    again.wait_for("note revised");
    again.keys("q");
    assert!(again.wait_exit(PATIENCE).success());
    let tracker = home.path().join("data/mandate-tracker/minusma-2227.ron");
    let text = fs::read_to_string(tracker).expect("the tracker");
    assert_eq!(text.matches("say: ").count(), 3, "{text}");
    // What was set aside takes it in, too.
    let mut third = begun(&home, ":");
    third.keys("<f4>");
    third.wait_for("came back at once");
    let new = sheets(&home).into_iter().find(|one| one != sheet);
    third.keys("<esc>");
    third.wait_for("draft");
    fs::write(new.expect("its own"), "begun, set aside, gone on with").expect("written");
    third.wait_for("after you were done with it");
    third.keys("n");
    third.wait_for("begun, set aside, gone on with");
}

#[test]
fn the_text_stands_whatever_the_editor_does() {
    for (script, said, text) in [
        (
            "printf 'and more' >> \"$1\"; exit 1",
            "ended with an error",
            "begun, and more",
        ),
        ("exit 1", "stands as it was", "begun,"),
        ("kill -9 $$", "stands as it was", "begun,"),
        ("rm \"$1\"", "is gone", "begun,"),
        ("rm -r \"$(dirname \"$1\")\"", "is gone", "begun,"),
        (": > \"$1\"", "an empty text", "begun,"),
        ("printf '\\377' > \"$1\"", "no text in UTF-8", "begun,"),
        (
            "printf 'a\\r\\nb\\r\\n' > \"$1\"",
            "in your editor",
            "a\\nb",
        ),
    ] {
        let home = Home::new();
        let mut pty = begun(&home, script);
        pty.keys("<f4>");
        pty.wait_for(said);
        let file = kept(&home, pty);
        assert!(
            file.contains(&format!("text: \"{text}")),
            "{script}: {file}"
        );
    }
}

#[test]
fn an_editor_that_is_not_there_is_named_and_none_is_asked_for() {
    let home = Home::new();
    let mut pty = launch(&home).env("EDITOR", "/no/such-editor -x").start();
    pty.wait_for("Ceasefire");
    pty.keys("E");
    pty.wait_for("could not be started");
    assert!(pty.screen().contains("/no/such-editor"), "{}", pty.screen());
    pty.text("typed here");
    assert!(kept(&home, pty).contains("typed here"));

    let home = Home::new();
    let mut pty = launch(&home).start();
    pty.wait_for("Ceasefire");
    pty.keys("E");
    pty.wait_for("export EDITOR=nano");
    pty.keys("n");
    pty.wait_for("New note");
    pty.text("all the same");
    pty.keys("<f4>");
    pty.wait_for("export EDITOR=nano");
    assert!(kept(&home, pty).contains("all the same"));
}

#[test]
fn an_interrupt_is_for_the_editor_and_not_for_the_program() {
    let home = Home::new();
    let script = "trap 'printf interrupted >> \"$1\"; exit 0' INT; printf 'THE EDITOR HAS IT\\r\\n'; \
                  read x; exit 3";
    let mut pty = begun(&home, script);
    pty.keys("<f4>");
    pty.wait_for("THE EDITOR HAS IT");
    pty.keys("<c-c>");
    pty.wait_for("begun, interrupted");
    assert!(kept(&home, pty).contains("begun, interrupted"));
}

#[test]
fn what_the_editor_has_saved_survives_the_end_of_the_program() {
    for signal in [Signal::TERM, Signal::HUP] {
        let home = Home::new();
        let script =
            "printf 'half a thought' > \"$1\"; printf 'THE EDITOR HAS IT\\r\\n'; exec sleep 60";
        let mut pty = begun(&home, script);
        pty.keys("<f4>");
        pty.wait_for("THE EDITOR HAS IT");
        pty.kill(signal);
        pty.wait_exit(PATIENCE);
        let mut pty = launch(&home).start();
        pty.wait_for("not finished last time");
        pty.keys("n");
        pty.wait_for("half a thought");
    }
}

#[test]
fn what_the_editor_saves_is_kept_while_it_is_open() {
    let home = Home::new();
    let script =
        "printf 'half a thought' > \"$1\"; printf 'THE EDITOR HAS IT\\r\\n'; exec sleep 60";
    let mut pty = begun(&home, script);
    pty.keys("<f4>");
    pty.wait_for("THE EDITOR HAS IT");
    let drafts = home.path().join("state/mandate-tracker/drafts");
    let is_kept = || {
        let files = fs::read_dir(&drafts).into_iter().flatten().flatten();
        let mut texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
        texts.any(|text| text.contains("half a thought"))
    };
    let limit = std::time::Instant::now() + PATIENCE;
    while !is_kept() {
        assert!(std::time::Instant::now() < limit, "it is not kept");
        std::thread::sleep(Duration::from_millis(50));
    }
    pty.kill(Signal::KILL);
    pty.wait_exit(PATIENCE);
    let mut pty = launch(&home).start();
    pty.wait_for("not finished last time");
}

#[test]
fn a_window_that_was_made_larger_meanwhile_is_drawn_in_its_new_size() {
    let home = Home::new();
    let mut pty = begun(&home, ADDS);
    pty.keys("<f4>");
    pty.wait_for("THE EDITOR HAS IT");
    pty.resize(120, 40);
    pty.text("wide");
    pty.keys("<enter>");
    pty.wait_for("begun, wide");
    assert!(kept(&home, pty).contains("begun, wide"));
}

#[test]
fn keys_typed_before_the_editor_is_there_are_no_commands() {
    let home = Home::new();
    let mut pty = launch(&home).env("EDITOR", editor(&home, ADDS)).start();
    pty.wait_for("Ceasefire");
    pty.text("Es4qq");
    pty.wait_for("THE EDITOR HAS IT");
    pty.keys("<enter>");
    pty.wait_for("New note");
    pty.keys("<esc>");
    pty.wait_for("0/8");
    assert!(!pty.has_ended());
}

#[test]
fn a_note_about_marked_items_is_written_in_the_editor_too() {
    let home = Home::new();
    let named = editor(&home, "printf 'for both' > \"$1\"");
    let mut pty = launch(&home).env("EDITOR", named).start();
    pty.wait_for("Ceasefire");
    pty.keys("<space><down><space><home>E");
    pty.wait_for("the same note on each");
    pty.keys("2");
    pty.wait_for("for both");
    assert_eq!(kept(&home, pty).matches("for both").count(), 2);
}

#[test]
fn the_conversation_has_it_too() {
    let home = Home::new();
    let named = editor(&home, "printf 'line two\\n' >> \"$1\"");
    let mut pty = launch(&home).arg("--linear").env("EDITOR", named).start();
    pty.wait_for("Checklist.");
    pty.text("1\nn\n");
    pty.wait_for(".e opens your own editor");
    pty.text("line one \n.e\n");
    pty.wait_for("line one line two");
    pty.text(".\nq\n");
    assert!(pty.wait_exit(PATIENCE).success());
    let tracker = home.path().join("data/mandate-tracker/minusma-2227.ron");
    let text = fs::read_to_string(tracker).expect("the tracker");
    assert!(text.contains("line one line two"), "{text}");
}

/// A window of the editor saves something on the only sheet.
fn saved_in_window(home: &Home, text: &str) {
    let [sheet] = &sheets(home)[..] else {
        panic!("the file is there");
    };
    fs::write(sheet, text).expect("written");
}

/// The same on the sheet on which this stands.
fn saved_in(home: &Home, stands: &str, text: &str) {
    let is_it = |sheet: &PathBuf| fs::read_to_string(sheet).is_ok_and(|it| it == stands);
    let sheet = sheets(home).into_iter().find(is_it).expect("the sheet");
    fs::write(sheet, text).expect("written");
}

#[test]
fn what_is_typed_here_stays_beside_what_a_window_has_saved() {
    let home = Home::new();
    let mut pty = begun(&home, ":");
    pty.keys("<f4>");
    pty.wait_for("came back at once");
    saved_in_window(&home, "saved in its window");
    pty.text("three more");
    pty.wait_for("begun, three more");
    pty.wait_for("saved in its window");
    // Whoever types goes on where they are.
    pty.text(" sentences");
    pty.wait_for("begun, three more sentences");
    let text = kept(&home, pty);
    assert!(
        text.contains(r"begun, three more sentences\n\nsaved in its window"),
        "{text}"
    );
}

#[test]
fn in_the_conversation_no_note_takes_what_was_saved_for_another() {
    let home = Home::new();
    let mut pty = launch(&home)
        .arg("--linear")
        .env("EDITOR", editor(&home, ":"))
        .start();
    pty.wait_for("Checklist.");
    pty.text("1\nv\nfirst\n.e\n");
    pty.wait_for("came back at once");
    pty.text(".b\nb\n2\n2\nfor all\n.e\n");
    pty.settle(Duration::from_millis(300));
    saved_in(&home, "first", "for this machine only");
    pty.text(".\n");
    pty.wait_for("after you were done with it");
    pty.wait_for("Saved.");
    pty.text("b\nn\n");
    pty.wait_for("for this machine only");
    pty.text("1\nv\n.b\nq\n");
    assert!(pty.wait_exit(PATIENCE).success());
    let tracker = home.path().join("data/mandate-tracker/minusma-2227.ron");
    let text = fs::read_to_string(tracker).expect("the tracker");
    assert!(text.contains(r#""for all""#), "{text}");
}

#[test]
fn what_a_window_saved_for_a_note_that_is_kept_comes_into_no_other() {
    let home = Home::new();
    let mut pty = launch(&home)
        .arg("--linear")
        .env("EDITOR", editor(&home, ":"))
        .start();
    pty.wait_for("Checklist.");
    pty.text("1\n2\nfirst\n.e\n");
    pty.wait_for("came back at once");
    pty.text(".\n");
    pty.wait_for("Saved.");
    pty.text("2\nsecond\n");
    pty.settle(Duration::from_millis(300));
    saved_in_window(&home, "saved too late");
    pty.text("and more\n");
    pty.wait_for("after you were done with it");
    pty.text(".\nb\nn\n");
    pty.wait_for("It begins: “saved too late”");
    pty.text("q\n");
    assert!(pty.wait_exit(PATIENCE).success());
    let tracker = home.path().join("data/mandate-tracker/minusma-2227.ron");
    let text = fs::read_to_string(tracker).expect("the tracker");
    assert!(text.contains(r#""second\nand more""#), "{text}");
    assert!(!text.contains("saved too late"), "{text}");
}
