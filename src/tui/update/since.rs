//! What changed since a point: choosing the point, looking through what changed, going to it.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::super::model::{Model, Pane};
use super::super::msg::Effect;
use super::super::next::Aim;
use super::super::overlay::{Asks, Choice, ChoiceOf, Overlay};
use super::super::pick::{Errand, Picker, Purpose};
use super::super::since::{Changes, ChangesOf, Source, Stage, Told};
use super::{Moment, Travel, board, focus, form, pick};
use crate::domain::{Entry, Filter, Ids, ItemId, Known, News};
use crate::storage::{self, Obstacle, Occasion, Occasions, Point};
use crate::text::Value;

/// Lines at most: what nobody reads to the end need not be laid out.
pub(super) const LINES: usize = 3000;

/// Asks from which point on; what this machine remembers is known.
pub(super) fn list(model: &mut Model, occasions: &Occasions) {
    let known = Occasion::ALL.map(|occasion| occasions.landmark(occasion));
    // The cursor begins at what can be chosen: an occasion that never was is none.
    let can_be_chosen = |source: &Source| match source {
        Source::Occasion(occasion) => known[*occasion as usize].is_some(),
        Source::Day | Source::File => true,
    };
    let at = Source::ALL.iter().position(can_be_chosen).unwrap_or(0);
    model.overlays.push(Overlay::Choice(Choice {
        of: ChoiceOf::Since(known),
        at,
    }));
}

/// Goes on from the point that was chosen.
pub(super) fn choose(model: &mut Model, at: usize, moment: Moment) -> Vec<Effect> {
    let Some(Overlay::Choice(Choice {
        of: ChoiceOf::Since(known),
        ..
    })) = model.top()
    else {
        return Vec::new();
    };
    match Source::ALL.get(at) {
        None => Vec::new(),
        Some(Source::Occasion(occasion)) => {
            if known[*occasion as usize].is_none() {
                let never = Obstacle::Never(*occasion, model.path.clone());
                let sentence = model.locale.obstacle(&never);
                model.warn(sentence);
                return Vec::new();
            }
            open(model, Point::Occasion(*occasion), moment)
        }
        Some(Source::Day) => {
            form::open(model, Asks::Since, &[""]);
            Vec::new()
        }
        Some(Source::File) => {
            let number = moment.seed;
            let picker = Picker::new(number, Purpose::Since, Vec::new());
            pick::open(model, picker);
            vec![Effect::Errand(Errand::Gather(number, Vec::new(), None))]
        }
    }
}

/// Looks at what changed since a day.
pub(super) fn since_day(model: &mut Model, day: Date, moment: Moment) -> Vec<Effect> {
    let point = Point::from_day(day, &model.lens.zone);
    open(model, point, moment)
}

/// Has it found out what changed, and shows that it is.
pub(super) fn open(model: &mut Model, point: Point, moment: Moment) -> Vec<Effect> {
    let number = moment.seed;
    model.overlays.clear();
    model.overlays.push(Overlay::Changes(Changes {
        of: ChangesOf::Point,
        number,
        at: 0,
        scroll: 0,
        follow: true,
        sure: None,
        stage: Stage::Reading,
    }));
    vec![Effect::Errand(Errand::Changes { number, point })]
}

/// What changed is known.
pub(super) fn found(
    model: &mut Model,
    number: u64,
    result: Result<Box<storage::Changes>, Obstacle>,
) {
    let is_open =
        |overlay: &Overlay| matches!(overlay, Overlay::Changes(one) if one.number == number);
    let Some(at) = model.overlays.iter().position(is_open) else {
        return;
    };
    let stage = match result {
        Err(obstacle) => Stage::Refused(model.locale.obstacle(&obstacle)),
        Ok(changes) => {
            let told = told(model, &changes);
            let items = changes.account.items.iter();
            let items = items.map(|changed| changed.on.clone()).collect();
            count_from(model, changes.known, items);
            Stage::Ready(Box::new(told))
        }
    };
    if let Some(Overlay::Changes(open)) = model.overlays.get_mut(at) {
        open.stage = stage;
    }
}

