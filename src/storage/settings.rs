//! A person's own settings and the place where they left off. Never part of a tracker.

use serde::{Deserialize, Serialize};

use super::error::StorageError;
use super::place::Places;

/// What `settings.ron` in the configuration folder may say. Everything may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The person's name.
    pub name: Option<String>,
    /// The delegation they speak for.
    pub delegation: Option<String>,
    /// The language, such as `en`.
    pub lang: Option<String>,
    /// Days before a due date from which it is due soon.
    pub due_soon: Option<i32>,
    /// Days without a word after which an open item is stale.
    pub stale: Option<i32>,
}

impl Settings {
    /// Reads the settings; defaults where there are none. The sentence tells of a file that cannot be
    /// read (line and column in it); the program goes on with defaults.
    pub fn read(_places: &Places) -> (Self, Option<StorageError>) {
        unreachable!("stub")
    }

    /// Writes the settings into place, other lines of the file kept where they can be.
    ///
    /// # Errors
    ///
    /// The configuration folder cannot be written.
    pub fn write(&self, _places: &Places) -> Result<(), StorageError> {
        unreachable!("stub")
    }
}

/// Where a person left off in one tracker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The item that was selected.
    pub item: Option<String>,
}

impl Session {
    /// Where the person left off; nowhere where that is not known.
    pub fn read(_places: &Places, _path: &std::path::Path) -> Self {
        unreachable!("stub")
    }

    /// Remembers it.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn write(&self, _places: &Places, _path: &std::path::Path) -> Result<(), StorageError> {
        unreachable!("stub")
    }
}
