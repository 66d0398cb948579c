//! One's own entries: those that are gone from the file are offered, those that this machine never wrote
//! are told; and what is decided about them is remembered on this machine.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use insta::assert_snapshot;
use mandate_tracker::storage::{Store, Target, backups};
use mandate_tracker::tui::Msg;

use super::cli::Shell;
use super::cli_share::entries;
use super::desk::{Desk, Setup};
use super::linear;
use super::merge_screen::{beside, made, wait};

/// A desk at which two things were said in two runs, and after which the older file was put back.
fn put_back(size: (u16, u16)) -> Desk {
    put_back_with(Setup {
        size,
        ..Setup::default()
    })
}

/// Such a desk.
pub fn put_back_with(setup: Setup) -> Desk {
    let mut desk = Setup {
        folder: setup.folder,
        ..Setup::default()
    }
    .open();
    desk.keys("s2").wait_for("saved 09");
    let (old, path) = (desk.file(), desk.path());
    let folder = desk.close();
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    desk.keys("<down>s4n").text("heard in Bamako").keys("<c-s>");
    desk.wait_for("saved 09");
    let folder = desk.close();
    fs::write(path, old).expect("an old copy is put in place");
    Setup { folder, ..setup }.open()
}

fn reopened(desk: Desk) -> Desk {
    let folder = desk.close();
    Setup {
        folder,
        ..Setup::default()
    }
    .open()
}

/// The screen once all that the last key asked for has been done.
fn quiet(desk: &mut Desk) -> String {
    for _ in 0..6 {
        desk.send(Msg::Tick).take_in();
    }
    desk.screen()
}

#[test]
fn what_is_gone_from_the_file_is_told_shown_and_brought_back_by_one_key() {
    let mut desk = put_back((80, 24));
    desk.wait_for("2 gone: R");
    wait(&mut desk, "2 entries were in the file and are gone");
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "heard in Bamako");
    assert!(
        !desk.screen().contains("read on"),
        "all is in sight:\n{}",
        desk.screen()
    );
    assert!(
        desk.screen().contains("2 entries about 1 item"),
        "{}",
        desk.screen()
    );
    assert_eq!(
        entries(&desk.path()).len(),
        1,
        "looking brings nothing back"
    );
    desk.keys("<enter>")
        .wait_for("2 entries are in the file again");
    assert_eq!(entries(&desk.path()).len(), 3);
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone: R"), "{shown}");
    desk.keys("R")
        .wait_for("Nothing that was in the file on this computer is gone");
    let mut desk = reopened(desk);
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone"), "{shown}");
}

#[test]
fn what_is_left_out_is_not_asked_about_again_and_can_be_brought_back_all_the_same() {
    let mut desk = put_back((80, 24));
    desk.wait_for("2 gone: R");
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("l").wait_for("2 entries are left out");
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone: R"), "{shown}");
    assert_eq!(entries(&desk.path()).len(), 1);
    let mut desk = reopened(desk);
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone"), "{shown}");
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("<enter>").wait_for("are in the file again");
    assert_eq!(entries(&desk.path()).len(), 3);
}

#[test]
fn what_came_back_and_goes_once_more_is_told_once_more() {
    let mut desk = put_back((80, 24));
    let old = desk.file();
    desk.wait_for("2 gone: R");
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("l").wait_for("2 entries are left out");
    quiet(&mut desk);
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("<enter>").wait_for("are in the file again");
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone: R"), "{shown}");
    fs::write(desk.path(), old).expect("the old copy once more");
    desk.send(Msg::Tick).wait_for("2 gone: R");
}

#[test]
fn esc_decides_nothing_and_it_is_told_at_the_next_start() {
    let mut desk = put_back((80, 24));
    desk.wait_for("2 gone: R");
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("<esc>").wait_for("Nothing was brought back");
    let mut desk = reopened(desk);
    desk.wait_for("2 gone: R");
}

/// A desk whose colleague's two words came in by a merge in a run that has ended, and the file before it.
fn merged() -> (Desk, String) {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let old = desk.file();
    beside(
        &desk,
        "from-paris.ron",
        &made("Chloé", "France", "s4nseen in Gao<c-s>"),
    );
    desk.keys("m").wait_for("from-paris.ron");
    desk.keys("<down><enter>");
    wait(&mut desk, "2 entries about 1 item");
    desk.keys("<enter>");
    desk.wait_for("2 entries of France arrived");
    let folder = desk.close();
    let desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    (desk, old)
}

