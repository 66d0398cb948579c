//! The mouse: what a click, a double click and the wheel do, and that it can be given back.

use mandate_tracker::domain::Status;
use mandate_tracker::tui::{Gesture, Msg};

use super::desk::{Desk, Setup, desk};
use super::sides;

const TRACKER: &str = include_str!("../../assets/mandates/minusma-2227.ron");

fn wide() -> Desk {
    Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .open()
}

/// The selected row, told by the bar in front of it.
fn selected(desk: &Desk) -> String {
    let screen = desk.screen();
    let line = screen.lines().find(|line| line.contains('▌'));
    line.unwrap_or_default().chars().take(50).collect()
}

#[test]
fn a_click_selects_and_a_double_click_opens() {
    let mut desk = desk();
    desk.click("Good offices");
    assert!(selected(&desk).contains("Good offices"));
    desk.click("Good offices");
    assert!(
        desk.screen().contains("Human rights"),
        "two slow clicks are no double click"
    );
    desk.double_click("Human rights");
    assert!(
        !desk.screen().contains("Good offices") && desk.screen().contains("Human rights"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_click_on_a_heading_selects_nothing_else() {
    let mut desk = desk();
    desk.click("Good offices").click("Recommendations    ");
    assert!(selected(&desk).contains("Good offices"));
}

#[test]
fn a_hint_does_what_its_key_does() {
    let mut desk = desk();
    desk.click("s status");
    assert!(desk.screen().contains("Status: Ceasefire"));
    desk.click("esc close");
    assert!(!desk.screen().contains("Status: Ceasefire"));
    desk.click("q leave");
    assert!(desk.is_over());
}

#[test]
fn a_click_switches_a_condition_of_the_filter() {
    let mut desk = desk();
    desk.keys("f").click("[ ] Overdue");
    assert!(desk.screen().contains("[x] Overdue"));
    desk.click("[x] Overdue");
    assert!(desk.screen().contains("[ ] Overdue"));
}

#[test]
fn a_click_beside_what_is_open_loses_nothing() {
    let mut desk = wide();
    desk.keys("n").text("half a thought").click("Good offices");
    assert!(desk.screen().contains("half a thought"));
    desk.keys("<esc>l").text("DPKO").click("Good offices");
    assert!(desk.screen().contains("DPKO"));
    assert!(selected(&desk).contains("Ceasefire"));
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut desk = wide();
    desk.keys("n")
        .text(&"A line of a long note.\n".repeat(60))
        .keys("<c-s><down><up>");
    let before = selected(&desk);
    desk.mouse(Gesture::WheelDown, "Notes 1");
    assert!(!desk.screen().contains("Task 1 ·"), "the item has moved");
    assert_eq!(selected(&desk), before, "and the list has not");
    desk.mouse(Gesture::WheelUp, "A line of")
        .mouse(Gesture::WheelDown, "Good offices");
    assert!(selected(&desk).contains("Agreement"), "{}", selected(&desk));
    desk.keys("?").mouse(Gesture::WheelDown, "Say where");
    assert!(selected(&desk).contains("Write a note"));
}

#[test]
fn help_runs_a_line_by_two_clicks() {
    let mut desk = desk();
    desk.keys("?").double_click("Say who has the lead");
    assert!(desk.screen().contains("Lead: Ceasefire"));
}

#[test]
fn menus_open_and_run_by_one_click_and_close_by_one_beside_them() {
    let mut desk = desk();
    desk.click("f10 menu")
        .click(" Looking ")
        .click("Show only some");
    assert!(desk.screen().contains("[ ] Overdue"), "{}", desk.screen());
    desk.keys("<esc><f10>").click("minusma-2227.ron");
    desk.click("Good offices");
    assert!(selected(&desk).contains("Good offices"));
}

#[test]
fn files_are_marked_in_their_box_and_opened_by_two_clicks() {
    let mut desk = wide();
    let home = desk.places().home.join("Downloads");
    std::fs::create_dir_all(&home).expect("a folder");
    std::fs::write(home.join("from-france.ron"), TRACKER).expect("a file");
    desk.keys("m").wait_for("from-france.ron").click("[ ]");
    assert!(desk.screen().contains("[x]"), "{}", desk.screen());
    desk.click("Type a path");
    desk.click("[x]")
        .double_click("~/Downloads/from-france.ron");
    assert!(
        desk.screen().contains("What this would bring"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_damaged_file_offers_its_ways_to_the_mouse() {
    let mut desk = Setup::default().with_file("").open();
    desk.double_click("Leave");
    assert!(desk.is_over());
}

#[test]
fn the_mouse_can_be_given_back_also_from_within_a_note() {
    let mut desk = desk();
    desk.keys("n").text("words").keys("<f9>");
    assert!(desk.screen().contains("The mouse is the terminal’s now"));
    desk.keys("<esc>").click("Good offices");
    assert!(selected(&desk).contains("Ceasefire"));
    desk.keys("<f9>").click("Good offices");
    assert!(selected(&desk).contains("Good offices"));
}

#[test]
fn settings_can_leave_the_mouse_to_the_terminal() {
    settings_leave_the_mouse_to_the_terminal();
}

/// With the mouse left to the terminal a click does nothing, until the key takes it.
pub fn settings_leave_the_mouse_to_the_terminal() {
    let setup = Setup::default();
    let config = setup.folder.path().join("config");
    std::fs::create_dir_all(&config).expect("a folder");
    std::fs::write(config.join("settings.ron"), "(mouse: false)").expect("settings");
    let mut desk = setup.open();
    desk.click("Good offices");
    assert!(selected(&desk).contains("Ceasefire"));
    desk.keys("<f9>").click("Good offices");
    assert!(selected(&desk).contains("Good offices"));
}

#[test]
fn a_click_that_brings_the_window_to_the_front_acts_on_nothing() {
    a_click_that_only_brings_the_window_forward_does_nothing();
}

/// A click into a window that was not in front is meant for the window; the next one is meant for what it hits.
pub fn a_click_that_only_brings_the_window_forward_does_nothing() {
    let mut desk = desk();
    desk.keys("s4<down>").wait_for("u undo");
    for hit in ["u undo", "q leave", "Good offices"] {
        let before = desk.screen();
        desk.send(Msg::Focus).press_at_once(hit);
        assert_eq!(desk.screen(), before, "{hit}");
        assert!(!desk.is_over(), "{hit}");
    }
    desk.send(Msg::Focus).click("Good offices");
    assert!(selected(&desk).contains("Good offices"), "a moment later");
    desk.send(Msg::Focus).press_at_once("Ceasefire");
    desk.press_at_once("Ceasefire");
    assert!(selected(&desk).contains("Ceasefire"), "the second click");
}

#[cfg(unix)]
mod terminal {
    use super::super::pty::Pty;

    #[test]
    fn clicks_reach_the_program_and_the_mouse_is_given_back_at_the_end() {
        let mut pty = Pty::launch().start();
        pty.wait_for("Ceasefire");
        // A press and a release in column 10, row 7, as terminals report them.
        pty.text("\x1b[<0;10;7M\x1b[<0;10;7m");
        pty.wait_for("▌· 3");
        pty.text("\x1b[<65;10;7M");
        pty.wait_for("▌· 4");
        pty.keys("q");
        pty.wait_exit(std::time::Duration::from_secs(10));
        let all = String::from_utf8_lossy(&pty.raw_output()).into_owned();
        let (taken, given) = (all.find("\x1b[?1000h"), all.rfind("\x1b[?1000l"));
        assert!(taken.is_some() && given > taken);
        assert!(!all.contains("\x1b[?1003h"), "movements are not asked for");
    }
}

#[test]
fn one_click_chooses_from_a_list_and_one_beside_it_closes_it() {
    let mut desk = desk();
    desk.keys("s").click("In progress");
    assert!(
        desk.screen().contains("status In progress. Saved."),
        "{}",
        desk.screen()
    );
    desk.keys("s").click("MINUSMA");
    assert!(desk.screen().contains("MINUSMA"));
    assert!(
        !desk.screen().contains("Status: Ceasefire"),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_second_half_of_a_double_click_in_a_list_selects_nothing_below_it() {
    let mut desk = desk();
    let before = selected(&desk);
    desk.keys("s").double_click("Superseded");
    desk.keys("<esc>");
    assert_eq!(selected(&desk), before);
}

#[test]
fn a_sign_at_the_top_does_what_it_tells_of() {
    let mut desk = wide();
    desk.keys("b").text("2020-01-01").keys("<enter>");
    desk.click("1 overdue");
    assert!(desk.screen().contains("Overdue"), "{}", desk.screen());
    desk.keys("<enter>");
    assert!(selected(&desk).contains("Ceasefire"), "{}", desk.screen());
    let mut desk = sides::open(&sides::contested(), (120, 40));
    desk.click("3 contested");
    assert!(desk.screen().contains("Settle "), "{}", desk.screen());
}

#[test]
fn a_sign_at_the_top_does_nothing_beneath_what_is_open() {
    let mut tracker = sides::contested();
    for (who, to) in [
        (sides::DIARRA, Status::InProgress),
        (sides::DUPONT, Status::Implemented),
    ] {
        sides::tell(&mut tracker, who, 40, "task-1", sides::status(to, None));
    }
    for sign in ["contested", "differing"] {
        let mut desk = sides::open(&tracker, (120, 40));
        let before = desk.screen();
        desk.keys("s").click(sign);
        assert_eq!(
            desk.screen(),
            before,
            "the list is closed, and nothing else"
        );
        for opens in [":", "?", "d", "H", "n", "l", "/"] {
            let mut desk = sides::open(&tracker, (120, 40));
            let opened = desk.keys(opens).screen();
            desk.click(sign);
            assert_eq!(desk.screen(), opened, "{opens}");
        }
    }
    let mut desk = sides::open(&tracker, (120, 40));
    // Once a menu was open the hints say whether there is anything to undo.
    let list = desk.keys("<f10><esc>").screen();
    // The menu leaves the end of the last sign in sight.
    desk.keys("<f10>").click("ering");
    assert_eq!(desk.screen(), list, "the menu is closed, and nothing else");
    let matrix = desk.click("differing").screen();
    assert_ne!(matrix, list);
    desk.click("differing");
    assert_eq!(desk.screen(), matrix, "pressed twice in haste");
}
