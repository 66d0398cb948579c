//! Handing over: what, of which items, of which time, in which language, where; and a look at it before
//! it is written.

use super::answer::{ask, literal};
use super::hear::{is_word, no_number, numbered};
use super::state::{Ask, Effect, Moment, Place, State};
use super::verb::Verb;
use crate::domain::{Chosen, Filter, ItemId, Period, Since, Sort, fold};
use crate::report::{Handing, PRODUCTS, Proof};
use crate::storage::{self, Handed, Looked, Unhanded};
use crate::text::{Locale, Value};

/// What is handed over, as far as it is known.
#[derive(Clone, Debug)]
pub(super) struct Parcel {
    step: Step,
    pub(super) what: Handing,
    /// The name that it gets in a folder.
    pub(super) name: String,
    /// Likely places.
    places: Vec<String>,
    /// The place that was chosen, as typed.
    pub(super) typed: String,
    /// The place of a file that may be replaced: it was told.
    pub(super) over: Option<String>,
    /// That nothing is in it, where nothing is; and whether that was said.
    empty: Option<String>,
    is_warned: bool,
    /// What was chosen, once it is to be written.
    pub(super) chosen: Chosen,
}

/// What is asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Product,
    Items,
    Time,
    Language,
    Place,
    Look,
}

/// Begins: asks what is handed over.
pub(super) fn begin(state: &mut State) {
    let (kind, format, _) = PRODUCTS[0];
    let mut what = Handing::new(
        (kind, format),
        &state.tracker,
        &state.lens,
        state.author.as_ref(),
        state.locale.name(),
        state.lens.today,
    );
    what.like(&state.chosen, &state.tracker, &state.lens.zone);
    let parcel = Parcel {
        step: Step::Product,
        what,
        name: String::new(),
        places: Vec::new(),
        typed: String::new(),
        over: None,
        empty: None,
        is_warned: false,
        chosen: Chosen::default(),
    };
    ask(state, Ask::Parcel(Box::new(parcel)));
}

/// The items that can be meant, the usual ones first.
fn extents(state: &State) -> Vec<(String, Option<Vec<ItemId>>)> {
    let items = state.tracker.items();
    let count = |count: usize| [("count", Value::from(count))];
    let mut extents = Vec::new();
    if let Place::Items(talked_of) = &state.place {
        let text = match &talked_of[..] {
            [only] => {
                let title = state
                    .tracker
                    .find(only.as_str())
                    .map(|item| item.title.as_str());
                let item = [("item", Value::from(title.unwrap_or_default()))];
                state.locale.fill("extent-selected", &item)
            }
            several => state.locale.fill("extent-marked", &count(several.len())),
        };
        extents.push((text, Some(talked_of.clone())));
    }
    if state.filter != Filter::default() || state.sort != Sort::default() {
        let listed = state.listed().into_iter().map(|at| items[at].id.clone());
        let listed: Vec<ItemId> = listed.collect();
        if !listed.is_empty() {
            let text = state.locale.fill("extent-listed", &count(listed.len()));
            extents.push((text, Some(listed)));
        }
    }
    let all = state.locale.fill("extent-all", &count(items.len()));
    extents.push((all, None));
    extents
}

fn periods(state: &State) -> &[Period] {
    state.tracker.mandate().periods.known()
}

/// The times, first the one that is meant as long as nobody says otherwise; `None` is all of it.
fn times<'s>(state: &'s State, parcel: &Parcel) -> Vec<Option<&'s Period>> {
    let meant = state.tracker.mandate().periods.covering(&parcel.what.since);
    let all = std::iter::once(None).chain(periods(state).iter().map(Some));
    let others = all.filter(|time| *time != meant);
    std::iter::once(meant).chain(others).collect()
}

/// What can be chosen, by number; the first is what a bare Enter takes.
pub(super) fn choices(state: &State, parcel: &Parcel) -> Vec<String> {
    let get = |message: &str| state.locale.get(message).into_owned();
    match parcel.step {
        Step::Product => {
            let named = PRODUCTS
                .iter()
                .map(|(_, format, message)| format!("{} (.{})", get(message), format.name()));
            named.collect()
        }
        Step::Items => extents(state).into_iter().map(|(text, _)| text).collect(),
        Step::Time => {
            let name = |time: Option<&Period>| match time {
                Some(period) => state.locale.period(period),
                None => get("sight-all-time"),
            };
            times(state, parcel).into_iter().map(name).collect()
        }
        Step::Language => {
            let names = languages(parcel).into_iter();
            names
                .map(|name| Locale::load(name).get("language").into_owned())
                .collect()
        }
        Step::Place => parcel.places.clone(),
        Step::Look => Vec::new(),
    }
}