#[test]
fn what_a_colleague_said_and_an_old_copy_lacks_is_told_and_brought_back() {
    let (desk, old) = merged();
    let path = desk.path();
    assert_eq!(entries(&path).len(), 3);
    let folder = desk.close();
    fs::write(&path, old).expect("an old copy is put in place");
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    desk.wait_for("2 gone: R");
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "seen in Gao");
    assert!(desk.screen().contains("Chloé"), "{}", desk.screen());
    desk.keys("<esc>");
    // The old tracker is changed and saved, and so copied: what is gone is offered all the same.
    desk.keys("<down>s3").wait_for("saved 09");
    let mut desk = reopened(desk);
    desk.wait_for("2 gone: R");
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("<enter>")
        .wait_for("2 entries are in the file again");
    assert_eq!(entries(&path).len(), 4);
    let mut desk = reopened(desk);
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone"), "{shown}");
}

#[test]
fn what_a_colleague_said_and_the_file_loses_while_the_screen_is_open_is_told() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let old = desk.file();
    let shell = Shell::new();
    let path = desk.path().display().to_string();
    let who = ["--author", "Chloé", "--delegation", "France", "-f", &path];
    shell.done(&[&who[..], &["note", "task-1", "seen in Gao"]].concat());
    desk.send(Msg::Tick);
    wait(&mut desk, "France: “Ceasefire arrangements”: note.");
    fs::write(desk.path(), &old).expect("an old copy is put in place");
    desk.send(Msg::Tick).wait_for("1 gone: R");
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "seen in Gao");
    desk.keys("<enter>")
        .wait_for("One entry is in the file again");
    assert_eq!(entries(&desk.path()).len(), 2);
}

#[test]
fn a_colleagues_line_that_is_damaged_is_told_with_whose_it_is_and_brought_back_from_a_copy() {
    let (desk, _) = merged();
    let path = desk.path();
    let folder = desk.close();
    let text = fs::read_to_string(&path).expect("a file");
    let damaged = text.replace("Note(text: \"seen in Gao\")", "Note(text: \"seen in");
    assert_ne!(text, damaged);
    fs::write(&path, damaged).expect("a line is torn");
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    wait(&mut desk, "What a copy holds of them is offered then");
    desk.keys("<enter>").wait_for("1 gone: R");
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "seen in Gao");
    assert!(desk.screen().contains("Chloé"), "{}", desk.screen());
    desk.keys("<enter>")
        .wait_for("One entry is in the file again");
    assert_eq!(entries(&path).len(), 3);
    assert_eq!(fs::read_to_string(&path).expect("a file"), text);
}

/// What was gone is back, and nothing is left to tell; with the old copy that lacked it.
fn restored() -> (Desk, String) {
    let mut desk = put_back((80, 24));
    let old = desk.file();
    desk.wait_for("2 gone: R");
    desk.keys("R").wait_for("2 entries about 1 item");
    desk.keys("<enter>").wait_for("are in the file again");
    quiet(&mut desk);
    let mut desk = reopened(desk);
    quiet(&mut desk);
    (desk, old)
}

#[test]
fn an_old_copy_put_in_place_while_the_screen_is_open_is_told() {
    let (mut desk, old) = restored();
    fs::write(desk.path(), old).expect("a git checkout");
    desk.send(Msg::Tick).wait_for("2 gone: R");
    wait(&mut desk, "2 entries were in the file and are gone");
}

#[test]
fn what_is_gone_while_a_note_is_written_is_told_when_that_is_closed() {
    let (mut desk, old) = restored();
    desk.keys("n").text("still at it");
    fs::write(desk.path(), old).expect("an old copy");
    desk.send(Msg::Tick).wait_for("2 gone: R");
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone from it"), "{shown}");
    desk.keys("<f1><esc>");
    let told = "2 entries were in the file and are gone";
    assert!(!desk.screen().contains("gone from it"), "{}", desk.screen());
    desk.keys("<esc>");
    wait(&mut desk, told);
    assert!(
        desk.screen().contains("Set aside as a draft"),
        "{}",
        desk.screen()
    );
    desk.keys("<down>");
    assert!(
        !desk.screen().contains(told),
        "told once: {}",
        desk.screen()
    );
}

#[test]
fn a_conflict_copy_found_while_a_note_is_written_is_told_when_that_is_closed() {
    let mut desk = Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .open();
    desk.keys("s2").wait_for("saved 09").keys("n");
    settled(&beside(&desk, &conflict("ABCDEFG"), &france()));
    settled(&beside(&desk, &conflict("HIJKLMN"), ""));
    desk.send(Msg::Tick).wait_for("1 copy unread: M");
    desk.keys("<esc>");
    wait(&mut desk, "cannot be read: it is empty");
    wait(&mut desk, "with 2 entries that are not here");
}

