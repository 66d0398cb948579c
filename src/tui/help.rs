//! Which commands help shows: all of them, by group, or those that fit what is searched for.

use super::command::{Command, Row, Scope, TABLE};
use super::model::Model;
use super::overlay::Overlay;
use crate::domain::{Arrange, Needle};

/// Texts under the commands, each a message.
pub const TOPICS: &[&str] = &[
    "help-marked",
    "help-mouse",
    "help-themes",
    "help-saving",
    "help-sharing",
    "help-continuing",
    "help-counts",
    "help-claims",
    "help-file",
    "help-language",
    "help-tips",
];

impl Model {
    /// The commands that help or the palette shows, in the order shown.
    pub fn found(&self) -> Vec<&'static Row> {
        match self.top() {
            Some(Overlay::Help(sheet)) => self.help_rows(&sheet.field.text()),
            Some(Overlay::Palette(sheet)) => {
                let offers = self.palette_rows(&sheet.field.text());
                offers.into_iter().map(|offer| offer.row).collect()
            }
            Some(
                Overlay::Choice(_)
                | Overlay::Form(_)
                | Overlay::Editor(_)
                | Overlay::Picker(_)
                | Overlay::Preview(_)
                | Overlay::Sight(_)
                | Overlay::Board(_)
                | Overlay::Changes(_)
                | Overlay::Chooser(_)
                | Overlay::Bar(_),
            )
            | None => Vec::new(),
        }
    }

    /// The commands that fit what is typed into help, what can be done here first, then by group.
    pub fn help_rows(&self, typed: &str) -> Vec<&'static Row> {
        let needle = Needle::new(typed);
        let mut rows: Vec<_> = TABLE
            .iter()
            .filter(|row| needle.is_in(&self.searchable(row)))
            .collect();
        rows.arrange_by_key(|row| (!self.is_here(row), row.group));
        rows
    }

    /// Whether a command belongs to what is open on top of the desk.
    pub fn is_here(&self, row: &Row) -> bool {
        let ground = self.ground();
        ground != Scope::Desk && row.scope == ground
    }

    fn searchable(&self, row: &Row) -> String {
        format!("{} {}", row.id, self.texts(row).join(" "))
    }

    /// The key of a command that is shown where there is room for one.
    pub fn first_key(&self, command: Command) -> String {
        let key = self.keymap.keys(command).next();
        key.map(|key| key.shown(&self.locale)).unwrap_or_default()
    }

    /// The keys of a command as they are shown.
    pub fn key_names(&self, command: Command) -> String {
        let keys: Vec<String> = self
            .keymap
            .keys(command)
            .map(|key| key.shown(&self.locale))
            .collect();
        keys.join(", ")
    }
}
