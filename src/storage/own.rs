//! To be looked at: what is gone from the file, and what is in one's own name and this machine never wrote.

use super::copies::Obstacle;
use super::error::StorageError;
use super::exchange::{Plan, opened};
use super::place::Places;
use super::store::Opened;
use super::{Ledger, Target};
use crate::domain::{Account, Author, Picture};

/// What would come back into the file of what was in it on this machine: what is gone and not decided about,
/// else what was left away. Nothing is changed.
///
/// # Errors
///
/// The tracker, or the state folder, cannot be read.
pub fn gone(places: &Places, target: &Target, author: &Author) -> Result<Plan, Obstacle> {
    let (opened, ledger) = looked_at(places, target, author)?;
    let mut now = opened.tracker;
    let gone = ledger.offered();
    let picture = Picture::of(&now);
    now.admit(gone.iter().cloned(), false);
    let account = picture.account(&now, gone, Vec::new());
    Ok(Plan {
        now,
        account,
        damaged: Vec::new(),
    })
}

/// What is in this person's name in the file and was not written on this machine.
///
/// # Errors
///
/// The tracker, or the state folder, cannot be read.
pub fn unknown_own(places: &Places, target: &Target, author: &Author) -> Result<Plan, Obstacle> {
    let (opened, ledger) = looked_at(places, target, author)?;
    let now = opened.tracker;
    let account = Account::of(&now, &ledger.unknown_own);
    Ok(Plan {
        now,
        account,
        damaged: Vec::new(),
    })
}

fn looked_at(
    places: &Places,
    target: &Target,
    author: &Author,
) -> Result<(Opened, Ledger), StorageError> {
    let opened = opened(places, target)?;
    let ledger = opened.store.ledger(&opened.tracker, author)?;
    Ok((opened, ledger))
}
