//! What comes in changes the model and says what must be done outside. Pure: no file, no clock, no
//! terminal.

mod bar;
mod begun;
mod board;
mod broken;
mod choice;
mod copy;
mod desk;
mod draft;
mod editor;
mod find;
mod form;
mod handing;
mod history;
mod identity;
mod import;
mod keys;
mod known;
mod language;
mod list;
mod look;
mod mark;
mod matrix;
mod merge;
mod mouse;
mod news;
mod next;
mod own;
mod pick;
mod settle;
mod since;
mod speak;
mod views;

use super::command::Command;
use super::model::{Broken, Model, Pane, Saving, Stage};
use super::msg::{Effect, Loaded, Msg};
use crate::domain::Entry;
pub use crate::domain::Moment;
use crate::storage::{self, Seen, StorageError, Trouble};
use crate::text::Value;

pub(in crate::tui) use begun::habits;
pub(in crate::tui) use desk::session;
pub use draft::{drafts, restore};
pub(in crate::tui) use own::watched;

/// A way to go in a list.
#[derive(Clone, Copy, Debug)]
enum Travel {
    By(isize),
    Page(isize),
    First,
    Last,
}

/// Takes in one message.
pub fn update(model: &mut Model, msg: Msg, moment: Moment) -> Vec<Effect> {
    let before = model.rows.selected().cloned();
    let revision = model.revision;
    let waited = !model.tidings.is_empty();
    let effects = take_in(model, msg, moment);
    if waited {
        model.tell_tidings(true);
    }
    if model.revision != revision {
        list::recount(model);
        views::recount(model);
        board::recount(model);
    }
    if model.rows.selected() != before.as_ref() {
        // Where the eye was in one item says nothing about another.
        (model.note, model.scroll) = (None, 0);
    }
    if model.rows.is_empty() {
        // Where no item fits, the list says so and what to do.
        model.pane = Pane::List;
    }
    effects
}

fn take_in(model: &mut Model, msg: Msg, moment: Moment) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => keys::key(model, key, moment),
        Msg::Paste(text) => {
            keys::paste(model, &text);
            Vec::new()
        }
        Msg::Mouse(what) => mouse::mouse(model, what, moment),
        Msg::Focus => {
            model.touch.come_to_front(moment.at);
            Vec::new()
        }
        Msg::Resize => Vec::new(),
        Msg::Background(background) => {
            model.looks.background = Some(background);
            Vec::new()
        }
        Msg::Themes(own, errors) => {
            look::offer(model, own, &errors);
            Vec::new()
        }
        Msg::Tick => tick(model, moment),
        Msg::Kept(Ok(made), upto) => {
            model.kept = upto;
            speak::kept(model, &made)
        }
        Msg::Kept(Err(error), _) | Msg::NotWritten(error) => {
            let sentence = model.locale.storage_error(&error);
            model.warn(sentence);
            Vec::new()
        }
        Msg::Saved(Ok(seen), at, upto) => {
            is_there(model);
            // What was said while the file was being written is not in it yet.
            if upto >= model.kept {
                model.saving = Saving::Saved(at);
            }
            arrived(model, seen);
            Vec::new()
        }
        Msg::Drafted(kept) => {
            drafted(model, kept);
            Vec::new()
        }
        Msg::Saved(Err(error), ..) => {
            model.is_gone = matches!(error, StorageError::Gone(_));
            // It is tried again and again; said is it once.
            if model.saving != Saving::Failed {
                let sentence = model.locale.storage_error(&error);
                model.warn(sentence);
            }
            model.saving = Saving::Failed;
            Vec::new()
        }
        Msg::Brought(result, at) => {
            merge::brought(model, result, at);
            Vec::new()
        }
        Msg::Restored(result, at, tally) => {
            own::restored(model, result, at, tally);
            Vec::new()
        }
        Msg::Owned(ledger) => {
            own::told(model, ledger);
            Vec::new()
        }
        Msg::ViewsChanged(changed) => {
            views::changed(model, changed);
            Vec::new()
        }
        Msg::Views(own) => {
            views::list(model, own);
            Vec::new()
        }
        Msg::Occasions(occasions) => {
            since::list(model, &occasions);
            Vec::new()
        }
        Msg::Beside(beside) => {
            merge::beside(model, beside);
            Vec::new()
        }
        Msg::BesideNow(number, beside) => merge::beside_now(model, number, beside),
        Msg::Found(found) => {
            pick::found(model, found);
            Vec::new()
        }
        Msg::Copied(route) => {
            copy::copied(model, route);
            Vec::new()
        }
        Msg::Sheet(text) => {
            editor::saved(model, &text);
            Vec::new()
        }
        Msg::Edited(edited) => editor::came_back(model, edited),
        Msg::Late(late) => editor::late(model, late),
        Msg::Unfinished(kept) => {
            draft::list(model, &kept);
            Vec::new()
        }
        Msg::NotCopied(text) => vec![Effect::HandOver(text)],
        Msg::Looked(Ok(seen)) => {
            is_there(model);
            arrived(model, seen);
            Vec::new()
        }
        Msg::Looked(Err(error)) => {
            model.is_gone = matches!(error, StorageError::Gone(_));
            let sentence = model.locale.storage_error(&error);
            model.warn(sentence);
            Vec::new()
        }
        Msg::Opened(Ok(loaded)) => {
            open(model, *loaded);
            Vec::new()
        }
        Msg::OpenedInstead(path, opened) => {
            model.path = path;
            match opened {
                Ok(loaded) => open(model, *loaded),
                Err(trouble) => model.stage = Stage::Broken(broken(*trouble)),
            }
            Vec::new()
        }
        Msg::Opened(Err(error)) => {
            // A way that led nowhere is not offered again.
            model.stage = Stage::Broken(broken(Trouble::of_error(error, false)));
            let text = model.locale.get("toast-no-copy").into_owned();
            model.warn(text);
            Vec::new()
        }
    }
}

