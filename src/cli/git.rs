//! `git merge-driver` and `git setup`, and what `git sync` needs of them: trackers in a git repository. The git program itself does the
//! work; what is here only tells it how.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::copies::{copy, same_mandate};
use super::failure::{Answer, Failure, Outcome, REFUSED};
use super::gitfiles::{add_lines, pattern};
use super::gitrun::Git;
use super::gitsync::sync;
use super::run::Run;
use crate::storage::{self, Reading};

/// The name under which git knows the driver.
pub(super) const DRIVER: &str = "mandate";
/// What stands beside a tracker while it is saved, and its lock, which stays.
pub(super) const IGNORED: [&str; 2] = [".*.ron.lock", ".*.ron.*.mandate-tmp"];

/// Carries out a verb of git.
pub(super) fn git(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    match typed.subcommand() {
        Some(("merge-driver", typed)) => merge_driver(run, typed),
        Some(("setup", _)) => setup(run),
        Some(("sync", typed)) => sync(run, typed),
        // `args` demands one of these.
        Some(_) | None => Err(Failure::usage(run.locale.get("cli-usage-other"))),
    }
}

/// Unites the other side into git's own file. The common ancestor is not needed: nothing is ever taken
/// out. Git takes any failure for a conflict and leaves its own side in the work tree, so that both
/// sides are still there to be merged by hand.
fn merge_driver(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let path = |name: &str| -> PathBuf { typed.get_one(name).cloned().unwrap_or_default() };
    let (ours, theirs) = (path("ours"), path("theirs"));
    let name = typed.get_one::<PathBuf>("name");
    united(run, &ours, &theirs).map_err(|failure| Failure {
        sentence: match name {
            Some(name) => format!("{}: {}", name.display(), failure.sentence),
            None => failure.sentence,
        },
        code: REFUSED,
    })
}

fn united(run: &Run<'_>, ours: &Path, theirs: &Path) -> Outcome {
    let (own, other) = (whole(run, ours)?, whole(run, theirs)?);
    let mut tracker = own.tracker;
    same_mandate(run, (ours, &tracker), (theirs, &other.tracker))?;
    let merged = tracker.merge_all([other.tracker]);
    merged.map_err(|differ| Failure::refused(differ.to_string()))?;
    storage::replace(ours, &tracker).map_err(|error| run.storage(&error))?;
    Ok(Answer::default())
}

/// A side of which every line can be read: what cannot would be gone from the merged file.
fn whole(run: &Run<'_>, path: &Path) -> Result<Reading, Failure> {
    let reading = copy(run, path)?;
    if reading.rejected.is_empty() {
        return Ok(reading);
    }
    Err(Failure::refused(run.with(
        "cli-git-damaged",
        "path",
        path.display().to_string(),
    )))
}

/// Tells the repository how to merge trackers, and keeps locks out of it.
fn setup(run: &Run<'_>) -> Outcome {
    let named = run.globals.file.as_deref();
    let git = repository(run)?;
    let top = git.top()?;
    let patterns = match named {
        Some(file) => vec![of_file(run, &top, file)?],
        None => of_trackers(run, &git, &top)?,
    };
    let attributes: Vec<String> = patterns
        .iter()
        .map(|pattern| format!("{pattern} merge={DRIVER} text eol=lf"))
        .collect();
    let mut ignored: Vec<String> = IGNORED.map(str::to_owned).into();
    if let Some(name) = named.and_then(Path::file_name) {
        let name = name.to_string_lossy();
        if !name.ends_with(".ron") {
            ignored.push(pattern(&format!(".{name}.lock")));
        }
    }
    register(run, &git)?;
    let mut out = format!("{}\n", run.locale.get("cli-git-registered"));
    for (file, lines) in [(".gitattributes", attributes), (".gitignore", ignored)] {
        let path = top.join(file);
        let added = add_lines(run, &path, &lines)?;
        let id = if added.is_empty() {
            "cli-git-had"
        } else {
            "cli-git-added"
        };
        out.push_str(&run.with(id, "path", path.display().to_string()));
        out.push('\n');
        for line in added {
            out.push_str(&format!("    {}\n", crate::text::show_line(&line)));
        }
    }
    out.push_str(&format!("{}\n", run.locale.get("cli-git-next")));
    Ok(Answer::new(out))
}

/// Git in the repository of the named file, or of this folder.
pub(super) fn repository<'r, 'a>(run: &'r Run<'a>) -> Result<Git<'r, 'a>, Failure> {
    let folder = match run.globals.file.as_deref().map(Path::parent) {
        Some(Some(folder)) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    Git::at(run, folder)
}

/// Tells this clone what the driver is: every clone has to be told for itself.
pub(super) fn register(run: &Run<'_>, git: &Git<'_, '_>) -> Result<(), Failure> {
    let program = (run.here.program)().ok_or_else(|| {
        let sentence = run.locale.get("cli-git-no-program");
        Failure::refused(sentence)
    })?;
    git.set(
        &format!("merge.{DRIVER}.name"),
        &run.locale.get("cli-git-driver"),
    )?;
    git.set(&format!("merge.{DRIVER}.driver"), &driver(&program))
}

/// The command that git hands to a shell: the program between quotes, git's own marks beside.
fn driver(program: &Path) -> String {
    let program = program.display().to_string().replace('%', "%%");
    // Git brings a shell of its own on Windows, to which a backslash is no separator.
    let program = if cfg!(windows) {
        program.replace('\\', "/")
    } else {
        program
    };
    let program = program.replace('\'', r"'\''");
    format!("'{program}' git merge-driver -- %O %A %B %P")
}

/// The pattern for the tracker that was named.
fn of_file(run: &Run<'_>, top: &Path, file: &Path) -> Result<String, Failure> {
    copy(run, file)?;
    Ok(pattern(&format!("/{}", inside(run, top, file)?)))
}

/// A file's name within the work tree, as git writes it.
pub(super) fn inside(run: &Run<'_>, top: &Path, file: &Path) -> Result<String, Failure> {
    let real = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let inside = real.strip_prefix(top).ok().and_then(Path::to_str);
    let named = inside.map(|inside| match cfg!(windows) {
        true => inside.replace('\\', "/"),
        false => inside.to_owned(),
    });
    named.ok_or_else(|| {
        let path = file.display().to_string();
        Failure::refused(run.with("cli-git-outside", "path", path))
    })
}

/// The patterns for all trackers of the repository: all `.ron` files where they are all trackers, so
/// that those which come later are meant, too; else one for each.
fn of_trackers(run: &Run<'_>, git: &Git<'_, '_>, top: &Path) -> Result<Vec<String>, Failure> {
    let files = git.files("*.ron")?;
    let is_tracker = |file: &&String| storage::read(&top.join(file)).is_ok();
    let trackers: Vec<&String> = files.iter().filter(is_tracker).collect();
    if trackers.is_empty() {
        return Err(Failure::refused(run.locale.get("cli-git-no-tracker")));
    }
    if trackers.len() == files.len() {
        return Ok(vec!["*.ron".to_owned()]);
    }
    let one = |file: &&String| pattern(&format!("/{file}"));
    Ok(trackers.iter().map(one).collect())
}
