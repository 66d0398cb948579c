//! One thing one person said about one item at one time: immutable, identified by its content.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::author::{Author, Stamp};
use super::id::{EntryId, ItemId, Nonce};
use super::line::entry_body;
use super::register::Field;
use super::status::{Position, Priority, Status};

/// What an entry says. Without a value a field is cleared.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Say {
    /// Where the item stands.
    Status {
        /// The status; `None` takes back what was said.
        to: Option<Status>,
        /// The reason.
        why: Option<Box<str>>,
        /// The symbol of what superseded the item.
        successor: Option<Box<str>>,
    },
    /// What the delegation holds of the recommendation.
    Position {
        /// The position.
        to: Option<Position>,
        /// The reason.
        why: Option<Box<str>>,
    },
    /// Who has the lead.
    Lead {
        /// A name as people write it.
        to: Option<Box<str>>,
    },
    /// By when.
    Due {
        /// The day.
        to: Option<Date>,
    },
    /// How urgent.
    Priority {
        /// The priority.
        to: Option<Priority>,
    },
    /// Puts a tag on the item.
    Tag {
        /// The tag.
        name: Box<str>,
    },
    /// Takes a tag off.
    Untag {
        /// The tag.
        name: Box<str>,
    },
    /// A new note.
    Note {
        /// Its text.
        text: Box<str>,
    },
    /// A new text in the place of one version of a note.
    Revise {
        /// The version it takes the place of.
        note: EntryId,
        /// The new text.
        text: Box<str>,
    },
    /// Takes versions of notes out of sight; their text stays in the history.
    Withdraw {
        /// Exactly the versions that the author saw.
        notes: Box<[EntryId]>,
    },
    /// Something that a newer version of the program said. Its line is kept byte for byte.
    Unknown {
        /// The name under which it stands in the file.
        kind: Box<str>,
    },
}

impl Say {
    /// The name in the file.
    pub fn kind(&self) -> &str {
        match self {
            Self::Status { .. } => "Status",
            Self::Position { .. } => "Position",
            Self::Lead { .. } => "Lead",
            Self::Due { .. } => "Due",
            Self::Priority { .. } => "Priority",
            Self::Tag { .. } => "Tag",
            Self::Untag { .. } => "Untag",
            Self::Note { .. } => "Note",
            Self::Revise { .. } => "Revise",
            Self::Withdraw { .. } => "Withdraw",
            Self::Unknown { kind } => kind,
        }
    }

    /// The day it gives by when; `None` where it takes the day away or speaks of something else.
    pub fn due(&self) -> Option<Date> {
        if let Self::Due { to } = self {
            *to
        } else {
            None
        }
    }

    /// The field it answers, where it answers one. A value of a known field that only a newer version
    /// can read is an answer, too: what it replaced is no longer current.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Status { .. } => Some(Field::Status),
            Self::Position { .. } => Some(Field::Position),
            Self::Lead { .. } => Some(Field::Lead),
            Self::Due { .. } => Some(Field::Due),
            Self::Priority { .. } => Some(Field::Priority),
            Self::Tag { name } | Self::Untag { name } => Some(Field::tag(name)),
            Self::Note { .. } | Self::Revise { .. } | Self::Withdraw { .. } => None,
            Self::Unknown { kind } => Field::of_kind(kind),
        }
    }

    /// The text, where it is a version of a note.
    pub fn text(&self) -> Option<&str> {
        if let Self::Note { text } | Self::Revise { text, .. } = self {
            Some(text)
        } else {
            None
        }
    }

    /// What a person wrote beside it or in it: the reason of a status or position, the text of a note.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Status { why, .. } | Self::Position { why, .. } => why.as_deref(),
            Self::Note { .. } | Self::Revise { .. } => self.text(),
            Self::Lead { .. }
            | Self::Due { .. }
            | Self::Priority { .. }
            | Self::Tag { .. }
            | Self::Untag { .. }
            | Self::Withdraw { .. }
            | Self::Unknown { .. } => None,
        }
    }

    /// Whether it takes the field's value away and gives no reason: what holds before anybody spoke.
    pub fn is_silence(&self) -> bool {
        let gives_reason = matches!(
            self,
            Self::Status { why: Some(_), .. }
                | Self::Status {
                    successor: Some(_),
                    ..
                }
                | Self::Position { why: Some(_), .. }
        );
        self.clears() && !gives_reason
    }

    /// Whether it takes the field's value away.
    pub fn clears(&self) -> bool {
        match self {
            Self::Status { to, .. } => to.is_none_or(|status| status == Status::NoInformation),
            Self::Position { to, .. } => to.is_none(),
            Self::Lead { to } => to.is_none(),
            Self::Due { to } => to.is_none(),
            Self::Priority { to } => to.is_none(),
            Self::Untag { .. } => true,
            Self::Tag { .. }
            | Self::Note { .. }
            | Self::Revise { .. }
            | Self::Withdraw { .. }
            | Self::Unknown { .. } => false,
        }
    }
}

