//! An item of the mandate whose line is gone from the file, with all that was said about it: told, brought back, or
//! left out for good.

use std::fs;

use super::cli::Shell;
use super::cli_share::entries;
use super::desk::{Desk, Setup};
use super::linear;
use super::merge_screen::wait;

/// The text without the line of one item.
fn without(text: &str, item: &str) -> String {
    let begins = format!("(id: \"{item}\", kind:");
    let kept = text
        .lines()
        .filter(|line| !line.trim_start().starts_with(&begins));
    let kept = kept.collect::<Vec<_>>().join("\n") + "\n";
    assert!(kept.len() < text.len(), "{item} has a line");
    kept
}

/// A desk at which a note was written on recommendation (c), whose line somebody then deleted in an editor.
fn deleted() -> (Desk, String) {
    let mut desk = Setup::default().open();
    desk.keys("/").text("rec-c").keys("<enter>");
    desk.keys("n").text("heard in Bamako").keys("<c-s>");
    let whole = desk.file_when_saved();
    assert!(whole.contains("on: \"rec-c\""), "{whole}");
    let path = desk.path();
    let folder = desk.close();
    fs::write(path, without(&whole, "rec-c")).expect("the line is deleted");
    (opened(folder), whole)
}

fn opened(folder: tempfile::TempDir) -> Desk {
    Setup {
        folder,
        ..Setup::default()
    }
    .open()
}

#[test]
fn an_item_whose_line_is_gone_is_told_named_and_brought_back_to_its_place() {
    let (mut desk, whole) = deleted();
    desk.wait_for("1 gone: R");
    wait(
        &mut desk,
        "One item of the mandate is missing from the file",
    );
    desk.keys("R").wait_for("Gone from the file");
    wait(&mut desk, "recommendation (c)");
    let shown = desk.screen();
    assert!(shown.contains("one entry about it is kept"), "{shown}");
    desk.keys("<enter>")
        .wait_for("One item is in the file again");
    assert_eq!(desk.file(), whole, "line for line as it was");
    for _ in 0..6 {
        desk.send(mandate_tracker::tui::Msg::Tick).take_in();
    }
    assert!(desk.screen().contains("0/9"), "{}", desk.screen());
    assert!(!desk.screen().contains("gone: R"), "{}", desk.screen());
}

#[test]
fn an_item_that_is_left_out_is_not_asked_about_again_and_can_be_brought_back() {
    let (mut desk, _) = deleted();
    desk.wait_for("1 gone: R").keys("R");
    wait(&mut desk, "recommendation (c)");
    desk.keys("l").wait_for("One item is left out");
    let mut desk = opened(desk.close());
    for _ in 0..6 {
        desk.send(mandate_tracker::tui::Msg::Tick).take_in();
    }
    let shown = desk.screen();
    assert!(!shown.contains("gone"), "{shown}");
    desk.keys("R");
    wait(&mut desk, "recommendation (c)");
    desk.keys("<enter>")
        .wait_for("One item is in the file again");
    assert!(desk.file().contains("(id: \"rec-c\", kind:"));
}

/// A home whose `t.ron` has lost the line of recommendation (c), about which something was said.
fn shell() -> (Shell, String) {
    let shell = Shell::new();
    shell.done(&["new", "t.ron"]);
    shell.done(&["-f", "t.ron", "note", "rec-c", "heard in Bamako"]);
    let whole = fs::read_to_string(shell.path("t.ron")).expect("the file");
    fs::write(shell.path("t.ron"), without(&whole, "rec-c")).expect("the line is deleted");
    (shell, whole)
}

const GONE: &str = "One item of the mandate is missing from t.ron.";

