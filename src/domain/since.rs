//! What changed since: since a day, since a copy, since the person last looked. One notion for all who
//! tell of changes.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;
use jiff::Timestamp;
use jiff::civil::Date;

use super::account::{Account, Picture};
use super::author::{Author, OnePerson};
use super::entry::Entry;
use super::id::{EntryId, ItemId};
use super::journal::Journal;
use super::tracker::Tracker;

/// A set of entries by their names.
pub type Ids = HashSet<EntryId, RandomState>;
/// Something about each of some entries, by their names.
pub type ById<V> = HashMap<EntryId, V, RandomState>;

/// A point from which people count changes, as they know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Landmark {
    /// A day in the reader's time zone: since its start, until its end.
    Day(Date),
    /// A copy, by its file's name.
    Copy(String),
    /// When the person last left the program.
    Visit(Timestamp),
    /// When a copy was last made to be sent, and where.
    Share(Timestamp, String),
    /// When something was last handed over, and where.
    Export(Timestamp, String),
}

/// What is new to a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The items that it is about.
    pub items: HashSet<ItemId>,
    /// How many entries are by others than that person.
    pub others: usize,
}

/// What was known at a landmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    landmark: Landmark,
    held: Held,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Held {
    /// What was said before, by the authors' clocks.
    Before(Timestamp),
    Entries(Ids),
}

impl Known {
    /// What was said before a moment, by its authors' clocks: a day's start for what changed since it,
    /// the next day's for what changed until it.
    pub fn before(landmark: Landmark, moment: Timestamp) -> Self {
        Self {
            landmark,
            held: Held::Before(moment),
        }
    }

    /// These entries, whenever they were said.
    pub fn entries(landmark: Landmark, ids: Ids) -> Self {
        Self {
            landmark,
            held: Held::Entries(ids),
        }
    }

    /// What a copy holds that people know by this name. No copy holds private notes.
    pub fn copy(name: String, copy: &Tracker) -> Self {
        let ids = copy.journal().iter().map(Entry::id);
        Self::entries(Landmark::Copy(name), ids.collect())
    }

    /// At which point.
    pub fn landmark(&self) -> &Landmark {
        &self.landmark
    }

    /// Whether the entry of this name was known, where what was known are entries.
    pub fn has(&self, id: EntryId) -> bool {
        matches!(&self.held, Held::Entries(ids) if ids.contains(&id))
    }

    /// Whether an entry was known.
    pub fn holds(&self, entry: &Entry) -> bool {
        match &self.held {
            Held::Before(moment) => entry.at() < *moment,
            Held::Entries(ids) => ids.contains(&entry.id()),
        }
    }
}

/// From which point to which what was said counts as a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// What was known before; without it nothing was.
    pub from: Option<Known>,
    /// What was known in the end; without it all that is known now.
    pub until: Option<Known>,
}

impl Since {
    /// Since a point, until now.
    pub fn from(known: Known) -> Self {
        Self {
            from: Some(known),
            until: None,
        }
    }

    /// Whether everything counts that was ever said.
    pub fn is_ever(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// The day with which it ends, where it ends with one.
    pub fn last_day(&self) -> Option<Date> {
        match self.until.as_ref()?.landmark() {
            Landmark::Day(day) => Some(*day),
            Landmark::Copy(_) | Landmark::Visit(_) | Landmark::Share(..) | Landmark::Export(..) => {
                None
            }
        }
    }

    /// Whether those to whom something was handed over last know all that there is once they are told of these
    /// changes.
    pub fn goes_on(&self) -> bool {
        let goes_on = match self.from.as_ref().map(Known::landmark) {
            None | Some(Landmark::Export(..)) => true,
            Some(
                Landmark::Day(_) | Landmark::Copy(_) | Landmark::Visit(_) | Landmark::Share(..),
            ) => false,
        };
        goes_on && self.until.is_none()
    }

    /// Whether an entry is a change: known in the end and not before.
    pub fn takes(&self, entry: &Entry) -> bool {
        let was_known = self.from.as_ref().is_some_and(|known| known.holds(entry));
        !was_known && self.until.as_ref().is_none_or(|known| known.holds(entry))
    }

    /// The items about which something changed that is shared.
    pub fn items(&self, tracker: &Tracker) -> HashSet<ItemId> {
        let changes = tracker.journal().iter().filter(|entry| self.takes(entry));
        changes.map(|entry| entry.on().clone()).collect()
    }
}

impl Tracker {
    /// What these shared entries tell a person.
    pub fn news(&self, new: &Ids, to: Option<&Author>) -> News {
        let mut news = News::default();
        let mut own = to.map(OnePerson::new);
        for entry in new.iter().filter_map(|id| self.journal().get(*id)) {
            news.items.insert(entry.on().clone());
            let is_own = own.as_mut().is_some_and(|own| own.is(entry.author()));
            news.others += usize::from(!is_own);
        }
        news
    }

    /// The tracker with only those shared entries that pass, and no private ones.
    pub fn part(&self, mut passes: impl FnMut(&Entry) -> bool) -> Self {
        let mut journal = Journal::default();
        for entry in self.journal().iter().filter(|entry| passes(entry)) {
            journal.insert(entry.clone());
        }
        Self::new(self.mandate().clone(), journal, Journal::default())
    }

