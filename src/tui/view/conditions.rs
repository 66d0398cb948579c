//! What a list is limited to and how it is sorted, in words.

use super::super::command::Command;
use super::super::model::Model;
use super::super::next::Aim;
use crate::domain::{Facet, Filter, Known, Order, Sort, View};
use crate::text::Value;

/// The title of the checklist: what is shown of it, in what order, and how many items are marked, of which so
/// many are out of sight.
pub(super) fn title(model: &Model, out_of_sight: usize) -> String {
    let (filter, order) = (&model.rows.filter, model.rows.order);
    let title = if *filter == Filter::default() {
        model.locale.get("list-title").into_owned()
    } else {
        let arguments = [
            ("shown", Value::from(model.rows.len())),
            ("all", Value::from(model.tracker.items().len())),
            ("what", Value::from(conditions(model, filter))),
        ];
        model.locale.fill("list-title-filtered", &arguments)
    };
    let mut title = in_order(model, title, order);
    if !model.marks.is_empty() {
        let counts = [
            ("count", Value::from(model.marks.len())),
            ("hidden", Value::from(out_of_sight)),
        ];
        title = format!("{title} · {}", model.locale.fill("list-marked", &counts));
    }
    title
}

/// What a view lists, in words.
pub(super) fn view(model: &Model, view: &View) -> String {
    let what = if view.filter == Filter::default() {
        model.locale.get("filter-everything").into_owned()
    } else {
        conditions(model, &view.filter)
    };
    in_order(model, what, view.order)
}

/// Adds the order to what is listed, where it is not that of the document.
fn in_order(model: &Model, title: String, order: Order) -> String {
    let sorted = match order.sort {
        Sort::Document => order.reversed.then_some("order-document"),
        Sort::Status => Some("order-status"),
        Sort::Due => Some("order-due"),
        Sort::Updated => Some("order-updated"),
        Sort::Priority => Some("order-priority"),
    };
    if let Some(sorted) = sorted {
        let message = if order.reversed {
            "list-title-reversed"
        } else {
            "list-title-sorted"
        };
        let sorted = model.locale.get(sorted).into_owned();
        let arguments = [
            ("title", Value::from(title)),
            ("order", Value::from(sorted)),
        ];
        return model.locale.fill(message, &arguments);
    }
    title
}

/// What a filter is made of, in words.
pub(super) fn conditions(model: &Model, filter: &Filter) -> String {
    let search = (!filter.search.is_empty()).then(|| quoted(model, filter));
    let facets = filter.facets();
    let stale = model.lens.thresholds.stale;
    let words = facets.iter().map(|facet| {
        if *facet == Facet::Changed {
            changed(model)
        } else {
            model.locale.condition(facet, stale)
        }
    });
    search
        .into_iter()
        .chain(words)
        .collect::<Vec<_>>()
        .join(", ")
}

/// One condition as the list of conditions names it.
pub(super) fn word(model: &Model, facet: &Facet) -> String {
    if *facet == Facet::Changed {
        changed(model)
    } else {
        model.locale.facet(facet, model.lens.thresholds.stale)
    }
}

/// What can be gone to next.
pub(super) fn aim(model: &Model, aim: Aim) -> String {
    if aim == Aim::Changed {
        changed(model)
    } else {
        model.locale.get(aim.message()).into_owned()
    }
}

fn changed(model: &Model) -> String {
    model
        .locale
        .changed_since(model.since.as_ref().map(Known::landmark), &model.lens.zone)
}

fn quoted(model: &Model, filter: &Filter) -> String {
    let words = [("words", Value::from(filter.search.typed()))];
    model.locale.fill("filter-quoted", &words)
}

/// Why nothing is listed, what was looked through, and what to do.
pub(super) fn why_empty(model: &Model) -> String {
    let filter = &model.rows.filter;
    let key = model.keymap.keys(Command::ShowAll).next();
    let key = key.map(|key| key.to_string()).unwrap_or_default();
    let others = Filter {
        search: Default::default(),
        ..filter.clone()
    };
    let arguments = [
        ("key", Value::from(key)),
        ("words", Value::from(quoted(model, filter))),
        ("what", Value::from(conditions(model, &others))),
        ("filter", Value::from(model.first_key(Command::Filter))),
    ];
    let message = match (filter.search.is_empty(), others == Filter::default()) {
        _ if model.tracker.items().is_empty() => "list-empty",
        (true, _) => "list-none-fits",
        (false, true) => "list-no-match",
        (false, false) => "list-no-match-among",
    };
    let told = model.locale.fill(message, &arguments);
    let late = filter
        .overdue
        .then(|| model.lens.overdue_elsewhere(&model.tracker));
    match late.flatten() {
        Some(late) => {
            let late = model.locale.overdue_elsewhere(&model.tracker, &late);
            let key = Value::from(model.first_key(Command::LookAs));
            let arguments = [("told", Value::from(late)), ("key", key)];
            let late = model.locale.fill("overdue-elsewhere-screen", &arguments);
            format!("{told} {late}")
        }
        None => told,
    }
}
