//! How many colours may be shown, and what they are shown on. Decided from the environment in one place,
//! for the screen and for the command line.

/// How many colours there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Colours {
    /// None: wanted so, or there are none.
    #[default]
    None,
    /// The terminal's own sixteen, whatever they look like there.
    Sixteen,
    /// The 256 of xterm's table.
    Table,
    /// All.
    All,
}

/// What a terminal's background is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Background {
    /// Dark letters stand on it.
    Light,
    /// Light letters stand on it.
    Dark,
}

impl Colours {
    /// Those of a terminal, by its environment; `NO_COLOR` and `dumb` give none.
    pub fn of_terminal(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is_dumb = variable("TERM").is_some_and(|term| term == "dumb");
        if variable("NO_COLOR").is_some() || is_dumb {
            Self::None
        } else {
            Self::at_most(variable)
        }
    }

    /// Those that a terminal could show where somebody insists on colours.
    pub fn at_most(variable: impl Fn(&str) -> Option<String>) -> Self {
        let term = variable("TERM").unwrap_or_default();
        let all = |text: String| matches!(&*text, "truecolor" | "24bit");
        // Since 2016 the console of Windows, which names itself in no variable, has all of them.
        if variable("COLORTERM").is_some_and(all) || term.ends_with("-direct") || cfg!(windows) {
            Self::All
        } else if term.contains("256") {
            Self::Table
        } else {
            Self::Sixteen
        }
    }
}

impl Background {
    /// As terminals of the rxvt family and some others tell it: `15;0` is white on black.
    pub fn of_terminal(variable: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let told = variable("COLORFGBG")?;
        match told.rsplit(';').next()?.parse().ok()? {
            7u8 | 9..=15 => Some(Self::Light),
            0..=6 | 8 => Some(Self::Dark),
            16.. => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(all: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        |name| {
            let found = all.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        }
    }

    #[test]
    #[cfg(not(windows))]
    fn as_many_as_the_terminal_offers_and_none_where_nobody_wants_any() {
        let of = |all| Colours::of_terminal(variables(all));
        assert_eq!(of(&[("TERM", "xterm")]), Colours::Sixteen);
        assert_eq!(of(&[("TERM", "xterm-256color")]), Colours::Table);
        assert_eq!(
            of(&[("TERM", "xterm"), ("COLORTERM", "truecolor")]),
            Colours::All
        );
        assert_eq!(of(&[("TERM", "xterm-direct")]), Colours::All);
        assert_eq!(of(&[("TERM", "dumb")]), Colours::None);
        assert_eq!(
            of(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")]),
            Colours::None
        );
    }

    #[test]
    fn the_background_is_the_last_number() {
        let of = |told: &'static str| {
            Background::of_terminal(|name| (name == "COLORFGBG").then(|| told.to_owned()))
        };
        assert_eq!(of("15;0"), Some(Background::Dark));
        assert_eq!(of("0;default;15"), Some(Background::Light));
        assert_eq!(of("15;default"), None);
        assert_eq!(of(""), None);
    }
}
