//! The file, and all that keeps it safe: reading line by line, saving, the outbox, copies, locks.
//!
//! Knows the domain; knows no terminal and no words for people (errors carry what happened, the
//! `text` room says it).

mod error;
mod place;
mod settings;

pub use error::{Doing, StorageError};
pub use place::Places;
pub use settings::{Session, Settings};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::{Entry, Mandate, Said, Tracker};

/// Which tracker is meant, and what may be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The file.
    pub path: PathBuf,
    /// Whether the file may be missing: then the embedded mandate is shown, and the first change
    /// makes the file. So for the default tracker; a file that somebody named must be there.
    pub may_be_missing: bool,
    /// Whether nothing may be written at all.
    pub read_only: bool,
}

/// A line of a file that is not as the program would have written it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line, counted from 1; 0 where it is about the whole file.
    pub line: usize,
    /// The column in characters, counted from 1, where one is known.
    pub column: usize,
    /// What is odd.
    pub oddity: Oddity,
}

/// What can be odd about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The line cannot be read; it is set aside before the first save. The parser's own words.
    Unreadable(String),
    /// The line is longer than 1 MiB; it is set aside before the first save.
    TooLong,
    /// A conflict marker of git; skipped, both sides stand.
    ConflictMarker,
    /// An entry whose words are not those that its id was made from: changed by hand, adopted as a
    /// new entry. The new id.
    EditedByHand(crate::domain::EntryId),
    /// An entry without id: written by hand, adopted.
    WrittenByHand(crate::domain::EntryId),
    /// An entry that only a newer version can read; kept byte for byte. Its kind.
    Newer(String),
    /// The same line once more.
    Duplicate,
    /// An entry about an item that the mandate does not have. The item's name.
    Astray(String),
    /// Two lines for one item, or one head line twice, that differ. The bytewise greater stands.
    Reworded(String),
    /// A comment; it is not written again, but stands in the copy made before the first save.
    Comment,
    /// The head lines (format, mandate, items) are missing or damaged.
    HeadDamaged,
    /// An entry more than 24 hours in the future.
    FromTheFuture,
}

impl Oddity {
    /// A short stable name for `--json`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::TooLong => "too-long",
            Self::ConflictMarker => "conflict-marker",
            Self::EditedByHand(_) => "edited-by-hand",
            Self::WrittenByHand(_) => "written-by-hand",
            Self::Newer(_) => "newer",
            Self::Duplicate => "duplicate",
            Self::Astray(_) => "astray",
            Self::Reworded(_) => "reworded",
            Self::Comment => "comment",
            Self::HeadDamaged => "head-damaged",
            Self::FromTheFuture => "from-the-future",
        }
    }

    /// Whether the line is lost to the tracker, so that a person should be asked before going on.
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Unreadable(_) | Self::TooLong | Self::HeadDamaged
        )
    }
}

/// What this machine's ledgers know about a tracker beside the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Entries kept here that are not in the file yet (already part of the tracker that is shown).
    pub pending: Vec<Entry>,
    /// Entries said here that were in the file and are gone from it.
    pub gone: Vec<Entry>,
    /// Entries in the file in this author's name that this machine never wrote.
    pub unknown_own: Vec<Entry>,
}

/// An opened tracker.
pub struct Opened {
    /// What the file, the outboxes and the private notes hold together.
    pub tracker: Tracker,
    /// What is odd about the file. Empty for a file as the program writes it.
    pub findings: Vec<Finding>,
    /// Through which changes are kept.
    pub store: Store,
}

/// Keeps what is said: at once in this process's outbox, and behind that in the file.
pub struct Store {
    _files: Arc<()>,
}

impl Store {
    /// Opens a tracker: the file, every process's outbox for it, and the private notes of its mandate.
    /// Sweeps stale temporaries of earlier runs (never the file itself).
    ///
    /// # Errors
    ///
    /// The file cannot be read, is no tracker, or holds nothing (an empty or NUL-filled file is
    /// damaged, never new).
    pub fn open(_places: &Places, _target: &Target) -> Result<Opened, StorageError> {
        unreachable!("stub")
    }

