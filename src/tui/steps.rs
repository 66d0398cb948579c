//! Whether there is something to take back or to say again, as far as that is known; where there is nothing, whose
//! the earlier changes are.

use std::cell::RefCell;

use super::command::Command;
use super::model::Model;
use crate::domain::{Author, Direction, Refusal, Stamp};

/// What is known of undo and redo. Finding out walks all that one ever said, so that it is done when
/// somebody wants to know, and once for every change.
#[derive(Debug, Default)]
pub struct Steps {
    /// What was found out last.
    known: RefCell<Option<Found>>,
    /// The revision that one's own new word made: that can be taken back without a look.
    word: Option<u64>,
    /// Who spoke until that was changed in this run.
    pub(super) before: Option<Author>,
}

/// What was found out about one revision.
#[derive(Debug)]
struct Found {
    revision: u64,
    /// Why neither, one or both can be done.
    refused: [Option<Refusal>; 2],
    /// Where nothing is left to undo: who may be the same person and said something under another name.
    namesake: Option<Author>,
}

impl Model {
    /// Whether the footer may name a command: it can be given, as far as can be told at once.
    pub fn is_at_hand(&self, command: Command) -> bool {
        let Some(direction) = direction(command) else {
            return self.refuse(command).is_none();
        };
        if self
            .elsewhere(command)
            .or_else(|| self.obstacle(command))
            .is_some()
        {
            return false;
        }
        match &*self.steps.known.borrow() {
            Some(found) if found.revision == self.revision => {
                found.refused[direction as usize].is_none()
            }
            Some(_) | None => {
                direction == Direction::Undo && self.steps.word == Some(self.revision)
            }
        }
    }

    /// Notes that the tracker has just changed by a word of one's own, or by taking one back.
    pub fn note_step(&mut self, is_word: bool) {
        self.steps.word = is_word.then_some(self.revision);
        if !is_word {
            // Whoever takes back is about to take back more, and has just waited for such a walk.
            self.step_refused(Direction::Undo);
        }
    }

    /// Why what one said last cannot be taken back, or not be said again.
    pub(super) fn step_refused(&self, direction: Direction) -> Option<String> {
        let author = self.author.as_ref()?;
        let mut known = self.steps.known.borrow_mut();
        let fresh = known.take().filter(|found| found.revision == self.revision);
        let found = known.insert(fresh.unwrap_or_else(|| self.steps_of(author)));
        // Put into words only now: the language may have changed since.
        let refusal = found.refused[direction as usize].as_ref()?;
        match (refusal, &found.namesake) {
            (Refusal::NothingToUndo, Some(other)) => {
                let key = self.first_key(Command::Identity);
                Some(self.locale.said_as_another(author, other, &key))
            }
            (refusal, _) => Some(self.locale.refusal(refusal)),
        }
    }

    fn steps_of(&self, author: &Author) -> Found {
        let refusal = |direction| {
            // When does not matter: nothing is said.
            let stamp = Stamp {
                at: jiff::Timestamp::UNIX_EPOCH,
                author: author.clone(),
                seed: 0,
            };
            self.tracker.step(direction, &stamp).err()
        };
        let refused = [Direction::Undo, Direction::Redo].map(refusal);
        let is_bare = matches!(refused[0], Some(Refusal::NothingToUndo));
        let namesake = || {
            self.tracker
                .last_namesake(author, self.steps.before.as_ref())
        };
        Found {
            revision: self.revision,
            namesake: is_bare.then(namesake).flatten().cloned(),
            refused,
        }
    }
}

/// The way that a command goes through what one has said.
pub(super) fn direction(command: Command) -> Option<Direction> {
    let ways = [
        (Command::Undo, Direction::Undo),
        (Command::Redo, Direction::Redo),
    ];
    let way = ways.into_iter().find(|(one, _)| *one == command);
    way.map(|(_, direction)| direction)
}
