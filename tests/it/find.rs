//! Finding what can be done: why something cannot be, help, palette, menu, footer.

use super::desk::{Desk, Setup, desk};

/// The news on the screen and what help says about a command, both in one line each.
fn refused(desk: &mut Desk, key: &str, words: &str) -> (String, String) {
    let flat = |screen: String| {
        let lines = screen
            .lines()
            .map(|line| line.trim_matches(['│', '┃', ' ', '▌']));
        lines.collect::<Vec<_>>().join(" ")
    };
    let news = desk.keys(key).screen();
    desk.keys("?").text(words);
    let help = flat(desk.screen());
    desk.keys("<esc>");
    (
        flat(news),
        help.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

#[test]
fn a_command_is_refused_with_the_sentence_that_help_shows() {
    let read_only = || {
        let setup = Setup {
            read_only: true,
            ..Setup::default()
        };
        setup.open()
    };
    for (mut desk, key, words, sentence) in [
        (
            desk(),
            "u",
            "take your last",
            "There is nothing of yours left to undo.",
        ),
        (
            desk(),
            "<c-y>",
            "say again what was",
            "There is nothing to redo.",
        ),
        (
            desk(),
            "p",
            "holds of the recommendation",
            "Positions are held of recommendations only.",
        ),
        (
            desk(),
            ".",
            "still so",
            "Your delegation has said nothing about this item yet.",
        ),
        (
            desk(),
            "w",
            "withdraw the",
            "There is no note of your delegation about this item.",
        ),
        (
            desk(),
            "<esc>",
            "one level back",
            "This is the top; there is no level further back.",
        ),
        (
            desk(),
            "M",
            "conflict copies",
            "There is no conflict copy beside the file with anything new in it.",
        ),
        (
            read_only(),
            "s",
            "where the item stands",
            "The file is open for reading only.",
        ),
        (
            read_only(),
            "m",
            "merge copies",
            "The file is open for reading only.",
        ),
    ] {
        let (news, help) = refused(&mut desk, key, words);
        assert!(news.contains(sentence), "{key}: {news}");
        assert!(help.contains(&format!("– {sentence}")), "{key}: {help}");
    }
}

#[test]
fn what_belongs_elsewhere_is_refused_with_the_place_where_it_belongs() {
    let mut desk = desk();
    desk.keys("?")
        .text("go on with what is typed")
        .keys("<enter>");
    assert!(
        desk.screen().contains("This is for choosing files"),
        "{}",
        desk.screen()
    );
    desk.keys("n").text("half").keys("<f1><enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("Close what is open first.") && screen.contains("half"),
        "{screen}"
    );
    desk.keys("<f1>").text("keep the note").keys("<enter>");
    assert!(
        desk.screen().contains("note. Saved."),
        "a command of the note acts on it:\n{}",
        desk.screen()
    );
}

#[test]
fn a_key_that_means_nothing_says_so_and_names_help() {
    for (open, key, shown) in [
        ("", "%", "%"),
        ("", "<c-t>", "ctrl-t"),
        ("s", "%", "%"),
        ("f", "<f8>", "f8"),
        ("?", "<f8>", "f8"),
    ] {
        let mut desk = desk();
        desk.keys(open).keys(key);
        let news = format!("{shown} does nothing here. ? shows what can be done.");
        assert!(
            desk.screen().contains(&news),
            "{open} {key}:\n{}",
            desk.screen()
        );
    }
}

#[test]
fn the_footer_names_nothing_that_is_impossible() {
    let mut desk = desk();
    let names = |desk: &Desk| {
        desk.screen()
            .lines()
            .last()
            .is_some_and(|line| line.contains("u undo"))
    };
    assert!(!names(&desk), "nothing was said yet:\n{}", desk.screen());
    desk.keys("s4");
    assert!(names(&desk), "{}", desk.screen());
    desk.wait_for("saved 09:14");
    assert!(
        names(&desk),
        "still so once it is in the file:\n{}",
        desk.screen()
    );
    desk.keys("u");
    assert!(!names(&desk), "{}", desk.screen());
    desk.keys("s4<down>s2u");
    assert!(names(&desk), "one more is left:\n{}", desk.screen());
}
