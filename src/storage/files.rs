//! What the store and its writer know in common about one tracker.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

use foldhash::fast::RandomState;
use jiff::SignedDuration;

use crate::domain::{Arrange, Entry, EntryId, Ids, Journal, Mandate};

use super::error::{Doing, StorageError};
use super::file::{self, Print};
use super::format::{self, Document, FORMAT, Trouble};
use super::outbox::{self, Outbox, Prints};
use super::place::Places;
use super::{Finding, Oddity, Target, embedded, lost};

/// Tries to read a file that somebody may be copying into place, and the pause between them.
const TRIES: usize = 4;
const PAUSE: Duration = Duration::from_millis(100);

/// One tracker on this machine: its file and all that stands elsewhere for it.
pub(super) struct Files {
    pub(super) target: Target,
    /// The file behind any links.
    pub(super) real: PathBuf,
    pub(super) places: Places,
    pub(super) format: u32,
    /// Outboxes and ledger, of this file as long as it is this mandate's.
    pub(super) folder: PathBuf,
    /// The private notes of the mandate.
    pub(super) private: PathBuf,
    own: Mutex<Own>,
    known: Mutex<Known>,
}

/// This process's outboxes, made when they are needed.
#[derive(Default)]
pub(super) struct Own {
    pub(super) shared: Option<Outbox>,
    pub(super) private: Option<Outbox>,
    /// All that were ever made in this run.
    pub(super) paths: Vec<PathBuf>,
}

/// What has been read and told.
#[derive(Default)]
pub(super) struct Known {
    pub(super) mandate: Mandate,
    pub(super) entries: Told,
    pub(super) private: Ids,
    pub(super) findings: Vec<Finding>,
    pub(super) file: Option<Print>,
    pub(super) private_file: Option<Print>,
    pub(super) outboxes: Prints,
    /// Whether the copies of this run have been made.
    pub(super) copied: bool,
    pub(super) copied_private: bool,
    /// What earlier runs have seen and this one has not, once that was asked for.
    absent: Option<Ids>,
    pub(super) looked: lost::Looked,
}

/// Every entry that was told, and whether it was in the file as last read.
#[derive(Default)]
pub(super) struct Told {
    /// What the file held when it was opened, until the table is asked for: no first frame needs it.
    opened: Vec<EntryId>,
    table: HashMap<EntryId, bool, RandomState>,
}

impl Told {
    pub(super) fn of_file(journal: &Journal) -> Self {
        Self {
            opened: journal.iter().map(Entry::id).collect(),
            table: HashMap::default(),
        }
    }

    /// Adds an entry that is not in the file, unless it is known to be.
    pub(super) fn add(&mut self, id: EntryId) {
        self.table.entry(id).or_insert(false);
    }

    pub(super) fn table(&mut self) -> &mut HashMap<EntryId, bool, RandomState> {
        let opened = std::mem::take(&mut self.opened);
        self.table.reserve(opened.len());
        self.table.extend(opened.into_iter().map(|id| (id, true)));
        &mut self.table
    }
}

/// A file as it was read.
pub(super) struct Found {
    pub(super) bytes: Vec<u8>,
    pub(super) print: Print,
    pub(super) document: Document,
}

impl Files {
    pub(super) fn new(
        places: &Places,
        target: &Target,
        real: PathBuf,
        document: &Document,
    ) -> Self {
        let mandate = &document.mandate;
        Self {
            target: target.clone(),
            places: places.clone(),
            format: document.format,
            folder: places.outbox(&real, &mandate.id),
            private: places.private_notes(&mandate.id),
            real,
            own: Mutex::default(),
            known: Mutex::new(Known {
                mandate: mandate.clone(),
                ..Known::default()
            }),
        }
    }

    pub(super) fn own(&self) -> MutexGuard<'_, Own> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Refuses where nothing may be written.
    pub(super) fn writable(&self) -> Result<(), StorageError> {
        if self.format > FORMAT {
            return Err(StorageError::NewerFormat {
                path: self.target.path.clone(),
                format: self.format,
            });
        }
        if self.target.read_only {
            return Err(StorageError::ReadOnly(self.target.path.clone()));
        }
        Ok(())
    }

    /// Reads the tracker's file again. What was readable before may be half copied just now, so that
    /// a failure is tried again before it counts. `None` where it was never there.
    pub(super) fn read_again(&self) -> Result<Option<Found>, StorageError> {
        let was_there = self.known().file.is_some();
        let mut tries = 1;
        loop {
            let read = read_tracker(&self.target.path, &self.real);
            let is_missing = matches!(read, Ok(None)) && was_there;
            if tries == TRIES || !(is_missing || read.is_err()) {
                let found = read?;
                if found.is_none() && (was_there || !self.target.may_be_missing) {
                    return Err(StorageError::Gone(self.target.path.clone()));
                }
                return found.map(|found| self.checked(found)).transpose();
            }
            tries += 1;
            sleep(PAUSE);
        }
    }

    fn checked(&self, found: Found) -> Result<Found, StorageError> {
        if found.document.mandate.id == self.known().mandate.id {
            Ok(found)
        } else {
            Err(StorageError::AnotherMandate(self.target.path.clone()))
        }
    }

