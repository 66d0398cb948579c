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

/// Chooses a product and types a name in the folder of downloads.
fn place<'d>(desk: &'d mut Desk, product: &str, name: &str) -> &'d mut Desk {
    desk.keys(&format!("e{product}"))
        .wait_for("Write it where?");
    desk.keys("<c-u>").text(&format!("~/Downloads/{name}"));
    desk.keys("<enter>")
}

/// What the third line of the look says that it is: a page as Markdown is none.
fn called_as(product: &str, name: &str) -> &'static str {
    match (product, name) {
        ("1", "page.md") | ("3", _) => "Table of decisions",
        ("4", _) => "Table of decisions",
        ("2", _) => "Brief of one page",
        ("5", _) => "What is due",
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_ending_that_is_typed_says_the_format() {
    let mut desk = spoken();
    let names = [
        ("2", "brief.docx", "PK"),
        ("2", "page.html", "<!DOCTYPE html>"),
        ("4", "book.docx", "PK"),
        ("3", "table.md", "# MINUSMA"),
        ("1", "page.md", "# MINUSMA"),
        ("5", "due", "PK"),
    ];
    desk.keys("b").text("2026-04-01").keys("<enter>");
    for (product, name, begins) in names {
        place(&mut desk, product, name).wait_for("This is how it begins");
        let seen = desk.screen();
        let called = format!("{} (.", called_as(product, name));
        assert!(seen.contains(&called), "{name}, not as {called}: {seen}");
        desk.keys("<enter>").wait_for("is written:");
        let name = if name == "due" { "due.docx" } else { name };
        let file = fs::read(made(&desk, name)).expect(name);
        assert!(file.starts_with(begins.as_bytes()), "{name}");
    }
    let in_folder = fs::read_dir(made(&desk, "")).expect("a folder").count();
    assert_eq!(in_folder, names.len(), "no brief.docx.md beside them");
}

#[test]
fn a_format_in_which_it_cannot_be_had_is_told_with_those_in_which_it_can() {
    let mut desk = spoken();
    for name in ["brief.ics", "brief.pdf", "brief.odt"] {
        place(&mut desk, "2", name).wait_for("cannot be had as");
        let seen = desk.screen();
        assert!(seen.contains(".docx, .html, .xlsx"), "{seen}");
        assert!(seen.contains("Write it where?"), "{seen}");
        desk.keys("<esc>");
    }
    // A point in a name is no ending.
    place(&mut desk, "2", "brief 28.11").wait_for("This is how it begins");
    desk.keys("<enter>").wait_for("is written:");
    assert!(made(&desk, "brief 28.11.docx").exists());
    let in_folder = fs::read_dir(made(&desk, "")).expect("a folder").count();
    assert_eq!(in_folder, 1, "nothing else was written");
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
        "1 private note stays on this computer",
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
    place(&mut desk, "2", "brief.md").wait_for("This is how it begins");
    assert_snapshot!("look_at_80x24", desk.shot());
    let shown = desk.screen();
    desk.keys("<enter>").wait_for("is written:");
    let brief = made(&desk, "brief.md");
    let brief = fs::read_to_string(brief).expect("the brief");
    for line in brief.lines().filter(|line| !line.is_empty()).take(3) {
        let begin: String = line.chars().take(50).collect();
        assert!(shown.contains(&begin), "{begin}: {shown}");
    }
}

#[test]
fn leaving_the_look_writes_nothing_and_leads_back_to_the_place() {
    let mut desk = spoken();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.docx");
    desk.keys("<esc>").wait_for("Write it where?");
    desk.keys("<esc>");
    assert!(!made(&desk, "minusma-2227 brief 2026-03-02.docx").exists());
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
    desk.keys("e2")
        .wait_for("minusma-2227 brief 2026-03-02.docx");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.docx");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    desk.keys("<enter>").wait_for("is written:");
    let written = fs::read(&there).expect("read");
    assert!(written.starts_with(b"PK"), "a Word document is a ZIP file");
}

#[test]
fn what_came_there_since_the_look_is_not_replaced_unasked() {
    let mut desk = spoken();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.docx");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.docx");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    desk.keys("<enter>").wait_for("is written:");
}

