//! Damaged files: what they still give, and that nothing in them is thrown away.

use std::fs;

use mandate_tracker::domain::{Entry, EntryId};
use mandate_tracker::storage::{Oddity, StorageError, Store, read};

use crate::storage::{Home, ids, names, note};

#[test]
fn unreadable_lines_are_set_aside_once_before_the_first_save() {
    let home = Home::with_file();
    let bad = "        (id: \"half a line";
    let mut text = home
        .text()
        .replace("    journal: [\n", &format!("    journal: [\n{bad}\n"));
    fs::write(home.path(), &text).expect("written");
    let opened = home.open();
    assert!(
        opened
            .findings
            .iter()
            .any(|finding| finding.oddity.is_damage())
    );
    let mut store = opened.store;
    let rejected = home.path().with_file_name("minusma-2227.ron.rejected");
    let mut writer = store.writer();
    assert_eq!(writer.save().expect("nothing to save").rejected, None);
    assert!(!rejected.exists(), "looking sets nothing aside");
    for round in 2..4 {
        store.keep(&[note(round)]).expect("kept");
        let seen = writer.save().expect("saved");
        assert_eq!(seen.rejected.as_ref(), Some(&rejected));
        assert_eq!(seen.findings, []);
        assert_eq!(
            fs::read_to_string(&rejected).expect("read"),
            format!("{bad}\n")
        );
        assert!(!home.text().contains("half a line"));
        // The same line comes back, as a merge might bring it.
        text = home
            .text()
            .replace("    journal: [\n", &format!("    journal: [\n{bad}\n"));
        fs::write(home.path(), &text).expect("written");
    }
    assert_eq!(
        read(&home.path()).expect("read").rejected,
        format!("{bad}\n").as_bytes()
    );
}

#[test]
fn a_save_that_cannot_set_lines_aside_writes_nothing() {
    let home = Home::with_file();
    let text = home
        .text()
        .replace("    journal: [\n", "    journal: [\n        (id: \"half\n");
    fs::write(home.path(), &text).expect("written");
    fs::create_dir(home.path().with_file_name("minusma-2227.ron.rejected"))
        .expect("a folder in its place");
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept");
    assert!(matches!(
        store.writer().save(),
        Err(StorageError::Io { .. })
    ));
    assert_eq!(home.text(), text);
}

#[test]
fn hollow_files_are_damaged_and_never_new() {
    let home = Home::with_file();
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept");
    for hollow in [&b""[..], &[0; 4096], b"\xef\xbb\xbf \n"] {
        fs::write(home.path(), hollow).expect("written");
        assert!(matches!(
            Store::open(&home.places, &home.target()),
            Err(StorageError::Hollow(_))
        ));
        assert!(matches!(
            store.writer().save(),
            Err(StorageError::Hollow(_))
        ));
        assert_eq!(fs::read(home.path()).expect("read"), hollow);
    }
}

#[test]
fn a_failed_read_never_leads_to_a_write() {
    let home = Home::with_file();
    let mut store = home.open().store;
    let mut writer = store.writer();
    store.keep(&[note(2)]).expect("kept");
    for other in [&b"Dear Sir"[..], b"\xff\xfe(\0", b"(name: 1)", b"[[[[[[[[["] {
        fs::write(home.path(), other).expect("written");
        assert!(matches!(
            writer.save(),
            Err(StorageError::NotATracker { line: 1, .. })
        ));
        assert!(writer.look().is_err());
        // Whether it is read once more depends on how old it is by now.
        assert!(!matches!(writer.look(), Ok(Some(_))));
        assert_eq!(fs::read(home.path()).expect("read"), other);
    }
}

#[test]
fn a_file_that_is_half_copied_just_now_is_waited_for() {
    let home = Home::with_file();
    let whole = home.text();
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept");
    fs::write(home.path(), &whole[..10]).expect("written");
    let path = home.path();
    let copier = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(150));
        fs::write(path, whole).expect("written");
    });
    assert!(store.writer().save().expect("saved").wrote);
    copier.join().expect("copied");
    assert_eq!(read(&home.path()).expect("read").tracker.journal().len(), 2);
}

