//! Through whose eyes a tracker is looked at, and which items are seen.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::assessment::Assessment;
use super::author::{Author, OnePerson};
use super::delegation::DelegationId;
use super::entry::Entry;
use super::filter::Filter;
use super::id::ItemId;
use super::order::Order;
use super::progress::{Signs, Thresholds};
use super::search::{Hits, haystack};
use super::status::Status;
use super::tracker::Tracker;

/// Through whose eyes, and when, a tracker is looked at.
#[derive(Clone, Debug)]
pub struct Lens {
    /// The delegation whose assessments count; `None` sees only what nobody has said anything about.
    pub of: Option<DelegationId>,
    /// Whether a delegation was named, be it one that has said nothing yet: its view is "no information" then.
    pub is_named: bool,
    /// The reader's day.
    pub today: Date,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// From when on something wants attention.
    pub thresholds: Thresholds,
    /// The items about which something changed since the point that changes are counted from; none
    /// where no such point is known.
    pub changed: Arc<HashSet<ItemId>>,
}

/// What is overdue through other eyes only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// How many items.
    pub items: usize,
    /// The delegations that see any of them so.
    pub to: Vec<DelegationId>,
}

impl Lens {
    /// Before anybody has said whose eyes these are.
    pub fn of_nobody(today: Date, zone: TimeZone, thresholds: Thresholds) -> Self {
        Self {
            of: None,
            is_named: false,
            today,
            zone,
            thresholds,
            changed: Arc::default(),
        }
    }

    /// Whether delegations speak and no view was chosen. Nothing is counted then, and no status shown as anybody's:
    /// where others have answered, "no information" and "0 implemented" would be untrue.
    pub fn has_no_eyes(&self, tracker: &Tracker) -> bool {
        self.of.is_none() && !self.is_named && tracker.has_speakers()
    }

    /// Whether a person said anything here today or yesterday: a name that is wrong is found out soon.
    pub fn spoke_lately(&self, tracker: &Tracker, author: &Author) -> bool {
        let mut own = OnePerson::new(author);
        let is_late = |it: &Entry| {
            let day = self.zone.to_datetime(it.at()).date();
            self.today.yesterday().is_ok_and(|since| day >= since)
        };
        let said = tracker.journal().iter();
        said.filter(|it| is_late(it)).any(|it| own.is(it.author()))
    }

    /// What wants attention about an item.
    pub fn signs(&self, tracker: &Tracker, item: usize) -> Signs {
        tracker.signs(item, self.of, self.today, &self.zone, self.thresholds)
    }

    /// What is overdue as other delegations see it, where nothing is through these eyes: a date is its
    /// delegation's own, and whoever looks for what is late must not take theirs for none.
    pub fn overdue_elsewhere(&self, tracker: &Tracker) -> Option<Elsewhere> {
        let all = 0..tracker.items().len();
        let late = |of: &DelegationId| -> Vec<usize> {
            let left = |item: &usize| tracker.days_left(*item, *of, self.today);
            all.clone()
                .filter(|item| left(item).is_some_and(|left| left < 0))
                .collect()
        };
        if self.of.is_some_and(|of| !late(&of).is_empty()) {
            return None;
        }
        let speaking = tracker.delegations().iter();
        let late = speaking.map(|of| (*of, late(of)));
        let (to, items): (Vec<_>, Vec<_>) = late.filter(|(_, items)| !items.is_empty()).unzip();
        let items: HashSet<usize> = items.into_iter().flatten().collect();
        (!to.is_empty()).then_some(Elsewhere {
            items: items.len(),
            to,
        })
    }

    /// The places of the items that pass, in the order asked for. Reads everything where words are
    /// searched for; who searches often finds `hits` once and asks [`Lens::select_among`].
    pub fn select(&self, tracker: &Tracker, filter: &Filter, order: Order) -> Vec<usize> {
        let found = |item: &usize| {
            filter.search.is_empty() || filter.search.is_in(&haystack(tracker, *item))
        };
        let mut places: Vec<usize> = (0..tracker.items().len())
            .filter(|item| self.misses(tracker, *item, filter, None) == 0)
            .filter(found)
            .collect();
        self.put_in_order(tracker, order, &mut places);
        places
    }

    /// The places of the items that pass, in the order asked for; the filter's words are found in
    /// `hits`.
    pub fn select_among(
        &self,
        tracker: &Tracker,
        filter: &Filter,
        hits: Option<&Hits>,
        order: Order,
    ) -> Vec<usize> {
        let mut places: Vec<usize> = match hits {
            Some(hits) => hits.places().collect(),
            None => (0..tracker.items().len()).collect(),
        };
        if !filter.is_bare() {
            places.retain(|item| self.misses(tracker, *item, filter, hits) == 0);
        }
        self.put_in_order(tracker, order, &mut places);
        places
    }
}

impl Tracker {
    /// Through whose eyes a person looks: their delegation's, once it has spoken; for who has not said whose
    /// they are, the only one's that has.
    pub fn eyes(&self, delegation: Option<&str>) -> Option<DelegationId> {
        match (delegation, self.delegations()) {
            (Some(name), _) => self.delegation(name),
            (None, [only]) => Some(*only),
            (None, []) | (None, [_, _, ..]) => None,
        }
    }

