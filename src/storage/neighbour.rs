//! Conflict copies: what sync tools leave beside a tracker that was changed in two places at once. They
//! are found and read, never written and never deleted.

use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::EntryId;

use super::copies::read_copy;
use super::file::{self, Print};
use super::writer::Writer;

/// A conflict copy with entries that the tracker does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The copy.
    pub path: PathBuf,
    /// How many entries of it are not here.
    pub entries: usize,
}

/// Whether a file's name is that of a conflict copy of another. The names, for `name.ron`:
///
/// - Syncthing: `name.sync-conflict-20200114-093012-ABCDEFG.ron` (date, time, the device that changed
///   it last);
/// - Dropbox: `name (Anne's conflicted copy 2020-01-14).ron`, in other languages with their own word
///   for conflict;
/// - Nextcloud: `name (conflicted copy 2020-01-14 093012).ron`; ownCloud before 2.5:
///   `name_conflict-20200114-093012.ron`;
/// - OneDrive: `name-HOSTNAME.ron`, the name of a computer, with a number behind it from the second on;
/// - Google Drive, browsers and mail programs: `name (1).ron`.
///
/// A name is no proof; what the file holds decides whether anybody hears of it.
pub fn is_conflict_copy(name: &str, of: &str) -> bool {
    let (stem, end) = split(of);
    let (other, other_end) = split(name);
    let Some(rest) = other
        .strip_prefix(stem)
        .filter(|_| other_end.eq_ignore_ascii_case(end))
    else {
        return false;
    };
    let in_brackets = rest
        .strip_prefix(" (")
        .and_then(|rest| rest.strip_suffix(')'));
    if let Some(inside) = in_brackets {
        let inside = inside.to_lowercase();
        let is_number = !inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit());
        let words = [
            "conflict",
            "conflit",
            "konflikt",
            "конфликт",
            "冲突",
            "衝突",
        ];
        return is_number || words.iter().any(|word| inside.contains(word));
    }
    if let Some(when) = rest.strip_prefix(".sync-conflict-") {
        return has_date_and_time(when);
    }
    if let Some(when) = rest.strip_prefix("_conflict-") {
        return has_date_and_time(when);
    }
    rest.strip_prefix('-').is_some_and(is_host)
}

fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or((name, ""))
}

/// `20200114-093012`, and perhaps more behind it.
fn has_date_and_time(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut digits = |count: usize| {
        parts
            .next()
            .is_some_and(|part| part.len() == count && part.bytes().all(|b| b.is_ascii_digit()))
    };
    digits(8) && digits(6)
}

/// What a computer may be called (RFC 1123): letters, digits and hyphens, 63 at most.
fn is_host(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=63).contains(&text.len())
        && text.bytes().all(is_plain)
        && text.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Looks for conflict copies beside one tracker, again only when something in the folder has changed.
#[derive(Debug, Default)]
pub struct Lookout {
    folder: Option<Print>,
    read: Vec<Read>,
    told: Vec<Neighbour>,
    /// How many entries were known at the last look: they only become more.
    known: usize,
}

/// A conflict copy as it was read, and what of it was not known when it was last looked at.
#[derive(Debug)]
struct Read {
    path: PathBuf,
    print: Print,
    unknown: Vec<EntryId>,
}

