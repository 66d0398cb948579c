//! Undo gives back what stood before, hides nobody's answer and takes no entry away.

use std::collections::BTreeSet;

use mandate_tracker::domain::{Author, Direction, Entry, EntryId, Refusal, Request, Say, Tracker};
use proptest::prelude::*;

use super::config;
use super::world::{Act, Plan, What, World, empty, fields, plans};

/// What one delegation says of an item: per field the different answers that are current, the tags
/// that are on, the texts of its notes in sight.
type Sight = (Vec<Vec<String>>, Vec<String>, Vec<String>);

fn sight(tracker: &Tracker, author: &Author) -> Vec<Sight> {
    let of = tracker.delegation(&author.of);
    let items = 0..tracker.items().len();
    let one = |item| {
        let own = of.map(|of| tracker.assessment(item, of));
        let answers = fields().take(5).map(|field| {
            let answers = own.map(|own| own.answers(field));
            let heads = answers.into_iter().flat_map(|answers| answers.iter());
            let says = heads.map(Entry::say).filter(|say| !say.clears());
            let says: BTreeSet<String> = says.map(|say| format!("{say:?}")).collect();
            says.into_iter().collect()
        });
        let tags = own.map(|own| own.tags()).unwrap_or_default();
        let notes = tracker.notes(item);
        let current = notes
            .iter()
            .filter(|note| note.is_current() && note.entry.author().shares_delegation(author));
        let mut texts: Vec<String> = current.map(|note| note.text.to_owned()).collect();
        texts.sort();
        let mut tags: Vec<String> = tags.into_iter().map(str::to_lowercase).collect();
        tags.sort();
        (answers.collect(), tags, texts)
    };
    items.map(one).collect()
}

fn all_ids(tracker: &Tracker) -> BTreeSet<EntryId> {
    let both = tracker.journal().iter().chain(tracker.private().iter());
    both.map(Entry::id).collect()
}

