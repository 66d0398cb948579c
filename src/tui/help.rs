//! Which commands help shows: all of them, by group, or those that fit what is searched for.

use super::command::{Command, Row, TABLE};
use super::model::Model;
use super::overlay::Overlay;
use crate::domain::{Needle, fold};

/// Texts under the commands, each a message.
pub const TOPICS: &[&str] = &[
    "help-saving",
    "help-sharing",
    "help-continuing",
    "help-counts",
    "help-claims",
    "help-file",
];

impl Model {
    /// The rows of the help sheet that is open, in the order shown.
    pub fn help_rows(&self) -> Vec<&'static Row> {
        let typed = match self.top() {
            Some(Overlay::Help(sheet)) => sheet.field.text(),
            Some(
                Overlay::Choice(_)
                | Overlay::Form(_)
                | Overlay::Editor(_)
                | Overlay::Picker(_)
                | Overlay::Preview(_),
            )
            | None => String::new(),
        };
        let needle = Needle::new(&typed);
        let mut rows: Vec<_> = TABLE
            .iter()
            .filter(|row| needle.is_in(&self.searchable(row)))
            .collect();
        rows.sort_by_key(|row| row.group);
        rows
    }

    fn searchable(&self, row: &Row) -> String {
        fold(&format!(
            "{} {} {}",
            row.id,
            self.locale.get(&format!("command-{}", row.id)),
            self.key_names(row.command)
        ))
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
