//! Text that is being typed, kept so that a closed terminal loses two seconds at most.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::{Doing, StorageError};
use super::format;
use super::place::{Places, state_name};
use super::{file, system};

/// What somebody was typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The item it is about.
    pub item: String,
    /// What it was to become, in the screen's own words.
    pub kind: String,
    /// The version of a note that it was to take the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether it was to stay on this machine.
    #[serde(default)]
    pub private: bool,
    /// The text so far.
    pub text: String,
    /// When it was kept.
    #[serde(with = "instant")]
    pub at: Timestamp,
}

impl Draft {
    /// Keeps the draft of this process in the place of its last one, and waits until the disk has it.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn keep(&self, places: &Places, tracker: &Path) -> Result<(), StorageError> {
        let path = path(places, tracker, std::process::id());
        let fail = |error| StorageError::io(Doing::Keeping, &path, error);
        let text = ron::ser::to_string_pretty(self, super::settings::pretty())
            .map_err(|error| fail(std::io::Error::other(error)))?;
        system::private_dir(file::folder(&path)).map_err(fail)?;
        file::replace(&path, text.as_bytes()).map_err(fail)
    }

    /// Forgets the draft of this process: it was said, or given up.
    pub fn clear(places: &Places, tracker: &Path) {
        let _ = fs::remove_file(path(places, tracker, std::process::id()));
    }

    /// The drafts that earlier runs left behind, the newest first, with the files to give to
    /// [`Draft::forget`] once a person has decided. One of another window that is still open is not
    /// told apart from them; it is kept again within two seconds.
    pub fn left(places: &Places, tracker: &Path) -> Vec<(Self, PathBuf)> {
        let own = path(places, tracker, std::process::id());
        let prefix = prefix(tracker);
        let Ok(entries) = fs::read_dir(folder(places)) else {
            return Vec::new();
        };
        let mut left: Vec<(Self, PathBuf)> = entries
            .flatten()
            .filter(|entry| {
                let name = entry.file_name();
                name.to_str()
                    .is_some_and(|name| name.starts_with(&prefix) && name.ends_with(".ron"))
            })
            .map(|entry| entry.path())
            .filter(|path| *path != own)
            .filter_map(|path| {
                let text = fs::read_to_string(&path).ok()?;
                Some((format::ron().from_str(&text).ok()?, path))
            })
            .collect();
        left.sort_by_key(|(draft, _)| std::cmp::Reverse(draft.at));
        left
    }

    /// Removes a draft that an earlier run left behind.
    pub fn forget(path: &Path) {
        let _ = fs::remove_file(path);
    }
}

/// A time as text, to the millisecond.
mod instant {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(at: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&format_args!("{at:.3}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(de::Error::custom)
    }
}

fn folder(places: &Places) -> PathBuf {
    places.state.join("drafts")
}

fn prefix(tracker: &Path) -> String {
    let real = file::resolve(tracker).unwrap_or_else(|_| tracker.to_owned());
    format!("{}.", state_name(&real, ""))
}

fn path(places: &Places, tracker: &Path, process: u32) -> PathBuf {
    folder(places).join(format!("{}{process}.ron", prefix(tracker)))
}