    /// What changed, item by item, and what became contested or differing by it; with the tracker as it
    /// was in the end. Private notes are no news to anybody and are left out, and so are undo and redo with what
    /// they took back, where nothing of that stands otherwise than it did.
    pub fn changes(&self, since: &Since) -> (Self, Account) {
        let mut now = self.part(|entry| match &since.from {
            Some(known) => {
                known.holds(entry) && since.until.as_ref().is_none_or(|u| u.holds(entry))
            }
            None => false,
        });
        let picture = Picture::of(&now);
        let changed = self.journal().iter().filter(|entry| since.takes(entry));
        let changed: Vec<Entry> = changed.cloned().collect();
        now.admit(changed.iter().cloned(), false);
        let mut account = picture.account(&now, &changed, Vec::new());
        self.leave_steps_out(&mut account, since);
        (now, account)
    }

    /// Takes the steps of undo and redo, and what these took back, out of an account of changes: but for what is news
    /// of it, and where items are contested or differ by it.
    fn leave_steps_out(&self, account: &mut Account, since: &Since) {
        let undone = account.entries().flat_map(Entry::undoes).copied();
        let undone: Ids = undone.collect();
        if undone.is_empty() {
            return;
        }
        let standing = self.standing_since(since);
        let is_step = |it: &Entry| !it.undoes().is_empty() || undone.contains(&it.id());
        for changed in &mut account.items {
            if changed.contested.is_empty() && !changed.newly_differing {
                let told = |it: &Entry| standing.contains(&it.id()) || !is_step(it);
                changed.entries.retain(told);
            }
        }
        account.items.retain(|changed| !changed.entries.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Field, Status};
    use jiff::civil::date;

    fn visit(ids: impl IntoIterator<Item = EntryId>) -> Known {
        let at = Landmark::Visit(Timestamp::UNIX_EPOCH);
        Known::entries(at, ids.into_iter().collect())
    }

    #[test]
    fn what_was_not_known_before_and_is_in_the_end_is_a_change() {
        let mut it = tracker();
        let first = tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let second = tell(&mut it, &ann(), 1, "task-2", tag("x"));
        let third = tell(&mut it, &ann(), 2, "rec-a", tag("y"));
        let taken = |since: &Since| {
            let all = [&first[0], &second[0], &third[0]];
            all.map(|entry| since.takes(entry))
        };
        assert_eq!(taken(&Since::default()), [true; 3]);
        assert!(Since::default().is_ever());
        let known = visit([first[0].id()]);
        let mut since = Since::from(known);
        assert_eq!(taken(&since), [false, true, true]);
        since.until = Some(visit([first[0].id(), second[0].id()]));
        assert_eq!(taken(&since), [false, true, false]);
        assert_eq!(since.items(&it), [second[0].on().clone()].into());
        let day = Landmark::Day(date(2026, 3, 1));
        since = Since::from(Known::before(day, third[0].at()));
        assert_eq!(taken(&since), [false, false, true], "from its start on");
    }

    #[test]
    fn ones_own_words_are_no_news_however_the_name_is_spelt() {
        let mut it = tracker();
        let zoe = Author::new("Zoé", "Chad");
        let said = tell(&mut it, &zoe, 0, "task-1", status(Status::InProgress));
        let new: Ids = said.iter().map(Entry::id).collect();
        let others = |by: &str, of: &str| it.news(&new, Some(&Author::new(by, of))).others;
        assert_eq!(others("zoe\u{301}", "CHAD"), 0);
        assert_eq!(others("Zoé", "France"), 1);
        assert_eq!(it.news(&new, None).others, 1);
    }

    #[test]
    fn changes_tell_what_became_contested_by_them_and_not_what_was_before() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let mut bobs = tracker();
        tell(&mut bobs, &bob(), 1, "task-1", status(Status::NotStarted));
        let known = Known::copy("sent.ron".into(), &it);
        it.merge(&bobs).expect("the same mandate");
        let (now, account) = it.changes(&Since::from(known));
        let [changed] = &account.items[..] else {
            panic!("{account:?}");
        };
        let chad = now.delegation(&ann().of).expect("it has spoken");
        assert_eq!(changed.contested, [(chad, Field::Status)]);
        let known = Known::copy("now.ron".into(), &it);
        tell(&mut it, &chloe(), 2, "task-2", tag("x"));
        let (_, account) = it.changes(&Since::from(known));
        let on: Vec<_> = account.items.iter().map(|item| item.on.as_str()).collect();
        assert_eq!(on, ["task-2"]);
        assert_eq!(account.consequences(), (0, 0), "contested before");
    }

    #[test]
    fn until_a_point_what_came_later_has_made_nothing_contested() {
        let mut it = tracker();
        let first = tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let mut bobs = tracker();
        tell(&mut bobs, &bob(), 1, "task-1", status(Status::NotStarted));
        it.merge(&bobs).expect("the same mandate");
        let since = Since {
            from: None,
            until: Some(visit([first[0].id()])),
        };
        let (now, account) = it.changes(&since);
        assert_eq!(now.journal().len(), 1);
        assert_eq!(account.entries().count(), 1);
        assert_eq!(account.consequences(), (0, 0));
    }
}
