//! A text from a pipe or from the person's editor.

use std::io::{self, Read};
use std::path::Path;

use super::failure::{FILE, Failure};
use super::run::Run;
use crate::domain::MAX_NOTE_CHARS;
use crate::storage::{self, Doing, Ended, NotTaken, Sheet, StorageError};
use crate::text::Value;

/// A text, and the sheet that it was written on, where it was not piped in.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) sheet: Option<Sheet>,
}

/// Leaves the sheet where it is, because what stands on it could not be said, and tells so.
pub(super) fn leave(run: &Run<'_>, sheet: Sheet, failure: Failure) -> Failure {
    let path = sheet.path().display().to_string();
    let left = run.with("cli-editor-left", "path", path);
    let told = Failure {
        sentence: format!("{} {left}", failure.sentence),
        ..failure
    };
    stay(sheet, told)
}

/// Leaves the sheet where it is.
fn stay(mut sheet: Sheet, failure: Failure) -> Failure {
    sheet.stay(true);
    failure
}

/// Reads a text: all of standard input where nobody types there, else what an editor leaves. `None`
/// where it is empty or as it was.
pub(super) fn ask(run: &Run<'_>, before: &str) -> Result<Option<Written>, Failure> {
    let written = if run.here.stdin_is_terminal {
        edited(run, before)?
    } else {
        Written {
            text: piped(run)?,
            sheet: None,
        }
    };
    Ok(is_new(&written.text, before).then_some(written))
}

fn is_new(text: &str, before: &str) -> bool {
    !text.trim().is_empty() && text.trim() != before.trim()
}

fn piped(run: &Run<'_>) -> Result<String, Failure> {
    // A character has four bytes at most; one more than allowed is enough to be refused with the number.
    let most = (MAX_NOTE_CHARS as u64 + 1) * 4;
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(most).read_to_end(&mut bytes);
    read.map_err(|cause| io_failure(run, Doing::Reading, Path::new("stdin"), cause))?;
    let cut = bytes.len() as u64 == most;
    let utf8 = |failed: std::string::FromUtf8Error| {
        // The limit may have cut a character in two; anything else is no text.
        let valid = failed.utf8_error().valid_up_to();
        let bytes = failed.into_bytes();
        let whole = cut && bytes.len() - valid < 4;
        if whole {
            String::from_utf8(bytes[..valid].to_vec()).ok()
        } else {
            None
        }
    };
    let text = String::from_utf8(bytes).or_else(|failed| utf8(failed).ok_or(()));
    text.map_err(|()| Failure::refused(run.locale.get("cli-not-utf8")))
}

/// Opens the editor on a file of its own and waits for it. What stands in it is not thrown away where
/// the editor or the file fails.
fn edited(run: &Run<'_>, before: &str) -> Result<Written, Failure> {
    let editor = named(run)?;
    let sheet = Sheet::lay(before).map_err(|error| run.storage(&error))?;
    let edited = sheet.edit(&editor);
    let failure = match (edited.ended, edited.text) {
        (Ended::Badly | Ended::NotStarted, _) => {
            Failure::refused(run.with("cli-editor-failed", "editor", editor))
        }
        (Ended::AtOnce, Ok(_)) if !edited.is_new => {
            let arguments = [
                ("editor", Value::from(editor)),
                ("path", Value::from(edited.path.display().to_string())),
            ];
            return Err(stay(
                sheet,
                Failure::refused(run.locale.fill("cli-editor-at-once", &arguments)),
            ));
        }
        (Ended::Well | Ended::AtOnce | Ended::Earlier, Ok(text)) => {
            let sheet = Some(sheet);
            return Ok(Written { text, sheet });
        }
        (_, Err(NotTaken::NoText)) => Failure::refused(run.locale.get("cli-not-utf8")),
        (_, Err(NotTaken::File(error))) => run.storage(&error),
    };
    Err(if sheet.is_written() {
        leave(run, sheet, failure)
    } else {
        failure
    })
}

/// Opens a file in the editor and waits until it is closed.
pub(super) fn open(run: &Run<'_>, path: &Path) -> Result<(), Failure> {
    let path_told = || path.display().to_string();
    let none = || Failure::refused(run.with("cli-config-no-editor", "path", path_told()));
    let editor = run.here.editor().ok_or_else(none)?;
    match storage::command(&editor).arg(path).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) | Err(_) => Err(Failure::refused(run.with(
            "cli-editor-failed",
            "editor",
            editor,
        ))),
    }
}

/// The editor that the person has named.
fn named(run: &Run<'_>) -> Result<String, Failure> {
    let none = || Failure::refused(run.locale.get("cli-no-editor"));
    run.here.editor().ok_or_else(none)
}

fn io_failure(run: &Run<'_>, doing: Doing, path: &Path, cause: io::Error) -> Failure {
    let error = StorageError::Io {
        doing,
        path: path.to_owned(),
        cause,
    };
    Failure {
        sentence: run.locale.storage_error(&error),
        code: FILE,
    }
}
