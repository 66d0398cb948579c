//! Which items are listed: conditions that can be mixed.

use serde::{Deserialize, Serialize};

use super::delegation::{DelegationId, delegation_key};
use super::entry::Say;
use super::facet::Facet;
use super::fold::fold;
use super::item::Kind;
use super::note::Note;
use super::query::Lens;
use super::search::{Hits, Needle};
use super::status::{Priority, Status};
use super::tracker::Tracker;

/// Conditions that all must hold. A list that is empty lets everything through; of a list with
/// several values one must fit, and so with overdue and due soon, which never hold together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Tasks or recommendations.
    pub kinds: Vec<Kind>,
    /// Priorities.
    pub priorities: Vec<Priority>,
    /// Leads, compared without case and accents; a part of the name is enough.
    pub leads: Vec<String>,
    /// Tags, compared as tags are.
    pub tags: Vec<String>,
    /// Parties that the wording names; a part of the name is enough.
    pub concerns: Vec<String>,
    /// Delegations that have said anything about the item, compared as delegations are.
    pub delegations: Vec<String>,
    /// Only items about which the viewing delegation has answered anything.
    pub spoken: bool,
    /// Items that are overdue.
    pub overdue: bool,
    /// Items that are due soon.
    pub due_soon: bool,
    /// Only open items about which nobody has said anything for long.
    pub stale: bool,
    /// Only items with contested answers.
    pub contested: bool,
    /// Only items that delegations assess differently.
    pub differing: bool,
    /// Only items with a note that stands.
    pub noted: bool,
    /// Only items about which something changed since the point that the lens counts changes from.
    pub changed: bool,
    /// Words that all must be found.
    pub search: Needle,
}

/// The bits of conditions that no facet is a value of.
const SPOKEN: u16 = 1 << 12;
const SEARCH: u16 = 1 << 13;

impl Filter {
    /// The same search, and no other condition.
    pub fn searching(&self) -> Self {
        Self {
            search: self.search.clone(),
            ..Self::default()
        }
    }

    /// Whether there is no condition but the search.
    pub fn is_bare(&self) -> bool {
        *self
            == Self {
                search: self.search.clone(),
                ..Self::default()
            }
    }

    /// Whether a condition is on.
    pub fn has(&self, facet: &Facet) -> bool {
        match facet {
            Facet::Status(status) => self.statuses.contains(status),
            Facet::Overdue => self.overdue,
            Facet::DueSoon => self.due_soon,
            Facet::Stale => self.stale,
            Facet::Contested => self.contested,
            Facet::Differing => self.differing,
            Facet::Noted => self.noted,
            Facet::Changed => self.changed,
            Facet::Kind(kind) => self.kinds.contains(kind),
            Facet::Priority(priority) => self.priorities.contains(priority),
            Facet::Lead(lead) => self.leads.contains(lead),
            Facet::Tag(tag) => self.tags.contains(tag),
            Facet::Party(party) => self.concerns.contains(party),
            Facet::Delegation(of) => self.delegations.contains(of),
        }
    }

    /// Switches a condition on or off.
    pub fn toggle(&mut self, facet: &Facet) {
        match facet {
            Facet::Status(status) => toggle(&mut self.statuses, status),
            Facet::Overdue => self.overdue = !self.overdue,
            Facet::DueSoon => self.due_soon = !self.due_soon,
            Facet::Stale => self.stale = !self.stale,
            Facet::Contested => self.contested = !self.contested,
            Facet::Differing => self.differing = !self.differing,
            Facet::Noted => self.noted = !self.noted,
            Facet::Changed => self.changed = !self.changed,
            Facet::Kind(kind) => toggle(&mut self.kinds, kind),
            Facet::Priority(priority) => toggle(&mut self.priorities, priority),
            Facet::Lead(lead) => toggle(&mut self.leads, lead),
            Facet::Tag(tag) => toggle(&mut self.tags, tag),
            Facet::Party(party) => toggle(&mut self.concerns, party),
            Facet::Delegation(of) => toggle(&mut self.delegations, of),
        }
    }

    /// The conditions that are on, in the order in which they are offered; the search apart.
    pub fn facets(&self) -> Vec<Facet> {
        let mut on: Vec<Facet> = Facet::standing().filter(|facet| self.has(facet)).collect();
        on.extend(self.leads.iter().cloned().map(Facet::Lead));
        on.extend(self.tags.iter().cloned().map(Facet::Tag));
        on.extend(self.concerns.iter().cloned().map(Facet::Party));
        on.extend(self.delegations.iter().cloned().map(Facet::Delegation));
        on
    }
}

fn toggle<T: Clone + PartialEq>(list: &mut Vec<T>, value: &T) {
    match list.iter().position(|known| known == value) {
        Some(at) => drop(list.remove(at)),
        None => list.push(value.clone()),
    }
}

