//! What the text promises: identity, tolerance, nothing lost, nothing taken for more than it is.

use std::collections::BTreeSet;

use crate::domain::{
    Author, Document as Source, Entry, EntryId, Item, ItemId, Journal, Kind, Mandate, Position,
    Priority, Say, Stamp, Status,
};
use crate::storage::Oddity;

use super::document::{Document, Trouble, read};
use super::write::{document, entry_lines};
use crate::laws::full::is_full;

mod by_hand;
mod damage;
mod hostile;
mod layout;
mod newer;

const GOLDEN: &str = include_str!("../../../tests/fixtures/golden.ron");

fn stamp(k: u64) -> Stamp {
    Stamp {
        at: jiff::Timestamp::from_millisecond(1_772_442_845_120 + k as i64 * 60_001)
            .expect("a time"),
        author: Author::new(
            ["A. Diarra", "M. \"Le\" Gall"][k as usize % 2],
            ["Chad", "France"][k as usize % 2],
        ),
        seed: k,
    }
}

fn entry(k: u64, on: &str, after: Vec<EntryId>, say: Say) -> Entry {
    Entry::new(&stamp(k), 0, ItemId::new(on), after, say)
}

fn mandate() -> Mandate {
    let item = |id: &str, kind, continuing| Item {
        id: ItemId::new(id),
        kind,
        label: id.chars().last().map(String::from).unwrap_or_default(),
        title: format!("Title of {id}"),
        text: "“Wording” — état, ولاية, 任务\nsecond line".to_owned(),
        source: "S/2015/1038, annex, page 4".to_owned(),
        concerns: vec![
            "Government of Mali".to_owned(),
            "Fifth Committee".to_owned(),
        ],
        continuing,
        raw: None,
    };
    Mandate {
        id: "minusma-test".to_owned(),
        title: "MINUSMA · 2227".to_owned(),
        documents: vec![
            Source {
                symbol: "S/RES/2227 (2015)".to_owned(),
                title: "Resolution".to_owned(),
                date: Some("2015-06-29".to_owned()),
            },
            Source {
                symbol: "S/2015/1038".to_owned(),
                title: "Letter".to_owned(),
                date: None,
            },
        ],
        items: vec![
            item("task-1", Kind::Task, true),
            item("task-2", Kind::Task, false),
            item("rec-a", Kind::Recommendation, false),
        ]
        .into(),
        ..Mandate::default()
    }
}

/// One entry of every kind, with every optional field there and not there.
fn journal() -> Journal {
    let first = entry(
        0,
        "task-1",
        vec![],
        Say::Status {
            to: Some(Status::Superseded),
            why: Some("\"new\"\n\t\\ \u{202e}\u{ad}é".into()),
            successor: Some("S/RES/2295 (2016)".into()),
        },
    );
    let note = entry(
        1,
        "rec-a",
        vec![],
        Say::Note {
            text: "ملاحظة\r\n注意 \u{200d}".into(),
        },
    );
    let says = [
        Say::Status {
            to: None,
            why: None,
            successor: None,
        },
        Say::Position {
            to: Some(Position::SupportedInPart),
            why: Some("".into()),
        },
        Say::Position {
            to: None,
            why: None,
        },
        Say::Lead {
            to: Some("DPKO".into()),
        },
        Say::Lead { to: None },
        Say::Due {
            to: Some(jiff::civil::date(2016, 3, 31)),
        },
        Say::Due { to: None },
        Say::Priority {
            to: Some(Priority::High),
        },
        Say::Priority { to: None },
        Say::Tag {
            name: "civilians".into(),
        },
        Say::Untag {
            name: "civilians".into(),
        },
        Say::Revise {
            note: note.id(),
            text: "x".into(),
        },
        Say::Withdraw {
            notes: [note.id(), first.id()].into(),
        },
    ];
    let mut journal = Journal::default();
    for (k, say) in says.into_iter().enumerate() {
        journal.insert(entry(
            k as u64 + 2,
            "rec-a",
            vec![note.id(), first.id()],
            say,
        ));
    }
    let mut parts = first.parts().clone();
    parts.n = None;
    parts.rare = Some(Box::new(crate::domain::Rare {
        undoes: [first.id()].into(),
        edited: Some(note.id()),
        raw: None,
    }));
    journal.insert(Entry::seal(parts));
    journal.insert(first);
    journal.insert(note);
    journal
}