#[test]
fn where_nothing_may_be_written_what_is_gone_is_not_offered() {
    let folder = put_back((80, 24)).close();
    let mut desk = Setup {
        folder,
        read_only: true,
        ..Setup::default()
    }
    .open();
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone: R"), "{shown}");
    desk.keys("R").wait_for("open for reading only");
}

#[test]
fn gone_at_80x24() {
    let mut desk = put_back((80, 24));
    desk.wait_for("2 gone: R")
        .keys("R")
        .wait_for("2 entries about 1 item");
    assert_snapshot!(desk.shot());
}

/// A desk on a file in which A. Diarra of Chad has spoken on another machine.
fn from_elsewhere(size: (u16, u16), read_only: bool) -> Desk {
    from_elsewhere_with(Setup {
        size,
        read_only,
        ..Setup::default()
    })
}

/// Such a desk.
pub fn from_elsewhere_with(setup: Setup) -> Desk {
    let text = made("A. Diarra", "Chad", "s4<down>s2");
    let setup = Setup {
        is_settled: false,
        ..setup
    };
    setup.with_file(&text).open()
}

fn unsettled(desk: Desk) -> Desk {
    let folder = desk.close();
    Setup {
        folder,
        is_settled: false,
        ..Setup::default()
    }
    .open()
}

#[test]
fn what_another_machine_wrote_in_ones_name_is_told_shown_and_settled() {
    let mut desk = from_elsewhere((80, 24), false);
    desk.wait_for("2 in your name: I");
    wait(
        &mut desk,
        "2 entries in your name were not written on this computer",
    );
    desk.keys("I").wait_for("In your name, not written here");
    wait(&mut desk, "2 entries about 2 items in your name, for Chad.");
    desk.keys("<enter>").wait_for("These 2 entries are yours");
    let shown = quiet(&mut desk);
    assert!(!shown.contains("in your name"), "{shown}");
    wait(
        desk.keys("I"),
        "was written on this computer, or is known to be yours",
    );
    let mut desk = unsettled(desk);
    let shown = quiet(&mut desk);
    assert!(!shown.contains("in your name"), "{shown}");
    // What comes later is told again.
    fs::write(desk.path(), made("A. Diarra", "Chad", "<end>s1")).expect("more arrives");
    desk.send(Msg::Tick).wait_for("1 in your name: I");
}

#[test]
fn who_works_on_several_machines_says_so_once() {
    let mut desk = from_elsewhere((80, 24), false);
    desk.wait_for("2 in your name: I").keys("I");
    wait(&mut desk, "2 entries about 2 items in your name");
    desk.keys("a").wait_for("From now on");
    fs::write(desk.path(), made("A. Diarra", "Chad", "<end>s1")).expect("more arrives");
    let shown = quiet(&mut desk);
    assert!(!shown.contains("in your name:"), "{shown}");
}

#[test]
fn a_strangers_file_tells_it_also_where_it_is_only_read() {
    let mut desk = from_elsewhere((80, 24), true);
    desk.wait_for("2 in your name: I").keys("I");
    wait(&mut desk, "2 entries about 2 items in your name");
    desk.keys("<esc>").wait_for("Nothing was decided");
    assert!(desk.screen().contains("2 in your name: I"));
}

#[test]
fn another_persons_words_are_nobodys_notice() {
    let mut desk = Setup {
        is_settled: false,
        ..Setup::default()
    }
    .with_file(&made("B. Oumar", "Chad", "s4"))
    .open();
    let shown = quiet(&mut desk);
    assert!(!shown.contains("in your name"), "{shown}");
}

#[test]
fn who_one_is_may_be_said_later() {
    let mut desk = Setup {
        author: None,
        is_settled: false,
        ..Setup::default()
    }
    .with_file(&made("A. Diarra", "Chad", "s4"))
    .open();
    let shown = quiet(&mut desk);
    assert!(!shown.contains("in your name"), "{shown}");
    desk.keys("a<c-u>").text("A. Diarra").keys("<enter>");
    desk.text("Chad").keys("<enter>");
    desk.send(Msg::Tick).wait_for("1 in your name: I");
    desk.keys("a<c-u>").text("B. Oumar").keys("<enter>2");
    let shown = quiet(&mut desk);
    assert!(
        !shown.contains("in your name"),
        "that was another one\n{shown}"
    );
}

#[test]
fn unknown_own_at_80x24() {
    let mut desk = from_elsewhere((80, 24), false);
    desk.wait_for("2 in your name: I").keys("I");
    wait(&mut desk, "2 entries about 2 items in your name");
    assert_snapshot!(desk.shot());
}

fn flat(said: &str) -> String {
    said.replace('\n', " ")
}

