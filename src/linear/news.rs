//! What came of what was asked for outside, and what arrived meanwhile.

use std::path::PathBuf;

use super::hear::fail;
use super::state::{Effect, Event, Loaded, Place, State};
use super::verb::Verb;
use super::{import, note, read, since};
use crate::domain::{Entry, EntryId, Made, Picture, Said, Say, is_one_step};
use crate::storage::{self, Beside, Finding, Seen, StorageError, Trouble, Unread};
use crate::text::Value;

/// Steps of one saying that are told at most.
const MOST: usize = 8;

/// Tells what happened.
pub(super) fn tell(state: &mut State, event: Event) {
    if let Event::Saved(result, _) | Event::Looked(result) = &event {
        let was_gone = state.is_gone;
        state.is_gone = matches!(result, Err(StorageError::Gone(_)));
        if was_gone && result.is_ok() {
            state.tell_of("toast-file-back");
        }
    }
    match event {
        Event::NotWritten(error) | Event::Looked(Err(error)) => {
            tell_error(state, &error);
        }
        Event::Saved(Ok(seen), is_new) => {
            if is_new || state.is_failing {
                state.tell_of("linear-saved");
            }
            state.is_failing = false;
            arrived(state, seen);
        }
        Event::Saved(Err(error), is_new) => {
            // It is tried again and again; said is it once.
            if !state.is_failing {
                tell_error(state, &error);
            } else if is_new {
                state.tell_of("linear-kept");
            }
            state.is_failing = true;
        }
        Event::Looked(Ok(seen)) => arrived(state, seen),
        Event::Drafted(Ok(())) => state.draft_trouble = None,
        Event::Drafted(Err(error)) => {
            if state.draft_trouble.is_none() {
                tell_error(state, &error);
            }
            state.draft_trouble = Some(state.locale.storage_error(&error));
        }
        Event::Restored(Ok(mut seen), tally) => {
            let rejected = seen.rejected.take();
            admit(state, seen);
            let messages = ["toast-back", "toast-back-items"];
            if let Some(told) = state.locale.tallied(messages, tally, &[]) {
                state.tell(&told);
            }
            tell_rejected(state, rejected);
        }
        Event::Restored(Err(error), _) => {
            let sentence = state.locale.not_united(&error);
            state.tell(&sentence);
        }
        Event::Beside(Beside {
            copies: neighbours,
            unread,
        }) => {
            tell_unread(state, unread);
            let is_new = neighbours
                .iter()
                .any(|one| !state.neighbours.iter().any(|known| known.path == one.path));
            let entries: usize = neighbours.iter().map(|one| one.entries).sum();
            state.neighbours = neighbours;
            if is_new && !state.read_only {
                let arguments = [
                    ("count", Value::from(state.neighbours.len())),
                    ("entries", Value::from(entries)),
                ];
                state.tell_with("linear-neighbours", &arguments);
            }
        }
        Event::Brought(Ok(seen)) => brought(state, seen),
        Event::Brought(Err(error)) => {
            let sentence = state.locale.not_united(&error);
            state.tell(&sentence);
        }
        Event::Shared(Ok(sent)) => {
            for sentence in state.locale.sent(&sent) {
                state.tell(&sentence);
            }
            super::copies::tell_not_finished(state);
        }
        Event::Shared(Err(obstacle)) => {
            let sentence = state.locale.obstacle(&obstacle);
            state.tell(&sentence);
        }
        Event::Line(_)
        | Event::Kept(_)
        | Event::Edited(_)
        | Event::Late(_)
        | Event::Unfinished(_)
        | Event::Garbled
        | Event::End
        | Event::Nearby(_)
        | Event::Previewed(_)
        | Event::Tables(_)
        | Event::Table(..)
        | Event::Places(..)
        | Event::Greeted(_)
        | Event::Occasions(_)
        | Event::Changed(_)
        | Event::Outlets(..)
        | Event::Sighted(..)
        | Event::Handed(..)
        | Event::Owned(_)
        | Event::Gone(_)
        | Event::Unknown(_)
        | Event::Opened(_)
        | Event::OpenedInstead(..) => {}
    }
}

