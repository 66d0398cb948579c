//! Items of the mandate that this machine has seen in a tracker's file: what tells a line that was lost in an editor
//! from one that never was there.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::decided::Decided;
use super::files::Files;
use super::{backup, embedded, file, format, system};
use crate::domain::{Item, Journal, Mandate, TRACKER_HEAD, Tracker};

/// Bytes of a copy within which its items stand, if they are to be found without reading all of it.
const HEAD: u64 = 256 * TRACKER_HEAD;

/// The line below the items, as the program writes it.
const JOURNAL: &[u8] = b"\n    journal: [\n";
/// What ends a tracker in which nothing is said.
const END: &[u8] = b"    ],\n)\n";

/// Items that are not in the file.
#[derive(Debug, Default)]
pub(super) struct Missing {
    /// What was in the file, or is in the program's own copy of this mandate.
    pub(super) gone: Vec<Item>,
    /// Such of them as are to stay away: so it was decided on this machine.
    pub(super) left: Vec<Item>,
}

fn path(folder: &Path) -> PathBuf {
    folder.join("items.ron")
}

/// Which items the file lacks, as last read; what it has is remembered, unless nothing may be written.
///
/// # Errors
///
/// What was remembered cannot be read.
pub(super) fn missing(files: &Files, decided: &Decided) -> io::Result<Missing> {
    let now = files.known().mandate.clone();
    let path = path(&files.folder);
    let before = file::read(&path)?.map(|(bytes, _)| bytes);
    let seen = before.as_deref().map(|bytes| mandate(bytes, &now));
    let seen = seen.unwrap_or_else(|| in_copies(files, &now));
    let own = embedded::known();
    let known = seen.iter().chain((own.id == now.id).then_some(own));
    let mut here = names(&now);
    let known = known.flat_map(|mandate| mandate.items.iter());
    let gone = known.filter(|item| here.insert(name(item)));
    let gone: Vec<Item> = gone.cloned().collect();
    if files.writable().is_ok() && files.known().file.is_some() {
        remember(&path, before.as_deref(), with(&now, &gone));
    }
    let (left, gone) = gone.into_iter().partition(|item| decided.leaves(&item.id));
    Ok(Missing { gone, left })
}

/// What an item is found by, upper and lower case being the same.
fn name(item: &Item) -> String {
    item.id.as_str().to_ascii_lowercase()
}

fn names(mandate: &Mandate) -> HashSet<String> {
    mandate.items.iter().map(name).collect()
}

/// A mandate with items that it lacks, in the order in which every copy has them.
fn with(mandate: &Mandate, items: &[Item]) -> Mandate {
    let (nothing, no_notes) = (Journal::default(), Journal::default());
    let mut tracker = Tracker::new(mandate.clone(), nothing, no_notes);
    tracker.take_back(&[], items);
    tracker.mandate().clone()
}

/// The mandate in what was remembered; `None` where it makes no sense or is another one.
fn mandate(bytes: &[u8], now: &Mandate) -> Option<Mandate> {
    let read = format::read(bytes, Some(embedded::known())).ok();
    read.map(|it| it.mandate).filter(|it| it.id == now.id)
}

fn remember(path: &Path, before: Option<&[u8]>, seen: Mandate) {
    let text = format::document(&seen, &Journal::default());
    if before == Some(text.as_bytes()) {
        return;
    }
    // Where it cannot be kept now, the copies are looked through again.
    let made = system::private_dir(file::folder(path));
    let _ = made.and_then(|()| file::replace(path, text.as_bytes()));
}

/// All items that copies hold, the newest first.
fn in_copies(files: &Files, now: &Mandate) -> Option<Mandate> {
    let copies = backup::backups(&files.places, &files.real).into_iter();
    let heads = copies.filter_map(|copy| mandate(&head(&copy.path)?, now));
    heads.reduce(|newer, older| with_missing(&newer, &older))
}

fn with_missing(newer: &Mandate, older: &Mandate) -> Mandate {
    let newer_has = names(newer);
    let only = older.items.iter();
    let only = only.filter(|item| !newer_has.contains(&name(item)));
    with(newer, &only.cloned().collect::<Vec<_>>())
}

/// What stands above the journal of a copy as the program writes it, as a tracker in which nothing is said.
fn head(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).ok()?;
    file.take(HEAD).read_to_end(&mut bytes).ok()?;
    let at = bytes.windows(JOURNAL.len()).position(|it| it == JOURNAL)?;
    bytes.truncate(at + JOURNAL.len());
    bytes.extend_from_slice(END);
    Some(bytes)
}
