//! A list to choose from.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::model::Model;
use super::super::overlay::{Choice, ChoiceOf};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{cells, centred, frame, put, scrollbar};
use super::choices::{Row, rows, title};
use crate::text::{fit, pad, width, wrap};

/// Columns that names are cut to at most.
const LEAST: usize = 12;

pub(super) fn draw(
    model: &Model,
    choice: &Choice,
    styles: &Styles,
    body: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let rows = numbered(choice, rows(model, &choice.of));
    let words = rows.iter().map(|row| width(&row.word)).max().unwrap_or(0);
    let meanings = rows
        .iter()
        .map(|row| width(&row.meaning))
        .max()
        .unwrap_or(0);
    let marks = rows.iter().map(|row| width(&row.mark)).max().unwrap_or(0);
    let all = usize::from(body.width);
    // Where not all has room, names give way to what is counted beside them. What a status is called stands whole,
    // and so does who may speak from now on; what it means stands below.
    let left = all.saturating_sub(marks + meanings + 8);
    let is_explained = matches!(choice.of, ChoiceOf::Status(_) | ChoiceOf::Speaker { .. });
    // A point in time stands whole as well; of the file beside it the end says which it is, and is told below.
    let is_dated = matches!(choice.of, ChoiceOf::Since(_));
    let words = if is_explained || is_dated || left < LEAST {
        words
    } else {
        words.min(left)
    };
    let title = title(model, &choice.of);
    let wanted = (marks + words + meanings + 8).max(width(&title) + 6);
    let below = if (is_explained || is_dated) && marks + words + meanings + 8 > all {
        let room = all.saturating_sub(4).max(1);
        let lines = rows.iter().map(|row| wrap(&row.meaning, room).len());
        lines.max().unwrap_or(0)
    } else {
        0
    };
    let area = centred(
        buffer,
        body,
        wanted.min(all) as u16,
        cells(rows.len() + below + 2),
    );
    regions.add(area, Target::Top);
    let inside = frame(buffer, area, &title, styles.focus, styles.title);
    let (list, rest) = (inside.height.saturating_sub(cells(below)).max(1), inside);
    let inside = Rect {
        height: list,
        ..inside
    };
    if below > 0
        && let Some(row) = rows.get(choice.at)
    {
        let room = usize::from(rest.width.saturating_sub(2)).max(1);
        let lines = wrap(&row.meaning, room)
            .into_iter()
            .zip(inside.bottom()..rest.bottom());
        for (range, y) in lines {
            put(
                buffer,
                rest.x + 1,
                y,
                rest.right(),
                &row.meaning[range],
                styles.dim,
            );
        }
    }
    let height = usize::from(inside.height).max(1);
    let top = (choice.at + 1).saturating_sub(height);
    for (at, row) in rows.iter().enumerate().skip(top).take(height) {
        let line = Rect {
            y: inside.y + (at - top) as u16,
            height: 1,
            ..inside
        };
        let style = if at == choice.at {
            styles.selected
        } else {
            styles.text
        };
        let dim = if at == choice.at {
            styles.selected
        } else {
            styles.dim
        };
        regions.add(line, Target::Line(at));
        buffer.set_style(line, style);
        let bar = if at == choice.at { "▌" } else { " " };
        let x = put(buffer, line.x, line.y, line.right(), bar, style);
        let x = put(
            buffer,
            x,
            line.y,
            line.right(),
            &pad(&row.mark, marks),
            style,
        );
        let x = put(
            buffer,
            x + 1,
            line.y,
            line.right(),
            &pad(&row.word, words),
            style,
        );
        let room = usize::from(line.right().saturating_sub(x + 2));
        if below == 0 || is_dated {
            put(
                buffer,
                x + 2,
                line.y,
                line.right(),
                &fit(&row.meaning, room),
                dim,
            );
        }
    }
    scrollbar(buffer, inside, top, rows.len(), styles.focus);
}

/// Puts the digits that choose rows before them.
fn numbered(choice: &Choice, mut rows: Vec<Row>) -> Vec<Row> {
    for (at, row) in rows.iter_mut().enumerate() {
        if let Some(digit) = choice.digit(at) {
            row.mark = format!("{digit} {}", row.mark).trim_end().to_owned();
        }
    }
    rows
}
