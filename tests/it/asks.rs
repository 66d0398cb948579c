//! What users of other programs of this kind asked for in vain: A1–A50 of the study of terminal
//! programs, a test each, named by its number.
//!
//! Left out:
//! - A15 (on Windows no paste is ever reported): there a paste comes as keys, which this test program
//!   cannot make a Windows console do; elsewhere paste is asked for (A14).
//! - A41 (suspending half works): Ctrl+Z is undo, as on every desk; the program does not suspend itself.

use std::fs;
use std::io::Read;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyEventState, KeyModifiers};
use mandate_tracker::storage::{Store, Target};
use mandate_tracker::text::width;
use mandate_tracker::tui::{Key, Msg};
use ratatui::style::{Color, Modifier};

use super::cli::Shell;
use super::desk::{Desk, Setup, desk};

/// The lines of entries in the file, each with the item it is about.
fn about(desk: &Desk, item: &str) -> usize {
    desk.file().matches(&format!("on: \"{item}\"")).count()
}

/// Another window says a note about rec-b and saves it.
fn another_window(desk: &Desk) {
    let target = Target {
        path: desk.path(),
        may_be_missing: true,
        read_only: false,
    };
    let mut store = Store::open(&desk.places(), &target).expect("opens").store;
    store.keep(&[super::storage::note(7)]).expect("kept");
    store.writer().save().expect("saved");
}

fn again(desk: Desk) -> Desk {
    let folder = desk.close();
    Setup {
        folder,
        ..Setup::default()
    }
    .open()
}

/// Every screen on which nothing is a person's own words.
fn screens() -> Vec<Desk> {
    let ways = [
        "", "<enter>", "s", "f", "o", "g", "n", "p", "?", "m", "x", "/",
    ];
    let at = |keys: &&str| {
        let mut desk = desk();
        desk.keys("<end>").keys(keys);
        desk
    };
    ways.iter().map(at).collect()
}

#[test]
fn a01_a_command_reaches_the_item_that_was_chosen_whatever_moves_meanwhile() {
    let mut desk = desk();
    desk.keys("s4<end>s");
    another_window(&desk);
    desk.send(Msg::Tick).keys("1").wait_for("saved 09:14");
    assert_eq!(about(&desk, "rec-i"), 1);
    // By what was said last the order turns round under the cursor.
    desk.keys("o<down><down><enter>s2").file_when_saved();
    desk.wait_for("In progress");
    assert_eq!(about(&desk, "rec-i"), 2, "{}", desk.file());
}

#[test]
fn a02_no_stray_key_costs_what_was_typed() {
    let mut desk = desk();
    desk.keys("l")
        .text("half a name")
        .keys("<down><up><pgdn><f1><esc>");
    if !desk.screen().contains("half a name") {
        desk.keys("l");
    }
    assert!(desk.screen().contains("half a name"), "{}", desk.screen());
}

#[test]
fn a03_the_old_file_is_never_cut_open_to_be_written() {
    let mut desk = desk();
    desk.keys("s4").file_when_saved();
    let before = desk.file();
    let mut held = fs::File::open(desk.path()).expect("the file");
    desk.keys("<down>n").text("later").keys("<c-s>");
    let folder = desk.close();
    let mut still = String::new();
    held.read_to_string(&mut still).expect("read");
    assert_eq!(still, before, "whoever had it open still reads it whole");
    drop(folder);
}

#[cfg(unix)]
#[test]
fn a04_saving_keeps_links_and_modes() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let mut desk = desk();
    desk.keys("s4").file_when_saved();
    let real = desk.path().with_file_name("elsewhere.ron");
    let folder = {
        let path = desk.path();
        let folder = desk.close();
        fs::rename(&path, &real).expect("moved");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("set");
        symlink("elsewhere.ron", &path).expect("linked");
        folder
    };
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    desk.keys("<down>s1");
    let path = desk.path();
    let _folder = desk.close();
    assert!(fs::symlink_metadata(&path).expect("meta").is_symlink());
    let mode = fs::metadata(&real).expect("meta").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    let text = fs::read_to_string(&real).expect("read");
    assert!(text.contains("NotStarted"), "{text}");
}

#[test]
fn a05_two_windows_lose_nothing_of_each_other() {
    let mut desk = desk();
    another_window(&desk);
    desk.keys("s4");
    let path = desk.path();
    let _folder = desk.close();
    let text = fs::read_to_string(path).expect("read");
    assert!(
        text.contains("Note 7") && text.contains("Implemented"),
        "{text}"
    );
}

