//! What this machine remembers of files that came and went: trackers that were opened or merged.

use std::path::{Component, Path, PathBuf};

use super::place::Places;
use super::{file, small};

/// Files that are remembered.
const MOST: usize = 20;

/// The trackers that were opened or merged last, the newest first. They need not be there any more.
pub fn recent(places: &Places) -> Vec<PathBuf> {
    let read: Option<Vec<String>> = small::read(&recent_path(places));
    let names = read.unwrap_or_default();
    names.into_iter().map(PathBuf::from).collect()
}

/// Remembers a tracker that was opened or merged. A name that is no text is not remembered, and a
/// state folder that cannot be written forgets; neither is worth a word.
pub fn remember(places: &Places, path: &Path) {
    let Some(path) = named(path) else { return };
    let mut all = recent(places);
    if all.first() == Some(&path) || path.to_str().is_none() {
        return;
    }
    all.retain(|known| *known != path);
    all.insert(0, path);
    all.truncate(MOST);
    let names: Vec<&str> = all.iter().filter_map(|path| path.to_str()).collect();
    let _ = small::write(&recent_path(places), &names);
}

/// Its name from the root on, as the person gave it: behind a link it has another, which they do not know.
fn named(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    match whole.components().any(|step| step == Component::ParentDir) {
        true => file::resolve(path).ok(),
        false => Some(whole),
    }
}

fn recent_path(places: &Places) -> PathBuf {
    places.state.join("recent.ron")
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
