//! Items by delegations on one screen, and looking through another delegation's eyes.

use insta::assert_snapshot;
use mandate_tracker::domain::{Position, Say, Status, Tracker};

use super::desk::Desk;
use super::sides::{DIARRA, DUPONT, MARTIN, OUMAR, blank, flat, lead, open, status, tell};

const DIALLO: (&str, &str) = ("B. Diallo", "Sénégal");

/// Chad, France and Sénégal: they agree on task 1, differ on 2 and on (b), Chad is of two minds about 4
/// and France about the lead of 1.
pub fn three() -> Tracker {
    let (mut one, mut two) = (blank(), blank());
    let says = [
        (DIARRA, "task-1", Status::Implemented),
        (DUPONT, "task-1", Status::Implemented),
        (DIARRA, "task-2", Status::InProgress),
        (DUPONT, "task-2", Status::PartiallyImplemented),
        (DIALLO, "task-2", Status::InProgress),
        (DIARRA, "task-4", Status::InProgress),
        (DIALLO, "rec-a", Status::NotStarted),
    ];
    for (minute, (who, on, to)) in says.into_iter().enumerate() {
        tell(&mut one, who, minute as i64, on, status(to, None));
    }
    let position = |to| Say::Position {
        to: Some(to),
        why: Some("as stated in the debate".into()),
    };
    tell(&mut one, DIARRA, 20, "rec-b", position(Position::Supported));
    tell(&mut one, DUPONT, 21, "rec-b", position(Position::Noted));
    tell(
        &mut two,
        OUMAR,
        22,
        "task-4",
        status(Status::NotStarted, Some("no patrols yet")),
    );
    tell(&mut one, DUPONT, 23, "task-1", lead("DPKO"));
    tell(&mut two, MARTIN, 24, "task-1", lead("DPA"));
    one.merge(&two).expect("the same mandate");
    one
}

fn many(delegations: usize) -> Tracker {
    let mut tracker = three();
    for k in 0..delegations {
        let name: &'static str = Box::leak(format!("State {k:03}").into_boxed_str());
        let to = [Status::InProgress, Status::Implemented][k % 2];
        tell(
            &mut tracker,
            ("X", name),
            100 + k as i64,
            "task-1",
            status(to, None),
        );
    }
    tracker
}

/// The row of the screen that holds a text.
fn row(desk: &Desk, text: &str) -> String {
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.contains(text));
    row.unwrap_or_else(|| panic!("no {text}:\n{screen}"))
        .to_owned()
}

#[test]
fn each_delegation_has_a_column_and_one_s_own_is_the_first() {
    let mut desk = open(&three(), (120, 40));
    desk.keys("v");
    let head = row(&desk, "Sénégal");
    let at = |name: &str| head.find(name).unwrap_or_else(|| panic!("{name}: {head}"));
    assert!(
        at("Chad") < at("France") && at("France") < at("Sénégal"),
        "{head}"
    );
    let second = row(&desk, "Agreement");
    assert!(
        second.contains("≠ ◔ In progress"),
        "who differs shows: {second}"
    );
    assert!(
        second.contains("◑ Partially implemented ≠"),
        "and by what: {second}"
    );
    assert_eq!(second.matches('≠').count(), 2, "Sénégal agrees: {second}");
    assert!(!row(&desk, "Ceasefire").contains('≠'));
    assert!(row(&desk, "Civilians").contains("‼ Contested"));
    assert!(
        row(&desk, "Ceasefire").contains("● Implemented ‼"),
        "another answer is contested"
    );
    assert!(
        desk.screen().contains("2 of 17 differ · 2 contested"),
        "{}",
        desk.screen()
    );
}

#[test]
fn it_shows_positions_leads_and_dates_too_and_writes_out_the_cell_under_the_cursor() {
    let mut desk = open(&three(), (120, 40));
    desk.keys("v<tab><tab>");
    let second = row(&desk, "Clarify rules");
    assert!(
        second.contains("Supported") && second.contains("Noted ≠"),
        "{second}"
    );
    desk.keys("<end>").keys("<home>");
    for _ in 0..9 {
        desk.keys("<down>");
    }
    desk.keys("<right>");
    assert!(
        desk.screen().contains("France: position Noted"),
        "{}",
        desk.screen()
    );
    assert!(
        desk.screen().contains("as stated in the debate"),
        "{}",
        desk.screen()
    );
    desk.keys("<tab><home>");
    assert!(
        row(&desk, "Ceasefire").contains("‼ Contested"),
        "{}",
        desk.screen()
    );
}

