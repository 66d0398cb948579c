//! The messages of a language: each found by its name, and read only when it is wanted.

use super::ftl;

/// The messages of one language. None refers to another (a test reads them one by one).
#[derive(Clone, Copy)]
pub(super) struct Messages {
    pub(super) source: &'static [u8],
    /// Where they begin, by their names. Places instead of texts: nothing has to be set right in them when the program
    /// is loaded, and they are a quarter as large.
    pub(super) starts: &'static [u32],
}

impl Messages {
    /// Those of a language that there is not.
    pub(super) const NONE: Self = Self {
        source: &[],
        starts: &[],
    };

    /// The message with this name, with all its lines.
    pub(super) fn get(self, id: &str) -> Option<&'static str> {
        let message = self.find(id)?;
        std::str::from_utf8(&message[..length(message)]).ok()
    }

    /// Whether there is such a message.
    pub(super) fn has(self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The names of all of them.
    #[cfg(test)]
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let names = self
            .starts
            .iter()
            .map(move |start| ftl::name(self.at(*start)));
        names.map(|name| std::str::from_utf8(name).expect("a name"))
    }

    /// What begins with the message.
    fn find(self, id: &str) -> Option<&'static [u8]> {
        let by_name = |start: &u32| ftl::name(self.at(*start)).cmp(id.as_bytes());
        let found = self.starts.binary_search_by(by_name).ok()?;
        Some(self.at(self.starts[found]))
    }

    fn at(self, start: u32) -> &'static [u8] {
        &self.source[start as usize..]
    }
}

/// The length of the message that a text begins with, with all its lines.
fn length(message: &[u8]) -> usize {
    let lines = message.iter().enumerate();
    let mut ends = lines.filter_map(|(end, byte)| (*byte == b'\n').then_some(end + 1));
    let is_last = |end: &usize| {
        let next = message.get(*end);
        next.is_none_or(|next| ftl::begins(*next) || *next == b'#')
    };
    ends.find(is_last).unwrap_or(message.len())
}
