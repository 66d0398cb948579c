//! A small mandate and a few people, for the unit tests of this room.

use super::{
    Assessment, Author, Direction, Entry, EntryId, Item, ItemId, Journal, Kind, Mandate, Request,
    Say, Stamp, Status, Tracker,
};

pub(super) fn item(id: &str, kind: Kind, title: &str) -> Item {
    Item {
        id: ItemId::new(id),
        kind,
        label: String::new(),
        title: title.to_owned(),
        text: String::new(),
        source: String::new(),
        concerns: Vec::new(),
        continuing: false,
        raw: None,
    }
}

pub(super) fn mandate() -> Mandate {
    Mandate {
        id: "minusma".to_owned(),
        title: "MINUSMA".to_owned(),
        items: vec![
            item("task-1", Kind::Task, "Ceasefire"),
            item("task-2", Kind::Task, "Côte"),
            item("rec-a", Kind::Recommendation, "Consult"),
        ]
        .into(),
        ..Mandate::default()
    }
}

/// Nothing was said yet. Items: 0 and 1 are tasks, 2 is a recommendation.
pub(super) fn tracker() -> Tracker {
    Tracker::new(mandate(), Journal::default(), Journal::default())
}

pub(super) fn ann() -> Author {
    Author::new("Ann", "Chad")
}

/// Of the same delegation as Ann, though he spells it his way.
pub(super) fn bob() -> Author {
    Author::new("Bob", " CHAD")
}

pub(super) fn chloe() -> Author {
    Author::new("Chloé", "France")
}

pub(super) fn stamp(author: &Author, second: i64) -> Stamp {
    Stamp {
        at: jiff::Timestamp::from_second(1_456_790_400 + second).expect("a time"),
        author: author.clone(),
        seed: second as u64,
    }
}

/// Takes somebody's last gesture back, or says it again; how many entries that takes.
pub(super) fn step(
    tracker: &mut Tracker,
    author: &Author,
    second: i64,
    direction: Direction,
) -> usize {
    let said = tracker.step(direction, &stamp(author, second));
    let said = said.expect("may be taken back");
    for said in &said {
        tracker.admit([said.entry.clone()], said.private);
    }
    said.len()
}

pub(super) fn status(to: Status) -> Say {
    Say::Status {
        to: Some(to),
        why: to.needs_reason().then(|| "because".into()),
        successor: None,
    }
}

pub(super) fn lead(to: &str) -> Say {
    Say::Lead {
        to: Some(to.into()),
    }
}

pub(super) fn note(text: &str) -> Say {
    Say::Note { text: text.into() }
}

pub(super) fn tag(name: &str) -> Say {
    Say::Tag { name: name.into() }
}

pub(super) fn untag(name: &str) -> Say {
    Say::Untag { name: name.into() }
}

pub(super) fn asked(on: &str, say: Say) -> Request {
    Request::shared(ItemId::new(on), say)
}

/// Says it and admits it.
pub(super) fn tell(
    tracker: &mut Tracker,
    author: &Author,
    second: i64,
    on: &str,
    say: Say,
) -> Vec<Entry> {
    tell_all(tracker, author, second, &[asked(on, say)])
}

pub(super) fn tell_all(
    tracker: &mut Tracker,
    author: &Author,
    second: i64,
    requests: &[Request],
) -> Vec<Entry> {
    let said = tracker
        .say(requests, &stamp(author, second), false)
        .expect("may be said");
    said.into_iter()
        .map(|said| {
            tracker.admit([said.entry.clone()], said.private);
            said.entry
        })
        .collect()
}

pub(super) fn first(said: &[Entry]) -> EntryId {
    said[0].id()
}

/// How an author's own delegation sees an item.
pub(super) fn seen<'a>(tracker: &'a Tracker, item: usize, author: &Author) -> Assessment<'a> {
    let of = tracker.delegation(&author.of).expect("has spoken");
    tracker.assessment(item, of)
}