#[test]
fn the_conversation_offers_what_is_gone_and_brings_it_back_or_leaves_it() {
    let setup = |folder| linear::Setup {
        folder,
        ..linear::Setup::default()
    };
    let mut walk = setup(put_back((80, 24)).close()).open();
    assert!(
        flat(&walk.heard).contains("2 entries were in the file"),
        "{}",
        walk.heard
    );
    let told = walk.types("r");
    assert!(
        told.contains("heard in Bamako") && told.contains("Type 1 to bring this back"),
        "{told}"
    );
    let told = walk.types("7");
    assert!(told.contains("go from 1 to 2"), "{told}");
    walk.types("b");
    let told = walk.types("r\n1");
    assert!(told.contains("2 entries are in the file again"), "{told}");
    assert_eq!(entries(&walk.path()).len(), 3);
    let told = walk.types("r");
    assert!(
        told.contains("Nothing that was in the file on this computer is gone"),
        "{told}"
    );

    let mut walk = setup(put_back((80, 24)).close()).open();
    let told = walk.types("r\n2");
    assert!(told.contains("left out"), "{told}");
    assert_eq!(entries(&walk.path()).len(), 1);
    let mut walk = setup(walk.close()).open();
    assert!(!walk.heard.contains("gone from it"), "{}", walk.heard);
    let told = walk.types("r\n1");
    assert!(told.contains("are in the file again"), "{told}");
}

#[test]
fn the_conversation_tells_what_another_machine_wrote_in_ones_name() {
    let setup = || linear::Setup {
        is_settled: false,
        ..linear::Setup::default()
    };
    let mut walk = setup().with_file(&made("A. Diarra", "Chad", "s4")).open();
    assert!(
        flat(&walk.heard).contains("One entry in your name was not written"),
        "{}",
        walk.heard
    );
    let told = walk.types("i");
    assert!(
        told.contains("1 entry about 1 item in your name, for Chad."),
        "{told}"
    );
    assert!(walk.types("1").contains("This entry is yours"));
    assert!(walk.types("i").contains("is known to be yours"));
    let folder = walk.close();
    let walk = linear::Setup { folder, ..setup() }.open();
    assert!(!walk.heard.contains("in your name"), "{}", walk.heard);
}

/// A home in which something was said twice, and the older file put back as `t.ron`.
fn shell() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-b", "before"]);
    let old = fs::read(shell.path("t.ron")).expect("the file");
    shell.done(&["-f", "t.ron", "note", "rec-b", "said later"]);
    fs::write(shell.path("t.ron"), old).expect("an old copy is put in place");
    shell
}

#[test]
fn every_verb_that_tells_or_hands_over_the_tracker_says_that_something_is_gone_from_it() {
    let shell = shell();
    let gone = "One entry was in t.ron on this computer and is gone from it.";
    let verbs: [&[&str]; 9] = [
        &["list"],
        &["show", "rec-b"],
        &["history"],
        &["diff", "2016-01-01"],
        &["export", "-", "--format", "md"],
        &["share", "copy.ron"],
        &["set", "task-1", "--status", "in-progress"],
        &["undo"],
        &["note", "rec-a", "more"],
    ];
    for verb in verbs {
        let ran = shell.run(&[&["-f", "t.ron"], verb].concat());
        assert!(ran.err.contains(gone), "{verb:?}: {}", ran.err);
        assert!(!ran.out.contains(gone), "{verb:?}: {}", ran.out);
    }
    shell.done(&["-f", "t.ron", "restore"]);
    let ran = shell.run(&["-f", "t.ron", "list"]);
    assert_eq!(ran.err, "");
}

