//! To be looked at: what is gone from the file, and what is in one's own name and this machine never wrote.

use super::copies::Obstacle;
use super::error::StorageError;
use super::exchange::{Plan, opened};
use super::place::Places;
use super::store::Opened;
use super::{Damage, FORMAT, Ledger, Target};
use crate::domain::{Account, Author, Picture};

/// What would come back into the file of what was in it on this machine: what is gone and not decided about,
/// else what was left away; and what of the file cannot be read. Nothing is changed. Without a name nothing is
/// known of what was said here but what copies hold.
///
/// # Errors
///
/// The tracker, or the state folder, cannot be read.
pub fn gone(places: &Places, target: &Target, author: Option<&Author>) -> Result<Plan, Obstacle> {
    let (opened, ledger) = looked_at(places, target, author)?;
    let files = opened.store.writer().files;
    let print = files.known().file.clone();
    let (gone, items) = ledger.offered();
    let is_writable = !target.read_only && opened.store.format() <= FORMAT;
    let own_damage = Damage::of(
        (&files.real, print.as_ref()),
        &opened.findings,
        gone,
        is_writable,
    );
    let mut now = opened.tracker;
    let picture = Picture::of(&now);
    now.take_back(gone, items);
    let mut account = picture.account(&now, gone, Vec::new());
    account.returned = items.to_vec();
    let astray = now.astray_items();
    Ok(Plan {
        now,
        account,
        damaged: Vec::new(),
        own_damage,
        astray,
    })
}

/// What is in this person's name in the file and was not written on this machine.
///
/// # Errors
///
/// The tracker, or the state folder, cannot be read.
pub fn unknown_own(places: &Places, target: &Target, author: &Author) -> Result<Plan, Obstacle> {
    let (opened, ledger) = looked_at(places, target, Some(author))?;
    let now = opened.tracker;
    let account = Account::of(&now, &ledger.unknown_own);
    Ok(Plan {
        now,
        account,
        damaged: Vec::new(),
        own_damage: Damage::default(),
        astray: Vec::new(),
    })
}

fn looked_at(
    places: &Places,
    target: &Target,
    author: Option<&Author>,
) -> Result<(Opened, Ledger), StorageError> {
    let opened = opened(places, target)?;
    let ledger = opened.store.ledger(&opened.tracker, author)?;
    Ok((opened, ledger))
}
