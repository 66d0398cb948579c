//! Three delegations on real pseudo-terminals: each works on a copy of its own, and the copies come
//! together by keys, whatever the order.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::cli_share::{ORDERS, entries};
use super::pty::{Home, Pty};

const PATIENCE: Duration = Duration::from_secs(10);
const PEOPLE: [(&str, &str, &str, &str); 3] = [
    ("A. Diarra", "Chad", "chad.ron", "s2<down>s4"),
    ("J. Dupont", "France", "france.ron", "s4<down><down>l"),
    ("B. Diallo", "Sénégal", "sénégal du sud.ron", "s1<down>s2"),
];

fn start(home: &Home, by: &str, of: &str, file: &str) -> Pty {
    let mut pty = Pty::launch()
        .home(home)
        .env("MANDATE_AUTHOR", by)
        .env("MANDATE_DELEGATION", of)
        .arg(file)
        .start();
    pty.wait_for("Ceasefire");
    pty
}

fn leave(mut pty: Pty) {
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());
}

/// What each delegation has said in its own copy, by keys.
fn copies(sent: &Path) -> Vec<Vec<u8>> {
    let by_keys = |(by, of, file, keys): &(&str, &str, &str, &str)| {
        let home = Home::new();
        fs::copy(sent, home.path().join(file)).expect("a copy");
        let mut pty = start(&home, by, of, file);
        pty.keys(keys);
        if keys.ends_with('l') {
            pty.wait_for("Who has the lead");
            pty.keys("DPKO<enter>");
            pty.wait_for("lead DPKO");
        }
        pty.wait_for("saved ");
        leave(pty);
        fs::read(home.path().join(file)).expect("the copy")
    };
    PEOPLE.iter().map(by_keys).collect()
}

/// The matrix shows who differs on what: one's own delegation in front, whoever one is.
fn differences(pty: &mut Pty, own: &str) {
    pty.keys("v");
    pty.wait_for("2 of 17 differ");
    let screen = pty.screen();
    let row = |text: &str| {
        let row = screen.lines().find(|line| line.contains(text));
        row.unwrap_or_else(|| panic!("no {text}:\n{screen}"))
    };
    let head = row("France   ");
    let others = PEOPLE.iter().filter(|(_, of, ..)| *of != own);
    for (_, other, ..) in others {
        let place = |name: &str| head.find(name).unwrap_or_else(|| panic!("{name}: {head}"));
        assert!(place(own) < place(other), "{head}");
    }
    let first = row("Ceasefire");
    for words in ["≠", "◔ In progress", "● Implemented", "○ Not started"] {
        assert!(first.contains(words), "{words}: {first}");
    }
    // Between one's own and each of the two others.
    assert_eq!(first.matches('≠').count(), 3, "{first}");
    assert!(row("Agreement").contains('≠') && !row("Good offices").contains('≠'));
}

#[test]
fn three_delegations_files_merged_by_keys_in_any_order_give_the_same_bytes() {
    let home = Home::new();
    let sent = home.path().join("sent.ron");
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_mandate"))
        .args(["new", "sent.ron"])
        .current_dir(home.path())
        .envs(home.variables())
        .stdout(std::process::Stdio::null())
        .status();
    assert!(made.expect("the program runs").success());
    let copies = copies(&sent);
    let mut merged: Vec<Vec<u8>> = Vec::new();
    for [a, b, c] in ORDERS {
        let home = Home::new();
        let downloads = home.path().join("Downloads");
        fs::create_dir(&downloads).expect("a folder");
        for k in [b, c] {
            fs::write(downloads.join(PEOPLE[k].2), &copies[k]).expect("a copy");
        }
        fs::write(home.path().join(PEOPLE[a].2), &copies[a]).expect("the tracker");
        let mut pty = start(&home, PEOPLE[a].0, PEOPLE[a].1, PEOPLE[a].2);
        for k in [b, c] {
            pty.keys("m");
            pty.wait_for("Merge copies");
            pty.text(&format!("~/Downloads/{}", PEOPLE[k].2));
            pty.keys("<enter>");
            pty.wait_for("Enter merges");
            pty.keys("<enter>");
            pty.wait_for(&format!("2 entries of {} arrived", PEOPLE[k].1));
        }
        differences(&mut pty, PEOPLE[a].1);
        leave(pty);
        let path = home.path().join(PEOPLE[a].2);
        assert_eq!(entries(&path).len(), 6);
        merged.push(fs::read(path).expect("the tracker"));
    }
    assert!(merged.windows(2).all(|pair| pair[0] == pair[1]));
}
