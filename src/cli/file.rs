//! `new` and `repair`: whole files. Neither writes over a file that is there.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::failure::{Answer, FILE, Failure, Outcome};
use super::from_text;
use super::run::Run;
use crate::domain::{Journal, Mandate, Tracker};
use crate::storage::FORMAT;
use crate::storage::{self, Doing, Reading, StorageError, Target};
use crate::text::Value;

/// Makes an empty tracker.
pub(super) fn new(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let out = path(typed, "out");
    let mut source = "cli-new-embedded";
    let mandate = if let Some(from) = typed.get_one::<PathBuf>("from") {
        source = "cli-new-from";
        read(run, from)?.tracker.mandate().clone()
    } else if let Some(from) = typed.get_one::<PathBuf>("from-text") {
        source = "cli-new-from-text";
        from_document(run, from)?
    } else {
        storage::embedded()
    };
    let tracker = Tracker::new(mandate, Journal::default(), Journal::default());
    storage::make(&out, &tracker).map_err(|error| run.storage(&error))?;
    let arguments = [
        ("path", shown(&out)),
        ("title", Value::from(tracker.mandate().title.as_str())),
        ("items", Value::from(tracker.items().len())),
    ];
    Ok(Answer::new(format!(
        "{}\n",
        run.locale.fill(source, &arguments)
    )))
}

fn from_document(run: &Run<'_>, from: &Path) -> Result<Mandate, Failure> {
    let bytes = std::fs::read(from).map_err(|cause| failed(run, Doing::Reading, from, cause))?;
    let not_text = |_| Failure {
        sentence: run.with("cli-new-not-text", "path", from.display().to_string()),
        code: FILE,
    };
    let text = String::from_utf8(bytes).map_err(not_text)?;
    let name = from
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let text = text.trim_start_matches('\u{feff}');
    from_text::mandate(text, &name).ok_or_else(|| {
        Failure::refused(run.with("cli-new-no-items", "path", from.display().to_string()))
    })
}

/// Makes a clean copy of all that can be read; what cannot stands in a file beside it.
pub(super) fn repair(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let (damaged, out) = (path(typed, "damaged"), path(typed, "out"));
    run.step("wait-reading", &damaged);
    let reading: Reading = read(run, &damaged)?;
    if reading.format > FORMAT {
        // A clean copy in this version's words would drop what a newer one wrote.
        let error = StorageError::NewerFormat {
            path: damaged,
            format: reading.format,
        };
        return Err(run.storage(&error));
    }
    let mut aside = out.clone().into_os_string();
    aside.push(".rejected");
    let aside = PathBuf::from(aside);
    let taken = [&out, &aside]
        .into_iter()
        .find(|path| path.symlink_metadata().is_ok());
    if let Some(taken) = taken {
        return Err(run.storage(&StorageError::Exists(taken.clone())));
    }
    // First what cannot be read: a copy without it must never stand alone.
    if !reading.rejected.is_empty() {
        set_aside(&aside, &reading.rejected)
            .map_err(|cause| failed(run, Doing::Making, &aside, cause))?;
    }
    run.step("wait-writing", &out);
    storage::make(&out, &reading.tracker).map_err(|error| run.storage(&error))?;
    let mut answer = Answer::default();
    for finding in reading
        .findings
        .iter()
        .filter(|finding| finding.oddity.is_damage())
    {
        let arguments = [
            ("path", shown(&damaged)),
            ("line", Value::from(finding.line.to_string())),
            ("message", Value::from(run.locale.oddity(&finding.oddity))),
        ];
        let id = if finding.line == 0 {
            "cli-check-file"
        } else {
            "cli-check-line"
        };
        answer.out.push_str(&run.locale.fill(id, &arguments));
        answer.out.push('\n');
    }
    let arguments = [
        ("path", shown(&out)),
        ("entries", Value::from(reading.tracker.journal().len())),
        ("rejected", shown(&aside)),
    ];
    let id = if reading.rejected.is_empty() {
        "cli-repaired"
    } else {
        "cli-repaired-rejected"
    };
    answer.out.push_str(&run.locale.fill(id, &arguments));
    answer.out.push('\n');
    let target = Target {
        path: damaged,
        may_be_missing: false,
        read_only: true,
    };
    // The copy is made; who asks for what is missing there hears why it cannot be told.
    let opened = run.opened(&target).ok();
    let gone = opened.and_then(|opened| run.gone(&opened));
    answer.hints.extend(gone);
    Ok(answer)
}

fn set_aside(path: &Path, lines: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(lines)?;
    file.sync_all()
}

fn read(run: &Run<'_>, path: &Path) -> Result<Reading, Failure> {
    storage::read(path).map_err(|error| run.storage(&error))
}

fn path(typed: &ArgMatches, name: &str) -> PathBuf {
    typed.get_one(name).cloned().unwrap_or_default()
}

pub(super) fn shown(path: &Path) -> Value<'static> {
    Value::from(path.display().to_string())
}

pub(super) fn failed(run: &Run<'_>, doing: Doing, path: &Path, cause: std::io::Error) -> Failure {
    let path = path.to_owned();
    run.storage(
        &if cause.kind() == ErrorKind::NotFound && doing == Doing::Reading {
            StorageError::Missing(path)
        } else {
            StorageError::Io { doing, path, cause }
        },
    )
}
