//! What is true of mandates and of what was said about them.
//!
//! Pure: no file, no terminal, no clock. Time, author and randomness come in with a [`Stamp`]; a day
//! comes in as a date. The state is a set of immutable entries that only grows ([`Journal`]); all the
//! rest (assessments, notes, progress, undo) is read from it.

mod account;
mod arrange;
mod assessment;
mod at_once;
mod author;
mod by_hand;
mod change;
mod chosen;
mod contest;
mod day;
mod delegation;
mod entry;
mod facet;
mod filter;
#[cfg(test)]
mod fixture;
mod fold;
mod gestures;
mod id;
mod index;
mod item;
mod journal;
mod late;
mod line;
mod mandate;
mod merge;
mod nearest;
mod note;
mod order;
mod past;
mod period;
#[cfg(test)]
pub(crate) mod planted;
mod progress;
mod query;
mod register;
mod replaced;
mod request;
mod search;
mod since;
mod speakers;
mod status;
mod survey;
mod symbol;
mod told;
mod tracker;
mod undo;
mod view;

pub use account::{Account, Changed, Picture};
pub use arrange::Arrange;
pub use assessment::{Answers, Assessment};
pub use at_once::{at_once, both, let_go};
pub use author::{Author, Moment, OnePerson, Stamp};
pub use chosen::Chosen;
pub use day::{day_begins, day_ends, parse_day, parse_number, parse_year};
pub(crate) use day::{parse_figures, parse_parts};
pub use delegation::{DelegationId, delegation_key};
pub use entry::{Entry, Parts, Rare, Say};
pub use facet::Facet;
pub use filter::Filter;
pub use fold::fold;
pub use gestures::{Gesture, KeptName, is_one_step};
pub use id::{EntryId, ItemId, Nonce};
pub use item::{Item, Kind};
pub use journal::Journal;
pub use late::Late;
pub(crate) use line::first_escape;
pub use line::{documents_line, entry_body, entry_line, item_line, needs_escape, quote};
pub use mandate::{Document, Items, Mandate, TRACKER_HEAD, is_tracker_text, names_mandate};
pub use merge::{AnotherMandate, Arrived};
pub use nearest::{far, nearest};
pub use note::Note;
pub use order::{Grouping, Heading, Order, Sort};
pub use past::OutOfSight;
pub use period::{Period, Periods, Wording};
pub use progress::{Progress, Signs, Thresholds};
pub use query::{Elsewhere, Lens};
pub use register::Field;
pub use replaced::Replaced;
pub use request::{
    MAX_NOTE_CHARS, MAX_WORD_CHARS, Made, Refusal, Request, Said, TAG_PARTS, toggle_tags,
};
pub use search::{Hits, Needle, SearchIndex, haystack};
pub use since::{ById, Ids, Known, Landmark, News, Since};
pub use status::{NotAValue, Position, Priority, Status};
pub use survey::{Dated, Point, Survey, Voice, burn_up};
pub use symbol::{Symbol, symbols};
pub use tracker::Tracker;
pub use undo::Direction;
pub use view::{View, ViewChange};
