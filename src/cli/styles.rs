//! The help in the theme's colours, as clap wants to be told.

use clap::builder::Styles;
use clap::builder::styling::{Ansi256Color, AnsiColor, Color, RgbColor, Style};

use crate::text::{Attribute, Hue, Ink, Role};

/// The terminal's sixteen colours as clap names them, in the terminal's order.
const OWN: [AnsiColor; 16] = [
    AnsiColor::Black,
    AnsiColor::Red,
    AnsiColor::Green,
    AnsiColor::Yellow,
    AnsiColor::Blue,
    AnsiColor::Magenta,
    AnsiColor::Cyan,
    AnsiColor::White,
    AnsiColor::BrightBlack,
    AnsiColor::BrightRed,
    AnsiColor::BrightGreen,
    AnsiColor::BrightYellow,
    AnsiColor::BrightBlue,
    AnsiColor::BrightMagenta,
    AnsiColor::BrightCyan,
    AnsiColor::BrightWhite,
];

/// What can be typed as keys look, headings as titles, and what stands for something else dim.
pub(super) fn styles(ink: &Ink) -> Styles {
    let style = |role| style(ink, role);
    Styles::plain()
        .header(style(Role::Title))
        .usage(style(Role::Title))
        .literal(style(Role::Key))
        .placeholder(style(Role::Dim))
}

fn style(ink: &Ink, role: Role) -> Style {
    let Some(shade) = ink.shade(role) else {
        return Style::new();
    };
    let style = shade
        .with
        .iter()
        .fold(Style::new(), |style, attribute| match attribute {
            Attribute::Bold => style.bold(),
            Attribute::Dim => style.dimmed(),
            Attribute::Italic => style.italic(),
            Attribute::Underlined => style.underline(),
            Attribute::Reversed => style.invert(),
        });
    style.fg_color(match shade.hue {
        Hue::Default => None,
        Hue::Own(index) => Some(Color::Ansi(OWN[usize::from(index) % OWN.len()])),
        Hue::Table(index) => Some(Color::Ansi256(Ansi256Color(index))),
        Hue::Exact([r, g, b]) => Some(Color::Rgb(RgbColor(r, g, b))),
    })
}
