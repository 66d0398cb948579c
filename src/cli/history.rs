//! `history`: who said what, when. Newest last, where the eye is after a long listing.

use clap::ArgMatches;

use super::failure::{Answer, Outcome};
use super::json::json;
use super::page::Page;
use super::run::Run;
use super::since::since;
use crate::domain::{Arrange, Entry, Known, Landmark, Say, Status, Tracker};
use crate::report::shape;
use crate::text::Role;

/// Lists entries.
pub(super) fn history(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let mut answer = Answer::default();
    let tracker = run.look(&mut answer.hints)?;
    let item = typed
        .get_one::<String>("item")
        .map(|name| run.place(&tracker, name))
        .transpose()?;
    let since = since(run, typed, &tracker, &mut answer.hints)?;
    let mut entries = tracker.history(item);
    // No copy holds private notes: beside one, they are no news.
    let from_copy = matches!(
        since.from.as_ref().map(Known::landmark),
        Some(Landmark::Copy(_))
    );
    let is_apart = |entry: &Entry| from_copy && tracker.private().contains(entry.id());
    entries.retain(|entry| since.takes(entry) && !is_apart(entry));
    // One gesture has one time: what it said about one item belongs together.
    entries.arrange_by_key(|entry| (entry.at(), &entry.author().by, entry.on()));
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
        tell(&mut page, &tracker, said);
    }
    answer.out = page.text;
    Ok(answer)
}

fn tell(page: &mut Page<'_, '_>, tracker: &Tracker, said: &[&Entry]) {
    let run = page.run;
    let locale = run.locale;
    let saying = locale.saying(tracker, said, &run.here.zone);
    let entry = saying.entry;
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
        (saying.says.join(", "), of_status),
    ];
    let private = (saying.is_private).then(|| locale.get("cli-note-private").into_owned());
    words.extend(private.map(|word| (word, Role::Dim)));
    let words: Vec<_> = words.iter().map(|(text, role)| (&**text, *role)).collect();
    page.entry(&words);
    saying.texts.iter().for_each(|text| page.line(4, text));
}
