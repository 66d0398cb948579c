//! Texts that the person's own editor has: which of them may still be open in a window of it, and what it
//! has left since.

use std::path::Path;

use super::error::StorageError;
use super::sheet::{Edited, Ended, Sheet};

/// A text that an editor has or is to have.
#[derive(Debug)]
pub struct Loan {
    /// What the text belongs to.
    about: String,
    editor: String,
    sheet: Sheet,
}

impl Loan {
    /// The editor, as it is named.
    pub fn editor(&self) -> &str {
        &self.editor
    }

    /// The file that the editor has.
    pub fn path(&self) -> &Path {
        self.sheet.path()
    }

    /// What stands on the sheet by now, where that is new.
    pub fn text(&self) -> Option<String> {
        let is_written = self.sheet.is_written();
        self.sheet.text().ok().filter(|_| is_written)
    }

    /// Has the editor work on it and waits until it ends; says how it ended.
    pub fn edit(&self) -> Ended {
        self.sheet.edit(&self.editor).ended
    }
}

/// What comes of asking for the editor.
#[derive(Debug)]
pub enum Lent {
    /// The editor is to have this.
    Out(Loan),
    /// It has left something since it had the text before.
    Back(Edited),
}

/// The texts that editors have.
#[derive(Debug, Default)]
pub struct Loans {
    /// Texts that may still be open in an editor that did not wait.
    open: Vec<Loan>,
    /// What was taken over and is not kept yet.
    taken: Vec<Loan>,
}

impl Loans {
    /// Prepares a text for the editor; or takes over at once what it has left since it had the text before.
    /// What was typed here meanwhile stays, above that. `about` is what the text belongs to: nothing is
    /// taken over into another one.
    ///
    /// # Errors
    ///
    /// The file for the editor cannot be written.
    pub fn ask(&mut self, editor: &str, about: &str, text: &str) -> Result<Lent, StorageError> {
        let before = self.open.iter().position(|loan| loan.about == about);
        let mut sheet = match before.map(|at| self.open.remove(at)) {
            Some(loan) if loan.sheet.is_written() => {
                let is_typed = !text.trim().is_empty() && text != loan.sheet.before();
                let mut edited = self.give_back(loan, Ended::Earlier);
                if is_typed
                    && let Ok(left) = &mut edited.text
                    && left != text
                {
                    *left = format!("{text}\n\n{left}");
                    edited.is_joined = true;
                }
                return Ok(Lent::Back(edited));
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
        Ok(Lent::Out(Loan {
            about: about.to_owned(),
            editor: editor.to_owned(),
            sheet,
        }))
    }

    /// The editor has ended.
    pub fn give_back(&mut self, loan: Loan, ended: Ended) -> Edited {
        let edited = loan.sheet.come_back(&loan.editor, ended);
        if edited.is_open() {
            self.open.push(loan);
        } else {
            self.taken.push(loan);
        }
        edited
    }

    /// What was taken over is safe elsewhere: the sheets can go.
    pub fn settle(&mut self) {
        for mut loan in self.taken.drain(..) {
            loan.sheet.stay(false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lent(loans: &mut Loans, about: &str, text: &str) -> Loan {
        match loans.ask("ed", about, text).expect("laid") {
            Lent::Out(loan) => loan,
            Lent::Back(edited) => panic!("it was not started again: {edited:?}"),
        }
    }

    fn back(loans: &mut Loans, about: &str, text: &str) -> Edited {
        match loans.ask("ed", about, text).expect("taken over") {
            Lent::Back(edited) => edited,
            Lent::Out(loan) => panic!("it was started again: {loan:?}"),
        }
    }

    #[test]
    fn a_sheet_stays_until_its_text_is_safe() {
        let mut loans = Loans::default();
        let loan = lent(&mut loans, "task-1", "one");
        let path = loan.path().to_owned();
        std::fs::write(&path, "two").expect("written");
        loans.give_back(loan, Ended::Well);
        assert!(path.exists());
        loans.settle();
        assert!(!path.exists());
    }

    #[test]
    fn what_an_editor_that_did_not_wait_saves_later_is_taken_over() {
        let mut loans = Loans::default();
        let loan = lent(&mut loans, "task-1", "one");
        let path = loan.path().to_owned();
        loans.give_back(loan, Ended::AtOnce);
        loans.settle();
        assert!(path.exists(), "its window may be open");
        // Asked again before anything was saved, it finds the same file with what was typed meanwhile.
        let loan = lent(&mut loans, "task-1", "one and a half");
        assert_eq!(loan.path(), path);
        let text = std::fs::read_to_string(&path).expect("read");
        assert_eq!(text, "one and a half");
        loans.give_back(loan, Ended::AtOnce);
        std::fs::write(&path, "two").expect("written");
        let edited = back(&mut loans, "task-1", "one and a half");
        assert_eq!(
            (edited.text.expect("text").as_str(), edited.ended),
            ("two", Ended::Earlier)
        );
        assert!(!edited.is_joined);
        loans.settle();
        assert!(!path.exists());
    }

    #[test]
    fn nothing_that_was_typed_meanwhile_gives_way_to_it() {
        for (typed, stands) in [
            ("one", "two"),
            ("", "two"),
            ("two", "two"),
            ("one and more", "one and more\n\ntwo"),
        ] {
            let mut loans = Loans::default();
            let loan = lent(&mut loans, "task-1", "one");
            let path = loan.path().to_owned();
            loans.give_back(loan, Ended::AtOnce);
            std::fs::write(path, "two\n").expect("written");
            let edited = back(&mut loans, "task-1", typed);
            assert_eq!(edited.text.expect("text"), stands);
            assert_eq!(edited.is_joined, stands.len() > 3);
            loans.settle();
        }
    }

    #[test]
    fn what_one_text_left_is_not_taken_over_into_another() {
        let mut loans = Loans::default();
        let loan = lent(&mut loans, "task-1", "");
        let path = loan.path().to_owned();
        loans.give_back(loan, Ended::AtOnce);
        std::fs::write(&path, "of the first").expect("written");
        let other = lent(&mut loans, "task-2", "of the second");
        assert_ne!(other.path(), path);
        let edited = back(&mut loans, "task-1", "");
        assert_eq!(edited.text.expect("text"), "of the first");
        loans.give_back(other, Ended::Well);
        loans.settle();
    }
}
