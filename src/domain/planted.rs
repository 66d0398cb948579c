//! Bugs that a test turns on to see that the laws of merging catch them. None of it is in the program.

use std::cell::Cell;

/// What trackers that merge have got wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Bug {
    /// Of two answers given apart the later one silently replaces the other.
    LastWriterWins,
    /// A merge leaves out what is oldest.
    HistoryCut,
    /// What is said in the same second has the same id.
    IdsBySecond,
    /// A withdrawal hides a revision that its author had not seen.
    DeleteBeatsEdit,
    /// A note that was withdrawn is still shown.
    WithdrawnTextShown,
}

thread_local! {
    static PLANTED: Cell<Option<Bug>> = const { Cell::new(None) };
}

/// Whether this bug is there, on this thread.
pub(crate) fn has(bug: Bug) -> bool {
    PLANTED.get() == Some(bug)
}

/// Whether any is.
pub(crate) fn any() -> bool {
    PLANTED.get().is_some()
}

/// Runs something with a bug; it is gone afterwards, also after a panic.
pub(crate) fn with<T>(bug: Bug, run: impl FnOnce() -> T) -> T {
    struct Weed;
    impl Drop for Weed {
        fn drop(&mut self) {
            PLANTED.set(None);
        }
    }
    PLANTED.set(Some(bug));
    let _weed = Weed;
    run()
}
