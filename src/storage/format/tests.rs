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

#[test]
fn line_ends_marks_and_blanks_change_nothing() {
    let text = text();
    let forms = [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        text.replace('\n', "  \t\n"),
        text.replace('\n', "\n\n"),
        text.replace("        ", "\t"),
        text.replace("),\n", ")\n").replace("],\n", "]\n"),
        text.trim_end().to_owned(),
        text.replace("journal: [", "journal:["),
    ];
    for form in forms {
        let read = good(&form);
        assert_eq!(read.findings, [], "{form}");
        assert_eq!(document(&read.mandate, &read.journal), text);
    }
}

#[test]
fn any_layout_that_is_valid_ron_opens() {
    let text = text();
    let one_line: String = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    // As a generic pretty printer would have it: a line for each field, names before brackets.
    let pretty = text
        .replace(", at: ", ",\n   at : ")
        .replace(", say: ", ", // what\n say:\t")
        .replace("        (id: \"", "        Entry (\n id: \"")
        .replace("to: Superseded", "to: Some(Superseded)")
        .replace("why: \"", "why: /* ( */ r#\"")
        .replace("é\", successor", "é\"#, successor")
        .replace("mandate: (", "mandate: Mandate(")
        .replace(
            "\\\"new\\\"\\n\\t\\\\ \\u{202e}\\u{ad}",
            "\"new\"\n\t\\ \u{202e}\u{ad}",
        )
        .replace("why: /* ( */ r#\"\")", "why: \"\")");
    let named = format!(
        "#![enable(implicit_some)]\nTracker{}",
        text.replace(",\n", "\n,")
    );
    for form in [one_line, pretty, named] {
        let read = good(&form);
        assert_eq!(oddities(&read), Vec::<&str>::new(), "{form}");
        assert_eq!(document(&read.mandate, &read.journal), text, "{form}");
    }
}

#[test]
fn the_order_of_lines_and_their_number_are_of_no_importance() {
    let text = text();
    let (head, rest) = text.split_once("journal: [\n").expect("a journal");
    let (lines, tail) = rest.split_once("    ],\n").expect("an end");
    let mut lines: Vec<&str> = lines.lines().collect();
    lines.reverse();
    lines.push(lines[3]);
    let read = good(format!(
        "{head}journal: [\n{}\n    ],\n{tail}",
        lines.join("\n")
    ));
    assert_eq!(oddities(&read), ["duplicate"]);
    assert_eq!(document(&read.mandate, &read.journal), text);
}

#[test]
fn no_truncation_passes_for_a_whole_file_and_all_whole_lines_are_read() {
    let text = text();
    let full = good(&text);
    let mut opened = 0;
    let step = if is_full() { 1 } else { 11 };
    let ends = (0..text.len() - 2)
        .filter(|end| end % step == 0 || matches!(text.as_bytes()[*end], b'\n' | b','));
    for end in ends.filter(|end| text.is_char_boundary(*end)) {
        let cut = &text[..end];
        let Ok(read) = read(cut.as_bytes(), None) else {
            assert!(!cut.contains("documents"), "{cut}");
            continue;
        };
        opened += 1;
        assert!(
            read.findings
                .iter()
                .any(|finding| finding.oddity.is_damage()),
            "cut at {end}: {cut}"
        );
        let whole = cut.rsplit_once('\n').map_or("", |(whole, _)| whole);
        for entry in full.journal.iter() {
            let is_there = whole.contains(entry_lines([entry]).trim_end());
            assert!(
                !is_there || read.journal.contains(entry.id()),
                "cut at {end}"
            );
        }
        assert!(
            ids(&read.journal).is_subset(&ids(&full.journal)),
            "cut at {end}"
        );
    }
    assert!(opened > 500);
}

