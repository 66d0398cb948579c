//! What comes in, and what must be done outside. `update` turns the one into the other.

use std::path::PathBuf;

use jiff::Timestamp;

use super::copy::Route;
use super::key::Key;
use super::pick::{Bundle, Errand, Found};
use super::touch::Mouse;
use crate::domain::{Author, Entry, Made, Tracker, View, ViewChange};
use crate::storage::{
    Beside, Decision, Draft, Edited, Finding, Habits, Late, Ledger, NoteOf, Occasions, OwnTheme,
    Seen, Session, StorageError, Tally, Trouble, ViewsChanged,
};
use crate::text::Background;

/// What came in.
pub enum Msg {
    /// A key.
    Key(Key),
    /// A pasted text.
    Paste(String),
    /// The mouse.
    Mouse(Mouse),
    /// The window came to the front.
    Focus,
    /// The terminal has another size; what is drawn finds out by itself.
    Resize,
    /// Two seconds have passed.
    Tick,
    /// The outbox has the entries, or not; and how many gestures were kept by now.
    Kept(Result<Made, StorageError>, u64),
    /// The file was saved, or not; when; and which kept gesture was the last before.
    Saved(Result<Seen, StorageError>, Timestamp, u64),
    /// The file was looked at because it had changed.
    Looked(Result<Seen, StorageError>),
    /// Another attempt to open the file ended.
    Opened(Result<Box<Loaded>, StorageError>),
    /// Another tracker than the one that was named is open, or cannot be opened.
    OpenedInstead(PathBuf, Result<Box<Loaded>, Box<Trouble>>),
    /// What is being typed is kept for the next start, or not.
    Drafted(Result<(), StorageError>),
    /// What copies hold is in the file, or could not be written; when.
    Brought(Result<Seen, StorageError>, Timestamp),
    /// What was gone is in the file again, so many entries, or could not be written; when.
    Restored(Result<Seen, StorageError>, Timestamp, Tally),
    /// Conflict copies beside the file: all there are now.
    Beside(Beside),
    /// The same, as it was asked for; by which request.
    BesideNow(u64, Beside),
    /// What is known by now of what is gone, and of what is in one's own name.
    Owned(Ledger),
    /// File work has ended.
    Found(Found),
    /// The terminal has told what its background is like.
    Background(Background),
    /// The person's own themes, and what of them cannot be read.
    Themes(Vec<OwnTheme>, Vec<StorageError>),
    /// A text was copied, or not, by which way.
    Copied(Route),
    /// This machine's clipboard did not take the text.
    NotCopied(String),
    /// What the person's editor has saved by now.
    Sheet(String),
    /// What came back from the person's editor.
    Edited(Edited),
    /// What an editor's window has saved although nobody asked for it any more.
    Late(Late),
    /// What is unfinished, with when it was written on.
    Unfinished(Vec<Draft>),
    /// The views that the person has saved.
    Views(Vec<View>),
    /// The occasions from which changes can be counted.
    Occasions(Occasions),
    /// The views as they are after a change, or after one that another window had made impossible.
    ViewsChanged(ViewsChanged),
    /// Settings could not be written.
    NotWritten(StorageError),
}

/// A tracker that was opened.
pub struct Loaded {
    /// The tracker.
    pub tracker: Tracker,
    /// Whether changes are refused.
    pub read_only: bool,
    /// Whether it is the last copy in the place of a damaged file.
    pub restored: bool,
    /// What is odd about it.
    pub findings: Vec<Finding>,
}

/// What must be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Keep the entries in the outbox, then have the file saved.
    Keep(Made),
    /// Have the file saved: it could not be before.
    Save,
    /// Bring what copies hold into the file.
    Bring(Box<Bundle>),
    /// Do file work on a thread of its own.
    Errand(Errand),
    /// Copy a text to the clipboard.
    Copy(String),
    /// Have the terminal put a text onto the clipboard.
    HandOver(String),
    /// Watch over this person's entries; these are in the tracker.
    Watch(Option<Author>, Vec<Entry>),
    /// Remember on this machine what was decided about what is gone, or is in one's own name.
    Decide(Decision),
    /// Look whether the file has changed.
    Look,
    /// Look anew which conflict copies lie beside it; which request it is.
    LookBeside(u64),
    /// Remember who speaks.
    Identify(Author),
    /// Read the person's own themes.
    Themes,
    /// Remember the theme.
    Theme(String),
    /// Remember the language that is spoken.
    Speak(&'static str),
    /// Keep what is being typed and what was set aside: all of it.
    Drafts(Vec<Draft>),
    /// Tell what is unfinished.
    Unfinished,
    /// Change the views saved for a mandate, where there is a change, and tell which there are.
    Views(String, Option<ViewChange>),
    /// Tell from which occasions changes can be counted.
    Occasions,
    /// Remember where the person is.
    Remember(Session),
    /// Remember what the person uses of the program.
    Habits(Habits),
    /// Open the file although lines of it cannot be read; they are set aside at the first save.
    OpenAnyway,
    /// Open the last copy that can be read; the damaged file is kept beside it.
    OpenCopy,
    /// Make the file that is not there.
    Make,
    /// Open this tracker in the place of the one that was named and is not there.
    OpenInstead(PathBuf),
    /// Hand a text to the person's editor.
    Edit {
        /// What the text belongs to.
        about: NoteOf,
        /// The text.
        text: String,
    },
    /// Leave.
    Quit,
}
