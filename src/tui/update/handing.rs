//! Handing over: choosing what is made and where, and what came of it.

use super::super::handing::{Handed, Handing, PRODUCTS, Unhanded};
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use super::super::pick::{Errand, Picker, Purpose};
use super::super::rows::Row;
use super::Moment;
use crate::domain::{Filter, ItemId};
use crate::storage;
use crate::text::Value;

/// Asks what is to be made.
pub(super) fn open(model: &mut Model) {
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Product,
        at: 0,
    }));
}

/// Asks where: of the marked items, else of those that are listed.
pub(super) fn choose(model: &mut Model, at: usize, moment: Moment) -> Vec<Effect> {
    let Some((kind, format, _)) = PRODUCTS.get(at).copied() else {
        return Vec::new();
    };
    model.overlays.pop();
    let day = model.lens.zone.to_datetime(moment.at).date();
    let name = storage::copy_name(&model.path, Some(kind.name()), day);
    let name = name.trim_end_matches("ron").to_owned() + format.name();
    let of = model.lens.of.map(|of| model.tracker.delegation_name(of));
    let handing = Handing {
        kind,
        format,
        items: items(model),
        of: of.map(str::to_owned),
        thresholds: model.lens.thresholds,
        language: model.locale.name(),
        name: name.clone(),
        as_of: day,
        over: None,
    };
    let picker = Picker::new(Purpose::Hand(Box::new(handing)), Vec::new());
    model.overlays.push(Overlay::Picker(picker));
    vec![Effect::Errand(Errand::Places(name))]
}

/// The items that are meant; `None` for all of them.
fn items(model: &Model) -> Option<Vec<ItemId>> {
    let all = model.tracker.items();
    if !model.marks.is_empty() {
        let marked = all.iter().filter(|item| model.marks.has(&item.id));
        return Some(marked.map(|item| item.id.clone()).collect());
    }
    if model.rows.filter == Filter::default() {
        return None;
    }
    let listed = model.rows.all().iter().filter_map(|row| match row {
        Row::Item(place) => Some(all.get(*place)?.id.clone()),
        Row::Heading(_) => None,
    });
    Some(listed.collect())
}

/// What came of it. Where a file is there already, the same key once more replaces it.
pub(super) fn handed(model: &mut Model, result: Result<Handed, Unhanded>) {
    let with = |model: &Model, message: &str, path: &str| {
        let path = [("path", Value::from(path))];
        model.locale.fill(message, &path)
    };
    let trouble = match result {
        Ok(handed) => {
            if matches!(model.top(), Some(Overlay::Picker(open)) if matches!(open.purpose, Purpose::Hand(_)))
            {
                model.overlays.pop();
            }
            let arguments = [
                ("path", Value::from(handed.shown)),
                ("count", Value::from(handed.items)),
            ];
            let made = model.locale.fill("export-made", &arguments);
            model.say(made);
            return;
        }
        Err(Unhanded::There(path)) => {
            let sentence = with(model, "trouble-there", &path);
            if let Some(Overlay::Picker(open)) = model.overlays.last_mut()
                && let Purpose::Hand(handing) = &mut open.purpose
            {
                handing.over = Some(path);
            }
            sentence
        }
        Err(Unhanded::Tracker(path)) => with(model, "export-tracker", &path),
        Err(Unhanded::Storage(error)) => model.locale.storage_error(&error),
    };
    match model.overlays.last_mut() {
        Some(Overlay::Picker(open)) => open.trouble = Some(trouble),
        Some(_) | None => model.warn(trouble),
    }
}
