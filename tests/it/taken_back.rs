//! What was taken back is not told to readers as said, and who has nothing left that stands is not counted among those
//! who speak.

use calamine::{Reader, Xlsx, open_workbook};
use jiff::Timestamp;
use mandate_tracker::domain::{Author, Direction, Say, Stamp, Status, Tracker};

use super::cli::Shell;
use super::cli_export::REPORTS;
use super::desk::Setup;
use super::matrix::three;
use super::sides::{open_with, status, tell};

const TCHAD: (&str, &str) = ("A. Diarra", "Tchad");

/// A shell in which Chad and France have spoken.
fn spoken() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    chad(&shell, &["set", "task-4", "--status", "in-progress"]);
    say(
        &shell,
        "France",
        &["set", "task-4", "--status", "implemented"],
    );
    shell
}

/// Takes back what somebody said last.
fn undo(tracker: &mut Tracker, (by, of): (&str, &str)) {
    let at: Timestamp = "2026-02-02T10:00:00Z".parse().expect("a time");
    let stamp = Stamp {
        at,
        author: Author::new(by, of),
        seed: tracker.journal().len() as u64,
    };
    let said = tracker
        .step(Direction::Undo, &stamp)
        .expect("can be taken back");
    tracker.admit(said.into_iter().map(|said| said.entry), false);
}

fn chad(shell: &Shell, arguments: &[&str]) {
    say(shell, "Chad", arguments);
}

