//! What can be done, with keys: help, by group, with what the marks mean and what the program promises;
//! and the palette, which has the commands only.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::super::command::Command;
use super::super::help::TOPICS;
use super::super::model::Model;
use super::super::overlay::HelpSheet;
use super::super::palette::Offer;
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{centred, frame, put, scrollbar};
use super::Memory;
use super::pane::Page;
use crate::domain::{Status, fold};
use crate::text::{Value, mark, pad, width};

/// The largest that the palette gets, in columns and lines.
const PALETTE: (u16, u16) = (76, 18);

/// Draws help over the whole body.
pub(super) fn draw(
    model: &Model,
    sheet: &HelpSheet,
    styles: &Styles,
    memory: &mut Memory,
    body: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    Clear.render(body.intersection(buffer.area), buffer);
    let title = model.locale.get("help-title");
    let inside = frame(buffer, body, &title, styles.focus, styles.title);
    let rows = model.help_rows(&sheet.field.text());
    let rows = rows.into_iter().map(|row| Offer {
        row,
        refused: model.refuse(row.command),
    });
    let rows: Vec<Offer> = rows.collect();
    let columns = usize::from(inside.width.saturating_sub(2));
    let (mut page, mut places) = page(model, &rows, true, styles, columns);
    let typed = sheet.field.text();
    if sheet.field.is_blank() {
        marks(model, styles, &mut page);
        for topic in TOPICS {
            page.blank();
            places.push(page.text(&model.locale.get(topic), styles.text, 0));
        }
    } else if explains_marks(model, &typed) {
        marks(model, styles, &mut page);
    } else if rows.is_empty() {
        page.text(&model.locale.get("palette-none"), styles.text, 1);
    }
    memory.regions.add(body, Target::Top);
    show(model, sheet, &page, &places, styles, memory, inside, buffer)
}

/// Draws the palette in the middle of the body.
pub(super) fn palette(
    model: &Model,
    sheet: &HelpSheet,
    styles: &Styles,
    memory: &mut Memory,
    body: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let area = centred(buffer, body, PALETTE.0, PALETTE.1);
    let title = model.locale.get("palette-title");
    let inside = frame(buffer, area, &title, styles.focus, styles.title);
    let rows = model.palette_rows(&sheet.field.text());
    let columns = usize::from(inside.width.saturating_sub(2));
    let (mut page, places) = page(model, &rows, false, styles, columns);
    if rows.is_empty() {
        page.text(&model.locale.get("palette-none"), styles.text, 1);
    }
    memory.regions.add(area, Target::Top);
    show(model, sheet, &page, &places, styles, memory, inside, buffer)
}

#[expect(clippy::too_many_arguments, reason = "one sheet, drawn in one go")]
fn show(
    model: &Model,
    sheet: &HelpSheet,
    page: &Page,
    places: &[Range<usize>],
    styles: &Styles,
    memory: &mut Memory,
    inside: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let (x, right) = (inside.x + 1, inside.right().saturating_sub(1));
    let label = model.locale.get("help-search");
    let from = put(buffer, x, inside.y, right, &label, styles.key) + 1;
    let field = Rect::new(from, inside.y, right.saturating_sub(from), 1).intersection(inside);
    buffer.set_style(field, styles.field);
    let cursor = sheet.field.render(field, buffer);

    let room = Rect {
        x,
        y: inside.y + 1,
        width: right.saturating_sub(x),
        height: inside.height.saturating_sub(1),
    };
    let height = usize::from(room.height).max(1);
    let at = places.get(sheet.at).cloned().unwrap_or(0..1);
    let (top, regions) = (&mut memory.help_top, &mut memory.regions);
    *top = (*top)
        .min(at.start.saturating_sub(1))
        .max(at.end.saturating_sub(height))
        .min(page.lines.len().saturating_sub(height));
    for (row, line) in page.lines.iter().enumerate().skip(*top).take(height) {
        let y = room.y + (row - *top) as u16;
        let mut end = room.x;
        for (text, style) in line {
            end = put(buffer, end, y, room.right(), text, *style);
        }
        if let Some(k) = places.iter().position(|lines| lines.contains(&row)) {
            regions.row(inside, y, Target::Line(k));
        }
        if at.contains(&row) {
            buffer.set_style(
                Rect::new(room.x, y, room.width, 1).intersection(room),
                styles.selected,
            );
            put(buffer, inside.x, y, inside.right(), "▌", styles.focus);
        }
    }
    scrollbar(
        buffer,
        Rect {
            width: room.width + 1,
            ..room
        },
        *top,
        page.lines.len(),
        styles.focus,
    );
    cursor
}

/// The lines, and those of each place that the cursor can be on.
fn page(
    model: &Model,
    rows: &[Offer],
    is_help: bool,
    styles: &Styles,
    columns: usize,
) -> (Page, Vec<Range<usize>>) {
    let keys = rows
        .iter()
        .map(|offer| width(&names(model, offer.row.command, is_help)))
        .max()
        .unwrap_or(0)
        .min(columns / 3);
    let mut page = Page::new(columns, model);
    let mut places = Vec::with_capacity(rows.len() + TOPICS.len());
    let mut group = None;
    for Offer { row, refused } in rows {
        let heading = if model.is_here(row) {
            "group-here"
        } else {
            row.group.message()
        };
        if is_help && group != Some(heading) {
            group = Some(heading);
            let heading = model.locale.get(heading).into_owned();
            page.push(vec![(heading, styles.title)]);
        }
        let mut sentence = model
            .locale
            .get(&format!("command-{}", row.id))
            .into_owned();
        if let Some(why) = refused {
            sentence.push_str(&format!(" – {why}"));
        }
        let first = page.lines.len();
        page.text(
            &sentence,
            if refused.is_some() {
                styles.dim
            } else {
                styles.text
            },
            keys + 3,
        );
        let names = pad(&names(model, row.command, is_help), keys);
        page.lines[first][0] = (format!(" {names}  "), styles.key);
        places.push(first..page.lines.len());
    }
    (page, places)
}

/// Help has room for all keys of a command.
fn names(model: &Model, command: Command, is_help: bool) -> String {
    if is_help {
        model.key_names(command)
    } else {
        model.first_key(command)
    }
}

/// Whether one of the marks, or the word for them, is searched for.
fn explains_marks(model: &Model, typed: &str) -> bool {
    let typed = typed.trim();
    let heading = fold(&model.locale.get("help-marks"));
    let is_mark = |sign: &str| sign.split_whitespace().any(|word| word == typed);
    let is_status = (Status::ALL.iter()).any(|status| mark(Some(*status)) == typed);
    let signs = model.locale.get("help-signs");
    let is_sign = !typed.chars().any(char::is_alphanumeric) && is_mark(&signs);
    heading.starts_with(&fold(typed)) || is_status || is_sign
}

fn marks(model: &Model, styles: &Styles, page: &mut Page) {
    page.push(vec![(
        model.locale.get("help-marks").into_owned(),
        styles.title,
    )]);
    for status in Status::ALL {
        let arguments = [
            ("mark", Value::from(mark(Some(*status)))),
            ("status", Value::from(model.locale.status(*status))),
            ("meaning", Value::from(model.locale.status_meaning(*status))),
        ];
        let line = model.locale.fill("help-status", &arguments);
        page.text(&line, styles.text, 1);
    }
    for sign in model.locale.get("help-signs").split("   ") {
        page.text(sign, styles.text, 1);
    }
}
