//! What undo and redo come to, in words.

use std::collections::HashSet;

use super::locale::{Locale, Value};
use super::steps::is_choice;
use crate::domain::{Author, Entry, ItemId, Refusal, Said, Say, Status, Tracker};

/// The items that entries are about, each once.
pub fn items_of<'e>(entries: &[&'e Entry]) -> Vec<&'e ItemId> {
    let mut met = HashSet::new();
    let ids = entries.iter().map(|entry| entry.on());
    ids.filter(|id| met.insert(*id)).collect()
}

impl Locale {
    /// Why nothing can be taken back or said again. Where nothing of the author's is left and somebody spoke who may
    /// be the same person, or who they were before, tells who: `key` is what lets one speak as such again.
    pub fn not_stepped(
        &self,
        tracker: &Tracker,
        (author, before): (&Author, Option<&Author>),
        refusal: &Refusal,
        key: &str,
    ) -> String {
        let is_bare = *refusal == Refusal::NothingToUndo;
        let other = || tracker.last_namesake(author, before);
        let Some(other) = is_bare.then(other).flatten() else {
            return self.refusal(refusal);
        };
        self.said_as_another(author, other, key)
    }

    /// That nothing of the author's is left to undo, and who has spoken under another name.
    pub fn said_as_another(&self, author: &Author, other: &Author, key: &str) -> String {
        let arguments = [
            ("who", Value::from(self.author(author))),
            ("other", Value::from(self.author(other))),
            ("key", Value::from(key)),
        ];
        self.fill("refuse-said-as-another", &arguments)
    }

    /// So many items.
    pub fn items_counted(&self, count: usize) -> String {
        self.fill("items-counted", &[("count", Value::from(count))])
    }

    /// What these entries would take back; nothing where they take nothing back.
    pub fn undoing(&self, tracker: &Tracker, said: &[Said]) -> Option<String> {
        let entries: Vec<&Entry> = said.iter().map(|it| &it.entry).collect();
        let taken = tracker.entry(*entries.first()?.undoes().first()?)?;
        Some(self.stepped(tracker, &entries, taken, false))
    }

    /// What an undo or a redo comes to: which field of what is back to what. `taken` is what the first entry
    /// takes back; there is at least one.
    pub fn stepped(
        &self,
        tracker: &Tracker,
        entries: &[&Entry],
        taken: &Entry,
        is_redo: bool,
    ) -> String {
        let told = self.back_to(tracker, entries, taken, is_redo);
        // Somebody else may have put these words there.
        let is_by_hand = entries.iter().any(|it| tracker.edited(it).is_some());
        if is_by_hand { self.spelled(told) } else { told }
    }

    fn back_to(
        &self,
        tracker: &Tracker,
        entries: &[&Entry],
        taken: &Entry,
        is_redo: bool,
    ) -> String {
        let ids = items_of(entries);
        let on = match ids[..] {
            [id] => self.item_with_id(tracker, id),
            _ => self.items_counted(ids.len()),
        };
        let on = Value::from(on);
        let kinds: HashSet<&str> = entries.iter().map(|entry| entry.say().kind()).collect();
        if kinds.len() > 1 {
            let count = Value::from(entries.len());
            return self.fill("stepped-changes", &[("count", count), ("on", on)]);
        }
        let first = entries[0].say();
        if entries.iter().any(|entry| entry.say() != first)
            && let Some(field) = first.field()
        {
            let field = Value::from(field.name());
            if ids.len() > 1 {
                return self.fill("stepped-back", &[("field", field), ("on", on)]);
            }
            // Each of the answers stands beside the others: none of them alone is what it is back to.
            let is_choice = is_choice(tracker, tracker.first_said(entries[0]).0);
            let answers = self.answers_again(tracker, entries, is_choice, &|said| said);
            let answers = Value::from(answers);
            return self.fill(
                "stepped-contested",
                &[("field", field), ("on", on), ("answers", answers)],
            );
        }
        let (message, value) = self.back_to_what(first, taken, is_redo);
        let arguments = [
            ("on", on),
            ("value", Value::from(value)),
            ("items", Value::from(ids.len())),
        ];
        self.fill(message, &arguments)
    }

    /// The message that tells what holds again, and the value in it.
    fn back_to_what(&self, now: &Say, taken: &Entry, is_redo: bool) -> (&'static str, String) {
        let none = || self.get("stepped-none").into_owned();
        match now {
            Say::Status { to, .. } => {
                let status = self.status(to.unwrap_or(Status::NoInformation));
                ("stepped-status", status)
            }
            Say::Position { to, .. } => {
                let position = to.map(|to| self.position(to));
                ("stepped-position", position.unwrap_or_else(none))
            }
            Say::Lead { to: Some(to) } => ("stepped-lead", to.to_string()),
            Say::Lead { to: None } => ("stepped-lead-none", String::new()),
            Say::Due { to } => {
                let due = to.map(|to| self.day(to));
                ("stepped-due", due.unwrap_or_else(none))
            }
            Say::Priority { to } => {
                let priority = to.map(|to| self.priority(to));
                ("stepped-priority", priority.unwrap_or_else(none))
            }
            Say::Tag { name } => ("stepped-tag", name.to_string()),
            Say::Untag { name } => ("stepped-untag", name.to_string()),
            Say::Withdraw { .. } => ("stepped-withdraw", String::new()),
            Say::Revise { .. } => {
                let message = if matches!(taken.say(), Say::Withdraw { .. }) {
                    "stepped-restored"
                } else if is_redo {
                    "stepped-later-text"
                } else {
                    "stepped-earlier-text"
                };
                (message, String::new())
            }
            say @ (Say::Note { .. } | Say::Unknown { .. }) => ("stepped-said", self.said_bare(say)),
        }
    }

    fn item_with_id(&self, tracker: &Tracker, id: &ItemId) -> String {
        let item = tracker.find(id.as_str());
        item.map_or_else(|| id.to_string(), |item| self.item_named(item))
    }
}
