//! Writing a note, and what happens to it when one is called away.

use super::super::command::Command;
use super::super::key::Key;
use super::super::marks::{self, Subject};
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Editor, Overlay};
use super::super::widget::Field;
use super::{Moment, draft, keys, speak};
use crate::domain::{EntryId, Say};
use crate::storage::{Edited, Late, NoteOf, joined};
use crate::text::{CameBack, Value};

/// Opens a new note. Where items are marked it is asked first what the note is to be about: a note
/// stays in the history for good, so that nobody should find it where it was not meant to be.
pub(super) fn ask(model: &mut Model, private: bool, abroad: bool) -> Vec<Effect> {
    let selected = model.rows.selected().cloned().map(Subject::one);
    let Some(marked) = model.subject(marks::any) else {
        return Vec::new();
    };
    match selected {
        Some(selected) if model.is_marking() && selected != marked => {
            let subjects = vec![selected, marked];
            let of = ChoiceOf::NoteAbout {
                subjects,
                private,
                abroad,
            };
            model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
            Vec::new()
        }
        _ => open(model, marked, private, abroad),
    }
}

/// Opens a new note, or the one that was set aside about this. Words meant for this machine only never
/// come up where a note for all is wanted, nor the other way round. `abroad`: in the person's own editor.
pub(super) fn open(model: &mut Model, about: Subject, private: bool, abroad: bool) -> Vec<Effect> {
    let fits = |draft: &Editor| {
        draft.private == private && (draft.about == about || draft.about.covers(&about))
    };
    let of = |wanted: &dyn Fn(&Editor) -> bool| model.drafts.iter().position(wanted);
    let at = of(&|draft| fits(draft) && draft.revises.is_none() && draft.about == about);
    let at = at.or_else(|| of(&|draft| fits(draft) && draft.revises.is_none()));
    let at = at.or_else(|| of(&fits));
    let editor = match at {
        Some(at) => again(model, at),
        None => Editor {
            about,
            revises: None,
            private,
            field: Field::prose(""),
            trouble: None,
            is_begun: false,
        },
    };
    model.overlays.push(Overlay::Editor(editor));
    if abroad { go_abroad(model) } else { Vec::new() }
}

/// One that was set aside, to be gone on with.
pub(super) fn again(model: &mut Model, at: usize) -> Editor {
    Editor {
        is_begun: true,
        ..model.drafts.remove(at)
    }
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
        is_begun: false,
    };
    let begun = model
        .drafts
        .iter()
        .position(|draft| draft.revises == Some(id));
    let editor = begun.map_or(fresh, |at| again(model, at));
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

/// Hands the text to the person's own editor. It is kept first.
pub(super) fn go_abroad(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Editor(editor)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    editor.trouble = None;
    let about = NoteOf::new(editor.about.ids().to_vec(), editor.revises, editor.private);
    let text = editor.field.text();
    model.draft_is_new = false;
    vec![
        Effect::Drafts(draft::drafts(model)),
        Effect::Edit { about, text },
    ]
}

/// What the person's editor has saved stands in the note, so that it is kept like what is typed here.
pub(super) fn saved(model: &mut Model, text: &str) {
    if let Some(Overlay::Editor(editor)) = model.overlays.last_mut()
        && editor.field.text() != text
    {
        editor.field.replace(text);
        model.draft_is_new = true;
    }
}

/// Takes over what the person's editor has left, and says what became of it.
pub(super) fn came_back(model: &mut Model, edited: Edited) -> Vec<Effect> {
    let Some(Overlay::Editor(editor)) = model.overlays.last() else {
        return Vec::new();
    };
    let stood = !editor.field.is_blank();
    if let Ok(text) = &edited.text
        && !text.trim().is_empty()
    {
        saved(model, text);
    }
    let [keep, again] = [Command::Keep, Command::EditElsewhere].map(|to| model.first_key(to));
    let told = model.locale.edited(&edited, stood, &keep, &again);
    match told {
        CameBack::News(text) => model.say(text),
        CameBack::Trouble(text) => {
            if let Some(Overlay::Editor(editor)) = model.overlays.last_mut() {
                editor.trouble = Some(text);
            }
        }
    }
    model.draft_is_new = false;
    vec![Effect::Drafts(draft::drafts(model))]
}

/// Takes in what a window of the person's editor has saved although nobody asked for it any more: into the note
/// where that is open or set aside, else as a draft. What was typed stays above it.
pub(super) fn late(model: &mut Model, late: Late) -> Vec<Effect> {
    let Late { mut draft, before } = late;
    let Some(about) = Subject::of(&draft, &model.tracker) else {
        model.orphans.push(draft);
        model.tidings.late += 1;
        model.tell_tidings(false);
        return vec![Effect::Drafts(draft::drafts(model))];
    };
    let text = std::mem::take(&mut draft.text);
    let id = draft.revises.as_ref().and_then(|id| id.parse().ok());
    let is_same = |editor: &Editor| {
        editor.about == about && editor.revises == id && editor.private == draft.private
    };
    let open = model.overlays.iter_mut().find_map(|overlay| {
        if let Overlay::Editor(editor) = overlay {
            is_same(editor).then_some(editor)
        } else {
            None
        }
    });
    if let Some(editor) = open {
        let (now, is_joined) = joined(&editor.field.text(), &before, &text);
        if is_joined {
            // Whoever is typing goes on where they are.
            editor.field.replace_below(&now);
        } else {
            editor.field.replace(&now);
        }
        let message = if is_joined {
            "came-back-joined"
        } else {
            "came-back-late"
        };
        let text = keys::keys_say(model, message, Command::Keep, Command::SetAside);
        model.say(text);
        return vec![Effect::Drafts(draft::drafts(model))];
    }
    let aside = model.drafts.iter_mut().find(|editor| is_same(editor));
    if let Some(editor) = aside {
        let (now, _) = joined(&editor.field.text(), &before, &text);
        editor.field.replace(&now);
    } else {
        // Of a version that another one has replaced, or that is withdrawn, nothing can be revised any more.
        let place = about
            .ids()
            .first()
            .and_then(|id| model.tracker.position(id));
        let is_current =
            |id: &EntryId| place.is_some_and(|at| model.tracker.revisable(at, *id).is_ok());
        model.drafts.push(Editor {
            about,
            revises: id.filter(is_current),
            private: draft.private,
            field: Field::prose(&text),
            trouble: None,
            is_begun: true,
        });
    }
    model.tidings.late += 1;
    model.tell_tidings(false);
    vec![Effect::Drafts(draft::drafts(model))]
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
    if draft::has_own_words(model, &editor) {
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
