//! A person's own keys: what they change, and what becomes of mistakes.

use mandate_tracker::storage::{Places, key_file};
use mandate_tracker::text::Locale;
use mandate_tracker::tui::read_keys;

use super::cli::Shell;
use super::desk::{Desk, Setup};

pub fn desk(keys: &str) -> Desk {
    let setup = Setup::default();
    let places = Places::below(setup.folder.path());
    std::fs::create_dir_all(&places.config).expect("a folder");
    std::fs::write(key_file(&places), keys).expect("the key file");
    setup.open()
}

#[test]
fn ones_own_keys_take_the_place_of_the_usual_ones_everywhere() {
    let mut desk = desk("(\n    // Mine.\n    status: [\"Q\", \"f5\"],\n    note: \"s\",\n)\n");
    let screen = desk.screen();
    assert!(screen.contains(" Q status  s note "), "{screen}");
    assert!(desk.keys("n").screen().contains("n does nothing here"));
    assert!(desk.keys("<f5>").screen().contains("Status: Ceasefire"));
    desk.keys("<esc>s");
    assert!(desk.screen().contains("New note: "), "{}", desk.screen());
    desk.keys("<esc>?").text("where the item stands");
    assert!(desk.screen().contains("Q, f5"), "{}", desk.screen());
    desk.keys("<esc>:").text("write a note");
    assert!(
        desk.screen().contains("s  Write a note, or go"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc><f10>");
    let screen = desk.screen();
    let first = screen.lines().nth(2).unwrap_or_default();
    assert!(first.ends_with("Q │"), "{screen}");
}

#[test]
fn every_mistake_is_told_with_its_place_and_the_usual_keys_stand() {
    for (keys, told) in [
        (
            "(\n    statsu: [\"Q\"],\n)",
            "line 2, column 5: There is no command “statsu”; is “status” meant?",
        ),
        (
            "(\n    fly: [\"Q\"],\n)",
            "line 2, column 5: There is no command “fly”",
        ),
        (
            "(\n    status: [\"Q\", \"f55\"],\n)",
            "line 2, column 19: “f55” is no key",
        ),
        (
            "(\n    status: [\"n\"],\n)",
            "line 2, column 14: “n” is the key of note already",
        ),
        (
            "(\n    status: [\"q\"],\n)",
            "line 2, column 14: “q” is the key of quit already",
        ),
        (
            "(\n    quit: [\"s\"],\n)",
            "line 2, column 12: “s” is the key of status already",
        ),
        (
            "(\n    keep: [\"k\"],\n)",
            "line 2, column 12: “k” is text in a field",
        ),
        (
            "(\n    cancel: [],\n)",
            "line 2, column 5: cancel cannot be without a key",
        ),
        (
            "(\n    status: 5,\n)",
            "line 2, column 13: status takes keys",
        ),
        (
            "(\n    status [\"Q\"],\n)",
            "line 2, column 5: This is no line",
        ),
        (
            "(\n    status: [\"Q\"],\n    status: [\"Y\"],\n)",
            "line 3, column 5: status stands further up",
        ),
    ] {
        let folder = tempfile::tempdir_in(super::pty::launch::temporary()).expect("a folder");
        let places = Places::below(folder.path());
        std::fs::create_dir_all(&places.config).expect("a folder");
        std::fs::write(key_file(&places), keys).expect("the key file");
        let odd = read_keys(&places, &Locale::load("en")).1;
        assert!(odd.len() == 1 && odd[0].contains(told), "{keys}: {odd:?}");
        let flat = |screen: String| {
            let lines: Vec<_> = screen.lines().map(|line| line.trim().to_owned()).collect();
            lines.join(" ")
        };
        let mut desk = desk(keys);
        let sign = told.rsplit_once(": ").map_or(told, |(_, sign)| sign);
        let sign = &sign[..sign.len().min(12)];
        assert!(
            flat(desk.screen()).contains(sign),
            "{sign}:\n{}",
            desk.screen()
        );
        let opens = if keys.contains("status: [\"Y\"]") {
            "Q"
        } else {
            "s"
        };
        desk.keys(opens);
        assert!(
            desk.screen().contains("Status: Ceasefire"),
            "{keys}:\n{}",
            desk.screen()
        );
    }
}

#[test]
fn two_commands_may_change_their_keys_and_of_a_chain_of_clashes_none_is_guessed() {
    let mut swapped = desk("(status: [\"n\"], note: [\"s\"])");
    assert!(
        swapped.keys("n").screen().contains("Status: Ceasefire"),
        "{}",
        swapped.screen()
    );
    // The first asks for a key that the second does not give up after all.
    let mut desk = desk("(\n    status: [\"n\"],\n    note: [\"q\"],\n)");
    let screen = desk.screen();
    assert!(
        screen.contains("config check") || screen.contains("one more like it"),
        "{screen}"
    );
    assert!(
        desk.keys("n").screen().contains("New note: "),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>s");
    assert!(
        desk.screen().contains("Status: Ceasefire"),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_command_line_checks_the_key_file_too() {
    let shell = Shell::new();
    let path = shell.done(&["config", "path"]);
    let keys = std::path::Path::new(path.trim()).with_file_name("keys.ron");
    std::fs::create_dir_all(keys.parent().expect("a folder")).expect("made");
    std::fs::write(&keys, "(\n    status: [\"n\"],\n)\n").expect("written");
    let ran = shell.run(&["config", "check"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out
            .contains("line 2, column 14: “n” is the key of note already"),
        "{}",
        ran.out
    );
}
