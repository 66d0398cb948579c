//! Files: what is kept, what is written, what two windows see of one another.

use std::fs;
use std::path::{Path, PathBuf};

use mandate_tracker::domain::{
    Author, Entry, EntryId, Grouping, Heading, ItemId, Journal, Order, Said, Say, Sort, Stamp,
    Tracker,
};
use mandate_tracker::storage::{
    Oddness, Opened, Places, Session, Settings, StorageError, Store, Target, Watch, backups,
    embedded, make, read,
};
use tempfile::TempDir;

/// A person's folders in a temporary place.
pub(crate) struct Home {
    root: TempDir,
    pub(crate) places: Places,
}

impl Home {
    pub(crate) fn new() -> Self {
        let root = TempDir::new_in(super::pty::launch::temporary()).expect("a temporary folder");
        let places = Places::below(root.path());
        Self { root, places }
    }

    /// One with a default tracker that holds a note.
    pub(crate) fn with_file() -> Self {
        let home = Self::new();
        home.say(1);
        home
    }

    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.places.default_tracker()
    }

    pub(crate) fn target(&self) -> Target {
        Target {
            path: self.path(),
            may_be_missing: true,
            read_only: false,
        }
    }

    pub(crate) fn open(&self) -> Opened {
        Store::open(&self.places, &self.target()).expect("the tracker opens")
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(self.path()).expect("the tracker's file")
    }

    /// Says a note in a run of its own and returns its id.
    pub(crate) fn say(&self, seed: u64) -> EntryId {
        let mut store = self.open().store;
        let said = note(seed);
        store.keep(std::slice::from_ref(&said)).expect("kept");
        let mut writer = store.writer();
        writer.save().expect("saved");
        writer.settle();
        said.entry.id()
    }
}

pub(crate) fn stamp(seed: u64) -> Stamp {
    let later = i64::try_from(seed % 1_000_000).expect("a small number");
    Stamp {
        at: jiff::Timestamp::from_millisecond(1_742_442_845_120 + later).expect("a time"),
        author: Author::new("A. Diarra", "Chad"),
        seed,
    }
}

/// One note, told apart by its number.
pub(crate) fn note(seed: u64) -> Said {
    let say = Say::Note {
        text: format!("Note {seed}: état, 任务.\nSecond line").into(),
    };
    Said {
        entry: Entry::new(&stamp(seed), 0, ItemId::new("rec-b"), vec![], say),
        private: false,
    }
}

