//! Hang-up, termination, and a terminal that vanishes without either.

use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::{IS_LENT, Input, restore, spawn};

/// How long after a first signal another one means that closing hangs. Systems send two at once.
const PATIENCE: Duration = Duration::from_secs(3);

/// How a terminal is set.
#[derive(Default)]
pub(super) struct Modes(Option<Termios>);

impl Modes {
    /// As it is now. Nothing where standard input is no terminal.
    pub(super) fn now() -> Self {
        Self(tcgetattr(rustix::stdio::stdin()).ok())
    }

    /// Sets it so again.
    pub(super) fn restore(&self) {
        if let Some(modes) = &self.0 {
            let _ = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, modes);
        }
    }
}

/// Takes the reader of keys out of its waiting: a change of the window's size, which there is none of, is
/// all that it returns for but keys.
pub(super) fn wake_reader() {
    let _ = signal_hook::low_level::raise(SIGWINCH);
}

/// The reader waits by itself.
pub(super) fn wait_for_event() -> bool {
    true
}

/// Stops this program until it is told to go on.
pub(super) fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
}

/// Asks a program to end.
pub(in super::super) fn ask_to_end(process: u32) {
    if let Some(process) = i32::try_from(process).ok().and_then(Pid::from_raw) {
        let _ = kill_process(process, Signal::TERM);
    }
}

/// Signals that wait to be heard; none where the system gives no way.
pub(in super::super) type Caught = Option<Signals>;

pub(super) fn catch_signals() -> Caught {
    Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP]).ok()
}

pub(super) fn watch(inbox: &Sender<Input>, caught: Caught) {
    if let Some(signals) = caught {
        watch_signals(inbox, signals);
    }
    watch_terminal(inbox);
}

fn watch_signals(inbox: &Sender<Input>, mut signals: Signals) {
    spawn("signals", inbox, move |inbox| {
        let mut first = None;
        for signal in signals.forever() {
            if signal == SIGTSTP {
                if IS_LENT.load(Ordering::SeqCst) {
                    // The shell waits until this program stops as the editor does.
                    stop();
                } else {
                    let _ = inbox.send(Input::Stopped);
                }
                continue;
            }
            // What is typed to interrupt an editor reaches this program, too.
            if matches!(signal, SIGINT | SIGQUIT) && IS_LENT.load(Ordering::SeqCst) {
                continue;
            }
            if first.get_or_insert_with(Instant::now).elapsed() < PATIENCE {
                let _ = inbox.send(Input::Ended(signal));
            } else {
                // What was said stands in the outbox; the disk or drive does not answer.
                restore();
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        }
    });
}

fn watch_terminal(inbox: &Sender<Input>) {
    spawn("terminal", inbox, |inbox| {
        let input = rustix::stdio::stdin();
        // No flags: the call returns only for hang-up and errors, and sleeps until then.
        let mut watched = [PollFd::new(&input, PollFlags::empty())];
        loop {
            match poll(&mut watched, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) | Err(_) => {
                    let _ = inbox.send(Input::Ended(SIGHUP));
                    return;
                }
            }
        }
    });
}
