//! What can go wrong with files: always with the path and with what was being done.

use std::io;
use std::path::{Path, PathBuf};

/// What was being done when it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading the tracker or one of our own files.
    Reading,
    /// Writing the tracker into place.
    Saving,
    /// Appending to the outbox: the entry is only in memory.
    Keeping,
    /// Keeping what is being typed.
    Drafting,
    /// Waiting for another program that is saving.
    Locking,
    /// Making a copy before the first save.
    Copying,
    /// Making a new file.
    Making,
    /// Remembering what a person has decided about their own entries.
    Deciding,
    /// Writing what other copies hold into a tracker: what was to be written stands in the copies.
    Uniting,
}

/// A file could not be read or written. The words for people come from the `text` room.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The system refused.
    #[error("{doing:?} {path}: {cause}")]
    Io {
        /// What was being done.
        doing: Doing,
        /// With which file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A file that somebody named is not there.
    #[error("{0} is not there")]
    Missing(PathBuf),
    /// The file was there when it was opened and is there no more. What was said is kept.
    #[error("{0} is gone")]
    Gone(PathBuf),
    /// The file is empty or filled with NUL bytes: damaged, never new.
    #[error("{0} is empty")]
    Hollow(PathBuf),
    /// The file is something else: no line of a tracker is in it.
    #[error("{path}:{line}:{column} is not a tracker")]
    NotATracker {
        /// Which file.
        path: PathBuf,
        /// Where reading stopped, counted from 1.
        line: usize,
        /// The column in characters, counted from 1.
        column: usize,
        /// Why, in a word: `UTF-16`; `END` where it ends too soon; `OTHER` where it is something else; or
        /// what is wrong with its first line.
        reason: String,
    },
    /// The lines that say which mandate it is are damaged, so that nothing can be shown.
    #[error("{path}:{line} has no readable head")]
    HeadDamaged {
        /// Which file.
        path: PathBuf,
        /// Where reading stopped, counted from 1.
        line: usize,
        /// The column in characters, counted from 1.
        column: usize,
        /// The parser's own words.
        reason: String,
    },
    /// While the file was open, another mandate's tracker was put in its place. Nothing of this one
    /// is written into it.
    #[error("{0} is another mandate's now")]
    AnotherMandate(PathBuf),
    /// Nothing may be written: asked for, or the file says a higher format number.
    #[error("{0} is open for reading only")]
    ReadOnly(PathBuf),
    /// The file says a format number higher than this version knows; never written by it.
    #[error("{path} has format {format}")]
    NewerFormat {
        /// Which file.
        path: PathBuf,
        /// The number it gives.
        format: u32,
    },
    /// There is a file already where a new one was to be made.
    #[error("{0} is there already")]
    Exists(PathBuf),
    /// Another program has held the lock for too long.
    #[error("{0} is locked")]
    Locked(PathBuf),
    /// After the rename the file held other bytes than were written, again and again.
    #[error("{0} does not keep what is written")]
    NotKept(PathBuf),
    /// The system does not say where a person's files are kept (no home folder).
    #[error("no home folder")]
    NoHome,
}

impl StorageError {
    /// Why nothing can be brought back into the file at `path`, where that is gone itself: to say that nothing is gone
    /// from it would mock.
    pub fn of_gone(is_gone: bool, path: &Path) -> Option<Self> {
        is_gone.then(|| Self::Gone(path.to_owned()))
    }
}
