//! Other layouts and orders, and files of which something is missing or changed.

use super::*;

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