fn say(shell: &Shell, of: &str, arguments: &[&str]) {
    let ran = shell.run_as("Léa Koné", of, &[&["-f", "mali.ron"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// What readers are handed, report by report. What changed is told elsewhere.
fn papers(shell: &Shell, format: &str) -> Vec<(&'static str, String)> {
    let reports = REPORTS.into_iter().filter(|report| *report != "changes");
    let told = reports.map(|report| {
        let of = ["--as-of", "today"];
        let what = ["export", "-", "--format", format, "--report", report];
        let told = shell.done(&[&["-f", "mali.ron"], &what[..], &of].concat());
        (report, told)
    });
    told.collect()
}

#[test]
fn papers_tell_nothing_of_an_answer_that_was_taken_back() {
    let shell = spoken();
    let before = ["md", "html"].map(|format| papers(&shell, format));
    for said in [
        ["--status", "in-progress"],
        ["--lead", "DPKO"],
        ["--due", "2026-05-01"],
        ["--position", "supported"],
        ["--tag", "civilians"],
    ] {
        say(&shell, "France", &[&["set", "rec-b"], &said[..]].concat());
        say(&shell, "France", &["undo"]);
        chad(&shell, &[&["set", "rec-b"], &said[..]].concat());
        chad(&shell, &["undo"]);
        let after = ["md", "html"].map(|format| papers(&shell, format));
        assert_eq!(before, after, "{said:?}");
    }
    let json: serde_json::Value = serde_json::from_str(&shell.done(&[
        "-f", "mali.ron", "export", "-", "--format", "json", "--report", "item", "--item", "rec-b",
    ]))
    .expect("JSON");
    assert_eq!(json["items"][0]["assessments"], serde_json::json!([]));
}

#[test]
fn a_table_of_views_has_no_row_for_what_was_taken_back() {
    let shell = spoken();
    say(
        &shell,
        "France",
        &["set", "rec-b", "--status", "in-progress"],
    );
    say(&shell, "France", &["undo"]);
    shell.done(&["-f", "mali.ron", "export", "all.xlsx"]);
    let mut book: Xlsx<_> = open_workbook(shell.path("all.xlsx")).expect("a workbook");
    let range = book.worksheet_range("Delegations").expect("the sheet");
    let told: Vec<String> = range.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert_eq!(told, ["task-4", "task-4"]);
}

#[test]
fn papers_tell_that_a_delegation_says_it_has_no_information() {
    let shell = spoken();
    say(
        &shell,
        "France",
        &["set", "rec-b", "--status", "in-progress"],
    );
    say(
        &shell,
        "France",
        &["set", "rec-b", "--status", "no-information"],
    );
    let why = ["--status", "no-information", "--why", "no report came"];
    say(&shell, "France", &[&["set", "rec-c"], &why[..]].concat());
    let item = |id: &str| {
        shell.done(&[
            "-f", "mali.ron", "export", "-", "--format", "md", "--report", "item", "--item", id,
        ])
    };
    for (id, told) in [("rec-b", "No information"), ("rec-c", "no report came")] {
        let page = item(id);
        assert!(page.contains("France"), "{page}");
        assert!(page.contains(told) && page.contains("said"), "{page}");
    }
}

/// Three delegations, and a fourth that took back all it had said.
fn four() -> Tracker {
    let mut tracker = three();
    let note = Say::Note {
        text: "a slip".into(),
    };
    tell(
        &mut tracker,
        TCHAD,
        30,
        "task-1",
        status(Status::InProgress, None),
    );
    tell(&mut tracker, TCHAD, 31, "task-1", note);
    undo(&mut tracker, TCHAD);
    undo(&mut tracker, TCHAD);
    tracker
}

fn setup() -> Setup {
    Setup {
        size: (140, 50),
        ..Setup::default()
    }
}

#[test]
fn who_has_nothing_left_that_stands_is_no_column_and_no_filter() {
    let mut desk = open_with(&four(), setup());
    for (keys, other) in [("v", "France"), ("<esc>f", "France"), ("<esc>d", "France")] {
        let screen = desk.keys(keys).screen();
        assert!(!screen.contains("Tchad"), "{keys}: {screen}");
        assert!(
            keys == "<esc>d" || screen.contains(other),
            "{keys}: {screen}"
        );
    }
    for _ in 0..3 {
        let screen = desk.keys("<tab>").screen();
        assert!(!screen.contains("Tchad"), "{screen}");
    }
}

#[test]
fn ones_own_delegation_is_shown_though_nothing_of_it_stands() {
    let mut desk = open_with(
        &four(),
        Setup {
            author: Some(TCHAD),
            ..setup()
        },
    );
    assert!(
        desk.keys("v").screen().contains("Tchad "),
        "{}",
        desk.screen()
    );
    let pages: Vec<String> = ["<esc>d", "<tab>", "<tab>", "<tab>"]
        .map(|keys| desk.keys(keys).screen())
        .into();
    let is_told = |page: &String| page.lines().skip(1).any(|line| line.contains("Tchad"));
    assert!(pages.iter().any(is_told), "{pages:#?}");
}

#[test]
fn a_name_under_which_nothing_stands_is_in_the_history_and_nowhere_else() {
    let shell = spoken();
    let before = papers(&shell, "md");
    say(
        &shell,
        "Tchad",
        &["set", "task-1", "--status", "in-progress"],
    );
    say(&shell, "Tchad", &["undo"]);
    assert_eq!(before, papers(&shell, "md"));
    let all = |arguments: &[&str]| shell.done(&[&["-f", "mali.ron"], arguments].concat());
    let delegations = || {
        let told = shell.json(&["-f", "mali.ron", "export", "-", "--format", "json"]);
        told["delegations"].clone()
    };
    assert_eq!(delegations(), serde_json::json!(["Chad", "France"]));
    assert!(all(&["history", "--json"]).contains("Tchad"));
    assert_eq!(all(&["list", "--of", "Tchad", "--json"]), "[]\n");
    let ran = shell.run(&["-f", "mali.ron", "list", "--of", "Mali"]);
    assert!(!ran.err.contains("Tchad"), "{}", ran.err);
    say(&shell, "Tchad", &["note", "task-1", "it is us"]);
    assert_eq!(
        delegations(),
        serde_json::json!(["Chad", "France", "Tchad"])
    );
}

#[test]
fn beside_an_item_who_has_nothing_left_that_stands_is_not_listed_and_who_has_is() {
    let mut tracker = four();
    // France still speaks of other items.
    tell(
        &mut tracker,
        ("J. Dupont", "France"),
        40,
        "task-5",
        status(Status::InProgress, None),
    );
    undo(&mut tracker, ("J. Dupont", "France"));
    let mut desk = open_with(&tracker, setup());
    let item = desk.keys("<enter>").screen();
    assert!(item.contains("France") && !item.contains("Tchad"), "{item}");
    desk.keys("<esc><down><down><down><down><enter>")
        .wait_for("taken back");
    let shell = spoken();
    say(
        &shell,
        "Tchad",
        &["set", "task-4", "--status", "in-progress"],
    );
    say(&shell, "Tchad", &["undo"]);
    let shown = shell.done(&["-f", "mali.ron", "show", "task-4"]);
    assert!(
        shown.contains("France") && !shown.contains("Tchad"),
        "{shown}"
    );
    let mut talk = shell.command(&["-f", "mali.ron", "--linear"]);
    talk.env("MANDATE_AUTHOR", "A. Diarra");
    talk.env("MANDATE_DELEGATION", "Chad");
    talk.write_stdin("4\nmore\n");
    let heard = super::cli::ran(&mut talk).out;
    assert!(
        heard.contains("France") && !heard.contains("Tchad"),
        "{heard}"
    );
}
