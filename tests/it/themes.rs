//! Themes: chosen by the background, tried and kept by a person, made by themselves.

use mandate_tracker::text::{Background, Colours, width};
use mandate_tracker::tui::Msg;
use ratatui::style::{Color, Modifier};

use super::desk::{Desk, Setup};

fn many() -> Setup {
    Setup {
        colours: Colours::All,
        ..Setup::default()
    }
}

/// The colour of the key in the footer.
fn key(desk: &Desk) -> Color {
    desk.row("s status")[1].fg
}

fn write(setup: &Setup, name: &str, text: &str) {
    let path = setup.folder.path().join("config").join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    std::fs::write(path, text).expect("the file");
}

#[test]
fn the_background_decides_as_soon_as_it_is_known() {
    let mut desk = Setup {
        background: None,
        ..many()
    }
    .open();
    let unknown = key(&desk);
    desk.send(Msg::Background(Background::Light));
    let light = key(&desk);
    desk.send(Msg::Background(Background::Dark));
    let dark = key(&desk);
    assert!(unknown != light && light != dark && dark != unknown);
}

#[test]
fn a_theme_is_seen_while_it_is_chosen_and_left_by_esc() {
    let mut desk = many().open();
    let before = key(&desk);
    desk.keys("T<end>");
    assert!(desk.screen().contains("mono"));
    assert_eq!(desk.row("Ceasefire")[1].fg, Color::Reset);
    desk.keys("<esc>");
    assert_eq!(key(&desk), before);
    assert!(!desk.places().config.join("settings.ron").exists());
}

#[test]
fn enter_keeps_a_theme_for_the_next_start_also_on_the_page_of_an_item() {
    let mut desk = many().open();
    desk.keys("<enter>T<home><down><down><down><enter>");
    assert!(desk.screen().contains("The theme is “high-contrast”"));
    assert!(
        desk.row("Task 1")
            .iter()
            .all(|cell| cell.bg == Color::Rgb(0, 0, 0)),
        "the ground is painted"
    );
    let setup = Setup {
        folder: desk.close(),
        ..many()
    };
    let desk = setup.open();
    assert_eq!(key(&desk), Color::Rgb(255, 255, 0));
}

#[test]
fn one_s_own_theme_is_offered_and_stands_on_another() {
    let setup = many();
    write(
        &setup,
        "themes/mine.ron",
        r##"(inherits: "dark", roles: {Key: (fg: "#123456")})"##,
    );
    let mut desk = setup.open();
    let focus = desk.row("Checklist")[0].fg;
    desk.keys("T<end>");
    assert!(desk.screen().contains("your own"), "{}", desk.screen());
    desk.keys("<enter>");
    assert_eq!(key(&desk), Color::Rgb(0x12, 0x34, 0x56));
    assert_eq!(desk.row("Checklist")[0].fg, focus);
    let setup = Setup {
        folder: desk.close(),
        ..many()
    };
    assert_eq!(key(&setup.open()), Color::Rgb(0x12, 0x34, 0x56));
}

#[test]
fn a_theme_that_cannot_be_used_is_told_with_line_and_column_and_the_usual_one_stands() {
    let setup = many();
    let bad = "(\n    roles: {Key: (fg: \"blu\")},\n)";
    write(&setup, "themes/mine.ron", bad);
    write(&setup, "settings.ron", "(\n    theme: \"mine\",\n)\n");
    let mut desk = setup.open();
    let told = |desk: &Desk| desk.screen().replace(['\n', ' '], "");
    assert!(told(&desk).contains("line2,column"), "{}", desk.screen());
    assert!(told(&desk).contains("`blu`isnocolour"));
    assert_eq!(key(&desk), key(&many().open()));
    desk.keys("T");
    assert!(told(&desk).contains("line2,column"));
    assert!(!desk.screen().contains("your own"));
}

#[test]
fn without_colours_there_is_nothing_to_choose_and_the_reason_is_told() {
    let setup = Setup {
        coloured: false,
        ..many()
    };
    write(&setup, "settings.ron", "(theme: \"high-contrast\")");
    let mut desk = setup.open();
    let row = desk.row("Ceasefire");
    assert!(row[10].modifier.contains(Modifier::REVERSED));
    assert_eq!((row[10].fg, row[10].bg), (Color::Reset, Color::Reset));
    desk.keys("T");
    assert!(desk.screen().contains("Colours are switched off"));
}

