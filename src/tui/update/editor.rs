//! Writing a note, and what happens to it when one is called away.

use super::super::command::Command;
use super::super::key::Key;
use super::super::marks::{self, Subject};
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Editor, Overlay};
use super::super::widget::Field;
use super::{Moment, draft, keys, speak};
use crate::domain::Say;
use crate::text::Value;

/// Opens a new note. Where items are marked it is asked first what the note is to be about: a note
/// stays in the history for good, so that nobody should find it where it was not meant to be.
pub(super) fn ask(model: &mut Model, private: bool) {
    let selected = model.rows.selected().cloned().map(Subject::one);
    let Some(marked) = model.subject(marks::any) else {
        return;
    };
    match selected {
        Some(selected) if model.is_marking() && selected != marked => {
            let subjects = vec![selected, marked];
            let of = ChoiceOf::NoteAbout { subjects, private };
            model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
        }
        _ => open(model, marked, private),
    }
}

/// Opens a new note, or the one that was set aside about this. Words meant for this machine only never
/// come up where a note for all is wanted, nor the other way round.
pub(super) fn open(model: &mut Model, about: Subject, private: bool) {
    let fits = |draft: &Editor| {
        draft.private == private && (draft.about == about || draft.about.covers(&about))
    };
    let of = |wanted: &dyn Fn(&Editor) -> bool| model.drafts.iter().position(wanted);
    let at = of(&|draft| fits(draft) && draft.revises.is_none() && draft.about == about);
    let at = at.or_else(|| of(&|draft| fits(draft) && draft.revises.is_none()));
    let at = at.or_else(|| of(&fits));
    let editor = match at {
        Some(at) => model.drafts.remove(at),
        None => Editor {
            about,
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
    let Some(note) = model.meant_note() else {
        return;
    };
    let id = note.entry.id();
    let fresh = Editor {
        about: Subject::one(item),
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
            let text = keys::keys_say(model, "toast-editor-key", Command::Keep, Command::SetAside);
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
    let mut requests = speak::of_each(&editor.about, &say);
    for request in &mut requests {
        request.private = editor.private;
    }
    speak::say(model, &requests, moment).unwrap_or_else(|refusal| {
        let sentence = model.locale.refusal(&refusal);
        if let Some(Overlay::Editor(editor)) = model.overlays.last_mut() {
            editor.trouble = Some(sentence);
        }
        Vec::new()
    })
}

/// Esc: an empty note and a revision that changes nothing go, a begun one waits until the item's next
/// `n`. Nothing typed is lost.
pub(super) fn set_aside(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Editor(editor)) = model.overlays.pop() else {
        return Vec::new();
    };
    let revised = editor.revises.and_then(|id| model.tracker.entry(id));
    let is_as_it_was = revised
        .and_then(|entry| entry.say().text())
        .is_some_and(|text| *text == *editor.field.text());
    if !editor.field.is_blank() && !is_as_it_was {
        let key = model.key_names(draft::reopens(&editor));
        model.drafts.push(editor);
        let text = model
            .locale
            .fill("toast-set-aside", &[("key", Value::from(key))]);
        model.say(text);
    }
    model.draft_is_new = false;
    vec![Effect::Drafts(draft::drafts(model))]
}
