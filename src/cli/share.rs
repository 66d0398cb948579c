//! `share`: a copy to send, and a word on what is in it and what is not.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::Timestamp;
use serde::Serialize;

use super::copies::{copy, existing, same_mandate};
use super::failure::{Answer, Failure, Outcome};
use super::file::shown;
use super::history::{Point, point};
use super::json::json;
use super::run::Run;
use crate::domain::{Entry, Journal, Tracker};
use crate::storage::{self, Delivered, FORMAT, Obstacle, StorageError, Target};
use crate::text::Value;

/// From where on entries go into the copy.
enum From {
    Ever,
    Day(Timestamp),
    /// What this file does not hold. Only what is in the file itself counts: whoever has it has no
    /// more than that.
    File(PathBuf, Box<Tracker>),
}

/// What is in a copy, for other programs.
#[derive(Serialize)]
struct Shared<'a> {
    path: String,
    made: bool,
    entries: usize,
    added: usize,
    left_out: usize,
    private: usize,
    delegations: Vec<&'a str>,
}

/// What became of the file, in figures and in sentences.
struct Told {
    made: bool,
    added: usize,
    lines: Vec<String>,
}

/// Makes a copy of what is shared, or merges it into one that is there.
pub(super) fn share(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let out: PathBuf = typed.get_one("out").cloned().unwrap_or_default();
    let mut answer = Answer::default();
    let tracker = source(run, &out, &mut answer)?;
    let from = from(run, typed.get_one::<String>("since"), &tracker)?;
    let goes = |entry: &&Entry| match &from {
        From::Ever => true,
        From::Day(start) => entry.at() >= *start,
        From::File(_, copy) => !copy.journal().contains(entry.id()),
    };
    let mut journal = Journal::default();
    for entry in tracker.journal().iter().filter(goes) {
        journal.insert(entry.clone());
    }
    let part = Tracker::new(tracker.mandate().clone(), journal, Journal::default());
    let Told {
        made,
        added,
        mut lines,
    } = deliver(run, &out, &part, &mut answer)?;
    lines.push(run.locale.summary("share-in", part.journal().iter()));
    let left = tracker.journal().len() - part.journal().len();
    lines.extend(left_out(run, &from, left));
    let private = tracker.private().len();
    if typed.get_flag("json") {
        let of = part.delegations().into_iter();
        answer.out = json(&Shared {
            path: out.display().to_string(),
            made,
            entries: part.journal().len(),
            added,
            left_out: left,
            private,
            delegations: of.map(|of| part.delegation_name(of)).collect(),
        });
        return Ok(answer);
    }
    if private > 0 {
        let count = [("count", Value::from(private))];
        lines.push(run.locale.fill("share-private", &count));
    }
    answer.out = lines.join("\n") + "\n";
    Ok(answer)
}

/// The tracker that is shared. A newer version's file is not: the copy would have this version's
/// format number above what only the newer one can read.
fn source(run: &Run<'_>, out: &Path, answer: &mut Answer) -> Result<Tracker, Failure> {
    let target = Target {
        read_only: true,
        ..run.target()
    };
    if storage::is_same_file(out, &target.path) {
        let obstacle = Obstacle::Itself(out.to_owned());
        return Err(Failure::obstacle(run.locale, &obstacle));
    }
    let opened = run.opened(&target)?;
    let format = opened.store.format();
    if format > FORMAT {
        let path = target.path;
        return Err(run.storage(&StorageError::NewerFormat { path, format }));
    }
    answer.hints.extend(run.damage(&opened, &target.path));
    Ok(opened.tracker)
}

fn from(run: &Run<'_>, typed: Option<&String>, tracker: &Tracker) -> Result<From, Failure> {
    let Some(typed) = typed else {
        return Ok(From::Ever);
    };
    match point(run, typed)? {
        Point::Day(start) => Ok(From::Day(start)),
        Point::File(path) => {
            let sent = copy(run, &path)?.tracker;
            let own = run.target().path;
            same_mandate(run, (&own, tracker), (&path, &sent))?;
            Ok(From::File(path, Box::new(sent)))
        }
    }
}

/// Makes the file, or merges into the one that is there, and says which.
fn deliver(
    run: &Run<'_>,
    out: &Path,
    part: &Tracker,
    answer: &mut Answer,
) -> Result<Told, Failure> {
    let say = |id: &str| run.with(id, "path", out.display().to_string());
    let there = out.symlink_metadata().is_ok();
    if there && run.globals.read_only {
        // Says why, as for every other file that is not to be written.
        existing(run, out, false)?;
    }
    run.step("wait-writing", out);
    let delivered = storage::deliver(run.places, &run.target().path, out, part);
    let delivered = delivered.map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))?;
    let (made, added, lines) = match delivered {
        Delivered::Made => (true, part.journal().len(), vec![say("share-made")]),
        Delivered::NothingNew => (false, 0, vec![say("share-nothing-new")]),
        Delivered::Added(count, rejected) => {
            let hint =
                rejected.map(|path| run.with("cli-rejected", "path", path.display().to_string()));
            answer.hints.extend(hint);
            let added = [("count", Value::from(count))];
            let lines = vec![say("share-merged"), run.locale.fill("share-added", &added)];
            (false, count, lines)
        }
    };
    Ok(Told { made, added, lines })
}

fn left_out(run: &Run<'_>, from: &From, left: usize) -> Vec<String> {
    let count = ("count", Value::from(left));
    let told = match from {
        From::Ever => return Vec::new(),
        From::Day(start) => {
            let day = run.locale.day_of(*start, &run.here.zone);
            let arguments = [count, ("day", Value::from(day))];
            run.locale.fill("cli-share-left-day", &arguments)
        }
        From::File(path, _) => {
            let arguments = [count, ("path", shown(path))];
            run.locale.fill("cli-share-left-file", &arguments)
        }
    };
    vec![told, run.locale.get("cli-share-partial").into_owned()]
}
