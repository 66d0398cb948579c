//! Bringing outboxes into the file, and what others wrote out of it.

use std::collections::hash_map::Entry as Place;
use std::path::Path;
use std::sync::Arc;

use crate::domain::{Entry, Journal, Mandate, Tracker};

use super::error::{Doing, StorageError};
use super::file::{self, Print};
use super::files::{Files, Found};
use super::format::{self, Document};
use super::lock::{self, Asked, Lock};
use super::store::{new_document, unite};
use super::{Finding, Seen, backup, damaged_lines, private, reject, settle, system};

/// How often a file is written again that is another one before the rename, or holds other bytes after it: somebody
/// without our lock renamed over it.
const ROUNDS: usize = 5;

/// Brings outboxes into the file, and what others wrote out of it. Owns no entry: everything it
/// writes is on disk already.
pub struct Writer {
    pub(super) files: Arc<Files>,
    wording: Option<Mandate>,
    brought: Vec<Entry>,
    /// What is known by now, but could not be told because something after it failed.
    untold: Seen,
    /// Whether it was told that the file is gone.
    is_gone: bool,
    /// What the file looked like of which it was told that the system does not give it.
    refused: Option<Print>,
    /// Whether the file was copied as it was found; not at the start, which nothing is to delay.
    is_copied: bool,
    /// What has arrived since somebody last looked after it, where somebody does.
    pub(super) arrivals: Option<Vec<Entry>>,
}

impl Writer {
    pub(super) fn new(files: Arc<Files>) -> Self {
        Self {
            files,
            wording: None,
            brought: Vec::new(),
            untold: Seen::default(),
            is_gone: false,
            refused: None,
            is_copied: false,
            arrivals: None,
        }
    }

    /// Unites other copies' entries with the file's at the next save. They are other people's words:
    /// neither outbox nor ledger, which are this machine's own, ever hold them. Where the save fails
    /// they stand where they came from, and the copies are merged again.
    pub fn unite(&mut self, entries: Vec<Entry>) {
        self.brought.extend(entries);
    }

    /// Unites another copy's wording of the same mandate with the file's at the next save. Entries
    /// said here go through [`super::Store::keep`], other people's through [`Writer::unite`].
    pub fn adopt(&mut self, wording: Mandate) {
        self.wording = Some(wording);
    }

    /// Forgets what was to be united but could not be written.
    pub(super) fn let_go(&mut self) {
        self.wording = None;
        self.brought.clear();
    }

    /// "In the file": takes the lock, re-reads the file, unites it with all outboxes, writes it anew
    /// beside and renames it into place. Writes nothing where there is nothing new. Then does the
    /// same for the private notes.
    ///
    /// # Errors
    ///
    /// The file is as it was; the outbox keeps the entries for next time.
    pub fn save(&mut self) -> Result<Seen, StorageError> {
        self.files.writable()?;
        // Before they are read: what comes to them meanwhile is not seen yet.
        let others = self.files.others();
        let private = private::save(&self.files).map(|arrived_private| {
            self.untold.arrived_private.extend(arrived_private);
        });
        let seen = self.save_shared()?;
        self.untold.add(seen);
        private?;
        self.files.known().outboxes = others;
        let seen = std::mem::take(&mut self.untold);
        if !seen.arrived.is_empty() {
            self.keep_up();
        }
        Ok(seen)
    }

