//! The whole picture, also over time.

use super::super::fixture::*;
use super::*;
use crate::domain::{Author, Direction, Thresholds};
use jiff::civil::date;
use proptest::prelude::*;

fn lens(tracker: &Tracker) -> Lens {
    Lens {
        of: tracker.delegation("Chad"),
        is_named: true,
        today: date(2016, 3, 21),
        zone: TimeZone::UTC,
        thresholds: Thresholds::default(),
        changed: Default::default(),
    }
}

const DAY: i64 = 86_400;

#[test]
fn a_date_that_is_not_near_is_due_later_while_the_item_is_open() {
    let mut it = tracker();
    let far = Say::Due {
        to: Some(date(2016, 12, 31)),
    };
    tell(&mut it, &ann(), 0, "task-1", far);
    let seen = lens(&it).survey(&it);
    assert_eq!((seen.due_later.len(), seen.due_later[0].item), (1, 0));
    assert!(seen.overdue.is_empty() && seen.due_soon.is_empty());
    tell(&mut it, &ann(), 1, "task-1", status(Status::Implemented));
    assert!(lens(&it).survey(&it).due_later.is_empty());
}

#[test]
fn the_picture_counts_what_one_delegation_sees() {
    let mut it = tracker();
    let due = |day| Say::Due {
        to: Some(date(2016, 3, day)),
    };
    tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
    tell(&mut it, &ann(), 1, "task-1", lead("DPKO"));
    tell(&mut it, &ann(), 2, "task-1", due(20));
    tell(&mut it, &ann(), 3, "task-2", lead("dpko"));
    tell(&mut it, &ann(), 4, "task-2", due(10));
    tell(&mut it, &ann(), 5, "rec-a", due(25));
    tell(&mut it, &chloe(), 6, "rec-a", note("Gao"));
    let seen = lens(&it).survey(&it);
    assert_eq!(seen.progress().of(), 3);
    let items = |dated: &[Dated]| {
        dated
            .iter()
            .map(|one| (one.item, one.days))
            .collect::<Vec<_>>()
    };
    assert_eq!(items(&seen.overdue), [(1, 11), (0, 1)], "the longest first");
    assert_eq!(items(&seen.due_soon), [(2, 4)]);
    let leads: Vec<_> = seen
        .leads
        .iter()
        .map(|(lead, progress)| (lead.as_deref(), progress.of()))
        .collect();
    assert_eq!(leads, [(Some("DPKO"), 2), (None, 1)], "however it is spelt");
    let voices: Vec<_> = seen
        .delegations
        .iter()
        .map(|voice| (it.delegation_name(voice.of), voice.items, voice.entries))
        .collect();
    assert_eq!(voices, [("Chad", 3, 6), ("France", 1, 1)]);
    assert_eq!(seen.recent.len(), 7);
    assert_eq!(
        it.entry(seen.recent[0]).map(|entry| &*entry.author().by),
        Some("Chloé")
    );
}

#[test]
fn what_one_undo_brought_back_is_recent_also_where_the_cut_goes_through_it() {
    let mut it = tracker();
    let mut other = it.clone();
    tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
    tell(&mut other, &bob(), 1, "task-1", status(Status::NotStarted));
    it.merge(&other).expect("the same mandate");
    tell(&mut it, &ann(), 2, "task-1", status(Status::Implemented));
    assert_eq!(step(&mut it, &ann(), 3, Direction::Undo), 2);
    let seen = lens(&it).survey(&it).recent;
    assert_eq!(seen.len(), 4, "two answers that are back are one thing");
    for second in 4..3 + RECENT as i64 {
        tell(&mut it, &ann(), second, "task-2", note("Gao"));
    }
    let seen = lens(&it).survey(&it).recent;
    let oldest = seen.last().and_then(|id| it.entry(*id));
    assert_eq!(seen.len(), RECENT);
    assert!(oldest.is_some_and(|entry| !entry.undoes().is_empty()));
}

#[test]
fn each_day_on_which_something_was_said_has_a_point() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
    tell(&mut it, &ann(), 10, "task-1", status(Status::Implemented));
    tell(
        &mut it,
        &chloe(),
        DAY,
        "task-2",
        status(Status::Implemented),
    );
    tell(
        &mut it,
        &ann(),
        2 * DAY,
        "task-2",
        status(Status::Superseded),
    );
    tell(
        &mut it,
        &ann(),
        3 * DAY,
        "task-1",
        status(Status::NoInformation),
    );
    let points = burn_up(
        &it,
        0..it.items().len(),
        it.delegation("Chad").expect("spoke"),
        &TimeZone::UTC,
    );
    let numbers: Vec<_> = points
        .iter()
        .map(|point| (point.day, point.progress.implemented(), point.progress.of()))
        .collect();
    assert_eq!(
        numbers,
        [
            (date(2016, 3, 1), 1, 3),
            (date(2016, 3, 3), 1, 2),
            (date(2016, 3, 4), 0, 2)
        ]
    );
}

#[test]
fn answers_that_were_given_apart_count_as_contested_from_the_day_of_the_second() {
    let mut it = tracker();
    let mut other = it.clone();
    tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
    tell(
        &mut other,
        &bob(),
        DAY,
        "task-1",
        status(Status::Implemented),
    );
    it.merge(&other).expect("the same mandate");
    tell(
        &mut it,
        &ann(),
        2 * DAY,
        "task-1",
        status(Status::Implemented),
    );
    let points = burn_up(
        &it,
        0..it.items().len(),
        it.delegation("Chad").expect("spoke"),
        &TimeZone::UTC,
    );
    let numbers: Vec<_> = points
        .iter()
        .map(|point| (point.progress.contested, point.progress.implemented()))
        .collect();
    assert_eq!(numbers, [(0, 0), (1, 0), (0, 1)]);
}

proptest! {
    /// The last point is what is seen today, whatever was said by whom and merged in what order.
    #[test]
    fn the_last_point_is_today(said in prop::collection::vec((0usize..2, 0usize..3, 0usize..3, 0usize..8, 0i64..4), 1..14)) {
        let mut copies = [tracker(), tracker()];
        let people: [Author; 3] = [ann(), bob(), chloe()];
        for (at, (copy, who, item, to, days)) in said.into_iter().enumerate() {
            let on = copies[copy].items()[item].id.as_str().to_owned();
            let say = status(Status::ALL[to]);
            let asked = [asked(&on, say)];
            let stamp = stamp(&people[who], days * DAY + at as i64);
            let made = copies[copy].say(&asked, &stamp, true).expect("may be said");
            copies[copy].admit(made.into_iter().map(|said| said.entry), false);
        }
        let [mut it, other] = copies;
        it.merge(&other).expect("the same mandate");
        for of in it.delegations().to_vec() {
            let points = burn_up(&it, 0..it.items().len(), of, &TimeZone::UTC);
            let mut now = Progress::default();
            (0..it.items().len()).for_each(|at| now.count(it.status(at, Some(of))));
            prop_assert_eq!(points.last().map(|point| point.progress), Some(now));
            prop_assert!(points.windows(2).all(|two| two[0].day < two[1].day));
        }
    }
}