/// What words do not show, in every theme and in any number of colours.
#[test]
fn selection_status_and_keys_are_told_apart_in_every_theme() {
    for name in [
        "auto",
        "light",
        "dark",
        "high-contrast",
        "colour-blind",
        "mono",
    ] {
        for colours in [
            Colours::None,
            Colours::Sixteen,
            Colours::Table,
            Colours::All,
        ] {
            for background in [None, Some(Background::Light), Some(Background::Dark)] {
                let setup = Setup {
                    size: (120, 40),
                    coloured: colours != Colours::None,
                    colours,
                    background,
                    ..Setup::default()
                };
                write(&setup, "settings.ron", &format!("(theme: \"{name}\")"));
                let mut desk = setup.open();
                desk.keys("s4<down>");
                let looks = |desk: &Desk, text: &str, at: usize| {
                    let cell = &desk.row(text)[at];
                    (cell.fg, cell.bg, cell.modifier)
                };
                let what = format!("{name} in {colours:?} on {background:?}");
                let selected = looks(&desk, "2  Agreement", 10);
                let plain = looks(&desk, "3  Good", 10);
                assert_ne!(selected, plain, "{what}");
                desk.keys("<enter>");
                let left = looks(&desk, "2  Agreement", 10);
                assert_ne!(left, plain, "{what}: the other pane has the keys");
                assert_ne!(left, selected, "{what}: the other pane has the keys");
                let hint = desk.row("q leave");
                let at = hint.len() - 8;
                assert_ne!(
                    (hint[at].fg, hint[at].modifier),
                    (hint[at + 3].fg, hint[at + 3].modifier),
                    "{what}: a key and its word"
                );
                assert_eq!(desk.row("1  Ceasefire")[2].symbol(), "●", "{what}");
                desk.keys("<esc><space>");
                assert!(desk.screen().contains("*2  Agreement"), "{what}: a mark");
                let cursor = looks(&desk, "3  Good", 10);
                for other in ["*2  Agreement", "4  Civilians"] {
                    assert_ne!(cursor, looks(&desk, other, 10), "{what}: {other}");
                }
                // What is selected in what is open on top, too.
                for (keys, selected, other) in [
                    ("s1", "0 ·", "1 ○"),
                    ("<f10>", "▌Say where", "Write a note"),
                ] {
                    desk.keys(keys);
                    let at = |text: &str| {
                        let screen = desk.screen();
                        let line = screen.lines().find(|line| line.contains(text));
                        let before = line.and_then(|line| line.split(text).next());
                        width(before.unwrap_or_else(|| panic!("{what}: no {text} on {screen}")))
                    };
                    let looks = |text: &str| {
                        let cell = &desk.row(text)[at(text) + 3];
                        (cell.fg, cell.bg, cell.modifier)
                    };
                    assert_ne!(looks(selected), looks(other), "{what}: {keys}");
                    desk.keys("<esc><esc>");
                }
            }
        }
    }
}

#[cfg(unix)]
mod terminal {
    use std::time::Duration;

    use super::super::pty::{Home, Launch, Pty};

    const PATIENCE: Duration = Duration::from_secs(10);

    fn launch() -> Launch {
        let launch = Pty::launch().env("MANDATE_AUTHOR", "A. Diarra");
        launch
            .env("MANDATE_DELEGATION", "Chad")
            .env("COLORTERM", "truecolor")
    }

    fn output(pty: &Pty) -> String {
        String::from_utf8_lossy(&pty.raw_output()).into_owned()
    }

    #[test]
    fn the_terminal_is_asked_after_the_first_frame_and_its_answer_is_no_typing() {
        let mut pty = launch().start();
        pty.wait_for("Ceasefire");
        let question = "\x1b]11;?\x1b\\";
        let limit = std::time::Instant::now() + PATIENCE;
        while !output(&pty).contains(question) && std::time::Instant::now() < limit {
            std::thread::sleep(Duration::from_millis(10));
        }
        let all = output(&pty);
        let asked = all.find(question).expect("the question");
        assert!(all.find("Ceasefire").expect("a frame") < asked);
        // Somebody is writing a note already when the answer comes.
        pty.keys("n");
        pty.wait_for("New note");
        pty.text("be\x1b]11;rgb:ffff/ffff/ffff\x1b\\fore");
        pty.wait_for("before");
        let light = "38;2;0;95;135";
        assert!(output(&pty).contains(light), "the theme has followed");
        assert!(!pty.screen().contains("rgb"), "{}", pty.screen());
        assert_eq!(output(&pty).matches(question).count(), 1);
    }

    #[test]
    fn nobody_is_asked_who_has_said_it_or_cannot_answer() {
        for (name, value) in [
            ("COLORFGBG", "0;15"),
            ("TERM", "linux"),
            ("TERM", "screen-256color"),
            ("NO_COLOR", "1"),
        ] {
            let mut pty = launch().env(name, value).start();
            pty.wait_for("Ceasefire");
            pty.keys("<down>");
            pty.wait_for("▌· 2");
            assert!(!output(&pty).contains("\x1b]11"), "{name}={value}");
            if name == "COLORFGBG" {
                assert!(
                    output(&pty).contains("38;2;0;95;135"),
                    "light from the start"
                );
            }
        }
    }

    #[test]
    fn colours_are_as_many_as_the_terminal_offers() {
        let home = Home::new();
        for (term, colorterm, color, holds, lacks) in [
            ("xterm-256color", "", "auto", "38;5;", "38;2;"),
            ("xterm-256color", "truecolor", "auto", "38;2;", "38;5;"),
            ("xterm-256color", "truecolor", "never", "\x1b[1m", "38;"),
            ("xterm", "", "auto", "96", "38;5;"),
            ("linux", "", "auto", "96", "38;2;"),
        ] {
            let launch = Pty::launch().home(&home).args(["--color", color]);
            let launch = launch.env("TERM", term).env("COLORTERM", colorterm);
            let mut pty = launch.env("COLORFGBG", "15;0").start();
            pty.wait_for("Ceasefire");
            let all = output(&pty);
            assert!(all.contains(holds), "{term} {colorterm} {color}");
            assert!(!all.contains(lacks), "{term} {colorterm} {color}");
        }
    }
}
