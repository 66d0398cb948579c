//! The built program on a real pseudo-terminal: a day's work, and what ends it early.

#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use rustix::process::Signal;
use serde::Deserialize;

use super::pty::{Home, Pty, shown};
use super::skipped::skipped;

const PATIENCE: Duration = Duration::from_secs(10);

/// Where the default tracker lies in a home.
fn tracker(home: &Home) -> PathBuf {
    fn find(folder: &std::path::Path) -> Option<PathBuf> {
        let entries = fs::read_dir(folder)
            .ok()?
            .flatten()
            .map(|entry| entry.path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        let is_one = |path: &PathBuf| path.ends_with("mandate-tracker/minusma-2227.ron");
        files
            .into_iter()
            .find(is_one)
            .or_else(|| folders.iter().find_map(|folder| find(folder)))
    }
    find(home.path()).expect("the tracker is in the data folder")
}

fn start(home: &Home) -> Pty {
    let mut pty = Pty::launch().home(home).start();
    pty.wait_for("Ceasefire");
    pty
}

/// A program whose person is known already.
fn start_known(home: &Home) -> Pty {
    let launch = Pty::launch()
        .home(home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad");
    let mut pty = launch.start();
    pty.wait_for("Ceasefire");
    pty
}

/// The file's shape as somebody without the program would write it down: nothing else may be in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "being read is all that is asked of the fields")]
struct Document {
    format: u32,
    mandate: Mandate,
    items: Vec<Item>,
    journal: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "being read is all that is asked of the fields")]
struct Mandate {
    id: String,
    title: String,
    documents: Vec<ron::Value>,
    periods: Vec<Period>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "being read is all that is asked of the fields")]
struct Period {
    name: String,
    date: Option<String>,
    from: String,
    until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "being read is all that is asked of the fields")]
struct Item {
    id: String,
    kind: Kind,
    label: String,
    title: String,
    text: String,
    source: String,
    concerns: Vec<String>,
    #[serde(default)]
    continuing: bool,
}

#[derive(Deserialize)]
enum Kind {
    Task,
    Recommendation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "being read is all that is asked of the fields")]
struct Entry {
    id: String,
    at: String,
    by: String,
    of: String,
    on: String,
    after: Vec<String>,
    say: Say,
    #[serde(default)]
    undoes: Vec<String>,
    n: String,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
enum Say {
    Status {
        to: Option<Status>,
        why: Option<String>,
    },
    Note {
        text: String,
    },
    Revise {
        note: String,
        text: String,
    },
    Withdraw {
        notes: Vec<String>,
    },
}

#[derive(Deserialize, PartialEq, Debug)]
enum Status {
    Implemented,
    InProgress,
    NoLongerApplicable,
}

#[test]
fn a_days_work_is_there_tomorrow_and_can_be_read_without_the_program() {
    let home = Home::new();
    let mut pty = start(&home);
    pty.keys("s");
    pty.wait_for("Partially implemented");
    pty.keys("4");
    pty.wait_for("Who speaks?");
    pty.keys("<c-w>");
    pty.text("Mahamat É. Diarra");
    pty.keys("<enter>");
    pty.text("Tchad");
    pty.keys("<enter>");
    pty.wait_for("status Implemented. Saved.");
    pty.keys("<down>s2");
    pty.wait_for("status In progress. Saved.");
    pty.keys("<down>s7");
    pty.wait_for("needs a reason");
    pty.text("Circumstances changed");
    pty.keys("<enter>");
    pty.wait_for("status No longer applicable. Saved.");
    pty.keys("n");
    pty.wait_for("New note");
    pty.text("حماية المدنيين");
    pty.keys("<enter>");
    pty.text("保护平民，稳定局势");
    pty.keys("<enter>");
    pty.text("Protéger les civils à Gao");
    pty.wait_for("Protéger les civils à Gao");
    let (row, column) = pty.cursor().expect("the cursor is where one types");
    assert_eq!(
        (row, column),
        (5, 2 + 25),
        "the real cursor is behind the last word"
    );
    pty.keys("<c-s>");
    pty.wait_for("note. Saved.");
    pty.keys("u");
    pty.wait_for("out of sight again");
    pty.keys("u");
    pty.wait_for("back to No information");
    pty.keys("<c-y>");
    pty.wait_for("back to No longer applicable");
    pty.keys("<c-y>");
    pty.wait_for("in sight again");
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());

