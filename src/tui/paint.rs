//! One colour of a theme: as it is meant, and what stands for it where a terminal has fewer.

use std::str::FromStr;

use ratatui::style::Color;
use serde::de::{self, Deserialize, Deserializer};

use crate::text::Colours;

/// The terminal's own colours by their names, in the terminal's order.
const NAMES: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

/// What xterm makes of them; others differ, which is why themes name them with care.
const XTERM: [[u8; 3]; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

/// The steps of the cube in the table of 256.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// A colour: `#rrggbb`, the name of one of the terminal's own, both (`#005f87 blue`: the second where
/// there are only sixteen), or `default`, which is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Paint {
    pub(super) exact: Option<[u8; 3]>,
    named: Option<Color>,
}

impl Paint {
    /// What it is where there are so many colours; `Reset` leaves the terminal's own.
    pub(super) fn color(self, colours: Colours) -> Color {
        let named = self.named.unwrap_or(Color::Reset);
        match (colours, self.exact) {
            (Colours::None, _) => Color::Reset,
            (Colours::Sixteen, _) | (_, None) => named,
            (Colours::Table, Some(exact)) => Color::Indexed(in_table(exact)),
            (Colours::All, Some([r, g, b])) => Color::Rgb(r, g, b),
        }
    }
}

fn of_table(index: u8) -> [u8; 3] {
    match index {
        0..16 => XTERM[usize::from(index)],
        16..232 => {
            let at = usize::from(index - 16);
            [STEPS[at / 36], STEPS[at / 6 % 6], STEPS[at % 6]]
        }
        232.. => [8 + 10 * (index - 232); 3],
    }
}

/// The nearest in the table, its first sixteen left out: those look different everywhere.
fn in_table(exact: [u8; 3]) -> u8 {
    nearest(exact, (16..=255).map(|index| (index, of_table(index)))).unwrap_or(16)
}

fn nearest<T>(exact: [u8; 3], among: impl Iterator<Item = (T, [u8; 3])>) -> Option<T> {
    let distance = |other: &[u8; 3]| -> u32 {
        let parts = exact.iter().zip(other);
        parts.map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
    };
    let found = among.min_by_key(|(_, color)| distance(color));
    found.map(|(what, _)| what)
}

/// The text is no colour.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{0}` is no colour; write #rrggbb, a name such as `bright-blue`, both with a space between them, or `default`"
)]
pub(super) struct NoColour(String);

impl FromStr for Paint {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let wrong = || NoColour(text.to_owned());
        let mut paint = Self::default();
        let mut is_default = false;
        for word in text.split_whitespace() {
            let named = NAMES.iter().find(|(name, _)| *name == word);
            if let Some(digits) = word.strip_prefix('#').filter(|digits| digits.len() == 6) {
                let [_, r, g, b] = u32::from_str_radix(digits, 16)
                    .map_err(|_| wrong())?
                    .to_be_bytes();
                paint.exact = Some([r, g, b]);
            } else if let Some((_, color)) = named {
                paint.named = Some(*color);
            } else if word == "default" {
                is_default = true;
            } else {
                return Err(wrong());
            }
        }
        match (paint.exact, paint.named) {
            (None, None) if !is_default => Err(wrong()),
            (Some(exact), None) if !is_default => {
                let sixteen = NAMES.iter().map(|(_, color)| *color).zip(XTERM);
                paint.named = nearest(exact, sixteen);
                Ok(paint)
            }
            _ => Ok(paint),
        }
    }
}

impl<'de> Deserialize<'de> for Paint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
pub(super) mod measure {
    //! How well colours can be told apart.

    use super::{Color, NAMES, XTERM, of_table};

    /// What a person sees of a colour; of the terminal's own sixteen, what xterm shows. `None` for its
    /// default colours, which a person has chosen there.
    pub(in crate::tui) fn seen(color: Color) -> Option<[u8; 3]> {
        if let Color::Rgb(r, g, b) = color {
            return Some([r, g, b]);
        }
        if let Color::Indexed(index) = color {
            return Some(of_table(index));
        }
        let at = NAMES.iter().position(|(_, named)| *named == color)?;
        Some(XTERM[at])
    }

    /// How far two colours stand apart, as WCAG 2 counts: 1 is not at all, 21 is black and white.
    pub(in crate::tui) fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance([r, g, b]: [u8; 3]) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }
}

#[cfg(test)]
mod tests {
    use super::measure::contrast;
    use super::*;

    fn color(text: &str, colours: Colours) -> Color {
        text.parse::<Paint>().expect(text).color(colours)
    }

    #[test]
    fn a_colour_is_the_best_that_a_terminal_has_for_it() {
        let text = "#005f88 blue";
        assert_eq!(color(text, Colours::All), Color::Rgb(0, 0x5f, 0x88));
        assert_eq!(color(text, Colours::Table), Color::Indexed(24));
        assert_eq!(color(text, Colours::Sixteen), Color::Blue);
        assert_eq!(color(text, Colours::None), Color::Reset);
        assert_eq!(color("#fe0102", Colours::Sixteen), Color::LightRed);
        assert_eq!(color("#fe0102 default", Colours::Sixteen), Color::Reset);
        assert_eq!(color("bright-cyan", Colours::All), Color::LightCyan);
        assert_eq!(color("default", Colours::All), Color::Reset);
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "#12345", "#1234567", "#gggggg", "blu", "blue grey"] {
            assert!(text.parse::<Paint>().is_err(), "{text}");
        }
    }

    #[test]
    fn contrast_is_counted_as_the_standard_says() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
        assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
        assert_eq!(contrast([9; 3], [9; 3]), 1.0);
    }
}
