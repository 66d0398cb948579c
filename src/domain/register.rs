//! Registers: one delegation's answers to one question about one item, and which of them are current.

use std::collections::HashSet;

use super::delegation::{DelegationId, delegation_key};
use super::id::EntryId;
use super::journal::Journal;

/// What can be answered about an item. Each tag is a question of its own: is it on?
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Field {
    /// Where it stands.
    Status,
    /// What is held of it.
    Position,
    /// Who has the lead.
    Lead,
    /// By when.
    Due,
    /// How urgent it is.
    Priority,
    /// Whether this tag is on it; the name as compared.
    Tag(Box<str>),
}

impl Field {
    /// The field of a tag, however it is spelt.
    pub fn tag(name: &str) -> Self {
        Self::Tag(delegation_key(name).into())
    }

    /// The field that a kind of saying answers, as far as its name tells.
    pub(super) fn of_kind(kind: &str) -> Option<Self> {
        match kind {
            "Status" => Some(Self::Status),
            "Position" => Some(Self::Position),
            "Lead" => Some(Self::Lead),
            "Due" => Some(Self::Due),
            "Priority" => Some(Self::Priority),
            _ => None,
        }
    }
}

/// The entries of one register, as places in the journal.
#[derive(Clone, Debug)]
pub(super) struct Register {
    pub(super) of: DelegationId,
    pub(super) field: Field,
    pub(super) entries: Vec<u32>,
    /// The entries that no other of the register names. Right only after [`Register::settle`].
    pub(super) heads: Vec<u32>,
}

impl Register {
    pub(super) fn new(of: DelegationId, field: Field) -> Self {
        Self {
            of,
            field,
            entries: Vec::new(),
            heads: Vec::new(),
        }
    }

    /// Finds the heads anew: all entries but those that another entry of this register names. In
    /// canonical order, so that two copies list contested answers alike.
    pub(super) fn settle(&mut self, journal: &Journal) {
        self.heads.clear();
        let named: HashSet<EntryId> = self
            .entries
            .iter()
            .flat_map(|place| journal.at(*place).after())
            .copied()
            .collect();
        self.heads.extend(
            self.entries
                .iter()
                .filter(|place| named.is_empty() || !named.contains(&journal.at(**place).id())),
        );
        self.heads.sort_by_key(|place| journal.at(*place).order());
    }
}
