//! What is gone from the file, and what is in one's own name and this machine never wrote.

use jiff::Timestamp;

use super::super::command::Command;
use super::super::model::{Model, Stage};
use super::super::msg::Effect;
use super::super::pick::{Bundle, Errand, PreviewOf};
use super::{Moment, merge};
use crate::domain::{Entry, EntryId};
use crate::storage::{Decision, Ledger, Seen, StorageError, Tally};
use crate::text::Value;

/// Has what is gone watched over, and what is in one's own name, as soon as it is known who one is.
pub(in crate::tui) fn watched(model: &Model) -> Option<Effect> {
    if !matches!(model.stage, Stage::Desk) {
        return None;
    }
    let author = model.author.as_ref();
    let claimed = model.tracker.journal().to_watch(author);
    Some(Effect::Watch(author.cloned(), claimed))
}

/// What is known of what is gone or was not written here has changed. What is new is told.
pub(super) fn told(model: &mut Model, ledger: Ledger) {
    let news = ledger.news(&model.ledger);
    model.ledger = ledger;
    model.tidings.gone |= news.gone;
    model.tidings.unknown |= news.unknown;
    model.tidings.altered |= news.altered;
    model.tidings.reworded |= news.reworded;
    model.tell_tidings(false);
}

/// Shows what is gone from the file, and what of it cannot be read.
pub(super) fn look_at_gone(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let author = model.author.clone();
    merge::show(model, PreviewOf::Gone, moment.seed);
    vec![Effect::Errand(Errand::Gone(moment.seed, author))]
}

/// Shows what is in one's own name and was not written here.
pub(super) fn look_at_unknown(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(author) = model.author.clone() else {
        return Vec::new();
    };
    merge::show(model, PreviewOf::Unknown, moment.seed);
    vec![Effect::Errand(Errand::Unknown(moment.seed, author))]
}

/// Brings back what is shown.
pub(super) fn bring_back(model: &mut Model) -> Vec<Effect> {
    merge::merge(model)
}

/// Leaves away what is shown; from now on nobody asks about it on this machine.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(bundle) = merge::take(model) else {
        return Vec::new();
    };
    let key = ("key", Value::from(model.key_names(Command::Restore)));
    let messages = ["toast-left", "toast-left-items"];
    let text = model.locale.tallied(messages, bundle.tally(), &[key]);
    model.say(text.unwrap_or_default());
    let decisions = Decision::leave(ids(&bundle), bundle.items);
    decisions.into_iter().map(Effect::Decide).collect()
}

/// Takes what is shown as one's own; with `always` also all that will come.
pub(super) fn confirm(model: &mut Model, always: bool) -> Vec<Effect> {
    let Some(bundle) = merge::take(model) else {
        return Vec::new();
    };
    let (message, decision): (_, fn(Vec<EntryId>) -> Decision) = if always {
        ("toast-always-mine", Decision::MineAlways)
    } else {
        ("toast-mine", Decision::Mine)
    };
    say_of(model, message, &bundle, Command::Mine);
    vec![Effect::Decide(decision(ids(&bundle)))]
}

impl Bundle {
    /// How much it is.
    pub(in crate::tui) fn tally(&self) -> Tally {
        Tally {
            entries: self.entries.len(),
            items: self.items.len(),
        }
    }
}

fn ids(bundle: &Bundle) -> Vec<EntryId> {
    bundle.entries.iter().map(Entry::id).collect()
}

fn say_of(model: &mut Model, message: &str, bundle: &Bundle, command: Command) {
    let arguments = [
        ("count", Value::from(bundle.entries.len())),
        ("key", Value::from(model.key_names(command))),
    ];
    let text = model.locale.fill(message, &arguments);
    model.say(text);
}

/// What was gone is in the file again, or could not be written.
pub(super) fn restored(
    model: &mut Model,
    result: Result<Seen, StorageError>,
    at: Timestamp,
    tally: Tally,
) {
    let Some(seen) = merge::written(model, result, at) else {
        return;
    };
    let rejected = seen.rejected.clone();
    super::admit(model, seen);
    let messages = ["toast-back", "toast-back-items"];
    let text = model.locale.tallied(messages, tally, &[]);
    merge::say_with_rejected(model, text.unwrap_or_default(), rejected);
}
