//! Entries and their ids.

use super::super::fixture::*;
use super::*;

#[test]
fn the_same_content_has_the_same_id_and_any_other_content_another() {
    let say = |second, k, on: &str, after: Vec<EntryId>, text: &str| {
        Entry::new(
            &stamp(&ann(), second),
            k,
            ItemId::new(on),
            after,
            note(text),
        )
    };
    let first = say(0, 0, "task-1", vec![], "a");
    assert_eq!(first, say(0, 0, "task-1", vec![], "a"));
    for other in [
        say(1, 0, "task-1", vec![], "a"),
        say(0, 1, "task-1", vec![], "a"),
        say(0, 0, "task-2", vec![], "a"),
        say(0, 0, "task-1", vec![first.id()], "a"),
        say(0, 0, "task-1", vec![], "b"),
    ] {
        assert_ne!(first.id(), other.id());
    }
}

#[test]
fn the_time_is_kept_as_it_is_written_to_the_millisecond() {
    for (at, kept) in [
        ("2016-03-01T00:00:00.1239Z", "2016-03-01T00:00:00.123Z"),
        ("1960-03-01T00:00:00.1239Z", "1960-03-01T00:00:00.123Z"),
    ] {
        let mut stamp = stamp(&ann(), 0);
        stamp.at = at.parse().expect("a time");
        let entry = Entry::new(&stamp, 0, ItemId::new("task-1"), vec![], note("a"));
        assert_eq!(entry.at(), kept.parse().expect("a time"));
        let mut body = String::new();
        entry_body(entry.parts(), &mut body);
        assert!(body.starts_with(&format!("(at: \"{kept}\"")), "{body}");
    }
}

#[test]
fn what_is_answered_stands_sorted_and_once() {
    let ids: Vec<_> = (0..3_u8).map(|k| EntryId::of_content(&[&[k]])).collect();
    let there = |after: Vec<EntryId>| {
        Entry::new(&stamp(&ann(), 0), 0, ItemId::new("task-1"), after, tag("x"))
    };
    let one = there(vec![ids[0], ids[1], ids[2]]);
    assert_eq!(one, there(vec![ids[2], ids[1], ids[0], ids[1]]));
}
