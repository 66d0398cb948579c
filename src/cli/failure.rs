//! Why a verb did not do what it was asked: a sentence and an exit code.

use crate::domain::Refusal;
use crate::storage::{Obstacle, StorageError};
use crate::text::Locale;

/// Done.
pub(super) const DONE: u8 = 0;
/// Refused, not found, or something to report.
pub(super) const REFUSED: u8 = 1;
/// Wrong usage.
pub(super) const USAGE: u8 = 2;
/// A file could not be read or written.
pub(super) const FILE: u8 = 3;

/// One plain sentence, with the path and the next step in it, and the exit code.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) sentence: String,
    pub(super) code: u8,
}

impl Failure {
    pub(super) fn refused(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            code: REFUSED,
        }
    }

    pub(super) fn usage(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            code: USAGE,
        }
    }

    pub(super) fn file(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            code: FILE,
        }
    }

    pub(super) fn refusal(locale: &Locale, refusal: &Refusal) -> Self {
        Self::refused(locale.refusal(refusal))
    }

    /// What does not belong together is refused; what cannot be read or written is a file's failure.
    pub(super) fn obstacle(locale: &Locale, obstacle: &Obstacle) -> Self {
        let code = match obstacle {
            Obstacle::Storage(error) | Obstacle::NotUnited(error) => {
                Self::storage(locale, error).code
            }
            Obstacle::Newer { .. }
            | Obstacle::AnotherMandate { .. }
            | Obstacle::Itself(_)
            | Obstacle::Never(..) => REFUSED,
        };
        Self {
            sentence: locale.obstacle(obstacle),
            code,
        }
    }

    /// What may not be written is refused; what cannot be is a file's failure.
    pub(super) fn storage(locale: &Locale, error: &StorageError) -> Self {
        let code = match error {
            StorageError::ReadOnly(_)
            | StorageError::NewerFormat { .. }
            | StorageError::Exists(_) => REFUSED,
            StorageError::Io { .. }
            | StorageError::Missing(_)
            | StorageError::Gone(_)
            | StorageError::Hollow(_)
            | StorageError::NotATracker { .. }
            | StorageError::HeadDamaged { .. }
            | StorageError::Locked(_)
            | StorageError::NotKept(_)
            | StorageError::AnotherMandate(_)
            | StorageError::NoHome => FILE,
        };
        Self {
            sentence: locale.storage_error(error),
            code,
        }
    }
}

/// What a verb has to say.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// For standard output, lines ended.
    pub(super) out: String,
    /// For standard output before that: a file's bytes as they are.
    pub(super) bytes: Vec<u8>,
    /// Whether what goes to standard output is for other programs, and stays as it is.
    pub(super) is_data: bool,
    /// For standard error: hints that are no part of a listing.
    pub(super) hints: Vec<String>,
    /// The exit code.
    pub(super) code: u8,
}

impl Answer {
    pub(super) fn new(out: impl Into<String>) -> Self {
        Self {
            out: out.into(),
            ..Self::default()
        }
    }
}

/// What a verb returns.
pub(super) type Outcome = Result<Answer, Failure>;
