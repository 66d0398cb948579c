//! Several processes and one file: nothing acknowledged is lost, whoever is killed when.
//!
//! The children are this test program run again; `MANDATE_FULL=1` runs the full numbers.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mandate_tracker::domain::{Entry, ItemId, Said, Say};
use mandate_tracker::storage::{Places, StorageError, Store, Target, read};

use crate::full::is_full;
use crate::storage::{Home, names, stamp};

/// How a child is started: the program and its arguments.
pub(crate) fn child(role: &str, root: &Path, count: usize) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command
        .args([
            "--exact",
            "storage_processes::as_a_child",
            "--ignored",
            "--nocapture",
        ])
        .env("MANDATE_CHILD", role)
        .env("MANDATE_CHILD_ROOT", root)
        .env("MANDATE_CHILD_COUNT", count.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// The line of the test harness may precede what a child says.
pub(crate) fn said(line: &str) -> Option<&str> {
    line.split_once("kept ").map(|(_, id)| id.trim())
}

fn random() -> u64 {
    getrandom::u64().expect("random")
}

fn fresh(seed: u64) -> Said {
    let say = Say::Note {
        text: format!("{seed:x} {}", "word ".repeat(20)).into(),
    };
    Said {
        entry: Entry::new(&stamp(seed), 0, ItemId::new("task-3"), vec![], say),
        private: seed.is_multiple_of(10),
    }
}

#[test]
#[ignore = "run by the other tests, in a process of its own"]
fn as_a_child() {
    let Ok(role) = std::env::var("MANDATE_CHILD") else {
        return;
    };
    let var = |name| std::env::var(name).expect("set by the parent");
    let root = var("MANDATE_CHILD_ROOT");
    let places = Places::below(Path::new(&root));
    let count: usize = var("MANDATE_CHILD_COUNT").parse().expect("a number");
    let mut target = Target {
        path: places.default_tracker(),
        may_be_missing: true,
        read_only: false,
    };
    if let Ok(path) = std::env::var("MANDATE_CHILD_FILE") {
        target.path = path.into();
    }
    let mut out = std::io::stdout();
    let mut store = Store::open(&places, &target).expect("opens").store;
    let mut writer = store.writer();
    for k in 0..count {
        let said = fresh(random());
        if let Err(error) = store.keep(std::slice::from_ref(&said)) {
            writeln!(out, "refused {}", told(&error)).expect("told");
        } else {
            writeln!(out, "kept {}", said.entry.id()).expect("told");
        }
        if role == "burst" && k % 7 != 0 {
            continue;
        }
        if let Err(error) = writer.save() {
            writeln!(out, "failed {}", told(&error)).expect("told");
        }
    }
    writer.settle();
    writeln!(out, "done").expect("told");
}

fn told(error: &StorageError) -> String {
    match error {
        StorageError::Io { doing, cause, .. } => format!("{doing:?} {:?}", cause.raw_os_error()),
        StorageError::Missing(_)
        | StorageError::Gone(_)
        | StorageError::Hollow(_)
        | StorageError::NotATracker { .. }
        | StorageError::HeadDamaged { .. }
        | StorageError::AnotherMandate(_)
        | StorageError::ReadOnly(_)
        | StorageError::NewerFormat { .. }
        | StorageError::Exists(_)
        | StorageError::Locked(_)
        | StorageError::NotKept(_)
        | StorageError::NoHome => error.to_string(),
    }
}

pub(crate) fn lines(child: Child) -> Vec<String> {
    let output = child.wait_with_output().expect("a child's end");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    text.lines().map(str::to_owned).collect()
}

/// All entries of a home, by id, whether private or shared.
fn all(home: &Home) -> BTreeSet<String> {
    let tracker = home.open().tracker;
    let entries = tracker.journal().iter().chain(tracker.private().iter());
    entries.map(|entry| entry.id().to_string()).collect()
}

#[test]
fn processes_that_write_at_once_lose_nothing() {
    for (processes, changes) in if is_full() {
        [(2, 500), (8, 100)]
    } else {
        [(2, 40), (4, 10)]
    } {
        let home = Home::new();
        let children: Vec<Child> = (0..processes)
            .map(|_| {
                child("each", home.root(), changes)
                    .spawn()
                    .expect("a child")
            })
            .collect();
        let told: Vec<String> = children.into_iter().flat_map(lines).collect();
        let kept: BTreeSet<String> = told
            .iter()
            .filter_map(|line| said(line))
            .map(str::to_owned)
            .collect();
        assert_eq!(kept.len(), processes * changes, "{told:?}");
        assert!(
            told.iter().all(|line| !line.starts_with("failed")),
            "{told:?}"
        );
        let file = read(&home.path()).expect("read");
        assert_eq!(file.findings, []);
        let private = read(&home.places.private_notes("minusma-2227"))
            .map_or(0, |read| read.tracker.journal().len());
        assert_eq!(
            file.tracker.journal().len() + private,
            kept.len(),
            "all in the files themselves"
        );
        assert_eq!(all(&home), kept);
    }
}

#[test]
fn a_kill_at_any_moment_loses_nothing_that_was_acknowledged() {
    let rounds = if is_full() { 1000 } else { 40 };
    let home = Home::new();
    let mut kept = BTreeSet::new();
    for round in 0..rounds {
        let role = if round % 3 == 0 { "burst" } else { "each" };
        let mut child = child(role, home.root(), usize::MAX)
            .spawn()
            .expect("a child");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let (first, begun) = std::sync::mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut ids = Vec::new();
            // A kill may cut the last line short: an id counts when it is whole.
            for line in output.lines().map_while(Result::ok) {
                if let Some(id) = said(&line).filter(|id| id.len() == 26) {
                    ids.push(id.to_owned());
                    let _ = first.send(());
                }
            }
            ids
        });
        // In every fifth round the kill may come before anything was said.
        if round % 5 != 0 {
            begun
                .recv_timeout(Duration::from_secs(30))
                .expect("a first word");
        }
        std::thread::sleep(Duration::from_micros(random() % 12_000));
        child.kill().expect("killed");
        child.wait().expect("its end");
        kept.extend(reader.join().expect("read"));
        if home.path().exists() {
            let file = read(&home.path()).expect("a well-formed file");
            assert_eq!(file.findings, [], "round {round}");
        }
        let found = all(&home);
        assert!(
            kept.is_subset(&found),
            "round {round}: {:?}",
            kept.difference(&found)
        );
        let folder = names(home.path().parent().expect("a folder"));
        assert!(
            !folder.iter().any(|name| name.ends_with(".mandate-tmp")),
            "{folder:?}"
        );
        if round % 10 == 9 {
            let mut writer = home.open().store.writer();
            writer.save().expect("saved");
            writer.settle();
            let outboxes = home.places.state.join("outbox");
            let left: Vec<String> = names(&outboxes)
                .iter()
                .flat_map(|name| names(&outboxes.join(name)))
                .collect();
            assert!(
                !left.iter().any(|name| name.ends_with(".box.ron")),
                "{left:?}"
            );
        }
    }
    assert!(kept.len() > rounds / 2, "{}", kept.len());
    let mut writer = home.open().store.writer();
    writer.save().expect("saved");
    assert!(kept.is_subset(&all(&home)));
}

#[test]
fn what_another_window_keeps_while_this_one_saves_is_seen() {
    for round in 0..60 {
        let home = Home::with_file();
        let mut here = home.open().store;
        let mut there = home.open().store;
        let mut writer = here.writer();
        here.keep(&[crate::storage::note(2)]).expect("kept");
        let said = crate::storage::note(3);
        let id = said.entry.id();
        let keeps = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_micros(round * 40));
            there.keep(&[said]).expect("kept");
            there
        });
        let mut seen = writer.save().expect("saved").arrived;
        let _open = keeps.join().expect("it keeps");
        if let Some(news) = writer.look().expect("it looks") {
            seen.extend(news.arrived);
        }
        assert!(seen.iter().any(|entry| entry.id() == id), "{round}");
    }
}