    let mut again = start(&home);
    let screen = again.screen();
    for words in [
        "Implemented",
        "In progress",
        "No longer applicable",
        "Diarra, Tchad",
        "1/7",
    ] {
        assert!(screen.contains(words), "{words}:\n{screen}");
    }
    again.keys("<home><down><down><enter>");
    again.wait_for("Protéger les civils à Gao");
    let screen = again.screen();
    assert!(
        screen.contains("حماية المدنيين") && screen.contains("保护平民，稳定局势"),
        "{screen}"
    );
    assert!(screen.contains("Circumstances changed"), "{screen}");
    again.keys("q");
    assert!(again.wait_exit(PATIENCE).success());

    let bytes = fs::read(tracker(&home)).expect("the tracker can be read");
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let document: Document = options.from_bytes(&bytes).expect("one valid RON document");
    let text = String::from_utf8(bytes).expect("a text");
    assert_eq!((document.format, document.items.len()), (1, 17));
    let lines = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(
        lines("        (id: \"task-") + lines("        (id: \"rec-"),
        17,
        "one line for each item"
    );
    assert_eq!(
        lines("        (id: \"") - 17,
        document.journal.len(),
        "one line for each entry, and nothing between them"
    );
    assert!(document.journal.iter().all(|entry| entry.of == "Tchad"));
    // All that was said stands there as it was typed: the note, and its text once more where it was brought back.
    let typed = "حماية المدنيين\n保护平民，稳定局势\nProtéger les civils à Gao";
    let said = |on: &str| {
        let about = document.journal.iter().filter(move |entry| entry.on == on);
        about.map(|entry| &entry.say).collect::<Vec<_>>()
    };
    let status = |to, why: Option<&str>| Say::Status {
        to: Some(to),
        why: why.map(str::to_owned),
    };
    assert_eq!(said("task-1"), [&status(Status::Implemented, None)]);
    assert_eq!(said("task-2"), [&status(Status::InProgress, None)]);
    let gone = status(Status::NoLongerApplicable, Some("Circumstances changed"));
    let none = Say::Status {
        to: None,
        why: None,
    };
    let id = document
        .journal
        .iter()
        .find(|entry| matches!(entry.say, Say::Note { .. }));
    let id = id.expect("the note").id.clone();
    let note = Say::Note {
        text: typed.to_owned(),
    };
    let withdrawn = Say::Withdraw {
        notes: vec![id.clone()],
    };
    let revised = Say::Revise {
        note: id,
        text: typed.to_owned(),
    };
    // Undone in the order of the keys, and redone in the other.
    assert_eq!(
        said("task-3"),
        [&gone, &note, &withdrawn, &none, &gone, &revised]
    );
}

/// What must have been sent last, so that the shell is as it was.
fn is_restored(output: &[u8]) -> bool {
    let text = String::from_utf8_lossy(output);
    let last = |code: &str| text.rfind(code);
    last("\x1b[?1049l") > last("\x1b[?1049h")
        && last("\x1b[?25h") > last("\x1b[?25l")
        && last("\x1b[?2004l") > last("\x1b[?2004h")
}

fn note_in_the_making(home: &Home) -> Pty {
    let mut pty = start_known(home);
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.keys("n");
    pty.wait_for("New note");
    pty.text("half a thought");
    pty.wait_for("half a thought");
    pty
}

fn nothing_is_lost(home: &Home) {
    let mut again = start_known(home);
    again.wait_for("not finished last time");
    assert!(again.screen().contains("Implemented"));
    again.keys("n");
    again.wait_for("half a thought");
    again.keys("<c-s>");
    again.wait_for("note. Saved.");
    again.keys("q");
    assert!(again.wait_exit(PATIENCE).success());
}

#[test]
fn a_signal_ends_it_with_everything_kept_and_the_terminal_restored() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let home = Home::new();
        let mut pty = note_in_the_making(&home);
        pty.kill(signal);
        assert!(
            !pty.wait_exit(PATIENCE).success(),
            "{signal:?} is told by the exit code"
        );
        assert!(is_restored(&pty.raw_output()), "{signal:?}");
        nothing_is_lost(&home);
    }
}

#[test]
fn a_vanished_terminal_ends_it_even_where_hang_ups_are_ignored() {
    let home = Home::new();
    let program = env!("CARGO_BIN_EXE_mandate");
    // As under nohup: the signal never comes, only the terminal goes.
    let mut pty = super::pty::Launch::program("/bin/sh")
        .args(["-c", "trap '' HUP; exec \"$0\"", program])
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .home(&home)
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.keys("n");
    pty.wait_for("New note");
    pty.text("half a thought");
    pty.wait_for("half a thought");
    pty.hang_up();
    pty.wait_exit(PATIENCE);
    nothing_is_lost(&home);
}

