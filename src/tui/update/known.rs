//! Names that a field can be completed to: Tab writes the first that begins like what is typed, then the next.

use super::super::command::Command;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Asks, Form, Overlay};
use super::form;
use super::keys::{keys_say, one_key};
use crate::domain::{Assessment, TAG_PARTS, delegation_key, fold};

/// Notes in the form that is open what its last field can be completed to.
pub(super) fn offer(model: &mut Model) {
    let known = match model.overlays.last() {
        Some(Overlay::Form(form)) => match form.asks {
            Asks::Identity => {
                let delegations = model.tracker.delegations().iter();
                let names = delegations.map(|of| model.tracker.delegation_name(*of).to_owned());
                names.collect()
            }
            Asks::Lead(_) => named(model, |own| own.lead().into_iter().collect()),
            Asks::Tag(_) => named(model, |own| own.tags()),
            Asks::Why(..)
            | Asks::PositionWhy(..)
            | Asks::Due(_)
            | Asks::ViewName(_)
            | Asks::Since
            | Asks::Search => Vec::new(),
        },
        _ => return,
    };
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.known = known;
    }
}

/// The names that one's own delegation gave, each in one spelling, in alphabetical order.
fn named<'m>(model: &'m Model, names: impl Fn(Assessment<'m>) -> Vec<&'m str>) -> Vec<String> {
    let Some(of) = model.lens.of else {
        return Vec::new();
    };
    let places = 0..model.tracker.items().len();
    let given = places.flat_map(|place| names(model.tracker.assessment(place, of)));
    let mut known: Vec<(String, &str)> = given.map(|name| (delegation_key(name), name)).collect();
    known.sort_unstable();
    known.dedup_by(|one, other| one.0 == other.0);
    known.into_iter().map(|(_, name)| name.to_owned()).collect()
}

/// Completes what is typed, or goes to the next field.
pub(super) fn complete(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    if form.at + 1 < form.fields.len() {
        form::travel(model, 1);
        return Vec::new();
    }
    let before = taken_up(form);
    if let Some(begun) = form.begun.as_mut().filter(|_| before.is_some()) {
        begun.is_taken = true;
    }
    match before.or_else(|| completed(form)) {
        Some(text) => {
            form.fields[form.at].replace(&text);
            form.trouble = None;
            model.draft_is_new = true;
        }
        None => {
            let is_name = match form.asks {
                Asks::Identity | Asks::Lead(_) | Asks::Tag(_) => true,
                Asks::Why(..)
                | Asks::PositionWhy(..)
                | Asks::Due(_)
                | Asks::ViewName(_)
                | Asks::Since
                | Asks::Search => false,
            };
            let text = match is_name {
                true => one_key(model, "toast-nothing-known", Command::CompleteName),
                false => keys_say(model, "toast-field-key", Command::Accept, Command::Cancel),
            };
            model.say(text);
        }
    }
    Vec::new()
}

/// What was begun before, in the place of what stands now; and of a date that again.
fn taken_up(form: &Form) -> Option<String> {
    let waiting = form.begun.as_ref()?.waiting.clone()?;
    if form.waiting().is_some() {
        return Some(waiting);
    }
    let is_it = form.fields[0].text() == waiting && matches!(form.asks, Asks::Due(_));
    form.offered.first().filter(|_| is_it).cloned()
}

fn completed(form: &Form) -> Option<String> {
    let text = form.fields[form.at].text();
    let is_list = matches!(form.asks, Asks::Tag(_));
    let part = text.rfind(TAG_PARTS).filter(|_| is_list);
    let after = |at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    let begins = part.map_or(0, after);
    let (before, typed) = text.split_at(begins);
    let next = next(&form.known, typed.trim())?;
    let space = if before.is_empty() { "" } else { " " };
    Some(format!("{before}{space}{next}"))
}

/// The name that comes after one that stands there whole; else the first that begins like it.
fn next<'k>(known: &'k [String], typed: &str) -> Option<&'k str> {
    let typed = fold(typed);
    let whole = known.iter().position(|name| fold(name) == typed);
    let found = match whole {
        Some(at) => known.get((at + 1) % known.len()),
        None => known.iter().find(|name| fold(name).starts_with(&typed)),
    };
    found.map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_completed_and_a_whole_name_gives_way_to_the_next() {
        let known = ["Chad", "Côte d’Ivoire", "France"].map(str::to_owned);
        assert_eq!(next(&known, "fr"), Some("France"));
        assert_eq!(next(&known, "cote"), Some("Côte d’Ivoire"));
        assert_eq!(next(&known, ""), Some("Chad"));
        assert_eq!(next(&known, "CHAD"), Some("Côte d’Ivoire"));
        assert_eq!(next(&known, "France"), Some("Chad"), "and round");
        assert_eq!(next(&known, "Mali"), None);
        assert_eq!(next(&[], ""), None);
    }
}
