//! Handing over: choosing what is made, of what and where; the look at it; what came of it.

use super::super::command::Command;
use super::super::handing::{Choosable, Extent, Parcel, Sight};
use super::super::marks;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::{Choice, ChoiceOf, Overlay};
use super::super::pick::{Errand, Picker, Purpose};
use super::{Moment, Travel, pick};
use crate::domain::{Chosen, Filter, ItemId, Since};
use crate::report::{Format, Handing, PRODUCTS, Proof, product};
use crate::storage::{self, Handed, Looked, Occasion, Unhanded};
use crate::text::{Locale, Value};

/// Asks what is to be made.
pub(super) fn open(model: &mut Model) {
    let last = model.chosen.product.as_deref().and_then(product);
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Product,
        at: last.unwrap_or_default(),
    }));
}

/// Asks where: of the marked items, else of those that are listed, until the person says otherwise.
pub(super) fn choose(model: &mut Model, at: usize, moment: Moment) -> Vec<Effect> {
    let Some((kind, format, called)) = PRODUCTS.get(at).copied() else {
        return Vec::new();
    };
    model.overlays.pop();
    let day = model.lens.zone.to_datetime(moment.at).date();
    let (extents, extent) = extents(model);
    let mut what = Handing::new(
        (kind, format),
        &model.tracker,
        &model.lens,
        model.author.as_ref(),
        model.locale.name(),
        day,
    );
    what.items.clone_from(&extents[extent].1);
    what.like(&model.chosen, &model.tracker, &model.lens.zone);
    let periods = model.tracker.mandate().periods.known();
    let period = what.period(&model.tracker);
    let span = periods
        .iter()
        .position(|known| Some(&*known.name) == period);
    let tongue = Locale::load(what.language).get("language").into_owned();
    let name = what.name(&storage::copy_name(
        &model.path,
        &model.tracker,
        Some(kind.name()),
        day,
    ));
    let parcel = Parcel {
        what,
        product: called,
        tongue,
        name: name.clone(),
        extents,
        extent,
        span: span.map_or(0, |at| at + 1),
        chosen: Chosen::default(),
    };
    let picker = Picker::new(moment.seed, Purpose::Hand(Box::new(parcel)), Vec::new());
    pick::open(model, picker);
    vec![Effect::Errand(Errand::Places(
        moment.seed,
        name,
        Occasion::Export,
    ))]
}

/// The items that can be meant, and which of them are as long as nobody says otherwise.
fn extents(model: &Model) -> (Vec<Choosable>, usize) {
    let mut extents = vec![(Extent::All, None)];
    let mut usual = 0;
    let listed: Vec<ItemId> = model.rows.fitting(&model.tracker).cloned().collect();
    let all = model.tracker.items().iter().map(|item| &item.id);
    if !listed.is_empty() && !listed.iter().eq(all) {
        if model.rows.filter != Filter::default() {
            usual = extents.len();
        }
        extents.push((Extent::Listed, Some(listed)));
    }
    if model.is_marking()
        && let Some(about) = model.subject(marks::any)
    {
        usual = extents.len();
        extents.push((Extent::Marked, Some(about.ids().to_vec())));
    }
    let selected = model.rows.selected().cloned();
    extents.extend(selected.map(|id| (Extent::Selected, Some(vec![id]))));
    (extents, usual)
}

fn sight(model: &mut Model) -> Option<&mut Sight> {
    model.overlays.last_mut()?.as_sight()
}

/// Shows what would be made there.
pub(super) fn look(
    model: &mut Model,
    parcel: Parcel,
    typed: String,
    moment: Moment,
) -> Vec<Effect> {
    model.overlays.push(Overlay::Sight(Box::new(Sight {
        number: moment.seed,
        scroll: 0,
        parcel,
        typed,
        is_warned: false,
        is_writing: false,
        looked: None,
    })));
    again(model, moment)
}

/// Has it made anew for the eye.
fn again(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let language = model.locale.name();
    let Some(open) = sight(model) else {
        return Vec::new();
    };
    open.number = moment.seed;
    open.scroll = 0;
    // What was seen is not what Enter would write now.
    open.looked = None;
    open.is_warned = false;
    vec![Effect::Errand(Errand::Sight {
        number: open.number,
        typed: open.typed.clone(),
        parcel: Box::new(open.parcel.clone()),
        language,
    })]
}

/// Other items.
pub(super) fn turn_items(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(open) = sight(model) else {
        return Vec::new();
    };
    let parcel = &mut open.parcel;
    parcel.extent = (parcel.extent + 1) % parcel.extents.len();
    parcel
        .what
        .items
        .clone_from(&parcel.extents[parcel.extent].1);
    again(model, moment)
}

/// Another time: all of it, then period by period.
pub(super) fn turn_span(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let periods = model.tracker.mandate().periods.known().to_vec();
    let zone = model.lens.zone.clone();
    let Some(open) = sight(model) else {
        return Vec::new();
    };
    let parcel = &mut open.parcel;
    parcel.span = (parcel.span + 1) % (periods.len() + 1);
    let period = parcel.span.checked_sub(1).and_then(|at| periods.get(at));
    parcel.what.since = period.map_or_else(Since::default, |period| Since::period(period, &zone));
    again(model, moment)
}

