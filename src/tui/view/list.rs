//! The checklist. Only the rows in sight are looked at, however long the list is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::model::{Model, Pane};
use super::super::rows::{Group, Row};
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{frame, put, scrollbar};
use super::{Memory, conditions, footer, row};
use crate::domain::Heading;
use crate::text::{Value, fit, show_line, tail, width, wrap};

pub(super) fn draw(
    model: &Model,
    styles: &Styles,
    memory: &mut Memory,
    (area, body): (Rect, Rect),
    buffer: &mut Buffer,
) {
    let has_keys = model.pane == Pane::List;
    let border = if has_keys {
        styles.focus
    } else {
        styles.border
    };
    let title = conditions::title(model, memory.out_of_sight(model));
    let inside = frame(buffer, area, &title, border, styles.title);
    place(model, styles, area, buffer);
    if model.rows.is_empty() {
        return empty(model, styles, inside, buffer);
    }
    let height = usize::from(inside.height).max(1);
    let cursor = model.rows.cursor();
    let rows = model.rows.all();
    let covered = covered(model, inside, body);
    let top = top(model, &mut memory.list_top, height, covered);
    for (at, row) in rows.iter().enumerate().skip(top).take(height) {
        let line = Rect {
            y: inside.y + (at - top) as u16,
            height: 1,
            ..inside
        };
        memory.regions.add(line, Target::Row(at));
        match row {
            Row::Heading(group) => head(model, styles, model.rows.group(*group), line, buffer),
            Row::Item(place) => {
                let selected = (at == cursor).then_some(has_keys);
                let shown = (*place, memory.notes(model, *place));
                row::item(model, styles, shown, selected, line, buffer);
            }
        }
    }
    scrollbar(buffer, inside, top, rows.len(), border);
}

/// How many of its last lines news covers.
pub(super) fn covered(model: &Model, inside: Rect, body: Rect) -> usize {
    let below = usize::from(body.bottom().saturating_sub(inside.bottom()));
    footer::toast_lines(model, body).saturating_sub(below)
}

/// From which row on the list is shown, so that the cursor is in sight, and not below what covers the last lines.
pub(super) fn top(model: &Model, top: &mut usize, height: usize, covered: usize) -> usize {
    let cursor = model.rows.cursor();
    let rows = model.rows.all();
    // The heading over the first item of a group comes into sight with it.
    let wanted = if cursor > 0 && matches!(rows.get(cursor - 1), Some(Row::Heading(_))) {
        cursor - 1
    } else {
        cursor
    };
    let seen = height.saturating_sub(covered).max(1);
    *top = (*top)
        .min(wanted)
        .max((cursor + 1).saturating_sub(seen))
        .min(rows.len().saturating_sub(seen));
    *top
}

/// Where the file is, in the lower border; of a long path its end.
fn place(model: &Model, styles: &Styles, area: Rect, buffer: &mut Buffer) {
    let path = show_line(&model.path.to_string_lossy()).into_owned();
    let room = usize::from(area.width).saturating_sub(8);
    let tail = tail(&path, room);
    let dots = model.locale.letters().spell("…");
    let cut = if tail.len() < path.len() { &*dots } else { "" };
    let text = format!(" {cut}{tail} ");
    let x = area.right().saturating_sub(width(&text) as u16 + 2);
    put(
        buffer,
        x,
        area.bottom().saturating_sub(1),
        area.right(),
        &text,
        styles.dim,
    );
}

pub(super) fn empty(model: &Model, styles: &Styles, inside: Rect, buffer: &mut Buffer) {
    let text = conditions::why_empty(model);
    for (row, line) in wrap(&text, usize::from(inside.width.saturating_sub(2)))
        .into_iter()
        .enumerate()
    {
        put(
            buffer,
            inside.x + 1,
            inside.y + 1 + row as u16,
            inside.right(),
            &text[line],
            styles.text,
        );
    }
}

pub(super) fn head(model: &Model, styles: &Styles, group: &Group, line: Rect, buffer: &mut Buffer) {
    let mut text = match &group.heading {
        Heading::Kind(kind) => model.locale.kinds(*kind),
        Heading::Status(Some(status)) => model.locale.status(*status),
        Heading::Status(None) => model.locale.get("sign-contested").into_owned(),
        Heading::Party(party) => show_line(party).into_owned(),
        Heading::NoParty => model.locale.get("list-no-party").into_owned(),
    };
    if group.folded > 0 {
        let arguments = [
            ("heading", Value::from(text)),
            ("count", Value::from(group.folded)),
        ];
        text = model.locale.fill("list-folded", &arguments);
    }
    let progress = group.progress;
    if group.folded == 0 && progress.uncounted() > 0 {
        let arguments = [
            ("heading", Value::from(text)),
            ("count", Value::from(progress.uncounted())),
        ];
        text = model.locale.fill("list-uncounted", &arguments);
    }
    let share = format!("{}/{}", progress.implemented(), progress.of());
    let share_at = line.right().saturating_sub(width(&share) as u16 + 1);
    let room = usize::from(share_at.saturating_sub(line.x + 2));
    put(
        buffer,
        line.x + 1,
        line.y,
        share_at,
        &fit(&text, room),
        styles.title,
    );
    put(buffer, share_at, line.y, line.right(), &share, styles.title);
}
