//! What a person asks to be said, what is meant by it, and why it may be refused.

use std::collections::HashSet;

use super::delegation::{DelegationId, delegation_key};
use super::entry::{Entry, Say};
use super::id::{EntryId, ItemId};
use super::item::Kind;
use super::status::Status;
use super::tracker::Tracker;

/// Characters that a note may have.
pub const MAX_NOTE_CHARS: usize = 100_000;
/// Characters that a reason, a lead, a tag or a symbol may have.
pub const MAX_WORD_CHARS: usize = 10_000;

/// What a person wants to say about one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// About which item.
    pub on: ItemId,
    /// What.
    pub say: Say,
    /// Whether a new note is to stay on this machine. Of no effect on anything else.
    pub private: bool,
}

impl Request {
    /// A request that is to be shared.
    pub fn shared(on: ItemId, say: Say) -> Self {
        Self {
            on,
            say,
            private: false,
        }
    }
}

/// What parts the names of tags where several are typed, in any of the six languages.
pub const TAG_PARTS: [char; 7] = [',', ';', '\n', '\u{60c}', '\u{61b}', '\u{3001}', '\u{ff0c}'];

/// What puts tags on items, each of the names in a text; one that all of the items have is taken off. Where
/// a tag is on already it stays as it is spelled. A text that is the whole name of a tag that is on is that one
/// name, with what would part it. Nothing where no name is in the text.
pub fn toggle_tags(
    tracker: &Tracker,
    of: Option<DelegationId>,
    items: &[ItemId],
    text: &str,
) -> Vec<Request> {
    let text = text.trim();
    if items
        .iter()
        .any(|id| tag_on(tracker, of, id, text).is_some())
    {
        return toggle_tag(tracker, of, items, text);
    }
    let mut names: Vec<&str> = text.split(TAG_PARTS).map(str::trim).collect();
    let mut met = HashSet::new();
    names.retain(|name| !name.is_empty() && met.insert(delegation_key(name)));
    let names = names.into_iter();
    names
        .flat_map(|name| toggle_tag(tracker, of, items, name))
        .collect()
}

/// A tag of this name on an item, as it is spelled there.
fn tag_on<'t>(
    tracker: &'t Tracker,
    of: Option<DelegationId>,
    id: &ItemId,
    name: &str,
) -> Option<&'t str> {
    let key = delegation_key(name);
    let tags = tracker.assessment(tracker.position(id)?, of?).tags();
    tags.into_iter().find(|tag| delegation_key(tag) == key)
}

fn toggle_tag(
    tracker: &Tracker,
    of: Option<DelegationId>,
    items: &[ItemId],
    name: &str,
) -> Vec<Request> {
    let on = |id: &ItemId| tag_on(tracker, of, id, name);
    let is_on = items.iter().all(|id| on(id).is_some());
    let requests = items.iter().map(|id| {
        let say = if is_on {
            Say::Untag { name: name.into() }
        } else {
            let name = on(id).unwrap_or(name).into();
            Say::Tag { name }
        };
        Request::shared(id.clone(), say)
    });
    requests.collect()
}

/// An entry that was made, and to which journal it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The entry.
    pub entry: Entry,
    /// Whether it belongs to the private journal.
    pub private: bool,
}

/// The entries of one gesture, on their way to being kept, with what is to be told of them once they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The entries.
    pub said: Vec<Said>,
    /// Of how many of the items that were asked about the same stood already, so that nothing is said of them.
    pub unchanged: usize,
    /// Where a table that came back says it, how many of its rows are left out.
    pub table: Option<usize>,
}

impl From<Vec<Said>> for Made {
    fn from(said: Vec<Said>) -> Self {
        Self {
            said,
            ..Self::default()
        }
    }
}

