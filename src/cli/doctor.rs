//! `doctor`: what there is to know about this machine when something does not work.

use std::fs::{File, TryLockError};
use std::path::Path;

use clap::ArgMatches;
use serde::Serialize;

use super::failure::{Answer, Outcome};
use super::json::json;
use super::page::Page;
use super::run::Run;
use crate::storage::{self, Settings, Target};
use crate::text::{Locale, Value};

#[derive(Serialize)]
struct Doctor {
    version: &'static str,
    system: &'static str,
    terminal: Terminal,
    language: Language,
    identity: Identity,
    folders: Vec<Folder>,
    settings: String,
    tracker: Health,
}

#[derive(Serialize)]
struct Terminal {
    input: bool,
    output: bool,
    term: Option<String>,
    colorterm: Option<String>,
    no_color: bool,
    columns: Option<usize>,
    rows: Option<usize>,
}

#[derive(Serialize)]
struct Language {
    wanted: Option<String>,
    known: Vec<&'static str>,
}

#[derive(Serialize)]
struct Identity {
    author: Option<String>,
    delegation: Option<String>,
}

#[derive(Serialize)]
struct Folder {
    name: &'static str,
    path: String,
    writable: bool,
}

#[derive(Default, Serialize)]
struct Health {
    path: String,
    exists: bool,
    locked: bool,
    copies: usize,
    copies_folder: Option<String>,
    newest_copy: Option<String>,
    mandate: Option<String>,
    items: Option<usize>,
    entries: Option<usize>,
    private: Option<usize>,
    pending: Option<usize>,
    findings: Option<usize>,
    error: Option<String>,
}

/// Looks around, and touches nothing.
pub(super) fn doctor(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let variable = run.here.variable;
    let (author, delegation) = run.identity();
    let folder = |name, path: &Path| Folder {
        name,
        path: path.display().to_string(),
        writable: is_writable(path),
    };
    let languages = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let found = Doctor {
        version: env!("CARGO_PKG_VERSION"),
        system: std::env::consts::OS,
        terminal: Terminal {
            input: run.here.stdin_is_terminal,
            output: run.here.stdout_is_terminal,
            term: variable("TERM"),
            colorterm: variable("COLORTERM"),
            no_color: variable("NO_COLOR").is_some(),
            columns: run.here.size.map(|(columns, _)| columns),
            rows: run.here.size.map(|(_, rows)| rows),
        },
        language: Language {
            wanted: run
                .settings
                .lang
                .clone()
                .or_else(|| languages.iter().find_map(|name| variable(name))),
            known: Locale::names().collect(),
        },
        identity: Identity { author, delegation },
        folders: vec![
            folder("data", &run.places.data),
            folder("state", &run.places.state),
            folder("config", &run.places.config),
        ],
        settings: Settings::path(run.places).display().to_string(),
        tracker: health(run),
    };
    if typed.get_flag("json") {
        return Ok(Answer::new(json(&found)));
    }
    Ok(Answer::new(told(run, &found)))
}

fn health(run: &Run<'_>) -> Health {
    let target = Target {
        read_only: true,
        ..run.target()
    };
    let copies = storage::backups(run.places, &target.path);
    let newest = copies.first();
    let folder = newest.and_then(|copy| copy.path.parent());
    let bare = Health {
        path: target.path.display().to_string(),
        exists: target.path.exists(),
        locked: is_locked(&target.path),
        copies: copies.len(),
        copies_folder: folder.map(|folder| folder.display().to_string()),
        newest_copy: newest.map(|copy| copy.path.display().to_string()),
        ..Health::default()
    };
    let opened = match run.opened(&target) {
        Ok(opened) => opened,
        Err(failure) => {
            return Health {
                error: Some(failure.sentence),
                ..bare
            };
        }
    };
    let ledger = run.ledger(&opened);
    Health {
        mandate: Some(opened.tracker.mandate().title.clone()),
        items: Some(opened.tracker.items().len()),
        entries: Some(opened.tracker.journal().len()),
        private: Some(opened.tracker.private().len()),
        pending: ledger.ok().map(|ledger| ledger.pending.len()),
        findings: Some(opened.findings.len() + usize::from(opened.private_damage.is_some())),
        ..bare
    }
}

