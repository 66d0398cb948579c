//! All that the conversation knows: the tracker, what is talked about, which question is open.

use std::path::PathBuf;

use super::handing::Parcel;
use super::out::Out;
use super::verb::Verb;
pub(super) use crate::domain::Moment;
use crate::domain::{
    Assessment, Author, Chosen, Entry, EntryId, Facet, Field, Filter, Ids, Item, ItemId, KeptName,
    Known, Landmark, Lens, Made, Mandate, Say, Sort, Status, Tracker,
};
use crate::report::Proof;
use crate::storage::{
    Beside, Candidate, Changes, Decision, Draft, Edited, Finding, Handed, Held, Late, Ledger,
    Looked, Neighbour, NoteOf, Obstacle, Occasions, Plan, Point, Seen, Sent, StorageError, Tally,
    Trouble, Unhanded, Unread, Visit,
};
use crate::text::{Locale, Value};

/// The state of the conversation. Changed only by what is heard.
pub(super) struct State {
    pub(super) locale: Locale,
    pub(super) tracker: Tracker,
    pub(super) lens: Lens,
    pub(super) path: PathBuf,
    pub(super) read_only: bool,
    pub(super) author: Option<Author>,
    /// Who spoke here before that.
    pub(super) before: Option<Author>,
    /// The login name, offered when asking who speaks.
    pub(super) login: String,
    pub(super) place: Place,
    /// The question that is open.
    pub(super) ask: Option<Ask>,
    /// The file that was named with a verb, until the verb is given: who speaks may be asked first.
    pub(super) named: Option<String>,
    pub(super) filter: Filter,
    pub(super) sort: Sort,
    /// What was chosen last for handing over.
    pub(super) chosen: Chosen,
    /// Texts that were begun and not finished, those of earlier runs among them.
    pub(super) drafts: Vec<Draft>,
    /// Conflict copies beside the file with entries that are not here.
    pub(super) neighbours: Vec<Neighbour>,
    /// What was known at the point that changes are counted from, where there is one.
    pub(super) since: Option<Known>,
    /// The visit to the tracker, once all that there is is remembered as seen.
    pub(super) visit: Option<Visit>,
    /// Conflict copies that cannot be read, or not all of them.
    pub(super) unread: Vec<Unread>,
    /// How much of the file cannot be read, until a save has set it aside.
    pub(super) damaged: usize,
    /// What was told of marks of a conflict, and of periods that do not count.
    pub(super) odd_lines: Option<String>,
    /// What is known here of what is gone from the file, and of what is in one's own name.
    pub(super) ledger: Ledger,
    /// Whether what was said is kept here and could not be brought into the file.
    pub(super) is_failing: bool,
    /// Whether the file was moved away or deleted, and is not back.
    pub(super) is_gone: bool,
    /// The note that was finished and of which is not known yet whether it is kept.
    pub(super) finished: Option<Draft>,
    /// Why what is being written could not be kept; told already.
    pub(super) draft_trouble: Option<String>,
    /// Whether a merge is what was done here last, so that undo first tells what it would take back.
    pub(super) merged: bool,
    /// Whether it ended because a pipe says something and nobody is named who says it.
    pub(super) stopped: bool,
    /// Whether it ended before a status was answered for, which so was not said.
    pub(super) unsaid: bool,
    /// What was typed for a name and is a word for something else: typed once more it is the name.
    pub(super) doubted: Option<String>,
    /// Whether a person types, line by line.
    pub(super) is_typed: bool,
    /// Whether the person has named an editor.
    pub(super) has_editor: bool,
    pub(super) out: Out,
}

/// What is talked about.
#[derive(Debug)]
pub(super) enum Place {
    /// A file that cannot be read.
    Trouble(Trouble),
    /// The checklist.
    Desk,
    /// An item, or several.
    Items(Vec<ItemId>),
    /// Nothing more.
    Over,
}

