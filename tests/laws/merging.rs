//! Merging loses nothing, picks nothing and depends on nothing but the set of entries.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use mandate_tracker::domain::{
    Entry, EntryId, Journal, Nonce, Parts, Rare, Say, Tracker, entry_body,
};
use proptest::prelude::*;

use super::config;
use super::state::{heads, heads_by_hand, notes_by_hand, state, text};
use super::world::{World, empty, plans};

fn merged(a: &Tracker, b: &Tracker) -> Tracker {
    let mut both = a.clone();
    both.merge(b).expect("one mandate");
    both
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_merge_is_a_union_that_loses_nothing(plan in plans()) {
        let world = World::run(&plan)?;
        let own = |at: usize| &world.replicas[at % world.replicas.len()].tracker;
        let (a, b, c) = (own(0), own(1), own(2));
        let (ab, ba) = (merged(a, b), merged(b, a));
        let lines = text(&ab);
        prop_assert_eq!(&lines, &text(&ba), "L1 commutative");
        // Private notes stay with whoever merges.
        let shared = |tracker| state(&merged(&empty(), tracker));
        prop_assert_eq!(shared(&ab), shared(&ba), "L1 commutative");
        prop_assert_eq!(text(&merged(&ab, c)), text(&merged(a, &merged(b, c))), "L2 associative");
        prop_assert_eq!(text(&merged(a, a)), text(a), "L3 idempotent");
        prop_assert_eq!(text(&merged(&ab, &ab)), lines.as_str(), "L3 idempotent");
        prop_assert_eq!(text(&merged(a, &empty())), text(a), "L4 neutral");
        prop_assert_eq!(text(&merged(&empty(), a)), text(a), "L4 neutral");
        prop_assert_eq!(text(&merged(&ab, a)), lines.as_str(), "L5 absorption");
        let kept: HashSet<&str> = lines.lines().collect();
        let before = [text(a), text(b)].concat();
        prop_assert!(before.lines().all(|line| kept.contains(line)), "L7 monotone");

        let all = world.union();
        let ids: HashSet<EntryId> = all.journal().iter().map(Entry::id).collect();
        prop_assert_eq!(ids, world.ids(), "L6 nothing lost");
        prop_assert_eq!(all.journal().len(), world.acknowledged.len(), "L6, L17 nothing lost");
    }

    #[test]
    fn what_is_current_is_what_nobody_who_saw_it_answered(plan in plans()) {
        let world = World::run(&plan)?;
        let all = world.union();
        let entries = all.journal().iter();
        let by_hand = heads_by_hand(entries.clone());
        let mut found = BTreeMap::new();
        for (item, reference) in all.items().iter().enumerate() {
            for (of, field, ids) in heads(&all, item) {
                let ids: BTreeSet<EntryId> = ids.into_iter().collect();
                for id in &ids {
                    let after = all.entry(*id).map_or(&[][..], Entry::after);
                    prop_assert!(after.iter().all(|id| !ids.contains(id)), "L9 no head names a head");
                }
                found.insert((reference.id.clone(), of, field), ids);
            }
            let notes = all.notes(item);
            let current = notes.iter().filter(|note| note.is_current());
            let current: BTreeSet<EntryId> = current.map(|note| note.entry.id()).collect();
            prop_assert_eq!(current, notes_by_hand(entries.clone(), &reference.id), "L11");
        }
        let known = by_hand.into_iter().filter(|((on, ..), _)| on.as_str() != "gone");
        let known: BTreeMap<_, _> = known.collect();
        prop_assert!(known.values().all(|heads| !heads.is_empty()), "L8 always a head");
        prop_assert_eq!(found, known, "L8, L9");
    }

    #[test]
    fn clocks_decide_nothing(plan in plans(), turn in 0..200_usize, mirror in any::<bool>()) {
        let world = World::run(&plan)?;
        let all = &world.acknowledged;
        let mut times: Vec<_> = all.iter().map(Entry::at).collect();
        if mirror {
            times.reverse();
        }
        let turn = turn % times.len().max(1);
        times.rotate_left(turn);
        let mut renamed: HashMap<EntryId, EntryId> = HashMap::new();
        let mut rebuilt = Vec::new();
        for (entry, at) in named_first(all).into_iter().zip(times) {
            let other = told_at(entry, at, &renamed);
            renamed.insert(entry.id(), other.id());
            rebuilt.push(other);
        }
        let (mut before, mut after) = (empty(), empty());
        before.admit(all.iter().cloned(), false);
        after.admit(rebuilt, false);
        let set = |ids: Vec<EntryId>| ids.into_iter().collect::<BTreeSet<_>>();
        for item in 0..2 {
            let renamed_heads: Vec<_> = heads(&before, item)
                .into_iter()
                .map(|(of, field, ids)| (of, field, set(ids.iter().map(|id| renamed[id]).collect())))
                .collect();
            let heads: Vec<_> = heads(&after, item)
                .into_iter()
                .map(|(of, field, ids)| (of, field, set(ids)))
                .collect();
            prop_assert_eq!(renamed_heads, heads, "L13 the same heads");
            let current = |tracker: &Tracker, name: &dyn Fn(EntryId) -> EntryId| {
                let notes = tracker.notes(item);
                let current = notes.iter().filter(|note| note.is_current());
                set(current.map(|note| name(note.entry.id())).collect())
            };
            prop_assert_eq!(
                current(&before, &|id| renamed[&id]),
                current(&after, &|id| id),
                "L13 the same notes"
            );
        }
    }

    #[test]
    fn order_duplicates_and_detours_do_not_matter(plan in plans(), bits in any::<u64>()) {
        let world = World::run(&plan)?;
        let all = &world.acknowledged;
        let whole = state(&world.union());
        let is_chosen = |k: &usize| bits >> (k % 64) & 1 == 1;

        // One by one, from both ends, each twice.
        let mut one_by_one = empty();
        for k in 0..all.len() {
            let at = if is_chosen(&k) { k } else { all.len() - 1 - k };
            for entry in [&all[at], &all[all.len() - 1 - at], &all[k]] {
                one_by_one.admit([entry.clone()], false);
            }
        }
        prop_assert_eq!(&state(&one_by_one), &whole, "L15 any order, duplicates");

        let mut journal = Journal::default();
        for entry in all.iter().rev() {
            journal.insert(entry.clone());
        }
        let at_once = Tracker::new(empty().mandate().clone(), journal, Journal::default());
        prop_assert_eq!(&state(&at_once), &whole, "L14 read anew");

        let mut in_two = empty();
        let part = (0..all.len()).filter(is_chosen).map(|k| all[k].clone());
        in_two.admit(part, false);
        in_two.admit(all.iter().cloned(), false);
        prop_assert_eq!(&state(&in_two), &whole, "L16 a part, then the rest");
    }

    #[test]
    fn an_id_is_the_content(plan in plans()) {
        let world = World::run(&plan)?;
        let mut bodies = HashMap::new();
        for entry in &world.acknowledged {
            let parts = entry.parts();
            let mut body = String::new();
            entry_body(parts, &mut body);
            prop_assert_eq!(Entry::seal(parts.clone()).id(), entry.id(), "L17 same content");
            let twin = bodies.insert(entry.id(), body.clone());
            prop_assert!(twin.is_none_or(|twin| twin == body), "L17 other content");
            let tick = jiff::SignedDuration::from_millis(1);
            let later = Parts { at: parts.at + tick, ..parts.clone() };
            let nameless = Parts { n: Nonce::from_bytes(b"aaaaaaaa"), ..parts.clone() };
            for other in [later, nameless] {
                prop_assert_ne!(Entry::seal(other).id(), entry.id(), "L17 other content");
            }
        }
    }
}