impl Lookout {
    /// The conflict copies that hold what the tracker does not, where they are others than at the last
    /// look. A copy of another mandate, of a newer version, or one that cannot be read is passed over.
    pub fn look(&mut self, writer: &Writer) -> Option<Vec<Neighbour>> {
        let real = &writer.files.real;
        let folder = file::folder(real);
        let now = Print::at(folder).ok().flatten();
        let is_as_before = match (&self.folder, &now) {
            (Some(then), Some(now)) => !then.differs(now),
            (None, Some(_)) => false,
            (_, None) => return None,
        };
        if is_as_before && !self.has_news(writer) {
            return None;
        }
        self.folder = now;
        let mandate = writer.files.known().mandate.id.clone();
        let before = std::mem::take(&mut self.read);
        for path in beside(real) {
            let Ok(Some(print)) = Print::at(&path) else {
                continue;
            };
            let known = before.iter().find(|read| read.path == path);
            let unknown = match known.filter(|read| !read.print.differs(&print)) {
                Some(read) => read.unknown.clone(),
                None => match read_copy(&path) {
                    Ok(copy) if copy.tracker.mandate().id == mandate => {
                        copy.tracker.journal().iter().map(|e| e.id()).collect()
                    }
                    Ok(_) | Err(_) => Vec::new(),
                },
            };
            self.read.push(Read {
                path,
                print,
                unknown,
            });
        }
        let mut known = writer.files.known();
        for read in self.read.iter_mut().filter(|read| !read.unknown.is_empty()) {
            let told = known.entries.table();
            self.known = told.len();
            read.unknown.retain(|id| !told.contains_key(id));
        }
        drop(known);
        let found = self.read.iter().filter(|read| !read.unknown.is_empty());
        let found: Vec<Neighbour> = found
            .map(|read| Neighbour {
                path: read.path.clone(),
                entries: read.unknown.len(),
            })
            .collect();
        (found != self.told).then(|| {
            self.told.clone_from(&found);
            found
        })
    }

    /// Whether something that was unknown may have come in meanwhile.
    fn has_news(&self, writer: &Writer) -> bool {
        let waits = self.read.iter().any(|read| !read.unknown.is_empty());
        waits && writer.files.known().entries.table().len() != self.known
    }
}

/// The files beside a tracker that are called like conflict copies of it.
fn beside(real: &Path) -> Vec<PathBuf> {
    let Some(own) = real.file_name().and_then(|name| name.to_str()) else {
        return Vec::new();
    };
    let Ok(entries) = fs::read_dir(file::folder(real)) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            name.to_str()
                .is_some_and(|name| is_conflict_copy(name, own))
        })
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::is_conflict_copy;

    #[test]
    fn every_tool_s_name_for_a_conflict_copy_is_known() {
        for name in [
            "minusma-2227.sync-conflict-20200114-093012-ABCDEFG.ron",
            "minusma-2227.sync-conflict-20200114-093012.ron",
            "minusma-2227 (Anne's conflicted copy 2020-01-14).ron",
            "minusma-2227 (conflicted copy 2020-01-14 093012).ron",
            "minusma-2227 (Copie en conflit de Zoë 2020-01-14).ron",
            "minusma-2227 (Case Conflict 1).ron",
            "minusma-2227_conflict-20200114-093012.ron",
            "minusma-2227-DESKTOP-7F3K2.ron",
            "minusma-2227-Annes-MacBook.ron",
            "minusma-2227-DESKTOP-7F3K2-2.ron",
            "minusma-2227 (1).ron",
            "minusma-2227 (12).RON",
        ] {
            assert!(is_conflict_copy(name, "minusma-2227.ron"), "{name}");
        }
        assert!(is_conflict_copy(
            "trackeur à jour (1).ron",
            "trackeur à jour.ron"
        ));
    }

    #[test]
    fn other_files_beside_it_are_no_conflict_copies() {
        for name in [
            "minusma-2227.ron",
            "minusma-2227.ron.rejected",
            "minusma-2227.ron.bak",
            "minusma-2227 Chad 2026-11-24.ron",
            "minusma-2227 ().ron",
            "minusma-2227 (Chad).ron",
            "minusma-2227.sync-conflict-yesterday.ron",
            "minusma-2227-2016.ron",
            "minusma-2227-with a space.ron",
            "minusma.ron",
            "minusma-2227 (1).txt",
            "unmiss (1).ron",
        ] {
            assert!(!is_conflict_copy(name, "minusma-2227.ron"), "{name}");
        }
    }
}
