//! Git as the engine for many, with the real git program: through our driver, through its own union,
//! and with the conflict markers left in, a tracker keeps every entry of every clone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use mandate_tracker::domain::{Author, EntryId, ItemId, Journal, Request, Say, Stamp, Tracker};
use mandate_tracker::storage::{embedded, make, read, replace};

use super::cli::{Ran, Shell, ran};
use super::skipped::skipped;
use crate::full::is_full;

/// Entries that each clone adds.
const EACH: usize = 5;

/// Whether there is a git program to work with; a word where there is none.
pub(crate) fn has_git() -> bool {
    let found = Command::new("git").arg("--version").output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        skipped("no git program here");
    }
    found
}

/// Git in a folder of a home, with nothing of the developer's own settings.
fn git(shell: &Shell, folder: &str, arguments: &[&str]) -> Ran {
    let mut command = assert_cmd::Command::new("git");
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path);
    command.env("HOME", shell.home.path());
    command.env("GIT_CONFIG_NOSYSTEM", "1");
    command.current_dir(shell.path(folder)).args([
        "-c",
        "user.name=A. Diarra",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "gc.auto=0",
    ]);
    ran(command.args(arguments))
}

pub(crate) fn done(shell: &Shell, folder: &str, arguments: &[&str]) -> String {
    let ran = git(shell, folder, arguments);
    assert_eq!(ran.code, 0, "{arguments:?}: {}{}", ran.out, ran.err);
    ran.out
}

/// The program in a folder, with git to be found.
pub(crate) fn mandate(shell: &Shell, folder: &str, arguments: &[&str]) -> Ran {
    let mut command = shell.command(arguments);
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.current_dir(shell.path(folder)).env("PATH", path);
    ran(&mut command)
}

/// Adds to a tracker what the `k`-th delegation says.
fn speak(path: &Path, k: usize) {
    let mut tracker = read(path).expect("a tracker").tracker;
    let items: Vec<ItemId> = tracker.items().iter().map(|item| item.id.clone()).collect();
    for n in 0..EACH {
        let stamp = Stamp {
            at: jiff::Timestamp::from_second(1_456_909_200 + (k * 7 + n * 3600) as i64)
                .expect("a time"),
            author: Author::new("A delegate", &format!("Delegation {k}")),
            seed: (k * EACH + n) as u64,
        };
        let say = Say::Note {
            text: format!("{n} of {k}").into(),
        };
        let on = items[(k + n) % items.len()].clone();
        let said = tracker.say(&[Request::shared(on, say)], &stamp, false);
        let said = said.expect("may be said");
        tracker.admit(said.into_iter().map(|said| said.entry), false);
    }
    replace(path, &tracker).expect("it can be written");
}

fn ids(path: &Path) -> BTreeSet<EntryId> {
    let reading = read(path).expect("a tracker");
    assert!(
        reading.rejected.is_empty(),
        "{}",
        String::from_utf8_lossy(&reading.rejected)
    );
    reading.tracker.journal().iter().map(|e| e.id()).collect()
}

/// How a clone of the team is set up to merge.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Driver,
    Union,
    Markers,
}

