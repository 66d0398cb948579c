//! What one person's view leaves of what others said, and what is told of whose it is: dates that others
//! gave, notes that a colleague wrote, the names of things.

use std::fs;

use super::cli::Shell;
use super::desk::{Desk, Setup};
use super::linear;
use super::merge_screen::{flow_in, made};

/// What a screen says, whatever was wrapped where.
fn flat(desk: &Desk) -> String {
    let bare = desk.screen().replace(['│', '▌', '┃', '\n'], " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shows(desk: &Desk, words: &str) {
    assert!(
        flat(desk).contains(words),
        "no “{words}”\n{}",
        desk.screen()
    );
}

/// A file in which Mali is late with the second item.
fn malis() -> String {
    made("M. Keita", "Mali", "<down>s2b2026-02-20<enter>")
}

/// Such a file with a desk at it at which nobody has said yet who they are.
fn nobodys(file: &str) -> Desk {
    let setup = Setup {
        author: None,
        ..Setup::default()
    };
    setup.with_file(file).open()
}

#[test]
fn what_only_others_see_overdue_is_told_wherever_one_s_own_eyes_see_nothing() {
    let mut desk = nobodys(&malis());
    shows(&desk, "1 overdue");
    desk.keys("s2<c-u>").text("A. Diarra").keys("<enter>");
    desk.text("Chad").keys("<enter>").wait_for("saved 09:");
    shows(
        &desk,
        "The list now shows how your own delegation, Chad, sees it. 1 is overdue as Mali sees it.",
    );
    desk.keys("f");
    shows(&desk, "Overdue 0 1 is overdue as Mali sees it");
    desk.keys("<esc>V<down><enter>");
    desk.keys("<esc>f<down>");
    while !desk
        .screen()
        .lines()
        .any(|line| line.contains("▌[ ] Overdue"))
    {
        desk.keys("<down>");
    }
    desk.keys("<enter>");
    shows(
        &desk,
        "1 is overdue as Mali sees it; A looks through another delegation’s eyes.",
    );
}

#[test]
fn the_shell_and_the_conversation_tell_what_only_others_see_overdue() {
    let shell = Shell::new();
    fs::write(shell.path("mali.ron"), malis()).expect("the file");
    let ran = shell.run(&["-f", "mali.ron", "list", "--overdue"]);
    assert!(
        ran.err.contains("1 is overdue as Mali sees it"),
        "{}",
        ran.err
    );
    let none = linear::Setup {
        author: None,
        ..linear::Setup::default()
    };
    let mut walk = none.with_file(&malis()).open();
    walk.types("task-1\ns\n2\nA. Diarra\nChad");
    let heard = walk.heard.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        heard.contains("The list now shows how your own delegation, Chad, sees it"),
        "{heard}"
    );
    let said = walk.types("b\nb\noverdue");
    assert!(said.contains("1 is overdue as Mali sees it"), "{said}");
}

/// A file in which a colleague wrote a note about the first item.
fn oumars() -> String {
    made("B. Oumar", "Chad", "s2nMet the mission, Gao<c-s>")
}

#[test]
fn a_colleagues_note_is_withdrawn_only_after_it_was_said_whose_it_is() {
    let mut desk = Setup::default().with_file(&oumars()).open();
    let before = desk.file();
    desk.keys("w");
    shows(&desk, "B. Oumar");
    shows(&desk, "“Met the mission, Gao”");
    desk.keys("<esc>");
    assert_eq!(desk.file(), before);
    desk.keys("<enter>");
    shows(&desk, "Met the mission, Gao");
    desk.keys("w<enter>").wait_for("saved 09:");
    shows(&desk, "a note of B. Oumar");
    shows(&desk, "No notes stand; 1 was withdrawn. h shows it.");
    desk.keys("h");
    shows(&desk, "Met the mission, Gao");
    let mut own = Setup::default()
        .with_file(&made("A. Diarra", "Chad", "nMine alone<c-s>"))
        .open();
    own.keys("w").wait_for("saved 09:");
    shows(&own, "withdrawn: “Mine alone”");
}

#[test]
fn who_wrote_a_note_is_told_who_withdrew_it() {
    let mut desk = Setup::default()
        .with_file(&made("A. Diarra", "Chad", "nMine alone<c-s>"))
        .open();
    let text = desk.file();
    let mut other = Setup {
        author: Some(("B. Oumar", "Chad")),
        ..Setup::default()
    }
    .with_file(&text)
    .open();
    other.keys("w<enter>").wait_for("saved 09:");
    flow_in(&mut desk, &other.file());
    desk.wait_for("B. Oumar withdrew a note");
    shows(
        &desk,
        "B. Oumar withdrew a note of yours: “Mine alone”. h shows it.",
    );
}

#[test]
fn the_conversation_asks_before_it_withdraws_a_colleagues_note() {
    let mut walk = linear::Setup::default().with_file(&oumars()).open();
    let said = walk.types("task-1\nw\n1");
    assert!(said.contains("B. Oumar"), "{said}");
    assert!(!walk.file().contains("Withdraw"), "{}", walk.file());
    walk.types("b");
    assert!(!walk.file().contains("Withdraw"), "{}", walk.file());
    let said = walk.types("w\n1\n1");
    assert!(walk.file().contains("Withdraw"), "{said} {}", walk.file());
    let said = walk.types("task-1");
    assert!(said.contains("1 was withdrawn"), "{said}");
}
