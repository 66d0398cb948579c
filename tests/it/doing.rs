//! Doing things: to several items at once, again, back and forth, elsewhere.

use super::desk::{Desk, Setup, desk};

/// How many entries of the file hold these words.
fn entries(desk: &mut Desk, words: &str) -> usize {
    let file = desk.file_when_saved();
    file.lines().filter(|line| line.contains(words)).count()
}

/// The screen in one line, so that words can be found wherever they are broken.
fn flat(desk: &Desk) -> String {
    desk.screen()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn shows(desk: &Desk, words: &str) {
    let flat = flat(desk);
    assert!(flat.contains(words), "no “{words}” on\n{}", desk.screen());
}

#[test]
fn a_status_for_all_marked_is_one_gesture_and_taken_back_in_one() {
    let mut desk = desk();
    desk.keys("<space><space><down><space>");
    shows(&desk, "Checklist · 3 marked");
    desk.keys("s");
    shows(&desk, "Status: 3 items");
    desk.keys("2");
    shows(&desk, "3 items: status In progress. Saved.");
    assert_eq!(entries(&mut desk, "to: InProgress"), 3);
    for task in ["task-1", "task-2", "task-4"] {
        assert!(desk.file().contains(&format!("on: \"{task}\"")), "{task}");
    }
    desk.keys("u");
    shows(&desk, "Undone: status of 3 items back to No information.");
    shows(&desk, "0/8");
    desk.keys("<c-y>");
    shows(&desk, "Redone: status of 3 items back to In progress.");
}

#[test]
fn undo_of_several_that_stood_differently_says_so() {
    let mut desk = desk();
    desk.keys("s1<home><c-a>s4u");
    shows(&desk, "Undone: status of 17 items back to what it was.");
}

#[test]
fn every_field_can_be_said_of_all_marked_with_its_count_before() {
    let mut desk = desk();
    desk.keys("<space><space>l");
    shows(&desk, "Lead: 2 items");
    desk.text("DPKO").keys("<enter>b");
    shows(&desk, "Due: 2 items");
    desk.text("2026-03-31").keys("<enter>i");
    shows(&desk, "Priority: 2 items");
    desk.keys("1t");
    shows(&desk, "Tag: 2 items");
    desk.text("urgently").keys("<enter>s7");
    shows(&desk, "No longer applicable: 2 items");
    desk.text("Mission has left").keys("<enter>");
    for said in ["DPKO", "2026-03-31", "High", "urgently", "Mission has left"] {
        assert_eq!(entries(&mut desk, said), 2, "{said}");
    }
}

#[test]
fn a_tag_that_some_have_goes_on_all_and_one_that_all_have_comes_off() {
    let mut desk = desk();
    desk.keys("t").text("x").keys("<enter><space><space>t");
    desk.text("X").keys("<enter>");
    shows(&desk, "One stood so already.");
    desk.keys("t").text("x").keys("<enter>");
    assert_eq!(entries(&mut desk, "Untag"), 2);
}

#[test]
fn an_empty_field_does_not_wipe_different_answers_unasked() {
    let mut desk = desk();
    desk.keys("l").text("DPKO").keys("<enter><space><space>l");
    desk.keys("<enter>");
    shows(&desk, "The items have different answers.");
    desk.keys("<enter>");
    shows(&desk, "lead taken back");
}

#[test]
fn a_position_is_offered_for_the_recommendations_among_the_marked_and_the_rest_is_named() {
    let mut desk = desk();
    desk.keys("<end><space><up><space><home><space>p");
    shows(
        &desk,
        "Position: 2 of the 3 marked items; not possible of the others",
    );
    desk.keys("2");
    shows(&desk, "2 items: position Supported. Saved.");
    desk.keys("<esc><home><space>p");
    shows(&desk, "Positions are held of recommendations only.");
}

#[test]
fn still_so_as_at_today_for_all_marked_that_have_a_status() {
    let mut desk = desk();
    desk.keys("s2<down>s4<home><space><space>.");
    shows(&desk, "2 items: all still so, as at today. Saved.");
    assert_eq!(entries(&mut desk, "to: InProgress"), 2);
    desk.keys("<space>.");
    shows(&desk, "Still so, as at today: 2 of the 3 marked items");
    assert_eq!(
        entries(&mut desk, "to: InProgress"),
        2,
        "nothing is said before"
    );
    desk.keys("<enter>");
    assert_eq!(entries(&mut desk, "to: InProgress"), 3);
    desk.keys("<esc><home>.");
    shows(&desk, "status In progress, still so as at today. Saved.");
}

#[test]
fn still_so_of_what_is_out_of_sight_is_asked_first_and_one_item_says_that_it_is() {
    let mut desk = desk();
    desk.keys("s2<home><space>/").text("zzz").keys("<enter>.");
    shows(&desk, "Still so, as at today:");
    shows(&desk, "(out of sight)");
    assert_eq!(entries(&mut desk, "to: InProgress"), 1);
    desk.keys("<enter>");
    assert_eq!(entries(&mut desk, "to: InProgress"), 2);
}

#[test]
fn a_reason_set_aside_is_kept_although_something_is_undone_at_once() {
    let mut desk = desk();
    desk.keys("s2<down>s5").text("Half a reason").keys("<esc>u");
    desk.send(mandate_tracker::tui::Msg::Tick);
    let folder = desk.close();
    let mut again = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    again.keys("s5");
    shows(&again, "Half a reason");
}

#[test]
fn a_date_that_an_earlier_run_left_hides_no_date_that_stands_and_waits_for_a_key() {
    let mut desk = desk();
    desk.keys("b").text("2026-12-24").keys("<enter>b<c-u>");
    desk.text("2027-01-15");
    desk.send(mandate_tracker::tui::Msg::Tick);
    let reopened = |desk: Desk| {
        let folder = desk.close();
        Setup {
            folder,
            ..Setup::default()
        }
        .open()
    };
    let mut desk = reopened(desk);
    let waits = "A draft of 2 March 2026 was not said: “2027-01-15”; tab takes it up.";
    for _ in 0..2 {
        // Looked at and left alone it still waits, also for the next run.
        desk.keys("b");
        shows(&desk, waits);
        shows(&desk, "Due 2026-12-24");
        desk.keys("<esc>").send(mandate_tracker::tui::Msg::Tick);
        desk = reopened(desk);
    }
    desk.keys("b<tab>");
    shows(&desk, "Due 2027-01-15");
    shows(
        &desk,
        "This is a draft of 2 March 2026; it is not said yet.",
    );
    desk.keys("<tab>");
    shows(&desk, "Due 2026-12-24");
    desk.keys("<tab><enter>").wait_for("saved 09");
    assert!(
        desk.file().contains("Due(to: \"2027-01-15\")"),
        "{}",
        desk.file()
    );
    desk.keys("b");
    assert!(!flat(&desk).contains("draft"), "{}", desk.screen());
}

/// A date that stands, and another that an earlier run left.
fn with_a_date_that_waits() -> Desk {
    let mut desk = desk();
    desk.keys("b").text("2026-12-24").keys("<enter>b<c-u>");
    desk.text("2027-01-15");
    reopened(desk)
}

fn reopened(mut desk: Desk) -> Desk {
    desk.send(mandate_tracker::tui::Msg::Tick);
    let folder = desk.close();
    Setup {
        folder,
        ..Setup::default()
    }
    .open()
}

#[test]
fn a_draft_that_waits_is_kept_until_it_is_said_emptied_or_replaced() {
    let waits = "“2027-01-15”; tab takes it up.";
    // What stands is said again, another date is said, a wrong one is refused, the field is emptied and left.
    for keys in [
        "b<enter>",
        "b2028-02-03<enter>",
        "b2027-02-31<enter><esc>",
        "b<c-u><esc>",
    ] {
        let mut desk = with_a_date_that_waits();
        desk.keys(keys).keys("b");
        shows(&desk, waits);
        desk.keys("<esc>");
        let mut desk = reopened(desk);
        desk.keys("b");
        shows(&desk, waits);
        desk.keys("<tab><enter>b");
        assert!(!flat(&desk).contains("draft"), "{keys}: {}", desk.screen());
        shows(&desk, "Due 2027-01-15");
    }
    // Also where the program ends while the field is empty.
    let mut desk = with_a_date_that_waits();
    desk.keys("b<c-u>");
    let mut desk = reopened(desk);
    desk.keys("b");
    shows(&desk, waits);
    // Another draft takes its place, and it is said which one went.
    let mut desk = with_a_date_that_waits();
    desk.keys("b2028-02-03<esc>");
    shows(&desk, "in the place of the draft “2027-01-15”");
    // Taken up and emptied, it is gone.
    let mut desk = with_a_date_that_waits();
    desk.keys("b<tab><c-u><esc>b");
    assert!(!flat(&desk).contains("draft"), "{}", desk.screen());
}

#[test]
fn a_reason_that_was_begun_is_seen_and_gone_on_with_where_its_key_leads() {
    let mut desk = desk();
    desk.keys("s2s5").text("Half a reason");
    let mut desk = reopened(desk);
    shows(&desk, "s on “Ceasefire arrangements” opens it.");
    desk.keys("s");
    let row: String = desk
        .row("begun:")
        .iter()
        .map(|cell| cell.symbol())
        .collect();
    assert!(
        row.contains("▌5") && row.contains("begun: “Half a reason”"),
        "{row}"
    );
    desk.keys("<enter>");
    shows(&desk, "Why Half a reason");
    desk.keys("<esc><esc>");
    // A digit says another status, as ever, and it is told what waits.
    desk.keys("s4");
    shows(&desk, "Implemented. Saved.");
    shows(
        &desk,
        "you began for “Not implemented” still waits; D lists it.",
    );
    desk.keys("s5").text(", whole now").keys("<enter>");
    shows(&desk, "Not implemented");
    assert!(!flat(&desk).contains("still waits"), "{}", desk.screen());
    // One that needs no reason is not said without the one that was begun.
    let mut desk = self::desk();
    desk.keys("s<down><down><tab>")
        .text("Half")
        .keys("<esc><esc>s2");
    shows(&desk, "Why Half");
    assert!(!flat(&desk).contains("Saved."), "{}", desk.screen());
}

#[test]
fn what_was_left_in_a_field_gives_way_to_what_is_typed_and_is_seen_to() {
    use ratatui::style::Modifier;
    let is_reversed = |desk: &Desk, text: &str| {
        let cells = desk.row(text);
        let reversed = cells
            .iter()
            .filter(|cell| cell.modifier.contains(Modifier::REVERSED));
        let reversed: String = reversed.map(|cell| cell.symbol()).collect();
        reversed.contains(text)
    };
    let mut desk = desk();
    desk.keys("b").text("12 Ma").keys("<esc>b");
    assert!(is_reversed(&desk, "12 Ma"), "{}", desk.screen());
    desk.text("30 June 2027");
    shows(&desk, "Due 30 June 2027");
    assert!(!flat(&desk).contains("12 Ma"), "{}", desk.screen());
    // Moving the cursor goes on with it.
    desk.keys("<c-u>")
        .text("12 Ma")
        .keys("<esc>b<end>")
        .text("rch 2027");
    shows(&desk, "Due 12 March 2027");
    desk.keys("<c-u><esc>l")
        .text("DPK")
        .keys("<esc>l")
        .paste("DPPA");
    shows(&desk, "Lead DPPA");
    desk.keys("<enter>l<esc>D");
    shows(&desk, "Nothing is unfinished.");
    // A reason is gone on with, as ever.
    desk.keys("s5")
        .text("Half a reason")
        .keys("<esc><esc>s5")
        .text(" more");
    shows(&desk, "Half a reason more");
}

#[test]
fn a_delegation_that_was_typed_and_left_gives_way_to_another() {
    let mut desk = Setup {
        author: None,
        ..Setup::default()
    }
    .open();
    desk.keys("n<tab>")
        .text("Mali")
        .keys("<esc>n<tab>")
        .text("Chad")
        .keys("<enter>");
    shows(&desk, "Chad");
    assert!(
        !flat(&desk).contains("Mali,") && !flat(&desk).contains("MaliChad"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_was_set_aside_a_moment_ago_comes_back_and_says_that_it_is_a_draft() {
    let mut desk = desk();
    desk.keys("b").text("2027-01").keys("<esc>b");
    shows(&desk, "This is a draft; it is not said yet.");
    shows(&desk, "Due 2027-01");
}

#[test]
fn what_is_unfinished_is_listed_and_enter_opens_it_wherever_it_is() {
    let mut desk = desk();
    desk.keys("D");
    shows(&desk, "Nothing is unfinished.");
    desk.keys("n")
        .text("Half a note\nof two lines")
        .keys("<esc>");
    desk.keys("<end>s5")
        .text("Half a reason")
        .keys("<esc><esc><home>");
    desk.keys("l").text("DPK").keys("<esc>");
    desk.send(mandate_tracker::tui::Msg::Tick);
    let folder = desk.close();
    let mut again = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    shows(&again, "3 texts were not finished last time: D lists them.");
    // A filter keeps nothing of it out of sight.
    again.keys("/").text("Cultural").keys("<enter>D");
    shows(&again, "Not finished");
    shows(&again, "reason · 2 Mar 2026 · Half a reason");
    shows(&again, "note · 2 Mar 2026 · Half a note of two");
    shows(&again, "lead · 2 Mar 2026 · DPK");
    let screen = again.screen();
    let row = |text: &str| screen.lines().position(|line| line.contains(text));
    assert!(
        row("· DPK") < row("Half a note"),
        "the latest first: {screen}"
    );
    for (begins, words) in [
        ("Half a reason", "Not implemented: Develop"),
        ("Half a note", "Note begun before: Cease"),
    ] {
        let screen = again.screen();
        let line = screen.lines().find(|line| line.contains(begins));
        let digit = line.and_then(|line| line.chars().find(char::is_ascii_digit));
        again.keys(&digit.expect("a digit").to_string());
        shows(&again, words);
        shows(&again, begins);
        again.keys("<esc><esc>D");
    }
}

#[test]
fn why_nothing_can_be_undone_is_said_in_the_language_that_is_spoken_by_then() {
    let mut desk = desk();
    desk.keys("u");
    let english = flat(&desk);
    assert!(english.contains("othing"), "{english}");
    desk.keys("L<down><enter>u");
    assert!(!flat(&desk).contains("othing"), "{}", desk.screen());
}

#[test]
fn arrows_with_shift_mark_a_stretch_and_going_back_takes_marks_off() {
    let mut desk = desk();
    desk.keys("<S-down><S-down><S-down>");
    shows(&desk, "4 marked");
    desk.keys("<S-up>");
    shows(&desk, "3 marked");
    desk.keys("<S-up><S-up><S-up>");
    shows(&desk, "1 marked");
    desk.keys("<end><S-up>");
    shows(&desk, "3 marked");
}

#[test]
fn all_shown_are_marked_at_once_and_again_none() {
    let mut desk = desk();
    desk.keys("/").text("peace").keys("<enter><c-a>");
    let flat = flat(&desk);
    let (_, title) = flat.split_once("Checklist: ").expect("the title");
    let shown: usize = title
        .split(' ')
        .next()
        .and_then(|n| n.parse().ok())
        .expect("how many");
    assert!(shown > 1 && shown < 17, "{shown}");
    shows(&desk, &format!("{shown} marked"));
    desk.keys("<c-a>");
    shows(&desk, "Nothing is marked any more.");
    assert!(!desk.screen().contains(" · 3 marked"), "{}", desk.screen());
}

#[test]
fn marks_stay_with_their_items_whatever_is_listed_and_say_what_is_out_of_sight() {
    let mut desk = desk();
    desk.keys("<space><down><space>/")
        .text("ceasefire")
        .keys("<enter>");
    shows(&desk, "2 marked, 1 of them out of sight");
    desk.keys("s");
    shows(&desk, "Status: 2 items, 1 of them out of sight");
    desk.keys("4ooo");
    for task in ["task-1", "task-3"] {
        let file = desk.file_when_saved();
        assert!(file.contains(&format!("on: \"{task}\"")), "{task}");
    }
    assert_eq!(entries(&mut desk, "say:"), 2);
}

#[test]
fn what_is_out_of_sight_follows_every_change_of_list_and_marks() {
    let mut desk = desk();
    desk.keys("<space><down><space>/")
        .text("ceasefire")
        .keys("<enter>");
    shows(&desk, "2 marked, 1 of them out of sight");
    // Taken off here, put on there.
    desk.keys("<home><space>");
    shows(&desk, "1 marked, 1 of them out of sight");
    desk.keys("F");
    shows(&desk, "1 marked");
    assert!(!flat(&desk).contains("out of sight"), "{}", desk.screen());
    desk.keys("<end>z");
    assert!(!flat(&desk).contains("out of sight"), "{}", desk.screen());
    desk.keys("<home>z");
    shows(&desk, "1 marked, 1 of them out of sight");
    desk.keys("Z");
    assert!(!flat(&desk).contains("out of sight"), "{}", desk.screen());
}

#[test]
fn a_mark_is_seen_without_colour_and_beside_the_cursor() {
    let mut desk = Setup {
        coloured: false,
        ..Setup::default()
    }
    .open();
    desk.keys("<space><up>");
    assert!(desk.screen().contains("▌·*1"), "{}", desk.screen());
    assert!(!desk.screen().contains("·*2"), "{}", desk.screen());
}

#[test]
fn esc_takes_marks_off_before_it_shows_all_again() {
    let mut desk = desk();
    desk.keys("/").text("ceasefire").keys("<enter><space><esc>");
    shows(&desk, "Nothing is marked any more.");
    shows(&desk, "1 of 17");
    desk.keys("<esc>");
    shows(&desk, "All items are shown.");
}

#[test]
fn in_the_item_a_command_is_about_that_item_whatever_is_marked() {
    let mut desk = desk();
    desk.keys("<space><space><end><enter>s");
    assert!(
        !desk.screen().contains("Status: 2 items"),
        "{}",
        desk.screen()
    );
    desk.keys("4");
    assert_eq!(entries(&mut desk, "say:"), 1);
}

#[test]
fn a_note_while_items_are_marked_asks_what_it_is_about() {
    let mut desk = desk();
    desk.keys("<space><space>n");
    shows(&desk, "What is the note about?");
    shows(&desk, "this item only");
    shows(&desk, "2 items the same note on each");
    desk.keys("2").text("Briefing cancelled").keys("<c-s>");
    shows(&desk, "2 items: note. Saved.");
    assert_eq!(entries(&mut desk, "Briefing cancelled"), 2);
    desk.keys("u");
    shows(&desk, "Undone: note on 2 items out of sight again.");
    desk.keys("n1").text("Only here").keys("<c-s>");
    assert_eq!(entries(&mut desk, "Only here"), 1);
}

#[test]
fn what_was_begun_about_several_comes_back_after_a_crash_with_its_marks() {
    let mut first = desk();
    first.keys("<space><space>n2").text("Half a thought");
    first.send(mandate_tracker::tui::Msg::Tick);
    let folder = first.close();
    let mut again = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    shows(&again, "2 marked");
    again.keys("n2");
    shows(&again, "Note begun before: 2 items");
    shows(&again, "Half a thought");
}

#[test]
fn nobody_is_marked_by_looking() {
    let mut desk = desk();
    desk.keys("<down><up><tab><tab>/").text("a b").keys("<esc>");
    assert!(!desk.screen().contains(" marked"), "{}", desk.screen());
}

#[test]
fn the_next_of_a_kind_is_gone_to_and_f3_goes_on_and_comes_round() {
    let mut desk = desk();
    desk.keys("<down>b").text("2026-01-05").keys("<enter>");
    desk.keys("<down><down>b")
        .text("2026-01-05")
        .keys("<enter>");
    desk.keys("<home>G");
    shows(&desk, "Go to the next");
    shows(&desk, "1 Overdue 2");
    desk.keys("1");
    assert!(desk.screen().contains("▌· 2"), "{}", desk.screen());
    desk.keys("<f3>");
    assert!(desk.screen().contains("▌· 4"), "{}", desk.screen());
    desk.keys("<f3>");
    assert!(desk.screen().contains("▌· 2"), "{}", desk.screen());
    shows(&desk, "Overdue: from the top again.");
    desk.keys("<S-f3>");
    assert!(desk.screen().contains("▌· 4"), "{}", desk.screen());
    shows(&desk, "Overdue: from the end again.");
    desk.keys("G2");
    shows(&desk, "Contested: there is no such item.");
    assert!(desk.screen().contains("▌· 4"), "{}", desk.screen());
    desk.keys("/").text("ceasefire").keys("<enter>G1");
    shows(&desk, "Overdue: none that is shown; 2 are out of sight.");
}

#[test]
fn an_item_its_citation_and_its_documents_address_can_be_copied() {
    let mut desk = desk();
    desk.keys("s2y");
    shows(&desk, "1 Item as text");
    desk.keys("1");
    shows(&desk, "Handed to the terminal’s clipboard (OSC 52).");
    let copied = desk.clipboard().expect("something to copy");
    assert!(
        copied.starts_with("Task 1: Ceasefire arrangements\n"),
        "{copied}"
    );
    assert!(copied.ends_with("\nChad: In progress"), "{copied}");
    desk.keys("y2");
    let source =
        "S/2015/1038, annex, “Mali: a peacekeeping or a peace enforcement setting?”, page 3";
    assert_eq!(desk.clipboard().as_deref(), Some(source));
    desk.keys("y3");
    assert_eq!(
        desk.clipboard().as_deref(),
        Some("https://undocs.org/S/2015/1038")
    );
    desk.keys("y4");
    let path = desk.path().to_string_lossy().into_owned();
    assert_eq!(desk.clipboard(), Some(path));
}

#[test]
fn no_control_character_leaves_with_what_is_copied() {
    let mut desk = desk();
    desk.keys("n")
        .paste("a\x1b]52;c;ZXZpbA==\x07b\u{202e}c\nS/PRST/2015/5")
        .keys("<c-s>");
    desk.keys("<enter><down>y3");
    let copied = desk.clipboard().expect("something to copy");
    assert!(
        copied.starts_with("a⟦U+001B⟧]52;c;ZXZpbA==⟦U+0007⟧b⟦U+202E⟧c\nS/PRST"),
        "{copied}"
    );
    assert!(
        copied.ends_with("– A. Diarra, Chad, 2 March 2026, 09:14"),
        "{copied}"
    );
    assert!(
        !copied.chars().any(|c| c.is_control() && c != '\n'),
        "{copied:?}"
    );
    desk.keys("y4");
    assert_eq!(
        desk.clipboard().as_deref(),
        Some("https://undocs.org/S/PRST/2015/5")
    );
}

#[test]
fn what_is_too_long_for_a_terminal_is_refused_with_a_way_out() {
    let mut desk = desk();
    desk.keys("n")
        .paste(&"x".repeat(80_000))
        .keys("<c-s><enter><down>y3");
    shows(&desk, "too long for a terminal’s clipboard");
    assert_eq!(desk.clipboard(), None);
}

#[test]
fn one_mark_and_the_cursor_elsewhere_asks_which_one_is_meant() {
    let mut desk = desk();
    desk.keys("<space>s");
    shows(&desk, "About which item?");
    shows(&desk, "1 Agreement implementation the cursor is on it");
    shows(&desk, "2 Ceasefire arrangements it is marked");
    desk.keys("2");
    shows(&desk, "Status: Ceasefire arrangements");
    desk.keys("2");
    shows(&desk, "Ceasefire arrangements: status In progress. Saved.");
    assert!(!desk.screen().contains(" marked"), "{}", desk.screen());
    // Where the mark is under the cursor nothing is to be asked.
    desk.keys("<space><up>i1");
    shows(&desk, "priority High. Saved.");
}

#[test]
fn digits_count_from_one_and_nought_takes_the_answer_back() {
    let mut desk = desk();
    for (digit, words) in [("1", "High"), ("2", "Medium"), ("3", "Low")] {
        desk.keys("i");
        shows(&desk, &format!("{digit} {words}"));
        desk.keys(digit);
        shows(&desk, &format!("priority {words}. Saved."));
    }
    desk.keys("i");
    shows(&desk, "0 None");
    desk.keys("0");
    shows(&desk, "priority taken back. Saved.");
}

#[test]
fn a_new_note_is_scrolled_into_sight_and_counted_in_the_list() {
    let mut desk = desk();
    desk.keys("<enter>n")
        .text(&"A long note.\n".repeat(30))
        .keys("<c-s>");
    desk.keys("n").text("The second one").keys("<c-s>");
    shows(&desk, "The second one");
    desk.keys("<esc>");
    shows(&desk, "Ceasefire arrangements 2n No information");
    desk.keys("w");
    shows(&desk, "withdrawn: “The second one”. Saved.");
    shows(&desk, "Ceasefire arrangements 1n No information");
}

#[test]
fn a_date_that_is_not_near_stands_in_the_list_and_on_the_dashboard() {
    let mut desk = desk();
    desk.keys("b").text("2026-12-31").keys("<enter>");
    shows(&desk, "No information 31 Dec 2026");
    desk.keys("d<tab><tab>");
    shows(&desk, "Later");
    shows(&desk, "1 Ceasefire arrangements 31 Dec 2026 · due in 304 d");
    desk.keys("<esc>").resize(180, 40);
    shows(&desk, "31 Dec 2026");
}

#[test]
fn showing_all_restores_the_order_of_the_document() {
    let mut desk = desk();
    desk.keys("<down><down>b")
        .text("2026-03-20")
        .keys("<enter>oof");
    desk.keys("<down><enter><esc>");
    shows(&desk, "F puts them in the document’s order and groups.");
    desk.keys("F");
    shows(&desk, "All items are shown, as the document has them.");
    desk.keys("F");
    shows(&desk, "All items are shown already");
}

#[test]
fn a_note_that_was_taken_back_and_said_again_has_no_mark() {
    let mut desk = desk();
    desk.keys("<enter>n").text("Briefed.").keys("<c-s>u<c-y>h");
    desk.wait_for("Briefed.");
    let screen = desk.screen();
    assert_eq!(screen.matches("Briefed.").count(), 1, "{screen}");
    assert!(screen.contains("Notes 1"), "{screen}");
    assert!(
        !screen.contains("revised") && !screen.contains("replaced"),
        "{screen}"
    );
}

#[test]
fn a_reason_that_begins_with_the_number_of_a_status_is_asked_about_once() {
    let mut desk = desk();
    desk.keys("s");
    assert!(
        desk.screen().contains("tab this one, with a reason"),
        "{}",
        desk.screen()
    );
    desk.keys("<tab>").text("4 all delivered").keys("<enter>");
    let screen = flat(&desk);
    assert!(
        screen.contains("It begins with the number of an answer."),
        "{screen}"
    );
    // The list is one key back.
    desk.keys("<esc>4");
    assert!(
        flat(&desk).contains("status Implemented"),
        "{}",
        desk.screen()
    );
    desk.keys("<down>s<down><down><tab>")
        .text("2 battalions left")
        .keys("<enter>");
    assert!(
        flat(&desk).contains("begins with the number"),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>");
    let saved = desk.file_when_saved();
    assert!(saved.contains("why: \"2 battalions left\""), "{saved}");
    // What is a number in another way is nobody's status.
    desk.keys("<down>s2<down>s<down><down><tab>")
        .text("2015 report")
        .keys("<enter>");
    assert!(desk.screen().contains("Saved."), "{}", desk.screen());
}

#[test]
fn what_was_begun_is_named_in_the_last_line_and_in_its_title() {
    for (language, key, words, title) in [
        ("en", "b", "b due (begun)", ""),
        ("fr", "l", "l chef de file (à finir)", ""),
        ("en", "n", "n note (begun)", "Note begun before: Ceasefire"),
        ("fr", "n", "n note (à finir)", "Note commencée"),
        (
            "en",
            "N",
            "N note (begun)",
            "Private note, on this computer only, begun before",
        ),
    ] {
        let mut desk = Setup {
            language,
            ..Setup::default()
        }
        .open();
        desk.keys(key);
        assert!(
            title.is_empty() || !desk.screen().contains(title),
            "{}",
            desk.screen()
        );
        desk.text("half").keys("<esc>");
        let screen = desk.screen();
        let bar = screen.lines().last().expect("a bar");
        let filter = ["f filter", "f filtrer"][usize::from(language == "fr")];
        assert!(bar.contains(words) && bar.contains(filter), "{screen}");
        let screen = desk.keys(key).screen();
        assert!(screen.contains(title), "{screen}");
    }
}

#[test]
fn a_key_that_completes_names_says_nothing_of_names_where_none_is_asked_for() {
    for keys in ["s2s<down><tab>", "s5", "b"] {
        let mut desk = desk();
        desk.keys(keys).text("half").keys("<tab>");
        assert!(!desk.screen().contains("known name"), "{}", desk.screen());
        assert!(
            desk.screen().contains("That key does nothing here"),
            "{}",
            desk.screen()
        );
    }
}

#[test]
fn a_date_with_blanks_is_read_as_one_with_dots() {
    let mut desk = desk();
    desk.keys("b").text("31 12 2026").keys("<enter>");
    let saved = desk.file_when_saved();
    assert!(saved.contains("Due(to: \"2026-12-31\")"), "{saved}");
}
