//! Choosing files, and the preview of what they bring.

use std::path::{Path, PathBuf};

use super::handing::Parcel;
pub use super::likely::{FileRow, Why};
use super::widget::Field;
use crate::domain::{Arrange, Author, Entry, EntryId, Ids, ItemId, Known, Late, Mandate};
use crate::report::{Format, Proof, Taken, Untaken};
use crate::storage::{
    self, Changes, Handed, Held, Looked, Obstacle, Occasion, Plan, Point, Sent, StorageError,
    Unhanded,
};
use crate::text::AccountLine;

/// Files being chosen: a path typed, with a list of likely ones below it.
#[derive(Debug, Clone)]
pub struct Picker {
    /// Which one it is: what comes of an errand for another one is passed over.
    pub number: u64,
    /// What for.
    pub purpose: Purpose,
    /// What is typed.
    pub field: Field,
    /// The likely ones.
    pub rows: Vec<FileRow>,
    /// The row that the cursor is on; `None` where the field has the keys.
    pub at: Option<usize>,
    /// What is to be known before it is done.
    pub beforehand: Option<String>,
    /// Why it does not go on.
    pub trouble: Option<String>,
    /// Whether what was asked for is being written, until it is told what came of it.
    pub is_writing: bool,
}

/// What files are chosen for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// To merge what they hold.
    Merge,
    /// To take in a table that somebody filled in.
    Import,
    /// To make a copy there. The name that it gets in a folder.
    Share(String),
    /// To hand this over there.
    Hand(Box<Parcel>),
    /// To see what changed since it was like that.
    Since,
}

impl Purpose {
    /// A name for it: a path that was typed for one of the same name serves it, too.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Merge => "merge".to_owned(),
            Self::Import => "import".to_owned(),
            Self::Share(_) => "share".to_owned(),
            Self::Since => "since".to_owned(),
            Self::Hand(parcel) => format!("hand:{}", parcel.product),
        }
    }

    /// Whether files of this name are what is looked for.
    pub(super) fn means(&self, file: &Path) -> bool {
        let is_tracker = storage::is_tracker_name(file);
        match self {
            Self::Merge => is_tracker || storage::is_table(file),
            Self::Import => storage::is_table(file),
            Self::Share(_) | Self::Hand(_) | Self::Since => is_tracker,
        }
    }

    /// Whether a file is only read, so that one whose name is no text can be chosen as well.
    pub(super) fn reads(&self) -> bool {
        match self {
            Self::Merge | Self::Import | Self::Since => true,
            Self::Share(_) | Self::Hand(_) => false,
        }
    }

    /// Whether a file of this name can only be a mistake: a table, where a tracker is read or written.
    pub(super) fn rules_out(&self, file: &Path) -> bool {
        match self {
            Self::Share(_) | Self::Since => storage::is_table(file),
            Self::Merge | Self::Import | Self::Hand(_) => false,
        }
    }
}

/// What is shown before anything changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviewOf {
    /// What files would bring.
    Copies,
    /// What a table that came back would have said.
    Table,
    /// What of one's own is gone from the file and would come back.
    Gone,
    /// What is in one's own name and was not written on this machine.
    Unknown,
}

/// What files would bring, or what of one's own is elsewhere than it should be, to be looked at before
/// anything changes.
#[derive(Debug, Clone)]
pub struct Preview {
    /// What it shows.
    pub of: PreviewOf,
    /// What was known to be wrong before anything was read.
    pub hints: Vec<String>,
    /// Which request it answers: an answer to an earlier one is passed over.
    pub number: u64,
    /// How far it is scrolled, in lines.
    pub scroll: usize,
    /// What is known by now.
    pub stage: PreviewStage,
}

/// What is known of what files would bring.
#[derive(Debug, Clone)]
pub enum PreviewStage {
    /// They are being read.
    Reading,
    /// They cannot be merged; why, for each.
    Refused(Vec<String>),
    /// They were read.
    Ready(Box<Ready>),
}

/// What files would bring.
#[derive(Debug, Clone)]
pub struct Ready {
    /// The message in the title, where it is another than was looked for.
    pub title: Option<&'static str>,
    /// The message about what can be done; nothing where nothing can be.
    pub about: Option<&'static str>,
    /// The totals.
    pub totals: Vec<String>,
    /// By delegation: how much.
    pub delegations: Vec<String>,
    /// Lines of the files that cannot be read.
    pub hints: Vec<String>,
    /// What arrives, item by item.
    pub items: Vec<Vec<AccountLine>>,
    /// Of a table: what it says.
    pub late: Vec<Late>,
    /// Of a table: how many rows make no sense.
    pub left: usize,
    /// What it is about; nothing where there is nothing to be done.
    pub bundle: Option<Bundle>,
}

/// What is merged, or decided about.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// Whether these were in the file before.
    pub restores: bool,
    /// Entries that are not here.
    pub entries: Vec<Entry>,
    /// Items that are gone from the mandate here.
    pub items: Vec<ItemId>,
    /// The wording that both sides make.
    pub wording: Mandate,
}

/// Why a table is not shown. Nothing was said.
#[derive(Debug)]
pub enum Unshown {
    /// It, or the tracker, cannot be read.
    Storage(StorageError),
    /// Its path, and why it cannot be taken in.
    Untaken(String, Untaken),
}

