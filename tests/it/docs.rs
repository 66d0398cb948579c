//! What the README shows is what the program does. `UPDATE_README=1 cargo test --test it docs` writes
//! it anew.

use std::fs;

use mandate_tracker::text::Locale;
use mandate_tracker::tui::{Group, Keymap, Row, Scope, TABLE};
use ratatui::buffer::Buffer;

use super::cli::{Shell, ran};
use super::cli_git::{done, has_git};
use super::desk::Setup;
use super::svg::svg;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/screen.svg");
const ABOUT: &str = "The checklist of resolution 2227, and beside it the task that is selected: its wording, where Chad \
    sees it, and a note.";

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
    holds("keys", &keys());
    let shown = svg(&picture(), ABOUT);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(PICTURE, shown).expect("the picture can be written");
        return;
    }
    let stands = fs::read_to_string(PICTURE).expect("the picture can be read");
    assert!(
        stands == shown,
        "run `UPDATE_README=1 cargo test --test it docs` and look at {PICTURE}"
    );
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

fn picture() -> Buffer {
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
    desk.keys("<end>s1<up><up>s2p2<up><up>s4<home><down><down><down>")
        .wait_for("saved 09:14");
    desk.keys("<up><down>");
    let mut picture = desk.buffer().clone();
    // The folder of the test is of no interest; the border goes on where it stood.
    let path = desk.path().to_string_lossy().into_owned();
    let columns = |text: &str| text.chars().count() as u16;
    for y in 0..picture.area.height {
        let row: String = (0..picture.area.width)
            .map(|x| picture[(x, y)].symbol())
            .collect();
        let Some(at) = row.find(&path) else {
            continue;
        };
        let start = columns(&row[..at]) - 1;
        let name = columns(" minusma-2227.ron");
        let rule = picture[(start - 1, y)].clone();
        for x in start..=start + columns(&path) - name {
            picture[(x, y)] = rule.clone();
        }
        picture[(start + columns(&path) - name + 1, y)].set_symbol(" ");
    }
    picture
}

fn keys() -> String {
    let (locale, keymap) = (Locale::load("en"), Keymap::default());
    let rows = |is_wanted: &dyn Fn(&Row) -> bool| {
        let mut rows = String::new();
        for row in TABLE.iter().filter(|row| is_wanted(row)) {
            let keys: Vec<String> = keymap
                .keys(row.command)
                .map(|key| format!("`{key}`"))
                .collect();
            let words = locale.get(&format!("command-{}", row.id));
            rows.push_str(&format!("| {} | {words} |\n", keys.join(" ")));
        }
        rows
    };
    let head = "| keys | what they do |\n|---|---|\n";
    let mut text = String::from(head);
    for group in [
        Group::Say,
        Group::Look,
        Group::Share,
        Group::Move,
        Group::Field,
        Group::Program,
    ] {
        let of_the_list = rows(&|row: &Row| place(row.scope).is_none() && row.group == group);
        if !of_the_list.is_empty() {
            let title = locale.get(group.message());
            text.push_str(&format!("| **{title}** | |\n{of_the_list}"));
        }
    }
    text.push_str(
        "\n<details>\n<summary>Keys elsewhere: in lists, fields, the dashboard …</summary>\n\n",
    );
    text.push_str(head);
    let mut places: Vec<Scope> = Vec::new();
    for row in TABLE {
        if place(row.scope).is_some() && !places.contains(&row.scope) {
            places.push(row.scope);
        }
    }
    for scope in places {
        let title = place(scope).unwrap_or_default();
        let rows = rows(&|row: &Row| row.scope == scope);
        text.push_str(&format!("| **{title}** | |\n{rows}"));
    }
    text + "\n</details>\n"
}

/// What the README calls a place that has keys of its own; `None` for the checklist's and those of every place.
fn place(scope: Scope) -> Option<&'static str> {
    match scope {
        Scope::Desk | Scope::Global => None,
        Scope::Choice => Some("In a list to choose from"),
        Scope::Line => Some("In a field"),
        Scope::Prose => Some("In a note"),
        Scope::Path => Some("Where a file is chosen"),
        Scope::Preview => Some("Where it is shown what copies bring"),
        Scope::Sight => Some("Where it is shown what is handed over"),
        Scope::Table => Some("Where it is shown what a table says"),
        Scope::Restore => Some("Where it is shown what is gone or damaged"),
        Scope::Mine => Some("Where it is shown what is in your name"),
        Scope::Board => Some("In the dashboard"),
        Scope::Changes => Some("In what changed"),
        Scope::History => Some("In the history of an item"),
        Scope::Find => Some("Where commands are found by their words"),
        Scope::Settle => Some("Where contested answers are settled"),
        Scope::Matrix => Some("Where delegations stand side by side"),
        Scope::Bar => Some("In the menus"),
    }
}
