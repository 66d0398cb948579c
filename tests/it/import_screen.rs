//! A table that a colleague filled in is taken in on the screen.

use std::fs;

use super::desk::{Desk, Setup, desk};
use super::merge_screen::made;

fn shows(desk: &Desk, words: &str) {
    assert!(
        desk.screen().contains(words),
        "no “{words}”\n{}",
        desk.screen()
    );
}

/// A table beside the tracker.
fn table(desk: &Desk, text: &str) -> String {
    let path = desk.path().with_file_name("filled.csv");
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(&path, text).expect("the table");
    path.to_str().expect("a path").to_owned()
}

const SOUND: &str = "id,status\ntask-1,Implemented\nrec-b,In progress\n";
const ODD: &str = "id,status\ntask-1,Implemented\nrec-b,Perhaps\n";

#[test]
fn what_a_table_says_is_shown_first_then_said_in_ones_own_name_and_can_be_undone() {
    let mut desk = desk();
    let path = table(&desk, SOUND);
    desk.keys("X").paste(&path).keys("<enter>");
    desk.wait_for("2 entries");
    shows(&desk, "A. Diarra, Chad");
    assert!(!desk.path().exists(), "nothing is said yet");
    desk.keys("<enter>").wait_for("saved 09:14");
    assert_eq!(desk.file().matches("by: \"A. Diarra\"").count(), 2);
    shows(&desk, "● 1 ");
    desk.keys("X").paste(&path).keys("<enter>");
    desk.wait_for("othing new");
    desk.keys("<enter>u");
    shows(&desk, "Undone: ");
    assert!(!desk.screen().contains("● 1 "), "{}", desk.screen());
}

