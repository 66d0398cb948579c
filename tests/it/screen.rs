//! Screens as people see them: snapshots for the words, direct checks for what words do not show.

use insta::assert_snapshot;
use jiff::SignedDuration;
use ratatui::style::{Color, Modifier};

use super::desk::{Desk, Setup, desk, wait};

/// A desk at which a few things were said: the screens show all kinds of rows.
fn told(size: (u16, u16), coloured: bool) -> Desk {
    let mut desk = Setup {
        size,
        coloured,
        ..Setup::default()
    }
    .open();
    desk.keys("s4");
    desk.keys("<down>s<down><down><down><tab>")
        .text("Mediation resumed in Algiers")
        .keys("<enter>");
    desk.keys("<down><down>s2b")
        .text("2026-02-20")
        .keys("<enter>l")
        .text("DPKO")
        .keys("<enter>t")
        .text("civilians")
        .keys("<enter>i1");
    desk.keys("n")
        .text("Briefed by the mission; see S/2016/281, para. 24.\nNext briefing in April.")
        .keys("<c-s>");
    desk.keys("<end>s7")
        .text("Mission has left")
        .keys("<enter>");
    desk.keys("<up>p1<home><down><down><down>")
        .wait_for("saved 09:14");
    wait(SignedDuration::from_secs(1));
    desk.keys("<up><down>");
    desk
}

#[test]
fn first_start() {
    assert_snapshot!(desk().shot());
}

/// A file may come from anybody.
#[test]
fn a_title_of_any_length_is_cut() {
    let golden = include_str!("../fixtures/golden.ron");
    let first_row = |columns: usize| {
        let text = golden.replace("MINUSMA · 2227", &"M".repeat(columns));
        let desk = Setup::default().with_file(&text).open();
        desk.screen().lines().next().map(str::to_owned)
    };
    let cut = first_row(1_000);
    assert!(
        cut.as_ref()
            .is_some_and(|row| row.trim_end().ends_with("MM…"))
    );
    for columns in [65_533, 65_534, 65_535, 65_536, 131_070, 200_000] {
        assert_eq!(first_row(columns), cut, "{columns}");
    }
}

#[test]
fn checklist_at_80x24() {
    assert_snapshot!(told((80, 24), true).shot());
}

#[test]
fn item_at_80x24() {
    assert_snapshot!(told((80, 24), true).keys("<enter>").shot());
}

#[test]
fn both_panes_at_120x40() {
    assert_snapshot!(told((120, 40), true).shot());
}

#[test]
fn checklist_at_40x10() {
    assert_snapshot!(told((40, 10), true).shot());
}

#[test]
fn item_at_40x10() {
    assert_snapshot!(told((40, 10), true).keys("<enter>").shot());
}

#[test]
fn status_list_at_80x24() {
    assert_snapshot!(told((80, 24), true).keys("s").shot());
}

#[test]
fn reason_at_80x24() {
    assert_snapshot!(told((80, 24), true).keys("s6<enter>").shot());
}

#[test]
fn note_editor_at_80x24() {
    let mut desk = told((80, 24), true);
    desk.keys("n")
        .text("Écrit à Bamako. 保护平民，稳定局势。\nحماية المدنيين");
    assert_snapshot!(desk.shot());
    let cursor = desk
        .drawn
        .cursor
        .expect("the terminal's own cursor is at the caret");
    assert_eq!((cursor.x, cursor.y), (2 + 14, 4), "behind the Arabic words");
}

#[test]
fn help_at_80x24() {
    assert_snapshot!(told((80, 24), true).keys("?").shot());
}

#[test]
fn filter_at_80x24() {
    assert_snapshot!(told((80, 24), true).keys("f").shot());
}

#[test]
fn search_at_80x24() {
    assert_snapshot!(told((80, 24), true).keys("/").text("malian forces").shot());
}

#[test]
fn nothing_found() {
    assert_snapshot!(
        told((80, 24), true)
            .keys("/")
            .text("zzz")
            .keys("<enter>")
            .shot()
    );
}

#[test]
fn where_nothing_is_found_the_filter_is_named() {
    let mut desk = told((120, 40), true);
    desk.keys("/").text("overdue").keys("<enter>");
    let words = desk.screen().replace('│', " ");
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    assert!(words.contains("f shows only what is"), "{words}");
}

#[test]
fn who_speaks() {
    let mut desk = Setup {
        author: None,
        ..Setup::default()
    }
    .open();
    assert_snapshot!(desk.keys("s2").shot());
}

#[test]
fn who_one_is_comes_back_where_it_was_begun() {
    let mut desk = Setup {
        author: None,
        ..Setup::default()
    }
    .open();
    desk.keys("s2<c-u>")
        .text("Aminata Diarra")
        .keys("<enter><c-u>");
    desk.text("Tchad").keys("<esc>");
    desk.wait_for("what you typed comes back").keys("2");
    desk.wait_for("Aminata Diarra").wait_for("Tchad");
    desk.keys("<enter>").wait_for("saved 09:14");
}

