//! The whole picture of a tracker in numbers: for a dashboard, for a report.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::arrange::Arrange;
use super::delegation::DelegationId;
use super::entry::{Entry, Say};
use super::fold::fold;
use super::gestures::is_one_step;
use super::id::EntryId;
use super::item::Kind;
use super::progress::Progress;
use super::query::Lens;
use super::register::Field;
use super::status::Status;
use super::tracker::Tracker;

/// The picture through one delegation's eyes on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Progress of each kind, in the order of [`Kind::ALL`].
    pub kinds: [Progress; 2],
    /// The items that are overdue, the longest first.
    pub overdue: Vec<Dated>,
    /// The items that are due soon, the next first.
    pub due_soon: Vec<Dated>,
    /// The other open items that have a due date, the next first.
    pub due_later: Vec<Dated>,
    /// Progress by lead, in the order of their names; last the items that nobody leads.
    pub leads: Vec<(Option<String>, Progress)>,
    /// What each delegation sees, in the order of their names.
    pub delegations: Vec<Voice>,
    /// What was said last, the newest first; of what one undo made of one question one entry (see
    /// [`Tracker::step_of`]).
    pub recent: Vec<EntryId>,
    /// How far along it was, day by day (see [`burn_up`]).
    pub burn_up: Vec<Point>,
}

/// An item with its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Its place in the mandate.
    pub item: usize,
    /// When it is, or was, due.
    pub due: Date,
    /// How many days until then, or since then.
    pub days: i32,
}

/// What one delegation sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Which delegation.
    pub of: DelegationId,
    /// How far along it sees all items together.
    pub progress: Progress,
    /// About how many items it has said anything.
    pub items: usize,
    /// How many entries are its own.
    pub entries: usize,
}

/// How far along it was at the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Date,
    /// Where the items stood, all kinds together.
    pub progress: Progress,
}

/// So many entries are recent.
const RECENT: usize = 50;

impl Lens {
    /// The picture of a tracker. Reads everything once.
    pub fn survey(&self, tracker: &Tracker) -> Survey {
        let mut survey = Survey::default();
        let mut leads: BTreeMap<(bool, String), (Option<String>, Progress)> = BTreeMap::new();
        for (at, item) in tracker.items().iter().enumerate() {
            let status = tracker.status(at, self.of);
            survey.kinds[item.kind as usize].count(status);
            let own = self.of.map(|of| tracker.assessment(at, of));
            let lead = own.and_then(|own| own.lead());
            let key = (lead.is_none(), fold(lead.unwrap_or_default()));
            let (_, progress) = leads
                .entry(key)
                .or_insert_with(|| (lead.map(str::to_owned), Progress::default()));
            progress.count(status);
            let signs = self.signs(tracker, at);
            if let Some(due) = own.and_then(|own| own.first_due()) {
                let dated = |days| Dated {
                    item: at,
                    due,
                    days,
                };
                survey.overdue.extend(signs.overdue.map(dated));
                survey.due_soon.extend(signs.due_soon.map(dated));
                survey.due_later.extend(signs.due_later.map(dated));
            }
        }
        survey.overdue.arrange_by_key(|dated| dated.due);
        survey.due_soon.arrange_by_key(|dated| dated.due);
        survey.due_later.arrange_by_key(|dated| dated.due);
        survey.leads = leads.into_values().collect();
        survey.delegations = voices(tracker, self);
        survey.recent = recent(tracker);
        survey.burn_up = self
            .of
            .map(|of| burn_up(tracker, 0..tracker.items().len(), of, &self.zone))
            .unwrap_or_default();
        survey
    }
}

fn voices(tracker: &Tracker, lens: &Lens) -> Vec<Voice> {
    let delegations = lens.delegations(tracker).into_iter();
    let mut voices: Vec<Voice> = delegations
        .map(|of| {
            let mut progress = Progress::default();
            (0..tracker.items().len()).for_each(|at| progress.count(tracker.status(at, Some(of))));
            Voice {
                of,
                progress,
                items: 0,
                entries: 0,
            }
        })
        .collect();
    for item in tracker.items() {
        let mut spoken: Vec<DelegationId> = Vec::new();
        for entry in tracker.said_about(&item.id) {
            let of = tracker.delegation(&entry.author().of);
            let Some(voice) = voices.iter_mut().find(|voice| Some(voice.of) == of) else {
                continue;
            };
            voice.entries += 1;
            if !spoken.contains(&voice.of) {
                voice.items += 1;
                spoken.push(voice.of);
            }
        }
    }
    voices
}

