//! Searching: words that all must be found, wherever they stand about an item.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};

use super::arrange::Arrange;
use super::entry::Say;
use super::fold::{Folded, fold};
use super::tracker::Tracker;

/// What is searched for: words, all of which must be found, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Needle {
    typed: String,
    words: Vec<String>,
}

impl From<String> for Needle {
    fn from(typed: String) -> Self {
        let words = fold(&typed).split_whitespace().map(str::to_owned).collect();
        Self {
            typed: typed.trim().to_owned(),
            words,
        }
    }
}

impl From<Needle> for String {
    fn from(needle: Needle) -> Self {
        needle.typed
    }
}

impl Needle {
    /// Takes apart what was typed.
    pub fn new(typed: &str) -> Self {
        Self::from(typed.to_owned())
    }

    /// What was typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a folded text holds all words.
    pub fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Where any of the words stand in a text that is not folded: ranges in order, none touching
    /// another.
    pub fn spans(&self, text: &str) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let words = self.words.iter();
        let mut found: Vec<Range<usize>> = words.flat_map(|word| folded.find(word)).collect();
        found.arrange_by_key(|range| (range.start, range.end));
        let mut spans: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            match spans.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                Some(_) | None => spans.push(range),
            }
        }
        spans
    }
}

/// Everything about an item that can be searched, folded: its wording and all that is currently said
/// about it.
pub fn haystack(tracker: &Tracker, item: usize) -> String {
    let mut text = String::new();
    searchable(tracker, item, |words| {
        text.push_str(words);
        text.push('\n');
    });
    fold(&text)
}

/// Hands out all that can be searched about an item. Of where it stands in its document only the
/// symbol: “page” and “annex” would find everything.
fn searchable(tracker: &Tracker, item: usize, mut add: impl FnMut(&str)) {
    let reference = &tracker.items()[item];
    add(reference.id.as_str());
    add(&reference.title);
    add(&reference.text);
    let mut of_symbol = false;
    for word in reference.source.split_whitespace() {
        // The year behind a symbol belongs to it: S/RES/2227 (2015).
        let goes_on = of_symbol && word.starts_with('(');
        of_symbol = word.contains('/');
        if of_symbol || goes_on {
            add(word);
        }
    }
    reference.concerns.iter().for_each(|party| add(party));
    for (_, _, answers) in tracker.registers(item) {
        for entry in answers.iter() {
            match entry.say() {
                Say::Status { why, successor, .. } => {
                    why.iter().chain(successor).for_each(|words| add(words));
                }
                Say::Position { why, .. } => why.iter().for_each(|words| add(words)),
                Say::Lead { to } => to.iter().for_each(|words| add(words)),
                Say::Tag { name } => add(name),
                Say::Due { to } => to.iter().for_each(|day| add(&day.to_string())),
                Say::Priority { .. }
                | Say::Untag { .. }
                | Say::Note { .. }
                | Say::Revise { .. }
                | Say::Withdraw { .. }
                | Say::Unknown { .. } => {}
            }
        }
    }
    for note in tracker.notes(item).iter().filter(|note| note.is_current()) {
        add(note.text);
        add(&note.whose.author().by);
    }
}

/// So many items may have changed since the index was made; with more it is made anew.
const MOST_CHANGED: usize = 256;

/// Which words occur where, so that a search need not read everything again with every letter. What is
/// searched for has no blanks in it, so that it stands within one word of a text: it is enough to
/// look through the different words, of which there are few, however much was said.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// Which words, as they are written, stand for which folded word.
    spellings: HashMap<Box<str>, u32, RandomState>,
    words: HashMap<Box<str>, u32, RandomState>,
    /// In which items each folded word occurs, in their order.
    places: Vec<Vec<u32>>,
    /// How much was said about each item when it was read.
    read: Vec<usize>,
    /// The wording that was read (see [`Tracker::wording`]).
    wording: u64,
    /// Items about which something was said since they were read, and of how many entries in all that holds.
    changed: Vec<usize>,
    looked_at: Option<usize>,
    /// What is looked through, once all items are read.
    book: Option<Book>,
}

/// The different words one behind the other, those that occur in most items first.
#[derive(Debug)]
struct Book {
    text: String,
    /// Where each word ends in the text, and in which items it occurs.
    words: Vec<(usize, Occurs)>,
}

#[derive(Debug)]
enum Occurs {
    /// In few items: which.
    Here(Vec<u32>),
    /// In many: a bit for each item.
    Bits(Vec<u64>),
}

/// Items, a bit for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    bits: Vec<u64>,
}

impl Hits {
    /// Whether the item at this place is one of them.
    pub fn has(&self, item: usize) -> bool {
        let bits = self.bits.get(item / 64).copied().unwrap_or(0);
        bits >> (item % 64) & 1 == 1
    }

    /// The places of all of them.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().enumerate().flat_map(|(word, bits)| {
            let left = |bits: u64| (bits != 0).then_some(bits);
            let rest = std::iter::successors(left(*bits), move |bits| left(bits & (bits - 1)));
            rest.map(move |bits| 64 * word + bits.trailing_zeros() as usize)
        })
    }

    fn set(&mut self, item: usize, is_hit: bool) {
        let bit = 1 << (item % 64);
        if is_hit {
            self.bits[item / 64] |= bit;
        } else {
            self.bits[item / 64] &= !bit;
        }
    }
}