/// Entries behind all that they name. A line that was changed by hand, changed back and changed again is made
/// again, behind those that had named it meanwhile.
fn named_first(all: &[Entry]) -> Vec<&Entry> {
    let mut waiting: HashSet<EntryId> = all.iter().map(Entry::id).collect();
    let mut ordered = Vec::with_capacity(all.len());
    while ordered.len() < all.len() {
        let before = ordered.len();
        for entry in all {
            let mut named = (entry.after().iter())
                .chain(entry.answered())
                .chain(entry.undoes())
                .copied()
                .chain(entry.edited());
            if waiting.contains(&entry.id()) && !named.any(|id| waiting.contains(&id)) {
                waiting.remove(&entry.id());
                ordered.push(entry);
            }
        }
        assert!(
            ordered.len() > before,
            "an id is made from what it names: no circle"
        );
    }
    ordered
}

/// The same entry said at another time, naming what its likes have become.
fn told_at(entry: &Entry, at: jiff::Timestamp, renamed: &HashMap<EntryId, EntryId>) -> Entry {
    let name = |id: &EntryId| renamed.get(id).copied().unwrap_or(*id);
    let all = |ids: &[EntryId]| ids.iter().map(name).collect::<BTreeSet<_>>();
    let mut parts = entry.parts().clone();
    if let Say::Revise { note, .. } = &mut parts.say {
        *note = name(note);
    } else if let Say::Withdraw { notes } = &mut parts.say {
        *notes = all(notes).into_iter().collect();
    }
    let undoes: Box<[EntryId]> = all(entry.undoes()).into_iter().collect();
    let edited = entry.edited().map(|id| name(&id));
    let rare = (!undoes.is_empty() || edited.is_some()).then(|| {
        Box::new(Rare {
            undoes,
            edited,
            raw: None,
        })
    });
    Entry::seal(Parts {
        at,
        after: all(&parts.after).into_iter().collect(),
        rare,
        ..parts
    })
}

/// Laws that catch nothing would hold of anything.
mod planted {
    use std::panic::catch_unwind;

    use crate::domain::planted::{Bug, with};

    #[track_caller]
    fn catches(bug: Bug, law: fn()) {
        let held = with(bug, || catch_unwind(law));
        assert!(held.is_err(), "{bug:?} was not caught");
    }

    #[test]
    fn last_writer_wins_is_caught() {
        let law = super::what_is_current_is_what_nobody_who_saw_it_answered;
        catches(Bug::LastWriterWins, law);
    }

    #[test]
    fn a_cut_history_is_caught() {
        catches(
            Bug::HistoryCut,
            super::a_merge_is_a_union_that_loses_nothing,
        );
    }

    #[test]
    fn ids_by_second_are_caught() {
        catches(
            Bug::IdsBySecond,
            super::a_merge_is_a_union_that_loses_nothing,
        );
        catches(Bug::IdsBySecond, super::an_id_is_the_content);
    }

    #[test]
    fn a_withdrawal_that_beats_a_revision_is_caught() {
        let law = super::what_is_current_is_what_nobody_who_saw_it_answered;
        catches(Bug::DeleteBeatsEdit, law);
    }

    #[test]
    fn a_withdrawn_text_that_is_shown_is_caught() {
        let law = super::what_is_current_is_what_nobody_who_saw_it_answered;
        catches(Bug::WithdrawnTextShown, law);
    }
}