/// Whether a name holds what is wanted of it, without case and accents.
pub(super) fn holds(name: &str, wanted: &str) -> bool {
    fold(name).contains(&fold(wanted))
}

impl Lens {
    /// The conditions that an item does not meet, a bit for each. `hits` are the items in which the
    /// words were found.
    pub(super) fn misses(
        &self,
        tracker: &Tracker,
        item: usize,
        filter: &Filter,
        hits: Option<&Hits>,
    ) -> u16 {
        let reference = &tracker.items()[item];
        let own = self.of.map(|of| tracker.assessment(item, of));
        let mut missed = 0;
        let mut miss = |condition: u16, is_met: bool| {
            if !is_met {
                missed |= condition;
            }
        };
        miss(SEARCH, hits.is_none_or(|hits| hits.has(item)));
        if !filter.kinds.is_empty() {
            let is_met = filter.kinds.contains(&reference.kind);
            miss(Facet::Kind(reference.kind).condition(), is_met);
        }
        if !filter.statuses.is_empty() {
            let status = tracker.status(item, self.of);
            let is_met = status.is_some_and(|status| filter.statuses.contains(&status));
            miss(Facet::Status(Status::NoInformation).condition(), is_met);
        }
        if !filter.priorities.is_empty() {
            let priority = own.and_then(|own| own.priority());
            let is_met = priority.is_some_and(|priority| filter.priorities.contains(&priority));
            miss(Facet::Priority(Priority::High).condition(), is_met);
        }
        let any = |wanted: &[String], fits: &dyn Fn(&str) -> bool| wanted.iter().any(|w| fits(w));
        if !filter.leads.is_empty() {
            let lead = own.and_then(|own| own.lead());
            let is_met = lead.is_some_and(|lead| any(&filter.leads, &|wanted| holds(lead, wanted)));
            miss(Facet::Lead(String::new()).condition(), is_met);
        }
        if !filter.tags.is_empty() {
            let tags = own.map(|own| own.tags()).unwrap_or_default();
            let tags: Vec<String> = tags.into_iter().map(delegation_key).collect();
            let is_met = any(&filter.tags, &|wanted| {
                tags.contains(&delegation_key(wanted))
            });
            miss(Facet::Tag(String::new()).condition(), is_met);
        }
        if !filter.concerns.is_empty() {
            let is_met = any(&filter.concerns, &|wanted| {
                reference.concerns.iter().any(|party| holds(party, wanted))
            });
            miss(Facet::Party(String::new()).condition(), is_met);
        }
        if !filter.delegations.is_empty() {
            let speakers = speakers(tracker, item);
            let is_met = any(&filter.delegations, &|wanted| {
                tracker
                    .delegation(wanted)
                    .is_some_and(|of| speakers.contains(&of))
            });
            miss(Facet::Delegation(String::new()).condition(), is_met);
        }
        if filter.spoken {
            miss(SPOKEN, own.is_some_and(|own| own.is_told()));
        }
        if filter.noted {
            miss(Facet::Noted.condition(), is_noted(tracker, item));
        }
        if filter.changed {
            let is_met = self.changed.contains(&reference.id);
            miss(Facet::Changed.condition(), is_met);
        }
        if filter.overdue || filter.due_soon || filter.stale {
            let signs = self.signs(tracker, item);
            let is_met = !(filter.overdue || filter.due_soon)
                || filter.overdue && signs.overdue.is_some()
                || filter.due_soon && signs.due_soon.is_some();
            miss(Facet::Overdue.condition(), is_met);
            miss(
                Facet::Stale.condition(),
                !filter.stale || signs.stale.is_some(),
            );
        }
        if filter.contested {
            miss(Facet::Contested.condition(), tracker.is_contested(item));
        }
        if filter.differing {
            miss(Facet::Differing.condition(), tracker.is_differing(item));
        }
        missed
    }
}

/// The delegations that have said anything about an item.
pub(super) fn speakers(tracker: &Tracker, item: usize) -> Vec<DelegationId> {
    let said = tracker.said_about(&tracker.items()[item].id);
    let mut of: Vec<DelegationId> = said
        .filter_map(|entry| tracker.delegation(&entry.author().of))
        .collect();
    of.sort_unstable();
    of.dedup();
    of
}

/// Whether a note about an item stands.
pub(super) fn is_noted(tracker: &Tracker, item: usize) -> bool {
    let mut said = tracker.said_about(&tracker.items()[item].id);
    said.any(|entry| matches!(entry.say(), Say::Note { .. } | Say::Revise { .. }))
        && tracker.notes(item).iter().any(Note::is_current)
}
