//! Whose words came in, and about what.

use super::super::model::Model;
use crate::domain::{Entry, Say};
use crate::text::{Locale, Value};

/// Items that are named at most.
const MOST: usize = 6;

/// What came in meanwhile, in a sentence.
pub(super) fn arrival(model: &Model, entries: &[Entry]) -> String {
    let mut labels: Vec<(usize, String)> = Vec::new();
    let mut astray = 0;
    for entry in entries {
        match model.tracker.position(entry.on()) {
            Some(at) if labels.iter().any(|(known, _)| *known == at) => {}
            Some(at) => labels.push((at, model.tracker.items()[at].label.clone())),
            None => astray += 1,
        }
    }
    labels.sort();
    let names = delegations(entries);
    if let ([(at, _)], 0, [of]) = (&labels[..], astray, &names[..]) {
        return about_one(model, &model.tracker.items()[*at].title, of, entries);
    }
    let more = labels.len().saturating_sub(MOST);
    let mut shown: Vec<String> = labels.into_iter().map(|(_, label)| label).collect();
    let items = shown.len();
    shown.truncate(MOST);
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
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        if !names.iter().any(|name| **name == *entry.author().of) {
            names.push(entry.author().of.to_string());
        }
    }
    names.sort();
    names
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
    let entries: Vec<&Entry> = entries.into_iter().collect();
    let lines = delegations(entries.iter().copied()).into_iter().map(|of| {
        let own = entries.iter().filter(|entry| *entry.author().of == *of);
        let kind = |fits: fn(&Say) -> bool| own.clone().filter(|e| fits(e.say())).count();
        let statuses = kind(|say| matches!(say, Say::Status { .. }));
        let notes = kind(|say| {
            matches!(
                say,
                Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. }
            )
        });
        let all = own.clone().count();
        let kinds = [
            ("preview-statuses", statuses),
            ("preview-notes", notes),
            ("preview-others", all - statuses - notes),
        ];
        let kinds = kinds.into_iter().filter(|(_, count)| *count > 0);
        let kinds: Vec<String> = kinds
            .map(|(message, count)| locale.fill(message, &[("count", Value::from(count))]))
            .collect();
        let arguments = [
            ("of", Value::from(of.as_str())),
            ("count", Value::from(all)),
            ("kinds", Value::from(kinds.join(", "))),
        ];
        locale.fill("preview-delegation", &arguments)
    });
    lines.collect()
}
