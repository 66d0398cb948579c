//! A text field, of one line or many. Every printable character typed or pasted into it is text.

use std::cell::RefCell;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Clear, Widget};
use ratatui_textarea::{CursorMove, Input, Key as AreaKey, TextArea, WrapMode};

use super::super::key::Key;
use super::paint::cells;

/// A text being typed, with a cursor and an undo of its own.
#[derive(Debug, Clone)]
pub struct Field {
    /// In a cell because drawing scrolls it, as it keeps its own scroll in one.
    area: RefCell<TextArea<'static>>,
    many_lines: bool,
}

impl Field {
    /// A field of one line that holds `text`, the cursor behind it.
    pub fn line(text: &str) -> Self {
        Self::new(&text.replace(['\n', '\r'], " "), false)
    }

    /// A field of one line that offers `text`: typing takes its place, moving the cursor keeps it.
    pub fn offered(text: &str) -> Self {
        let mut field = Self::line(text);
        if !text.is_empty() {
            field.area.get_mut().select_all();
        }
        field
    }

    /// A field of many lines that holds `text`, the cursor behind it.
    pub fn prose(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, many_lines: bool) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        // It breaks between words (UAX #29), where the item breaks as lines may (UAX #14): after a hyphen, say, the
        // two differ. It has no other way that keeps words whole, and cursor and mouse go by its own lines.
        area.set_wrap_mode(if many_lines {
            WrapMode::WordOrGlyph
        } else {
            WrapMode::None
        });
        area.set_cursor_line_style(Style::new());
        // The terminal's own cursor stands at the caret: input methods open their box there.
        area.set_cursor_style(Style::new());
        area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
        area.set_hard_tab_indent(true);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        let area = RefCell::new(area);
        Self { area, many_lines }
    }

    /// What stands in the field.
    pub fn text(&self) -> String {
        self.area.borrow().lines().join("\n")
    }

    /// Puts another text in the place of all that stands in it; its own undo brings that back.
    pub fn replace(&mut self, text: &str) {
        let area = self.area.get_mut();
        area.select_all();
        area.insert_str(text);
    }

    /// The same with the cursor where it was: what stands before it is what stood there.
    pub fn replace_below(&mut self, text: &str) {
        let at = self.area.get_mut().cursor();
        self.replace(text);
        let to = CursorMove::Jump(cells(at.0), cells(at.1));
        self.area.get_mut().move_cursor(to);
    }

    /// Keeps what is offered: typing goes on from it.
    pub fn keep(&mut self) {
        let area = self.area.get_mut();
        if area.selection_range().is_some() {
            area.cancel_selection();
            area.move_cursor(CursorMove::End);
        }
    }

    /// Whether nothing but white space stands in it.
    pub fn is_blank(&self) -> bool {
        let area = self.area.borrow();
        area.lines().iter().all(|line| line.trim().is_empty())
    }

    /// Takes a pasted text: into one line, line ends become spaces.
    pub fn paste(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.area.get_mut().insert_str(if self.many_lines {
            text
        } else {
            text.replace('\n', " ")
        });
    }

    /// Takes a key; `false` where it means nothing here.
    pub fn key(&mut self, key: Key) -> bool {
        let area = self.area.get_mut();
        if let Some(c) = key.text() {
            area.insert_char(c);
            return true;
        }
        let takes_away = matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        if !takes_away {
            area.cancel_selection();
        }
        match (key.code, key.ctrl) {
            // All of it, wherever the cursor is; the field's own undo brings it back.
            (KeyCode::Char('u'), true) => {
                area.select_all();
                area.insert_str("");
            }
            (KeyCode::Enter, _) if self.many_lines => area.insert_newline(),
            (KeyCode::Tab, false) if self.many_lines => area.insert_char('\t'),
            (KeyCode::Backspace, false) => drop(area.delete_char()),
            (KeyCode::Delete, false) => drop(area.delete_next_char()),
            (KeyCode::Backspace | KeyCode::Char('w' | 'h'), true) => drop(area.delete_word()),
            (KeyCode::Delete, true) => drop(area.delete_next_word()),
            (KeyCode::Char('z'), true) => drop(area.undo()),
            (KeyCode::Char('y' | 'Z'), true) => drop(area.redo()),
            (KeyCode::Left, false) => area.move_cursor(CursorMove::Back),
            (KeyCode::Right, false) => area.move_cursor(CursorMove::Forward),
            (KeyCode::Left, true) => area.move_cursor(CursorMove::WordBack),
            (KeyCode::Right, true) => area.move_cursor(CursorMove::WordForward),
            (KeyCode::Up, _) => area.move_cursor(CursorMove::Up),
            (KeyCode::Down, _) => area.move_cursor(CursorMove::Down),
            (KeyCode::Home, false) | (KeyCode::Char('a'), true) => {
                area.move_cursor(CursorMove::Head)
            }
            (KeyCode::End, false) | (KeyCode::Char('e'), true) => area.move_cursor(CursorMove::End),
            (KeyCode::Home, true) => area.move_cursor(CursorMove::Top),
            (KeyCode::End, true) => area.move_cursor(CursorMove::Bottom),
            (KeyCode::PageUp, _) => drop(area.input(Input {
                key: AreaKey::PageUp,
                ..Input::default()
            })),
            (KeyCode::PageDown, _) => drop(area.input(Input {
                key: AreaKey::PageDown,
                ..Input::default()
            })),
            _ => return false,
        }
        true
    }

    /// The same where what is offered is long: what takes something away takes it from its end, and not all of it.
    pub fn edit(&mut self, key: Key) -> bool {
        if key.text().is_none() {
            self.keep();
        }
        self.key(key)
    }

    /// Scrolls by lines, downwards where positive. The cursor stays in sight.
    pub fn scroll(&mut self, by: isize) {
        let by = by.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
        self.area.get_mut().scroll((by, 0));
    }

    /// Draws the field and says where the terminal's cursor belongs.
    pub fn render(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        let mut text = self.area.borrow_mut();
        text.render(area, buffer);
        let wasted = wasted(&text, area.height);
        if wasted > 0 {
            let cursor = text.cursor();
            text.scroll((-wasted, 0));
            // At the end of a line that fills the field the cursor is not counted as in sight, and was moved.
            while text.cursor() < cursor {
                text.move_cursor(CursorMove::Forward);
            }
            Clear.render(area, buffer);
            text.render(area, buffer);
        }
        let cursor = text.screen_cursor();
        let (top, left) = text.scroll_offset();
        let x = area.x + (cursor.col as u16).saturating_sub(left);
        let y = area.y + (cursor.row as u16).saturating_sub(top);
        Some(Position::new(
            x.min(area.right() - 1),
            y.min(area.bottom() - 1),
        ))
    }
}

/// How many rows of a field stay empty below a text that is scrolled as if the field were lower, as it was before
/// the window grew.
fn wasted(text: &TextArea<'_>, height: u16) -> i16 {
    let (top, _) = text.scroll_offset();
    let row = |at: u16| text.screen_to_data(at.into(), 0);
    // Rows below the last one count as it.
    let bottom = top.saturating_add(height - 1);
    let below = (top..bottom).rev().take(top.into());
    let wasted = below.take_while(|at| row(*at) == row(bottom)).count();
    i16::try_from(wasted).unwrap_or(i16::MAX)
}
