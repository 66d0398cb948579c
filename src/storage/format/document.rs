//! Reads a whole tracker, tolerantly: every line that can be read counts.

use std::collections::{HashMap, HashSet};

use crate::domain::{Entry, Item, ItemId, Journal, Mandate, item_line};
use crate::storage::{Finding, Oddity};

use super::FORMAT;
use super::canonical::Names;
use super::head::{self, Head, INNER, OUTER, Taken};
use super::line::{self, Line};
use super::sections::{Section, Sections};
use super::squeeze::{reflow, ron, valid};
use super::token::{Token, Tokens};

/// Bytes above which a line is set aside without a look.
const LONGEST: usize = 1 << 20;
/// Findings that are listed. A file can be nothing but damage.
const MOST_FINDINGS: usize = 10_000;
/// Lines that a field of a newer version may have.
const BLOCK: usize = 10_000;

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
    let text = std::str::from_utf8(bytes).ok();
    let mut reader = Reader::of_size(bytes.len());
    reader.bytes(bytes, text);
    if reader.wants_another_layout()
        && let Some(text) = text
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
    reader.finish(text, known)
}

#[derive(Default)]
struct Reader {
    names: Names,
    sections: Sections,
    head: Head,
    items: Vec<Item>,
    places: HashMap<ItemId, usize>,
    journal: Journal,
    lines: Vec<u32>,
    findings: Vec<Finding>,
    rejected: Vec<u8>,
    /// The first line that could not be read.
    first_bad: Option<(usize, usize, String)>,
    item_lost: bool,
    has_markers: bool,
    last: usize,
    block: Option<Block>,
}

/// A field of a newer version that goes over several lines.
struct Block {
    start: usize,
    lines: Vec<String>,
    depth: usize,
}

impl Reader {
    fn of_size(bytes: usize) -> Self {
        Self {
            journal: Journal::with_capacity(bytes / 320),
            ..Self::default()
        }
    }

