//! A screen as a picture: the cells of a real one, drawn as SVG.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// A cell's size in pixels, as common terminals have it.
const CELL: (f64, f64) = (8.4, 16.5);
const MARGIN: f64 = 14.0;
/// What a dark terminal has where nothing is said.
const INK: &str = "#d8dee9";
const PAPER: &str = "#1b1f27";

/// The buffer as a picture whose text is text; `about` is told to those who cannot see it.
pub fn svg(buffer: &Buffer, about: &str) -> String {
    let area = buffer.area;
    let width = f64::from(area.width) * CELL.0 + 2.0 * MARGIN;
    let height = f64::from(area.height) * CELL.1 + 2.0 * MARGIN;
    let about = escaped(about);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 \
         {width:.1} {height:.1}\" role=\"img\" aria-label=\"{about}\">\n<title>{about}</title>\n<rect width=\"100%\" \
         height=\"100%\" rx=\"8\" fill=\"{PAPER}\"/>\n<g font-family=\"'DejaVu Sans Mono','Cascadia \
         Mono',Menlo,Consolas,monospace\" font-size=\"14\" xml:space=\"preserve\">\n"
    );
    for y in 0..area.height {
        let cells: Vec<&Cell> = (0..area.width).map(|x| &buffer[(x, y)]).collect();
        let mut x = 0;
        for run in cells.chunk_by(|a, b| look(a) == look(b)) {
            draw(&mut out, run, x, y);
            x += run.len();
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Ink, paper where it is another than the terminal's, and what else there is.
fn look(cell: &Cell) -> (String, Option<String>, Modifier) {
    let (ink, paper) = (colour(cell.fg), colour(cell.bg));
    if cell.modifier.contains(Modifier::REVERSED) {
        let ink = ink.unwrap_or(INK.into());
        return (paper.unwrap_or(PAPER.into()), Some(ink), cell.modifier);
    }
    (ink.unwrap_or(INK.into()), paper, cell.modifier)
}

fn draw(out: &mut String, run: &[&Cell], x: usize, y: u16) {
    let (ink, paper, modifier) = look(run[0]);
    let left = x as f64 * CELL.0 + MARGIN;
    let top = f64::from(y) * CELL.1 + MARGIN;
    let wide = run.len() as f64 * CELL.0;
    let high = CELL.1;
    if let Some(paper) = paper {
        let _ = writeln!(
            out,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{high}\" fill=\"{paper}\"/>"
        );
    }
    let text: String = run.iter().map(|cell| cell.symbol()).collect();
    let kept = text.trim();
    if kept.is_empty() {
        return;
    }
    let before = text.chars().take_while(|c| *c == ' ').count();
    let columns = kept.chars().count();
    let mut marks = String::new();
    for (has, mark) in [
        (modifier.contains(Modifier::BOLD), " font-weight=\"bold\""),
        (modifier.contains(Modifier::DIM), " opacity=\"0.65\""),
        (
            modifier.contains(Modifier::ITALIC),
            " font-style=\"italic\"",
        ),
        (
            modifier.contains(Modifier::UNDERLINED),
            " text-decoration=\"underline\"",
        ),
    ] {
        marks.push_str(if has { mark } else { "" });
    }
    let left = left + before as f64 * CELL.0;
    let base = top + 12.8;
    let wide = columns as f64 * CELL.0;
    let _ = writeln!(
        out,
        "<text x=\"{left:.1}\" y=\"{base:.1}\" textLength=\"{wide:.1}\" fill=\"{ink}\"{marks}>{}</text>",
        escaped(kept)
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The colour as a usual dark terminal shows it; `None` for the terminal's own.
fn colour(color: Color) -> Option<String> {
    let hex = match color {
        Color::Reset => return None,
        Color::Rgb(red, green, blue) => return Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        Color::Indexed(index) => panic!("a picture of colour {index} of 256"),
        Color::Black => "#2e3440",
        Color::Red => "#e06c75",
        Color::Green => "#98c379",
        Color::Yellow => "#e5c07b",
        Color::Blue => "#61afef",
        Color::Magenta => "#c678dd",
        Color::Cyan => "#56b6c2",
        Color::Gray => "#abb2bf",
        Color::DarkGray => "#7f8896",
        Color::LightRed => "#ff8087",
        Color::LightGreen => "#b5e08f",
        Color::LightYellow => "#ffd98f",
        Color::LightBlue => "#8cc8ff",
        Color::LightMagenta => "#df9bf0",
        Color::LightCyan => "#7fd8e3",
        Color::White => "#ffffff",
    };
    Some(hex.to_owned())
}
