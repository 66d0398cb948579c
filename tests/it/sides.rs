//! Several views on one screen: contested answers side by side, chosen from.

use insta::assert_snapshot;
use jiff::Timestamp;
use mandate_tracker::domain::{
    Author, ItemId, Position, Priority, Request, Say, Stamp, Status, Tracker,
};
use mandate_tracker::storage::{Places, embedded, make};

use super::desk::{Desk, Setup};

pub const DIARRA: (&str, &str) = ("A. Diarra", "Chad");
pub const OUMAR: (&str, &str) = ("B. Oumar", "Chad");
pub const DUPONT: (&str, &str) = ("J. Dupont", "France");
pub const MARTIN: (&str, &str) = ("C. Martin", "France");

/// A tracker in which nothing is said.
pub fn blank() -> Tracker {
    Tracker::new(embedded(), Default::default(), Default::default())
}

/// Says something, so many minutes after ten o'clock.
pub fn tell(tracker: &mut Tracker, (by, of): (&str, &str), minute: i64, on: &str, say: Say) {
    let start: Timestamp = "2026-02-01T10:00:00Z".parse().expect("a time");
    let stamp = Stamp {
        at: start + jiff::SignedDuration::from_mins(minute),
        author: Author::new(by, of),
        seed: minute as u64,
    };
    let request = Request::shared(ItemId::new(on), say);
    let said = tracker.say(&[request], &stamp, false).expect("can be said");
    tracker.admit(said.into_iter().map(|said| said.entry), false);
}

pub fn status(to: Status, why: Option<&str>) -> Say {
    Say::Status {
        to: Some(to),
        why: why.map(Into::into),
        successor: None,
    }
}

pub fn lead(to: &str) -> Say {
    Say::Lead {
        to: Some(to.into()),
    }
}

/// A desk of Chad's A. Diarra on a tracker.
pub fn open(tracker: &Tracker, size: (u16, u16)) -> Desk {
    open_with(
        tracker,
        Setup {
            size,
            ..Setup::default()
        },
    )
}

/// A desk on a tracker.
pub fn open_with(tracker: &Tracker, setup: Setup) -> Desk {
    let path = Places::below(setup.folder.path()).default_tracker();
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the data folder");
    make(&path, tracker).expect("the tracker");
    setup.open()
}

/// Two copies of Chad's and one of France's that came together: every question about rec-b is
/// contested, one about task-4, and one of France's about task-2.
pub fn contested() -> Tracker {
    let (mut one, mut two, mut three) = (blank(), blank(), blank());
    let why = "The mission reports that patrols reach all six centres, though not by night.";
    tell(
        &mut one,
        DIARRA,
        0,
        "task-4",
        status(Status::InProgress, None),
    );
    tell(
        &mut two,
        OUMAR,
        5,
        "task-4",
        status(Status::PartiallyImplemented, Some(why)),
    );
    tell(&mut three, MARTIN, 1, "task-2", lead("DPA"));
    tell(&mut two, DUPONT, 2, "task-2", lead("EEAS"));
    for (tracker, who, minute, k) in [(&mut one, DIARRA, 10, 0), (&mut two, OUMAR, 20, 1)] {
        let statuses = [Status::NotStarted, Status::Implemented];
        let positions = [Position::Supported, Position::Noted];
        let days = ["2026-03-20", "2026-04-30"];
        let priorities = [Priority::High, Priority::Low];
        let position = Say::Position {
            to: Some(positions[k]),
            why: Some("In line with the sixth report".into()),
        };
        let due = Say::Due {
            to: Some(days[k].parse().expect("a day")),
        };
        let priority = Say::Priority {
            to: Some(priorities[k]),
        };
        let says = [
            status(statuses[k], None),
            position,
            lead(["DPKO", "DFS"][k]),
            due,
            priority,
        ];
        for (at, say) in says.into_iter().enumerate() {
            tell(tracker, who, minute + at as i64, "rec-b", say);
        }
    }
    for other in [&two, &three] {
        one.merge(other).expect("the same mandate");
    }
    one
}

