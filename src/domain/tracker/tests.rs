//! What comes of copies that unite, and of what is said.

use super::super::fixture::*;
use crate::domain::{Entry, ItemId, Journal, Kind, Mandate, Say, Status, Tracker};

#[test]
fn what_a_delegation_says_stands_beside_what_others_say() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
    tell(&mut it, &chloe(), 1, "task-1", status(Status::Implemented));
    assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::InProgress));
    assert_eq!(seen(&it, 0, &chloe()).status(), Some(Status::Implemented));
    assert!(it.is_differing(0));
    assert!(!it.is_contested(0), "they contradict nobody but each other");
}

#[test]
fn delegations_that_give_other_reasons_for_one_status_do_not_differ() {
    let mut it = tracker();
    let with = |why: &str| Say::Status {
        to: Some(Status::Implemented),
        why: Some(why.into()),
        successor: None,
    };
    tell(&mut it, &ann(), 0, "task-1", with("report"));
    tell(&mut it, &chloe(), 1, "task-1", with("visit"));
    assert!(!it.is_differing(0));
}

#[test]
fn who_took_their_status_back_does_not_differ() {
    let mut it = tracker();
    tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
    tell(&mut it, &chloe(), 1, "task-1", status(Status::Implemented));
    let back = status(Status::NoInformation);
    tell(&mut it, &chloe(), 2, "task-1", back);
    assert!(!it.is_differing(0));
}

#[test]
fn whether_delegations_differ_does_not_depend_on_who_came_in_first() {
    // Chad holds two answers, France one of the two.
    let empty = tracker();
    let (mut one, mut two, mut three) = (empty.clone(), empty.clone(), empty.clone());
    let mut all = tell(&mut one, &ann(), 0, "task-1", status(Status::InProgress));
    all.extend(tell(
        &mut two,
        &bob(),
        1,
        "task-1",
        status(Status::Implemented),
    ));
    all.extend(tell(
        &mut three,
        &chloe(),
        2,
        "task-1",
        status(Status::InProgress),
    ));
    let mut seen = Vec::new();
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let mut it = empty.clone();
        it.admit(order.map(|k: usize| all[k].clone()), false);
        seen.push(it.is_differing(0));
    }
    assert_eq!(seen, [true; 6]);
}

#[test]
fn two_items_of_one_name_are_one() {
    // `merge=union` keeps both lines where two copies worded an item differently.
    let twins = |titles: [&str; 2]| Mandate {
        items: vec![
            item("task-1", Kind::Task, titles[0]),
            item("task-1", Kind::Task, titles[1]),
            item("task-2", Kind::Task, "Other"),
        ]
        .into(),
        ..mandate()
    };
    for titles in [["Old", "New"], ["New", "Old"]] {
        let mut it = Tracker::new(twins(titles), Journal::default(), Journal::default());
        tell(&mut it, &ann(), 0, "task-2", status(Status::InProgress));
        let named: Vec<_> = it.items().iter().map(|item| &*item.title).collect();
        assert_eq!(named, ["Old", "Other"], "the bytewise greater line stands");
        assert_eq!(it.position(&ItemId::new("task-2")), Some(1));
        assert_eq!(seen(&it, 1, &ann()).status(), Some(Status::InProgress));
    }
}

#[test]
fn an_entry_about_an_item_that_the_mandate_lacks_is_kept_and_found() {
    let mut it = tracker();
    let odd = Entry::new(
        &stamp(&ann(), 0),
        0,
        ItemId::new("task-9"),
        vec![],
        tag("x"),
    );
    it.admit([odd.clone()], false);
    assert_eq!(it.astray().collect::<Vec<_>>(), [&odd]);
    assert_eq!(it.position(odd.on()), None);
    assert_eq!(it.history(None), [&odd]);
}

#[test]
fn private_entries_never_reach_the_shared_journal() {
    let mut it = tracker();
    let mut request = asked("task-1", note("secret"));
    request.private = true;
    let made = first(&tell_all(&mut it, &ann(), 0, &[request]));
    let revised = Say::Revise {
        note: made,
        text: "still secret".into(),
    };
    let made = first(&tell(&mut it, &ann(), 1, "task-1", revised));
    let withdrawn = Say::Withdraw {
        notes: [made].into(),
    };
    tell(&mut it, &ann(), 2, "task-1", withdrawn);
    assert!(it.journal().is_empty());
    let mut copy = tracker();
    copy.merge(&it).expect("the same mandate");
    assert_eq!((copy.journal().len(), copy.private().len()), (0, 0));
}

#[test]
fn of_many_delegations_each_keeps_its_own_answer() {
    let mut it = tracker();
    let authors: Vec<_> = (0..40)
        .map(|k| crate::domain::Author::new("X", &format!("State {k}")))
        .collect();
    for (k, author) in authors.iter().enumerate() {
        let said = lead(&format!("lead {k}"));
        tell(&mut it, author, k as i64, "task-1", said);
        tell(
            &mut it,
            author,
            k as i64,
            "task-1",
            status(Status::ALL[1 + k % 4]),
        );
    }
    for (k, author) in authors.iter().enumerate() {
        let seen = seen(&it, 0, author);
        assert_eq!(seen.lead(), Some(&*format!("lead {k}")));
        assert_eq!(seen.status(), Some(Status::ALL[1 + k % 4]));
    }
}

#[test]
fn of_many_answers_to_one_question_the_last_stands() {
    let mut it = tracker();
    for k in 0..20_000 {
        let to = if k % 2 == 0 { "DPKO" } else { "DFS" };
        tell(&mut it, &ann(), k, "task-1", lead(to));
    }
    let seen = seen(&it, 0, &ann());
    assert_eq!(seen.lead(), Some("DFS"));
    assert_eq!(seen.answers(super::super::Field::Lead).iter().count(), 1);
}
