//! A calendar: the due dates of what is open, and the days on which what nobody has spoken of for long
//! wants a review. The same events keep their names, so that a calendar that takes the next export in
//! moves them instead of showing them twice; what is closed comes as cancelled and goes.

use std::fmt;
use std::io::{self, Write};

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::answers::contested;
use super::beside::{PARTS, side_by_side};
use super::by_hand::{Mark, spelled};
use super::kind::ReportKind;
use super::model::{Report, Row};
use super::words::{line, utc_day, who};
use crate::domain::{EntryId, Field, Status, delegation_key};
use crate::text::{Value, show_on_paper as show};

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//mandate-tracker//report 1//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.name(&line(&report.tracker().mandate().title));
    let empty = calendar.to_string();
    let (begin, end) = empty.split_at(empty.rfind("END:VCALENDAR").unwrap_or(empty.len()));
    out.write_all(begin.as_bytes())?;
    for events in side_by_side(report, PARTS, events) {
        out.write_all(events.map_err(io::Error::other)?.as_bytes())?;
    }
    out.write_all(end.as_bytes())
}

/// The events of one of these parts.
fn events(report: &Report<'_>, part: usize) -> Result<String, fmt::Error> {
    let mut events = String::new();
    for row in report.rows_in(part, PARTS) {
        for date in dates(report, &row) {
            events.push_str(&event(report, &row, date).try_into_string()?);
        }
    }
    Ok(events)
}

/// How many dates it tells: what is cancelled is none.
pub(super) fn count(report: &Report<'_>) -> usize {
    counts(report).dates
}

/// What is in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// The days of what is open.
    pub(super) dates: usize,
    /// How many of these are days for a review.
    pub(super) reviews: usize,
    /// The events of what is closed. They stay in every calendar: whether its reader has taken in an earlier one, made
    /// here or by a colleague, nobody can know, and without them the old dates would stay.
    pub(super) cancelled: usize,
}

pub(super) fn counts(report: &Report<'_>) -> Counts {
    let mut counts = Counts::default();
    for row in report.rows() {
        for (what, ..) in dates(report, &row) {
            if is_cancelled(&row) {
                counts.cancelled += 1;
            } else {
                counts.dates += 1;
                counts.reviews += usize::from(what == REVIEW);
            }
        }
    }
    counts
}

const REVIEW: &str = "review";

/// What there is a date for: its name in the locales, the day, and when it was said.
type Dated = (&'static str, Date, Timestamp);

/// The dates that it tells of an item: when it is due, and when it is to be looked at again.
fn dates(report: &Report<'_>, row: &Row<'_, '_>) -> impl Iterator<Item = Dated> {
    let with_review = report.kind() != ReportKind::Due;
    let review = with_review.then(|| review(report, row)).flatten();
    due(row).into_iter().chain(review)
}

/// Whether its events come as cancelled.
fn is_cancelled(row: &Row<'_, '_>) -> bool {
    row.status().is_some_and(Status::is_closed)
}

fn due(row: &Row<'_, '_>) -> Option<Dated> {
    let own = row.own?;
    let said = own.answers(Field::Due).iter().map(|said| said.at()).max()?;
    Some(("due", own.first_due()?, said))
}

fn review(report: &Report<'_>, row: &Row<'_, '_>) -> Option<Dated> {
    let said = row.updated()?;
    let days = Span::new().try_days(report.lens().thresholds.stale).ok()?;
    let day = utc_day(said.at()).checked_add(days).ok()?;
    Some((REVIEW, day, said.at()))
}

/// A whole day, in which nobody is busy because of it.
fn event(report: &Report<'_>, row: &Row<'_, '_>, (what, day, said): Dated) -> Event {
    let words = &report.words;
    let mandate = &report.tracker().mandate().id;
    let of = report.delegation().map(delegation_key).unwrap_or_default();
    let name = [what, mandate, row.item.id.as_str(), &of].join("\0");
    let name = EntryId::of_content(&[name.as_bytes()]);
    let arguments = [
        ("item", Value::from(words.locale.item_headed(row.item))),
        ("title", Value::from(row.item.title.as_str())),
    ];
    let summary = words.fill(&format!("report-event-{what}"), &arguments);
    let mut about = vec![show(&row.item.text).into_owned()];
    about.push(line(&row.item.source).into_owned());
    let status = match row.own {
        Some(own) => spelled(words, own),
        None => row.status_words(),
    };
    about.push(match report.delegation() {
        Some(of) => format!("{}{}{status}", who(of), words.colon),
        None => status.into_owned(),
    });
    if let Some(own) = row.own {
        let lead = own.lead().map(|lead| words.named("lead", &line(lead)));
        about.extend(lead.or_else(|| contested(report, own, Field::Lead, Mark::Words)));
        // The event is on the first day; who disagrees finds theirs in it.
        let days = (what == "due").then(|| contested(report, own, Field::Due, Mark::Words));
        about.extend(days.flatten());
    }
    about.retain(|text| !text.is_empty());
    let mut event = Event::new();
    event
        .add_property("UID", format!("{name}@mandate-tracker"))
        .add_property("DTSTAMP", said.strftime("%Y%m%dT%H%M%SZ").to_string())
        .append_property(
            Property::new("DTSTART", day.strftime("%Y%m%d").to_string())
                .add_parameter("VALUE", "DATE")
                .done(),
        )
        .add_property("TRANSP", "TRANSPARENT");
    if is_cancelled(row) {
        event.add_property("STATUS", "CANCELLED");
    }
    event.summary(&summary);
    event.description(&about.join("\n"));
    event.done()
}
