//! A text on its way through the person's own editor: a file of its own, and what starts the editor.
//!
//! The command is taken apart here and not by a library: those that there are read a backslash as an escape
//! on every system, and with it no path of Windows could be named.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::error::{Doing, StorageError};

/// What stands before the text in files of some editors: a byte-order mark.
const MARK: &str = "\u{feff}";

/// The file that an editor has. It goes when it is dropped, unless it is to stay.
#[derive(Debug)]
pub struct Sheet {
    folder: PathBuf,
    path: PathBuf,
    before: String,
    stays: bool,
}

/// What the names of the folders begin with in which sheets lie.
const PREFIX: &str = "mandate-";

/// Within this time no person changes a text: what ends sooner may be a launcher that does not wait for the
/// window it has opened.
const AT_ONCE: Duration = Duration::from_secs(3);

/// What came of a text that an editor had.
#[derive(Debug)]
pub struct Edited {
    /// The editor, as it is named.
    pub editor: String,
    /// The file that it had.
    pub path: PathBuf,
    /// What stands there now.
    pub text: Result<String, NotTaken>,
    /// Whether that differs from what stood there before.
    pub is_new: bool,
    /// Whether it stands below what was typed here meanwhile.
    pub is_joined: bool,
    /// How the editor ended.
    pub ended: Ended,
}

/// How an editor ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Without a complaint.
    Well,
    /// Without a complaint, but so soon that it may still be open elsewhere.
    AtOnce,
    /// With an error, or killed.
    Badly,
    /// It could not be started.
    NotStarted,
    /// Earlier: what it has left since is taken over.
    Earlier,
}

impl Ended {
    /// How one ended that was started then, with a complaint or without.
    pub fn of(started: Instant, is_well: bool) -> Self {
        match is_well {
            true if started.elapsed() < AT_ONCE => Self::AtOnce,
            true => Self::Well,
            false => Self::Badly,
        }
    }
}

impl Edited {
    /// Whether the file is to stay although the editor has ended: it may be open elsewhere still, or holds
    /// what cannot be taken over.
    pub fn is_open(&self) -> bool {
        match self.text {
            Ok(_) => self.ended == Ended::AtOnce && !self.is_new,
            Err(NotTaken::NoText) => true,
            Err(NotTaken::File(_)) => false,
        }
    }
}

/// Why what stands on a sheet cannot be taken over.
#[derive(Debug)]
pub enum NotTaken {
    /// The file is not there any more, or cannot be read.
    File(StorageError),
    /// What stands there is no text in UTF-8.
    NoText,
}

