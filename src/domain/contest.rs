//! Where answers do not agree: within one delegation (contested) and between delegations (differing).

use super::arrange::Arrange;
use super::delegation::{DelegationId, delegation_key};
use super::entry::{Entry, Say};
use super::register::Field;
use super::tracker::Tracker;

impl Tracker {
    /// Whether any delegation has two different current answers about an item.
    pub fn is_contested(&self, item: usize) -> bool {
        self.registers(item)
            .any(|(_, field, answers)| !matches!(field, Field::Tag(_)) && answers.is_contested())
    }

    /// The questions about an item to which a delegation has two different current answers, in the order
    /// of the delegations' names. Tags are no contest: a concurrent add wins.
    pub fn contests(&self, item: usize) -> Vec<(DelegationId, Field)> {
        let registers = self.registers(item);
        let contested = registers.filter(|(_, field, answers)| {
            !matches!(field, Field::Tag(_)) && answers.is_contested()
        });
        let mut contests: Vec<_> = contested
            .map(|(of, field, _)| (of, field.clone()))
            .collect();
        contests.arrange_by_cached_key(|(of, field)| {
            (delegation_key(self.delegation_name(*of)), field.clone())
        });
        contests
    }

    /// How many of these entries, once admitted, stand beside another answer of their delegation, whether that was
    /// contested before or not.
    pub fn contested_among<'e>(&self, entries: impl IntoIterator<Item = &'e Entry>) -> usize {
        let entries = entries.into_iter();
        entries
            .filter(|entry| self.is_contested_answer(entry))
            .count()
    }

    /// Whether an entry is one of several different current answers of its delegation to one question. Tags are no
    /// contest.
    pub fn is_contested_answer(&self, entry: &Entry) -> bool {
        let at = self.position(entry.on());
        let (of, field) = (self.delegation(&entry.author().of), entry.say().field());
        let (Some(at), Some(of), Some(field)) = (at, of, field) else {
            return false;
        };
        let is_tag = matches!(field, Field::Tag(_));
        let answers = self.answers(at, of, field);
        !is_tag && answers.is_contested() && answers.iter().any(|it| it.id() == entry.id())
    }

    /// Whether delegations that spoke see another status, or hold another position.
    pub fn is_differing(&self, item: usize) -> bool {
        [Field::Status, Field::Position].into_iter().any(|field| {
            let held = self
                .registers(item)
                .filter(|(_, answered, _)| **answered == field)
                .flat_map(|(of, _, answers)| {
                    let says = answers.iter().map(Entry::say);
                    says.filter(|say| !say.clears()).map(move |say| (of, say))
                });
            differ(held)
        })
    }
}

/// Whether two delegations hold two values. Each may hold several, in any order, so it is not enough
/// to compare all with the first.
fn differ<'a>(mut held: impl Iterator<Item = (DelegationId, &'a Say)>) -> bool {
    let Some((first, value)) = held.next() else {
        return false;
    };
    let (mut holds_another, mut is_shared) = (false, false);
    for (of, say) in held {
        match (of == first, same_value(say, value)) {
            (false, false) => return true,
            (true, false) => holds_another = true,
            (false, true) => is_shared = true,
            (true, true) => {}
        }
    }
    holds_another && is_shared
}

/// Whether two answers put the item in the same place, reasons apart.
fn same_value(a: &Say, b: &Say) -> bool {
    a == b
        || matches!((a, b), (Say::Status { to: a, .. }, Say::Status { to: b, .. }) if a == b)
        || matches!((a, b), (Say::Position { to: a, .. }, Say::Position { to: b, .. }) if a == b)
}
