//! Lines of a tracker's file that cannot be read: where they stand, how they begin, and what becomes of them.

use std::path::{Path, PathBuf};

use super::file::Print;
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
    /// How much of all is a line that the next save sets aside; what else is damage, it writes anew.
    pub set_aside: usize,
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
    /// Whether the next save sets it aside.
    pub is_set_aside: bool,
    /// Whether a copy on this machine has the entry whole, so that it can be brought back where anything can be
    /// written.
    pub is_held: bool,
}

impl Damage {
    /// What of these findings about a file, which was like `print` when it was read, is damage; of it can be brought
    /// back what is `offered`.
    pub(super) fn of(
        (real, print): (&Path, Option<&Print>),
        findings: &[Finding],
        offered: &[Entry],
        is_writable: bool,
    ) -> Self {
        let damaged = findings.iter().filter(|it| it.oddity.is_damage());
        let mut damaged = damaged.peekable();
        if damaged.peek().is_none() {
            return Self::default();
        }
        // Where the file is another by now, or cannot be read, other lines stand in these places: then none is told.
        let again = file::read(real).ok().flatten();
        let again = again.filter(|(_, now)| print.is_some_and(|then| then.is_like(now)));
        let bytes = again.map_or(Vec::new(), |(bytes, _)| bytes);
        let text: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let line = |finding: &Finding| {
            let raw = finding.line.checked_sub(1).and_then(|at| text.get(at));
            let is_set_aside = is_set_aside(finding);
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
                is_held: is_writable
                    && held.is_some_and(|id| offered.iter().any(|entry| entry.id() == id)),
            }
        };
        let set_aside = findings.iter().filter(|it| is_set_aside(it)).count();
        Self {
            set_aside,
            lines: damaged.by_ref().take(MOST).map(line).collect(),
            more: damaged.count(),
            aside: is_writable.then(|| reject::path(real)),
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

fn is_set_aside(finding: &Finding) -> bool {
    matches!(finding.oddity, Oddity::Unreadable(_) | Oddity::TooLong)
}

/// The id that a damaged line still gives itself.
fn named(raw: &[u8]) -> Option<EntryId> {
    let text = String::from_utf8_lossy(raw);
    let (_, rest) = text.split_once("id:")?;
    let (id, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    EntryId::from_bytes(id.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn finding(line: usize, oddity: Oddity) -> Finding {
        Finding {
            line,
            column: 1,
            oddity,
        }
    }

    #[test]
    fn of_many_places_no_more_are_said_to_be_set_aside_than_are_lines() {
        let unreadable = |line| finding(line, Oddity::Unreadable(String::new()));
        let findings: Vec<Finding> = (1..=MOST)
            .map(unreadable)
            .chain([finding(MOST + 1, Oddity::Unclosed)])
            .collect();
        let damage = Damage::of((Path::new("none"), None), &findings, &[], true);
        let counts = (damage.len(), damage.more, damage.set_aside);
        assert_eq!(counts, (MOST + 1, 1, MOST));
    }

    #[test]
    fn a_line_that_another_save_put_in_a_damaged_ones_place_is_not_told_as_damaged() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("mali.ron");
        fs::write(&path, "rubbish\n").expect("written");
        let print = Print::at(&path).expect("looked").expect("there");
        let findings = [finding(1, Oddity::Unreadable(String::new()))];
        let begins = || {
            let damage = Damage::of((&path, Some(&print)), &findings, &[], true);
            damage.lines[0].begins.clone()
        };
        assert_eq!(begins(), "rubbish");
        fs::write(&path, "a line of another window\n").expect("written");
        assert_eq!(begins(), "");
    }
}
