//! A finished frame in ASCII. Everything keeps its columns, so that cursor, mouse and cut texts are right.

use ratatui::buffer::Buffer;

use crate::text::{stand_in, width};

/// Puts what stands for it in the place of every character above seven bits.
pub fn to_ascii(buffer: &mut Buffer) {
    let area = buffer.area;
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            let cell = &buffer[(x, y)];
            if cell.symbol().is_ascii() {
                x += 1;
                continue;
            }
            let columns = width(cell.symbol()).max(1) as u16;
            let (letters, style) = (stand_in(cell.symbol()), cell.style());
            for (at, c) in (x..area.right().min(x + columns)).zip(letters.chars().chain([' '])) {
                buffer[(at, y)].set_char(c).set_style(style);
            }
            x += columns;
        }
    }
}
