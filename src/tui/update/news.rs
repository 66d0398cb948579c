//! What was just said, taken back or said again, in a sentence.

use super::super::command::Command;
use super::super::model::{Model, Saving};
use crate::domain::{Entry, EntryId, Made, Said, Say};
use crate::text::{Value, beginning, items_of};

/// Things said in one go that are told one by one.
const MOST: usize = 4;

/// What to tell of the entries of one gesture. To be asked before they are admitted.
pub(super) fn told(model: &Model, made: &Made) -> Option<String> {
    let told = said(model, made)?;
    let is_private = made.said.first().is_some_and(|first| first.private);
    if !is_out_of_reach(model) || is_private {
        return Some(told);
    }
    // Two seconds later it would be told that it is not in the file.
    let told = [("told", Value::from(told))];
    Some(model.locale.fill("toast-kept-here", &told))
}

/// Whether it is known that the file cannot be written.
fn is_out_of_reach(model: &Model) -> bool {
    model.is_gone || model.saving == Saving::Failed
}

/// The same, wherever it is kept.
fn said(model: &Model, made: &Made) -> Option<String> {
    let said = &made.said;
    let first = said.first()?;
    let entries: Vec<&Entry> = said.iter().map(|it| &it.entry).collect();
    let undone = |entry: &Entry| undone(model, entry);
    if let Some(taken) = undone(&first.entry) {
        // What takes back an undo says again; what takes that back is an undo once more.
        let (_, steps) = model.tracker.first_said(&first.entry);
        let is_redo = steps % 2 == 0;
        let message = if is_redo {
            "toast-redone"
        } else {
            "toast-undone"
        };
        let what = Value::from(
            model
                .locale
                .stepped(&model.tracker, &entries, taken, is_redo),
        );
        return Some(model.locale.fill(message, &[("what", what)]));
    }
    let on = about(model, &entries);
    let mut words: Vec<_> = entries.iter().map(|entry| entry.say()).collect();
    words.dedup();
    if words.len() > MOST {
        let arguments = [
            ("count", Value::from(entries.len())),
            ("items", Value::from(on)),
        ];
        let text = model.locale.fill("toast-said-many", &arguments);
        let text = saved(model, text, first.private);
        return Some(with_aside(model, text, &entries));
    }
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
    let text = saved(model, model.locale.fill(message, &arguments), first.private);
    let mut text = with_aside(model, text, &entries);
    if !first.private && matches!(first.entry.say(), Say::Withdraw { .. }) {
        text.push_str(&format!(" {}", model.locale.get("withdrawn-stays")));
    }
    if made.unchanged > 0 {
        let count = Value::from(made.unchanged);
        let more = model.locale.fill("toast-unchanged", &[("count", count)]);
        text.push_str(&format!(" {more}"));
    }
    Some(text)
}

/// The same with the word that it is saved, where it is not known that the file is out of reach.
fn saved(model: &Model, text: String, is_private: bool) -> String {
    if is_private || is_out_of_reach(model) {
        return text;
    }
    format!("{text} {}", model.locale.get("toast-saved"))
}

/// The same with what stood beside it and has stepped aside.
fn with_aside(model: &Model, mut text: String, entries: &[&Entry]) -> String {
    let look = model.first_key(Command::History);
    let entries = entries.iter().copied();
    if let Some(aside) = (model.locale).stepped_aside(&model.tracker, entries, &look) {
        text.push_str(&format!(" {aside}"));
    }
    text
}

/// After a merge, what undo would take back: not what arrived.
pub(super) fn before_undo(model: &Model, said: &[Said]) -> Option<String> {
    let arguments = [
        ("key", Value::from(model.first_key(Command::Undo))),
        (
            "what",
            Value::from(model.locale.undoing(&model.tracker, said)?),
        ),
    ];
    Some(model.locale.fill("toast-merge-stays", &arguments))
}

/// What was said: in words where it is the same of all.
fn what(model: &Model, entries: &[&Entry]) -> String {
    let mut said: Vec<String> = Vec::new();
    for entry in entries {
        let words = match withdrawn(model, entry) {
            Some(note) => {
                let whose = model.tracker.whose_words(note).author();
                let arguments = [
                    ("text", Value::from(beginning(note))),
                    ("by", Value::from(&*whose.by)),
                ];
                let message = match whose.is_same(entry.author()) {
                    true => "said-withdraw-of",
                    false => "said-withdraw-from",
                };
                model.locale.fill(message, &arguments)
            }
            None => model.locale.said(&model.tracker, entry),
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.join(", ")
}

/// The note that is withdrawn.
fn withdrawn<'m>(model: &'m Model, entry: &Entry) -> Option<&'m Entry> {
    let Say::Withdraw { notes } = entry.say() else {
        return None;
    };
    let note = model.tracker.entry(*notes.first()?)?;
    note.say().text().map(|_| note)
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
    match &items_of(entries)[..] {
        [id] => {
            let item = model.tracker.find(id.as_str());
            item.map_or_else(|| id.to_string(), |item| item.title.clone())
        }
        ids => model.locale.items_counted(ids.len()),
    }
}
