//! Copies of a tracker on their way in or out: read, held against each other, united, made to be sent.

use std::fs::DirEntry;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

use crate::domain::{Arrange, Entry, Mandate, Tracker, at_once};

use super::error::{Doing, StorageError};
use super::format::FORMAT;
use super::occasions::Occasion;
use super::place::Places;
use super::store::Store;
use super::whole::{self, Reading};
use super::writer::Writer;
use super::{Seen, Target, file, made};

/// Why copies cannot come together. Nothing was changed.
#[derive(Debug)]
pub enum Obstacle {
    /// A file cannot be read or made.
    Storage(StorageError),
    /// A newer version wrote the file: this one would write its own format number above what only the
    /// newer one can read.
    Newer {
        /// The file.
        path: PathBuf,
        /// The format number that it gives.
        format: u32,
    },
    /// Two files are about two mandates.
    AnotherMandate {
        /// The one file.
        path: PathBuf,
        /// Its title.
        ours: String,
        /// The other file.
        other: PathBuf,
        /// Its title.
        theirs: String,
    },
    /// A copy was to be made of the tracker in the tracker's own place.
    Itself(PathBuf),
    /// The occasion from which changes were to be counted in a file has never been.
    Never(Occasion, PathBuf),
    /// What the copies hold could not be written.
    NotUnited(StorageError),
}

impl From<StorageError> for Obstacle {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// Reads a copy from which something is to be taken over.
///
/// # Errors
///
/// It cannot be read, or a newer version wrote it.
pub fn read_copy(path: &Path) -> Result<Reading, Obstacle> {
    let reading = whole::read(path)?;
    if reading.format > FORMAT {
        return Err(Obstacle::Newer {
            path: path.to_owned(),
            format: reading.format,
        });
    }
    Ok(reading)
}

/// Reads copies, several at a time; each in its place, whatever became of the others.
///
/// # Errors
///
/// As [`read_copy`], for each by itself.
pub fn read_copies<P: AsRef<Path> + Sync>(paths: &[P]) -> Vec<Result<Reading, Obstacle>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(at) else {
                return done;
            };
            done.push((at, read_copy(path.as_ref())));
        }
    };
    let threads = available_parallelism().map_or(1, usize::from);
    let others = threads.min(paths.len()).saturating_sub(1);
    let read = at_once(work, others, |_| work()).into_iter();
    let mut read: Vec<_> = read.flatten().collect();
    read.arrange_by_key(|(at, _)| *at);
    read.into_iter().map(|(_, copy)| copy).collect()
}

/// Refuses where two files are about different mandates.
///
/// # Errors
///
/// Both titles.
pub fn same_mandate(
    (path, ours): (&Path, &Tracker),
    (other, theirs): (&Path, &Tracker),
) -> Result<(), Obstacle> {
    ours.same_mandate(theirs)
        .map_err(|differ| Obstacle::AnotherMandate {
            path: path.to_owned(),
            ours: differ.ours,
            other: other.to_owned(),
            theirs: differ.theirs,
        })
}

/// Whether two names lead to one file.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| file::resolve(path).ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}

/// Whether an entry of a folder is this file. It is resolved once, and the entry only where it is a link: any
/// other is this file only under its name.
pub fn entry_is(path: &Path) -> impl Fn(&DirEntry) -> bool {
    let own = file::resolve(path).ok();
    let name = own.as_deref().and_then(Path::file_name);
    let name = name.map(|name| name.to_string_lossy().to_lowercase());
    move |entry| {
        let is_named = || Some(entry.file_name().to_string_lossy().to_lowercase()) == name;
        let is_link = || entry.file_type().is_ok_and(|is| is.is_symlink());
        own.is_some() && (is_named() || is_link()) && file::resolve(&entry.path()).ok() == own
    }
}

