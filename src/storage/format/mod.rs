//! The text of a tracker: reading all that can be read of it, and writing it canonically.
//!
//! Pure: bytes in, bytes out. [`read`] goes line by line, so that damage stays where it is; where the
//! lines are not the program's own but the whole is valid RON, it is laid out anew first. A line goes
//! the fast way ([`canonical`]) where it is exactly what would be written back, else the slow way
//! ([`loose`]); [`line`] decides whether an entry is the one that its id names.

mod ahead;
mod canonical;
mod document;
mod head;
mod line;
mod loose;
mod periods;
mod reader;
mod reflow;
mod scan;
mod sections;
mod squeeze;
#[cfg(test)]
mod tests;
mod token;
mod write;

pub(super) use document::{Document, Trouble, read};
pub(super) use squeeze::ron;
pub(super) use write::{document, entry_lines};

use crate::domain::Entry;

use canonical::Names;
use line::Line;

/// The format number that this version writes.
pub const FORMAT: u32 = 1;

/// The entries in a file of ours that has nothing but entries in it: an outbox, a ledger. A line
/// that a crash has torn is skipped: nobody was told that it is safe.
pub(super) fn entries(bytes: &[u8]) -> Vec<Entry> {
    let mut names = Names::default();
    let lines = bytes.split(|b| *b == b'\n');
    let read = lines.filter_map(|line| {
        let text = std::str::from_utf8(line).ok()?.trim();
        if !text.starts_with('(') {
            return None;
        }
        match line::read(text, &mut names).0 {
            Line::Entry(entry, None | Some(crate::storage::Oddity::Newer(_))) => Some(entry),
            Line::Entry(..) | Line::Item(_) | Line::Unreadable(..) => None,
        }
    });
    read.collect()
}