#[test]
fn every_flipped_bit_of_an_entry_shows() {
    let line = some_line();
    let text = text();
    let at = text.find(&line).expect("the line");
    let full = ids(&journal());
    let bits = line.len() * 8;
    for bit in (0..bits).step_by(if is_full() { 1 } else { 7 }) {
        let mut bytes = text.clone().into_bytes();
        bytes[at + bit / 8] ^= 1 << (bit % 8);
        let read = good(&bytes);
        let same = ids(&read.journal) == full;
        // Without a readable id it is a line written by hand that says the same: the same entry.
        let by_hand = oddities(&read) == ["written-by-hand"];
        assert!(!same || read.findings.is_empty() || by_hand, "{bit}");
        assert_eq!(
            same,
            document(&read.mandate, &read.journal) == text,
            "{bit}"
        );
        if !same {
            assert!(!read.findings.is_empty(), "{bit}");
        }
    }
}

#[test]
fn a_line_changed_by_hand_is_a_new_entry_that_names_the_old_one() {
    let line = some_line();
    let old = EntryId::from_bytes(&line.trim_start().as_bytes()[6..32]).expect("an id");
    let edited = text().replace(&line, &line.replace("Superseded", "Implemented"));
    let read = good(&edited);
    assert_eq!(oddities(&read), ["edited-by-hand"]);
    let Oddity::EditedByHand(new) = read.findings[0].oddity else {
        panic!("{:?}", read.findings);
    };
    assert!(!read.journal.contains(old));
    let adopted = read.journal.get(new).expect("adopted");
    assert_eq!(adopted.edited(), Some(old));
    assert!(matches!(
        adopted.say(),
        Say::Status {
            to: Some(Status::Implemented),
            ..
        }
    ));
    let again = good(document(&read.mandate, &read.journal));
    assert_eq!(
        (again.findings.len(), again.journal == read.journal),
        (0, true)
    );
    // The same edit in another copy, spaced otherwise, is the same entry.
    let spaced = good(edited.replace(", by: ", " , by:   "));
    assert_eq!(spaced.journal, read.journal);
    // And the edited line changed again names the line it was.
    let twice = document(&read.mandate, &read.journal).replace("to: Implemented", "to: InProgress");
    let twice = good(twice);
    let Oddity::EditedByHand(newest) = twice.findings[0].oddity else {
        panic!("{:?}", twice.findings);
    };
    assert_eq!(twice.journal.get(newest).and_then(Entry::edited), Some(new));
}

