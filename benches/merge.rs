//! How long it takes to bring copies together, beside reading the same files alone, in the same run.
//!
//! `cargo bench --bench merge` prints the table. A target that is not met does not fail the run: a
//! busy machine must not. It needs some three gigabytes of memory and one of disk.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a table and a word about the wait are what this is for"
)]

#[path = "speed/table.rs"]
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::Context;
use jiff::Timestamp;
use mandate_tracker::domain::{
    Author, Entry, EntryId, Journal, Mandate, Say, Stamp, Status, Tracker,
};
use mandate_tracker::storage::{self, embedded};

use table::{Row, median, milliseconds};

/// Where the copies go: on the disk that the project is on.
const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");
/// The program as the release is built.
const PROGRAM: &str = env!("CARGO_BIN_EXE_mandate");
/// As many copies as the United Nations have members, and what each of them says.
const COPIES: usize = 193;
const ENTRIES: usize = 1_000;
/// What the two large copies have in common, and what each says besides.
const COMMON: usize = 1_000_000;
const NEW: usize = 1_000;
const ROUNDS: usize = 5;

const WHY: &str = "two of five companies are in place and the others wait for equipment, S/2016/281, para. 24; the \
    contributors were asked again in March";

fn main() -> anyhow::Result<()> {
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    eprintln!("Measuring; some minutes. Leave the machine in peace.");
    let folder = tempfile::tempdir_in(FOLDER)?;
    let mandate = embedded();
    let mut many = Vec::new();
    for copy in 0..COPIES {
        let path = folder.path().join(format!("copy-{copy}.ron"));
        let of = format!("Delegation {copy}");
        make(&path, &mandate, &said(&mandate, &[of], copy, ENTRIES))?;
        many.push(path);
    }
    let mut rows = Vec::new();
    let (few, whole) = measure(&many, folder.path())?;
    rows.push(Row::paired(
        "merging 193 copies of 1,000 entries (against reading them)",
        few.iter().copied(),
        milliseconds,
        "≤ 1.3 ×".into(),
        |read| 1.3 * read,
    ));
    rows.push(Row::alone(
        "… by `mandate merge`, the new file written",
        milliseconds(whole.seconds),
        String::new(),
        "≤ 1,500 ms".into(),
        whole.seconds <= 1.5,
    ));
    let mut tells = vec![whole.tell("193 copies")];
    let of: Vec<String> = (0..10).map(|k| format!("Delegation {k}")).collect();
    let common = said(&mandate, &of, COPIES, COMMON);
    let mut two = Vec::new();
    for copy in 0..2 {
        let own = [format!("Delegation {copy}")];
        let mut all = common.clone();
        all.extend(said(&mandate, &own, COPIES + 1 + copy, NEW));
        let path = folder.path().join(format!("large-{copy}.ron"));
        make(&path, &mandate, &all)?;
        two.push(path);
    }
    drop(common);
    let (large, whole) = measure(&two, folder.path())?;
    rows.push(Row::paired(
        "merging 2 copies of 1,000,000 entries (against reading them)",
        large.iter().copied(),
        milliseconds,
        "≤ 2 ×".into(),
        |read| 2.0 * read,
    ));
    tells.push(whole.tell("2 copies of 1,000,000 entries"));
    println!("{}{}", table::print(&rows), tells.concat());
    Ok(())
}

/// So many entries of the delegations by turns, from one person each: statuses, each after the one
/// before, and notes. `batch` keeps them apart from those of others.
fn said(mandate: &Mandate, of: &[String], batch: usize, entries: usize) -> Vec<Entry> {
    let authors: Vec<Author> = of.iter().map(|of| Author::new("A. Diarra", of)).collect();
    let mut last: Vec<Option<EntryId>> = vec![None; authors.len() * mandate.items.len()];
    let mut said = Vec::with_capacity(entries);
    for k in 0..entries {
        let whose = k % authors.len();
        let place = k / authors.len() / 2 % mandate.items.len();
        let number = batch * COMMON + k;
        let stamp = Stamp {
            at: Timestamp::UNIX_EPOCH
                + jiff::SignedDuration::from_millis(1_450_000_000_000 + 1_009 * number as i64),
            author: authors[whose].clone(),
            seed: number as u64,
        };
        let before = &mut last[whose * mandate.items.len() + place];
        let is_note = k / authors.len() % 2 == 1;
        let (after, say) = if is_note {
            let text = format!("Briefed by the mission, {number}. {WHY} {WHY}").into();
            (None, Say::Note { text })
        } else {
            let say = Say::Status {
                to: Some([Status::InProgress, Status::Implemented][number / 34 % 2]),
                why: Some(WHY.into()),
                successor: None,
            };
            (*before, say)
        };
        let on = mandate.items[place].id.clone();
        let entry = Entry::new(&stamp, 0, on, after.into_iter().collect(), say);
        if !is_note {
            *before = Some(entry.id());
        }
        said.push(entry);
    }
    said
}

