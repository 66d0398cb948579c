//! A table that a colleague filled in is taken in by the conversation.

use std::fs;

use super::linear::{Setup, Walk};
use super::merge_screen::made;

/// A table in the folder of the conversation.
fn table(setup: &Setup, name: &str, text: &str) -> String {
    let path = setup.folder.path().join(name);
    fs::write(&path, text).expect("the table");
    path.to_str().expect("a path").to_owned()
}

fn walk(text: &str) -> (Walk, String) {
    let setup = Setup::default();
    let path = table(&setup, "filled in.csv", text);
    (setup.open(), path)
}

fn holds(said: &str, words: &[&str]) {
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in words {
        assert!(flat.contains(words), "no “{words}”\n{said}");
    }
}

const SOUND: &str = "id,status\ntask-1,Implemented\nrec-b,In progress\n";
const ODD: &str = "id,status\ntask-1,Implemented\nrec-b,Perhaps\n";

#[test]
fn what_a_table_says_is_told_first_then_said_in_ones_own_name_and_taken_back_in_one() {
    let (mut walk, path) = walk(SOUND);
    assert!(!walk.path().exists());
    let said = walk.types(&format!("import {path}"));
    holds(&said, &["2 entries", "as A. Diarra, Chad", "Type 1 to say"]);
    assert!(!walk.path().exists(), "nothing is said yet");
    holds(&walk.types("b"), &["Nothing was taken in"]);
    assert!(!walk.path().exists());
    let said = walk.types(&format!("import {path}\n1"));
    holds(
        &said,
        &["status Implemented", "status In progress", "Saved."],
    );
    assert_eq!(walk.file().matches("by: \"A. Diarra\"").count(), 2);
    let again = walk.types(&format!("import {path}"));
    holds(&again, &["othing new"]);
    assert!(!again.contains("Type 1 to say"), "{again}");
    let undone = walk.types("u");
    holds(
        &undone,
        &[
            "took back: status Implemented",
            "took back: status In progress",
        ],
    );
    holds(&walk.types("u"), &["nothing of yours left to undo"]);
}

#[test]
fn rows_that_make_no_sense_are_told_and_the_rest_is_taken_only_where_that_is_chosen() {
    let (mut walk, path) = walk(ODD);
    assert!(!walk.path().exists());
    let said = walk.types(&format!("import {path}"));
    holds(
        &said,
        &[
            "Row 3",
            "Perhaps",
            "One row cannot be taken in",
            "1. Correct the table first",
            "2. Take in the rest",
        ],
    );
    holds(&walk.types(""), &["Nothing was taken in"]);
    holds(
        &walk.types(&format!("import {path}\n1")),
        &["Nothing was taken in"],
    );
    let other = walk.types(&format!("import {path}\n3"));
    holds(&other, &["they go from 1 to 2"]);
    assert!(!walk.path().exists());
    walk.types("2");
    assert_eq!(walk.file().matches("by: \"A. Diarra\"").count(), 1);
}

#[test]
fn what_was_left_out_and_what_is_contested_now_is_told_once_more_when_the_rest_is_taken_in() {
    let (mut walk, path) = walk(ODD);
    // The table does not tell that its author had seen this.
    walk.types("1\n1\n3");
    walk.types(&format!("b\nimport {path}"));
    let said = walk.types("2");
    holds(
        &said,
        &[
            "status Implemented",
            "1 row left out: nothing of it was taken in.",
            "1 answer is contested now",
        ],
    );
    let next = walk.types("2\n1\n2");
    holds(&next, &["Saved."]);
    assert!(!next.contains("left out"), "{next}");
}

#[test]
fn a_table_is_offered_by_its_number_and_leads_there_from_a_merge_too() {
    let (mut walk, path) = walk(SOUND);
    let question = "Type 1 to say this as A. Diarra, Chad";
    for lines in [
        format!("t\n{path}"),
        format!("merge {path}"),
        format!("m\n{path}"),
    ] {
        holds(&walk.types(&lines), &[question]);
        walk.types("b");
    }
    let beside = walk.path().with_file_name("ministry.csv");
    fs::create_dir_all(beside.parent().expect("a folder")).expect("the folder");
    fs::write(&beside, SOUND).expect("the table");
    let offered = walk.types("import");
    let line = offered.lines().find(|line| line.contains("ministry.csv"));
    let number = line.and_then(|line| line.split_once('.')).expect("it").0;
    holds(&walk.types(number), &[question]);
}

