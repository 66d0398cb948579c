//! How fast and how small the program is, beside the floor: a bare ratatui program (`benches/floor.rs`) built with the
//! same profile and run alternately with it, since absolute figures drift by a third from run to run.
//!
//! `cargo bench` prints the table. A target that is not met does not fail the run: a busy machine must not.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a table and a word about the wait are what this is for"
)]

#[path = "../../tests/it/pty/mod.rs"]
mod pty;

mod floor;
mod idle;
mod looks;
mod saved;
mod session;
mod table;
mod tracker;

use std::path::Path;
use std::process::Command;

use anyhow::Context;

use pty::Home;
use session::{Contender, by_turns};
use table::{Row, mebibytes, median, milliseconds};

/// Where everything temporary goes: on the disk that the project is on, since memory would make syncing free.
const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");
/// The program as the release is built.
const PROGRAM: &str = env!("CARGO_BIN_EXE_mandate");
/// The reading speed that the target for a large tracker allows.
const BYTES_A_SECOND: f64 = 150e6;

fn main() -> anyhow::Result<()> {
    if looks::is_asked() {
        return looks::tell();
    }
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let floor = Contender::floor(floor::executable()?);
    let few = Contender::mandate(None);
    let folder = tempfile::tempdir_in(FOLDER)?;
    let file = folder.path().join("large.ron");
    let bytes = tracker::write(&file).context("the large tracker cannot be written")?;
    let many = Contender::mandate(Some(file.clone()));
    eprintln!("Measuring; about a minute. Leave the machine in peace.");

    let small = by_turns(21, [&floor, &few]);
    let large = by_turns(7, [&floor, &few, &many]);
    let reading = bytes as f64 / BYTES_A_SECOND;
    let rows = [
        Row::paired(
            "start to first whole frame, 17 items",
            small.iter().map(|[floor, few]| (few.start, floor.start)),
            milliseconds,
            "≤ 1.5 ×".into(),
            |floor| 1.5 * floor,
        ),
        Row::paired(
            "… of it languages and themes (against the rest of it)",
            small.iter().map(|[_, few]| {
                let loading = looks::seconds();
                (
                    loading,
                    few.start.zip(loading).map(|(all, part)| all - part),
                )
            }),
            milliseconds,
            "≤ 0.1 ×".into(),
            |rest| 0.1 * rest,
        ),
        Row::paired(
            "key press to repaint, 17 items",
            small.iter().map(|[floor, few]| (few.key, floor.key)),
            milliseconds,
            "≤ 1.3 ×".into(),
            |floor| 1.3 * floor,
        ),
        idle::row(&floor, &few),
        saved::row(folder.path())?,
        Row::paired(
            "resident memory, 17 items",
            small.iter().map(|[floor, few]| (few.peak, floor.peak)),
            mebibytes,
            "≤ 3 ×".into(),
            |floor| 3.0 * floor,
        ),
        Row::paired(
            "key press to repaint, 10,000 items (against 17 items)",
            large.iter().map(|[_, few, many]| (many.key, few.key)),
            milliseconds,
            "≤ 1.5 ×".into(),
            |few| 1.5 * few,
        ),
        Row::paired(
            "letter of a search to repaint, 10,000 items (against a plain key press there)",
            large.iter().map(|[_, _, many]| (many.search, many.key)),
            milliseconds,
            "≤ 1.5 ×".into(),
            |key| 1.5 * key,
        ),
        Row::paired(
            "start to first whole frame, 10,000 items",
            large
                .iter()
                .map(|[floor, _, many]| (many.start, floor.start)),
            milliseconds,
            format!("≤ 10 × + {}", milliseconds(reading)),
            |floor| 10.0 * floor + reading,
        ),
        size_of_the_binary()?,
    ];

    println!("{}", table::print(&rows));
    let first_byte =
        |contender: usize| median(small.iter().filter_map(|turn| turn[contender].first_byte));
    if let (Some(floor), Some(ours)) = (first_byte(0), first_byte(1)) {
        println!(
            "Key press to the first byte: {}, floor {}.",
            milliseconds(ours),
            milliseconds(floor)
        );
    }
    println!(
        "The large tracker has {} items, {} entries and {:.1} MB.",
        tracker::ITEMS,
        tracker::ENTRIES,
        bytes as f64 / 1e6
    );
    if let Some(complaint) = oddities(&file)? {
        println!("It is not as `mandate` writes one, so its figures mean little:\n{complaint}");
    }
    Ok(())
}

fn size_of_the_binary() -> anyhow::Result<Row> {
    let megabytes = std::fs::metadata(PROGRAM)?.len() as f64 / 1e6;
    let ours = format!("{megabytes:.2} MB");
    Ok(Row::alone(
        "binary, stripped release",
        ours,
        String::new(),
        "≤ 8 MB".into(),
        megabytes <= 8.0,
    ))
}

/// What the program itself finds odd about the tracker made here, which should be nothing.
fn oddities(file: &Path) -> anyhow::Result<Option<String>> {
    let home = Home::inside(Path::new(FOLDER));
    let checked = Command::new(PROGRAM)
        .arg("check")
        .arg(file)
        .envs(home.variables())
        .output()?;
    let said = [checked.stdout, checked.stderr].concat();
    let beginning: Vec<_> = said.split(|byte| *byte == b'\n').take(5).collect();
    Ok((!checked.status.success())
        .then(|| String::from_utf8_lossy(&beginning.join(&b'\n')).into_owned()))
}
