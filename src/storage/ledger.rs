//! What this machine once said about a tracker and found in its file: what tells an old copy put back
//! from entries never said here.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Author, Entry, EntryId, OnePerson};

use super::decided::Decided;
use super::files::Files;
use super::lock::{self, Asked};
use super::{Ledger, file, format, lost, outbox};

fn path(folder: &Path) -> PathBuf {
    folder.join("ledger.ron")
}

/// Enters what has been found in the tracker's file.
///
/// # Errors
///
/// The disk did not take it; then the outbox must stay.
pub(super) fn enter(folder: &Path, entries: &[Entry]) -> io::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let path = path(folder);
    match lock::wait(&path)? {
        Asked::Held(_lock) => file::append(&path, whole_lines(&path, entries)?.as_bytes()),
        Asked::Taken => Err(io::ErrorKind::WouldBlock.into()),
    }
}

/// The lines to append: on a line of their own even where a crash has torn the last one.
fn whole_lines(path: &Path, entries: &[Entry]) -> io::Result<String> {
    let mut text = format::entry_lines(entries);
    if let Ok(mut file) = std::fs::File::open(path) {
        use std::io::{Read, Seek, SeekFrom};
        let mut last = [b'\n'];
        if file.metadata()?.len() > 0 {
            file.seek(SeekFrom::End(-1))?;
            file.read_exact(&mut last)?;
        }
        if last != [b'\n'] {
            text.insert(0, '\n');
        }
    }
    Ok(text)
}

/// What has been entered.
///
/// # Errors
///
/// The ledger is there and cannot be read.
pub(super) fn entered(folder: &Path) -> io::Result<Vec<Entry>> {
    Ok(file::read(&path(folder))?.map_or(Vec::new(), |(bytes, _)| format::entries(&bytes)))
}

/// What was said on this machine, as far as it can be read.
pub(super) fn said(folder: &Path) -> Vec<EntryId> {
    let kept = outbox::all(folder, false).unwrap_or_default();
    let entered = entered(folder).unwrap_or_default();
    kept.iter().chain(&entered).map(Entry::id).collect()
}

/// Compares what this machine knows with the file as last read. `claimed` are entries that are in the
/// author's name, those of the file at least.
///
/// # Errors
///
/// The state folder cannot be read.
pub(super) fn compare(files: &Files, claimed: &[Entry], author: &Author) -> io::Result<Ledger> {
    let mut own = OnePerson::new(author);
    let mut pending = outbox::all(&files.folder, false)?;
    let mut gone = entered(&files.folder)?;
    let decided = Decided::read(&files.folder);
    let mut here: HashSet<EntryId> = pending.iter().chain(&gone).map(Entry::id).collect();
    here.extend(decided.mine());
    let elsewhere = files.elsewhere();
    let mandate = files.known().mandate.id.clone();
    // A tracker that was moved may leave behind what had not yet got into it.
    for folder in &elsewhere {
        for outbox in outbox::list(folder, false)? {
            gone.extend(outbox::orphaned(&outbox, &mandate)?);
        }
    }
    let all = pending.iter().chain(&gone).chain(claimed);
    let in_file = files.in_file(all.map(Entry::id));
    let mut unknown_own = claimed.to_vec();
    let is_unknown = |entry: &Entry| in_file.contains(&entry.id()) && !here.contains(&entry.id());
    unknown_own.retain(|entry| !decided.trusts() && is_unknown(entry));
    // One that was moved or copied brings along what this machine wrote under another name.
    for folder in &elsewhere {
        if unknown_own.is_empty() {
            break;
        }
        let (kept, entered) = (outbox::all(folder, false)?, entered(folder)?);
        let known = kept.iter().chain(&entered).map(Entry::id);
        let known: HashSet<EntryId> = known.chain(Decided::read(folder).mine()).collect();
        unknown_own.retain(|entry| !known.contains(&entry.id()));
    }
    let is_kept: HashSet<EntryId> = pending.iter().map(Entry::id).collect();
    let mut told = HashSet::new();
    pending.retain(|entry| !in_file.contains(&entry.id()) && told.insert(entry.id()));
    gone.retain(|entry| {
        let id = entry.id();
        let is_gone = !in_file.contains(&id) && !is_kept.contains(&id);
        is_gone && own.is(entry.author()) && told.insert(id)
    });
    gone.extend(lost::entries(files, &told)?);
    let left = decided.left();
    let (left, gone) = gone
        .into_iter()
        .partition(|entry| left.contains(&entry.id()));
    Ok(Ledger {
        pending,
        gone,
        left,
        unknown_own,
    })
}