#[test]
fn a_question_about_replacing_ends_with_whatever_is_done_instead() {
    let mut desk = spoken();
    desk.keys("e2")
        .wait_for("minusma-2227 brief 2026-03-02.docx");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.docx");
    fs::write(&there, "mine").expect("written");
    desk.keys("<enter>").wait_for("is there already");
    desk.keys("<esc>").wait_for("Write it where?").keys("x");
    desk.keys("<enter>").wait_for("This is how it begins");
    assert!(!desk.screen().contains("is there already"));
    desk.keys("<enter>").wait_for("is written:");
    assert_eq!(fs::read_to_string(&there).expect("read"), "mine");
    assert!(made(&desk, "minusma-2227 brief 2026-03-02.docxx.docx").exists());
}

#[test]
fn over_a_tracker_nothing_is_written_and_another_place_is_asked_for() {
    let mut desk = spoken();
    desk.file_when_saved();
    desk.keys("e2")
        .wait_for("minusma-2227 brief 2026-03-02.docx");
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

#[test]
fn a_note_that_is_being_typed_outlives_what_could_not_be_made() {
    let mut desk = spoken();
    desk.file_when_saved();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.docx");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.docx");
    fs::write(&there, desk.file()).expect("a tracker in its place");
    desk.keys("<enter><esc><esc>n").text("Half a note");
    for _ in 0..20 {
        desk.take_in();
    }
    assert!(desk.screen().contains("Half a note"), "{}", desk.screen());
}

#[test]
fn what_is_made_below_the_help_is_found_when_the_help_is_closed() {
    let mut desk = spoken();
    desk.keys("e2")
        .wait_for("minusma-2227 brief 2026-03-02.docx");
    desk.keys("<enter><f1>");
    for _ in 0..20 {
        desk.take_in();
    }
    desk.keys("<esc>").wait_for("This is how it begins");
    desk.keys("<enter><f1>").wait_for("is written:");
    desk.keys("<esc>");
    let seen = desk.screen();
    assert!(!seen.contains("This is how it begins"), "{seen}");
    assert!(made(&desk, "minusma-2227 brief 2026-03-02.docx").exists());
}

#[test]
fn what_could_not_be_made_below_the_help_leads_back_to_the_place() {
    let mut desk = spoken();
    desk.file_when_saved();
    look(&mut desk, "2", "minusma-2227 brief 2026-03-02.docx");
    let there = made(&desk, "minusma-2227 brief 2026-03-02.docx");
    fs::write(&there, desk.file()).expect("a tracker in its place");
    desk.keys("<enter><f1>");
    let help = desk.screen();
    for _ in 0..20 {
        desk.take_in();
    }
    let title = help.lines().next().expect("a line").to_owned();
    assert!(desk.screen().contains(&title), "the help stays: {title}");
    desk.keys("<esc>").wait_for("Write it where?");
    let seen = desk.screen();
    assert!(seen.contains("is a tracker"), "{seen}");
}

#[test]
fn what_nobody_has_seen_yet_is_not_written() {
    let mut desk = spoken();
    desk.keys("<home><down><space>");
    look(&mut desk, "4", "minusma-2227 table 2026-03-02.csv");
    desk.wait_for("1 of 17 items");
    desk.keys("i");
    let seen = desk.screen();
    assert!(!seen.contains("1 of 17 items"), "an older look: {seen}");
    desk.keys("<enter>");
    let seen = desk.screen();
    assert!(seen.contains("It is being made"), "{seen}");
    desk.wait_for("the selected one: ")
        .wait_for("1 of 17 items");
    assert!(!made(&desk, "minusma-2227 table 2026-03-02.csv").exists());
    desk.keys("<enter>").wait_for("is written: 1 item");
}