/// Why something cannot be said. Not a failure: nothing went wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The mandate has no such item.
    #[error("no item {0}")]
    NoSuchItem(String),
    /// The status needs a reason.
    #[error("{0} needs a reason")]
    ReasonMissing(Status),
    /// Positions are held of recommendations only.
    #[error("a task has no position")]
    PositionOnTask(ItemId),
    /// The text has nothing in it.
    #[error("empty text")]
    Empty,
    /// The text has more characters than are kept.
    #[error("{chars} characters, {most} at most")]
    TooLong {
        /// How many it has.
        chars: usize,
        /// How many it may have.
        most: usize,
    },
    /// The note is not there.
    #[error("no note {0}")]
    NoSuchNote(EntryId),
    /// The note is another delegation's.
    #[error("a note of {0}")]
    AnothersNote(String),
    /// Another version took the place of this one.
    #[error("{now} took its place")]
    NoteRevised {
        /// The version that is current.
        now: EntryId,
    },
    /// The note was taken out of sight.
    #[error("the note is withdrawn")]
    NoteWithdrawn,
    /// Nothing is left to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing that was taken back is left to say again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// Somebody has answered since, so that taking back would hide their word.
    #[error("{by} of {of} answered since")]
    AnsweredSince {
        /// Who.
        by: String,
        /// On whose behalf.
        of: String,
    },
    /// It is somebody else's word.
    #[error("the word of {by} of {of}")]
    AnothersWord {
        /// Whose.
        by: String,
        /// On whose behalf.
        of: String,
    },
    /// It was taken back already, or only took something back.
    #[error("nothing of it stands")]
    TakenBack,
    /// The author has said something in its place since.
    #[error("something was said in its place")]
    SaidSince,
    /// What stood before is not in this copy, or only a newer version can say it.
    #[error("what stood before is unknown")]
    UnknownBefore,
}

/// What is meant by what was typed: blanks around words taken away, absent for empty, within limits.
pub(super) fn checked(say: &Say, kind: Kind, on: &ItemId) -> Result<Say, Refusal> {
    Ok(match say.clone() {
        Say::Status { to, why, successor } => {
            let (why, successor) = (words(why)?, words(successor)?);
            let to = to.filter(|status| *status != Status::NoInformation);
            match to {
                Some(status) if status.needs_reason() && why.is_none() => {
                    return Err(Refusal::ReasonMissing(status));
                }
                _ => Say::Status { to, why, successor },
            }
        }
        Say::Position { .. } if kind == Kind::Task => {
            return Err(Refusal::PositionOnTask(on.clone()));
        }
        Say::Position { to, why } => Say::Position {
            to,
            why: words(why)?,
        },
        Say::Lead { to } => Say::Lead { to: words(to)? },
        Say::Tag { name } => Say::Tag {
            name: words(Some(name))?.ok_or(Refusal::Empty)?,
        },
        Say::Untag { name } => Say::Untag {
            name: words(Some(name))?.ok_or(Refusal::Empty)?,
        },
        Say::Note { text } => Say::Note {
            text: prose(&text)?,
        },
        Say::Revise { note, text } => Say::Revise {
            note,
            text: prose(&text)?,
        },
        say @ (Say::Due { .. }
        | Say::Priority { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. }) => say,
    })
}

fn words(text: Option<Box<str>>) -> Result<Option<Box<str>>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    let text = text.trim();
    within(text, MAX_WORD_CHARS)?;
    Ok((!text.is_empty()).then(|| unix_lines(text)))
}

fn prose(text: &str) -> Result<Box<str>, Refusal> {
    let text = text.trim_end().trim_start_matches(['\n', '\r']);
    within(text, MAX_NOTE_CHARS)?;
    if text.trim().is_empty() {
        Err(Refusal::Empty)
    } else {
        Ok(unix_lines(text))
    }
}

fn within(text: &str, most: usize) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > most {
        Err(Refusal::TooLong { chars, most })
    } else {
        Ok(())
    }
}

fn unix_lines(text: &str) -> Box<str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}
