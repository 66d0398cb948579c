//! What the footer names: what fits what is selected, the most useful first, and nothing that cannot
//! be done.

use super::command::{Command, Row, Scope, TABLE};
use super::model::{Model, Pane};
use super::overlay::{Choice, ChoiceOf, Overlay};
use super::pick::Purpose;
use crate::domain::Filter;

/// A key and the word for what it does.
#[derive(Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it does.
    pub command: Command,
    /// The key.
    pub key: String,
    /// The word.
    pub word: String,
}

impl Model {
    /// What can be done here, the most useful first.
    pub fn hints(&self) -> Vec<Hint> {
        let scope = self.scope();
        let (leading, message) = if scope == Scope::Desk {
            self.leading()
        } else {
            (Vec::new(), None)
        };
        // In the matrix the desk's words would leave no room for its own.
        let below = scope.below().filter(|below| *below == Scope::Preview);
        let of_below = |row: &&Row| Some(row.scope) == below;
        let mut rows: Vec<&Row> = TABLE
            .iter()
            .filter(|row| row.hint > 0 && !leading.contains(&row.command))
            .filter(|row| row.scope == scope || of_below(row))
            .collect();
        rows.sort_by_key(|row| row.hint);
        let first = leading.first().copied();
        let leading = leading.into_iter().map(Command::row);
        let named = leading
            .chain(rows)
            .filter(|row| self.is_at_hand(row.command) && self.is_of_use(row.command));
        named
            .map(|row| self.hint(row, message.filter(|_| first == Some(row.command))))
            .filter(|hint| !hint.key.is_empty())
            .collect()
    }

    /// What always stands at the right of the desk's footer, the rightmost first.
    pub fn lasting_hints(&self) -> Vec<Hint> {
        if self.top().is_some() {
            return Vec::new();
        }
        let mut rows: Vec<&Row> = TABLE.iter().filter(|row| row.hint < 0).collect();
        rows.sort_by_key(|row| row.hint.unsigned_abs());
        let hints = rows.into_iter().map(|row| self.hint(row, None));
        hints.filter(|hint| !hint.key.is_empty()).collect()
    }

    fn hint(&self, row: &Row, message: Option<&'static str>) -> Hint {
        let word = match message {
            Some(message) => self.locale.get(message),
            None => self.locale.get(&format!("command-{}-hint", row.id)),
        };
        Hint {
            command: row.command,
            key: self.first_key(row.command),
            word: word.into_owned(),
        }
    }

    /// What comes first for what is selected, and a word for the first of it where another one than
    /// usual says more.
    fn leading(&self) -> (Vec<Command>, Option<&'static str>) {
        let id = self.rows.selected();
        if let Some((command, _)) = id.and_then(|id| self.begun(id).next()) {
            return (vec![command], Some("hint-go-on"));
        }
        if self.pane == Pane::Item {
            return if self.note.is_some() {
                let for_notes = [
                    Command::Revise,
                    Command::Withdraw,
                    Command::Note,
                    Command::Back,
                ];
                (for_notes.to_vec(), None)
            } else {
                (vec![Command::Status, Command::Note, Command::Back], None)
            };
        }
        let contested = self
            .selected()
            .and_then(|(place, _)| self.standings.get(place))
            .is_some_and(|standing| standing.signs.contested);
        if contested {
            return (
                vec![Command::Settle, Command::Status, Command::Note],
                Some("hint-say-which"),
            );
        }
        if !self.marks.is_empty() {
            let for_all = [
                Command::Back,
                Command::Status,
                Command::Due,
                Command::Lead,
                Command::Reaffirm,
            ];
            return (for_all.to_vec(), Some("hint-unmark"));
        }
        if self.rows.filter != Filter::default() {
            return (vec![Command::Back], Some("hint-show-all"));
        }
        (vec![Command::Status, Command::Note, Command::Undo], None)
    }

    /// Whether a command of what is open means anything in it.
    fn is_of_use(&self, command: Command) -> bool {
        match (self.top(), command) {
            (Some(Overlay::Choice(choice)), Command::ChooseWhy) => choice.takes_reason(),
            (Some(Overlay::Choice(choice)), Command::Toggle) => {
                matches!(choice.of, ChoiceOf::Filter(_))
            }
            (Some(Overlay::Form(form)), Command::NextField) => form.fields.len() > 1,
            (Some(Overlay::Picker(_)), Command::ChooseWhy) => false,
            (Some(Overlay::Picker(picker)), Command::Toggle) => picker.purpose == Purpose::Merge,
            (
                Some(Overlay::Preview(preview)),
                Command::MergeNow
                | Command::RestoreNow
                | Command::LeaveGone
                | Command::ConfirmMine
                | Command::AlwaysMine,
            ) => preview.can_merge(),
            (Some(Overlay::Sight(open)), Command::HandNow) => open.looked.is_some(),
            (Some(Overlay::Sight(_)), Command::SightTime) => {
                !self.tracker.mandate().periods.known().is_empty()
            }
            _ => true,
        }
    }
}

impl Choice {
    /// Whether a reason can be given with what is chosen.
    fn takes_reason(&self) -> bool {
        matches!(self.of, ChoiceOf::Status(_) | ChoiceOf::Position(_))
    }
}
