//! What is handed over from the screen: chosen, placed, looked at, made.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;

use super::desk::{Desk, desk};

fn spoken() -> Desk {
    let mut desk = desk();
    fs::create_dir_all(made(&desk, "")).expect("a folder");
    desk.keys("s2").keys("N").text("XYZZY-secret").keys("<c-s>");
    desk
}

fn made(desk: &Desk, name: &str) -> PathBuf {
    desk.places().home.join("Downloads").join(name)
}

/// Chooses a product and the first place that is offered; waits until it is to be seen.
fn look(desk: &mut Desk, product: &str, name: &str) {
    desk.keys(&format!("e{product}")).wait_for(name);
    desk.keys("<enter>").wait_for("This is how it begins");
}

#[test]
fn a_page_is_seen_before_it_is_made_and_private_notes_stay() {
    let mut desk = spoken();
    desk.keys("e").wait_for("Page for a browser");
    desk.keys("<enter>")
        .wait_for("minusma-2227 table 2026-03-02.html");
    assert!(desk.screen().contains("17 of 17"), "{}", desk.screen());
    desk.keys("<enter>").wait_for("This is how it begins");
    let seen = desk.screen();
    for words in [
        "All 17 items are in it.",
        "1 private entry stays on this computer",
        "# MINUSMA",
        "as seen by Chad",
    ] {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    assert!(!seen.contains("XYZZY"), "{seen}");
    let page = made(&desk, "minusma-2227 table 2026-03-02.html");
    assert!(!page.exists(), "nothing is written by looking");
    desk.keys("<enter>").wait_for("is written: 17 items");
    let page = fs::read_to_string(page).expect("the page");
    assert!(page.contains("In progress") && !page.contains("XYZZY"));
}

#[test]
fn what_is_seen_is_what_is_made() {
    let mut desk = spoken();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.md");
    assert_snapshot!("look_at_80x24", desk.screen());
    let shown = desk.screen();
    desk.keys("<enter>").wait_for("is written:");
    let brief = made(&desk, "minusma-2227 brief 2026-03-02.md");
    let brief = fs::read_to_string(brief).expect("the brief");
    for line in brief.lines().filter(|line| !line.is_empty()).take(3) {
        let begin: String = line.chars().take(50).collect();
        assert!(shown.contains(&begin), "{begin}: {shown}");
    }
}

#[test]
fn leaving_the_look_writes_nothing_and_leads_back_to_the_place() {
    let mut desk = spoken();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.md");
    desk.keys("<esc>").wait_for("Write it where?");
    desk.keys("<esc>");
    assert!(!made(&desk, "minusma-2227 brief 2026-03-02.md").exists());
}

#[test]
fn items_time_and_language_are_chosen_at_the_look() {
    let mut desk = spoken();
    desk.keys("<home><down><space>");
    look(&mut desk, "4", "minusma-2227 table 2026-03-02.csv");
    desk.wait_for("those marked (1)").wait_for("1 of 17 items");
    desk.keys("i").wait_for("the selected one: ");
    desk.keys("i").wait_for("all (17)").wait_for("All 17 items");
    desk.keys("t")
        .wait_for("S/2015/732: 12 June 2015 to 16 September 2015");
    desk.wait_for("0 of 17 items");
    desk.keys("tttt").wait_for("all of it");
    desk.wait_for("All 17 items");
    desk.keys("l")
        .wait_for("Français")
        .wait_for("Nature,No,Titre");
    // What was chosen is kept while another place is looked for.
    desk.keys("<esc>").wait_for("Write it where?");
    desk.keys("<enter>").wait_for("Nature,No,Titre");
    desk.keys("<enter>").wait_for("is written: 17 items");
    let table = made(&desk, "minusma-2227 table 2026-03-02.csv");
    let table = fs::read_to_string(table).expect("the table");
    assert!(table.contains("Nature"), "{table}");
}

#[test]
fn of_what_is_marked_or_listed_only_that_is_told() {
    let mut desk = spoken();
    desk.keys("/").text("civilians").keys("<enter>");
    desk.keys("e8")
        .wait_for("minusma-2227 table 2026-03-02.ics");
    assert!(!desk.screen().contains("17 of 17"), "{}", desk.screen());
    desk.keys("<esc>").keys("<esc>").keys("<home><space>");
    look(&mut desk, "4", "minusma-2227 table 2026-03-02.csv");
    desk.wait_for("1 of 17 items are in it; 16 are left out.");
    desk.keys("<enter>").wait_for("is written: 1 item");
    let table = made(&desk, "minusma-2227 table 2026-03-02.csv");
    let table = fs::read_to_string(table).expect("the table");
    assert_eq!(table.lines().count(), 2, "{table}");
}

#[test]
fn a_file_that_is_there_is_replaced_only_after_it_was_said() {
    let mut desk = spoken();
    desk.keys("e2").wait_for("minusma-2227 brief 2026-03-02.md");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.md");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    desk.keys("<enter>").wait_for("is written:");
    assert!(
        fs::read_to_string(&there)
            .expect("read")
            .starts_with("# MINUSMA")
    );
}

#[test]
fn what_came_there_since_the_look_is_not_replaced_unasked() {
    let mut desk = spoken();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.md");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.md");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    desk.keys("<enter>").wait_for("is written:");
}