/// The languages, first the one that was chosen last, or is spoken.
fn languages(parcel: &Parcel) -> Vec<&'static str> {
    let others = Locale::names().filter(|name| *name != parcel.what.language);
    std::iter::once(parcel.what.language)
        .chain(others)
        .collect()
}

/// The message of the question.
pub(super) fn question(parcel: &Parcel) -> &'static str {
    match parcel.step {
        Step::Product => "choice-product",
        Step::Items => "linear-hand-items",
        Step::Time => "linear-hand-time",
        Step::Language => "linear-hand-language",
        Step::Place => "picker-hand",
        Step::Look if parcel.over.is_some() => "linear-hand-replace",
        Step::Look => "linear-hand-write",
    }
}

/// Whether something else than a number can be typed.
pub(super) fn is_place(parcel: &Parcel) -> bool {
    parcel.step == Step::Place
}

/// Whether it is asked whether it is to be written.
pub(super) fn is_last(parcel: &Parcel) -> bool {
    parcel.step == Step::Look
}

/// Whether there is something usual beside a place.
pub(super) fn has_usual(parcel: &Parcel) -> bool {
    match parcel.step {
        Step::Items | Step::Time | Step::Language => true,
        Step::Product | Step::Place | Step::Look => false,
    }
}

/// A bare Enter: what is usual. Nothing is written by it.
pub(super) fn usual(state: &mut State, parcel: Box<Parcel>, moment: Moment) -> Vec<Effect> {
    match parcel.step {
        Step::Items | Step::Time | Step::Language => take(state, parcel, "1", moment),
        Step::Place if !parcel.places.is_empty() => take(state, parcel, "1", moment),
        Step::Product | Step::Place | Step::Look => {
            ask(state, Ask::Parcel(parcel));
            Vec::new()
        }
    }
}

/// An answer.
pub(super) fn take(
    state: &mut State,
    mut parcel: Box<Parcel>,
    typed: &str,
    moment: Moment,
) -> Vec<Effect> {
    let many = match parcel.step {
        Step::Look => 1,
        Step::Product | Step::Items | Step::Time | Step::Language | Step::Place => {
            choices(state, &parcel).len()
        }
    };
    let number = numbered(typed, many);
    if parcel.step == Step::Place {
        let place = number.and_then(|at| parcel.places.get(at).cloned());
        parcel.typed = place.unwrap_or_else(|| literal(typed).to_owned());
        let open = &mut *parcel;
        if let Err(unfit) = open.what.follow(&open.typed, &mut open.name) {
            state.tell(&unfit.sentence(&state.locale));
            ask(state, Ask::Parcel(parcel));
            return Vec::new();
        }
        return vec![Effect::Sight(parcel, state.locale.name())];
    }
    let fitting = match number {
        Some(at) => vec![at],
        None => called(state, &parcel, typed),
    };
    let [at] = fitting[..] else {
        if fitting.is_empty() {
            no_number(state, typed, many);
        } else {
            let numbers: Vec<String> = fitting.iter().map(|at| (at + 1).to_string()).collect();
            let arguments = [
                ("typed", Value::from(typed.to_owned())),
                ("numbers", Value::from(numbers.join(", "))),
            ];
            state.tell_with("linear-several-fit", &arguments);
        }
        state.ask = Some(Ask::Parcel(parcel));
        return Vec::new();
    };
    match parcel.step {
        Step::Product => {
            let (kind, format, _) = PRODUCTS[at];
            (parcel.what.kind, parcel.what.format) = (kind, format);
            let day = state.lens.zone.to_datetime(moment.at).date();
            let name = storage::copy_name(&state.path, &state.tracker, Some(kind.name()), day);
            parcel.name = parcel.what.name(&name);
            parcel.step = Step::Items;
        }
        Step::Items => {
            parcel.what.items = extents(state).swap_remove(at).1;
            parcel.step = if periods(state).is_empty() {
                Step::Language
            } else {
                Step::Time
            };
        }
        Step::Time => {
            let period = times(state, &parcel)[at];
            let since = period.map(|period| Since::period(period, &state.lens.zone));
            parcel.what.since = since.unwrap_or_default();
            parcel.step = Step::Language;
        }
        Step::Language => {
            parcel.what.language = languages(&parcel)[at];
            parcel.step = Step::Place;
            return vec![Effect::Outlets(parcel)];
        }
        Step::Look if parcel.empty.is_some() && !parcel.is_warned => {
            parcel.is_warned = true;
            let why = Value::from(parcel.empty.clone().unwrap_or_default());
            state.tell_with("linear-hand-empty", &[("why", why)]);
        }
        Step::Look => {
            let last = (&state.chosen, parcel.empty.is_some());
            state.chosen = parcel.what.chosen(&state.tracker, &state.locale, last);
            parcel.chosen = state.chosen.clone();
            return vec![Effect::Hand(parcel)];
        }
        Step::Place => {}
    }
    ask(state, Ask::Parcel(parcel));
    Vec::new()
}

