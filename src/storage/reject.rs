//! Lines and files that cannot be read: kept beside, never thrown away.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::error::{Doing, StorageError};
use super::file;

/// The name of a file beside another, made of its name and something behind it.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    path.with_file_name(name)
}

/// The file beside a tracker into which lines of it are set aside, unless a link stands there.
pub(super) fn path(real: &Path) -> PathBuf {
    beside(real, ".rejected")
}

/// Appends lines to `NAME.rejected` beside the file, each line once, and returns where they are.
///
/// # Errors
///
/// The disk did not take them; then nothing may be written that would drop them.
pub(super) fn set_aside(real: &Path, lines: &[u8]) -> Result<PathBuf, StorageError> {
    let path = path(real);
    let fail = |error| StorageError::io(Doing::Saving, &path, error);
    let is_link = std::fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_symlink());
    if is_link {
        // Somebody else's doing, and perhaps a trap: the lines go into a file with another name.
        let aside = beside(real, &format!(".rejected-{}", file::time_name(file::now())));
        return match file::create(&aside, lines) {
            Ok(()) => Ok(aside),
            Err(error) => Err(StorageError::io(Doing::Saving, &aside, error)),
        };
    }
    let old = file::read(&path)
        .map_err(fail)?
        .map_or(Vec::new(), |(bytes, _)| bytes);
    let known: HashSet<&[u8]> = old.split(|b| *b == b'\n').collect();
    let mut new: Vec<u8> = Vec::new();
    if !old.is_empty() && !old.ends_with(b"\n") {
        new.push(b'\n');
    }
    let start = new.len();
    let mut told = HashSet::new();
    for line in lines.split_inclusive(|b| *b == b'\n') {
        let bare = line.strip_suffix(b"\n").unwrap_or(line);
        if !known.contains(bare) && told.insert(bare) {
            new.extend_from_slice(line);
        }
    }
    if new.len() > start {
        file::append(&path, &new).map_err(fail)?;
    }
    Ok(path)
}

/// Copies a damaged file whole to `NAME.damaged-TIME` beside it and returns where.
///
/// # Errors
///
/// The disk did not take the copy.
pub(super) fn put_aside(real: &Path, bytes: &[u8]) -> Result<PathBuf, StorageError> {
    let path = beside(real, &format!(".damaged-{}", file::time_name(file::now())));
    match file::create(&path, bytes) {
        Ok(()) => Ok(path),
        Err(error) => Err(StorageError::io(Doing::Copying, &path, error)),
    }
}
