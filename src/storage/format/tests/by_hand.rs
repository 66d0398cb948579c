//! What somebody writes or changes in a tracker by hand.

use super::*;

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
