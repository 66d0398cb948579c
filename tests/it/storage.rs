//! Files: what is kept, what is written, what a broken file still gives.

use std::fs;
use std::path::PathBuf;

use mandate_tracker::domain::{
    Author, Entry, EntryId, ItemId, Request, Said, Say, Stamp, Status, Tracker,
};
use mandate_tracker::storage::{Opened, Places, Store, Target, Writer, embedded};
use tempfile::TempDir;

/// A person's folders in a temporary place.
pub(crate) struct Home {
    pub(crate) root: TempDir,
    pub(crate) places: Places,
}

impl Home {
    pub(crate) fn new() -> Self {
        let root = TempDir::new().expect("a temporary folder");
        let places = Places::below(root.path());
        Self { root, places }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn target(&self) -> Target {
        Target {
            path: self.places.default_tracker(),
            may_be_missing: true,
            read_only: false,
        }
    }

    pub(crate) fn open(&self) -> Opened {
        Store::open(&self.places, &self.target()).expect("the tracker opens")
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(self.places.default_tracker()).expect("the tracker's file")
    }
}

pub(crate) fn stamp(seed: u64) -> Stamp {
    let second = i64::try_from(seed % 1_000_000).expect("a small number");
    Stamp {
        at: jiff::Timestamp::from_millisecond(1_772_442_845_120 + second).expect("a time"),
        author: Author::new("A. Diarra", "Chad"),
        seed,
    }
}

/// One note, told apart by its number.
pub(crate) fn note(seed: u64, text: &str) -> Said {
    let say = Say::Note { text: text.into() };
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

#[test]
fn what_is_kept_is_there_before_and_after_the_save() {
    let home = Home::new();
    let Opened {
        tracker, mut store, ..
    } = home.open();
    assert_eq!(tracker.mandate(), &embedded());
    assert!(!home.places.default_tracker().exists());
    let said = [note(1, "one"), note(2, "two")];
    store.keep(&said).expect("kept");
    assert!(!home.places.default_tracker().exists());
    assert_eq!(
        home.open().tracker.journal().len(),
        2,
        "seen by others before the save"
    );
    let mut writer = store.writer();
    let seen = writer.save().expect("saved");
    assert!(seen.wrote && seen.arrived.is_empty(), "{seen:?}");
    assert!(!writer.save().expect("again").wrote);
    writer.settle();
    let opened = home.open();
    assert_eq!(
        ids(opened.tracker.journal().iter()),
        ids(said.iter().map(|s| &s.entry))
    );
    assert_eq!(opened.findings, []);
    let ledger = opened
        .store
        .ledger(&opened.tracker, &stamp(0).author)
        .expect("a ledger");
    assert_eq!(
        (
            ledger.pending.len(),
            ledger.gone.len(),
            ledger.unknown_own.len()
        ),
        (0, 0, 0)
    );
}
