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
    /// Those of what is shown, by the environment. `NO_COLOR` gives none; `CLICOLOR_FORCE` and
    /// `FORCE_COLOR` (whose number says how many at least: 2 is the table, 3 is all) give them also where
    /// they would else go into a pipe or to a terminal that can only print; `CLICOLOR=0` and
    /// `FORCE_COLOR=0` give none. As no-color.org and bixense.com/clicolors have it.
    pub fn of_output(variable: impl Fn(&str) -> Option<String>, is_terminal: bool) -> Self {
        let is_off = |name: &str| variable(name).is_some_and(|value| is_no(&value));
        let is_on = |name: &str| variable(name).is_some_and(|value| !is_no(&value));
        if variable("NO_COLOR").is_some() || is_off("FORCE_COLOR") {
            return Self::None;
        }
        let is_forced = is_on("CLICOLOR_FORCE") || is_on("FORCE_COLOR");
        let is_dumb = variable("TERM").is_some_and(|term| term == "dumb");
        if !is_forced && (!is_terminal || is_dumb || is_off("CLICOLOR")) {
            return Self::None;
        }
        let least = match variable("FORCE_COLOR").as_deref() {
            Some("2") => Self::Table,
            Some("3") => Self::All,
            Some(_) | None => Self::Sixteen,
        };
        Self::at_most(variable).max(least)
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

fn is_no(value: &str) -> bool {
    matches!(value, "0" | "false")
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
        let of = |all| Colours::of_output(variables(all), true);
        assert_eq!(of(&[("TERM", "xterm")]), Colours::Sixteen);
        assert_eq!(of(&[("TERM", "xterm-256color")]), Colours::Table);
        assert_eq!(
            of(&[("TERM", "xterm"), ("COLORTERM", "truecolor")]),
            Colours::All
        );
        assert_eq!(of(&[("TERM", "xterm-direct")]), Colours::All);
        assert_eq!(of(&[("TERM", "dumb")]), Colours::None);
        assert_eq!(of(&[("TERM", "xterm"), ("CLICOLOR", "0")]), Colours::None);
        assert_eq!(
            of(&[("TERM", "xterm"), ("FORCE_COLOR", "0")]),
            Colours::None
        );
        assert_eq!(of(&[("TERM", "dumb"), ("FORCE_COLOR", "3")]), Colours::All);
        assert_eq!(
            of(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")]),
            Colours::None
        );
    }

    #[test]
    #[cfg(not(windows))]
    fn a_pipe_has_none_unless_somebody_insists() {
        let of = |all| Colours::of_output(variables(all), false);
        assert_eq!(of(&[("TERM", "xterm-256color")]), Colours::None);
        assert_eq!(
            of(&[("TERM", "xterm-256color"), ("CLICOLOR_FORCE", "1")]),
            Colours::Table
        );
        assert_eq!(
            of(&[("TERM", "xterm"), ("CLICOLOR_FORCE", "0")]),
            Colours::None
        );
        assert_eq!(of(&[("FORCE_COLOR", "1")]), Colours::Sixteen);
        assert_eq!(
            of(&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]),
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