#[test]
fn a_tracker_chosen_as_a_table_is_called_one_and_how_to_merge_it_is_told() {
    for (language, words) in [
        ("en", "is a tracker, not a table; m merges it."),
        (
            "fr",
            "est un fichier de suivi, pas un tableau ; m le fusionne.",
        ),
    ] {
        let mut desk = Setup {
            language,
            ..Setup::default()
        }
        .open();
        let path = desk.path().with_file_name("from France.ron");
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(&path, made("J. Dupont", "France", "s4")).expect("a tracker");
        let path = path.to_str().expect("a path").to_owned();
        desk.keys("X").paste(&path).keys("<enter>");
        desk.wait_for("from France.ron");
        let told = |desk: &Desk| {
            let bare = desk
                .screen()
                .replace(['│', '\n', '\u{202f}', '\u{a0}'], " ");
            bare.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let until = std::time::Instant::now() + std::time::Duration::from_secs(20);
        while !told(&desk).contains(words) {
            assert!(std::time::Instant::now() < until, "{}", desk.screen());
            desk.take_in();
        }
        assert!(!told(&desk).contains("mandate export"), "{}", desk.screen());
    }
}

#[test]
fn a_table_chosen_to_be_merged_leads_there_too() {
    let mut desk = desk();
    let path = table(&desk, SOUND);
    desk.keys("m").paste(&path).keys("<enter>");
    desk.wait_for("What this table would enter in your name");
    desk.wait_for("2 entries");
    desk.keys("<esc>");
    shows(&desk, "Nothing was taken in");
}

#[test]
fn rows_that_make_no_sense_are_named_and_the_rest_is_taken_only_where_that_is_chosen() {
    let mut desk = desk();
    let path = table(&desk, ODD);
    desk.keys("X").paste(&path).keys("<enter>");
    desk.wait_for("One row cannot be taken in");
    shows(&desk, "Row 3");
    shows(&desk, "Perhaps");
    // A hurried Enter, twice, says nothing.
    desk.keys("<enter><enter>");
    shows(&desk, "Nothing was taken in");
    assert!(!desk.path().exists());
    // The path is still there.
    desk.keys("<enter>");
    desk.wait_for("One row cannot be taken in");
    desk.keys("<enter>2").wait_for("saved 09:14");
    assert_eq!(desk.file().matches("by: \"A. Diarra\"").count(), 1);
}

#[test]
fn what_was_left_out_and_what_is_contested_now_is_told_once_more_when_the_rest_is_taken_in() {
    let mut desk = desk();
    let path = table(&desk, ODD);
    // The table does not tell that its author had seen this.
    desk.keys("s2").keys("X").paste(&path).keys("<enter>");
    desk.wait_for("One row cannot be taken in");
    desk.keys("<enter>2").wait_for("1 row left out");
    let flat = desk
        .screen()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for words in ["nothing of it was taken in", "1 answer is contested now"] {
        assert!(flat.contains(words), "{flat}");
    }
    // It belongs to that table, not to what is said next.
    desk.keys("<down>s1");
    let next = desk.screen();
    assert!(
        next.contains("Saved.") && !next.contains("left out"),
        "{next}"
    );
}

#[test]
fn what_is_no_table_is_told_in_a_sentence() {
    let mut desk = desk();
    let path = table(&desk, "a,b\n1,2\n");
    desk.keys("X").paste(&path).keys("<enter>");
    desk.wait_for("This table cannot be taken in");
    shows(&desk, "no row of headings");
    desk.keys("<esc>");
    assert!(!desk.path().exists(), "nothing is said");
}

#[test]
fn who_has_not_said_who_they_are_is_asked_and_finds_the_path_again() {
    let mut desk = Setup {
        author: None,
        ..Setup::default()
    }
    .open();
    let path = table(&desk, SOUND);
    desk.keys("m").paste(&path).keys("<enter>");
    shows(&desk, "Who speaks?");
    desk.keys("<enter>").text("Chad").keys("<enter>");
    shows(&desk, "Take in a table");
    desk.keys("<enter>").wait_for("2 entries");
    shows(&desk, "diarra, Chad");
}

#[test]
fn tab_offers_tables_only_where_one_can_be_chosen() {
    let mut desk = desk();
    let path = table(&desk, SOUND);
    let folder = desk.path().with_file_name("");
    for name in ["file.ron", "file.txt"] {
        fs::write(folder.join(name), "").expect("a file");
    }
    let begun = path.strip_suffix("lled.csv").expect("its beginning");
    let shown = |desk: &Desk, name| desk.screen().contains(name);
    // What fits alone is filled in.
    for (keys, offered) in [
        ("X", ["filled.csv"].as_slice()),
        ("m", &["filled.csv", "file.ron"]),
        ("x", &["file.ron"]),
    ] {
        desk.keys(keys).keys("<c-u>").paste(begun).keys("<tab>");
        desk.wait_for(offered[0]);
        for name in ["filled.csv", "file.ron", "file.txt"] {
            let is_offered = offered.contains(&name);
            assert_eq!(
                shown(&desk, name),
                is_offered,
                "{keys}: {name}\n{}",
                desk.screen()
            );
        }
        desk.keys("<esc>");
    }
    fs::remove_file(folder.join("file.ron")).expect("removed");
    desk.keys("x<c-u>").paste(begun).keys("<tab>");
    desk.wait_for("file.txt");
    assert!(!shown(&desk, "filled.csv"), "{}", desk.screen());
}

/// A table of a name that no text holds, as an older computer wrote it, in a folder of its own.
#[cfg(unix)]
fn named_in_latin_1(desk: &Desk) -> std::path::PathBuf {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = desk.places().home.join("Downloads");
    fs::create_dir_all(&folder).expect("a folder");
    let name = OsStr::from_bytes(b"minist\xe8re.csv");
    fs::write(folder.join(name), SOUND).expect("the table");
    folder
}

#[cfg(unix)]
#[test]
fn a_table_whose_name_is_no_text_is_chosen_from_the_list() {
    for key in ["X", "m"] {
        let mut desk = desk();
        let folder = named_in_latin_1(&desk);
        // Among the likely ones, and where its folder is looked into, alone or among others.
        if key == "X" {
            desk.keys("X").wait_for("minist�re.csv");
            desk.keys("<down><enter>").wait_for("2 entries");
            desk.keys("<esc><esc>");
        }
        for others in [0, 1] {
            if others > 0 {
                fs::write(folder.join("minister.csv"), ODD).expect("another");
            }
            desk.keys(&format!("{key}<c-u>"))
                .paste("~/Downloads/mini")
                .keys("<tab>");
            desk.wait_for("minist�re.csv");
            let seen = desk.screen();
            assert!(!seen.contains("~/Downloads/minist�re.csv  \n"), "{seen}");
            let down = "<down>".repeat(1 + others);
            desk.keys(&format!("{down}<enter>")).wait_for("2 entries");
            desk.keys("<esc><esc>");
        }
        desk.keys(&format!("{key}<c-u>"))
            .paste("~/Downloads/minist")
            .keys("<tab>");
        desk.wait_for("minist�re.csv");
        desk.keys("<down><down><enter>").wait_for("2 entries");
        desk.keys("<enter>").wait_for("saved 09:14");
    }
}

/// A row with a good cell beside a bad one.
const MIXED: &str = "id,status,lead\ntask-1,Implemented,\ntask-2,Perhaps,UNMAS\n";

#[test]
fn what_stays_out_with_a_bad_cell_stands_on_the_screen_before_it_is_chosen() {
    let mut desk = desk();
    let path = table(&desk, MIXED);
    desk.keys("X").paste(&path).keys("<enter>");
    desk.wait_for("With it stays out: lead UNMAS");
}

#[test]
fn a_table_that_came_back_stands_above_the_one_that_was_made_here() {
    let mut desk = desk();
    desk.keys("s2").wait_for("saved 09:14");
    let downloads = desk.places().home.join("Downloads");
    fs::create_dir_all(&downloads).expect("a folder");
    fs::write(downloads.join("theirs.csv"), SOUND).expect("the table");
    desk.keys("e1").wait_for("Write it where?");
    desk.text("~/Downloads/ours.csv").keys("<enter>");
    desk.wait_for("This is how it begins").keys("<enter>");
    desk.wait_for("is written:").keys("X").wait_for("made here");
    let screen = desk.screen();
    let place = |name: &str| screen.lines().position(|line| line.contains(name));
    let (theirs, ours) = (place("theirs.csv"), place("ours.csv"));
    assert!(theirs.is_some() && theirs < ours, "{screen}");
    let ours = screen.lines().nth(ours.expect("it is listed"));
    assert!(ours.is_some_and(|it| it.contains("made here")), "{screen}");
}
