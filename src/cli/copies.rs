//! Copies of a tracker on their way into another: read, held against each other, united.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::file::shown;
use super::run::Run;
use crate::domain::{Account, Entry, EntryId, Tracker};
use crate::storage::{self, FORMAT, Gaps, Obstacle, Reading, Store, Target};
use crate::text::Value;

/// Opens a tracker that is there to merge into it; one's own need not be there yet.
pub(super) fn existing(run: &Run<'_>, path: &Path, dry: bool) -> Result<(Store, Tracker), Failure> {
    let own = run.target();
    let target = Target {
        path: path.to_owned(),
        may_be_missing: own.path == path && own.may_be_missing,
        read_only: dry || run.globals.read_only,
    };
    let opened = run.opened(&target)?;
    if opened.store.format() > FORMAT || !dry {
        run.writable(&opened.store)?;
    }
    Ok((opened.store, opened.tracker))
}

/// A copy to be merged: what its file holds.
pub(super) fn copy(run: &Run<'_>, path: &Path) -> Result<Reading, Failure> {
    run.step("wait-reading", path);
    storage::read_copy(path).map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))
}

/// Refuses where two files are about different mandates, with both titles.
pub(super) fn same_mandate(
    run: &Run<'_>,
    one: (&Path, &Tracker),
    other: (&Path, &Tracker),
) -> Result<(), Failure> {
    storage::same_mandate(one, other).map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))
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
    run.step("wait-writing", store.path());
    let mut writer = store.writer();
    let brought = writer.bring(account.entries().cloned().collect(), now.mandate().clone());
    let seen =
        brought.map_err(|error| Failure::obstacle(run.locale, &Obstacle::NotUnited(error)))?;
    writer.settle();
    let ids: Vec<EntryId> = account.entries().map(Entry::id).collect();
    note_arrival(run, store.path(), now, &ids);
    Ok(Done {
        wrote: seen.wrote,
        rejected: seen.rejected,
    })
}

/// Remembers what has just come into a tracker's file, for those who ask what came after a day.
pub(super) fn note_arrival(run: &Run<'_>, path: &Path, tracker: &Tracker, ids: &[EntryId]) {
    // It is in the file; that nobody remembers when it came is not worth a word.
    let _ = storage::arrived(run.places, path, tracker, ids, (run.here.clock)());
}

/// A hint where lines of a copy cannot be read; they stay in it.
pub(super) fn damage(run: &Run<'_>, path: &Path, reading: &Reading) -> Option<String> {
    let gaps = Gaps::of(&reading.findings)?;
    let cut = || run.with("preview-cut", "path", path.display().to_string());
    let told = [damaged_lines(run, path, gaps.lines), gaps.is_cut.then(cut)];
    Some(told.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The same for so many lines.
pub(super) fn damaged_lines(run: &Run<'_>, path: &Path, lines: usize) -> Option<String> {
    let arguments = [("lines", Value::from(lines)), ("path", shown(path))];
    (lines > 0).then(|| run.locale.fill("cli-damaged-lines", &arguments))
}
