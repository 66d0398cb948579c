//! Copies of a tracker, made before the first save of a run, when others' words are seen in it and at the end; fewer the
//! older they are.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::place::{Places, state_name};
use super::{file, system};
use crate::domain::Arrange;

/// Copies of the last hour that are kept at most, and copies that are kept in any case.
const MOST: usize = 50;
const FEWEST: usize = 3;
/// Bytes that all copies of one file may take together.
const ROOM: u64 = 200 << 20;

/// A copy of a tracker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made.
    pub at: Timestamp,
}

fn folder(places: &Places, real: &Path) -> PathBuf {
    places.state.join("backups").join(state_name(real, ""))
}

/// The copies that this machine has of a tracker, the newest first.
pub fn backups(places: &Places, path: &Path) -> Vec<Backup> {
    let real = file::resolve(path).unwrap_or_else(|_| path.to_owned());
    list(&folder(places, &real))
}

fn list(folder: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut all: Vec<Backup> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let name = name.to_str()?.strip_suffix(".ron")?;
            // Two copies within a millisecond have a number behind the time.
            let time = name.split_once('Z').map(|(time, _)| format!("{time}Z"))?;
            Some(Backup {
                path: entry.path(),
                at: file::time_of_name(&time)?,
            })
        })
        .collect();
    all.arrange_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    all
}

/// Copies a tracker as it is now, unless the newest copy is like it. Failures are of no consequence: the next run
/// copies before it saves.
pub(super) fn keep_up(places: &Places, real: &Path, now: Timestamp) {
    let Ok(file) = fs::metadata(real) else {
        return;
    };
    let newest = list(&folder(places, real)).into_iter().next();
    let is_older = |copy: &Backup| {
        let changed = file.modified().ok().map(Timestamp::try_from);
        changed.is_some_and(|changed| changed.is_ok_and(|changed| changed < copy.at))
    };
    let is_long = |copy: &Backup| fs::metadata(&copy.path).is_ok_and(|it| it.len() == file.len());
    if file.len() == 0 || newest.is_some_and(|copy| is_older(&copy) && is_long(&copy)) {
        return;
    }
    if let Ok(Some((bytes, _))) = file::read(real) {
        let _ = copy(places, real, &bytes, now);
    }
}

