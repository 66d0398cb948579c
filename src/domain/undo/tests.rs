//! What undo and redo take back, and what they refuse.

use super::super::fixture::*;
use super::*;
use crate::domain::{Author, Status};

mod stale;

fn texts(tracker: &Tracker) -> Vec<&str> {
    let notes = tracker.notes(0);
    let current = notes.iter().filter(|note| note.is_current());
    current.map(|note| note.text).collect()
}

#[test]
fn several_changes_of_one_field_are_taken_back_one_after_the_other_and_said_again() {
    let mut it = tracker();
    let path = [Status::NotStarted, Status::InProgress, Status::Implemented];
    for (second, to) in path.into_iter().enumerate() {
        tell(&mut it, &ann(), second as i64, "task-1", status(to));
    }
    for (second, left) in [
        Status::InProgress,
        Status::NotStarted,
        Status::NoInformation,
    ]
    .into_iter()
    .enumerate()
    {
        step(&mut it, &ann(), 10 + second as i64, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(left));
    }
    assert_eq!(
        it.step(Direction::Undo, &stamp(&ann(), 20)),
        Err(Refusal::NothingToUndo)
    );
    for (second, again) in path.into_iter().enumerate() {
        step(&mut it, &ann(), 30 + second as i64, Direction::Redo);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(again));
    }
    assert_eq!(
        it.step(Direction::Redo, &stamp(&ann(), 40)),
        Err(Refusal::NothingToRedo)
    );
}

#[test]
fn a_note_its_revision_and_its_withdrawal_are_taken_back_one_after_the_other_and_said_again() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
    let revised = Say::Revise {
        note: made,
        text: "two".into(),
    };
    let revised = first(&tell(&mut it, &ann(), 1, "task-1", revised));
    let withdrawn = Say::Withdraw {
        notes: [revised].into(),
    };
    tell(&mut it, &ann(), 2, "task-1", withdrawn);
    let states: [&[&str]; 4] = [&[], &["one"], &["two"], &[]];
    for round in 0..2 {
        for k in 1..4 {
            step(&mut it, &ann(), 10 + 10 * round + k, Direction::Undo);
            assert_eq!(
                texts(&it),
                states[3 - k as usize],
                "back {k}, round {round}"
            );
        }
        for k in 1..4 {
            step(&mut it, &ann(), 15 + 10 * round + k, Direction::Redo);
            assert_eq!(texts(&it), states[k as usize], "forth {k}, round {round}");
        }
    }
}

#[test]
fn undo_goes_on_although_the_clock_was_ten_years_ahead_for_a_while() {
    let mut it = tracker();
    let ahead = 10 * 365 * 86_400;
    tell(&mut it, &ann(), ahead, "task-1", status(Status::NotStarted));
    tell(&mut it, &ann(), 1, "task-1", status(Status::InProgress));
    step(&mut it, &ann(), 2, Direction::Undo);
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NotStarted));
    step(&mut it, &ann(), 3, Direction::Undo);
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NoInformation));
    step(&mut it, &ann(), 4, Direction::Redo);
    step(&mut it, &ann(), 5, Direction::Redo);
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::InProgress));
}

#[test]
fn two_changes_at_one_instant_are_two_gestures() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
    tell(&mut it, &ann(), 0, "task-2", status(Status::InProgress));
    assert_eq!(step(&mut it, &ann(), 0, Direction::Undo), 1);
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NotStarted));
    assert_eq!(seen(&it, 1, &ann()).status(), Some(Status::NoInformation));
}

#[test]
fn undo_refuses_where_somebody_answered_and_names_them() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    tell(&mut it, &bob(), 1, "task-1", lead("DFS"));
    assert_eq!(
        it.step(Direction::Undo, &stamp(&ann(), 2)),
        Err(Refusal::AnsweredSince {
            by: "Bob".into(),
            of: "CHAD".into()
        })
    );
}

#[test]
fn undo_of_ones_own_word_goes_on_once_the_answer_was_taken_back() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    tell(&mut it, &bob(), 1, "task-1", lead("DFS"));
    step(&mut it, &bob(), 2, Direction::Undo);
    step(&mut it, &ann(), 3, Direction::Undo);
    assert_eq!(seen(&it, 0, &ann()).lead(), None);
}

#[test]
fn another_delegation_that_names_ones_entry_has_not_answered_it() {
    let mut it = tracker();
    let mine = first(&tell(&mut it, &ann(), 0, "task-1", lead("DPKO")));
    let odd = Entry::new(
        &stamp(&chloe(), 1),
        0,
        crate::domain::ItemId::new("task-1"),
        vec![mine],
        lead("DFS"),
    );
    it.admit([odd], false);
    step(&mut it, &ann(), 2, Direction::Undo);
    assert_eq!(seen(&it, 0, &ann()).lead(), None);
}

