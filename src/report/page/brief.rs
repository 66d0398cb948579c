//! One page for who has little time: the figures, what wants attention, what was said last.

use std::io;

use super::super::answers::{contests, values};
use super::super::by_hand::marked;
use super::super::changes::Change;
use super::super::model::{Report, Row};
use super::super::words::{line, who};
use super::table::progress;
use super::{Block, Sink};
use crate::domain::{Field, Kind, Status};
use crate::text::Value;

/// Items that one heading names at most: more would be no brief.
const MOST: usize = 12;
/// Items of which is told what was said last.
const LATEST: usize = 5;
/// Characters that a note is cut to.
const NOTE: usize = 240;

/// Whether an item belongs under a heading.
type Wants = fn(&Row<'_, '_>) -> bool;

pub(super) fn brief(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    let words = &report.words;
    sink.put(Block::Heading(words.get("report-figures").into()))?;
    for kind in Kind::ALL {
        if report.has(kind) {
            let figures = format!("{} {}", progress(report, kind), counts(report, kind));
            let figures = figures.trim_end().to_owned();
            sink.put(Block::Point(words.kinds(kind).into(), figures.into()))?;
        }
    }
    let wants: [(&str, Wants); 5] = [
        ("report-overdue", |row| row.signs.overdue.is_some()),
        ("report-due-soon", |row| row.signs.due_soon.is_some()),
        ("report-contested", |row| row.signs.contested),
        ("report-differing", |row| row.signs.differing),
        ("report-stale", |row| row.signs.stale.is_some()),
    ];
    for (heading, wants) in wants {
        attention(report, heading, wants, sink)?;
    }
    said_last(report, sink)
}

/// How many items stand where, without the statuses that none has.
fn counts(report: &Report<'_>, kind: Kind) -> String {
    let Some(progress) = report.progress(kind) else {
        return String::new();
    };
    let words = &report.words;
    let known = Status::ALL
        .iter()
        .map(|status| (words.status(*status).to_owned(), progress.with(*status)));
    let contested = (words.get("report-sign-contested"), progress.contested);
    let counts = known.chain([contested]).filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(status, count)| {
            let arguments = [
                ("status", Value::from(status)),
                ("count", Value::from(count)),
            ];
            words.fill("report-count", &arguments)
        })
        .collect();
    counts.join(" · ")
}

fn attention(
    report: &Report<'_>,
    heading: &str,
    wants: Wants,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let mut rows = report.rows().filter(wants).peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    sink.put(Block::Heading(report.words.get(heading).into()))?;
    for row in rows.by_ref().take(MOST) {
        let name = report.words.item_titled(row.item);
        let own = row.own;
        let mut says = vec![row.status_words().into_owned(), row.signs_words()];
        if heading == "report-differing" {
            says.extend(row.views().into_iter().map(|seen| {
                let status = marked(&report.words, seen);
                format!("{}{}{status}", who(seen.delegation()), report.words.colon)
            }));
        }
        for field in [Field::Lead, Field::Due] {
            says.extend(own.and_then(|own| values(&report.words, own, field)));
        }
        if heading == "report-contested" {
            says.extend(contests(report, &row, &[]));
        }
        says.retain(|word| !word.is_empty());
        sink.put(Block::Point(name.into(), says.join(" · ").into()))?;
    }
    let rest = rows.count();
    if rest > 0 {
        let more = [("count", Value::from(rest))];
        sink.put(Block::Line(report.words.fill("report-more", &more).into()))?;
    }
    Ok(())
}

/// What was said last, item by item: the last thing that stands of each, with what was said in one go
/// with it.
pub(in crate::report) fn latest<'r, 't>(report: &'r Report<'t>) -> Vec<Vec<Change<'r, 't>>> {
    let mut latest: Vec<Vec<Change<'_, '_>>> = Vec::new();
    let mut changes: Vec<_> = report.changes().collect();
    while let Some(change) = changes.pop() {
        let on = change.entry().on();
        match latest.iter().position(|said| said[0].entry().on() == on) {
            Some(place) => {
                let last = latest[place][0].entry();
                if last.at() == change.entry().at() && last.author() == change.entry().author() {
                    latest[place].push(change);
                }
            }
            None if latest.len() < LATEST => latest.push(vec![change]),
            None => {}
        }
    }
    latest
}

fn said_last(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    let latest = latest(report);
    if latest.is_empty() {
        return Ok(());
    }
    sink.put(Block::Heading(report.words.get("report-latest").into()))?;
    for said in latest {
        let change = &said[0];
        let words = &report.words;
        let name = change.item().map_or_else(
            || line(change.entry().on().as_str()).into_owned(),
            |item| words.item_titled(item),
        );
        let says = said.iter().rev().map(|change| match change.is_contested() {
            true => words.with("report-said-contested", "said", change.marked()),
            false => change.marked(),
        });
        let says: Vec<String> = says.collect();
        let mut point = format!(
            "{}, {}{}{}",
            words.day_of(change.entry().at()),
            words.author(change.entry().author()),
            words.colon,
            says.join(", "),
        );
        for text in said.iter().rev().filter_map(Change::text) {
            point.push_str(". ");
            let text = line(text);
            let cut: String = text.chars().take(NOTE).collect();
            point.push_str(&cut);
            if cut.len() < text.len() {
                point.push('…');
            }
        }
        sink.put(Block::Point(name.into(), point.into()))?;
    }
    Ok(())
}
