//! Themes: where they come from, what they go back to, and what they say of each role. For the screen and
//! for what the command line prints, so that a colour means the same on both.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ron::extensions::Extensions;
use serde::Deserialize;

use super::colour::Background;
use super::locale::{Locale, Value};
use super::paint::Paint;
use super::sentence::shown;
use crate::domain::Status;
use crate::storage::OwnTheme;

/// The themes that come along, in the order in which they are offered.
pub const OFFERED: [&str; 6] = [
    "auto",
    "light",
    "dark",
    "high-contrast",
    "colour-blind",
    "mono",
];

macro_rules! built_in {
    ($($name:literal)+) => {
        /// All that come along, also those that only stand in for another on some backgrounds.
        pub const BUILT_IN: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../assets/themes/", $name, ".ron"))),)+
        ];
    };
}

built_in! {
    "auto" "light" "dark" "high-contrast" "high-contrast-light" "colour-blind" "colour-blind-light"
    "colour-blind-dark" "mono"
}

/// What a style is for. Views ask for these, never for a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// What may be passed over: dates, sources.
    Dim,
    /// Titles and headings.
    Title,
    /// Frames.
    Border,
    /// The frame of what has the keys.
    Focus,
    /// The selected row of what has the keys.
    Selected,
    /// The selected row of another part.
    Marked,
    /// Keys, and what else can be typed.
    Key,
    /// News.
    Notice,
    /// What wants attention.
    Warning,
    /// Words that were searched for.
    Found,
    /// A field to type into.
    Field,
    /// [`Status::NoInformation`].
    NoInformation,
    /// [`Status::NotStarted`].
    NotStarted,
    /// [`Status::InProgress`].
    InProgress,
    /// [`Status::PartiallyImplemented`].
    PartiallyImplemented,
    /// [`Status::Implemented`].
    Implemented,
    /// [`Status::NotImplemented`].
    NotImplemented,
    /// [`Status::Superseded`].
    Superseded,
    /// [`Status::NoLongerApplicable`].
    NoLongerApplicable,
}

impl Role {
    /// That of a status; `None` is contested, and wants attention.
    pub fn of_status(status: Option<Status>) -> Self {
        match status {
            None => Self::Warning,
            Some(Status::NoInformation) => Self::NoInformation,
            Some(Status::NotStarted) => Self::NotStarted,
            Some(Status::InProgress) => Self::InProgress,
            Some(Status::PartiallyImplemented) => Self::PartiallyImplemented,
            Some(Status::Implemented) => Self::Implemented,
            Some(Status::NotImplemented) => Self::NotImplemented,
            Some(Status::Superseded) => Self::Superseded,
            Some(Status::NoLongerApplicable) => Self::NoLongerApplicable,
        }
    }
}

/// What a terminal can do with text beside colouring it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Attribute {
    /// Bold.
    Bold,
    /// Dim.
    Dim,
    /// Italic.
    Italic,
    /// Underlined.
    Underlined,
    /// Letters and ground changed about.
    Reversed,
}

/// How a role looks. What is left out is as in the theme that it goes back to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Look {
    /// The letters.
    pub fg: Option<Paint>,
    /// What they stand on.
    pub bg: Option<Paint>,
    /// What is done with them beside.
    pub with: Option<Vec<Attribute>>,
}

/// A theme as its file says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Source {
    inherits: Option<String>,
    light: Option<String>,
    dark: Option<String>,
    backgrounds: Option<Vec<Paint>>,
    roles: BTreeMap<Role, Look>,
}

/// A theme with all that it goes back to.
#[derive(Debug, Default)]
pub struct Theme {
    /// The backgrounds that it is made for.
    pub backgrounds: Option<Vec<Paint>>,
    /// How each role looks; one that is not there looks like any text.
    pub roles: BTreeMap<Role, Look>,
}

/// Why there is no such theme.
#[derive(Debug, PartialEq, Eq)]
pub enum ThemeError {
    /// Nobody has made it.
    Missing(String),
    /// It goes back to itself.
    Circle(String),
    /// Its file cannot be read.
    Bad {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What its reader says.
        reason: String,
    },
}

impl ThemeError {
    /// What is wrong, in a sentence.
    pub fn sentence(&self, locale: &Locale) -> String {
        match self {
            Self::Missing(name) => locale.fill("theme-missing", &[("name", name.as_str().into())]),
            Self::Circle(name) => locale.fill("theme-circle", &[("name", name.as_str().into())]),
            Self::Bad {
                path,
                line,
                column,
                reason,
            } => {
                let arguments = [
                    ("path", shown(path)),
                    ("line", Value::from(*line)),
                    ("column", Value::from(*column)),
                    ("reason", Value::from(reason.as_str())),
                ];
                locale.fill("theme-bad", &arguments)
            }
        }
    }
}