/// The screen as one line, whatever was wrapped where.
pub fn flat(desk: &Desk) -> String {
    let screen = desk.screen();
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many of the file's entries about an item name several others as answered.
fn choices(desk: &mut Desk, on: &str) -> usize {
    let text = desk.file_when_saved();
    let about = text
        .lines()
        .filter(|line| line.contains(&format!("on: \"{on}\"")));
    about
        .filter(|line| {
            let after = line.split_once("after: [").map_or("", |(_, rest)| rest);
            after.split(']').next().is_some_and(|ids| ids.contains(','))
        })
        .count()
}

#[test]
fn answers_stand_side_by_side_and_either_can_be_taken() {
    let mut desk = open(&contested(), (80, 24));
    desk.keys("c");
    let shown = desk.screen();
    for words in [
        "Settle 4:",
        "Status of Chad: 2 answers",
        "A. Diarra, Chad",
        "B. Oumar, Chad",
        "Why: The mission",
    ] {
        assert!(shown.contains(words), "{words}:\n{shown}");
    }
    desk.keys("<right><enter>");
    let shown = flat(&desk);
    assert!(
        shown.contains("status Partially implemented. Saved."),
        "{shown}"
    );
    assert!(
        shown.contains("One more item of yours is contested; c goes on."),
        "{shown}"
    );
    assert_eq!(choices(&mut desk, "task-4"), 1, "it answers all that stood");
    assert!(
        desk.file().contains("though not by night"),
        "with its reason"
    );
    desk.keys("u");
    let shown = flat(&desk);
    assert!(
        shown.contains("Undone: status of task 4 contested again: In progress (A. Diarra)"),
        "{shown}"
    );
}

#[test]
fn the_list_of_statuses_names_the_answers_that_stand_and_begins_at_one_s_own() {
    for (keys, said) in [
        ("<enter>", "status In progress. Saved."),
        ("<down><enter>", "status Partially implemented. Saved."),
        ("3", "status Partially implemented. Saved."),
    ] {
        let mut desk = open(&contested(), (80, 24));
        desk.keys("jjjs");
        let shown = desk.screen();
        let stands = |name: &str| {
            let row = shown.lines().find(|row| row.contains(name));
            row.is_some_and(|row| row.contains("stands beside another"))
        };
        assert!(stands("In progress") && stands("Partially impl"), "{shown}");
        assert!(!stands("No information"), "{shown}");
        desk.keys(keys);
        assert!(flat(&desk).contains(said), "{keys}: {}", desk.screen());
        assert_eq!(choices(&mut desk, "task-4"), 1, "{keys}");
        let why = desk.file().matches("though not by night").count();
        assert_eq!(why, if keys == "<enter>" { 1 } else { 2 }, "{keys}");
    }
    let mut desk = open(&contested(), (80, 24));
    desk.keys("jjjjjjjjjp");
    let shown = desk.screen();
    assert!(shown.contains("stands beside another: B. Oumar"), "{shown}");
}

#[test]
fn a_choice_that_is_undone_leaves_both_answers_with_the_names_of_those_who_gave_them() {
    let mut desk = open(&contested(), (120, 40));
    desk.keys("c<right><enter>u");
    let names = [
        "A. Diarra, Chad: status In progress",
        "B. Oumar, Chad: status Partially implemented",
    ];
    for words in names {
        assert!(flat(&desk).contains(words), "{words}:\n{}", desk.screen());
    }
    desk.keys("c");
    for words in ["A. Diarra, Chad", "B. Oumar, Chad", "brought back"] {
        let shown = desk.screen();
        assert!(shown.contains(words), "{words}:\n{shown}");
    }
}

#[test]
fn every_question_can_be_settled() {
    let mut desk = open(&contested(), (120, 40));
    desk.keys("cc");
    assert!(desk.screen().contains("Settle b:"), "{}", desk.screen());
    // Each is gone once it is settled, and the next is the first.
    for words in [
        "status Implemented",
        "position Noted",
        "lead DFS",
        "due 30 April 2026",
        "priority Low",
    ] {
        desk.keys("<right><enter>");
        assert!(desk.screen().contains(words), "{words}:\n{}", desk.screen());
        desk.keys("c");
    }
    let shown = desk.screen();
    assert!(!shown.contains("Settle b:"), "{shown}");
    assert!(
        shown.contains("Settle 2:") || shown.contains("Settle 4:"),
        "{shown}"
    );
    assert_eq!(choices(&mut desk, "rec-b"), 5);
}

#[test]
fn one_may_answer_anew_by_the_ordinary_list_and_form() {
    let mut desk = open(&contested(), (80, 24));
    desk.keys("cn");
    assert!(
        desk.screen().contains("Status: "),
        "the status list: {}",
        desk.screen()
    );
    desk.keys("<esc>");
    assert!(desk.screen().contains("Settle 4:"), "back at the answers");
    desk.keys("n5").text("Patrols were ended").keys("<enter>");
    assert!(
        desk.screen().contains("status Not implemented. Saved."),
        "{}",
        desk.screen()
    );
    assert_eq!(choices(&mut desk, "task-4"), 1);
    desk.keys("c<tab><tab>n").text("OIOS").keys("<enter>");
    assert!(desk.screen().contains("lead OIOS"), "{}", desk.screen());
    assert_eq!(choices(&mut desk, "rec-b"), 1);
}

#[test]
fn answers_can_be_left_as_they_stand() {
    let mut desk = open(&contested(), (80, 24));
    let before = desk.file();
    desk.keys("c<right><tab>c<left><esc>");
    assert!(desk.screen().contains("Checklist"), "{}", desk.screen());
    assert_eq!(desk.file(), before);
    assert!(desk.screen().contains("2 contested") || desk.screen().contains("3 contested"));
}

#[test]
fn what_another_delegation_has_to_settle_is_shown_and_cannot_be_settled() {
    let mut desk = open(&contested(), (80, 24));
    desk.keys("<down>c");
    let shown = desk.screen();
    assert!(shown.contains("Lead of France: 2 answers"), "{shown}");
    assert!(shown.contains("Only France can choose"), "{shown}");
    for key in ["<enter>", "n"] {
        desk.keys(key);
        let shown = desk.screen();
        assert!(
            shown.contains("Only that delegation can choose"),
            "{key}: {shown}"
        );
    }
    assert!(
        !desk
            .file()
            .contains("A. Diarra\", of: \"Chad\", on: \"task-2\"")
    );
}

#[test]
fn nothing_contested_is_said_so() {
    let mut desk = open(&blank(), (80, 24));
    desk.keys("c");
    assert!(
        desk.screen()
            .contains("Nothing that is listed is contested"),
        "{}",
        desk.screen()
    );
}

#[test]
fn an_answer_that_arrives_meanwhile_is_never_taken_by_mistake() {
    let mut tracker = contested();
    let mut desk = open(&tracker, (80, 24));
    desk.keys("c<right>");
    assert!(desk.screen().contains("▌◑"), "{}", desk.screen());
    // A colleague of Chad's settles it in another copy that reaches the file.
    tell(
        &mut tracker,
        OUMAR,
        60,
        "task-4",
        status(Status::NotStarted, None),
    );
    std::fs::remove_file(desk.path()).expect("the old file");
    make(&desk.path(), &tracker).expect("the new file");
    desk.send(mandate_tracker::tui::Msg::Tick);
    desk.wait_for("Nothing is contested here any more");
    for key in ["<enter>", "n"] {
        desk.keys(key);
        assert!(
            desk.screen().contains("Somebody has answered meanwhile"),
            "{key}: {}",
            desk.screen()
        );
    }
}

#[test]
fn an_answer_of_a_newer_version_is_said_to_be_one_and_can_be_answered_anew() {
    let folder = tempfile::tempdir_in(super::pty::launch::temporary()).expect("a folder");
    let path = folder.path().join("made.ron");
    make(&path, &contested()).expect("made");
    let text = std::fs::read_to_string(&path).expect("the text");
    let newer = text.replace("PartiallyImplemented", "NearlyImplemented");
    assert_ne!(newer, text);
    let mut desk = Setup::default().with_file(&newer).open();
    desk.keys("<down><down><down>c<right><enter>");
    assert!(
        flat(&desk).contains("A newer version of this program"),
        "{}",
        desk.screen()
    );
    desk.keys("n");
    assert!(desk.screen().contains("Status: "), "{}", desk.screen());
}

#[test]
fn a_digit_takes_the_answer_of_that_number() {
    let mut desk = open(&contested(), (80, 24));
    desk.keys("c3");
    assert!(desk.screen().contains("Settle 4:"), "{}", desk.screen());
    desk.keys("2");
    let shown = flat(&desk);
    assert!(
        shown.contains("status Partially implemented. Saved."),
        "{shown}"
    );
    assert_eq!(choices(&mut desk, "task-4"), 1);
    // Another delegation's answers are not taken by number either.
    let mut desk = open(&contested(), (80, 24));
    let before = desk.file();
    desk.keys("<down>c1");
    let shown = flat(&desk);
    assert!(shown.contains("Only that delegation can choose"), "{shown}");
    assert_eq!(desk.file(), before);
}

/// Two answers of Chad's to who leads on task-4, by these.
fn leads(first: (&str, &str), second: (&str, &str)) -> Tracker {
    let (mut tracker, mut other) = (blank(), blank());
    tell(&mut tracker, first, 0, "task-4", lead("DFS"));
    tell(&mut other, second, 1, "task-4", lead("DPKO"));
    tracker.merge(&other).expect("the same mandate");
    tracker
}

#[test]
fn a_hurried_enter_takes_ones_own_answer_though_a_colleagues_stands_first() {
    let mut desk = open(&leads(OUMAR, DIARRA), (80, 24));
    desk.keys("c<enter>");
    assert!(
        flat(&desk).contains("lead DPKO. Saved."),
        "{}",
        desk.screen()
    );
}

#[test]
fn where_no_answer_is_ones_own_none_is_marked_and_a_hurried_enter_takes_none() {
    for size in [(80, 24), (60, 20)] {
        let mut desk = open(&leads(OUMAR, (MARTIN.0, DIARRA.1)), size);
        let before = desk.file();
        desk.keys("c<enter><enter>");
        assert!(
            flat(&desk).contains("No answer is marked."),
            "{}",
            desk.screen()
        );
        assert_eq!(desk.file(), before);
        desk.keys("<right><enter>");
        assert!(
            flat(&desk).contains("lead DFS. Saved."),
            "{}",
            desk.screen()
        );
    }
}

#[test]
fn answers_at_80x24() {
    assert_snapshot!(open(&contested(), (80, 24)).keys("c<right>").shot());
}

#[test]
fn answers_at_120x40() {
    assert_snapshot!(open(&contested(), (120, 40)).keys("cc<right>").shot());
}

#[test]
fn answers_at_40x10() {
    assert_snapshot!(open(&contested(), (40, 10)).keys("c").shot());
}

#[test]
fn the_footer_offers_a_choice_first_only_where_ones_own_delegation_has_one() {
    let mut desk = open(&contested(), (80, 24));
    let footer = |desk: &Desk| desk.screen().lines().last().unwrap_or_default().to_owned();
    // Only France can choose who leads task 2.
    desk.keys("<down>s2");
    assert!(desk.screen().contains("Agreement"), "{}", desk.screen());
    let own = footer(&desk);
    assert!(!own.contains("c ") && own.contains("u undo"), "{own}");
    desk.keys("<down><down>");
    assert!(footer(&desk).starts_with(" c "), "{}", footer(&desk));
}

#[test]
fn who_says_a_status_of_a_contested_item_is_told_whose_answer_stepped_aside() {
    let mut desk = open(&contested(), (80, 24));
    desk.keys("<down><down><down>s2");
    let told = "status In progress. Saved. In the place of: Partially implemented (B. Oumar); \
                H shows it again.";
    assert!(flat(&desk).contains(told), "{}", desk.screen());
    desk.keys("u");
    // Where nothing was contested nothing steps aside.
    desk.keys("<home>s2s4");
    assert!(
        !flat(&desk).contains("In the place of"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_is_said_of_several_contested_items_tells_how_many_answers_stepped_aside() {
    let mut desk = open(&contested(), (80, 24));
    desk.keys("<down><down><down><space>");
    for _ in 0..5 {
        desk.keys("<down>");
    }
    desk.keys("<space>s4");
    let told = "3 other answers stepped aside; H shows them, item by item.";
    assert!(flat(&desk).contains(told), "{}", desk.screen());
}

#[test]
fn the_key_for_what_is_contested_says_where_delegations_only_differ() {
    let mut tracker = blank();
    tell(
        &mut tracker,
        DIARRA,
        0,
        "task-1",
        status(Status::InProgress, None),
    );
    tell(
        &mut tracker,
        DUPONT,
        1,
        "task-1",
        status(Status::Implemented, None),
    );
    for (language, words) in [("en", "v shows"), ("fr", "v les montre")] {
        let mut desk = open_with(
            &tracker,
            Setup {
                language,
                ..Setup::default()
            },
        );
        let screen = desk.keys("c").screen();
        assert!(screen.contains(words), "{screen}");
        let screen = desk.keys("<down>c").screen();
        assert!(!screen.contains(words), "{screen}");
    }
}
