//! What was just said, taken back or said again, in a sentence.

use std::collections::HashSet;

use super::super::command::Command;
use super::super::model::Model;
use crate::domain::{Entry, EntryId, ItemId, Said, Say, Status};
use crate::text::{Value, fit, show_line};

/// Columns of a note that tell which one it is.
const BEGINNING: usize = 28;

/// What to tell of the entries of one gesture. To be asked before they are admitted.
pub(super) fn told(model: &Model, said: &[Said]) -> Option<String> {
    let first = said.first()?;
    let entries: Vec<&Entry> = said.iter().map(|it| &it.entry).collect();
    let undone = |entry: &Entry| undone(model, entry);
    if let Some(taken) = undone(&first.entry) {
        let is_redo = !taken.undoes().is_empty();
        let message = if is_redo {
            "toast-redone"
        } else {
            "toast-undone"
        };
        let what = Value::from(stepped(model, &entries, taken, is_redo));
        return Some(model.locale.fill(message, &[("what", what)]));
    }
    let on = about(model, &entries);
    let is_still = entries.iter().all(|entry| stands(model, entry));
    let is_one_say = entries.iter().all(|entry| entry.say() == first.entry.say());
    let message = match (is_still, first.private) {
        (true, _) if is_one_say => "toast-still",
        (true, _) => "toast-still-mixed",
        (false, true) => "toast-said-private",
        (false, false) => "toast-said",
    };
    let arguments = [
        ("item", Value::from(on)),
        ("what", Value::from(what(model, &entries))),
    ];
    let mut text = model.locale.fill(message, &arguments);
    if !first.private && matches!(first.entry.say(), Say::Withdraw { .. }) {
        text.push_str(&format!(" {}", model.locale.get("withdrawn-stays")));
    }
    if model.marks.unchanged > 0 {
        let count = Value::from(model.marks.unchanged);
        let more = model.locale.fill("toast-unchanged", &[("count", count)]);
        text.push_str(&format!(" {more}"));
    }
    Some(text)
}

/// After a merge, what undo would take back: not what arrived.
pub(super) fn before_undo(model: &Model, said: &[Said]) -> Option<String> {
    let entries: Vec<&Entry> = said.iter().map(|it| &it.entry).collect();
    let taken = undone(model, entries.first()?)?;
    let arguments = [
        ("key", Value::from(model.first_key(Command::Undo))),
        ("what", Value::from(stepped(model, &entries, taken, false))),
    ];
    Some(model.locale.fill("toast-merge-stays", &arguments))
}

/// What was said: in words where it is the same of all.
fn what(model: &Model, entries: &[&Entry]) -> String {
    let mut said: Vec<String> = Vec::new();
    for entry in entries {
        let words = match text_of(model, entry) {
            Some(text) => {
                let text = show_line(text);
                let text = Value::from(fit(&text, BEGINNING));
                model.locale.fill("said-withdraw-of", &[("text", text)])
            }
            None => model.locale.said(entry.say()),
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.join(", ")
}

/// The text that is withdrawn.
fn text_of<'m>(model: &'m Model, entry: &Entry) -> Option<&'m str> {
    let Say::Withdraw { notes } = entry.say() else {
        return None;
    };
    model.tracker.entry(*notes.first()?)?.say().text()
}

/// The entry that this one takes back.
fn undone<'m>(model: &'m Model, entry: &Entry) -> Option<&'m Entry> {
    model.tracker.entry(*entry.undoes().first()?)
}

/// Whether the entry says what stood before it.
fn stands(model: &Model, entry: &Entry) -> bool {
    let says = |id: &EntryId| model.tracker.entry(*id).map(Entry::say) == Some(entry.say());
    !entry.after().is_empty() && entry.after().iter().all(says)
}

/// The item by its title, or how many there are.
fn about(model: &Model, entries: &[&Entry]) -> String {
    match &items(entries)[..] {
        [id] => {
            let item = model.tracker.find(id.as_str());
            item.map_or_else(|| id.to_string(), |item| item.title.clone())
        }
        ids => counted(model, ids.len()),
    }
}

fn items<'e>(entries: &[&'e Entry]) -> Vec<&'e ItemId> {
    let mut met = HashSet::new();
    let ids = entries.iter().map(|entry| entry.on());
    ids.filter(|id| met.insert(*id)).collect()
}

fn counted(model: &Model, count: usize) -> String {
    let count = Value::from(count);
    model.locale.fill("items-counted", &[("count", count)])
}

/// What an undo or a redo came to: which field of what is back to what.
fn stepped(model: &Model, entries: &[&Entry], taken: &Entry, is_redo: bool) -> String {
    let locale = &model.locale;
    let ids = items(entries);
    let on = match ids[..] {
        [id] => named(model, id),
        _ => counted(model, ids.len()),
    };
    let on = Value::from(on);
    let kinds: HashSet<&str> = entries.iter().map(|entry| entry.say().kind()).collect();
    if kinds.len() > 1 {
        let count = Value::from(entries.len());
        return locale.fill("stepped-changes", &[("count", count), ("on", on)]);
    }
    let first = entries[0].say();
    if entries.iter().any(|entry| entry.say() != first)
        && let Some(field) = first.field()
    {
        let field = Value::from(field.name());
        let message = match ids.len() {
            1 => "stepped-contested",
            _ => "stepped-back",
        };
        return locale.fill(message, &[("field", field), ("on", on)]);
    }
    let none = || locale.get("stepped-none").into_owned();
    let (message, value) = match first {
        Say::Status { to, .. } => {
            let status = locale.status(to.unwrap_or(Status::NoInformation));
            ("stepped-status", status)
        }
        Say::Position { to, .. } => {
            let position = to.map(|to| locale.position(to));
            ("stepped-position", position.unwrap_or_else(none))
        }
        Say::Lead { to } => {
            let lead = to.as_deref().map(str::to_owned);
            ("stepped-lead", lead.unwrap_or_else(none))
        }
        Say::Due { to } => {
            let due = to.map(|to| locale.day(to));
            ("stepped-due", due.unwrap_or_else(none))
        }
        Say::Priority { to } => {
            let priority = to.map(|to| locale.priority(to));
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
        say @ (Say::Note { .. } | Say::Unknown { .. }) => ("stepped-said", locale.said(say)),
    };
    let arguments = [
        ("on", on),
        ("value", Value::from(value)),
        ("items", Value::from(ids.len())),
    ];
    locale.fill(message, &arguments)
}

/// An item as the document calls it, such as “task 4”; by its title where it has no label.
fn named(model: &Model, id: &ItemId) -> String {
    match model.tracker.find(id.as_str()) {
        Some(item) if !item.label.is_empty() => {
            let arguments = [
                ("kind", Value::from(item.kind.name())),
                ("label", Value::from(item.label.as_str())),
            ];
            model.locale.fill("item-named", &arguments)
        }
        Some(item) => item.title.clone(),
        None => id.to_string(),
    }
}
