//! Copies of a tracker on their way into another: read, held against each other, united.

use std::path::{Path, PathBuf};

use super::failure::{FILE, Failure};
use super::file::shown;
use super::run::Run;
use crate::domain::{Account, Tracker};
use crate::storage::{self, Doing, FORMAT, Reading, StorageError, Store, Target};
use crate::text::Value;

/// Opens a tracker that is there to merge into it.
pub(super) fn existing(run: &Run<'_>, path: &Path, dry: bool) -> Result<(Store, Tracker), Failure> {
    let target = Target {
        path: path.to_owned(),
        may_be_missing: false,
        read_only: dry || run.globals.read_only,
    };
    let opened = run.opened(&target)?;
    if opened.store.format() > FORMAT || !dry {
        run.writable(&opened.store)?;
    }
    Ok((opened.store, opened.tracker))
}

/// A copy to be merged: what its file holds. Of a newer version's file nothing is taken over, because
/// this version would write its own format number above it.
pub(super) fn copy(run: &Run<'_>, path: &Path) -> Result<Reading, Failure> {
    let reading = storage::read(path).map_err(|error| run.storage(&error))?;
    if reading.format > FORMAT {
        let arguments = [
            ("path", shown(path)),
            ("format", Value::from(reading.format)),
        ];
        let sentence = run.locale.fill("cli-merge-newer", &arguments);
        return Err(Failure::refused(sentence));
    }
    Ok(reading)
}

/// Refuses where two files are about different mandates, with both titles.
pub(super) fn same_mandate(
    run: &Run<'_>,
    (name, ours): (&Path, &Tracker),
    (other, theirs): (&Path, &Tracker),
) -> Result<(), Failure> {
    let Err(differ) = ours.same_mandate(theirs) else {
        return Ok(());
    };
    let arguments = [
        ("path", shown(name)),
        ("ours", Value::from(differ.ours)),
        ("other", shown(other)),
        ("theirs", Value::from(differ.theirs)),
    ];
    let sentence = run.locale.fill("cli-merge-another-mandate", &arguments);
    Err(Failure::refused(sentence))
}

/// What was written.
#[derive(Default)]
pub(super) struct Done {
    pub(super) wrote: bool,
    pub(super) rejected: Option<PathBuf>,
}

impl Done {
    pub(super) fn rejected_hint(&self, run: &Run<'_>) -> Option<String> {
        let path = self.rejected.as_ref()?;
        Some(run.with("cli-rejected", "path", path.display().to_string()))
    }
}

/// Writes what arrived into the file of a store.
pub(super) fn unite(
    run: &Run<'_>,
    store: &Store,
    now: &Tracker,
    account: &Account,
) -> Result<Done, Failure> {
    if account.is_empty() {
        return Ok(Done::default());
    }
    let mut writer = store.writer();
    writer.adopt(now.mandate().clone());
    writer.unite(account.entries().cloned().collect());
    let seen = writer.save().map_err(|error| not_united(run, error))?;
    writer.settle();
    Ok(Done {
        wrote: seen.wrote,
        rejected: seen.rejected,
    })
}

/// A failed save keeps nothing on this computer: what was to be written stands in the copies.
fn not_united(run: &Run<'_>, error: StorageError) -> Failure {
    let say = |id: &str, path: &Path| Failure {
        sentence: run.with(id, "path", path.display().to_string()),
        code: FILE,
    };
    match error {
        StorageError::Locked(path) => say("cli-merge-locked", &path),
        StorageError::NotKept(path) => say("cli-merge-not-kept", &path),
        StorageError::AnotherMandate(path) => say("cli-merge-replaced", &path),
        StorageError::Io {
            doing: Doing::Saving | Doing::Locking | Doing::Copying,
            path,
            cause,
        } => run.storage(&StorageError::Io {
            doing: Doing::Uniting,
            path,
            cause,
        }),
        error @ (StorageError::Io { .. }
        | StorageError::Missing(_)
        | StorageError::Hollow(_)
        | StorageError::NotATracker { .. }
        | StorageError::HeadDamaged { .. }
        | StorageError::BadSettings { .. }
        | StorageError::ReadOnly(_)
        | StorageError::NewerFormat { .. }
        | StorageError::Exists(_)
        | StorageError::NoHome) => run.storage(&error),
    }
}

/// A hint where lines of a copy cannot be read; they stay in it.
pub(super) fn damage(run: &Run<'_>, path: &Path, reading: &Reading) -> Option<String> {
    let findings = reading.findings.iter();
    let lines = findings.filter(|f| f.oddity.is_damage()).count();
    let arguments = [("lines", Value::from(lines)), ("path", shown(path))];
    (lines > 0).then(|| run.locale.fill("cli-damaged-lines", &arguments))
}
