//! Exchanging copies: what chosen ones would bring, a copy to be sent, and where such files are found.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use super::arrivals::{all_ids, remember_occasion};
use super::copies::{Delivered, Obstacle, deliver, read_copies, same_mandate};
use super::error::StorageError;
use super::format::FORMAT;
use super::occasions::Occasion;
use super::outlet;
use super::place::Places;
use super::recent::{recent, remember};
use super::store::{Opened, Store};
use super::whole::is_tracker;
use super::{Damage, Gaps, Tally, Target, is_same_file};
use crate::domain::{self, Account, Arrange, ItemId, Tracker};

/// Files that are found in one folder at most, the newest first.
const MOST: usize = 30;

/// What would come of merging.
#[derive(Debug)]
pub struct Plan {
    /// The tracker as it would be.
    pub now: Tracker,
    /// What arrives.
    pub account: Account,
    /// Copies with lines that cannot be read, and how many.
    pub damaged: Vec<(String, Gaps)>,
    /// What of the tracker's own file cannot be read, where that was asked for.
    pub own_damage: Damage,
    /// Names that the mandate does not have and about which the tracker holds entries, where that was asked for; how
    /// many.
    pub astray: Vec<(ItemId, usize)>,
}

/// A copy that was made.
#[derive(Debug)]
pub struct Sent {
    /// Where, as a person would type it.
    pub shown: String,
    /// Whether it was there before.
    pub delivered: Delivered,
    /// What was shared.
    pub tracker: Tracker,
    /// How much is not in it, being gone from the tracker's file.
    pub lost: Tally,
}

/// The tracker with all that is kept here, as it is now.
pub(super) fn opened(places: &Places, target: &Target) -> Result<Opened, StorageError> {
    let target = Target {
        read_only: true,
        ..target.clone()
    };
    Store::open(places, &target)
}

