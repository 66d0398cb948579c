//! What the footer names: what fits what is selected, the most useful first, and nothing that cannot
//! be done.

use super::command::{Command, Row, Scope, TABLE};
use super::model::{Model, Pane};
use super::overlay::{Choice, ChoiceOf, Overlay};
use super::pick::Purpose;
use crate::domain::{Arrange, Filter};
use crate::text::Value;

/// The message that names what was begun.
const BEGUN: &str = "hint-go-on";

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
        let is_folded = scope == Scope::Matrix && self.rows.is_all_folded();
        let leading = if scope == Scope::Desk || is_folded {
            self.leading()
        } else {
            Vec::new()
        };
        let is_leading = |row: &&Row| leading.iter().any(|(command, _)| *command == row.command);
        // In the matrix the desk's words would leave no room for its own.
        let below = scope.below().filter(|below| *below == Scope::Preview);
        let of_below = |row: &&Row| Some(row.scope) == below;
        let mut rows: Vec<&Row> = TABLE
            .iter()
            .filter(|row| row.hint > 0 && !is_leading(row))
            .filter(|row| row.scope == scope || of_below(row))
            .collect();
        rows.arrange_by_key(|row| row.hint);
        let leading = leading.into_iter();
        let named = leading
            .map(|(command, message)| (command.row(), message))
            .chain(
                rows.into_iter()
                    .map(|row| (row, self.in_field(row.command))),
            )
            .filter(|(row, _)| self.is_at_hand(row.command) && self.is_of_use(row.command));
        named
            .map(|(row, message)| self.hint(row, message))
            .filter(|hint| !hint.key.is_empty())
            .collect()
    }

    /// What always stands at the right of the desk's footer, the rightmost first.
    pub fn lasting_hints(&self) -> Vec<Hint> {
        if self.top().is_some() {
            return Vec::new();
        }
        let mut rows: Vec<&Row> = TABLE.iter().filter(|row| row.hint < 0).collect();
        rows.arrange_by_key(|row| row.hint.unsigned_abs());
        let hints = rows.into_iter().map(|row| self.hint(row, None));
        hints.filter(|hint| !hint.key.is_empty()).collect()
    }

    fn hint(&self, row: &Row, message: Option<&'static str>) -> Hint {
        let usual = || self.locale.get(&format!("command-{}-hint", row.id));
        let word = match message {
            // Of a note that stays here the word is the note's, too; the key tells them apart.
            Some(BEGUN) => {
                let is_note = row.command == Command::Private;
                let what = match is_note {
                    true => self.locale.get("command-note-hint"),
                    false => usual(),
                };
                let what = [("what", Value::from(what.into_owned()))];
                self.locale.fill(BEGUN, &what).into()
            }
            Some(message) => self.locale.get(message),
            None => usual(),
        };
        Hint {
            command: row.command,
            key: self.first_key(row.command),
            word: word.into_owned(),
        }
    }

    /// What comes first for what is selected, each with a word where another one than usual says more.
    fn leading(&self) -> Vec<(Command, Option<&'static str>)> {
        let plain =
            |commands: &[Command]| commands.iter().map(|it| (*it, None)).collect::<Vec<_>>();
        if self.rows.is_all_folded() {
            return plain(&[Command::Unfold]);
        }
        let id = self.rows.selected();
        let is_marking = self.pane == Pane::List && !self.marks.is_empty();
        if let Some((command, _)) = id.and_then(|id| self.begun(id).next()) {
            let mut leading = vec![(command, Some(BEGUN))];
            let others = match self.pane {
                Pane::Item => [Command::Status, Command::Note, Command::Back],
                Pane::List => [Command::Status, Command::Filter, Command::Search],
            };
            let others = others.into_iter().filter(|other| *other != command);
            if !is_marking {
                leading.extend(others.map(|other| (other, None)));
            }
            if is_marking {
                leading.push((Command::Back, Some("hint-unmark")));
            }
            return leading;
        }
        if self.pane == Pane::Item {
            return if self.note.is_some() {
                plain(&[
                    Command::Revise,
                    Command::Withdraw,
                    Command::Note,
                    Command::Back,
                ])
            } else {
                plain(&[Command::Status, Command::Note, Command::Back])
            };
        }
        // Where only another delegation can choose there is nothing to be done first.
        let contested = self.selected().is_some_and(|(place, _)| {
            let standing = self.standings.get(place);
            standing.is_some_and(|standing| standing.signs.contested)
                && self.is_own_contested(place)
        });
        let mut leading = Vec::new();
        if contested {
            leading.push((Command::Settle, Some("hint-say-which")));
            leading.extend(plain(&[Command::Status, Command::Note]));
        } else if is_marking {
            leading.push((Command::Back, Some("hint-unmark")));
            leading.extend(plain(&[
                Command::Status,
                Command::Due,
                Command::Lead,
                Command::Reaffirm,
            ]));
        } else if self.rows.filter != Filter::default() {
            leading.push((Command::Back, Some("hint-show-all")));
        } else {
            leading = plain(&[Command::Status, Command::Note, Command::Undo]);
        }
        leading
    }

    /// The word for a key where it only leads to the next field, and where it says what is known by then.
    fn in_field(&self, command: Command) -> Option<&'static str> {
        if let Some(Overlay::Choice(choice)) = self.top()
            && let ChoiceOf::Filter(list) = &choice.of
            && command == Command::Choose
        {
            return Some(if list.is_used {
                "hint-show-these"
            } else {
                "hint-only-this"
            });
        }
        if let Some(Overlay::Choice(choice)) = self.top()
            && matches!(choice.of, ChoiceOf::Withdraw(_))
            && command == Command::Choose
        {
            return Some("command-withdraw-hint");
        }
        let Some(Overlay::Form(form)) = self.top() else {
            return None;
        };
        let is_next = command == Command::Accept && form.goes_on()
            || command == Command::CompleteName && form.at + 1 < form.fields.len();
        is_next.then_some("hint-next-field")
    }

    /// Whether a command of what is open means anything in it.
    fn is_of_use(&self, command: Command) -> bool {
        match (self.top(), command) {
            // There it shows what is folded away, as the first of the hints says of another key.
            (None, Command::Open | Command::OpenItem) => !self.rows.is_all_folded(),
            (Some(Overlay::Choice(choice)), Command::ChooseWhy) => choice.takes_reason(),
            (Some(Overlay::Choice(choice)), Command::Toggle) => {
                matches!(choice.of, ChoiceOf::Filter(_))
            }
            (Some(Overlay::Form(form)), Command::CompleteName) => {
                form.at + 1 < form.fields.len() || !form.known.is_empty()
            }
            (Some(Overlay::Picker(_)), Command::ChooseWhy) => false,
            (Some(Overlay::Picker(picker)), Command::Toggle) => picker.purpose == Purpose::Merge,
            (
                Some(Overlay::Preview(preview)),
                Command::MergeNow
                | Command::TakeIn
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