#[test]
fn a_second_wish_to_end_is_granted_where_saving_hangs() {
    let home = Home::new();
    let mut pty = start_known(&home);
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.wait_gone("saved here");
    let sidecar = tracker(&home).with_file_name(".minusma-2227.ron.lock");
    let lock = fs::File::open(sidecar).expect("the lock's file");
    lock.lock().expect("nobody saves");
    pty.keys("<down>s4");
    pty.wait_for("saved here");
    ends_when_asked_again(&mut pty);
    assert!(is_restored(&pty.raw_output()));
    drop(lock);
    let mut again = start_known(&home);
    again.wait_for("2/8");
    again.keys("q");
    assert!(again.wait_exit(PATIENCE).success());
}

#[test]
fn a_second_wish_to_end_is_granted_where_the_terminal_takes_nothing() {
    let home = Home::new();
    let mut pty = start_known(&home);
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.stop_output();
    pty.keys("jj");
    ends_when_asked_again(&mut pty);
    let mut again = start_known(&home);
    again.wait_for("1/8");
    again.keys("q");
    assert!(again.wait_exit(PATIENCE).success());
}

/// Asks it to end until it does: a first time it waits for what hangs.
fn ends_when_asked_again(pty: &mut Pty) {
    let limit = std::time::Instant::now() + Duration::from_secs(20);
    while !pty.has_ended() {
        assert!(std::time::Instant::now() < limit, "it goes on");
        pty.kill(Signal::TERM);
        std::thread::sleep(Duration::from_millis(500));
    }
    assert!(!pty.wait_exit(PATIENCE).success());
}

/// The process that a shell told by `echo "process $$."` before it became the program.
fn process_told(pty: &Pty) -> rustix::process::Pid {
    let output = pty.raw_output();
    let output = String::from_utf8_lossy(&output);
    let told = output.rsplit("process ").find_map(|rest| {
        let (number, _) = rest.split_once('.')?;
        number.parse().ok().and_then(rustix::process::Pid::from_raw)
    });
    told.unwrap_or_else(|| panic!("no process in {output}"))
}

const TELL_AND_RUN: &str = "echo \"process $$.\"; exec \"$0\"";

/// A program that runs the tracker's as a person known by name does.
fn launch_known(home: &Home, program: &str) -> super::pty::Launch {
    super::pty::Launch::program(program)
        .home(home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
}

fn goes_on(mut pty: Pty) {
    std::thread::sleep(Duration::from_millis(500));
    pty.keys("j");
    pty.wait_for("▌· 2");
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());
}

#[test]
fn where_no_shell_could_have_it_go_on_it_does_not_stop() {
    let home = Home::new();
    let mut pty = start_known(&home);
    pty.kill(Signal::TSTP);
    goes_on(pty);
}

#[test]
fn where_a_script_could_not_have_it_go_on_it_does_not_stop() {
    let home = Home::new();
    let mut pty = launch_known(&home, "sh")
        .args(["-c", "sh -c \"$1\" \"$0\"; exit $?"])
        .args([env!("CARGO_BIN_EXE_mandate"), TELL_AND_RUN])
        .start();
    pty.wait_for("Ceasefire");
    let process = process_told(&pty);
    rustix::process::kill_process(process, Signal::TSTP).expect("it runs");
    goes_on(pty);
}

#[test]
fn a_shell_has_it_stop_and_go_on() {
    a_shell_stops_it_and_has_it_go_on();
}

/// Stopped by a shell with job control it gives the terminal back; told to go on, it draws all anew.
pub fn a_shell_stops_it_and_has_it_go_on() {
    let home = Home::new();
    // Some shells ask for bracketed paste themselves, which would hide whether it was given back.
    let plain = home.path().join("inputrc");
    fs::write(&plain, "set enable-bracketed-paste off\n").expect("written");
    let mut pty = launch_known(&home, "sh")
        .arg("-i")
        .env("INPUTRC", plain)
        .env("PS1", "ready> ")
        .env("RUN", TELL_AND_RUN)
        .env("PROGRAM", env!("CARGO_BIN_EXE_mandate"))
        .start();
    pty.wait_for("ready>");
    pty.text("sh -c \"$RUN\" \"$PROGRAM\"\r");
    pty.wait_for("Ceasefire");
    let process = process_told(&pty);
    rustix::process::kill_process(process, Signal::TSTP).expect("it runs");
    pty.wait_until(|screen| shown(screen).trim_end().ends_with("ready>"));
    assert!(is_restored(&pty.raw_output()));
    pty.text("echo between $((6 * 7))\r");
    pty.wait_for("between 42");
    pty.text("fg\r");
    pty.wait_for("Ceasefire");
    // All of it, not only what changes next.
    pty.wait_for("Recommendations");
    pty.wait_for("q leave");
    pty.keys("j");
    pty.wait_for("▌· 2");
    pty.keys("q");
    pty.wait_until(|screen| shown(screen).trim_end().ends_with("ready>"));
    pty.text("exit\r");
    assert!(pty.wait_exit(PATIENCE).success());
}

