//! When the person last left, shared or handed over, and how far what this machine had seen was then. In
//! the state folder: no tracker knows of it.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::place::Places;
use super::{arrivals, small};
use crate::domain::{EntryId, Ids, Landmark};

/// More bytes than any machine has seen of a tracker, some forty million entries: a mark beyond is damaged.
const MOST: u64 = 1 << 30;

/// What is remembered of one tracker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The person left the program.
    Visit,
    /// A copy was made to be sent.
    Share,
    /// Something was handed over.
    Export,
}

impl Occasion {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Visit, Self::Share, Self::Export];

    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Visit => "last-visit",
            Self::Share => "last-share",
            Self::Export => "last-export",
        }
    }
}

/// The last of each occasion: small, and read without what was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Occasions {
    visit: Option<Mark>,
    share: Option<Mark>,
    export: Option<Mark>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    at: String,
    /// How many bytes what was seen had then.
    pub(super) upto: u64,
    #[serde(default)]
    file: String,
    /// Entries up to there that were not in the tracker then: an older file was put back, or another window saw more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) absent: Vec<String>,
}

impl Mark {
    /// What was made at this time went into this file; `absent` was seen before and not in the tracker then.
    pub(super) fn new(now: Timestamp, upto: u64, file: &Path, absent: &Ids) -> Self {
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let mut absent: Vec<_> = absent.iter().map(EntryId::to_string).collect();
        absent.sort_unstable();
        Self {
            at: now.to_string(),
            upto,
            file: file.display().to_string(),
            absent,
        }
    }
}

impl Occasions {
    /// Reads them; none where nothing is known.
    pub fn read(places: &Places, tracker: &Path) -> Self {
        small::read(&path(places, tracker)).unwrap_or_default()
    }

    /// Remembers one beside the others. The caller holds the lock on the file.
    ///
    /// # Errors
    ///
    /// The file cannot be read or written; it is as it was.
    pub(super) fn remember(path: &Path, occasion: Occasion, mark: Mark) -> io::Result<()> {
        let mut all: Self = small::to_change(path)?;
        let mark = Some(mark);
        match occasion {
            Occasion::Visit => all.visit = mark,
            Occasion::Share => all.share = mark,
            Occasion::Export => all.export = mark,
        }
        small::write(path, &all)
    }

    /// When it was last, and where what was made went; `None` where it never was.
    pub fn landmark(&self, occasion: Occasion) -> Option<Landmark> {
        let mark = self.mark(occasion)?;
        let at = mark.at.parse().ok()?;
        Some(match occasion {
            Occasion::Visit => Landmark::Visit(at),
            Occasion::Share => Landmark::Share(at, mark.file.clone()),
            Occasion::Export => Landmark::Export(at, mark.file.clone()),
        })
    }

    /// The landmark after all others.
    pub(super) fn furthest(&self) -> u64 {
        let marks = Occasion::ALL.into_iter().filter_map(|it| self.mark(it));
        marks.map(|mark| mark.upto).max().unwrap_or(0)
    }

    pub(super) fn mark(&self, occasion: Occasion) -> Option<&Mark> {
        let mark = match occasion {
            Occasion::Visit => self.visit.as_ref(),
            Occasion::Share => self.share.as_ref(),
            Occasion::Export => self.export.as_ref(),
        };
        mark.filter(|mark| mark.upto <= MOST)
    }
}

/// The file.
pub(super) fn path(places: &Places, tracker: &Path) -> PathBuf {
    arrivals::path(places, tracker, "ron")
}