    fn save_shared(&mut self) -> Result<Seen, StorageError> {
        let files = self.files.clone();
        let shown = &files.target.path;
        let fail = |error| StorageError::io(Doing::Saving, shown, error);
        let mut rejected = None;
        let mut wrote = false;
        for _ in 0..ROUNDS {
            if files.target.may_be_missing && files.known().file.is_none() {
                let is_idle = self.wording.is_none() && self.brought.is_empty();
                if files.kept(false)?.is_empty() && is_idle && !files.real.exists() {
                    return Ok(Seen::default());
                }
                system::private_dir(file::folder(&files.real)).map_err(fail)?;
            }
            let lock = held(&files.real, shown)?;
            let found = files.read_again()?;
            let kept = files.kept(false)?;
            let (document, old) = match found {
                Some(Found {
                    bytes,
                    print,
                    document,
                }) => (document, Some((bytes, print))),
                None => (new_document(), None),
            };
            self.refuse_newer(document.format)?;
            let before = document.journal.len();
            let mut journal = document.journal;
            unite(&mut journal, kept);
            unite(&mut journal, self.brought.iter().cloned());
            let mandate = self.united(&document.mandate);
            let is_new = journal.len() > before || mandate != document.mandate;
            if let Some((_, print)) = old.as_ref().filter(|_| !is_new) {
                let mut seen = self.note(&journal, mandate, document.findings, Some(print));
                (seen.wrote, seen.rejected) = (wrote, rejected);
                self.brought.clear();
                return Ok(seen);
            }
            if old.is_none() && !is_new {
                return Ok(Seen::default());
            }
            if !files.known().copied && lock.is_real() {
                // A killed process may have held the lock still when this run began. Where nobody notices a lock,
                // another may be writing its own.
                file::remove_stale(&files.real);
            }
            if let Some((bytes, _)) = &old {
                if !document.rejected.is_empty() {
                    rejected = Some(reject::set_aside(&files.real, &document.rejected)?);
                }
                self.copy(bytes)?;
            }
            let text = format::document(&mandate, &journal);
            let read = old.as_ref().map(|(_, print)| print);
            if !file::replace_as_read(&files.real, text.as_bytes(), read).map_err(fail)? {
                continue;
            }
            wrote = true;
            let Some((back, print)) = file::read(&files.real).map_err(fail)? else {
                continue;
            };
            if back != text.as_bytes() {
                continue;
            }
            let findings = if document.findings.is_empty() {
                Vec::new()
            } else {
                files
                    .read_again()?
                    .map_or(Vec::new(), |found| found.document.findings)
            };
            let mut seen = self.note(&journal, mandate, findings, Some(&print));
            (seen.wrote, seen.rejected) = (true, rejected);
            self.wording = None;
            self.brought.clear();
            return Ok(seen);
        }
        Err(StorageError::NotKept(shown.clone()))
    }

    fn refuse_newer(&self, format: u32) -> Result<(), StorageError> {
        if format > format::FORMAT {
            return Err(StorageError::NewerFormat {
                path: self.files.target.path.clone(),
                format,
            });
        }
        Ok(())
    }

    /// The file's wording united with the one to be adopted.
    fn united(&self, own: &Mandate) -> Mandate {
        match &self.wording {
            Some(wording) if wording.id == own.id && wording != own => {
                let mut tracker = Tracker::new(own.clone(), Journal::default(), Journal::default());
                tracker.adopt(wording);
                tracker.mandate().clone()
            }
            Some(_) | None => own.clone(),
        }
    }

    /// Copies the file before the first save of the run.
    fn copy(&self, bytes: &[u8]) -> Result<(), StorageError> {
        if self.files.known().copied {
            return Ok(());
        }
        backup::copy(&self.files.places, &self.files.real, bytes, file::now())
            .map_err(|(path, error)| StorageError::io(Doing::Copying, &path, error))?;
        self.files.known().copied = true;
        Ok(())
    }

    /// Remembers what the file holds and tells what of it is new.
    fn note(
        &mut self,
        journal: &Journal,
        mandate: Mandate,
        findings: Vec<Finding>,
        print: Option<&Print>,
    ) -> Seen {
        let mut known = self.files.known();
        known.file = print.cloned();
        let told = known.entries.table();
        told.values_mut().for_each(|is_in| *is_in = false);
        let mut arrived = Vec::new();
        for entry in journal.iter() {
            if told.insert(entry.id(), true).is_none() {
                arrived.push(entry.clone());
            }
        }
        let reworded = known.mandate != mandate;
        if reworded {
            known.mandate.clone_from(&mandate);
        }
        known.findings.clone_from(&findings);
        drop(known);
        if let Some(arrivals) = &mut self.arrivals {
            arrivals.extend_from_slice(&arrived);
        }
        Seen {
            arrived,
            mandate: reworded.then_some(mandate),
            findings,
            ..Seen::default()
        }
    }

