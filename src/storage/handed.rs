//! Files that are handed over: reports and tables, never trackers.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::error::{Doing, StorageError};
use super::file;
use super::whole::is_tracker;

/// What is in the place where a file is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing, or what takes bytes without keeping them, such as a pipe.
    Free,
    /// A file or a folder.
    There,
    /// A tracker, which nothing else may ever replace.
    Tracker,
}

/// What is there. `own` is the tracker in use.
pub fn taken(out: &Path, own: &Path) -> Taken {
    let Ok(meta) = fs::metadata(out) else {
        return if super::is_same_file(out, own) {
            Taken::Tracker
        } else {
            Taken::Free
        };
    };
    if super::is_same_file(out, own) || is_meant_as_tracker(out) {
        Taken::Tracker
    } else if meta.is_file() || meta.is_dir() {
        Taken::There
    } else {
        Taken::Free
    }
}

/// Whether a file is a tracker, or has a tracker's ending, however damaged it is.
fn is_meant_as_tracker(path: &Path) -> bool {
    let end = path.extension();
    let has_end = end.is_some_and(|end| end.eq_ignore_ascii_case("ron"));
    path.is_file() && has_end || is_tracker(path)
}

/// Makes a file to be handed over; whole or not at all. With `over` one that is there is replaced.
///
/// # Errors
///
/// There is something of this name already, or it cannot be written; what was there is as it was.
pub fn hand_over(out: &Path, bytes: &[u8], over: bool) -> Result<(), StorageError> {
    let fail = |error: io::Error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            StorageError::Exists(out.to_owned())
        } else {
            StorageError::io(Doing::Making, out, error)
        }
    };
    let real = file::resolve(out).map_err(fail)?;
    match fs::metadata(&real) {
        // A pipe or a device takes the bytes; a file in its place would not be what was meant.
        Ok(meta) if !meta.is_file() && !meta.is_dir() => {
            let mut open = OpenOptions::new().write(true).open(&real).map_err(fail)?;
            open.write_all(bytes).map_err(fail)
        }
        Ok(_) if over => file::replace(&real, bytes).map_err(fail),
        Ok(_) | Err(_) => file::create(&real, bytes).map_err(fail),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::embedded;

    #[test]
    fn a_tracker_is_told_from_what_was_made_of_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        let own = at("own.ron");
        let text = format!(
            "<<<<<<< HEAD\n{}",
            crate::storage::format::document(&embedded(), &crate::domain::Journal::default())
        );
        fs::write(at("tracker.txt"), text).expect("written");
        for (name, text) in [
            ("report.json", "{\"mandate\": {\"id\": \"minusma-2227\"}}"),
            ("report.md", "# mandate: what was asked"),
        ] {
            fs::write(at(name), text).expect("written");
            assert_eq!(taken(&at(name), &own), Taken::There, "{name}");
        }
        assert_eq!(taken(&at("tracker.txt"), &own), Taken::Tracker);
        fs::write(at("damaged.ron"), "").expect("written");
        assert_eq!(taken(&at("damaged.ron"), &own), Taken::Tracker);
        assert_eq!(taken(&own, &own), Taken::Tracker, "not made yet");
        assert_eq!(taken(folder.path(), &own), Taken::There);
        assert_eq!(taken(&at("new.md"), &own), Taken::Free);
    }

    #[test]
    fn what_is_there_is_replaced_only_where_that_is_wanted() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("table.csv");
        hand_over(&out, b"one", false).expect("made");
        assert!(matches!(
            hand_over(&out, b"two", false),
            Err(StorageError::Exists(_))
        ));
        assert_eq!(fs::read(&out).expect("read"), b"one");
        hand_over(&out, b"two", true).expect("replaced");
        assert_eq!(fs::read(&out).expect("read"), b"two");
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1, "no temporary is left");
    }
}
