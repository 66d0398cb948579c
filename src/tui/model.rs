//! All that the screen knows: the tracker, where the eye is, what is open. Changed only by `update`.

use std::ops::Range;
use std::path::PathBuf;

use jiff::Timestamp;

use super::command::Command;
use super::eyes::Eyes;
use super::keymap::Keymap;
use super::looks::Looks;
use super::marks::Marks;
use super::matrix::Matrix;
use super::next::Aim;
use super::overlay::{Editor, Form, Overlay};
use super::rows::Rows;
use super::steps::Steps;
use super::tidings::Tidings;
use super::touch::Touch;
use crate::domain::{
    Author, Chosen, EntryId, Item, Known, Lens, Note, Progress, Signs, Status, Tracker, at_once,
};
use crate::storage::{Draft, Habits, Ledger, Neighbour, Settings, Trouble, Unread};
use crate::text::Locale;

/// The whole state of the screen.
pub struct Model {
    /// What the program says.
    pub locale: Locale,
    /// Which keys do what.
    pub keymap: Keymap,
    /// A tracker, or why there is none.
    pub stage: Stage,
    /// The tracker. Empty where the stage is broken.
    pub tracker: Tracker,
    /// Counts every change of the tracker, so that what was computed from it can be kept until then.
    pub revision: u64,
    /// The file.
    pub path: PathBuf,
    /// Whether changes are refused.
    pub read_only: bool,
    /// Who speaks; asked for before the first change.
    pub author: Option<Author>,
    /// The login name, offered when asking.
    pub login: String,
    /// Through whose eyes and when the tracker is looked at.
    pub lens: Lens,
    /// Whose eyes these are.
    pub eyes: Eyes,
    /// Items by delegations, where that is open in the place of the panes.
    pub matrix: Option<Matrix>,
    /// The numbers of the header.
    pub overview: Overview,
    /// Where each item stands, in the mandate's order.
    pub standings: Vec<Standing>,
    /// Which items are listed, and which is selected.
    pub rows: Rows,
    /// Which items are marked.
    pub marks: Marks,
    /// What was known at the point that changes are counted from, where there is one.
    pub since: Option<Known>,
    /// What was gone to last.
    pub aim: Option<Aim>,
    /// Which pane has the keys.
    pub pane: Pane,
    /// The selected note.
    pub note: Option<EntryId>,
    /// How far the item's pane is scrolled, in lines.
    pub scroll: usize,
    /// Whether the selected note goes on above and below what is in sight, as last drawn.
    pub note_beyond: (bool, bool),
    /// Whether the next frame is to scroll to the selected note.
    pub follow: bool,
    /// Whether the window is too small to show anything: then keys say nothing.
    pub is_hidden: bool,
    /// Forms that were closed with words in them, to be given back.
    pub forms: Vec<Form>,
    /// Paths that were given before something else had to be asked, each with what for.
    pub paths: Vec<(String, String)>,
    /// What was chosen last for handing over.
    pub chosen: Chosen,
    /// How many rows a page has, as last drawn.
    pub page: usize,
    /// Whether earlier texts and withdrawn notes are shown.
    pub earlier: bool,
    /// Whether a merge is what was done here last, so that undo first tells what it would take back.
    pub merged: bool,
    /// Conflict copies beside the file with entries that are not here.
    pub neighbours: Vec<Neighbour>,
    /// Whether the person has named an editor.
    pub has_editor: bool,
    /// Conflict copies that cannot be read, or not all of them.
    pub unread: Vec<Unread>,
    /// How much of the file cannot be read, until a save has set it aside.
    pub damaged: usize,
    /// What was told of marks of a conflict, and of periods that do not count.
    pub odd_lines: Option<String>,
    /// What is known here of what is gone from the file, and of what is in one's own name.
    pub ledger: Ledger,
    /// The mouse.
    pub touch: Touch,
    /// What decides about the looks of the screen.
    pub looks: Looks,
    /// What is open on top.
    pub overlays: Vec<Overlay>,
    /// Whether there is something to take back or to say again, as far as that is known.
    pub steps: Steps,
    /// What the person uses of the program.
    pub habits: Habits,
    /// The command that waits until it is known who speaks.
    pub waiting: Option<Command>,
    /// News; leaves with the next key.
    pub toast: Option<Toast>,
    /// News that waits until nothing is open.
    pub tidings: Tidings,
    /// Where what was said is by now.
    pub saving: Saving,
    /// Whether the file was moved away or deleted, and is not back.
    pub is_gone: bool,
    /// How many gestures were kept in this run, as the runner counts them.
    pub kept: u64,
    /// Notes that were begun and set aside.
    pub drafts: Vec<Editor>,
    /// Notes that were begun about items which this tracker does not have (an older copy was put in the
    /// place of the file, perhaps).
    pub orphans: Vec<Draft>,
    /// Whether what is being typed has changed since it was last kept.
    pub draft_is_new: bool,
    /// Why what is being typed could not be kept, as long as that is so.
    pub draft_trouble: Option<String>,
}

/// A tracker, or why there is none.
#[derive(Debug)]
pub enum Stage {
    /// The checklist.
    Desk,
    /// The file cannot be read, or not all of it.
    Broken(Broken),
    /// The program ends.
    Over,
}

/// Why a file cannot be read, and what can be done.
#[derive(Debug)]
pub struct Broken {
    /// What happened and what can be done.
    pub trouble: Trouble,
    /// The way that the cursor is on.
    pub at: usize,
}

