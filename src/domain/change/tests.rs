//! What requests become.

use super::super::fixture::*;
use super::*;
use crate::domain::{MAX_NOTE_CHARS, Position, Status};

fn refused(tracker: &Tracker, author: &Author, on: &str, say: Say) -> Refusal {
    let said = tracker.say(&[asked(on, say)], &stamp(author, 9), false);
    said.expect_err("may not be said")
}

#[test]
fn a_status_that_needs_a_reason_is_refused_without_one() {
    let it = tracker();
    for to in Status::ALL.iter().filter(|to| to.needs_reason()) {
        for why in [None, Some(" \n".into())] {
            let say = Say::Status {
                to: Some(*to),
                why,
                successor: None,
            };
            assert_eq!(
                refused(&it, &ann(), "task-1", say),
                Refusal::ReasonMissing(*to)
            );
        }
    }
}

#[test]
fn a_position_is_held_of_recommendations_only() {
    let mut it = tracker();
    let position = Say::Position {
        to: Some(Position::Noted),
        why: None,
    };
    assert_eq!(
        refused(&it, &ann(), "task-1", position.clone()),
        Refusal::PositionOnTask(ItemId::new("task-1"))
    );
    tell(&mut it, &ann(), 0, "rec-a", position);
    assert_eq!(seen(&it, 2, &ann()).position(), Some(Position::Noted));
}

#[test]
fn what_stands_already_is_said_again_only_where_it_is_meant() {
    let mut it = tracker();
    let asks = [asked("task-1", status(Status::InProgress))];
    tell_all(&mut it, &ann(), 0, &asks);
    assert_eq!(it.say(&asks, &stamp(&bob(), 1), false), Ok(vec![]));
    let again = it.say(&asks, &stamp(&bob(), 2), true).expect("may be said");
    assert_eq!(again.len(), 1);
    it.admit(again.into_iter().map(|said| said.entry), false);
    let answers = seen(&it, 0, &ann()).answers(Field::Status);
    assert_eq!(answers.iter().count(), 1, "still so, as at today");
}

#[test]
fn clearing_what_is_clear_says_nothing() {
    let mut it = tracker();
    let clear = || {
        asked(
            "task-1",
            Say::Lead {
                to: Some(" ".into()),
            },
        )
    };
    assert_eq!(it.say(&[clear()], &stamp(&ann(), 0), false), Ok(vec![]));
    tell(&mut it, &ann(), 1, "task-1", lead("DPKO"));
    tell_all(&mut it, &ann(), 2, &[clear()]);
    assert_eq!(seen(&it, 0, &ann()).lead(), None);
    assert_eq!(it.say(&[clear()], &stamp(&ann(), 3), true), Ok(vec![]));
}

#[test]
fn the_same_words_said_twice_without_knowing_of_each_other_stand_already() {
    let mut it = tracker();
    let mut other = it.clone();
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    tell(&mut other, &bob(), 1, "task-1", lead("DPKO"));
    it.merge(&other).expect("the same mandate");
    assert!(!it.is_contested(0));
    assert_eq!(seen(&it, 0, &ann()).lead(), Some("DPKO"));
    let again = [asked("task-1", lead("DPKO"))];
    assert_eq!(it.say(&again, &stamp(&ann(), 2), false), Ok(vec![]));
}

#[test]
fn choosing_answers_all_that_was_contested() {
    let mut it = tracker();
    let mut other = it.clone();
    tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
    tell(&mut other, &bob(), 1, "task-1", lead("DFS"));
    it.merge(&other).expect("the same mandate");
    assert!(it.is_contested(0));
    assert_eq!(seen(&it, 0, &ann()).lead(), None, "the program never picks");
    tell(&mut it, &ann(), 2, "task-1", lead("DFS"));
    assert!(!it.is_contested(0));
    assert_eq!(seen(&it, 0, &ann()).lead(), Some("DFS"));
}

#[test]
fn one_gesture_never_contests_itself() {
    let mut it = tracker();
    let twice = [
        asked("task-1", lead("DPKO")),
        asked("task-1", lead("DFS")),
        asked("task-1", tag("x")),
        asked("task-1", untag("X")),
    ];
    tell_all(&mut it, &ann(), 0, &twice);
    assert_eq!(
        seen(&it, 0, &ann()).lead(),
        Some("DFS"),
        "the last one counts"
    );
    assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
}

#[test]
fn one_gesture_says_one_thing_of_a_version_of_a_note() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
    let kept = first(&tell(&mut it, &ann(), 1, "task-1", note("kept")));
    let revise = |text: &str| Say::Revise {
        note: made,
        text: text.into(),
    };
    let withdraw = Say::Withdraw {
        notes: [made, kept, kept].into(),
    };
    let all = [revise("two"), withdraw, revise("three")].map(|say| asked("task-1", say));
    let said = tell_all(&mut it, &ann(), 2, &all);
    let notes = [kept].into();
    let says: Vec<_> = said.iter().map(Entry::say).collect();
    assert_eq!(says, [&Say::Withdraw { notes }, &revise("three")]);
}

