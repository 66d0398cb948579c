//! Fields of one line: what is typed into them and what becomes of it.

use super::super::command::Command;
use super::super::form::Begun;
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Asks, Form, Overlay};
use super::super::widget::Field;
use super::{Moment, draft, identity, keys, known, list, since, speak, views};
use crate::domain::{Position, Refusal, Say, Status, toggle_tags};
use crate::text::{TypedDay, Value};

pub(super) fn key(model: &mut Model, key: Key) {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return;
    };
    let at = form.at;
    if form.fields[at].key(key) {
        form.trouble = None;
        model.draft_is_new = true;
        typed(model);
    } else {
        let text = keys::keys_say(model, "toast-field-key", Command::Accept, Command::Cancel);
        model.say(text);
    }
}

/// Searching shows what is found while it is typed.
pub(super) fn typed(model: &mut Model) {
    if let Some(Overlay::Form(form)) = model.overlays.last()
        && form.asks == Asks::Search
    {
        let typed = form.fields[0].text();
        list::look_for(model, &typed);
    }
}

pub(super) fn travel(model: &mut Model, by: isize) {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.at = form.at.saturating_add_signed(by).min(form.fields.len() - 1);
    }
}

/// Opens a form; one of this kind that was closed with words in it comes back with them.
pub(super) fn open(model: &mut Model, asks: Asks, texts: &[&str]) {
    let is_same = |form: &Form| form.asks == asks;
    // What was begun about several items comes back with any of them; its title says for how many. Not a reason: its
    // field opens when an answer needs one, and an answer about one item must not be given of several.
    let is_wider = |form: &Form| match (form.asks.subject(), asks.subject()) {
        (Some(wider), Some(about)) if !asks.is_reason() => {
            wider.covers(about) && form.asks.about(about.clone()) == asks
        }
        _ => false,
    };
    let begun = model.forms.iter().position(is_same);
    let form = match begun.or_else(|| model.forms.iter().position(is_wider)) {
        Some(at) => {
            let begun = model.forms.remove(at);
            offered(afresh(begun, asks, texts))
        }
        None => Form::new(asks, texts),
    };
    model.overlays.push(Overlay::Form(form));
    known::offer(model);
}

/// A form that was begun. What an earlier run left does not hide what stands by now: it waits for a key.
fn afresh(begun: Form, asks: Asks, texts: &[&str]) -> Form {
    let is_of_an_item = matches!(asks, Asks::Lead(_) | Asks::Due(_)) && begun.asks == asks;
    let stands = texts.first().map_or("", |now| now.trim());
    if !is_of_an_item || stands.is_empty() {
        return begun;
    }
    let draft = begun.fields[0].text();
    if draft.trim() == stands {
        return Form::new(asks, texts);
    }
    let Some(kept) = begun.begun.clone().filter(|kept| kept.is_earlier) else {
        return begun;
    };
    Form {
        begun: Some(Begun {
            waiting: Some(draft),
            ..kept
        }),
        ..Form::new(asks, texts)
    }
}

/// A form that was opened again: what stands in it was not typed just now, so that what is typed takes its place.
pub(super) fn offered(mut form: Form) -> Form {
    let texts: Vec<String> = form.fields.iter().map(Field::text).collect();
    form.fields = texts.iter().map(|text| form.asks.field(text)).collect();
    form
}

/// Sets aside again what was begun before and is not said by what was said in its place.
pub(super) fn keep_unsaid(model: &mut Model) {
    for overlay in &model.overlays {
        if let Overlay::Form(form) = overlay
            && let Some(draft) = form.unsaid()
        {
            model.forms.push(form.left(draft));
        }
    }
}

pub(super) fn cancel(model: &mut Model) {
    model.waiting = None;
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else {
        return;
    };
    let unsaid = form.unsaid();
    let waits = form.waiting().or_else(|| {
        let is_refused = form.is_refused_value();
        unsaid.clone().filter(|_| is_refused)
    });
    if let Some(draft) = waits {
        model.forms.push(form.left(draft));
    } else if form.asks == Asks::Search {
        model.rows.found();
        list::look_for(model, "");
    } else if form.is_changed()
        && !form.is_refused_value()
        && !form.fields.iter().all(Field::is_blank)
    {
        let message = match unsaid {
            Some(_) => "toast-form-kept-over",
            None if draft::outlives(&form.asks) => "toast-form-kept",
            None => "toast-form-kept-here",
        };
        let before = Value::from(unsaid.unwrap_or_default());
        form.begun = Some(Begun::default());
        model.forms.push(form);
        model.draft_is_new = true;
        let text = model.locale.fill(message, &[("before", before)]);
        model.say(text);
    }
}

pub(super) fn accept(model: &mut Model, moment: Moment) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) if form.goes_on() => {
            form.at += 1;
            Vec::new()
        }
        Some(Overlay::Form(_)) => take(model, moment),
        Some(
            Overlay::Choice(_)
            | Overlay::Editor(_)
            | Overlay::Picker(_)
            | Overlay::Preview(_)
            | Overlay::Sight(_)
            | Overlay::Board(_)
            | Overlay::Changes(_)
            | Overlay::Chooser(_)
            | Overlay::Help(_)
            | Overlay::Palette(_)
            | Overlay::Bar(_),
        )
        | None => Vec::new(),
    }
}

