//! What is being typed: kept for the next start, and given back then.

use super::super::command::Command;
use super::super::form::Begun;
use super::super::marks::Subject;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Asks, Choice, ChoiceOf, Editor, Form, Overlay, Unfinished};
use super::super::widget::Field;
use super::{begun, keys};
use crate::domain::{Arrange, ItemId, Position, Said, Say, Status};
use crate::storage::Draft;
use crate::text::Value;

/// Stands in a draft's name where a position is taken back.
const NO_POSITION: &str = "none";

/// All that is being typed or was set aside, to be kept in case the program ends.
pub fn drafts(model: &Model) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for overlay in &model.overlays {
        match overlay {
            Overlay::Editor(editor) => {
                let is_own = has_own_words(model, editor);
                drafts.extend(of_note(editor).filter(|_| is_own));
            }
            Overlay::Form(form) => drafts.extend(of_form(form)),
            Overlay::Choice(_)
            | Overlay::Help(_)
            | Overlay::Palette(_)
            | Overlay::Bar(_)
            | Overlay::Picker(_)
            | Overlay::Preview(_)
            | Overlay::Sight(_)
            | Overlay::Board(_)
            | Overlay::Changes(_)
            | Overlay::Chooser(_) => {}
        }
    }
    drafts.extend(model.drafts.iter().filter_map(of_note));
    drafts.extend(model.forms.iter().filter_map(of_form));
    drafts.extend(model.orphans.iter().cloned());
    drafts
}

/// Whether anything stands in a note that would be lost with it.
pub(super) fn has_own_words(model: &Model, editor: &Editor) -> bool {
    of_note(editor).is_some_and(|draft| !draft.is_unchanged(&model.tracker))
}

fn of_note(editor: &Editor) -> Option<Draft> {
    (!editor.field.is_blank()).then(|| Draft {
        item: editor.about.name(),
        revises: editor.revises.map(|id| id.to_string()),
        private: editor.private,
        text: editor.field.text(),
        ..Draft::default()
    })
}

fn of_form(form: &Form) -> Option<Draft> {
    let (about, asks) = (form.asks.subject()?, name(&form.asks)?);
    let mut texts = form.fields.iter().map(Field::text);
    let waiting = form.waiting();
    let is_begun = form.is_changed() || waiting.is_some();
    let typed = texts.next().unwrap_or_default();
    let text = waiting.unwrap_or(typed);
    is_begun.then(|| Draft {
        item: about.name(),
        asks: Some(asks),
        text,
        more: texts.collect(),
        ..Draft::default()
    })
}

impl Model {
    /// The texts about an item that were begun and set aside, each with the command that opens it.
    pub fn begun<'m>(&'m self, id: &'m ItemId) -> impl Iterator<Item = (Command, &'m Field)> {
        let is_about = move |about: &Subject| about.ids().contains(id);
        let notes = self.drafts.iter().filter(move |it| is_about(&it.about));
        let notes = notes.map(|draft| (reopens(draft), &draft.field));
        let forms = self.forms.iter();
        let forms = forms.filter(move |form| form.asks.subject().is_some_and(is_about));
        let forms = forms.map(|form| (asked_by(&form.asks), &form.fields[0]));
        notes.chain(forms)
    }
}

impl Model {
    /// How the reason begins that was begun for the answer in a row of a list, and set aside.
    pub fn begun_reason(&self, of: &ChoiceOf, row: usize) -> Option<String> {
        let asks = if let ChoiceOf::Status(about) = of {
            Asks::Why(about.clone(), *Status::ALL.get(row)?)
        } else if let ChoiceOf::Position(about) = of {
            Asks::PositionWhy(about.clone(), Position::ALL.get(row).copied())
        } else {
            return None;
        };
        let form = self.forms.iter().find(|form| form.asks == asks)?;
        let mut texts = form.fields.iter().map(Field::text);
        texts.find(|text| !text.trim().is_empty())
    }
}