fn text() -> String {
    document(&mandate(), &journal())
}

fn good(bytes: impl AsRef<[u8]>) -> Document {
    read(bytes.as_ref(), None).expect("a tracker")
}

fn ids(journal: &Journal) -> BTreeSet<EntryId> {
    journal.iter().map(Entry::id).collect()
}

fn oddities(document: &Document) -> Vec<&'static str> {
    document
        .findings
        .iter()
        .map(|finding| finding.oddity.name())
        .collect()
}

/// The line of the only entry on `task-1` with a nonce.
fn some_line() -> String {
    text()
        .lines()
        .find(|line| line.contains("Superseded") && line.contains(", n: "))
        .map(str::to_owned)
        .expect("a line")
}

/// A line whose id is right, of a body that this version does not write.
fn sealed(body: &str) -> String {
    let id = EntryId::of_content(&[body.as_bytes()]);
    format!("(id: \"{id}\", {}", &body[1..])
}

fn with_line(line: &str) -> String {
    text().replace(
        "    journal: [\n",
        &format!("    journal: [\n        {line},\n"),
    )
}

const FRONT: &str =
    "(at: \"2026-03-02T09:14:05.120Z\", by: \"X\", of: \"Y\", on: \"rec-a\", after: [], say: ";

#[test]
fn the_file_is_written_byte_for_byte_like_this() {
    if std::env::var_os("MANDATE_BLESS").is_some() {
        std::fs::write(
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/golden.ron"),
            text(),
        )
        .expect("written");
    }
    assert_eq!(text(), GOLDEN);
}

#[test]
fn plain_ron_reads_it_strictly() {
    use serde::Deserialize;
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct File {
        format: u32,
        mandate: Head,
        items: Vec<Line>,
        journal: Vec<Said>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Head {
        id: String,
        title: String,
        documents: Vec<Source>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Line {
        id: String,
        kind: Kind,
        label: String,
        title: String,
        text: String,
        source: String,
        concerns: Vec<String>,
        #[serde(default)]
        continuing: bool,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Said {
        id: String,
        at: String,
        by: String,
        of: String,
        on: String,
        after: Vec<String>,
        say: Kinds,
        #[serde(default)]
        undoes: Vec<String>,
        edited: Option<String>,
        n: Option<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    enum Kinds {
        Status {
            to: Option<Status>,
            why: Option<String>,
            successor: Option<String>,
        },
        Position {
            to: Option<Position>,
            why: Option<String>,
        },
        Lead {
            to: Option<String>,
        },
        Due {
            to: Option<String>,
        },
        Priority {
            to: Option<Priority>,
        },
        Tag {
            name: String,
        },
        Untag {
            name: String,
        },
        Note {
            text: String,
        },
        Revise {
            note: String,
            text: String,
        },
        Withdraw {
            notes: Vec<String>,
        },
    }
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let file: File = options.from_str(&text()).expect("plain RON");
    assert_eq!((file.items.len(), file.journal.len()), (3, journal().len()));
    let mut said: Vec<&str> = file.journal.iter().map(|said| said.id.as_str()).collect();
    said.sort_unstable();
    assert!(ids(&journal()).iter().map(EntryId::as_str).eq(said));
}

#[test]
fn reading_and_writing_give_the_same_bytes() {
    let read = good(text());
    assert_eq!(read.findings, []);
    assert_eq!(read.rejected, b"");
    assert_eq!(read.mandate, mandate());
    let parts = |journal: &Journal| -> Vec<_> { journal.in_order().into_iter().cloned().collect() };
    assert_eq!(parts(&read.journal), parts(&journal()));
    assert_eq!(document(&read.mandate, &read.journal), text());
}

#[test]
fn the_embedded_mandate_is_canonical() {
    let known = crate::storage::embedded();
    let text = document(&known, &Journal::default());
    let read = good(&text);
    assert_eq!((read.findings, read.mandate), (vec![], known));
}
