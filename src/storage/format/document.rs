//! Reads a whole tracker, tolerantly: every line that can be read counts.

use std::collections::HashSet;

use foldhash::fast::RandomState;
use jiff::Timestamp;

use crate::domain::{Arrange, ItemId, Journal, Mandate};
use crate::storage::{Finding, Oddity};

use super::FORMAT;
use super::reader::{MOST_FINDINGS, Reader};
use super::reflow::reflow;
use super::squeeze::{ron, valid};

/// What was read.
#[derive(Debug, Default)]
pub(in crate::storage) struct Document {
    /// The format number it gives; 1 where it gives none.
    pub(in crate::storage) format: u32,
    /// The mandate with its items.
    pub(in crate::storage) mandate: Mandate,
    /// The entries.
    pub(in crate::storage) journal: Journal,
    /// What is odd, in the order of the lines.
    pub(in crate::storage) findings: Vec<Finding>,
    /// The lines that could not be read, as they stand, each with a line feed after it.
    pub(in crate::storage) rejected: Vec<u8>,
    /// On which line each entry of the journal stands.
    pub(in crate::storage) lines: Vec<u32>,
    /// The latest time of any entry.
    pub(in crate::storage) latest: Option<Timestamp>,
}

/// Why there is nothing to be read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::storage) enum Trouble {
    /// Nothing but blanks or NUL bytes.
    Hollow,
    /// No line of a tracker is in it.
    NotATracker(usize, usize, String),
    /// Which mandate it is cannot be read.
    HeadDamaged(usize, usize, String),
}

/// Reads a tracker. Where the file's own items are damaged and `known` is the same mandate, its
/// items are taken.
///
/// # Errors
///
/// Nothing can be shown of it.
pub(in crate::storage) fn read(bytes: &[u8], known: Option<&Mandate>) -> Result<Document, Trouble> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Trouble::NotATracker(1, 1, "UTF-16".to_owned()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(|b| *b == 0 || b.is_ascii_whitespace()) {
        return Err(Trouble::Hollow);
    }
    let mut reader = Reader::of_size(bytes.len());
    reader.bytes(bytes);
    if reader.wants_another_layout()
        && let Ok(text) = std::str::from_utf8(bytes)
        && valid(text).is_ok()
        && let Some(lines) = reflow(text)
    {
        let mut other = Reader::of_size(bytes.len());
        for (number, line) in &lines {
            other.line(*number, line.as_bytes(), Some(line));
        }
        // What cannot be read either way is better told, and kept, as it stands.
        if other.found() > reader.found() {
            reader = other;
        }
    }
    reader.finish(bytes, known)
}

impl Reader {
    /// Puts together what was found.
    fn finish(mut self, bytes: &[u8], known: Option<&Mandate>) -> Result<Document, Trouble> {
        if let Some(block) = self.block.take() {
            self.give_up(block);
        }
        let has_lines = !self.journal.is_empty() || !self.items.is_empty();
        if !has_lines && (self.sections.mandate == 0 || self.head.id.is_none()) {
            let (line, column, reason) = complaint(bytes).or(self.first_bad).unwrap_or_default();
            return Err(Trouble::NotATracker(line.max(1), column.max(1), reason));
        }
        if self.head.id.as_ref().is_none_or(String::is_empty) {
            let (line, column, reason) = self.first_bad.or(complaint(bytes)).unwrap_or_default();
            return Err(Trouble::HeadDamaged(line.max(1), column.max(1), reason));
        }
        let is_whole = self.sections.is_whole();
        if self.sections.is_cut() {
            self.find(self.last, 0, Oddity::Unclosed);
        } else if !is_whole && !self.has_markers {
            // A merge has doubled a line that opens or closes; nothing is missing.
            self.find(self.last, 0, Oddity::Duplicate);
        }
        // A list that is whole and empty is meant so: private notes need no items.
        let is_short =
            self.sections.items == 0 || self.item_lost || (self.items.is_empty() && !is_whole);
        let embedded = known.filter(|known| Some(&known.id) == self.head.id.as_ref() && is_short);
        if self.head.format.is_none() || self.head.title.is_none() || embedded.is_some() {
            self.find(0, 0, Oddity::HeadDamaged);
        }
        let format = self.head.format.unwrap_or(FORMAT);
        let mut mandate = self.head.into_mandate();
        mandate.items = self.items.into();
        if let Some(known) = embedded {
            complete(&mut mandate, known);
        }
        if let Some(known) = known.filter(|known| known.id == mandate.id)
            && mandate.periods.is_absent()
            && !known.periods.is_absent()
        {
            mandate.periods = known.periods.lent();
        }
        let mut document = Document {
            format,
            mandate,
            journal: self.journal,
            findings: self.findings,
            rejected: self.rejected,
            lines: self.lines,
            latest: self.latest,
        };
        // Private notes carry no items, so that all of them would be astray.
        if self.may_be_astray && !document.mandate.items.is_empty() {
            document.find_astray();
        }
        document.findings.arrange_by_key(|finding| finding.line);
        Ok(document)
    }
}

impl Document {
    /// Entries about items that the mandate does not have: one finding for each name.
    fn find_astray(&mut self) {
        let items = self.mandate.items.iter();
        let known: HashSet<&ItemId, RandomState> = items.map(|item| &item.id).collect();
        let mut told: HashSet<&ItemId> = HashSet::new();
        let entries = self.journal.iter().zip(&self.lines);
        let astray = entries.filter(|(entry, _)| !known.contains(entry.on()));
        let new: Vec<Finding> = astray
            .filter(|(entry, _)| told.len() < MOST_FINDINGS && told.insert(entry.on()))
            .map(|(entry, line)| Finding {
                line: *line as usize,
                column: 0,
                oddity: Oddity::Astray(entry.on().to_string()),
            })
            .collect();
        self.findings.extend(new);
    }
}

/// Gives a mandate that lost lines what the embedded one says in their place.
fn complete(mandate: &mut Mandate, known: &Mandate) {
    let mut own = std::mem::take(&mut *mandate.items);
    for item in &known.items {
        let at = own.iter().position(|other| other.id == item.id);
        mandate.items.push(match at {
            Some(at) => own.remove(at),
            None => item.clone(),
        });
    }
    mandate.items.append(&mut own);
    if mandate.title.is_empty() {
        mandate.title.clone_from(&known.title);
    }
    if mandate.documents.is_empty() {
        mandate.documents.clone_from(&known.documents);
    }
}

/// Where `ron` stops in a text that has no head of a tracker, and a word for why, as
/// [`StorageError::NotATracker`](crate::storage::StorageError::NotATracker) has it.
fn complaint(bytes: &[u8]) -> Option<(usize, usize, String)> {
    #[derive(serde::Deserialize)]
    struct Tracker {
        #[serde(rename = "mandate")]
        _mandate: serde::de::IgnoredAny,
        #[serde(rename = "journal")]
        _journal: serde::de::IgnoredAny,
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let error = ron().from_str::<Tracker>(text).err()?;
    let start = error.span.start;
    // What a parser expects of a letter or a photograph helps nobody.
    let reason = if error.code == ron::Error::Eof {
        "END"
    } else {
        "OTHER"
    };
    Some((start.line, start.col, reason.to_owned()))
}
