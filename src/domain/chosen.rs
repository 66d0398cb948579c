//! What a person chose for handing something over. It belongs to them and never enters a tracker.

use serde::{Deserialize, Serialize};

/// What a person chose the last time that something was handed over, each by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// What it was.
    pub product: Option<String>,
    /// Its language, where that was not the program's own.
    pub language: Option<String>,
    /// The period that it covered; `None` for all that was said.
    pub period: Option<String>,
}