#[test]
fn a_copy_that_is_late_closes_no_other_question() {
    let mut desk = spoken();
    desk.keys("x").wait_for("minusma-2227 Chad 2026-03-02.ron");
    desk.keys("<enter><esc>e2").text("~/mine.md");
    desk.wait_for(" is made").wait_for("Write it where?");
    assert!(desk.screen().contains("~/mine.md"), "{}", desk.screen());
}

#[test]
fn nothing_else_is_chosen_while_it_is_written() {
    let mut desk = spoken();
    look(&mut desk, "4", "minusma-2227 table 2026-03-02.csv");
    desk.keys("<enter>il");
    let seen = desk.screen();
    assert!(!seen.contains("those that are listed"), "{seen}");
    assert!(seen.contains("It is being written"), "{seen}");
    desk.wait_for("is written: 17 items");
    assert!(!desk.screen().contains("It is being"), "{}", desk.screen());
}

#[test]
fn a_late_copy_and_late_places_are_for_the_question_that_asked() {
    let mut desk = spoken();
    // The places for a copy come when the export is asked where.
    desk.keys("x<esc>e4").keys("<c-u>").text("~/");
    desk.keys("<esc>x")
        .wait_for("minusma-2227 Chad 2026-03-02.ron");
    assert!(!desk.screen().contains(".csv"), "{}", desk.screen());
    // A copy that was asked for before, and is made now, is not this one.
    desk.keys("<enter><esc>x").text("not-this");
    desk.wait_for(" is made");
    assert!(desk.screen().contains("not-this"), "{}", desk.screen());
    // Nor is it lost on who reads the help meanwhile.
    desk.keys("<c-u><esc>x")
        .wait_for("minusma-2227 Chad 2026-03-02.ron");
    desk.keys("<enter><f1>")
        .wait_for("holds all of this")
        .keys("<esc>");
    assert!(!desk.screen().contains("Copy to send"), "{}", desk.screen());
}

#[test]
fn a_name_that_was_refused_does_not_come_back_where_a_good_one_can_be_offered() {
    let mut desk = spoken();
    desk.file_when_saved();
    fs::copy(desk.path(), made(&desk, "own.md")).expect("a tracker under another name");
    for (name, why) in [
        ("brief.pdf", "cannot be had as .pdf"),
        ("own.md", "is a tracker"),
        ("no/such/brief.docx", "no folder"),
    ] {
        place(&mut desk, "2", name);
        if name.contains("such") {
            desk.wait_for("This is how it begins").keys("<enter>");
        }
        desk.wait_for(why).keys("<esc>e2");
        desk.wait_for("minusma-2227 brief 2026-03-02.docx");
        assert!(!desk.screen().contains(name), "{}", desk.screen());
        desk.keys("<esc>");
    }
}

#[test]
fn nothing_is_handed_over_by_keys_that_were_meant_for_a_name() {
    let mut desk = spoken();
    place(&mut desk, "1", "mali.html").wait_for("This is how it begins");
    // Typed by somebody who takes it for a field.
    for key in "tt".chars() {
        desk.keys(&key.to_string())
            .wait_for("This is how it begins");
    }
    desk.wait_for("0 of 17 items");
    desk.keys("<enter>");
    let seen = desk
        .screen()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        seen.contains(
            "Nothing is in it: nothing was said in the time that is chosen. enter writes"
        ),
        "{}",
        desk.screen()
    );
    assert!(!made(&desk, "mali.html").exists());
    // Another choice is asked about anew.
    desk.keys("t").wait_for("This is how it begins");
    desk.keys("<enter>");
    assert!(
        desk.screen().contains("Nothing is in it"),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>").wait_for("is written:");
    assert!(made(&desk, "mali.html").exists());
    // It is not offered again.
    desk.keys("q");
    let mut desk = super::desk::Setup {
        folder: desk.close(),
        ..super::desk::Setup::default()
    }
    .open();
    place(&mut desk, "1", "again.html").wait_for("This is how it begins");
    desk.wait_for("all of it");
}

