//! The history of one item on the screen: who said what about it, and when.

use insta::assert_snapshot;
use jiff::Timestamp;
use mandate_tracker::domain::{Author, Direction, Say, Stamp, Status, Tracker};
use mandate_tracker::tui::Gesture;

use super::cli::Shell;
use super::desk::{Desk, Setup};
use super::sides::{DIARRA, DUPONT, OUMAR, blank, lead, open, open_with, status, tell};

/// Two of Chad disagree about task 1, one chooses and takes the choice back; France has its say, too.
fn spoken() -> Tracker {
    let (mut one, mut other) = (blank(), blank());
    let because = "No patrols go out yet";
    tell(
        &mut one,
        DIARRA,
        0,
        "task-1",
        status(Status::InProgress, None),
    );
    tell(
        &mut other,
        OUMAR,
        1,
        "task-1",
        status(Status::NotStarted, Some(because)),
    );
    one.merge(&other).expect("the same mandate");
    tell(&mut one, DUPONT, 2, "task-1", lead("DPKO"));
    tell(
        &mut one,
        DIARRA,
        3,
        "task-1",
        note("Heard in Bamako.\nTwice."),
    );
    tell(
        &mut one,
        DIARRA,
        4,
        "task-1",
        status(Status::Implemented, None),
    );
    let at: Timestamp = "2026-02-01T10:05:00Z".parse().expect("a time");
    let stamp = Stamp {
        at,
        author: Author::new(DIARRA.0, DIARRA.1),
        seed: 5,
    };
    let undone = one.step(Direction::Undo, &stamp).expect("taken back");
    one.admit(undone.into_iter().map(|said| said.entry), false);
    tell(&mut one, DIARRA, 6, "task-2", note("of another item"));
    one
}

fn note(text: &str) -> Say {
    Say::Note { text: text.into() }
}

/// Each of these is on the screen, one after the other.
fn in_order(screen: &str, words: &[&str]) {
    let mut from = 0;
    for word in words {
        let found = screen[from..].find(word);
        from += found.unwrap_or_else(|| panic!("{word}, in this order: {screen}")) + word.len();
    }
}

#[test]
fn it_tells_who_said_what_and_when_the_newest_first_and_esc_goes_back() {
    for (size, name) in [
        ((80, 24), "80x24"),
        ((120, 40), "120x40"),
        ((40, 10), "40x10"),
    ] {
        let mut desk = open(&spoken(), size);
        let before = desk.screen();
        desk.keys("H");
        assert_snapshot!(name, desk.shot());
        desk.keys("<esc>");
        assert_eq!(desk.screen(), before);
    }
    let mut desk = open(&spoken(), (120, 40));
    desk.keys("H");
    let screen = desk.screen();
    in_order(
        &screen,
        &[
            "10:05  A. Diarra, Chad",
            "took back the choice of status Implemented; contested again: In progress (A. Diarra), Not started",
            "10:04  A. Diarra, Chad",
            "status Implemented",
            "10:03  A. Diarra, Chad",
            "Heard in Bamako.",
            "Twice.",
            "10:02  J. Dupont, France",
            "lead DPKO",
            "10:01  B. Oumar, Chad",
            "No patrols go out yet",
            "10:00  A. Diarra, Chad",
        ],
    );
    assert!(!screen.contains("of another item"), "{screen}");
}

#[test]
fn in_french_it_is_french() {
    let setup = Setup {
        language: "fr",
        ..Setup::default()
    };
    let mut desk = open_with(&spoken(), setup);
    desk.keys("H");
    assert_snapshot!("fr", desk.shot());
}