/// Takes over an opened tracker.
pub fn open(model: &mut Model, loaded: Loaded) {
    let was_missing = matches!(&model.stage, Stage::Broken(broken) if broken.trouble.is_missing());
    model.read_only = loaded.read_only;
    model.damaged = storage::damaged_lines(&loaded.findings);
    model.tracker = loaded.tracker;
    model.rows.forget();
    model.stage = Stage::Desk;
    model.refresh();
    let others = model
        .standings
        .iter()
        .filter(|standing| standing.others)
        .count();
    if loaded.restored {
        let id = if was_missing {
            "toast-put-back"
        } else {
            "toast-restored"
        };
        let text = model.locale.get(id).into_owned();
        model.say(text);
    } else if others > 0 {
        let id = match &model.author {
            Some(_) => "toast-others",
            None => "toast-spoken",
        };
        let text = model.locale.fill(id, &[("count", Value::from(others))]);
        model.mention(text);
    }
    if model.read_only {
        let text = model.locale.get("toast-read-only").into_owned();
        model.say_too(text);
    }
    model.odd_lines = model.locale.odd_lines(&loaded.findings);
    if let Some(text) = model.odd_lines.clone() {
        model.warn_too(&text);
    }
}

/// A file that cannot be read, or not all of it.
pub fn broken(trouble: Trouble) -> Broken {
    broken::broken(trouble)
}

/// What is being typed was kept, or not. It is tried again at every tick; said is it once.
pub fn drafted(model: &mut Model, kept: Result<(), StorageError>) {
    let Err(error) = kept else {
        model.draft_trouble = None;
        return;
    };
    model.draft_is_new = true;
    let sentence = model.locale.storage_error(&error);
    if model.draft_trouble.replace(sentence.clone()).is_none() {
        model.warn(sentence);
    }
}

fn tick(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let today = model.lens.zone.to_datetime(moment.at).date();
    if today != model.lens.today {
        model.lens.today = today;
        model.refresh();
    }
    let mut effects = Vec::new();
    if model.draft_is_new {
        model.draft_is_new = false;
        effects.push(Effect::Drafts(drafts(model)));
        let habits = habits(model);
        if habits.typed != model.habits.typed {
            model.habits.typed.clone_from(&habits.typed);
            effects.push(Effect::Habits(habits));
        }
    }
    if matches!(model.stage, Stage::Desk) {
        effects.push(if model.saving == Saving::Failed {
            Effect::Save
        } else {
            Effect::Look
        });
    }
    effects
}

/// The file was read or written: where it was said to be gone, that is over.
fn is_there(model: &mut Model) {
    if std::mem::take(&mut model.is_gone) {
        let text = model.locale.get("toast-file-back").into_owned();
        model.say(text);
    }
}

/// Lets flow in what others said meanwhile, and tells whose words they are.
fn arrived(model: &mut Model, mut seen: Seen) {
    let rejected = seen.rejected.take();
    let odd = model.locale.odd_lines(&seen.findings);
    let odd = odd.filter(|text| model.odd_lines.as_ref() != Some(text));
    let was_hinted = model.is_at_hand(Command::Undo);
    let new = admit(model, seen);
    if was_hinted {
        // What arrived may have answered one's last word.
        model.note_step(false);
    }
    model.tidings.arrived.extend(new);
    model.tell_tidings(false);
    if let Some(text) = odd {
        model.warn_too(&text);
    }
    if let Some(path) = rejected {
        let text = model.locale.fill(
            "toast-rejected",
            &[("path", Value::from(path.display().to_string()))],
        );
        model.warn(text);
    }
}

/// Takes over what a look at the file brought; returns the shared entries that were not here.
fn admit(model: &mut Model, seen: Seen) -> Vec<Entry> {
    let damaged = storage::damaged_lines(&seen.findings);
    model.tidings.damaged |= damaged > model.damaged;
    model.damaged = damaged;
    model.odd_lines = model.locale.odd_lines(&seen.findings);
    let mut new = seen.arrived;
    new.retain(|entry| !model.tracker.journal().contains(entry.id()));
    model.tracker.admit(new.iter().cloned(), false);
    since::add(model, new.iter());
    let private = model.tracker.admit(seen.arrived_private, true);
    let wording = seen.mandate.is_some();
    if let Some(mandate) = seen.mandate {
        model.tracker.adopt(&mandate);
    }
    if !new.is_empty() || private > 0 || wording {
        model.refresh();
    }
    new
}

/// Gives the keys to a pane.
fn focus(model: &mut Model, pane: Pane) {
    model.pane = pane;
    (model.note, model.scroll) = (None, 0);
}