#[test]
fn what_was_chosen_last_for_handing_over_is_offered_first_after_a_restart() {
    let mut desk = spoken();
    place(&mut desk, "2", "brief.md").wait_for("This is how it begins");
    desk.keys("tttt").wait_for("S/2016/498");
    desk.keys("l").wait_for("Français");
    desk.wait_for("This is how it begins");
    desk.keys("<enter>").wait_for("is written:");
    desk.keys("q");
    let again = || super::desk::Setup::default();
    let setup = super::desk::Setup {
        folder: desk.close(),
        ..again()
    };
    let mut desk = setup.open();
    desk.keys("e").wait_for("Page for a browser");
    desk.keys("<enter>").wait_for("minusma-2227 brief");
    desk.keys("<enter>").wait_for("This is how it begins");
    let seen = desk.screen();
    assert!(seen.contains("S/2016/498"), "{seen}");
    assert!(seen.contains("Français"), "{seen}");
    desk.keys("<esc><esc>");
    // The program's own language needs no remembering: who changes that has it here, too.
    desk.keys("e2").wait_for("minusma-2227 brief");
    desk.keys("<enter>").wait_for("This is how it begins");
    desk.keys("l").wait_for("English");
    desk.wait_for("This is how it begins");
    desk.keys("t")
        .wait_for("all of it")
        .wait_for("This is how it begins");
    desk.keys("<enter>").wait_for("is written:");
    desk.keys("q");
    let setup = super::desk::Setup {
        folder: desk.close(),
        language: "fr",
        ..again()
    };
    let mut desk = setup.open();
    desk.keys("e2").wait_for("brief 2026");
    desk.keys("<enter>").wait_for("Français");
}

#[test]
fn a_path_that_was_not_taken_is_forgotten_and_the_proposal_stands_anew() {
    let mut desk = spoken();
    let asked = [("x", "minusma-2227 Chad 20"), ("e1", "minusma-2227 table")];
    for (keys, proposed) in asked {
        desk.keys(keys).wait_for(proposed);
        desk.text("~/no/Desk").keys("<enter>");
        let seen = desk.wait_for("Desk").screen();
        assert!(
            !seen.contains("ron~/no/Desk"),
            "it takes the place of what is proposed: {seen}"
        );
        desk.keys("<esc><esc>");
        assert!(!desk.screen().contains("comes back"), "{}", desk.screen());
        desk.keys("<esc>").keys(keys).wait_for(proposed);
        assert!(!desk.screen().contains("~/no/Desk"), "{}", desk.screen());
        desk.keys("<esc><esc>");
    }
    desk.keys("m").wait_for("Merge");
    desk.text("~/no/Desk")
        .keys("<enter>")
        .wait_for("is not there");
    desk.keys("<esc>m");
    assert!(!desk.screen().contains("~/no/Desk"), "{}", desk.screen());
    desk.keys("<esc>");
    desk.send(mandate_tracker::tui::Msg::Tick);
    let setup = super::desk::Setup {
        folder: desk.close(),
        ..super::desk::Setup::default()
    };
    let mut desk = setup.open();
    for (keys, proposed) in asked {
        desk.keys(keys).wait_for(proposed);
        assert!(!desk.screen().contains("~/no/Desk"), "{}", desk.screen());
        desk.keys("<esc><esc>");
    }
}

#[test]
fn what_is_proposed_is_edited_once_the_cursor_moves_or_something_is_taken_away() {
    let mut desk = spoken();
    for (keys, left) in [
        ("<end>!", "Chad 2026-03-02.ron!"),
        ("<bs><bs><bs><bs>!", "Chad 2026-03-02!"),
        ("<left><bs>", "Chad 2026-03-02.rn"),
        ("!", "Where !"),
    ] {
        desk.keys("x").wait_for("Chad 2026-03-02.ron");
        let seen = desk.keys(keys).screen();
        assert!(seen.contains(left), "{keys}: {seen}");
        desk.keys("<esc>");
    }
    desk.keys("x").wait_for("Chad 2026-03-02.ron");
    desk.paste("/tmp/for-france.ron");
    assert!(!desk.screen().contains("ron/tmp"), "{}", desk.screen());
}