    fn bytes(&mut self, bytes: &[u8], text: Option<&str>) {
        let mut start = 0;
        let mut number = 0;
        while start < bytes.len() {
            let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |at| start + at);
            number += 1;
            let raw = &bytes[start..end];
            let line = match text {
                Some(text) => text.get(start..end),
                None => std::str::from_utf8(raw).ok(),
            };
            self.line(number, raw, line);
            start = end + 1;
        }
    }

    fn line(&mut self, number: usize, raw: &[u8], text: Option<&str>) {
        self.last = number;
        if raw.len() > LONGEST {
            self.reject(raw);
            self.find(number, 0, Oddity::TooLong);
            self.first_bad
                .get_or_insert_with(|| (number, 1, String::new()));
            return;
        }
        let Some(text) = text else {
            let good = std::str::from_utf8(raw).map_or_else(|error| error.valid_up_to(), |_| 0);
            let column = String::from_utf8_lossy(&raw[..good]).chars().count() + 1;
            self.unreadable(number, column, "UTF-8".to_owned(), raw);
            return;
        };
        let line = text.trim_matches(|c: char| c.is_ascii_whitespace());
        let indent = || text.len() - text.trim_start().len();
        if self.block.is_some() && self.in_block(number, text) {
            return;
        }
        if line.starts_with('(') && line.len() > 1 {
            self.bracketed(number, indent(), line, raw);
        } else if line.is_empty() || self.sections.take(line) {
        } else if line.starts_with("//") {
            self.find(number, 0, Oddity::Comment);
        } else if is_marker(line) {
            self.has_markers = true;
            self.find(number, 0, Oddity::ConflictMarker);
        } else if let Some((name, value)) = head::field(line)
            && matches!(self.sections.now, Section::Top | Section::Mandate)
        {
            self.field(number, name, value, text, raw);
        } else {
            self.bracketed(number, indent(), line, raw);
        }
    }

    fn bracketed(&mut self, number: usize, indent: usize, line: &str, raw: &[u8]) {
        let (read, has_comment) = line::read(line, &mut self.names);
        match read {
            Line::Entry(entry, oddity) => self.entry(number, entry, oddity),
            Line::Item(item) => self.item(number, item),
            Line::Unreadable(column, reason) => {
                self.unreadable(number, indent + column, reason, raw);
            }
        }
        if has_comment {
            self.find(number, 0, Oddity::Comment);
        }
    }

    fn entry(&mut self, number: usize, entry: Entry, oddity: Option<Oddity>) {
        if self.journal.insert(entry) {
            self.lines.push(u32::try_from(number).unwrap_or(u32::MAX));
        } else {
            self.find(number, 0, Oddity::Duplicate);
        }
        if let Some(oddity) = oddity {
            self.find(number, 0, oddity);
        }
    }

    fn item(&mut self, number: usize, item: Item) {
        let Some(at) = self.places.get(&item.id).copied() else {
            self.places.insert(item.id.clone(), self.items.len());
            self.items.push(item);
            return;
        };
        let line = |item: &Item| {
            let mut line = String::new();
            item_line(item, &mut line);
            line
        };
        let (old, new) = (line(&self.items[at]), line(&item));
        if old == new {
            return self.find(number, 0, Oddity::Duplicate);
        }
        if new > old {
            self.items[at] = item;
        }
        let title = self.items[at].title.clone();
        self.find(number, 0, Oddity::Reworded(title));
    }

    fn field(&mut self, number: usize, name: &str, value: &str, text: &str, raw: &[u8]) {
        let is_inner = self.sections.now == Section::Mandate;
        let taken = match name {
            "format" if !is_inner => self.head.format(value),
            "id" => self.head.id(value),
            "title" => self.head.title(value),
            head::DOCUMENTS => self.head.documents(value),
            _ => match depth(value) {
                Some(0) if valid(value).is_ok() => {
                    let indent = if is_inner { INNER } else { OUTER };
                    self.head.extra(&format!("{indent}{name}: {value},"))
                }
                Some(depth) if depth > 0 => {
                    self.block = Some(Block {
                        start: number,
                        lines: vec![text.trim_end().to_owned()],
                        depth,
                    });
                    return;
                }
                Some(_) | None => Taken::Not,
            },
        };
        match taken {
            Taken::New => {}
            Taken::Again => self.find(number, 0, Oddity::Duplicate),
            Taken::Otherwise => self.find(number, 0, Oddity::Reworded(name.to_owned())),
            Taken::Not => {
                let (column, reason) = match valid(value) {
                    Ok(()) => (1, String::new()),
                    Err(error) => (error.span.start.col, error.code.to_string()),
                };
                self.unreadable(
                    number,
                    text.len().saturating_sub(value.len()) + column,
                    reason,
                    raw,
                );
                self.find(number, 0, Oddity::HeadDamaged);
            }
        }
    }

    /// Adds a line to a field of a newer version; `false` where the field turns out to be none.
    fn in_block(&mut self, number: usize, text: &str) -> bool {
        let Some(mut block) = self.block.take() else {
            return false;
        };
        let is_known = ["items:", "journal:", "mandate:"]
            .iter()
            .any(|name| text.trim_start().starts_with(name));
        let (opened, closed) = brackets(text);
        if is_known || block.lines.len() >= BLOCK || closed > block.depth + opened {
            self.give_up(block);
            return false;
        }
        block.lines.push(text.trim_end().to_owned());
        block.depth = block.depth + opened - closed;
        if block.depth > 0 {
            self.block = Some(block);
            return true;
        }
        let whole = block.lines.join("\n");
        let is_inner = self.sections.now == Section::Mandate;
        let value = head::field(whole.trim()).map(|(_, value)| value);
        if value.is_none_or(|value| valid(value).is_err()) {
            self.give_up(block);
        } else if let Taken::Otherwise = self.head.extra(&normal(&whole, is_inner)) {
            self.find(number, 0, Oddity::Reworded(head::name(&whole).to_owned()));
        }
        true
    }

    fn give_up(&mut self, block: Block) {
        for (k, line) in block.lines.iter().enumerate() {
            self.unreadable(block.start + k, 1, String::new(), line.as_bytes());
        }
    }

    fn unreadable(&mut self, number: usize, column: usize, reason: String, raw: &[u8]) {
        self.item_lost |= self.sections.now == Section::Items;
        self.reject(raw);
        if self.first_bad.is_none() {
            self.first_bad = Some((number, column, reason.clone()));
        }
        self.find(number, column, Oddity::Unreadable(reason));
    }

    fn reject(&mut self, raw: &[u8]) {
        self.rejected.extend_from_slice(raw);
        self.rejected.push(b'\n');
    }

    fn find(&mut self, line: usize, column: usize, oddity: Oddity) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(Finding {
                line,
                column,
                oddity,
            });
        }
    }

    /// How much was found.
    fn found(&self) -> usize {
        let head = [
            self.head.id.is_some(),
            self.head.title.is_some(),
            self.head.documents.is_some(),
        ];
        self.journal.len()
            + self.items.len()
            + self.head.extra.len()
            + head.iter().filter(|is| **is).count()
    }

    /// Whether the lines are not the program's own, so that another layout is worth a try.
    fn wants_another_layout(&self) -> bool {
        self.sections.journal == 0 || self.first_bad.is_some() || self.block.is_some()
    }

    fn finish(mut self, text: Option<&str>, known: Option<&Mandate>) -> Result<Document, Trouble> {
        if let Some(block) = self.block.take() {
            self.give_up(block);
        }
        let has_lines = !self.journal.is_empty() || !self.items.is_empty();
        if !has_lines && (self.sections.mandate == 0 || self.head.id.is_none()) {
            let (line, column, reason) = complaint(text).or(self.first_bad).unwrap_or_default();
            return Err(Trouble::NotATracker(line.max(1), column.max(1), reason));
        }
        if self.head.id.as_ref().is_none_or(String::is_empty) {
            let (line, column, reason) = self.first_bad.or(complaint(text)).unwrap_or_default();
            return Err(Trouble::HeadDamaged(line.max(1), column.max(1), reason));
        }
        let is_whole = self.sections.is_whole();
        if !is_whole && !self.has_markers {
            self.find(self.last, 0, Oddity::Unclosed);
        }
        let is_short = self.items.is_empty() || self.sections.items == 0 || self.item_lost;
        let embedded = known.filter(|known| Some(&known.id) == self.head.id.as_ref() && is_short);
        if self.head.format.is_none() || self.head.title.is_none() || embedded.is_some() {
            self.find(0, 0, Oddity::HeadDamaged);
        }
        let format = self.head.format.unwrap_or(FORMAT);
        let mut mandate = self.head.into_mandate();
        mandate.items = self.items;
        if let Some(known) = embedded {
            complete(&mut mandate, known);
        }
        let mut document = Document {
            format,
            mandate,
            journal: self.journal,
            findings: self.findings,
            rejected: self.rejected,
            lines: self.lines,
        };
        document.find_astray();
        document.findings.sort_by_key(|finding| finding.line);
        Ok(document)
    }
}

