//! What a delegation answers to a question, as papers tell it: also where two colleagues gave answers without
//! knowing of each other.

use super::model::{Report, Row};
use super::words::{Words, line, who};
use crate::domain::{Arrange, Assessment, Entry, Field, Say};
use crate::text::{BY_HAND, Locale, Value};

/// The questions, in the order in which papers have them.
const QUESTIONS: [Field; 5] = [
    Field::Status,
    Field::Position,
    Field::Lead,
    Field::Due,
    Field::Priority,
];

/// What is answered to a question, without reasons; all answers where they are contested, parted by strokes. `None`
/// where nothing is answered.
pub(super) fn values(words: &Words<'_>, seen: Assessment<'_>, field: Field) -> Option<String> {
    let answers = seen.answers(field);
    if !answers.is_contested() {
        let said = answers.only().map(Entry::say);
        let said = said.filter(|say| !say.clears() && !matches!(say, Say::Unknown { .. }));
        return said.map(|say| value(words, say));
    }
    Some(joined(answers.iter(), |say| value(words, say)))
}

/// Several answers to a question, parted by strokes: days in their order, others in that of the file.
pub(super) fn joined<'e>(
    answers: impl Iterator<Item = &'e Entry>,
    word: impl FnMut(&'e Say) -> String,
) -> String {
    let mut says: Vec<&Say> = answers.map(Entry::say).collect();
    says.arrange_by_key(|say| match say {
        Say::Due { to } => (to.is_none(), *to),
        Say::Status { .. }
        | Say::Position { .. }
        | Say::Lead { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => (false, None),
    });
    let mut values: Vec<String> = says.into_iter().map(word).collect();
    values.dedup();
    values.join(" / ")
}

/// Each of the contested answers to a question: who gave it, when, and why. `None` where they are not contested.
pub(super) fn each(report: &Report<'_>, seen: Assessment<'_>, field: Field) -> Option<String> {
    let answers = seen.answers(field);
    if !answers.is_contested() {
        return None;
    }
    let told: Vec<String> = answers.iter().map(|entry| told(report, entry)).collect();
    Some(told.join(" / "))
}

/// The same, after the name of the question and that it is contested.
pub(super) fn contested(report: &Report<'_>, seen: Assessment<'_>, field: Field) -> Option<String> {
    let words = &report.words;
    let question = words.get(&format!("report-column-{}", field.name()));
    let arguments = [
        ("answers", Value::from(each(report, seen, field)?)),
        ("question", Value::from(question)),
    ];
    Some(words.fill("report-contested-answers", &arguments))
}

/// All that is contested about an item: of the delegation through whose eyes it is told without these questions, which
/// are told elsewhere; of others after their name.
pub(super) fn contests(report: &Report<'_>, row: &Row<'_, '_>, elsewhere: &[Field]) -> Vec<String> {
    let mut told = Vec::new();
    if !row.signs.contested {
        return told;
    }
    for seen in row.views() {
        let is_own = row.own.is_some_and(|own| own.of() == seen.of());
        for field in QUESTIONS {
            if is_own && elsewhere.contains(&field) {
                continue;
            }
            told.extend(contested(report, seen, field).map(|told| match is_own {
                true => told,
                false => format!("{}{}{told}", who(seen.delegation()), report.words.colon),
            }));
        }
    }
    told
}

fn told(report: &Report<'_>, entry: &Entry) -> String {
    let words = &report.words;
    let mut value = value(words, entry.say());
    if report.tracker().edited(entry).is_some() {
        value = format!("{value} {BY_HAND}");
    }
    let whose = report.tracker().whose_words(entry);
    let arguments = [
        ("value", Value::from(value)),
        ("by", Value::from(who(&whose.author().by))),
        ("day", Value::from(words.day_of(whose.at()))),
    ];
    let told = words.fill("report-answer-by", &arguments);
    match words.locale.value(entry.say()).1 {
        Some(why) => [&*told, &*words.colon, &*line(why)].concat(),
        None => told,
    }
}

fn value(words: &Words<'_>, say: &Say) -> String {
    match say {
        Say::Position { to: Some(to), .. } => words.position(*to).to_owned(),
        Say::Lead { to: Some(to) } => line(to).into_owned(),
        Say::Due { to: Some(to) } => words.day(*to),
        Say::Priority { to: Some(to) } => words.priority(*to).to_owned(),
        Say::Status { .. }
        | Say::Position { .. }
        | Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => value_in(words.locale, say),
    }
}

/// What an answer says in a language, without its reason, on one line.
pub(super) fn value_in(locale: &Locale, say: &Say) -> String {
    line(&locale.value(say).0).into_owned()
}