#[test]
fn check_names_what_is_gone_and_restore_brings_it_back() {
    let shell = shell();
    let told = shell.done(&["check", "t.ron"]);
    for words in ["is gone from it", "recommendation (b)", "mandate restore"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let before = fs::read(shell.path("t.ron")).expect("the file");
    let told = shell.done(&["-f", "t.ron", "restore", "--dry-run"]);
    assert!(
        told.contains("said later") && told.contains("A preview"),
        "{told}"
    );
    assert_eq!(fs::read(shell.path("t.ron")).expect("the file"), before);
    let done = shell.json(&["-f", "t.ron", "restore", "--json"]);
    assert_eq!(
        (&done["wrote"], &done["arrived"]),
        (&true.into(), &1.into())
    );
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    assert!(text.contains("said later"), "{text}");
    let told = shell.done(&["-f", "t.ron", "restore"]);
    assert!(told.contains("Nothing that was in it"), "{told}");
    assert_eq!(
        shell.json(&["check", "t.ron", "--json"])["notices"],
        serde_json::json!([])
    );
}

#[test]
fn restore_leaves_out_what_is_to_stay_away_until_it_is_asked_for() {
    let shell = shell();
    let told = shell.done(&["-f", "t.ron", "restore", "--leave"]);
    assert!(told.contains("nobody asks again"), "{told}");
    let notices = || shell.json(&["check", "t.ron", "--json"])["notices"].clone();
    assert_eq!(notices(), serde_json::json!([]));
    let told = shell.done(&["-f", "t.ron", "restore"]);
    assert!(told.contains("but one entry that you left out"), "{told}");
    let old = fs::read(shell.path("t.ron")).expect("the file");
    assert!(!String::from_utf8_lossy(&old).contains("said later"));
    shell.done(&["-f", "t.ron", "restore", "--left"]);
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    assert!(text.contains("said later"), "{text}");
    fs::write(shell.path("t.ron"), old).expect("the old copy once more");
    assert_eq!(notices()[0]["kind"], "gone");
    let refused = shell.run(&["-f", "t.ron", "--read-only", "restore"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
}

#[test]
fn mine_shows_and_settles_what_another_machine_wrote() {
    let (shell, other) = (Shell::new(), Shell::new());
    other.done(&["new", "t.ron"]);
    other.done(&["-f", "t.ron", "note", "rec-b", "from the laptop"]);
    fs::copy(other.path("t.ron"), shell.path("t.ron")).expect("a copy");
    let notices = || shell.json(&["check", "t.ron", "--json"])["notices"].clone();
    assert_eq!(notices()[0]["kind"], "unknown-own");
    let told = shell.done(&["-f", "t.ron", "mine"]);
    assert!(
        told.contains("from the laptop") && told.contains("--confirm"),
        "{told}"
    );
    assert_eq!(
        notices()[0]["kind"],
        "unknown-own",
        "showing decides nothing"
    );
    for decides in ["--confirm", "--always"] {
        let refused = shell.run(&["-f", "t.ron", "--read-only", "mine", decides]);
        assert_eq!(refused.code, 1, "{}", refused.err);
        assert_eq!(
            notices()[0]["kind"],
            "unknown-own",
            "looking decides nothing"
        );
    }
    shell.done(&["-f", "t.ron", "mine", "--confirm"]);
    assert_eq!(notices(), serde_json::json!([]));
    other.done(&["-f", "t.ron", "note", "rec-b", "and more"]);
    shell.done(&[
        "merge",
        "t.ron",
        other.path("t.ron").to_str().expect("a path"),
    ]);
    assert_eq!(notices()[0]["count"], 1);
    shell.done(&["-f", "t.ron", "mine", "--always"]);
    assert_eq!(notices(), serde_json::json!([]));
    other.done(&["-f", "t.ron", "note", "rec-b", "and yet more"]);
    shell.done(&[
        "merge",
        "t.ron",
        other.path("t.ron").to_str().expect("a path"),
    ]);
    assert_eq!(notices(), serde_json::json!([]));
    shell.done(&["-f", "t.ron", "mine", "--ask"]);
    assert_eq!(notices()[0]["count"], 1);
    // What is known to be one's own is so in every copy of it on this machine.
    shell.done(&["-f", "t.ron", "mine", "--confirm"]);
    fs::copy(shell.path("t.ron"), shell.path("u.ron")).expect("a copy");
    assert_eq!(
        shell.json(&["check", "u.ron", "--json"])["notices"],
        serde_json::json!([])
    );
}

/// Makes a copy look as if nobody were writing it any more.
fn settled(path: &PathBuf) {
    let file = fs::File::options()
        .write(true)
        .open(path)
        .expect("the copy");
    let before = SystemTime::now() - Duration::from_secs(60);
    file.set_modified(before).expect("the time is set");
}

fn conflict(name: &str) -> String {
    format!("minusma-2227.sync-conflict-20260301-101112-{name}.ron")
}

/// A text of France in which two things were said.
fn france() -> String {
    made("J. Dupont", "France", "s4<down>s2")
}

#[test]
fn a_conflict_copy_that_cannot_be_read_is_said_once_with_path_reason_and_next_step() {
    let text = france();
    let cut = &text[..text.len() - 40];
    let newer = text.replace("format: 1", "format: 2");
    let other = text.replace("id: \"minusma-2227\"", "id: \"other\"");
    for (text, reason, step) in [
        (&text[..30], "cannot be read", "fetch it once more"),
        ("", "it is empty", "fetch it once more"),
        (cut, "cannot be read", "fetch the copy once more"),
        (&newer, "newer version (format 2)", "Update the program"),
        (&other, "another mandate", "folder of its own"),
    ] {
        let mut desk = Setup {
            size: (120, 40),
            ..Setup::default()
        }
        .open();
        desk.keys("s2").wait_for("saved 09");
        settled(&beside(&desk, &conflict("ABCDEFG"), text));
        desk.send(Msg::Tick);
        wait(&mut desk, reason);
        wait(&mut desk, step);
        assert!(
            desk.screen().contains("1 copy unread: M"),
            "{}",
            desk.screen()
        );
        desk.keys("<down>");
        let shown = quiet(&mut desk);
        assert!(!shown.contains(step), "said once\n{shown}");
        assert!(shown.contains("1 copy unread: M"), "{shown}");
        desk.keys("M");
        wait(&mut desk, reason);
        wait(&mut desk, step);
        let name = "sync-conflict-20260301-101112-ABCDEFG.ron";
        let screen = desk.screen().replace(['\n', '│', ' '], "");
        assert!(screen.contains(name), "{screen}");
        let folder = desk.close();
        let mut walk = linear::Setup {
            folder,
            ..linear::Setup::default()
        }
        .open();
        let told = flat(&walk.types("l"));
        assert!(told.contains(reason) && told.contains(step), "{told}");
        assert!(told.replace(' ', "").contains(name), "{told}");
        let told = flat(&walk.types("l"));
        assert!(!told.contains(step), "said once: {told}");
        let told = flat(&walk.types("m"));
        assert!(told.contains(step), "{told}");
    }
}

#[cfg(unix)]
#[test]
fn a_conflict_copy_without_permission_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let copy = beside(&desk, &conflict("ABCDEFG"), &france());
    settled(&copy);
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o000)).expect("taken away");
    if fs::read(&copy).is_ok() {
        return; // This person may read everything.
    }
    desk.send(Msg::Tick);
    wait(&mut desk, "have it made readable");
}

