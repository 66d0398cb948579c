//! Delegations: how their names are compared, and which spelling is shown.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;
use unicode_normalization::UnicodeNormalization;

use super::arrange::Arrange;
use super::fold::fold_case;

/// What two spellings of one delegation have in common: trimmed, NFC, case-folded.
pub fn delegation_key(name: &str) -> String {
    let name = name.trim();
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfc().flat_map(fold_case).nfc().collect()
}

/// A delegation within one tracker, as long as nothing is added to it. Means nothing in another tracker, and is never
/// written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct DelegationId(pub(super) u32);

/// The delegations that a tracker's entries speak for.
#[derive(Default, Debug, Clone)]
pub(super) struct Delegations {
    known: Vec<Known>,
    by_key: HashMap<String, DelegationId>,
    by_spelling: HashMap<Arc<str>, Spelling, RandomState>,
}

#[derive(Debug, Clone)]
struct Known {
    key: String,
    shown: Arc<str>,
    /// How many entries spell it as it is shown.
    most: usize,
}

#[derive(Debug, Clone, Copy)]
struct Spelling {
    of: DelegationId,
    entries: usize,
}

impl Known {
    fn count(&mut self, name: &Arc<str>, entries: usize) {
        if *name == self.shown {
            self.most = entries;
        } else if entries > self.most || (entries == self.most && *name < self.shown) {
            (self.shown, self.most) = (name.clone(), entries);
        }
    }
}

impl Delegations {
    /// Counts one more entry under this spelling and says whose it is.
    pub(super) fn admit(&mut self, name: &Arc<str>) -> DelegationId {
        self.admit_many(name, 1)
    }

    /// Counts all entries that another table has counted; whose id each of its own is.
    pub(super) fn append(&mut self, other: Self) -> Vec<DelegationId> {
        let mut spellings: Vec<_> = other.by_spelling.into_iter().collect();
        // In the order in which each first spoke there.
        spellings.arrange_by(|(a, x), (b, y)| (x.of, a).cmp(&(y.of, b)));
        let mut ids = vec![DelegationId(0); other.known.len()];
        for (name, spelling) in spellings {
            ids[spelling.of.0 as usize] = self.admit_many(&name, spelling.entries);
        }
        ids
    }

    fn admit_many(&mut self, name: &Arc<str>, entries: usize) -> DelegationId {
        if let Some(spelling) = self.by_spelling.get_mut(name) {
            spelling.entries += entries;
            self.known[spelling.of.0 as usize].count(name, spelling.entries);
            return spelling.of;
        }
        let key = delegation_key(name);
        let next = DelegationId(self.known.len() as u32);
        let of = *self.by_key.entry(key.clone()).or_insert(next);
        if of == next {
            self.known.push(Known {
                key,
                shown: name.clone(),
                most: 0,
            });
        }
        self.by_spelling
            .insert(name.clone(), Spelling { of, entries });
        self.known[of.0 as usize].count(name, entries);
        of
    }

    pub(super) fn find(&self, name: &str) -> Option<DelegationId> {
        let spelt = self.by_spelling.get(name).map(|spelling| spelling.of);
        spelt.or_else(|| self.by_key.get(&delegation_key(name)).copied())
    }

    /// The spelling used most; of equally frequent ones the bytewise smallest, so that every copy
    /// of the file shows the same.
    pub(super) fn name(&self, id: DelegationId) -> &str {
        self.known[id.0 as usize].shown.trim()
    }

    /// What its spellings have in common.
    pub(super) fn key(&self, id: DelegationId) -> &str {
        &self.known[id.0 as usize].key
    }

    /// All of them, in the order of their keys.
    pub(super) fn sorted(&self) -> Vec<DelegationId> {
        let mut ids: Vec<_> = (0..self.known.len() as u32).map(DelegationId).collect();
        ids.arrange_by(|a, b| self.key(*a).cmp(self.key(*b)));
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_composition_do_not_make_another_delegation() {
        assert_eq!(
            delegation_key(" Côte d'Ivoire "),
            delegation_key("CO\u{302}TE D'IVOIRE")
        );
        assert_ne!(delegation_key("Chad"), delegation_key("Tchad"));
        assert_eq!(delegation_key("Ελλάς"), delegation_key("ΕΛΛΆΣ"));
        assert_eq!(delegation_key("Preußen"), delegation_key("PREUSSEN"));
    }

    #[test]
    fn the_spelling_used_most_is_shown() {
        let mut all = Delegations::default();
        let first = all.admit(&"chad".into());
        assert_eq!(all.admit(&"Chad".into()), first);
        assert_eq!(
            all.name(first),
            "Chad",
            "of equally frequent ones the bytewise smallest"
        );
        all.admit(&"chad".into());
        assert_eq!(all.name(first), "chad");
    }
}
