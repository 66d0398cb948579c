//! Asks A25–A41. What is seen, and how the terminal is treated.

#[cfg(unix)]
use std::time::Duration;

use mandate_tracker::text::{Background, Colours};
use ratatui::style::{Color, Modifier};

use super::screens;
use crate::desk::{Desk, Setup, desk};

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
fn a26_text_has_the_terminals_own_colour_and_nothing_is_paler_than_it_can_be_read() {
    for background in [None, Some(Background::Light), Some(Background::Dark)] {
        for colours in [Colours::Sixteen, Colours::All] {
            let setup = || Setup {
                background,
                colours,
                ..Setup::default()
            };
            let desk = setup().open();
            let text = desk.row("2  Agreement")[6].clone();
            assert_eq!(text.fg, Color::Reset, "{background:?} {colours:?}");
            for desk in screens(setup) {
                let cells = desk.buffer().content().iter();
                for cell in cells.filter(|cell| !cell.symbol().trim().is_empty()) {
                    let is_bare = cell.bg == Color::Reset;
                    // Dark grey is the background of some terminals: borders may have it, words not. What is dimmed is
                    // the terminal's own colour, never one that may be pale already.
                    let is_word = cell.symbol().chars().any(char::is_alphanumeric);
                    let is_grey = is_word && is_bare && cell.fg == Color::DarkGray;
                    assert!(!is_grey, "{cell:?}");
                    let is_dim = cell.modifier.contains(Modifier::DIM);
                    assert!(!is_dim || cell.fg == Color::Reset, "{cell:?}");
                    assert!(cell.fg == Color::Reset || cell.fg != cell.bg, "{cell:?}");
                    let is_fixed = matches!(cell.fg, Color::White | Color::Black);
                    assert!(!(is_bare && is_fixed), "{cell:?} on {background:?}");
                }
            }
        }
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
fn a29_no_more_colours_are_used_than_the_terminal_has() {
    for colours in [Colours::Sixteen, Colours::Table] {
        let setup = || Setup {
            colours,
            ..Setup::default()
        };
        for desk in screens(setup) {
            for cell in desk.buffer().content() {
                let both = [cell.fg, cell.bg];
                let is_rgb = |colour: &Color| matches!(colour, Color::Rgb(..));
                let is_of_table = |colour: &Color| matches!(colour, Color::Indexed(16..));
                assert!(!both.iter().any(is_rgb), "{cell:?}");
                assert!(
                    colours == Colours::Table || !both.iter().any(is_of_table),
                    "{cell:?}"
                );
            }
        }
    }
}

#[test]
fn a30_the_programs_own_signs_are_no_emoji() {
    for desk in screens(Setup::default) {
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
    for desk in screens(Setup::default) {
        for cell in desk.buffer().content() {
            let private = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c) || c >= '\u{f0000}';
            assert!(!cell.symbol().chars().any(private), "{}", cell.symbol());
        }
    }
}

#[cfg(unix)]
#[test]
fn a33_the_command_line_asks_the_terminal_nothing() {
    let mut coloured = 0;
    for arguments in [
        &["--help"][..],
        &["-h"],
        &["list"],
        &["show", "rec-b"],
        &["doctor"],
    ] {
        let mut pty = crate::pty::Pty::launch().args(arguments).start();
        pty.wait_exit(Duration::from_secs(10));
        let out = String::from_utf8_lossy(&pty.raw_output()).into_owned();
        assert!(!out.is_empty(), "{arguments:?}");
        coloured += usize::from(out.contains("\x1b["));
        // Colours and links are told, and need no answer; nothing else is sent.
        for sequence in out.split('\x1b').skip(1) {
            let end = sequence.find(|c: char| c.is_ascii_alphabetic());
            let is_colour =
                sequence.starts_with('[') && end.is_some_and(|at| sequence[at..].starts_with('m'));
            let is_link = sequence.starts_with("]8;") || sequence.starts_with('\\');
            assert!(is_colour || is_link, "{arguments:?}: {sequence:?}");
        }
    }
    assert!(coloured > 0, "they know that it is a terminal");
}

#[cfg(unix)]
#[test]
fn a34_every_frame_reaches_the_terminal_as_one() {
    let mut pty = crate::pty::Pty::launch().start();
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
    let setup = |size| {
        Setup {
            size,
            ..Setup::default()
        }
        .open()
    };
    let last = |desk: &Desk| desk.screen().lines().last().unwrap_or_default().to_owned();
    let wide = last(&setup((120, 12)));
    let mut desk = setup((40, 12));
    let narrow = last(&desk);
    for lasting in ["help", "leave"] {
        assert!(
            wide.contains(lasting) && narrow.contains(lasting),
            "{narrow}"
        );
    }
    assert!(
        wide.contains("filter") && !narrow.contains("filter"),
        "{narrow}"
    );
    desk.keys("?");
    let edge = |desk: &Desk| -> Vec<String> {
        let rows = 0..desk.buffer().area.height;
        let signs = rows.map(|y| desk.buffer()[(39, y)].symbol().to_owned());
        signs.collect()
    };
    // What moves is the text, not only the cursor; how far is to be seen at the edge.
    let body = |desk: &Desk| desk.screen().replace('▌', " ");
    let thumb = |edge: &[String]| edge.iter().position(|sign| sign == "┃");
    let (top, begins) = (body(&desk), edge(&desk));
    desk.keys("<pgdn><pgdn>");
    assert_ne!(body(&desk), top);
    assert!(thumb(&begins).is_some(), "a scroll bar: {begins:?}");
    assert!(thumb(&begins) < thumb(&edge(&desk)), "{:?}", edge(&desk));
    let gone = top.lines().nth(4).unwrap_or_default();
    assert!(
        !desk.screen().contains(gone),
        "“{gone}” stayed where it was"
    );
}

/// The selected row: reversed, and with the mark.
fn selected(desk: &Desk) -> String {
    let screen = desk.screen();
    let mut marked = screen.lines().filter(|line| line.contains('▌'));
    let line = marked
        .next()
        .unwrap_or_else(|| panic!("nothing is selected on\n{screen}"));
    assert_eq!(marked.next(), None, "one selection: {screen}");
    let row = desk.row(line.trim_end());
    let mut cells = row.iter();
    assert!(
        cells.any(|cell| cell.modifier.contains(Modifier::REVERSED)),
        "{line}"
    );
    line.to_owned()
}

#[test]
fn a37_the_list_keeps_its_place_through_filters() {
    let is_at = |desk: &Desk, item: &str| {
        assert!(
            selected(desk).contains(item),
            "not {item}:\n{}",
            desk.screen()
        );
    };
    let mut desk = Setup {
        size: (80, 12),
        ..Setup::default()
    }
    .open();
    // Three hits: near the top, and at the end.
    let hits = [
        "Agreement implementation",
        "Inform budget committees",
        "Develop internal capacity",
    ];
    for way in ["<down>", "<end><up>", "<end>"] {
        desk.keys(&format!("<home>{way}n"))
            .text("quartz")
            .keys("<c-s>");
    }
    // What is selected stays so, though it is not the first hit; and however far the list was scrolled, all are in sight.
    desk.keys("/").text("quartz").keys("<enter>");
    is_at(&desk, hits[2]);
    for hit in hits {
        assert!(desk.screen().contains(hit), "{hit}: {}", desk.screen());
    }
    desk.keys("<up>");
    is_at(&desk, hits[1]);
    desk.keys("<esc><esc>");
    is_at(&desk, hits[1]);
    // What is not found gives way to the next that is, not to one that happens to stand in its line.
    desk.keys("<home>").keys(&"<down>".repeat(6));
    is_at(&desk, "UN personnel");
    desk.keys("/").paste("quartz").keys("<enter>");
    is_at(&desk, hits[1]);
    // Where nothing is found the place is kept until something is.
    desk.keys("<esc><esc><home><down><down>/")
        .text("zzz")
        .keys("<enter>");
    assert!(!desk.screen().contains('▌'), "{}", desk.screen());
    desk.keys("<esc><esc>");
    is_at(&desk, "Good offices");
    // Marks stay, and it is told how many are out of sight.
    desk.keys("<home><space><space>/")
        .text("quartz")
        .keys("<enter>");
    let told = "2 marked, 1 of them out of sight";
    assert!(desk.screen().contains(told), "{}", desk.screen());
    desk.keys("F");
    assert!(desk.screen().contains("2 marked"), "{}", desk.screen());
    assert!(!desk.screen().contains("out of sight"), "{}", desk.screen());
}

#[test]
fn a38_the_mouse_is_given_back_while_it_runs_and_copying_needs_no_mouse() {
    let mut desk = desk();
    desk.keys("<f9>").click("Good offices");
    assert!(
        selected(&desk).contains("Ceasefire"),
        "a click does nothing here now"
    );
    desk.keys("y1");
    let copied = desk.clipboard().expect("something is copied");
    assert!(copied.contains("ceasefire"), "{copied}");
    crate::mouse::settings_leave_the_mouse_to_the_terminal();
    crate::mouse::a_click_that_only_brings_the_window_forward_does_nothing();
}

/// How much processor time a program has had, in the system's ticks: its own and what the system did for it.
#[cfg(target_os = "linux")]
fn ticks(program: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{program}/stat")).expect("a process");
    let (_, fields) = stat.rsplit_once(')').expect("behind its name");
    let mut fields = fields.split_whitespace().skip(11);
    let mut next = || fields.next().and_then(|field| field.parse::<u64>().ok());
    next().expect("ticks of its own") + next().expect("ticks of the system")
}

#[cfg(target_os = "linux")]
#[test]
fn a39_left_alone_it_does_nothing() {
    let mut pty = crate::pty::Pty::launch().start();
    pty.wait_for("Ceasefire");
    pty.settle(Duration::from_millis(500));
    let (written, begin) = (pty.raw_output().len(), ticks(pty.id()));
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(pty.raw_output().len(), written);
    // Measured by what it needs itself for its first screen, so that a slow machine is no fault.
    let idle = ticks(pty.id()) - begin;
    assert!(
        idle <= begin.max(10),
        "{idle} ticks left alone, {begin} to begin"
    );
}

#[cfg(unix)]
#[test]
fn a40_the_terminal_is_left_as_it_was() {
    let mut pty = crate::pty::Pty::launch().start();
    pty.wait_for("Ceasefire");
    pty.keys("q");
    assert!(pty.wait_exit(Duration::from_secs(10)).success());
    let out = String::from_utf8_lossy(&pty.raw_output()).into_owned();
    for mode in [
        "1049", "2004", "1000", "1002", "1003", "1004", "1006", "2026",
    ] {
        let last = |end| out.rfind(&format!("\x1b[?{mode}{end}"));
        assert!(last('h') <= last('l'), "{mode} is left on");
    }
    assert!(
        out.rfind("\x1b[?25h") > out.rfind("\x1b[?25l"),
        "the cursor"
    );
}

#[cfg(unix)]
#[test]
fn a41_stopped_it_gives_the_terminal_back_and_goes_on_drawn_anew() {
    crate::terminal::a_shell_stops_it_and_has_it_go_on();
}