#[test]
fn a_question_about_replacing_ends_with_whatever_is_done_instead() {
    let mut desk = spoken();
    desk.keys("e2").wait_for("minusma-2227 brief 2026-03-02.md");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.md");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    desk.keys("<esc>").wait_for("Write it where?").keys("x");
    desk.keys("<enter>").wait_for("This is how it begins");
    assert!(!desk.screen().contains("is there already"));
    desk.keys("<enter>").wait_for("is written:");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    assert!(made(&desk, "minusma-2227 brief 2026-03-02.mdx.md").exists());
}

#[test]
fn over_a_tracker_nothing_is_written_and_another_place_is_asked_for() {
    let mut desk = spoken();
    desk.file_when_saved();
    desk.keys("e2").wait_for("minusma-2227 brief 2026-03-02.md");
    let own = made(&desk, "own.md");
    fs::write(&own, desk.file()).expect("a tracker under another name");
    desk.keys("<c-u>")
        .text("~/Downloads/own.md")
        .keys("<enter>");
    desk.wait_for("nothing else is ever written over it");
    desk.wait_for("Write it where?");
}

#[test]
fn what_is_folded_away_is_told_and_what_is_only_held_is_not() {
    let mut desk = spoken();
    // The items without an answer, which all but the first are; of them one is answered now.
    desk.keys("f").wait_for("No information");
    desk.keys("<down>");
    desk.keys("<space><esc><home>s2").wait_for("Saved");
    let told = |desk: &mut Desk| {
        desk.keys("e4")
            .wait_for("minusma-2227 table 2026-03-02.csv");
        let listed = desk.screen().contains("15 of 17");
        assert!(listed, "{}", desk.screen());
        desk.keys("<esc>");
    };
    told(&mut desk);
    desk.keys("<home>z");
    told(&mut desk);
}

#[test]
fn in_the_item_marks_do_not_count_as_with_every_other_command() {
    let mut desk = spoken();
    desk.keys("<home><space><enter>e4");
    desk.wait_for("minusma-2227 table 2026-03-02.csv");
    assert!(desk.screen().contains("17 of 17"), "{}", desk.screen());
}

/// Whether these words are on the screen, however they are wrapped.
fn says(desk: &Desk, words: &str) -> bool {
    let screen = desk.screen().replace('│', " ");
    let screen: Vec<&str> = screen.split_whitespace().collect();
    screen.join(" ").contains(words)
}

/// Puts what cannot be written into the place of the folder to which the look leads.
fn block(desk: &Desk) {
    fs::remove_dir_all(made(desk, "")).expect("removed");
    fs::write(made(desk, "").with_file_name("Downloads"), "no folder").expect("written");
}

#[test]
fn an_export_that_fails_late_leaves_what_is_typed_meanwhile_alone() {
    let mut desk = spoken();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.md");
    block(&desk);
    desk.keys("<enter><esc><esc>")
        .keys("n")
        .text("Heard in Gao");
    desk.wait_for("could");
    assert!(says(&desk, "could not be made"), "{}", desk.screen());
    assert!(desk.screen().contains("Heard in Gao"), "{}", desk.screen());
    desk.keys("<c-s>");
    assert!(
        desk.file_when_saved().contains("Heard in Gao"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_comes_of_an_export_is_told_below_the_help_too() {
    let mut desk = spoken();
    desk.keys("e2").wait_for("minusma-2227 brief 2026-03-02.md");
    // While it is made …
    desk.keys("<enter><f1>").take_in().keys("<esc>");
    desk.wait_for("This is how it begins");
    // … while it is written …
    desk.keys("<enter><f1>").wait_for("is written: 17 items");
    desk.keys("<esc>");
    assert!(!desk.screen().contains("Write it where?"));
    assert!(!desk.screen().contains("It is being"), "{}", desk.screen());
    // … and where that fails.
    look(&mut desk, "4", "minusma-2227 table 2026-03-02.csv");
    block(&desk);
    desk.keys("<enter><f1>").take_in();
    assert!(desk.screen().contains("Help"), "{}", desk.screen());
    desk.keys("<esc>").wait_for("Write it where?");
    assert!(says(&desk, "could not be made"), "{}", desk.screen());
}

#[test]
fn enter_writes_only_what_is_seen() {
    let mut desk = spoken();
    look(&mut desk, "4", "minusma-2227 table 2026-03-02.csv");
    desk.keys("i");
    assert!(!desk.screen().contains("All 17 items"), "{}", desk.screen());
    desk.keys("<enter>");
    assert!(
        desk.screen().contains("It is being made"),
        "{}",
        desk.screen()
    );
    desk.take_in().take_in();
    let table = made(&desk, "minusma-2227 table 2026-03-02.csv");
    assert!(!table.exists(), "{}", desk.screen());
    desk.wait_for("1 of 17 items").keys("<enter>");
    // Nothing else is chosen while it is written.
    desk.keys("i").wait_for("is written: 1 item");
    let table = fs::read_to_string(table).expect("the table");
    assert_eq!(table.lines().count(), 2, "{table}");
}

#[test]
fn a_slow_share_closes_no_other_dialog() {
    let mut desk = spoken();
    desk.keys("x").wait_for("minusma-2227 Chad 2026-03-02.ron");
    desk.keys("<enter><esc>");
    desk.keys("e4").text("/tmp/else");
    desk.wait_for("is made to be sent");
    assert!(desk.screen().contains("/tmp/else"), "{}", desk.screen());
}
