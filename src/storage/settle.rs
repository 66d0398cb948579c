//! Tidying up outboxes whose entries are where they belong.

use std::path::PathBuf;

use crate::domain::Entry;

use super::error::StorageError;
use super::files::Files;
use super::store::sweep;
use super::{ledger, outbox};

/// Removes the outboxes of this process, and of killed ones, of which all is in the file; the shared
/// ones join the ledger first.
///
/// # Errors
///
/// The file cannot be read. Then nothing is removed.
pub(super) fn settle(files: &Files) -> Result<(), StorageError> {
    // The sweep at the start may have met the lock of a killed process that was not quite dead.
    sweep(files);
    let mut own = files.own();
    let shared = outbox::list(&files.folder, false).unwrap_or_default();
    let private = outbox::list(&files.folder, true).unwrap_or_default();
    if !shared.is_empty() {
        // Only what the file holds at this moment counts.
        let Some(found) = files.read_again()? else {
            return Ok(());
        };
        let journal = found.document.journal;
        let enter = |entries: &[Entry]| {
            entries.iter().all(|entry| journal.contains(entry.id()))
                && ledger::enter(&files.folder, entries).is_ok()
        };
        tidy(&shared, &own.paths, enter);
    }
    if !private.is_empty() {
        let (journal, ..) = files.private_notes()?;
        let is_in = |entries: &[Entry]| entries.iter().all(|entry| journal.contains(entry.id()));
        tidy(&private, &own.paths, is_in);
    }
    own.shared = own.shared.take().filter(outbox::Outbox::is_sound);
    own.private = own.private.take().filter(outbox::Outbox::is_sound);
    Ok(())
}

fn tidy(outboxes: &[PathBuf], own: &[PathBuf], is_safe: impl Fn(&[Entry]) -> bool) {
    for path in outboxes {
        let _ = if own.contains(path) {
            outbox::remove(path, &is_safe)
        } else {
            outbox::remove_dead(path, &is_safe)
        };
    }
}