/// Tells of conflict copies that cannot be read, each as it is once.
fn tell_unread(state: &mut State, unread: Vec<Unread>) {
    let told = unread.iter().filter(|one| one.is_new);
    let told: Vec<String> = told.map(|one| state.locale.unread(one)).collect();
    state.unread = unread;
    if !state.read_only {
        told.iter().for_each(|sentence| state.tell(sentence));
    }
}

fn tell_rejected(state: &mut State, rejected: Option<PathBuf>) {
    if let Some(path) = rejected {
        let path = Value::from(path.display().to_string());
        state.tell_with("toast-rejected", &[("path", path)]);
    }
}

pub(super) fn tell_error(state: &mut State, error: &StorageError) {
    let sentence = state.locale.storage_error(error);
    state.tell(&sentence);
}

/// The outbox has the entries, or not. Only now is it known whether a note that was finished still has
/// to wait.
pub(super) fn kept(state: &mut State, kept: Result<Made, StorageError>) -> Vec<Effect> {
    match kept {
        Ok(made) => {
            admit_said(state, &made);
            note::is_kept(state)
        }
        Err(error) => {
            tell_error(state, &error);
            note::is_not_kept(state)
        }
    }
}

/// After a merge, what undo would take back: not what arrived. `false` where it takes nothing back.
pub(super) fn before_undo(state: &mut State, said: &[Said]) -> bool {
    let Some(what) = state.locale.undoing(&state.tracker, said) else {
        return false;
    };
    state.tell_with("linear-merge-stays", &[("what", Value::from(what))]);
    true
}

/// From now on the entries are part of what is told.
fn admit_said(state: &mut State, made: &Made) {
    let said = &made.said;
    state.merged = false;
    // What one undo makes of one question is told in one sentence.
    let is_one = |a: &Said, b: &Said| is_one_step(&a.entry, &b.entry);
    let steps: Vec<&[Said]> = said.chunk_by(is_one).collect();
    let left = steps.len().saturating_sub(MOST);
    for step in steps.into_iter().take(MOST) {
        let Said { entry, private } = &step[0];
        let at = state.tracker.position(entry.on());
        let title = at.map(|at| state.tracker.items()[at].title.clone());
        let all: Vec<&Entry> = step.iter().map(|one| &one.entry).collect();
        let what = state.locale.told(&state.tracker, &all, &state.lens.zone);
        let id = if *private {
            "toast-said-private"
        } else {
            "linear-said"
        };
        let arguments = [
            ("item", Value::from(title.unwrap_or_default())),
            ("what", Value::from(what)),
        ];
        state.tell_with(id, &arguments);
        let is_withdrawal = matches!(entry.say(), Say::Withdraw { .. });
        if is_withdrawal && !private && entry.undoes().is_empty() {
            state.tell_of("withdrawn-stays");
        }
    }
    if left > 0 {
        state.tell_with("linear-and-more", &[("count", Value::from(left))]);
    }
    let look = Verb::History.name(&state.locale);
    let entries = said.iter().map(|one| &one.entry);
    if let Some(aside) = (state.locale).stepped_aside(&state.tracker, entries, &look) {
        state.tell(&aside);
    }
    let shared = said.iter().filter(|one| !one.private);
    since::add(state, shared.map(|one| &one.entry));
    for Said { entry, private } in said {
        state.tracker.admit([entry.clone()], *private);
    }
    state.refresh();
    if let Some(left) = made.table {
        import::told(state, left, said);
    }
}

/// Takes over what a look at the file brought, and tells whose words they are.
fn arrived(state: &mut State, mut seen: Seen) {
    let rejected = seen.rejected.take();
    let new = admit(state, seen);
    if !new.is_empty() {
        let own = state.author.as_ref();
        let sentence = state.locale.arrival(&state.tracker, &new, own);
        if let Some(sentence) = sentence {
            state.tell(&sentence);
        }
        own_withdrawn(state, &new);
    }
    tell_rejected(state, rejected);
}

/// Tells that somebody else withdrew a note of the person's own.
fn own_withdrawn<'t>(state: &mut State, arrived: impl IntoIterator<Item = &'t Entry>) {
    let Some(author) = &state.author else {
        return;
    };
    let ids: Vec<EntryId> = arrived.into_iter().map(Entry::id).collect();
    let arrived = ids.iter().filter_map(|id| state.tracker.entry(*id));
    let look = Verb::History.name(&state.locale);
    if let Some(text) = (state.locale).own_withdrawn(&state.tracker, author, arrived, &look) {
        state.tell(&text);
    }
}

