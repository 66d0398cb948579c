//! The item: wording, source, each delegation's assessment, notes as a timeline.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::command::Command;
use super::super::model::{Model, Pane};
use super::super::theme::{Styles, mark};
use super::super::widget::{frame, put, scrollbar};
use super::Memory;
use super::pane::{Line, Page};
use crate::domain::{Assessment, Entry, EntryId, Field, Item, Note, Say, Status};
use crate::text::{Value, pad, show_line, width};

/// The page of one item, kept between frames: wrapping is what a frame costs most.
pub struct ItemPage {
    key: (u64, usize, u16, bool, Date),
    lines: Vec<Line>,
    notes: Vec<(EntryId, std::ops::Range<usize>)>,
    top: usize,
}

/// Draws the selected item; returns how far it is really scrolled.
pub(super) fn draw(
    model: &Model,
    styles: &Styles,
    memory: &mut Memory,
    area: Rect,
    buffer: &mut Buffer,
) -> usize {
    let has_keys = model.pane == Pane::Item;
    let border = if has_keys {
        styles.focus
    } else {
        styles.border
    };
    let Some((place, item)) = model.selected() else {
        frame(buffer, area, "", border, styles.title);
        return 0;
    };
    let inside = frame(buffer, area, &show_line(&item.title), border, styles.title);
    let text_area = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let key = (
        model.revision,
        place,
        text_area.width,
        model.earlier,
        model.lens.today,
    );
    let page = match memory.item.take() {
        Some(page) if page.key == key => page,
        old => build(
            model,
            styles,
            place,
            item,
            key,
            old.map_or(0, |page| page.top),
        ),
    };
    let page = memory.item.insert(page);

    let height = usize::from(inside.height);
    let most = page.lines.len().saturating_sub(height);
    page.top = model.scroll.min(most);
    let selected = model
        .note
        .and_then(|id| page.notes.iter().find(|(note, _)| *note == id))
        .map(|(_, range)| range.clone());
    if let Some(range) = selected
        .as_ref()
        .filter(|_| model.follow || model.scroll > most)
    {
        page.top = page
            .top
            .min(range.start)
            .max(range.end.min(range.start + height).saturating_sub(height));
    }
    for (row, line) in page.lines.iter().enumerate().skip(page.top).take(height) {
        let y = inside.y + (row - page.top) as u16;
        let mut x = text_area.x;
        for (text, style) in line {
            x = put(buffer, x, y, text_area.right(), text, *style);
        }
        if selected.as_ref().is_some_and(|range| range.contains(&row)) {
            put(buffer, inside.x, y, inside.right(), "▌", styles.focus);
        }
    }
    scrollbar(buffer, inside, page.top, page.lines.len(), border);
    page.top
}

fn build(
    model: &Model,
    styles: &Styles,
    place: usize,
    item: &Item,
    key: (u64, usize, u16, bool, Date),
    top: usize,
) -> ItemPage {
    let mut page = Page::new(usize::from(key.2));
    reference(model, styles, item, &mut page);
    page.blank();
    let assessments = own_first(model, place);
    if assessments.is_empty() {
        let keys = model.key_names(Command::Status);
        let text = model
            .locale
            .fill("item-nothing-said", &[("key", Value::from(keys))]);
        page.text(&text, styles.dim, 0);
    }
    let column = assessments
        .iter()
        .map(|one| width(&show_line(one.delegation())))
        .max()
        .unwrap_or(0)
        .min(24);
    for assessment in &assessments {
        assess(model, styles, *assessment, column, &mut page);
    }
    attention(model, styles, place, &mut page);
    let notes = notes(model, styles, &mut page);
    ItemPage {
        key,
        lines: page.lines,
        notes,
        top,
    }
}

fn reference(model: &Model, styles: &Styles, item: &Item, page: &mut Page) {
    let kind = model.locale.kind(item.kind);
    let arguments = [
        ("kind", Value::from(kind)),
        ("label", Value::from(&*item.label)),
        ("source", Value::from(&*item.source)),
    ];
    let message = if item.continuing {
        "item-head-continuing"
    } else {
        "item-head"
    };
    page.text(&model.locale.fill(message, &arguments), styles.dim, 0);
    page.blank();
    page.text(&item.text, styles.text, 0);
    if !item.concerns.is_empty() {
        let parties = item.concerns.join(", ");
        page.blank();
        page.text(
            &model
                .locale
                .fill("item-concerns", &[("parties", Value::from(parties))]),
            styles.dim,
            0,
        );
    }
}

