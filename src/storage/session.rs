//! Where a person left off. Never part of a tracker.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::{Doing, StorageError};
use super::place::{Places, state_name};
use super::{file, small};
use crate::domain::{Grouping, Heading, Order};

/// Where a person left off in one tracker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The item that was selected.
    pub item: Option<String>,
    /// In what order the list was.
    pub order: Order,
    /// Under which headings.
    pub grouping: Grouping,
    /// The headings under which nothing was shown.
    pub folded: Vec<Heading>,
}

impl Session {
    fn path(places: &Places, tracker: &Path) -> PathBuf {
        let real = file::resolve(tracker).unwrap_or_else(|_| tracker.to_owned());
        let name = format!("{}.ron", state_name(&real, ""));
        places.state.join("session").join(name)
    }

    /// Where a person left off; the default where nothing is known.
    pub fn read(places: &Places, tracker: &Path) -> Self {
        small::read(&Self::path(places, tracker)).unwrap_or_default()
    }

    /// Remembers it for the next start.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn write(&self, places: &Places, tracker: &Path) -> Result<(), StorageError> {
        let path = Self::path(places, tracker);
        let fail = |error| StorageError::io(Doing::Saving, &path, error);
        small::write(&path, self).map_err(fail)
    }
}