impl Theme {
    /// The theme of a name, on a background. One's own stands before one that comes along, and may go
    /// back to it by the same name.
    ///
    /// # Errors
    ///
    /// There is no such theme, it goes back to itself, or its file cannot be read.
    pub fn load(
        name: &str,
        background: Option<Background>,
        own: &[OwnTheme],
    ) -> Result<Self, ThemeError> {
        let mut theme = Self::default();
        let mut seen: Vec<(String, bool)> = Vec::new();
        let mut next = Some(name.to_owned());
        while let Some(name) = next.take() {
            let is_new = |is_own| !seen.contains(&(name.clone(), is_own));
            let mine = own.iter().find(|one| one.name == name);
            let given = BUILT_IN.iter().find(|(known, _)| *known == name);
            let (source, is_own) = match (mine, given) {
                (Some(mine), _) if is_new(true) => (read(&mine.text, &mine.path)?, true),
                (_, Some((_, text))) if is_new(false) => {
                    (read(text, &PathBuf::from(&name))?, false)
                }
                (None, None) => return Err(ThemeError::Missing(name)),
                (Some(_), _) | (None, Some(_)) => return Err(ThemeError::Circle(name)),
            };
            seen.push((name, is_own));
            let variant = match background {
                Some(Background::Light) => source.light,
                Some(Background::Dark) => source.dark,
                None => None,
            };
            if variant.is_some() {
                next = variant;
                continue;
            }
            next = source.inherits;
            theme.backgrounds = theme.backgrounds.or(source.backgrounds);
            for (role, look) in source.roles {
                let mine = theme.roles.entry(role).or_default();
                mine.fg = mine.fg.or(look.fg);
                mine.bg = mine.bg.or(look.bg);
                mine.with = mine.with.take().or(look.with);
            }
        }
        Ok(theme)
    }
}

fn read(text: &str, path: &std::path::Path) -> Result<Source, ThemeError> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| ThemeError::Bad {
        path: path.to_owned(),
        line: error.span.start.line,
        column: error.span.start.col,
        reason: error.code.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Colours;

    fn own(name: &str, text: &str) -> OwnTheme {
        OwnTheme {
            name: name.to_owned(),
            path: PathBuf::from(format!("{name}.ron")),
            text: text.to_owned(),
        }
    }

    fn key(name: &str, background: Option<Background>, own: &[OwnTheme]) -> Option<Paint> {
        let theme = Theme::load(name, background, own).expect(name);
        theme.roles[&Role::Key].fg
    }

    #[test]
    fn one_s_own_changes_what_it_names_and_keeps_the_rest_on_each_background() {
        let mine = [own(
            "auto",
            r##"(inherits: "auto", roles: {Warning: (fg: "#123456")})"##,
        )];
        for background in [None, Some(Background::Light), Some(Background::Dark)] {
            let theme = Theme::load("auto", background, &mine).expect("a theme");
            let warning = theme.roles[&Role::Warning].fg.expect("a colour");
            assert_eq!(warning.exact, Some([0x12, 0x34, 0x56]));
            assert_eq!(key("auto", background, &mine), key("auto", background, &[]));
        }
        let light = Some(Background::Light);
        assert_ne!(key("auto", light, &[]), key("auto", None, &[]));
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        for (text, line, word) in [
            ("(\n  roles: {Kye: ()},\n)", 2, "Kye"),
            ("(\n  roles: {\n    Key: (fg: \"blu\"),\n  },\n)", 3, "blu"),
            ("(\n  inhreits: \"dark\",\n)", 2, "inhreits"),
            ("(\n  roles: {Key: (with: [Blod])},\n)", 2, "Blod"),
        ] {
            let error = Theme::load("mine", None, &[own("mine", text)]).expect_err(text);
            let ThemeError::Bad {
                line: at, reason, ..
            } = error
            else {
                panic!("{error:?}")
            };
            assert_eq!(at, line, "{reason}");
            assert!(reason.contains(word), "{reason}");
        }
    }

    #[test]
    fn a_theme_that_goes_back_to_itself_or_to_nothing_ends_somewhere() {
        let all = [
            own("a", "(inherits: \"b\")"),
            own("b", "(inherits: \"a\")"),
            own("c", "(inherits: \"nobody\")"),
        ];
        let load = |name| Theme::load(name, None, &all).err();
        assert_eq!(load("a"), Some(ThemeError::Circle("a".to_owned())));
        assert_eq!(load("c"), Some(ThemeError::Missing("nobody".to_owned())));
    }

    #[test]
    fn no_colour_is_no_colour_in_any_number_of_colours() {
        let paint: Paint = "default".parse().expect("a colour");
        for colours in [Colours::Sixteen, Colours::Table, Colours::All] {
            assert_eq!(paint.hue(colours), crate::text::Hue::Default);
        }
    }
}
