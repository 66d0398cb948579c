//! Conflict copies: what sync tools leave beside a tracker that was changed in two places at once. They
//! are found and read, never written and never deleted.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::domain::{Entry, EntryId, Journal, Tracker};

use super::copies::{Obstacle, read_copy, same_mandate};
use super::damaged_lines;
use super::error::StorageError;
use super::file::{self, Print};
use super::whole::Reading;
use super::writer::Writer;

/// A conflict copy with entries that the tracker does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The copy.
    pub path: PathBuf,
    /// How many entries of it are not here.
    pub entries: usize,
}

/// What lies beside a tracker.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Conflict copies with entries that the tracker does not have.
    pub copies: Vec<Neighbour>,
    /// Conflict copies of which something cannot be read or merged: what it holds is not known.
    pub unread: Vec<Unread>,
}

/// A conflict copy that cannot be merged as it is, or not all of it.
#[derive(Clone, Debug)]
pub struct Unread {
    /// The copy.
    pub path: PathBuf,
    /// Why.
    pub why: Arc<Unreadable>,
    /// Whether it was not told before as it is now.
    pub is_new: bool,
}

/// Why a conflict copy is not read, or not all of it.
#[derive(Debug)]
pub enum Unreadable {
    /// None of it can be taken.
    Refused(Obstacle),
    /// So many of its lines cannot be read.
    Lines(usize),
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
    // One system writes an accent with its letter, another as a letter of its own.
    let whole = |name: &str| name.nfc().collect::<String>();
    let (name, of) = (&whole(name)[..], &whole(of)[..]);
    let (stem, end) = split(of);
    let (other, other_end) = split(name);
    let Some(rest) = other
        .strip_prefix(stem)
        .filter(|_| other_end.eq_ignore_ascii_case(end))
    else {
        return false;
    };
    let bare = numberless(rest);
    if bare.is_empty() && !rest.is_empty() {
        return true;
    }
    let rest = bare;
    let in_brackets = rest
        .strip_prefix(" (")
        .and_then(|rest| rest.strip_suffix(')'));
    if let Some(inside) = in_brackets {
        let inside = inside.to_lowercase();
        let words = [
            "conflict",
            "conflit",
            "konflikt",
            "конфликт",
            "冲突",
            "衝突",
        ];
        return words.iter().any(|word| inside.contains(word));
    }
    if let Some(when) = rest.strip_prefix(".sync-conflict-") {
        return has_date_and_time(when);
    }
    if let Some(when) = rest.strip_prefix("_conflict-") {
        return has_date_and_time(when);
    }
    rest.strip_prefix('-').is_some_and(is_host)
}

/// Without numbers in brackets at the end: what is copied or fetched once more gets one more.
fn numberless(mut text: &str) -> &str {
    let number = |text: &str| -> Option<usize> {
        let (rest, number) = text.strip_suffix(')')?.rsplit_once(" (")?;
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        is_number.then_some(rest.len())
    };
    while let Some(end) = number(text) {
        text = &text[..end];
    }
    text
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
    /// What cannot be read, as it was when it was told.
    told_unread: Vec<(PathBuf, Print)>,
    /// How many entries were known at the last look: they only become more.
    known: usize,
    /// Whether a copy that was changed a moment ago is taken as it is.
    is_hasty: bool,
}

/// A conflict copy as it was read, and what of it was not known when it was last looked at.
#[derive(Debug)]
struct Read {
    path: PathBuf,
    print: Print,
    unknown: Vec<EntryId>,
    trouble: Option<Arc<Unreadable>>,
}

impl Lookout {
    /// One that takes copies as they are, also those that somebody may be writing still.
    pub fn hasty() -> Self {
        Self {
            is_hasty: true,
            ..Self::default()
        }
    }

    /// Whether a copy that cannot be read was passed over because somebody may be writing it: it is worth another look
    /// in a moment.
    pub fn waits(&self) -> bool {
        let is_awaited = |read: &Read| read.trouble.is_some() && read.print.is_fresh();
        !self.is_hasty && self.read.iter().any(is_awaited)
    }

    /// The conflict copies that hold what the tracker does not, and those that cannot be read, as they are now: what
    /// a person asks for.
    pub fn look_anew(&mut self, writer: &Writer) -> Beside {
        let was_hasty = std::mem::replace(&mut self.is_hasty, true);
        self.folder = None;
        let beside = self.look(writer);
        self.is_hasty = was_hasty;
        beside.unwrap_or_else(|| self.told())
    }

    /// What was told at the last look.
    fn told(&self) -> Beside {
        let is_told = |read: &&Read| self.told_unread.iter().any(|(path, _)| *path == read.path);
        let unread = self.read.iter().filter(is_told).filter_map(|read| {
            Some(Unread {
                path: read.path.clone(),
                why: read.trouble.clone()?,
                is_new: false,
            })
        });
        Beside {
            copies: self.told.clone(),
            unread: unread.collect(),
        }
    }

