//! Copies that come in or go out: files chosen, what they bring, where a copy is made.

use std::path::{Path, PathBuf};

use super::answer::ask;
use super::command::give;
use super::hear::{no_number, numbered};
use super::note;
use super::state::{Ask, Bundle, Effect, Moment, State};
use super::verb::Verb;
use crate::domain::{Account, Tracker};
use crate::storage::{self, Candidate, Obstacle, Plan, Standing};
use crate::text::Value;

/// Files that are offered at most.
const MOST: usize = 20;

/// Offers files to be merged, conflict copies first.
pub(super) fn nearby(state: &mut State, found: &[Candidate]) {
    let mut files: Vec<PathBuf> = Vec::new();
    let conflicting = state.neighbours.iter().map(|one| one.path.clone());
    let mut lines: Vec<(String, &str)> = Vec::new();
    let conflicting = conflicting.map(|path| (path, "linear-file-conflict"));
    let found = found.iter().map(|one| {
        let id = match one.standing {
            Standing::MadeHere => "linear-file-made",
            Standing::NothingNew => "linear-file-known",
            Standing::MayBeNew if one.is_recent => "linear-file-recent",
            Standing::MayBeNew => "linear-option",
        };
        (one.path.clone(), id)
    });
    for (path, id) in conflicting.chain(found) {
        if files.len() < MOST && !files.contains(&path) {
            lines.push((path.display().to_string(), id));
            files.push(path);
        }
    }
    // What cannot be read is told before, so that nobody looks for it among the numbers.
    for one in std::mem::take(&mut state.unread) {
        let sentence = state.locale.unread(&one);
        state.tell(&sentence);
        state.unread.push(one);
    }
    for (at, (text, id)) in lines.into_iter().enumerate() {
        let arguments = [("number", Value::from(at + 1)), ("text", Value::from(text))];
        state.tell_with(id, &arguments);
    }
    if files.is_empty() {
        state.tell_of("linear-no-files");
    }
    state.ask = Some(Ask::Files(files));
}

/// Files were chosen by their numbers, or one by its path.
pub(super) fn chosen(
    state: &mut State,
    files: Vec<PathBuf>,
    typed: &str,
    moment: Moment,
) -> Vec<Effect> {
    let names = typed.split([' ', ',']).filter(|name| !name.is_empty());
    let is_numbers = names
        .clone()
        .all(|name| name.bytes().all(|b| b.is_ascii_digit()));
    if !is_numbers {
        return named(state, typed, moment);
    }
    let places: Vec<(&str, Option<usize>)> = names
        .map(|name| (name, numbered(name, files.len())))
        .collect();
    if let Some((wrong, _)) = places.iter().find(|(_, at)| at.is_none()) {
        no_number(state, wrong, files.len());
        state.ask = Some(Ask::Files(files));
        return Vec::new();
    }
    let chosen = places.into_iter().filter_map(|(_, at)| at);
    vec![Effect::Preview(
        chosen.map(|at| files[at].clone()).collect(),
    )]
}

/// A file was named to be merged; a table is taken in.
pub(super) fn named(state: &mut State, typed: &str, moment: Moment) -> Vec<Effect> {
    if storage::is_table(Path::new(typed)) {
        state.named = Some(typed.to_owned());
        return give(state, Verb::Import, moment);
    }
    vec![Effect::Preview(vec![PathBuf::from(typed)])]
}

/// What files would bring, and whether it is to be merged.
pub(super) fn previewed(state: &mut State, found: Result<Box<Plan>, Vec<Obstacle>>) {
    let plan = match found {
        Ok(plan) => *plan,
        Err(obstacles) => {
            for obstacle in &obstacles {
                let sentence = state.locale.obstacle(obstacle);
                state.tell(&sentence);
            }
            return state.tell_of("preview-refused");
        }
    };
    for (path, gaps) in plan.damaged {
        let sentence = state.locale.gaps(&path, gaps);
        state.tell(&sentence);
    }
    for sentence in state.locale.totals(&plan.now, &plan.account) {
        state.tell(&sentence);
    }
    for sentence in (state.locale).by_delegation(&plan.now, plan.account.entries()) {
        state.tell(&sentence);
    }
    by_item(state, &plan.now, &plan.account, false);
    if plan.account.is_empty() {
        return;
    }
    state.out.gap();
    let bundle = Bundle::of(&plan.now, &plan.account, false);
    ask(state, Ask::Merge(Box::new(bundle)));
}

/// Tells an account, item by item.
pub(super) fn by_item(state: &mut State, now: &Tracker, account: &Account, is_own: bool) {
    let ledger = is_own.then_some(&state.ledger);
    let groups = state.locale.account(now, account, ledger, &state.lens.zone);
    let groups: Vec<_> = groups.collect();
    for group in groups {
        state.out.gap();
        for line in group {
            state.tell(&line.text);
        }
    }
}

impl Bundle {
    /// All that an account tells of.
    pub(super) fn of(now: &Tracker, account: &Account, restores: bool) -> Self {
        Self {
            restores,
            entries: account.entries().cloned().collect(),
            items: account
                .returned
                .iter()
                .map(|item| item.id.clone())
                .collect(),
            wording: now.mandate().clone(),
        }
    }
}

/// Offers places for a copy.
pub(super) fn places(state: &mut State, places: Vec<(String, bool)>, name: String) {
    for (at, (path, is_there)) in places.iter().enumerate() {
        let id = if *is_there {
            "linear-place-there"
        } else {
            "linear-option"
        };
        let arguments = [
            ("number", Value::from(at + 1)),
            ("text", Value::from(path.clone())),
        ];
        state.tell_with(id, &arguments);
    }
    if let Some(told) = state.locale.before_sending(&state.tracker) {
        state.tell(&told);
    }
    tell_not_finished(state);
    let places = places.into_iter().map(|(path, _)| path).collect();
    ask(state, Ask::Copy(places, name));
}

/// Tells what was begun and is not in a copy.
pub(super) fn tell_not_finished(state: &mut State) {
    let drafts = note::drafts(state);
    let told = state
        .locale
        .not_finished(&state.tracker, &drafts, (|_| None, None));
    if let Some(told) = told {
        let list = state.locale.get("linear-not-finished").into_owned();
        state.tell(&format!("{told} {list}"));
    }
}
