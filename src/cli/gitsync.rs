//! `git sync`: commits the trackers, takes in what others have sent, sends. Only trackers are committed,
//! nothing is forced, and what git cannot do by itself is left to git.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use super::copies::{existing, note_arrival, same_mandate, unite};
use super::failure::{Answer, Failure, Outcome};
use super::git::{DRIVER, IGNORED, inside, register, repository};
use super::gitfiles::{add_lines, pattern};
use super::gitrun::Git;
use super::json::json;
use super::run::Run;
use crate::domain::{Entry, EntryId, Ids, Tracker};
use crate::storage::{self, Doing, StorageError};
use crate::text::Value;

/// What a sync came to, for other programs.
#[derive(Default, Serialize)]
struct Synced {
    files: Vec<String>,
    branch: String,
    remote: Option<String>,
    committed: Option<String>,
    restored: usize,
    arrived: usize,
    sent: bool,
    problem: Option<String>,
}

/// One repository, on one branch.
pub(super) struct Sync<'r, 'a> {
    pub(super) run: &'r Run<'a>,
    pub(super) git: Git<'r, 'a>,
    top: PathBuf,
    /// The trackers, as git names them.
    pub(super) files: Vec<String>,
    pub(super) branch: String,
}

/// Commits, takes in and sends.
pub(super) fn sync(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let (sync, is_new_here) = ready(run)?;
    let (mut answer, mut synced) = (Answer::default(), Synced::default());
    let mut lines = Vec::new();
    let mut last: Ids = Ids::default();
    for file in &sync.files {
        let count = match sync.last(file)? {
            Some(there) => {
                last.extend(there.journal().iter().map(Entry::id));
                sync.restore(file, Some(there))?
            }
            None => sync.restore(file, None)?,
        };
        synced.restored += count;
        if count > 0 {
            let arguments = [
                ("path", Value::from(file.as_str())),
                ("count", Value::from(count)),
            ];
            lines.push(run.locale.fill("cli-git-sync-restored", &arguments));
        }
    }
    let mut here = Ids::default();
    for (_, tracker) in sync.trackers() {
        here.extend(tracker.journal().iter().map(Entry::id));
    }
    let new: Ids = here.difference(&last).copied().collect();
    synced.committed = sync.commit(new.len())?;
    lines.push(match &synced.committed {
        Some(message) => run.with("cli-git-sync-committed", "message", message),
        None => run.locale.get("cli-git-sync-unchanged").into_owned(),
    });
    // In a clone that had none, git's last version has just come.
    let before = if is_new_here { new } else { here };
    let place = sync.place();
    let remote = place.as_ref().ok().map(|place| place.remote.clone());
    let sent = place.and_then(|place| sync.exchange(&place));
    let (mut came, mut spelt) = (Vec::new(), Tracker::default());
    for (path, tracker) in sync.trackers() {
        let new = tracker.journal().iter();
        let new: Vec<&Entry> = new.filter(|entry| !before.contains(&entry.id())).collect();
        let ids: Vec<EntryId> = new.iter().map(|entry| entry.id()).collect();
        note_arrival(run, &path, &tracker, &ids);
        spelt.admit(new.iter().copied().cloned(), false);
        came.extend(new.into_iter().cloned());
    }
    synced.arrived = came.len();
    if !came.is_empty() {
        lines.push((run.locale).summary("cli-git-sync-came", &spelt, came.iter()));
    } else if sent.is_ok() {
        lines.push(run.locale.get("cli-git-sync-nothing-came").into_owned());
    }
    match sent {
        Ok(sent) => {
            let id = if sent {
                "cli-git-sync-sent"
            } else {
                "cli-git-sync-nothing-sent"
            };
            lines.push(run.with(id, "remote", remote.clone().unwrap_or_default()));
            synced.sent = sent;
        }
        // What was done stands all the same.
        Err(failure) => {
            answer.code = failure.code;
            synced.problem = Some(failure.sentence.clone());
            answer.hints.push(failure.sentence);
        }
    }
    (synced.remote, synced.branch, synced.files) = (remote, sync.branch, sync.files);
    answer.out = if typed.get_flag("json") {
        json(&synced)
    } else {
        lines.join("\n") + "\n"
    };
    Ok(answer)
}

/// Looks whether all that is needed is there. Nothing is changed but what this clone knows of our
/// driver. Also whether the trackers stood only on the other side until now.
fn ready<'r, 'a>(run: &'r Run<'a>) -> Result<(Sync<'r, 'a>, bool), Failure> {
    let refuse = |id: &str| Failure::refused(run.locale.get(id));
    let top = repository(run)?.top()?;
    // Names are meant from the top of the work tree.
    let git = Git::at(run, &top)?;
    let files = match run.globals.file.as_deref() {
        Some(file) if !file.exists() => Vec::new(),
        Some(_) | None => shared(run, &git, &top)?,
    };
    let Ok(branch) = git.ask(&["symbolic-ref", "--quiet", "--short", "HEAD"])? else {
        return Err(refuse("cli-git-sync-detached"));
    };
    for name in ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"] {
        if git
            .ask(&["rev-parse", "--quiet", "--verify", name])?
            .is_ok()
        {
            return Err(refuse("cli-git-sync-halfway"));
        }
    }
    if git.ask(&["var", "GIT_COMMITTER_IDENT"])?.is_err() {
        return Err(refuse("cli-git-sync-nobody"));
    }
    register(run, &git)?;
    let mut sync = Sync {
        run,
        git,
        top,
        files,
        branch: branch.trim().to_owned(),
    };
    let is_new_here = sync.files.is_empty();
    if is_new_here {
        // A clone of what was empty then knows nothing of what colleagues have put there since.
        sync.begin()?;
        sync.files = shared(run, &sync.git, &sync.top)?;
    }
    if sync.files.is_empty() {
        return Err(refuse("cli-git-sync-no-tracker"));
    }
    sync.use_driver()?;
    Ok((sync, is_new_here))
}