    /// Makes an outbox of this process.
    pub(super) fn outbox(&self, private: bool) -> io::Result<Outbox> {
        let mandate = self.known().mandate.id.clone();
        Outbox::make(&self.folder, private, &mandate, &self.real)
    }

    /// The folders in which this machine keeps outboxes and ledgers of all other trackers.
    pub(super) fn elsewhere(&self) -> Vec<PathBuf> {
        let all = self.folder.parent().map(std::fs::read_dir);
        let entries = all.into_iter().flatten().flatten().flatten();
        let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        folders.retain(|folder| *folder != self.folder);
        folders.sort();
        folders
    }

    /// The entries in all outboxes for this tracker.
    pub(super) fn kept(&self, private: bool) -> Result<Vec<Entry>, StorageError> {
        outbox::all(&self.folder, private)
            .map_err(|error| StorageError::io(Doing::Reading, &self.folder, error))
    }

    /// The file of the private notes, or the one in which this mandate's stood before.
    pub(super) fn read_private(&self) -> io::Result<Option<(Vec<u8>, Print)>> {
        let now = file::read(&self.private)?;
        let mandate = self.known().mandate.id.clone();
        let before = self.places.private_notes_as_before(&mandate);
        if now.is_some() || before == self.private {
            return Ok(now);
        }
        let is_ours = |bytes: &[u8]| {
            format::read(bytes, None).is_ok_and(|document| document.mandate.id == mandate)
        };
        Ok(file::read(&before)?.filter(|(bytes, _)| is_ours(bytes)))
    }

    /// The private notes in their file, none where there is none; and whether not all of it can be read.
    pub(super) fn private_notes(&self) -> Result<(Journal, Option<Print>, bool), StorageError> {
        let fail = |error| StorageError::io(Doing::Reading, &self.private, error);
        let Some((bytes, print)) = self.read_private().map_err(fail)? else {
            return Ok((Journal::default(), None, false));
        };
        Ok(match format::read(&bytes, None) {
            Ok(document) => {
                let is_damaged = !document.rejected.is_empty();
                (document.journal, Some(print), is_damaged)
            }
            Err(_) => (Journal::default(), Some(print), true),
        })
    }

    /// Which of these entries the file holds, as last read.
    pub(super) fn in_file(&self, ids: impl Iterator<Item = EntryId>) -> Ids {
        let mut known = self.known();
        let told = known.entries.table();
        ids.filter(|id| told.get(id).copied().unwrap_or(false))
            .collect()
    }

    /// What of all that was seen before this run, or told in it, neither the file, as last read, nor the private
    /// notes hold. What was seen before is asked for once: what comes later is told.
    pub(super) fn missing(&self, seen_before: impl FnOnce() -> Ids) -> Ids {
        let mut known = self.known();
        let Known {
            entries,
            private,
            absent,
            ..
        } = &mut *known;
        let told = entries.table();
        let absent = absent.get_or_insert_with(|| {
            let mut seen = seen_before();
            seen.retain(|id| !told.contains_key(id));
            seen
        });
        let before = absent.iter().filter(|id| !told.contains_key(*id));
        let since = told.iter().filter(|(_, is_in)| !**is_in);
        let missing = before.chain(since.map(|(id, _)| id)).copied();
        missing.filter(|id| !private.contains(id)).collect()
    }

    /// The prints of what other processes keep.
    pub(super) fn others(&self) -> Prints {
        let own = self.own().paths.clone();
        outbox::prints(&self.folder, &own)
    }
}

/// Reads a tracker's file; `None` where there is none.
pub(super) fn read_tracker(shown: &Path, real: &Path) -> Result<Option<Found>, StorageError> {
    let read = file::read(real).map_err(|error| StorageError::io(Doing::Reading, shown, error))?;
    let Some((bytes, print)) = read else {
        return Ok(None);
    };
    let mut document =
        format::read(&bytes, Some(embedded::known())).map_err(|trouble| told(trouble, shown))?;
    find_future(&mut document);
    Ok(Some(Found {
        bytes,
        print,
        document,
    }))
}

/// Entries of more than a day hence: somebody's clock is wrong.
fn find_future(document: &mut Document) {
    let Ok(tomorrow) = file::now().checked_add(SignedDuration::from_hours(24)) else {
        return;
    };
    if document.latest.is_none_or(|latest| latest <= tomorrow) {
        return;
    }
    let entries = document.journal.iter().zip(&document.lines);
    let early = entries.filter(|(entry, _)| entry.at() > tomorrow);
    let findings: Vec<Finding> = early
        .take(1000)
        .map(|(_, line)| Finding {
            line: *line as usize,
            column: 0,
            oddity: Oddity::FromTheFuture,
        })
        .collect();
    if !findings.is_empty() {
        document.findings.extend(findings);
        document.findings.arrange_by_key(|finding| finding.line);
    }
}

fn told(trouble: Trouble, path: &Path) -> StorageError {
    let path = path.to_owned();
    match trouble {
        Trouble::Hollow => StorageError::Hollow(path),
        Trouble::NotATracker(line, column, reason) => StorageError::NotATracker {
            path,
            line,
            column,
            reason,
        },
        Trouble::HeadDamaged(line, column, reason) => StorageError::HeadDamaged {
            path,
            line,
            column,
            reason,
        },
    }
}
