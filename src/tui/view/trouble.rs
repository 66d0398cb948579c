//! The screen of a file that cannot be read, or not all of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::model::{Broken, Model};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{frame, put};
use super::pane::Page;

pub(super) fn draw(
    model: &Model,
    broken: &Broken,
    styles: &Styles,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let area = buffer.area;
    let inside = frame(
        buffer,
        area,
        &model.locale.trouble_title(&broken.trouble),
        styles.focus,
        styles.title,
    );
    let text = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let mut page = Page::new(usize::from(text.width), model);
    what(model, broken, styles, &mut page);
    page.blank();
    let first_way = page.lines.len();
    let mut chosen = first_way;
    let mut ways = Vec::new();
    for (at, way) in broken.trouble.ways.iter().enumerate() {
        let line = format!("{}  {}", at + 1, model.locale.way(&broken.trouble, *way));
        let lines = page.text(
            &line,
            if at == broken.at {
                styles.selected
            } else {
                styles.text
            },
            2,
        );
        ways.push(lines.clone());
        if at == broken.at {
            chosen = lines.end;
            page.lines[lines.start][0] = ("▌ ".to_owned(), styles.focus);
        }
    }
    page.blank();
    page.text(&model.locale.get("broken-hint"), styles.dim, 0);
    if let Some(toast) = &model.toast {
        page.text(&toast.text, styles.warning, 0);
    }
    let height = usize::from(text.height).max(1);
    let top = chosen
        .saturating_sub(height)
        .max(if page.lines.len() <= height {
            0
        } else {
            chosen.saturating_sub(height)
        });
    for (row, line) in page.lines.iter().skip(top).take(height).enumerate() {
        let y = text.y + row as u16;
        if let Some(at) = ways.iter().position(|lines| lines.contains(&(top + row))) {
            regions.row(text, y, Target::Line(at));
        }
        let mut x = text.x;
        for (words, style) in line {
            x = put(buffer, x, y, text.right(), words, *style);
        }
    }
}

/// What happened and where.
fn what(model: &Model, broken: &Broken, styles: &Styles, page: &mut Page) {
    let told = model.locale.trouble(&broken.trouble, &model.path);
    page.text(&told.what, styles.warning, 0);
    if !told.lines.is_empty() {
        page.blank();
    }
    for line in &told.lines {
        page.text(line, styles.text, 2);
    }
    if let Some(more) = &told.more {
        page.text(more, styles.dim, 2);
    }
}