impl Sheet {
    /// Writes a text on a new sheet, where only this person can read it.
    ///
    /// # Errors
    ///
    /// The folder for temporary files cannot be written.
    pub fn lay(text: &str) -> Result<Self, StorageError> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir();
        let folder = folder
            .map_err(|cause| StorageError::io(Doing::Making, &std::env::temp_dir(), cause))?;
        let folder = folder.keep();
        let path = folder.join("note.txt");
        let mut sheet = Self {
            folder,
            path,
            before: String::new(),
            stays: false,
        };
        sheet.write(text)?;
        Ok(sheet)
    }

    /// A sheet that an earlier process has laid, and what it knew to stand there; `None` where there is none any
    /// more. It stays until it is to go.
    pub fn found(path: &Path, before: &str) -> Option<Self> {
        let folder = path.parent().filter(|_| path.is_file())?;
        let name = folder.file_name()?.to_str()?;
        name.starts_with(PREFIX).then(|| Self {
            folder: folder.to_owned(),
            path: path.to_owned(),
            before: before.to_owned(),
            stays: true,
        })
    }

    /// When something was last written on it.
    pub fn written_at(&self) -> Option<Timestamp> {
        let at = self.path.metadata().and_then(|meta| meta.modified()).ok()?;
        Timestamp::try_from(at).ok()
    }

    /// Writes another text on it.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn write(&mut self, text: &str) -> Result<(), StorageError> {
        std::fs::write(&self.path, text)
            .map_err(|cause| StorageError::io(Doing::Making, &self.path, cause))?;
        self.before = text.to_owned();
        Ok(())
    }

    /// The text that stood there when it was last written or read.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// This was read there: what stands there is new only where it differs.
    pub fn is_read(&mut self, text: &str) {
        text.clone_into(&mut self.before);
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What stands on it, without what editors add: a byte-order mark, the line ends of Windows, a line end
    /// behind the last line.
    ///
    /// # Errors
    ///
    /// The file is gone or cannot be read, or holds no text.
    pub fn text(&self) -> Result<String, NotTaken> {
        let bytes = std::fs::read(&self.path)
            .map_err(|cause| NotTaken::File(StorageError::io(Doing::Reading, &self.path, cause)))?;
        let text = String::from_utf8(bytes).map_err(|_| NotTaken::NoText)?;
        let text = text.strip_prefix(MARK).unwrap_or(&text);
        let mut text = text.replace("\r\n", "\n");
        if text.ends_with('\n') && !self.before.ends_with('\n') {
            text.pop();
        }
        Ok(text)
    }

    /// Whether something new stands on it. What is no text counts.
    pub fn is_written(&self) -> bool {
        match self.text() {
            Ok(text) => !text.trim().is_empty() && text != self.before,
            Err(NotTaken::NoText) => true,
            Err(NotTaken::File(_)) => false,
        }
    }

    /// Has the editor work on it and waits until it ends.
    pub fn edit(&self, editor: &str) -> Edited {
        let started = Instant::now();
        let ended = match command(editor).arg(&self.path).status() {
            Ok(status) => Ended::of(started, status.success()),
            Err(_) => Ended::NotStarted,
        };
        self.come_back(editor, ended)
    }

    /// What came of it, by an editor that ended so.
    pub fn come_back(&self, editor: &str, ended: Ended) -> Edited {
        let text = self.text();
        Edited {
            editor: editor.to_owned(),
            path: self.path.clone(),
            is_new: text.as_ref().is_ok_and(|text| *text != self.before),
            text,
            is_joined: false,
            ended,
        }
    }

    /// Whether the file stays when the sheet is dropped.
    pub fn stay(&mut self, stays: bool) {
        self.stays = stays;
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        if !self.stays {
            // What cannot be taken away is for whoever tidies up the temporary files.
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// What starts the editor that is named so, as VISUAL and EDITOR name it: a program with its options.
pub fn command(named: &str) -> Command {
    let mut words = words(named).into_iter();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words.map(OsString::from));
    command
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
    use super::*;

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

    #[test]
    fn what_editors_add_is_taken_away_and_nothing_else() {
        let sheet = Sheet::lay("one").expect("laid");
        for (left, text) in [
            ("\u{feff}one\r\ntwo\r\n", "one\ntwo"),
            ("one\n", "one"),
            ("one\n\n", "one\n"),
            ("", ""),
        ] {
            std::fs::write(sheet.path(), left).expect("written");
            assert_eq!(sheet.text().expect("text"), text);
            assert_eq!(sheet.is_written(), !["one", ""].contains(&text));
        }
        std::fs::write(sheet.path(), b"\xff").expect("written");
        assert!(matches!(sheet.text(), Err(NotTaken::NoText)) && sheet.is_written());
        std::fs::remove_file(sheet.path()).expect("removed");
        assert!(matches!(sheet.text(), Err(NotTaken::File(_))) && !sheet.is_written());
    }

    #[test]
    fn a_sheet_goes_unless_it_is_to_stay() {
        let mut sheet = Sheet::lay("one").expect("laid");
        let path = sheet.path().to_owned();
        sheet.stay(true);
        drop(sheet);
        assert!(path.exists());
        std::fs::remove_dir_all(path.parent().expect("its folder")).expect("removed");
        let sheet = Sheet::lay("one").expect("laid");
        let path = sheet.path().to_owned();
        drop(sheet);
        assert!(!path.exists());
    }
}