#[test]
fn keys_and_the_wheel_go_through_it_and_its_end_can_be_seen() {
    let mut desk = open(&spoken(), (40, 10));
    desk.keys("H");
    let top = |desk: &Desk| desk.screen().contains("10:05  A. Diarra");
    let end = |desk: &Desk| desk.screen().contains("10:00  A. Diarra");
    assert!(top(&desk) && !end(&desk), "{}", desk.screen());
    desk.keys("<end>");
    assert!(end(&desk) && !top(&desk), "{}", desk.screen());
    desk.keys("<home>");
    assert!(top(&desk));
    desk.keys("<pgdn>");
    assert!(!top(&desk), "{}", desk.screen());
    desk.keys("<home><down><down><down>");
    assert!(desk.screen().contains("10:02"), "{}", desk.screen());
    desk.keys("<home>");
    for _ in 0..20 {
        desk.mouse(Gesture::WheelDown, "─ History");
    }
    assert!(end(&desk), "{}", desk.screen());
    // There is nowhere to go to from here: a double click leaves all as it is.
    desk.double_click("10:00");
    assert!(end(&desk), "{}", desk.screen());
    desk.click("esc close");
    assert!(!desk.screen().contains("History of"), "{}", desk.screen());
}

#[test]
fn it_is_found_by_its_name_and_says_so_where_nothing_was_said() {
    let mut desk = open(&spoken(), (80, 24));
    desk.keys("<end>").keys(":").text("history").keys("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("History of recommendation (i)"), "{screen}");
    assert!(
        screen.contains("Nobody has said anything about it yet."),
        "{screen}"
    );
    desk.keys("<esc>v").keys("H");
    assert!(
        desk.screen().contains("History of"),
        "as in the list: {}",
        desk.screen()
    );
}

#[test]
fn what_is_private_is_told_as_that() {
    let mut desk = open(&spoken(), (80, 24));
    desk.keys("N").text("for us").keys("<c-s>").keys("H");
    let screen = desk.screen();
    let line = screen.lines().find(|line| line.contains("private"));
    assert!(
        line.is_some_and(|line| line.contains("A. Diarra")),
        "{screen}"
    );
    assert!(screen.contains("for us"), "{screen}");
}

#[test]
fn where_a_line_was_changed_by_hand_the_history_does_not_say_that_nothing_is_gone() {
    let shell = Shell::new();
    shell.done(&["new", "mali.ron"]);
    shell.done(&[
        "-f",
        "mali.ron",
        "set",
        "task-1",
        "task-2",
        "--status",
        "in-progress",
    ]);
    let text = std::fs::read_to_string(shell.path("mali.ron")).expect("the tracker");
    let changed = text.replacen("InProgress", "Implemented", 1);
    let mut desk = Setup::default().with_file(&changed).open();
    desk.keys("H");
    let flat = |desk: &Desk| {
        desk.screen()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let told = flat(&desk);
    assert!(
        told.contains("Nothing is ever taken out but by hand: one line was edited"),
        "{told}"
    );
    desk.keys("<esc><down>H");
    let told = flat(&desk);
    assert!(
        told.contains("nothing that was said is ever taken out"),
        "{told}"
    );
    // Where a copy still has the line as it was, it stands beside.
    let old = text
        .lines()
        .find(|line| line.contains("task-1") && line.contains("InProgress"));
    let both = changed.replacen(
        "journal: [\n",
        &format!("journal: [\n{}\n", old.expect("it")),
        1,
    );
    let mut desk = Setup::default().with_file(&both).open();
    desk.keys("H");
    let told = flat(&desk);
    assert!(
        told.contains("nothing that was said is ever taken out"),
        "{told}"
    );
}

/// A status of which only the reason is given, where none stood and where one did.
fn without_information() -> Tracker {
    let mut tracker = blank();
    tell(
        &mut tracker,
        DIARRA,
        0,
        "task-1",
        status(Status::NoInformation, Some("No report came")),
    );
    tell(
        &mut tracker,
        DIARRA,
        1,
        "task-2",
        status(Status::InProgress, None),
    );
    tell(
        &mut tracker,
        DIARRA,
        2,
        "task-2",
        status(Status::NoInformation, Some("Another year was meant")),
    );
    tell(
        &mut tracker,
        DIARRA,
        3,
        "task-2",
        status(Status::NoInformation, Some("Nor is the next known")),
    );
    tracker
}

#[test]
fn a_reason_for_no_information_takes_nothing_back_where_no_status_stood() {
    for (language, none, back) in [
        ("en", "status No information", "status taken back"),
        ("fr", "état : Aucune information", "état retiré"),
    ] {
        let bare = |text: &str| text.replace('\u{a0}', " ");
        let setup = Setup {
            language,
            size: (120, 40),
            ..Setup::default()
        };
        let mut desk = open_with(&without_information(), setup);
        desk.keys("H");
        in_order(&bare(&desk.screen()), &[none, "No report came"]);
        desk.keys("<esc><down>H");
        in_order(
            &bare(&desk.screen()),
            &[
                none,
                "Nor is the next known",
                back,
                "Another year was meant",
            ],
        );
        desk.keys("<esc><down>s<home><tab>").text("Nobody went");
        desk.keys("<enter>").wait_for("09:14");
        assert!(bare(&desk.screen()).contains(none), "{}", desk.screen());
        assert!(!desk.screen().contains(back), "{}", desk.screen());
    }
}

#[test]
fn the_command_line_and_what_is_handed_over_call_it_no_information_too() {
    let shell = Shell::new();
    let said = shell.done(&[
        "set",
        "task-1",
        "--status",
        "no-information",
        "--why",
        "No report came",
    ]);
    assert!(said.contains("status No information"), "{said}");
    shell.done(&["set", "task-2", "--status", "in-progress"]);
    let back = ["set", "task-2", "--status", "no-information"];
    let back = shell.done(&[&back[..], &["--why", "Another year"]].concat());
    assert!(back.contains("status taken back"), "{back}");
    shell.done(&["export", "book.html", "--report", "changes"]);
    let exported = std::fs::read_to_string(shell.path("book.html")).expect("the report");
    for told in [
        shell.done(&["history", "task-1"]),
        shell.done(&["export", "-", "--report", "changes", "--format", "md"]),
        shell.done(&["export", "-", "--report", "changes", "--format", "csv"]),
        exported,
    ] {
        assert!(told.contains("status No information"), "{told}");
    }
    let undone = shell.done(&["undo"]);
    assert!(undone.contains("status taken back"), "{undone}");
    let undone = shell.done(&["undo"]);
    assert!(undone.contains("In progress"), "{undone}");
    let undone = shell.done(&["undo"]);
    assert!(undone.contains("status No information"), "{undone}");
}

#[test]
fn what_one_said_earlier_is_taken_back_in_the_history_and_what_came_after_stays() {
    let mut desk = super::desk::Setup {
        size: (120, 40),
        ..super::desk::Setup::default()
    }
    .open();
    desk.keys("n")
        .text("a slip")
        .keys("<c-s>")
        .wait_for("saved 09");
    desk.keys("s2").wait_for("saved 09");
    desk.keys("<down>s4").wait_for("saved 09").keys("<up>H");
    desk.keys("<down>u")
        .wait_for("u once more takes this back, and nothing that came after");
    // Whoever moves on is asked anew.
    desk.keys("<up><down>u").wait_for("u once more").keys("u");
    desk.wait_for("Undone");
    let file = desk.file_when_saved();
    assert!(file.contains("Withdraw("), "{file}");
    assert!(desk.screen().contains("In progress"), "{}", desk.screen());
    // The history stays open, and a hurried third u does nothing: what took it back cannot be taken back there.
    desk.wait_for("took back the note");
    desk.keys("u").wait_for("Nothing of this stands");
    desk.keys("<esc>");
    assert!(desk.screen().contains("saved 09"), "{}", desk.screen());
}

#[test]
fn the_words_of_others_and_what_something_rests_on_stay() {
    let mut desk = super::sides::open(&super::matrix::three(), (120, 40));
    desk.keys("H");
    desk.keys("u").wait_for("One takes back one’s own words.");
    desk.keys("<esc>s2").wait_for("saved 09");
    desk.keys("H<end>u")
        .wait_for("You have said something else in its place since.");
}
