//! Hang-up, termination, and a terminal that vanishes without either.

use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use nix::unistd::{getpgrp, getsid};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::{IS_LENT, Input, restore, spawn};

/// How long after a first signal another one means that closing hangs. Systems send two at once.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long it is before a terminal is looked after again that is there.
const PAUSE: Duration = Duration::from_millis(500);

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

/// Stops this program until it is told to go on; nothing where no shell keeps it as a job of its own, which could tell it
/// so: it would stand for ever with the terminal. (The system itself lets nothing be stopped there, but knows only of its
/// own way.)
pub(super) fn stop() {
    // In a container both may be 0, of those who are not to be seen from there.
    if getsid(None).is_ok_and(|session| session != getpgrp()) {
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
    }
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
                // What was said stands in the outbox; the disk or drive does not answer, or the terminal: who waits to
                // write to it holds it for ever.
                let (done, is_done) = mpsc::channel();
                let _ = thread::Builder::new().spawn(move || {
                    restore();
                    let _ = done.send(());
                });
                let _ = is_done.recv_timeout(Duration::from_secs(1));
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        }
    });
}

fn watch_terminal(inbox: &Sender<Input>) {
    spawn("terminal", inbox, |inbox| {
        let input = rustix::stdio::stdin();
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        // Asked for nothing, Linux sleeps until a hang-up all the same, and macOS for ever. Asked for that, macOS may
        // come back for a key, with nothing to tell.
        let mut watched = [PollFd::new(&input, PollFlags::HUP)];
        loop {
            match poll(&mut watched, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) if !watched[0].revents().intersects(gone) => thread::sleep(PAUSE),
                Ok(_) | Err(_) => {
                    let _ = inbox.send(Input::Ended(SIGHUP));
                    return;
                }
            }
        }
    });
}
