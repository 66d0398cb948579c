//! `merge` and `diff`: what copies hold comes together, or is only told.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::Timestamp;
use serde::Serialize;

use super::account::{AccountShape, account_shape, account_text};
use super::copies::{Done, damage, existing, same_mandate, unite};
use super::failure::{Answer, Failure, Outcome, REFUSED};
use super::file::shown;
use super::history::{Point, point};
use super::json::json;
use super::run::Run;
use crate::domain::{Account, Journal, Tracker};
use crate::storage::{self, Reading, Store};
use crate::text::Value;

/// What came of a merge, for other programs.
#[derive(Serialize)]
struct Merged<'a> {
    into: String,
    made: bool,
    wrote: bool,
    rejected: Option<String>,
    #[serde(flatten)]
    account: AccountShape<'a>,
}

/// Brings into one tracker what others hold, and says what that is. Everything is read before anything
/// is written; where one file is not as it must be, nothing is.
pub(super) fn merge(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let (into, from) = sides(run, typed);
    let dry = typed.get_flag("dry-run");
    let mut answer = Answer::default();
    let mut problems = Vec::new();
    let mut copies = Vec::new();
    let mut base = match base(run, &into, dry) {
        Ok(base) => base,
        Err(failure) => {
            problems.push(failure);
            None
        }
    };
    run.wait.step(|| {
        let count = [("count", Value::from(from.len()))];
        run.locale.fill("wait-copies", &count)
    });
    for (path, copy) in from.iter().zip(storage::read_copies(&from)) {
        match copy {
            Ok(reading) => {
                answer.hints.extend(damage(run, path, &reading));
                copies.push((path, reading.tracker));
            }
            Err(obstacle) => problems.push(Failure::obstacle(run.locale, &obstacle)),
        }
    }
    // What cannot be read may hold anything.
    let is_damaged = !answer.hints.is_empty();
    let first = copies.first();
    let standard = match (&base, first) {
        (Some((_, tracker)), _) => Some((into.as_path(), tracker)),
        (None, first) => first.map(|(path, tracker)| (path.as_path(), tracker)),
    };
    if let Some((name, standard)) = standard {
        let others = copies.iter().map(|(path, copy)| (path.as_path(), copy));
        problems
            .extend(others.filter_map(|other| same_mandate(run, (name, standard), other).err()));
    }
    if !problems.is_empty() {
        return Ok(nothing(run, problems));
    }
    let made = base.is_none();
    let mut tracker = match (&mut base, copies.first()) {
        (Some((_, tracker)), _) => std::mem::take(tracker),
        (None, Some((_, copy))) => empty_like(copy),
        (None, None) => Tracker::default(),
    };
    run.wait
        .step(|| run.locale.get("wait-uniting").into_owned());
    let merged = tracker.merge_all(copies.iter().map(|(_, copy)| copy));
    let account = merged.map_err(|other| Failure::refused(other.to_string()))?;
    let mut done = Done::default();
    if !dry {
        done = match &base {
            Some((store, _)) => unite(run, store, &tracker, &account)?,
            None => make(run, &into, &tracker)?,
        };
    }
    if typed.get_flag("json") {
        answer.out = json(&Merged {
            into: into.display().to_string(),
            made: made && !dry,
            wrote: done.wrote,
            rejected: done.rejected.map(|path| path.display().to_string()),
            account: account_shape(&tracker, &account),
        });
        return Ok(answer);
    }
    let id = match (account.is_empty(), made, dry) {
        (_, true, true) => "cli-merge-would-make",
        (_, true, false) => "cli-merge-made",
        (true, false, _) if is_damaged => "cli-merge-nothing-readable",
        (true, false, _) => "cli-merge-nothing",
        (false, false, true) => "cli-merge-preview",
        (false, false, false) => "cli-merge-done",
    };
    answer.out = told(run, &tracker, &account);
    let line = run.with(id, "path", into.display().to_string());
    answer.out.push_str(&format!("{line}\n"));
    answer.hints.extend(done.rejected_hint(run));
    Ok(answer)
}

/// The tracker to merge into, and the copies to take from. A single file is what came back: it goes into
/// one's own tracker, which nobody should have to name.
pub(super) fn sides(run: &Run<'_>, typed: &ArgMatches) -> (PathBuf, Vec<PathBuf>) {
    let first: PathBuf = typed.get_one("into").cloned().unwrap_or_default();
    let from: Vec<PathBuf> = typed
        .get_many("from")
        .unwrap_or_default()
        .cloned()
        .collect();
    if from.is_empty() {
        (run.target().path, vec![first])
    } else {
        (first, from)
    }
}

