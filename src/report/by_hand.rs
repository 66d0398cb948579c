//! What somebody changed in the tracker's file with an editor: readers are told, so that nobody takes the
//! words for those of the person who is named beside them.

use std::borrow::Cow;

use super::kind::ReportKind;
use super::model::{Report, status_words};
use super::words::Words;
use crate::domain::{Assessment, Entry, Say};
use crate::text::{BY_HAND, Locale};

impl<'t> Report<'t> {
    /// What it tells of that was changed by hand.
    pub fn by_hand(&self) -> Vec<&'t Entry> {
        let tracker = self.tracker();
        match self.kind() {
            ReportKind::Changes if !tracker.has_edited() => Vec::new(),
            ReportKind::Changes => {
                let told = self.changes().flat_map(|change| change.entries().to_vec());
                told.filter(|it| tracker.edited(it).is_some()).collect()
            }
            // It shows nothing else.
            ReportKind::Matrix => self.standing().filter(is_status).collect(),
            ReportKind::Table | ReportKind::Brief | ReportKind::Due | ReportKind::Item => {
                self.standing().collect()
            }
        }
    }

    fn standing(&self) -> impl Iterator<Item = &'t Entry> {
        let places = self.outline.places.iter();
        places.flat_map(|at| self.tracker().by_hand(*at))
    }

    /// How much that is, about which items, in a message that takes these; `None` where nothing is.
    pub fn by_hand_words(&self, locale: &Locale, message: &str) -> Option<String> {
        locale.edited_by_hand(message, self.tracker(), &self.by_hand())
    }
}

/// Whether where a delegation sees an item was changed by hand.
fn is_status_by_hand(seen: Assessment<'_>) -> bool {
    seen.by_hand().iter().any(is_status)
}

fn is_status(entry: &&Entry) -> bool {
    matches!(entry.say(), Say::Status { .. })
}

/// How words tell that they were changed by hand.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    /// With a sign: what it means stands at the top of a page.
    Sign,
    /// In words: above tables and calendars nothing stands.
    Words,
}

impl Mark {
    /// These words, which were changed by hand.
    pub(super) fn on(self, words: &Words<'_>, said: String) -> String {
        match self {
            Self::Sign => format!("{said} {BY_HAND}"),
            Self::Words => words.with("said-by-hand", "said", said),
        }
    }
}

/// A status in words, with a sign where it was changed by hand.
pub(super) fn marked<'r>(words: &'r Words<'_>, seen: Assessment<'_>) -> Cow<'r, str> {
    status(words, seen, Mark::Sign)
}

/// A status in words, and in words that it was changed by hand.
pub(super) fn spelled<'r>(words: &'r Words<'_>, seen: Assessment<'_>) -> Cow<'r, str> {
    status(words, seen, Mark::Words)
}

fn status<'r>(words: &'r Words<'_>, seen: Assessment<'_>, mark: Mark) -> Cow<'r, str> {
    let status = status_words(words, seen);
    match is_status_by_hand(seen) {
        true => Cow::Owned(mark.on(words, status.into_owned())),
        false => status,
    }
}
