//! What this machine has seen in a tracker's file and what is gone from it, as far as a copy of the file holds it
//! still: other people's words first of all, of which no ledger knows.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{Arrange, ById, Entry, EntryId, Ids};

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
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Sought {
    newest: String,
    missing: Vec<String>,
}

/// What came of looking through copies in this run: where nothing may be written, nobody else remembers it.
#[derive(Default)]
pub(super) struct Looked {
    found: Vec<Entry>,
    sought: Option<Sought>,
}

/// What earlier runs have found and kept.
fn kept(files: &Files) -> io::Result<Vec<Entry>> {
    let kept = file::read(&found_path(&files.folder))?;
    Ok(kept.map_or(Vec::new(), |(bytes, _)| format::entries(&bytes)))
}

fn remember(files: &Files, found: &[Entry]) {
    files.known().looked.found.extend_from_slice(found);
    if files.writable().is_ok() {
        // Where they cannot be kept now, the copies are gone through again at the next start.
        let _ = ledger::append(&found_path(&files.folder), found);
    }
}

/// What is gone, private notes and `known` apart; what copies hold of `wanted`, out of which somebody made by hand
/// what stands now, is among it, and what that was made from in turn. Asked after every save: copies are read at the
/// first time, and where something is missing that was not sought in them before.
///
/// # Errors
///
/// What was found before cannot be read.
pub(super) fn entries(
    files: &Files,
    known: &Ids,
    wanted: impl IntoIterator<Item = EntryId>,
) -> io::Result<Vec<Entry>> {
    let mut missing = files.missing(|| {
        let mut seen = arrivals::seen(&files.places, &files.target.path);
        // What is known is locked meanwhile.
        seen.extend(kept(files).unwrap_or_default().iter().map(Entry::id));
        seen
    });
    missing.extend(wanted);
    missing.retain(|id| !known.contains(id));
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let here = files.known().looked.found.clone();
    let found = kept(files)?.into_iter().chain(here);
    let mut held: ById<Entry> = found.map(|it| (it.id(), it)).collect();
    let mut gone: ById<Entry> = ById::default();
    let mut looked_for = Ids::default();
    while missing.iter().any(|id| looked_for.insert(*id)) {
        looked_for.extend(missing.iter().copied());
        let known_before = missing.iter().filter_map(|id| held.remove(id));
        let mut new: Vec<Entry> = known_before.collect();
        for entry in &new {
            missing.remove(&entry.id());
        }
        if !missing.is_empty() {
            let found = sought(files, &mut missing);
            remember(files, &found);
            new.extend(found);
        }
        let before: Vec<EntryId> = new.iter().filter_map(Entry::edited).collect();
        gone.extend(new.into_iter().map(|entry| (entry.id(), entry)));
        let in_file = files.in_file(before.iter().copied());
        let is_here =
            |id: &EntryId| in_file.contains(id) || known.contains(id) || gone.contains_key(id);
        missing.extend(before.into_iter().filter(|id| !is_here(id)));
    }
    let mut gone: Vec<Entry> = gone.into_values().collect();
    gone.arrange_by(|a, b| a.order().cmp(&b.order()));
    Ok(gone)
}

/// Looks for these in the copies, the newest first; for what was looked for before only in newer ones.
fn sought(files: &Files, missing: &mut Ids) -> Vec<Entry> {
    let mandate = files.known().mandate.id.clone();
    let path = sought_path(&files.folder);
    let here = files.known().looked.sought.clone();
    let before = here.unwrap_or_else(|| small::read(&path).unwrap_or_default());
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
    if !missing.is_empty() {
        let mut missing: Vec<String> = missing.iter().map(EntryId::to_string).collect();
        missing.sort_unstable();
        let newest = copies.first().map(name).unwrap_or_default();
        let is_as_before = (&newest, &missing) == (&before.newest, &before.missing);
        let now = Sought { newest, missing };
        if !is_as_before && files.writable().is_ok() {
            let _ = small::write(&path, &now);
        }
        files.known().looked.sought = Some(now);
    }
    found
}
