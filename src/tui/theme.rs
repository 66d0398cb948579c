//! The styles that roles have on the screen. Views ask for a role, never for a colour. What a role looks
//! like stands in `assets/themes` and in a person's own themes; `text::theme` reads it.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::domain::Status;
use crate::storage::OwnTheme;
use crate::text::{Attribute, Background, Colours, Hue, Look, Paint, Role, Theme, ThemeError};

/// What things look like.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    /// Ordinary text.
    pub text: Style,
    /// What may be passed over: dates, sources.
    pub dim: Style,
    /// Titles and headings.
    pub title: Style,
    /// Frames.
    pub border: Style,
    /// The frame of the pane that has the keys.
    pub focus: Style,
    /// The selected row of the pane that has the keys.
    pub selected: Style,
    /// The selected row of the other pane.
    pub marked: Style,
    /// Keys in footer and help.
    pub key: Style,
    /// News.
    pub notice: Style,
    /// What wants attention.
    pub warning: Style,
    /// Words that were searched for, where they stand: put over the style of the text.
    pub found: Style,
    /// A field to type into.
    pub field: Style,
    statuses: [Style; 8],
}

impl Styles {
    /// The styles of a theme, on a background, in so many colours. Without any, only attributes carry
    /// what there is to see, and themes that rely on colours would leave the selection unseen.
    pub(super) fn load(
        name: &str,
        background: Option<Background>,
        colours: Colours,
        own: &[OwnTheme],
    ) -> Result<Self, ThemeError> {
        let theme = if colours == Colours::None {
            Theme::load("mono", None, &[])?
        } else {
            Theme::load(name, background, own)?
        };
        let style = |role| {
            let look = theme.roles.get(&role);
            look.map_or_else(Style::new, |look| style(look, colours))
        };
        let mut statuses = [Style::new(); 8];
        for status in Status::ALL {
            statuses[*status as usize] = style(Role::of_status(Some(*status)));
        }
        Ok(Self {
            text: style(Role::Text),
            dim: style(Role::Dim),
            title: style(Role::Title),
            border: style(Role::Border),
            focus: style(Role::Focus),
            selected: style(Role::Selected),
            marked: style(Role::Marked),
            key: style(Role::Key),
            notice: style(Role::Notice),
            warning: style(Role::Warning),
            found: style(Role::Found),
            field: style(Role::Field),
            statuses,
        })
    }

    /// The looks of a theme that comes along; `None` where there is none of this name.
    pub fn of(theme: &str, background: Option<Background>, colours: Colours) -> Option<Self> {
        Self::load(theme, background, colours, &[]).ok()
    }

    /// A status.
    pub fn status(&self, status: Option<Status>) -> Style {
        status.map_or(self.warning, |status| self.statuses[status as usize])
    }

    /// Gives a frame the background of the theme, where the theme has one of its own.
    pub fn ground(&self, buffer: &mut Buffer) {
        let (fg, bg) = (self.text.fg, self.text.bg);
        if bg.is_none() {
            return;
        }
        for cell in &mut buffer.content {
            if cell.bg == Color::Reset {
                cell.bg = bg.unwrap_or_default();
            }
            if cell.fg == Color::Reset {
                cell.fg = fg.unwrap_or_default();
            }
        }
    }
}

fn style(look: &Look, colours: Colours) -> Style {
    let color = |paint: Option<Paint>| {
        let hue = paint.map(|paint| paint.hue(colours));
        hue.filter(|hue| *hue != Hue::Default).map(color)
    };
    let attributes = look.with.iter().flatten();
    let modifier = attributes.fold(Modifier::empty(), |all, one| all | modifier(*one));
    let mut style = Style::new().add_modifier(modifier);
    (style.fg, style.bg) = (color(look.fg), color(look.bg));
    style
}

