//! Who says something, on whose behalf, and when. Claims, not proofs.

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
