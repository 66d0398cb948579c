//! Under which headings the items of the list stand.

use std::collections::BTreeMap;

use crate::domain::{Grouping, Heading, Kind, Status, Tracker};

/// What an item is, and where it stands through the reader's eyes.
pub(super) type Standing = (Kind, Option<Status>);

/// The headings that have items, each with the places of its items in the order of `places`.
pub(super) fn under_headings(
    by: Grouping,
    places: &[usize],
    standings: &[Standing],
    tracker: &Tracker,
) -> Vec<(Heading, Vec<usize>)> {
    let standing = |place: usize| standings.get(place);
    match by {
        Grouping::Kind => {
            let headings = Kind::ALL.into_iter().map(Heading::Kind);
            let kind = |place| standing(place).map_or(0, |(kind, _)| *kind as usize);
            spread(headings, places, kind)
        }
        Grouping::Status => {
            let statuses = Status::ALL.iter().copied().map(Some);
            let headings = std::iter::once(None).chain(statuses).map(Heading::Status);
            let status = |place| standing(place).and_then(|(_, status)| *status);
            let status = |place| status(place).map_or(0, |status| status as usize + 1);
            spread(headings, places, status)
        }
        Grouping::Party => {
            let mut parties: BTreeMap<Heading, Vec<usize>> = BTreeMap::new();
            for place in places {
                let concerns = &tracker.items()[*place].concerns;
                let none = concerns.is_empty().then_some(Heading::NoParty);
                let headings = concerns.iter().cloned().map(Heading::Party).chain(none);
                headings.for_each(|heading| parties.entry(heading).or_default().push(*place));
            }
            parties.into_iter().collect()
        }
    }
}

/// Puts each place under the heading of its number, a run of them at once: a list is made with every letter of a
/// search.
fn spread(
    headings: impl Iterator<Item = Heading>,
    places: &[usize],
    number: impl Fn(usize) -> usize,
) -> Vec<(Heading, Vec<usize>)> {
    let mut groups: Vec<_> = headings.map(|heading| (heading, Vec::new())).collect();
    for run in places.chunk_by(|one, next| number(*one) == number(*next)) {
        groups[number(run[0])].1.extend_from_slice(run);
    }
    groups.retain(|(_, members)| !members.is_empty());
    groups
}
