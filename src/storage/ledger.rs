//! What this machine once said about a tracker and found in its file: what tells an old copy put back
//! from entries never said here.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Author, Entry, EntryId, OnePerson, Tracker};

use super::decided::Decided;
use super::files::Files;
use super::lock::{self, Asked};
use super::{file, format, lost, outbox};

/// What is new in a [`Ledger`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerNews {
    /// Whether something is gone.
    pub gone: bool,
    /// Whether something in one's own name was not written here.
    pub unknown: bool,
    /// Whether one's own words were changed by hand.
    pub altered: bool,
    /// Whether others' words were, of which is known here what they said before.
    pub reworded: bool,
}

/// What this machine's ledgers know about a tracker beside the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Entries kept here that are not in the file yet (already part of the tracker that is shown).
    pub pending: Vec<Entry>,
    /// Entries that were in the file on this machine and are gone from it: said here, or by others and held by a
    /// copy that was made here.
    pub gone: Vec<Entry>,
    /// Such of them as are to stay away: so it was decided on this machine.
    pub left: Vec<Entry>,
    /// Entries in the file in this author's name that this machine never wrote.
    pub unknown_own: Vec<Entry>,
    /// Such of them as this machine did write, in other words: somebody changed the line in the file by hand.
    pub altered: HashSet<EntryId>,
    /// Others' words as they stand in the file, changed by hand from what is gone.
    pub reworded: Vec<Entry>,
    /// What was made by hand of what is gone, and was changed by hand again: nobody's words, and not to be brought back.
    pub between: Vec<Entry>,
}

impl Ledger {
    /// What an earlier look did not tell.
    pub fn news(&self, before: &Self) -> LedgerNews {
        let is_new = |now: Vec<&Entry>, before: Vec<&Entry>| {
            let before: HashSet<EntryId> = before.into_iter().map(Entry::id).collect();
            now.iter().any(|entry| !before.contains(&entry.id()))
        };
        LedgerNews {
            gone: is_new(self.lost(), before.lost()),
            unknown: is_new(self.strange(), before.strange()),
            altered: is_new(self.altered(), before.altered()),
            reworded: is_new(
                self.reworded.iter().collect(),
                before.reworded.iter().collect(),
            ),
        }
    }

    /// How much is in one's own name and is no word of this machine, be it changed. Asked with every picture of the
    /// screen.
    pub fn strange_count(&self) -> usize {
        self.unknown_own.len() - self.altered.len()
    }

    /// How much is gone, but for what stands there in other words.
    pub fn lost_count(&self) -> usize {
        self.lost().len()
    }

    /// What is gone, but for what stands there in other words: that is told as what it is.
    pub fn lost(&self) -> Vec<&Entry> {
        let changed = self.altered().into_iter().chain(&self.reworded);
        let was = self.before(changed);
        let gone = self.gone.iter();
        gone.filter(|entry| !was.contains(&entry.id())).collect()
    }

    /// Whether what one's own words said before they were changed by hand can be brought back.
    pub fn has_own_before(&self) -> bool {
        let was = self.before(self.altered().into_iter());
        self.gone.iter().any(|entry| was.contains(&entry.id()))
    }

    /// What was made by hand of an entry and stands in its place.
    pub fn made_of<'t>(&self, tracker: &'t Tracker, was: &Entry) -> Vec<&'t Entry> {
        let said = tracker.said_about(was.on());
        let other = said.filter(|it| it.edited().is_some() && it.id() != was.id());
        let is_made = |it: &&Entry| self.before(std::iter::once(*it)).contains(&was.id());
        other.filter(is_made).collect()
    }

    /// All that these were made from by hand, step by step.
    fn before<'e>(&self, changed: impl Iterator<Item = &'e Entry>) -> HashSet<EntryId> {
        let held = self.gone.iter().chain(&self.left).chain(&self.between);
        before(changed.filter_map(Entry::edited), held)
    }

    /// What is in one's own name and is no word of this machine, be it changed.
    pub fn strange(&self) -> Vec<&Entry> {
        let is_altered = |entry: &&Entry| self.altered.contains(&entry.id());
        let claimed = self.unknown_own.iter();
        claimed.filter(|entry| !is_altered(entry)).collect()
    }

    /// One's own words as somebody changed them in the file by hand.
    pub fn altered(&self) -> Vec<&Entry> {
        let is_altered = |entry: &&Entry| self.altered.contains(&entry.id());
        self.unknown_own.iter().filter(is_altered).collect()
    }

    /// An entry that is not in the file any more, where this machine knows it still.
    pub fn once(&self, id: EntryId) -> Option<&Entry> {
        let mut all = self.gone.iter().chain(&self.left).chain(&self.between);
        all.find(|entry| entry.id() == id)
    }

    /// What is offered to be brought back: what is gone and not decided about; else what is to stay away,
    /// which one may think better of.
    pub fn offered(&self) -> &[Entry] {
        if self.gone.is_empty() {
            &self.left
        } else {
            &self.gone
        }
    }
}