/// What files would bring into the tracker. Nothing is changed.
///
/// # Errors
///
/// Why they cannot be merged, for each.
pub fn preview(places: &Places, target: &Target, files: &[PathBuf]) -> Result<Plan, Vec<Obstacle>> {
    let own = opened(places, target).map_err(|error| vec![error.into()])?;
    let mut now = own.tracker;
    let (mut copies, mut problems, mut damaged) = (Vec::new(), Vec::new(), Vec::new());
    for (path, copy) in files.iter().zip(read_copies(files)) {
        match copy {
            Err(obstacle) => problems.push(obstacle),
            Ok(copy) => {
                let own = (target.path.as_path(), &now);
                problems.extend(same_mandate(own, (path, &copy.tracker)).err());
                let gaps = Gaps::of(&copy.findings);
                damaged.extend(gaps.map(|gaps| (places.shown(path), gaps)));
                copies.push(copy.tracker);
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if !target.read_only {
        for path in files.iter().rev() {
            remember(places, path);
        }
    }
    let account = now.merge_all(copies).unwrap_or_default();
    Ok(Plan {
        now,
        account,
        damaged,
        own_damage: Damage::default(),
        astray: Vec::new(),
    })
}

/// The tracker of which a copy is to be made at a place. A newer version's file is none: the copy would have
/// this version's format number above what only the newer one can read.
///
/// # Errors
///
/// The place is the tracker's own, or the tracker cannot be read or is a newer version's.
pub fn shareable(places: &Places, target: &Target, out: &Path) -> Result<Opened, Obstacle> {
    if is_same_file(out, &target.path) {
        return Err(Obstacle::Itself(out.to_owned()));
    }
    let own = opened(places, target)?;
    let format = own.store.format();
    if format > FORMAT {
        let path = target.path.clone();
        return Err(StorageError::NewerFormat { path, format }.into());
    }
    Ok(own)
}

/// Makes a copy to be sent of all that the tracker shares, at a place as a person types it; in a folder
/// it gets this name. Remembers what was shared.
///
/// # Errors
///
/// No copy was made, or the one that is there is as it was.
pub fn share(
    places: &Places,
    target: &Target,
    typed: &str,
    name: &str,
    now: Timestamp,
) -> Result<Sent, Obstacle> {
    let mut out = places.typed(typed);
    if out.is_dir() {
        out.push(name);
    } else if out
        .extension()
        .is_none_or(|end| !end.eq_ignore_ascii_case("ron"))
    {
        out.as_mut_os_string().push(".ron");
    }
    let Opened { tracker, store, .. } = shareable(places, target, &out)?;
    // Where that cannot be known, the top line cannot know it either.
    let ledger = store.ledger(&tracker, None).unwrap_or_default();
    let delivered = deliver(places, &target.path, &out, &tracker)?;
    // The copy is made; that nobody remembers it later is not worth a word.
    let all = all_ids(&tracker);
    let _ = remember_occasion(places, target, Occasion::Share, &all, &out, now);
    outlet::used(places, Occasion::Share, &out);
    Ok(Sent {
        shown: places.shown(&out),
        delivered,
        tracker,
        lost: ledger.lost_count(),
    })
}

/// A name for a copy of a tracker in this file: the file's, whose it is, and the day. Where the file is called like such
/// a copy itself, what was put behind its name then is left out.
pub fn copy_name(path: &Path, tracker: &Tracker, of: Option<&str>, day: Date) -> String {
    let stem = path.file_stem().unwrap_or_default();
    let known = tracker.ever_spoke().into_iter();
    let known = known.map(|known| plain(tracker.delegation_name(known)));
    let known: Vec<String> = known.chain(of.map(plain)).collect();
    let words = [
        Some(bare(&stem.to_string_lossy(), &known).to_owned()),
        of.map(plain),
        Some(day.to_string()),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    format!("{}.ron", words.join(" "))
}

/// A name without what [`copy_name`] put behind it, however often: one of these names, and a day.
fn bare<'s>(mut stem: &'s str, known: &[String]) -> &'s str {
    let without = |stem: &'s str| -> Option<&'s str> {
        let (rest, day) = stem.rsplit_once(' ')?;
        day.parse::<Date>()
            .ok()
            .filter(|it| it.to_string() == day)?;
        let mut named = known.iter().filter(|name| !name.is_empty());
        named.find_map(|name| rest.strip_suffix(&**name)?.strip_suffix(' '))
    };
    while let Some(rest) = without(stem).filter(|rest| !rest.is_empty()) {
        stem = rest;
    }
    stem
}

/// A name without what some system does not take in the name of a file.
fn plain(name: &str) -> String {
    let fits = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    name.chars()
        .map(|c| if fits(c) { c } else { '_' })
        .collect()
}

/// Trackers that may be meant: those that were used lately (`true`), and those in the folders where
/// people put such files, by the names under which they were found. Not this one itself, nor one of `but`.
pub fn nearby(places: &Places, tracker: &Path, but: &[PathBuf]) -> Vec<(PathBuf, bool)> {
    let mut found: Vec<(PathBuf, bool)> = Vec::new();
    // A file may have several names.
    let known = but.iter().map(PathBuf::as_path).chain([tracker]);
    let mut known: Vec<PathBuf> = known.flat_map(fs::canonicalize).collect();
    let mut add = |path: PathBuf, is_recent: bool| {
        let Ok(real) = fs::canonicalize(&path) else {
            return;
        };
        if !known.contains(&real) && is_tracker(&path) {
            known.push(real);
            found.push((path, is_recent));
        }
    };
    for path in recent(places) {
        add(path, true);
    }
    for folder in outlet::sources(places, tracker) {
        for path in newest(&folder) {
            add(path, false);
        }
    }
    found
}

/// The tracker in the same folder whose name is nearest to this one's, where one is near. Not one of `but`.
pub fn near_named(path: &Path, but: &[PathBuf]) -> Option<PathBuf> {
    let typed = path.file_name()?.to_string_lossy();
    let others = newest(super::file::folder(path)).into_iter();
    let others = others.filter(|other| other.file_name() != path.file_name());
    let near = others.filter_map(|other| {
        let far = domain::far(&typed, &other.file_name()?.to_string_lossy())?;
        let is_source = but.iter().any(|but| is_same_file(but, &other));
        (!is_source && is_tracker(&other)).then_some((far, other))
    });
    let (_, nearest) = near.min_by_key(|(far, _)| *far)?;
    // As the person would have typed it.
    Some(path.with_file_name(nearest.file_name()?))
}

/// The tracker whose name is nearest to that of a file which is not there, where one is near: in the same folder, among
/// those used lately, or the one that needs no name.
pub fn near_tracker(places: &Places, path: &Path) -> Option<PathBuf> {
    let typed = path.file_name()?.to_string_lossy();
    let usual = places.default_tracker();
    let known = recent(places).into_iter().chain([usual]);
    let known = known.filter(|known| known != path && is_tracker(known));
    let all = near_named(path, &[]).into_iter().chain(known);
    let near = all.filter_map(|known| {
        let far = domain::far(&typed, &known.file_name()?.to_string_lossy())?;
        Some((far, known))
    });
    near.min_by_key(|(far, _)| *far).map(|(_, known)| known)
}

/// Whether a file is a tracker by its name. Mail programs put `.txt` behind endings that they do not know.
pub fn is_tracker_name(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    let name = name.unwrap_or_default().to_lowercase();
    name.strip_suffix(".txt").unwrap_or(&name).ends_with(".ron")
}

/// The trackers' files in a folder, the newest first.
fn newest(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .filter(|entry| is_tracker_name(&entry.path()))
        .map(|entry| {
            (
                entry.metadata().and_then(|meta| meta.modified()).ok(),
                entry.path(),
            )
        })
        .collect();
    files.arrange_by(|a, b| b.cmp(a));
    files.into_iter().map(|(_, path)| path).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_copy_does_not_grow_from_copy_to_copy() {
        let mut tracker = Tracker::new(
            super::super::embedded(),
            Default::default(),
            Default::default(),
        );
        let stamp = domain::Stamp {
            at: jiff::Timestamp::UNIX_EPOCH,
            author: domain::Author::new("Ann", "Côte d/Ivoire"),
            seed: 1,
        };
        let say = domain::Say::Note { text: "x".into() };
        let request = domain::Request::shared(ItemId::new("task-1"), say);
        let said = tracker.say(&[request], &stamp, false).expect("may be said");
        tracker.admit(said.into_iter().map(|said| said.entry), false);
        let day = jiff::civil::date(2026, 11, 30);
        for (file, of, name) in [
            ("mali.ron", "Chad", "mali Chad 2026-11-30.ron"),
            (
                "mali Chad 2026-11-29.ron",
                "Chad",
                "mali Chad 2026-11-30.ron",
            ),
            (
                "mali Chad 2026-11-30 Chad 2026-11-30.ron",
                "Chad",
                "mali Chad 2026-11-30.ron",
            ),
            (
                "mali Côte d_Ivoire 2026-11-30.ron",
                "Chad",
                "mali Chad 2026-11-30.ron",
            ),
            (
                "mali 2026-11-30.ron",
                "Chad",
                "mali 2026-11-30 Chad 2026-11-30.ron",
            ),
            (
                "mali Niger 2026-11-30.ron",
                "Chad",
                "mali Niger 2026-11-30 Chad 2026-11-30.ron",
            ),
            (
                "Chad 2026-11-30.ron",
                "Chad",
                "Chad 2026-11-30 Chad 2026-11-30.ron",
            ),
        ] {
            let made = copy_name(Path::new(file), &tracker, Some(of), day);
            assert_eq!(made, name, "{file}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_file_that_is_reached_by_two_names_is_offered_once_as_it_was_found_and_the_tracker_is_not()
    {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = fs::canonicalize(folder.path()).expect("its name");
        let mut places = Places::below(&root);
        let (real, link) = (root.join("real"), root.join("link"));
        fs::create_dir(&real).expect("a folder");
        std::os::unix::fs::symlink(&real, &link).expect("a link");
        let text = super::super::format::document(
            &super::super::embedded(),
            &crate::domain::Journal::default(),
        );
        for name in ["own.ron", "own (1).ron"] {
            fs::write(real.join(name), &text).expect("a tracker");
        }
        // The folder of a test is hidden, but for who is at home in it.
        (places.home, places.working) = (root.clone(), Some(real.clone()));
        let (own, copy) = (link.join("own.ron"), real.join("own (1).ron"));
        assert_eq!(nearby(&places, &own, &[]), [(copy.clone(), false)]);
        places.working = None;
        let found = link.join("own (1).ron");
        assert_eq!(nearby(&places, &own, &[]), [(found.clone(), false)]);
        assert_eq!(
            nearby(&places, &own, std::slice::from_ref(&copy)),
            [],
            "it is offered as a conflict copy"
        );
        remember(&places, &found);
        assert_eq!(nearby(&places, &own, &[]), [(found, true)]);
    }
}
