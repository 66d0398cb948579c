//! Items one by one: the wording, where it stands, each delegation's assessment, the notes in order.

use std::borrow::Cow;
use std::io;

use super::super::answers::{contested, values};
use super::super::by_hand::{Mark, marked};
use super::super::model::{Report, Row};
use super::super::words::{line, who};
use super::{Block, Sink};
use crate::domain::{Assessment, Field};
use crate::text::{BY_HAND, Value, show_on_paper as show};

pub(super) fn items(report: &Report<'_>, sink: &mut dyn Sink) -> io::Result<()> {
    for row in report.rows() {
        item(report, &row, sink)?;
    }
    Ok(())
}

fn item(report: &Report<'_>, row: &Row<'_, '_>, sink: &mut dyn Sink) -> io::Result<()> {
    let words = &report.words;
    let item = row.item;
    let arguments = [
        ("kind", Value::from(words.kind(item.kind).to_owned())),
        ("label", Value::from(item.label.as_str())),
        ("title", Value::from(item.title.as_str())),
    ];
    sink.put(Block::Heading(words.fill("report-item", &arguments).into()))?;
    if !item.text.is_empty() {
        sink.put(Block::Quote(show(&item.text)))?;
    }
    let mut point = |id: &str, text: String| {
        if text.is_empty() {
            return Ok(());
        }
        let name = words.get(&format!("report-column-{id}"));
        sink.put(Block::Point(name.into(), text.into()))
    };
    point("source", line(&item.source).into_owned())?;
    let concerns: Vec<_> = item.concerns.iter().map(|party| line(party)).collect();
    point("concerns", concerns.join("; "))?;
    if item.continuing {
        point("continuing", words.yes_no(true).to_owned())?;
    }
    point("signs", row.signs_words())?;
    for seen in row.views() {
        let of = who(seen.delegation()).into_owned();
        let mut says = Vec::new();
        if !seen.answers(Field::Status).is_contested() {
            says.push(marked(words, seen).into_owned());
        }
        says.extend(view(report, seen));
        sink.put(Block::Point(of.into(), says.join(" · ").into()))?;
    }
    let notes = row.notes();
    if !notes.is_empty() {
        sink.put(Block::Subheading(words.get("report-column-notes").into()))?;
    }
    for note in notes {
        let mut name = format!(
            "{}, {}",
            words.day_of(note.whose.at()),
            words.author(note.whose.author())
        );
        if report.tracker().edited(note.entry).is_some() {
            name = format!("{name} {BY_HAND}");
        }
        if note.private {
            name = format!("{name} ({})", words.get("report-private"));
        }
        sink.put(Block::Point(name.into(), show(note.text)))?;
    }
    Ok(())
}

/// Everything that one delegation currently says of an item beside its status; of contested answers, also those about
/// its status, who gave each of them and when.
pub(in crate::report) fn view<'t>(report: &Report<'_>, seen: Assessment<'t>) -> Vec<String> {
    let words = &report.words;
    let named =
        |id: &'static str, text: Option<Cow<'_, str>>| text.map(|text| words.named(id, &text));
    let text = |text: Option<&'t str>| text.map(line);
    let tags: Vec<_> = seen.tags().into_iter().map(line).collect();
    let answer = |id: &'static str, field: Field| {
        let both = contested(report, seen, field.clone(), Mark::Sign);
        both.or_else(|| named(id, values(words, seen, field).map(Into::into)))
    };
    // Each contested answer has its author beside it.
    let is_agreed =
        |field: Field| matches!(field, Field::Tag(_)) || !seen.answers(field).is_contested();
    let agreed = seen
        .told()
        .filter(|entry| entry.say().field().is_none_or(is_agreed));
    let whose = agreed.map(|entry| report.tracker().whose_words(entry));
    let newest = whose.max_by_key(|entry| (entry.at(), entry.id()));
    let since = newest.map(|whose| words.said_by(whose.at(), &whose.author().by));
    let says = [
        contested(report, seen, Field::Status, Mark::Sign),
        named("why", text(seen.why())),
        named("successor", text(seen.successor())),
        answer("position", Field::Position),
        named("held-why", text(seen.position_why())),
        answer("lead", Field::Lead),
        answer("due", Field::Due),
        answer("priority", Field::Priority),
        named("tags", (!tags.is_empty()).then(|| tags.join("; ").into())),
        since,
        (words.locale.by_hand(seen)).map(|fields| format!("{BY_HAND} {fields}")),
    ];
    says.into_iter().flatten().collect()
}