#[test]
fn verbs_and_copies_to_send_say_that_an_item_is_gone_until_it_is_back() {
    let (shell, whole) = shell();
    let verbs: [&[&str]; 5] = [
        &["list"],
        &["export", "-", "--format", "md"],
        &["share", "copy.ron"],
        &["set", "task-1", "--status", "in-progress"],
        &["undo"],
    ];
    for verb in verbs {
        let ran = shell.run(&[&["-f", "t.ron"], verb].concat());
        assert!(ran.err.contains(GONE), "{verb:?}: {}", ran.err);
    }
    let told = shell.run(&["check", "t.ron"]).out;
    for words in [
        "One item of the mandate",
        "recommendation (c)",
        "mandate restore",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let told = shell.done(&["-f", "t.ron", "restore", "--dry-run"]);
    assert!(
        told.contains("Recommendation (c)") || told.contains("recommendation (c)"),
        "{told}"
    );
    let done = shell.json(&["-f", "t.ron", "restore", "--json"]);
    assert_eq!(
        (&done["wrote"], &done["returned"]),
        (&true.into(), &serde_json::json!(["rec-c"]))
    );
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    let head = |text: &str| text.split("journal: [").next().map(str::to_owned);
    assert_eq!(head(&text), head(&whole));
    let ran = shell.run(&["-f", "t.ron", "list"]);
    assert_eq!(ran.err, "");
}

#[test]
fn an_item_that_is_left_out_stays_out_and_comes_back_where_it_is_asked_for() {
    let (shell, _) = shell();
    let told = shell.done(&["-f", "t.ron", "restore", "--leave"]);
    assert!(told.contains("nobody asks again"), "{told}");
    assert_eq!(shell.run(&["-f", "t.ron", "list"]).err, "");
    shell.done(&["-f", "t.ron", "set", "task-1", "--status", "in-progress"]);
    assert_eq!(shell.run(&["-f", "t.ron", "list"]).err, "");
    let told = shell.done(&["-f", "t.ron", "restore"]);
    assert!(told.contains("one item that you left out"), "{told}");
    shell.done(&["-f", "t.ron", "restore", "--left"]);
    let text = fs::read_to_string(shell.path("t.ron")).expect("the file");
    assert!(text.contains("(id: \"rec-c\", kind:"), "{text}");
    // Once it was back, its going is told anew.
    fs::write(shell.path("t.ron"), without(&text, "rec-c")).expect("the line is deleted again");
    assert!(shell.run(&["-f", "t.ron", "list"]).err.contains(GONE));
}

#[test]
fn an_item_of_a_mandate_of_ones_own_comes_back_from_what_this_computer_has_seen() {
    let shell = Shell::new();
    let text = "(\n    format: 1,\n    mandate: (\n        id: \"own-mandate\",\n        title: \"Own\",\n        \
                documents: [],\n    ),\n    items: [\n        (id: \"task-1\", kind: Task, label: \"1\", title: \
                \"Watch\", text: \"Watch.\", source: \"Annex\"),\n        (id: \"task-2\", kind: Task, label: \"2\", \
                title: \"Report\", text: \"Report.\", source: \"Annex\"),\n    ],\n    journal: [\n    ],\n)\n";
    fs::write(shell.path("t.ron"), text).expect("a mandate of one's own");
    shell.done(&["-f", "t.ron", "set", "task-2", "--status", "in-progress"]);
    let whole = fs::read_to_string(shell.path("t.ron")).expect("the file");
    fs::write(shell.path("t.ron"), without(&whole, "task-2")).expect("the line is deleted");
    let told = shell.done(&["-f", "t.ron", "restore"]);
    assert!(told.contains("Report"), "{told}");
    assert_eq!(
        fs::read_to_string(shell.path("t.ron")).expect("the file"),
        whole
    );
    // Somebody makes the mandate shorter on purpose, and says so.
    fs::write(shell.path("t.ron"), without(&whole, "task-2")).expect("made shorter");
    shell.done(&["-f", "t.ron", "restore", "--leave"]);
    shell.done(&["-f", "t.ron", "set", "task-1", "--status", "in-progress"]);
    assert_eq!(shell.run(&["-f", "t.ron", "list"]).err, "");
}

#[test]
fn the_conversation_tells_of_an_item_that_is_gone_and_brings_it_back() {
    let (desk, whole) = deleted();
    let mut walk = linear::Setup {
        folder: desk.close(),
        ..linear::Setup::default()
    }
    .open();
    let heard = walk.heard.replace('\n', " ");
    assert!(
        heard.contains("One item of the mandate is missing from the file"),
        "{heard}"
    );
    let told = walk.types("r").replace('\n', " ");
    assert!(
        told.contains("recommendation (c)") && told.contains("Type 1 to bring this back"),
        "{told}"
    );
    let told = walk.types("1");
    assert!(told.contains("One item is in the file again"), "{told}");
    assert_eq!(walk.file(), whole);
}

#[test]
fn whoever_sends_a_copy_is_told_that_an_item_is_not_in_it() {
    let (mut desk, _) = deleted();
    let out = desk.path().with_file_name("out.ron");
    desk.wait_for("1 gone: R").keys("x<c-u>");
    desk.paste(&out.display().to_string()).keys("<enter>");
    wait(&mut desk, "One item of the mandate is missing from this");
    let mut walk = linear::Setup {
        folder: deleted().0.close(),
        ..linear::Setup::default()
    }
    .open();
    let told = walk.types("x\n1").replace('\n', " ");
    assert!(
        told.contains("missing from this tracker’s file, so that it is not in the copy"),
        "{told}"
    );
}

#[test]
fn whoever_only_reads_hears_what_is_said_about_no_item() {
    let (desk, _) = deleted();
    let mut walk = linear::Setup {
        folder: desk.close(),
        read_only: true,
        ..linear::Setup::default()
    }
    .open();
    let told = walk.types("r").replace('\n', " ");
    assert!(told.contains("recommendation (c)"), "{told}");
    assert!(!told.contains("Type 1"), "{told}");
}

#[test]
fn what_is_said_about_an_item_that_no_mandate_has_is_told_by_the_key_for_what_is_missing() {
    let (shell, whole) = shell();
    drop(shell);
    let text = whole.replace("rec-c", "rec-x");
    let lines = text.lines();
    let text = lines
        .filter(|line| !line.contains("(id: \"rec-x\", kind:"))
        .collect::<Vec<_>>()
        .join("\n")
        + "\n";
    let item = whole
        .lines()
        .find(|line| line.contains("(id: \"rec-c\", kind:"));
    let after = "        (id: \"rec-d\", kind:";
    let text = text.replace(after, &format!("{}\n{after}", item.expect("its line")));
    let mut desk = Setup::default().with_file(&text).open();
    desk.keys("R");
    wait(&mut desk, "“rec-x”, which the mandate does not have");
    assert_eq!(entries(&desk.path()).len(), 1, "it is kept");
}