#[test]
fn a_line_written_by_hand_needs_neither_id_nor_nonce() {
    let by_hand =
        "(say: Note(text: 'x'), at: \"2026-05-01\", by: \"B\", of: \"Mali\", on: \"rec-a\")";
    let by_hand = by_hand.replace('\'', "\"");
    let text = text().replace(
        "    journal: [\n",
        &format!("    journal: [\n{by_hand} // mine\n"),
    );
    let read = good(&text);
    assert_eq!(oddities(&read), ["written-by-hand", "comment"]);
    let Oddity::WrittenByHand(id) = read.findings[0].oddity else {
        panic!("{:?}", read.findings);
    };
    let adopted = read.journal.get(id).expect("adopted");
    assert_eq!(adopted.at().to_string(), "2026-05-01T00:00:00Z");
    assert!(
        good(document(&read.mandate, &read.journal))
            .findings
            .is_empty()
    );
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
fn what_a_newer_version_said_is_kept_byte_for_byte() {
    for (body, newer) in [
        (
            format!("{FRONT}Vote(for: 3, [Against(\"a\")]: None), n: \"aaaaaaaa\")")
                .replace("[Against(\"a\")]: None", "x: [Against(\"a\")]"),
            true,
        ),
        (format!("{FRONT}Status(to: Paused), n: \"aaaaaaaa\")"), true),
        (
            format!("{FRONT}Status(to: InProgress, share: 0.5), n: \"aaaaaaaa\")"),
            true,
        ),
        (
            format!("{FRONT}Note(text: \"a\"), signed: (key: 'k', by: {{1: 2}}))"),
            true,
        ),
        (format!("{FRONT}Due(to: \"spring\"))"), true),
        (format!("{FRONT}Vote)"), true),
        (
            format!("{FRONT}Note(text: \"a\"), n: \"longer-nonce\")"),
            false,
        ),
        (
            format!("{FRONT}Revise(note: \"nothing\", text: \"a\"))"),
            true,
        ),
        (format!("{FRONT}Note(text: \"caf\\u{{e9}}\"))"), false),
        (
            format!("{FRONT}Note(text: \"a\"))").replace(".120Z", ".120456Z"),
            false,
        ),
        (
            format!("{FRONT}Note(text: \"a\"))").replace("after: []", "after: [\"zzz\"]"),
            false,
        ),
    ] {
        let line = sealed(&body);
        let mut text = with_line(&line);
        let first = good(&text);
        assert_eq!(first.journal.len(), journal().len() + 1, "{line}");
        assert_eq!(oddities(&first).contains(&"newer"), newer, "{line}");
        assert!(!oddities(&first).contains(&"edited-by-hand"), "{line}");
        for _ in 0..10 {
            let read = good(&text);
            text = document(&read.mandate, &read.journal);
            assert!(text.contains(&format!("        {line},\n")), "{line}");
            // Other tools may lay it out anew without its becoming another entry.
            text = text.replace(", say: ", ",  say:");
        }
    }
}

#[test]
fn a_newer_line_changed_by_hand_keeps_what_is_not_understood() {
    let line = sealed(&format!("{FRONT}Vote(for: 3), n: \"aaaaaaaa\", sig: 1)"));
    let read = good(with_line(&line.replace("for: 3", "for: 4")));
    assert_eq!(oddities(&read), ["edited-by-hand"]);
    let text = document(&read.mandate, &read.journal);
    assert!(
        text.contains("Vote(for: 4), n: \"aaaaaaaa\", sig: 1, edited: \""),
        "{text}"
    );
    assert_eq!(oddities(&good(&text)), ["newer"]);
}

#[test]
fn fields_and_items_of_a_newer_version_survive() {
    let block = "    glossary: [\n        (term: \"x\", of: [1, 2]),\n    ],\n";
    let text = text()
        .replace(
            "        title: \"MINUSMA",
            "        mission: (name: \"M\"),\n        title: \"MINUSMA",
        )
        .replace(
            "    items: [\n",
            &format!("    phase: 2,\n{block}    items: [\n"),
        )
        .replace(
            "kind: Task, label: \"2\"",
            "kind: Task, weight: 2, label: \"2\"",
        )
        .replace("date: \"2015-06-29\")", "date: \"2015-06-29\", url: \"u\")");
    let first = good(&text);
    assert_eq!(first.findings, []);
    let mut now = text;
    for _ in 0..3 {
        let read = good(&now);
        assert_eq!(read.findings, []);
        now = document(&read.mandate, &read.journal);
        for kept in [
            "        mission: (name: \"M\"),\n",
            "    phase: 2,\n",
            block,
            "weight: 2",
            "url: \"u\"",
        ] {
            assert!(now.contains(kept), "{kept} in {now}");
        }
        assert!(super::squeeze::valid(&now).is_ok());
    }
}

#[test]
fn a_higher_format_is_told() {
    let text = text().replace("format: 1", "format: 7");
    assert_eq!(good(&text).format, 7);
    assert_eq!(
        good(text.replace("format: 7", "format: 99999999999999")).format,
        u32::MAX
    );
    let broken = good(text.replace("format: 7,", "format: seven,"));
    assert!(oddities(&broken).contains(&"head-damaged"));
}

#[test]
fn both_sides_of_a_git_conflict_stand() {
    let text = text();
    let line = some_line();
    let other = entry_lines([&entry(
        90,
        "task-1",
        vec![],
        Say::Note {
            text: "theirs".into(),
        },
    )]);
    let conflict =
        format!("<<<<<<< HEAD\n{line}\n||||||| base\n=======\n        {other}>>>>>>> theirs");
    let read = good(text.replace(&line, &conflict));
    assert_eq!(oddities(&read), ["conflict-marker"; 4]);
    assert_eq!(read.journal.len(), journal().len() + 1);
}

#[test]
fn a_doubled_head_is_a_duplicate_and_no_damage() {
    let text = text();
    let head = text.split("    items: [").next().expect("a head");
    let read = good(format!("{head}{text}"));
    assert!(
        oddities(&read).iter().all(|oddity| *oddity == "duplicate"),
        "{:?}",
        read.findings
    );
    assert_eq!(document(&read.mandate, &read.journal), text);
}

#[test]
fn wordings_that_differ_leave_the_greater_line() {
    let text = text();
    let item = text
        .lines()
        .find(|line| line.contains("\"task-2\""))
        .expect("an item");
    let greater = item.replace("Title of", "Zitle of");
    for two in [format!("{item}\n{greater}"), format!("{greater}\n{item}")] {
        let read = good(text.replace(item, &two));
        assert_eq!(oddities(&read), ["reworded"]);
        assert_eq!(read.mandate.items[1].title, "Zitle of task-2");
    }
    let two = text.replace(
        "        title: \"MIN",
        "        title: \"AIN\",\n        title: \"MIN",
    );
    let read = good(&two);
    assert_eq!(
        (oddities(&read), read.mandate.title.as_str()),
        (vec!["reworded"], "MINUSMA · 2227")
    );
}

#[test]
fn an_unreadable_line_is_set_aside_and_the_rest_is_read() {
    let line = some_line();
    let broken = line.replace("say: Status(", "say: Status(((");
    let mut bytes = text().replace(&line, &broken).into_bytes();
    bytes.extend_from_slice(b"\xff\xfe not text\n");
    let read = good(&bytes);
    assert_eq!(oddities(&read), ["unreadable", "unreadable"]);
    assert_eq!(read.journal.len(), journal().len() - 1);
    let rejected = [broken.as_bytes(), b"\n\xff\xfe not text\n"].concat();
    assert_eq!(read.rejected, rejected);
    assert_eq!(read.findings[1].column, 1);
    assert!(read.findings[0].column > 10, "{:?}", read.findings);
}

#[test]
fn a_line_of_more_than_a_mebibyte_is_set_aside() {
    let long = format!("(id: \"{}\")", "x".repeat(1 << 20));
    let read = good(with_line(&long));
    assert_eq!(oddities(&read), ["too-long"]);
    assert_eq!(read.rejected.len(), "        ,\n".len() + long.len());
}

#[test]
fn what_is_no_tracker_is_told_apart() {
    let utf16: Vec<u8> = "\u{feff}(format: 1)"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let trouble = |bytes: &[u8]| {
        read(bytes, None)
            .map(|read| read.mandate.id)
            .expect_err("trouble")
    };
    for hollow in [&b""[..], b"\0\0\0\0", b"\xef\xbb\xbf", b" \n\r\n"] {
        assert_eq!(trouble(hollow), Trouble::Hollow);
    }
    for other in [
        &utf16[..],
        b"Dear Sir or Madam",
        b"(name: \"x\", lang: \"en\")",
        b"(\n    id: \"window\",\n    title: \"a\",\n)",
        b"{\"a\": 1}",
        b"PK\x03\x04\x00\x00",
        b"[1, 2, 3]",
        b"()",
        b"\0\0\0(",
    ] {
        assert!(
            matches!(trouble(other), Trouble::NotATracker(..)),
            "{other:?}"
        );
    }
    let headless = text().replace("id: \"minusma-test\"", "id: \"minusma-test");
    assert!(
        matches!(trouble(headless.as_bytes()), Trouble::HeadDamaged(4, _, _)),
        "{:?}",
        trouble(headless.as_bytes())
    );
}

#[test]
fn lost_items_of_a_known_mandate_come_from_the_program() {
    let known = mandate();
    let text = text();
    let item = text
        .lines()
        .find(|line| line.contains("\"task-2\""))
        .expect("an item")
        .to_owned();
    let read = read(text.replace(&item, &item[..40]).as_bytes(), Some(&known)).expect("a tracker");
    assert_eq!(read.mandate, known);
    assert!(oddities(&read).contains(&"head-damaged"));
    let other = Mandate {
        id: "other".to_owned(),
        ..known
    };
    let read = super::document::read(text.replace(&item, &item[..40]).as_bytes(), Some(&other))
        .expect("a tracker");
    assert_eq!(read.mandate.items.len(), 2);
}

#[test]
fn entries_about_unknown_items_are_told_once_a_name() {
    let mut all = journal();
    for k in 50..53 {
        all.insert(entry(k, "rec-z", vec![], Say::Note { text: "x".into() }));
    }
    let read = good(document(&mandate(), &all));
    assert_eq!(oddities(&read), ["astray"]);
    assert_eq!(read.journal, all);
}

/// A small generator, so that a failure can be repeated from its number.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

#[test]
fn mutated_files_do_no_harm() {
    let text = text().into_bytes();
    let full = ids(&journal());
    let count = if is_full() { 10_000 } else { 1_500 };
    for seed in 1..=count as u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut bytes = text.clone();
        for _ in 0..=dice.below(4) {
            let at = dice.below(bytes.len());
            let to = (at + dice.below(200)).min(bytes.len());
            match dice.below(6) {
                0 => bytes[at] = dice.below(256) as u8,
                1 => bytes[at] ^= 1 << dice.below(8),
                2 => drop(bytes.drain(at..to)),
                3 => {
                    let piece = bytes[at..to].to_vec();
                    let place = dice.below(bytes.len());
                    bytes.splice(place..place, piece);
                }
                4 => bytes.insert(at, b"()[]{}\",:\\\n\0/*"[dice.below(14)]),
                _ => bytes.truncate(at.max(1)),
            }
            if bytes.is_empty() {
                bytes.push(b'(');
            }
        }
        let Ok(first) = read(&bytes, None) else {
            continue;
        };
        let written = document(&first.mandate, &first.journal);
        let again = good(&written);
        assert_eq!(again.journal, first.journal, "seed {seed}");
        assert_eq!(again.mandate, first.mandate, "seed {seed}");
        assert_eq!(again.rejected, b"", "seed {seed}");
        assert_eq!(
            document(&again.mandate, &again.journal),
            written,
            "seed {seed}"
        );
        if !ids(&first.journal).is_superset(&full) {
            assert!(!first.findings.is_empty(), "seed {seed}");
        }
    }
}

