//! What this machine has seen of a tracker, in the order in which it came, and how far that was when
//! the person last left, shared or handed over. In the state folder: no tracker knows of it.
//!
//! One line an entry, below a line with the time at which these were first seen. Lines are only added, so
//! that a visit costs what came since, however large the tracker is; a landmark is a length of the file, less what
//! was not in the tracker then although it had been seen.
//! Lines that are there twice, because two windows added them, change no set.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::{Doing, StorageError};
use super::lock::{self, Asked};
use super::occasions::{self, Mark, Occasion, Occasions};
use super::place::{Places, state_name};
use super::{Target, file, system};
use crate::domain::{EntryId, Ids, Known, Tracker};

/// Before the time in a line that begins what came then.
const AT: &str = "at ";

/// What this machine has seen of a tracker.
#[derive(Clone, Debug, Default)]
pub struct Arrivals {
    lines: Vec<u8>,
    occasions: Occasions,
}

impl Arrivals {
    /// Reads it; nothing where nothing is known.
    pub fn read(places: &Places, tracker: &Path) -> Self {
        let lines = file::read(&path(places, tracker, "ids"));
        let lines = lines.ok().flatten().map(|(bytes, _)| bytes);
        Self {
            lines: lines.unwrap_or_default(),
            occasions: Occasions::read(places, tracker),
        }
    }

    /// What was known on the last such occasion; `None` where it never was, or all that was seen is lost.
    pub fn known(&self, occasion: Occasion) -> Option<Known> {
        let landmark = self.occasions.landmark(occasion)?;
        let mark = self.occasions.mark(occasion)?;
        let upto = usize::try_from(mark.upto).ok()?;
        if self.lines.is_empty() && upto > 0 {
            return None;
        }
        let mut then = ids(&self.lines[..upto.min(self.lines.len())]);
        for id in &mark.absent {
            if let Some(id) = EntryId::from_bytes(id.as_bytes()) {
                then.remove(&id);
            }
        }
        Some(Known::entries(landmark, then))
    }

    /// What came from a moment on. What was there when this machine first saw the tracker came nobody
    /// knows when, and is not among it.
    pub fn came_from(&self, moment: Timestamp) -> Ids {
        let mut came: Ids = HashSet::default();
        let mut before: Ids = HashSet::default();
        let (mut batches, mut is_later) = (0, false);
        for line in lines(&self.lines) {
            match line {
                Line::At(at) => {
                    batches += 1;
                    is_later = batches > 1 && at >= moment;
                }
                Line::Id(id) if is_later && !before.contains(&id) => drop(came.insert(id)),
                Line::Id(id) => drop(before.insert(id)),
            }
        }
        came
    }
}

enum Line {
    At(Timestamp),
    Id(EntryId),
}

/// What cannot be read (a crash has torn it) was not seen.
fn lines(bytes: &[u8]) -> impl Iterator<Item = Line> {
    bytes.split(|byte| *byte == b'\n').filter_map(|line| {
        if let Some(id) = EntryId::from_bytes(line) {
            return Some(Line::Id(id));
        }
        let at = std::str::from_utf8(line).ok()?.strip_prefix(AT)?;
        at.parse().ok().map(Line::At)
    })
}

fn ids(bytes: &[u8]) -> Ids {
    let mut ids = Ids::with_capacity_and_hasher(
        bytes.len() / (EntryId::LEN + 1),
        foldhash::fast::RandomState::default(),
    );
    ids.extend(lines(bytes).filter_map(|line| match line {
        Line::Id(id) => Some(id),
        Line::At(_) => None,
    }));
    ids
}

/// What this machine has seen of a tracker; nothing where nothing is known.
pub(super) fn seen(places: &Places, tracker: &Path) -> Ids {
    ids(&Arrivals::read(places, tracker).lines)
}

/// The entries of a tracker, private notes among them.
pub fn all_ids(tracker: &Tracker) -> Vec<EntryId> {
    let all = tracker.journal().iter().chain(tracker.private().iter());
    all.map(|entry| entry.id()).collect()
}

/// A visit that goes on: how much there was when all of it was remembered as seen.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    shared: usize,
    private: usize,
}

impl Visit {
    /// A visit to a tracker begins. All that is there is to be remembered as seen, by [`greet`].
    pub fn begin(tracker: &Tracker) -> (Self, Vec<EntryId>) {
        let visit = Self {
            shared: tracker.journal().len(),
            private: tracker.private().len(),
        };
        (visit, all_ids(tracker))
    }

    /// What was said or came in meanwhile, to be remembered by [`leave`].
    pub fn seen(self, tracker: &Tracker) -> Vec<EntryId> {
        let shared = tracker.journal().since(self.shared).iter();
        let seen = shared.chain(tracker.private().since(self.private));
        seen.map(|entry| entry.id()).collect()
    }
}

/// What was known when the person last left, and what came since; `None` where it is not known. Remembers
/// all of it as seen now, unless nothing may be written. It reads all that was ever seen: for a thread beside the
/// screen.
///
/// # Errors
///
/// The state folder cannot be written.
pub fn greet(
    places: &Places,
    target: &Target,
    all: &[EntryId],
    now: Timestamp,
) -> Result<Option<(Known, Ids)>, StorageError> {
    let arrivals = Arrivals::read(places, &target.path);
    if !target.read_only {
        note(places, &target.path, &arrivals, all, now)?;
    }
    Ok(arrivals.known(Occasion::Visit).map(|known| {
        let new = all.iter().copied().filter(|id| !known.has(*id));
        let new = new.collect();
        (known, new)
    }))
}

