//! Each delegation's assessment of an item, and what wants attention about it.

use super::super::command::Command;
use super::super::model::Model;
use super::super::theme::Styles;
use super::pane::Page;
use crate::domain::{Assessment, Entry, Field, Say, Status};
use crate::text::{Value, mark, pad, show_line, width};

pub(super) fn assess(
    model: &Model,
    styles: &Styles,
    one: Assessment<'_>,
    column: usize,
    page: &mut Page,
) {
    let status = one.status();
    let name = pad(&show_line(one.delegation()), column);
    let word = status.map_or_else(
        || model.locale.get("sign-contested").into_owned(),
        |status| model.locale.status(status),
    );
    let style = styles.status(status);
    let mut line = vec![
        (format!("{name}  "), styles.title),
        (format!("{} ", mark(status)), style),
        (word, style),
    ];
    let own_status = model.lens.of.filter(|own| *own != one.of()).and_then(|_| {
        let (place, _) = model.selected()?;
        model.tracker.status(place, model.lens.of)
    });
    let since = one.answers(Field::Status).newest().map(|entry| {
        let whose = model.tracker.whose_words(entry);
        let arguments = [
            (
                "day",
                Value::from(model.locale.short_day_of(whose.at(), &model.lens.zone)),
            ),
            ("by", Value::from(&*whose.author().by)),
        ];
        let message = if status == Some(Status::NoInformation) {
            "item-taken-back"
        } else {
            "item-since"
        };
        let mut since = model.locale.fill(message, &arguments);
        if let Some(changed) = model.changed_by_hand(entry) {
            since.push_str(&format!(" · {changed}"));
        }
        since
    });
    let since = since.unwrap_or_default();
    let used: usize = line.iter().map(|(text, _)| width(text)).sum();
    let differs = own_status.is_some_and(|own| {
        let says = |theirs: Status| theirs != Status::NoInformation && theirs != own;
        own != Status::NoInformation && status.is_some_and(says)
    });
    let room = page.columns().saturating_sub(used + 3);
    let fits = width(&since) <= room;
    if fits {
        line.push((format!(" {since}"), styles.dim));
    }
    if differs {
        line.push((" ≠".to_owned(), styles.warning));
    }
    page.push(line);
    if !fits {
        page.text(&since, styles.dim, 2);
    }
    if one.answers(Field::Status).is_contested() {
        answers(model, styles, one, page);
    }
    if let Some(successor) = one.successor() {
        page.text(
            &model
                .locale
                .fill("item-successor", &[("symbol", Value::from(successor))]),
            styles.text,
            2,
        );
    }
    if let Some(why) = one.why() {
        page.text(
            &model.locale.fill("item-why", &[("why", Value::from(why))]),
            styles.text,
            2,
        );
    }
    let details = details(model, one);
    if !details.is_empty() {
        page.text(&details, styles.text, 2);
    }
    if let Some(why) = one.position_why() {
        page.text(
            &model
                .locale
                .fill("item-position-why", &[("why", Value::from(why))]),
            styles.text,
            2,
        );
    }
    // Of the status it stands beside the status.
    let beyond_status = |entry: &&Entry| !matches!(entry.say(), Say::Status { .. });
    if one.by_hand().iter().any(beyond_status)
        && let Some(by_hand) = model.locale.by_hand(one)
    {
        page.text(&by_hand, styles.dim, 2);
    }
    if one.is_contested() {
        choose(model, styles, one, page);
    }
}

/// The answers of a contested status, each with its author, day and reason.
fn answers(model: &Model, styles: &Styles, one: Assessment<'_>, page: &mut Page) {
    for entry in one.answers(Field::Status).iter() {
        let whose = model.tracker.whose_words(entry);
        let arguments = [
            ("of", Value::from(model.locale.author(whose.author()))),
            (
                "said",
                Value::from(model.locale.said(&model.tracker, entry)),
            ),
        ];
        let mut text = model.locale.fill("account-view", &arguments);
        if let Say::Status { why: Some(why), .. } = entry.say() {
            text.push_str(&format!(" – {}", show_line(why)));
        }
        text.push_str(&format!(
            " ({})",
            model.locale.minute_of(whose.at(), &model.lens.zone)
        ));
        let brought = (model.locale).brought_back(&model.tracker, entry, &model.lens.zone);
        text.extend(brought.map(|brought| format!(" · {brought}")));
        text.extend((model.changed_by_hand(entry)).map(|changed| format!(" · {changed}")));
        page.text(&text, styles.warning, 2);
    }
}

/// Who can choose between contested answers, and how.
fn choose(model: &Model, styles: &Styles, one: Assessment<'_>, page: &mut Page) {
    let (message, name, value) = if Some(one.of()) == model.own() {
        ("item-choose", "key", model.first_key(Command::Settle))
    } else {
        ("item-choose-anothers", "of", one.delegation().to_owned())
    };
    let text = model.locale.fill(message, &[(name, Value::from(value))]);
    page.text(&text, styles.dim, 2);
}

/// Position, lead, due date, priority and tags, as far as they are said.
fn details(model: &Model, one: Assessment<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut part = |message: &str, name: &str, value: String| {
        parts.push(model.locale.fill(message, &[(name, Value::from(value))]));
    };
    let contested = |field: &Field| one.answers(field.clone()).is_contested();
    let fields: [(Field, &str, &str, Option<String>); 4] = [
        (
            Field::Position,
            "item-position",
            "position",
            one.position()
                .map(|position| model.locale.position(position)),
        ),
        (
            Field::Lead,
            "item-lead",
            "lead",
            one.lead().map(str::to_owned),
        ),
        (
            Field::Due,
            "item-due",
            "due",
            one.due().map(|due| model.locale.day(due)),
        ),
        (
            Field::Priority,
            "item-priority",
            "priority",
            one.priority()
                .map(|priority| model.locale.priority(priority)),
        ),
    ];
    for (field, message, name, value) in fields {
        if contested(&field) {
            let all: Vec<String> = one
                .answers(field)
                .iter()
                .map(|entry| model.locale.said(&model.tracker, entry))
                .collect();
            part("item-contested", "answers", all.join(" / "));
        } else if let Some(value) = value {
            part(message, name, value);
        }
    }
    for tag in one.tags() {
        part("item-tag", "tag", tag.to_owned());
    }
    parts.join(" · ")
}

/// What wants attention, in words.
pub(super) fn attention(model: &Model, styles: &Styles, place: usize, page: &mut Page) {
    let signs = model.standings[place].signs;
    let days = [
        ("sign-overdue", signs.overdue, styles.warning),
        ("sign-due-soon", signs.due_soon, styles.text),
        ("sign-stale", signs.stale, styles.dim),
    ];
    for (message, days, style) in days {
        if let Some(days) = days {
            page.text(
                &model.locale.fill(message, &[("days", Value::from(days))]),
                style,
                2,
            );
        }
    }
}
