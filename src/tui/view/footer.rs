//! The last line: what can be done here. Above it, news.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::super::command::Command;
use super::super::hints::Hint;
use super::super::model::{Model, Toast};
use super::super::overlay::Form;
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::put;
use crate::domain::Arrange;
use crate::text::{fit, width, wrap};

/// Columns below which the footer has room for one or two hints.
const NARROW: u16 = 60;

/// More lines of news would hide what they are about.
const TOAST_LINES: usize = 4;

/// Draws what can be done here. What does not fit is left out from the end; help and the way out
/// always stay, at the right. `goes_on`: whether there is more to read of what is open.
pub(super) fn draw(
    model: &Model,
    styles: &Styles,
    area: Rect,
    goes_on: bool,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let mut hint_at = |hint: &Hint, x: u16, right: u16| {
        let end = draw_hint(hint, styles, x, area.y, right, buffer);
        let place = Rect::new(x, area.y, end.saturating_sub(x), 1);
        regions.add(place, Target::Hint(hint.command));
        end
    };
    let mut right = area.right().saturating_sub(1);
    for hint in model.lasting_hints() {
        right = right.saturating_sub(columns(&hint) + 2);
        hint_at(&hint, right + 2, area.right());
    }
    let mut x = area.x + 1;
    let mut hints = model.hints();
    hints.retain(|hint| goes_on || hint.command != Command::MergeDown);
    if area.width < NARROW {
        // Where few have room, the way back is the one that is needed.
        hints.arrange_by_key(|hint| hint.command != Command::Back);
    }
    for hint in hints {
        if x + columns(&hint) > right {
            break;
        }
        x = hint_at(&hint, x, right) + 2;
    }
}

fn columns(hint: &Hint) -> u16 {
    (width(&hint.key) + 1 + width(&hint.word)) as u16
}

fn draw_hint(hint: &Hint, styles: &Styles, x: u16, y: u16, right: u16, buffer: &mut Buffer) -> u16 {
    let x = put(buffer, x, y, right, &hint.key, styles.key);
    put(buffer, x + 1, y, right, &hint.word, styles.text)
}

/// Draws the field in which words to search for are typed.
pub(super) fn search(
    model: &Model,
    form: &Form,
    styles: &Styles,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let blank = " ".repeat(usize::from(area.width));
    put(buffer, area.x, area.y, area.right(), &blank, styles.text);
    let label = model.locale.get("ask-search");
    let x = put(buffer, area.x + 1, area.y, area.right(), &label, styles.key) + 1;
    let room = area.right().saturating_sub(x + 1);
    form.fields[form.at].render(Rect::new(x, area.y, room, 1), buffer)
}

/// How many lines news takes of the body.
pub(super) fn toast_lines(model: &Model, body: Rect) -> usize {
    let lines = |toast: &Toast| {
        let lines = wrap(&toast.text, news_columns(body)).len();
        shown_of(lines, body)
    };
    model.toast.as_ref().map_or(0, lines)
}

fn news_columns(body: Rect) -> usize {
    usize::from(body.width.saturating_sub(4)).max(2)
}

fn shown_of(lines: usize, body: Rect) -> usize {
    lines
        .min(usize::from(body.height) / 2)
        .clamp(1, TOAST_LINES)
}

/// Draws news over the last lines of the body.
pub(super) fn toast(model: &Model, styles: &Styles, body: Rect, buffer: &mut Buffer) {
    let Some(toast) = &model.toast else { return };
    let style = if toast.is_warning {
        styles.warning
    } else {
        styles.notice
    };
    let columns = news_columns(body);
    let lines = wrap(&toast.text, columns);
    let shown = shown_of(lines.len(), body);
    let is_cut = lines.len() > shown;
    for (row, line) in lines.into_iter().take(shown).enumerate() {
        let mut news = toast.text[line].to_owned();
        if is_cut && row + 1 == shown {
            news = fit(&format!("{news}…"), columns).into_owned();
        }
        let y = body.bottom().saturating_sub((shown - row) as u16);
        let line = Rect {
            y,
            height: 1,
            ..body
        };
        // Nothing of what stood there may show through, no link either.
        Clear.render(line.intersection(buffer.area), buffer);
        buffer.set_style(line.intersection(buffer.area), styles.text);
        put(
            buffer,
            body.x + 2,
            y,
            body.right(),
            &fit(&news, columns),
            style,
        );
    }
}
