//! What the screen starts from.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::means::Means;
use crate::domain::Author;
use crate::storage::{Places, Settings, Target};
use crate::text::{Background, Colours, Locale};

/// What the screen starts from. Nothing of it is fetched here.
pub struct Start {
    /// Where files live.
    pub places: Places,
    /// Which tracker.
    pub target: Target,
    /// What the person has set.
    pub settings: Settings,
    /// Who speaks, where that was said for this run.
    pub author: Option<Author>,
    /// The login name, offered when asking who speaks.
    pub login: String,
    /// What the program says.
    pub locale: Locale,
    /// How many colours are shown.
    pub colours: Colours,
    /// What the terminal's background is like, as far as the environment tells.
    pub background: Option<Background>,
    /// Whether the terminal can be asked for it.
    pub can_be_asked: bool,
    /// Whether it shows links.
    pub links: bool,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// The clock.
    pub clock: fn() -> Timestamp,
    /// A source of nonces.
    pub seed: fn() -> u64,
    /// What this machine offers beside the terminal.
    pub means: Means,
    /// News to begin with, such as a settings file that cannot be read.
    pub news: Option<String>,
}