fn told(model: &Model, changes: &storage::Changes) -> Told {
    let (locale, zone) = (&model.locale, &model.lens.zone);
    let landmark = changes.known.landmark();
    let point = [("point", Value::from(locale.landmark(landmark, zone)))];
    let account = &changes.account;
    let totals = if account.items.is_empty() {
        vec![locale.fill("changes-none", &point)]
    } else {
        locale.changes(&changes.now, account)
    };
    let damaged = (changes.damaged > 0).then(|| {
        let lines = [("lines", Value::from(changes.damaged))];
        locale.fill("changes-damaged", &lines)
    });
    let late = locale.came_late(landmark, changes.late, zone);
    let lines = locale.account(&changes.now, account, None, zone);
    let ids = account.items.iter().map(|changed| {
        let place = changes.now.position(&changed.on);
        place.map(|_| changed.on.clone())
    });
    let mut room = LINES;
    let fitting = ids.zip(lines).take_while(|(_, lines)| {
        let fits = room > 0;
        room = room.saturating_sub(lines.len());
        fits
    });
    let items: Vec<_> = fitting.collect();
    let more = account.items.len() - items.len();
    let more = (more > 0).then(|| locale.fill("changes-more", &[("count", Value::from(more))]));
    Told {
        title: locale.fill("changes-title", &point),
        totals,
        delegations: locale.by_delegation(&changes.now, account.entries()),
        hints: damaged.into_iter().chain(late).chain(more).collect(),
        items,
        sayings: Vec::new(),
    }
}

/// Counts changes from here on from this point: the items about which something changed can be listed
/// and gone to.
pub(super) fn count_from(model: &mut Model, known: Known, items: HashSet<ItemId>) {
    model.since = Some(known);
    model.lens.changed = Arc::new(items);
    model.refresh();
}

/// What came in or was said meanwhile changes its items, too, where it was not known before.
pub(super) fn add<'e>(model: &mut Model, new: impl Iterator<Item = &'e Entry>) {
    let Some(known) = &model.since else {
        return;
    };
    let changed = new.filter(|entry| !known.holds(entry));
    let changed = changed.map(|entry| entry.on().clone());
    let changed: Vec<ItemId> = changed.collect();
    Arc::make_mut(&mut model.lens.changed).extend(changed);
}

/// Tells, at the start, how much came since the person last left, and which key shows it.
pub(super) fn greet(model: &mut Model, news: Option<(Known, Ids)>) {
    let Some((known, new)) = news else {
        return;
    };
    let News { items, others } = model.tracker.news(&new, model.author.as_ref());
    let point = known.landmark().clone();
    if model.since.is_none() {
        count_from(model, known, items);
    }
    if others > 0 {
        model.tidings.greeting = Some((others, point));
        model.tell_tidings(false);
    }
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    // Some lines of what was read stay in sight; on a small screen that would be nearly all.
    let page = model.page.max(2);
    let page = (page - (page / 4).min(3)) as isize;
    let Some(Overlay::Changes(open)) = model.overlays.last_mut() else {
        return;
    };
    let last = open
        .told()
        .map_or(0, |told| told.items.len().saturating_sub(1));
    open.follow = !matches!(travel, Travel::Page(_));
    open.sure = None;
    match travel {
        Travel::By(by) => open.at = open.at.saturating_add_signed(by).min(last),
        Travel::Page(by) => open.scroll = open.scroll.saturating_add_signed(by * page),
        Travel::First => (open.at, open.scroll) = (0, 0),
        Travel::Last => open.at = last,
    }
}

/// The wheel scrolls; the cursor goes with what is in sight.
pub(super) fn scroll(model: &mut Model, by: isize) {
    if let Some(Overlay::Changes(open)) = model.overlays.last_mut() {
        open.follow = false;
        open.sure = None;
        open.scroll = open.scroll.saturating_add_signed(by);
    }
}

/// Goes to the item under the cursor; the next changed one is a key away from there.
pub(super) fn go(model: &mut Model) {
    let Some(id) = model.changes().and_then(Changes::item).cloned() else {
        return;
    };
    model.aim = Some(Aim::Changed);
    board::go_to(model, &id);
    focus(model, Pane::Item);
}

/// Lists only the items about which something changed.
pub(super) fn only(model: &mut Model) {
    model.overlays.pop();
    model.rows.filter = Filter {
        changed: true,
        ..Filter::default()
    };
    model.rows.refresh(&model.tracker, &model.lens);
    focus(model, Pane::List);
}
