//! A text from a pipe or from the person's editor.

use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::failure::{FILE, Failure};
use super::run::Run;
use crate::domain::MAX_NOTE_CHARS;
use crate::storage::{Doing, StorageError};

/// A text, and the sheet that it was written on, where it was not piped in.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) sheet: Option<Sheet>,
}

/// The file that the editor had. It goes when it is dropped.
pub(super) struct Sheet {
    folder: TempDir,
    path: PathBuf,
}

impl Sheet {
    /// Leaves the sheet where it is, because what stands on it could not be said, and tells so.
    pub(super) fn leave(self, run: &Run<'_>, failure: Failure) -> Failure {
        let _ = self.folder.keep();
        let path = self.path.display().to_string();
        let left = run.with("cli-editor-left", "path", path);
        Failure {
            sentence: format!("{} {left}", failure.sentence),
            ..failure
        }
    }

    /// Whether anything new stands on it.
    fn is_written(&self, before: &str) -> bool {
        let bytes = std::fs::read(&self.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        is_new(&text, before)
    }
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
    let (editor, mut command) = command(run)?;
    let folder = tempfile::Builder::new().prefix("mandate-").tempdir();
    let folder =
        folder.map_err(|cause| io_failure(run, Doing::Making, &std::env::temp_dir(), cause))?;
    let path = folder.path().join("note.txt");
    std::fs::write(&path, before).map_err(|cause| io_failure(run, Doing::Making, &path, cause))?;
    let sheet = Sheet { folder, path };
    let status = command.arg(&sheet.path).status();
    let failure = match status {
        Ok(status) if status.success() => match std::fs::read(&sheet.path) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => {
                    let sheet = Some(sheet);
                    return Ok(Written { text, sheet });
                }
                Err(_) => Failure::refused(run.locale.get("cli-not-utf8")),
            },
            Err(cause) => io_failure(run, Doing::Reading, &sheet.path, cause),
        },
        Ok(_) | Err(_) => Failure::refused(run.with("cli-editor-failed", "editor", editor)),
    };
    Err(if sheet.is_written(before) {
        sheet.leave(run, failure)
    } else {
        failure
    })
}

/// Opens a file in the editor and waits until it is closed.
pub(super) fn open(run: &Run<'_>, path: &Path) -> Result<(), Failure> {
    let (editor, mut command) = command(run)?;
    match command.arg(path).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) | Err(_) => Err(Failure::refused(run.with(
            "cli-editor-failed",
            "editor",
            editor,
        ))),
    }
}

/// The editor that the person has named, and what starts it.
fn command(run: &Run<'_>) -> Result<(String, Command), Failure> {
    let variable = run.here.variable;
    let Some(editor) = variable("VISUAL").or_else(|| variable("EDITOR")) else {
        return Err(Failure::refused(run.locale.get("cli-no-editor")));
    };
    let mut words = words(&editor).into_iter();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words.map(OsString::from));
    Ok((editor, command))
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

/// The words of a command as a shell would take them apart: quotes and backslashes, nothing expanded.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut begun, mut quote) = (Vec::new(), String::new(), false, None);
    let mut chars = command.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\\', None | Some('"')) if cfg!(unix) => word.extend(chars.next()),
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (c, None) if c.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
                continue;
            }
            (c, _) => word.push(c),
        }
        begun = true;
    }
    if begun {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn an_editor_may_have_options_and_a_path_with_spaces() {
        assert_eq!(words("code --wait"), ["code", "--wait"]);
        assert_eq!(
            words("'/My Apps/ed' -f \"a b\""),
            ["/My Apps/ed", "-f", "a b"]
        );
        #[cfg(unix)]
        assert_eq!(words(r"/My\ Apps/ed ''"), ["/My Apps/ed", ""]);
        assert!(words("  ").is_empty());
    }
}