/// These and all that they were made from by hand, step by step, as far as the steps are held.
fn before<'e>(
    ids: impl IntoIterator<Item = EntryId>,
    held: impl IntoIterator<Item = &'e Entry>,
) -> HashSet<EntryId> {
    let steps = held
        .into_iter()
        .filter_map(|it| Some((it.id(), it.edited()?)));
    let steps: HashMap<EntryId, EntryId> = steps.collect();
    let mut all = HashSet::new();
    for id in ids {
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| all.insert(*id)) {
            next = steps.get(&id).copied();
        }
    }
    all
}

/// Such of these as were made by hand from what is known, in one step or, by way of what is held, in several.
fn altered_of(claimed: &[Entry], known: &HashSet<EntryId>, held: &[Entry]) -> HashSet<EntryId> {
    let is_altered = |entry: &&Entry| !before(entry.edited(), held).is_disjoint(known);
    let altered = claimed.iter().filter(is_altered);
    altered.map(Entry::id).collect()
}

fn path(folder: &Path) -> PathBuf {
    folder.join("ledger.ron")
}

/// Enters what has been found in the tracker's file.
///
/// # Errors
///
/// The disk did not take it; then the outbox must stay.
pub(super) fn enter(folder: &Path, entries: &[Entry]) -> io::Result<()> {
    append(&path(folder), entries)
}

/// Appends entries to a file of nothing but lines, another process's whole lines beside them.
pub(super) fn append(path: &Path, entries: &[Entry]) -> io::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    match lock::wait(path)? {
        Asked::Held(_lock) => file::append(path, whole_lines(path, entries)?.as_bytes()),
        Asked::Taken => Err(io::ErrorKind::WouldBlock.into()),
    }
}

/// The lines to append: on a line of their own even where a crash has torn the last one.
fn whole_lines(path: &Path, entries: &[Entry]) -> io::Result<String> {
    let mut text = format::entry_lines(entries);
    if let Ok(mut file) = std::fs::File::open(path) {
        use std::io::{Read, Seek, SeekFrom};
        let mut last = [b'\n'];
        if file.metadata()?.len() > 0 {
            file.seek(SeekFrom::End(-1))?;
            file.read_exact(&mut last)?;
        }
        if last != [b'\n'] {
            text.insert(0, '\n');
        }
    }
    Ok(text)
}

/// What has been entered.
///
/// # Errors
///
/// The ledger is there and cannot be read.
pub(super) fn entered(folder: &Path) -> io::Result<Vec<Entry>> {
    Ok(file::read(&path(folder))?.map_or(Vec::new(), |(bytes, _)| format::entries(&bytes)))
}

/// What was said on this machine, as far as it can be read.
pub(super) fn said(folder: &Path) -> Vec<EntryId> {
    let kept = outbox::all(folder, false).unwrap_or_default();
    let entered = entered(folder).unwrap_or_default();
    kept.iter().chain(&entered).map(Entry::id).collect()
}

