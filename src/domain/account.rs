//! What other copies bring, item by item: what arrives, and what it makes contested or differing.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::arrange::Arrange;
use super::at_once::both;
use super::delegation::{DelegationId, delegation_key};
use super::entry::Entry;
use super::id::ItemId;
use super::item::Item;
use super::merge::AnotherMandate;
use super::register::Field;
use super::tracker::Tracker;

/// Entries from which on it is worth a thread to sort them while the index is made that tells what they came to.
const MANY: usize = 20_000;

/// Entries for which room is made besides those of the largest copy: of some fifty megabytes most are never touched.
const SPARE: usize = 1 << 20;

/// Which answers did not agree at one moment: small, so that a tracker of any size can be compared
/// with what becomes of it without a copy of it.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// Delegations by the name as compared: their numbers may change with whatever arrives.
    contested: HashSet<(ItemId, String, Field)>,
    differing: HashSet<ItemId>,
}

/// What arrived, by item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The items about which anything arrived: those of the mandate in its order, then the names that
    /// the mandate does not have.
    pub items: Vec<Changed>,
    /// Titles whose wording differed: the bytewise greater line stands.
    pub reworded: Vec<String>,
    /// Items that were gone from the mandate and are in it again.
    pub returned: Vec<Item>,
    /// Whether the mandate's lines are others than before.
    pub rewrote: bool,
}

/// What arrived about one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The item.
    pub on: ItemId,
    /// What arrived, oldest first.
    pub entries: Vec<Entry>,
    /// Whether it arrived just now; of what is only shown nothing has come.
    pub just_now: bool,
    /// Whose answers to which question are contested now and were not before. Tags are no contest.
    pub contested: Vec<(DelegationId, Field)>,
    /// Whether delegations see the item differently now.
    pub differing: bool,
    /// Whether they did not before.
    pub newly_differing: bool,
}

impl Picture {
    /// The picture as it is now.
    pub fn of(tracker: &Tracker) -> Self {
        let mut picture = Self::default();
        for (at, item) in tracker.items().iter().enumerate() {
            for (of, field) in tracker.contests(at) {
                let name = delegation_key(tracker.delegation_name(of));
                picture.contested.insert((item.id.clone(), name, field));
            }
            if tracker.is_differing(at) {
                picture.differing.insert(item.id.clone());
            }
        }
        picture
    }

    /// What entries that have arrived since the picture was taken have made of the tracker. `reworded`:
    /// titles whose wording differed.
    pub fn account(&self, now: &Tracker, arrived: &[Entry], reworded: Vec<String>) -> Account {
        let said = if arrived.len() < MANY {
            by_item(arrived)
        } else {
            both(|| now.index(), || by_item(arrived)).1
        };
        let mut items: Vec<Changed> = said
            .into_iter()
            .map(|(on, entries)| self.changed(now, on, entries))
            .collect();
        let place = |changed: &Changed| now.position(&changed.on).unwrap_or(usize::MAX);
        items.arrange_by(|a, b| (place(a), a.on.as_str()).cmp(&(place(b), b.on.as_str())));
        Account {
            items,
            reworded,
            returned: Vec::new(),
            rewrote: false,
        }
    }

    fn changed(&self, now: &Tracker, on: ItemId, entries: Vec<Entry>) -> Changed {
        let mut changed = Changed {
            on,
            entries,
            just_now: true,
            contested: Vec::new(),
            differing: false,
            newly_differing: false,
        };
        // What the mandate does not have has no answers to compare.
        let Some(at) = now.position(&changed.on) else {
            return changed;
        };
        changed.contested = now.contests(at);
        changed.contested.retain(|(of, field)| {
            let name = delegation_key(now.delegation_name(*of));
            let before = (changed.on.clone(), name, field.clone());
            !self.contested.contains(&before)
        });
        changed.differing = now.is_differing(at);
        changed.newly_differing = changed.differing && !self.differing.contains(&changed.on);
        changed
    }
}

/// What was said about which item, oldest first.
fn by_item(entries: &[Entry]) -> Vec<(ItemId, Vec<Entry>)> {
    let mut by_item: HashMap<ItemId, Vec<Entry>, RandomState> = HashMap::default();
    // Copies hold entries by item, so that the next is mostly about the same.
    for run in entries.chunk_by(|a, b| a.on() == b.on()) {
        let said = by_item.entry(run[0].on().clone()).or_default();
        said.extend_from_slice(run);
    }
    for said in by_item.values_mut() {
        said.sort_by_cached_key(|entry| (entry.at(), entry.id()));
    }
    by_item.into_iter().collect()
}