    /// "Saved here": appends the entries to this process's outbox and waits until the disk has them.
    /// Private ones go to the private journal's file instead.
    ///
    /// # Errors
    ///
    /// The disk did not take them. They are then nowhere but in memory.
    pub fn keep(&mut self, _said: &[Said]) -> Result<(), StorageError> {
        unreachable!("stub")
    }

    /// Whether changes are refused: asked for, or the file says a higher format number.
    pub fn is_read_only(&self) -> bool {
        unreachable!("stub")
    }

    /// Whether an outbox holds entries that are not in the file as last read.
    pub fn has_pending(&self) -> bool {
        unreachable!("stub")
    }

    /// Opens the newest copy that can be read in the place of a damaged file, which is kept beside it
    /// under another name.
    ///
    /// # Errors
    ///
    /// There is no copy that can be read.
    pub fn open_last_copy(_places: &Places, _target: &Target) -> Result<Opened, StorageError> {
        unreachable!("stub")
    }

    /// The file, with symlinks as they were given.
    pub fn path(&self) -> &Path {
        unreachable!("stub")
    }

    /// What writes the file. For a thread of its own; the command line calls it directly.
    pub fn writer(&self) -> Writer {
        unreachable!("stub")
    }

    /// What the ledgers say about the file as last read.
    ///
    /// # Errors
    ///
    /// The state folder cannot be read.
    pub fn ledger(
        &self,
        _tracker: &Tracker,
        _author: &crate::domain::Author,
    ) -> Result<Ledger, StorageError> {
        unreachable!("stub")
    }
}

/// Brings outboxes into the file, and what others wrote out of it. Owns no entry: everything it
/// writes is on disk already.
pub struct Writer {}

/// What a look at the file, or a save, brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Whether the file was written.
    pub wrote: bool,
    /// Entries that were not known before: from other windows, people and sync tools.
    pub arrived: Vec<Entry>,
    /// Private entries that were not known before.
    pub arrived_private: Vec<Entry>,
    /// Wording that another copy brought, where the mandate's lines differ.
    pub mandate: Option<Mandate>,
    /// What is odd about the file as it is now.
    pub findings: Vec<Finding>,
    /// The file into which unreadable lines were set aside, where there were any.
    pub rejected: Option<PathBuf>,
}

impl Writer {
    /// "In the file": takes the lock, re-reads the file, unites it with all outboxes, writes it anew
    /// beside and renames it into place. Writes nothing where there is nothing new.
    ///
    /// # Errors
    ///
    /// The file is as it was; the outbox keeps the entries for next time.
    pub fn save(&mut self) -> Result<Seen, StorageError> {
        unreachable!("stub")
    }

    /// Looks whether the file or an outbox has changed, by size and time, and reads only then.
    ///
    /// # Errors
    ///
    /// The file cannot be read. What is known stays as it is.
    pub fn look(&mut self) -> Result<Option<Seen>, StorageError> {
        unreachable!("stub")
    }

    /// Tidies up at the end of a run: settled entries of this process's outbox join the ledger.
    /// Failures are of no consequence and are not told.
    pub fn settle(&mut self) {}
}

/// A note that was being written when a run ended.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Draft {
    /// The item's id.
    pub item: String,
    /// The id of the version that it is to take the place of.
    #[serde(default)]
    pub revises: Option<String>,
    /// Whether it is to stay on this machine.
    #[serde(default)]
    pub private: bool,
    /// The text.
    pub text: String,
}

/// Keeps what this process's windows have open, for a start after a crash. None: nothing is kept.
///
/// # Errors
///
/// The state folder cannot be written.
pub fn keep_drafts(_places: &Places, _path: &Path, _drafts: &[Draft]) -> Result<(), StorageError> {
    unreachable!("stub")
}

/// Takes over the drafts of processes that are gone.
pub fn take_drafts(_places: &Places, _path: &Path) -> Vec<Draft> {
    unreachable!("stub")
}
