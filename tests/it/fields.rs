//! Fields of one line: what they offer, what Tab completes, what enter takes.

use super::desk::{Desk, Setup, desk};

fn shows(desk: &Desk, words: &str) {
    let screen = desk.screen();
    let bare: Vec<&str> = screen
        .split_whitespace()
        .filter(|word| !["│", "·"].contains(word))
        .collect();
    assert!(bare.join(" ").contains(words), "no “{words}” on\n{screen}");
}

/// A tracker that has come from France, opened by somebody who has never spoken here.
fn received() -> Desk {
    let author = Some(("J. Dupont", "France"));
    let mut theirs = Setup {
        author,
        ..Setup::default()
    }
    .open();
    theirs.keys("s2");
    theirs.file_when_saved();
    let folder = theirs.close();
    Setup {
        folder,
        author: None,
        ..Setup::default()
    }
    .open()
}

#[test]
fn nobody_speaks_for_the_delegation_that_sent_the_file_without_saying_so() {
    let mut desk = received();
    desk.keys("n");
    shows(
        &desk,
        "The file knows France; yours may be another delegation. tab puts one of them into the field.",
    );
    desk.keys("<enter><enter>");
    shows(&desk, "Both are needed");
    desk.text("Chad").keys("<enter>");
    shows(&desk, "diarra, Chad");
}

#[test]
fn tab_writes_a_delegation_that_the_file_knows() {
    let mut desk = received();
    desk.keys("n<tab>f<tab>");
    shows(&desk, "Delegation France");
    desk.keys("<enter>");
    shows(&desk, "diarra, France");
}

#[test]
fn an_empty_name_keeps_the_cursor_and_enter_says_where_it_goes() {
    let mut desk = Setup {
        author: None,
        ..Setup::default()
    }
    .open();
    desk.keys("n");
    shows(&desk, "enter next");
    desk.keys("<c-u><enter>");
    shows(&desk, "Both are needed");
    // The cursor is still in the first field.
    desk.text("Ann").keys("<enter>");
    desk.text("Chad");
    shows(&desk, "enter take");
    desk.keys("<enter>");
    shows(&desk, "Ann, Chad");
}

#[test]
fn enter_takes_a_form_in_which_nothing_is_missing() {
    let mut desk = desk();
    desk.keys("a<c-u>").text("A. B. Diarra").keys("<enter>");
    shows(&desk, "From now on you speak as A. B. Diarra, Chad.");
}

#[test]
fn tags_are_parted_at_commas_and_those_in_use_completed() {
    let mut desk = desk();
    desk.keys("t")
        .text("budget, Fifth Committee")
        .keys("<enter>");
    desk.file_when_saved();
    let file = desk.file();
    assert!(file.contains("Tag(name: \"budget\")"), "{file}");
    assert!(file.contains("Tag(name: \"Fifth Committee\")"), "{file}");
    desk.keys("<down>t");
    shows(
        &desk,
        "In use: budget, Fifth Committee. tab puts one of them into the field.",
    );
    desk.text("f")
        .keys("<tab>")
        .text(", b")
        .keys("<tab><enter>");
    shows(&desk, "tag Fifth Committee, tag budget");
    // What is on is taken off, the other put on.
    desk.keys("t").text("budget; Gao").keys("<enter>");
    shows(&desk, "Gao");
    let file = desk.file_when_saved();
    assert_eq!(file.matches("Untag(name: \"budget\")").count(), 1, "{file}");
}

#[test]
fn a_known_lead_is_completed_and_an_unknown_one_is_said() {
    let mut desk = desk();
    desk.keys("l").text("OROLSI").keys("<enter><down>l");
    desk.text("or").keys("<tab><enter>");
    shows(&desk, "lead OROLSI. Saved.");
    desk.keys("l<bs>x<tab>");
    shows(&desk, "No known name begins like this");
}

#[test]
fn a_draft_that_was_emptied_is_gone() {
    let mut desk = desk();
    desk.keys("b").text("rubbish").keys("<esc>");
    shows(&desk, "Emptied, it is gone.");
    assert!(desk.screen().contains('…'), "{}", desk.screen());
    desk.keys("b<c-u><esc>");
    assert!(
        !desk.screen().contains("No information …"),
        "{}",
        desk.screen()
    );
    desk.keys("n").text("one\ntwo\nthree").keys("<up><c-u>");
    assert!(!desk.screen().contains("three"), "{}", desk.screen());
    desk.keys("<c-z>");
    assert!(desk.screen().contains("three"), "{}", desk.screen());
    desk.keys("<c-u><esc>");
    assert!(!desk.screen().contains("Set aside"), "{}", desk.screen());
}

#[test]
fn a_date_that_was_refused_and_left_is_not_kept_and_one_that_was_not_tried_is() {
    let mut desk = desk();
    desk.keys("b").text("31.2.2027").keys("<enter>");
    assert!(desk.screen().contains("31.2.2027"), "{}", desk.screen());
    desk.keys("<esc>");
    assert!(!desk.screen().contains("comes back"), "{}", desk.screen());
    desk.keys("b");
    assert!(!desk.screen().contains("31.2.2027"), "{}", desk.screen());
    desk.keys("<esc>D");
    assert!(
        desk.screen().contains("Nothing is unfinished"),
        "{}",
        desk.screen()
    );
    // What was mended after that, and not tried again, is kept.
    let mends: [fn(&mut Desk); 2] = [|desk| _ = desk.keys("<bs>6"), |desk| _ = desk.paste("6")];
    for mend in mends {
        let mut desk = self::desk();
        desk.keys("b").text("31.2.202").keys("<enter>");
        mend(&mut desk);
        desk.keys("<esc>");
        assert!(desk.screen().contains("comes back"), "{}", desk.screen());
        desk.keys("b");
        assert!(desk.screen().contains("6 "), "{}", desk.screen());
    }
}

#[test]
fn a_long_note_fills_its_box_again_when_the_window_has_grown() {
    let mut desk = desk();
    let lines: Vec<String> = (1..=60)
        .map(|at| format!("Line {at} of the note"))
        .collect();
    desk.keys("n").paste(&lines.join("\n"));
    desk.resize(40, 12).resize(20, 6).resize(120, 40);
    let screen = desk.screen();
    let shown = screen.lines().filter(|line| line.contains(" of the note"));
    assert!(shown.count() > 30, "{screen}");
    let last = screen.lines().position(|line| line.contains("Line 60 of"));
    let below = screen.lines().nth(last.map_or(0, |at| at + 1));
    assert!(below.is_some_and(|line| line.contains('╰')), "{screen}");
    // The cursor is where it was.
    desk.text("!");
    shows(&desk, "Line 60 of the note!");
}

#[test]
fn a_wrapped_note_fills_its_box_again_with_the_cursor_where_it_was() {
    // Some last line fills the box from side to side.
    let mut desk = desk();
    desk.keys("n");
    for width in 40..=120 {
        desk.resize(44, 12).keys("<c-u>");
        desk.paste(&format!("{}{}", "word\n".repeat(60), "x".repeat(width)));
        let screen = desk.resize(120, 40).text("!").screen();
        assert!(
            screen.contains("x!") || screen.contains("│ ! "),
            "{width}:\n{screen}"
        );
        assert!(screen.matches("word").count() > 25, "{width}:\n{screen}");
    }
}