fn told(run: &Run<'_>, found: &Doctor) -> String {
    let locale = run.locale;
    let word = |is: bool| {
        locale
            .get(if is { "cli-yes" } else { "cli-no" })
            .into_owned()
    };
    let or_none = |text: &Option<String>| {
        text.clone()
            .unwrap_or_else(|| locale.get("cli-show-none").into_owned())
    };
    let number = |number: Option<usize>| {
        number.map_or_else(
            || locale.get("cli-show-none").into_owned(),
            |number| number.to_string(),
        )
    };
    let mut rows: Vec<(&'static str, String)> = vec![
        (
            "cli-doctor-version",
            format!("{} ({})", found.version, found.system),
        ),
        ("cli-doctor-input", word(found.terminal.input)),
        ("cli-doctor-output", word(found.terminal.output)),
        ("cli-doctor-term", or_none(&found.terminal.term)),
        ("cli-doctor-colorterm", or_none(&found.terminal.colorterm)),
        ("cli-doctor-no-color", word(found.terminal.no_color)),
        (
            "cli-doctor-size",
            format!(
                "{} × {}",
                number(found.terminal.columns),
                number(found.terminal.rows)
            ),
        ),
        (
            "cli-doctor-language",
            format!(
                "{} ({})",
                or_none(&found.language.wanted),
                found.language.known.join(", ")
            ),
        ),
        ("cli-doctor-author", or_none(&found.identity.author)),
        ("cli-doctor-delegation", or_none(&found.identity.delegation)),
    ];
    for folder in &found.folders {
        let label = match folder.name {
            "data" => "cli-doctor-data",
            "state" => "cli-doctor-state",
            _ => "cli-doctor-config",
        };
        let writable = if folder.writable {
            "cli-doctor-writable"
        } else {
            "cli-doctor-not-writable"
        };
        rows.push((
            label,
            locale.fill(writable, &[("path", Value::from(folder.path.as_str()))]),
        ));
    }
    let health = &found.tracker;
    rows.extend([
        ("cli-doctor-settings", found.settings.clone()),
        ("cli-doctor-tracker", health.path.clone()),
        ("cli-doctor-exists", word(health.exists)),
        ("cli-doctor-locked", word(health.locked)),
        ("cli-doctor-copies", health.copies.to_string()),
    ]);
    match &health.error {
        Some(error) => rows.push(("cli-doctor-error", error.clone())),
        None => rows.extend([
            ("cli-doctor-mandate", or_none(&health.mandate)),
            ("cli-doctor-items", number(health.items)),
            ("cli-doctor-entries", number(health.entries)),
            ("cli-doctor-private", number(health.private)),
            ("cli-doctor-pending", number(health.pending)),
            ("cli-doctor-findings", number(health.findings)),
        ]),
    }
    let mut page = Page::new(run);
    page.rows(0, rows);
    let mut text = page.text;
    // Paths to be copied stand on one line each, however long.
    for (id, path) in [
        ("cli-doctor-copies-folder", &health.copies_folder),
        ("cli-doctor-copies-newest", &health.newest_copy),
    ] {
        if let Some(path) = path {
            text.push_str(&run.with(id, "path", path.as_str()));
            text.push('\n');
        }
    }
    text
}

/// Whether a file could be made in a folder, or in the nearest one above it that there is. Tried with
/// a file that has no name, because permissions alone do not tell of full or read-only disks.
fn is_writable(folder: &Path) -> bool {
    let nearest = folder.ancestors().find(|folder| folder.is_dir());
    nearest.is_some_and(|folder| tempfile::tempfile_in(folder).is_ok())
}

/// Whether another program is saving just now. The lock stands beside the file.
fn is_locked(path: &Path) -> bool {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let lock = File::open(path.with_file_name(format!(".{name}.lock")));
    lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
