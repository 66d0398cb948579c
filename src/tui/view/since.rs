//! What changed since a point, item by item.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::super::model::Model;
use super::super::since::{Changes, ChangesOf, Stage, Told};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{frame, put, scrollbar};
use super::pane::Page;
use super::preview::look;

/// Draws it. Says how far it is really scrolled, and which item the cursor is on.
pub(super) fn draw(
    model: &Model,
    open: &Changes,
    styles: &Styles,
    body: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) -> (usize, usize) {
    Clear.render(body.intersection(buffer.area), buffer);
    regions.add(body, Target::Top);
    let title = match open.told() {
        Some(told) => told.title.clone(),
        None => model.locale.get("changes-name").into_owned(),
    };
    let inside = frame(buffer, body, &title, styles.focus, styles.title);
    let room = Rect {
        x: inside.x + 2,
        width: inside.width.saturating_sub(3),
        ..inside
    };
    let mut page = Page::new(usize::from(room.width), model);
    // The first line of each item.
    let mut heads = Vec::new();
    match &open.stage {
        Stage::Reading => drop(page.text(&model.locale.get("changes-reading"), styles.dim, 0)),
        Stage::Refused(sentence) => drop(page.text(sentence, styles.warning, 0)),
        Stage::Ready(told) => {
            let what = match open.of {
                ChangesOf::Point => "changes-what",
                ChangesOf::Item => "changes-history-what",
            };
            lay_out(model, told, what, styles, &mut page, &mut heads);
        }
    }
    let height = usize::from(room.height);
    let most = page.lines.len().saturating_sub(height);
    let end_of = |at: usize| heads.get(at + 1).copied().unwrap_or(page.lines.len());
    let mut top = open.scroll.min(most);
    let mut at = open.at.min(heads.len().saturating_sub(1));
    if let Some(head) = heads.get(at).copied() {
        if open.follow {
            let end = end_of(at).min(head + height);
            // What stands above the first item belongs to it.
            top = if at == 0 {
                0
            } else {
                top.clamp(end.saturating_sub(height), head)
            };
            top = top.min(most);
        } else {
            let in_sight = top..top + height;
            let seen = heads.iter().position(|head| in_sight.contains(head));
            if !in_sight.contains(&head) {
                // Of an item longer than the window no head is in sight.
                let above = heads.iter().rposition(|head| *head < top);
                at = seen.or(above).unwrap_or(at);
            }
        }
    }
    for (row, line) in page.lines.iter().enumerate().skip(top).take(height) {
        let y = room.y + (row - top) as u16;
        let item = heads.iter().rposition(|head| *head <= row);
        if let Some(item) = item {
            regions.row(inside, y, Target::Line(item));
        }
        let is_cursor = heads.get(at) == Some(&row);
        if is_cursor {
            let whole = Rect {
                y,
                height: 1,
                ..inside
            };
            buffer.set_style(whole, styles.selected);
            put(buffer, inside.x, y, inside.right(), "▌", styles.selected);
        }
        let mut x = room.x;
        for (text, style) in line {
            let style = if is_cursor { styles.selected } else { *style };
            x = put(buffer, x, y, room.right(), text, style);
        }
    }
    scrollbar(buffer, inside, top, page.lines.len(), styles.focus);
    (top, at)
}

fn lay_out(
    model: &Model,
    told: &Told,
    what: &str,
    styles: &Styles,
    page: &mut Page,
    heads: &mut Vec<usize>,
) {
    for total in &told.totals {
        page.text(total, styles.title, 0);
    }
    for line in &told.delegations {
        page.text(line, styles.text, 2);
    }
    for hint in &told.hints {
        page.text(hint, styles.warning, 0);
    }
    if told.items.is_empty() {
        page.blank();
        page.text(&model.locale.get(what), styles.dim, 0);
    }
    for (_, lines) in &told.items {
        page.blank();
        heads.push(page.lines.len());
        for line in lines {
            page.text(&line.text, look(styles, line.part), line.part.indent());
        }
    }
}