/// Runs on a small stack and is given up after a while, so that a loop without end fails the test.
fn within_reason(work: impl FnOnce() + Send + 'static) {
    let (done, wait) = std::sync::mpsc::channel();
    let run = std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(move || {
            work();
            let _ = done.send(());
        });
    assert!(run.is_ok());
    wait.recv_timeout(std::time::Duration::from_secs(120))
        .expect("an end");
}

#[test]
fn bombs_of_brackets_end_in_errors_and_not_in_a_hang() {
    let size = if is_full() { 30 << 20 } else { 1 << 18 };
    let head = text()
        .split("journal: [\n")
        .next()
        .map(str::to_owned)
        .unwrap_or_default();
    let pieces = [
        "(",
        "[",
        "{",
        "(\n",
        "[\n",
        ")",
        "),\n",
        "Some(",
        "/*",
        "\"",
        "\\",
        "r#",
        "(a:",
        "[(",
        "'",
        "(id: \"",
        "\n",
        ",",
        "(say: \n",
        "(id: 1, say: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
        "x: [\n",
        "x: (\n",
        "x: 1,\n",
        "<<<<<<<\n",
        "// \n",
        "items: [\n",
        "#",
        "b\"",
        "(id: \"\", kind: Task, title: \"\")\n",
    ];
    for piece in pieces {
        let head = head.clone();
        within_reason(move || {
            let bomb = piece.repeat(size / piece.len() + 1);
            let _ = read(bomb.as_bytes(), None);
            let read = good(format!("{head}    journal: [\n{bomb}"));
            assert!(read.findings.len() <= 10_002);
        });
    }
}

#[test]
fn nesting_within_one_line_is_refused() {
    for depth in [40, 1000, 300_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let line = format!("{FRONT}Vote(deep: {open}{close}))");
        let read = good(with_line(&line));
        assert_eq!(oddities(&read), ["unreadable"], "{depth}");
    }
}
