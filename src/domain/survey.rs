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
mod tests;
