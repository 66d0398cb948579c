//! One writer at a time, across processes and machines that share a drive.
//!
//! The lock is on a file beside the tracker, because the tracker itself is replaced by renaming: a
//! lock on it would go away with the old one. For the same reason the file is never deleted.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::file;
use super::system;

/// How long is waited for another program. A save takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two tries.
const PAUSE: Duration = Duration::from_millis(4);

/// A lock that is held, until it is dropped. Empty where the file system has none: then saving goes
/// on without, as the bytes are compared after it anyway.
pub(super) struct Lock {
    _file: Option<File>,
}

/// What came of asking for a lock.
pub(super) enum Asked {
    /// It is held.
    Held(Lock),
    /// Somebody else holds it.
    Taken,
}

/// The file whose lock guards `path`.
pub(super) fn sidecar(path: &Path) -> PathBuf {
    file::folder(path).join(format!(".{}.lock", file::name(path)))
}

/// Waits for the lock that guards `path`, for a while.
///
/// # Errors
///
/// The file beside it cannot be made.
pub(super) fn wait(path: &Path) -> io::Result<Asked> {
    let mut waited = Duration::ZERO;
    loop {
        match ask(path)? {
            Asked::Taken if waited < PATIENCE => {
                sleep(PAUSE);
                waited += PAUSE;
            }
            asked @ (Asked::Held(_) | Asked::Taken) => return Ok(asked),
        }
    }
}

/// Takes the lock that guards `path` if it is free.
///
/// # Errors
///
/// The file beside it cannot be made.
pub(super) fn ask(path: &Path) -> io::Result<Asked> {
    ask_for(open(&sidecar(path))?)
}

/// Takes the lock on this very file if it is free.
pub(super) fn ask_for(file: File) -> io::Result<Asked> {
    match file.try_lock() {
        Ok(()) => Ok(Asked::Held(Lock { _file: Some(file) })),
        Err(TryLockError::WouldBlock) => Ok(Asked::Taken),
        Err(TryLockError::Error(error)) if system::has_no_locks(&error) => {
            Ok(Asked::Held(Lock { _file: None }))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Lock {
    /// Whether another process would notice it.
    pub(super) fn is_real(&self) -> bool {
        self._file.is_some()
    }
}

/// Opens the file without a truncation that would hurt nobody and without following a planted link.
/// On a shared drive another person may have made it: reading is enough for a lock then.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    match system::beside(&mut options).open(path) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && path.exists() => {
            let mut reading = OpenOptions::new();
            system::beside(reading.read(true)).open(path)
        }
        opened => opened,
    }
}