/// As in a container that was entered from outside: the session's first process is not to be seen there, nor the parent.
#[test]
#[cfg(target_os = "linux")]
fn where_the_session_is_hidden_it_does_not_stop_and_does_not_fail() {
    let hides = std::process::Command::new("unshare")
        .args(["-Urpf", "true"])
        .output();
    if !hides.is_ok_and(|output| output.status.success()) {
        skipped("no hiding of processes here");
        return;
    }
    let home = Home::new();
    let mut pty = launch_known(&home, "unshare")
        .args(["-Urpf", env!("CARGO_BIN_EXE_mandate")])
        .start();
    pty.wait_for("Ceasefire");
    let children = format!("/proc/{0}/task/{0}/children", pty.id());
    let Ok(child) = fs::read_to_string(children) else {
        skipped("the system does not tell of children");
        return;
    };
    let child = child.trim().parse().ok();
    let process = child
        .and_then(rustix::process::Pid::from_raw)
        .expect("it runs");
    rustix::process::kill_process(process, Signal::TSTP).expect("it runs");
    goes_on(pty);
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_leaves_the_terminal_as_it_was_and_loses_nothing() {
    let home = Home::new();
    let mut pty = Pty::launch()
        .home(&home)
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .env("MANDATE_FAIL_ON_F12", "1")
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.keys("n");
    pty.wait_for("New note");
    pty.text("half a thought");
    pty.wait_for("half a thought");
    pty.keys("<f12>");
    assert_eq!(pty.wait_exit(PATIENCE).exit_code(), 101);
    assert!(is_restored(&pty.raw_output()));
    assert!(
        pty.screen().contains("The program has failed"),
        "{}",
        pty.screen()
    );
    nothing_is_lost(&home);
}

#[test]
fn under_no_color_the_selection_is_seen_and_nothing_is_coloured() {
    let home = Home::new();
    let mut pty = Pty::launch().home(&home).env("NO_COLOR", "1").start();
    pty.wait_for("Ceasefire");
    let (row, column) = pty.find("Ceasefire").expect("the first item");
    assert!(pty.cell(row, column).inverse(), "the selected row");
    assert!(!pty.cell(row + 1, column).inverse(), "the row below");
    let output = String::from_utf8_lossy(&pty.raw_output()).into_owned();
    for code in [
        "\x1b[31m",
        "\x1b[32m",
        "\x1b[36m",
        "\x1b[38;5;1m",
        "\x1b[38;5;6m",
        "\x1b[38;2;",
    ] {
        assert!(!output.contains(code), "{code:?}");
    }
}

/// Numbers that look like chance and come again from their seed: the same in each run, so that a change is what makes it
/// fail, or the one that `MANDATE_SEED` gives, to try others.
struct Dice {
    seed: u64,
    state: u64,
}

impl Dice {
    fn new() -> Self {
        let given = std::env::var("MANDATE_SEED").ok();
        let given = given.map(|seed| seed.parse().expect("a number"));
        let seed = given.unwrap_or(2227);
        Self {
            seed,
            state: seed | 1,
        }
    }

    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state % end as u64) as usize
    }
}

impl Drop for Dice {
    fn drop(&mut self) {
        if std::thread::panicking() {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "again: MANDATE_SEED={}", self.seed);
        }
    }
}

