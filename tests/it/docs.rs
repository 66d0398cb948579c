//! What the README shows is what the program does. `UPDATE_README=1 cargo test --test it docs` writes
//! it anew.

use std::fs;

use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Group, Keymap, TABLE};

use super::desk::Setup;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// Compares what stands between two marks with what should.
fn holds(name: &str, wanted: &str) {
    let readme = fs::read_to_string(PATH).expect("the README can be read");
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = readme.split_once(&open).expect("the README has the mark");
    let (stands, after) = rest
        .split_once(&close)
        .expect("the README has the closing mark");
    if std::env::var_os("UPDATE_README").is_some() && stands != wanted {
        fs::write(PATH, format!("{before}{open}{wanted}{close}{after}"))
            .expect("the README can be written");
    } else {
        assert_eq!(
            stands, wanted,
            "run `UPDATE_README=1 cargo test --test it docs`"
        );
    }
}

// One test, because both parts are written into one file.
#[test]
fn the_readme_shows_the_screen_and_the_keys_as_they_are() {
    holds("picture", &format!("```text\n{}```\n", picture()));
    holds("keys", &keys());
}

fn picture() -> String {
    let mut desk = Setup {
        size: (104, 26),
        ..Setup::default()
    }
    .open();
    desk.keys("s4<down>s3<down>s<home><down>1<down>s2");
    desk.keys("b")
        .text("2026-03-31")
        .keys("<enter>l")
        .text("MINUSMA")
        .keys("<enter>t")
        .text("civilians")
        .keys("<enter>");
    desk.keys("n")
        .text("Briefed by the mission; see S/2016/281, para. 24.")
        .keys("<c-s>");
    desk.keys("<end>s1<up><up>s2p1<up><up>s4<home><down><down><down>")
        .wait_for("saved 09:14");
    let path = desk.path().to_string_lossy().into_owned();
    let shown = desk.keys("<up><down>").screen();
    // The folder of the test is of no interest; the border closes where it stood.
    let lines = shown.lines().map(|line| match line.find(&path) {
        Some(_) => {
            let rule = "─".repeat(path.len() - "minusma-2227.ron".len());
            line.replace(&format!(" {path} "), &format!("{rule} minusma-2227.ron "))
        }
        None => line.to_owned(),
    });
    lines.map(|line| format!("{line}\n")).collect()
}

fn keys() -> String {
    let (locale, keymap) = (Locale::load("en"), Keymap::default());
    let mut table = String::from("| keys | what they do |\n|---|---|\n");
    for group in [
        Group::Say,
        Group::Look,
        Group::Share,
        Group::Move,
        Group::Field,
        Group::Program,
    ] {
        table.push_str(&format!("| **{}** | |\n", locale.get(group.message())));
        for row in TABLE.iter().filter(|row| row.group == group) {
            let keys: Vec<String> = keymap
                .keys(row.command)
                .map(|key| format!("`{key}`"))
                .collect();
            table.push_str(&format!(
                "| {} | {} |\n",
                keys.join(" "),
                locale.get(&format!("command-{}", row.id))
            ));
        }
    }
    table
}
