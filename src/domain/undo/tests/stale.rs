//! Taking back what chose between answers, or was said by somebody who saw less.

use super::*;

#[test]
fn taking_back_a_choice_contests_again_and_choosing_again_leaves_one_answer() {
    let mut it = tracker();
    let mut other = it.clone();
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    tell(&mut other, &bob(), 1, "task-1", lead("DFS"));
    it.merge(&other).expect("the same mandate");
    assert!(it.is_contested(0));
    tell(&mut it, &ann(), 2, "task-1", lead("OROLSI"));
    step(&mut it, &ann(), 3, Direction::Undo);
    assert!(it.is_contested(0));
    step(&mut it, &ann(), 4, Direction::Redo);
    let answers = seen(&it, 0, &ann()).answers(crate::domain::Field::Lead);
    assert_eq!(answers.iter().count(), 1);
}

/// Bob answers himself while Ann fills in the table that she took along; hers is taken back in.
fn stale(seen_then: usize, bob_says: &[Say], ann_says: Say) -> Tracker {
    let mut it = tracker();
    let mut ids = Vec::new();
    for (second, say) in bob_says.iter().enumerate() {
        ids.extend(
            tell(&mut it, &bob(), second as i64, "task-1", say.clone())
                .iter()
                .map(Entry::id),
        );
    }
    let late = crate::domain::Late {
        request: asked("task-1", ann_says),
        seen: ids[..seen_then].to_vec(),
    };
    let said = it
        .say_late(&[late], &stamp(&ann(), 20))
        .expect("may be said");
    it.admit(said.into_iter().map(|said| said.entry), false);
    it
}

fn statuses(tracker: &Tracker) -> Vec<Status> {
    let answers = seen(tracker, 0, &ann()).answers(crate::domain::Field::Status);
    let to = answers.iter().map(|entry| {
        let Say::Status { to, .. } = entry.say() else {
            panic!("an answer about the status");
        };
        to.unwrap_or(Status::NoInformation)
    });
    to.collect()
}

#[test]
fn taking_back_a_stale_table_restores_what_stood_and_contests_nothing() {
    let earlier = [status(Status::NotStarted), status(Status::InProgress)];
    for seen_then in [0, 1] {
        let mut it = stale(seen_then, &earlier, status(Status::Implemented));
        assert!(it.is_contested(0));
        for round in 0..2 {
            step(&mut it, &ann(), 30 + 2 * round, Direction::Undo);
            assert_eq!(statuses(&it), [Status::InProgress], "saw {seen_then}");
            step(&mut it, &ann(), 31 + 2 * round, Direction::Redo);
            assert!(it.is_contested(0), "saw {seen_then}");
        }
        step(&mut it, &ann(), 40, Direction::Undo);
        // Nobody has answered Bob: his own word is still his to take back.
        step(&mut it, &bob(), 41, Direction::Undo);
        assert_eq!(statuses(&it), [Status::NotStarted], "saw {seen_then}");
    }
}

#[test]
fn a_stale_answer_that_is_said_again_takes_nobodys_own_word() {
    let earlier = [status(Status::NotStarted), status(Status::InProgress)];
    for seen_then in [0, 1] {
        let after_rounds = |rounds: i64| {
            let mut it = stale(seen_then, &earlier, status(Status::Implemented));
            for round in 0..rounds {
                step(&mut it, &ann(), 30 + 2 * round, Direction::Undo);
                step(&mut it, &ann(), 31 + 2 * round, Direction::Redo);
            }
            step(&mut it, &bob(), 40, Direction::Undo);
            let stands: Vec<Status> = statuses(&it);
            step(&mut it, &bob(), 41, Direction::Redo);
            assert!(it.is_contested(0), "saw {seen_then}, {rounds} times");
            stands
        };
        for rounds in 1..4 {
            assert_eq!(after_rounds(rounds), after_rounds(0), "saw {seen_then}");
        }
    }
}

#[test]
fn taking_back_what_was_said_beside_a_contest_leaves_that_contest() {
    let mut it = stale(
        1,
        &[status(Status::NotStarted)],
        status(Status::Implemented),
    );
    let mut other = tracker();
    other.admit(it.journal().iter().take(1).cloned(), false);
    let mut third = other.clone();
    tell(&mut other, &bob(), 21, "task-1", status(Status::InProgress));
    let dora = Author::new("Dora", "Chad");
    tell(
        &mut third,
        &dora,
        22,
        "task-1",
        status(Status::PartiallyImplemented),
    );
    it.merge(&other).expect("the same mandate");
    it.merge(&third).expect("the same mandate");
    assert_eq!(statuses(&it).len(), 3);
    step(&mut it, &ann(), 30, Direction::Undo);
    assert_eq!(
        statuses(&it),
        [Status::InProgress, Status::PartiallyImplemented]
    );
}

#[test]
fn taking_back_a_stale_untag_does_not_bring_a_tag_back_that_was_taken_off() {
    let mut it = stale(1, &[tag("Gao"), untag("Gao")], tag("Gao"));
    assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new(), "seen on");
    tell(&mut it, &bob(), 21, "task-1", tag("Gao"));
    let mut other = it.clone();
    tell(&mut it, &ann(), 22, "task-1", untag("Gao"));
    tell(&mut other, &bob(), 23, "task-1", untag("Gao"));
    it.merge(&other).expect("the same mandate");
    step(&mut it, &ann(), 30, Direction::Undo);
    assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
}