/// Whether a word is an answer to what is asked about handing over.
pub(super) fn is_answer(state: &State, open: &Ask, typed: &str) -> bool {
    matches!(open, Ask::Parcel(parcel) if !called(state, parcel, typed).is_empty())
}

/// The choices that are called so: the one whose name begins with these words, else all in whose names they
/// stand.
fn called(state: &State, parcel: &Parcel, typed: &str) -> Vec<usize> {
    let locale = &state.locale;
    if parcel.step == Step::Look {
        let is_so =
            Verb::Export.is_called(typed, locale) || is_word(locale, "linear-word-write", typed);
        return is_so.then_some(0).into_iter().collect();
    }
    let words = |text: &str| -> Vec<String> {
        let words = fold(text);
        let words = words.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let mut names: Vec<Vec<String>> = choices(state, parcel).iter().map(|it| words(it)).collect();
    if parcel.step == Step::Language {
        let codes = languages(parcel).into_iter();
        names
            .iter_mut()
            .zip(codes)
            .for_each(|(name, code)| name.push(code.to_owned()));
    }
    let typed = words(typed);
    let places = |fits: &dyn Fn(&[String]) -> bool| -> Vec<usize> {
        (0..names.len())
            .filter(|at| !typed.is_empty() && fits(&names[*at]))
            .collect()
    };
    let begun = places(&|name| name.starts_with(&typed));
    if begun.len() == 1 {
        return begun;
    }
    places(&|name| typed.iter().all(|word| name.contains(word)))
}

/// Likely places were found.
pub(super) fn places(state: &mut State, mut parcel: Box<Parcel>, places: Vec<String>) {
    parcel.places = places;
    ask(state, Ask::Parcel(parcel));
}

/// What it would look like, or why it cannot be made there.
pub(super) fn sighted(
    state: &mut State,
    mut parcel: Box<Parcel>,
    looked: Result<Looked<Proof>, Unhanded>,
) {
    let looked = match looked {
        Ok(looked) => looked,
        Err(why) => return another_place(state, parcel, &why),
    };
    (parcel.empty, parcel.is_warned) = (looked.proof.empty, false);
    state.tell_of("sight-begins");
    for line in &looked.proof.sample {
        state.tell(line);
    }
    if looked.proof.goes_on {
        state.tell_of("sight-goes-on");
    }
    state.out.gap();
    for sentence in &looked.proof.about {
        state.tell(sentence);
    }
    let path = [("path", Value::from(&*looked.shown))];
    state.tell_with("linear-hand-place", &path);
    parcel.over = looked.replaces.then_some(looked.shown);
    parcel.step = Step::Look;
    ask(state, Ask::Parcel(parcel));
}

/// What came of writing it.
pub(super) fn handed(state: &mut State, mut parcel: Box<Parcel>, handed: Result<Handed, Unhanded>) {
    match handed {
        Ok(handed) => {
            let arguments = [
                ("what", Value::from(parcel.what.format.name())),
                ("path", Value::from(handed.shown)),
                ("count", Value::from(handed.count)),
            ];
            state.tell_with("export-made", &arguments);
        }
        // It came there since the look.
        Err(Unhanded::There(path)) => {
            parcel.over = Some(path);
            ask(state, Ask::Parcel(parcel));
        }
        Err(why) => another_place(state, parcel, &why),
    }
}

fn another_place(state: &mut State, mut parcel: Box<Parcel>, why: &Unhanded) {
    let sentence = state.locale.unhanded(why);
    state.tell(&sentence);
    parcel.step = Step::Place;
    ask(state, Ask::Parcel(parcel));
}
