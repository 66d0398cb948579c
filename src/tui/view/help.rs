//! What can be done, by group, with keys; what the marks mean; what the program promises.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::super::help::TOPICS;
use super::super::model::Model;
use super::super::overlay::HelpSheet;
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{frame, put, scrollbar};
use super::Memory;
use super::pane::Page;
use crate::domain::Status;
use crate::text::{mark, pad, width};

pub(super) fn draw(
    model: &Model,
    sheet: &HelpSheet,
    styles: &Styles,
    memory: &mut Memory,
    body: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    Clear.render(body.intersection(buffer.area), buffer);
    let inside = frame(
        buffer,
        body,
        &model.locale.get("help-title"),
        styles.focus,
        styles.title,
    );
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
    memory.regions.add(body, Target::Top);
    let (page, places) = page(model, sheet, styles, usize::from(room.width));
    let at = places.get(sheet.at).cloned().unwrap_or(0..1);
    let height = usize::from(room.height).max(1);
    let top = &mut memory.help_top;
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
            memory.regions.row(inside, y, Target::Line(k));
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
    sheet: &HelpSheet,
    styles: &Styles,
    columns: usize,
) -> (Page, Vec<std::ops::Range<usize>>) {
    let rows = model.help_rows();
    let keys = rows
        .iter()
        .map(|row| width(&model.key_names(row.command)))
        .max()
        .unwrap_or(0)
        .min(columns / 3);
    let mut page = Page::new(columns);
    let mut places = Vec::with_capacity(rows.len() + TOPICS.len());
    let mut group = None;
    for row in &rows {
        if group != Some(row.group) {
            group = Some(row.group);
            page.push(vec![(
                model.locale.get(row.group.message()).into_owned(),
                styles.title,
            )]);
        }
        let refused = model.refuse(row.command);
        let mut sentence = model
            .locale
            .get(&format!("command-{}", row.id))
            .into_owned();
        if let Some(why) = &refused {
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
        let names = pad(&model.key_names(row.command), keys);
        page.lines[first][0] = (format!(" {names}  "), styles.key);
        places.push(first..page.lines.len());
    }
    if sheet.field.is_blank() {
        marks(model, styles, &mut page);
        for topic in TOPICS {
            page.blank();
            places.push(page.text(&model.locale.get(topic), styles.text, 0));
        }
    }
    (page, places)
}

fn marks(model: &Model, styles: &Styles, page: &mut Page) {
    page.push(vec![(
        model.locale.get("help-marks").into_owned(),
        styles.title,
    )]);
    for status in Status::ALL {
        let line = format!(
            "{} {}: {}",
            mark(Some(*status)),
            model.locale.status(*status),
            model.locale.status_meaning(*status)
        );
        page.text(&line, styles.text, 1);
    }
    page.text(&model.locale.get("help-signs"), styles.text, 1);
}
