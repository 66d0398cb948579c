//! A person's own themes: texts in the configuration folder. What they say is for the screen to know.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::{Doing, StorageError};
use super::file;
use super::place::Places;

/// A theme of one's own, unread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTheme {
    /// Its name: the file's, without the ending.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
}

/// The person's own themes, by name; and the files that cannot be read.
pub fn own_themes(places: &Places) -> (Vec<OwnTheme>, Vec<StorageError>) {
    let folder = places.config.join("themes");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| is_theme(path)).collect();
    paths.sort_unstable();
    let (mut themes, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        match file::read(&path) {
            Ok(read) => {
                let bytes = read.map(|(bytes, _)| bytes).unwrap_or_default();
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                themes.push(OwnTheme {
                    name: name.into_owned(),
                    text: String::from_utf8_lossy(bytes).into_owned(),
                    path,
                });
            }
            Err(error) => errors.push(StorageError::io(Doing::Reading, &path, error)),
        }
    }
    (themes, errors)
}

fn is_theme(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "ron")
}
