//! The item: wording, source, each delegation's assessment, notes as a timeline.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::command::Command;
use super::super::model::{Model, Pane};
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{frame, over, put, scrollbar};
use super::Memory;
use super::assess::{assess, attention};
use super::pane::{Line, Page, PageLink, link};
use crate::domain::{EntryId, Item, Note};
use crate::text::{Value, fit, show_line, width};

/// What a page depends on: as long as it is the same, so is the page.
type Key = (u64, usize, u16, bool, Date, usize, u64, &'static str);

/// The page of one item, kept between frames: wrapping is what a frame costs most.
pub struct ItemPage {
    key: Key,
    lines: Vec<Line>,
    links: Vec<PageLink>,
    notes: Vec<(EntryId, std::ops::Range<usize>)>,
    top: usize,
}

/// Draws the selected item; returns how far it is really scrolled, and whether the selected note goes on
/// above and below what is in sight.
pub(super) fn draw(
    model: &Model,
    styles: &Styles,
    memory: &mut Memory,
    area: Rect,
    buffer: &mut Buffer,
) -> (usize, (bool, bool)) {
    let has_keys = model.pane == Pane::Item;
    let border = if has_keys {
        styles.focus
    } else {
        styles.border
    };
    let Some((place, item)) = model.selected() else {
        frame(buffer, area, "", border, styles.title);
        return (0, (false, false));
    };
    let title = show_line(&item.title);
    let inside = frame(buffer, area, &title, border, styles.title);
    let shown = fit(&title, usize::from(area.width).saturating_sub(6));
    let search = &model.rows.filter.search;
    over(
        buffer,
        (area.x + 3, area.y),
        area.right(),
        &shown,
        &search.spans(&shown),
        styles.found,
    );
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
        model.drafts.len() + model.forms.len(),
        model.rows.searches(),
        model.locale.name(),
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
    if let Some(range) = selected.as_ref().filter(|_| model.follow) {
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
        let note = page.notes.iter().find(|(_, range)| range.contains(&row));
        if let Some((id, _)) = note {
            memory.regions.row(inside, y, Target::Note(*id));
        }
        if selected.as_ref().is_some_and(|range| range.contains(&row)) {
            put(buffer, inside.x, y, inside.right(), "▌", styles.focus);
        }
    }
    link(&page.links, page.top, text_area, &mut memory.links, buffer);
    scrollbar(buffer, inside, page.top, page.lines.len(), border);
    let beyond = selected.map_or((false, false), |range| {
        (range.start < page.top, range.end > page.top + height)
    });
    (page.top, beyond)
}

fn build(
    model: &Model,
    styles: &Styles,
    place: usize,
    item: &Item,
    key: Key,
    top: usize,
) -> ItemPage {
    let mut page = Page::new(usize::from(key.2), model);
    page.mark(&model.rows.filter.search, styles.found);
    reference(model, styles, item, &mut page);
    page.blank();
    let assessments = model.lens.assessments(&model.tracker, place);
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
        if Some(assessment.of()) == model.lens.of {
            attention(model, styles, place, &mut page);
        }
    }
    let notes = notes(model, styles, &mut page);
    ItemPage {
        key,
        lines: page.lines,
        links: page.links,
        notes,
        top,
    }
}

fn reference(model: &Model, styles: &Styles, item: &Item, page: &mut Page) {
    let kind = model.locale.kind(item.kind);
    let arguments = [
        ("kind", Value::from(kind)),
        ("label", Value::from(model.locale.label(item))),
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
        let withdrawn = (model.selected()).map_or(0, |(at, _)| model.tracker.withdrawn_notes(at));
        let (message, command) = match withdrawn {
            0 => ("item-no-notes", Command::Note),
            _ => ("item-notes-withdrawn", Command::Earlier),
        };
        let arguments = [
            ("key", Value::from(model.key_names(command))),
            ("count", Value::from(withdrawn)),
        ];
        page.text(&model.locale.fill(message, &arguments), styles.dim, 0);
    }
    begun(model, styles, page);
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

/// Texts about the item that were begun and set aside.
fn begun(model: &Model, styles: &Styles, page: &mut Page) {
    let Some(id) = model.rows.selected() else {
        return;
    };
    for (command, field) in model.begun(id) {
        let text = field.text();
        let text = show_line(text.trim()).into_owned();
        let arguments = [
            ("key", Value::from(model.key_names(command))),
            (
                "text",
                Value::from(fit(&text, page.columns() / 2).into_owned()),
            ),
        ];
        page.text(
            &model.locale.fill("item-begun", &arguments),
            styles.notice,
            0,
        );
    }
}

/// When, who, and what became of the note.
fn heading(model: &Model, note: &Note<'_>) -> String {
    let mut text = model.locale.minute_of(note.whose.at(), &model.lens.zone);
    text.push_str(&format!("  {}", model.locale.author(note.whose.author())));
    let marks = [
        (note.private, "note-private"),
        (note.is_revision, "note-revision"),
        (note.revised, "note-revised"),
        (note.withdrawn, "note-withdrawn"),
    ];
    let brought = (model.locale).brought_back(&model.tracker, note.entry, &model.lens.zone);
    text.extend(brought.map(|brought| format!(" · {brought}")));
    for (_, message) in marks.into_iter().filter(|(is_so, _)| *is_so) {
        text.push_str(" · ");
        text.push_str(&model.locale.get(message));
    }
    text.extend((model.changed_by_hand(note.entry)).map(|changed| format!(" · {changed}")));
    text
}
