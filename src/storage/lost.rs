//! What this machine has seen in a tracker's file and what is gone from it, as far as a copy of the file holds it
//! still: other people's words first of all, of which no ledger knows.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{Entry, EntryId, Ids};

use super::files::{Files, read_tracker};
use super::{arrivals, backup, file, format, ledger, small};

/// Where what was found in a copy is kept: copies become fewer.
fn found_path(folder: &Path) -> PathBuf {
    folder.join("found.ron")
}

fn sought_path(folder: &Path) -> PathBuf {
    folder.join("sought.ron")
}

/// What no copy holds up to the newest one at that time: to read them all again at every start takes seconds.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Sought {
    newest: String,
    missing: Vec<String>,
}

/// What is gone, private notes and `known` apart; what copies hold of `wanted`, out of which somebody made by hand
/// what stands now, is among it, and what that was made from in turn. Asked after every save: files are read at the
/// first time, and where something is missing.
///
/// # Errors
///
/// What was found before cannot be read.
pub(super) fn entries(
    files: &Files,
    known: &HashSet<EntryId>,
    wanted: impl IntoIterator<Item = EntryId>,
) -> io::Result<Vec<Entry>> {
    let path = found_path(&files.folder);
    let found = || -> io::Result<Vec<Entry>> {
        Ok(file::read(&path)?.map_or(Vec::new(), |(bytes, _)| format::entries(&bytes)))
    };
    let mut missing = files.missing(|| {
        let mut seen = arrivals::seen(&files.places, &files.target.path);
        seen.extend(found().unwrap_or_default().iter().map(Entry::id));
        seen
    });
    missing.extend(wanted);
    missing.retain(|id| !known.contains(id));
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let mut gone = found()?;
    gone.retain(|entry| missing.remove(&entry.id()));
    let mut looked_for = Ids::default();
    while missing.iter().any(|id| looked_for.insert(*id)) {
        looked_for.extend(missing.iter().copied());
        let found = sought(files, &mut missing);
        if files.writable().is_ok() {
            // Where they cannot be kept now, the copies are gone through again at the next start.
            let _ = ledger::append(&path, &found);
        }
        let before: Vec<EntryId> = found.iter().filter_map(Entry::edited).collect();
        gone.extend(found);
        let in_file = files.in_file(before.iter().copied());
        let is_here = |id: &EntryId| {
            in_file.contains(id) || known.contains(id) || gone.iter().any(|it| it.id() == *id)
        };
        missing.extend(before.into_iter().filter(|id| !is_here(id)));
    }
    Ok(gone)
}

/// Looks for these in the copies, the newest first; for what was looked for before only in newer ones.
fn sought(files: &Files, missing: &mut Ids) -> Vec<Entry> {
    let mandate = files.known().mandate.id.clone();
    let path = sought_path(&files.folder);
    let before: Sought = small::read(&path).unwrap_or_default();
    let name = |copy: &backup::Backup| file::name(&copy.path);
    let names = before.missing.iter();
    let in_vain: Ids = names
        .filter_map(|name| EntryId::from_bytes(name.as_bytes()))
        .collect();
    let copies = backup::backups(&files.places, &files.real);
    let mut found = Vec::new();
    for copy in &copies {
        // The names of copies begin with their times.
        let is_new = name(copy) > before.newest;
        let is_wanted = |id: &EntryId| is_new || !in_vain.contains(id);
        if !missing.iter().any(is_wanted) {
            continue;
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
    if !missing.is_empty() && files.writable().is_ok() {
        let mut missing: Vec<String> = missing.iter().map(EntryId::to_string).collect();
        missing.sort_unstable();
        let newest = copies.first().map(name).unwrap_or_default();
        if (&newest, &missing) != (&before.newest, &before.missing) {
            let _ = small::write(&path, &Sought { newest, missing });
        }
    }
    found
}
