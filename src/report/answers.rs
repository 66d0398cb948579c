//! What a delegation answers to a question, as papers tell it: also where two colleagues gave answers without
//! knowing of each other.

use super::by_hand::Mark;
use super::model::{Report, Row};
use super::words::{Words, line, who};
use crate::domain::{Assessment, Entry, Field, Say, Tracker};
use crate::text::{Locale, PARTED, Value, answered, in_order};

/// What is answered to a question, without reasons; all answers where they are contested, parted by strokes. `None`
/// where nothing is answered.
pub(super) fn values(words: &Words<'_>, seen: Assessment<'_>, field: Field) -> Option<String> {
    answered(seen, field, |say| value(words, say))
}

/// Each of the contested answers to a question: who gave it, when, and why. `None` where they are not contested.
pub(super) fn each(
    report: &Report<'_>,
    seen: Assessment<'_>,
    field: Field,
    mark: Mark,
) -> Option<String> {
    let answers = seen.answers(field);
    if !answers.is_contested() {
        return None;
    }
    let told = in_order(answers.iter()).into_iter();
    let told = told.map(|entry| told_of(&report.words, report.tracker(), entry, mark));
    Some(told.collect::<Vec<_>>().join(PARTED))
}

/// The same, after the name of the question and that it is contested.
pub(super) fn contested(
    report: &Report<'_>,
    seen: Assessment<'_>,
    field: Field,
    mark: Mark,
) -> Option<String> {
    let words = &report.words;
    let question = words.get(&format!("report-column-{}", field.name()));
    let arguments = [
        ("answers", Value::from(each(report, seen, field, mark)?)),
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
        for field in Field::QUESTIONS {
            if is_own && elsewhere.contains(&field) {
                continue;
            }
            told.extend(
                contested(report, seen, field, Mark::Sign).map(|told| match is_own {
                    true => told,
                    false => format!("{}{}{told}", who(seen.delegation()), report.words.colon),
                }),
            );
        }
    }
    told
}

/// What stands beside an answer in a cell of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Detail {
    /// The reason of a status.
    Why,
    /// What superseded the item.
    Successor,
    /// The reason of a position.
    HeldWhy,
}

impl Detail {
    /// The name of its column.
    pub(super) fn column(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::Successor => "successor",
            Self::HeldWhy => "held-why",
        }
    }

    /// The question to which it belongs.
    pub(super) fn field(self) -> Field {
        match self {
            Self::Why | Self::Successor => Field::Status,
            Self::HeldWhy => Field::Position,
        }
    }

    /// What an answer has of it.
    pub(super) fn of(self, answer: &Entry) -> Option<&str> {
        if let (Self::Successor, Say::Status { successor, .. }) = (self, answer.say()) {
            return successor.as_deref();
        }
        let why = answer.say().words();
        why.filter(|_| answer.say().field() == Some(self.field()))
    }

    /// What stands there where these are the contested answers, answer by answer; nothing where none has any of it. A
    /// reason is told with its answer, as without it nobody would know which of them it speaks for.
    pub(super) fn each<'e>(
        self,
        words: &Words<'_>,
        tracker: &Tracker,
        answers: &[&'e Entry],
    ) -> Vec<(&'e Entry, String)> {
        if answers.iter().all(|answer| self.of(answer).is_none()) {
            return Vec::new();
        }
        let each = answers.iter().filter_map(|answer| {
            let told = match self {
                Self::Why | Self::HeldWhy => told_of(words, tracker, answer, Mark::Words),
                Self::Successor => given_by(words, tracker, answer, &line(self.of(answer)?)),
            };
            Some((*answer, told))
        });
        each.collect()
    }

    /// The same in one cell; `None` where nothing is contested.
    pub(super) fn cell(self, report: &Report<'_>, seen: Assessment<'_>) -> Option<String> {
        let answers = seen.answers(self.field());
        if !answers.is_contested() {
            return None;
        }
        let answers: Vec<&Entry> = answers.iter().collect();
        let each = self.each(&report.words, report.tracker(), &answers);
        let told: Vec<String> = each.into_iter().map(|(_, told)| told).collect();
        (!told.is_empty()).then(|| told.join(PARTED))
    }
}

/// An answer: who gave it, when, and why.
fn told_of(words: &Words<'_>, tracker: &Tracker, entry: &Entry, mark: Mark) -> String {
    let mut value = value(words, entry.say());
    if tracker.edited(entry).is_some() {
        value = mark.on(words, value);
    }
    let told = given_by(words, tracker, entry, &value);
    match entry.say().words() {
        Some(why) => [&*told, &*words.colon, &*line(why)].concat(),
        None => told,
    }
}

/// Words of an answer, with who gave it, and when.
pub(super) fn given_by(words: &Words<'_>, tracker: &Tracker, answer: &Entry, said: &str) -> String {
    let whose = tracker.whose_words(answer);
    let arguments = [
        ("value", Value::from(said)),
        ("by", Value::from(who(&whose.author().by))),
        ("day", Value::from(words.day_of(whose.at()))),
    ];
    words.fill("report-answer-by", &arguments)
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
