//! The file, and all that keeps it safe: reading line by line, saving, the outbox, copies, locks.
//!
//! Knows the domain; knows no terminal and no words for people (errors carry what happened, the
//! `text` room says it).

mod arrivals;
mod backup;
mod chain;
mod compare;
mod copies;
mod damage;
mod decided;
mod draft;
mod embedded;
mod error;
mod exchange;
mod file;
mod files;
mod format;
mod habit;
mod handed;
mod handing;
mod items;
mod keyfile;
mod ledger;
mod lenient;
mod loan;
mod lock;
mod lost;
mod made;
mod neighbour;
mod occasions;
mod outbox;
mod outlet;
mod own;
mod place;
mod private;
mod recent;
mod reject;
mod session;
mod settings;
mod settle;
mod sheet;
mod since;
mod small;
mod store;
mod system;
mod table;
mod themes;
mod trouble;
mod views;
mod watch;
mod whole;
mod writer;

pub use arrivals::{Arrivals, Visit, all_ids, arrived, greet, leave, remember_occasion};
pub use backup::{Backup, backups};
pub use copies::{
    Delivered, Obstacle, deliver, entry_is, is_same_file, read_copies, read_copy, same_mandate,
};
pub use damage::{Damage, DamagedLine};
pub use decided::Decision;
pub use draft::{Draft, Drafts};
pub use embedded::embedded;
pub use error::{Doing, StorageError};
pub use exchange::{
    Plan, Sent, copy_name, is_tracker_name, near_named, near_tracker, nearby, preview, share,
    shareable,
};
pub use format::FORMAT;
pub use habit::{Habits, Typed};
pub use handed::{Taken, hand_over, taken};
pub use handing::{Delivery, Handed, Looked, Outlet, Unhanded};
pub use keyfile::{KeyLine, Spot, key_file, key_lines};
pub use ledger::{Ledger, LedgerNews, Tally};
pub use loan::{Late, Lent, Loan, Loans, NoteOf, joined};
pub use made::{Candidate, Held, Standing, candidates};
pub use neighbour::{Beside, Lookout, Neighbour, Unread, Unreadable, is_conflict_copy};
pub use occasions::{Occasion, Occasions};
pub use outlet::{chosen, outlets};
pub use own::{gone, unknown_own};
pub use place::Places;
pub use recent::{recent, remember};
pub use session::Session;
pub use settings::{OddSetting, Oddness, Settings};
pub use sheet::{Edited, Ended, NotTaken, Sheet, command};
pub use since::{Changes, Point, changes, known, late};
pub use store::{Opened, Store};
pub use table::{is_table, read_table, tables};
pub use themes::{OwnTheme, own_themes};
pub use trouble::{Trouble, Way};
pub use views::{Changed as ViewsChanged, change_views, views};
pub use watch::Watch;
#[cfg(test)]
pub(crate) use whole::text;
pub use whole::{Reading, make, read, replace};
pub use writer::Writer;

use std::path::PathBuf;

use crate::domain::{Entry, Mandate};

/// Which tracker is meant, and what may be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The file.
    pub path: PathBuf,
    /// Whether the file may be missing: then the embedded mandate is shown, and the first change
    /// makes the file. So for the default tracker; a file that somebody named must be there.
    pub may_be_missing: bool,
    /// Whether nothing may be written at all.
    pub read_only: bool,
}

/// A line of a file that is not as the program would have written it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line, counted from 1; 0 where it is about the whole file.
    pub line: usize,
    /// The column in characters, counted from 1, where one is known.
    pub column: usize,
    /// What is odd.
    pub oddity: Oddity,
}

