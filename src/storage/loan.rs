//! Texts that the person's own editor has: which of them may still be open in a window of it, and what it
//! has left since.

use std::path::Path;

use super::error::StorageError;
use super::sheet::{Edited, Ended, Sheet};
use crate::domain::{EntryId, ItemId, Said, Say};

/// The note that a text belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteOf {
    items: Vec<ItemId>,
    revises: Option<EntryId>,
    private: bool,
}

impl NoteOf {
    /// The note about these items, or the new text of the version that it revises.
    pub fn new(mut items: Vec<ItemId>, revises: Option<EntryId>, private: bool) -> Self {
        items.sort_unstable();
        Self {
            items,
            revises,
            private,
        }
    }

    /// The note that was said; `None` where it is no note, or one that undo brought back.
    fn said(said: &[Said]) -> Option<Self> {
        let first = said.first()?;
        let revises = match first.entry.say() {
            Say::Note { .. } => None,
            Say::Revise { note, .. } => Some(*note),
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. }
            | Say::Withdraw { .. }
            | Say::Unknown { .. } => return None,
        };
        let items = said.iter().map(|one| one.entry.on().clone()).collect();
        let is_word = first.entry.undoes().is_empty();
        is_word.then(|| Self::new(items, revises, first.private))
    }
}

/// A text that an editor has or is to have.
#[derive(Debug)]
pub struct Loan {
    /// What the text belongs to.
    about: NoteOf,
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

    /// What the editor's window has saved since, below what was typed here meanwhile. The window may go on.
    fn earlier(&mut self, typed: &str) -> Edited {
        let is_typed = !typed.trim().is_empty() && typed != self.sheet.before();
        let mut edited = self.sheet.come_back(&self.editor, Ended::Earlier);
        let Ok(left) = &mut edited.text else {
            return edited;
        };
        self.sheet.is_read(left);
        if is_typed && left != typed {
            *left = format!("{typed}\n\n{left}");
            edited.is_joined = true;
        }
        edited
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
    /// What was typed here meanwhile stays, above that. Nothing is taken over into another note than the
    /// one that it belongs to.
    ///
    /// # Errors
    ///
    /// The file for the editor cannot be written.
    pub fn ask(&mut self, editor: &str, about: &NoteOf, text: &str) -> Result<Lent, StorageError> {
        let at = self.open.iter().position(|loan| loan.about == *about);
        if let Some(loan) = at.map(|at| &mut self.open[at]) {
            if loan.sheet.is_written() {
                return Ok(Lent::Back(loan.earlier(text)));
            }
            // The window that has it may be open: it is to find the same file.
            loan.sheet.write(text)?;
        }
        let mut loan = match at {
            Some(at) => self.open.remove(at),
            None => Loan {
                about: about.clone(),
                editor: String::new(),
                sheet: Sheet::lay(text)?,
            },
        };
        editor.clone_into(&mut loan.editor);
        // Whatever ends this program, what the editor writes is to be found.
        loan.sheet.stay(true);
        Ok(Lent::Out(loan))
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

    /// These were said: what a window of a note among them saves from here on belongs to no other note, and
    /// what it has saved and nobody has taken over stays in its file.
    pub fn end(&mut self, said: &[Said]) {
        let Some(about) = NoteOf::said(said) else {
            return;
        };
        for mut loan in self.open.extract_if(.., |loan| loan.about == about) {
            loan.sheet.stay(loan.sheet.is_written());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Author, Journal, Request, Stamp, Tracker};

    fn note(item: &str) -> NoteOf {
        NoteOf::new(vec![ItemId::new(item)], None, false)
    }

    fn said(item: &str, text: &str) -> Vec<Said> {
        let it = crate::storage::embedded();
        let tracker = Tracker::new(it, Journal::default(), Journal::default());
        let say = Say::Note { text: text.into() };
        let request = Request::shared(ItemId::new(item), say);
        let author = Author::new("Ann", "Chad");
        let stamp = Stamp {
            author,
            at: jiff::Timestamp::UNIX_EPOCH,
            seed: 1,
        };
        tracker
            .say(&[request], &stamp, false)
            .expect("it may be said")
    }

    fn lent(loans: &mut Loans, item: &str, text: &str) -> Loan {
        match loans.ask("ed", &note(item), text).expect("laid") {
            Lent::Out(loan) => loan,
            Lent::Back(edited) => panic!("it was not started again: {edited:?}"),
        }
    }

    fn back(loans: &mut Loans, item: &str, text: &str) -> Edited {
        match loans.ask("ed", &note(item), text).expect("taken over") {
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
        // The window may be open still, and save once more.
        std::fs::write(&path, "two and a half").expect("its folder is there");
        let edited = back(&mut loans, "task-1", "two");
        assert_eq!(edited.text.expect("text"), "two and a half");
        loans.end(&said("task-1", "two and a half"));
        assert!(!path.exists(), "all of it is kept");
    }

    #[test]
    fn no_note_takes_what_was_saved_for_one_that_is_kept_already() {
        let mut loans = Loans::default();
        let loan = lent(&mut loans, "task-1", "");
        let path = loan.path().to_owned();
        loans.give_back(loan, Ended::AtOnce);
        loans.end(&said("task-2", "another"));
        loans.end(&said("task-1", "typed here"));
        std::fs::write(&path, "of the first").expect_err("nothing was on it");
        let loan = lent(&mut loans, "task-1", "of the second");
        loans.give_back(loan, Ended::AtOnce);
        let path = loans.open[0].path().to_owned();
        std::fs::write(&path, "saved too late").expect("written");
        loans.end(&said("task-1", "typed here again"));
        assert!(path.exists(), "nobody else has it");
        let third = lent(&mut loans, "task-1", "");
        assert_ne!(third.path(), path);
        std::fs::remove_dir_all(path.parent().expect("a folder")).expect("cleared away");
        loans.give_back(third, Ended::Well);
        loans.settle();
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