#[test]
fn what_can_be_read_beside_what_cannot_is_merged_and_both_are_shown() {
    let mut desk = Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .open();
    desk.keys("s2").wait_for("saved 09");
    settled(&beside(&desk, &conflict("AAAAAAA"), &france()));
    settled(&beside(&desk, &conflict("BBBBBBB"), "nothing of a tracker"));
    desk.send(Msg::Tick)
        .wait_for("merge 1 copy: M")
        .wait_for("1 copy unread: M");
    desk.keys("M").wait_for("2 entries about 2 items");
    wait(&mut desk, "Nothing of it was merged");
    desk.keys("<enter>").wait_for("2 entries of France arrived");
}

#[test]
fn the_bars_of_a_narrow_window_give_way_to_what_asks_for_something() {
    let mut desk = put_back((80, 24));
    desk.wait_for("2 gone: R");
    settled(&beside(&desk, &conflict("AAAAAAA"), &france()));
    settled(&beside(&desk, &conflict("BBBBBBB"), "nothing of a tracker"));
    desk.send(Msg::Tick).wait_for("2 gone: R  merge 1 copy: M");
    desk.resize(120, 24).wait_for("1 copy unread: M");
    assert!(
        desk.screen().contains("2 gone: R  merge 1 copy: M"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_copy_that_is_under_way_alarms_nobody() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let text = france();
    let copy = beside(&desk, &conflict("ABCDEFG"), &text[..30]);
    let ahead = fs::File::options()
        .write(true)
        .open(&copy)
        .expect("the copy");
    // More of it comes, and sooner than what has stopped coming is alarmed about.
    let soon = Duration::from_millis(200);
    let more = || {
        let written = SystemTime::now();
        ahead.set_modified(written).expect("the time is set");
        written
    };
    let mut written = more();
    for _ in 0..20 {
        let shown = desk.send(Msg::Tick).take_in().screen();
        // Where this machine was too busy to write in time, nothing can be seen here.
        if written.elapsed().is_ok_and(|since| since >= soon) {
            return;
        }
        assert!(!shown.contains("unread:"), "{shown}");
        written = more();
    }
    fs::write(&copy, &text).expect("it has come");
    desk.send(Msg::Tick).wait_for("merge 1 copy: M");
    assert!(!desk.screen().contains("unread:"), "{}", desk.screen());
}

#[test]
fn who_asks_for_conflict_copies_is_told_of_one_that_came_just_now() {
    for (text, told) in [
        (france(), "2 entries about 2 items"),
        (france()[..30].to_owned(), "fetch it once more"),
        ("\0".repeat(4000), "it is empty"),
    ] {
        let mut desk = Setup {
            size: (120, 40),
            ..Setup::default()
        }
        .open();
        desk.keys("s2").wait_for("saved 09");
        desk.keys("M").wait_for("There is no conflict copy");
        beside(&desk, &conflict("ABCDEFG"), &text);
        desk.keys("M");
        wait(&mut desk, told);
        desk.keys("<esc><down>");
        let shown = quiet(&mut desk);
        assert!(!shown.contains("There is no conflict copy"), "{shown}");
    }
}

#[test]
fn the_conversation_tells_of_a_damaged_conflict_copy_that_came_just_now() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let path = desk.path();
    let mut walk = linear::Setup {
        folder: desk.close(),
        ..linear::Setup::default()
    }
    .open();
    walk.types("l");
    let copy = path.with_file_name(conflict("ABCDEFG"));
    fs::write(copy, "\0".repeat(4000)).expect("a copy");
    let told = flat(&walk.types("m"));
    assert!(told.contains("cannot be read: it is empty"), "{told}");
}

#[test]
fn a_damaged_conflict_copy_is_told_of_once_nobody_writes_it_any_more() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    beside(&desk, &conflict("ABCDEFG"), &france()[..30]);
    // One look at it, and no further tick of the clock.
    desk.send(Msg::Tick).wait_for("1 copy unread: M");
}

