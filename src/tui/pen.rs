//! Cells as bytes: what ratatui found changed, in the sequences that terminals know.
//!
//! In the place of ratatui's own writer, which names the sixteen colours by the table of 256 (`38;5;N`):
//! terminals with no more than sixteen do not know that table. A frame in which nothing changed is no byte.

use std::fmt::Write as _;
use std::io::{self, Write};

use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use crossterm::{cursor, queue};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use super::links::Links;
use super::theme::hue;
use crate::text::{Plane, begin_link, end_link};

/// What stands for each modifier ("select graphic rendition", ECMA-48).
const MODIFIERS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// Writes frames to a terminal.
pub(super) struct Pen<W: Write> {
    /// Where it goes, and what is written seldom.
    out: CrosstermBackend<W>,
    /// The links that cells may belong to.
    pub(super) links: Links,
    /// The bytes of a frame; kept, so that its room is.
    line: String,
    /// Whether a frame has begun that the terminal is to show all at once.
    is_begun: bool,
    /// Where the cursor was left; `None` is hidden, or unknown.
    cursor: Option<Position>,
    /// Whether the cursor is to be seen, where that is known: what had the terminal meanwhile may have
    /// changed it.
    is_shown: Option<bool>,
}

/// What letters look like.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ink {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// As the terminal is left between frames.
const PLAIN: Ink = Ink {
    fg: Color::Reset,
    bg: Color::Reset,
    modifier: Modifier::empty(),
};

impl Ink {
    fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier.intersection(Modifier::all()),
        }
    }

    /// Adds the sequence that leads from another look to this one.
    fn change(self, from: Self, out: &mut String) {
        let mut from = from;
        out.push_str("\x1b[");
        let begin = out.len();
        if !self.modifier.contains(from.modifier) {
            out.push('0');
            from = PLAIN;
        }
        let gap = |out: &mut String| {
            if out.len() > begin {
                out.push(';');
            }
        };
        for (modifier, code) in MODIFIERS {
            if (self.modifier - from.modifier).contains(modifier) {
                gap(out);
                // Memory takes all that is written.
                let _ = write!(out, "{code}");
            }
        }
        for (mine, other, plane) in [
            (self.fg, from.fg, Plane::Letters),
            (self.bg, from.bg, Plane::Ground),
        ] {
            if mine != other {
                gap(out);
                let _ = hue(mine).write(plane, out);
            }
        }
        out.push('m');
    }
}

impl<W: Write> Pen<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out: CrosstermBackend::new(out),
            links: Links::default(),
            line: String::new(),
            is_begun: false,
            cursor: None,
            is_shown: None,
        }
    }

    /// Where other things than frames are written.
    pub(super) fn out(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Has the terminal hold back what follows until the frame is whole.
    fn begin(&mut self) -> io::Result<()> {
        if self.is_begun {
            return Ok(());
        }
        self.is_begun = true;
        queue!(self.out, BeginSynchronizedUpdate)
    }

    /// What moves the cursor leaves it where nobody asked for.
    fn lose_cursor(&mut self) {
        self.cursor = None;
    }
}

