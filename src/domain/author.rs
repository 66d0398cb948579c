//! Who says something, on whose behalf, and when. Claims, not proofs.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::delegation::delegation_key;
use super::id::Nonce;

/// A person and the delegation they speak for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Author {
    /// The person's name as they write it.
    pub by: Arc<str>,
    /// The delegation's name as they write it.
    pub of: Arc<str>,
}

impl Author {
    /// An author with the white space around both names taken away.
    pub fn new(by: &str, of: &str) -> Self {
        Self {
            by: by.trim().into(),
            of: of.trim().into(),
        }
    }

    /// Whether both speak for the same delegation, however they spell it.
    pub fn shares_delegation(&self, other: &Self) -> bool {
        self.of == other.of || delegation_key(&self.of) == delegation_key(&other.of)
    }

    /// Whether both are the same person of the same delegation, case and spelling of accents apart.
    pub fn is_same(&self, other: &Self) -> bool {
        self == other
            || (delegation_key(&self.by) == delegation_key(&other.by)
                && self.shares_delegation(other))
    }
}

/// Tells one person's words from others', each spelling compared once: folding case is slow on a hundred
/// thousand entries.
pub struct OnePerson<'a> {
    author: &'a Author,
    known: HashMap<Author, bool>,
    last: Option<(Author, bool)>,
}

impl<'a> OnePerson<'a> {
    /// Looks for this person.
    pub fn new(author: &'a Author) -> Self {
        Self {
            author,
            known: HashMap::new(),
            last: None,
        }
    }

    /// Whether this is the person, case and spelling of accents apart.
    pub fn is(&mut self, other: &Author) -> bool {
        // Most entries follow one by the same author, whose names are the same in memory.
        if let Some((last, is_one)) = &self.last
            && Arc::ptr_eq(&last.by, &other.by)
            && Arc::ptr_eq(&last.of, &other.of)
        {
            return *is_one;
        }
        let is_one = match self.known.get(other) {
            Some(is_one) => *is_one,
            None => {
                let is_one = self.author.is_same(other);
                self.known.insert(other.clone(), is_one);
                is_one
            }
        };
        self.last = Some((other.clone(), is_one));
        is_one
    }
}

/// What a new entry takes from outside: the time, the author and a source of nonces.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// Who says it.
    pub author: Author,
    /// From which the nonces of one gesture follow. Random in the program, fixed in tests.
    pub seed: u64,
}

impl Stamp {
    /// The nonce of the gesture's `k`-th entry.
    pub fn nonce(&self, k: usize) -> Nonce {
        Nonce::derive(self.seed, k)
    }
}

/// What an answer takes from outside: the time and a source of nonces.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Now, to the millisecond.
    pub at: Timestamp,
    /// From which the nonces of a gesture follow.
    pub seed: u64,
}

impl Moment {
    /// What this person's new entries take from this moment.
    pub fn stamp(self, author: &Author) -> Stamp {
        Stamp {
            at: self.at,
            author: author.clone(),
            seed: self.seed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_the_same_however_they_spell_themselves_within_one_delegation() {
        let ann = Author::new(" Zoé ", "Chad");
        assert!(ann.is_same(&Author::new("ZOE\u{301}", "chad ")));
        assert!(!ann.is_same(&Author::new("Zoé", "France")));
        assert!(!ann.is_same(&Author::new("Zoe", "Chad")));
        assert!(ann.shares_delegation(&Author::new("Bob", "CHAD")));
    }
}