fn modifier(attribute: Attribute) -> Modifier {
    match attribute {
        Attribute::Bold => Modifier::BOLD,
        Attribute::Dim => Modifier::DIM,
        Attribute::Italic => Modifier::ITALIC,
        Attribute::Underlined => Modifier::UNDERLINED,
        Attribute::Reversed => Modifier::REVERSED,
    }
}

/// The terminal's sixteen colours as ratatui names them, in the terminal's order.
const OWN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

fn color(hue: Hue) -> Color {
    match hue {
        Hue::Default => Color::Reset,
        Hue::Own(index) => OWN[usize::from(index) % OWN.len()],
        Hue::Table(index) => Color::Indexed(index),
        Hue::Exact([r, g, b]) => Color::Rgb(r, g, b),
    }
}

/// The colour of a cell as a terminal is told it.
pub(super) fn hue(color: Color) -> Hue {
    match color {
        Color::Indexed(index) => Hue::Table(index),
        Color::Rgb(r, g, b) => Hue::Exact([r, g, b]),
        Color::Reset => Hue::Default,
        Color::Black => Hue::Own(0),
        Color::Red => Hue::Own(1),
        Color::Green => Hue::Own(2),
        Color::Yellow => Hue::Own(3),
        Color::Blue => Hue::Own(4),
        Color::Magenta => Hue::Own(5),
        Color::Cyan => Hue::Own(6),
        Color::Gray => Hue::Own(7),
        Color::DarkGray => Hue::Own(8),
        Color::LightRed => Hue::Own(9),
        Color::LightGreen => Hue::Own(10),
        Color::LightYellow => Hue::Own(11),
        Color::LightBlue => Hue::Own(12),
        Color::LightMagenta => Hue::Own(13),
        Color::LightCyan => Hue::Own(14),
        Color::White => Hue::Own(15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::measure::{contrast, seen};
    use crate::text::{BUILT_IN, OFFERED};

    const BACKGROUNDS: [Option<Background>; 3] =
        [None, Some(Background::Light), Some(Background::Dark)];
    const DEPTHS: [Colours; 3] = [Colours::Sixteen, Colours::Table, Colours::All];

    impl Styles {
        /// Every role with its name, frames left out: they are no text.
        fn texts(&self) -> Vec<(&'static str, Style)> {
            let mut all = vec![
                ("text", self.text),
                ("dim", self.dim),
                ("title", self.title),
                ("focus", self.focus),
                ("selected", self.selected),
                ("marked", self.marked),
                ("key", self.key),
                ("notice", self.notice),
                ("warning", self.warning),
                ("found", self.found),
                ("field", self.field),
            ];
            let statuses = Status::ALL.iter();
            all.extend(statuses.map(|status| (status.name(), self.status(Some(*status)))));
            all
        }

        fn plain() -> Self {
            Self::load("mono", None, Colours::None, &[]).expect("it comes along")
        }
    }

    /// Every theme that can come to be shown, with the backgrounds that it is made for.
    fn shown() -> Vec<(String, Colours, Styles, Vec<[u8; 3]>)> {
        let mut all = Vec::new();
        for name in OFFERED {
            for background in BACKGROUNDS {
                for colours in DEPTHS {
                    let styles = Styles::load(name, background, colours, &[]).expect(name);
                    let theme = Theme::load(name, background, &[]).expect(name);
                    let grounds = theme.backgrounds.unwrap_or_default();
                    let mut grounds: Vec<_> =
                        grounds.iter().filter_map(|paint| paint.exact).collect();
                    if colours == Colours::Sixteen {
                        // A terminal with sixteen colours is black or white.
                        grounds.truncate(1);
                    }
                    all.push((
                        format!("{name} on {background:?}"),
                        colours,
                        styles,
                        grounds,
                    ));
                }
            }
        }
        all
    }

    /// The contrast of a style on a ground; `None` where both colours are the terminal's own.
    fn ratio(style: Style, text: Style, ground: [u8; 3]) -> Option<f64> {
        let fg = style.fg.or(text.fg).map(hue).and_then(seen);
        let bg = style.bg.or(text.bg).map(hue).and_then(seen);
        match (fg, bg) {
            (None, None) => None,
            // Letters of the terminal's own colour stand on its background as far apart as can be.
            (None, Some(bg)) => Some(contrast([0; 3], bg).min(contrast([255; 3], bg))),
            (Some(fg), bg) => Some(contrast(fg, bg.unwrap_or(ground))),
        }
    }

    #[test]
    fn every_text_of_every_theme_can_be_read() {
        let mut measured = 0;
        for (name, colours, styles, grounds) in shown() {
            let least = if name.starts_with("high-contrast") {
                7.0
            } else {
                4.5
            };
            for ground in grounds {
                for (role, style) in styles.texts() {
                    if let Some(ratio) = ratio(style, styles.text, ground) {
                        measured += 1;
                        assert!(
                            ratio >= least,
                            "{role} of {name} in {colours:?}: {ratio:.2} on {ground:?}"
                        );
                    }
                }
                // Frames are no text; for these the standard asks for less.
                let border = ratio(styles.border, styles.text, ground);
                assert!(
                    border.is_none_or(|ratio| ratio >= 3.0),
                    "{name}: {border:?}"
                );
            }
        }
        assert!(measured > 300, "{measured}");
    }

    #[test]
    fn no_theme_dims_a_colour_nor_relies_on_colour_for_the_selection() {
        for (name, colours, styles, _) in shown() {
            for (role, style) in styles.texts() {
                let is_dim = style.add_modifier.contains(Modifier::DIM);
                assert!(!is_dim || style.fg.is_none(), "{role} of {name}");
            }
            for (selection, others) in [
                (styles.selected, [styles.text, styles.marked]),
                (styles.marked, [styles.text, styles.selected]),
            ] {
                let is_seen = selection.bg.is_some()
                    || selection
                        .add_modifier
                        .intersects(Modifier::REVERSED | Modifier::BOLD | Modifier::UNDERLINED);
                assert!(is_seen, "{name} in {colours:?}");
                assert!(!others.contains(&selection), "{name} in {colours:?}");
            }
        }
        let selected = Styles::plain().selected;
        assert!(selected.add_modifier.contains(Modifier::REVERSED));
    }

    #[test]
    fn mono_and_no_colours_have_none() {
        let none = OFFERED.map(|name| Styles::load(name, None, Colours::None, &[]).expect(name));
        let mono = BACKGROUNDS
            .map(|background| Styles::load("mono", background, Colours::All, &[]).expect("mono"));
        for styles in none.iter().chain(&mono) {
            let all = styles.texts().into_iter().map(|(_, style)| style);
            for style in all.chain([styles.border]) {
                assert_eq!((style.fg, style.bg), (None, None));
            }
        }
    }

    #[test]
    fn sixteen_colours_are_the_terminal_s_own() {
        for (name, _, styles, _) in shown().into_iter().filter(|one| one.1 == Colours::Sixteen) {
            for (role, style) in styles.texts() {
                let is_own = |color: Option<Color>| {
                    !matches!(color, Some(Color::Rgb(..) | Color::Indexed(_)))
                };
                assert!(is_own(style.fg) && is_own(style.bg), "{role} of {name}");
            }
        }
    }

    #[test]
    fn a_colour_goes_to_the_terminal_as_it_was_meant() {
        for meant in
            (0..16)
                .map(Hue::Own)
                .chain([Hue::Default, Hue::Table(24), Hue::Exact([1, 2, 3])])
        {
            assert_eq!(hue(color(meant)), meant);
        }
    }

    #[test]
    fn every_theme_that_comes_along_can_be_read() {
        for (name, _) in BUILT_IN {
            for background in BACKGROUNDS {
                assert_eq!(Theme::load(name, background, &[]).err(), None, "{name}");
            }
        }
    }
}
