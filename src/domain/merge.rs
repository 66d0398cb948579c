//! Merging copies: the union of their sets. No winner, no pruning, no common ancestor.

use std::collections::HashMap;

use super::arrange::Arrange;
use super::entry::Entry;
use super::id::ItemId;
use super::line::documents_line;
use super::mandate::Mandate;
use super::tracker::Tracker;

/// What a merge brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// Entries that were not here before.
    pub entries: Vec<Entry>,
    /// Titles of items, or of the mandate, whose wording differed: the bytewise greater line stands.
    pub reworded: Vec<String>,
}

/// The other copy is about another mandate; nothing was merged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{ours} is not {theirs}")]
pub struct AnotherMandate {
    /// The title here.
    pub ours: String,
    /// The title there.
    pub theirs: String,
}

impl Tracker {
    /// Adds everything that another copy of the same mandate holds and this one does not. The other's
    /// private notes are left alone: they are not part of a copy.
    ///
    /// # Errors
    ///
    /// The other tracker is about another mandate. Nothing has changed then.
    pub fn merge(&mut self, other: &Self) -> Result<Arrived, AnotherMandate> {
        self.same_mandate(other)?;
        let before = self.journal().len();
        let reworded = self.absorb(other.mandate(), other.journal().iter().cloned());
        self.index_from(before, false);
        let mut entries = self.journal().since(before).to_vec();
        entries.sort_by(|a, b| a.order().cmp(&b.order()));
        Ok(Arrived { entries, reworded })
    }

    /// Takes in what a copy of the same mandate holds; returns the titles whose wording differed. What
    /// is new stands at the end of the journal, and is not yet in the index.
    pub(super) fn absorb(
        &mut self,
        mandate: &Mandate,
        entries: impl Iterator<Item = Entry>,
    ) -> Vec<String> {
        let reworded = self.adopt(mandate);
        #[cfg(test)]
        if super::planted::has(super::planted::Bug::HistoryCut) {
            let new = entries.filter(|entry| !self.journal().contains(entry.id()));
            let new: Vec<Entry> = new.collect();
            let half = new.len() / 2;
            self.unite(new.into_iter().skip(half));
            return reworded;
        }
        self.unite(entries);
        reworded
    }

    /// Whether another tracker is a copy of this one, however much each holds.
    ///
    /// # Errors
    ///
    /// It is about another mandate.
    pub fn same_mandate(&self, other: &Self) -> Result<(), AnotherMandate> {
        if self.mandate().id == other.mandate().id {
            return Ok(());
        }
        Err(AnotherMandate {
            ours: self.mandate().title.clone(),
            theirs: other.mandate().title.clone(),
        })
    }

    /// Unites another copy's wording of the same mandate with this one's and says what differed.
    pub fn adopt(&mut self, other: &Mandate) -> Vec<String> {
        if self.mandate() == other {
            return Vec::new();
        }
        let (united, reworded) = unite(self.mandate(), other);
        if united != *self.mandate() {
            self.set_mandate(united);
        }
        reworded
    }
}

/// Takes the bytewise greater of every line that differs: arbitrary, but the same in every copy
/// whatever the order in which they meet.
fn unite(ours: &Mandate, theirs: &Mandate) -> (Mandate, Vec<String>) {
    let mut reworded = Vec::new();
    let mut united = ours.clone();
    let (mut a, mut b) = (String::new(), String::new());
    documents_line(&ours.documents, &mut a);
    documents_line(&theirs.documents, &mut b);
    if ours.title != theirs.title || a != b {
        united.title = ours.title.clone().max(theirs.title.clone());
        united.documents = if a >= b {
            ours.documents.clone()
        } else {
            theirs.documents.clone()
        };
        reworded.push(united.title.clone());
    }
    if ours.periods != theirs.periods {
        let gave_way = united.periods.unite(theirs.periods.clone());
        if gave_way && !reworded.contains(&united.title) {
            reworded.push(united.title.clone());
        }
    }
    if ours.extra != theirs.extra {
        united.extra.extend(theirs.extra.iter().cloned());
        united.extra.sort();
        // Of one field said in two ways the bytewise greater stands, which sorting has put last:
        // twice the same field would be no RON any more.
        let name = |field: &str| field.split(':').next().map(str::to_owned);
        united.extra.reverse();
        united.extra.dedup_by(|a, b| name(a) == name(b));
        united.extra.reverse();
    }
    let mut places: HashMap<ItemId, usize> = united
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| (item.id.clone(), at))
        .collect();
    for item in &theirs.items {
        match places.get(&item.id) {
            None => {
                places.insert(item.id.clone(), united.items.len());
                united.items.push(item.clone());
            }
            Some(at) if united.items[*at] == *item => {}
            Some(at) => {
                let known = &mut united.items[*at];
                known.unite(item.clone());
                reworded.push(known.title.clone());
            }
        }
    }
    if !ours
        .items
        .iter()
        .map(|item| &item.id)
        .eq(theirs.items.iter().map(|item| &item.id))
    {
        // No copy's order is better than another's; the one that both can find is by kind and id.
        united
            .items
            .arrange_by_cached_key(|item| (item.kind, natural(item.id.as_str()), item.id.clone()));
    }
    (united, reworded)
}

