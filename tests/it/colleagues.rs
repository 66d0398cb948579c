//! What one person's view leaves of what others said, and what is told of whose it is: dates that others
//! gave, notes that a colleague wrote, the names of things.

use std::fs;

use mandate_tracker::tui::Msg;
use ratatui::style::Modifier;

use super::cli::Shell;
use super::desk::{Desk, Setup, desk};
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

fn lacks(desk: &Desk, words: &str) {
    assert!(!flat(desk).contains(words), "“{words}”\n{}", desk.screen());
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

#[test]
fn the_table_of_decisions_tells_where_other_delegations_see_an_item() {
    let shell = Shell::new();
    let file = made("K. Mbaye", "Chad", "s5pas de fonds<enter>");
    fs::write(shell.path("chad.ron"), &file).expect("the file");
    let ran = shell.run_as(
        "M. Keita",
        "Mali",
        &["-f", "chad.ron", "set", "task-1", "--status", "in-progress"],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    for (of, told) in [
        ("Mali", "Chad: Not implemented"),
        ("Chad", "Mali: In progress"),
    ] {
        let typed = ["-f", "chad.ron", "export", "-", "--format", "md"];
        let table = shell.run_as("A. Diarra", of, &typed).out;
        assert_eq!(table.matches(told).count(), 1, "{table}");
    }
}

#[test]
fn where_the_file_is_gone_nothing_is_said_to_be_saved() {
    let mut desk = desk();
    desk.keys("s4").wait_for("saved 09:");
    fs::remove_file(desk.path()).expect("somebody deletes it");
    desk.send(Msg::Tick).wait_for("the file is gone");
    desk.keys("n").text("still here").keys("<c-s>");
    shows(&desk, "Kept on this computer");
    lacks(&desk, "Saved.");
}

#[test]
fn a_name_whose_changes_are_all_taken_back_is_given_up_without_impossible_advice() {
    let mut desk = desk();
    desk.keys("s4<down>s2").wait_for("saved 09:");
    desk.keys("uu").wait_for("saved 09:");
    desk.keys("a<down><c-u>").text("Mali").keys("<enter>");
    lacks(&desk, "take back first");
    shows(&desk, "all of it is taken back");
    desk.keys("<down><enter>");
    shows(&desk, "From now on you speak as A. Diarra, Mali");
}

#[test]
fn one_s_own_delegation_is_not_offered_as_another_one() {
    let mut desk = desk();
    desk.keys("s4").wait_for("saved 09:").keys("a<down>");
    lacks(&desk, "The file knows Chad");
}

#[test]
fn the_names_of_items_are_those_of_the_screen_in_everything_for_people() {
    let shell = Shell::new();
    shell.done(&["set", "task-2", "--status", "in-progress"]);
    shell.done(&["set", "task-2", "--due", "2025-03-20"]);
    shell.done(&["set", "rec-i", "--due", "2025-03-20"]);
    let export = |format: &str, report: &str, language: &str| {
        shell
            .done(&[
                "--lang", language, "export", "-", "--format", format, "--report", report,
            ])
            .replace("\r\n ", "")
    };
    for (language, names) in [
        ("en", ["Task 2", "Recommendation (i)"]),
        ("fr", ["Tâche 2", "Recommandation i)"]),
    ] {
        for (format, report) in [("md", "brief"), ("ics", "due")] {
            let told = export(format, report, language);
            for name in names {
                assert!(told.contains(name), "{name}: {told}");
            }
            assert!(!told.contains("task-2 "), "{told}");
            assert!(!told.contains("rec-i "), "{told}");
        }
    }
    fs::write(
        shell.path("france.ron"),
        made("J. Dupont", "France", "<down>s4<end>s1"),
    )
    .expect("the copy");
    let merged = shell.done(&["merge", "new.ron", "france.ron"]);
    assert!(merged.contains("Task 2  Agreement"), "{merged}");
    assert!(merged.contains("Recommendation (i)  Develop"), "{merged}");
}

#[test]
fn a_wrong_name_is_told_under_its_field_and_stays_to_be_corrected() {
    for (key, name) in [
        ("m", "~/nowhere.ron"),
        ("m", "~/nowhere.csv"),
        ("X", "~/nowhere.csv"),
    ] {
        let mut desk = desk();
        desk.keys("s4").wait_for("saved 09:");
        desk.keys(key).text(name).keys("<enter>");
        desk.wait_for("is not there");
        shows(&desk, name);
        // The question is still open, and no page of its own stands in its place.
        desk.keys("<bs>");
        shows(&desk, &name[..name.len() - 1]);
        lacks(&desk, "is not there");
    }
}

#[test]
fn where_no_table_is_found_tables_are_spoken_of() {
    let mut desk = desk();
    desk.keys("X").wait_for("No tables were found");
}

#[test]
fn sending_a_copy_is_named_in_the_footer_at_80_columns() {
    for (language, word, saved) in [
        ("en", "x share", "saved 09:"),
        ("fr", "x partager", "enregistré 09:"),
    ] {
        let setup = Setup {
            language,
            ..Setup::default()
        };
        let mut desk = setup.open();
        assert!(desk.screen().contains(word), "{}", desk.screen());
        desk.keys("s4").wait_for(saved).keys("<down>");
        assert!(desk.screen().contains(word), "{}", desk.screen());
    }
}

#[test]
fn a_past_date_that_does_not_count_any_more_shows_as_a_date() {
    let mut desk = desk();
    desk.keys("b2026-02-20<enter>");
    desk.keys("s5no funds<enter>").wait_for("saved 09:");
    let row = desk.screen();
    let row = row.lines().find(|line| line.contains("Ceasefire"));
    let row = row.expect("the row");
    assert!(row.contains("20 Feb"), "{row}");
    assert!(!row.contains("overdue"), "{row}");
}

#[test]
fn without_colours_only_the_title_is_underlined_in_the_matrix() {
    let setup = Setup {
        coloured: false,
        ..Setup::default()
    };
    let mut desk = setup.with_file(&malis()).open();
    desk.keys("s2").wait_for("saved 09:").keys("v");
    let row = desk.row("Human rights");
    let blank = row
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .filter(|cell| cell.symbol() == " ");
    let line: String = row.iter().map(|cell| cell.symbol()).collect();
    assert!(blank.count() <= 1, "{line}");
}

#[test]
fn the_selected_line_stays_in_sight_below_news() {
    let mut desk = Setup {
        size: (40, 16),
        ..Setup::default()
    }
    .open();
    desk.keys("<end>s4").wait_for("saved 09:");
    shows(&desk, "status Implemented. Saved.");
    let screen = desk.screen();
    assert!(screen.contains("▌● i"), "{screen}");
    desk.keys("<home><end>");
    assert!(desk.screen().contains("▌● i"), "{}", desk.screen());
}

#[test]
fn a_calendar_says_how_many_of_its_dates_are_reviews_and_what_is_cancelled() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "implemented"]);
    shell.done(&["set", "task-1", "--due", "2026-05-01"]);
    shell.done(&["set", "task-2", "--status", "in-progress"]);
    shell.done(&["set", "task-2", "--due", "2026-05-01"]);
    shell.done(&["set", "task-3", "--status", "in-progress"]);
    let made = shell.done(&["export", "dates.ics"]);
    let made = made.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        made.contains("3 dates. 2 of them are days for a review."),
        "{made}"
    );
    assert!(
        made.contains("2 events of what is closed come as cancelled"),
        "{made}"
    );
    let events = fs::read_to_string(shell.path("dates.ics")).expect("the calendar");
    assert_eq!(events.matches("BEGIN:VEVENT").count(), 5, "{events}");
    let made = shell.done(&["export", "due.ics", "--report", "due"]);
    assert!(made.contains("1 date."), "{made}");
}