    /// Whether a delegation has not said where an item stands, and another one has.
    pub fn is_seen_by_others_only(&self, item: usize, of: Option<DelegationId>) -> bool {
        let says = |one: Assessment<'_>| one.status() != Some(Status::NoInformation);
        self.status(item, of) == Some(Status::NoInformation)
            && self.assessments(item).into_iter().any(says)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Author, Kind, Needle, Priority, Say, Sort, Status};
    use jiff::civil::date;

    fn lens(tracker: &Tracker, author: &Author) -> Lens {
        Lens {
            of: tracker.delegation(&author.of),
            is_named: true,
            today: date(2016, 3, 21),
            zone: TimeZone::UTC,
            thresholds: Thresholds::default(),
            changed: Arc::default(),
        }
    }

    fn spoken() -> Tracker {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-2", status(Status::InProgress));
        tell(&mut it, &ann(), 1, "task-2", lead("Sécretariat"));
        tell(&mut it, &ann(), 2, "rec-a", tag("Training"));
        let due = Say::Due {
            to: Some(date(2016, 3, 20)),
        };
        tell(&mut it, &ann(), 3, "rec-a", due);
        let high = Say::Priority {
            to: Some(Priority::High),
        };
        tell(&mut it, &ann(), 4, "rec-a", high);
        tell(&mut it, &chloe(), 5, "task-1", note("Visite à Gao"));
        tell(&mut it, &chloe(), 6, "task-2", status(Status::Implemented));
        it
    }

    #[test]
    fn every_condition_must_hold_and_one_value_of_each_is_enough() {
        let it = spoken();
        let own = lens(&it, &ann());
        let passing = |filter: &Filter| own.select(&it, filter, Order::default());
        let all = Filter::default();
        assert_eq!(passing(&all), [0, 1, 2]);
        for (filter, left) in [
            (
                Filter {
                    statuses: vec![Status::InProgress, Status::Implemented],
                    ..all.clone()
                },
                vec![1],
            ),
            (
                Filter {
                    statuses: vec![Status::NoInformation],
                    kinds: vec![Kind::Task],
                    ..all.clone()
                },
                vec![0],
            ),
            (
                Filter {
                    leads: vec!["secret".into()],
                    ..all.clone()
                },
                vec![1],
            ),
            (
                Filter {
                    tags: vec!["TRAINING".into()],
                    ..all.clone()
                },
                vec![2],
            ),
            (
                Filter {
                    tags: vec!["train".into()],
                    ..all.clone()
                },
                vec![],
            ),
            (
                Filter {
                    spoken: true,
                    ..all.clone()
                },
                vec![1, 2],
            ),
            (
                Filter {
                    overdue: true,
                    ..all.clone()
                },
                vec![2],
            ),
            (
                Filter {
                    overdue: true,
                    due_soon: true,
                    ..all.clone()
                },
                vec![2],
            ),
            (
                Filter {
                    stale: true,
                    ..all.clone()
                },
                vec![],
            ),
            (
                Filter {
                    noted: true,
                    ..all.clone()
                },
                vec![0],
            ),
            (
                Filter {
                    priorities: vec![Priority::High, Priority::Low],
                    ..all.clone()
                },
                vec![2],
            ),
            (
                Filter {
                    delegations: vec!["france".into()],
                    ..all.clone()
                },
                vec![0, 1],
            ),
            (
                Filter {
                    differing: true,
                    ..all.clone()
                },
                vec![1],
            ),
            (
                Filter {
                    contested: true,
                    ..all.clone()
                },
                vec![],
            ),
        ] {
            assert_eq!(passing(&filter), left, "{filter:?}");
        }
    }

    #[test]
    fn a_search_finds_all_words_wherever_they_stand_without_case_and_accents() {
        let it = spoken();
        let own = lens(&it, &ann());
        let found = |typed: &str| {
            let search = Needle::new(typed);
            let filter = Filter {
                search,
                ..Filter::default()
            };
            own.select(&it, &filter, Order::default())
        };
        assert_eq!(found("VISITE a gao"), [0], "a note of anybody");
        assert_eq!(found("cote"), [1], "a title");
        assert_eq!(found("secretariat"), [1], "a lead");
        assert_eq!(found("cote gao"), Vec::<usize>::new(), "all words");
        assert_eq!(found("  "), [0, 1, 2]);
    }

    #[test]
    fn each_order_puts_what_has_no_value_last() {
        let it = spoken();
        let own = lens(&it, &ann());
        let sorted = |sort| own.select(&it, &Filter::default(), Order::from(sort));
        assert_eq!(sorted(Sort::Document), [0, 1, 2]);
        assert_eq!(sorted(Sort::Status), [0, 2, 1], "as statuses are offered");
        assert_eq!(sorted(Sort::Due), [2, 0, 1]);
        assert_eq!(sorted(Sort::Updated), [1, 0, 2]);
        assert_eq!(sorted(Sort::Priority), [2, 0, 1]);
    }
    #[test]
    fn the_other_way_round_what_has_no_value_is_still_last() {
        let it = spoken();
        let own = lens(&it, &ann());
        let turned = |sort| {
            let order = Order {
                sort,
                reversed: true,
            };
            own.select(&it, &Filter::default(), order)
        };
        assert_eq!(turned(Sort::Document), [2, 1, 0]);
        assert_eq!(
            turned(Sort::Status),
            [1, 0, 2],
            "equal ones as in the document"
        );
        assert_eq!(turned(Sort::Due), [2, 0, 1]);
        assert_eq!(turned(Sort::Updated), [2, 0, 1]);
        assert_eq!(turned(Sort::Priority), [2, 0, 1]);
    }
}
