//! A table that a colleague filled in and sent back: chosen, looked at, said in one's own name.

use std::path::PathBuf;

use super::super::command::Command;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use super::super::pick::{Errand, Picker, PreviewOf, PreviewStage, Purpose, Ready, Unshown};
use super::{Moment, begun, identity, merge, pick, speak};
use crate::domain::{Made, Said};
use crate::report::Taken;
use crate::storage::{Damage, Plan, StorageError};
use crate::text::Value;

/// Asks which table is to be taken in.
pub(super) fn pick(model: &mut Model, moment: Moment) -> Vec<Effect> {
    pick::open(model, Picker::new(moment.seed, Purpose::Import, Vec::new()));
    vec![Effect::Errand(Errand::Tables(moment.seed))]
}

/// Has a table read and shows that it is. Where it is not known yet who would say it, asks that first.
pub(super) fn preview(model: &mut Model, table: PathBuf, moment: Moment) -> Vec<Effect> {
    let Some(author) = model.author.clone() else {
        model.overlays.clear();
        if let Some(typed) = table.to_str() {
            begun::keep(model, &Purpose::Import, typed.to_owned());
        }
        identity::ask(model, Some(Command::Import));
        return Vec::new();
    };
    let number = moment.seed;
    merge::show(model, PreviewOf::Table, number);
    vec![Effect::Errand(Errand::Table {
        number,
        table,
        author,
        language: model.locale.name(),
    })]
}

/// What the table would have said is known.
pub(super) fn looked(model: &mut Model, number: u64, result: Result<Box<Taken>, Unshown>) {
    let stage = match result {
        Ok(taken) => PreviewStage::Ready(Box::new(ready(model, *taken))),
        Err(Unshown::Storage(error @ StorageError::Missing(_)))
            if pick::not_there(model, number, &model.locale.storage_error(&error)) =>
        {
            return;
        }
        Err(unshown) => {
            let locale = &model.locale;
            PreviewStage::Refused(vec![match unshown {
                Unshown::Storage(error) => locale.storage_error(&error),
                Unshown::Untaken(path, why) => {
                    why.sentence(&path, &model.first_key(Command::Merge), locale)
                }
            }])
        }
    };
    if let Some(preview) = merge::numbered(model, number) {
        preview.stage = stage;
    }
}

fn ready(model: &Model, taken: Taken) -> Ready {
    let Taken { import, arrival } = taken;
    let own = model.author.as_ref().map_or("", |author| &*author.of);
    let left = import.wrong_rows();
    let rows = [("rows", Value::from(left))];
    let wrong = (left > 0).then(|| model.locale.fill("table-wrong", &rows));
    let hints = wrong
        .into_iter()
        .chain(import.sentences(own, &model.locale));
    let totals = import.totals(&arrival, &model.locale);
    let plan = Plan {
        now: arrival.now,
        account: arrival.account,
        damaged: Vec::new(),
        own_damage: Damage::default(),
        astray: Vec::new(),
    };
    Ready {
        totals,
        late: import.late,
        left,
        ..merge::ready(model, PreviewOf::Table, hints.collect(), plan)
    }
}

/// Says what the preview shows; where rows make no sense, asks whether without them.
pub(super) fn take_in(model: &mut Model, moment: Moment) -> Vec<Effect> {
    if let Some(PreviewStage::Ready(ready)) = merge::top(model).map(|preview| &preview.stage)
        && ready.left > 0
        && ready.bundle.is_some()
    {
        let of = ChoiceOf::Partial(ready.left);
        model.overlays.push(Overlay::Choice(Choice { of, at: 0 }));
        return Vec::new();
    }
    say(model, moment)
}

/// Corrects the table first, or takes in the rest.
pub(super) fn choose(model: &mut Model, at: usize, moment: Moment) -> Vec<Effect> {
    model.overlays.pop();
    if at == 0 {
        merge::leave(model);
        return Vec::new();
    }
    say(model, moment)
}

/// Says all that makes sense, in one gesture, as the tracker is by now.
fn say(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let (late, left) = match merge::top(model).map(|preview| &mut preview.stage) {
        Some(PreviewStage::Ready(ready)) => (std::mem::take(&mut ready.late), ready.left),
        Some(PreviewStage::Reading | PreviewStage::Refused(_)) | None => (Vec::new(), 0),
    };
    if merge::take(model).is_none() {
        return Vec::new();
    }
    let Some(author) = &model.author else {
        return Vec::new();
    };
    let made = model.tracker.say_late(&late, &moment.stamp(author));
    match made {
        Ok(said) if said.is_empty() => {
            let text = model.locale.get("toast-nothing-new").into_owned();
            model.say(text);
            told(model, left, &[]);
            Vec::new()
        }
        Ok(said) => {
            let table = Some(left);
            let made = Made {
                table,
                ..said.into()
            };
            vec![Effect::Keep(made)]
        }
        refused => speak::or_warn(model, refused.map(|_| Vec::new())),
    }
}

/// Tells what is to be known now that a table is taken in, behind what is told already.
pub(super) fn told(model: &mut Model, left: usize, said: &[Said]) {
    for sentence in model.locale.taken_in(left, &model.tracker, said) {
        model.say_too(sentence);
    }
}
