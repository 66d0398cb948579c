//! What became of a note that the person's own editor had.

use super::locale::{Locale, Value};
use super::sentence::shown;
use crate::storage::{Edited, Ended, NotTaken};

/// What is to be said of a note that came back from an editor, and how long.
#[derive(Debug)]
pub enum CameBack {
    /// News, until the next key.
    News(String),
    /// What the person has to know to go on.
    Trouble(String),
}

impl Locale {
    /// What became of a text that an editor had. `stood`: whether there was one before; `keep` and `again` are
    /// what the person types to keep the note and to have the editor once more.
    pub fn edited(&self, edited: &Edited, stood: bool, keep: &str, again: &str) -> CameBack {
        let arguments = [
            ("editor", Value::from(edited.editor.as_str())),
            ("path", shown(&edited.path)),
            ("keep", Value::from(keep.to_owned())),
            ("again", Value::from(again.to_owned())),
        ];
        let news = |id: &str| CameBack::News(self.fill(id, &arguments));
        let trouble = |id: &str| CameBack::Trouble(self.fill(id, &arguments));
        let text = match (&edited.text, edited.ended) {
            (_, Ended::NotStarted) => return trouble("came-back-not-started"),
            (Err(NotTaken::NoText), _) => return trouble("came-back-no-text"),
            (Err(NotTaken::File(_)), _) => return trouble("came-back-gone"),
            (Ok(text), _) => text,
        };
        if edited.is_joined {
            return trouble("came-back-joined");
        }
        let is_blank = text.trim().is_empty();
        match (edited.ended, edited.is_new) {
            (Ended::Badly, true) if !is_blank => trouble("came-back-badly"),
            (Ended::Badly, _) => trouble("came-back-badly-unchanged"),
            (Ended::AtOnce, false) => trouble("came-back-at-once"),
            (_, false) => news("came-back-unchanged"),
            (_, true) if is_blank && stood => trouble("came-back-blank"),
            (_, true) if is_blank => news("came-back-unchanged"),
            (_, true) => news("came-back"),
        }
    }
}
