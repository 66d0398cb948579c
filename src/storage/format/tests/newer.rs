//! What a newer version wrote.

use super::*;

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
        assert!(super::super::squeeze::valid(&now).is_ok());
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