#[test]
fn it_lists_what_the_checklist_lists_and_goes_to_the_item() {
    let mut desk = open(&three(), (80, 24));
    desk.keys("/").text("agreement").keys("<enter>v");
    assert!(!desk.screen().contains("Ceasefire"), "{}", desk.screen());
    assert!(desk.screen().contains("1 of "), "{}", desk.screen());
    desk.keys("<enter>");
    let shown = desk.screen();
    assert!(shown.contains("Task 2"), "the item: {shown}");
    assert!(!shown.contains("side by side"), "{shown}");
    desk.keys("<esc>v<esc>");
    assert!(
        desk.screen().contains("Checklist"),
        "back at the list: {}",
        desk.screen()
    );
}

#[test]
fn what_can_be_said_in_the_list_can_be_said_here() {
    let mut desk = open(&three(), (120, 40));
    desk.keys("v<down>s3");
    assert!(
        row(&desk, "Agreement").contains("◑ Partially implemented"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("side by side"), "and it stays open");
    assert!(!row(&desk, "Agreement").contains("◑ Partially implemented ≠"));
    desk.keys("u");
    assert!(row(&desk, "Agreement").contains("◑ Partially implemented ≠"));
}

#[test]
fn it_scrolls_both_ways_and_one_s_own_column_stays() {
    let mut desk = open(&many(30), (80, 24));
    desk.keys("v");
    assert!(!desk.screen().contains("Sénégal"), "{}", desk.screen());
    for _ in 0..32 {
        desk.keys("<right>");
    }
    let head = row(&desk, "Sénégal");
    assert!(head.contains("Chad") && !head.contains("France"), "{head}");
    assert!(head.contains('‹'), "there is more before: {head}");
    desk.keys("<end>");
    let shown = desk.screen();
    assert!(shown.contains("Sénégal"), "the header stays: {shown}");
    for _ in 0..32 {
        desk.keys("<left>");
    }
    assert!(row(&desk, "France").contains("Chad"));
    desk.keys("<tab>");
    let head = row(&desk, "France");
    assert!(
        head.matches("State").count() > 1,
        "marks only make room: {head}"
    );
}

#[test]
fn what_is_folded_away_is_counted_all_the_same() {
    let mut desk = open(&three(), (80, 24));
    desk.keys("vz<down>");
    let shown = desk.screen();
    assert!(!shown.contains("Agreement"), "folded away: {shown}");
    assert!(shown.contains("2 of 17 differ"), "{shown}");
}

#[test]
fn with_one_delegation_it_says_what_would_be_here() {
    let mut alone = blank();
    let mut desk = open(&alone, (80, 24));
    desk.keys("v");
    let shown = flat(&desk);
    assert!(shown.contains("No delegation has spoken"), "{shown}");
    tell(
        &mut alone,
        DIARRA,
        0,
        "task-1",
        status(Status::InProgress, None),
    );
    let mut desk = open(&alone, (80, 24));
    desk.keys("v");
    let shown = flat(&desk);
    assert!(shown.contains("Only one delegation has spoken"), "{shown}");
    desk.keys("m");
    assert!(desk.screen().contains("Merge copies"), "{}", desk.screen());
}

#[test]
fn one_sees_as_another_delegation_does_and_still_speaks_for_one_s_own() {
    let mut desk = open(&three(), (80, 24));
    desk.keys("v<right>A");
    let shown = desk.screen();
    assert!(shown.contains("seen as France sees it"), "{shown}");
    assert!(
        row(&desk, "Agreement").contains("Partially implemented"),
        "{shown}"
    );
    let before = desk.file();
    for key in ["s", "n", "t", "u"] {
        desk.keys(key);
        let shown = flat(&desk);
        assert!(
            shown.contains("through another delegation’s eyes"),
            "{key}: {shown}"
        );
    }
    assert_eq!(desk.file(), before);
    desk.keys("<down>j");
    assert!(
        desk.screen().contains("seen as France sees it"),
        "it stays: {}",
        desk.screen()
    );
    desk.keys("<esc>");
    assert!(
        !desk.screen().contains("seen as France"),
        "{}",
        desk.screen()
    );
    assert!(
        row(&desk, "Agreement").contains("In progress"),
        "{}",
        desk.screen()
    );
    desk.keys("s1").wait_for("Saved");
}

#[test]
fn the_same_key_comes_back_to_one_s_own_eyes() {
    let mut desk = open(&three(), (80, 24));
    desk.keys("A");
    assert!(
        flat(&desk).contains("Go to a delegation’s column"),
        "{}",
        desk.screen()
    );
    desk.keys("<right><right>A");
    assert!(
        desk.screen().contains("seen as Sénégal sees it"),
        "{}",
        desk.screen()
    );
    desk.keys("A");
    assert!(
        !desk.screen().contains("seen as Sénégal"),
        "{}",
        desk.screen()
    );
}

#[test]
fn who_speaks_for_the_delegation_whose_eyes_are_borrowed_looks_through_their_own() {
    let mut desk = open(&three(), (80, 24));
    desk.keys("v<right>A<esc>");
    desk.keys("v<right>A").wait_for("seen as France");
    desk.keys("a<tab><c-u>").text("France").keys("<enter>2");
    let shown = desk.screen();
    assert!(!shown.contains("seen as France"), "{shown}");
    desk.keys("s");
    assert!(
        !flat(&desk).contains("delegation’s eyes"),
        "{}",
        desk.screen()
    );
}

#[test]
fn another_delegations_selected_note_cannot_be_revised_and_the_menus_know() {
    let mut tracker = three();
    let note = |text: &str| Say::Note { text: text.into() };
    tell(&mut tracker, DIARRA, 30, "task-1", note("Ours"));
    tell(&mut tracker, DUPONT, 31, "task-1", note("Theirs"));
    let mut desk = open(&tracker, (120, 40));
    desk.keys("<home><enter><end>:").text("Revise");
    assert!(
        flat(&desk).contains("That note is France’s"),
        "{}",
        desk.screen()
    );
}

#[test]
fn no_size_makes_it_fall() {
    let mut desk = open(&many(30), (80, 24));
    desk.keys("v");
    for size in [
        (40, 10),
        (41, 13),
        (63, 14),
        (64, 11),
        (83, 10),
        (300, 100),
        (300, 10),
    ] {
        desk.resize(size.0, size.1);
        desk.keys("<right><right><down><tab><end><pgup><left>");
    }
    assert!(desk.screen().contains("Chad"), "{}", desk.screen());
}

#[test]
fn matrix_at_80x24() {
    assert_snapshot!(open(&three(), (80, 24)).keys("v<down><right>").shot());
}

#[test]
fn matrix_at_120x40() {
    assert_snapshot!(open(&three(), (120, 40)).keys("v<down><right>").shot());
}

#[test]
fn matrix_at_40x10() {
    assert_snapshot!(open(&three(), (40, 10)).keys("v<down>").shot());
}

#[test]
fn matrix_of_many_at_80x24() {
    assert_snapshot!(open(&many(30), (80, 24)).keys("v<tab>").shot());
}

#[test]
fn matrix_of_one_at_80x24() {
    assert_snapshot!(open(&blank(), (80, 24)).keys("v").shot());
}

#[test]
fn seen_as_another_at_80x24() {
    assert_snapshot!(open(&three(), (80, 24)).keys("v<right>A").shot());
}

#[test]
fn seen_as_another_at_40x10() {
    assert_snapshot!(open(&three(), (40, 10)).keys("v<right>A<down>").shot());
}

#[test]
fn of_whoever_answered_something_else_nobody_reads_that_nothing_was_said() {
    let mut desk = open(&three(), (80, 24));
    // Recommendation (b): Chad holds a position and has not said where it stands.
    desk.keys("v<down><down><down><down><down><down><down><down><down>");
    let lower = |desk: &Desk, words: &str| {
        assert!(
            flat(desk).contains(words),
            "no “{words}”\n{}",
            desk.screen()
        );
    };
    lower(
        &desk,
        "Chad has not said where this stands (Enter shows what else it said)",
    );
    desk.keys("<tab><tab>");
    lower(&desk, "Chad: position Supported");
    desk.keys("<tab>");
    lower(&desk, "Chad has not said who has the lead (Enter");
    desk.keys("<down>");
    lower(&desk, "Chad has not said who has the lead ");
    assert!(!flat(&desk).contains("what else it said"));
}