fn make(path: &Path, mandate: &Mandate, entries: &[Entry]) -> anyhow::Result<()> {
    let mut journal = Journal::with_capacity(entries.len());
    for entry in entries {
        journal.insert(entry.clone());
    }
    let tracker = Tracker::new(mandate.clone(), journal, Journal::default());
    storage::make(path, &tracker).context("a copy cannot be written")
}

/// What the program as a whole took.
struct Whole {
    seconds: f64,
    memory: Option<String>,
}

impl Whole {
    fn tell(&self, what: &str) -> String {
        let memory = self.memory.as_deref().unwrap_or("not known here");
        let took = milliseconds(self.seconds);
        format!("`mandate merge` of {what} as a whole process: {took}; most memory: {memory}.\n")
    }
}

/// Pairs of merging and reading, in seconds, and the program itself.
#[expect(clippy::type_complexity, reason = "pairs as the table takes them")]
fn measure(
    copies: &[PathBuf],
    folder: &Path,
) -> anyhow::Result<(Vec<(Option<f64>, Option<f64>)>, Whole)> {
    let mut pairs = Vec::new();
    for _ in 0..=ROUNDS {
        let start = Instant::now();
        let read = read(copies)?;
        // A tracker is read when it can be asked something: the first question makes the index.
        anyhow::ensure!(read.iter().all(|copy| !copy.delegations().is_empty()));
        let reading = start.elapsed().as_secs_f64();
        drop(read);
        // As the command does it: all are read before anything is united.
        let start = Instant::now();
        let read = self::read(copies)?;
        let mandate = read[0].mandate().clone();
        let mut united = Tracker::new(mandate, Journal::default(), Journal::default());
        let account = united.merge_all(read)?;
        let merging = start.elapsed().as_secs_f64();
        anyhow::ensure!(account.entries().count() == united.journal().len());
        pairs.push((Some(merging), Some(reading)));
    }
    // The first only warms up.
    let pairs = pairs.split_off(1);
    let mut runs = Vec::new();
    let mut memory = None;
    for run in 0..3 {
        let into = folder.join(format!("into-{run}.ron"));
        let (seconds, peak) = program(&into, copies, folder)?;
        runs.push(seconds);
        memory = peak;
        std::fs::remove_file(&into)?;
    }
    let seconds = median(runs).context("it ran")?;
    Ok((pairs, Whole { seconds, memory }))
}

/// As `merge` reads them, several at a time.
fn read(copies: &[PathBuf]) -> anyhow::Result<Vec<Tracker>> {
    let read = storage::read_copies(copies).into_iter();
    read.map(|copy| match copy {
        Ok(reading) => Ok(reading.tracker),
        Err(obstacle) => anyhow::bail!("{obstacle:?}"),
    })
    .collect()
}

/// Runs `mandate merge`; seconds, and the most memory where GNU time is there to say it.
fn program(into: &Path, copies: &[PathBuf], home: &Path) -> anyhow::Result<(f64, Option<String>)> {
    let said = home.join("time");
    let has_time = Path::new("/usr/bin/time").exists();
    let mut command = if has_time {
        let mut command = Command::new("/usr/bin/time");
        command.args(["-f", "%M", "-o"]).arg(&said).arg(PROGRAM);
        command
    } else {
        Command::new(PROGRAM)
    };
    for (name, folder) in [
        ("HOME", "home"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_STATE_HOME", "state"),
    ] {
        command.env(name, home.join(folder));
    }
    command.arg("merge").arg(into).args(copies);
    let start = Instant::now();
    let output = command.output()?;
    let seconds = start.elapsed().as_secs_f64();
    let complaint = String::from_utf8_lossy(&output.stderr);
    anyhow::ensure!(output.status.success(), "{complaint}");
    let memory = std::fs::read_to_string(said).ok().and_then(|said| {
        let kibibytes: u32 = said.trim().parse().ok()?;
        Some(table::mebibytes(f64::from(kibibytes) * 1024.0))
    });
    Ok((seconds, memory))
}
