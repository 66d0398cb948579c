//! `history`: who said what, when. Newest last, where the eye is after a long listing.

use std::path::PathBuf;

use clap::ArgMatches;
use jiff::Timestamp;

use super::failure::{Answer, Failure, Outcome};
use super::json::json;
use super::page::Page;
use super::run::Run;
use crate::domain::{Entry, Say, Status, Tracker};
use crate::report::shape;
use crate::storage::Target;
use crate::text::{Role, TypedDay};

/// From where on entries are listed.
enum Since {
    /// The beginning.
    Ever,
    /// A day's start, by the authors' clocks.
    Day(Timestamp),
    /// What another copy does not have.
    Copy(Box<Tracker>),
}

/// Lists entries.
pub(super) fn history(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let mut answer = Answer::default();
    let tracker = run.look(&mut answer.hints)?;
    let item = typed
        .get_one::<String>("item")
        .map(|name| run.place(&tracker, name))
        .transpose()?;
    let since = since(run, typed.get_one::<String>("since"))?;
    let mut entries = tracker.history(item);
    entries.retain(|entry| match &since {
        Since::Ever => true,
        Since::Day(from) => entry.at() >= *from,
        Since::Copy(copy) => copy.entry(entry.id()).is_none(),
    });
    // One gesture has one time: what it said about one item belongs together.
    entries.sort_by_key(|entry| (entry.at(), &entry.author().by, entry.on()));
    if let Some(limit) = typed.get_one::<usize>("limit") {
        entries.drain(..entries.len().saturating_sub(*limit));
    }
    if typed.get_flag("json") {
        let shapes = entries.iter().map(|entry| {
            let private = tracker.private().contains(entry.id());
            shape::entry(entry, private)
        });
        answer.out = json(&shapes.collect::<Vec<_>>());
        return Ok(answer);
    }
    if entries.is_empty() {
        answer
            .hints
            .push(run.locale.get("cli-history-none").into_owned());
    }
    let mut page = Page::new(run);
    for said in entries.chunk_by(|a, b| tracker.is_one_saying(a, b)) {
        tell(
            &mut page,
            &tracker,
            said,
            tracker.private().contains(said[0].id()),
        );
    }
    answer.out = page.text;
    Ok(answer)
}

/// A point from which on entries count, as typed.
pub(super) enum Point {
    /// A day's start, by the authors' clocks.
    Day(Timestamp),
    /// What is not in this file.
    File(PathBuf),
}

fn since(run: &Run<'_>, typed: Option<&String>) -> Result<Since, Failure> {
    let Some(typed) = typed else {
        return Ok(Since::Ever);
    };
    match point(run, typed)? {
        Point::Day(start) => Ok(Since::Day(start)),
        Point::File(path) => {
            let target = Target {
                path,
                may_be_missing: false,
                read_only: true,
            };
            Ok(Since::Copy(Box::new(run.opened(&target)?.tracker)))
        }
    }
}

/// A day, or else a file.
pub(super) fn point(run: &Run<'_>, typed: &str) -> Result<Point, Failure> {
    let zone = &run.here.zone;
    let read = run.locale.read_day(typed, run.lens(None).today);
    if let TypedDay::Unclear(..) = read {
        return Err(run.no_day(typed, read));
    }
    if let Some(day) = read.day() {
        let start = zone.to_timestamp(day.to_datetime(jiff::civil::Time::midnight()));
        return Ok(Point::Day(start.unwrap_or(Timestamp::MIN)));
    }
    let path = PathBuf::from(typed);
    let looks_like_a_file = path.exists() || typed.contains(['/', '\\']) || typed.ends_with(".ron");
    if !looks_like_a_file {
        return Err(Failure::usage(run.with("cli-since-what", "typed", typed)));
    }
    Ok(Point::File(path))
}

fn tell(page: &mut Page<'_, '_>, tracker: &Tracker, said: &[&Entry], private: bool) {
    let run = page.run;
    let locale = run.locale;
    let mut said = said.to_vec();
    said.sort_by_key(|entry| entry.say().field());
    let entry = said[0];
    let says: Vec<String> = (said.iter())
        .map(|entry| locale.told(tracker, entry))
        .collect();
    let status = said.iter().find_map(|entry| match entry.say() {
        Say::Status { to, .. } => Some(to.unwrap_or(Status::NoInformation)),
        Say::Position { .. }
        | Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => None,
    });
    let of_status = status.map_or(Role::Text, |status| Role::of_status(Some(status)));
    let mut words = vec![
        (
            locale.short_minute_of(entry.at(), &run.here.zone),
            Role::Dim,
        ),
        (entry.on().to_string(), Role::Title),
        (locale.author(entry.author()), Role::Text),
        (says.join(", "), of_status),
    ];
    for (is, id) in [
        (private, "cli-note-private"),
        (entry.edited().is_some(), "cli-history-edited"),
    ] {
        words.extend(is.then(|| (locale.get(id).into_owned(), Role::Dim)));
    }
    let words: Vec<_> = words.iter().map(|(text, role)| (&**text, *role)).collect();
    page.entry(&words);
    // What undo and redo say was said at length before.
    for entry in said.iter().filter(|entry| entry.undoes().is_empty()) {
        if let Some(text) = entry.say().words() {
            page.line(4, text);
        }
    }
}