/// Every delegation that answered anything, one's own in front.
fn own_first(model: &Model, place: usize) -> Vec<Assessment<'_>> {
    let mut all = model.tracker.assessments(place);
    all.sort_by_key(|one| Some(one.of()) != model.lens.of);
    all
}

fn assess(model: &Model, styles: &Styles, one: Assessment<'_>, column: usize, page: &mut Page) {
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
        let arguments = [
            (
                "day",
                Value::from(model.locale.day_of(entry.at(), &model.lens.zone)),
            ),
            ("by", Value::from(&*entry.author().by)),
        ];
        model.locale.fill("item-since", &arguments)
    });
    let since = since.unwrap_or_default();
    let used: usize = line.iter().map(|(text, _)| width(text)).sum();
    let differs = own_status.is_some_and(|own| {
        own != Status::NoInformation && status.is_some_and(|theirs| theirs != own)
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
}

/// The answers of a contested status, each with its author, day and reason.
fn answers(model: &Model, styles: &Styles, one: Assessment<'_>, page: &mut Page) {
    for entry in one.answers(Field::Status).iter() {
        let mut text = format!(
            "{}: {}",
            model.locale.author(entry.author()),
            model.locale.said(entry.say())
        );
        if let Say::Status { why: Some(why), .. } = entry.say() {
            text.push_str(&format!(" – {}", show_line(why)));
        }
        text.push_str(&format!(
            " ({})",
            model.locale.minute_of(entry.at(), &model.lens.zone)
        ));
        page.text(&text, styles.warning, 2);
    }
    let keys = model.key_names(Command::Status);
    page.text(
        &model
            .locale
            .fill("item-choose", &[("key", Value::from(keys))]),
        styles.dim,
        2,
    );
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
                .map(Entry::say)
                .map(|say| model.locale.said(say))
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
fn attention(model: &Model, styles: &Styles, place: usize, page: &mut Page) {
    let signs = model.signs(place);
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
                0,
            );
        }
    }
}

fn notes(
    model: &Model,
    styles: &Styles,
    page: &mut Page,
) -> Vec<(EntryId, std::ops::Range<usize>)> {
    let notes = model.notes();
    let title = model
        .locale
        .fill("item-notes", &[("count", Value::from(notes.len()))]);
    let rule = page.columns().saturating_sub(width(&title) + 3);
    page.blank();
    page.push(vec![
        ("┄ ".to_owned(), styles.border),
        (title, styles.title),
        (format!(" {}", "┄".repeat(rule)), styles.border),
    ]);
    if notes.is_empty() {
        let keys = model.key_names(Command::Note);
        page.text(
            &model
                .locale
                .fill("item-no-notes", &[("key", Value::from(keys))]),
            styles.dim,
            0,
        );
    }
    let mut places = Vec::with_capacity(notes.len());
    for note in &notes {
        let head = page.text(&heading(model, note), styles.dim, 0);
        let body = page.text(
            note.text,
            if note.is_current() {
                styles.text
            } else {
                styles.dim
            },
            0,
        );
        places.push((note.entry.id(), head.start..body.end));
        page.blank();
    }
    if notes.last().is_some() {
        page.lines.pop();
    }
    places
}

/// When, who, and what became of the note.
fn heading(model: &Model, note: &Note<'_>) -> String {
    let mut text = model.locale.minute_of(note.entry.at(), &model.lens.zone);
    text.push_str(&format!("  {}", model.locale.author(note.entry.author())));
    let marks = [
        (note.private, "note-private"),
        (note.revises.is_some(), "note-revision"),
        (note.revised, "note-revised"),
        (note.withdrawn, "note-withdrawn"),
        (note.entry.edited().is_some(), "note-edited"),
    ];
    for (_, message) in marks.into_iter().filter(|(is_so, _)| *is_so) {
        text.push_str(" · ");
        text.push_str(&model.locale.get(message));
    }
    text
}
