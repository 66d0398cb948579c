//! A note being written.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use super::super::model::Model;
use super::super::overlay::Editor;
use super::super::theme::Styles;
use super::super::widget::{frame, put};
use crate::text::{Value, wrap};

/// Draws the editor and says where the cursor belongs.
pub(super) fn draw(
    model: &Model,
    editor: &Editor,
    styles: &Styles,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let message = match (editor.revises, editor.private) {
        (Some(_), _) => "editor-revise",
        (None, true) => "editor-private",
        (None, false) => "editor-note",
    };
    let item = model.subject_name(&editor.about);
    let begun = if editor.is_begun { "yes" } else { "no" };
    let arguments = [("item", Value::from(item)), ("begun", Value::from(begun))];
    let title = model.locale.fill(message, &arguments);
    Clear.render(area.intersection(buffer.area), buffer);
    let inside = frame(buffer, area, &title, styles.focus, styles.title);
    let mut text_area = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    if let Some(trouble) = &editor.trouble {
        let lines = wrap(trouble, usize::from(text_area.width));
        let rows = (lines.len() as u16).min(text_area.height / 2);
        text_area.height -= rows;
        for (row, line) in lines.into_iter().take(usize::from(rows)).enumerate() {
            let y = text_area.bottom() + row as u16;
            put(
                buffer,
                text_area.x,
                y,
                text_area.right(),
                &trouble[line],
                styles.warning,
            );
        }
    }
    editor.field.render(text_area, buffer)
}
