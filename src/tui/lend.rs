//! A note in the person's own editor: the terminal is lent to it, and its text is taken over whatever
//! becomes of it.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::TICK;
use super::app::App;
use super::effect::Input;
use super::msg::Msg;
use super::terminal::{self, Screen};
use crate::storage::{self, Ended, Lent, Loan, Loans, NoteOf};

/// How long an editor that is asked to end is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the person's editor has, and is to have next.
#[derive(Debug, Default)]
pub(super) struct Lender {
    /// The editor that the person has named.
    pub(super) editor: Option<String>,
    /// What is to be handed to it next.
    pub(super) due: Option<Loan>,
    /// What it has.
    pub(super) loans: Loans,
}

impl Lender {
    /// Prepares a text for the editor; or gives what it has left since it had the text before.
    pub(super) fn ask(&mut self, about: &NoteOf, text: &str) -> Option<Msg> {
        match self.loans.ask(self.editor.as_ref()?, about, text) {
            Ok(Lent::Out(loan)) => {
                self.due = Some(loan);
                None
            }
            Ok(Lent::Back(edited)) => Some(Msg::Edited(edited)),
            Err(error) => Some(Msg::NotWritten(error)),
        }
    }
}

/// Lends the terminal to the editor until it ends; returns the signal that is to end this program, if one
/// came meanwhile.
pub(super) fn lend(
    app: &mut App,
    screen: &mut Screen,
    sender: &Sender<Input>,
    inbox: &Receiver<Input>,
    loan: Loan,
) -> Option<i32> {
    if !screen.lend() {
        app.take_back(loan, Ended::NotStarted);
        return None;
    }
    let (ended, signal) = wait(app, sender, inbox, &loan);
    app.take_back(loan, ended);
    if signal.is_none() && screen.take_back().is_err() {
        app.keep_drafts();
        return Some(1);
    }
    if signal.is_some() {
        app.keep_drafts();
    }
    signal
}

/// Waits for the editor. What the file and other windows bring is taken in meanwhile, and what the editor
/// saves is kept as a draft.
fn wait(
    app: &mut App,
    sender: &Sender<Input>,
    inbox: &Receiver<Input>,
    loan: &Loan,
) -> (Ended, Option<i32>) {
    let started = Instant::now();
    let child = storage::command(loan.editor()).arg(loan.path()).spawn();
    let Ok(mut child) = child else {
        return (Ended::NotStarted, None);
    };
    let editor = child.id();
    let back = sender.clone();
    let waiter = std::thread::Builder::new().name("editor".to_owned());
    let waiter = waiter.spawn(move || {
        let is_well = child.wait().is_ok_and(|status| status.success());
        let _ = back.send(Input::Returned(is_well));
    });
    if waiter.is_err() {
        terminal::ask_to_end(editor);
        return (Ended::NotStarted, None);
    }
    let mut last = None;
    let mut asked: Option<(Instant, i32)> = None;
    loop {
        let patience = asked.map_or(TICK, |(at, _)| PATIENCE.saturating_sub(at.elapsed()));
        match inbox.recv_timeout(patience) {
            Ok(Input::Returned(is_well)) => {
                let signal = asked.map(|(_, signal)| signal);
                return (Ended::of(started, is_well), signal);
            }
            // Typed before the reader stopped, and not for what is on the screen now.
            Ok(Input::Msg(msg)) if is_typed(&msg) => {}
            Ok(Input::Msg(msg)) => drop(app.message(*msg)),
            // It was asked to before the editor was there.
            Ok(Input::Stopped) => {}
            Ok(Input::Ended(signal)) => {
                terminal::ask_to_end(editor);
                asked.get_or_insert((Instant::now(), signal));
            }
            Err(RecvTimeoutError::Timeout) => {
                if let Some((_, signal)) = asked {
                    return (Ended::Badly, Some(signal));
                }
                let text = loan.text().filter(|text| last.as_ref() != Some(text));
                if let Some(text) = text {
                    last = Some(text.clone());
                    app.message(Msg::Sheet(text));
                }
                app.message(Msg::Tick);
            }
            Err(RecvTimeoutError::Disconnected) => return (Ended::Badly, Some(1)),
        }
    }
}

fn is_typed(msg: &Msg) -> bool {
    matches!(msg, Msg::Key(_) | Msg::Paste(_) | Msg::Mouse(_))
}