#[test]
fn a_reason_for_saying_nothing_is_kept() {
    let mut it = tracker();
    let unsure = |why: &str| Say::Status {
        to: Some(Status::NoInformation),
        why: Some(why.into()),
        successor: None,
    };
    tell(&mut it, &ann(), 0, "task-1", unsure("not reported on"));
    assert_eq!(seen(&it, 0, &ann()).why(), Some("not reported on"));
    tell(&mut it, &ann(), 1, "task-1", unsure("report delayed"));
    assert_eq!(seen(&it, 0, &ann()).why(), Some("report delayed"));
}

#[test]
fn one_revises_and_withdraws_the_notes_of_ones_own_delegation_only() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
    let revise = |text: &str| Say::Revise {
        note: made,
        text: text.into(),
    };
    let withdraw = || Say::Withdraw {
        notes: [made].into(),
    };
    for say in [revise("two"), withdraw()] {
        assert_eq!(
            refused(&it, &chloe(), "task-1", say),
            Refusal::AnothersNote("Chad".into())
        );
    }
    assert_eq!(
        refused(&it, &ann(), "task-2", withdraw()),
        Refusal::NoSuchNote(made),
        "a note about another item"
    );
    tell(&mut it, &bob(), 1, "task-1", revise("two"));
    let notes = it.notes(0);
    assert!(notes[0].revised && notes[1].is_current());
}

#[test]
fn what_is_out_of_sight_is_not_withdrawn_again_and_can_be_brought_back() {
    let mut it = tracker();
    let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
    let withdraw = || {
        asked(
            "task-1",
            Say::Withdraw {
                notes: [made].into(),
            },
        )
    };
    tell_all(&mut it, &ann(), 1, &[withdraw()]);
    assert_eq!(it.say(&[withdraw()], &stamp(&ann(), 2), false), Ok(vec![]));
    let again = Say::Revise {
        note: made,
        text: "one".into(),
    };
    tell(&mut it, &ann(), 3, "task-1", again);
    assert_eq!(it.note_count(0), 1);
}

#[test]
fn a_withdrawal_of_private_and_shared_notes_says_each_in_its_own_journal() {
    let mut it = tracker();
    let shared = first(&tell(&mut it, &ann(), 0, "task-1", note("shared")));
    let mut secret = asked("task-1", note("secret"));
    secret.private = true;
    let secret = first(&tell_all(&mut it, &ann(), 1, &[secret]));
    let both = Say::Withdraw {
        notes: [secret, shared].into(),
    };
    tell(&mut it, &ann(), 2, "task-1", both);
    assert_eq!(it.note_count(0), 0);
    let mut copy = tracker();
    copy.merge(&it).expect("the same mandate");
    assert_eq!(copy.note_count(0), 0, "the shared one is withdrawn for all");
    let mut line = String::new();
    for entry in it.journal().iter() {
        crate::domain::entry_line(entry, &mut line);
    }
    assert!(
        !line.contains(secret.as_str()),
        "nor is the secret one named"
    );
}

#[test]
fn texts_are_trimmed_and_measured() {
    let mut it = tracker();
    assert_eq!(
        refused(&it, &ann(), "task-1", note(" \r\n")),
        Refusal::Empty
    );
    assert_eq!(refused(&it, &ann(), "task-1", tag(" ")), Refusal::Empty);
    let long = "é".repeat(MAX_NOTE_CHARS + 1);
    assert_eq!(
        refused(&it, &ann(), "task-1", note(&long)),
        Refusal::TooLong {
            chars: MAX_NOTE_CHARS + 1,
            most: MAX_NOTE_CHARS
        }
    );
    tell(&mut it, &ann(), 0, "task-1", note("\r\n  one\r\ntwo \n"));
    assert_eq!(it.notes(0)[0].text, "  one\ntwo");
    assert_eq!(
        refused(&it, &ann(), "task-9", note("x")),
        Refusal::NoSuchItem("task-9".into())
    );
}

#[test]
fn one_refusal_leaves_the_whole_gesture_unsaid() {
    let it = tracker();
    let asks = [asked("task-1", lead("DPKO")), asked("task-1", tag(""))];
    let said = it.say(&asks, &stamp(&ann(), 0), false);
    assert_eq!(said, Err(Refusal::Empty));
}

#[test]
fn an_answer_sorts_behind_its_question_unless_a_clock_is_far_off() {
    let mut it = tracker();
    let day = 86_400;
    tell(&mut it, &bob(), 100, "task-1", lead("DPKO"));
    let late = tell(&mut it, &ann(), 0, "task-1", lead("DFS"));
    assert!(late[0].at() > it.history(Some(0))[0].at());
    tell(&mut it, &bob(), 10 * day, "task-2", lead("DPKO"));
    let dan = Author::new("Dan", "Chad");
    let early = tell(&mut it, &dan, 1, "task-2", lead("DFS"));
    assert_eq!(early[0].at(), stamp(&dan, 1).at, "not carried along");
}