#[test]
fn groups_by_party() {
    assert_snapshot!(told((80, 24), true).keys("gg").shot());
}

#[test]
fn a_damaged_line_gets_a_screen_of_its_own() {
    let text = mandate_file().replace(
        "    journal: [\n",
        "    journal: [\n        (id: \"broken\n",
    );
    assert_snapshot!(Setup::default().with_file(&text).open().shot());
}

#[test]
fn an_empty_file_is_damaged_and_never_new() {
    let mut desk = Setup::default().with_file("").open();
    let screen = desk
        .screen()
        .replace(&*desk.places().data.to_string_lossy(), "DATA");
    assert!(screen.contains("is empty or holds only blank"), "{screen}");
    desk.keys("<down><down>q");
    assert!(desk.is_over());
    assert_eq!(desk.file(), "");
}

pub fn mandate_file() -> String {
    std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/mandates/minusma-2227.ron"
    ))
    .expect("the mandate")
}

/// Whether the selected row can be told from the others, and by what.
fn attributes(desk: &Desk, text: &str) -> (Modifier, Color) {
    let cell = &desk.row(text)[8];
    (cell.modifier, cell.fg)
}

#[test]
fn the_selected_row_stands_out_without_colours() {
    let mut desk = told((80, 24), false);
    assert!(
        attributes(&desk, "Civilians, key")
            .0
            .contains(Modifier::REVERSED)
    );
    assert!(
        !attributes(&desk, "Human rights")
            .0
            .contains(Modifier::REVERSED)
    );
    desk.resize(120, 40).keys("<enter>");
    let other = attributes(&desk, "Civilians, key").0;
    assert!(
        other.intersects(Modifier::BOLD | Modifier::UNDERLINED),
        "also where the other pane has the keys"
    );
}

#[test]
fn without_colours_no_cell_has_one() {
    for keys in ["", "s", "n", "?", "f", "/", "b", "u"] {
        let mut desk = told((120, 40), false);
        desk.keys(keys);
        for line in desk
            .screen()
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(40)
        {
            assert!(
                desk.row(line.trim())
                    .iter()
                    .all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)),
                "{line}"
            );
        }
    }
}

#[test]
fn status_is_word_and_mark_and_colour() {
    let desk = told((80, 24), true);
    let row = desk.row("Implemented");
    assert_eq!(row[2].symbol(), "●");
    assert_eq!(row[2].fg, Color::LightGreen);
}

#[test]
fn no_size_makes_it_fall() {
    let mut desk = told((80, 24), true);
    for open in [
        "",
        "s",
        "n",
        "?",
        "f",
        "/",
        "b",
        "p",
        ":",
        "<f10>",
        "<f10><right>",
        "s<f10>",
    ] {
        for (columns, rows) in [
            (0, 0),
            (1, 1),
            (2, 300),
            (300, 2),
            (39, 10),
            (40, 9),
            (40, 10),
            (83, 10),
            (84, 11),
            (300, 100),
        ] {
            desk.keys(open)
                .resize(columns, rows)
                .keys("<down><tab><esc><esc><esc>");
        }
    }
    assert!(desk.resize(80, 24).screen().contains("Ceasefire"));
}

#[test]
fn a_figure_where_a_file_is_damaged_takes_the_way_out_that_it_numbers() {
    let text = mandate_file().replace(
        "    journal: [\n",
        "    journal: [\n        (id: \"broken\n",
    );
    let mut desk = Setup::default().with_file(&text).open();
    let first = desk.screen();
    desk.keys("9 x");
    assert_eq!(desk.screen(), first, "none is numbered so");
    desk.keys("1");
    assert!(desk.screen().contains("Ceasefire"), "{}", desk.screen());
}

#[test]
fn why_a_line_cannot_be_read_is_told_in_plain_words() {
    for (line, told) in [
        ("(id: \"broken", "a quotation mark is missing"),
        ("(id: \"broken\", at: [", "it ends too soon"),
        ("(id: \"broken\" at: 3)", "a comma or a quotation mark"),
        ("(colour: \"blue\")", "nothing that was said of an item"),
    ] {
        let line = format!("    journal: [\n        {line}\n");
        let text = mandate_file().replace("    journal: [\n", &line);
        let desk = Setup::default().with_file(&text).open();
        let shown: Vec<_> = desk
            .screen()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let shown = shown.join(" ").replace("│ │ ", "");
        assert!(shown.contains(told), "{line}: {shown}");
        for word in ["RON", "xpected", "entry"] {
            assert!(!shown.contains(word), "{word}: {shown}");
        }
    }
}
