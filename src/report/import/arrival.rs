//! What a table that came back would bring, told before it is said.

use std::collections::BTreeSet;

use super::problem::Place;
use super::{Import, Unreadable, import};
use crate::domain::{Account, Entry, Picture, Refusal, Said, Stamp, Tracker};
use crate::text::{Locale, Value};

/// So many rows that make no sense are told one by one.
const MOST: usize = 100;

/// What would come of saying what a table says.
#[derive(Debug)]
pub struct Arrival {
    /// What is to be said; nothing where all has been said already.
    pub said: Vec<Said>,
    /// The tracker as it would be.
    pub now: Tracker,
    /// What that comes to.
    pub account: Account,
}

/// A table that was read.
#[derive(Debug)]
pub struct Taken {
    /// What it says, and what is wrong with it.
    pub import: Import,
    /// What would come of that.
    pub arrival: Arrival,
}

/// Why a table cannot be taken in. Nothing was said.
#[derive(Debug)]
pub enum Untaken {
    /// It is no table that can be taken back.
    Unreadable(Unreadable),
    /// The tracker refuses to have it said.
    Refused(Refusal),
}

impl Untaken {
    /// The sentence that says so of a file. `merge` is what merges a tracker.
    pub fn sentence(&self, path: &str, merge: &str, locale: &Locale) -> String {
        match self {
            Self::Unreadable(why) => why.sentence(path, merge, locale),
            Self::Refused(refusal) => locale.refusal(refusal),
        }
    }
}

impl Taken {
    /// Reads a table and finds out what would come of it. Nothing is said yet: what is gets the time and the nonces
    /// of the moment in which it is said.
    ///
    /// # Errors
    ///
    /// It is no table, or the tracker refuses to have it said.
    pub fn read(
        bytes: &[u8],
        tracker: &Tracker,
        stamp: &Stamp,
        locale: &Locale,
    ) -> Result<Self, Untaken> {
        let import = import(bytes, None, tracker, stamp, locale).map_err(Untaken::Unreadable)?;
        let arrival = import.arrival(tracker, stamp).map_err(Untaken::Refused)?;
        Ok(Self { import, arrival })
    }
}

impl Import {
    /// How many rows make no sense.
    pub fn wrong_rows(&self) -> usize {
        let rows: BTreeSet<&Place> = self.problems.iter().map(|it| &it.place).collect();
        rows.len()
    }

    /// What would come of the rows that make sense. Nothing is said yet.
    ///
    /// # Errors
    ///
    /// The tracker refuses to have something said; then nothing is.
    pub fn arrival(&self, tracker: &Tracker, stamp: &Stamp) -> Result<Arrival, Refusal> {
        let said = tracker.say_late(&self.late, stamp)?;
        let entries: Vec<Entry> = said.iter().map(|said| said.entry.clone()).collect();
        let mut now = tracker.clone();
        now.admit(entries.iter().cloned(), false);
        let account = Picture::of(tracker).account(&now, &entries, Vec::new());
        Ok(Arrival { said, now, account })
    }

    /// What would come of it, in all. That nothing is new is said only of the rows that make sense.
    pub fn totals(&self, arrival: &Arrival, locale: &Locale) -> Vec<String> {
        if arrival.account.is_empty() && !self.problems.is_empty() {
            return vec![locale.get("table-nothing-left").into_owned()];
        }
        locale.totals(&arrival.now, &arrival.account)
    }

    /// What is wrong with which row, and what else is worth knowing. `own` is the delegation that the reader
    /// speaks for.
    pub fn sentences(&self, own: &str, locale: &Locale) -> Vec<String> {
        let remarks = self.remarks.iter().map(|it| it.sentence(locale));
        let problems = self.problems.iter().take(MOST);
        let problems = problems.map(|it| it.sentence(own, locale));
        let more = self.problems.len().saturating_sub(MOST);
        let count = [("count", Value::from(more))];
        let more = (more > 0).then(|| locale.fill("cli-import-more", &count));
        remarks.chain(problems).chain(more).collect()
    }
}
