//! The git program, run in a work tree.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::failure::Failure;
use super::run::Run;

/// Git in one folder.
pub(super) struct Git<'r, 'a> {
    run: &'r Run<'a>,
    folder: PathBuf,
}

impl<'r, 'a> Git<'r, 'a> {
    /// Git in the work tree that holds a folder.
    ///
    /// # Errors
    ///
    /// There is no git program, or the folder is in no work tree.
    pub(super) fn at(run: &'r Run<'a>, folder: &Path) -> Result<Self, Failure> {
        let git = Self {
            run,
            folder: folder.to_owned(),
        };
        match git.ask(&["rev-parse", "--is-inside-work-tree"])? {
            Ok(answer) if answer.trim() == "true" => Ok(git),
            Ok(_) | Err(_) => {
                let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
                let path = folder.display().to_string();
                Err(Failure::refused(run.with(
                    "cli-git-no-repository",
                    "path",
                    path,
                )))
            }
        }
    }

    /// The work tree's folder.
    pub(super) fn top(&self) -> Result<PathBuf, Failure> {
        let top = self.told(&["rev-parse", "--show-toplevel"])?;
        let top = PathBuf::from(top.trim_end_matches(['\r', '\n']));
        // As other paths are made whole, so that they can be compared.
        Ok(top.canonicalize().unwrap_or(top))
    }

    /// The files in git's care, of the whole work tree, that fit a pattern.
    pub(super) fn tracked(&self, pattern: &str) -> Result<Vec<String>, Failure> {
        let spec = format!(":(top){pattern}");
        let listed = self.told(&["ls-files", "-z", "--full-name", "--cached", "--", &spec])?;
        Ok(names(&listed))
    }

    /// The files of the whole work tree that fit a pattern: those in git's care and those that could
    /// come into it.
    pub(super) fn files(&self, pattern: &str) -> Result<Vec<String>, Failure> {
        let spec = format!(":(top){pattern}");
        let listed = self.told(&[
            "ls-files",
            "-z",
            "--full-name",
            "--cached",
            "--others",
            "--exclude-standard",
            "--",
            &spec,
        ])?;
        Ok(names(&listed))
    }

    /// Sets a value in the repository's own settings.
    pub(super) fn set(&self, name: &str, value: &str) -> Result<(), Failure> {
        self.told(&["config", "--local", name, value]).map(drop)
    }

    /// What git says; its complaint is a failure.
    pub(super) fn told(&self, arguments: &[&str]) -> Result<String, Failure> {
        self.ask(arguments)?.map_err(|complaint| {
            let complaint = complaint.trim().to_owned();
            Failure::refused(self.run.with("cli-git-failed", "complaint", complaint))
        })
    }

    /// What git says, or its complaint.
    pub(super) fn ask(&self, arguments: &[&str]) -> Result<Result<String, String>, Failure> {
        let ran = self.ran(arguments)?;
        Ok(if ran.code == 0 {
            Ok(String::from_utf8_lossy(&ran.out).into_owned())
        } else {
            Err(ran.complaint)
        })
    }

    /// Runs git. What it prints is for nobody else's eyes.
    pub(super) fn ran(&self, arguments: &[&str]) -> Result<Ran, Failure> {
        let mut command = Command::new("git");
        command.current_dir(&self.folder).args(arguments);
        if !self.run.here.stdin_is_terminal {
            // Nobody is there to be asked for a password.
            command.env("GIT_TERMINAL_PROMPT", "0");
        }
        let output = command.output().map_err(|error| {
            let missing = error.kind() == ErrorKind::NotFound && self.folder.is_dir();
            Failure::refused(if missing {
                self.run.locale.get("cli-git-missing").into_owned()
            } else {
                self.run
                    .with("cli-git-failed", "complaint", error.to_string())
            })
        })?;
        Ok(Ran {
            code: output.status.code().unwrap_or(-1),
            out: output.stdout,
            complaint: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }
}

/// What a run of git came to.
pub(super) struct Ran {
    /// Its exit code; -1 where a signal ended it.
    pub(super) code: i32,
    /// What it printed.
    pub(super) out: Vec<u8>,
    /// What it complained of, or told on the way.
    pub(super) complaint: String,
}

/// Names as git lists them with `-z`, each once.
pub(super) fn names(listed: &str) -> Vec<String> {
    let names = listed.split('\0').filter(|name| !name.is_empty());
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}
