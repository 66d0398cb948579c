//! Painting: text at a place, bars, frames, scroll bars. Everything is clipped to the buffer, so that
//! no size of the terminal can make it panic.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Borders, Clear, Widget};

use crate::text::is_plain;

/// Writes text from `x` on, up to `right` at most, and returns where it ended.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, right: u16, text: &str, style: Style) -> u16 {
    let area = buffer.area;
    let right = right.min(area.right());
    if y < area.top() || y >= area.bottom() || x < area.left() || x >= right {
        return x;
    }
    let room = usize::from(right - x);
    if !text.chars().all(is_plain) {
        return buffer.set_stringn(x, y, text, room, style).0;
    }
    // A column for each: taking such text apart into graphemes is what a frame would cost most.
    let first = buffer.index_of(x, y);
    let cells = &mut buffer.content[first..first + room];
    let mut end = x;
    for (cell, c) in cells.iter_mut().zip(text.chars()) {
        cell.set_char(c).set_style(style);
        end += 1;
    }
    end
}

/// Puts a style over parts of a text that stands at `from`, up to `right` at most.
pub fn over(
    buffer: &mut Buffer,
    from: (u16, u16),
    right: u16,
    text: &str,
    parts: &[Range<usize>],
    style: Style,
) {
    let right = right.min(buffer.area.right());
    for part in parts {
        let columns = |text: &str| cells(crate::text::width(text));
        let start = from.0.saturating_add(columns(&text[..part.start]));
        let end = start
            .saturating_add(columns(&text[part.clone()]))
            .min(right);
        let cells = Rect::new(start, from.1, end.saturating_sub(start), 1);
        buffer.set_style(cells.intersection(buffer.area), style);
    }
}

/// So many lines or columns, of which no screen has more than this type counts. What others wrote may be longer.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// A bar of `columns` columns of which the share `done / of` is filled.
pub fn bar(done: usize, of: usize, columns: usize) -> String {
    let filled = if of == 0 {
        0
    } else {
        (done * columns).div_ceil(of).min(columns)
    };
    "▰".repeat(filled) + &"▱".repeat(columns - filled)
}

/// A frame with a title; returns the room inside.
pub fn frame(buffer: &mut Buffer, area: Rect, title: &str, border: Style, titled: Style) -> Rect {
    let area = area.intersection(buffer.area);
    if area.width < 2 || area.height < 2 {
        return Rect::new(area.x, area.y, 0, 0);
    }
    // Side by side: a block goes through all that it frames, which would be most of what a picture costs.
    let sides = Borders::LEFT | Borders::RIGHT;
    let inside = area.inner(Margin::new(1, 1));
    let [first, last] = [area.x, area.right() - 1];
    let side = |x| Rect {
        x,
        width: 1,
        ..area.inner(Margin::new(0, 1))
    };
    let edge = |y| Rect {
        y,
        height: 1,
        ..area
    };
    for (borders, place) in [
        (Borders::TOP | sides, edge(area.y)),
        (Borders::LEFT, side(first)),
        (Borders::RIGHT, side(last)),
        (Borders::BOTTOM | sides, edge(area.bottom() - 1)),
    ] {
        Block::new()
            .borders(borders)
            .border_type(BorderType::Rounded)
            .border_style(border)
            .render(place, buffer);
    }
    if !title.is_empty() && area.width > 6 {
        let room = usize::from(area.width) - 4;
        let title = format!(" {} ", crate::text::fit(title, room.saturating_sub(2)));
        put(buffer, area.x + 2, area.y, area.right() - 1, &title, titled);
    }
    inside
}

/// Room for something on top of the rest: in the middle, cleared.
pub fn centred(buffer: &mut Buffer, within: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(within.width), height.min(within.height));
    let area = Rect::new(
        within.x + (within.width - width) / 2,
        within.y + (within.height - height) / 2,
        width,
        height,
    )
    .intersection(buffer.area);
    Clear.render(area, buffer);
    area
}

/// A scroll bar on the right border of `area`, where `all` rows do not fit in its height.
pub fn scrollbar(buffer: &mut Buffer, area: Rect, first: usize, all: usize, style: Style) {
    let shown = usize::from(area.height);
    if all <= shown || shown == 0 {
        return;
    }
    let length = (shown * shown / all).clamp(1, shown);
    let top = (first * (shown - length)).div_ceil(all - shown);
    for row in top..(top + length).min(shown) {
        put(
            buffer,
            area.right(),
            area.y + row as u16,
            area.right() + 1,
            "┃",
            style,
        );
    }
}
