//! What a person uses of the program on this machine: for offering first what they use, and for
//! telling about what they have not used yet. Never part of a tracker.

use serde::{Deserialize, Serialize};

use super::error::{Doing, StorageError};
use super::place::Places;
use super::small;

/// Commands that are remembered.
const MOST: usize = 200;

/// What a person uses of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Habits {
    /// How often the screen was left.
    pub runs: u32,
    /// The names of the commands that were given, the last one first.
    pub used: Vec<String>,
    /// What was typed into questions and not used, to be given back.
    pub typed: Vec<Typed>,
}

/// What was typed into a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The question, by a name that the screen gives it.
    pub asks: String,
    /// What stands in its fields.
    pub texts: Vec<String>,
}

impl Habits {
    fn path(places: &Places) -> std::path::PathBuf {
        places.state.join("habits.ron")
    }

    /// Reads them; none where nothing is known.
    pub fn read(places: &Places) -> Self {
        small::read(&Self::path(places)).unwrap_or_default()
    }

    /// Remembers them for the next start.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn write(&self, places: &Places) -> Result<(), StorageError> {
        let path = Self::path(places);
        let fail = |error| StorageError::io(Doing::Saving, &path, error);
        small::write(&path, self).map_err(fail)
    }

    /// Notes that a command was given.
    pub fn note(&mut self, command: &str) {
        if self.used.first().is_some_and(|last| last == command) {
            return;
        }
        self.used.retain(|known| known != command);
        self.used.insert(0, command.to_owned());
        self.used.truncate(MOST);
    }

    /// How many commands were given since this one; `None` where it never was.
    pub fn since(&self, command: &str) -> Option<usize> {
        self.used.iter().position(|known| known == command)
    }
}
