//! What users of other programs of this kind asked for in vain: A1–A50 of the study of terminal
//! programs, a test each, named by its number. Where a room's own tests show more of it, the ask's test runs
//! what they share.

mod display;
mod input;
mod reach;
mod trust;

use mandate_tracker::storage::{Store, Target};

use crate::desk::{Desk, Setup};

/// Asks that do not apply, each with the reason.
const LEFT_OUT: &[(u8, &str)] = &[(
    15,
    "On Windows no paste is ever reported: there a paste comes as keys, which this test program cannot make \
     a Windows console do. It is not asked for there, and elsewhere it is (A14).",
)];

#[test]
fn every_ask_has_a_test_or_a_reason() {
    let sources = [
        include_str!("asks/trust.rs"),
        include_str!("asks/input.rs"),
        include_str!("asks/display.rs"),
        include_str!("asks/reach.rs"),
    ];
    let sources = sources.concat();
    for number in 1..=50 {
        let tests = sources
            .matches(&format!("#[test]\nfn a{number:02}_"))
            .count();
        let reasons = LEFT_OUT.iter().filter(|(left, _)| *left == number).count();
        assert_eq!(
            tests + reasons,
            1,
            "A{number}: {tests} tests, {reasons} reasons"
        );
    }
}

/// The lines of entries in the file, each with the item it is about.
fn about(desk: &Desk, item: &str) -> usize {
    desk.file().matches(&format!("on: \"{item}\"")).count()
}

/// Another window says a note about rec-b and saves it.
fn another_window(desk: &Desk) {
    let target = Target {
        path: desk.path(),
        may_be_missing: true,
        read_only: false,
    };
    let mut store = Store::open(&desk.places(), &target).expect("opens").store;
    store.keep(&[crate::storage::note(7)]).expect("kept");
    store.writer().save().expect("saved");
}

fn again(desk: Desk) -> Desk {
    let folder = desk.close();
    Setup {
        folder,
        ..Setup::default()
    }
    .open()
}

/// Every screen on which nothing is a person's own words.
fn screens(setup: impl Fn() -> Setup) -> Vec<Desk> {
    let ways = [
        "", "<enter>", "s", "s5", "p", "i", "l", "b", "t", "n", "N", "f", "o", "g", "V", "d",
        "d<right>", "v", "G", "y", "T", "L", "a", "e", "m", "x", "/", ":", "?", "<f10>", "<space>",
    ];
    let at = |keys: &&str| {
        let mut desk = setup().open();
        desk.keys("<end>").keys(keys);
        desk
    };
    ways.iter().map(at).collect()
}