fn take(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        return Vec::new();
    };
    let texts = form.said();
    let first = texts[0].trim();
    let words = |text: &str| (!text.trim().is_empty()).then(|| Box::from(text.trim()));
    let requests = match &form.asks {
        Asks::Search => {
            model.rows.found();
            model.overlays.pop();
            return Vec::new();
        }
        Asks::Identity => return identity::identify(model, &texts, moment),
        Asks::Since => {
            let read = model.locale.read_past_day(first, model.lens.today);
            let begin = || model.tracker.mandate().periods.begin(first);
            return match (read.day().or_else(begin), read) {
                (Some(day), _) => since::since_day(model, day, moment),
                (None, TypedDay::Unclear(..) | TypedDay::NoSuch { .. }) => {
                    let why = model.locale.no_day(read);
                    show_trouble(model, why)
                }
                (None, TypedDay::Day(_) | TypedDay::NoDay) => trouble(model, "trouble-since"),
            };
        }
        Asks::ViewName(before) => {
            let made = views::named(model, before.clone(), first);
            return made.unwrap_or_else(|message| trouble(model, message));
        }
        Asks::Why(..) | Asks::PositionWhy(..)
            if form.trouble.is_none()
                && form.is_changed()
                && begins_as_choice(&form.asks, first) =>
        {
            return doubt(model);
        }
        Asks::Why(..) | Asks::PositionWhy(..)
            if form.is_mixed && first.is_empty() && form.trouble.is_none() =>
        {
            return trouble(model, "trouble-mixed-why");
        }
        Asks::Lead(_) | Asks::Due(_)
            if form.is_mixed && first.is_empty() && form.trouble.is_none() =>
        {
            // An empty field was not meant for answers that it did not show.
            return trouble(model, "trouble-mixed");
        }
        Asks::Why(about, to) => {
            let successor = (*to == Status::Superseded)
                .then(|| texts.get(1).and_then(|text| words(text)))
                .flatten();
            let say = Say::Status {
                to: Some(*to),
                why: words(first),
                successor,
            };
            speak::of_each(about, &say)
        }
        Asks::PositionWhy(about, to) => {
            let (to, why) = (*to, words(first));
            speak::of_each(about, &Say::Position { to, why })
        }
        Asks::Lead(about) => speak::of_each(about, &Say::Lead { to: words(first) }),
        Asks::Due(about) => {
            let read = model.locale.read_day(first, model.lens.today);
            let to = read.day();
            if to.is_none() && !first.is_empty() {
                let why = model.locale.no_day(read);
                return show_trouble(model, why);
            }
            speak::of_each(about, &Say::Due { to })
        }
        Asks::Tag(about) => {
            let requests = toggle_tags(&model.tracker, model.lens.of, about.ids(), first);
            if requests.is_empty() {
                return trouble(model, "trouble-tag");
            }
            requests
        }
    };
    match speak::say(model, &requests, moment) {
        Ok(effects) => effects,
        Err(refusal) => {
            let sentence = model.locale.refusal(&refusal);
            if matches!(refusal, Refusal::ReasonMissing(_)) {
                go_to(model, 0);
            }
            if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
                form.trouble = Some(sentence);
            }
            Vec::new()
        }
    }
}

/// Whether a reason begins with the number of an answer and a blank, as in the conversation an answer and its reason are
/// given together.
fn begins_as_choice(asks: &Asks, reason: &str) -> bool {
    let answers = match asks {
        Asks::Why(..) => Status::ALL.len(),
        Asks::PositionWhy(..) => Position::ALL.len() + 1,
        Asks::Lead(_)
        | Asks::Due(_)
        | Asks::Tag(_)
        | Asks::Search
        | Asks::Identity
        | Asks::Since
        | Asks::ViewName(_) => 0,
    };
    let number = reason.split_once(char::is_whitespace);
    let number = number.filter(|(number, _)| number.len() == 1);
    let number = number.and_then(|(number, _)| number.parse::<usize>().ok());
    number.is_some_and(|number| number < answers)
}

/// Asks whether what looks like an answer with its reason is the reason for the answer that was marked.
fn doubt(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        return Vec::new();
    };
    let locale = &model.locale;
    let answer = match &form.asks {
        Asks::Why(_, status) => locale.status(*status),
        Asks::PositionWhy(_, Some(position)) => locale.position(*position),
        Asks::PositionWhy(_, None)
        | Asks::Lead(_)
        | Asks::Due(_)
        | Asks::Tag(_)
        | Asks::Search
        | Asks::Identity
        | Asks::Since
        | Asks::ViewName(_) => locale.get("form-position-back").into_owned(),
    };
    let keys = [("enter", Command::Accept), ("back", Command::Cancel)];
    let keys = keys.map(|(name, command)| (name, Value::from(model.first_key(command))));
    let [enter, back] = keys;
    let arguments = [("answer", Value::from(answer)), enter, back];
    let sentence = locale.fill("trouble-reason-for", &arguments);
    show_trouble(model, sentence)
}

/// Puts the cursor into the field in which something is missing.
pub(super) fn go_to(model: &mut Model, field: usize) {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.at = field.min(form.fields.len() - 1);
    }
}

pub(super) fn trouble(model: &mut Model, message: &str) -> Vec<Effect> {
    let sentence = model.locale.get(message).into_owned();
    show_trouble(model, sentence)
}

fn show_trouble(model: &mut Model, sentence: String) -> Vec<Effect> {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.trouble = Some(sentence);
    }
    Vec::new()
}
