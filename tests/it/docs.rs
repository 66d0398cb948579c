//! What the README shows is what the program does. `UPDATE_README=1 cargo test --test it docs` writes
//! it anew.

use std::fs;

use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Group, Keymap, TABLE};

use super::cli::{Shell, ran};
use super::cli_git::{done, has_git};
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

/// The commands of the page on sharing, one after the other, as somebody would type them.
#[test]
fn the_page_on_sharing_can_be_followed() {
    if !has_git() {
        return;
    }
    let readme = fs::read_to_string(PATH).expect("the README can be read");
    let (_, page) = readme.split_once("\n## Sharing\n").expect("the page");
    let (page, _) = page.split_once("\n## ").expect("the page after it");
    let blocks = page.split("```").skip(1).step_by(2);
    let commands: Vec<&str> = blocks
        .filter_map(|block| block.strip_prefix("sh\n"))
        .flat_map(str::lines)
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    assert!(commands.len() > 10, "{commands:?}");
    let shell = Shell::new();
    shell.done(&["set", "rec-b", "--status", "in-progress"]);
    for name in ["from-france.ron", "Shared/mali (conflicted copy).ron"] {
        fs::create_dir_all(shell.path("Shared")).expect("a folder");
        shell.done(&["new", name]);
        let said = ["-f", name, "note", "rec-c", "Seen from Paris"];
        assert_eq!(shell.run_as("J. Dupont", "France", &said).code, 0);
    }
    fs::create_dir_all(shell.path("hub.git")).expect("a folder");
    done(&shell, "hub.git", &["init", "-q", "--bare", "-b", "main"]);
    let hub = shell.path("hub.git").display().to_string();
    let mut folder = shell.home.path().to_owned();
    for line in commands {
        let words = words(&line.replace("ADDRESS", &hub));
        if words[0] == "cd" {
            folder.push(&words[1]);
            continue;
        }
        let arguments: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        let mut command = shell.command(&arguments);
        if words[0] != "mandate" {
            command = assert_cmd::Command::new(&words[0]);
            command.env_clear().env("HOME", shell.home.path());
            command.env("GIT_CONFIG_NOSYSTEM", "1").args(&arguments);
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.env("PATH", path).current_dir(&folder);
        command.env("MANDATE_AUTHOR", "A. Diarra");
        command.env("MANDATE_DELEGATION", "Chad");
        let ran = ran(&mut command);
        assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
    }
    let all = fs::read_to_string(folder.join("mali.ron")).expect("the shared tracker");
    for said in ["InProgress", "Seen from Paris", "Briefed by the mission"] {
        assert!(all.contains(said), "{said}");
    }
    let shown = ["show", "HEAD:mali.ron"];
    assert_eq!(done(&shell, "hub.git", &shown), all);
}

/// The words of a line, those between quotes together.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(k, part)| match k % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
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
