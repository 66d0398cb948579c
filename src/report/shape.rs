//! The shapes of JSON: of `--json` and of what is handed over. Other people's scripts depend on every
//! name here.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use crate::domain::{
    Assessment, Author, Entry, EntryId, Field, Item, ItemId, Lens, Nonce, Note, Say, Signs, Tracker,
};

/// An item with where one delegation sees it.
#[derive(Serialize)]
pub(crate) struct ItemShape<'a, N: Serialize> {
    id: &'a str,
    kind: &'static str,
    label: &'a str,
    title: &'a str,
    text: &'a str,
    source: &'a str,
    concerns: &'a [String],
    continuing: bool,
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Vec<SaidShape<'a>>>,
    position: Option<&'static str>,
    lead: Option<&'a str>,
    due: Option<String>,
    priority: Option<&'static str>,
    tags: Vec<&'a str>,
    notes: N,
    contested: bool,
    differing: bool,
    overdue: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    by_hand: bool,
    updated: Option<WhoShape<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessments: Option<Vec<AssessmentShape<'a>>>,
}

/// Who, when.
#[derive(Serialize)]
pub(crate) struct WhoShape<'a> {
    at: String,
    by: &'a str,
    of: &'a str,
}

/// One of several current answers.
#[derive(Serialize)]
struct SaidShape<'a> {
    id: Id,
    at: String,
    by: &'a str,
    of: &'a str,
    say: SayShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edited: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    brought_back: Option<WhoShape<'a>>,
}

/// Where one delegation sees an item.
#[derive(Serialize)]
pub(crate) struct AssessmentShape<'a> {
    of: &'a str,
    status: Option<&'static str>,
    why: Option<&'a str>,
    successor: Option<&'a str>,
    position: Option<&'static str>,
    position_why: Option<&'a str>,
    lead: Option<&'a str>,
    due: Option<String>,
    priority: Option<&'static str>,
    tags: Vec<&'a str>,
    contested: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<SaidShape<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    by_hand: Vec<&'static str>,
    updated: Option<WhoShape<'a>>,
}

/// One version of a note.
#[derive(Serialize)]
pub(crate) struct NoteShape<'a> {
    id: Id,
    at: String,
    by: &'a str,
    of: &'a str,
    text: &'a str,
    private: bool,
    revised: bool,
    withdrawn: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    edited: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    brought_back: Option<WhoShape<'a>>,
}

/// An entry, with the fields of the file.
#[derive(Serialize)]
pub(crate) struct EntryShape<'a> {
    id: Id,
    at: String,
    by: &'a str,
    of: &'a str,
    on: &'a str,
    after: Ids<'a>,
    say: SayShape<'a>,
    #[serde(skip_serializing_if = "Ids::is_empty")]
    undoes: Ids<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edited: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    private: bool,
}

/// An entry's id.
struct Id(EntryId);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

/// Several of them.
struct Ids<'a>(&'a [EntryId]);

impl Ids<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Ids<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(EntryId::as_str))
    }
}

/// What an entry says: its kind as in the file, and what of the file's fields it has.
#[derive(Default, Serialize)]
struct SayShape<'a> {
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    successor: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Ids<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

/// The item at a place, as `list --json` has it.
pub(crate) fn listed<'a>(tracker: &'a Tracker, lens: &Lens, at: usize) -> ItemShape<'a, usize> {
    item(tracker, lens, at, tracker.note_count(at), None)
}

/// The item at a place, as `show --json` has it.
pub(crate) fn shown<'a>(
    tracker: &'a Tracker,
    lens: &Lens,
    at: usize,
    seen: &[Assessment<'a>],
) -> ItemShape<'a, Vec<NoteShape<'a>>> {
    let notes = tracker.versions(at);
    let notes = notes.iter().map(|it| note(tracker, it)).collect();
    let assessments = seen.iter().map(|seen| assessment(tracker, *seen));
    let assessments = assessments.collect();
    item(tracker, lens, at, notes, Some(assessments))
}

/// The item at a place, with these notes and assessments.
pub(crate) fn item<'a, N: Serialize>(
    tracker: &'a Tracker,
    lens: &Lens,
    at: usize,
    notes: N,
    assessments: Option<Vec<AssessmentShape<'a>>>,
) -> ItemShape<'a, N> {
    let item: &Item = &tracker.items()[at];
    let own = lens.of.map(|of| tracker.assessment(at, of));
    let signs: Signs = lens.signs(tracker, at);
    ItemShape {
        id: item.id.as_str(),
        kind: item.kind.name(),
        label: &item.label,
        title: &item.title,
        text: &item.text,
        source: &item.source,
        concerns: &item.concerns,
        continuing: item.continuing,
        status: (!lens.has_no_eyes(tracker))
            .then(|| tracker.status(at, lens.of))
            .flatten()
            .map(|status| status.name()),
        answers: own
            .map(|own| own.answers(Field::Status))
            .filter(|a| a.is_contested())
            .map(|answers| answers.iter().map(|it| said(tracker, it)).collect()),
        position: own
            .and_then(|own| own.position())
            .map(|position| position.name()),
        lead: own.and_then(|own| own.lead()),
        due: own.and_then(|own| own.due()).map(|due| due.to_string()),
        priority: own
            .and_then(|own| own.priority())
            .map(|priority| priority.name()),
        tags: own.map(|own| own.tags()).unwrap_or_default(),
        notes,
        contested: signs.contested,
        differing: signs.differing,
        overdue: signs.overdue.is_some(),
        by_hand: signs.by_hand,
        updated: tracker.updated(at).map(who),
        assessments,
    }
}