/// Says what one copy holds that another does not.
pub(super) fn diff(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let path = |name: &str| -> PathBuf { typed.get_one(name).cloned().unwrap_or_default() };
    let (old, new) = (path("old"), path("new"));
    let mut problems = Vec::new();
    let mut read = |path: &Path| {
        run.step("wait-reading", path);
        let read = storage::read(path);
        read.map_err(|error| problems.push(run.storage(&error)))
            .ok()
    };
    let before = match day(run, &old) {
        Some(start) => Some(Before::Day(start)),
        None => read(&old).map(|copy| Before::Copy(Box::new(copy))),
    };
    let (Some(before), Some(after)) = (before, read(&new)) else {
        return Ok(refused(problems));
    };
    let mut answer = Answer::default();
    let mut tracker = match before {
        Before::Day(start) => said_before(&after.tracker, start),
        Before::Copy(copy) => {
            answer.hints.extend(damage(run, &old, &copy));
            same_mandate(run, (&old, &copy.tracker), (&new, &after.tracker))?;
            copy.tracker
        }
    };
    answer.hints.extend(damage(run, &new, &after));
    run.wait
        .step(|| run.locale.get("wait-uniting").into_owned());
    let merged = tracker.merge_all([&after.tracker]);
    let account = merged.map_err(|other| Failure::refused(other.to_string()))?;
    answer.code = if account.is_empty() { 0 } else { REFUSED };
    if typed.get_flag("json") {
        answer.out = json(&account_shape(&tracker, &account));
        return Ok(answer);
    }
    answer.out = told(run, &tracker, &account);
    if account.is_empty() {
        let arguments = [("old", shown(&old)), ("new", shown(&new))];
        let line = run.locale.fill("cli-diff-nothing", &arguments);
        answer.out.push_str(&format!("{line}\n"));
    }
    Ok(answer)
}

/// With what a copy is compared.
enum Before {
    Copy(Box<Reading>),
    /// A day's start, by the authors' clocks.
    Day(Timestamp),
}

/// The day that stands in the place of an older copy, where no file has that name.
fn day(run: &Run<'_>, old: &Path) -> Option<Timestamp> {
    if old.symlink_metadata().is_ok() {
        return None;
    }
    match point(run, old.to_str()?) {
        Ok(Point::Day(start)) => Some(start),
        Ok(Point::File(_)) | Err(_) => None,
    }
}

/// What a copy holds that was said before a day, by its authors' clocks.
fn said_before(copy: &Tracker, start: Timestamp) -> Tracker {
    let mut journal = Journal::default();
    for entry in copy.journal().iter() {
        if entry.at() < start {
            journal.insert(entry.clone());
        }
    }
    Tracker::new(copy.mandate().clone(), journal, Journal::default())
}

fn told(run: &Run<'_>, tracker: &Tracker, account: &Account) -> String {
    let mut out = account_text(run, tracker, account);
    if !account.items.is_empty() {
        out.push_str(&run.locale.summary("account-arrives", account.entries()));
        out.push('\n');
    }
    out
}

/// The tracker into which is merged; `None` where there is none yet.
fn base(run: &Run<'_>, into: &Path, dry: bool) -> Result<Option<(Store, Tracker)>, Failure> {
    let own = run.target();
    let begins = own.may_be_missing && own.path == into;
    if !begins && into.symlink_metadata().is_err() {
        return Ok(None);
    }
    existing(run, into, dry).map(Some)
}

/// An empty tracker of the same mandate.
fn empty_like(copy: &Tracker) -> Tracker {
    let mandate = copy.mandate().clone();
    Tracker::new(mandate, Journal::default(), Journal::default())
}

fn make(run: &Run<'_>, path: &Path, tracker: &Tracker) -> Result<Done, Failure> {
    run.step("wait-writing", path);
    storage::make(path, tracker).map_err(|error| run.storage(&error))?;
    Ok(Done {
        wrote: true,
        rejected: None,
    })
}

/// Every problem in a sentence of its own, and that nothing came of it.
fn nothing(run: &Run<'_>, problems: Vec<Failure>) -> Answer {
    let mut answer = refused(problems);
    let none = run.locale.get("cli-merge-none").into_owned();
    answer.hints.push(none);
    answer
}

fn refused(problems: Vec<Failure>) -> Answer {
    Answer {
        code: problems.iter().map(|p| p.code).max().unwrap_or(REFUSED),
        hints: problems.into_iter().map(|p| p.sentence).collect(),
        ..Answer::default()
    }
}
