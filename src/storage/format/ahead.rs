//! Large files are read by several threads: the first goes through the lines in their order, the
//! others read ahead what stands in brackets on the lines that it will come to.
//!
//! Only what a line says by itself is read ahead. What it means after the lines before it is decided
//! in their order, so that a file reads alike however many threads there are.

use std::iter::{Peekable, from_fn};
use std::ops::Range;
use std::thread::{Builder, Scope, ScopedJoinHandle, available_parallelism};
use std::vec::IntoIter;

use super::canonical::Names;
use super::line::{self, Line};
use super::reader::LONGEST;

/// Bytes below which another thread costs more than it brings.
const SMALLEST: usize = 1 << 20;
/// With more threads the others wait for the one that goes through the lines.
const MOST: usize = 4;

/// What stands in brackets on one line, and whether a comment stands beside it.
pub(super) type Read = (Line, bool);

/// What was read of a part's lines, each with the place where its line begins.
#[derive(Default)]
pub(super) struct Ahead(Option<Peekable<IntoIter<(usize, Read)>>>);

impl Ahead {
    /// What was read of the line that begins here; what was read of lines before it is let go.
    pub(super) fn at(&mut self, start: usize) -> Option<Read> {
        let read = self.0.as_mut()?;
        while read.next_if(|(at, _)| *at < start).is_some() {}
        read.next_if(|(at, _)| *at == start).map(|(_, read)| read)
    }
}

/// The bytes of a file.
#[derive(Clone, Copy)]
pub(super) struct Source<'a>(pub(super) &'a [u8]);

impl<'a> Source<'a> {
    /// The parts that are read at the same time: one, where the file is small. Each begins with a line.
    pub(super) fn parts(self) -> Vec<Range<usize>> {
        let len = self.0.len();
        let threads = match len / SMALLEST {
            0 | 1 => 1,
            parts => available_parallelism().map_or(1, usize::from).min(parts),
        };
        self.cut(threads.min(MOST))
    }

    fn cut(self, count: usize) -> Vec<Range<usize>> {
        let len = self.0.len();
        let mut parts = Vec::with_capacity(count);
        let mut start = 0;
        for k in 1..count {
            // The first is a tenth larger: others take longer, as the system gives them memory page by page.
            let about = ((10 * k + 1) * (len / (10 * count + 1))).max(start);
            let Some(more) = memchr::memchr(b'\n', &self.0[about..]) else {
                break;
            };
            parts.push(start..about + more + 1);
            start = about + more + 1;
        }
        parts.push(start..len);
        parts
    }

    /// The lines of a part, without their line feeds.
    pub(super) fn lines(self, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let Range { mut start, end } = part;
        from_fn(move || {
            let rest = self.0.get(start..end).filter(|rest| !rest.is_empty())?;
            let stop = memchr::memchr(b'\n', rest).map_or(end, |at| start + at);
            let line = start..stop;
            start = stop + 1;
            Some(line)
        })
    }

    /// A line as text; `None` where it is none.
    pub(super) fn text(self, line: Range<usize>) -> Option<&'a str> {
        std::str::from_utf8(&self.0[line]).ok()
    }

    fn read(self, part: Range<usize>) -> Vec<(usize, Read)> {
        let mut names = Names::default();
        let mut read = Vec::with_capacity(part.len() / 320);
        for line in self.lines(part) {
            let start = line.start;
            let text = self.text(line).filter(|text| text.len() <= LONGEST);
            if let Some(line) = text.map(bare).filter(|line| is_bracketed(line)) {
                read.push((start, line::read(line, &mut names)));
            }
        }
        read
    }
}

/// A line without the blanks around it.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_ascii_whitespace())
}

/// Whether a line holds more than the bracket that opens something.
pub(super) fn is_bracketed(line: &str) -> bool {
    line.starts_with('(') && line.len() > 1
}

/// A part that another thread reads; nothing where it is left to the one that goes through the lines.
pub(super) struct Reading<'scope>(Option<ScopedJoinHandle<'scope, Vec<(usize, Read)>>>);

impl<'scope> Reading<'scope> {
    /// No other thread.
    pub(super) fn none() -> Self {
        Self(None)
    }

    /// Another thread, where the system gives one.
    pub(super) fn start<'env: 'scope>(
        scope: &'scope Scope<'scope, 'env>,
        source: Source<'env>,
        part: Range<usize>,
    ) -> Self {
        let thread = Builder::new().name("reader".to_owned());
        Self(thread.spawn_scoped(scope, move || source.read(part)).ok())
    }

    /// Waits for it.
    pub(super) fn wait(self) -> Ahead {
        let read = self.0.and_then(|thread| thread.join().ok());
        Ahead(read.map(|read| read.into_iter().peekable()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::Reader;
    use super::*;
    use crate::domain::{Author, Entry, ItemId, Journal, Say, Stamp};
    use crate::storage::{embedded, format};

    #[test]
    fn a_file_reads_alike_in_parts() {
        let stamp = |seed| Stamp {
            at: "2026-03-02T09:14:05.120Z".parse().expect("a time"),
            author: Author::new("A. Diarra", "Chad"),
            seed,
        };
        let mut journal = Journal::default();
        for seed in 0..6 {
            let text = format!("note {seed}").into();
            let on = ItemId::new("task-1");
            journal.insert(Entry::new(&stamp(seed), 0, on, vec![], Say::Note { text }));
        }
        let clean = format::document(&embedded(), &journal);
        let entry = format::entry_lines(journal.iter().take(1));
        // Said twice, edited by hand, damaged, a field of a newer version whose lines look like entries,
        // and a line that is no text.
        let odd = clean
            .replace(
                "    journal: [",
                &format!("    newer: [\n{entry}    ],\n    journal: [\n{entry}"),
            )
            .replace("note 3", "note 4")
            .replace("note 5\"", "note 5");
        let mut bad = odd.clone().into_bytes();
        let at = odd.find("note 1").expect("is there");
        bad[at] = 0xff;
        for bytes in [clean.as_bytes(), odd.as_bytes(), &bad] {
            let source = Source(bytes);
            let seen = |count: usize| {
                let mut reader = Reader::default();
                reader.parts(source, source.cut(count));
                let ids: Vec<_> = reader.journal.iter().map(Entry::id).collect();
                (
                    ids,
                    reader.items,
                    reader.lines,
                    reader.findings,
                    reader.rejected,
                    reader.last,
                )
            };
            let whole = seen(1);
            assert!(whole.0.len() >= 4);
            for count in 2..9 {
                assert_eq!(seen(count), whole, "in {count}");
            }
        }
    }

    #[test]
    fn parts_are_whole_lines_and_miss_none() {
        for text in [
            "",
            "a",
            "a\n",
            "\n\n\n",
            "a\nbb\nccc\ndddd\neeeee",
            "aaaaaaaaaaaa\nb",
        ] {
            let source = Source(text.as_bytes());
            let whole: Vec<_> = source.lines(0..text.len()).collect();
            for count in 1..6 {
                let parts = source.cut(count).into_iter();
                let lines: Vec<_> = parts.flat_map(|part| source.lines(part)).collect();
                assert_eq!(lines, whole, "{text:?} in {count}");
            }
        }
    }
}
