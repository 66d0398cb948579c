//! What this machine once said about a tracker and found in its file: what tells an old copy put back
//! from entries never said here.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Arrange, ById, Entry, EntryId, Ids, Item, Tracker};

use super::chain::Chain;
use super::lock::{self, Asked};
use super::{file, format, outbox};

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

/// How much is gone, left out or back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many entries.
    pub entries: usize,
    /// How many items of the mandate.
    pub items: usize,
}

impl Tally {
    /// Of both together.
    pub fn all(self) -> usize {
        self.entries + self.items
    }
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
    /// Items of the mandate that were in the file on this machine, or are in the program's own copy of it, and whose
    /// lines are gone.
    pub gone_items: Vec<Item>,
    /// Such of them as are to stay away.
    pub left_items: Vec<Item>,
    /// Entries in the file in this author's name that this machine never wrote.
    pub unknown_own: Vec<Entry>,
    /// Such of them as this machine did write, in other words: somebody changed the line in the file by hand.
    pub altered: Ids,
    /// Others' words as they stand in the file, changed by hand from what is gone.
    pub reworded: Vec<Entry>,
    /// What was made by hand of what is gone, and was changed by hand again: nobody's words, and not to be brought back.
    pub(super) between: Vec<Entry>,
    /// What was made by hand of what, of all that is gone or in the file.
    pub(super) chain: Chain,
    /// What is gone and stands in the file in other words.
    pub(super) restated: Ids,
    /// Whether one's own words are among it.
    pub(super) own_before: bool,
    /// All that is not in the file and known still.
    pub(super) held: ById<Entry>,
}

impl Ledger {
    /// What an earlier look did not tell.
    pub fn news(&self, before: &Self) -> LedgerNews {
        let is_new = |now: Vec<&Entry>, before: Vec<&Entry>| {
            let before: Ids = before.into_iter().map(Entry::id).collect();
            now.iter().any(|entry| !before.contains(&entry.id()))
        };
        LedgerNews {
            gone: is_new(self.lost(), before.lost())
                || (self.gone_items.iter()).any(|item| !before.gone_items.contains(item)),
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

    /// How much is gone, but for what stands there in other words. Asked with every picture of the screen.
    pub fn lost_count(&self) -> Tally {
        Tally {
            entries: self.gone.len() - self.restated.len(),
            items: self.gone_items.len(),
        }
    }

    /// How much was left out.
    pub fn left_count(&self) -> Tally {
        Tally {
            entries: self.left.len(),
            items: self.left_items.len(),
        }
    }

    /// What is gone, but for what stands there in other words: that is told as what it is.
    pub fn lost(&self) -> Vec<&Entry> {
        let is_restated = |entry: &&Entry| self.restated.contains(&entry.id());
        self.gone.iter().filter(|it| !is_restated(it)).collect()
    }

    /// Whether what one's own words said before they were changed by hand can be brought back.
    pub fn has_own_before(&self) -> bool {
        self.own_before
    }

    /// What was made by hand of an entry and stands in its place.
    pub fn made_of<'t>(&self, tracker: &'t Tracker, was: &Entry) -> Vec<&'t Entry> {
        let made = self.chain.after([was.id()]).into_iter();
        let mut made: Vec<&Entry> = made.filter_map(|id| tracker.entry(id)).collect();
        made.arrange_by(|a, b| a.order().cmp(&b.order()));
        made
    }

    /// What a person said before somebody changed it by hand into what names this, be it in several steps; as far
    /// as the tracker or this machine knows.
    pub fn first<'e>(&'e self, tracker: &'e Tracker, was: EntryId) -> Option<&'e Entry> {
        let known = |id| tracker.entry(id).or_else(|| self.held.get(&id));
        let mut first = known(was)?;
        while !self.chain.is_confirmed(first.id())
            && let Some(before) = first.edited().and_then(known)
        {
            first = before;
        }
        Some(first)
    }

    /// Notes what is to be asked often.
    pub(super) fn noted(mut self) -> Self {
        let ids = |entries: Vec<&Entry>| entries.into_iter().map(Entry::id).collect::<Vec<_>>();
        let gone = self.gone.iter().map(Entry::id);
        let gone: Ids = gone.collect();
        let own = self.chain.before(ids(self.altered()));
        self.own_before = !own.is_disjoint(&gone);
        let changed = self.altered().into_iter().chain(&self.reworded).collect();
        let was = self.chain.before(ids(changed));
        self.restated = was.intersection(&gone).copied().collect();
        let held = self.gone.iter().chain(&self.left).chain(&self.between);
        self.held = held.map(|it| (it.id(), it.clone())).collect();
        self
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

    /// What is offered to be brought back: what is gone and not decided about; else what is to stay away,
    /// which one may think better of.
    pub fn offered(&self) -> (&[Entry], &[Item]) {
        if self.gone.is_empty() && self.gone_items.is_empty() {
            (&self.left, &self.left_items)
        } else {
            (&self.gone, &self.gone_items)
        }
    }

    /// Whether anything is offered.
    pub fn has_offer(&self) -> bool {
        let (entries, items) = self.offered();
        !entries.is_empty() || !items.is_empty()
    }
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