#[test]
fn the_last_copy_opens_in_the_place_of_a_damaged_file_and_nothing_is_lost() {
    let home = Home::with_file();
    let first = ids(home.open().tracker.journal().iter());
    let second = home.say(2);
    let line = home
        .text()
        .lines()
        .find(|line| line.contains(second.as_str()))
        .expect("a line")
        .to_owned();
    // The head is gone; one entry's line is left.
    let damaged = format!("garbage\n{line}\n");
    fs::write(home.path(), &damaged).expect("written");
    let mut pending = Store::open(&home.places, &home.target()).err();
    assert!(matches!(
        pending.take(),
        Some(StorageError::HeadDamaged { .. })
    ));
    let opened = Store::open_last_copy(&home.places, &home.target()).expect("the last copy");
    let expected: Vec<EntryId> = first.into_iter().chain([second]).collect();
    let mut found = ids(opened.tracker.journal().iter());
    found.sort_by_key(|id| *id == second);
    assert_eq!(found, expected);
    let folder = home.path().parent().expect("a folder").to_owned();
    let aside = names(&folder)
        .into_iter()
        .find(|name| name.contains(".damaged-"))
        .expect("kept aside");
    assert_eq!(
        fs::read_to_string(folder.join(aside)).expect("read"),
        damaged
    );
    assert_eq!(home.open().findings, []);
}

#[test]
fn without_a_copy_the_damage_is_told_and_nothing_moves() {
    let home = Home::new();
    fs::create_dir_all(home.path().parent().expect("a folder")).expect("made");
    fs::write(home.path(), "").expect("written");
    let error = Store::open_last_copy(&home.places, &home.target()).err();
    assert!(matches!(error, Some(StorageError::Hollow(_))));
    assert_eq!(
        names(home.path().parent().expect("a folder")),
        ["minusma-2227.ron"]
    );
}

#[test]
fn hand_edits_are_adopted_at_the_next_save() {
    let home = Home::with_file();
    let edited = home.text().replace("Note 1", "Note one");
    fs::write(home.path(), &edited).expect("written");
    let opened = home.open();
    let Oddity::EditedByHand(new) = opened.findings[0].oddity else {
        panic!("{:?}", opened.findings);
    };
    assert!(opened.tracker.entry(new).and_then(Entry::edited).is_some());
    let ledger = opened
        .store
        .ledger(&opened.tracker, Some(&crate::storage::stamp(0).author))
        .expect("a ledger");
    assert_eq!(ledger.gone.len(), 1, "what was said before is offered");
    home.say(2);
    assert!(home.text().contains(new.as_str()));
    assert_eq!(home.open().findings, []);
}

#[test]
fn the_program_opens_what_git_left_in_conflict() {
    let home = Home::with_file();
    let line = home
        .text()
        .lines()
        .find(|line| line.contains("say:"))
        .expect("a line")
        .to_owned();
    let text = home.text().replace(
        &line,
        &format!("<<<<<<< HEAD\n{line}\n=======\n{line}\n>>>>>>> theirs"),
    );
    fs::write(home.path(), text).expect("written");
    home.say(2);
    assert!(!home.text().contains("<<<"));
    assert_eq!(home.open().tracker.journal().len(), 2);
}

#[test]
fn the_last_copy_is_older_than_the_last_words_and_they_are_there_all_the_same() {
    let home = Home::with_file();
    // The copy that the second run makes holds the first run's words only.
    let ids = [home.say(2), home.say(3)];
    fs::write(home.path(), "").expect("emptied");
    let opened = Store::open_last_copy(&home.places, &home.target()).expect("the last copy");
    for id in ids {
        assert!(opened.tracker.journal().contains(id));
    }
}

#[test]
fn a_copy_never_takes_the_place_of_what_a_newer_version_wrote() {
    let home = Home::with_file();
    home.say(2);
    home.say(3);
    let text = home.text();
    let newer = text.replace("format: 1", "format: 2");
    assert_ne!(text, newer);
    let damaged = newer.replacen("say: ", "say ", 1);
    fs::write(home.path(), &damaged).expect("written");
    let error = Store::open_last_copy(&home.places, &home.target()).err();
    assert!(
        matches!(error, Some(StorageError::NewerFormat { format: 2, .. })),
        "{error:?}"
    );
    assert_eq!(home.text(), damaged);
}