#[test]
fn french_words_take_a_table_in_too() {
    let setup = Setup {
        language: "fr",
        ..Setup::default()
    };
    let path = table(&setup, "ministère.csv", SOUND);
    let mut walk = setup.open();
    let said = walk.types(&format!("importer {path}"));
    holds(&said, &["Tapez 1 pour le dire en tant que A. Diarra, Chad"]);
}

#[test]
fn what_cannot_be_taken_in_is_told_in_a_sentence() {
    let setup = Setup::default();
    let odd = table(&setup, "odd.csv", "a,b\n1,2\n");
    let old = table(&setup, "old.xlsx", "PK\u{3}\u{4} no workbook");
    let mut walk = setup.open();
    assert!(!walk.path().exists());
    for path in [&odd, &old, "/no/such/table.csv"] {
        let said = walk.types(&format!("import {path}"));
        assert!(said.contains(path), "{said}");
        let (reason, rest) = said.rsplit_once("Checklist.").expect("back there");
        assert!(!rest.contains("Type 1"), "{said}");
        assert!(reason.trim().ends_with('.'), "{said}");
    }
    assert!(!walk.path().exists());
}

#[test]
fn who_has_not_said_who_they_are_is_asked_and_the_table_is_read_then() {
    let setup = Setup {
        author: None,
        ..Setup::default()
    };
    let path = table(&setup, "filled.csv", SOUND);
    let mut walk = setup.open();
    holds(&walk.types(&format!("import {path}")), &["Your name?"]);
    // Who does not say it has not named the table for later, either.
    walk.types("b\nimport");
    let said = walk.types("A. Diarra\nChad");
    holds(&said, &["Which table"]);
    walk.types("b");
    holds(
        &walk.types(&format!("import {path}")),
        &["as A. Diarra, Chad"],
    );
}

#[test]
fn words_behind_the_command_that_are_no_path_are_looked_for() {
    let (mut walk, _) = walk(SOUND);
    holds(&walk.types("import duties"), &["No item holds all of"]);
}

#[test]
fn a_tracker_that_is_only_read_takes_no_table_in() {
    let setup = Setup {
        read_only: true,
        ..Setup::default()
    };
    let path = table(&setup, "filled.csv", SOUND);
    let mut walk = setup.open();
    for verb in ["import", "merge"] {
        let said = walk.types(&format!("{verb} {path}"));
        holds(&said, &["open for reading only"]);
    }
}

#[cfg(unix)]
#[test]
fn a_table_whose_name_is_no_text_is_taken_by_its_number() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let setup = Setup::default();
    let folder = mandate_tracker::storage::Places::below(setup.folder.path())
        .home
        .join("Downloads");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(OsStr::from_bytes(b"minist\xe8re.csv")), SOUND).expect("the table");
    let mut walk = setup.open();
    holds(&walk.types("import"), &["minist�re.csv"]);
    holds(&walk.types("1"), &["2 entries"]);
}

#[test]
fn a_tracker_named_as_a_table_is_called_one_and_what_merges_it_is_told() {
    let france = made("J. Dupont", "France", "s4");
    let setup = Setup::default();
    let path = table(&setup, "from-france.ron", &france);
    let mut walk = setup.open();
    let said = walk.types(&format!("import {path}"));
    holds(
        &said,
        &[
            "is a tracker, not a table; “merge /",
            "at the checklist merges it.",
        ],
    );
    assert!(!said.contains("mandate export"), "{said}");
    holds(
        &walk.types(&format!("merge {path}")),
        &["1 entry about 1 item"],
    );
}

#[test]
fn what_stays_out_with_a_bad_cell_is_told_before_it_is_chosen() {
    let (mut walk, path) = walk("id,status,lead\ntask-1,Implemented,\ntask-2,Perhaps,UNMAS\n");
    let said = walk.types(&format!("import {path}"));
    holds(&said, &["With it stays out: lead UNMAS"]);
}