#[test]
fn a06_a_file_that_another_program_replaced_is_noticed() {
    let mut desk = desk();
    desk.keys("s4").file_when_saved();
    let with = desk.file();
    another_window(&desk);
    desk.send(Msg::Tick).wait_for("silent");
    // Once more, as an editor does it: written beside, renamed over.
    let beside = desk.path().with_extension("tmp");
    fs::write(&beside, &with).expect("written");
    fs::rename(&beside, desk.path()).expect("renamed");
    another_window(&desk);
    desk.keys("<down>s2").wait_for("In progress");
}

#[test]
fn a07_conflict_copies_are_told_and_false_alarms_are_not() {
    let mut desk = Setup {
        size: (100, 30),
        ..Setup::default()
    }
    .open();
    desk.keys("s4").file_when_saved();
    let copy = desk
        .path()
        .with_file_name("minusma-2227.sync-conflict-20260302-091405-ABCDEFG.ron");
    fs::write(&copy, desk.file()).expect("written");
    let folder = desk.close();
    let reopened = |folder| {
        let mut desk = Setup {
            folder,
            size: (100, 30),
            ..Setup::default()
        }
        .open();
        desk.take_in().take_in();
        desk
    };
    let desk = reopened(folder);
    assert!(
        !desk.screen().contains("sync-conflict"),
        "{}",
        desk.screen()
    );
    another_window(&desk);
    let with = desk.file();
    let path = desk.path();
    let folder = desk.close();
    fs::write(&copy, &with).expect("written");
    let mine = with
        .lines()
        .filter(|line| !line.contains("Note 7"))
        .map(|line| format!("{line}\n"));
    fs::write(&path, mine.collect::<String>()).expect("written");
    let _ = fs::remove_dir_all(folder.path().join("state"));
    let mut desk = reopened(folder);
    desk.wait_for("sync-conflict");
}

#[test]
fn a08_merging_twice_or_the_other_way_round_gives_the_same_bytes() {
    let shell = Shell::new();
    shell.done(&["new", "a.ron"]);
    shell.done(&["new", "b.ron"]);
    shell.done(&["-f", "a.ron", "note", "rec-b", "from a"]);
    shell.done(&["-f", "b.ron", "set", "rec-a", "--status", "implemented"]);
    shell.done(&["merge", "ab.ron", "a.ron", "b.ron"]);
    shell.done(&["merge", "ba.ron", "b.ron", "a.ron", "b.ron"]);
    let read = |name: &str| fs::read(shell.path(name)).expect("read");
    assert_eq!(read("ab.ron"), read("ba.ron"));
    shell.done(&["merge", "ab.ron", "ba.ron", "a.ron"]);
    assert_eq!(read("ab.ron"), read("ba.ron"));
}

#[test]
fn a09_what_was_being_typed_is_offered_after_a_crash() {
    let mut desk = desk();
    desk.keys("<end>n").text("half a thought");
    desk.send(Msg::Tick);
    let mut again = again(desk);
    assert!(again.screen().contains("not finished last time"));
    assert!(again.keys("<end>n").screen().contains("half a thought"));
}

#[cfg(unix)]
#[test]
fn a10_closing_the_window_is_a_way_to_leave() {
    let home = super::pty::Home::new();
    let mut pty = super::pty::Pty::launch()
        .home(&home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.hang_up();
    pty.wait_exit(Duration::from_secs(10));
    let mut pty = super::pty::Pty::launch().home(&home).start();
    pty.wait_for("Implemented");
}

#[test]
fn a11_everything_can_be_undone_and_is_named() {
    let mut desk = desk();
    desk.keys("s4").wait_for("1/8");
    desk.keys("<down>n").text("a note").keys("<c-s>");
    desk.keys("u")
        .wait_for("Undone: note on task 2 out of sight again.");
    desk.keys("u")
        .wait_for("Undone: status of task 1 back to No information.");
    assert!(desk.screen().contains("0/8"));
}

#[test]
fn a12_esc_goes_back_one_level_and_never_leaves() {
    for way in ["", "s", "s<down><tab>", "n", "/", "f", "?", "<enter>", "m"] {
        let mut desk = desk();
        desk.keys(way).keys("<esc><esc><esc><esc><esc><esc>");
        assert!(!desk.is_over(), "{way}");
    }
}

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
        for piece in text.as_bytes().chunks(40) {
            desk.paste(std::str::from_utf8(piece).expect("plain letters"));
            let at = desk.drawn.cursor.expect("a cursor");
            assert!(at.x < 80 && at.y < 24, "{way}: {at:?}");
        }
    }
}

