//! Where each message stands in a source: found by its name, read only when it is wanted.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// The messages of one language. None refers to another (a test reads them one by one).
pub(super) struct Messages {
    source: &'static [u8],
    /// Where they begin. Places instead of texts: all are gone through at every start, and so the table is
    /// a seventh as large.
    starts: HashTable<u32>,
    hasher: RandomState,
}

/// Bytes of a source for each message in it, more or less: the table is made once, of the right size.
const A_MESSAGE: usize = 72;

impl Messages {
    pub(super) fn of(source: &'static [u8]) -> Self {
        let mut messages = Self {
            source,
            starts: HashTable::with_capacity(source.len() / A_MESSAGE),
            hasher: RandomState::default(),
        };
        messages.file(0);
        for end in memchr::memchr_iter(b'\n', source) {
            messages.file(end + 1);
        }
        messages
    }

    /// The message with this name, with all its lines.
    pub(super) fn get(&self, id: &str) -> Option<&'static str> {
        let start = *self.find(id)? as usize;
        let mut ends = memchr::memchr_iter(b'\n', &self.source[start..]);
        let end = ends.find(|end| match self.source.get(start + end + 1) {
            Some(next) => begins(*next) || *next == b'#',
            None => true,
        });
        let end = end.map_or(self.source.len(), |end| start + end + 1);
        std::str::from_utf8(&self.source[start..end]).ok()
    }

    /// Whether there is such a message.
    pub(super) fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The names of all of them.
    #[cfg(test)]
    pub(super) fn names(&self) -> Vec<&'static str> {
        let starts = self.starts.iter();
        let names = starts.filter_map(|start| name(&self.source[*start as usize..]));
        let names = names.filter_map(|name| std::str::from_utf8(name).ok());
        names.collect()
    }

    fn find(&self, id: &str) -> Option<&u32> {
        let is_it = |start: &u32| name(&self.source[*start as usize..]) == Some(id.as_bytes());
        self.starts.find(self.hasher.hash_one(id.as_bytes()), is_it)
    }

    /// Files what begins at the beginning of this line, where a message does.
    fn file(&mut self, line: usize) {
        let rest = &self.source[line.min(self.source.len())..];
        let Some(id) = rest.first().filter(|it| begins(**it)).and(name(rest)) else {
            return;
        };
        let (source, hasher) = (self.source, &self.hasher);
        let rehash =
            |start: &u32| hasher.hash_one(name(&source[*start as usize..]).unwrap_or_default());
        self.starts
            .insert_unique(hasher.hash_one(id), line as u32, rehash);
    }
}

/// Whether a line that begins so begins a message; another one goes on with it or is a comment.
fn begins(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

/// The name at the beginning of a message.
fn name(message: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr(b'=', message)?;
    Some(message[..end].trim_ascii_end())
}
