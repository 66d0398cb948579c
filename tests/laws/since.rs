//! What changed since: sets of entries, whatever their authors' clocks say.

use std::collections::BTreeSet;

use mandate_tracker::domain::{Entry, EntryId, Known, Landmark, Since, Tracker};
use proptest::prelude::*;

use super::config;
use super::state::text;
use super::world::{World, plans};

fn copy(name: &str, of: &Tracker) -> Known {
    Known::copy(name.to_owned(), of)
}

fn taken(all: &Tracker, since: &Since) -> BTreeSet<EntryId> {
    let changes = all.journal().iter().filter(|entry| since.takes(entry));
    changes.map(Entry::id).collect()
}

fn ids(of: &Tracker) -> BTreeSet<EntryId> {
    of.journal().iter().map(Entry::id).collect()
}

fn between(from: Option<Known>, until: Option<Known>) -> Since {
    Since { from, until }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_changed_since_a_copy_is_what_it_lacks_and_makes_it_whole(plan in plans()) {
        let world = World::run(&plan)?;
        let (old, all) = (&world.replicas[0].tracker, world.union());
        let since = Since::from(copy("old", old));
        let lacks: BTreeSet<EntryId> = ids(&all).difference(&ids(old)).copied().collect();
        prop_assert_eq!(&taken(&all, &since), &lacks);

        let part = all.part(|entry| since.takes(entry));
        let mut healed = old.clone();
        healed.merge(&part).expect("one mandate");
        prop_assert_eq!(text(&healed), text(&all), "nothing lies between two shares");

        // What it makes contested and differing is what merging would have told, but for steps of undo and redo by
        // which nothing stands otherwise.
        let mut before = all.part(|entry| old.journal().contains(entry.id()));
        let merged = before.merge_all([all.clone()]).expect("one mandate");
        let (now, told) = all.changes(&since);
        let undone: BTreeSet<EntryId> = merged.entries().flat_map(Entry::undoes).copied().collect();
        let is_step = |it: &Entry| !it.undoes().is_empty() || undone.contains(&it.id());
        let standing = all.standing_since(&since);
        for theirs in &merged.items {
            let ours = told.items.iter().find(|it| it.on == theirs.on);
            let mut bare = theirs.clone();
            if bare.contested.is_empty() && !bare.newly_differing {
                bare.entries.retain(|it| !is_step(it) || standing.contains(&it.id()));
            }
            prop_assert_eq!(ours, Some(&bare).filter(|it| !it.entries.is_empty()));
        }
        prop_assert!(told.items.len() <= merged.items.len());
        prop_assert_eq!(text(&now), text(&all));
        let of_items: BTreeSet<_> = since.items(&all).into_iter().map(|id| id.to_string()).collect();
        let of_lacking = all.journal().iter().filter(|entry| lacks.contains(&entry.id()));
        prop_assert_eq!(of_items, of_lacking.map(|entry| entry.on().to_string()).collect());
    }

    #[test]
    fn one_range_after_the_other_tells_everything_once(plan in plans(), cut in any::<prop::sample::Index>()) {
        let world = World::run(&plan)?;
        let all = world.union();
        let early = &world.replicas[0].tracker;
        let mut late = early.clone();
        late.merge(&world.replicas[1].tracker).expect("one mandate");
        let mut times: Vec<_> = all.journal().iter().map(Entry::at).collect();
        times.push(jiff::Timestamp::UNIX_EPOCH);
        times.sort_unstable();
        let moment = times[cut.index(times.len())];
        let day = |moment| Known::before(Landmark::Day(jiff::civil::Date::ZERO), moment);
        for (first, second) in [
            (copy("early", early), copy("late", &late)),
            (day(times[0]), day(moment)),
        ] {
            let upto = taken(&all, &between(Some(first.clone()), Some(second.clone())));
            let after = taken(&all, &between(Some(second.clone()), None));
            let whole = taken(&all, &between(Some(first.clone()), None));
            prop_assert!(upto.is_disjoint(&after));
            prop_assert_eq!(upto.union(&after).copied().collect::<BTreeSet<_>>(), whole);
            let beginning = taken(&all, &between(None, Some(first)));
            let ever: BTreeSet<_> = [beginning, upto, after].into_iter().flatten().collect();
            prop_assert_eq!(ever, ids(&all));
        }
    }
}
