//! Folders in which people find what is made for them, the likeliest first.

use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::occasions::Occasion;
use super::place::Places;
use super::{small, system};
use crate::domain::Chosen;

/// Where something was last put, for each occasion on which something is made.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Last {
    share: Option<String>,
    export: Option<String>,
    chosen: Chosen,
}

/// What was chosen last on this machine.
pub fn chosen(places: &Places) -> Chosen {
    let last: Last = small::read(&path(places)).unwrap_or_default();
    last.chosen
}

/// Remembers what was chosen; a state folder that cannot be written forgets, which is not worth a word.
pub(super) fn chose(places: &Places, chosen: &Chosen) {
    let mut last: Last = small::read(&path(places)).unwrap_or_default();
    if last.chosen != *chosen {
        last.chosen = chosen.clone();
        let _ = small::write(&path(places), &last);
    }
}

impl Last {
    fn of(&mut self, occasion: Occasion) -> Option<&mut Option<String>> {
        match occasion {
            Occasion::Share => Some(&mut self.share),
            Occasion::Export => Some(&mut self.export),
            Occasion::Visit => None,
        }
    }
}

/// The folders that are offered for what is made: the last one that was used for it, the working folder where
/// people would look into it, those in which people put files, and last the tracker's own.
pub fn outlets(places: &Places, tracker: &Path, occasion: Occasion) -> Vec<PathBuf> {
    let mut last: Last = small::read(&path(places)).unwrap_or_default();
    let last = last.of(occasion).and_then(|folder| folder.take());
    let working = places.working.clone();
    let working =
        working.filter(|folder| is_for_people(places, folder) && system::can_write(folder));
    let likely = last.map(PathBuf::from).into_iter().chain(working);
    // What is received lies among the downloads, which come first; what is made is looked for among the documents.
    let documents = places.usual.get(1).cloned();
    existing(likely.chain(documents).chain(usual(places, tracker)))
}

/// The folders in which trackers are looked for: where the person stands, where people put files, and the
/// tracker's own.
pub(super) fn sources(places: &Places, tracker: &Path) -> Vec<PathBuf> {
    let working = places.working.clone();
    let working = working.filter(|folder| is_for_people(places, folder));
    existing(working.into_iter().chain(usual(places, tracker)))
}

fn usual(places: &Places, tracker: &Path) -> impl Iterator<Item = PathBuf> {
    let own = std::path::absolute(tracker).ok();
    let own = own.and_then(|real| real.parent().map(Path::to_owned));
    places.usual.clone().into_iter().chain(own)
}

fn existing(folders: impl Iterator<Item = PathBuf>) -> Vec<PathBuf> {
    let mut unique: Vec<PathBuf> = Vec::new();
    for folder in folders {
        if folder.is_dir() && !unique.contains(&folder) {
            unique.push(folder);
        }
    }
    unique
}

/// Remembers where something was put. A folder whose name is no text is not remembered, and a state folder that
/// cannot be written forgets; neither is worth a word.
pub(super) fn used(places: &Places, occasion: Occasion, out: &Path) {
    let real = std::path::absolute(out).ok();
    let folder = real
        .as_deref()
        .and_then(Path::parent)
        .and_then(Path::to_str);
    let mut last: Last = small::read(&path(places)).unwrap_or_default();
    let Some(place) = last.of(occasion) else {
        return;
    };
    if place.as_deref() == folder || folder.is_none() {
        return;
    }
    *place = folder.map(str::to_owned);
    let _ = small::write(&path(places), &last);
}

fn path(places: &Places) -> PathBuf {
    places.state.join("outlets.ron")
}

/// What belongs to the system. A program that is started by a click stands there.
const SYSTEMS: &[&str] = &[
    "bin",
    "boot",
    "dev",
    "etc",
    "lib",
    "lib64",
    "opt",
    "proc",
    "run",
    "sbin",
    "sys",
    "usr",
    "var",
    "Applications",
    "Library",
    "System",
    "Program Files",
    "Program Files (x86)",
    "ProgramData",
    "Windows",
];

/// Whether people look into a folder: no root, none of the system's, and none that is hidden.
fn is_for_people(places: &Places, folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else {
        return false;
    };
    let home = fs::canonicalize(&places.home).ok();
    let below = home.and_then(|home| folder.strip_prefix(home).ok().map(Path::to_owned));
    let is_own = below.is_some();
    let path = below.unwrap_or_else(|| folder.clone());
    let mut names = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            None
        }
    });
    let is_systems = |name: &String| SYSTEMS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let is_hidden = path.components().any(
        |part| matches!(part, Component::Normal(name) if name.to_string_lossy().starts_with('.')),
    );
    !is_hidden && (is_own || names.next().is_some_and(|first| !is_systems(&first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(root: &Path) -> Places {
        let mut places = Places::below(root);
        for folder in &places.usual {
            fs::create_dir_all(folder).expect("a folder");
        }
        fs::create_dir_all(&places.data).expect("the data folder");
        places.working = Some(places.home.clone());
        places
    }

    #[test]
    fn what_is_made_is_offered_where_the_person_stands_then_among_documents_then_beside_the_tracker()
     {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut places = places(folder.path());
        let tracker = places.default_tracker();
        let offered = outlets(&places, &tracker, Occasion::Share);
        assert_eq!(offered[0], places.home);
        assert_eq!(offered[1], places.home.join("Documents"));
        assert_eq!(offered.last(), Some(&places.data));
        for elsewhere in ["/", "/usr", "/etc"] {
            places.working = Some(elsewhere.into());
            let offered = outlets(&places, &tracker, Occasion::Share);
            assert_eq!(offered[0], places.home.join("Documents"), "{elsewhere}");
        }
        let hidden = places.home.join(".config");
        fs::create_dir(&hidden).expect("a folder");
        places.working = Some(hidden);
        let offered = outlets(&places, &tracker, Occasion::Share);
        assert_eq!(offered[0], places.home.join("Documents"));
    }

    #[test]
    fn the_folder_that_was_used_last_comes_first_for_the_same_kind_of_thing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = places(folder.path());
        let tracker = places.default_tracker();
        let desktop = places.home.join("Desktop");
        used(&places, Occasion::Export, &desktop.join("brief.docx"));
        let first = |occasion| outlets(&places, &tracker, occasion).remove(0);
        assert_eq!(first(Occasion::Export), desktop);
        assert_eq!(first(Occasion::Share), places.home);
        fs::remove_dir(&desktop).expect("it is empty");
        assert_eq!(
            first(Occasion::Export),
            places.home,
            "a folder that is gone"
        );
    }
}
