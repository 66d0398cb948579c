//! A table that a colleague filled in and sent back: chosen, told, said in one's own name.

use std::path::PathBuf;

use super::answer::ask;
use super::copies::by_item;
use super::hear::{no_number, numbered};
use super::state::{Ask, Effect, Filled, Moment, State};
use super::verb::Verb;
use crate::domain::{Made, Said};
use crate::report::{Arrival, Taken};
use crate::storage::StorageError;
use crate::text::Value;

/// Tables that are offered at most.
const MOST: usize = 20;

/// Has the table read that was named with the command; where none was, has likely ones found.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    match state.named.take() {
        Some(typed) => vec![Effect::Table(typed.into())],
        None => vec![Effect::Tables],
    }
}

/// Offers tables.
pub(super) fn offer(state: &mut State, mut found: Vec<PathBuf>) {
    found.truncate(MOST);
    for (at, path) in found.iter().enumerate() {
        let text = Value::from(path.display().to_string());
        let arguments = [("number", Value::from(at + 1)), ("text", text)];
        state.tell_with("linear-option", &arguments);
    }
    if found.is_empty() {
        state.tell_of("linear-no-tables");
    }
    state.ask = Some(Ask::Tables(found));
}

/// A table was chosen by its number, or by its path.
pub(super) fn chosen(state: &mut State, tables: Vec<PathBuf>, typed: &str) -> Vec<Effect> {
    if !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return vec![Effect::Table(typed.into())];
    }
    if let Some(at) = numbered(typed, tables.len()) {
        return vec![Effect::Table(tables[at].clone())];
    }
    no_number(state, typed, tables.len());
    state.ask = Some(Ask::Tables(tables));
    Vec::new()
}

/// What a table says, and whether it is to be said.
pub(super) fn came(
    state: &mut State,
    path: &str,
    bytes: Result<Vec<u8>, StorageError>,
    moment: Moment,
) {
    if let Err(sentence) = tell(state, path, bytes, moment) {
        state.tell(&sentence);
    }
}

fn tell(
    state: &mut State,
    path: &str,
    bytes: Result<Vec<u8>, StorageError>,
    moment: Moment,
) -> Result<(), String> {
    let bytes = bytes.map_err(|error| state.locale.storage_error(&error))?;
    let Some(author) = state.author.clone() else {
        return Ok(());
    };
    let taken = Taken::read(
        &bytes,
        &state.tracker,
        &moment.stamp(&author),
        &state.locale,
    );
    let Taken { import, arrival } = taken.map_err(|why| {
        let arguments = [
            ("verb", Value::from(Verb::Merge.name(&state.locale))),
            ("path", Value::from(path)),
        ];
        let merge = state.locale.fill("linear-merge-it", &arguments);
        why.sentence(path, &merge, &state.locale)
    })?;
    for sentence in import.totals(&arrival, &state.locale) {
        state.tell(&sentence);
    }
    let Arrival { now, account, .. } = arrival;
    for sentence in state.locale.by_delegation(&now, account.entries()) {
        state.tell(&sentence);
    }
    by_item(state, &now, &account, false);
    state.out.gap();
    for sentence in import.sentences(&author.of, &state.locale) {
        state.tell(&sentence);
    }
    let left = import.wrong_rows();
    if left > 0 {
        state.tell_with("linear-table-wrong", &[("rows", Value::from(left))]);
    }
    if !account.is_empty() {
        let late = import.late;
        ask(state, Ask::TakeIn(Box::new(Filled { late, left })));
    }
    Ok(())
}

/// Says all that makes sense, in one gesture, as the tracker is by now. Gives the question back where what was
/// typed is no answer to it.
pub(super) fn answer(
    state: &mut State,
    filled: Box<Filled>,
    typed: &str,
    moment: Moment,
) -> Result<Vec<Effect>, Box<Filled>> {
    match (typed, filled.left > 0) {
        ("1", true) => {
            state.tell_of("toast-not-imported");
            return Ok(Vec::new());
        }
        ("1", false) | ("2", true) => {}
        _ => return Err(filled),
    }
    let Some(author) = &state.author else {
        return Ok(Vec::new());
    };
    let made = state.tracker.say_late(&filled.late, &moment.stamp(author));
    Ok(match made {
        Ok(said) if said.is_empty() => {
            state.tell_of("toast-nothing-new");
            told(state, filled.left, &[]);
            Vec::new()
        }
        Ok(said) => {
            let table = Some(filled.left);
            let made = Made {
                table,
                ..said.into()
            };
            vec![Effect::Keep(made)]
        }
        Err(refusal) => {
            let sentence = state.locale.refusal(&refusal);
            state.tell(&sentence);
            Vec::new()
        }
    })
}

/// Tells what is to be known now that a table is taken in.
pub(super) fn told(state: &mut State, left: usize, said: &[Said]) {
    for sentence in state.locale.taken_in(left, &state.tracker, said) {
        state.tell(&sentence);
    }
}

impl Filled {
    /// Into how many answers the question is parted.
    pub(super) fn answers(&self) -> usize {
        1 + usize::from(self.left > 0)
    }
}
