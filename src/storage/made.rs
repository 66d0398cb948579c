//! Files that this program made to be sent or handed over, each as it was left: who looks for what came back must not
//! take their own for it.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::copies::read_copy;
use super::place::Places;
use super::small;
use crate::domain::{Arrange, Entry, Ids, Mandate, Tracker};

/// Files that are remembered.
const MOST: usize = 60;
/// Bytes of a copy above which it is not looked into for the list alone.
const SMALL: u64 = 4 << 20;
/// Entries of a tracker above which no copy is.
const FEW: usize = 50_000;

/// A file as it was left. One that is written again, such as a reply in its place, is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Left {
    path: String,
    bytes: u64,
    changed: String,
}

impl Left {
    fn of(path: &Path) -> Option<Self> {
        let real = fs::canonicalize(path).ok()?;
        let meta = fs::metadata(&real).ok().filter(fs::Metadata::is_file)?;
        let changed = Timestamp::try_from(meta.modified().ok()?).ok()?;
        Some(Self {
            path: real.to_str()?.to_owned(),
            bytes: meta.len(),
            changed: changed.to_string(),
        })
    }
}

/// Remembers that this program made a file. A state folder that cannot be written forgets, which is not worth a word.
pub(super) fn made(places: &Places, path: &Path) {
    let Some(new) = Left::of(path) else { return };
    let mut all: Vec<Left> = small::read(&record(places)).unwrap_or_default();
    all.retain(|known| known.path != new.path);
    all.insert(0, new);
    all.truncate(MOST);
    let _ = small::write(&record(places), &all);
}

/// Which files this program made, and nobody has written since.
pub(super) fn made_here(places: &Places) -> impl Fn(&Path) -> bool + use<> {
    let all: Vec<Left> = small::read(&record(places)).unwrap_or_default();
    move |path| Left::of(path).is_some_and(|left| all.contains(&left))
}

/// What a tracker holds, as far as a copy is measured by it.
#[derive(Clone, Debug)]
pub struct Held {
    mandate: Mandate,
    entries: Ids,
}

impl Held {
    /// What is here; `None` where that is too much to be looked up for a list of files.
    pub fn of(tracker: &Tracker) -> Option<Self> {
        let is_small = tracker.journal().len() <= FEW;
        is_small.then(|| Self {
            mandate: tracker.mandate().clone(),
            entries: tracker.journal().iter().map(Entry::id).collect(),
        })
    }

    /// Whether all that a copy holds is here. A large one is not looked into, and of one that is damaged nobody knows.
    pub fn has_all_of(&self, path: &Path) -> bool {
        let is_small = fs::metadata(path).is_ok_and(|meta| meta.len() <= SMALL);
        let copy = is_small.then(|| read_copy(path).ok()).flatten();
        copy.is_some_and(|copy| {
            let mut entries = copy.tracker.journal().iter();
            copy.findings.is_empty()
                && *copy.tracker.mandate() == self.mandate
                && entries.all(|entry| self.entries.contains(&entry.id()))
        })
    }
}

/// How a file stands to the tracker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It may hold what is not here.
    MayBeNew,
    /// All that it holds is here.
    NothingNew,
    /// This program made it, and nobody has written it since.
    MadeHere,
}

/// A file that may be meant where something comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The file, by the name under which it was found.
    pub path: PathBuf,
    /// Whether it was opened or merged lately.
    pub is_recent: bool,
    /// When it was changed last.
    pub changed: Option<Timestamp>,
    /// Whether it may be new.
    pub standing: Standing,
}

/// The same files with how each of them stands to what is here, what may be new in front, the newest first.
pub fn candidates(
    places: &Places,
    found: Vec<(PathBuf, bool)>,
    held: Option<&Held>,
) -> Vec<Candidate> {
    let is_made = made_here(places);
    let standing = |path: &Path| match () {
        () if is_made(path) => Standing::MadeHere,
        () if held.is_some_and(|held| held.has_all_of(path)) => Standing::NothingNew,
        () => Standing::MayBeNew,
    };
    let found = found.into_iter().map(|(path, is_recent)| {
        let changed = fs::metadata(&path).and_then(|meta| meta.modified()).ok();
        Candidate {
            is_recent,
            changed: changed.and_then(|at| Timestamp::try_from(at).ok()),
            standing: standing(&path),
            path,
        }
    });
    let mut all: Vec<Candidate> = found.collect();
    all.arrange_by_key(|it| (it.standing != Standing::MayBeNew, Reverse(it.changed)));
    all
}

fn record(places: &Places) -> PathBuf {
    places.state.join("made.ron")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_this_programs_until_somebody_writes_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::below(folder.path());
        let (one, other) = (
            folder.path().join("one.ron"),
            folder.path().join("other.ron"),
        );
        for path in [&one, &other] {
            fs::write(path, "x").expect("written");
        }
        made(&places, &one);
        let is_made = made_here(&places);
        assert!(is_made(&one) && !is_made(&other));
        fs::write(&one, "a reply").expect("written");
        assert!(!is_made(&one));
        made(&places, &one);
        assert!(made_here(&places)(&one));
    }
}