/// All of an entry but its id, which follows from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts {
    /// When, to the millisecond. For people and for sorting, never for deciding.
    pub at: Timestamp,
    /// Who said it, on whose behalf.
    pub author: Author,
    /// The item it is about.
    pub on: ItemId,
    /// Entries of the same register that the author saw as current. Sorted, without repetition.
    pub after: Box<[EntryId]>,
    /// What is said.
    pub say: Say,
    /// The nonce, where the line has one.
    pub n: Option<Nonce>,
    /// What only few entries have.
    pub rare: Option<Box<Rare>>,
}

/// What only few entries have.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rare {
    /// Entries that this one takes back, where it is an undo or a redo.
    pub undoes: Box<[EntryId]>,
    /// The id of the line from which it was made by hand.
    pub edited: Option<EntryId>,
    /// The canonical text as a newer version wrote it, where it says more than is known here.
    pub raw: Option<Box<str>>,
}

/// One thing one person said. Its parts cannot change any more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    id: EntryId,
    /// Shared by all copies of the entry: merging and telling what arrived hand entries around.
    parts: Arc<Parts>,
}

impl Entry {
    /// A new entry, the `k`-th of its gesture.
    pub fn new(stamp: &Stamp, k: usize, on: ItemId, after: Vec<EntryId>, say: Say) -> Self {
        Self::undoing(stamp, k, on, after, say, Vec::new())
    }

    /// A new entry that takes back the entries `undoes`.
    pub(super) fn undoing(
        stamp: &Stamp,
        k: usize,
        on: ItemId,
        after: Vec<EntryId>,
        say: Say,
        undoes: Vec<EntryId>,
    ) -> Self {
        let rare = (!undoes.is_empty()).then(|| {
            Box::new(Rare {
                undoes: sorted(undoes),
                edited: None,
                raw: None,
            })
        });
        Self::seal(Parts {
            at: stamp.at,
            author: stamp.author.clone(),
            on,
            after: sorted(after),
            say,
            n: Some(stamp.nonce(k)),
            rare,
        })
    }

    /// Gives the parts the id that follows from them, with the time as it is written.
    pub fn seal(mut parts: Parts) -> Self {
        parts.at = to_millisecond(parts.at);
        let mut body = String::with_capacity(256);
        entry_body(&parts, &mut body);
        #[cfg(test)]
        if super::planted::has(super::planted::Bug::IdsBySecond) {
            body = format!("{:?} {}", parts.author, parts.at.as_second());
        }
        Self {
            id: EntryId::of_content(&[body.as_bytes()]),
            parts: Arc::new(parts),
        }
    }

    /// An entry whose id the caller has computed from the very text that `parts` were read from and
    /// that [`entry_body`] gives back.
    pub fn verified(id: EntryId, parts: Parts) -> Self {
        let parts = Arc::new(parts);
        Self { id, parts }
    }

    /// Its id.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// All but its id.
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// When it was said.
    pub fn at(&self) -> Timestamp {
        self.parts.at
    }

    /// Who said it.
    pub fn author(&self) -> &Author {
        &self.parts.author
    }

    /// The item it is about.
    pub fn on(&self) -> &ItemId {
        &self.parts.on
    }

    /// Entries of its register that its author saw as current.
    pub fn after(&self) -> &[EntryId] {
        &self.parts.after
    }

    /// The entries that it answers: of its register those that stood, of notes the versions that it
    /// revises or withdraws.
    pub(crate) fn answered(&self) -> &[EntryId] {
        match self.say() {
            Say::Note { .. } => &[],
            Say::Revise { note, .. } => std::slice::from_ref(note),
            Say::Withdraw { notes } => notes,
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. }
            | Say::Unknown { .. } => self.after(),
        }
    }

    /// What it says.
    pub fn say(&self) -> &Say {
        &self.parts.say
    }

    /// Entries that it takes back.
    pub fn undoes(&self) -> &[EntryId] {
        self.parts.rare.as_ref().map_or(&[], |rare| &rare.undoes)
    }

    /// The id of the line from which it was made by hand.
    pub fn edited(&self) -> Option<EntryId> {
        self.parts.rare.as_ref().and_then(|rare| rare.edited)
    }

    /// The order of the file: by item, then time, then id, each bytewise.
    pub fn order(&self) -> (&str, Timestamp, EntryId) {
        (self.on().as_str(), self.at(), self.id)
    }
}

/// A finer time would sort otherwise before it is written than after.
pub(super) fn to_millisecond(at: Timestamp) -> Timestamp {
    let millis = at.as_nanosecond().div_euclid(1_000_000);
    let whole = i64::try_from(millis).map(Timestamp::from_millisecond);
    whole.ok().and_then(Result::ok).unwrap_or(at)
}

fn sorted(mut ids: Vec<EntryId>) -> Box<[EntryId]> {
    ids.sort_unstable();
    ids.dedup();
    ids.into()
}

#[cfg(test)]
mod tests;
