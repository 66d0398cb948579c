//! The values that a filter can be made of, and how many items each would list.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::arrange::Arrange;
use super::delegation::delegation_key;
use super::filter::{Filter, holds, is_noted, speakers};
use super::fold::fold;
use super::item::Kind;
use super::query::Lens;
use super::search::Hits;
use super::status::{Priority, Status};
use super::tracker::Tracker;

/// One condition that can be switched on and off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Where the item stands.
    Status(Status),
    /// Overdue.
    Overdue,
    /// Due soon.
    DueSoon,
    /// Nothing said for long.
    Stale,
    /// With contested answers.
    Contested,
    /// Assessed differently.
    Differing,
    /// With a note.
    Noted,
    /// About which something changed since the point that changes are counted from.
    Changed,
    /// Task or recommendation.
    Kind(Kind),
    /// How urgent.
    Priority(Priority),
    /// Who has the lead.
    Lead(String),
    /// A tag.
    Tag(String),
    /// A party that the wording names.
    Party(String),
    /// A delegation that has said something about it.
    Delegation(String),
}

impl Facet {
    /// The conditions that every tracker has, whatever was said.
    pub(super) fn standing() -> impl Iterator<Item = Self> {
        let statuses = Status::ALL.iter().copied().map(Self::Status);
        let signs = [
            Self::Overdue,
            Self::DueSoon,
            Self::Stale,
            Self::Contested,
            Self::Differing,
            Self::Noted,
            Self::Changed,
        ];
        let priorities = Priority::ALL.iter().copied().map(Self::Priority);
        statuses
            .chain(signs)
            .chain(Kind::ALL.map(Self::Kind))
            .chain(priorities)
    }

    /// The bit of the condition that it is a value of.
    pub(super) fn condition(&self) -> u16 {
        match self {
            Self::Status(_) => 1,
            Self::Overdue | Self::DueSoon => 1 << 1,
            Self::Stale => 1 << 2,
            Self::Contested => 1 << 3,
            Self::Differing => 1 << 4,
            Self::Noted => 1 << 5,
            Self::Kind(_) => 1 << 6,
            Self::Priority(_) => 1 << 7,
            Self::Lead(_) => 1 << 8,
            Self::Tag(_) => 1 << 9,
            Self::Party(_) => 1 << 10,
            Self::Delegation(_) => 1 << 11,
            Self::Changed => 1 << 14,
        }
    }
}

/// The facets of one tracker, and which of them a name fits.
struct Values {
    all: Vec<Facet>,
    /// Which facets name a lead or a party, or a part of its name.
    leads: HashMap<String, Vec<usize>>,
    parties: HashMap<String, Vec<usize>>,
    /// Where each of the others stands.
    places: BTreeMap<Facet, usize>,
}

impl Values {
    /// What the tracker has, and what the filter asks for whether or not anything has it any more.
    fn of(tracker: &Tracker, lens: &Lens, filter: &Filter) -> Self {
        let mut named: Vec<Facet> = filter.facets();
        named.retain(|facet| facet.name().is_some());
        for (item, reference) in tracker.items().iter().enumerate() {
            if let Some(own) = lens.of.map(|of| tracker.assessment(item, of)) {
                named.extend(own.lead().map(|lead| Facet::Lead(lead.to_owned())));
                named.extend(own.tags().into_iter().map(|tag| Facet::Tag(tag.to_owned())));
            }
            named.extend(reference.concerns.iter().cloned().map(Facet::Party));
        }
        let speaking = lens.delegations(tracker).into_iter();
        let speaking = speaking.map(|of| tracker.delegation_name(of).to_owned());
        named.extend(speaking.map(Facet::Delegation));
        // Spellings of one name are one value; the filter's own spelling stays.
        let mut seen = HashSet::new();
        named.retain(|facet| seen.insert((facet.condition(), facet.key())));
        named.arrange_by_cached_key(|facet| (facet.condition(), facet.key()));
        let all: Vec<Facet> = Facet::standing().chain(named).collect();
        let places = all.iter().cloned().zip(0..).collect();
        Self {
            all,
            leads: HashMap::new(),
            parties: HashMap::new(),
            places,
        }
    }

    fn place(&self, facet: &Facet) -> Option<usize> {
        self.places.get(facet).copied()
    }