    /// Looks whether the file or an outbox has changed, by size and time, and reads only then.
    ///
    /// # Errors
    ///
    /// The file cannot be read. What is known stays as it is. Told once for one state of the file, which is read again
    /// all the same where the system has refused it; that one that was gone is back is told, too.
    pub fn look(&mut self) -> Result<Option<Seen>, StorageError> {
        let files = self.files.clone();
        if !std::mem::replace(&mut self.is_copied, true) {
            self.keep_up();
        }
        let now = Print::at(&files.real)
            .map_err(|error| StorageError::io(Doing::Reading, &files.target.path, error))?;
        let private_now = Print::at(&files.private).ok().flatten();
        let others = files.others();
        let differs = |old: &Option<Print>, now: &Option<Print>| match (old, now) {
            (Some(old), Some(now)) => old.differs(now),
            (None, None) => false,
            (Some(_), None) | (None, Some(_)) => true,
        };
        let is_back = self.is_gone && now.is_some();
        self.is_gone &= now.is_none();
        let known = files.known();
        let file = differs(&known.file, &now) && !(now.is_none() && self.is_gone);
        let outboxes = known.outboxes != others;
        let private_changed = differs(&known.private_file, &private_now) || outboxes;
        let told = known.findings.clone();
        drop(known);
        if !file && !outboxes && !private_changed {
            let back = || Seen {
                findings: told,
                ..Seen::default()
            };
            return Ok(is_back.then(back));
        }
        self.untold.findings.clone_from(&told);
        if file {
            self.is_gone = now.is_none();
            match files.read_again() {
                Ok(Some(found)) => {
                    let Document {
                        journal,
                        mandate,
                        findings,
                        ..
                    } = found.document;
                    let seen = self.note(&journal, mandate, findings, Some(&found.print));
                    self.untold.add(seen);
                    self.refused = None;
                }
                Ok(None) => {}
                // A drive may give it the next time, and it will look the same then: it does not count as known.
                Err(error @ StorageError::Io { .. }) => {
                    let then = std::mem::replace(&mut self.refused, now.clone());
                    let is_told = then.zip(now).is_some_and(|(then, now)| then.is_like(&now));
                    return if is_told { Ok(None) } else { Err(error) };
                }
                Err(error) => {
                    if let Some(now) = now {
                        files.known().file = Some(now);
                    }
                    return Err(error);
                }
            }
        }
        if outboxes {
            let kept = files.kept(false)?;
            let mut known = files.known();
            let table = known.entries.table();
            for entry in kept {
                if let Place::Vacant(place) = table.entry(entry.id()) {
                    place.insert(false);
                    if let Some(arrivals) = &mut self.arrivals {
                        arrivals.push(entry.clone());
                    }
                    self.untold.arrived.push(entry);
                }
            }
            known.outboxes = others;
        }
        if private_changed {
            let arrived = private::look(&files)?;
            self.untold.arrived_private.extend(arrived);
        }
        let seen = std::mem::take(&mut self.untold);
        if !seen.arrived.is_empty() {
            self.keep_up();
        }
        let is_news = is_back
            || !seen.arrived.is_empty()
            || !seen.arrived_private.is_empty()
            || seen.mandate.is_some()
            || seen.findings != told;
        Ok(is_news.then_some(seen))
    }

    /// Copies the file, unless the newest copy is like it: what others said and this machine has seen is to be found
    /// here when the file loses it.
    pub(super) fn keep_up(&self) {
        if self.files.writable().is_ok() && self.is_as_read_and_whole() {
            backup::keep_up(&self.files.places, &self.files.real, file::now());
        }
    }

    /// Whether the file is still as it was read last, without a line that cannot be read: a damaged copy would stand
    /// before those that hold the line.
    fn is_as_read_and_whole(&self) -> bool {
        let now = Print::at(&self.files.real).ok().flatten();
        let known = self.files.known();
        let is_as_read =
            (known.file.as_ref().zip(now)).is_some_and(|(then, now)| then.is_like(&now));
        is_as_read && damaged_lines(&known.findings) == 0
    }

    /// Tidies up at the end of a run: settled entries of this process's outbox, and of those that
    /// killed processes left, join the ledger, and a copy is made of what came since the last one. Failures are of no
    /// consequence and are not told.
    pub fn settle(&mut self) {
        if self.files.writable().is_ok() {
            let _ = settle::settle(&self.files);
            self.keep_up();
        }
    }
}

/// Waits for the lock of a file.
pub(super) fn held(real: &Path, shown: &Path) -> Result<Lock, StorageError> {
    match lock::wait(real) {
        Ok(Asked::Held(lock)) => Ok(lock),
        Ok(Asked::Taken) => Err(StorageError::Locked(shown.to_owned())),
        Err(error) => Err(StorageError::io(Doing::Saving, shown, error)),
    }
}
