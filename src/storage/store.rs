//! Opening a tracker, and keeping what is said.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::{Author, Entry, Journal, Said, Tracker};

use super::error::{Doing, StorageError};
use super::file::{self, Print};
use super::files::{Files, Told, read_tracker};
use super::format::{Document, FORMAT};
use super::lock::{self, Asked};
use super::outbox::Outbox;
use super::place::Places;
use super::writer::Writer;
use super::{Decision, Finding, Ledger, Target, compare, decided, embedded};

/// How often a file is read that changes while it is read.
const TRIES: usize = 4;

/// An opened tracker.
pub struct Opened {
    /// What the file, the outboxes and the private notes hold together.
    pub tracker: Tracker,
    /// What is odd about the file. Empty for a file as the program writes it.
    pub findings: Vec<Finding>,
    /// The file of the private notes, where not all of it can be read.
    pub private_damage: Option<PathBuf>,
    /// Through which changes are kept.
    pub store: Store,
}

/// Keeps what is said: at once in this process's outbox, and behind that in the file.
pub struct Store {
    files: Arc<Files>,
}

impl Store {
    /// Opens a tracker: the file, every process's outbox for it, and the private notes of its mandate.
    /// Sweeps stale temporaries of earlier runs (never the file itself).
    ///
    /// # Errors
    ///
    /// The file cannot be read, is no tracker, or holds nothing (an empty or NUL-filled file is
    /// damaged, never new).
    pub fn open(places: &Places, target: &Target) -> Result<Opened, StorageError> {
        let shown = &target.path;
        let fail = |error| StorageError::io(Doing::Reading, shown, error);
        let real = file::resolve(shown).map_err(fail)?;
        let mut tries = 1;
        loop {
            let (document, print) = match read_tracker(shown, &real)? {
                Some(found) => {
                    file::let_go(found.bytes);
                    (found.document, Some(found.print))
                }
                None if target.may_be_missing => (new_document(), None),
                None => return Err(StorageError::Missing(shown.clone())),
            };
            let files = Files::new(places, target, real.clone(), &document);
            let opened = Self::read_beside(files, document, print.clone())?;
            // Between the file and the outboxes another process may have brought an entry from one
            // into the other.
            let now = Print::at(&real).map_err(fail)?;
            let is_like = match (&print, &now) {
                (Some(then), Some(now)) => then.is_like(now),
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            };
            if is_like || tries == TRIES {
                return Ok(opened);
            }
            tries += 1;
        }
    }

    /// Adds to a file's content what stands elsewhere.
    fn read_beside(
        files: Files,
        document: Document,
        print: Option<Print>,
    ) -> Result<Opened, StorageError> {
        if files.writable().is_ok() {
            sweep(&files);
        }
        let Document {
            mandate,
            mut journal,
            findings,
            ..
        } = document;
        let others = files.others();
        let (mut private, private_print, is_damaged) = files.private_notes()?;
        let mut known = files.known();
        known.findings.clone_from(&findings);
        known.file = print;
        known.private_file = private_print;
        known.outboxes = others;
        known.entries = Told::of_file(&journal);
        drop(known);
        let kept = files.kept(false)?;
        let mut known = files.known();
        for entry in &kept {
            known.entries.add(entry.id());
        }
        drop(known);
        unite(&mut journal, kept);
        unite(&mut private, files.kept(true)?);
        let mut known = files.known();
        known.private = private.iter().map(Entry::id).collect();
        drop(known);
        Ok(Opened {
            tracker: Tracker::new(mandate, journal, private),
            findings,
            private_damage: is_damaged.then(|| files.private.clone()),
            store: Self {
                files: Arc::new(files),
            },
        })
    }