#[test]
fn taking_back_a_revision_shows_nothing_that_was_out_of_sight_before_it() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
    let notes = [made].into();
    tell(&mut it, &ann(), 1, "task-1", Say::Withdraw { notes });
    let revise = |text: &str| Say::Revise {
        note: made,
        text: text.into(),
    };
    tell(&mut it, &ann(), 2, "task-1", revise("two"));
    assert_eq!(texts(&it), ["two"]);
    step(&mut it, &ann(), 3, Direction::Undo);
    assert_eq!(texts(&it), Vec::<&str>::new());
    step(&mut it, &ann(), 4, Direction::Redo);
    assert_eq!(texts(&it), ["two"]);
    for second in 5..8 {
        step(&mut it, &ann(), second, Direction::Undo);
    }
    assert_eq!(texts(&it), Vec::<&str>::new());
}

#[test]
fn of_two_revisions_made_apart_the_first_text_comes_back_with_the_last_of_them() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
    let revise = |text: &str| Say::Revise {
        note: made,
        text: text.into(),
    };
    let mut other = it.clone();
    tell(&mut it, &ann(), 1, "task-1", revise("two"));
    tell(&mut other, &ann(), 2, "task-1", revise("three"));
    it.merge(&other).expect("the same mandate");
    for (second, left) in [(3, vec!["two"]), (4, vec!["one"]), (5, vec![])] {
        step(&mut it, &ann(), second, Direction::Undo);
        assert_eq!(texts(&it), left);
    }
}

#[test]
fn what_another_delegation_claims_to_take_back_is_not_taken_back() {
    let mut it = tracker();
    let on = crate::domain::ItemId::new("task-1");
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    let answer = first(&tell(&mut it, &bob(), 1, "task-1", lead("DFS")));
    let (stamp_2, say) = (stamp(&chloe(), 2), lead("DPKO"));
    let odd = Entry::undoing(&stamp_2, 0, on, vec![answer], say, vec![answer]);
    it.admit([odd], false);
    let refusal = it.step(Direction::Undo, &stamp(&ann(), 3));
    assert!(matches!(refusal, Err(Refusal::AnsweredSince { by, .. }) if by == "Bob"));
}

#[test]
fn a_gesture_about_several_items_is_taken_back_whole() {
    let mut it = tracker();
    let both = [asked("task-1", tag("x")), asked("task-2", lead("DPKO"))];
    tell_all(&mut it, &ann(), 0, &both);
    assert_eq!(step(&mut it, &ann(), 1, Direction::Undo), 2);
    assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
    assert_eq!(seen(&it, 1, &ann()).lead(), None);
    step(&mut it, &ann(), 2, Direction::Redo);
    assert_eq!(seen(&it, 0, &ann()).tags(), ["x"]);
    assert_eq!(seen(&it, 1, &ann()).lead(), Some("DPKO"));
}

#[test]
fn a_new_word_leaves_nothing_to_redo() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    step(&mut it, &ann(), 1, Direction::Undo);
    tell(&mut it, &ann(), 2, "task-1", tag("x"));
    assert_eq!(
        it.step(Direction::Redo, &stamp(&ann(), 3)),
        Err(Refusal::NothingToRedo)
    );
}

#[test]
fn what_a_private_note_takes_back_stays_private() {
    let mut it = tracker();
    let mut request = asked("task-1", note("secret"));
    request.private = true;
    tell_all(&mut it, &ann(), 0, &[request]);
    step(&mut it, &ann(), 1, Direction::Undo);
    step(&mut it, &ann(), 2, Direction::Redo);
    assert_eq!(texts(&it), ["secret"]);
    assert!(it.journal().is_empty());
    assert_eq!(it.private().len(), 3);
}

#[test]
fn what_stood_before_and_is_not_here_cannot_be_restored() {
    let mut whole = tracker();
    tell(&mut whole, &bob(), 0, "task-1", lead("DPKO"));
    let last = tell(&mut whole, &ann(), 1, "task-1", lead("DFS"));
    let mut part = tracker();
    part.admit(last, false);
    assert_eq!(
        part.step(Direction::Undo, &stamp(&ann(), 2)),
        Err(Refusal::UnknownBefore)
    );
}

#[test]
fn what_took_nothing_away_cannot_be_taken_back() {
    let mut it = tracker();
    let notes = [].into();
    let on = crate::domain::ItemId::new("task-1");
    let odd = Entry::new(&stamp(&ann(), 0), 0, on, vec![], Say::Withdraw { notes });
    it.admit([odd], false);
    assert_eq!(
        it.step(Direction::Undo, &stamp(&ann(), 1)),
        Err(Refusal::UnknownBefore)
    );
}

