//! Texts that the person's own editor has: which of them may still be open in a window of it, and what it
//! has left since.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::draft::Draft;
use super::error::StorageError;
use super::sheet::{Edited, Ended, Sheet};
use crate::domain::{EntryId, ItemId, Said, Say};

/// So long a window is waited for that has not saved anything new.
const PATIENCE: SignedDuration = SignedDuration::from_hours(7 * 24);

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

    /// A text of it, as it is kept.
    fn draft(&self, text: &str, lent: Option<&Path>) -> Draft {
        Draft {
            item: Draft::about(&self.items),
            revises: self.revises.map(|id| id.to_string()),
            private: self.private,
            text: text.to_owned(),
            lent: lent.map(|path| path.to_string_lossy().into_owned()),
            ..Draft::default()
        }
    }

    fn of_draft(draft: &Draft) -> Self {
        let items = draft.item.split('\n').map(ItemId::new).collect();
        let revises = draft.revises.as_ref().and_then(|id| id.parse().ok());
        Self::new(items, revises, draft.private)
    }
}

/// What an editor's window has saved although nobody asked for it any more.
#[derive(Debug)]
pub struct Late {
    /// The text, and what it belongs to.
    pub draft: Draft,
    /// What was known to stand there.
    pub before: String,
}

/// What stands in a note after a window has saved `text` where `before` stood: that in its place, below what was
/// typed here meanwhile; and whether there was such.
pub fn joined(typed: &str, before: &str, text: &str) -> (String, bool) {
    let above = typed.strip_suffix(before).unwrap_or(typed);
    let is_whole = above.is_empty() || above.ends_with("\n\n");
    let above = if is_whole { above } else { typed }.trim_end_matches('\n');
    if above.trim().is_empty() || above == text.trim_end_matches('\n') {
        (text.to_owned(), false)
    } else {
        (format!("{above}\n\n{text}"), true)
    }
}

/// A text that an editor has or is to have.
#[derive(Debug)]
pub struct Loan {
    /// What the text belongs to.
    about: NoteOf,
    editor: String,
    sheet: Sheet,
    /// Whether the note was kept: another one about the same has a sheet of its own.
    is_over: bool,
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
        let mut edited = self.sheet.come_back(&self.editor, Ended::Earlier);
        let Ok(left) = &mut edited.text else {
            return edited;
        };
        let before = self.sheet.before().to_owned();
        self.sheet.is_read(left);
        (*left, edited.is_joined) = joined(typed, &before, left);
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
    /// What an editor has that is waited for.
    out: Option<Draft>,
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
        let is_meant = |loan: &Loan| loan.about == *about && !loan.is_over;
        let at = self.open.iter().position(is_meant);
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
                is_over: false,
            },
        };
        editor.clone_into(&mut loan.editor);
        // Whatever ends this program, what the editor writes is to be found.
        loan.sheet.stay(true);
        self.out = Some(loan.about.draft(text, Some(loan.path())));
        Ok(Lent::Out(loan))
    }

    /// The editor has ended.
    pub fn give_back(&mut self, loan: Loan, ended: Ended) -> Edited {
        self.out = None;
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

    /// These were said. A window of a note among them may be open still: what it saves from here on revises what
    /// was said, or is a new note where several were said at once.
    pub fn end(&mut self, said: &[Said]) {
        let Some(about) = NoteOf::said(said) else {
            return;
        };
        for loan in self.open.iter_mut().filter(|loan| loan.about == about) {
            if let [only] = said {
                loan.about.revises = Some(only.entry.id());
            } else {
                loan.is_over = true;
            }
            let text = said.first().and_then(|one| one.entry.say().text());
            if let (Some(text), Ok(left)) = (text, loan.sheet.text())
                && text.trim_end() == left.trim_end()
            {
                loan.sheet.is_read(&left);
            }
        }
    }

    /// What a window has saved since and nobody has asked for. A sheet that is gone is forgotten.
    pub fn late(&mut self) -> Option<Late> {
        self.open.retain(|loan| loan.path().exists());
        let loan = self.open.iter_mut().find(|loan| loan.text().is_some())?;
        let text = loan.text()?;
        let before = loan.sheet.before().to_owned();
        loan.sheet.is_read(&text);
        let draft = loan.about.draft(&text, None);
        Some(Late { draft, before })
    }

    /// Which texts editors may have, to be kept for the case that this process ends.
    pub fn lent(&self) -> Vec<Draft> {
        let open = self.open.iter().map(|loan| {
            let before = loan.sheet.before();
            loan.about.draft(before, Some(loan.path()))
        });
        open.chain(self.out.clone()).collect()
    }

    /// Takes over which texts the editors of earlier processes may have. Sheets on which nothing new was saved for
    /// long are cleared away.
    pub fn adopt(&mut self, lent: Vec<Draft>, now: Timestamp) {
        for draft in lent {
            let path = draft.lent.as_deref().map(Path::new);
            let Some(mut sheet) = path.and_then(|path| Sheet::found(path, &draft.text)) else {
                continue;
            };
            let is_old = sheet
                .written_at()
                .is_some_and(|at| now.duration_since(at) > PATIENCE);
            if is_old && matches!(sheet.text(), Ok(text) if text == draft.text) {
                sheet.stay(false);
                continue;
            }
            self.open.push(Loan {
                about: NoteOf::of_draft(&draft),
                editor: String::new(),
                sheet,
                is_over: false,
            });
        }
    }
}

#[cfg(test)]
mod tests;
