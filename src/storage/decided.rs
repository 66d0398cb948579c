//! What a person has decided about what is gone from one tracker, or is in their name there: on this machine, beside
//! the ledger.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::lock::{self, Asked};
use super::{small, system};
use crate::domain::{EntryId, Ids, ItemId};

/// A decision about what is gone from the file, or is in one's own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// These were in the file and are gone from it, and are to stay away.
    Leave(Vec<EntryId>),
    /// These are one's own, though another machine wrote them.
    Mine(Vec<EntryId>),
    /// So are these and all that will come in one's name: one works on several machines.
    MineAlways(Vec<EntryId>),
    /// What comes in one's name from another machine is to be told again.
    Ask,
    /// These are in the file again: when they go once more, that is to be told.
    Back(Vec<EntryId>),
    /// These items of the mandate were in the file and are gone from it, and are to stay away.
    LeaveItems(Vec<ItemId>),
    /// These are in the file again.
    ItemsBack(Vec<ItemId>),
}

impl Decision {
    /// That these entries and items are to stay away: what there is to be decided.
    pub fn leave(entries: Vec<EntryId>, items: Vec<ItemId>) -> Vec<Self> {
        let entries = (!entries.is_empty()).then_some(Self::Leave(entries));
        let items = (!items.is_empty()).then_some(Self::LeaveItems(items));
        entries.into_iter().chain(items).collect()
    }
}

/// All decisions about one tracker.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Decided {
    left: Vec<String>,
    mine: Vec<String>,
    items: Vec<String>,
    always: bool,
}

impl Decided {
    /// What was decided; nothing where nothing can be read.
    pub(super) fn read(folder: &Path) -> Self {
        small::read(&path(folder)).unwrap_or_default()
    }

    /// The entries that are to stay away.
    pub(super) fn left(&self) -> Ids {
        ids(&self.left).collect()
    }

    /// Whether this item of the mandate is to stay away.
    pub(super) fn leaves(&self, item: &ItemId) -> bool {
        self.items.iter().any(|left| left == item.as_str())
    }

    /// Such of these items as were to stay away.
    pub(super) fn left_items<'i>(&self, items: impl Iterator<Item = &'i ItemId>) -> Vec<ItemId> {
        items.filter(|item| self.leaves(item)).cloned().collect()
    }

    /// The entries of other machines that are one's own.
    pub(super) fn mine(&self) -> impl Iterator<Item = EntryId> {
        ids(&self.mine)
    }

    /// Whether all that comes in one's name is taken as one's own.
    pub(super) fn trusts(&self) -> bool {
        self.always
    }

    fn take(&mut self, decision: &Decision) {
        match decision {
            Decision::Leave(entries) => add(&mut self.left, entries),
            Decision::Mine(entries) => add(&mut self.mine, entries),
            Decision::MineAlways(entries) => {
                add(&mut self.mine, entries);
                self.always = true;
            }
            Decision::Ask => self.always = false,
            Decision::Back(entries) => {
                let back: HashSet<String> = entries.iter().map(EntryId::to_string).collect();
                self.left.retain(|name| !back.contains(name));
            }
            Decision::LeaveItems(items) => {
                let new = items.iter().filter(|item| !self.leaves(item));
                let new: Vec<String> = new.map(|item| item.as_str().to_owned()).collect();
                self.items.extend(new);
            }
            Decision::ItemsBack(items) => {
                let is_back = |name: &String| items.iter().any(|item| item.as_str() == name);
                self.items.retain(|name| !is_back(name));
            }
        }
    }
}

/// The file.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join("decided.ron")
}

fn ids(names: &[String]) -> impl Iterator<Item = EntryId> {
    let names = names.iter();
    names.filter_map(|name| EntryId::from_bytes(name.as_bytes()))
}

fn add(names: &mut Vec<String>, entries: &[EntryId]) {
    names.extend(entries.iter().map(EntryId::to_string));
    names.sort_unstable();
    names.dedup();
}

/// Remembers a decision beside those that another window has taken meanwhile.
///
/// # Errors
///
/// The state folder cannot be written, or what was decided before cannot be read.
pub(super) fn decide(folder: &Path, decision: &Decision) -> io::Result<()> {
    let path = path(folder);
    system::private_dir(folder)?;
    let Asked::Held(_lock) = lock::wait(&path)? else {
        return Err(io::ErrorKind::WouldBlock.into());
    };
    let mut decided: Decided = small::to_change(&path)?;
    decided.take(decision);
    small::write(&path, &decided)
}