/// Copies these bytes of a tracker and thins the older copies, unless the newest copy holds just these.
///
/// # Errors
///
/// The disk did not take the copy.
pub(super) fn copy(
    places: &Places,
    real: &Path,
    bytes: &[u8],
    now: Timestamp,
) -> Result<PathBuf, (PathBuf, io::Error)> {
    let folder = folder(places, real);
    if let Some(newest) = list(&folder).into_iter().next()
        && fs::metadata(&newest.path).is_ok_and(|meta| meta.len() == bytes.len() as u64)
        && fs::read(&newest.path).is_ok_and(|held| held == bytes)
    {
        return Ok(newest.path);
    }
    let fail = |error| (folder.clone(), error);
    system::private_dir(&folder).map_err(fail)?;
    let name = file::time_name(now);
    for number in 0..100 {
        let number = if number == 0 {
            String::new()
        } else {
            format!("-{number}")
        };
        let path = folder.join(format!("{name}{number}.ron"));
        match file::create(&path, bytes) {
            Ok(()) => {
                thin(&folder, now);
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(fail(error)),
        }
    }
    Err(fail(io::ErrorKind::AlreadyExists.into()))
}

/// Removes what is not to be kept. Failures are of no consequence: the next copy thins again.
fn thin(folder: &Path, now: Timestamp) {
    let all = list(folder);
    let sizes: Vec<u64> = all
        .iter()
        .map(|copy| fs::metadata(&copy.path).map_or(0, |meta| meta.len()))
        .collect();
    let times: Vec<Timestamp> = all.iter().map(|copy| copy.at).collect();
    for (copy, keep) in all.iter().zip(kept(&times, &sizes, now)) {
        if !keep {
            let _ = fs::remove_file(&copy.path);
        }
    }
}

/// Which copies are kept, of a list with the newest first: all of the last hour, one an hour of the
/// last day, one a day of the last month, within the room there is. Of an hour or a day the longest: a tracker only
/// grows, so that a shorter one after it is an older one that was put in its place.
fn kept(times: &[Timestamp], sizes: &[u64], now: Timestamp) -> Vec<bool> {
    let slots: Vec<(&str, i64)> = times
        .iter()
        .enumerate()
        .map(|(k, at)| slot(k, *at, now))
        .collect();
    let mut longest: HashMap<(&str, i64), usize> = HashMap::new();
    for (k, slot) in slots.iter().enumerate() {
        let best = longest.entry(*slot).or_insert(k);
        if sizes[k] > sizes[*best] {
            *best = k;
        }
    }
    let mut room = ROOM;
    let mut keep = Vec::with_capacity(times.len());
    for (k, (slot, size)) in slots.iter().zip(sizes).enumerate() {
        let has_place = match slot.0 {
            "each" => k < MOST,
            "never" => false,
            _ => longest[slot] == k,
        };
        let kept = k < FEWEST || (has_place && *size <= room);
        if kept {
            room = room.saturating_sub(*size);
        }
        keep.push(kept);
    }
    keep
}

/// What the copy at a place in the list shares its place with.
fn slot(k: usize, at: Timestamp, now: Timestamp) -> (&'static str, i64) {
    let age = now.duration_since(at);
    if age <= SignedDuration::from_hours(1) {
        ("each", k as i64)
    } else if age <= SignedDuration::from_hours(24) {
        ("hour", at.as_second() / 3600)
    } else if age <= SignedDuration::from_hours(24 * 31) {
        ("day", at.as_second() / 86400)
    } else {
        ("never", 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(minutes: &[i64], size: u64) -> Vec<i64> {
        let now: Timestamp = "2026-03-02T12:30:00Z".parse().expect("a time");
        let times: Vec<Timestamp> = minutes
            .iter()
            .map(|m| now - SignedDuration::from_mins(*m))
            .collect();
        let keep = kept(&times, &vec![size; times.len()], now);
        let kept = minutes.iter().zip(keep).filter(|(_, keep)| *keep);
        kept.map(|(m, _)| *m).collect()
    }

    #[test]
    fn copies_are_thinned_by_age() {
        // Every quarter of an hour for forty days.
        let all: Vec<i64> = (0..40 * 96).map(|k| k * 15).collect();
        let left = count(&all, 1000);
        let within = |from: i64, to: i64| left.iter().filter(|m| (from..to).contains(*m)).count();
        assert_eq!(within(0, 61), 5);
        assert_eq!(within(61, 24 * 60 + 1), 23 + 1);
        assert!((30..=32).contains(&within(24 * 60 + 1, 31 * 24 * 60 + 1)));
        assert_eq!(within(31 * 24 * 60 + 1, i64::MAX), 0);
    }

    #[test]
    fn of_an_hour_and_of_a_day_the_longest_copy_is_kept() {
        let now: Timestamp = "2026-03-02T12:30:00Z".parse().expect("a time");
        // Three that stay in any case; then an old tracker that was put in the place of a longer one, twice.
        let minutes = [0, 1, 2, 130, 145, 2900, 2910];
        let sizes = [9, 9, 9, 4, 8, 3, 7];
        let times: Vec<Timestamp> = minutes
            .iter()
            .map(|m| now - SignedDuration::from_mins(*m))
            .collect();
        let keep = kept(&times, &sizes, now);
        assert_eq!(keep, [true, true, true, false, true, false, true]);
    }

    #[test]
    fn many_or_large_copies_leave_room_and_the_last_three_always_stay() {
        let all: Vec<i64> = vec![0; 90];
        assert_eq!(count(&all, 1).len(), MOST);
        assert_eq!(count(&all, ROOM / 10).len(), 10);
        assert_eq!(count(&all, ROOM * 2).len(), FEWEST);
        assert_eq!(
            count(&[100_000, 100_001, 100_002, 100_003], 1).len(),
            FEWEST
        );
    }
}