    /// The facets that an item has.
    fn had_by(&mut self, tracker: &Tracker, lens: &Lens, item: usize) -> Vec<usize> {
        let reference = &tracker.items()[item];
        let signs = lens.signs(tracker, item);
        let mut had: Vec<Option<usize>> = vec![self.place(&Facet::Kind(reference.kind))];
        let status = tracker.status(item, lens.of);
        had.extend(status.map(|status| self.place(&Facet::Status(status))));
        let marks = [
            (signs.overdue.is_some(), Facet::Overdue),
            (signs.due_soon.is_some(), Facet::DueSoon),
            (signs.stale.is_some(), Facet::Stale),
            (signs.contested, Facet::Contested),
            (signs.differing, Facet::Differing),
            (is_noted(tracker, item), Facet::Noted),
            (lens.changed.contains(&reference.id), Facet::Changed),
        ];
        let on = marks.iter().filter(|(is_on, _)| *is_on);
        had.extend(on.map(|(_, facet)| self.place(facet)));
        for of in speakers(tracker, item) {
            let name = tracker.delegation_name(of);
            had.push(self.alike(|facet| matches!(facet, Facet::Delegation(_)), name));
        }
        let mut had: Vec<usize> = had.into_iter().flatten().collect();
        if let Some(own) = lens.of.map(|of| tracker.assessment(item, of)) {
            had.extend(
                own.priority()
                    .and_then(|of| self.place(&Facet::Priority(of))),
            );
            let tags = own.tags().into_iter();
            had.extend(
                tags.filter_map(|tag| self.alike(|facet| matches!(facet, Facet::Tag(_)), tag)),
            );
            if let Some(lead) = own.lead() {
                let fitting = self.leads.entry(lead.to_owned());
                let fitting = fitting.or_insert_with(|| {
                    parts(&self.all, |facet| matches!(facet, Facet::Lead(_)), lead)
                });
                had.extend_from_slice(fitting);
            }
        }
        for party in &reference.concerns {
            let fitting = self.parties.entry(party.clone());
            let fitting = fitting.or_insert_with(|| {
                parts(&self.all, |facet| matches!(facet, Facet::Party(_)), party)
            });
            had.extend_from_slice(fitting);
        }
        had.sort_unstable();
        had.dedup();
        had
    }

    /// The facet of a sort whose name is the same, however it is spelt.
    fn alike(&self, sort: impl Fn(&Facet) -> bool, name: &str) -> Option<usize> {
        let key = delegation_key(name);
        let same = |facet: &Facet| sort(facet) && facet.key() == key;
        self.all.iter().position(same)
    }
}

/// The facets of a sort whose name is a part of this one.
fn parts(all: &[Facet], sort: impl Fn(&Facet) -> bool, name: &str) -> Vec<usize> {
    let fits = |facet: &Facet| sort(facet) && facet.name().is_some_and(|part| holds(name, part));
    let fitting = all.iter().enumerate().filter(|(_, facet)| fits(facet));
    fitting.map(|(at, _)| at).collect()
}

impl Facet {
    /// The name, of those that have one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Lead(name) | Self::Tag(name) | Self::Party(name) | Self::Delegation(name) => {
                Some(name)
            }
            Self::Status(_)
            | Self::Overdue
            | Self::DueSoon
            | Self::Stale
            | Self::Contested
            | Self::Differing
            | Self::Noted
            | Self::Changed
            | Self::Kind(_)
            | Self::Priority(_) => None,
        }
    }

    /// What spellings of one name have in common.
    fn key(&self) -> String {
        let name = self.name().unwrap_or_default();
        match self {
            Self::Lead(_) | Self::Party(_) => fold(name),
            Self::Tag(_)
            | Self::Delegation(_)
            | Self::Status(_)
            | Self::Overdue
            | Self::DueSoon
            | Self::Stale
            | Self::Contested
            | Self::Differing
            | Self::Noted
            | Self::Changed
            | Self::Kind(_)
            | Self::Priority(_) => delegation_key(name),
        }
    }
}

impl Lens {
    /// Every condition that can be switched on, with the number of items that would be listed with
    /// that value beside the other conditions that are on; another value of the same condition does
    /// not count against it. `hits` are the items in which the filter's words were found.
    pub fn facets(
        &self,
        tracker: &Tracker,
        filter: &Filter,
        hits: Option<&Hits>,
    ) -> Vec<(Facet, usize)> {
        let mut values = Values::of(tracker, self, filter);
        let mut counts = vec![0; values.all.len()];
        for item in 0..tracker.items().len() {
            let missed = self.misses(tracker, item, filter, hits);
            if missed.count_ones() > 1 {
                continue;
            }
            for at in values.had_by(tracker, self, item) {
                counts[at] += usize::from(missed & !values.all[at].condition() == 0);
            }
        }
        values.all.into_iter().zip(counts).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Needle, Order, Say, Thresholds};
    use jiff::civil::date;
    use jiff::tz::TimeZone;
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