impl Writer {
    /// Brings what copies hold into the file, and whatever waits to be saved with it. Where it fails
    /// nothing of it is kept for the next save: it stands in the copies.
    ///
    /// # Errors
    ///
    /// The file is as it was, and so are the copies.
    pub fn bring(&mut self, entries: Vec<Entry>, wording: Mandate) -> Result<Seen, StorageError> {
        self.adopt(wording);
        self.unite(entries);
        let saved = self.save();
        self.let_go();
        saved.map_err(|error| match error {
            StorageError::Io {
                doing: Doing::Saving | Doing::Locking | Doing::Copying,
                path,
                cause,
            } => StorageError::Io {
                doing: Doing::Uniting,
                path,
                cause,
            },
            error @ (StorageError::Io { .. }
            | StorageError::Missing(_)
            | StorageError::Gone(_)
            | StorageError::Hollow(_)
            | StorageError::NotATracker { .. }
            | StorageError::HeadDamaged { .. }
            | StorageError::AnotherMandate(_)
            | StorageError::ReadOnly(_)
            | StorageError::NewerFormat { .. }
            | StorageError::Exists(_)
            | StorageError::Locked(_)
            | StorageError::NotKept(_)
            | StorageError::NoHome) => error,
        })
    }
}

/// What became of a copy to be sent.
#[derive(Debug)]
pub enum Delivered {
    /// It was made.
    Made,
    /// It was there; so many entries were added. The file into which lines of it were set aside that
    /// cannot be read.
    Added(usize, Option<PathBuf>),
    /// It was there and held all of this.
    NothingNew,
}

/// Makes a copy of what a tracker shares (private notes stay out), or merges it into one that is there.
/// `own` is the tracker's file.
///
/// # Errors
///
/// The copy is as it was, or not there.
pub fn deliver(
    places: &Places,
    own: &Path,
    out: &Path,
    part: &Tracker,
) -> Result<Delivered, Obstacle> {
    if is_same_file(own, out) {
        return Err(Obstacle::Itself(out.to_owned()));
    }
    if out.symlink_metadata().is_err() {
        whole::make(out, part)?;
        made::made(places, out);
        return Ok(Delivered::Made);
    }
    let was_made = made::made_here(places)(out);
    let target = Target {
        path: out.to_owned(),
        may_be_missing: false,
        read_only: false,
    };
    let opened = Store::open(places, &target)?;
    let format = opened.store.format();
    if format > FORMAT {
        let path = target.path;
        return Err(StorageError::NewerFormat { path, format }.into());
    }
    let mut there = opened.tracker;
    same_mandate((out, &there), (own, part))?;
    let mandate = there.mandate().clone();
    let entries = there.merge(part).unwrap_or_default().entries;
    if entries.is_empty() && *there.mandate() == mandate {
        return Ok(Delivered::NothingNew);
    }
    let added = entries.len();
    let mut writer = opened.store.writer();
    let seen = writer
        .bring(entries, there.mandate().clone())
        .map_err(Obstacle::NotUnited)?;
    writer.settle();
    if was_made {
        made::made(places, out);
    }
    Ok(Delivered::Added(added, seen.rejected))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    #[cfg(unix)]
    fn of_a_folders_entries_the_file_itself_and_links_to_it_are_this_file() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::create_dir(&real).expect("a folder");
        std::os::unix::fs::symlink(&real, &link).expect("a link");
        for file in [real.join("own.ron"), real.join("other.ron")] {
            fs::write(file, "x").expect("a file");
        }
        let alias = real.join("alias.ron");
        std::os::unix::fs::symlink(real.join("own.ron"), alias).expect("a link");
        let beside = folder.path().join("own.ron");
        fs::write(beside, "another of this name").expect("a file");
        let found = |path: &Path, place: &Path| {
            let is_own = entry_is(path);
            let entries = fs::read_dir(place).expect("a folder").flatten();
            let own = entries.filter(|entry| is_own(entry));
            let mut own: Vec<_> = own.map(|entry| entry.file_name()).collect();
            own.sort();
            own
        };
        for own in [
            real.join("own.ron"),
            link.join("own.ron"),
            real.join("alias.ron"),
        ] {
            for place in [&real, &link] {
                assert_eq!(found(&own, place), ["alias.ron", "own.ron"], "{own:?}");
            }
            assert!(found(&own, folder.path()).is_empty(), "{own:?}");
        }
    }
}
