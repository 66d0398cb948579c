//! What is handed over from the screen: chosen, placed, made.

use std::fs;
use std::path::PathBuf;

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

#[test]
fn a_page_is_made_where_one_says_and_private_notes_stay() {
    let mut desk = spoken();
    desk.keys("e").wait_for("Page for a browser");
    desk.keys("<enter>")
        .wait_for("minusma-2227 table 2026-03-02.html");
    assert!(desk.screen().contains("17 of 17"), "{}", desk.screen());
    desk.keys("<enter>");
    assert!(desk.screen().contains("being written"), "it may take long");
    desk.wait_for("is written: 17 items");
    let page = made(&desk, "minusma-2227 table 2026-03-02.html");
    let page = fs::read_to_string(page).expect("the page");
    assert!(page.contains("In progress") && !page.contains("XYZZY"));
}

#[test]
fn of_what_is_marked_or_listed_only_that_is_told() {
    let mut desk = spoken();
    desk.keys("/").text("civilians").keys("<enter>");
    desk.keys("e7")
        .wait_for("minusma-2227 table 2026-03-02.ics");
    assert!(!desk.screen().contains("17 of 17"), "{}", desk.screen());
    desk.keys("<esc>").keys("<esc>").keys("<home><space>e3");
    desk.wait_for("1 of 17")
        .wait_for("minusma-2227 table 2026-03-02.csv");
    desk.keys("<enter>").wait_for("is written: 1 item");
    let table = made(&desk, "minusma-2227 table 2026-03-02.csv");
    let table = fs::read_to_string(table).expect("the table");
    assert_eq!(table.lines().count(), 2, "{table}");
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked_for_again() {
    let mut desk = spoken();
    desk.keys("e1").wait_for("minusma-2227 brief 2026-03-02.md");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.md");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    desk.keys("<enter>").wait_for("is written");
    assert!(
        fs::read_to_string(&there)
            .expect("read")
            .starts_with("# MINUSMA")
    );
}

#[test]
fn a_question_about_replacing_ends_with_whatever_is_done_instead() {
    for other in ["x<bs>", "<down><up>"] {
        let mut desk = spoken();
        desk.keys("e1").wait_for("minusma-2227 brief 2026-03-02.md");
        let there = made(&desk, "minusma-2227 brief 2026-03-02.md");
        fs::write(&there, "mine").expect("written");
        desk.keys("<enter>").wait_for("is there already");
        desk.keys(other);
        assert!(!desk.screen().contains("is there already"), "{other}");
        desk.keys("<enter>");
        desk.take_in().take_in().take_in();
        assert_eq!(fs::read_to_string(&there).expect("read"), "mine", "{other}");
    }
}

#[test]
fn what_is_folded_away_is_told_and_what_is_only_held_is_not() {
    let mut desk = spoken();
    // The items without an answer, which all but the first are; of them one is answered now.
    desk.keys("f").wait_for("No information");
    desk.keys("<down>");
    desk.keys("<space><esc><home>s2").wait_for("Saved");
    let told = |desk: &mut Desk| {
        desk.keys("e3")
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
    desk.keys("<home><space><enter>e3");
    desk.wait_for("minusma-2227 table 2026-03-02.csv");
    assert!(desk.screen().contains("17 of 17"), "{}", desk.screen());
}