/// The tracker that was named, or those that git keeps.
fn shared(run: &Run<'_>, git: &Git<'_, '_>, top: &Path) -> Result<Vec<String>, Failure> {
    match run.globals.file.as_deref() {
        Some(file) => {
            run.opened(&run.target())?;
            Ok(vec![inside(run, top, file)?])
        }
        None => in_care(run, git, top),
    }
}

/// The trackers that git keeps. A damaged one is no other file: it is told of.
fn in_care(run: &Run<'_>, git: &Git<'_, '_>, top: &Path) -> Result<Vec<String>, Failure> {
    let mut files = git.tracked("*.ron")?;
    let mut trouble = None;
    files.retain(|file| match storage::read(&top.join(file)) {
        Ok(_) => true,
        Err(StorageError::Missing(_) | StorageError::NotATracker { .. }) => false,
        Err(error) => {
            trouble.get_or_insert(error);
            false
        }
    });
    trouble.map_or(Ok(files), |error| Err(run.storage(&error)))
}

impl Sync<'_, '_> {
    /// Sees to it that git merges these trackers through our driver in this clone, where the
    /// repository itself does not say so, and that locks are no files of its.
    fn use_driver(&self) -> Result<(), Failure> {
        let ignored: Vec<String> = IGNORED.map(str::to_owned).into();
        self.tell_clone("info/exclude", &ignored)?;
        let mut lines = Vec::new();
        for file in &self.files {
            let said = self.git.told(&["check-attr", "-z", "merge", "--", file])?;
            if said.split('\0').nth(2) != Some(DRIVER) {
                lines.push(format!("{} merge={DRIVER}", pattern(&format!("/{file}"))));
            }
        }
        self.tell_clone("info/attributes", &lines)
    }

    /// Adds lines to a file of this clone that is in no commit.
    fn tell_clone(&self, file: &str, lines: &[String]) -> Result<(), Failure> {
        if lines.is_empty() {
            return Ok(());
        }
        let path = self.git.told(&["rev-parse", "--git-path", file])?;
        let path = self.top.join(path.trim_end_matches(['\r', '\n']));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|cause| {
                let (doing, path) = (Doing::Making, path.clone());
                self.run.storage(&StorageError::Io { doing, path, cause })
            })?;
        }
        add_lines(self.run, &path, lines).map(drop)
    }

    /// Brings into a tracker what waits on this computer and what git's last version holds, so that a
    /// commit never takes anything away. How many entries of git's were not there.
    fn restore(&self, file: &str, last: Option<Tracker>) -> Result<usize, Failure> {
        let path = self.top.join(file);
        let (store, mut tracker) = existing(self.run, &path, false)?;
        if store.has_pending() {
            let saved = store.writer().save();
            saved.map_err(|error| self.run.storage(&error))?;
        }
        let Some(last) = last else {
            return Ok(0);
        };
        same_mandate(self.run, (&path, &tracker), (&path, &last))?;
        let merged = tracker.merge_all([last]);
        let account = merged.map_err(|differ| Failure::refused(differ.to_string()))?;
        let count = account.entries().count();
        if count > 0 {
            unite(self.run, &store, &tracker, &account)?;
        }
        Ok(count)
    }

    /// What git's last version of a tracker holds; `None` where there is none that can be read.
    fn last(&self, file: &str) -> Result<Option<Tracker>, Failure> {
        self.held("HEAD", file)
    }

    /// What a tracker holds in a commit; `None` where it holds none that can be read.
    pub(super) fn held(&self, commit: &str, file: &str) -> Result<Option<Tracker>, Failure> {
        let shown = self.git.ran(&["show", &format!("{commit}:{file}")])?;
        if shown.code != 0 {
            return Ok(None);
        }
        let failed = |cause| {
            let (doing, path) = (Doing::Making, std::env::temp_dir());
            self.run.storage(&StorageError::Io { doing, path, cause })
        };
        let mut copy = tempfile::NamedTempFile::new().map_err(failed)?;
        copy.write_all(&shown.out).map_err(failed)?;
        Ok(storage::read(copy.path()).ok().map(|read| read.tracker))
    }

    /// Commits the trackers alone, whatever else is changed or staged; `count` entries of theirs are
    /// new. The commit's message; `None` where nothing is to be committed.
    fn commit(&self, count: usize) -> Result<Option<String>, Failure> {
        let with_files = |arguments: &[&str]| {
            let mut all = vec!["--literal-pathspecs"];
            all.extend(arguments);
            all.push("--");
            all.extend(self.files.iter().map(String::as_str));
            self.git.told(&all)
        };
        if with_files(&["status", "--porcelain"])?.trim().is_empty() {
            return Ok(None);
        }
        let arguments = [
            ("files", Value::from(self.files.join(", "))),
            ("count", Value::from(count)),
        ];
        let id = if count == 0 {
            "cli-git-sync-message-put"
        } else {
            "cli-git-sync-message"
        };
        let message = self.run.locale.fill(id, &arguments);
        with_files(&["add"])?;
        with_files(&["commit", "--quiet", "--only", "-m", &message])?;
        Ok(Some(message))
    }

    /// The trackers as they are now, those that can be read.
    fn trackers(&self) -> impl Iterator<Item = (PathBuf, Tracker)> {
        self.files.iter().filter_map(|file| {
            let path = self.top.join(file);
            let read = storage::read(&path).ok()?;
            Some((path, read.tracker))
        })
    }
}