/// A pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The checklist.
    List,
    /// The item.
    Item,
}

/// News for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// The sentence.
    pub text: String,
    /// Whether something did not work.
    pub is_warning: bool,
    /// Whether it gives way to whatever else is to be told.
    pub gives_way: bool,
}

/// Where what was said is by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was said in this run.
    Idle,
    /// Kept on this computer, not in the file yet.
    Kept,
    /// In the file since.
    Saved(Timestamp),
    /// Kept on this computer; the file cannot be written.
    Failed,
}

/// The numbers of the header.
#[derive(Debug, Clone, Copy, Default)]
pub struct Overview {
    /// Progress of each kind.
    pub progress: [Progress; 2],
    /// How many items are overdue.
    pub overdue: usize,
    /// How many are contested.
    pub contested: usize,
    /// How many delegations see differently.
    pub differing: usize,
}

/// What the list shows of an item, read once for every change: a frame must not depend on how much
/// was said.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// The status as the viewing delegation sees it; `None` is contested.
    pub status: Option<Status>,
    /// What wants attention.
    pub signs: Signs,
    /// Whether only other delegations have said where it stands.
    pub others: bool,
    /// Whether something changed since the point that changes are counted from.
    pub changed: bool,
}

/// Items from which on a second thread brings more than it costs.
const MANY: usize = 2000;

/// Where all items stand, as the lens sees them.
fn standings(tracker: &Tracker, lens: &Lens) -> Vec<Standing> {
    let standing = |place| Standing {
        status: tracker.status(place, lens.of),
        signs: lens.signs(tracker, place),
        others: tracker.is_seen_by_others_only(place, lens.of),
        changed: lens.changed.contains(&tracker.items()[place].id),
    };
    let all = tracker.items().len();
    let half = if all < MANY { all } else { all / 2 };
    let part = |places: Range<usize>| places.map(standing).collect::<Vec<_>>();
    let threads = usize::from(half < all);
    let mut parts = at_once(|| part(0..half), threads, |_| part(half..all)).into_iter();
    let mut standings = parts.next().unwrap_or_default();
    standings.extend(parts.flatten());
    standings
}

impl Model {
    /// What is open on top of all.
    pub fn top(&self) -> Option<&Overlay> {
        self.overlays.last()
    }

    /// The selected item and its place in the mandate.
    pub fn selected(&self) -> Option<(usize, &Item)> {
        let place = self.tracker.position(self.rows.selected()?)?;
        Some((place, &self.tracker.items()[place]))
    }

    /// The notes about the selected item as the pane shows them.
    pub fn notes(&self) -> Vec<Note<'_>> {
        let Some((place, _)) = self.selected() else {
            return Vec::new();
        };
        let mut notes = self.tracker.versions(place);
        if !self.earlier {
            notes.retain(Note::is_current);
        }
        notes
    }

    /// Puts a sentence where the next key takes it away.
    pub fn say(&mut self, text: impl Into<String>) {
        self.toast = Some(Toast {
            text: text.into(),
            is_warning: false,
            gives_way: false,
        });
    }

    /// Puts a warning where the next key takes it away.
    pub fn warn(&mut self, text: impl Into<String>) {
        self.toast = Some(Toast {
            text: text.into(),
            is_warning: true,
            gives_way: false,
        });
    }

    /// Puts a sentence where the next key takes it away, or whatever else is to be told.
    pub fn mention(&mut self, text: impl Into<String>) {
        self.toast = Some(Toast {
            text: text.into(),
            is_warning: false,
            gives_way: true,
        });
    }

    /// Puts a warning behind what is told already: one piece of news must not hide another.
    pub fn warn_too(&mut self, text: &str) {
        let told = self.toast.take().map(|toast| toast.text + " ");
        self.warn(told.unwrap_or_default() + text);
    }

    /// Puts a sentence behind what is told already; what gives way, does.
    pub fn say_too(&mut self, text: String) {
        match self.toast.as_mut().filter(|toast| !toast.gives_way) {
            Some(toast) => toast.text = format!("{} {text}", toast.text),
            None => self.say(text),
        }
    }

    /// Reads anew all that follows from the tracker. To be called whenever it has changed.
    pub fn refresh(&mut self) {
        self.revision += 1;
        self.lens.of = self.borrowed().or_else(|| self.own());
        self.lens.is_named = self.lens.of.is_some() || self.author.is_some();
        self.standings = standings(&self.tracker, &self.lens);
        let mut overview = Overview::default();
        for (item, Standing { status, signs, .. }) in
            self.tracker.items().iter().zip(&self.standings)
        {
            overview.progress[item.kind as usize].count(*status);
            overview.overdue += usize::from(signs.overdue.is_some());
            overview.contested += usize::from(signs.contested);
            overview.differing += usize::from(signs.differing);
        }
        self.overview = overview;
        let items = self.tracker.items().iter().zip(&self.standings);
        let standings = items.map(|(item, standing)| (item.kind, standing.status));
        let standings = standings.collect();
        self.rows
            .refresh_holding(&self.tracker, &self.lens, standings);
    }

    /// Takes over what a person has set.
    pub fn apply(&mut self, settings: &Settings) {
        if let (Some(name), Some(delegation)) = (&settings.name, &settings.delegation) {
            self.author
                .get_or_insert_with(|| Author::new(name, delegation));
        }
        self.lens.thresholds = settings.thresholds();
    }
}
