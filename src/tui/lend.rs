//! A note in the person's own editor: the terminal is lent to it, and its text is taken over whatever
//! becomes of it.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::TICK;
use super::app::App;
use super::effect::Input;
use super::msg::Msg;
use super::terminal::{self, Screen};
use crate::storage::{self, Ended, Sheet, StorageError};

/// How long an editor that is asked to end is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// A text that an editor has or is to have.
#[derive(Debug)]
pub(super) struct Loan {
    /// What the text belongs to.
    about: String,
    editor: String,
    sheet: Sheet,
}

impl Loan {
    /// What stands on the sheet by now, where that is new.
    fn text(&self) -> Option<String> {
        let is_written = self.sheet.is_written();
        self.sheet.text().ok().filter(|_| is_written)
    }
}

/// The texts that editors have.
#[derive(Debug, Default)]
pub(super) struct Loans {
    /// The editor that the person has named.
    pub(super) editor: Option<String>,
    /// What is to be handed to it next.
    due: Option<Loan>,
    /// Texts that may still be open in an editor that did not wait.
    open: Vec<Loan>,
    /// What was taken over and is not kept yet.
    taken: Vec<Loan>,
}

impl Loans {
    /// Prepares a text for the editor; or takes over at once what it has left since it had the text before.
    pub(super) fn ask(&mut self, about: String, text: &str) -> Result<Option<Msg>, StorageError> {
        let Some(editor) = self.editor.clone() else {
            return Ok(None);
        };
        let before = self.open.iter().position(|loan| loan.about == about);
        let mut sheet = match before.map(|at| self.open.remove(at)) {
            Some(loan) if loan.sheet.is_written() => {
                return Ok(Some(self.give_back(loan, Ended::Earlier)));
            }
            Some(mut loan) => {
                // The window that has it may be open: it is to find the same file.
                loan.sheet.write(text)?;
                loan.sheet
            }
            None => Sheet::lay(text)?,
        };
        // Whatever ends this program, what the editor writes is to be found.
        sheet.stay(true);
        self.due = Some(Loan {
            about,
            editor,
            sheet,
        });
        Ok(None)
    }

    /// What is to be handed to the editor now.
    pub(super) fn take(&mut self) -> Option<Loan> {
        self.due.take()
    }

    /// The editor has ended.
    pub(super) fn give_back(&mut self, loan: Loan, ended: Ended) -> Msg {
        let edited = loan.sheet.come_back(&loan.editor, ended);
        if edited.is_open() {
            self.open.push(loan);
        } else {
            self.taken.push(loan);
        }
        Msg::Edited(edited)
    }

    /// What was taken over is safe elsewhere: the sheets can go.
    pub(super) fn settle(&mut self) {
        for mut loan in self.taken.drain(..) {
            loan.sheet.stay(false);
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
    let child = storage::command(&loan.editor)
        .arg(loan.sheet.path())
        .spawn();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn loans() -> Loans {
        Loans {
            editor: Some("ed".to_owned()),
            ..Loans::default()
        }
    }

    fn due(loans: &mut Loans, text: &str) -> Loan {
        let msg = loans.ask("task-1".to_owned(), text).expect("laid");
        assert!(msg.is_none(), "the editor is to have it");
        loans.take().expect("a loan")
    }

    #[test]
    fn a_sheet_stays_until_its_text_is_safe() {
        let mut loans = loans();
        let loan = due(&mut loans, "one");
        let path = loan.sheet.path().to_owned();
        std::fs::write(&path, "two").expect("written");
        loans.give_back(loan, Ended::Well);
        assert!(path.exists());
        loans.settle();
        assert!(!path.exists());
    }

    #[test]
    fn what_an_editor_that_did_not_wait_saves_later_is_taken_over() {
        let mut loans = loans();
        let loan = due(&mut loans, "one");
        let path = loan.sheet.path().to_owned();
        loans.give_back(loan, Ended::AtOnce);
        loans.settle();
        assert!(path.exists(), "its window may be open");
        // Asked again before anything was saved, it finds the same file with what was typed meanwhile.
        let loan = due(&mut loans, "one and a half");
        assert_eq!(loan.sheet.path(), path);
        assert_eq!(
            std::fs::read_to_string(&path).expect("read"),
            "one and a half"
        );
        loans.give_back(loan, Ended::AtOnce);
        std::fs::write(&path, "two").expect("written");
        let msg = loans.ask("task-1".to_owned(), "one").expect("taken over");
        let Some(Msg::Edited(edited)) = msg else {
            panic!("it was started again");
        };
        assert_eq!(
            (edited.text.expect("text").as_str(), edited.ended),
            ("two", Ended::Earlier)
        );
        loans.settle();
        assert!(!path.exists());
    }
}
