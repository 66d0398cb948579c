//! Items by delegations. Only the cells in sight are looked at, however many items and delegations
//! there are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::command::Command;
use super::super::matrix::{Cell, Column, Matrix, Value as Said};
use super::super::model::Model;
use super::super::rows::Row;
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{frame, put, scrollbar};
use super::columns::{Layout, Words, layout};
use super::pane::Page;
use super::{Memory, cell, conditions, list, row};
use crate::text::{BY_HAND, Value, fit, mark, pad, show_line, width};

/// Rows from which on one is spared for the cell under the cursor.
const ROOMY: u16 = 8;

/// Draws it; returns how many rows a page has.
pub(super) fn draw(
    model: &Model,
    matrix: &Matrix,
    styles: &Styles,
    memory: &mut Memory,
    area: Rect,
    buffer: &mut Buffer,
) -> usize {
    let columns = model.columns();
    let arguments = [
        (
            "list",
            Value::from(conditions::title(model, memory.out_of_sight(model))),
        ),
        (
            "what",
            Value::from(model.locale.get(matrix.shows.message()).into_owned()),
        ),
    ];
    let title = model.locale.fill("matrix-title", &arguments);
    let inside = frame(buffer, area, &title, styles.focus, styles.title);
    if columns.len() < 2 {
        let spoken = columns.iter().filter(|column| column.of.is_some()).count();
        alone(model, styles, spoken, inside, buffer);
        return usize::from(inside.height).max(1);
    }
    if model.rows.is_empty() {
        list::empty(model, styles, inside, buffer);
        return usize::from(inside.height).max(1);
    }
    summary(model, styles, memory.signs(model), area, buffer);
    let detail = u16::from(inside.height >= ROOMY);
    let body = Rect {
        y: inside.y + 1,
        height: inside.height.saturating_sub(1 + detail),
        ..inside
    };
    let layout = layout(model, matrix, &columns, &mut memory.matrix_left, body.width);
    header(matrix, styles, &columns, &layout, inside, buffer);
    let height = usize::from(body.height).max(1);
    let covered = list::covered(model, body, area);
    let top = list::top(model, &mut memory.list_top, height, covered);
    let rows = model.rows.all();
    for (at, row) in rows.iter().enumerate().skip(top).take(height) {
        let line = Rect {
            y: body.y + (at - top) as u16,
            height: 1,
            ..body
        };
        match row {
            Row::Heading(group) => {
                let line = Rect {
                    width: layout.item.saturating_sub(3),
                    ..line
                };
                list::head(model, styles, model.rows.group(*group), line, buffer);
            }
            Row::Item(place) => {
                memory.regions.add(line, Target::Row(at));
                let is_selected = at == model.rows.cursor();
                let cells = (matrix, &columns[..], &layout);
                item(model, styles, *place, is_selected, cells, line, buffer);
            }
        }
    }
    scrollbar(buffer, body, top, rows.len(), styles.focus);
    if detail > 0 {
        let line = Rect {
            y: inside.bottom() - 1,
            height: 1,
            ..inside
        };
        cell::in_words(model, matrix, styles, &columns, line, buffer);
    }
    height
}

/// Where one delegation at most has spoken: what would be here, and how to get it.
fn alone(model: &Model, styles: &Styles, spoken: usize, inside: Rect, buffer: &mut Buffer) {
    let mut page = Page::new(usize::from(inside.width.saturating_sub(2)), model);
    let arguments = [
        ("spoken", Value::from(spoken)),
        ("merge", Value::from(model.first_key(Command::Merge))),
        ("share", Value::from(model.first_key(Command::Share))),
    ];
    page.text(
        &model.locale.fill("matrix-alone", &arguments),
        styles.text,
        0,
    );
    for (row, line) in page
        .lines
        .iter()
        .take(usize::from(inside.height))
        .enumerate()
    {
        let mut x = inside.x + 1;
        for (text, style) in line {
            x = put(
                buffer,
                x,
                inside.y + row as u16,
                inside.right(),
                text,
                *style,
            );
        }
    }
}

/// How much is not seen alike, in the lower border.
fn summary(
    model: &Model,
    styles: &Styles,
    [contested, differing, by_hand]: [usize; 3],
    area: Rect,
    buffer: &mut Buffer,
) {
    let arguments = [
        ("differing", Value::from(differing)),
        ("all", Value::from(model.rows.len())),
        ("contested", Value::from(contested)),
    ];
    let mut text = model.locale.fill("matrix-summary", &arguments);
    if by_hand > 0 {
        let count = [("count", Value::from(by_hand))];
        text = format!("{text} · {}", model.locale.fill("matrix-by-hand", &count));
    }
    let text = format!(
        " {} ",
        fit(&text, usize::from(area.width.saturating_sub(6)))
    );
    let x = area.right().saturating_sub(width(&text) as u16 + 2);
    let y = area.bottom().saturating_sub(1);
    put(buffer, x, y, area.right(), &text, styles.title);
}

