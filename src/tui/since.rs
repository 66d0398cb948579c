//! What changed since a point, as it is looked at.

use super::command::Command;
use super::model::Model;
use super::overlay::Overlay;
use super::pick::Preview;
use super::settle::Chooser;
use super::view::Drawn;
use crate::domain::{EntryId, ItemId};
use crate::storage::Occasion;
use crate::text::AccountLine;

/// Of what it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangesOf {
    /// Of what changed since a point, item by item.
    Point,
    /// Of all that was said about one item, saying by saying.
    Item,
}

/// What changed, open.
#[derive(Debug, Clone)]
pub struct Changes {
    /// Of what it is told.
    pub of: ChangesOf,
    /// Which request it answers: an answer to an earlier one is passed over.
    pub number: u64,
    /// The item that the cursor is on.
    pub at: usize,
    /// How far it is scrolled, in lines.
    pub scroll: usize,
    /// Whether the next frame is to scroll to the item under the cursor; else the cursor goes with
    /// what is in sight.
    pub follow: bool,
    /// What would be taken back if it were asked for once more.
    pub sure: Option<EntryId>,
    /// What is known by now.
    pub stage: Stage,
}

/// What is known of what changed.
#[derive(Debug, Clone)]
pub enum Stage {
    /// It is being found out.
    Reading,
    /// It cannot be; why.
    Refused(String),
    /// It was found.
    Ready(Box<Told>),
}

/// What changed, in words.
#[derive(Debug, Clone)]
pub struct Told {
    /// Since when.
    pub title: String,
    /// The totals, or that nothing changed.
    pub totals: Vec<String>,
    /// By delegation: how much.
    pub delegations: Vec<String>,
    /// What is not told, and why.
    pub hints: Vec<String>,
    /// What changed, item by item, or what was said, one saying after the other; an item that the mandate
    /// does not have cannot be gone to.
    pub items: Vec<(Option<ItemId>, Vec<AccountLine>)>,
    /// Of a history, an entry of each saying.
    pub sayings: Vec<EntryId>,
}

/// What can be chosen to count changes from, in the order in which it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An occasion that this machine remembers.
    Occasion(Occasion),
    /// A day to be typed.
    Day,
    /// A copy to be chosen.
    File,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Occasion(Occasion::Visit),
        Self::Occasion(Occasion::Share),
        Self::Occasion(Occasion::Export),
        Self::Day,
        Self::File,
    ];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Occasion(Occasion::Visit) => "since-visit",
            Self::Occasion(Occasion::Share) => "since-share",
            Self::Occasion(Occasion::Export) => "since-export",
            Self::Day => "since-day",
            Self::File => "since-file",
        }
    }
}

impl Changes {
    /// What is told, where it is known.
    pub fn told(&self) -> Option<&Told> {
        match &self.stage {
            Stage::Ready(told) => Some(told),
            Stage::Reading | Stage::Refused(_) => None,
        }
    }

    /// The item under the cursor.
    pub fn item(&self) -> Option<&ItemId> {
        let (item, _) = self.told()?.items.get(self.at)?;
        item.as_ref()
    }
}

impl Model {
    /// Takes over how far what is open was really scrolled, as drawn.
    pub(super) fn scrolled(&mut self, drawn: Drawn) {
        match self.overlays.last_mut() {
            Some(Overlay::Preview(Preview { scroll, .. }))
            | Some(Overlay::Chooser(Chooser { scroll, .. })) => *scroll = drawn.preview,
            Some(Overlay::Sight(open)) => open.scroll = drawn.preview,
            Some(Overlay::Changes(open)) => {
                (open.scroll, open.at) = (drawn.preview, drawn.changed);
            }
            Some(_) | None => {}
        }
    }

    /// What changed, where that is open on top.
    pub fn changes(&self) -> Option<&Changes> {
        match self.top() {
            Some(Overlay::Changes(changes)) => Some(changes),
            Some(_) | None => None,
        }
    }

    /// Why it cannot be gone to what changed.
    pub(super) fn nothing_changed(&self, command: Command) -> Option<&'static str> {
        let open = self.changes()?;
        let is_bare = open.told().is_none_or(|told| told.items.is_empty());
        if is_bare {
            return Some("refuse-nothing-changed");
        }
        let is_astray = command == Command::ChangesOpen && open.item().is_none();
        is_astray.then_some("account-astray")
    }
}
