//! What was typed into questions that are about no item, such as a name, and was not used: kept for the next start on
//! this machine, and in no tracker. A path is none of it: a wrong one would come back every time.

use super::super::model::Model;
use super::super::overlay::{Asks, Form, Overlay};
use super::super::pick::Purpose;
use super::super::widget::Field;
use crate::storage::{Habits, Typed};

/// Stands before the name that a view has until it is renamed.
const RENAMED: &str = "view:";

/// What the person uses of the program, with all that is being typed or was set aside.
pub(in crate::tui) fn habits(model: &Model) -> Habits {
    let mut typed: Vec<Typed> = Vec::new();
    for overlay in &model.overlays {
        match overlay {
            Overlay::Form(form) => typed.extend(of_form(form)),
            Overlay::Choice(_)
            | Overlay::Picker(_)
            | Overlay::Editor(_)
            | Overlay::Help(_)
            | Overlay::Palette(_)
            | Overlay::Bar(_)
            | Overlay::Preview(_)
            | Overlay::Sight(_)
            | Overlay::Board(_)
            | Overlay::Changes(_)
            | Overlay::Chooser(_) => {}
        }
    }
    typed.extend(model.forms.iter().filter_map(of_form));
    Habits {
        typed,
        ..model.habits.clone()
    }
}

/// Takes over what earlier runs left.
pub(super) fn restore(model: &mut Model) {
    for typed in &model.habits.typed {
        let asks = named(&typed.asks);
        (model.forms).extend(asks.map(|asks| Form::begun(asks, typed.texts.clone())));
    }
}

impl Form {
    /// One that was begun and set aside, with what stands in its fields.
    pub(in crate::tui) fn begun(asks: Asks, texts: impl IntoIterator<Item = String>) -> Self {
        let mut form = Self::new(asks, &[]);
        let texts = texts.into_iter().chain(std::iter::repeat(String::new()));
        let texts = texts.take(form.asks.questions().len());
        form.fields = texts.map(|text| Field::line(&text)).collect();
        form
    }
}

/// Keeps a path until it is asked for the same again, where something else is asked first.
pub(super) fn keep(model: &mut Model, purpose: &Purpose, path: String) {
    model.paths.push((purpose.name(), path));
}

/// The path that was kept for the same.
pub(super) fn take(model: &mut Model, purpose: &Purpose) -> Option<String> {
    let name = purpose.name();
    let at = model.paths.iter().position(|(asks, _)| *asks == name)?;
    Some(model.paths.remove(at).1)
}

fn of_form(form: &Form) -> Option<Typed> {
    let asks = name(&form.asks)?;
    let is_own = form.is_changed() && !form.fields.iter().all(Field::is_blank);
    is_own.then(|| Typed {
        asks,
        texts: form.fields.iter().map(Field::text).collect(),
    })
}

/// The name under which a question is kept. What is searched for shows in the list, and those about items are kept
/// with what is said.
fn name(asks: &Asks) -> Option<String> {
    match asks {
        Asks::Identity => Some("identity".to_owned()),
        Asks::Since => Some("since-day".to_owned()),
        Asks::ViewName(None) => Some("view".to_owned()),
        Asks::ViewName(Some(before)) => Some(format!("{RENAMED}{before}")),
        Asks::Search
        | Asks::Why(..)
        | Asks::PositionWhy(..)
        | Asks::Lead(_)
        | Asks::Due(_)
        | Asks::Tag(_) => None,
    }
}

fn named(name: &str) -> Option<Asks> {
    match name {
        "identity" => Some(Asks::Identity),
        "since-day" => Some(Asks::Since),
        "view" => Some(Asks::ViewName(None)),
        _ => {
            let before = name.strip_prefix(RENAMED)?;
            Some(Asks::ViewName(Some(before.to_owned())))
        }
    }
}
