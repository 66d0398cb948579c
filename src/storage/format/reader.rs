//! Goes through the lines and gathers what each of them is.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;
use jiff::Timestamp;

use crate::domain::{Entry, Item, ItemId, Journal, item_line};
use crate::storage::{Finding, Oddity};

use super::ahead::{Ahead, Read, Reading, Source, bare, is_bracketed};
use super::canonical::Names;
use super::head::{self, Head, INNER, OUTER, Taken};
use super::line::{self, Line};
use super::sections::{Section, Sections};
use super::squeeze::{complaint, valid};
use super::token::{Token, Tokens};

/// Bytes above which a line is set aside without a look.
pub(super) const LONGEST: usize = 1 << 20;
/// Findings that are listed. A file can be nothing but damage.
pub(super) const MOST_FINDINGS: usize = 10_000;
/// Lines that a field of a newer version may have.
const BLOCK: usize = 10_000;

/// What has been gathered so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) names: Names,
    pub(super) sections: Sections,
    pub(super) head: Head,
    pub(super) items: Vec<Item>,
    pub(super) places: HashMap<ItemId, usize, RandomState>,
    pub(super) journal: Journal,
    pub(super) lines: Vec<u32>,
    /// The latest time of any entry.
    pub(super) latest: Option<Timestamp>,
    /// What the last entry is about; entries are sorted by that.
    here: Option<ItemId>,
    /// Whether an entry was about what was no item of the file by then.
    pub(super) may_be_astray: bool,
    pub(super) findings: Vec<Finding>,
    pub(super) rejected: Vec<u8>,
    /// The first line that could not be read.
    pub(super) first_bad: Option<(usize, usize, String)>,
    pub(super) item_lost: bool,
    pub(super) has_markers: bool,
    pub(super) last: usize,
    pub(super) block: Option<Block>,
}

/// A field of a newer version that goes over several lines.
pub(super) struct Block {
    start: usize,
    lines: Vec<String>,
    depth: usize,
}

impl Reader {
    pub(super) fn of_size(bytes: usize) -> Self {
        Self {
            journal: Journal::with_capacity(bytes / 320),
            ..Self::default()
        }
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let source = Source(bytes);
        self.parts(source, source.parts());
    }

    pub(super) fn parts(&mut self, source: Source<'_>, parts: Vec<Range<usize>>) {
        std::thread::scope(|scope| {
            let mut readings = vec![Reading::none()];
            let others = parts.iter().skip(1).cloned();
            readings.extend(others.map(|part| Reading::start(scope, source, part)));
            for (part, reading) in parts.into_iter().zip(readings) {
                self.part(source, part, reading.wait());
            }
        });
    }

    fn part(&mut self, source: Source<'_>, part: Range<usize>, mut ahead: Ahead) {
        for line in source.lines(part) {
            let raw = &source.0[line.clone()];
            // Within a field of a newer version a line in brackets is no entry.
            match ahead.at(line.start).filter(|_| self.block.is_none()) {
                Some(read) => self.bracketed(self.last + 1, read, raw),
                None => self.line(self.last + 1, raw, source.text(line)),
            }
        }
    }

    /// Takes a line, which is as text what is given as such; nothing where it is none.
    pub(super) fn line(&mut self, number: usize, raw: &[u8], text: Option<&str>) {
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
        let line = bare(text);
        if self.block.is_some() && self.in_block(number, text) {
            return;
        }
        if is_bracketed(line) {
            let read = line::read(line, &mut self.names);
            self.bracketed(number, read, raw);
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
            let read = line::read(line, &mut self.names);
            self.bracketed(number, read, raw);
        }
    }

    fn bracketed(&mut self, number: usize, read: Read, raw: &[u8]) {
        self.last = number;
        let (read, has_comment) = read;
        match read {
            Line::Entry(entry, oddity) => self.entry(number, entry, oddity),
            Line::Item(item) => self.item(number, *item),
            Line::Unreadable(column, reason) => {
                let indent = raw.len() - raw.trim_ascii_start().len();
                self.unreadable(number, indent + column, reason, raw);
            }
        }
        if has_comment {
            self.find(number, 0, Oddity::Comment);
        }
    }

    fn entry(&mut self, number: usize, entry: Entry, oddity: Option<Oddity>) {
        self.latest = self.latest.max(Some(entry.at()));
        if self.here.as_ref() != Some(entry.on()) {
            self.may_be_astray |= !self.places.contains_key(entry.on());
            self.here = Some(entry.on().clone());
        }
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
            head::PERIODS if is_inner && depth(value) == Some(0) && valid(value).is_ok() => {
                self.periods(number, text, value)
            }
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
                    Err(error) => (error.span.start.col, complaint(&error.code)),
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
        let Some((name, value)) = head::field(whole.trim()).filter(|(_, it)| valid(it).is_ok())
        else {
            self.give_up(block);
            return true;
        };
        let taken = if is_inner && name == head::PERIODS {
            if Tokens::new(value).any(|(_, token)| token == Token::Comment) {
                self.find(number, 0, Oddity::Comment);
            }
            self.periods(block.start, &whole, value)
        } else {
            self.head.extra(&normal(&whole, is_inner))
        };
        if let Taken::Otherwise = taken {
            self.find(number, 0, Oddity::Reworded(name.to_owned()));
        }
        true
    }

    pub(super) fn give_up(&mut self, block: Block) {
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

    pub(super) fn reject(&mut self, raw: &[u8]) {
        self.rejected.extend_from_slice(raw);
        self.rejected.push(b'\n');
    }

    pub(super) fn find(&mut self, line: usize, column: usize, oddity: Oddity) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(Finding {
                line,
                column,
                oddity,
            });
        }
    }

    /// How much was found.
    pub(super) fn found(&self) -> usize {
        let head = [
            self.head.id.is_some(),
            self.head.title.is_some(),
            self.head.documents.is_some(),
            self.head.periods.is_some(),
        ];
        self.journal.len()
            + self.items.len()
            + self.head.extra.len()
            + head.iter().filter(|is| **is).count()
    }

    /// Whether the lines are not the program's own, so that another layout is worth a try.
    pub(super) fn wants_another_layout(&self) -> bool {
        self.sections.journal == 0 || self.first_bad.is_some() || self.block.is_some()
    }
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