#[test]
fn a25_no_size_and_no_change_of_it_makes_it_fall() {
    let mut desk = desk();
    for way in ["", "<enter>", "s", "<esc>n", "<esc>?", "<esc>f", "<esc>m"] {
        desk.keys(way);
        for (columns, rows) in [
            (0, 0),
            (1, 1),
            (300, 1),
            (1, 100),
            (39, 9),
            (40, 10),
            (300, 100),
        ] {
            desk.resize(columns, rows);
        }
        desk.resize(80, 24);
    }
}

#[test]
fn a27_the_selected_row_is_reversed_and_has_a_mark() {
    let desk = desk();
    let row = desk.row("Ceasefire");
    assert!(
        row.iter()
            .any(|cell| cell.modifier.contains(Modifier::REVERSED))
    );
    let others = desk.row("Agreement");
    let mark = |row: &[ratatui::buffer::Cell]| row[1].symbol().to_owned();
    assert_ne!(mark(&row), mark(&others), "a mark as well");
}

#[test]
fn a28_without_colours_the_selection_is_seen() {
    let desk = Setup {
        coloured: false,
        ..Setup::default()
    }
    .open();
    let row = desk.row("Ceasefire");
    assert!(
        row.iter()
            .any(|cell| cell.modifier.contains(Modifier::REVERSED))
    );
    assert!(
        row.iter()
            .all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset)
    );
}

#[test]
fn a30_the_programs_own_signs_are_no_emoji() {
    for desk in screens() {
        for cell in desk.buffer().content() {
            let symbol = cell.symbol();
            let is_emoji = |c: char| c == '\u{fe0f}' || ('\u{1f000}'..'\u{1fb00}').contains(&c);
            assert!(!symbol.chars().any(is_emoji), "{symbol}");
        }
    }
}

#[test]
fn a31_arabic_is_kept_and_shown_in_the_order_of_its_letters() {
    let said = "الأمم المتحدة: تقرير";
    let mut desk = Setup {
        size: (120, 30),
        ..Setup::default()
    }
    .open();
    desk.keys("n").text(said).keys("<c-s>");
    assert!(desk.file_when_saved().contains(said));
    assert!(desk.screen().contains(said), "{}", desk.screen());
    // The border stands where it stands on every other line.
    let row = desk.row(said);
    assert_eq!(row[119].symbol(), desk.row("Human rights")[119].symbol());
}

#[test]
fn a32_no_sign_needs_a_font_of_its_own() {
    for desk in screens() {
        for cell in desk.buffer().content() {
            let private = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c) || c >= '\u{f0000}';
            assert!(!cell.symbol().chars().any(private), "{}", cell.symbol());
        }
    }
}