/// A gesture of up to three sayings, about whatever is in sight. (A note that two replicas hid by
/// taking back two revisions of it at once is hidden by nobody's word: it may come back.)
fn gesture(world: &World, acts: &[Act]) -> Vec<Request> {
    let tracker = &world.replicas[0].tracker;
    let is_in_sight = |request: &Request| {
        let Say::Revise { note, .. } = &request.say else {
            return true;
        };
        let notes = tracker.notes(usize::from(request.on.as_str() == "rec-a"));
        notes
            .iter()
            .any(|it| it.entry.id() == *note && it.is_current())
    };
    let requests = acts
        .iter()
        .filter_map(|act| world.request(0, act.what, act.pick));
    requests.filter(is_in_sight).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn undo_restores_and_redo_says_again(plan in plans(), acts in prop::collection::vec(any::<u32>(), 1..4)) {
        let mut world = World::run(&plan)?;
        let acts = saying(&acts);
        let author = world.replicas[0].author.clone();
        // Where a clock went back by more than a day, older words have later times and are the last by
        // the only order there is.
        let newest = newest_own(&world.replicas[0].tracker, &author);
        let clock = &mut world.replicas[0].clock;
        *clock = newest.map_or(*clock, |newest| newest.as_millisecond().max(*clock));

        let before = sight(&world.replicas[0].tracker, &author);
        let asked = gesture(&world, &acts);
        let said = world.tell(0, &asked, false);
        if said.is_empty() {
            return Ok(());
        }
        let after = sight(&world.replicas[0].tracker, &author);
        for _ in 0..2 {
            let ids = all_ids(&world.replicas[0].tracker);
            prop_assert!(world.step(0, Direction::Undo).is_ok());
            let tracker = &world.replicas[0].tracker;
            prop_assert_eq!(sight(tracker, &author), before.clone(), "undo restores");
            prop_assert!(ids.is_subset(&all_ids(tracker)), "undo takes nothing away");
            prop_assert!(world.step(0, Direction::Redo).is_ok());
            let tracker = &world.replicas[0].tracker;
            prop_assert_eq!(sight(tracker, &author), after.clone(), "redo says again");
        }
    }

    /// What was said first is taken back although something was said after it; then that is, and nothing of both is left.
    #[test]
    fn in_whatever_order_two_gestures_are_taken_back_what_stood_before_both_stands(
        plan in plans(),
        acts in prop::collection::vec(any::<u32>(), 1..3),
        more in prop::collection::vec(any::<u32>(), 1..3),
    ) {
        let mut world = World::run(&plan)?;
        let author = world.replicas[0].author.clone();
        let newest = newest_own(&world.replicas[0].tracker, &author);
        let clock = &mut world.replicas[0].clock;
        *clock = newest.map_or(*clock, |newest| newest.as_millisecond().max(*clock));

        let before = sight(&world.replicas[0].tracker, &author);
        let mut said = Vec::new();
        for acts in [acts, more] {
            let asked = gesture(&world, &saying(&acts));
            let ids = world.tell(0, &asked, false);
            if ids.is_empty() {
                return Ok(());
            }
            said.push(ids);
        }
        let ids = all_ids(&world.replicas[0].tracker);
        let both = sight(&world.replicas[0].tracker, &author);
        let taken = world.take_back(0, said[0][0]);
        let tracker = &world.replicas[0].tracker;
        prop_assert!(ids.is_subset(&all_ids(tracker)), "it takes nothing away");
        if let Err(refusal) = taken {
            prop_assert_eq!(refusal, Refusal::SaidSince);
            prop_assert_eq!(sight(tracker, &author), both, "a refusal changes nothing");
            return Ok(());
        }
        prop_assert_eq!(world.take_back(0, said[0][0]), Err(Refusal::TakenBack));
        prop_assert!(world.step(0, Direction::Undo).is_ok());
        prop_assert_eq!(sight(&world.replicas[0].tracker, &author), before, "both are taken back");
    }

    #[test]
    fn undo_refuses_what_somebody_answered(plan in plans(), acts in prop::collection::vec(any::<u32>(), 1..4)) {
        let mut world = World::run(&plan)?;
        let asked = gesture(&world, &saying(&acts));
        let said = world.tell(0, &asked, false);
        let colleague = Author::new("Zed", &world.replicas[0].author.of);
        let owner = std::mem::replace(&mut world.replicas[0].author, colleague);
        let mut answered = false;
        for id in said {
            let tracker = &world.replicas[0].tracker;
            let Some(entry) = tracker.entry(id) else { continue };
            let say = match entry.say() {
                Say::Note { .. } | Say::Revise { .. } => Say::Revise { note: id, text: "answer".into() },
                Say::Lead { .. } => Say::Lead { to: Some("answer".into()) },
                Say::Tag { name } => Say::Untag { name: name.clone() },
                Say::Untag { name } => Say::Tag { name: name.clone() },
                Say::Status { .. }
                | Say::Position { .. }
                | Say::Due { .. }
                | Say::Priority { .. }
                | Say::Withdraw { .. }
                | Say::Unknown { .. } => continue,
            };
            let request = Request::shared(entry.on().clone(), say);
            answered |= !world.tell(0, &[request], false).is_empty();
        }
        world.replicas[0].author = owner;
        let next = world.replicas[0].tracker.next_gesture(&world.replicas[0].author, Direction::Undo);
        let is_last = next.is_some_and(|it| it.entries.iter().any(|it| is_answered(&world, it.id())));
        if answered && is_last {
            let refusal = world.step(0, Direction::Undo);
            prop_assert!(
                matches!(&refusal, Err(Refusal::AnsweredSince { .. })),
                "{:?}", refusal
            );
        }
    }

    /// One person, one machine, clocks as they please; no table that was filled in elsewhere, and no line
    /// changed outside the program.
    #[test]
    fn all_the_way_back_is_nothing_and_all_the_way_forth_is_everything(plan in plans()) {
        let acts = plan.acts.iter().filter(|act| {
            !matches!(
                act.what,
                What::Undo
                    | What::Redo
                    | What::MergeWhole
                    | What::MergePart
                    | What::Pull
                    | What::Edit
                    | What::Late
                    | What::Odd
            )
        });
        let acts: Vec<Act> = acts.map(|act| Act { replica: 0, ..*act }).collect();
        let mut world = World::run(&Plan { acts: acts.clone(), ..plan })?;
        let author = world.replicas[0].author.clone();
        let end = sight(&world.replicas[0].tracker, &author);
        let made = all_ids(&world.replicas[0].tracker).len();
        let mut back = 0;
        let first_refusal = loop {
            match world.step(0, Direction::Undo) {
                Ok(_) => {
                    back += 1;
                    prop_assert!(back <= made, "undo comes to an end");
                }
                Err(refusal) => break refusal,
            }
        };
        prop_assert_eq!(first_refusal, Refusal::NothingToUndo);
        let nothing = sight(&empty(), &author);
        prop_assert_eq!(sight(&world.replicas[0].tracker, &author), nothing);
        // Where a clock went back by years, words seem to follow what took them back: that far, order
        // is a matter of clocks, and redo may find nothing left.
        let jumps = |act: &Act| matches!(act.what, What::Jump | What::SameClock);
        if acts.iter().any(jumps) {
            return Ok(());
        }
        for _ in 0..back {
            let step = world.step(0, Direction::Redo);
            prop_assert!(step.is_ok(), "{:?}", step);
        }
        let tracker = &world.replicas[0].tracker;
        prop_assert_eq!(world.replicas[0].tracker.next_gesture(&author, Direction::Redo).is_none(), true);
        prop_assert_eq!(sight(tracker, &author), end);
    }
}

fn is_answered(world: &World, id: EntryId) -> bool {
    let tracker = &world.replicas[0].tracker;
    let mut others = tracker.journal().iter().chain(tracker.private().iter());
    others.any(|entry| {
        &*entry.author().by == "Zed"
            && (entry.after().contains(&id)
                || matches!(entry.say(), Say::Revise { note, .. } if *note == id))
    })
}

fn saying(bits: &[u32]) -> Vec<Act> {
    let all = [
        What::Status,
        What::Position,
        What::Lead,
        What::Due,
        What::Tag,
        What::Untag,
        What::Note,
        What::PrivateNote,
        What::Revise,
        What::Withdraw,
    ];
    let act = |bits: &u32| Act {
        what: all[*bits as usize % all.len()],
        replica: 0,
        pick: (bits >> 8) as usize,
    };
    bits.iter().map(act).collect()
}

fn newest_own(tracker: &Tracker, author: &Author) -> Option<jiff::Timestamp> {
    let all = tracker.journal().iter().chain(tracker.private().iter());
    let own = all.filter(|entry| entry.author().is_same(author));
    own.map(Entry::at).max()
}