impl<W: Write> Backend for Pen<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        let mut ink = PLAIN;
        let mut next = None;
        let mut link = None;
        for (x, y, cell) in content {
            if next != Some((x, y)) {
                let _ = write!(line, "\x1b[{};{}H", y + 1, x + 1);
            }
            let target = self.links.of(cell.modifier);
            if target != link {
                // Memory takes all that is written.
                let _ = match target {
                    Some((number, address)) => begin_link(number, address, &mut line),
                    None => end_link(&mut line),
                };
                link = target;
            }
            let wanted = Ink::of(cell);
            if wanted != ink {
                wanted.change(ink, &mut line);
                ink = wanted;
            }
            line.push_str(cell.symbol());
            // Behind a wide letter every terminal is told anew where it goes on.
            next = Some((x + 1, y));
        }
        if link.is_some() {
            let _ = end_link(&mut line);
        }
        if ink != PLAIN {
            line.push_str("\x1b[0m");
        }
        let written = if line.is_empty() {
            Ok(())
        } else {
            self.lose_cursor();
            self.begin()
                .and_then(|()| self.out.write_all(line.as_bytes()))
        };
        self.line = line;
        written
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.is_shown == Some(false) {
            return Ok(());
        }
        self.begin()?;
        self.is_shown = Some(false);
        self.cursor = None;
        queue!(self.out, cursor::Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        // Shown where it belongs, by the call that follows.
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.out.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor == Some(position) {
            return Ok(());
        }
        self.begin()?;
        self.cursor = Some(position);
        queue!(self.out, cursor::MoveTo(position.x, position.y))?;
        if self.is_shown.replace(true) == Some(true) {
            Ok(())
        } else {
            queue!(self.out, cursor::Show)
        }
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.begin()?;
        self.lose_cursor();
        // What begins anew knows nothing of the cursor.
        self.is_shown = None;
        self.out.clear_region(region)
    }

    fn append_lines(&mut self, count: u16) -> io::Result<()> {
        self.lose_cursor();
        self.out.append_lines(count)
    }

    fn size(&self) -> io::Result<Size> {
        self.out.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.out.window_size()
    }

    /// The frame is whole.
    fn flush(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.is_begun, false) {
            queue!(self.out, EndSynchronizedUpdate)?;
        }
        Backend::flush(&mut self.out)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// What is written for a row of cells behind an empty one.
    fn written(pieces: &[(&str, Style)]) -> String {
        let area = Rect::new(0, 0, 40, 1);
        let (before, mut after) = (Buffer::empty(area), Buffer::empty(area));
        let mut x = 0;
        for (text, style) in pieces {
            x = after.set_stringn(x, 0, text, 40, *style).0;
        }
        let mut bytes = Vec::new();
        let mut pen = Pen::new(&mut bytes);
        let changed = before.diff(&after);
        pen.draw(changed.into_iter()).expect("memory takes it");
        Backend::flush(&mut pen).expect("memory takes it");
        String::from_utf8(bytes).expect("text")
    }

    const WHOLE: (&str, &str) = ("\x1b[?2026h", "\x1b[?2026l");

    /// A frame that the terminal shows all at once, without what says so.
    fn frame(text: &str) -> &str {
        let inner = text.strip_prefix(WHOLE.0).expect("held back");
        inner.strip_suffix(WHOLE.1).expect("shown all at once")
    }

    #[test]
    fn the_sixteen_colours_are_named_as_terminals_with_no_more_know_them() {
        let red = Style::new().fg(Color::LightRed).bg(Color::Blue);
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let text = written(&[("a", red), ("b", bold), ("c", Style::new())]);
        assert_eq!(frame(&text), "\x1b[1;1H\x1b[91;44ma\x1b[1;39;49mb\x1b[0mc");
        let exact = Style::new().fg(Color::Rgb(1, 2, 3)).bg(Color::Indexed(24));
        assert_eq!(
            frame(&written(&[("a", exact)])),
            "\x1b[1;1H\x1b[38;2;1;2;3;48;5;24ma\x1b[0m"
        );
    }

    #[test]
    fn a_link_is_written_around_its_cells_and_taken_off_again() {
        let area = Rect::new(0, 0, 12, 1);
        let mut links = Links::default();
        links.begin_frame();
        let mark = links.mark("https://undocs.org/S/1");
        let row = |mark: Modifier| {
            let mut buffer = Buffer::empty(area);
            buffer.set_stringn(0, 0, "See S/1.", 12, Style::new());
            for x in 4..7 {
                buffer[(x, 0)].modifier |= mark;
            }
            buffer
        };
        let write = |before: &Buffer, after: &Buffer| {
            let mut bytes = Vec::new();
            let mut pen = Pen::new(&mut bytes);
            pen.links = links.clone();
            let changed = before.diff(after);
            pen.draw(changed.into_iter()).expect("memory takes it");
            String::from_utf8(bytes).expect("text")
        };
        let (open, close) = (
            "\x1b]8;id=m1;https://undocs.org/S/1\x1b\\",
            "\x1b]8;;\x1b\\",
        );
        let (plain, linked) = (row(Modifier::empty()), row(mark));
        let begun = WHOLE.0;
        assert_eq!(
            write(&Buffer::empty(area), &linked),
            format!("{begun}\x1b[1;1HSee\x1b[1;5H{open}S/1{close}.")
        );
        // The same letters without the link are written anew.
        assert_eq!(write(&linked, &plain), format!("{begun}\x1b[1;5HS/1"));
        assert_eq!(write(&linked, &linked), "");
    }

    #[test]
    fn behind_a_wide_letter_the_place_is_told() {
        let text = written(&[("保x", Style::new())]);
        assert_eq!(frame(&text), "\x1b[1;1H保\x1b[1;3Hx");
    }

    /// An editor, say, had the terminal and left its cursor there.
    #[test]
    fn after_the_screen_was_cleared_the_cursor_is_hidden_anew() {
        let mut bytes = Vec::new();
        let mut pen = Pen::new(&mut bytes);
        for clears in [false, true] {
            if clears {
                pen.clear().expect("memory takes it");
            }
            pen.hide_cursor().expect("memory takes it");
            Backend::flush(&mut pen).expect("memory takes it");
        }
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(text.matches("\x1b[?25l").count(), 2, "{text:?}");
    }

    #[test]
    fn nothing_changed_is_nothing_written() {
        assert_eq!(written(&[]), "");
        let mut bytes = Vec::new();
        let mut pen = Pen::new(&mut bytes);
        for _ in 0..3 {
            pen.set_cursor_position((3, 4)).expect("memory takes it");
            Backend::flush(&mut pen).expect("memory takes it");
        }
        for _ in 0..3 {
            pen.hide_cursor().expect("memory takes it");
            Backend::flush(&mut pen).expect("memory takes it");
        }
        pen.set_cursor_position((3, 4)).expect("memory takes it");
        Backend::flush(&mut pen).expect("memory takes it");
        let text = String::from_utf8(bytes).expect("text");
        let inner = text.replace(WHOLE.0, "").replace(WHOLE.1, "|");
        assert_eq!(inner, "\x1b[5;4H\x1b[?25h|\x1b[?25l|\x1b[5;4H\x1b[?25h|");
    }
}