/// Remembers that these came into a tracker just now, beside what else it holds. Costs no more than they do,
/// but for the first time.
///
/// # Errors
///
/// The state folder cannot be written.
pub fn arrived(
    places: &Places,
    path: &Path,
    tracker: &Tracker,
    new: &[EntryId],
    now: Timestamp,
) -> Result<(), StorageError> {
    if new.is_empty() {
        return Ok(());
    }
    if !self::path(places, path, "ids").exists() {
        let came: Ids = new.iter().copied().collect();
        let mut before = all_ids(tracker);
        before.retain(|id| !came.contains(id));
        append(places, path, before.iter(), now)?;
    }
    append(places, path, new.iter(), now)
}

/// Remembers an occasion on which all this was known, and nothing else. `file` is where what was made went.
/// Where nothing may be written, nothing is remembered.
///
/// # Errors
///
/// The state folder cannot be written.
pub fn remember_occasion(
    places: &Places,
    target: &Target,
    occasion: Occasion,
    all: &[EntryId],
    file: &Path,
    now: Timestamp,
) -> Result<(), StorageError> {
    if target.read_only {
        return Ok(());
    }
    let tracker = &target.path;
    let arrivals = Arrivals::read(places, tracker);
    note(places, tracker, &arrivals, all, now)?;
    mark(places, tracker, occasion, Some(all), file, now)
}

/// Remembers that the person leaves, having seen these, too, beside all that [`greet`] was told of. Costs
/// no more than they do. Where nothing may be written, nothing is remembered.
///
/// # Errors
///
/// The state folder cannot be written.
pub fn leave(
    places: &Places,
    target: &Target,
    new: &[EntryId],
    now: Timestamp,
) -> Result<(), StorageError> {
    if target.read_only {
        return Ok(());
    }
    let tracker = &target.path;
    add(places, tracker, new.iter(), now)?;
    // What was seen stays seen, also where it is not in the tracker any more.
    mark(places, tracker, Occasion::Visit, None, Path::new(""), now)
}

/// Adds what was not seen before.
fn note(
    places: &Places,
    tracker: &Path,
    arrivals: &Arrivals,
    all: &[EntryId],
    now: Timestamp,
) -> Result<(), StorageError> {
    let seen = ids(&arrivals.lines);
    add(
        places,
        tracker,
        all.iter().filter(|id| !seen.contains(*id)),
        now,
    )
}

fn add<'i>(
    places: &Places,
    tracker: &Path,
    ids: impl Iterator<Item = &'i EntryId>,
    now: Timestamp,
) -> Result<(), StorageError> {
    let mut ids = ids.peekable();
    if ids.peek().is_none() {
        return Ok(());
    }
    append(places, tracker, ids, now)
}

/// Adds what came at one time, be it nothing.
fn append<'i>(
    places: &Places,
    tracker: &Path,
    ids: impl Iterator<Item = &'i EntryId>,
    now: Timestamp,
) -> Result<(), StorageError> {
    let path = path(places, tracker, "ids");
    let fail = |error| StorageError::io(Doing::Saving, &path, error);
    // Begins on a line of its own even where a crash has torn the last one, and not before any landmark
    // even where the end of the file is lost: what comes now was not known then.
    let len = path.metadata().map_or(0, |meta| meta.len());
    let lost = Occasions::read(places, tracker)
        .furthest()
        .saturating_sub(len);
    let mut text = "\n".repeat(usize::try_from(lost).unwrap_or(0) + 1);
    text.push_str(&format!("{AT}{now}\n"));
    for id in ids {
        text.push_str(id.as_str());
        text.push('\n');
    }
    system::private_dir(file::folder(&path)).map_err(fail)?;
    file::append(&path, text.as_bytes()).map_err(fail)
}

/// Marks how far it is now. `all` is what the tracker holds, where only that was known.
fn mark(
    places: &Places,
    tracker: &Path,
    occasion: Occasion,
    all: Option<&[EntryId]>,
    to: &Path,
    now: Timestamp,
) -> Result<(), StorageError> {
    let small = occasions::path(places, tracker);
    let fail = |error| StorageError::io(Doing::Saving, &small, error);
    system::private_dir(file::folder(&small)).map_err(fail)?;
    // Another window's occasion must not get lost between reading and writing.
    let lock = match lock::wait(&small).map_err(fail)? {
        Asked::Held(lock) => lock,
        Asked::Taken => return Err(fail(std::io::ErrorKind::WouldBlock.into())),
    };
    let ids_path = path(places, tracker, "ids");
    let (upto, absent) = match all {
        Some(all) => {
            let lines = file::read(&ids_path).map_err(fail)?;
            let lines = lines.map_or_else(Vec::new, |(bytes, _)| bytes);
            let mut absent = ids(&lines);
            for id in all {
                absent.remove(id);
            }
            (lines.len() as u64, absent)
        }
        None => (
            ids_path.metadata().map_or(0, |meta| meta.len()),
            Ids::default(),
        ),
    };
    let mark = Mark::new(now, upto, to, &absent);
    Occasions::remember(&small, occasion, mark).map_err(fail)?;
    drop(lock);
    Ok(())
}

pub(super) fn path(places: &Places, tracker: &Path, end: &str) -> PathBuf {
    let real = file::resolve(tracker).unwrap_or_else(|_| tracker.to_owned());
    let name = format!("{}.{end}", state_name(&real, ""));
    places.state.join("seen").join(name)
}

#[cfg(test)]
mod tests;
