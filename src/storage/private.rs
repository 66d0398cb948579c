//! The private notes: a file of their own in the data folder, written like a tracker, so that nothing
//! which shares the tracker can take them along.

use crate::domain::{Entry, Mandate};

use super::error::{Doing, StorageError};
use super::files::Files;
use super::store::unite;
use super::writer::held;
use super::{backup, file, format, system};

/// Brings the private outboxes into the private file and tells what in it was not known before.
pub(super) fn save(files: &Files) -> Result<Vec<Entry>, StorageError> {
    let path = &files.private;
    let fail = |error| StorageError::io(Doing::Saving, path, error);
    let kept = files.kept(true)?;
    if kept.is_empty() {
        return look(files);
    }
    system::private_dir(file::folder(path)).map_err(fail)?;
    let lock = held(path, path)?;
    let old = files.read_private().map_err(fail)?;
    let (mut document, is_damaged) = match &old {
        None => (format::Document::default(), false),
        Some((bytes, _)) => match format::read(bytes, None) {
            Ok(document) => (document, false),
            // What cannot be read is put aside whole; the notes that follow begin a new file.
            Err(_) => (format::Document::default(), true),
        },
    };
    if document.format > format::FORMAT {
        return Err(StorageError::NewerFormat {
            path: path.clone(),
            format: document.format,
        });
    }
    let before = document.journal.len();
    unite(&mut document.journal, kept);
    if document.journal.len() > before {
        if let Some((bytes, _)) = &old {
            if is_damaged || !document.rejected.is_empty() {
                super::reject::put_aside(path, bytes)?;
            }
            if !files.known().copied_private {
                backup::copy(&files.places, path, bytes, file::now())
                    .map_err(|(path, error)| StorageError::io(Doing::Copying, &path, error))?;
                files.known().copied_private = true;
            }
        }
        let mandate = head(files, document.mandate);
        let text = format::document(&mandate, &document.journal);
        file::replace(path, text.as_bytes()).map_err(fail)?;
    }
    drop(lock);
    look(files)
}

/// Which mandate the notes are about; its items stand in the tracker.
fn head(files: &Files, own: Mandate) -> Mandate {
    if own.id.is_empty() {
        let known = files.known();
        Mandate {
            id: known.mandate.id.clone(),
            title: known.mandate.title.clone(),
            ..Mandate::default()
        }
    } else {
        own
    }
}

/// Reads the private notes and tells those that were not known before.
pub(super) fn look(files: &Files) -> Result<Vec<Entry>, StorageError> {
    let (mut journal, print, _) = files.private_notes()?;
    unite(&mut journal, files.kept(true)?);
    let mut known = files.known();
    known.private_file = print;
    let new = journal
        .iter()
        .filter(|entry| known.private.insert(entry.id()));
    Ok(new.cloned().collect())
}
