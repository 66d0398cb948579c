//! Private notes: kept as safely as the others, and never in the tracker's file.

use std::fs;

use mandate_tracker::domain::{Entry, ItemId, Said, Say};
use mandate_tracker::storage::{Seen, Store, read};

use crate::cli::Shell;
use crate::desk::Setup;
use crate::linear;
use crate::storage::{Home, ids, names, note, stamp};

fn secret(seed: u64) -> Said {
    let say = Say::Note {
        text: format!("secret {seed}").into(),
    };
    Said {
        entry: Entry::new(&stamp(seed), 0, ItemId::new("rec-b"), vec![], say),
        private: true,
    }
}

#[test]
fn private_notes_stand_in_a_file_of_their_own() {
    let home = Home::with_file();
    let mut store = home.open().store;
    store.keep(&[secret(1), note(2), secret(3)]).expect("kept");
    let expected = ids([&secret(1).entry, &secret(3).entry]);
    let opened = home.open();
    assert_eq!(ids(opened.tracker.private().iter()), expected);
    assert_eq!(opened.tracker.journal().len(), 2);
    let mut writer = store.writer();
    writer.save().expect("saved");
    writer.settle();
    assert!(!home.text().contains("secret"));
    let private = home.places.private_notes("minusma-2227");
    assert_eq!(
        ids(read(&private).expect("read").tracker.journal().iter()),
        expected
    );
    assert_eq!(read(&private).expect("read").findings, []);
    assert_eq!(ids(home.open().tracker.private().iter()), expected);
    for folder in ["outbox", "backups"] {
        for inner in names(&home.places.state.join(folder)) {
            for name in names(&home.places.state.join(folder).join(&inner)) {
                assert!(!name.contains("box"), "{name} was settled");
            }
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode =
            |path: &std::path::Path| fs::metadata(path).expect("meta").permissions().mode() & 0o777;
        assert_eq!(mode(&private), 0o600);
        assert_eq!(mode(private.parent().expect("a folder")), 0o700);
    }
}

/// Names of mandates in other letters were once all made one.
#[test]
fn private_notes_under_a_name_that_two_mandates_had_come_to_the_one_whose_they_are() {
    let shell = Shell::new();
    for (out, text) in [("c", "决议.txt"), ("d", "报告.txt")] {
        fs::write(shell.path(text), format!("(a) {text}\n")).expect("a text");
        shell.done(&["new", &format!("{out}.ron"), "--from-text", text]);
    }
    shell.done(&[
        "-f",
        "c.ron",
        "note",
        "rec-a",
        "--private",
        "secret about c",
    ]);
    let folder = shell.home.path().join("data/mandate-tracker/private");
    let now = fs::read_dir(&folder).expect("the folder").flatten();
    let now = now.map(|entry| entry.path());
    let now = now.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    let now = now.max().expect("the file");
    let id = read(&now).expect("read").tracker.mandate().id.clone();
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' {
            c
        } else {
            '_'
        }
    };
    let before: String = id.chars().map(plain).collect();
    let before = folder.join(format!("{before}.ron"));
    fs::rename(&now, &before).expect("as it was named before");
    let show = |file: &str| shell.done(&["-f", file, "show", "rec-a"]);
    assert!(show("c.ron").contains("secret about c"));
    shell.done(&[
        "-f",
        "c.ron",
        "note",
        "rec-a",
        "--private",
        "another about c",
    ]);
    let shown = show("c.ron");
    assert!(
        shown.contains("secret about c") && shown.contains("another about c"),
        "{shown}"
    );
    // Under that name stands what was another mandate's.
    let text = fs::read_to_string(&before).expect("the file");
    let other = read(&shell.path("d.ron"))
        .expect("read")
        .tracker
        .mandate()
        .id
        .clone();
    let others: String = other.chars().map(plain).collect();
    fs::write(folder.join(format!("{others}.ron")), text).expect("written");
    assert!(!show("d.ron").contains("about c"));
}

#[test]
fn private_notes_of_another_window_arrive() {
    let home = Home::with_file();
    let mut one = home.open().store;
    let two = home.open().store;
    let mut second = two.writer();
    one.keep(&[secret(5)]).expect("kept");
    let seen = second.look().expect("looked").expect("news");
    assert_eq!(
        (seen.arrived.len(), ids(&seen.arrived_private)),
        (0, ids([&secret(5).entry]))
    );
    assert_eq!(second.look().expect("looked"), None);
}

