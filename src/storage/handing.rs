//! Handing something over that is made of the tracker: a look before, the making after.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::Target;
use super::arrivals::{all_ids, remember_occasion};
use super::error::{Doing, StorageError};
use super::handed::{Taken, hand_over, taken};
use super::occasions::Occasion;
use super::place::Places;
use super::store::Store;
use super::table::is_table;
use super::{made, outlet};
use crate::domain::{Chosen, EntryId, Tracker};

/// Where something is to be made.
#[derive(Clone, Copy)]
pub struct Outlet<'a> {
    /// This machine's folders.
    pub places: &'a Places,
    /// The tracker it is made of.
    pub target: &'a Target,
    /// Where, as a person typed it: a file, or a folder.
    pub typed: &'a str,
    /// The name that it gets in a folder.
    pub name: &'a str,
    /// The ending that is put behind a name which does not fit.
    pub ending: &'a str,
    /// Whether a name fits what is made.
    pub fits: &'a dyn Fn(&Path) -> bool,
    /// Whether it tells of all that is known, so that what changed since can be told later.
    pub is_whole: bool,
    /// What the person chose, to be offered first the next time.
    pub chosen: &'a Chosen,
    /// Now.
    pub now: Timestamp,
}

/// A file that is handed over: where it goes, and what may not be lost there.
#[derive(Clone, Copy)]
pub struct Delivery<'a> {
    /// This machine's folders.
    pub places: &'a Places,
    /// The tracker it is made of.
    pub target: &'a Target,
    /// Where.
    pub out: &'a Path,
    /// Whether a file that is there may be replaced.
    pub may_replace: bool,
}

impl Delivery<'_> {
    /// What is in its place and may not be replaced.
    pub fn obstacle(&self) -> Option<Taken> {
        match taken(self.out, &self.target.path) {
            Taken::There if self.may_replace => None,
            found @ (Taken::Tracker | Taken::There) => Some(found),
            Taken::Free => None,
        }
    }

    /// Writes it. `all` is what was known, where it tells of all of it: what changed since can then be told later.
    ///
    /// # Errors
    ///
    /// Something is in its place, or it cannot be written.
    pub fn write(
        self,
        bytes: &[u8],
        all: Option<Vec<EntryId>>,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        hand_over(self.out, bytes, self.may_replace)?;
        if is_table(self.out) {
            made::made(self.places, self.out);
        }
        if let Some(all) = all {
            let occasion = Occasion::Export;
            // The file is made; that nobody remembers it later is not worth a word.
            let _ = remember_occasion(self.places, self.target, occasion, &all, self.out, now);
        }
        Ok(())
    }
}

/// A look at what would be made, and at what is in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked<P> {
    /// Where, as a person would type it.
    pub shown: String,
    /// Whether a file is there that would be replaced.
    pub replaces: bool,
    /// What it would be.
    pub proof: P,
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Where, as a person would type it.
    pub shown: String,
    /// How many items it tells of, or dates where it is a calendar.
    pub count: usize,
}

/// Why none was made. What was there is as it was.
#[derive(Debug)]
pub enum Unhanded {
    /// A file of this name, as typed, is there: whether it may be replaced must be asked.
    There(String),
    /// A tracker is there, which is never replaced.
    Tracker(String),
    /// It could not be read or written.
    Storage(StorageError),
}

impl Outlet<'_> {
    /// Looks at what `proof` makes of the tracker. Nothing is written.
    ///
    /// # Errors
    ///
    /// A tracker is in its place, or the tracker cannot be read.
    pub fn look<P>(
        self,
        proof: impl FnOnce(Tracker) -> io::Result<P>,
    ) -> Result<Looked<P>, Unhanded> {
        let (out, shown) = self.place();
        let replaces = match self.delivery(&out, false).obstacle() {
            Some(Taken::Tracker) => return Err(Unhanded::Tracker(shown)),
            Some(Taken::There) => true,
            Some(Taken::Free) | None => false,
        };
        let proof = proof(self.tracker()?).map_err(|cause| making(&out, cause))?;
        Ok(Looked {
            shown,
            replaces,
            proof,
        })
    }

    /// Writes what `make` makes of the tracker, with how many items or dates that are. What is in its place is
    /// replaced only where that was asked: `over` is the place that was shown.
    ///
    /// # Errors
    ///
    /// Something is in its place, or it cannot be read or written.
    pub fn hand(
        self,
        over: Option<&str>,
        make: impl FnOnce(Tracker) -> io::Result<(Vec<u8>, usize)>,
    ) -> Result<Handed, Unhanded> {
        let (out, shown) = self.place();
        let delivery = self.delivery(&out, over == Some(&*shown));
        match delivery.obstacle() {
            Some(Taken::Tracker) => return Err(Unhanded::Tracker(shown)),
            Some(Taken::There) => return Err(Unhanded::There(shown)),
            Some(Taken::Free) | None => {}
        }
        let tracker = self.tracker()?;
        let all = self.is_whole.then(|| all_ids(&tracker));
        let (bytes, count) = make(tracker).map_err(|cause| making(&out, cause))?;
        let written = delivery.write(&bytes, all, self.now);
        written.map_err(Unhanded::Storage)?;
        outlet::used(self.places, Occasion::Export, &out);
        outlet::chose(self.places, self.chosen);
        Ok(Handed { shown, count })
    }

    fn delivery<'o>(&'o self, out: &'o Path, may_replace: bool) -> Delivery<'o> {
        Delivery {
            places: self.places,
            target: self.target,
            out,
            may_replace,
        }
    }

    fn place(&self) -> (PathBuf, String) {
        let mut out = self.places.typed(self.typed);
        if out.is_dir() {
            out.push(self.name);
        } else if !(self.fits)(&out) {
            out.as_mut_os_string().push(".");
            out.as_mut_os_string().push(self.ending);
        }
        let shown = self.places.shown(&out);
        (out, shown)
    }

    fn tracker(&self) -> Result<Tracker, Unhanded> {
        let target = Target {
            read_only: true,
            ..self.target.clone()
        };
        let opened = Store::open(self.places, &target).map_err(Unhanded::Storage)?;
        Ok(opened.tracker)
    }
}

fn making(out: &Path, cause: io::Error) -> Unhanded {
    Unhanded::Storage(StorageError::Io {
        doing: Doing::Making,
        path: out.to_owned(),
        cause,
    })
}
