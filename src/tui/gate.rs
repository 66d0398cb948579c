//! Stops the reader of keys while another program has the terminal: two readers would each take some of
//! what is typed.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long the reader is waited for. One that a vanished terminal keeps never comes.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// The reader reads.
    Open,
    /// It is to stop.
    Closing,
    /// It has stopped.
    Closed,
}

/// There is one terminal, so there is one of these.
static STATE: Mutex<State> = Mutex::new(State::Open);
static CHANGED: Condvar = Condvar::new();

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where the reader is to stop it waits here, after it has thrown away what it has read already: that was
/// not typed for this program.
pub(super) fn pass(throw_away: impl FnOnce()) {
    if *state() == State::Open {
        return;
    }
    throw_away();
    let mut now = state();
    *now = State::Closed;
    CHANGED.notify_all();
    while *now != State::Open {
        now = CHANGED.wait(now).unwrap_or_else(PoisonError::into_inner);
    }
}

/// Has the reader stop, which `wake` takes out of its waiting for a key. `false` where it does not.
pub(super) fn close(wake: impl FnOnce()) -> bool {
    *state() = State::Closing;
    wake();
    let is_closing = |now: &mut State| *now == State::Closing;
    let waited = CHANGED.wait_timeout_while(state(), PATIENCE, is_closing);
    let (mut now, _) = waited.unwrap_or_else(PoisonError::into_inner);
    let has_stopped = *now == State::Closed;
    if !has_stopped {
        *now = State::Open;
    }
    has_stopped
}

/// Lets the reader read again.
pub(super) fn open() {
    *state() = State::Open;
    CHANGED.notify_all();
}