#[test]
fn a33_the_command_line_asks_the_terminal_nothing() {
    let shell = Shell::new();
    for arguments in [&["--help"][..], &["list"], &["show", "rec-b"], &["doctor"]] {
        let ran = shell.run(arguments);
        assert!(
            !ran.out.contains('\x1b') && !ran.err.contains('\x1b'),
            "{arguments:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a34_every_frame_reaches_the_terminal_as_one() {
    let mut pty = super::pty::Pty::launch().start();
    pty.wait_for("Ceasefire");
    pty.keys("<down><down>?");
    pty.wait_for("Help");
    pty.settle(Duration::from_millis(300));
    let out = String::from_utf8_lossy(&pty.raw_output()).into_owned();
    let begins = out.matches("\x1b[?2026h").count();
    assert!(begins >= 2, "{begins}");
    assert_eq!(begins, out.matches("\x1b[?2026l").count());
    // Nothing is painted outside.
    let outside = out.split("\x1b[?2026h").map(|part| {
        let after = part.split_once("\x1b[?2026l");
        after.map_or(String::new(), |(_, after)| after.to_owned())
    });
    for part in outside.skip(1) {
        assert!(!part.contains("Ceasefire"), "{part:?}");
    }
}

#[test]
fn a35_long_text_wraps_scrolls_and_shows_how_far() {
    let mut desk = desk();
    let note: Vec<String> = (0..60)
        .map(|k| format!("paragraph {k} of the note"))
        .collect();
    desk.keys("n").paste(&note.join("\n")).keys("<c-s>");
    desk.keys("<enter><home>");
    assert!(!desk.screen().contains("paragraph 59"));
    let scrolled = desk.keys("<end>").screen();
    assert!(scrolled.contains("paragraph 59"), "{scrolled}");
    desk.keys("<home>");
    for k in 0..60 {
        desk.keys("<down>");
        let (seen, last) = (format!("paragraph {k} "), "paragraph 59 ");
        let shown = desk.screen();
        assert!(
            shown.contains(&seen) || shown.contains(last),
            "{seen} was passed over"
        );
    }
    assert!(
        desk.screen().contains("paragraph 59"),
        "the arrows reach it, too"
    );
    let edge: Vec<&str> = (2..22).map(|y| desk.buffer()[(79, y)].symbol()).collect();
    assert!(
        edge.iter().any(|sign| *sign != edge[0]),
        "a scroll bar: {edge:?}"
    );
}

#[test]
fn a36_help_scrolls_and_hints_give_way_by_rank() {
    let mut desk = Setup {
        size: (40, 12),
        ..Setup::default()
    }
    .open();
    let last = |desk: &Desk| desk.screen().lines().last().unwrap_or_default().to_owned();
    assert!(
        last(&desk).contains("help") && last(&desk).contains("leave"),
        "{}",
        last(&desk)
    );
    let first = desk.keys("?").screen();
    assert_ne!(first, desk.keys("<pgdn>").screen());
}

#[test]
fn a37_the_list_keeps_its_place_through_filters() {
    let mut desk = desk();
    desk.keys("<end><up>")
        .keys("/")
        .text("budget")
        .keys("<enter>");
    let found = desk.row("Inform budget committees");
    assert!(
        found
            .iter()
            .any(|cell| cell.modifier.contains(Modifier::REVERSED))
    );
    let back = desk.keys("<esc><esc>").row("Inform budget committees");
    assert!(
        back.iter()
            .any(|cell| cell.modifier.contains(Modifier::REVERSED))
    );
}

#[cfg(unix)]
#[test]
fn a39_left_alone_it_does_nothing() {
    let mut pty = super::pty::Pty::launch().start();
    pty.wait_for("Ceasefire");
    pty.settle(Duration::from_millis(500));
    let before = pty.raw_output().len();
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(pty.raw_output().len(), before);
}

#[cfg(unix)]
#[test]
fn a40_the_terminal_is_left_as_it_was() {
    let mut pty = super::pty::Pty::launch().start();
    pty.wait_for("Ceasefire");
    pty.keys("q");
    assert!(pty.wait_exit(Duration::from_secs(10)).success());
    let out = String::from_utf8_lossy(&pty.raw_output()).into_owned();
    for mode in ["1049", "2004", "1000", "1002", "1003", "1006", "2026"] {
        let last = |end| out.rfind(&format!("\x1b[?{mode}{end}"));
        assert!(last('h') <= last('l'), "{mode} is left on");
    }
    assert!(
        out.rfind("\x1b[?25h") > out.rfind("\x1b[?25l"),
        "the cursor"
    );
}

#[test]
fn a42_accents_are_folded_on_both_sides() {
    for (said, typed) in [
        ("Côte d’Ivoire", "cote"),
        ("Cote d'Ivoire", "CÔTE"),
        ("ещё", "еще"),
    ] {
        let mut desk = desk();
        desk.keys("<end>n").text(said).keys("<c-s>");
        desk.keys("/").text(typed).keys("<enter>");
        assert!(
            desk.screen().contains("Develop internal"),
            "{typed}: {}",
            desk.screen()
        );
        assert!(!desk.screen().contains("Ceasefire"), "{typed}");
    }
}

#[test]
fn a43_every_language_of_the_organisation_can_be_searched() {
    for (said, typed) in [
        ("قرار مجلس الأمن", "الامن"),
        ("安理会第2227号决议", "决议"),
        ("Security Council", "council"),
        ("Conseil de sécurité", "securite"),
        ("Совет Безопасности", "безопасности"),
        ("Consejo de Seguridad; año", "ano"),
    ] {
        let mut desk = desk();
        desk.keys("<end>n").text(said).keys("<c-s>");
        desk.keys("/").text(typed).keys("<enter>");
        assert!(
            desk.screen().contains("Develop internal"),
            "{typed}: {}",
            desk.screen()
        );
        assert!(!desk.screen().contains("Ceasefire"), "{typed}");
    }
}

#[test]
fn a47_a_note_has_a_day_and_an_author_and_can_be_found() {
    let mut desk = Setup {
        size: (120, 30),
        ..Setup::default()
    }
    .open();
    desk.keys("n").text("told by the mission").keys("<c-s>");
    let shown = desk.screen();
    for words in ["2 Mar 2026", "A. Diarra, Chad", "told by the mission"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    desk.keys("/").text("told mission").keys("<enter>");
    assert!(desk.screen().contains("Ceasefire") && !desk.screen().contains("Human rights"));
}

#[test]
fn a50_what_is_not_there_is_asked_about_before_it_is_made() {
    let shell = Shell::new();
    let ran = shell.run(&["-f", "typo.ron", "list"]);
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.err.contains("typo.ron"), "{}", ran.err);
    shell.done(&["list"]);
    assert!(
        fs::read_dir(shell.home.path())
            .expect("home")
            .next()
            .is_none(),
        "looking makes nothing"
    );
}
