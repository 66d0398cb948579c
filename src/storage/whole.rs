//! Whole files for the command line: a look at one, a new one, the last copy of a damaged one.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::domain::{Journal, TRACKER_HEAD, Tracker, names_mandate};

use super::decided::Decided;
use super::error::{Doing, StorageError};
use super::files::read_tracker;
use super::place::Places;
use super::store::{Opened, Store};
use super::writer::held;
use super::{Finding, Target, backup, damaged_lines, file, format, ledger, reject};

/// A file as it was found, without outboxes and private notes.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What can be read of it.
    pub tracker: Tracker,
    /// What is odd about it.
    pub findings: Vec<Finding>,
    /// The format number that it gives.
    pub format: u32,
    /// The lines that cannot be read, as they stand, each with a line feed after it.
    pub rejected: Vec<u8>,
}

/// Reads a tracker and touches nothing.
///
/// # Errors
///
/// The file is not there, cannot be read, or is no tracker.
pub fn read(path: &Path) -> Result<Reading, StorageError> {
    let found = read_tracker(path, path)?.ok_or_else(|| StorageError::Missing(path.to_owned()))?;
    Ok(Reading::of(found.document))
}

impl Reading {
    fn of(document: format::Document) -> Self {
        Self {
            tracker: Tracker::new(document.mandate, document.journal, Journal::default()),
            findings: document.findings,
            format: document.format,
            rejected: document.rejected,
        }
    }
}

/// Whether a file begins as a tracker does; only its head is read.
pub(super) fn is_tracker(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = path
        .is_file()
        .then(|| fs::File::open(path).ok())
        .flatten()
        .map(|file| file.take(TRACKER_HEAD).read_to_end(&mut head));
    matches!(read, Some(Ok(_))) && names_mandate(&String::from_utf8_lossy(&head))
}

/// Makes a new file of what a tracker shares (private notes stay out). Never over an existing one.
///
/// # Errors
///
/// There is something of this name already, or the file cannot be written.
pub fn make(out: &Path, tracker: &Tracker) -> Result<(), StorageError> {
    let text = format::document(tracker.mandate(), tracker.journal());
    match file::create(out, text.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(StorageError::Exists(out.to_owned()))
        }
        Err(error) => Err(StorageError::io(Doing::Making, out, error)),
    }
}

/// Puts what a tracker shares in the place of a file that only this process knows: without lock, copy
/// and outboxes. For git's merge driver, to whose temporaries none of them belongs.
///
/// # Errors
///
/// The file cannot be written; it is as it was.
pub fn replace(path: &Path, tracker: &Tracker) -> Result<(), StorageError> {
    let text = format::document(tracker.mandate(), tracker.journal());
    file::replace(path, text.as_bytes())
        .map_err(|error| StorageError::io(Doing::Uniting, path, error))
}

impl Store {
    /// Puts the newest readable copy in the place of a damaged file and opens it, also where the file
    /// opens but for some lines, which may stand in the copy. The damaged file is first copied whole to
    /// `NAME.damaged-TIME` beside it. What can still be read in it, what the outboxes keep, and what
    /// this machine's ledger knows to have been in it and not to stay away, is in what is opened.
    ///
    /// # Errors
    ///
    /// Why the file cannot be opened, where there is no copy that can be (but for some lines it is
    /// opened as it is then), or where a newer version has written it; or what went wrong on the way, the
    /// damaged file still being in its place.
    pub fn open_last_copy(places: &Places, target: &Target) -> Result<Opened, StorageError> {
        let damage = match Self::open(places, target) {
            Ok(opened) if damaged_lines(&opened.findings) == 0 => return Ok(opened),
            opened => opened,
        };
        if target.read_only {
            return Err(StorageError::ReadOnly(target.path.clone()));
        }
        let shown = &target.path;
        let fail = |error| StorageError::io(Doing::Saving, shown, error);
        let real = file::resolve(shown).map_err(fail)?;
        let mut copies = backup::backups(places, &real).into_iter();
        let copy = copies.find_map(|copy| read_tracker(&copy.path, &copy.path).ok().flatten());
        let Some(copy) = copy.filter(|copy| copy.document.format <= format::FORMAT) else {
            return damage;
        };
        let lock = held(&real, shown)?;
        let mut document = copy.document;
        if let Some((bytes, _)) = file::read(&real).map_err(fail)? {
            // What a newer version has written is more than can be read here, damaged or not.
            let format = format::read(&bytes, None).map_or(0, |read| read.format);
            if format > format::FORMAT {
                let path = shown.clone();
                return Err(StorageError::NewerFormat { path, format });
            }
            reject::put_aside(&real, &bytes)?;
            for entry in format::entries(&bytes) {
                document.journal.insert(entry);
            }
        }
        let folder = places.outbox(&real, &document.mandate.id);
        let left = Decided::read(&folder).left();
        for entry in ledger::entered(&folder).map_err(fail)? {
            if !left.contains(&entry.id()) {
                document.journal.insert(entry);
            }
        }
        let text = format::document(&document.mandate, &document.journal);
        file::replace(&real, text.as_bytes()).map_err(fail)?;
        drop(lock);
        Self::open(places, target)
    }
}

/// What a file of this text would be read as, and the text that would be written: for the laws, which do
/// both a hundred thousand times.
#[cfg(test)]
pub(crate) mod text {
    use super::{Reading, Tracker, format};

    pub(crate) fn read(text: &str) -> Option<Reading> {
        format::read(text.as_bytes(), None).ok().map(Reading::of)
    }

    pub(crate) fn write(tracker: &Tracker) -> String {
        format::document(tracker.mandate(), tracker.journal())
    }
}