/// That a reason was begun for another answer than what was said just now, which would be forgotten else.
pub(super) fn reason_waits(model: &Model, said: &[Said]) -> Option<String> {
    let form = model.forms.iter().find(|form| {
        said.iter().any(|one| {
            let is_about = |about: &Subject| about.ids().contains(one.entry.on());
            matches!(
                (&form.asks, one.entry.say()),
                (Asks::Why(about, _), Say::Status { .. })
                    | (Asks::PositionWhy(about, _), Say::Position { .. })
                    if is_about(about)
            )
        })
    })?;
    let answer = if let Asks::Why(_, status) = &form.asks {
        model.locale.status(*status)
    } else if let Asks::PositionWhy(_, Some(position)) = &form.asks {
        model.locale.position(*position)
    } else {
        model.locale.get("form-position-back").into_owned()
    };
    let arguments = [
        ("answer", Value::from(answer)),
        ("list", Value::from(model.key_names(Command::Drafts))),
    ];
    Some(model.locale.fill("toast-reason-waits", &arguments))
}

/// Whether what is typed into a form is kept for the next start.
pub(super) fn outlives(asks: &Asks) -> bool {
    name(asks).is_some()
}

/// The name under which a question's answer is kept. Searching and saying who one is are no answers
/// about an item.
fn name(asks: &Asks) -> Option<String> {
    match asks {
        Asks::Why(_, status) => Some(format!("status:{}", status.name())),
        Asks::PositionWhy(_, position) => {
            let name = position.map_or(NO_POSITION, Position::name);
            Some(format!("position:{name}"))
        }
        Asks::Lead(_) => Some("lead".to_owned()),
        Asks::Due(_) => Some("due".to_owned()),
        Asks::Tag(_) => Some("tag".to_owned()),
        Asks::Since | Asks::Search | Asks::Identity | Asks::ViewName(_) => None,
    }
}

fn named(name: &str, id: Subject) -> Option<Asks> {
    let (field, value) = name.split_once(':').unwrap_or((name, ""));
    match field {
        "status" => Some(Asks::Why(id, value.parse().ok()?)),
        "position" if value == NO_POSITION => Some(Asks::PositionWhy(id, None)),
        "position" => Some(Asks::PositionWhy(id, Some(value.parse().ok()?))),
        "lead" => Some(Asks::Lead(id)),
        "due" => Some(Asks::Due(id)),
        "tag" => Some(Asks::Tag(id)),
        _ => None,
    }
}

/// Takes over what an earlier run could not finish, selects its item and says so. What is about items
/// that this copy of the tracker does not have, or answers questions that this version does not ask,
/// waits for a start that knows them.
pub fn restore(model: &mut Model, kept: Vec<Draft>) {
    begun::restore(model);
    let mut is_any = false;
    for draft in kept {
        if draft.is_unchanged(&model.tracker) {
            continue;
        }
        let Some(about) = Subject::of(&draft, &model.tracker) else {
            model.orphans.push(draft);
            continue;
        };
        match &draft.asks {
            None => restore_note(model, about.clone(), draft),
            Some(asked) => match named(asked, about.clone()) {
                Some(asks) => restore_form(model, asks, draft),
                None => {
                    model.orphans.push(draft);
                    continue;
                }
            },
        }
        is_any = true;
        if about.is_several() {
            model.marks.set(about.ids().iter().cloned());
        }
        if let Some(first) = about.ids().first() {
            model.rows.select(first, &model.tracker);
        }
    }
    if model.toast.as_ref().is_some_and(|toast| toast.is_warning) {
        return;
    }
    let mut news = Vec::new();
    let selected = model.rows.selected().filter(|_| is_any);
    // Of several about one item, the one that the bar names.
    let first = selected.and_then(|id| model.begun(id).next());
    if let Some((command, _)) = first {
        let count = Value::from(model.drafts.len() + model.forms.len());
        let item = selected.map(|id| Subject::one(id.clone()));
        let item = item.map(|item| model.subject_name(&item));
        let arguments = [
            ("count", count),
            ("key", Value::from(model.key_names(command))),
            ("list", Value::from(model.key_names(Command::Drafts))),
            ("item", Value::from(item.unwrap_or_default())),
        ];
        news.push(model.locale.fill("toast-drafts", &arguments));
    }
    if !model.orphans.is_empty() {
        let count = Value::from(model.orphans.len());
        news.push(model.locale.fill("toast-orphans", &[("count", count)]));
    }
    if !news.is_empty() {
        // What became of the file is known from nowhere else; what is unfinished is listed at any time.
        model.say_too(news.join(" "));
    }
}

