//! The screen. A key becomes a command, a command changes the model and asks for effects, effects
//! come back as messages, and the model is drawn once all is quiet.
//!
//! Knows nothing of the command line. Nothing here decides what is true of mandates: `domain` does.

mod app;
mod backdrop;
mod bar;
mod board;
mod command;
mod copy;
mod effect;
mod errand;
mod eyes;
mod form;
mod gate;
mod handing;
mod headings;
mod help;
mod hints;
mod key;
mod keymap;
mod layout;
mod lend;
mod likely;
mod links;
mod looks;
mod marks;
mod matrix;
mod means;
mod model;
mod msg;
mod next;
mod overlay;
mod palette;
mod patch;
mod pen;
mod pick;
mod possible;
mod rows;
mod settle;
mod since;
mod start;
mod steps;
mod terminal;
mod theme;
mod tidings;
mod tips;
mod touch;
mod update;
mod view;
mod views;
mod widget;
mod worker;

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

pub use app::App;
pub use command::{Command, Group, Row, Scope, TABLE};
pub use effect::Input;
pub use key::Key;
pub use keymap::Keymap;
pub use means::Means;
pub use msg::Msg;
pub use patch::read_keys;
pub use start::Start;
pub use theme::Styles;
pub use touch::{Gesture, Mouse};
pub use update::Moment;
pub use view::Drawn;

use terminal::Screen;

/// How often files are looked at and drafts are kept.
const TICK: Duration = Duration::from_secs(2);

/// How the screen ended.
#[derive(Debug, Default)]
pub struct Ending {
    /// What is to be said once the terminal is as it was.
    pub message: Option<String>,
    /// The exit code.
    pub code: u8,
}

/// Shows the screen until the person leaves, the terminal goes or the system ends the program.
/// Whatever ends it, what was said is kept and the terminal is left as it was found.
///
/// # Errors
///
/// There is no terminal, or it cannot be set up.
pub fn run(start: Start) -> std::io::Result<Ending> {
    let (sender, inbox) = channel();
    let mut app = App::open(start, sender.clone());
    let caught = terminal::catch_signals();
    let mut screen = Screen::enter()?;
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        turn(&mut app, &mut screen, caught, &sender, &inbox)
    }));
    screen.leave();
    let signal = match outcome {
        Ok(signal) => signal,
        Err(_) => {
            app.keep_drafts();
            let ending = app.close();
            return Ok(app.panicked(terminal::panic_message(), ending));
        }
    };
    let mut ending = app.close();
    if let Some(signal) = signal {
        ending.code = 128_u8.saturating_add(signal.clamp(0, 127) as u8);
    }
    Ok(ending)
}

/// Takes in what comes until it is over; returns the signal that ended it, if one did.
fn turn(
    app: &mut App,
    screen: &mut Screen,
    caught: terminal::Caught,
    sender: &Sender<Input>,
    inbox: &Receiver<Input>,
) -> Option<i32> {
    let mut next_tick = Instant::now() + TICK;
    // Listened to from the first frame on.
    let mut unheard = Some(caught);
    loop {
        // A terminal that cannot be written to is gone; the watcher says so, too.
        if screen.draw(app).is_err() {
            app.keep_drafts();
            return Some(1);
        }
        screen.take_mouse(app.has_mouse());
        if let Some(text) = app.to_clipboard()
            && screen.copy(&text).is_err()
        {
            app.keep_drafts();
            return Some(1);
        }
        if let Some(loan) = app.take_loan() {
            if let Some(signal) = lend::lend(app, screen, sender, inbox, loan) {
                return Some(signal);
            }
            next_tick = Instant::now() + TICK;
            continue;
        }
        if let Some(caught) = unheard.take() {
            // Keys that are pressed before wait in the terminal.
            terminal::watch(sender, caught);
            if app.may_ask() {
                backdrop::ask(&mut std::io::stdout());
            }
            app.after_first_frame();
        }
        let mut quiet = false;
        while !quiet {
            let pause = if app.work() {
                Duration::ZERO
            } else {
                next_tick.saturating_duration_since(Instant::now())
            };
            match inbox.recv_timeout(pause) {
                Ok(input) => match take_in(app, screen, input) {
                    Ok(is_new) => quiet = is_new,
                    Err(signal) => return Some(signal),
                },
                Err(RecvTimeoutError::Timeout) if Instant::now() < next_tick => {}
                Err(RecvTimeoutError::Timeout) => {
                    next_tick = Instant::now() + TICK;
                    quiet = app.message(Msg::Tick);
                }
                Err(RecvTimeoutError::Disconnected) => return Some(1),
            }
            // All that waits is taken in before the next frame.
            while let Ok(input) = inbox.try_recv() {
                match take_in(app, screen, input) {
                    Ok(is_new) => quiet |= is_new,
                    Err(signal) => return Some(signal),
                }
            }
        }
        if app.is_over() {
            return None;
        }
    }
}

/// Takes in what has come: whether there may be something new to draw, or the signal that ends it all.
fn take_in(app: &mut App, screen: &mut Screen, input: Input) -> Result<bool, i32> {
    match input {
        Input::Msg(msg) => Ok(app.message(*msg)),
        // An editor that was not waited for any longer.
        Input::Returned(_) => Ok(false),
        Input::Stopped if screen.stop().is_ok() => Ok(true),
        Input::Stopped => {
            app.keep_drafts();
            Err(1)
        }
        Input::Ended(signal) => {
            app.keep_drafts();
            Err(signal)
        }
    }
}