#[test]
fn another_mandates_tracker_named_after_a_place_is_no_conflict_copy() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let other = france().replace("id: \"minusma-2227\"", "id: \"other\"");
    settled(&beside(&desk, "minusma-2227-Bamako.ron", &other));
    let shown = quiet(&mut desk);
    assert!(!shown.contains("unread:"), "{shown}");
}

#[test]
fn check_tells_of_conflict_copies_those_that_cannot_be_read_too() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    fs::write(shell.path("t (1).ron"), "nothing of a tracker").expect("a copy");
    fs::write(shell.path("t (2).ron"), france()).expect("a copy");
    let checked = shell.json(&["check", "t.ron", "--json"]);
    assert_eq!(checked["ok"], true);
    let kinds: Vec<&str> = checked["notices"]
        .as_array()
        .expect("an array")
        .iter()
        .filter_map(|notice| notice["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["conflict-copy", "conflict-copy-unread"]);
    let told = shell.done(&["check", "t.ron"]);
    assert!(
        told.contains("t (1).ron") && told.contains("fetch it once more"),
        "{told}"
    );
    assert!(told.contains("holds 2 entries that are not here"), "{told}");
}

#[test]
fn what_is_left_out_is_told_as_what_it_is_and_changes_nothing() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    let old = fs::read(shell.path("t.ron")).expect("the file");
    shell.done(&["-f", "t.ron", "set", "task-1", "--status", "implemented"]);
    fs::write(shell.path("t.ron"), old).expect("an old copy is put in place");
    // A colleague answers meanwhile: were it brought back, that would be contested.
    let other = ["-f", "t.ron", "set", "task-1", "--status", "in-progress"];
    assert_eq!(shell.run_as("B. Oumar", "Chad", &other).code, 0);
    let dry = shell.json(&["-f", "t.ron", "restore", "--dry-run", "--json"]);
    assert!(dry.to_string().contains("\"field\":\"status\""), "{dry}");
    let told = shell.json(&["-f", "t.ron", "restore", "--leave", "--json"]);
    let (wrote, decided) = (&told["wrote"], &told["decided"]);
    assert_eq!((wrote, decided), (&false.into(), &true.into()), "{told}");
    assert_eq!(
        told["items"][0]["contested"],
        serde_json::json!([]),
        "{told}"
    );
}

#[test]
fn what_a_colleague_said_and_somebody_edits_is_told_as_edited_and_brought_back_as_it_was() {
    let (mut desk, _) = merged();
    quiet(&mut desk);
    let text = fs::read_to_string(desk.path()).expect("a file");
    fs::write(desk.path(), text.replace("seen in Gao", "seen nowhere")).expect("edited");
    desk.send(Msg::Tick);
    wait(
        &mut desk,
        "A line that somebody else wrote was edited by hand in the file, about task 1.",
    );
    desk.wait_for("1 edited: R");
    let screen = desk.screen();
    assert!(!screen.contains("was in the file"), "{screen}");
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "seen in Gao");
    wait(&mut desk, "It stands in the file as: note");
    desk.keys("<enter>")
        .wait_for("One entry is in the file again");
    let text = fs::read_to_string(desk.path()).expect("a file");
    assert!(text.contains("seen in Gao") && text.contains("seen nowhere"));
    let folder = desk.close();
    fs::write(
        mandate_tracker::storage::Places::below(folder.path()).default_tracker(),
        text.replace("seen in Gao", "seen elsewhere"),
    )
    .expect("edited again");
    let walk = linear::Setup {
        folder,
        ..linear::Setup::default()
    }
    .open();
    let told = walk.heard.replace('\n', " ");
    let both = "2 lines that others wrote were edited by hand in the file, about task 1.";
    assert!(told.contains(both), "{told}");
}