    fn told() -> Tracker {
        let mut mandate = mandate();
        mandate.items[0].concerns = vec!["Mali".into(), "Government of Mali".into()];
        mandate.items[2].concerns = vec!["Government of Mali".into()];
        let mut it = Tracker::new(mandate, Default::default(), Default::default());
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        tell(&mut it, &ann(), 1, "task-1", lead("DPKO"));
        tell(&mut it, &ann(), 2, "task-2", lead("dpko and DFS"));
        tell(&mut it, &ann(), 3, "rec-a", lead("Dpko"));
        tell(&mut it, &ann(), 4, "rec-a", tag("x"));
        let due = |day| Say::Due {
            to: Some(date(2016, 3, day)),
        };
        tell(&mut it, &ann(), 5, "task-1", due(20));
        tell(&mut it, &ann(), 6, "rec-a", due(25));
        tell(&mut it, &chloe(), 7, "task-1", status(Status::Implemented));
        tell(&mut it, &chloe(), 8, "task-2", note("Gao"));
        it
    }

    #[test]
    fn counts_say_what_each_value_would_list() {
        let it = told();
        let counts = lens(&it).facets(&it, &Filter::default(), None);
        let of = |wanted: Facet| {
            counts
                .iter()
                .find(|(facet, _)| *facet == wanted)
                .map(|(_, count)| *count)
        };
        assert_eq!(of(Facet::Status(Status::InProgress)), Some(1));
        assert_eq!(of(Facet::Status(Status::NoInformation)), Some(2));
        assert_eq!(of(Facet::Overdue), Some(1));
        assert_eq!(of(Facet::DueSoon), Some(1));
        assert_eq!(of(Facet::Noted), Some(1));
        assert_eq!(
            of(Facet::Lead("DPKO".into())),
            Some(3),
            "a part of the name is enough"
        );
        assert_eq!(
            of(Facet::Lead("Dpko".into())),
            None,
            "one name however it is spelt"
        );
        assert_eq!(
            of(Facet::Party("Mali".into())),
            Some(2),
            "once for each item"
        );
        assert_eq!(
            of(Facet::Delegation("France".into())),
            Some(2),
            "notes are something said"
        );
    }

    #[test]
    fn other_values_of_one_condition_do_not_count_against_a_value() {
        let it = told();
        let filter = Filter {
            statuses: vec![Status::InProgress],
            tags: vec!["gone".into()],
            ..Filter::default()
        };
        let counts = lens(&it).facets(&it, &filter, None);
        assert!(
            counts
                .iter()
                .any(|(facet, count)| *facet == Facet::Tag("gone".into()) && *count == 0)
        );
        let without = Filter {
            tags: Vec::new(),
            ..filter
        };
        let counts = lens(&it).facets(&it, &without, None);
        assert!(counts.contains(&(Facet::Status(Status::NoInformation), 2)));
        assert!(counts.contains(&(Facet::Kind(Kind::Recommendation), 0)));
    }

    proptest! {
        /// Switching on what is counted lists as many, where nothing else of its condition is on.
        #[test]
        fn a_count_is_what_is_listed(on in prop::collection::vec(0usize..24, 0..3), one in 0usize..24) {
            let it = told();
            let lens = lens(&it);
            let all: Vec<Facet> = lens.facets(&it, &Filter::default(), None).into_iter().map(|(facet, _)| facet).collect();
            let mut filter = Filter { search: Needle::new("a"), ..Filter::default() };
            on.iter().for_each(|at| filter.toggle(&all[at % all.len()]));
            let one = &all[one % all.len()];
            prop_assume!(!filter.facets().iter().any(|facet| facet.condition() == one.condition()));
            let hits = crate::domain::SearchIndex::default().find(&it, &filter.search);
            let counts = lens.facets(&it, &filter, Some(&hits));
            let count = counts.iter().find(|(facet, _)| facet == one).map(|(_, count)| *count);
            filter.toggle(one);
            prop_assert_eq!(Some(lens.select(&it, &filter, Order::default()).len()), count);
        }
    }
}
