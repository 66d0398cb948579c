//! A file that cannot be read, or not all of it: what happened, and the ways out.

use std::path::{Path, PathBuf};

use super::Finding;
use super::backup::backups;
use super::error::StorageError;
use super::exchange::near_tracker;
use super::place::Places;
use super::store::Opened;

/// What can be done about a file that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Open what can be read; the other lines are set aside before the first save.
    SetAside,
    /// Open the tracker, which is whole, with those private notes that can be read.
    WithoutPrivate,
    /// Open the last copy.
    LastCopy,
    /// Put the last copy where the file is missing.
    PutBack,
    /// Open the file whose name is nearly the one that was typed ([`Trouble::near`]).
    OpenNear,
    /// Make the file.
    Make,
    /// Leave.
    Leave,
}

/// Why a file cannot be read, and what can be done.
#[derive(Debug)]
pub struct Trouble {
    /// What happened; absent where the file opens but for some lines.
    pub error: Option<StorageError>,
    /// The lines that cannot be read.
    pub findings: Vec<Finding>,
    /// The file of the private notes, where not all of it can be read.
    pub private: Option<PathBuf>,
    /// How many entries can be.
    pub entries: usize,
    /// What can be done, in the order shown. The first is chosen, and is safe.
    pub ways: Vec<Way>,
    /// A tracker whose name is nearly that of the file, where that is not there.
    pub near: Option<PathBuf>,
}

impl Trouble {
    /// What can be done about a file that cannot be opened.
    pub fn of_error(error: StorageError, has_copy: bool) -> Self {
        let ways = match &error {
            StorageError::Missing(_) if has_copy => vec![Way::PutBack, Way::Leave, Way::Make],
            StorageError::Missing(_) => vec![Way::Leave, Way::Make],
            StorageError::Hollow(_)
            | StorageError::NotATracker { .. }
            | StorageError::HeadDamaged { .. } => {
                if has_copy {
                    vec![Way::LastCopy, Way::Leave]
                } else {
                    vec![Way::Leave]
                }
            }
            StorageError::Io { .. }
            | StorageError::Gone(_)
            | StorageError::ReadOnly(_)
            | StorageError::NewerFormat { .. }
            | StorageError::Exists(_)
            | StorageError::Locked(_)
            | StorageError::NotKept(_)
            | StorageError::AnotherMandate(_)
            | StorageError::NoHome => vec![Way::Leave],
        };
        Self {
            error: Some(error),
            findings: Vec::new(),
            private: None,
            entries: 0,
            ways,
            near: None,
        }
    }

    /// The same as a file is opened first: where it is not there, a tracker may have nearly its name.
    pub fn at_start(error: StorageError, places: &Places, path: &Path) -> Self {
        let mut trouble = Self::of_error(error, !backups(places, path).is_empty());
        if trouble.is_missing() {
            trouble.near = near_tracker(places, path);
        }
        if trouble.near.is_some() {
            let leave = trouble.ways.iter().position(|way| *way == Way::Leave);
            trouble
                .ways
                .insert(leave.unwrap_or_default(), Way::OpenNear);
        }
        trouble
    }

    /// Whether the file is not there at all, rather than damaged.
    pub fn is_missing(&self) -> bool {
        matches!(self.error, Some(StorageError::Missing(_)))
    }

    /// A tracker of which some lines cannot be read, or some of the private notes about it: what can be done about
    /// them.
    pub fn of_damage(opened: &Opened, has_copy: impl FnOnce() -> bool) -> Option<Self> {
        let findings: Vec<_> = opened
            .findings
            .iter()
            .filter(|finding| finding.oddity.is_damage())
            .cloned()
            .collect();
        let private = opened.private_damage.clone();
        let ways = match (findings.is_empty(), &private) {
            (true, None) => return None,
            (true, Some(_)) => vec![Way::WithoutPrivate, Way::Leave],
            (false, _) if has_copy() => vec![Way::SetAside, Way::LastCopy, Way::Leave],
            (false, _) => vec![Way::SetAside, Way::Leave],
        };
        Some(Self {
            error: None,
            findings,
            private,
            entries: opened.tracker.journal().len(),
            ways,
            near: None,
        })
    }
}
