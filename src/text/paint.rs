//! One colour of a theme: as it is meant, what stands for it where a terminal has fewer, and how a
//! terminal is told.

use std::fmt::{self, Write};
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer};

use super::colour::Colours;

/// The terminal's own colours by their names, in the terminal's order.
const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
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

/// A colour as a terminal is told it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hue {
    /// The terminal's own, for letters or for what they stand on.
    #[default]
    Default,
    /// One of the terminal's sixteen, in its order.
    Own(u8),
    /// One of the 256 of xterm's table.
    Table(u8),
    /// Red, green and blue.
    Exact([u8; 3]),
}

/// What is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plane {
    /// The letters.
    Letters,
    /// What they stand on.
    Ground,
}

impl Hue {
    /// Adds the parameters of "select graphic rendition" (ECMA-48) that stand for this colour. The
    /// terminal's own sixteen are named as terminals with no more colours know them, 30 to 37 and 90 to
    /// 97: what stands for them in the table of 256 is unknown there.
    pub fn write(self, plane: Plane, out: &mut impl Write) -> fmt::Result {
        let ground = match plane {
            Plane::Letters => 0,
            Plane::Ground => 10,
        };
        match self {
            Self::Default => write!(out, "{}", 39 + ground),
            Self::Own(index @ 0..8) => write!(out, "{}", 30 + ground + index),
            Self::Own(index) => write!(out, "{}", 82 + ground + index.min(15)),
            Self::Table(index) => write!(out, "{};5;{index}", 38 + ground),
            Self::Exact([r, g, b]) => write!(out, "{};2;{r};{g};{b}", 38 + ground),
        }
    }
}

/// A colour: `#rrggbb`, the name of one of the terminal's own, both (`#005f87 blue`: the second where
/// there are only sixteen), or `default`, which is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    /// Red, green and blue, where it is said so.
    pub exact: Option<[u8; 3]>,
    named: Option<u8>,
}

impl Paint {
    /// What it is where there are so many colours.
    pub fn hue(self, colours: Colours) -> Hue {
        let named = self.named.map_or(Hue::Default, Hue::Own);
        match (colours, self.exact) {
            (Colours::None, _) => Hue::Default,
            (Colours::Sixteen, _) | (_, None) => named,
            (Colours::Table, Some(exact)) => Hue::Table(in_table(exact)),
            (Colours::All, Some(exact)) => Hue::Exact(exact),
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

/// The nearest in the table, its first sixteen left out: those look different everywhere. In the cube each part has a
/// nearest step of its own.
fn in_table(exact: [u8; 3]) -> u8 {
    let step = |part| nearest([part; 3], (0..).zip(STEPS.map(|step| [step; 3]))).unwrap_or(0);
    let [r, g, b] = exact.map(step);
    let in_cube = 16 + 36 * r + 6 * g + b;
    let among = std::iter::once(in_cube).chain(232..=255);
    nearest(exact, among.map(|index| (index, of_table(index)))).unwrap_or(in_cube)
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
pub struct NoColour(String);

impl FromStr for Paint {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let wrong = || NoColour(text.to_owned());
        let mut paint = Self::default();
        let mut is_default = false;
        for word in text.split_whitespace() {
            let named = NAMES.iter().position(|name| *name == word);
            // A sign would be read, too.
            let is_exact = |digits: &&str| digits.len() == 6 && !digits.starts_with('+');
            if let Some(digits) = word.strip_prefix('#').filter(is_exact) {
                let [_, r, g, b] = u32::from_str_radix(digits, 16)
                    .map_err(|_| wrong())?
                    .to_be_bytes();
                paint.exact = Some([r, g, b]);
            } else if let Some(index) = named {
                paint.named = u8::try_from(index).ok();
            } else if word == "default" {
                is_default = true;
            } else {
                return Err(wrong());
            }
        }
        match (paint.exact, paint.named) {
            (None, None) if !is_default => Err(wrong()),
            (Some(exact), None) if !is_default => {
                let sixteen = (0..).zip(XTERM);
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
pub(crate) mod measure {
    //! How well colours can be told apart.

    use super::{Hue, XTERM, of_table};

    /// What a person sees of a colour; of the terminal's own sixteen, what xterm shows. `None` for its
    /// default colours, which a person has chosen there.
    pub(crate) fn seen(hue: Hue) -> Option<[u8; 3]> {
        match hue {
            Hue::Default => None,
            Hue::Own(index) => Some(XTERM[usize::from(index)]),
            Hue::Table(index) => Some(of_table(index)),
            Hue::Exact(exact) => Some(exact),
        }
    }

    /// How far two colours stand apart, as WCAG 2 counts: 1 is not at all, 21 is black and white.
    pub(crate) fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
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

    fn hue(text: &str, colours: Colours) -> Hue {
        text.parse::<Paint>().expect(text).hue(colours)
    }

    #[test]
    fn a_colour_is_the_best_that_a_terminal_has_for_it() {
        let text = "#005f88 blue";
        assert_eq!(hue(text, Colours::All), Hue::Exact([0, 0x5f, 0x88]));
        assert_eq!(hue(text, Colours::Table), Hue::Table(24));
        assert_eq!(hue(text, Colours::Sixteen), Hue::Own(4));
        assert_eq!(hue(text, Colours::None), Hue::Default);
        assert_eq!(hue("#fe0102", Colours::Sixteen), Hue::Own(9));
        assert_eq!(hue("#fe0102 default", Colours::Sixteen), Hue::Default);
        assert_eq!(hue("bright-cyan", Colours::All), Hue::Own(14));
        assert_eq!(hue("default", Colours::All), Hue::Default);
    }

    #[test]
    fn what_stands_for_a_colour_in_the_table_is_the_first_of_the_nearest() {
        // With the middles between two steps, such as 115, and those a little beside.
        let parts = (0..=255)
            .step_by(15)
            .chain([47, 48, 114, 115, 116, 155, 156, 235]);
        let parts: Vec<u8> = parts.collect();
        for (r, g, b) in parts.iter().flat_map(|r| {
            let rest = parts.iter();
            rest.flat_map(|g| parts.iter().map(|b| (*r, *g, *b)))
        }) {
            let all = (16..=255).map(|index| (index, of_table(index)));
            assert_eq!(
                Some(in_table([r, g, b])),
                nearest([r, g, b], all),
                "{r} {g} {b}"
            );
        }
    }

    #[test]
    fn the_sixteen_are_named_as_every_terminal_knows_them() {
        let told = |hue: Hue, plane| {
            let mut told = String::new();
            hue.write(plane, &mut told).expect("memory takes it");
            told
        };
        for (hue, letters, ground) in [
            (Hue::Default, "39", "49"),
            (Hue::Own(0), "30", "40"),
            (Hue::Own(7), "37", "47"),
            (Hue::Own(8), "90", "100"),
            (Hue::Own(15), "97", "107"),
            (Hue::Table(24), "38;5;24", "48;5;24"),
            (Hue::Exact([1, 2, 3]), "38;2;1;2;3", "48;2;1;2;3"),
        ] {
            assert_eq!(told(hue, Plane::Letters), letters);
            assert_eq!(told(hue, Plane::Ground), ground);
        }
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in [
            "",
            "#12345",
            "#1234567",
            "#gggggg",
            "#+12345",
            "blu",
            "blue grey",
        ] {
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