#[test]
fn a_damaged_private_file_is_put_aside_and_told() {
    let home = Home::with_file();
    let private = home.places.private_notes("minusma-2227");
    fs::create_dir_all(private.parent().expect("a folder")).expect("made");
    fs::write(&private, "not a tracker").expect("written");
    let opened = home.open();
    assert_eq!(opened.private_damage.as_ref(), Some(&private));
    let mut store = opened.store;
    store.keep(&[secret(1)]).expect("kept");
    store.writer().save().expect("saved");
    let folder = private.parent().expect("a folder");
    let aside = names(folder)
        .into_iter()
        .find(|name| name.contains(".damaged-"))
        .expect("aside");
    assert_eq!(
        fs::read_to_string(folder.join(aside)).expect("read"),
        "not a tracker"
    );
    assert_eq!(home.open().tracker.private().len(), 1);
}

#[test]
fn what_arrived_is_told_even_where_the_private_notes_fail_meanwhile() {
    let home = Home::with_file();
    let one = home.open();
    let mut two = home.open().store;
    let mut writer = one.store.writer();
    two.keep(&[note(7)]).expect("kept");
    two.writer().save().expect("saved");
    let private = home.places.private_notes("minusma-2227");
    fs::create_dir_all(&private).expect("a folder in the way");
    writer.save().expect_err("the private notes cannot be read");
    writer.look().expect_err("still");
    fs::remove_dir(&private).expect("free");
    let seen = writer.save().expect("saved");
    assert_eq!(ids(&seen.arrived), ids([&note(7).entry]));
}

#[test]
fn a_file_that_is_gone_is_told_once() {
    let home = Home::with_file();
    let opened = home.open();
    let mut writer = opened.store.writer();
    let text = home.text();
    fs::remove_file(home.places.default_tracker()).expect("gone");
    writer.look().expect_err("told");
    assert_eq!(writer.look().expect("told before"), None);
    fs::write(home.places.default_tracker(), &text).expect("back");
    let back = writer.look().expect("there again");
    assert_eq!(back, Some(Seen::default()), "told, with nothing new");
    assert_eq!(writer.look().expect("there still"), None);
    fs::remove_file(home.places.default_tracker()).expect("gone again");
    writer.look().expect_err("told again");
}

#[test]
fn a_tracker_beside_damaged_private_notes_is_told_and_kept_as_the_healthy_one_it_is() {
    let home = Home::with_file();
    let before = home.text();
    let private = home.places.private_notes("minusma-2227");
    fs::create_dir_all(private.parent().expect("a folder")).expect("made");
    fs::write(&private, "not a tracker").expect("written");
    Store::open_last_copy(&home.places, &home.target()).expect("opened");
    assert_eq!(home.text(), before);
    let beside = names(home.path().parent().expect("a folder"));
    assert!(
        !beside.iter().any(|name| name.contains("damaged")),
        "{beside:?}"
    );
    assert_eq!(home.open().findings, []);
}

#[test]
fn whose_private_notes_are_damaged_is_told_that_and_not_that_the_tracker_is() {
    let shell = Shell::new();
    shell.done(&["set", "task-1", "--status", "in-progress"]);
    shell.done(&["note", "task-1", "in confidence", "--private"]);
    let private = shell.path("data/mandate-tracker/private/minusma-2227.ron");
    fs::write(&private, "not a tracker").expect("written");
    let listed = shell.run(&["list"]);
    assert!(!listed.err.contains("One line of"), "{}", listed.err);
    let told = "Some of your private notes";
    assert!(listed.err.contains(told), "{}", listed.err);
    let name = private.display().to_string();
    assert!(listed.err.contains(&name), "{}", listed.err);
    let checked = shell.json(&["check", "--json"]);
    assert_eq!(checked["ok"], true, "{checked}");

    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let private = desk.places().private_notes("minusma-2227");
    let folder = desk.close();
    fs::create_dir_all(private.parent().expect("a folder")).expect("made");
    fs::write(&private, "not a tracker").expect("written");
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    let screen = desk.screen().replace(['│', '\n'], " ");
    let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [told, "Nothing is wrong with the tracker itself", "1 Open"] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    for untrue in ["One line of", "last copy"] {
        assert!(!screen.contains(untrue), "{untrue}: {screen}");
    }
    desk.keys("<enter>").wait_for("Checklist");
    let folder = desk.close();
    let walk = linear::Setup {
        folder,
        ..linear::Setup::default()
    }
    .open();
    assert!(walk.heard.contains(told), "{}", walk.heard);
}
