//! Who speaks: asked before the first change, and corrected later. What was said under a name stays with it, so
//! that a name which has spoken is not changed without a question.

use super::super::command::Command;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Asks, Choice, ChoiceOf, Form, Overlay};
use super::super::widget::Field;
use super::{Moment, form, keys, own};
use crate::domain::Author;
use crate::text::Value;

/// Asks who speaks; the command that needs to know it is run then.
pub(super) fn ask(model: &mut Model, waiting: Option<Command>) {
    model.waiting = waiting;
    let Some(author) = model.author.clone() else {
        // The delegations that a file knows are those of others, most of all where it has come from one of them.
        let login = model.login.clone();
        return form::open(model, Asks::Identity, &[&login, ""]);
    };
    let is_late = model.lens.spoke_lately(&model.tracker, &author);
    let beforehand = (is_late && model.refuse(Command::Undo).is_none()).then(|| {
        let arguments = [
            ("who", Value::from(model.locale.author(&author))),
            ("close", Value::from(model.first_key(Command::Cancel))),
            ("undo", Value::from(model.first_key(Command::Undo))),
        ];
        model.locale.fill("speaker-undo-first", &arguments)
    });
    form::open(model, Asks::Identity, &[&author.by, &author.of]);
    // A name that stands is gone on with: who came here by accident goes on typing, and must not replace it.
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        if !form.is_changed() {
            form.fields.iter_mut().for_each(Field::keep);
        }
        form.beforehand = beforehand;
    }
}

/// Takes what stands in the fields; where the name until now has spoken here, asks first.
pub(super) fn identify(model: &mut Model, texts: &[String], moment: Moment) -> Vec<Effect> {
    let author = Author::new(&texts[0], texts.get(1).map_or("", String::as_str));
    if author.by.is_empty() || author.of.is_empty() {
        form::go_to(model, usize::from(!author.by.is_empty()));
        return form::trouble(model, "trouble-identity");
    }
    // Who comes to a file takes its spelling; who is known may correct it.
    let author = match &model.author {
        Some(_) => author,
        None => model.tracker.as_spelt(&author),
    };
    if let Some(before) = model.author.clone()
        && let Some(kept) = model.tracker.keeps_name(&before, &author)
    {
        let of = ChoiceOf::Speaker {
            names: [before, author],
            kept,
        };
        model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
        return Vec::new();
    }
    model.overlays.pop();
    speak_as(model, author, moment)
}

/// Stays who one was, or speaks under the other name from now on.
pub(super) fn choose(model: &mut Model, at: usize, moment: Moment) -> Vec<Effect> {
    let Some(Overlay::Choice(Choice {
        of: ChoiceOf::Speaker { names, .. },
        ..
    })) = model.overlays.pop()
    else {
        return Vec::new();
    };
    let is_form = |overlay: &Overlay| {
        matches!(
            overlay,
            Overlay::Form(Form {
                asks: Asks::Identity,
                ..
            })
        )
    };
    model.overlays.retain(|overlay| !is_form(overlay));
    let [before, after] = names;
    speak_as(model, if at == 0 { before } else { after }, moment)
}

fn speak_as(model: &mut Model, author: Author, moment: Moment) -> Vec<Effect> {
    let seen = model.lens.of;
    if let Some(before) = model.author.replace(author.clone()) {
        let text = if before == author {
            model.locale.get("toast-identity-same").into_owned()
        } else {
            let who = Value::from(model.locale.author(&author));
            model.steps.before = Some(before);
            model.locale.fill("toast-identity", &[("who", who)])
        };
        model.say(text);
    }
    // The eyes that were borrowed may be one's own now.
    model.look_as(model.borrowed());
    model.eyes_changed_from(seen);
    let mut effects = vec![Effect::Identify(author)];
    effects.extend(own::watched(model));
    match model.waiting.take() {
        // What was waited for has its say first.
        Some(command) => effects.extend(keys::run(model, command, moment)),
        None => model.tell_eyes(),
    }
    effects
}