/// Another language.
pub(super) fn turn_language(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(open) = sight(model) else {
        return Vec::new();
    };
    let parcel = &mut open.parcel;
    let mut after = Locale::names()
        .skip_while(|name| *name != parcel.what.language)
        .skip(1);
    if let Some(next) = after.next().or_else(|| Locale::names().next()) {
        parcel.what.language = next;
        parcel.tongue = Locale::load(next).get("language").into_owned();
    }
    again(model, moment)
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    let page = model.page.max(2) as isize - 1;
    if let Some(open) = sight(model) {
        open.scroll = match travel {
            Travel::By(by) => open.scroll.saturating_add_signed(by),
            Travel::Page(by) => open.scroll.saturating_add_signed(by * page),
            Travel::First => 0,
            Travel::Last => usize::MAX / 2,
        };
    }
}

/// What it would look like is known, or why it cannot be made: then another place is asked for.
pub(super) fn looked(model: &mut Model, number: u64, result: Result<Looked<Proof>, Unhanded>) {
    let Some((at, open)) = numbered(model, number) else {
        return;
    };
    match result {
        Ok(looked) => open.looked = Some(looked),
        Err(trouble) => {
            close(model, at);
            refuse(model, at.checked_sub(1), &trouble);
        }
    }
}

/// Writes what is shown. Where nothing is in it, that is said first: keys that were meant for a name have chosen it.
pub(super) fn hand(model: &mut Model) -> Vec<Effect> {
    let Some(open) = sight(model) else {
        return Vec::new();
    };
    let what = open.parcel.what.clone();
    let looked = open.looked.as_ref();
    let empty = looked.and_then(|looked| looked.proof.empty.clone());
    if let Some(why) = empty.clone().filter(|_| !open.is_warned) {
        open.is_warned = true;
        let key = Value::from(model.first_key(Command::HandNow));
        let arguments = [("why", Value::from(why)), ("key", key)];
        let text = model.locale.fill("sight-empty", &arguments);
        model.warn(text);
        return Vec::new();
    }
    let last = (&model.chosen, empty.is_some());
    let chosen = what.chosen(&model.tracker, &model.locale, last);
    let Some(open) = sight(model) else {
        return Vec::new();
    };
    let Some(looked) = open.looked.as_ref().filter(|_| !open.is_writing) else {
        return Vec::new();
    };
    open.is_writing = true;
    open.parcel.chosen = chosen.clone();
    let errand = Errand::Hand {
        number: open.number,
        typed: open.typed.clone(),
        parcel: Box::new(open.parcel.clone()),
        over: looked.replaces.then(|| looked.shown.clone()),
    };
    model.chosen = chosen;
    vec![Effect::Errand(errand)]
}

/// Back to the place, what was chosen since being kept.
pub(super) fn back(model: &mut Model) {
    if let Some(at) = model.overlays.len().checked_sub(1) {
        close(model, at);
    }
}

/// The look of that number and where it lies: help, the palette or the menu may be open above it.
fn numbered(model: &mut Model, number: u64) -> Option<(usize, &mut Sight)> {
    let mut open = model.overlays.iter_mut().enumerate();
    open.find_map(|(at, overlay)| {
        if let Overlay::Sight(open) = overlay
            && open.number == number
        {
            Some((at, &mut **open))
        } else {
            None
        }
    })
}

/// Closes the look that lies there; the question below it keeps what was chosen since.
fn close(model: &mut Model, at: usize) {
    if let Overlay::Sight(open) = model.overlays.remove(at)
        && let Some(Overlay::Picker(picker)) = below(model, at)
    {
        picker.purpose = Purpose::Hand(Box::new(open.parcel));
    }
}

fn below(model: &mut Model, at: usize) -> Option<&mut Overlay> {
    model.overlays.get_mut(at.checked_sub(1)?)
}

/// What came of it. Where the look was left meanwhile, whatever is open stays as it is.
pub(super) fn handed(
    model: &mut Model,
    (number, format): (u64, Format),
    result: Result<Handed, Unhanded>,
) {
    let at = numbered(model, number).map(|(at, _)| at);
    match result {
        Ok(handed) => {
            if let Some(at) = at {
                close(model, at);
                if let Some(Overlay::Picker(_)) = below(model, at) {
                    model.overlays.remove(at - 1);
                }
            }
            let arguments = [
                ("what", Value::from(format.name())),
                ("path", Value::from(handed.shown)),
                ("count", Value::from(handed.count)),
            ];
            let made = model.locale.fill("export-made", &arguments);
            model.say(made);
        }
        // It came there since the look: now it is told, and Enter replaces it.
        Err(Unhanded::There(path)) => {
            if let Some((_, open)) = numbered(model, number) {
                open.is_writing = false;
                if let Some(looked) = &mut open.looked {
                    looked.replaces = true;
                    looked.shown.clone_from(&path);
                }
            }
            refuse(model, None, &Unhanded::There(path));
        }
        Err(trouble) => {
            if let Some(at) = at {
                close(model, at);
            }
            refuse(model, at.and_then(|at| at.checked_sub(1)), &trouble);
        }
    }
}

/// Says why, at the question that lies there; where that is not what is seen, beside it as well.
fn refuse(model: &mut Model, at: Option<usize>, trouble: &Unhanded) {
    let sentence = model.locale.unhanded(trouble);
    let is_seen = at.is_some_and(|at| at + 1 == model.overlays.len());
    if let Some(Overlay::Picker(open)) = at.and_then(|at| model.overlays.get_mut(at)) {
        open.trouble = Some(sentence.clone());
        if is_seen {
            return;
        }
    }
    model.warn(sentence);
}
