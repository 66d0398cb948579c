//! Watches over the file while a tracker is open: whether anything is gone from it, and whether anything is in the
//! person's name that this machine never wrote.

use super::decided::{self, Decided};
use super::file::Print;
use super::writer::Writer;
use super::{Decision, Ledger, compare};
use crate::domain::{Author, Entry, Ids, OnePerson};

/// Looks after one's own entries, again only when the file or what was decided has changed.
#[derive(Debug, Default)]
pub struct Watch {
    is_begun: bool,
    /// Whose entries are one's own; nobody's without.
    author: Option<Author>,
    /// The entries that were in the tracker at some time, in the author's name or changed by hand.
    claimed: Vec<Entry>,
    /// All that arrived in this run until the last look.
    arrived: Vec<Entry>,
    file: Option<Print>,
    decided: Option<Print>,
    /// But for what is pending, which comes and goes with every save.
    told: Ledger,
    /// Whether it is another person since the last look.
    is_due: bool,
}

impl Watch {
    /// Notes what arrives from here on, for whoever is watched over later: what the screen has not seen by then must
    /// not be missed.
    pub fn of(writer: &mut Writer) -> Self {
        writer.arrivals.get_or_insert_default();
        Self::default()
    }

    /// Watches from here on, also over this person's entries: these were in the tracker as it was opened.
    pub fn begin(&mut self, writer: &mut Writer, author: Option<Author>, claimed: Vec<Entry>) {
        // Whoever was watched over until now claimed other entries of these.
        let arrivals = writer.arrivals.get_or_insert_default();
        arrivals.append(&mut self.arrived);
        *self = Self {
            claimed,
            is_begun: true,
            author,
            is_due: true,
            told: std::mem::take(&mut self.told),
            ..Self::default()
        };
    }

    /// What the ledgers say, where that is something else than at the last look. Nothing before it is begun, or
    /// where the state folder cannot be read.
    pub fn look(&mut self, writer: &mut Writer) -> Option<Ledger> {
        if !self.is_begun {
            return None;
        }
        let author = self.author.as_ref();
        let arrived = writer.arrivals.as_mut().map(std::mem::take);
        let arrived = arrived.unwrap_or_default();
        let mut person = author.map(OnePerson::new);
        let mut is_own = |it: &Entry| person.as_mut().is_some_and(|one| one.is(it.author()));
        self.arrived.extend_from_slice(&arrived);
        let mut here = Ids::default();
        if !arrived.is_empty() {
            here.extend(self.claimed.iter().map(Entry::id));
        }
        let arrived = arrived.into_iter().filter(|it| here.insert(it.id()));
        self.claimed
            .extend(arrived.filter(|it| it.edited().is_some() || is_own(it)));
        let files = writer.files.clone();
        let file = files.known().file.clone();
        let decided = Print::at(&decided::path(&files.folder)).ok().flatten();
        let is_like = |then: &Option<Print>, now: &Option<Print>| match (then, now) {
            (Some(then), Some(now)) => then.is_like(now),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let is_as_before = is_like(&self.file, &file) && is_like(&self.decided, &decided);
        if is_as_before && !self.is_due {
            return None;
        }
        let left = Decided::read(&files.folder);
        let mandate = files.known().mandate.clone();
        let items = left.left_items(mandate.items.iter().map(|item| &item.id));
        if !items.is_empty() && files.writable().is_ok() {
            let _ = decided::decide(&files.folder, &Decision::ItemsBack(items));
        }
        let back = files.in_file(left.left().into_iter());
        if !back.is_empty() && files.writable().is_ok() {
            // What cannot be forgotten now is tried again at the next change.
            let back = Decision::Back(back.into_iter().collect());
            let _ = decided::decide(&files.folder, &back);
        }
        let ledger = compare::compare(&files, &self.claimed, author).ok()?;
        (self.file, self.decided, self.is_due) = (file, decided, false);
        let now = Ledger {
            pending: Vec::new(),
            ..ledger.clone()
        };
        let is_news = self.told != now;
        self.told = now;
        is_news.then_some(ledger)
    }
}
