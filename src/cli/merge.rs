//! `merge` and `diff`: what copies hold comes together, or is only told.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use super::account::{AccountShape, account_shape, account_text};
use super::copies::{Done, damage, existing, same_mandate, unite};
use super::failure::{Answer, Failure, Outcome, REFUSED};
use super::file::shown;
use super::json::json;
use super::run::Run;
use super::since::{End, in_time, known, late, named};
use crate::domain::{Account, Journal, Since, Tracker};
use crate::storage::{self, Point, Reading, Store};
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
    let merged = tracker.merge_all(copies.into_iter().map(|(_, copy)| copy));
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
    if made && let Some(near) = storage::near_named(&into, &from) {
        let arguments = [
            ("near", shown(&near)),
            ("path", shown(&into)),
            ("dry", Value::from(usize::from(dry))),
        ];
        answer
            .out
            .push_str(&run.locale.fill("cli-merge-near", &arguments));
        answer.out.push('\n');
    }
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

/// Says what one copy holds that another does not, or what it says since a point.
pub(super) fn diff(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let old: PathBuf = typed.get_one("old").cloned().unwrap_or_default();
    let new: Option<&PathBuf> = typed.get_one("new");
    let mut answer = Answer::default();
    let shown_new = new.cloned().unwrap_or_else(|| run.target().path);
    let mut problems = Vec::new();
    let after = match new {
        None => run.look(&mut answer.hints),
        Some(path) => storage::read(path)
            .map_err(|error| run.storage(&error))
            .map(|copy| {
                answer.hints.extend(damage(run, path, &copy));
                copy.tracker
            }),
    };
    let before = match place_in_time(run, &old, after.as_ref().ok())? {
        Some(point) => Some(point),
        None => match storage::read(&old) {
            Ok(copy) => Some(Before::Copy(Box::new(copy))),
            Err(error) => {
                problems.push(run.storage(&error));
                None
            }
        },
    };
    let (before, after) = match (before, after) {
        (Some(before), Ok(after)) => (before, after),
        (_, Err(failure)) => {
            problems.push(failure);
            return Ok(refused(problems));
        }
        (None, Ok(_)) => return Ok(refused(problems)),
    };
    let changes = |since: &Since, hints: &mut Vec<String>| {
        if new.is_none() {
            hints.extend(late(run, since, &after));
        }
        after.changes(since)
    };
    let is_of_copies = matches!(before, Before::Copy(_));
    let (now, account) = match before {
        Before::Point(point) => {
            let own = (shown_new.as_path(), &after);
            let known = known(run, &point, own, &mut answer.hints)?;
            changes(&Since::from(known), &mut answer.hints)
        }
        Before::Period(since) => changes(&since, &mut answer.hints),
        Before::Copy(copy) => {
            answer.hints.extend(damage(run, &old, &copy));
            same_mandate(run, (&old, &copy.tracker), (&shown_new, &after))?;
            let mut now = copy.tracker;
            let merged = now.merge_all([after]);
            let account = merged.map_err(|other| Failure::refused(other.to_string()))?;
            (now, account)
        }
    };
    answer.code = if account.is_empty() { 0 } else { REFUSED };
    if typed.get_flag("json") {
        answer.out = json(&account_shape(&now, &account));
        return Ok(answer);
    }
    answer.out = told(run, &now, &account);
    let arguments = [("old", shown(&old)), ("new", shown(&shown_new))];
    if account.is_empty() {
        let line = run.locale.fill("cli-diff-nothing", &arguments);
        answer.out.push_str(&format!("{line}\n"));
    }
    if is_of_copies {
        // Whoever compares two copies may think that it goes both ways.
        let line = run.locale.fill("cli-diff-one-way", &arguments);
        answer.out.push_str(&format!("{line}\n"));
    }
    Ok(answer)
}

/// With what a copy is compared.
enum Before {
    Copy(Box<Reading>),
    Point(Point),
    /// What was said in a reporting period.
    Period(Since),
}

/// The reporting period, the day or the occasion that stands in the place of an older copy, where no
/// file has that name.
fn place_in_time(
    run: &Run<'_>,
    old: &Path,
    after: Option<&Tracker>,
) -> Result<Option<Before>, Failure> {
    let Some(typed) = old.to_str().filter(|_| old.symlink_metadata().is_err()) else {
        return Ok(None);
    };
    if let Some(period) = after.and_then(|after| named(run, typed, after)) {
        let since = Since::period(period, &run.here.zone);
        return Ok(Some(Before::Period(since)));
    }
    Ok(in_time(run, typed, End::Start)?.map(Before::Point))
}

fn told(run: &Run<'_>, tracker: &Tracker, account: &Account) -> String {
    let mut out = account_text(run, tracker, account);
    if !account.items.is_empty() {
        let arrives = (run.locale).summary("account-arrives", tracker, account.entries());
        let replaced = run.locale.replaced(tracker, account);
        for sentence in [Some(arrives), replaced].into_iter().flatten() {
            out.push_str(&format!("{sentence}\n"));
        }
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
