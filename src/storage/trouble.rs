//! A file that cannot be read, or not all of it: what happened, and the ways out.

use super::Finding;
use super::error::StorageError;
use super::store::Opened;

/// What can be done about a file that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Open what can be read; the other lines are set aside before the first save.
    SetAside,
    /// Open the last copy.
    LastCopy,
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
    /// How many entries can be.
    pub entries: usize,
    /// What can be done, in the order shown.
    pub ways: Vec<Way>,
}

impl Trouble {
    /// What can be done about a file that cannot be opened.
    pub fn of_error(error: StorageError, has_copy: bool) -> Self {
        let ways = match &error {
            StorageError::Missing(_) => vec![Way::Make, Way::Leave],
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
            entries: 0,
            ways,
        }
    }

    /// A tracker of which some lines cannot be read: what can be done about them.
    pub fn of_damage(opened: &Opened, has_copy: impl FnOnce() -> bool) -> Option<Self> {
        let findings: Vec<_> = opened
            .findings
            .iter()
            .filter(|finding| finding.oddity.is_damage())
            .cloned()
            .collect();
        (!findings.is_empty()).then(|| Self {
            error: None,
            findings,
            entries: opened.tracker.journal().len(),
            ways: if has_copy() {
                vec![Way::SetAside, Way::LastCopy, Way::Leave]
            } else {
                vec![Way::SetAside, Way::Leave]
            },
        })
    }
}
