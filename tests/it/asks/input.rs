//! Asks A13–A24. What is typed, pasted and pressed.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyEventState, KeyModifiers};
use mandate_tracker::text::width;
use mandate_tracker::tui::{Key, Msg};

use crate::desk::desk;

#[test]
fn a13_a_question_mark_in_a_field_is_a_question_mark() {
    for (way, close) in [
        ("n", "<c-s>"),
        ("l", "<enter>"),
        ("t", "<enter>"),
        ("s7", "<enter>"),
    ] {
        let mut desk = desk();
        desk.keys(way).text("what?VvQq:").keys(close);
        let text = desk.file_when_saved();
        assert!(text.contains("what?VvQq:"), "{way}: {text}");
    }
}

#[test]
fn a14_a_paste_outside_a_field_is_never_keys() {
    let mut desk = desk();
    desk.paste("s4\nq").paste("nq");
    assert!(!desk.is_over() && !desk.path().exists());
}

#[test]
fn a16_a_released_key_is_no_second_one() {
    let event = |kind| KeyEvent {
        code: KeyCode::Char('s'),
        modifiers: KeyModifiers::NONE,
        kind,
        state: KeyEventState::NONE,
    };
    assert!(Key::of(&event(KeyEventKind::Release)).is_none());
    assert!(Key::of(&event(KeyEventKind::Repeat)).is_some());
}

#[test]
fn a17_letters_are_commands_under_other_layouts_and_stay_text_in_a_field() {
    for (layout, status, note) in [
        ("Russian", "ы2", "т"),
        ("Greek", "σ2", "ν"),
        ("Arabic", "س٢", "ى"),
    ] {
        let mut desk = desk();
        desk.keys(status).wait_for("status In progress");
        desk.keys(note).text(status);
        let screen = desk.screen();
        assert!(
            screen.contains("New note") && screen.contains(status),
            "{layout}: {screen}"
        );
    }
}

#[test]
fn a18_what_altgr_types_is_text() {
    let mut desk = desk();
    desk.keys("n");
    for c in "[]{}\\|~@#€".chars() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let event = KeyEvent::new(KeyCode::Char(c), altgr);
        desk.send(Msg::Key(Key::of(&event).expect("a key")));
    }
    assert!(desk.screen().contains("[]{}\\|~@#€"), "{}", desk.screen());
}

#[test]
fn a19_enter_makes_a_line_in_a_note_with_shift_or_without() {
    let mut desk = desk();
    desk.keys("n").text("one").keys("<enter>").text("two");
    desk.keys("<s-enter>").text("three").keys("<c-s>");
    let text = desk.file_when_saved();
    assert!(text.contains("one\\ntwo\\nthree"), "{text}");
}

#[test]
fn a20_the_terminals_cursor_stands_where_one_types() {
    for way in ["n", "l", "/", "s7", "m"] {
        let mut desk = desk();
        let before = desk.keys(way).drawn.cursor.expect("a cursor");
        let after = desk.text("ab").drawn.cursor.expect("a cursor");
        assert_eq!((after.x, after.y), (before.x + 2, before.y), "{way}");
    }
}

#[test]
fn a21_the_cursor_keeps_up_with_wide_and_joined_letters() {
    for text in ["任务状态", "الأمم المتحدة", "e\u{301}te\u{301}", "한국"] {
        for way in ["n", "l", "/"] {
            let mut desk = desk();
            let before = desk.keys(way).drawn.cursor.expect("a cursor");
            let after = desk.text(text).drawn.cursor.expect("a cursor");
            assert_eq!(
                usize::from(after.x - before.x),
                width(text),
                "{way}: {text}"
            );
            desk.keys(&"<bs>".repeat(text.chars().count()));
            assert_eq!(desk.drawn.cursor, Some(before), "{way}: {text}");
        }
    }
}

#[test]
fn a22_the_cursor_is_seen_however_much_is_typed() {
    for (way, text) in [
        ("n", "line\n".repeat(60)),
        ("n", "word ".repeat(200)),
        ("l", "long ".repeat(60)),
        ("/", "long".repeat(60)),
        ("s7", "why ".repeat(90)),
    ] {
        let mut desk = desk();
        desk.keys(way);
        for (number, piece) in text.as_bytes().chunks(41).enumerate() {
            let last = ["Z", "Q", "X"][number % 3];
            desk.paste(std::str::from_utf8(piece).expect("plain letters"))
                .text(last);
            let at = desk.drawn.cursor.expect("a cursor");
            assert!(at.x < 80 && at.y < 24, "{way}: {at:?}");
            // Behind what was typed last, and that is in sight.
            let before = desk.buffer()[(at.x - 1, at.y)].symbol();
            assert_eq!(before, last, "{way}: {at:?}\n{}", desk.screen());
        }
    }
}

#[cfg(unix)]
#[test]
fn a23_every_key_reaches_the_editor_and_all_is_drawn_anew_after_it() {
    crate::own_editor::every_key_reaches_the_editor();
}

#[cfg(unix)]
#[test]
fn a24_the_editor_may_have_options_and_a_launcher_that_returns_at_once_loses_nothing() {
    crate::own_editor::options_reach_the_editor();
    crate::own_editor::a_launcher_that_does_not_wait_loses_nothing();
}
