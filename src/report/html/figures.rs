//! The figures: a bar for each kind, and how it came to be so.

use std::fmt::Write;

use jiff::civil::Date;
use maud::{Markup, html};

use super::super::model::Report;
use super::super::page;
use super::status;
use crate::domain::{Kind, Point, Progress, Status, burn_up};
use crate::text::Value;

/// What a bar is wide, in its own units.
const BAR: usize = 1000;
/// How large the drawing is, in its own units.
const SIZE: (f64, f64) = (720.0, 220.0);
/// Where its axes meet, and its far corner.
const ORIGIN: (f64, f64) = (40.0, 190.0);
const CORNER: (f64, f64) = (700.0, 16.0);

pub(super) fn figures(report: &Report<'_>) -> Markup {
    let words = &report.words;
    let kinds = Kind::ALL.into_iter().filter(|kind| report.has(*kind));
    html! {
        section aria-labelledby="figures" {
            h2 #figures { (words.get("report-figures")) }
            div.figures {
                @for kind in kinds {
                    (progress(report, kind))
                }
            }
            (drawing(report))
        }
    }
}

fn progress(report: &Report<'_>, kind: Kind) -> Markup {
    let words = &report.words;
    let told = page::progress(report, kind);
    let Some(progress) = report.progress(kind) else {
        return html! { div { h3 { (words.kinds(kind)) } p { (told) } } };
    };
    let counts = Status::ALL
        .iter()
        .map(|status| (Some(*status), progress.with(*status)))
        .chain([(None, progress.contested)])
        .filter(|(_, count)| *count > 0);
    html! {
        div {
            h3 { (words.kinds(kind)) }
            (bar(&progress, &told))
            p { strong { (told) } }
            ul.counts {
                @for (value, count) in counts {
                    @let named = value.map_or_else(
                        || words.get("report-sign-contested"),
                        |value| words.status(value).to_owned(),
                    );
                    li { (status(value, &named)) " " span.count { (count) } }
                }
            }
        }
    }
}

/// Implemented, then begun, of all that counts. The words beside it say the same.
fn bar(progress: &Progress, told: &str) -> Markup {
    let of = progress.of().max(1);
    let begun = progress.with(Status::InProgress) + progress.with(Status::PartiallyImplemented);
    let done = BAR * progress.implemented() / of;
    let under_way = BAR * begun / of;
    html! {
        svg.bar viewBox=(format!("0 0 {BAR} 24")) preserveAspectRatio="none" role="img" aria-label=(told) {
            rect.all width=(BAR) height="24" {}
            rect.done width=(done) height="24" {}
            rect.begun x=(done) width=(under_way) height="24" {}
        }
    }
}

/// The days on which a figure changed, and the day as at which is told.
fn points(report: &Report<'_>) -> Vec<Point> {
    let Some(of) = report.lens().of else {
        return Vec::new();
    };
    let places = report.outline.places.iter().copied();
    let mut points = burn_up(report.tracker(), places, of, &report.lens().zone);
    if let (Some(last), Some(day)) = (points.last().copied(), report.as_of())
        && day > last.day
    {
        points.push(Point { day, ..last });
    }
    points
}

/// How many were implemented when, of how many.
fn drawing(report: &Report<'_>) -> Markup {
    let points = points(report);
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return html! {};
    };
    // One day is no time over which anything could rise.
    if first.day == last.day {
        return html! {};
    }
    let words = &report.words;
    let top = points
        .iter()
        .map(|point| point.progress.of())
        .max()
        .unwrap_or(1)
        .max(1);
    let arguments = [
        ("from", Value::from(words.day(first.day))),
        ("to", Value::from(words.day(last.day))),
        ("done", Value::from(last.progress.implemented())),
        ("all", Value::from(last.progress.of())),
    ];
    let told = words.fill("report-burnup-told", &arguments);
    let place = |day: Date, count: usize| place(first.day, last.day, top, day, count);
    let ((x, y), (right, high)) = (ORIGIN, CORNER);
    html! {
        figure {
            figcaption { (words.get("report-burnup")) }
            svg.burnup viewBox=(format!("0 0 {} {}", SIZE.0, SIZE.1)) role="img" aria-label=(told) {
                path.axis d=(format!("M{x} {high}V{y}H{right}")) {}
                path.of d=(steps(&points, |it| it.of(), place)) {}
                path.done d=(steps(&points, |it| it.implemented(), place)) {}
                text.label x=(x - 6.0) y=(high + 5.0) text-anchor="end" { (top) }
                text.label x=(x - 6.0) y=(y) text-anchor="end" { "0" }
                text.label x=(x) y=(y + 20.0) text-anchor="start" { (words.day(first.day)) }
                text.label x=(right) y=(y + 20.0) text-anchor="end" { (words.day(last.day)) }
            }
            p.legend {
                span.key-done { (words.status(Status::Implemented)) } " "
                span.key-of { (words.get("report-burnup-of")) }
            }
        }
    }
}

fn place(first: Date, last: Date, top: usize, day: Date, count: usize) -> (f64, f64) {
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    let all = f64::from(days(first, last).max(1));
    let along = f64::from(days(first, day)) / all;
    let up = count as f64 / top as f64;
    (
        ORIGIN.0 + along * (CORNER.0 - ORIGIN.0),
        ORIGIN.1 - up * (ORIGIN.1 - CORNER.1),
    )
}

/// A line that stays where it is until a day on which the figure changed.
fn steps(
    points: &[Point],
    count: impl Fn(&Progress) -> usize,
    place: impl Fn(Date, usize) -> (f64, f64),
) -> String {
    let mut path = String::new();
    for point in points {
        let (x, y) = place(point.day, count(&point.progress));
        // Writing to a string cannot fail.
        let _ = match path.is_empty() {
            true => write!(path, "M{x:.1} {y:.1}"),
            false => write!(path, "H{x:.1}V{y:.1}"),
        };
    }
    path
}