impl Document {
    /// Entries about items that the mandate does not have: one finding for each name.
    fn find_astray(&mut self) {
        let known: HashSet<&ItemId> = self.mandate.items.iter().map(|item| &item.id).collect();
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
    let mut own = std::mem::take(&mut mandate.items);
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

/// What `ron` says of a text that has no head of a tracker.
fn complaint(text: Option<&str>) -> Option<(usize, usize, String)> {
    #[derive(serde::Deserialize)]
    struct Tracker {
        #[serde(rename = "mandate")]
        _mandate: serde::de::IgnoredAny,
        #[serde(rename = "journal")]
        _journal: serde::de::IgnoredAny,
    }
    let error = ron().from_str::<Tracker>(text?).err()?;
    let start = error.span.start;
    Some((start.line, start.col, error.code.to_string()))
}

/// Whether git put the line there where two sides changed the same place.
fn is_marker(line: &str) -> bool {
    let rest = ["<<<<<<<", "|||||||", ">>>>>>>"]
        .iter()
        .find_map(|marker| line.strip_prefix(marker));
    line == "=======" || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// How many brackets a piece of RON opens and closes.
fn brackets(text: &str) -> (usize, usize) {
    let mut count = (0, 0);
    for (_, token) in Tokens::new(text) {
        match token {
            Token::Open(_) => count.0 += 1,
            Token::Close(_) => count.1 += 1,
            Token::Comma
            | Token::Colon
            | Token::Text(_)
            | Token::Word(_)
            | Token::Comment
            | Token::Broken => {}
        }
    }
    count
}

/// How many brackets stay open; `None` where more are closed.
fn depth(value: &str) -> Option<usize> {
    let (opened, closed) = brackets(value);
    opened.checked_sub(closed)
}

/// A field with its first line indented as the program does.
fn normal(whole: &str, is_inner: bool) -> String {
    let indent = if is_inner { INNER } else { OUTER };
    let comma = if whole.ends_with(',') { "" } else { "," };
    format!("{indent}{}{comma}", whole.trim_start())
}
