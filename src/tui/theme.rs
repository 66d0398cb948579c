//! Roles and the styles they have. Views ask for a role, never for a colour. The terminal's own
//! sixteen colours are used, so that light and dark terminals both stay readable.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::Status;

/// What things look like.
#[derive(Clone, Debug)]
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
    /// With the terminal's colours.
    pub fn coloured() -> Self {
        let of = |color| Style::new().fg(color);
        let mut styles = Self::plain();
        styles.border = of(Color::DarkGray);
        styles.focus = of(Color::Cyan);
        styles.key = of(Color::Cyan).add_modifier(Modifier::BOLD);
        styles.notice = of(Color::Green);
        styles.warning = of(Color::Red).add_modifier(Modifier::BOLD);
        styles.found = styles.found.fg(Color::Magenta);
        // Yellow and blue are left out: the one cannot be read on white, the other not on black.
        styles.statuses = [
            Style::new(),
            Style::new(),
            of(Color::Magenta),
            of(Color::Cyan),
            of(Color::Green),
            of(Color::Red),
            of(Color::DarkGray),
            of(Color::DarkGray),
        ];
        styles
    }

    /// Without any colour: attributes, marks and words carry all.
    pub fn plain() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            text: plain,
            dim: plain.add_modifier(Modifier::DIM),
            title: bold,
            border: plain.add_modifier(Modifier::DIM),
            focus: bold,
            selected: plain.add_modifier(Modifier::REVERSED),
            marked: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            key: bold,
            notice: bold,
            warning: bold.add_modifier(Modifier::UNDERLINED),
            found: bold.add_modifier(Modifier::UNDERLINED),
            field: plain.add_modifier(Modifier::UNDERLINED),
            statuses: [plain; 8],
        }
    }

    /// A status.
    pub fn status(&self, status: Option<Status>) -> Style {
        status.map_or(self.warning, |status| self.statuses[status as usize])
    }
}
