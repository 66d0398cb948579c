//! Lines that stand twice, cannot be read, or are gone.

use super::*;

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
    let read =
        super::super::document::read(text.replace(&item, &item[..40]).as_bytes(), Some(&other))
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