// Answer by answer from the end it would take hours, by recursion more stack than there is.
#[test]
fn a_long_history_is_walked_once() {
    let mut it = tracker();
    let mut entries = Vec::new();
    let mut last = None;
    for k in 0..100_000_u32 {
        let say = lead(if k % 2 == 0 { "DPKO" } else { "DFS" });
        let on = crate::domain::ItemId::new("task-1");
        let unknown = EntryId::of_content(&[&k.to_le_bytes()]);
        let undoes = if k % 2 == 0 { vec![] } else { vec![unknown] };
        let after = last.into_iter().collect();
        let entry = Entry::undoing(&stamp(&ann(), k.into()), 0, on, after, say, undoes);
        last = Some(entry.id());
        entries.push(entry);
    }
    it.admit(entries, false);
    let stepped = it.step(Direction::Undo, &stamp(&ann(), 200_000));
    assert!(stepped.is_err(), "what was taken back is not here");
}

/// Takes one earlier gesture back.
fn take_back(
    it: &mut Tracker,
    author: &Author,
    second: i64,
    id: EntryId,
) -> Result<usize, Refusal> {
    let entry = it.entry(id).expect("it is here").clone();
    let said = it.take_back_earlier(&entry, &stamp(author, second))?;
    for said in &said {
        it.admit([said.entry.clone()], said.private);
    }
    Ok(said.len())
}

#[test]
fn an_earlier_gesture_is_taken_back_and_what_came_after_stays() {
    let mut it = tracker();
    let slip = first(&tell(&mut it, &ann(), 0, "task-1", note("a slip")));
    let early = first(&tell(
        &mut it,
        &ann(),
        1,
        "task-2",
        status(Status::NotStarted),
    ));
    tell(&mut it, &ann(), 2, "task-1", note("meant"));
    tell(&mut it, &ann(), 3, "task-1", status(Status::InProgress));
    assert_eq!(take_back(&mut it, &ann(), 4, slip), Ok(1));
    assert_eq!(take_back(&mut it, &ann(), 5, early), Ok(1));
    assert_eq!(texts(&it), ["meant"]);
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::InProgress));
    assert_eq!(seen(&it, 1, &ann()).status(), Some(Status::NoInformation));
    assert_eq!(take_back(&mut it, &ann(), 6, slip), Err(Refusal::TakenBack));
    // Undo goes on with the last word that stands, and redo says again what was taken back last.
    step(&mut it, &ann(), 7, Direction::Undo);
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NoInformation));
    for second in 8..11 {
        step(&mut it, &ann(), second, Direction::Redo);
    }
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::InProgress));
    assert_eq!(seen(&it, 1, &ann()).status(), Some(Status::NotStarted));
    let mut both = texts(&it);
    both.sort_unstable();
    assert_eq!(both, ["a slip", "meant"]);
    let nothing = it.step(Direction::Redo, &stamp(&ann(), 12));
    assert_eq!(nothing, Err(Refusal::NothingToRedo));
    let mut back = 0;
    while it.step(Direction::Undo, &stamp(&ann(), 20 + back)).is_ok() {
        step(&mut it, &ann(), 20 + back, Direction::Undo);
        back += 1;
    }
    assert_eq!(back, 4, "all four come back one after the other");
    assert!(texts(&it).is_empty());
}

#[test]
fn an_earlier_gesture_stays_where_something_rests_on_it_or_it_is_anothers() {
    let mut it = tracker();
    let first_said = first(&tell(
        &mut it,
        &ann(),
        0,
        "task-1",
        status(Status::NotStarted),
    ));
    let last_said = first(&tell(
        &mut it,
        &ann(),
        1,
        "task-1",
        status(Status::InProgress),
    ));
    let both = [asked("task-2", lead("DPKO")), asked("rec-a", lead("DPKO"))];
    let of_two = first(&tell_all(&mut it, &ann(), 2, &both));
    let refused = |it: &mut Tracker, author: &Author, id| take_back(it, author, 9, id).err();
    assert_eq!(
        refused(&mut it, &ann(), first_said),
        Some(Refusal::SaidSince)
    );
    let anothers = refused(&mut it, &bob(), last_said);
    assert!(
        matches!(anothers, Some(Refusal::AnothersWord { .. })),
        "{anothers:?}"
    );
    let mut answered = it.clone();
    tell(&mut answered, &bob(), 3, "rec-a", lead("DFS"));
    let since = refused(&mut answered, &ann(), of_two);
    assert!(
        matches!(since, Some(Refusal::AnsweredSince { .. })),
        "{since:?}"
    );
    assert_eq!(
        seen(&answered, 1, &ann()).lead(),
        Some("DPKO"),
        "all of it, or nothing"
    );
    assert_eq!(take_back(&mut it, &ann(), 10, of_two), Ok(2));
    assert_eq!(seen(&it, 1, &ann()).lead(), None);
    assert_eq!(seen(&it, 2, &ann()).lead(), None);
}
