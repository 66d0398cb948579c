//! Which key gives which command where: as the table has it, or as a person's key file does.

use super::command::{Command, Row, Scope, TABLE};
use super::key::Key;

/// The keys of all commands.
#[derive(Debug)]
pub struct Keymap {
    rows: Vec<(Scope, Key, Command)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let rows = TABLE.iter().flat_map(|row| {
            // A key that cannot be read would be a mistake in the table; a test finds it.
            row.keys
                .iter()
                .filter_map(|key| Some((row.scope, key.parse().ok()?, row.command)))
        });
        Self {
            rows: rows.collect(),
        }
    }
}

impl Keymap {
    /// The command that a key gives in a scope. In fields, plain keys are text and nothing else: only
    /// the few keys of the field's own scope are looked up. A letter of another script that is bound to
    /// nothing gives what the key of a US keyboard in its place gives.
    pub fn find(&self, scope: Scope, key: Key) -> Option<Command> {
        let takes_text = matches!(
            scope,
            Scope::Line | Scope::Prose | Scope::Path | Scope::Find
        );
        let is_text = takes_text && key.text().is_some();
        let in_place = || key.in_us_place().filter(|_| !is_text);
        self.bound(scope, key)
            .or_else(|| self.bound(scope, in_place()?))
    }

    /// Gives a command other keys.
    pub fn rebind(&mut self, row: &Row, keys: Vec<Key>) {
        self.rows.retain(|(_, _, command)| *command != row.command);
        let keys = keys.into_iter();
        self.rows
            .extend(keys.map(|key| (row.scope, key, row.command)));
    }

    fn bound(&self, scope: Scope, key: Key) -> Option<Command> {
        let in_scope = |wanted| {
            self.rows
                .iter()
                .find(|(scope, bound, _)| *scope == wanted && *bound == key)
        };
        let found = match scope {
            Scope::Line | Scope::Prose | Scope::Path | Scope::Find | Scope::Bar => in_scope(scope),
            Scope::Desk
            | Scope::Choice
            | Scope::Preview
            | Scope::Sight
            | Scope::Table
            | Scope::Restore
            | Scope::Mine
            | Scope::Board
            | Scope::Changes
            | Scope::History
            | Scope::Settle
            | Scope::Matrix
            | Scope::Global => in_scope(scope)
                .or_else(|| in_scope(scope.below()?))
                .or_else(|| in_scope(Scope::Global)),
        };
        found.map(|(_, _, command)| *command)
    }

    /// The keys of a command, the one to be shown first.
    pub fn keys(&self, command: Command) -> impl Iterator<Item = Key> {
        let of_it = move |(_, key, bound): &(_, Key, Command)| (*bound == command).then_some(*key);
        self.rows.iter().filter_map(of_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_key_can_be_read_and_none_means_two_things() {
        let keymap = Keymap::default();
        assert_eq!(
            keymap.rows.len(),
            TABLE.iter().map(|row| row.keys.len()).sum::<usize>()
        );
        for (at, (scope, key, command)) in keymap.rows.iter().enumerate() {
            let clash = keymap.rows[at + 1..]
                .iter()
                .find(|(other, same, _)| other == scope && same == key);
            assert!(clash.is_none(), "{key} is {command:?} and {clash:?}");
        }
    }
}