pub(crate) fn ids<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<EntryId> {
    let mut ids: Vec<_> = entries.into_iter().map(Entry::id).collect();
    ids.sort_unstable();
    ids
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_kept_is_there_before_and_after_the_save() {
    let home = Home::new();
    let Opened {
        tracker, mut store, ..
    } = home.open();
    assert_eq!(tracker.mandate(), &embedded());
    let said = [note(1), note(2)];
    store.keep(&said).expect("kept");
    assert!(!home.path().exists(), "keeping writes no tracker");
    let other = home.open();
    assert_eq!(
        other.tracker.journal().len(),
        2,
        "others see it before the save"
    );
    let pending = other
        .store
        .ledger(&other.tracker, Some(&stamp(0).author))
        .expect("a ledger");
    assert_eq!(pending.pending.len(), 2);
    let mut writer = store.writer();
    let seen = writer.save().expect("saved");
    assert!(seen.wrote && seen.arrived.is_empty(), "{seen:?}");
    writer.settle();
    let opened = home.open();
    let expected = ids(said.iter().map(|said| &said.entry));
    assert_eq!(ids(opened.tracker.journal().iter()), expected);
    assert_eq!(opened.findings, []);
    let ledger = opened
        .store
        .ledger(&opened.tracker, Some(&stamp(0).author))
        .expect("a ledger");
    assert_eq!(ledger, mandate_tracker::storage::Ledger::default());
    assert_eq!(
        names(home.path().parent().expect("a folder")),
        [".minusma-2227.ron.lock", "minusma-2227.ron"]
    );
}

#[test]
fn nothing_new_is_not_written_and_looking_writes_nothing() {
    let home = Home::with_file();
    let before = fs::metadata(home.path()).expect("the file");
    let mut text = home.text();
    // Something that the writer would mend, were there anything new.
    text.insert_str(2, "    // a comment\n");
    fs::write(home.path(), &text).expect("written");
    let opened = home.open();
    assert_eq!(opened.findings.len(), 1);
    let mut writer = opened.store.writer();
    assert!(!writer.save().expect("saved").wrote);
    writer.look().expect("looked");
    writer.settle();
    assert_eq!(home.text(), text);
    assert_eq!(
        before.created().ok(),
        fs::metadata(home.path()).expect("the file").created().ok()
    );
}

#[test]
fn two_windows_see_one_another() {
    let home = Home::with_file();
    let (mut one, mut two) = (home.open().store, home.open().store);
    let (mut first, mut second) = (one.writer(), two.writer());
    one.keep(&[note(10)]).expect("kept");
    let seen = second.look().expect("looked").expect("news");
    assert_eq!(
        ids(&seen.arrived),
        ids([&note(10).entry]),
        "kept, not saved yet"
    );
    two.keep(&[note(11)]).expect("kept");
    let seen = second.save().expect("saved");
    assert!(seen.wrote && seen.arrived.is_empty());
    let seen = first.save().expect("saved");
    assert!(!seen.wrote, "the other window has written both");
    assert_eq!(ids(&seen.arrived), ids([&note(11).entry]));
    assert_eq!(first.look().expect("looked"), None);
    assert_eq!(read(&home.path()).expect("read").tracker.journal().len(), 3);
}

#[test]
fn what_others_write_into_the_file_arrives_and_wordings_too() {
    let home = Home::with_file();
    let store = home.open().store;
    let mut writer = store.writer();
    let mut theirs = read(&home.path()).expect("read").tracker;
    theirs.admit([note(20).entry], false);
    let text = {
        let out = home.root().join("theirs.ron");
        make(&out, &theirs).expect("made");
        fs::read_to_string(out)
            .expect("read")
            .replace("MINUSMA", "minusma")
    };
    fs::write(home.path(), text).expect("written");
    let seen = writer.look().expect("looked").expect("news");
    assert_eq!(ids(&seen.arrived), ids([&note(20).entry]));
    assert!(seen.mandate.is_some());
    assert!(writer.look().expect("looked").is_none());
}

#[test]
fn an_adopted_wording_is_written() {
    let home = Home::with_file();
    let mut wording = embedded();
    wording.items[0].title = "Zzz".to_owned();
    let mut writer = home.open().store.writer();
    writer.adopt(wording);
    let seen = writer.save().expect("saved");
    assert!(seen.wrote);
    assert_eq!(
        seen.mandate
            .map(|mandate| mandate.items[0].title.clone())
            .as_deref(),
        Some("Zzz")
    );
    assert!(home.text().contains("\"Zzz\""));
}

#[test]
fn an_old_copy_put_back_is_noticed() {
    let home = Home::with_file();
    let old = home.text();
    let said = home.say(2);
    fs::write(home.path(), old).expect("written");
    let opened = home.open();
    assert!(opened.tracker.entry(said).is_none());
    let ledger = opened
        .store
        .ledger(&opened.tracker, Some(&stamp(0).author))
        .expect("a ledger");
    assert_eq!(ids(&ledger.gone), [said]);
    let of_another = opened
        .store
        .ledger(&opened.tracker, Some(&Author::new("B", "Chad")));
    let of_another = of_another.expect("a ledger").gone;
    assert_eq!(ids(&of_another), [said], "whoever looks is told");
    // What is taken up again is kept like anything new.
    let mut store = opened.store;
    let again = Said {
        entry: ledger.gone[0].clone(),
        private: false,
    };
    store.keep(&[again]).expect("kept");
    store.writer().save().expect("saved");
    assert!(home.text().contains(said.as_str()));
}

#[test]
fn entries_of_ones_own_name_that_nobody_here_wrote_are_told() {
    let home = Home::with_file();
    let mut tracker = read(&home.path()).expect("read").tracker;
    let elsewhere = note(77).entry;
    tracker.admit([elsewhere.clone()], false);
    fs::remove_file(home.path()).expect("removed");
    make(&home.path(), &tracker).expect("made");
    let opened = home.open();
    let ledger = opened
        .store
        .ledger(&opened.tracker, Some(&Author::new("a. diarra", "CHAD")))
        .expect("a ledger");
    assert_eq!(ids(&ledger.unknown_own), [elsewhere.id()]);
}

#[test]
fn a_named_file_must_be_there_and_a_new_one_must_not() {
    let home = Home::with_file();
    let missing = Target {
        path: home.root().join("missing.ron"),
        may_be_missing: false,
        read_only: false,
    };
    let error = Store::open(&home.places, &missing).err();
    assert!(matches!(error, Some(StorageError::Missing(path)) if path == missing.path));
    let before = home.text();
    let tracker = Tracker::new(embedded(), Journal::default(), Journal::default());
    assert!(matches!(
        make(&home.path(), &tracker),
        Err(StorageError::Exists(_))
    ));
    assert_eq!(home.text(), before);
    make(&missing.path, &tracker).expect("made");
    assert_eq!(
        Store::open(&home.places, &missing)
            .expect("opens")
            .tracker
            .mandate(),
        &embedded()
    );
}

#[test]
fn a_file_that_goes_away_is_not_made_anew() {
    let home = Home::with_file();
    let mut store = home.open().store;
    fs::remove_file(home.path()).expect("removed");
    store.keep(&[note(2)]).expect("kept");
    assert!(matches!(store.writer().save(), Err(StorageError::Gone(_))));
    assert!(!home.path().exists());
    assert_eq!(home.open().tracker.journal().len(), 1, "kept for next time");
}

#[test]
fn another_mandate_in_the_same_place_gets_nothing() {
    let home = Home::with_file();
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept");
    let text = home.text().replace("id: \"minusma-2227\"", "id: \"other\"");
    fs::write(home.path(), &text).expect("written");
    assert!(matches!(
        store.writer().save(),
        Err(StorageError::AnotherMandate(_))
    ));
    assert_eq!(home.text(), text);
    assert_eq!(home.open().tracker.journal().len(), 1, "its own entry only");
}

#[test]
fn reading_only_refuses_and_leaves_no_trace() {
    let home = Home::with_file();
    let copy = home.root().join("copy.ron");
    fs::copy(home.path(), &copy).expect("copied");
    let target = Target {
        path: copy.clone(),
        may_be_missing: false,
        read_only: true,
    };
    let mut opened = Store::open(&home.places, &target).expect("opens");
    assert!(opened.store.is_read_only());
    assert!(matches!(
        opened.store.keep(&[note(2)]),
        Err(StorageError::ReadOnly(_))
    ));
    assert!(matches!(
        opened.store.writer().save(),
        Err(StorageError::ReadOnly(_))
    ));
    opened.store.writer().settle();
    assert_eq!(names(home.root()), ["copy.ron", "data", "state"]);
    let newer = home.text().replace("format: 1", "format: 2");
    fs::write(&copy, &newer).expect("written");
    let target = Target {
        read_only: false,
        ..target
    };
    let mut opened = Store::open(&home.places, &target).expect("opens");
    assert!(opened.store.is_read_only());
    assert!(matches!(
        opened.store.keep(&[note(2)]),
        Err(StorageError::NewerFormat { format: 2, .. })
    ));
    assert!(matches!(
        opened.store.writer().save(),
        Err(StorageError::NewerFormat { .. })
    ));
    assert_eq!(fs::read_to_string(&copy).expect("read"), newer);
    // A file that becomes newer while it is open is not written either.
    fs::write(&copy, home.text()).expect("written");
    let mut store = Store::open(&home.places, &target).expect("opens").store;
    store.keep(&[note(2)]).expect("kept");
    fs::write(&copy, &newer).expect("written");
    assert!(matches!(
        store.writer().save(),
        Err(StorageError::NewerFormat { .. })
    ));
    assert_eq!(fs::read_to_string(&copy).expect("read"), newer);
}

#[test]
fn a_copy_is_made_before_the_first_save_of_a_run() {
    let home = Home::with_file();
    let before = home.text();
    let mut store = home.open().store;
    for seed in 2..5 {
        store.keep(&[note(seed)]).expect("kept");
        store.writer().save().expect("saved");
    }
    let copies = backups(&home.places, &home.path());
    assert_eq!(copies.len(), 1);
    assert_eq!(fs::read_to_string(&copies[0].path).expect("a copy"), before);
}

#[test]
fn a_setting_that_is_changed_here_leaves_alone_what_was_changed_elsewhere_meanwhile() {
    let home = Home::new();
    let mut here = Settings::default();
    let mut elsewhere = Settings::default();
    elsewhere
        .change(&home.places, |settings| settings.stale = Some(30))
        .expect("written");
    here.change(&home.places, |settings| {
        settings.theme = Some("mono".into())
    })
    .expect("written");
    let read = Settings::read(&home.places).0;
    assert_eq!(
        (read.stale, read.theme.as_deref()),
        (Some(30), Some("mono"))
    );
}

#[test]
fn settings_keep_a_persons_comments() {
    let home = Home::new();
    assert_eq!(Settings::read(&home.places).0, Settings::default());
    let mut settings = Settings {
        name: Some("A. \"D\"".to_owned()),
        stale: Some(30),
        ..Settings::default()
    };
    settings.write(&home.places).expect("written");
    assert_eq!(Settings::read(&home.places).1.expect("read"), []);
    assert_eq!(Settings::read(&home.places).0, settings);
    let path = Settings::path(&home.places);
    let text = fs::read_to_string(&path).expect("read");
    fs::write(
        &path,
        text.replace("(\n", "(\n    // mine\n    future: [1, 2],\n"),
    )
    .expect("written");
    settings.delegation = Some("Chad".to_owned());
    settings.stale = None;
    settings.write(&home.places).expect("written");
    let text = fs::read_to_string(&path).expect("read");
    assert!(text.contains("// mine\n    future: [1, 2],"), "{text}");
    assert_eq!(Settings::read(&home.places).0, settings);
    fs::write(&path, "(\n    name: \"x\n").expect("written");
    let (read, odd) = Settings::read(&home.places);
    assert_eq!(read, Settings::default());
    let odd = odd.expect("read");
    assert_eq!((odd[0].line, odd[0].column), (2, 11), "{odd:?}");
    settings.write(&home.places).expect("written");
    assert_eq!(Settings::read(&home.places).0, settings);
    assert_eq!(
        names(&home.places.config).len(),
        2,
        "the unreadable one was kept aside"
    );
}

#[test]
fn a_mistake_in_the_settings_stays_where_it_is() {
    let home = Home::new();
    let path = Settings::path(&home.places);
    fs::create_dir_all(&home.places.config).expect("a folder");
    let text = "(\n  name: \"A. Diarra\", // me\n  due_sooon: 7,\n  stale: soon,\n  due_soon: 7, due_soon: 8,\n  \
                what is this\n  // lang: \"en\",\n  delegation: \"Chad\",\n)\n";
    fs::write(&path, text).expect("written");
    let (read, odd) = Settings::read(&home.places);
    let wanted = Settings {
        name: Some("A. Diarra".to_owned()),
        delegation: Some("Chad".to_owned()),
        due_soon: Some(7),
        ..Settings::default()
    };
    assert_eq!(read, wanted);
    let odd = odd.expect("read");
    let told: Vec<_> = odd
        .iter()
        .map(|odd| (odd.line, odd.column, &odd.what))
        .collect();
    let unknown = Oddness::Unknown {
        name: "due_sooon".to_owned(),
        meant: Some("due_soon"),
    };
    let value = Oddness::Value {
        name: "stale",
        example: "90",
    };
    let twice = Oddness::Twice("due_soon");
    assert_eq!(
        told,
        [
            (3, 3, &unknown),
            (4, 10, &value),
            (5, 16, &twice),
            (6, 3, &Oddness::Damaged)
        ]
    );

    let settings = Settings {
        lang: Some("fr".to_owned()),
        stale: Some(60),
        name: None,
        ..read
    };
    settings.write(&home.places).expect("written");
    assert_eq!(
        fs::read_to_string(&path).expect("read"),
        "(\n   // me\n  due_sooon: 7,\n  stale: 60,\n  due_soon: 7, due_soon: 8,\n  \
         what is this\n    lang: \"fr\",\n  delegation: \"Chad\",\n)\n",
        "what the person wrote stays"
    );
    assert_eq!(Settings::read(&home.places).0, settings);
}

#[test]
fn where_one_left_off_is_remembered_for_each_tracker() {
    let home = Home::new();
    let session = Session {
        item: Some("rec-c".to_owned()),
        order: Order {
            sort: Sort::Due,
            reversed: true,
        },
        grouping: Grouping::Status,
        folded: vec![
            Heading::Status(None),
            Heading::Party("Mali \"south\"".to_owned()),
        ],
    };
    session.write(&home.places, &home.path()).expect("written");
    assert_eq!(Session::read(&home.places, &home.path()), session);
    assert_eq!(
        Session::read(&home.places, &home.root().join("x.ron")),
        Session::default()
    );
}

#[test]
fn a_tracker_that_was_moved_brings_its_past_along() {
    let home = Home::with_file();
    let mut store = home.open().store;
    store.keep(&[note(2)]).expect("kept, never saved");
    let moved = Target {
        path: home.root().join("moved.ron"),
        may_be_missing: false,
        read_only: false,
    };
    fs::copy(home.path(), &moved.path).expect("copied");
    let ledger = |target: &Target| {
        let opened = Store::open(&home.places, target).expect("opens");
        opened
            .store
            .ledger(&opened.tracker, Some(&stamp(0).author))
            .expect("a ledger")
    };
    assert_eq!(ledger(&moved), mandate_tracker::storage::Ledger::default());
    fs::remove_file(home.path()).expect("moved away");
    let offered = ledger(&moved);
    assert_eq!(ids(&offered.gone), ids([&note(2).entry]));
    assert_eq!((offered.pending.len(), offered.unknown_own.len()), (0, 0));
}

#[test]
fn a_field_of_a_newer_version_that_two_copies_say_otherwise_stands_once() {
    let home = Home::with_file();
    let with = |value: &str| {
        let path = home.root().join(format!("{value}.ron"));
        let text = home.text().replace(
            "    items: [",
            &format!("    phase: {value},\n    items: ["),
        );
        fs::write(&path, text).expect("written");
        read(&path).expect("read").tracker
    };
    let (mut a, mut b) = (with("1"), with("2"));
    let first = a.clone();
    a.merge(&b).expect("one mandate");
    b.merge(&first).expect("one mandate");
    assert_eq!(a.mandate(), b.mandate());
    assert_eq!(a.mandate().extra, ["    phase: 2,"]);
}

#[test]
fn the_writer_may_work_on_a_thread_of_its_own() {
    let home = Home::with_file();
    let mut store = home.open().store;
    let mut writer = store.writer();
    let (saves, wait) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        while wait.recv().is_ok() {
            writer.save().expect("saved");
        }
        writer.settle();
    });
    for seed in 10..30 {
        store.keep(&[note(seed)]).expect("kept");
        saves.send(()).expect("sent");
    }
    drop(saves);
    thread.join().expect("joined");
    assert_eq!(
        read(&home.path()).expect("read").tracker.journal().len(),
        21
    );
    store
        .keep(&[note(40)])
        .expect("kept after the outbox was tidied away");
    assert_eq!(home.open().tracker.journal().len(), 22);
}

#[test]
fn what_arrives_before_somebody_is_watched_over_is_told_too() {
    let home = Home::with_file();
    let opened = home.open();
    let mut writer = opened.store.writer();
    let mut watch = Watch::of(&mut writer);
    let author = Author::new("B", "Chad");
    let claimed = opened.tracker.journal().to_watch(Some(&author));
    // It is in the file before the name is known to the writer, and was not when the screen looked.
    let mut stamp = stamp(9);
    stamp.author = author.clone();
    let say = Say::Note {
        text: "from another computer".into(),
    };
    let entry = Entry::new(&stamp, 0, ItemId::new("rec-b"), vec![], say);
    let mut journal = opened.tracker.journal().clone();
    journal.insert(entry.clone());
    let other = home.root().join("other.ron");
    let all = Tracker::new(
        opened.tracker.mandate().clone(),
        journal,
        Journal::default(),
    );
    make(&other, &all).expect("made");
    fs::rename(&other, home.path()).expect("in its place");
    writer.look().expect("looked").expect("news");
    watch.begin(&mut writer, Some(author), claimed);
    let ledger = watch.look(&mut writer).expect("told");
    assert_eq!(ids(ledger.unknown_own.iter()), ids([&entry]));
}
