//! How long it takes to hand a large tracker over in each format, beside writing the same tracker as RON, in the same
//! run; and how much memory the program needs for it, beside what it needs to read that tracker.
//!
//! `cargo bench --bench export` prints the table; `cargo bench --bench export -- changes` those rows alone in whose name
//! the words stand. A target that is not met does not fail the run: a busy machine must not.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a table and a word about the wait are what this is for"
)]

#[expect(
    dead_code,
    reason = "all figures here are held against another, so that no row stands alone"
)]
#[path = "speed/table.rs"]
mod table;
#[path = "speed/tracker.rs"]
mod tracker;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::Context;
use mandate_tracker::domain::Tracker;
use mandate_tracker::report::{self, Format, Material, Report, ReportKind, Style, Wanted};
use mandate_tracker::storage;
use mandate_tracker::text::Locale;

use table::{Row, mebibytes, milliseconds};

/// Where the files go: on the disk that the project is on.
const FOLDER: &str = env!("CARGO_TARGET_TMPDIR");
/// The program as the release is built.
const PROGRAM: &str = env!("CARGO_BIN_EXE_mandate");
const ROUNDS: usize = 5;
/// The reports that tell of everything; the others tell less and take less.
const LONG: [ReportKind; 3] = [ReportKind::Table, ReportKind::Item, ReportKind::Changes];
/// Through whose eyes: one of the two delegations of the large tracker.
const DELEGATION: &str = "Chad";

fn main() -> anyhow::Result<()> {
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    eprintln!("Measuring; about two minutes. Leave the machine in peace.");
    let folder = tempfile::tempdir_in(FOLDER)?;
    let file = folder.path().join("large.ron");
    let bytes = tracker::write(&file).context("the large tracker cannot be written")?;
    let tracker = read(&file)?;
    let material = Material::new(tracker.clone(), false, None);
    let locale = Locale::load("en").on_paper();
    let reading = memory(folder.path(), &file, &["show", "task-00001"])?;
    let (mut times, mut memories) = (Vec::new(), Vec::new());
    let named: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    for kind in LONG {
        for format in Format::ALL.into_iter().filter(|it| it.can_tell(kind)) {
            let what = format!("{} as {}", kind.name(), format.name());
            if !named.iter().all(|word| what.contains(word.as_str())) {
                continue;
            }
            let most = match format {
                Format::Xlsx | Format::Docx => 6.0,
                Format::Markdown | Format::Csv | Format::Json | Format::Html | Format::Calendar => {
                    2.0
                }
            };
            let mut pairs = Vec::new();
            // The first only warms up.
            for round in 0..=ROUNDS {
                let floor = write_ron(folder.path(), &tracker)?;
                let ours = export(folder.path(), &material, kind, format, &locale)?;
                if round > 0 {
                    pairs.push((Some(ours), Some(floor)));
                }
            }
            times.push(Row::paired(
                what.clone(),
                pairs,
                milliseconds,
                format!("≤ {most} ×"),
                |ron| most * ron,
            ));
            let out = folder.path().join("out").with_extension(format.name());
            let out = out.to_str().context("a plain path")?;
            let arguments = ["export", out, "--report", kind.name()];
            let used = memory(folder.path(), &file, &arguments)?;
            std::fs::remove_file(out)?;
            memories.push(Row::paired(
                what,
                [(used, reading)],
                mebibytes,
                "≤ 3 ×".into(),
                |reading| 3.0 * reading,
            ));
        }
    }
    println!(
        "Time, against writing the same tracker as RON ({} items, {} entries, {:.1} MB); both are on the disk at the \
         end:\n{}",
        tracker::ITEMS,
        tracker::ENTRIES,
        bytes as f64 / 1e6,
        table::print(&times)
    );
    println!(
        "Most memory of `mandate export`, against that of `mandate show`, which has only read the tracker:\n{}",
        table::print(&memories)
    );
    Ok(())
}

fn read(file: &Path) -> anyhow::Result<Tracker> {
    let Some(Ok(reading)) = storage::read_copies(&[file.to_owned()]).pop() else {
        anyhow::bail!("the large tracker cannot be read");
    };
    // The first question makes the index, as it does before anything is told of a tracker.
    anyhow::ensure!(reading.tracker.delegations().len() == 2);
    Ok(reading.tracker)
}

fn write_ron(folder: &Path, tracker: &Tracker) -> anyhow::Result<f64> {
    let out = folder.join("copy.ron");
    let start = Instant::now();
    storage::make(&out, tracker)?;
    let took = start.elapsed().as_secs_f64();
    std::fs::remove_file(out)?;
    Ok(took)
}

fn export(
    folder: &Path,
    material: &Material,
    kind: ReportKind,
    format: Format,
    locale: &Locale,
) -> anyhow::Result<f64> {
    let out = folder.join("report").with_extension(format.name());
    let start = Instant::now();
    let wanted = Wanted {
        kind,
        delegation: Some(DELEGATION.into()),
        ..Wanted::default()
    };
    let report = Report::new(material, wanted, locale);
    let mut bytes = Vec::new();
    report::write(&report, format, Style::default(), &mut bytes)?;
    storage::hand_over(&out, &bytes, false)?;
    let took = start.elapsed().as_secs_f64();
    std::fs::remove_file(out)?;
    Ok(took)
}

/// The most memory that a command takes, in bytes, where GNU time is there to say it.
fn memory(home: &Path, file: &Path, arguments: &[&str]) -> anyhow::Result<Option<f64>> {
    const TIME: &str = "/usr/bin/time";
    if !Path::new(TIME).exists() {
        return Ok(None);
    }
    let said = home.join("time");
    let mut command = Command::new(TIME);
    command.args(["-f", "%M", "-o"]).arg(&said).arg(PROGRAM);
    for (name, folder) in [
        ("HOME", "home"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_STATE_HOME", "state"),
    ] {
        command.env(name, home.join(folder));
    }
    command
        .args([
            "--author",
            "A. Diarra",
            "--delegation",
            DELEGATION,
            "--file",
        ])
        .arg(file)
        .args(arguments);
    let output = command.output()?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    anyhow::ensure!(output.status.success(), "{complaint}");
    let kibibytes: u32 = std::fs::read_to_string(said)?.trim().parse()?;
    Ok(Some(f64::from(kibibytes) * 1024.0))
}