impl SearchIndex {
    /// Reads some more items, so that it can be made ready in pauses; returns whether there are more
    /// to be read.
    pub fn prepare(&mut self, tracker: &Tracker, items: usize) -> bool {
        if self.wording != tracker.wording() || self.read.len() > tracker.items().len() {
            *self = Self::default();
            self.wording = tracker.wording();
        }
        let all = tracker.items().len();
        for item in self.read.len()..all.min(self.read.len().saturating_add(items)) {
            self.read.push(tracker.said_count(item));
            searchable(tracker, item, |text| {
                for word in text.split_whitespace() {
                    let word = self.word(word);
                    let places = &mut self.places[word as usize];
                    if places.last() != Some(&(item as u32)) {
                        places.push(item as u32);
                    }
                }
            });
        }
        if self.read.len() == all && self.book.is_none() {
            self.bind(all);
        }
        self.book.is_none()
    }

    /// Each spelling is folded once, however often it occurs.
    fn word(&mut self, spelt: &str) -> u32 {
        if let Some(word) = self.spellings.get(spelt) {
            return *word;
        }
        let folded = fold(spelt).into_boxed_str();
        let next = self.places.len() as u32;
        let word = *self.words.entry(folded).or_insert(next);
        if word == next {
            self.places.push(Vec::new());
        }
        self.spellings.insert(spelt.into(), word);
        word
    }

    fn bind(&mut self, all: usize) {
        let mut words: Vec<(Box<str>, u32)> = std::mem::take(&mut self.words).into_iter().collect();
        self.spellings = HashMap::default();
        words.sort_unstable_by_key(|(_, word)| {
            let places = &self.places[*word as usize];
            (std::cmp::Reverse(places.len()), *word)
        });
        let mut book = Book {
            text: String::new(),
            words: Vec::with_capacity(words.len()),
        };
        for (word, at) in words {
            book.text.push_str(&word);
            book.text.push('\n');
            let places = std::mem::take(&mut self.places[at as usize]);
            let occurs = if places.len() * 32 > all {
                let mut hits = none(all);
                places
                    .iter()
                    .for_each(|item| hits.set(*item as usize, true));
                Occurs::Bits(hits.bits)
            } else {
                Occurs::Here(places)
            };
            book.words.push((book.text.len(), occurs));
        }
        self.places = Vec::new();
        self.book = Some(book);
    }

    /// The items that hold all words. Reads first what was not read yet, or has changed.
    pub fn find(&mut self, tracker: &Tracker, needle: &Needle) -> Hits {
        self.prepare(tracker, usize::MAX);
        self.look_for_changes(tracker);
        if self.changed.len() > MOST_CHANGED {
            *self = Self {
                wording: self.wording,
                ..Self::default()
            };
            return self.find(tracker, needle);
        }
        let all = tracker.items().len();
        let mut hits = every(all);
        if let Some(book) = &self.book {
            for word in &needle.words {
                let found = book.find(word, all);
                let both = hits.bits.iter_mut().zip(found.bits);
                both.for_each(|(bits, found)| *bits &= found);
            }
        }
        for item in self.changed.iter().copied() {
            hits.set(item, needle.is_in(&haystack(tracker, item)));
        }
        hits
    }

    /// Looks which items something was said about since they were read. Entries only come in, so that as many as before
    /// are the same.
    fn look_for_changes(&mut self, tracker: &Tracker) {
        let said = tracker.journal().len() + tracker.private().len();
        if self.looked_at.replace(said) == Some(said) {
            return;
        }
        let read = self.read.iter().enumerate();
        let changed = read.filter(|(item, count)| tracker.said_count(*item) != **count);
        let changed = changed.map(|(item, _)| item);
        self.changed = changed.take(MOST_CHANGED + 1).collect();
    }
}

impl Book {
    fn find(&self, word: &str, all: usize) -> Hits {
        let mut hits = none(all);
        let full = every(all);
        let finder = memchr::memmem::Finder::new(word);
        let mut from = 0;
        while let Some(at) = finder.find(&self.text.as_bytes()[from..]) {
            let at = from + at;
            let word = self.words.partition_point(|(end, _)| *end <= at);
            let Some((end, occurs)) = self.words.get(word) else {
                break;
            };
            match occurs {
                Occurs::Here(items) => items.iter().for_each(|item| hits.set(*item as usize, true)),
                Occurs::Bits(bits) => {
                    let both = hits.bits.iter_mut().zip(bits);
                    both.for_each(|(hits, bits)| *hits |= bits);
                    if hits == full {
                        break;
                    }
                }
            }
            from = *end;
        }
        hits
    }
}

fn none(all: usize) -> Hits {
    let bits = vec![0; all.div_ceil(64)];
    Hits { bits }
}

fn every(all: usize) -> Hits {
    let mut bits = vec![u64::MAX; all.div_ceil(64)];
    if let (Some(last), 1..) = (bits.last_mut(), all % 64) {
        *last = (1 << (all % 64)) - 1;
    }
    Hits { bits }
}

#[cfg(test)]
mod tests;
