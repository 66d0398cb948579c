//! Lines of a tracker's file that cannot be read: where they stand, how they begin, and what becomes of them.

use std::path::{Path, PathBuf};

use super::{Finding, Oddity, file, reject};
use crate::domain::{Entry, EntryId};

/// Lines that are told one by one at most.
const MOST: usize = 100;
/// Characters of a line that are told.
const BEGINNING: usize = 200;

/// What of a tracker's file cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// The places, in the order of the lines; not all of them where there are many.
    pub lines: Vec<DamagedLine>,
    /// How many more there are.
    pub more: usize,
    /// The file beside it into which the next save sets the lines aside; `None` where nothing may be written.
    pub aside: Option<PathBuf>,
}

/// A place in the file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagedLine {
    /// Where it is and what is wrong with it.
    pub finding: Finding,
    /// How the line begins, as it stands in the file, with “…” where it goes on; empty where it is about no line.
    pub begins: String,
    /// Whether the next save sets it aside; what else is damage, it writes anew.
    pub is_set_aside: bool,
    /// Whether a copy on this machine has the entry whole, so that it can be brought back.
    pub is_held: bool,
}

impl Damage {
    /// What of these findings about a file is damage; of it can be brought back what is `offered`.
    pub(super) fn of(
        real: &Path,
        findings: &[Finding],
        offered: &[Entry],
        read_only: bool,
    ) -> Self {
        let damaged = findings.iter().filter(|it| it.oddity.is_damage());
        let mut damaged = damaged.peekable();
        if damaged.peek().is_none() {
            return Self::default();
        }
        // Where the file cannot be read by now, the lines are told without how they begin.
        let bytes = file::read(real).ok().flatten();
        let bytes = bytes.map_or(Vec::new(), |(bytes, _)| bytes);
        let text: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let line = |finding: &Finding| {
            let raw = finding.line.checked_sub(1).and_then(|at| text.get(at));
            let is_set_aside = matches!(finding.oddity, Oddity::Unreadable(_) | Oddity::TooLong);
            let raw = raw.filter(|_| is_set_aside).copied().unwrap_or_default();
            let held = named(raw);
            let text = String::from_utf8_lossy(raw);
            let text = text.trim();
            let begin: String = text.chars().take(BEGINNING).collect();
            let cut = if begin.len() < text.len() { "…" } else { "" };
            DamagedLine {
                finding: finding.clone(),
                begins: begin + cut,
                is_set_aside,
                is_held: held.is_some_and(|id| offered.iter().any(|entry| entry.id() == id)),
            }
        };
        Self {
            lines: damaged.by_ref().take(MOST).map(line).collect(),
            more: damaged.count(),
            aside: (!read_only).then(|| reject::path(real)),
        }
    }

    /// How much it is.
    pub fn len(&self) -> usize {
        self.lines.len() + self.more
    }

    /// Whether all can be read.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// The id that a damaged line still gives itself.
fn named(raw: &[u8]) -> Option<EntryId> {
    let text = String::from_utf8_lossy(raw);
    let (_, rest) = text.split_once("id:")?;
    let (id, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    EntryId::from_bytes(id.as_bytes())
}
