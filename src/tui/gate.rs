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

struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

/// There is one terminal, so there is one of these.
static GATE: Gate = Gate::new();

impl Gate {
    const fn new() -> Self {
        Self {
            state: Mutex::new(State::Open),
            changed: Condvar::new(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass(&self, throw_away: impl FnOnce()) {
        if *self.state() == State::Open {
            return;
        }
        throw_away();
        let mut now = self.state();
        while *now != State::Open {
            if *now == State::Closing {
                // Only then: else nobody waits for the reader any more, and nobody would let it read again.
                *now = State::Closed;
                self.changed.notify_all();
            }
            let waited = self.changed.wait(now);
            now = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn close(&self, patience: Duration, wake: impl FnOnce()) -> bool {
        *self.state() = State::Closing;
        wake();
        let is_closing = |now: &mut State| *now == State::Closing;
        let waited = self
            .changed
            .wait_timeout_while(self.state(), patience, is_closing);
        let (mut now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let has_stopped = *now == State::Closed;
        if !has_stopped {
            *now = State::Open;
            self.changed.notify_all();
        }
        has_stopped
    }

    fn open(&self) {
        *self.state() = State::Open;
        self.changed.notify_all();
    }
}

/// Where the reader is to stop it waits here, after it has thrown away what it has read already: that was
/// not typed for this program.
pub(super) fn pass(throw_away: impl FnOnce()) {
    GATE.pass(throw_away);
}

/// Has the reader stop, which `wake` takes out of its waiting for a key. `false` where it does not.
pub(super) fn close(wake: impl FnOnce()) -> bool {
    GATE.close(PATIENCE, wake)
}

/// Lets the reader read again.
pub(super) fn open() {
    GATE.open();
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::channel;
    use std::thread;

    use super::*;

    #[test]
    fn a_reader_that_comes_when_nobody_waits_for_it_any_more_reads_on() {
        let gate = Arc::new(Gate::new());
        let (has_come, comes) = channel();
        let (goes_on, waits) = channel::<()>();
        let (is_through, through) = channel();
        let reader = Arc::clone(&gate);
        let has_stopped = gate.close(Duration::ZERO, || {
            thread::spawn(move || {
                reader.pass(|| {
                    has_come.send(()).expect("somebody listens");
                    waits.recv().expect("somebody speaks");
                });
                is_through.send(()).expect("somebody listens");
            });
            comes
                .recv()
                .expect("the reader has seen that it is to stop");
        });
        assert!(!has_stopped);
        goes_on.send(()).expect("the reader is still there");
        let read_on = through.recv_timeout(Duration::from_secs(20));
        assert!(read_on.is_ok(), "it waits for ever");
    }

    #[test]
    fn a_reader_that_is_to_stop_waits_until_it_may_read_again() {
        let gate = Arc::new(Gate::new());
        let (is_through, through) = channel();
        let reader = Arc::clone(&gate);
        let has_stopped = gate.close(Duration::from_secs(20), || {
            thread::spawn(move || {
                reader.pass(|| {});
                is_through.send(()).expect("somebody listens");
            });
        });
        assert!(has_stopped);
        assert!(through.try_recv().is_err(), "it waits");
        gate.open();
        let read_on = through.recv_timeout(Duration::from_secs(20));
        assert!(read_on.is_ok(), "it waits for ever");
    }

    #[test]
    fn a_reader_that_waits_stops_again_however_soon_it_is_asked_to() {
        let gate = Arc::new(Gate::new());
        let is_over = Arc::new(AtomicBool::new(false));
        let (reader, ends) = (Arc::clone(&gate), Arc::clone(&is_over));
        let reads = thread::spawn(move || {
            while !ends.load(Ordering::Relaxed) {
                reader.pass(|| {});
                thread::yield_now();
            }
        });
        for _ in 0..200 {
            assert!(gate.close(Duration::from_secs(20), || {}), "it went on");
            gate.open();
        }
        is_over.store(true, Ordering::Relaxed);
        reads.join().expect("it reads on");
    }
}
