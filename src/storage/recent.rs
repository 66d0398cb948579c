//! What this machine remembers of files that came and went: trackers that were opened or merged, and
//! what was last shared of each.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::{Doing, StorageError};
use super::place::{Places, state_name};
use super::{file, settings, system};
use crate::domain::{EntryId, Journal};

/// Files that are remembered.
const MOST: usize = 20;

/// The trackers that were opened or merged last, the newest first. They need not be there any more.
pub fn recent(places: &Places) -> Vec<PathBuf> {
    let read: Option<Vec<String>> = settings::read(&recent_path(places));
    let names = read.unwrap_or_default();
    names.into_iter().map(PathBuf::from).collect()
}

/// Remembers a tracker that was opened or merged. A name that is no text is not remembered, and a
/// state folder that cannot be written forgets; neither is worth a word.
pub fn remember(places: &Places, path: &Path) {
    let path = file::resolve(path).unwrap_or_else(|_| path.to_owned());
    let mut all = recent(places);
    if all.first() == Some(&path) || path.to_str().is_none() {
        return;
    }
    all.retain(|known| *known != path);
    all.insert(0, path);
    all.truncate(MOST);
    let names: Vec<&str> = all.iter().filter_map(|path| path.to_str()).collect();
    let _ = write(&recent_path(places), &names);
}

fn recent_path(places: &Places) -> PathBuf {
    places.state.join("recent.ron")
}

/// What was last shared of a tracker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    at: String,
    /// The copy.
    pub to: String,
    ids: Vec<String>,
}

impl Shared {
    /// Everything in the journal, shared now.
    pub fn of(journal: &Journal, to: &Path, at: Timestamp) -> Self {
        let mut ids: Vec<String> = journal.iter().map(|entry| entry.id().to_string()).collect();
        ids.sort_unstable();
        Self {
            at: at.to_string(),
            to: to.display().to_string(),
            ids,
        }
    }

    /// What was last shared of the tracker in this file; `None` where nothing is known.
    pub fn read(places: &Places, tracker: &Path) -> Option<Self> {
        settings::read(&Self::path(places, tracker))
    }

    /// When it was shared.
    pub fn at(&self) -> Option<Timestamp> {
        self.at.parse().ok()
    }

    /// The entries that were shared then.
    pub fn ids(&self) -> HashSet<EntryId> {
        let ids = self.ids.iter();
        ids.filter_map(|id| EntryId::from_bytes(id.as_bytes()))
            .collect()
    }

    /// Remembers it in the place of what was shared before.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn write(&self, places: &Places, tracker: &Path) -> Result<(), StorageError> {
        write(&Self::path(places, tracker), self)
    }

    fn path(places: &Places, tracker: &Path) -> PathBuf {
        let real = file::resolve(tracker).unwrap_or_else(|_| tracker.to_owned());
        let name = format!("{}.ron", state_name(&real, ""));
        places.state.join("shared").join(name)
    }
}

fn write<T: Serialize + ?Sized>(path: &Path, value: &T) -> Result<(), StorageError> {
    let fail = |error| StorageError::io(Doing::Saving, path, error);
    let text = ron::ser::to_string_pretty(value, settings::pretty())
        .map_err(|error| fail(std::io::Error::other(error)))?;
    system::private_dir(file::folder(path)).map_err(fail)?;
    file::replace(path, text.as_bytes()).map_err(fail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_files_are_remembered_each_once_the_newest_first() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = Places::below(folder.path());
        let file = |k: usize| folder.path().join(format!("{k} é.ron"));
        for k in (0..MOST + 5).chain([MOST]) {
            remember(&places, &file(k));
        }
        let known = recent(&places);
        let name = |path: &PathBuf| path.file_name().map(|name| name.to_owned());
        assert_eq!(known.len(), MOST);
        assert_eq!(name(&known[0]), name(&file(MOST)));
        assert_eq!(name(&known[1]), name(&file(MOST + 4)));
        assert_eq!(
            known
                .iter()
                .filter(|path| name(path) == name(&file(MOST)))
                .count(),
            1
        );
    }
}
