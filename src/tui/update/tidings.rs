//! Whose words came in, and about what.

use std::collections::{BTreeMap, BTreeSet};

use super::super::model::Model;
use crate::domain::{Entry, Say};
use crate::text::{Locale, Value};

/// Items that are named at most.
const MOST: usize = 6;

/// What came in meanwhile, in a sentence.
pub(super) fn arrival(model: &Model, entries: &[Entry]) -> String {
    let places: BTreeSet<Option<usize>> = entries
        .iter()
        .map(|entry| model.tracker.position(entry.on()))
        .collect();
    let places: Vec<Option<usize>> = places.into_iter().collect();
    let names = delegations(entries);
    if let ([Some(at)], [of]) = (&places[..], &names[..]) {
        return about_one(model, &model.tracker.items()[*at].title, of, entries);
    }
    let places = places.iter().flatten();
    let items = places.clone().count();
    let more = items.saturating_sub(MOST);
    let shown = places.map(|at| model.locale.label(&model.tracker.items()[*at]));
    let shown: Vec<String> = shown.take(MOST).collect();
    let shown = match more {
        0 => listed(&model.locale, &shown),
        _ => shown.join(", "),
    };
    let arguments = [
        ("count", Value::from(entries.len())),
        ("of", Value::from(listed(&model.locale, &names))),
        ("items", Value::from(items)),
        ("labels", Value::from(shown)),
        ("more", Value::from(more)),
    ];
    model.locale.fill("toast-arrived", &arguments)
}

fn about_one(model: &Model, title: &str, of: &str, entries: &[Entry]) -> String {
    let locale = &model.locale;
    let (item, name) = (("item", Value::from(title)), ("of", Value::from(of)));
    if let [only] = entries
        && let Say::Status { to: Some(to), .. } = only.say()
    {
        let status = ("status", Value::from(locale.status(*to)));
        return locale.fill("toast-arrived-status", &[name, item, status]);
    }
    let said: Vec<String> = entries
        .iter()
        .map(|entry| locale.said(entry.say()))
        .collect();
    let more = said.len().saturating_sub(MOST);
    let said = &said[..said.len().min(MOST)];
    let arguments = [
        name,
        item,
        ("said", Value::from(said.join(", "))),
        ("more", Value::from(more)),
    ];
    locale.fill("toast-arrived-item", &arguments)
}

/// The delegations that speak in entries, by name.
pub(super) fn delegations<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Vec<String> {
    let names = entries.into_iter().map(|entry| &*entry.author().of);
    let names: BTreeSet<&str> = names.collect();
    names.into_iter().map(str::to_owned).collect()
}

/// Names one after the other, the last with an “and” before it.
pub(super) fn listed(locale: &Locale, names: &[String]) -> String {
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => {
            let arguments = [
                ("names", Value::from(rest.join(", "))),
                ("last", Value::from(last.as_str())),
            ];
            locale.fill("names-listed", &arguments)
        }
    }
}

/// How much each delegation says, a line for each.
pub(super) fn by_delegation<'e>(
    locale: &Locale,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> Vec<String> {
    const KINDS: [&str; 3] = ["preview-statuses", "preview-notes", "preview-others"];
    let mut said: BTreeMap<&str, [usize; KINDS.len()]> = BTreeMap::new();
    for entry in entries {
        let kind = match entry.say() {
            Say::Status { .. } => 0,
            Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. } => 1,
            Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. }
            | Say::Unknown { .. } => 2,
        };
        said.entry(&entry.author().of).or_default()[kind] += 1;
    }
    let lines = said.into_iter().map(|(of, counts)| {
        let kinds = KINDS
            .into_iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0);
        let kinds: Vec<String> = kinds
            .map(|(message, count)| locale.fill(message, &[("count", Value::from(count))]))
            .collect();
        let arguments = [
            ("of", Value::from(of)),
            ("count", Value::from(counts.iter().sum::<usize>())),
            ("kinds", Value::from(kinds.join(", "))),
        ];
        locale.fill("preview-delegation", &arguments)
    });
    lines.collect()
}