fn header(
    matrix: &Matrix,
    styles: &Styles,
    columns: &[Column],
    layout: &Layout,
    inside: Rect,
    buffer: &mut Buffer,
) {
    let mut x = inside.x + layout.item;
    for at in &layout.shown {
        let name = show_line(&columns[*at].name);
        let style = if *at == matrix.column {
            styles.key
        } else {
            styles.title
        };
        let room = usize::from(layout.each).saturating_sub(1);
        put(
            buffer,
            x,
            inside.y,
            inside.right(),
            &fit(&name, room),
            style,
        );
        x += layout.each;
    }
    let (before, behind) = layout.is_more;
    if before {
        let x = inside.x + layout.item + layout.each;
        put(
            buffer,
            x.saturating_sub(2),
            inside.y,
            inside.right(),
            "‹",
            styles.key,
        );
    }
    if behind {
        let x = inside.right().saturating_sub(1);
        put(buffer, x, inside.y, inside.right(), "›", styles.key);
    }
}

fn item(
    model: &Model,
    styles: &Styles,
    place: usize,
    is_selected: bool,
    (matrix, columns, layout): (&Matrix, &[Column], &Layout),
    line: Rect,
    buffer: &mut Buffer,
) {
    let item = &model.tracker.items()[place];
    let signs = model.standings[place].signs;
    let base = if is_selected {
        styles.marked
    } else {
        styles.text
    };
    let end = line.x + layout.item;
    let bar = if is_selected { "▌" } else { " " };
    put(buffer, line.x, line.y, end, bar, styles.focus);
    if model.marks.has(&item.id) {
        put(
            buffer,
            line.x + 1,
            line.y,
            end,
            row::MARKED,
            base.patch(styles.key),
        );
    }
    let label = pad(&show_line(&item.label), 2);
    let x = put(
        buffer,
        line.x + 2,
        line.y,
        end,
        &label,
        base.patch(styles.dim),
    );
    let room = usize::from(end.saturating_sub(x + 5));
    let title = show_line(&item.title);
    put(buffer, x + 1, line.y, end, &fit(&title, room), base);
    let marks = [(signs.contested, "‼"), (signs.differing, "≠")];
    for (x, (is_on, glyph)) in (end.saturating_sub(4)..).zip(marks) {
        // An empty place has no look: without colours it would be underlined.
        if is_on {
            put(buffer, x, line.y, end, glyph, styles.warning);
        }
    }
    let mut x = end;
    for at in &layout.shown {
        let is_under = is_selected && *at == matrix.column;
        let cell = model.cell(place, columns[*at].of, matrix.shows);
        let is_void = model.is_beside_the_point(place, matrix.shows);
        let (text, style) = words(model, styles, &cell, layout.words, is_void);
        let base = if is_under { styles.selected } else { base };
        let style = if is_under { base } else { base.patch(style) };
        let right = x + layout.each.saturating_sub(1);
        if is_under {
            let area = Rect::new(x, line.y, layout.each.saturating_sub(1), 1);
            buffer.set_style(area.intersection(line), base);
        }
        let signs = [
            (cell.contested, "‼"),
            (cell.differs, "≠"),
            (cell.by_hand, BY_HAND),
        ];
        let signs: String = signs
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, sign)| *sign)
            .collect();
        // The mark of a contested answer says it already.
        let signs = match cell.value {
            Said::Contested => signs.trim_start_matches('‼'),
            Said::Silent | Said::Status(_) | Said::Position(_) | Said::Text(_) => &signs,
        };
        let room = usize::from(right.saturating_sub(x)).saturating_sub(width(signs) + 1);
        let text = if layout.words == Words::Long && width(&text) > room {
            words(model, styles, &cell, Words::Short, is_void).0
        } else {
            text
        };
        let after = put(
            buffer,
            x,
            line.y,
            right.min(line.right()),
            &fit(&text, room),
            style,
        );
        let warning = if is_under { base } else { styles.warning };
        let gap = u16::from(!signs.is_empty());
        put(
            buffer,
            after + gap,
            line.y,
            right.min(line.right()),
            signs,
            warning,
        );
        x += layout.each;
    }
}

fn words(
    model: &Model,
    styles: &Styles,
    cell: &Cell,
    words: Words,
    is_void: bool,
) -> (String, Style) {
    match &cell.value {
        Said::Silent if is_void => (String::new(), styles.dim),
        Said::Silent => ("·".to_owned(), styles.dim),
        Said::Contested if words == Words::Marks => ("‼".to_owned(), styles.warning),
        Said::Contested => {
            let text = format!("‼ {}", model.locale.get("sign-contested"));
            (text, styles.warning)
        }
        Said::Status(status) => {
            let mark = mark(Some(*status));
            let text = match words {
                Words::Long => format!("{mark} {}", model.locale.status(*status)),
                Words::Short => format!("{mark} {}", model.locale.status_short(*status)),
                Words::Marks => mark.to_owned(),
            };
            (text, styles.status(Some(*status)))
        }
        Said::Position(position) => (model.locale.position(*position), styles.text),
        Said::Text(text) => (show_line(text).into_owned(), styles.text),
    }
}
