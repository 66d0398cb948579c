//! Tips: now and then, at the start, one line about something that was not used yet.

use super::command::{Command, Group};
use super::model::Model;
use crate::text::Value;

/// How many starts go by from one tip to the next.
const EVERY: u32 = 3;

/// What tips are about, what helps soonest first, with the message of each.
const TIPS: &[(Command, &str)] = &[
    (Command::Palette, "tip-palette"),
    (Command::Menu, "tip-menu"),
    (Command::Filter, "tip-filter"),
    (Command::Undo, "tip-undo"),
    (Command::Reaffirm, "tip-reaffirm"),
    (Command::Private, "tip-private"),
    (Command::Share, "tip-share"),
    (Command::Merge, "tip-merge"),
];

impl Model {
    /// Offers a tip, where one is due and nothing else is to be told.
    pub fn offer_tip(&mut self) {
        let runs = self.habits.runs;
        if self.toast.is_some() || runs % EVERY != EVERY - 1 {
            return;
        }
        let is_new = |(command, _): &&(Command, &str)| {
            self.habits.since(command.row().id).is_none() && self.is_at_hand_later(*command)
        };
        let new: Vec<_> = TIPS.iter().filter(is_new).collect();
        let turn = (runs / EVERY) as usize;
        let Some((command, message)) = turn.checked_rem(new.len()).map(|at| new[at]) else {
            return;
        };
        let key = Value::from(self.first_key(*command));
        let tip = self.locale.fill(message, &[("key", key)]);
        self.mention(tip);
    }

    /// Whether a command has a key and can ever be given in this tracker.
    fn is_at_hand_later(&self, command: Command) -> bool {
        let is_change = command.row().group == Group::Say;
        !(self.read_only && is_change) && self.keymap.keys(command).next().is_some()
    }
}