/// Compares what this machine knows with the file as last read. `claimed` are entries that are in the
/// author's name or were changed by hand, those of the file at least.
///
/// # Errors
///
/// The state folder cannot be read.
pub(super) fn compare(files: &Files, claimed: &[Entry], author: &Author) -> io::Result<Ledger> {
    let mut own = OnePerson::new(author);
    let mut pending = outbox::all(&files.folder, false)?;
    let mut gone = entered(&files.folder)?;
    let decided = Decided::read(&files.folder);
    let mut here: HashSet<EntryId> = pending.iter().chain(&gone).map(Entry::id).collect();
    here.extend(decided.mine());
    let elsewhere = files.elsewhere();
    let mandate = files.known().mandate.id.clone();
    // A tracker that was moved may leave behind what had not yet got into it.
    for folder in &elsewhere {
        for outbox in outbox::list(folder, false)? {
            gone.extend(outbox::orphaned(&outbox, &mandate)?);
        }
    }
    let changed: Vec<&Entry> = claimed.iter().filter(|it| it.edited().is_some()).collect();
    let all = pending.iter().chain(&gone).chain(claimed);
    let was = changed.iter().filter_map(|it| it.edited());
    let in_file = files.in_file(all.map(Entry::id).chain(was));
    let is_in_file = |entry: &&Entry| in_file.contains(&entry.id());
    let is_kept: HashSet<EntryId> = pending.iter().map(Entry::id).collect();
    let mut told = HashSet::new();
    pending.retain(|entry| !in_file.contains(&entry.id()) && told.insert(entry.id()));
    gone.retain(|entry| {
        let id = entry.id();
        let is_gone = !in_file.contains(&id) && !is_kept.contains(&id);
        is_gone && own.is(entry.author()) && told.insert(id)
    });
    let standing = changed.iter().copied().filter(is_in_file);
    let was = standing.filter_map(Entry::edited);
    let was: Vec<EntryId> = was.filter(|id| !in_file.contains(id)).collect();
    gone.extend(lost::entries(files, &told, was)?);

    let mut unknown_own = claimed.to_vec();
    let is_unknown = |entry: &Entry| in_file.contains(&entry.id()) && !here.contains(&entry.id());
    // That all is one's own which other machines write was not said of an editor in this file.
    let is_asked = |entry: &Entry| !decided.trusts() || entry.edited().is_some();
    unknown_own.retain(|it| own.is(it.author()) && is_asked(it) && is_unknown(it));
    let mut altered = altered_of(&unknown_own, &here, &gone);
    // One that was moved or copied brings along what this machine wrote under another name.
    for folder in &elsewhere {
        if unknown_own.is_empty() {
            break;
        }
        let (kept, entered) = (outbox::all(folder, false)?, entered(folder)?);
        let known = kept.iter().chain(&entered).map(Entry::id);
        let known: HashSet<EntryId> = known.chain(Decided::read(folder).mine()).collect();
        unknown_own.retain(|entry| !known.contains(&entry.id()));
        altered.extend(altered_of(&unknown_own, &known, &gone));
    }
    unknown_own.retain(|entry| !decided.trusts() || altered.contains(&entry.id()));
    altered = unknown_own
        .iter()
        .map(Entry::id)
        .filter(|id| altered.contains(id))
        .collect();

    let mut left = decided.left();
    // Whoever says that a change by hand was theirs misses nothing of what stood there before.
    let mine: HashSet<EntryId> = decided.mine().collect();
    let is_mine = |entry: &&Entry| mine.contains(&entry.id());
    let accepted = claimed.iter().filter(is_mine).filter_map(Entry::edited);
    left.extend(before(accepted, &gone));
    let was = before(changed.iter().filter_map(|it| it.edited()), &gone);
    let known: HashSet<EntryId> = gone.iter().map(Entry::id).collect();
    let is_between = |entry: &Entry| {
        let is_step = |from| known.contains(&from) || in_file.contains(&from);
        was.contains(&entry.id()) && entry.edited().is_some_and(is_step)
    };
    let (between, gone): (Vec<Entry>, Vec<Entry>) = gone.into_iter().partition(is_between);
    let (left, gone): (Vec<Entry>, Vec<Entry>) = gone
        .into_iter()
        .partition(|entry| left.contains(&entry.id()));
    let offered: HashSet<EntryId> = gone.iter().map(Entry::id).collect();
    let mut reworded: Vec<Entry> = changed.into_iter().filter(is_in_file).cloned().collect();
    reworded
        .retain(|it| !own.is(it.author()) && !before(it.edited(), &between).is_disjoint(&offered));
    Ok(Ledger {
        pending,
        gone,
        left,
        unknown_own,
        altered,
        reworded,
        between,
    })
}
