//! Which theme is shown, and on what.

use super::model::Model;
use super::overlay::{ChoiceOf, Overlay};
use super::start::Start;
use super::theme::Styles;
use crate::storage::OwnTheme;
use crate::text::{Background, Colours, OFFERED, Theme, ThemeError};

/// The theme where none is set.
pub(super) const USUAL: &str = OFFERED[0];

/// What decides about the looks of the screen.
#[derive(Debug, Clone)]
pub struct Looks {
    /// How many colours there are.
    pub colours: Colours,
    /// What the terminal's background is like, as far as that is known.
    pub background: Option<Background>,
    /// Whether document symbols are links.
    pub links: bool,
    /// The theme that was chosen.
    pub theme: String,
    /// The person's own themes, as far as they were read.
    pub own: Vec<OwnTheme>,
}

impl Looks {
    /// As the person has set them; one's own themes are not read yet.
    pub(super) fn new(start: &Start) -> Self {
        let theme = start.settings.theme.clone();
        Self {
            colours: start.colours,
            background: start.background,
            links: start.links,
            theme: theme.unwrap_or_else(|| USUAL.to_owned()),
            own: Vec::new(),
        }
    }

    /// The looks of a theme.
    pub(super) fn styles(&self, theme: &str) -> Result<Styles, ThemeError> {
        Styles::load(theme, self.background, self.colours, &self.own)
    }

    /// What is wrong with a theme, on any background.
    pub(super) fn trouble(&self, theme: &str) -> Option<ThemeError> {
        let backgrounds = [None, Some(Background::Light), Some(Background::Dark)];
        let mut tried = backgrounds.into_iter();
        tried.find_map(|background| Theme::load(theme, background, &self.own).err())
    }

    /// The names of all themes that can be chosen: those that come along, then one's own.
    pub fn names(&self) -> Vec<String> {
        let own = self.own.iter().map(|theme| theme.name.as_str());
        let own = own.filter(|name| !OFFERED.contains(name) && self.trouble(name).is_none());
        OFFERED.into_iter().chain(own).map(str::to_owned).collect()
    }
}

impl Model {
    /// Finds the theme that was set, among one's own where it does not come along. One that is not there or
    /// cannot be used is told, and the usual one stands.
    pub(super) fn dress(&mut self, own: impl FnOnce() -> Vec<OwnTheme>) -> Option<String> {
        let looks = &mut self.looks;
        // Those that come along can be used: a test reads them all, so that the start need not.
        if OFFERED.contains(&looks.theme.as_str()) {
            return None;
        }
        looks.own = own();
        let trouble = looks.trouble(&looks.theme)?;
        looks.theme = USUAL.to_owned();
        Some(trouble.sentence(&self.locale))
    }

    /// The theme that is to be seen: while one is being chosen, the one that the cursor is on.
    pub fn theme(&self) -> &str {
        let tried = self.overlays.iter().find_map(|overlay| {
            if let Overlay::Choice(choice) = overlay
                && let ChoiceOf::Theme(names) = &choice.of
            {
                names.get(choice.at)
            } else {
                None
            }
        });
        tried.unwrap_or(&self.looks.theme)
    }
}
