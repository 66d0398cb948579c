//! News that comes by itself: told at once where nothing is open, else when all is closed again. Kept as
//! what happened and not as sentences: of entries that are gone or strange, of conflict copies and of drafts only
//! what is still so is told by then, and all of it in the language that is spoken by then. What others said, and how
//! much came since the person last left, is told in every case.

use std::path::PathBuf;

use super::command::Command;
use super::model::Model;
use crate::domain::{Entry, Landmark};
use crate::storage::Neighbour;
use crate::text::Value;

/// What has not been told yet.
#[derive(Debug, Default)]
pub struct Tidings {
    /// How much others had said when the program was started, since when.
    pub greeting: Option<(usize, Landmark)>,
    /// What others said and flowed in.
    pub arrived: Vec<Entry>,
    /// Whether something in the file cannot be read any more.
    pub damaged: bool,
    /// Whether something is gone from the file.
    pub gone: bool,
    /// Whether something in one's own name was not written here.
    pub unknown: bool,
    /// Whether one's own words were changed in the file by hand.
    pub altered: bool,
    /// Whether others' words were, of which is known what they said before.
    pub reworded: bool,
    /// Conflict copies that cannot be read.
    pub unread: Vec<PathBuf>,
    /// Whether conflict copies were found.
    pub beside: bool,
    /// How often a window of the person's editor has saved something that nobody asked for any more.
    pub late: usize,
}

impl Tidings {
    /// Whether all is told.
    pub fn is_empty(&self) -> bool {
        self.arrived.is_empty()
            && !(self.damaged
                || self.gone
                || self.unknown
                || self.altered
                || self.reworded
                || self.beside)
            && self.late == 0
            && self.greeting.is_none()
            && self.unread.is_empty()
    }
}

impl Model {
    /// Tells what came, where nothing is open. `waited` is whether something was open until now: then what
    /// closing it has said stays in front.
    pub(super) fn tell_tidings(&mut self, waited: bool) {
        if !self.overlays.is_empty() {
            return;
        }
        let tidings = std::mem::take(&mut self.tidings);
        if let Some((others, point)) = &tidings.greeting {
            let point = self.locale.landmark(point, &self.lens.zone);
            let arguments = [
                ("count", Value::from(*others)),
                ("point", Value::from(point)),
                ("key", Value::from(self.key_names(Command::Changes))),
            ];
            // A warning, or a note that was begun, must not give way to it.
            self.say_too(self.locale.fill("toast-news", &arguments));
        }
        if !tidings.arrived.is_empty() {
            let own = self.author.as_ref();
            let text = (self.locale).arrival(&self.tracker, &tidings.arrived, own);
            if let Some(text) = text {
                self.tell(text, waited || tidings.greeting.is_some());
            }
            if let Some(text) = self.own_withdrawn(&tidings.arrived) {
                self.warn_too(&text);
            }
        }
        let unread = self.unread_told(&tidings.unread);
        if let Some(text) = &unread {
            self.warn_too(text);
        }
        if tidings.beside
            && let Some(text) = self.neighbours_told()
        {
            self.tell(
                text,
                waited || unread.is_some() || tidings.greeting.is_some(),
            );
        }
        if tidings.late > 0 && !(self.drafts.is_empty() && self.orphans.is_empty()) {
            let key = Value::from(self.key_names(Command::Drafts));
            let arguments = [("count", Value::from(tidings.late)), ("key", key)];
            self.warn_too(&self.locale.fill("toast-late", &arguments));
        }
        if tidings.damaged && self.damaged > 0 {
            let key = Value::from(self.key_names(Command::Restore));
            let arguments = [("count", Value::from(self.damaged)), ("key", key)];
            self.warn_too(&self.locale.fill("toast-damaged", &arguments));
        }
        let own = self.own_told(&tidings);
        if !own.is_empty() {
            self.warn_too(&own.join(" "));
        }
    }

    /// That somebody else withdrew a note of the person's own, where that is among what arrived.
    pub(super) fn own_withdrawn<'t>(
        &'t self,
        arrived: impl IntoIterator<Item = &'t Entry>,
    ) -> Option<String> {
        let look = self.key_names(Command::Earlier);
        let author = self.author.as_ref()?;
        (self.locale).own_withdrawn(&self.tracker, author, arrived, &look)
    }

    fn tell(&mut self, text: String, is_more: bool) {
        if is_more {
            self.say_too(text);
        } else {
            self.say(text);
        }
    }

    fn unread_told(&self, paths: &[PathBuf]) -> Option<String> {
        let mut unread = self.unread.iter().filter(|one| paths.contains(&one.path));
        let first = self.locale.unread(unread.next()?);
        let arguments = [
            ("first", Value::from(first)),
            ("more", Value::from(unread.count())),
            ("key", Value::from(self.key_names(Command::Neighbours))),
        ];
        Some(self.locale.fill("toast-unread", &arguments))
    }

    fn neighbours_told(&self) -> Option<String> {
        let first = self.neighbours.first()?;
        let name = first.path.file_name().unwrap_or_default().to_string_lossy();
        let entries = |one: &Neighbour| one.entries;
        let arguments = [
            ("count", Value::from(self.neighbours.len())),
            (
                "entries",
                Value::from(self.neighbours.iter().map(entries).sum::<usize>()),
            ),
            ("name", Value::from(name.into_owned())),
            ("key", Value::from(self.key_names(Command::Neighbours))),
        ];
        Some(self.locale.fill("toast-neighbours", &arguments))
    }

    fn own_told(&self, tidings: &Tidings) -> Vec<String> {
        let tell = |id: &str, count: usize, command: Command| {
            let key = Value::from(self.key_names(command));
            let arguments = [("count", Value::from(count)), ("key", key)];
            (count > 0).then(|| self.locale.fill(id, &arguments))
        };
        let (lost, strange) = (self.ledger.lost_count(), self.ledger.strange_count());
        let gone = tidings.gone && !self.read_only;
        let by_hand = |id: &str, changed: Vec<&Entry>, is_known: bool| {
            let back = if is_known { "yes" } else { "no" };
            let arguments = [
                ("count", Value::from(changed.len())),
                (
                    "items",
                    Value::from((self.locale).items_of(&self.tracker, changed.iter().copied())),
                ),
                ("key", Value::from(self.key_names(Command::Mine))),
                ("can", Value::from(back)),
                ("back", Value::from(self.key_names(Command::Restore))),
            ];
            (!changed.is_empty()).then(|| self.locale.fill(id, &arguments))
        };
        let altered = || {
            let has_before = self.ledger.has_own_before() && !self.read_only;
            by_hand("toast-by-hand", self.ledger.altered(), has_before)
        };
        let reworded = || {
            let changed = self.ledger.reworded.iter().collect();
            let message = match &self.author {
                Some(_) => "toast-by-hand-others",
                None => "toast-by-hand-any",
            };
            by_hand(message, changed, !self.read_only)
        };
        let sentences = [
            gone.then(|| {
                let key = ("key", Value::from(self.key_names(Command::Restore)));
                let messages = ["toast-gone", "toast-gone-items"];
                (self.locale).tallied(messages, lost, &[key])
            }),
            (tidings.unknown).then(|| tell("toast-unknown-own", strange, Command::Mine)),
            tidings.altered.then(altered),
            tidings.reworded.then(reworded),
        ];
        sentences.into_iter().flatten().flatten().collect()
    }
}