#[test]
fn whoever_reads_without_a_name_is_told_what_is_gone_and_can_bring_it_back() {
    let (desk, old) = merged();
    let path = desk.path();
    let folder = desk.close();
    fs::write(&path, old).expect("an old copy is put in place");
    let mut walk = linear::Setup {
        folder,
        author: None,
        ..linear::Setup::default()
    }
    .open();
    let heard = flat(&walk.heard);
    assert!(heard.contains("2 entries were in the file"), "{heard}");
    let told = flat(&walk.types("r"));
    assert!(told.contains("seen in Gao"), "{told}");
    let mut desk = Setup {
        folder: walk.close(),
        author: None,
        ..Setup::default()
    }
    .open();
    desk.wait_for("2 gone: R");
    wait(&mut desk, "2 entries were in the file and are gone");
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "seen in Gao");
    desk.keys("<enter>")
        .wait_for("2 entries are in the file again");
    assert_eq!(entries(&path).len(), 3);
    let shown = quiet(&mut desk);
    assert!(!shown.contains("gone: R"), "{shown}");
    assert!(!shown.contains("in your name"), "{shown}");
}

#[test]
fn a_default_tracker_that_is_deleted_while_open_is_not_said_to_be_whole_and_is_offered_at_the_next_start()
 {
    let (desk, _) = merged();
    let mut desk = reopened(desk);
    desk.wait_for("Ceasefire");
    let text = desk.file();
    fs::remove_file(desk.path()).expect("deleted");
    desk.send(Msg::Tick).wait_for("is no longer there");
    desk.keys("<down>");
    assert!(
        desk.screen().contains("the file is gone"),
        "{}",
        desk.screen()
    );
    desk.keys("R");
    let shown = quiet(&mut desk);
    assert!(shown.contains("is no longer there"), "{shown}");
    assert!(!shown.contains("Nothing that was"), "{shown}");
    // Put back, it is there again and nothing is the matter.
    fs::write(desk.path(), &text).expect("put back");
    let limit = Instant::now() + Duration::from_secs(20);
    while desk.screen().contains("the file is gone") {
        assert!(Instant::now() < limit, "{}", desk.screen());
        desk.send(Msg::Tick).take_in();
    }
    let shown = desk.screen();
    assert!(shown.contains("The file is there again."), "{shown}");
    fs::remove_file(desk.path()).expect("deleted");
    let folder = desk.close();
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    desk.wait_for("gone: R").keys("R");
    desk.wait_for("3 entries about 1 item").keys("<enter>");
    desk.wait_for("saved 09");
    for line in text.lines().filter(|line| line.contains("say: ")) {
        assert!(desk.file().contains(line), "{line}");
    }
}

#[test]
fn what_somebody_else_said_on_this_computer_and_is_gone_is_offered_too() {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    let old = fs::read(shell.path("t.ron")).expect("the file");
    shell.done(&["-f", "t.ron", "set", "task-1", "--status", "implemented"]);
    let other = ["-f", "t.ron", "set", "task-2", "--status", "in-progress"];
    assert_eq!(shell.run_as("J. Dupont", "France", &other).code, 0);
    fs::write(shell.path("t.ron"), old).expect("an old copy is put in place");
    let told = shell.done(&["-f", "t.ron", "restore", "--dry-run"]);
    assert!(told.contains("A. Diarra, Chad"), "{told}");
    assert!(told.contains("J. Dupont, France"), "{told}");
}

#[test]
fn who_only_reads_has_the_copies_gone_through_once() {
    let (desk, old) = merged();
    let path = desk.path();
    let places = desk.places();
    let _folder = desk.close();
    fs::write(&path, old).expect("an old copy is put in place");
    let target = Target {
        path: path.clone(),
        may_be_missing: false,
        read_only: true,
    };
    let opened = Store::open(&places, &target).expect("opened");
    let gone = || {
        let ledger = opened.store.ledger(&opened.tracker, None);
        ledger.expect("looked").lost_count()
    };
    assert_eq!(gone().entries, 2);
    for copy in backups(&places, &path) {
        fs::remove_file(&copy.path).expect("thinned");
    }
    assert_eq!(gone().entries, 2, "what was found is known");
}

#[test]
fn a_long_sentence_is_cut_with_one_mark_at_any_width() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    fs::remove_file(desk.path()).expect("deleted");
    desk.send(Msg::Tick).wait_for("is no longer there");
    for columns in 40..80 {
        desk.resize(columns, 24);
        assert!(!desk.screen().contains("……"), "{}", desk.screen());
    }
}
