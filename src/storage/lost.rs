//! What this machine has seen in a tracker's file and what is gone from it, as far as a copy of the file holds it
//! still: other people's words first of all, of which no ledger knows.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Entry, EntryId, Ids};

use super::files::{Files, read_tracker};
use super::{arrivals, backup, file, format};

/// Where what was found in a copy is kept: copies become fewer, and an old tracker that was put in place
/// and saved is the newest of them.
fn path(folder: &Path) -> PathBuf {
    folder.join("found.ron")
}

/// What is gone, private notes and `known` apart.
///
/// # Errors
///
/// What was found before cannot be read.
pub(super) fn entries(files: &Files, known: &HashSet<EntryId>) -> io::Result<Vec<Entry>> {
    let mut missing = arrivals::seen(&files.places, &files.target.path);
    missing.retain(|id| !known.contains(id));
    files.keep_missing(&mut missing);
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let path = path(&files.folder);
    let kept = file::read(&path)?.map_or(Vec::new(), |(bytes, _)| format::entries(&bytes));
    let mut gone: Vec<Entry> = kept;
    gone.retain(|entry| missing.remove(&entry.id()));
    let found = sought(files, missing);
    if !found.is_empty() && files.writable().is_ok() {
        // Where they cannot be kept now, the copies are gone through again at the next start.
        let _ = file::append(&path, format::entry_lines(&found).as_bytes());
    }
    gone.extend(found);
    Ok(gone)
}

/// Looks for these in the copies, the newest first, each once in a run.
fn sought(files: &Files, mut missing: Ids) -> Vec<Entry> {
    let mandate = files.known().mandate.id.clone();
    missing.retain(|id| !files.known().sought.contains(id));
    let mut found = Vec::new();
    for copy in backup::backups(&files.places, &files.real) {
        if missing.is_empty() {
            break;
        }
        // A copy that cannot be read, or that another mandate's tracker left under this name, holds nothing of it.
        let read = read_tracker(&copy.path, &copy.path).ok().flatten();
        let document = read.map(|read| read.document);
        let Some(document) = document.filter(|it| it.mandate.id == mandate) else {
            continue;
        };
        let held = document.journal.iter();
        found.extend(held.filter(|entry| missing.remove(&entry.id())).cloned());
    }
    files.known().sought.extend(missing);
    found
}
