//! What files would bring, to be read before anything changes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::super::links::Links;
use super::super::model::Model;
use super::super::pick::{Preview, PreviewOf, PreviewStage, Ready};
use super::super::theme::Styles;
use super::super::widget::{frame, put, scrollbar};
use super::pane::{Page, link};
use crate::text::{Part, Value};

/// Draws it and says how far it is really scrolled, and whether it goes on below.
pub(super) fn draw(
    model: &Model,
    preview: &Preview,
    styles: &Styles,
    body: Rect,
    links: &mut Links,
    buffer: &mut Buffer,
) -> (usize, bool) {
    Clear.render(body.intersection(buffer.area), buffer);
    let title = match &preview.stage {
        PreviewStage::Ready(ready) => ready.title,
        PreviewStage::Reading | PreviewStage::Refused(_) => None,
    };
    let title = title.unwrap_or(match preview.of {
        PreviewOf::Copies => "preview-title",
        PreviewOf::Table => "table-title",
        PreviewOf::Gone => "gone-title",
        PreviewOf::Unknown => "claimed-title",
    });
    let title = model.locale.get(title);
    let inside = frame(buffer, body, &title, styles.focus, styles.title);
    let room = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let mut page = Page::new(usize::from(room.width), model);
    match &preview.stage {
        PreviewStage::Reading => {
            page.text(&model.locale.get("preview-reading"), styles.dim, 0);
        }
        PreviewStage::Refused(sentences) => {
            let refused = match preview.of {
                PreviewOf::Table => "table-refused",
                PreviewOf::Copies | PreviewOf::Gone | PreviewOf::Unknown => "preview-refused",
            };
            page.text(&model.locale.get(refused), styles.title, 0);
            for sentence in sentences {
                page.blank();
                page.text(sentence, styles.warning, 0);
            }
        }
        PreviewStage::Ready(ready) => {
            let who = model.author.as_ref();
            let who = who.map(|author| model.locale.author(author));
            let who = [("who", Value::from(who.unwrap_or_default()))];
            let about = ready.about.map(|about| model.locale.fill(about, &who));
            lay_out(ready, about.as_deref(), styles, &mut page);
        }
    }
    let height = usize::from(room.height);
    let top = preview.scroll.min(page.lines.len().saturating_sub(height));
    for (row, line) in page.lines.iter().enumerate().skip(top).take(height) {
        let mut x = room.x;
        for (text, style) in line {
            x = put(
                buffer,
                x,
                room.y + (row - top) as u16,
                room.right(),
                text,
                *style,
            );
        }
    }
    link(&page.links, top, room, links, buffer);
    scrollbar(buffer, inside, top, page.lines.len(), styles.focus);
    (top, top + height < page.lines.len())
}

fn lay_out(ready: &Ready, about: Option<&str>, styles: &Styles, page: &mut Page) {
    for total in &ready.totals {
        page.text(total, styles.title, 0);
    }
    for line in &ready.delegations {
        page.text(line, styles.text, 2);
    }
    for hint in &ready.hints {
        page.text(hint, styles.warning, 0);
    }
    if let Some(about) = about {
        page.text(about, styles.dim, 0);
    }
    for item in &ready.items {
        page.blank();
        for line in item {
            page.text(&line.text, look(styles, line.part), line.part.indent());
        }
    }
}

pub(super) fn look(styles: &Styles, part: Part) -> Style {
    match part {
        Part::Item => styles.title,
        Part::Said => styles.text,
        Part::Earlier => styles.dim,
        Part::Prose | Part::Reworded => styles.dim,
        Part::Replaced => styles.text,
        Part::Contested => styles.warning,
        Part::Differing => styles.focus,
    }
}
