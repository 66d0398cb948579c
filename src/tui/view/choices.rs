//! The words of lists to choose from: what is asked, and what each row is and means.

use super::super::command::Command;
use super::super::marks::Subject;
use super::super::model::Model;
use super::super::next::Aim;
use super::super::overlay::{ChoiceOf, FilterList};
use super::super::since::Source;
use super::super::views::ViewList;
use crate::domain::{
    Arrange, Author, Entry, Facet, KeptName, Landmark, Position, Priority, Status,
};
use crate::report::PRODUCTS;
use crate::text::{Locale, Value, beginning, fit, mark, show_line};

/// Columns of words searched for that tell which these are.
const SEARCHED: usize = 18;
/// Columns of a reason that was begun that tell which it is.
const BEGUN: usize = 36;

/// A row: what it is, and what it means.
pub(super) struct Row {
    pub(super) mark: String,
    pub(super) word: String,
    pub(super) meaning: String,
}

/// What is asked.
pub(super) fn title(model: &Model, of: &ChoiceOf) -> String {
    let get = |message: &str| model.locale.get(message).into_owned();
    let about = |message: &str, about: &Subject| {
        let item = Value::from(model.subject_name(about));
        model.locale.fill(message, &[("item", item)])
    };
    match of {
        ChoiceOf::Status(subject) => about("choice-status", subject),
        ChoiceOf::Position(subject) => about("choice-position", subject),
        ChoiceOf::Priority(subject) => about("choice-priority", subject),
        ChoiceOf::NoteAbout { private: false, .. } => get("choice-note"),
        ChoiceOf::NoteAbout { private: true, .. } => get("choice-private-note"),
        ChoiceOf::About { .. } => get("choice-about"),
        ChoiceOf::Speaker { .. } => get("choice-speaker"),
        ChoiceOf::Partial(left) => {
            let rows = [("rows", Value::from(*left))];
            model.locale.fill("choice-partial", &rows)
        }
        ChoiceOf::Reaffirm(subject) => about("choice-reaffirm", subject),
        ChoiceOf::Withdraw(note) => {
            let note = model.tracker.entry(*note);
            let by = note.map(|note| model.tracker.whose_words(note).author());
            let by = by.map(|by| model.locale.author(by)).unwrap_or_default();
            (model.locale).fill("choice-withdraw", &[("by", Value::from(by))])
        }
        ChoiceOf::Theme(_) => get("choice-theme"),
        ChoiceOf::Next => get("choice-next"),
        ChoiceOf::Since(_) => get("choice-since"),
        ChoiceOf::Copy(_) => get("choice-copy"),
        ChoiceOf::Views(_) => get("choice-views"),
        ChoiceOf::Language(_) => get("choice-language"),
        ChoiceOf::Drafts(_) => get("choice-drafts"),
        ChoiceOf::Product => get("choice-product"),
        ChoiceOf::Filter(_) => {
            // What is counted is what the search has found: where that is nothing, nothing can be counted.
            let search = &model.rows.filter.search;
            let words = show_line(search.typed().trim());
            let arguments = [
                ("shown", Value::from(model.rows.len())),
                ("all", Value::from(model.tracker.items().len())),
                ("words", Value::from(fit(&words, SEARCHED))),
            ];
            let message = match search.is_empty() {
                true => "choice-filter",
                false => "choice-filter-found",
            };
            model.locale.fill(message, &arguments)
        }
    }
}

/// What can be answered. Where an answer stands beside another, and where a reason was begun, that is said in the
/// place of what the answer means.
pub(super) fn rows(model: &Model, of: &ChoiceOf) -> Vec<Row> {
    let mut rows = plain(model, of);
    let mut contested = model.side_by_side(of);
    contested.arrange_by_key(|(row, _)| *row);
    for answers in contested.chunk_by(|a, b| a.0 == b.0) {
        let by = answers.iter().map(|(_, answer)| {
            let author = model.tracker.whose_words(answer).author();
            show_line(&author.by).into_owned()
        });
        let by: Vec<String> = by.collect();
        let by = Value::from(by.join(", "));
        if let Some(row) = answers.first().and_then(|(row, _)| rows.get_mut(*row)) {
            row.meaning = model.locale.fill("choice-contested", &[("by", by)]);
        }
    }
    for (at, row) in rows.iter_mut().enumerate() {
        if let Some(text) = model.begun_reason(of, at) {
            let text = fit(&show_line(text.trim()), BEGUN).into_owned();
            let text = Value::from(text);
            row.meaning = model.locale.fill("choice-begun", &[("text", text)]);
        }
    }
    rows
}

