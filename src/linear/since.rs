//! What changed since a point: which one, and what is told of it.

use std::sync::Arc;

use super::answer::ask;
use super::hear::{no_number, numbered};
use super::state::{Ask, Effect, Place, State};
use crate::domain::{Entry, Ids, ItemId, Known, Landmark, News};
use crate::storage::{Changes, Obstacle, Occasion, Occasions, Point, Visit};
use crate::text::{TypedDay, Value};

/// The messages of the occasions, in their order.
const WORDS: [&str; 3] = ["since-visit", "since-share", "since-export"];

/// What finds out, of a tracker that was just opened, how much came since the person last left.
pub(super) fn greeting(state: &mut State) -> Option<Effect> {
    if !matches!(state.place, Place::Desk) || state.visit.is_some() {
        return None;
    }
    let (visit, all) = Visit::begin(&state.tracker);
    state.visit = Some(visit);
    Some(Effect::Greet(all))
}

/// Tells how much came since the person last left.
pub(super) fn greet(state: &mut State, news: Option<(Known, Ids)>) {
    let Some((known, new)) = news else {
        return;
    };
    let News { items, others } = state.tracker.news(&new, state.author.as_ref());
    let point = state.locale.landmark(known.landmark(), &state.lens.zone);
    state.lens.changed = Arc::new(items);
    state.since = Some(known);
    if others > 0 {
        let arguments = [
            ("count", Value::from(others)),
            ("point", Value::from(point)),
        ];
        state.tell_with("linear-news", &arguments);
    }
}

/// What came in or was said meanwhile changes its items, too, where it was not known before.
pub(super) fn add<'e>(state: &mut State, new: impl Iterator<Item = &'e Entry>) {
    let Some(known) = &state.since else {
        return;
    };
    let changed = new.filter(|entry| !known.holds(entry));
    let changed = changed.map(|entry| entry.on().clone());
    let changed: Vec<ItemId> = changed.collect();
    Arc::make_mut(&mut state.lens.changed).extend(changed);
}

/// Asks from which point on.
pub(super) fn ask_point(state: &mut State, occasions: &Occasions) {
    let known = Occasion::ALL.map(|occasion| occasions.landmark(occasion));
    ask(state, Ask::Since(known));
}

/// The points with their numbers.
pub(super) fn points(state: &mut State, known: &[Option<Landmark>; 3]) {
    for (at, (landmark, word)) in known.iter().zip(WORDS).enumerate() {
        let when = match landmark {
            Some(landmark) => state.locale.occasion(landmark, &state.lens.zone),
            None => state.locale.get("since-never").into_owned(),
        };
        let arguments = [
            ("number", Value::from(at + 1)),
            ("text", Value::from(state.locale.get(word).into_owned())),
            ("when", Value::from(when)),
        ];
        state.tell_with("linear-point", &arguments);
    }
}

/// A point was chosen by its number, or a day or a copy typed.
pub(super) fn chosen(state: &mut State, known: [Option<Landmark>; 3], typed: &str) -> Vec<Effect> {
    if let Some(at) = numbered(typed, known.len()) {
        return vec![Effect::Changes(Point::Occasion(Occasion::ALL[at]))];
    }
    if typed.bytes().all(|b| b.is_ascii_digit()) {
        no_number(state, typed, known.len());
        state.ask = Some(Ask::Since(known));
        return Vec::new();
    }
    let read = state.locale.read_past_day(typed, state.lens.today);
    let begin = || state.tracker.mandate().periods.begin(typed);
    let point = match (read.day().or_else(begin), read) {
        (Some(day), _) => Point::from_day(day, &state.lens.zone),
        (None, TypedDay::Unclear(..) | TypedDay::NoSuch { .. }) => {
            let sentence = state.locale.no_day(read);
            state.tell(&sentence);
            state.ask = Some(Ask::Since(known));
            return Vec::new();
        }
        (None, TypedDay::Day(_) | TypedDay::NoDay) => Point::File(typed.into()),
    };
    vec![Effect::Changes(point)]
}

/// Tells what changed.
pub(super) fn changed(state: &mut State, changes: Result<Box<Changes>, Obstacle>) {
    let changes = match changes {
        Ok(changes) => *changes,
        Err(obstacle) => {
            let sentence = state.locale.obstacle(&obstacle);
            return state.tell(&sentence);
        }
    };
    let landmark = changes.known.landmark();
    let point = state.locale.landmark(landmark, &state.lens.zone);
    let point = [("point", Value::from(point))];
    if changes.damaged > 0 {
        let lines = [("lines", Value::from(changes.damaged))];
        state.tell_with("changes-damaged", &lines);
    }
    let late = state
        .locale
        .came_late(landmark, changes.late, &state.lens.zone);
    late.iter().for_each(|sentence| state.tell(sentence));
    state.since = Some(changes.known);
    let account = &changes.account;
    state.lens.changed = Arc::new(account.items.iter().map(|item| item.on.clone()).collect());
    if account.items.is_empty() {
        state.tell_with("changes-none", &point);
        return state.tell_of("changes-what");
    }
    state.tell_with("changes-title", &point);
    for sentence in state.locale.changes(&changes.now, account) {
        state.tell(&sentence);
    }
    for sentence in (state.locale).by_delegation(&changes.now, account.entries()) {
        state.tell(&sentence);
    }
    let groups = state
        .locale
        .account(&changes.now, account, None, &state.lens.zone);
    let groups: Vec<_> = groups.collect();
    for group in groups {
        state.out.gap();
        for line in group {
            state.tell(&line.text);
        }
    }
    state.out.gap();
    state.tell_of("linear-changes-then");
}
