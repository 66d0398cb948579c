//! Handing over: of which items, from when to when, in which language; a look at it, and the making of
//! it on the errand's thread.

use super::errand::Ground;
use super::model::Model;
use super::overlay::Overlay;
use crate::domain::{Chosen, ItemId};
use crate::report::{Handing, Proof};
use crate::storage::{Handed, Looked, Outlet, Unhanded};
use crate::text::Locale;

/// Items that can be chosen together; all of them where they are `None`.
pub type Choosable = (Extent, Option<Vec<ItemId>>);

/// Which items go into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of them.
    All,
    /// Those that are listed, in the order of the list.
    Listed,
    /// The marked ones.
    Marked,
    /// The one at the cursor.
    Selected,
}

impl Extent {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::All => "extent-all",
            Self::Listed => "extent-listed",
            Self::Marked => "extent-marked",
            Self::Selected => "extent-selected",
        }
    }
}

/// What is handed over, and what else it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// What is to be made.
    pub what: Handing,
    /// The message that names it.
    pub product: &'static str,
    /// What its language calls itself. A frame must not read all texts of a language for its name.
    pub tongue: String,
    /// The name that it gets in a folder.
    pub name: String,
    /// The items that can be chosen; all of them where it is `None`.
    pub extents: Vec<Choosable>,
    /// Which of them are chosen.
    pub extent: usize,
    /// Which time is chosen: 0 for all of it, else the mandate's periods counted from 1.
    pub span: usize,
    /// What was chosen, once it is to be written.
    pub chosen: Chosen,
}

/// What would be handed over, to be looked at before it is written.
#[derive(Clone, Debug)]
pub struct Sight {
    /// Which request it answers: an answer to an earlier one is passed over.
    pub number: u64,
    /// How far it is scrolled, in lines.
    pub scroll: usize,
    /// What is handed over.
    pub parcel: Parcel,
    /// Where, as a person typed it.
    pub typed: String,
    /// Whether it was said that nothing is in it.
    pub is_warned: bool,
    /// Whether it is being written.
    pub is_writing: bool,
    /// What it looks like; nothing while it is being made.
    pub looked: Option<Looked<Proof>>,
}

impl Model {
    /// The look at what is handed over, where it is the ground.
    fn sight(&self) -> Option<&Sight> {
        self.overlays.iter().rev().find_map(|overlay| {
            if let Overlay::Sight(open) = overlay {
                Some(&**open)
            } else {
                None
            }
        })
    }

    /// Why nothing else can be chosen now.
    pub(super) fn is_being_written(&self) -> Option<&'static str> {
        let is_writing = self.sight().is_some_and(|open| open.is_writing);
        is_writing.then_some("picker-writing")
    }

    /// Why it cannot be written yet: nobody has seen it.
    pub(super) fn is_being_made(&self) -> Option<&'static str> {
        let is_made = self.sight().is_none_or(|open| open.looked.is_some());
        (!is_made).then_some("sight-making")
    }
}

impl Ground {
    /// Looks at what would be made.
    pub(super) fn sight(
        &self,
        typed: &str,
        parcel: &Parcel,
        language: &str,
    ) -> Result<Looked<Proof>, Unhanded> {
        let locale = Locale::load(language);
        self.outlet(typed, parcel, |outlet| {
            outlet.look(|tracker| parcel.what.proof(tracker, &locale))
        })
    }

    /// Makes it. What is in its place is replaced only where that was asked: `over` is the place that
    /// was shown.
    pub(super) fn hand(
        &self,
        typed: &str,
        parcel: &Parcel,
        over: Option<&str>,
    ) -> Result<Handed, Unhanded> {
        self.outlet(typed, parcel, |outlet| {
            outlet.hand(over, |tracker| parcel.what.make(tracker))
        })
    }

    fn outlet<T>(&self, typed: &str, parcel: &Parcel, with: impl FnOnce(Outlet<'_>) -> T) -> T {
        let what = &parcel.what;
        with(Outlet {
            places: &self.places,
            target: &self.target,
            typed,
            name: &parcel.name,
            ending: what.format.name(),
            fits: &|out| what.fits(out),
            is_whole: what.is_whole(),
            chosen: &parcel.chosen,
            now: (self.clock)(),
        })
    }
}
