//! Tables that colleagues filled in and sent back: found, and read.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{Doing, StorageError};
use super::outlet;
use super::place::Places;
use crate::domain::Arrange;

/// Endings of what spreadsheets write. The last is that of an older kind of workbook: it cannot be taken back, and
/// who chooses one is told what to do.
const ENDINGS: [&str; 4] = ["csv", "tsv", "xlsx", "xls"];

/// Tables that are found in one folder at most, the newest first.
const MOST: usize = 15;

/// Whether a file is a table by its name.
pub fn is_table(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one)))
}

/// The tables in the folders where people put files, the newest of each first.
pub fn tables(places: &Places, tracker: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in outlet::sources(places, tracker) {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let tables = entries.filter(|entry| is_table(&entry.path()));
        let mut tables: Vec<_> = tables
            .map(|entry| {
                let changed = entry.metadata().and_then(|meta| meta.modified()).ok();
                (changed, entry.path())
            })
            .collect();
        tables.arrange_by(|a, b| b.cmp(a));
        found.extend(tables.into_iter().map(|(_, path)| path).take(MOST));
    }
    found
}

/// Reads a table.
///
/// # Errors
///
/// It is not there, or cannot be read.
pub fn read_table(path: &Path) -> Result<Vec<u8>, StorageError> {
    fs::read(path).map_err(|cause| {
        let path = path.to_owned();
        if cause.kind() == ErrorKind::NotFound {
            StorageError::Missing(path)
        } else {
            StorageError::Io {
                doing: Doing::Reading,
                path,
                cause,
            }
        }
    })
}