/// What was begun and is not in a copy that is made, each with the key that goes on with it.
pub(super) fn not_finished(model: &Model) -> Option<String> {
    let notes = model.drafts.iter().map(|it| (of_note(it), reopens(it)));
    let forms = model
        .forms
        .iter()
        .map(|it| (of_form(it), asked_by(&it.asks)));
    let commands: Vec<_> = notes.chain(forms).collect();
    let key = |draft: &Draft| {
        let mut known = commands.iter();
        let known = known.find(|(known, _)| known.as_ref().is_some_and(|it| it.is_for_same(draft)));
        known.map(|(_, command)| model.first_key(*command))
    };
    let list = model.first_key(Command::Drafts);
    (model.locale).not_finished(&model.tracker, &drafts(model), (key, Some(list)))
}

/// Has what is unfinished listed.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    model.draft_is_new = false;
    vec![Effect::Drafts(drafts(model)), Effect::Unfinished]
}

/// Lists it, each with when it was kept as it is.
pub(super) fn list(model: &mut Model, kept: &[Draft]) {
    let rows = drafts(model).into_iter().filter_map(|draft| {
        let known = kept.iter().find(|known| known.is_like(&draft));
        let at = known.and_then(|known| known.at.as_deref()?.parse().ok());
        let about = Subject::of(&draft, &model.tracker)?;
        Some(Unfinished { draft, about, at })
    });
    let mut rows: Vec<Unfinished> = rows.collect();
    rows.arrange_by_key(|row| std::cmp::Reverse(row.at));
    if rows.is_empty() {
        let text = keys::one_key(model, "toast-no-drafts", Command::Note);
        model.say(text);
    } else {
        let of = ChoiceOf::Drafts(rows);
        model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
    }
}

/// Goes to what the text in a row is about, and opens the text.
pub(super) fn choose(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(Overlay::Choice(Choice {
        of: ChoiceOf::Drafts(rows),
        ..
    })) = model.overlays.last()
    else {
        return Vec::new();
    };
    let Some(Unfinished { draft, about, .. }) = rows.get(at).cloned() else {
        return Vec::new();
    };
    match about.ids().first() {
        Some(first) => super::board::go_to(model, first),
        None => drop(model.overlays.pop()),
    }
    let note = |editor: &Editor| of_note(editor).is_some_and(|it| it.is_for_same(&draft));
    let form = |form: &Form| of_form(form).is_some_and(|it| it.is_for_same(&draft));
    if let Some(at) = model.drafts.iter().position(note) {
        let editor = super::editor::again(model, at);
        model.note = editor.revises;
        model.overlays.push(Overlay::Editor(editor));
    } else if let Some(at) = model.forms.iter().position(form) {
        let form = super::form::offered(model.forms.remove(at));
        model.overlays.push(Overlay::Form(form));
        super::known::offer(model);
    }
    Vec::new()
}

fn restore_note(model: &mut Model, about: Subject, draft: Draft) {
    let editor = Editor {
        about,
        revises: draft.revises.and_then(|id| id.parse().ok()),
        private: draft.private,
        field: Field::prose(&draft.text),
        trouble: None,
        is_begun: true,
    };
    model.drafts.push(editor);
}

fn restore_form(model: &mut Model, asks: Asks, draft: Draft) {
    let at = draft.at.as_deref().and_then(|at| at.parse().ok());
    let texts = std::iter::once(draft.text).chain(draft.more);
    let mut form = Form::begun(asks, texts);
    form.begun = Some(Begun {
        at,
        is_earlier: true,
        ..Begun::default()
    });
    model.forms.push(form);
}

/// The command that asks the question.
fn asked_by(asks: &Asks) -> Command {
    match asks {
        Asks::Why(..) => Command::Status,
        Asks::PositionWhy(..) => Command::Position,
        Asks::Lead(_) => Command::Lead,
        Asks::Due(_) => Command::Due,
        Asks::Tag(_) => Command::Tag,
        Asks::Since => Command::Changes,
        Asks::Search => Command::Search,
        Asks::Identity => Command::Identity,
        Asks::ViewName(None) => Command::KeepView,
        Asks::ViewName(Some(_)) => Command::RenameView,
    }
}

/// The command that opens a note again which was set aside.
pub(super) fn reopens(editor: &Editor) -> Command {
    if editor.revises.is_some() {
        Command::Revise
    } else if editor.private {
        Command::Private
    } else {
        Command::Note
    }
}