#[test]
fn any_size_at_any_moment() {
    const KEYS: &[&str] = &[
        "s",
        "4",
        "n",
        "x",
        "?",
        "f",
        "/",
        "a",
        "d",
        "v",
        "m",
        "e",
        "H",
        "C",
        "V",
        ":",
        "g",
        "o",
        "z",
        "T",
        "L",
        "R",
        "D",
        "A",
        "é",
        "任",
        "<enter>",
        "<esc>",
        "<esc>",
        "<down>",
        "<up>",
        "<left>",
        "<right>",
        "<pgdn>",
        "<pgup>",
        "<home>",
        "<end>",
        "<tab>",
        "<s-tab>",
        "<space>",
        "<s-down>",
        "<f10>",
        "<c-s>",
        "<c-a>",
        "<bs>",
        "<paste:two\nlines>",
    ];
    let mut dice = Dice::new();
    let home = Home::new();
    let mut pty = start_known(&home);
    for _ in 0..400 {
        let (columns, rows) = match dice.below(8) {
            0 => (0, 0),
            1 => (dice.below(5), dice.below(5)),
            _ => (dice.below(301), dice.below(101)),
        };
        pty.resize(columns as u16, rows as u16);
        for _ in 0..dice.below(4) {
            pty.keys(KEYS[dice.below(KEYS.len())]);
        }
        // Now and then it comes to drawing; else the next size may come before.
        if dice.below(3) == 0 {
            pty.settle(Duration::from_millis(10));
        }
        // Among all that a menu offers is leaving.
        if pty.has_ended() {
            assert!(pty.wait_exit(PATIENCE).success());
            pty = launch_known(&home, env!("CARGO_BIN_EXE_mandate")).start();
            pty.wait_for("resolution 2227");
        }
    }
    pty.resize(80, 24);
    pty.keys(&"<esc>".repeat(8));
    pty.keys("FZ");
    let limit = std::time::Instant::now() + 2 * PATIENCE;
    while !pty.has_ended() && !pty.screen().contains("Ceasefire") {
        assert!(std::time::Instant::now() < limit, "{}", pty.screen());
        pty.settle(Duration::from_millis(50));
    }
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());
}

#[test]
fn left_alone_it_writes_nothing() {
    let home = Home::new();
    let mut pty = start_known(&home);
    pty.settle(Duration::from_millis(300));
    let before = pty.raw_output().len();
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(pty.raw_output().len(), before);
}

#[test]
fn a_disk_that_cannot_be_written_is_told_with_its_path_and_the_words_are_kept() {
    let home = Home::new();
    let mut pty = start_known(&home);
    pty.keys("s4");
    pty.wait_for("Saved.");
    pty.wait_gone("saved here");
    // Where the tracker's folder was there is a file now: nobody can write there, root included.
    let folder = tracker(&home).parent().expect("a folder").to_owned();
    let aside = folder.with_extension("aside");
    fs::rename(&folder, &aside).expect("moved away");
    fs::write(&folder, "").expect("a file in its place");
    pty.keys("<down>s2");
    pty.wait_for("kept here, not in the file");
    // Which file, why, and what becomes of the words; a path is broken wherever the line ends.
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let path = folder.join("minusma-2227.ron");
    let told = format!(
        "{} could not be saved: part of the path is not a folder.",
        path.display()
    );
    for words in [told.as_str(), "your words are kept on this computer"] {
        pty.wait_until(|screen| plain(&shown(screen)).contains(&plain(words)));
    }
    pty.keys("<down>");
    pty.wait_until(|screen| shown(screen).contains("In progress"));
    fs::remove_file(&folder).expect("removed");
    fs::rename(&aside, &folder).expect("moved back");
    pty.wait_gone("not in the file");
    pty.keys("q");
    assert!(pty.wait_exit(PATIENCE).success());
    let text = fs::read_to_string(tracker(&home)).expect("the tracker can be read");
    assert!(text.contains("InProgress"), "{text}");
}

#[test]
fn a_key_that_comes_together_with_another_size_is_not_lost() {
    let home = Home::new();
    let mut pty = start_known(&home);
    for round in 0..30 {
        pty.resize(80 + round % 7, 24 + round % 5);
        pty.keys("?");
        pty.wait_for("Type to search");
        pty.resize(80, 24);
        pty.keys("<esc>");
        pty.wait_gone("Type to search");
    }
}

#[test]
fn a_file_that_is_only_to_be_read_opens_so() {
    let home = Home::new();
    let file = home.path().join("theirs.ron");
    let mandate = fs::read("assets/mandates/minusma-2227.ron").expect("the mandate");
    fs::write(&file, &mandate).expect("a file");
    let mut pty = Pty::launch()
        .home(&home)
        .args([OsStr::new("--read-only"), file.as_os_str()])
        .env("MANDATE_AUTHOR", "A. Diarra")
        .env("MANDATE_DELEGATION", "Chad")
        .start();
    pty.wait_for("Ceasefire");
    pty.wait_for("read only");
    pty.keys("s");
    pty.wait_for("open for reading only");
    pty.keys("q");
    assert_eq!(fs::read(&file).expect("the file"), mandate);
}

#[test]
fn the_manual_on_a_terminal_says_how_to_read_it() {
    let home = Home::new();
    let mut pty = Pty::launch().home(&home).arg("man").start();
    pty.wait_for("mandate man | man -l -");
}