    /// "Saved here": appends the entries to this process's outbox and waits until the disk has them.
    /// Private ones go to a private outbox instead, and from there to the private notes.
    ///
    /// # Errors
    ///
    /// The disk did not take them. They are then nowhere but in memory.
    pub fn keep(&mut self, said: &[Said]) -> Result<(), StorageError> {
        self.files.writable()?;
        let fail = |error| StorageError::io(Doing::Keeping, &self.files.folder, error);
        let of = |private: bool| said.iter().filter(move |said| said.private == private);
        let mut own = self.files.own();
        let mut paths = std::mem::take(&mut own.paths);
        let mut kept = Ok(());
        let mut before = None;
        if of(true).next().is_some() {
            kept = self.append(&mut own.private, true, of(true), &mut before, &mut paths);
        }
        if kept.is_ok() && of(false).next().is_some() {
            kept = self.append(&mut own.shared, false, of(false), &mut None, &mut paths);
            if let (Err(_), Some(len), Some(outbox)) = (&kept, before, &mut own.private) {
                // All of a gesture is kept, or nothing.
                outbox.cut(len);
            }
        }
        own.paths = paths;
        drop(own);
        kept.map_err(fail)?;
        let mut known = self.files.known();
        for said in said {
            let id = said.entry.id();
            if said.private {
                known.private.insert(id);
            } else {
                known.entries.add(id);
            }
        }
        Ok(())
    }

    fn append<'a>(
        &self,
        outbox: &mut Option<Outbox>,
        private: bool,
        said: impl Iterator<Item = &'a Said>,
        before: &mut Option<u64>,
        paths: &mut Vec<std::path::PathBuf>,
    ) -> io::Result<()> {
        let sound = outbox.take().filter(Outbox::is_sound);
        let own = match sound {
            Some(own) => outbox.insert(own),
            None => {
                let made = self.files.outbox(private)?;
                paths.push(made.path().to_owned());
                outbox.insert(made)
            }
        };
        *before = Some(own.len());
        own.append(said.map(|said| &said.entry))
    }

    /// Whether an outbox holds entries that are not in the file as last read.
    pub fn has_pending(&self) -> bool {
        let kept = |private| !self.files.kept(private).unwrap_or_default().is_empty();
        kept(false) || kept(true)
    }

    /// Whether changes are refused: asked for, or the file says a higher format number.
    pub fn is_read_only(&self) -> bool {
        self.files.target.read_only || self.files.format > FORMAT
    }

    /// The format number that the file gave when it was opened.
    pub fn format(&self) -> u32 {
        self.files.format
    }

    /// The file, with symlinks as they were given.
    pub fn path(&self) -> &Path {
        &self.files.target.path
    }

    /// What writes the file. For a thread of its own; the command line calls it directly.
    pub fn writer(&self) -> Writer {
        Writer::new(self.files.clone())
    }

    /// What the ledgers say about the file as last read; to nobody what is gone and what is pending.
    ///
    /// # Errors
    ///
    /// The state folder cannot be read.
    pub fn ledger(
        &self,
        tracker: &Tracker,
        author: Option<&Author>,
    ) -> Result<Ledger, StorageError> {
        let claimed = tracker.journal().to_watch(author);
        compare::compare(&self.files, &claimed, author)
            .map_err(|error| StorageError::io(Doing::Reading, &self.files.folder, error))
    }

    /// Remembers on this machine what the person has decided about what is gone, or is in their name.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn decide(&self, decision: &Decision) -> Result<(), StorageError> {
        decided::decide(&self.files.folder, decision)
            .map_err(|error| StorageError::io(Doing::Deciding, &self.files.folder, error))
    }
}

/// The tracker of which there is no file yet.
pub(super) fn new_document() -> Document {
    Document {
        format: FORMAT,
        mandate: embedded(),
        ..Document::default()
    }
}

pub(super) fn unite(journal: &mut Journal, entries: impl IntoIterator<Item = Entry>) {
    for entry in entries {
        journal.insert(entry);
    }
}

/// Removes what killed runs left beside the file, if nobody is saving just now. Without a lock that
/// others notice nobody can know, and all is left alone.
pub(super) fn sweep(files: &Files) {
    for folder in ["drafts", "session"] {
        file::sweep(&files.places.state.join(folder));
    }
    let real = &files.real;
    if file::stale(real).is_empty() {
        return;
    }
    if let Ok(Asked::Held(lock)) = lock::ask(real)
        && lock.is_real()
    {
        file::remove_stale(real);
    }
}