/// A repository with one tracker, a clone for each delegation that adds its entries on a branch, and
/// all branches merged in an order of chance. Gives how many entries and conflicts there were.
fn many(way: Way) {
    if !has_git() {
        return;
    }
    let clones = if is_full() { 193 } else { 6 };
    let shell = Shell::new();
    fs::create_dir(shell.path("hub")).expect("a folder");
    done(&shell, "hub", &["init", "-q", "-b", "main"]);
    let empty = Tracker::new(embedded(), Journal::default(), Journal::default());
    make(&shell.path("hub/le suivi.ron"), &empty).expect("a tracker");
    match way {
        Way::Driver => {
            let ran = mandate(&shell, "hub", &["git", "setup"]);
            assert_eq!(ran.code, 0, "{}", ran.err);
        }
        Way::Union => {
            fs::write(shell.path("hub/.gitattributes"), "*.ron merge=union\n").expect("a file");
        }
        Way::Markers => {}
    }
    done(&shell, "hub", &["add", "-A"]);
    done(&shell, "hub", &["commit", "-qm", "Begin"]);
    let mut wanted = BTreeSet::new();
    for k in 0..clones {
        let (clone, branch) = (format!("clone {k}"), format!("b{k}"));
        done(&shell, "", &["clone", "-q", "hub", &clone]);
        speak(&shell.path(&clone).join("le suivi.ron"), k);
        wanted.extend(ids(&shell.path(&clone).join("le suivi.ron")));
        done(&shell, &clone, &["commit", "-qam", "Say"]);
        let to = format!("main:{branch}");
        done(&shell, &clone, &["push", "-q", "origin", &to]);
    }
    assert_eq!(wanted.len(), clones * EACH);
    let mut order: Vec<usize> = (0..clones).collect();
    // An order that differs between runs; a failure names it.
    order.sort_by_key(|k| (k + 1) * (std::process::id() as usize | 1) % 1009);
    let mut conflicts = 0;
    for k in &order {
        let merged = git(
            &shell,
            "hub",
            &["merge", "-q", "--no-edit", &format!("b{k}")],
        );
        if merged.code != 0 {
            conflicts += 1;
            assert!(
                way == Way::Markers,
                "{order:?}: {}{}",
                merged.out,
                merged.err
            );
            done(&shell, "hub", &["commit", "-qam", "Leave the markers in"]);
        }
    }
    let file = shell.path("hub/le suivi.ron");
    assert_eq!(ids(&file), wanted, "{order:?}");
    assert_eq!(conflicts > 0, way == Way::Markers);
    if way == Way::Driver {
        let checked = mandate(&shell, "hub", &["check", "le suivi.ron"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        assert_eq!(done(&shell, "hub", &["status", "--porcelain"]), "");
    }
}

#[test]
fn clones_merged_through_the_driver_keep_every_entry() {
    many(Way::Driver);
}

#[test]
fn clones_merged_by_plain_union_keep_every_entry() {
    many(Way::Union);
}

#[test]
fn clones_merged_with_the_markers_left_in_keep_every_entry() {
    many(Way::Markers);
}

#[test]
fn the_driver_touches_nothing_where_it_may_not_merge() {
    let shell = Shell::new();
    let empty = Tracker::new(embedded(), Journal::default(), Journal::default());
    make(&shell.path("a.ron"), &empty).expect("a tracker");
    speak(&shell.path("a.ron"), 1);
    let text = fs::read_to_string(shell.path("a.ron")).expect("the file");
    for (name, bad) in [
        ("other", text.replace("\"minusma-2227\"", "\"unmiss\"")),
        ("newer", text.replace("format: 1", "format: 2")),
        ("letter", "Dear colleague,\n".to_owned()),
        ("empty", String::new()),
        (
            "torn",
            text.replace("journal: [\n", "journal: [\n    (id: \"x\n"),
        ),
    ] {
        fs::write(shell.path("bad.ron"), &bad).expect("a file");
        for (ours, theirs) in [("a.ron", "bad.ron"), ("bad.ron", "a.ron")] {
            let driver = [
                "git",
                "merge-driver",
                "--",
                "base",
                ours,
                theirs,
                "le suivi.ron",
            ];
            let before = fs::read(shell.path(ours)).expect("the file");
            let ran = shell.run(&driver);
            assert_eq!(ran.code, 1, "{name}: {}", ran.err);
            assert!(ran.err.starts_with("le suivi.ron: "), "{name}: {}", ran.err);
            assert!(
                fs::read(shell.path(ours)).expect("the file") == before,
                "{name}"
            );
        }
        let missing = ["git", "merge-driver", "base", "a.ron", "none.ron"];
        assert_eq!(shell.run(&missing).code, 1);
    }
    let names = fs::read_dir(shell.home.path()).expect("a folder");
    let names = names.map(|entry| entry.expect("an entry").file_name());
    let hidden: Vec<_> = names
        .filter(|n| n.to_string_lossy().starts_with('.'))
        .collect();
    assert!(
        hidden.is_empty(),
        "the driver leaves nothing beside: {hidden:?}"
    );
}

#[test]
fn setup_adds_to_what_is_there_and_means_trackers_alone() {
    if !has_git() {
        return;
    }
    let shell = Shell::new();
    fs::create_dir_all(shell.path("hub/ici même")).expect("a folder");
    let outside = mandate(&shell, "hub", &["git", "setup"]);
    assert_eq!(outside.code, 1, "{}", outside.out);
    assert!(outside.err.contains("no git repository"), "{}", outside.err);
    done(&shell, "hub", &["init", "-q", "-b", "main"]);
    let none = mandate(&shell, "hub", &["git", "setup"]);
    assert!(
        none.code == 1 && none.err.contains("no tracker"),
        "{}",
        none.err
    );
    let empty = Tracker::new(embedded(), Journal::default(), Journal::default());
    make(&shell.path("hub/ici même/[1].ron"), &empty).expect("a tracker");
    fs::write(shell.path("hub/game.ron"), "(level: 3)\n").expect("a file");
    fs::write(shell.path("hub/.gitattributes"), "*.png binary").expect("a file");
    for _ in 0..2 {
        let ran = mandate(&shell, "hub/ici même", &["git", "setup"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let read = |name: &str| fs::read_to_string(shell.path(name)).expect("a file");
    let wanted = "*.png binary\n\"/ici même/\\\\[1].ron\" merge=mandate text eol=lf\n";
    assert_eq!(read("hub/.gitattributes"), wanted);
    assert_eq!(
        read("hub/.gitignore"),
        ".*.ron.lock\n.*.ron.*.mandate-tmp\n"
    );
    let merge = |file: &str| done(&shell, "hub", &["check-attr", "merge", "--", file]);
    assert!(merge("ici même/[1].ron").trim_end().ends_with(": mandate"));
    assert!(merge("game.ron").trim_end().ends_with(": unspecified"));
    fs::write(shell.path("hub/ici même/.[1].ron.lock"), "").expect("a file");
    let seen = done(&shell, "hub", &["status", "--porcelain", "-uall"]);
    assert!(!seen.contains(".lock"), "{seen}");
    let named = mandate(&shell, "", &["-f", "hub/ici même/[1].ron", "git", "setup"]);
    assert_eq!(named.code, 0, "{}", named.err);
    assert_eq!(read("hub/.gitattributes"), wanted, "the same line");
}

#[test]
fn without_a_git_program_there_is_a_sentence() {
    let shell = Shell::new();
    let mut command = shell.command(&["git", "setup"]);
    let ran = ran(command.env("PATH", shell.path("nowhere")));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("no git program"), "{}", ran.err);
    let bare = shell.run(&["git"]);
    assert_eq!(bare.code, 2, "{}", bare.err);
    assert!(
        bare.err.contains("setup, sync, merge-driver"),
        "{}",
        bare.err
    );
}
