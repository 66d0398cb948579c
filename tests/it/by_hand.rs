//! A line of the file that somebody changed with an editor: whoever reads it is told, wherever it is shown.

use std::fs;

use super::cli::{Shell, ran};
use super::cli_export::REPORTS;
use super::desk::{Desk, Setup};
use super::linear;
use super::office;

const SAID: &str = "edited by hand";

/// Chad and France have spoken; then somebody turned a status and a note of Chad's into something else.
fn changed() -> (Shell, String) {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let say = |by: &str, of: &str, arguments: &[&str]| {
        let ran = shell.run_as(by, of, &[&["-f", "mali.ron"], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    let status = ["set", "task-4", "--status", "not-started"];
    say("A. Diarra", "Chad", &status);
    let due = ["set", "task-4", "--due", "2026-03-31"];
    say("A. Diarra", "Chad", &due);
    say("A. Diarra", "Chad", &["note", "rec-b", "Agreed in March"]);
    say("J. Dupont", "France", &status);
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let lines = text.lines().map(|line| match line.contains("Chad") {
        true => line
            .replace("(to: NotStarted)", "(to: Implemented)")
            .replace("Agreed", "Refused"),
        false => line.to_owned(),
    });
    let text = lines.collect::<Vec<_>>().join("\n") + "\n";
    fs::write(shell.path("mali.ron"), &text).expect("changed by hand");
    (shell, text)
}

/// The same, and a status that was changed so has been answered, and stands again because that was taken back.
fn changed_and_undone() -> Shell {
    let (shell, text) = changed();
    let of_chad = |arguments: &[&str]| {
        let ran = shell.run_as(
            "A. Diarra",
            "Chad",
            &[&["-f", "mali.ron"], arguments].concat(),
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    of_chad(&["set", "task-5", "--status", "not-started"]);
    let said = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let lines = said
        .lines()
        .map(|line| match line.contains("task-5\", after") {
            true => line.replace("(to: NotStarted)", "(to: PartiallyImplemented)"),
            false => line.to_owned(),
        });
    let changed = lines.collect::<Vec<_>>().join("\n") + "\n";
    assert!(changed != said && said != text);
    fs::write(shell.path("mali.ron"), changed).expect("changed by hand");
    of_chad(&["set", "task-5", "--status", "in-progress"]);
    of_chad(&["undo"]);
    shell
}

fn asked(shell: &Shell, arguments: &[&str]) -> String {
    shell.done(&[&["-f", "mali.ron"], arguments].concat())
}

/// What a file that was made says, in small letters.
fn words(shell: &Shell, name: &str) -> String {
    let path = shell.path(name);
    let bytes = match name.ends_with(".docx") || name.ends_with(".xlsx") {
        true => office::parts(&path).into_values().flatten().collect(),
        false => fs::read(&path).expect("made"),
    };
    // A calendar folds its lines.
    let text = String::from_utf8_lossy(&bytes).replace("\r\n ", "");
    text.to_lowercase()
}

/// The line of a listing that has all of this in it.
fn line<'t>(told: &'t str, words: &[&str]) -> &'t str {
    let mut lines = told.lines();
    let found = lines.find(|line| words.iter().all(|word| line.contains(word)));
    found.unwrap_or_else(|| panic!("{words:?} in one line of {told}"))
}

#[test]
fn the_checklist_and_its_json_say_what_was_changed_by_hand() {
    let (shell, _) = changed();
    let list = asked(&shell, &["list"]);
    assert_eq!(list.matches(SAID).count(), 2, "{list}");
    line(&list, &["task-4", "Implemented", SAID]);
    line(&list, &["rec-b", SAID]);
    let json = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_str(&asked(&shell, arguments)).expect("JSON")
    };
    let listed = json(&["list", "--json"]);
    let marked = listed.as_array().expect("items").iter();
    let marked = marked.filter(|item| item["by_hand"] == true);
    let marked: Vec<_> = marked.map(|item| item["id"].as_str()).collect();
    assert_eq!(marked, [Some("task-4"), Some("rec-b")]);
    let shown = json(&["show", "task-4", "rec-b", "--json"]);
    assert_eq!(
        shown[0]["assessments"][0]["by_hand"],
        serde_json::json!(["status"])
    );
    assert!(shown[0]["assessments"][1].get("by_hand").is_none());
    assert!(shown[1]["notes"][0]["edited"].is_string());
}

#[test]
fn every_report_in_every_format_says_what_was_changed_by_hand() {
    let shell = changed_and_undone();
    for format in ["md", "html", "csv", "docx", "xlsx", "ics"] {
        for report in REPORTS {
            if format == "ics" && !["table", "due"].contains(&report)
                // A count by statuses has no line about an item.
                || format == "csv" && report == "brief"
            {
                continue;
            }
            let out = format!("{report}.{format}");
            let ran = shell.run(&[
                "-f",
                "mali.ron",
                "--author",
                "A. Diarra",
                "--delegation",
                "Chad",
                "export",
                &out,
                "--report",
                report,
            ]);
            assert_eq!(ran.code, 0, "{}", ran.err);
            let told = words(&shell, &out);
            assert!(told.contains(SAID), "{out}: {told}");
            let is_page = ["md", "html", "docx"].contains(&format);
            assert!(!is_page || told.contains("† edited by hand"), "{out}");
            // The mark is explained where it stands, and nothing is told in another way beside it.
            assert!(!is_page || told.matches('†').count() > 1, "{out}: {told}");
            assert!(!is_page || !told.contains("(edited by hand)"), "{out}");
            assert!(
                ran.err.contains("Edited by hand in the file"),
                "{}",
                ran.err
            );
            let items = match report {
                "due" => "task 4",
                "matrix" => "task 4 and task 5",
                _ => "task 4, task 5 and recommendation (b)",
            };
            assert!(ran.err.contains(items), "{out}: {}", ran.err);
        }
    }
    let matrix = asked(
        &shell,
        &["export", "-", "--format", "md", "--report", "matrix"],
    );
    line(&matrix, &["Implemented †", "| Not started |"]);
    let changes = asked(
        &shell,
        &["export", "-", "--format", "csv", "--report", "changes"],
    );
    line(&changes, &["Implemented (edited by hand)"]);
}

#[test]
fn a_spreadsheet_with_what_was_changed_by_hand_comes_back_without_news() {
    let (shell, _) = changed();
    for out in ["back.csv", "back.xlsx"] {
        let of_chad = ["--author", "A. Diarra", "--delegation", "Chad"];
        asked(&shell, &[&of_chad[..], &["export", out]].concat());
        let told = asked(
            &shell,
            &[&of_chad[..], &["import", out, "--dry-run"]].concat(),
        );
        assert!(told.starts_with("Nothing new"), "{told}");
    }
}

#[test]
fn who_sends_a_copy_is_told_what_was_changed_by_hand_in_it() {
    let (shell, _) = changed();
    let told = asked(&shell, &["share", "copy.ron"]);
    let sentence = line(&told, &["2 entries were edited by hand"]);
    assert!(
        sentence.contains("about task 4 and recommendation (b)"),
        "{sentence}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&asked(&shell, &["share", "copy.ron", "--json"])).expect("JSON");
    assert_eq!(json["by_hand"], 2);
    shell.done(&["new", "other.ron"]);
    let arrives = shell.done(&["merge", "other.ron", "mali.ron", "--dry-run"]);
    line(&arrives, &["status Implemented", "(edited by hand)"]);
}

fn desk(size: (u16, u16)) -> Desk {
    let (_, text) = changed();
    let setup = Setup {
        size,
        ..Setup::default()
    };
    setup.with_file(&text).open()
}

#[test]
fn the_screen_says_it_in_the_list_among_delegations_and_before_a_copy_is_sent() {
    let mut wide = desk((120, 40));
    let screen = wide.screen();
    line(&screen, &["Civilians, key centres", "Differing †"]);
    wide.keys("v");
    let screen = wide.screen();
    line(&screen, &["● Implemented †", "○ Not started"]);
    line(&screen, &["† 2 edited by hand"]);
    let mut small = desk((80, 24));
    small.keys("v");
    line(&small.screen(), &["† 2 edited by hand"]);
    small.keys("<esc>").keys("x");
    let told = small.screen().replace(['│', '\n'], " ");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("2 entries were edited by hand in the file"),
        "{told}"
    );
    assert!(
        told.contains("about task 4 and recommendation (b)"),
        "{told}"
    );
}

#[test]
fn the_conversation_says_it_in_the_list_and_before_a_copy_is_sent() {
    let (_, text) = changed();
    let mut walk = linear::Setup::default().with_file(&text).open();
    let listed = walk.types("l").replace('\n', " ");
    let [before, after] = ["4. Task 4", "5. Task 5"].map(|at| listed.find(at).expect("an item"));
    line(&listed[before..after], &["Implemented", SAID]);
    let told = walk.types("x");
    let told = told.replace('\n', " ");
    assert!(told.contains("2 entries were edited by hand"), "{told}");
}

#[test]
fn whoever_reads_of_undo_and_redo_is_told_what_was_changed_by_hand() {
    let (chad, oumar) = (("A. Diarra", "Chad"), ("B. Oumar", "Chad"));
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    fs::copy(shell.path("mali.ron"), shell.path("oumar.ron")).expect("a copy");
    let say = |(by, of): (&str, &str), file: &str, arguments: &[&str]| {
        let ran = shell.run_as(by, of, &[&["-f", file], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.err
    };
    let change = |from: &str, to: &str| {
        let path = shell.path("mali.ron");
        let text = fs::read_to_string(&path).expect("the tracker");
        let changed = text.replace(&format!("to: {from}"), &format!("to: {to}"));
        assert_ne!(text, changed);
        fs::write(path, changed).expect("changed by hand");
    };
    let history = || {
        let told = asked(&shell, &["history", "task-4"]);
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let status = |to: &'static str| ["set", "task-4", "--status", to];
    say(chad, "mali.ron", &status("not-started"));
    change("NotStarted", "PartiallyImplemented");
    say(chad, "mali.ron", &["undo"]);
    let told = history();
    let undone = "took back: status Partially implemented (edited by hand); nothing";
    assert!(told.contains(undone), "{told}");
    say(chad, "mali.ron", &["redo"]);
    let told = history();
    let redone = "said again: status Partially implemented (edited by hand)";
    assert!(told.ends_with(redone), "{told}");

    say(oumar, "oumar.ron", &status("not-started"));
    shell.done(&["merge", "mali.ron", "oumar.ron"]);
    change("NotStarted", "InProgress");
    say(chad, "mali.ron", &status("implemented"));
    fs::copy(shell.path("mali.ron"), shell.path("chosen.ron")).expect("a copy");
    say(chad, "mali.ron", &["undo"]);
    let told = history();
    let (own, other) = (
        "Partially implemented (edited by hand) (A. Diarra)",
        "In progress (edited by hand) (B. Oumar)",
    );
    for answer in [own, other] {
        assert!(told.contains(answer), "{told}");
    }
    let changes = ["--report", "changes", "--since", "chosen.ron"];
    let told = say(
        chad,
        "mali.ron",
        &[&["export", "changes.md"], &changes[..]].concat(),
    );
    assert!(told.contains("2 entries about task 4"), "{told}");
}

/// Chad has answered twice; then somebody turned the first of the two answers into something else.
fn answered_again() -> Shell {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    for status in ["in-progress", "implemented"] {
        let set = ["-f", "mali.ron", "set", "task-1", "--status", status];
        assert_eq!(shell.run_as("A. Diarra", "Chad", &set).code, 0);
    }
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let changed = text.replace("(to: InProgress)", "(to: NotStarted)");
    assert_ne!(text, changed);
    fs::write(shell.path("mali.ron"), changed).expect("changed by hand");
    shell
}

fn of_chad(shell: &Shell, arguments: &[&str]) -> (i32, String) {
    let ran = shell.run_as(
        "A. Diarra",
        "Chad",
        &[&["-f", "mali.ron"], arguments].concat(),
    );
    let words = ran.out.split_whitespace();
    (ran.code, words.collect::<Vec<_>>().join(" "))
}

const BEFORE: &str = "edited by hand in the file; it said before: status In progress";
const AGAIN: &str = "It had been answered by then; edited, it counts again";

#[test]
fn check_says_which_line_was_changed_by_hand_what_it_said_and_why_two_answers_stand() {
    let shell = answered_again();
    let (code, told) = of_chad(&shell, &["check"]);
    assert_eq!(code, 1, "the line is not as the program writes it: {told}");
    let standing = format!("task-1, A. Diarra, Chad: status Not started, {BEFORE}. {AGAIN}");
    let own = "One of them is a line that you wrote";
    for words in [&*standing, own, "`mandate restore` brings back"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    for frightening in ["not written on this computer", "old copy"] {
        assert!(!told.contains(frightening), "{frightening}: {told}");
    }
    let (_, shown) = of_chad(&shell, &["show", "task-1"]);
    for words in [BEFORE, AGAIN] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    // Once it is said to be one's own nobody asks about what stood there before, and it stays marked.
    let (_, told) = of_chad(&shell, &["mine", "--confirm"]);
    assert!(told.contains("edited by hand"), "{told}");
    of_chad(&shell, &["note", "task-1", "saved in order"]);
    let (code, told) = of_chad(&shell, &["check"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains(&standing), "{told}");
    assert!(!told.contains("a line that you wrote"), "{told}");
    assert!(!told.contains("gone"), "{told}");
    let (_, told) = of_chad(&shell, &["restore"]);
    assert!(told.contains("but one entry that you left out"), "{told}");
}

#[test]
fn what_one_had_said_oneself_can_be_brought_back_beside_the_change() {
    let shell = answered_again();
    of_chad(&shell, &["restore"]);
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    for said in ["InProgress", "NotStarted"] {
        assert!(text.contains(&format!("(to: {said})")), "{text}");
    }
    let (_, told) = of_chad(&shell, &["check"]);
    for words in [BEFORE, "One of them is a line that you wrote"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    for untrue in ["not written on this computer", "`mandate restore`"] {
        assert!(!told.contains(untrue), "{untrue}: {told}");
    }
}

#[test]
fn whoever_takes_all_for_their_own_is_told_of_an_editor_all_the_same() {
    let shell = answered_again();
    of_chad(&shell, &["mine", "--always"]);
    let (_, told) = of_chad(&shell, &["check"]);
    assert!(
        !told.contains("One of them is a line that you wrote"),
        "{told}"
    );
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let changed = text.replace("(to: Implemented)", "(to: Ongoing)");
    assert_ne!(text, changed);
    fs::write(shell.path("mali.ron"), changed).expect("changed by hand");
    let (_, told) = of_chad(&shell, &["check"]);
    assert!(told.contains("a line that you wrote"), "{told}");
}

#[test]
fn a_long_note_that_was_changed_by_hand_is_told_by_its_beginning() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let note = "two of five companies ".repeat(50);
    of_chad(&shell, &["note", "task-1", &format!("{note}arrived")]);
    let path = shell.path("mali.ron");
    let text = fs::read_to_string(&path).expect("the tracker");
    fs::write(&path, text.replace("arrived", "left")).expect("changed by hand");
    let (_, shown) = of_chad(&shell, &["show", "task-1"]);
    assert!(shown.contains("it said before"), "{shown}");
    assert!(shown.contains('…') && !shown.contains("arrived"), "{shown}");
}

#[test]
fn where_the_words_before_are_not_known_that_is_said() {
    let shell = answered_again();
    let other = Shell::new();
    fs::copy(shell.path("mali.ron"), other.path("mali.ron")).expect("a copy");
    let (_, shown) = of_chad(&other, &["show", "task-1"]);
    let unknown = format!("what it said before is not known here. {AGAIN}");
    assert!(shown.contains(&unknown), "{shown}");
    let (_, told) = of_chad(&other, &["check"]);
    assert!(told.contains("not written on this computer"), "{told}");
}

#[test]
fn whoever_chooses_between_answers_is_told_that_one_was_changed_by_hand() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Setup {
            size,
            is_settled: false,
            ..Setup::default()
        }
        .open();
        desk.keys("s2").wait_for("saved 09");
        desk.keys("s4");
        let path = desk.path();
        let folder = desk.close();
        let text = fs::read_to_string(&path).expect("the tracker");
        let changed = text.replace("(to: InProgress)", "(to: NotStarted)");
        assert_ne!(text, changed);
        fs::write(path, changed).expect("changed by hand");
        let mut desk = Setup {
            folder,
            size,
            is_settled: false,
            ..Setup::default()
        }
        .open();
        desk.wait_for("1 of yours edited: I");
        let flat = |screen: String| {
            let bare = screen.replace(['│', '▌', '█', '\n'], " ");
            bare.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let screen = flat(desk.screen());
        assert!(
            screen.contains("A line that you wrote was edited by hand in the file"),
            "{screen}"
        );
        assert!(!screen.contains("not written on this computer"), "{screen}");
        desk.keys("c");
        let chosen = flat(desk.screen());
        for words in ["it said before: status", "It had been answered"] {
            assert!(chosen.contains(words), "{words}: {}", desk.screen());
        }
    }
}

#[test]
fn in_french_a_point_and_a_note_have_the_word_that_fits_each() {
    let (shell, _) = changed();
    let item = asked(&shell, &["--lang", "fr", "list"]);
    assert_eq!(item.matches("modifié à la main").count(), 2, "{item}");
    let note = asked(&shell, &["--lang", "fr", "show", "rec-b"]);
    assert!(note.contains("modifiée à la main"), "{note}");

    shell.done(&["new", "lead.ron"]);
    let lead = ["-f", "lead.ron", "set", "task-1", "--lead", "DPKO"];
    assert_eq!(shell.run_as("A. Diarra", "Chad", &lead).code, 0);
    let text = fs::read_to_string(shell.path("lead.ron")).expect("the tracker");
    let setup = Setup {
        size: (120, 40),
        language: "fr",
        ..Setup::default()
    };
    let screen = setup
        .with_file(&text.replace("DPKO", "DPA"))
        .open()
        .screen();
    line(&screen, &["modifié à la main", "chef de file"]);
}

/// A desk whose own answer was changed in the file while it was closed.
fn own_changed(size: (u16, u16)) -> Desk {
    let mut desk = Setup {
        size,
        is_settled: false,
        ..Setup::default()
    }
    .open();
    desk.keys("s2").wait_for("saved 09");
    let path = desk.path();
    let folder = desk.close();
    let text = fs::read_to_string(&path).expect("the tracker");
    fs::write(&path, text.replace("(to: InProgress)", "(to: Ongoing)")).expect("changed");
    let text = fs::read_to_string(&path).expect("the tracker");
    fs::write(&path, text.replace("(to: Ongoing)", "(to: NotStarted)")).expect("changed");
    Setup {
        folder,
        size,
        is_settled: false,
        ..Setup::default()
    }
    .open()
}

fn flat(desk: &Desk) -> String {
    let bare = desk.screen().replace(['│', '▌', '█', '\n'], " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn who_is_asked_about_own_words_sees_what_they_said_before_and_what_brings_that_back() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = own_changed(size);
        desk.wait_for("1 of yours edited: I");
        super::merge_screen::wait(&mut desk, "R brings back what you had said");
        desk.keys("I");
        super::merge_screen::wait(&mut desk, "it said before: status In progress");
        let told = flat(&desk);
        assert!(told.contains("R brings back what you had said"), "{told}");
    }
}

#[test]
fn what_was_said_before_it_was_changed_is_no_loss_and_r_brings_it_back() {
    let mut desk = own_changed((80, 24));
    desk.wait_for("1 of yours edited: I");
    assert!(!desk.screen().contains("gone: R"), "{}", desk.screen());
    desk.keys("R").wait_for("1 entry about 1 item");
    let told = flat(&desk);
    for words in [
        "edited by hand",
        "It stands in the file as: status Not started",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    desk.keys("<enter>")
        .wait_for("One entry is in the file again");
    assert!(desk.file().contains("(to: InProgress)"));
    assert!(desk.file().contains("(to: NotStarted)"));
}

#[test]
fn the_conversation_reads_own_words_as_they_were_before_it_asks_whose_they_are() {
    let folder = own_changed((80, 24)).close();
    let mut walk = linear::Setup {
        folder,
        is_settled: false,
        ..linear::Setup::default()
    }
    .open();
    let told = walk.heard.replace('\n', " ");
    assert!(told.contains("r brings back what you had said"), "{told}");
    let told = walk.types("i").replace('\n', " ");
    for words in [
        "it said before: status In progress",
        "r at the checklist brings back what you had said",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    walk.types("b");
    let told = walk.types("r").replace('\n', " ");
    assert!(
        told.contains("It stands in the file as: status Not started"),
        "{told}"
    );
}

#[test]
fn a_line_that_was_changed_twice_is_told_as_changed_with_what_the_person_said() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let path = shell.path("mali.ron");
    let change = |from: &str, to: &str| {
        let text = fs::read_to_string(&path).expect("the tracker");
        let changed = text.replace(&format!("(to: {from})"), &format!("(to: {to})"));
        assert_ne!(text, changed);
        fs::write(&path, changed).expect("changed by hand");
    };
    of_chad(&shell, &["set", "task-1", "--status", "in-progress"]);
    change("InProgress", "NotStarted");
    of_chad(&shell, &["note", "task-2", "so it is saved as changed"]);
    change("NotStarted", "Implemented");
    let (_, told) = of_chad(&shell, &["check"]);
    for words in [
        "status Implemented, edited by hand in the file; it said before: status In progress",
        "One of them is a line that you wrote",
        "`mandate restore` brings back",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    for untrue in ["not written on this computer", "gone from it"] {
        assert!(!told.contains(untrue), "{untrue}: {told}");
    }
    let (_, told) = of_chad(&shell, &["restore", "--dry-run"]);
    assert!(told.contains("status In progress"), "{told}");
    assert!(!told.contains("Not started"), "nobody said that: {told}");
}

#[test]
fn what_others_said_and_somebody_changed_is_told_as_changed_and_not_as_gone() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    shell.done(&["new", "paris.ron"]);
    let note = ["-f", "paris.ron", "note", "task-4", "seen in Gao"];
    assert_eq!(shell.run_as("J. Dupont", "France", &note).code, 0);
    of_chad(&shell, &["set", "task-1", "--status", "in-progress"]);
    let merge = ["merge", "mali.ron", "paris.ron"];
    assert_eq!(shell.run_as("A. Diarra", "Chad", &merge).code, 0);
    // A later run has seen it, and copied the file.
    of_chad(&shell, &["note", "task-1", "and so on"]);
    let path = shell.path("mali.ron");
    let text = fs::read_to_string(&path).expect("the tracker");
    fs::write(&path, text.replace("seen in Gao", "seen nowhere")).expect("changed by hand");
    let (_, told) = of_chad(&shell, &["check"]);
    assert!(
        told.contains("it said before: note – seen in Gao"),
        "{told}"
    );
    assert!(!told.contains("gone from it"), "{told}");
    assert!(told.contains("`mandate restore` brings back"), "{told}");
    let (_, told) = of_chad(&shell, &["restore"]);
    assert!(told.contains("seen in Gao"), "{told}");
}

#[test]
fn whoever_takes_an_answer_back_is_told_that_the_one_before_was_changed_by_hand() {
    let mut desk = own_changed((80, 24));
    desk.wait_for("1 of yours edited: I");
    desk.keys("s4").wait_for("saved 09").keys("u");
    let told = "back to Not started (edited by hand)";
    super::merge_screen::wait(&mut desk, told);
    desk.keys("s4").wait_for("saved 09");
    let folder = desk.close();
    let mut walk = linear::Setup {
        folder,
        ..linear::Setup::default()
    }
    .open();
    let told = walk.types("u").replace('\n', " ");
    assert!(told.contains("Not started (edited by hand)"), "{told}");
}

/// A tracker of Chad's into which France's note has come, and how a line of it is changed by hand.
fn with_a_note_of_france() -> (Shell, impl Fn(&str, &str)) {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    shell.done(&["new", "paris.ron"]);
    let note = ["-f", "paris.ron", "note", "task-4", "seen in Gao"];
    assert_eq!(shell.run_as("J. Dupont", "France", &note).code, 0);
    of_chad(&shell, &["set", "task-1", "--status", "in-progress"]);
    let merge = ["merge", "mali.ron", "paris.ron"];
    assert_eq!(shell.run_as("A. Diarra", "Chad", &merge).code, 0);
    // A later run has seen it, and copied the file.
    of_chad(&shell, &["note", "task-1", "and so on"]);
    let path = shell.path("mali.ron");
    let change = move |from: &str, to: &str| {
        let text = fs::read_to_string(&path).expect("the tracker");
        let changed = text.replace(from, to);
        assert_ne!(text, changed);
        fs::write(&path, changed).expect("changed by hand");
    };
    (shell, change)
}

#[test]
fn once_what_others_said_before_two_changes_is_back_nothing_more_is_offered_in_their_name() {
    let (shell, change) = with_a_note_of_france();
    change("seen in Gao", "seen nowhere");
    of_chad(&shell, &["note", "task-2", "so it is saved as changed"]);
    change("seen nowhere", "seen by nobody");
    let (_, told) = of_chad(&shell, &["restore"]);
    assert!(told.contains("seen in Gao"), "{told}");
    assert!(!told.contains("seen nowhere"), "{told}");
    let (_, told) = of_chad(&shell, &["check"]);
    assert!(!told.contains("gone from it"), "{told}");
    assert!(!told.contains("`mandate restore`"), "{told}");
    let (_, told) = of_chad(&shell, &["restore"]);
    assert!(told.contains("Nothing that was in it"), "{told}");
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    assert!(!text.contains("seen nowhere"), "nobody said that: {text}");
}

#[test]
fn a_change_by_hand_that_was_confirmed_is_what_is_told_and_offered_when_it_is_changed_again() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    let path = shell.path("mali.ron");
    let change = |from: &str, to: &str| {
        let text = fs::read_to_string(&path).expect("the tracker");
        let changed = text.replace(&format!("(to: {from})"), &format!("(to: {to})"));
        assert_ne!(text, changed);
        fs::write(&path, changed).expect("changed by hand");
    };
    of_chad(&shell, &["set", "task-1", "--status", "in-progress"]);
    change("InProgress", "NotStarted");
    of_chad(&shell, &["mine", "--confirm"]);
    of_chad(&shell, &["note", "task-2", "so it is saved as changed"]);
    change("NotStarted", "Implemented");
    let (_, told) = of_chad(&shell, &["check"]);
    let before = "it said before: status Not started";
    assert!(told.contains(before), "{told}");
    assert!(told.contains("is a line that you wrote"), "{told}");
    assert!(!told.contains("gone from it"), "{told}");
    let (_, told) = of_chad(&shell, &["restore", "--dry-run"]);
    assert!(told.contains("status Not started"), "{told}");
    of_chad(&shell, &["restore"]);
    let text = fs::read_to_string(&path).expect("the tracker");
    assert!(text.contains("NotStarted"), "{text}");
    assert!(!text.contains("InProgress"), "given up: {text}");
    let (_, told) = of_chad(&shell, &["restore"]);
    assert!(told.contains("Nothing is gone"), "{told}");
    // Confirmed again, what one had said first stays given up, and so does what was confirmed before.
    of_chad(&shell, &["mine", "--confirm"]);
    let (_, told) = of_chad(&shell, &["check"]);
    assert!(!told.contains("gone from it"), "{told}");
}

#[test]
fn whoever_has_no_name_is_told_what_a_copy_has_of_edited_lines_and_can_bring_it_back() {
    let (shell, change) = with_a_note_of_france();
    change("(to: InProgress)", "(to: NotStarted)");
    let nameless =
        |arguments: &[&str]| ran(&mut shell.command(&[&["-f", "mali.ron"], arguments].concat()));
    let told = nameless(&["check"]).out;
    assert!(!told.contains("somebody else wrote"), "{told}");
    assert!(!told.contains("gone from it"), "{told}");
    assert!(told.contains("`mandate restore` brings"), "{told}");
    let restored = nameless(&["restore"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert!(
        restored.out.contains("status In progress"),
        "{}",
        restored.out
    );
    let text = fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    assert!(text.contains("InProgress") && text.contains("NotStarted"));
}

#[test]
fn the_top_line_counts_what_is_gone_as_the_toast_does() {
    let mut desk = Setup::default().open();
    desk.keys("s2ngone soon<c-s>").wait_for("saved 09");
    let path = desk.path();
    let folder = desk.close();
    let text = fs::read_to_string(&path).expect("the tracker");
    let kept = text.lines().filter(|line| !line.contains("gone soon"));
    let kept = kept.collect::<Vec<_>>().join("\n") + "\n";
    let kept = kept.replace("(to: InProgress)", "(to: NotStarted)");
    fs::write(&path, kept).expect("changed");
    let mut desk = Setup {
        folder,
        is_settled: false,
        ..Setup::default()
    }
    .open();
    desk.wait_for("1 of yours edited: I  1 gone: R");
    assert!(flat(&desk).contains("One entry was in the file and is gone"));
    desk.keys("R").wait_for("2 entries about 1 item");
}
