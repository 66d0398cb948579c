//! Writing a note, and what happens to it when one is called away.

use super::super::command::Command;
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Editor, Overlay};
use super::super::widget::Field;
use super::{Moment, speak};
use crate::domain::{Request, Say};
use crate::storage::Draft;
use crate::text::Value;

/// Opens a new note, or the one that was set aside about this item. Words meant for this machine only
/// never come up where a note for all is wanted, nor the other way round.
pub(super) fn open(model: &mut Model, private: bool) {
    let Some(item) = model.rows.selected().cloned() else {
        return;
    };
    let fits = |draft: &Editor| draft.item == item && draft.private == private;
    let of = |wanted: &dyn Fn(&Editor) -> bool| model.drafts.iter().position(wanted);
    let at = of(&|draft| fits(draft) && draft.revises.is_none()).or_else(|| of(&fits));
    let editor = match at {
        Some(at) => model.drafts.remove(at),
        None => Editor {
            item,
            revises: None,
            private,
            field: Field::prose(""),
            trouble: None,
        },
    };
    model.overlays.push(Overlay::Editor(editor));
}

/// Opens the selected note, or one's own newest, to be revised.
pub(super) fn revise(model: &mut Model) {
    let Some(item) = model.rows.selected().cloned() else {
        return;
    };
    let Some(note) = speak::own_note(model) else {
        return;
    };
    let own = model
        .author
        .as_ref()
        .is_some_and(|author| note.entry.author().shares_delegation(author));
    if !own {
        let refusal = crate::domain::Refusal::AnothersNote(note.entry.author().of.to_string());
        let sentence = model.locale.refusal(&refusal);
        return model.warn(sentence);
    }
    let id = note.entry.id();
    let place = model.tracker.position(&item).unwrap_or_default();
    if speak::is_earlier(model, id) {
        return speak::refuse_earlier(model);
    }
    if let Err(refusal) = model.tracker.revisable(place, id) {
        let sentence = model.locale.refusal(&refusal);
        return model.warn(sentence);
    }
    let fresh = Editor {
        item,
        revises: Some(id),
        private: note.private,
        field: Field::prose(note.text),
        trouble: None,
    };
    let begun = model
        .drafts
        .iter()
        .position(|draft| draft.revises == Some(id));
    let editor = begun.map_or(fresh, |at| model.drafts.remove(at));
    model.overlays.push(Overlay::Editor(editor));
}

pub(super) fn key(model: &mut Model, key: Key) {
    if let Some(Overlay::Editor(editor)) = model.overlays.last_mut() {
        if editor.field.key(key) {
            editor.trouble = None;
            model.draft_is_new = true;
        } else {
            let text = model.locale.get("toast-editor-key").into_owned();
            model.say(text);
        }
    }
}

/// Keeps the note.
pub(super) fn keep(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(Overlay::Editor(editor)) = model.overlays.last() else {
        return Vec::new();
    };
    let text = editor.field.text().into();
    let say = match editor.revises {
        None => Say::Note { text },
        Some(note) => Say::Revise { note, text },
    };
    let request = Request {
        on: editor.item.clone(),
        say,
        private: editor.private,
    };
    speak::say(model, request, moment).unwrap_or_else(|refusal| {
        let sentence = model.locale.refusal(&refusal);
        if let Some(Overlay::Editor(editor)) = model.overlays.last_mut() {
            editor.trouble = Some(sentence);
        }
        Vec::new()
    })
}

/// Esc: an empty note goes, a begun one waits until the item's next `n`. Nothing typed is lost.
pub(super) fn set_aside(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Editor(editor)) = model.overlays.pop() else {
        return Vec::new();
    };
    if !editor.field.is_blank() {
        let key = model.key_names(reopens(&editor));
        model.drafts.push(editor);
        let text = model
            .locale
            .fill("toast-set-aside", &[("key", Value::from(key))]);
        model.say(text);
    }
    model.draft_is_new = false;
    vec![Effect::Drafts(drafts(model))]
}

/// All that is being typed or was set aside, to be kept in case the program ends.
pub fn drafts(model: &Model) -> Vec<Draft> {
    let open = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Editor(editor) => Some(editor),
        Overlay::Choice(_) | Overlay::Form(_) | Overlay::Help(_) => None,
    });
    open.chain(&model.drafts)
        .filter(|editor| !editor.field.is_blank())
        .map(|editor| Draft {
            item: editor.item.to_string(),
            revises: editor.revises.map(|id| id.to_string()),
            private: editor.private,
            text: editor.field.text(),
        })
        .collect()
}

/// Takes over what an earlier run could not finish, selects its item and says so.
pub fn restore(model: &mut Model, kept: Vec<Draft>) {
    for draft in kept {
        let Some(item) = model.tracker.find(&draft.item).map(|item| item.id.clone()) else {
            continue;
        };
        let editor = Editor {
            item: item.clone(),
            revises: draft.revises.and_then(|id| id.parse().ok()),
            private: draft.private,
            field: Field::prose(&draft.text),
            trouble: None,
        };
        model.rows.select(&item, &model.tracker);
        model.drafts.push(editor);
    }
    let Some(last) = model.drafts.last() else {
        return;
    };
    let count = Value::from(model.drafts.len());
    let key = Value::from(model.key_names(reopens(last)));
    if model.toast.as_ref().is_some_and(|toast| toast.is_warning) {
        return;
    }
    let text = model
        .locale
        .fill("toast-drafts", &[("count", count), ("key", key)]);
    model.say(text);
}

/// The command that opens a note again which was set aside.
fn reopens(editor: &Editor) -> Command {
    if editor.revises.is_some() {
        Command::Revise
    } else if editor.private {
        Command::Private
    } else {
        Command::Note
    }
}