/// File work that is done on a thread of its own.
#[derive(Clone, Debug)]
pub enum Errand {
    /// Find files that may be meant, lately used ones and those in the usual folders, but for these; for which picker.
    /// Where something is to come in, what is here already, as far as that is not too much.
    Gather(u64, Vec<PathBuf>, Option<Option<Box<Held>>>),
    /// Find tables that may be meant; for which picker.
    Tables(u64),
    /// Read a table and see what it would have said.
    Table {
        /// Which request it is.
        number: u64,
        /// Its path, as a person types it.
        table: PathBuf,
        /// Who would say it.
        author: Author,
        /// The language that is spoken.
        language: &'static str,
    },
    /// Find places for a copy of this name; for which picker.
    Places(u64, String, Occasion),
    /// Complete what is typed; in which picker, what for.
    Complete(u64, String, Purpose),
    /// Read these, and what is typed where it is a path, and see what they would bring.
    Preview {
        /// Which request it is.
        number: u64,
        /// Chosen files.
        files: Vec<PathBuf>,
        /// A path as a person typed it.
        typed: Option<String>,
    },
    /// Find out what came since the person last left; all entries that there are.
    Greet(Vec<EntryId>),
    /// Find out what changed since a point; a copy's path as a person typed it.
    Changes {
        /// Which request it is.
        number: u64,
        /// Since when.
        point: Point,
    },
    /// Look at what would be handed over.
    Sight {
        /// Which request it is.
        number: u64,
        /// Where, as a person typed it.
        typed: String,
        /// What.
        parcel: Box<Parcel>,
        /// The language in which something is said about it.
        language: &'static str,
    },
    /// See what is gone from the file, of this person's own, too, where it is known who they are, and what of it
    /// cannot be read; which request it is.
    Gone(u64, Option<Author>),
    /// See what is in this person's name and was not written here; which request it is.
    Unknown(u64, Author),
    /// Make what is handed over.
    Hand {
        /// Which look it was decided at.
        number: u64,
        /// Where, as a person typed it.
        typed: String,
        /// What.
        parcel: Box<Parcel>,
        /// The place of a file that may be replaced: it was asked about.
        over: Option<String>,
    },
    /// Make a copy.
    Share {
        /// In which picker it was asked for.
        number: u64,
        /// Where, as a person typed it.
        typed: String,
        /// The name that it gets in a folder.
        name: String,
    },
}

impl Errand {
    /// Whether it makes or changes a file, so that it is waited for.
    pub(super) fn is_writing(&self) -> bool {
        match self {
            Self::Share { .. } | Self::Hand { .. } | Self::Greet(_) => true,
            Self::Gather(..)
            | Self::Tables(_)
            | Self::Table { .. }
            | Self::Places(..)
            | Self::Complete(..)
            | Self::Preview { .. }
            | Self::Sight { .. }
            | Self::Changes { .. }
            | Self::Gone(..)
            | Self::Unknown(..) => false,
        }
    }
}

/// What came of an errand.
#[derive(Debug)]
pub enum Found {
    /// For which picker; files that may be meant.
    Gathered(u64, Vec<FileRow>),
    /// For which picker; places for a copy.
    Places(u64, Vec<FileRow>),
    /// In which picker; what was typed, how far all that fit agree, and those that fit.
    Completed(u64, String, String, Vec<FileRow>),
    /// What was to be looked at is a folder: for which preview; the path, completed as far as all in it agree, and what
    /// is in it.
    Folder(u64, String, Vec<FileRow>),
    /// What files would bring, or why nothing can be merged.
    Previewed(u64, Result<Box<Plan>, Vec<Obstacle>>),
    /// What a table would have said, or why it cannot be taken in.
    Table(u64, Result<Box<Taken>, Unshown>),
    /// When the person last left, and what came since then, where it is known.
    Greeted(Option<(Known, Ids)>),
    /// What changed, or why that cannot be told.
    Changed(u64, Result<Box<Changes>, Obstacle>),
    /// What would be handed over, or why nothing can be.
    Sighted(u64, Result<Looked<Proof>, Unhanded>),
    /// From which look on; what was handed over, or why not.
    Handed(u64, Format, Result<Handed, Unhanded>),
    /// From which picker on; a copy was made, or not.
    Shared(u64, Result<Box<Sent>, Obstacle>),
}

impl Preview {
    /// Whether there is anything that Enter would merge.
    pub fn can_merge(&self) -> bool {
        matches!(&self.stage, PreviewStage::Ready(ready) if ready.bundle.is_some())
    }
}

impl Picker {
    /// An empty field above an empty list.
    pub fn new(number: u64, purpose: Purpose, rows: Vec<FileRow>) -> Self {
        Self {
            number,
            purpose,
            field: Field::line(""),
            rows,
            at: None,
            beforehand: None,
            trouble: None,
            is_writing: false,
        }
    }

    /// Nothing came of what was typed: it is told.
    pub fn refuse(&mut self, sentence: String) {
        self.trouble = Some(sentence);
        self.is_writing = false;
    }

    /// Takes back what was told: something else is being done now.
    pub fn settle(&mut self) {
        self.trouble = None;
        self.is_writing = false;
    }

    /// The files that are chosen beside the typed one.
    pub fn marked(&self) -> Vec<PathBuf> {
        let marked = self.rows.iter().filter(|row| row.is_marked);
        marked.map(|row| row.path.clone()).collect()
    }

    /// Puts rows of one kind in the place of those there were. What is marked stays.
    pub fn put(&mut self, new: Vec<FileRow>, is_kind: impl Fn(Why) -> bool) {
        let cursor = self.at.and_then(|at| self.rows.get(at)).cloned();
        self.rows.retain(|row| row.is_marked || !is_kind(row.why));
        for row in new {
            if !self.rows.iter().any(|known| known.path == row.path) {
                self.rows.push(row);
            }
        }
        self.rows.arrange_by_key(|row| row.why.rank());
        self.at =
            cursor.and_then(|cursor| self.rows.iter().position(|row| row.path == cursor.path));
    }
}