pub(crate) fn assessment<'a>(tracker: &'a Tracker, seen: Assessment<'a>) -> AssessmentShape<'a> {
    let contested = Field::QUESTIONS
        .into_iter()
        .map(|field| seen.answers(field));
    let contested = contested.filter(|answers| answers.is_contested());
    let by_hand = seen.by_hand().into_iter();
    let mut by_hand: Vec<&str> = by_hand
        .filter_map(|entry| entry.say().field().map(|field| field.name()))
        .collect();
    by_hand.dedup();
    AssessmentShape {
        of: seen.delegation(),
        status: seen.status().map(|status| status.name()),
        why: seen.why(),
        successor: seen.successor(),
        position: seen.position().map(|position| position.name()),
        position_why: seen.position_why(),
        lead: seen.lead(),
        due: seen.due().map(|due| due.to_string()),
        priority: seen.priority().map(|priority| priority.name()),
        tags: seen.tags(),
        contested: seen.is_contested(),
        answers: contested
            .flat_map(|answers| answers.iter().map(|it| said(tracker, it)))
            .collect(),
        by_hand,
        updated: seen.newest().map(who),
    }
}

pub(crate) fn note<'a>(tracker: &'a Tracker, note: &Note<'a>) -> NoteShape<'a> {
    let WhoShape { at, by, of } = who(note.whose);
    NoteShape {
        id: Id(note.entry.id()),
        at,
        by,
        of,
        text: note.text,
        private: note.private,
        revised: note.revised,
        withdrawn: note.withdrawn,
        edited: tracker.edited(note.entry).map(Id),
        brought_back: brought_back(note.entry, note.whose),
    }
}

/// An entry as `history --json` has it.
pub(crate) fn entry(entry: &Entry, private: bool) -> EntryShape<'_> {
    let Author { by, of } = entry.author();
    let on: &ItemId = entry.on();
    EntryShape {
        id: Id(entry.id()),
        at: instant(entry.at()),
        by,
        of,
        on: on.as_str(),
        after: Ids(entry.after()),
        say: say(entry.say()),
        undoes: Ids(entry.undoes()),
        edited: entry.edited().map(Id),
        n: entry.parts().n.as_ref().map(Nonce::as_str),
        private,
    }
}

fn who(entry: &Entry) -> WhoShape<'_> {
    let Author { by, of } = entry.author();
    WhoShape {
        at: instant(entry.at()),
        by,
        of,
    }
}

/// Who brought an entry's words back, and when, where somebody else had said them.
fn brought_back<'a>(entry: &'a Entry, whose: &'a Entry) -> Option<WhoShape<'a>> {
    (whose.author() != entry.author()).then(|| who(entry))
}

fn said<'a>(tracker: &'a Tracker, entry: &'a Entry) -> SaidShape<'a> {
    let whose = tracker.whose_words(entry);
    let WhoShape { at, by, of } = who(whose);
    SaidShape {
        id: Id(entry.id()),
        at,
        by,
        of,
        say: say(entry.say()),
        edited: tracker.edited(entry).map(Id),
        brought_back: brought_back(entry, whose),
    }
}

fn say(say: &Say) -> SayShape<'_> {
    let kind = say.kind();
    let bare = SayShape {
        kind,
        ..SayShape::default()
    };
    match say {
        Say::Status { to, why, successor } => SayShape {
            to: to.map(|to| to.to_string().into()),
            why: why.as_deref(),
            successor: successor.as_deref(),
            ..bare
        },
        Say::Position { to, why } => SayShape {
            to: to.map(|to| to.to_string().into()),
            why: why.as_deref(),
            ..bare
        },
        Say::Lead { to } => SayShape {
            to: to.as_deref().map(Cow::Borrowed),
            ..bare
        },
        Say::Due { to } => SayShape {
            to: to.map(|to| to.to_string().into()),
            ..bare
        },
        Say::Priority { to } => SayShape {
            to: to.map(|to| to.to_string().into()),
            ..bare
        },
        Say::Tag { name } | Say::Untag { name } => SayShape {
            name: Some(name),
            ..bare
        },
        Say::Note { text } => SayShape {
            text: Some(text),
            ..bare
        },
        Say::Revise { note, text } => SayShape {
            note: Some(Id(*note)),
            text: Some(text),
            ..bare
        },
        Say::Withdraw { notes } => SayShape {
            notes: Some(Ids(notes)),
            ..bare
        },
        Say::Unknown { .. } => bare,
    }
}

/// The same without what was written in it: of notes that were taken out of sight.
pub(crate) fn entry_without_words(entry: &Entry, private: bool) -> EntryShape<'_> {
    let mut shape = self::entry(entry, private);
    shape.say.text = None;
    shape
}

/// As in the file: UTC, three decimals.
fn instant(at: Timestamp) -> String {
    format!("{at:.3}")
}