/// What can be odd about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The line cannot be read; it is set aside before the first save. The parser's own words.
    Unreadable(String),
    /// The line is longer than 1 MiB; it is set aside before the first save.
    TooLong,
    /// A conflict marker of git; skipped, both sides stand.
    ConflictMarker,
    /// An entry whose words are not those that its id was made from: changed by hand, adopted as a
    /// new entry. The new id.
    EditedByHand(crate::domain::EntryId),
    /// An entry without id: written by hand, adopted.
    WrittenByHand(crate::domain::EntryId),
    /// An entry that only a newer version can read; kept byte for byte. Its kind.
    Newer(String),
    /// The same line once more.
    Duplicate,
    /// An entry about an item that the mandate does not have. The item's name.
    Astray(String),
    /// Two lines for one item, or one head line twice, that differ. The bytewise greater stands.
    Reworded(String),
    /// A second list of periods; those of both stand.
    PeriodsAgain,
    /// More than one period of this name; the first is the one that is found by it.
    PeriodTwice(String),
    /// A period with a day that is none; it does not count.
    PeriodDay {
        /// What the period is called.
        name: String,
        /// What stands in the place of a day.
        day: String,
    },
    /// The period of this name ends before it begins; it does not count.
    PeriodBackwards(String),
    /// A period without name or first day, as it stands; it does not count.
    PeriodUnclear(String),
    /// A comment; it is not written again, but stands in the copy made before the first save.
    Comment,
    /// The head lines (format, mandate, items) are missing or damaged.
    HeadDamaged,
    /// An entry more than 24 hours in the future.
    FromTheFuture,
    /// A line that opens or closes a part of the document is missing: the file was cut off, or lost
    /// lines.
    Unclosed,
}

impl Oddity {
    /// A short stable name for `--json`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::TooLong => "too-long",
            Self::ConflictMarker => "conflict-marker",
            Self::EditedByHand(_) => "edited-by-hand",
            Self::WrittenByHand(_) => "written-by-hand",
            Self::Newer(_) => "newer",
            Self::Duplicate => "duplicate",
            Self::Astray(_) => "astray",
            Self::Reworded(_) => "reworded",
            Self::PeriodsAgain => "periods-again",
            Self::PeriodTwice(_) => "period-twice",
            Self::PeriodDay { .. } => "period-day",
            Self::PeriodBackwards(_) => "period-backwards",
            Self::PeriodUnclear(_) => "period-unclear",
            Self::Comment => "comment",
            Self::HeadDamaged => "head-damaged",
            Self::FromTheFuture => "from-the-future",
            Self::Unclosed => "unclosed",
        }
    }

    /// Whether the line is lost to the tracker, so that a person should be asked before going on.
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Unreadable(_) | Self::TooLong | Self::HeadDamaged | Self::Unclosed
        )
    }
}

/// How many lines are lost to a tracker in whose file this was found.
pub fn damaged_lines(findings: &[Finding]) -> usize {
    let is_damage = |finding: &&Finding| finding.oddity.is_damage();
    findings.iter().filter(is_damage).count()
}

/// What of a copy of somebody else's cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// How many lines.
    pub lines: usize,
    /// Whether its end is missing, so that nobody knows how much more is.
    pub is_cut: bool,
}

impl Gaps {
    /// What this comes to that was found in a copy; `None` where all can be read.
    pub fn of(findings: &[Finding]) -> Option<Self> {
        let cuts = findings.iter().filter(|it| it.oddity == Oddity::Unclosed);
        let cuts = cuts.count();
        let lines = damaged_lines(findings) - cuts;
        let is_cut = cuts > 0;
        (lines > 0 || is_cut).then_some(Self { lines, is_cut })
    }
}

/// What a look at the file, or a save, brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Whether the file was written.
    pub wrote: bool,
    /// Entries that were not known before: from other windows, people and sync tools.
    pub arrived: Vec<Entry>,
    /// Private entries that were not known before.
    pub arrived_private: Vec<Entry>,
    /// Wording that another copy brought, where the mandate's lines differ.
    pub mandate: Option<Mandate>,
    /// What is odd about the file as it is now.
    pub findings: Vec<Finding>,
    /// The file into which unreadable lines were set aside, where there were any.
    pub rejected: Option<PathBuf>,
}

impl Seen {
    /// Adds what was seen later.
    fn add(&mut self, later: Self) {
        self.wrote |= later.wrote;
        self.arrived.extend(later.arrived);
        self.arrived_private.extend(later.arrived_private);
        self.mandate = later.mandate.or(self.mandate.take());
        self.findings = later.findings;
        self.rejected = later.rejected.or(self.rejected.take());
    }
}