/// Sorts `task-2` before `task-10`.
fn natural(id: &str) -> (String, u64) {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
    (stem.to_owned(), id[stem.len()..].parse().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Item, Journal, Kind};

    #[test]
    fn another_mandate_is_refused_and_nothing_changes() {
        let mut it = tracker();
        let other = Mandate {
            id: "unmiss".into(),
            title: "UNMISS".into(),
            ..mandate()
        };
        let mut other = Tracker::new(other, Journal::default(), Journal::default());
        tell(&mut other, &ann(), 0, "task-1", tag("x"));
        assert_eq!(
            it.merge(&other),
            Err(AnotherMandate {
                ours: "MINUSMA".into(),
                theirs: "UNMISS".into()
            })
        );
        assert!(it.journal().is_empty());
    }

    #[test]
    fn what_arrived_is_told_and_comes_once() {
        let mut it = tracker();
        let mut other = it.clone();
        tell(&mut it, &ann(), 0, "task-1", tag("x"));
        let new = tell(&mut other, &bob(), 1, "task-1", tag("y"));
        let arrived = it.merge(&other).expect("the same mandate");
        assert_eq!((arrived.entries, arrived.reworded), (new, vec![]));
        let again = it.merge(&other).expect("the same mandate");
        assert_eq!(again, Arrived::default());
    }

    #[test]
    fn of_two_wordings_the_bytewise_greater_stands_whoever_merges_whom() {
        let with = |title: &str, extra: &str, items: Vec<Item>| Mandate {
            title: title.into(),
            extra: vec![extra.into()],
            items: items.into(),
            ..mandate()
        };
        let a = with(
            "A",
            "newer: 1",
            vec![
                item("task-10", Kind::Task, "Ten"),
                item("task-2", Kind::Task, "Two"),
            ],
        );
        let b = with(
            "B",
            "newer: 2",
            vec![
                item("rec-a", Kind::Recommendation, "A"),
                item("task-2", Kind::Task, "Deux"),
            ],
        );
        let (ab, told) = unite(&a, &b);
        let (ba, _) = unite(&b, &a);
        assert_eq!(ab, ba);
        assert_eq!(unite(&ab, &a).0, ab);
        assert_eq!(ab.title, "B");
        let titles: Vec<_> = ab.items.iter().map(|item| &*item.title).collect();
        assert_eq!(titles, ["Two", "Ten", "A"]);
        assert_eq!(told, ["B", "Two"]);
    }

    #[test]
    fn a_merge_that_brings_an_item_finds_what_was_said_of_it_before() {
        let mut it = tracker();
        let more = Mandate {
            items: vec![item("task-0", Kind::Task, "Nought")].into(),
            ..mandate()
        };
        let mut other = Tracker::new(more, Journal::default(), Journal::default());
        let said = tell(&mut other, &ann(), 0, "task-0", lead("DPKO"));
        it.admit(said, false);
        assert_eq!(it.astray().count(), 1);
        it.merge(&other).expect("the same mandate");
        assert_eq!(it.astray().count(), 0);
        let at = it.position(&crate::domain::ItemId::new("task-0"));
        assert_eq!(
            seen(&it, at.expect("is there"), &ann()).lead(),
            Some("DPKO")
        );
    }
}