fn plain(model: &Model, of: &ChoiceOf) -> Vec<Row> {
    match of {
        ChoiceOf::Status(_) => Status::ALL
            .iter()
            .map(|status| Row {
                mark: mark(Some(*status)).to_owned(),
                word: model.locale.status(*status),
                meaning: model.locale.status_meaning(*status),
            })
            .collect(),
        ChoiceOf::Position(_) => {
            let words = Position::ALL
                .iter()
                .map(|position| model.locale.position(*position));
            or_none(model, words)
        }
        ChoiceOf::Priority(_) => {
            let words = Priority::ALL
                .iter()
                .map(|priority| model.locale.priority(*priority));
            or_none(model, words)
        }
        ChoiceOf::Theme(names) => names.iter().map(|name| theme(model, name)).collect(),
        ChoiceOf::NoteAbout { subjects, .. } => subjects
            .iter()
            .enumerate()
            .map(|(at, subject)| Row {
                mark: String::new(),
                word: model.subject_name(subject),
                meaning: model
                    .locale
                    .get(if at == 0 {
                        "choice-note-here"
                    } else {
                        "choice-note-each"
                    })
                    .into_owned(),
            })
            .collect(),
        ChoiceOf::About { items, .. } => items
            .iter()
            .zip(["choice-about-here", "choice-about-marked"])
            .map(|(id, message)| Row {
                mark: String::new(),
                word: model.subject_name(&Subject::one(id.clone())),
                meaning: model.locale.get(message).into_owned(),
            })
            .collect(),
        ChoiceOf::Partial(_) => [
            ("choice-partial-correct", "choice-partial-correct-meaning"),
            ("choice-partial-rest", "choice-partial-rest-meaning"),
        ]
        .map(|(word, meaning)| Row {
            mark: String::new(),
            word: model.locale.get(word).into_owned(),
            meaning: model.locale.get(meaning).into_owned(),
        })
        .into(),
        ChoiceOf::Speaker { names, kept } => speakers(model, names, *kept).into(),
        ChoiceOf::Reaffirm(about) => {
            let count = Value::from(about.ids().len());
            let word = model
                .locale
                .fill("choice-reaffirm-rest", &[("count", count)]);
            vec![Row {
                mark: String::new(),
                word,
                meaning: String::new(),
            }]
        }
        ChoiceOf::Withdraw(note) => {
            let row = |note: &Entry| Row {
                mark: String::new(),
                word: (model.locale)
                    .fill("filter-quoted", &[("words", Value::from(beginning(note)))]),
                meaning: (model.locale)
                    .minute_of(model.tracker.whose_words(note).at(), &model.lens.zone),
            };
            model.tracker.entry(*note).map(row).into_iter().collect()
        }
        ChoiceOf::Product => PRODUCTS
            .iter()
            .map(|(_, format, message)| Row {
                mark: String::new(),
                word: model.locale.get(message).into_owned(),
                meaning: format!(".{}", format.name()),
            })
            .collect(),
        ChoiceOf::Next => Aim::ALL
            .iter()
            .map(|aim| Row {
                mark: String::new(),
                word: super::conditions::aim(model, *aim),
                meaning: model.aims(*aim).to_string(),
            })
            .collect(),
        ChoiceOf::Since(known) => points(model, known),
        ChoiceOf::Copy(scraps) => scraps
            .iter()
            .map(|scrap| Row {
                mark: String::new(),
                word: model.locale.get(scrap.message).into_owned(),
                meaning: show_line(&scrap.text).into_owned(),
            })
            .collect(),
        ChoiceOf::Filter(list) => conditions(model, list),
        ChoiceOf::Views(list) => views(model, list),
        ChoiceOf::Language(words) => languages(words),
        ChoiceOf::Drafts(rows) => rows
            .iter()
            .map(|row| Row {
                mark: String::new(),
                word: model.subject_name(&row.about),
                meaning: super::drafts::about(model, row),
            })
            .collect(),
    }
}