fn admit(state: &mut State, seen: Seen) -> Vec<Entry> {
    let damaged = storage::damaged_lines(&seen.findings);
    let is_more = std::mem::replace(&mut state.damaged, damaged) < damaged;
    if is_more {
        read::damaged(state);
    }
    odd_lines(state, &seen.findings);
    let mut new = seen.arrived;
    new.retain(|entry| !state.tracker.journal().contains(entry.id()));
    state.tracker.admit(new.iter().cloned(), false);
    since::add(state, new.iter());
    state.tracker.admit(seen.arrived_private, true);
    if let Some(mandate) = seen.mandate {
        state.tracker.adopt(&mandate);
    }
    state.refresh();
    new
}

/// What copies hold is in the file.
fn brought(state: &mut State, mut seen: Seen) {
    let rejected = seen.rejected.take();
    let rewrote = seen.mandate.is_some();
    let picture = Picture::of(&state.tracker);
    let arrived = seen.arrived.clone();
    admit(state, seen);
    let account = picture.account(&state.tracker, &arrived, Vec::new());
    if !account.items.is_empty() {
        state.merged = true;
        let sentence = state.locale.merged(&state.tracker, &account);
        state.tell(&sentence);
        own_withdrawn(state, account.entries());
    } else if rewrote {
        state.tell_of("toast-reworded");
    } else {
        state.tell_of("toast-nothing-new");
    }
    tell_rejected(state, rejected);
}

/// The file was opened, or not.
pub(super) fn opened(state: &mut State, opened: Result<Box<Loaded>, StorageError>) {
    let loaded = match opened {
        Ok(loaded) => *loaded,
        Err(error) => {
            // A way that led nowhere is not offered again.
            state.tell_of("toast-no-copy");
            return fail(state, Trouble::of_error(error, false));
        }
    };
    let was_missing = matches!(&state.place, Place::Trouble(trouble) if trouble.is_missing());
    state.read_only = loaded.read_only;
    state.damaged = storage::damaged_lines(&loaded.findings);
    state.tracker = loaded.tracker;
    state.place = Place::Desk;
    state.drafts = loaded.drafts;
    let tracker = &state.tracker;
    state.drafts.retain(|draft| !draft.is_unchanged(tracker));
    state.refresh();
    read::overview(state);
    if loaded.restored {
        state.tell_of(if was_missing {
            "toast-put-back"
        } else {
            "toast-restored"
        });
    }
    if state.read_only {
        state.tell_of("toast-read-only");
    }
    odd_lines(state, &loaded.findings);
    others(state);
    super::begun::tell_waiting(state);
}

/// Tells of marks of a conflict and of periods that do not count, once.
fn odd_lines(state: &mut State, findings: &[Finding]) {
    let odd = state.locale.odd_lines(findings);
    if state.odd_lines == odd {
        return;
    }
    state.odd_lines.clone_from(&odd);
    if let Some(text) = odd {
        state.tell(&text);
    }
}

/// Tells of items on which only other delegations have spoken.
fn others(state: &mut State) {
    let silent = |at: &usize| {
        let own = state.lens.of;
        state.tracker.is_seen_by_others_only(*at, own)
    };
    let items = (0..state.tracker.items().len()).filter(silent);
    let numbers: Vec<String> = items.map(|at| (at + 1).to_string()).collect();
    if !numbers.is_empty() {
        let more = numbers.len().saturating_sub(MOST);
        let arguments = [
            ("count", Value::from(numbers.len())),
            (
                "numbers",
                Value::from(numbers[..numbers.len() - more].join(", ")),
            ),
            ("more", Value::from(more)),
        ];
        let id = match &state.author {
            Some(_) => "linear-others",
            None => "linear-spoken",
        };
        state.tell_with(id, &arguments);
    }
}

/// Tells what waits to be finished about the item that is talked about.
pub(super) fn begun(state: &mut State) {
    note::tell_begun(state);
}
