//! What other copies bring, laid out: for `merge`, `diff` and `share`.

use serde::Serialize;

use super::history::prose;
use super::page::Page;
use super::run::Run;
use super::shape::{self, EntryShape};
use crate::domain::{Account, Changed, DelegationId, Entry, Field, Say, Tracker};
use crate::text::Value;

/// An account for other programs.
#[derive(Serialize)]
pub(super) struct AccountShape<'a> {
    arrived: usize,
    items: Vec<ChangedShape<'a>>,
    reworded: &'a [String],
}

#[derive(Serialize)]
struct ChangedShape<'a> {
    id: &'a str,
    title: Option<&'a str>,
    entries: Vec<EntryShape<'a>>,
    contested: Vec<ContestShape<'a>>,
    differing: bool,
    newly_differing: bool,
}

/// One delegation's question that has several current answers now.
#[derive(Serialize)]
struct ContestShape<'a> {
    of: &'a str,
    field: &'static str,
    answers: Vec<EntryShape<'a>>,
}

/// An account as `merge --json` and `diff --json` have it.
pub(super) fn account_shape<'a>(now: &'a Tracker, account: &'a Account) -> AccountShape<'a> {
    let entry = |entry| shape::entry(entry, false);
    let items = account.items.iter().map(|changed| ChangedShape {
        id: changed.on.as_str(),
        title: title(now, changed),
        entries: changed.entries.iter().map(entry).collect(),
        contested: (changed.contested.iter())
            .map(|(of, field)| ContestShape {
                of: now.delegation_name(*of),
                field: name(field),
                answers: answers(now, changed, *of, field)
                    .into_iter()
                    .map(entry)
                    .collect(),
            })
            .collect(),
        differing: changed.differing,
        newly_differing: changed.newly_differing,
    });
    AccountShape {
        arrived: account.entries().count(),
        items: items.collect(),
        reworded: &account.reworded,
    }
}

/// An account for people: item by item what arrives, and what it makes of it.
pub(super) fn account_text(run: &Run<'_>, now: &Tracker, account: &Account) -> String {
    let mut page = Page::new(run);
    for changed in &account.items {
        item(&mut page, run, now, changed);
        page.gap();
    }
    for title in &account.reworded {
        page.line(
            0,
            &run.with("cli-account-reworded", "title", title.as_str()),
        );
    }
    page.text
}

fn item(page: &mut Page<'_, '_>, run: &Run<'_>, now: &Tracker, changed: &Changed) {
    let locale = run.locale;
    let title = match title(now, changed) {
        Some(title) => title.to_owned(),
        None => locale.get("cli-account-astray").into_owned(),
    };
    page.line(0, &format!("{}  {title}", changed.on));
    for said in changed.entries.chunk_by(is_one) {
        let says: Vec<String> = said.iter().map(|entry| locale.said(entry.say())).collect();
        let words = [
            locale.minute_of(said[0].at(), &run.here.zone),
            locale.author(said[0].author()),
            says.join(", "),
        ];
        page.line(2, &words.join("  "));
        for text in said.iter().filter_map(|entry| prose(entry.say())) {
            page.line(6, text);
        }
    }
    for (of, field) in &changed.contested {
        let answers = answers(now, changed, *of, field);
        let answers: Vec<String> = answers.iter().map(|entry| answer(run, entry)).collect();
        let arguments = [
            ("of", Value::from(now.delegation_name(*of))),
            ("answers", Value::from(answers.join(" · "))),
        ];
        page.line(2, &locale.fill("cli-account-contested", &arguments));
    }
    if changed.differing {
        let id = if changed.newly_differing {
            "cli-account-newly-differing"
        } else {
            "cli-account-differing"
        };
        page.line(2, &run.with(id, "views", views(run, now, changed)));
    }
}

/// Whether two neighbours were said in one go.
fn is_one(a: &Entry, b: &Entry) -> bool {
    let is_about_notes = |entry: &Entry| {
        matches!(
            entry.say(),
            Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. }
        )
    };
    a.at() == b.at() && a.author() == b.author() && !is_about_notes(a) && !is_about_notes(b)
}

fn title<'a>(now: &'a Tracker, changed: &Changed) -> Option<&'a str> {
    let at = now.position(&changed.on)?;
    Some(&now.items()[at].title)
}

fn answers<'a>(
    now: &'a Tracker,
    changed: &Changed,
    of: DelegationId,
    field: &Field,
) -> Vec<&'a Entry> {
    let at = now.position(&changed.on);
    at.map(|at| now.assessment(at, of).answers(field.clone()))
        .map(|answers| answers.iter().collect())
        .unwrap_or_default()
}

/// An answer with since when and by whom.
fn answer(run: &Run<'_>, entry: &Entry) -> String {
    let day = run.locale.day_of(entry.at(), &run.here.zone);
    let arguments = [
        ("said", Value::from(run.locale.said(entry.say()))),
        ("day", Value::from(day)),
        ("by", Value::from(&*entry.author().by)),
    ];
    run.locale.fill("cli-account-answer", &arguments)
}

/// Where each delegation that spoke sees an item.
fn views(run: &Run<'_>, now: &Tracker, changed: &Changed) -> String {
    let Some(at) = now.position(&changed.on) else {
        return String::new();
    };
    let views = now.assessments(at).into_iter().filter_map(|seen| {
        let fields = [Field::Status, Field::Position].into_iter();
        let answers: Vec<String> = fields
            .flat_map(|field| seen.answers(field).iter())
            .map(|entry| run.locale.said(entry.say()))
            .collect();
        let arguments = [
            ("of", Value::from(seen.delegation())),
            ("said", Value::from(answers.join(", "))),
        ];
        (!answers.is_empty()).then(|| run.locale.fill("cli-account-view", &arguments))
    });
    views.collect::<Vec<_>>().join(" · ")
}

fn name(field: &Field) -> &'static str {
    match field {
        Field::Status => "status",
        Field::Position => "position",
        Field::Lead => "lead",
        Field::Due => "due",
        Field::Priority => "priority",
        Field::Tag(_) => "tag",
    }
}

/// How many entries about how many items, from which delegations.
pub(super) fn summary<'e>(
    run: &Run<'_>,
    id: &str,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> String {
    let (mut count, mut items, mut delegations) = (0, Vec::new(), Vec::new());
    for entry in entries {
        count += 1;
        if !items.contains(&entry.on()) {
            items.push(entry.on());
        }
        if !delegations.contains(&&*entry.author().of) {
            delegations.push(&*entry.author().of);
        }
    }
    delegations.sort_unstable();
    let arguments = [
        ("count", Value::from(count)),
        ("items", Value::from(items.len())),
        ("delegations", Value::from(delegations.join("; "))),
    ];
    run.locale.fill(id, &arguments)
}