/// A question.
#[derive(Debug)]
pub(super) enum Ask {
    /// Who speaks; the verb that waits for it.
    Name(Option<Verb>),
    /// For which delegation; the name.
    Delegation(String, Option<Verb>),
    /// Whether a number was really meant for the name, or where that is given for the delegation; the number.
    Sure(Option<String>, Option<Verb>, String),
    /// Who speaks from now on, the name until now or another one; what keeps the first.
    Speaker([Author; 2], KeptName),
    Status,
    Why(Status),
    /// By what it was superseded; the reason.
    Successor(String),
    Position,
    Lead,
    Due,
    Priority,
    Tag,
    /// A note being written.
    Note(Writing),
    /// Which note is to be revised.
    Revise(Vec<(usize, EntryId)>),
    /// Which note is to be withdrawn.
    /// The second is one that another person wrote: it is withdrawn where its number is typed once more.
    Withdraw(Vec<(usize, EntryId)>, Option<EntryId>),
    /// Which earlier word is to be taken back; each with what that comes to.
    Earlier(Vec<(EntryId, String)>),
    /// Which of the contested answers to a question stands.
    Settle(Field, Vec<Say>),
    /// Since when changes are to be told; the occasions that this machine remembers.
    Since([Option<Landmark>; 3]),
    Words,
    Filter(Vec<Facet>),
    Sort,
    /// Which files are to be merged; likely ones.
    Files(Vec<PathBuf>),
    /// Whether what they bring is to be merged.
    Merge(Box<Bundle>),
    /// Which table is to be taken in; likely ones.
    Tables(Vec<PathBuf>),
    /// Whether what a table says is to be said.
    TakeIn(Box<Filled>),
    /// Whether what is gone from the file is to come back.
    Restore(Box<Bundle>),
    /// Whether what was not written here is one's own.
    Mine(Vec<EntryId>),
    /// Where a copy is to be made; likely places, and the name that it gets in a folder.
    Copy(Vec<String>, String),
    /// What is handed over, step by step.
    Parcel(Box<Parcel>),
}

/// What is merged, or brought back.
#[derive(Debug)]
pub(super) struct Bundle {
    /// Whether these were in the file before.
    pub(super) restores: bool,
    pub(super) entries: Vec<Entry>,
    pub(super) items: Vec<ItemId>,
    pub(super) wording: Mandate,
}

impl Bundle {
    pub(super) fn tally(&self) -> Tally {
        Tally {
            entries: self.entries.len(),
            items: self.items.len(),
        }
    }
}

/// What a table that a colleague filled in would have a person say.
#[derive(Debug)]
pub(super) struct Filled {
    /// What of it makes sense.
    pub(super) late: Vec<crate::domain::Late>,
    /// How many rows make none and would be left out.
    pub(super) left: usize,
}

/// A note being written.
#[derive(Debug, Clone)]
pub(super) struct Writing {
    /// The version that it is to take the place of.
    pub(super) revises: Option<EntryId>,
    pub(super) private: bool,
    pub(super) lines: Vec<String>,
    /// Whether nothing was typed yet, so that it is to be said how it ends.
    pub(super) is_new: bool,
    /// Whether it was said that a word such as the one for help is a line of it.
    pub(super) is_told: bool,
}

/// What came in.
pub(super) enum Event {
    /// A line was typed.
    Line(String),
    /// A line came in that is no text.
    Garbled,
    /// Nothing more will be typed.
    End,
    /// The outbox has the entries, or not.
    Kept(Result<Made, StorageError>),
    /// They are in the file, or not; whether anything was said just now.
    Saved(Result<Seen, StorageError>, bool),
    /// The file was looked at because it had changed.
    Looked(Result<Seen, StorageError>),
    /// What is being written is kept for the next start, or not.
    Drafted(Result<(), StorageError>),
    /// Settings could not be written.
    NotWritten(StorageError),
    /// Conflict copies beside the file: all there are now.
    Beside(Beside),
    /// What is known by now of what is gone, and of what is in one's own name.
    Owned(Ledger),
    /// What is gone from the file.
    Gone(Result<Box<Plan>, Obstacle>),
    /// What is in one's own name and was not written here.
    Unknown(Result<Box<Plan>, Obstacle>),
    /// What was gone is in the file again, so many entries, or not.
    Restored(Result<Seen, StorageError>, Tally),
    /// Files that may be meant.
    Nearby(Vec<Candidate>),
    /// What files would bring.
    Previewed(Result<Box<Plan>, Vec<Obstacle>>),
    /// Tables that may be meant.
    Tables(Vec<PathBuf>),
    /// What a table holds, or why it cannot be read; its path, as a person would type it.
    Table(String, Result<Vec<u8>, StorageError>),
    /// What copies hold is in the file, or not.
    Brought(Result<Seen, StorageError>),
    /// Places for a copy, and whether one is there.
    Places(Vec<(String, bool)>, String),
    /// When the person last left, and what came since then, where it is known.
    Greeted(Option<(Known, Ids)>),
    /// The occasions from which changes can be told.
    Occasions(Occasions),
    /// What changed, or why that cannot be told.
    Changed(Result<Box<Changes>, Obstacle>),
    /// A copy was made, or not.
    Shared(Result<Box<Sent>, Obstacle>),
    /// What came back from the person's editor.
    Edited(Edited),
    /// What an editor's window has saved although nobody asked for it any more.
    Late(Late),
    /// What is unfinished, with when it was written on.
    Unfinished(Vec<Draft>),
    /// Places for what is handed over.
    Outlets(Box<Parcel>, Vec<String>),
    /// What would be handed over, or why nothing can be.
    Sighted(Box<Parcel>, Result<Looked<Proof>, Unhanded>),
    /// It was handed over, or not.
    Handed(Box<Parcel>, Result<Handed, Unhanded>),
    /// Another attempt to open the file ended.
    Opened(Result<Box<Loaded>, StorageError>),
    /// Another tracker than the one that was named is open, or cannot be opened.
    OpenedInstead(PathBuf, Result<Box<Loaded>, Box<Trouble>>),
}

