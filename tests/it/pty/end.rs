//! How a program ends: by itself, by a signal, or with its terminal.

use std::thread;
use std::time::{Duration, Instant};

use portable_pty::ExitStatus;

use super::Pty;

impl Pty {
    /// Sends a signal.
    #[cfg(unix)]
    pub(crate) fn kill(&mut self, signal: rustix::process::Signal) {
        if self.status.is_none() {
            let id = i32::try_from(self.id())
                .ok()
                .and_then(rustix::process::Pid::from_raw);
            // An error says that the program has just ended by itself.
            let _ = rustix::process::kill_process(
                id.expect("a process id is a positive number"),
                signal,
            );
        }
    }

    /// Takes the terminal away, as when its window is closed or a connection breaks.
    pub(crate) fn hang_up(&mut self) {
        #[cfg(unix)]
        if let Some(master) = &self.master {
            // Two things stand in the way of merely closing. The listener's copy keeps the terminal alive, and the
            // listener sleeps in a read: a byte written from the other side wakes it. And the writer, dropped, types
            // a newline and the end-of-file character, which a program would take for keys: without such a character
            // it does not.
            let terminal = super::other_side(master.as_ref());
            let mut modes =
                rustix::termios::tcgetattr(&terminal).expect("a terminal tells its modes");
            modes.special_codes[rustix::termios::SpecialCodeIndex::VEOF] = 0;
            rustix::termios::tcsetattr(&terminal, rustix::termios::OptionalActions::Now, &modes)
                .expect("a terminal takes its modes");
            self.ear.lock().leaving = true;
            // Where there is no room for the byte, the listener has enough to read.
            let _ = std::io::Write::write(&mut &terminal, &[0]);
            if let Some(listener) = self.listener.take() {
                listener.join().expect("the listener does not panic");
            }
        }
        self.writer = None;
        self.master = None;
    }

    /// Waits until the program has ended, and all it wrote is here.
    ///
    /// # Panics
    ///
    /// It does not end within `limit`; the screen is printed.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self, limit: Duration) -> ExitStatus {
        self.ends_within(limit).unwrap_or_else(|| {
            panic!(
                "the program did not end within {limit:?}\n{}",
                self.picture()
            )
        })
    }

    /// Has the terminal take nothing any more, as one does whose program was stopped.
    #[cfg(unix)]
    pub(crate) fn stop_output(&self) {
        let master = self.master.as_deref().expect("the terminal is there");
        let action = rustix::termios::Action::OOff;
        rustix::termios::tcflow(super::other_side(master), action).expect("it can be stopped");
    }

    /// How the program has ended, once all it wrote is here; `None` if it is still running after `limit`.
    pub(crate) fn ends_within(&mut self, limit: Duration) -> Option<ExitStatus> {
        let until = Instant::now() + limit;
        while !self.has_ended() && Instant::now() < until {
            thread::sleep(Duration::from_millis(2));
        }
        let status = self.status.clone()?;
        // Something that the program left running may keep the terminal open; then a moment must do.
        let moment = Instant::now() + Duration::from_secs(1);
        drop(self.ear.wait(self.ear.lock(), moment, |heard| heard.closed));
        Some(status)
    }

    /// Whether the program has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        if self.status.is_none() {
            self.status = self
                .child
                .try_wait()
                .expect("a child can be asked how it is");
        }
        self.status.is_some()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if !self.has_ended() {
            #[cfg(unix)]
            self.kill(rustix::process::Signal::KILL);
            #[cfg(not(unix))]
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
