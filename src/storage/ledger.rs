//! What this machine once said about a tracker and found in its file: what tells an old copy put back
//! from entries never said here.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::{Author, Entry, EntryId, Tracker};

use super::files::Files;
use super::lock::{self, Asked};
use super::{Ledger, file, format, outbox};

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

/// Compares what this machine knows with the file as last read (`in_file`) and with what is shown.
///
/// # Errors
///
/// The state folder cannot be read.
pub(super) fn compare(
    files: &Files,
    in_file: impl Fn(EntryId) -> bool,
    tracker: &Tracker,
    author: &Author,
) -> io::Result<Ledger> {
    let mut own = Same::new(author);
    let mut pending = outbox::all(&files.folder, false)?;
    let mut gone = entered(&files.folder)?;
    let mut here: HashSet<EntryId> = pending.iter().chain(&gone).map(Entry::id).collect();
    let mut unknown_own: Vec<Entry> = tracker
        .journal()
        .iter()
        .filter(|entry| !here.contains(&entry.id()) && in_file(entry.id()))
        .filter(|entry| own.is(entry.author()))
        .cloned()
        .collect();
    // A tracker that was moved or copied brings along what this machine wrote under another name, and
    // may leave behind what had not yet got into it.
    for folder in files.elsewhere() {
        for outbox in outbox::list(&folder, false)? {
            gone.extend(outbox::orphaned(&outbox, &tracker.mandate().id)?);
        }
        if !unknown_own.is_empty() {
            let (kept, entered) = (outbox::all(&folder, false)?, entered(&folder)?);
            here.extend(kept.iter().chain(&entered).map(Entry::id));
        }
    }
    unknown_own.retain(|entry| !here.contains(&entry.id()));
    let is_kept: HashSet<EntryId> = pending.iter().map(Entry::id).collect();
    let mut told = HashSet::new();
    pending.retain(|entry| !in_file(entry.id()) && told.insert(entry.id()));
    gone.retain(|entry| {
        let id = entry.id();
        !in_file(id) && !is_kept.contains(&id) && own.is(entry.author()) && told.insert(id)
    });
    Ok(Ledger {
        pending,
        gone,
        unknown_own,
    })
}

/// Compares authors, each spelling once: folding case is slow on a hundred thousand entries.
struct Same<'a> {
    author: &'a Author,
    known: HashMap<(Arc<str>, Arc<str>), bool>,
}

impl<'a> Same<'a> {
    fn new(author: &'a Author) -> Self {
        Self {
            author,
            known: HashMap::new(),
        }
    }

    fn is(&mut self, other: &Author) -> bool {
        *self
            .known
            .entry((other.by.clone(), other.of.clone()))
            .or_insert_with(|| self.author.is_same(other))
    }
}