/// A tracker that was opened.
pub(super) struct Loaded {
    pub(super) tracker: Tracker,
    pub(super) read_only: bool,
    /// Whether it is the last copy in the place of a damaged file.
    pub(super) restored: bool,
    /// What is odd about it.
    pub(super) findings: Vec<Finding>,
    /// What earlier runs could not finish.
    pub(super) drafts: Vec<Draft>,
}

/// What must be done outside.
#[derive(Debug)]
pub(super) enum Effect {
    /// Keep the entries, then have the file saved.
    Keep(Made),
    /// Remember who speaks.
    Identify(Author),
    /// Keep what is being written and what was begun: all of it.
    Drafts(Vec<Draft>),
    /// Tell what is unfinished.
    Unfinished,
    /// Find files that may be meant.
    Nearby(Vec<PathBuf>, Option<Box<Held>>),
    /// See what these files would bring.
    Preview(Vec<PathBuf>),
    /// Find tables that may be meant.
    Tables,
    /// Read the table at a path.
    Table(PathBuf),
    /// Bring what copies hold, or what was gone, into the file.
    Bring(Box<Bundle>),
    /// Watch over this person's entries; these are in the tracker.
    Watch(Option<Author>, Vec<Entry>),
    /// See what is gone from the file, of this person's own, too, where it is known who they are, and what of it cannot
    /// be read.
    Gone(Option<Author>),
    /// See what is in this person's name and was not written here.
    Unknown(Author),
    /// Remember on this machine what was decided about what is gone, or is in one's own name.
    Decide(Decision),
    /// Find places for a copy of this delegation.
    Places(String),
    /// Make a copy, at a place as typed; in a folder under this name.
    Share(String, String),
    /// Find out what came since the person last left; all entries that there are.
    Greet(Vec<EntryId>),
    /// Tell from which occasions changes can be told.
    Occasions,
    /// Find out what changed since a point; a copy's path as a person typed it.
    Changes(Point),
    /// Find places for what is handed over.
    Outlets(Box<Parcel>),
    /// Look at what would be handed over; what is said about it is in this language.
    Sight(Box<Parcel>, &'static str),
    /// Hand it over.
    Hand(Box<Parcel>),
    /// Open the file although lines of it cannot be read.
    OpenAnyway,
    /// Open the last copy that can be read.
    OpenCopy,
    /// Hand a text to the person's editor.
    Edit {
        /// What the text belongs to.
        about: NoteOf,
        /// The text.
        text: String,
    },
    /// Make the file that is not there.
    Make,
    /// Open this tracker in the place of the one that was named and is not there.
    OpenInstead(PathBuf),
}

impl State {
    /// Says a text.
    pub(super) fn tell(&mut self, text: &str) {
        self.out.say(text);
    }

    /// Says a message.
    pub(super) fn tell_of(&mut self, id: &str) {
        let text = self.locale.get(id);
        self.out.say(&text);
    }

    /// Says a message with arguments.
    pub(super) fn tell_with(&mut self, id: &str, arguments: &[(&str, Value<'_>)]) {
        let text = self.locale.fill(id, arguments);
        self.out.say(&text);
    }

    /// The items that are talked about.
    pub(super) fn subject(&self) -> Vec<ItemId> {
        if let Place::Items(items) = &self.place {
            items.clone()
        } else {
            Vec::new()
        }
    }

    /// The item that is talked about alone, and its place.
    pub(super) fn only(&self) -> Option<(usize, &Item)> {
        let Place::Items(items) = &self.place else {
            return None;
        };
        let [only] = &items[..] else {
            return None;
        };
        let at = self.tracker.position(only)?;
        Some((at, &self.tracker.items()[at]))
    }

    /// Where one's own delegation sees the one item that is talked about.
    pub(super) fn own(&self) -> Option<Assessment<'_>> {
        let (at, _) = self.only()?;
        Some(self.tracker.assessment(at, self.lens.of?))
    }

    /// The places of the items that fit, in order.
    pub(super) fn listed(&self) -> Vec<usize> {
        self.lens
            .select(&self.tracker, &self.filter, self.sort.into())
    }

    /// Finds out anew through whose eyes the tracker is seen. To be called when it or the author has
    /// changed.
    pub(super) fn refresh(&mut self) {
        let named = self.author.as_ref().map(|author| &*author.of);
        self.lens.is_named = named.is_some();
        self.lens.of = self.tracker.eyes(named);
    }
}