    /// The conflict copies that hold what the tracker does not, and those that cannot be read, where they
    /// are others than at the last look.
    pub fn look(&mut self, writer: &Writer) -> Option<Beside> {
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
        let mut before = std::mem::take(&mut self.read);
        for path in beside(real) {
            let Ok(Some(print)) = Print::at(&path) else {
                continue;
            };
            let known = before.iter().position(|read| read.path == path);
            let known = known.map(|at| before.swap_remove(at));
            let read = match known.filter(|read| !read.print.differs(&print)) {
                Some(read) => read,
                None => Read::new(path, print, writer),
            };
            self.read.push(read);
        }
        let mut known = writer.files.known();
        for read in self.read.iter_mut().filter(|read| !read.unknown.is_empty()) {
            let told = known.entries.table();
            self.known = told.len();
            read.unknown.retain(|id| !told.contains_key(id));
        }
        drop(known);
        let found = self.read.iter().filter(|read| !read.unknown.is_empty());
        let copies: Vec<Neighbour> = found
            .map(|read| Neighbour {
                path: read.path.clone(),
                entries: read.unknown.len(),
            })
            .collect();
        let (mut unread, mut prints) = (Vec::new(), Vec::new());
        for Read {
            path,
            print,
            trouble,
            ..
        } in &self.read
        {
            // What is being copied just now is looked at again before anybody is alarmed.
            let Some(why) = trouble
                .clone()
                .filter(|_| self.is_hasty || !print.is_fresh())
            else {
                continue;
            };
            let mut told = self.told_unread.iter();
            unread.push(Unread {
                path: path.clone(),
                why,
                is_new: !told.any(|(known, then)| known == path && then.is_like(print)),
            });
            prints.push((path.clone(), print.clone()));
        }
        let is_news = copies != self.told
            || prints.len() != self.told_unread.len()
            || unread.iter().any(|one| one.is_new);
        (self.told, self.told_unread) = (copies.clone(), prints);
        is_news.then_some(Beside { copies, unread })
    }

    /// Whether something that was unknown may have come in meanwhile, or is written to its end by now.
    fn has_news(&self, writer: &Writer) -> bool {
        let may_be_whole = |read: &Read| {
            let now = || Print::at(&read.path).ok().flatten();
            read.trouble.is_some() && now().is_none_or(|now| read.print.differs(&now))
        };
        if self.read.iter().any(may_be_whole) {
            return true;
        }
        let waits = self.read.iter().any(|read| !read.unknown.is_empty());
        waits && writer.files.known().entries.table().len() != self.known
    }
}

impl Read {
    fn new(path: PathBuf, print: Print, writer: &Writer) -> Self {
        let (mut unknown, mut trouble) = (Vec::new(), None);
        match held(&path, writer) {
            Ok(Some(copy)) => {
                unknown = copy.tracker.journal().iter().map(Entry::id).collect();
                let lines = damaged_lines(&copy.findings);
                trouble = (lines > 0).then(|| Arc::new(Unreadable::Lines(lines)));
            }
            Ok(None) => {}
            Err(obstacle) => trouble = Some(Arc::new(Unreadable::Refused(obstacle))),
        }
        Self {
            path,
            print,
            unknown,
            trouble,
        }
    }
}

/// What a conflict copy holds; `None` where it is none at all.
fn held(path: &Path, writer: &Writer) -> Result<Option<Reading>, Obstacle> {
    let copy = match read_copy(path) {
        // It was taken away while it was being read.
        Err(Obstacle::Storage(StorageError::Missing(_))) => return Ok(None),
        copy => copy?,
    };
    let mandate = writer.files.known().mandate.clone();
    if copy.tracker.mandate().id == mandate.id {
        return Ok(Some(copy));
    }
    if has_host_only(path, &writer.files.real) {
        return Ok(None);
    }
    let own = Tracker::new(mandate, Journal::default(), Journal::default());
    same_mandate((&writer.files.target.path, &own), (path, &copy.tracker))?;
    Ok(Some(copy))
}

/// Whether only the name of a computer behind the tracker's makes a file look like a conflict copy: so may
/// the tracker of another mandate be called.
fn has_host_only(path: &Path, of: &Path) -> bool {
    let stem = |path: &Path| {
        path.file_stem()
            .map(|stem| stem.to_string_lossy().nfc().collect::<String>())
    };
    let (Some(stem), Some(own)) = (stem(path), stem(of)) else {
        return false;
    };
    let rest = stem
        .strip_prefix(&own)
        .and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| is_host(numberless(rest)))
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
mod tests;