/// Points from which changes can be told, with what is known of each.
fn points(model: &Model, known: &[Option<Landmark>; 3]) -> Vec<Row> {
    let row = |source: &Source| {
        let meaning = match source {
            Source::Occasion(occasion) => match &known[*occasion as usize] {
                Some(landmark) => model.locale.occasion(landmark, &model.lens.zone),
                None => model.locale.get("since-never").into_owned(),
            },
            Source::Day => model.locale.get("since-day-meaning").into_owned(),
            Source::File => model.locale.get("since-file-meaning").into_owned(),
        };
        Row {
            mark: String::new(),
            word: model.locale.get(source.message()).into_owned(),
            meaning,
        }
    };
    Source::ALL.iter().map(row).collect()
}

/// The name until now, and the other one.
fn speakers(model: &Model, names: &[Author; 2], kept: KeptName) -> [Row; 2] {
    let undo = model.first_key(Command::Undo);
    let rows = model.locale.speakers(names, kept, &undo);
    rows.map(|(word, meaning)| Row {
        mark: String::new(),
        word,
        meaning,
    })
}

fn theme(model: &Model, name: &str) -> Row {
    let meaning = format!("theme-meaning-{name}");
    let meaning = if model.locale.has(&meaning) {
        model.locale.get(&meaning)
    } else {
        model.locale.get("theme-meaning-own")
    };
    Row {
        mark: String::new(),
        word: model.locale.theme_named(name),
        meaning: meaning.into_owned(),
    }
}

fn languages(words: &[String]) -> Vec<Row> {
    let row = |(word, name): (&String, &str)| Row {
        mark: String::new(),
        word: word.clone(),
        meaning: name.to_owned(),
    };
    words.iter().zip(Locale::names()).map(row).collect()
}

/// Words; the last row takes the answer back.
fn or_none(model: &Model, words: impl Iterator<Item = String>) -> Vec<Row> {
    let none = model.locale.get("choice-none").into_owned();
    let rows = words.chain([none]);
    rows.map(|word| Row {
        mark: String::new(),
        word,
        meaning: String::new(),
    })
    .collect()
}

/// The conditions, each with the number of items that it would list.
fn conditions(model: &Model, list: &FilterList) -> Vec<Row> {
    let filter = &model.rows.filter;
    let digits = list.all.max(1).ilog10() as usize + 1;
    let row = |is_on: bool, word: String, count: usize, sort: &str| Row {
        mark: if is_on { "[x]" } else { "[ ]" }.to_owned(),
        word,
        meaning: format!("{count:digits$}  {sort}"),
    };
    let get = |message: &str| model.locale.get(message).into_owned();
    let none = filter.is_bare();
    let first = row(none, get("filter-everything"), list.all, "");
    let others = list.facets.iter().map(|(facet, count)| {
        let sort = match facet {
            Facet::Status(_) => "filter-status",
            Facet::Overdue
            | Facet::DueSoon
            | Facet::Stale
            | Facet::Contested
            | Facet::Differing
            | Facet::Noted
            | Facet::Changed => "filter-sign",
            Facet::Kind(_) => "filter-kind",
            Facet::Priority(_) => "filter-priority",
            Facet::Lead(_) => "filter-lead",
            Facet::Tag(_) => "filter-tag",
            Facet::Party(_) => "filter-party",
            Facet::Delegation(_) => "filter-delegation",
        };
        let word = super::conditions::word(model, facet);
        let late = list.elsewhere.as_ref().filter(|_| *facet == Facet::Overdue);
        let late = late.map(|late| model.locale.overdue_elsewhere(&model.tracker, late));
        let sort = late.unwrap_or_else(|| get(sort));
        row(filter.has(facet), word, *count, &sort)
    });
    std::iter::once(first).chain(others).collect()
}

/// The views, each with the number of items that it lists; last, what keeps a new one.
fn views(model: &Model, list: &ViewList) -> Vec<Row> {
    let most = list.rows.iter().map(|row| row.count).max();
    let digits = most.unwrap_or(0).max(1).ilog10() as usize + 1;
    let views = list.rows.iter().map(|row| {
        let what = super::conditions::view(model, &row.view);
        Row {
            mark: format!("{:digits$}", row.count),
            word: show_line(&row.view.name).into_owned(),
            meaning: if row.is_own { what } else { String::new() },
        }
    });
    let new = Row {
        mark: "+".to_owned(),
        word: model.locale.get("view-new").into_owned(),
        meaning: String::new(),
    };
    views.chain([new]).collect()
}