impl Changed {
    /// The current answers of a delegation to a question about the item.
    pub fn answers<'a>(&self, now: &'a Tracker, of: DelegationId, field: &Field) -> Vec<&'a Entry> {
        let at = now.position(&self.on);
        at.map(|at| now.assessment(at, of).answers(field.clone()))
            .map(|answers| answers.iter().collect())
            .unwrap_or_default()
    }
}

impl Account {
    /// Entries that the tracker holds, item by item; nothing has come of them just now.
    pub fn of(now: &Tracker, entries: &[Entry]) -> Self {
        let mut account = Picture::default().account(now, entries, Vec::new());
        for changed in &mut account.items {
            changed.just_now = false;
            changed.contested.clear();
            (changed.differing, changed.newly_differing) = (false, false);
        }
        account
    }

    /// Whether the copies hold nothing that was not here.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.returned.is_empty() && !self.rewrote
    }

    /// How many items are contested now, and about how many delegations differ now, that were not before.
    pub fn consequences(&self) -> (usize, usize) {
        let contested = self.items.iter().filter(|item| !item.contested.is_empty());
        let differing = self.items.iter().filter(|item| item.newly_differing);
        (contested.count(), differing.count())
    }

    /// Everything that arrived, item by item.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.items.iter().flat_map(|changed| &changed.entries)
    }
}

impl Tracker {
    /// Merges copies and says what came of it. Their private notes are left alone: they are not part of a copy.
    ///
    /// # Errors
    ///
    /// One of them is about another mandate. Nothing has changed then.
    pub fn merge_all(
        &mut self,
        copies: impl IntoIterator<Item = Self>,
    ) -> Result<Account, AnotherMandate> {
        let copies: Vec<Self> = copies.into_iter().collect();
        for copy in &copies {
            self.same_mandate(copy)?;
        }
        let picture = Picture::of(self);
        let wording = self.mandate().clone();
        let before = self.journal().len();
        let mut reworded: Vec<String> = Vec::new();
        // What copies have in common is not known before.
        let sizes = copies.iter().map(|copy| copy.journal().len());
        let (all, largest) = (sizes.clone().sum::<usize>(), sizes.max().unwrap_or(0));
        self.reserve(all.min(largest + SPARE).saturating_sub(before));
        for copy in copies {
            let (mandate, journal) = copy.into_parts();
            reworded.extend(self.absorb(&mandate, journal.into_entries()));
        }
        self.index_from(before, false);
        reworded.sort();
        reworded.dedup();
        let mut account = picture.account(self, self.journal().since(before), reworded);
        account.rewrote = *self.mandate() != wording;
        Ok(account)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Field, Journal, Mandate, Status, Tracker};

    #[test]
    fn an_account_tells_by_item_what_arrives_and_what_it_makes_of_it() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-2", status(Status::NotStarted));
        let mut bobs = tracker();
        let mut chloes = it.clone();
        tell(&mut it, &ann(), 1, "task-1", status(Status::InProgress));
        tell(&mut bobs, &bob(), 2, "task-1", status(Status::NotStarted));
        tell(
            &mut chloes,
            &chloe(),
            3,
            "task-1",
            status(Status::Implemented),
        );
        tell(&mut chloes, &chloe(), 4, "task-1", tag("x"));
        let copies = || [&bobs, &chloes, &bobs].map(Clone::clone);
        let account = it.merge_all(copies()).expect("the same mandate");
        let [changed] = &account.items[..] else {
            panic!("{account:?}");
        };
        assert_eq!(changed.on.as_str(), "task-1");
        assert_eq!(changed.entries.len(), 3);
        let chad = it.delegation(&ann().of).expect("it has spoken");
        assert_eq!(changed.contested, [(chad, Field::Status)]);
        assert!(changed.differing && changed.newly_differing);
        let again = it.merge_all(copies()).expect("the same mandate");
        assert!(again.is_empty(), "{again:?}");
        tell(&mut chloes, &chloe(), 5, "task-1", note("more"));
        let later = it.merge_all([chloes]).expect("the same mandate");
        let changed = &later.items[0];
        assert!(changed.differing && !changed.newly_differing);
        assert_eq!(changed.contested, [], "it was contested before");
    }

    #[test]
    fn of_several_copies_one_of_another_mandate_stops_all() {
        let mut it = tracker();
        let mut bobs = tracker();
        tell(&mut bobs, &bob(), 0, "task-1", tag("x"));
        let mandate = Mandate {
            id: "unmiss".into(),
            ..mandate()
        };
        let other = Tracker::new(mandate, Journal::default(), Journal::default());
        assert!(it.merge_all([bobs, other]).is_err());
        assert!(it.journal().is_empty());
    }
}