fn recent(tracker: &Tracker) -> Vec<EntryId> {
    let mut said: Vec<&Entry> = tracker
        .journal()
        .iter()
        .chain(tracker.private().iter())
        .collect();
    let newest_first = |a: &&Entry, b: &&Entry| (b.at(), b.id()).cmp(&(a.at(), a.id()));
    if said.len() > RECENT {
        said.select_nth_unstable_by(RECENT, newest_first);
        said.truncate(RECENT);
    }
    said.arrange_by(newest_first);
    // What one undo brought back is one thing, also where the cut went through it.
    let mut told: Vec<&Entry> = Vec::new();
    for entry in said {
        if !told.iter().any(|other| is_one_step(other, entry)) {
            told.push(entry);
        }
    }
    told.into_iter().map(Entry::id).collect()
}

/// How far along a delegation saw these items (by their places) at the end of each day on which it said where
/// something stands: the journal read again in the order of its clocks. Later entries count from the day that
/// they carry, whenever they came in.
pub fn burn_up(
    tracker: &Tracker,
    items: impl IntoIterator<Item = usize>,
    of: DelegationId,
    zone: &TimeZone,
) -> Vec<Point> {
    // What was said of which item, oldest first.
    let mut said: Vec<(usize, &Entry)> = Vec::new();
    let mut standing: Vec<Register<'_>> = vec![Register::default(); tracker.items().len()];
    let mut progress = Progress::default();
    for at in items {
        progress.count(standing[at].status());
        let of_item = tracker.said_about(&tracker.items()[at].id);
        let statuses = of_item.filter(|entry| {
            entry.say().field() == Some(Field::Status)
                && tracker.delegation(&entry.author().of) == Some(of)
                && tracker.journal().contains(entry.id())
        });
        said.extend(statuses.map(|entry| (at, entry)));
    }
    said.sort_by_cached_key(|(_, entry)| (entry.at(), entry.id()));
    let mut points: Vec<Point> = Vec::new();
    for (at, entry) in said {
        let day = zone.to_datetime(entry.at()).date();
        let register = &mut standing[at];
        progress.uncount(register.status());
        register.add(entry);
        progress.count(register.status());
        match points.last_mut() {
            Some(last) if last.day == day => last.progress = progress,
            Some(_) | None => points.push(Point { day, progress }),
        }
    }
    points
}

/// The answers about one item that stood at a time.
#[derive(Clone, Default)]
struct Register<'a> {
    heads: Vec<&'a Entry>,
    /// What was named before it came, as clocks go.
    named: Vec<EntryId>,
}

impl<'a> Register<'a> {
    fn add(&mut self, entry: &'a Entry) {
        self.heads
            .retain(|head| !entry.after().contains(&head.id()));
        self.named.extend(entry.after());
        if !self.named.contains(&entry.id()) {
            self.heads.push(entry);
        }
    }

    /// As [`super::Assessment::status`] says it.
    fn status(&self) -> Option<Status> {
        let Some((first, rest)) = self.heads.split_first() else {
            return Some(Status::NoInformation);
        };
        let Say::Status { to, .. } = first.say() else {
            return None;
        };
        let is_one = rest.iter().all(|head| head.say() == first.say());
        is_one.then(|| to.unwrap_or(Status::NoInformation))
    }
}

impl Survey {
    /// How far along everything is, both kinds together.
    pub fn progress(&self) -> Progress {
        let mut all = Progress::default();
        for kind in Kind::ALL {
            let of_kind = self.kinds[kind as usize];
            for (sum, count) in all.by_status.iter_mut().zip(of_kind.by_status) {
                *sum += count;
            }
            all.contested += of_kind.contested;
        }
        all
    }
}

#[cfg(test)]
mod tests {
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
}
