//! A list to choose from.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::marks::Subject;
use super::super::model::Model;
use super::super::next::Aim;
use super::super::overlay::{Choice, ChoiceOf, FilterList};
use super::super::since::Source;
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::views::ViewList;
use super::super::widget::{centred, frame, put, scrollbar};
use crate::domain::{Facet, Landmark, Position, Priority, Status};
use crate::report::PRODUCTS;
use crate::text::{Locale, Value, fit, mark, pad, show_line, width, wrap};

/// Columns that names are cut to at most.
const LEAST: usize = 12;

/// A row: what it is, and what it means.
struct Row {
    mark: String,
    word: String,
    meaning: String,
}

pub(super) fn draw(
    model: &Model,
    choice: &Choice,
    styles: &Styles,
    body: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let rows = numbered(choice, rows(model, &choice.of));
    let words = rows.iter().map(|row| width(&row.word)).max().unwrap_or(0);
    let meanings = rows
        .iter()
        .map(|row| width(&row.meaning))
        .max()
        .unwrap_or(0);
    let marks = rows.iter().map(|row| width(&row.mark)).max().unwrap_or(0);
    let all = usize::from(body.width);
    // Where not all has room, names give way to what is counted beside them. What a status is called stands whole,
    // and what it means, below.
    let left = all.saturating_sub(marks + meanings + 8);
    let is_explained = matches!(choice.of, ChoiceOf::Status(_));
    let words = if is_explained || left < LEAST {
        words
    } else {
        words.min(left)
    };
    let title = title(model, &choice.of);
    let wanted = (marks + words + meanings + 8).max(width(&title) + 6);
    let below = if is_explained && marks + words + meanings + 8 > all {
        let room = all.saturating_sub(4).max(1);
        let lines = rows.iter().map(|row| wrap(&row.meaning, room).len());
        lines.max().unwrap_or(0)
    } else {
        0
    };
    let area = centred(
        buffer,
        body,
        wanted.min(all) as u16,
        (rows.len() + below + 2) as u16,
    );
    regions.add(area, Target::Top);
    let inside = frame(buffer, area, &title, styles.focus, styles.title);
    let (list, rest) = (inside.height.saturating_sub(below as u16).max(1), inside);
    let inside = Rect {
        height: list,
        ..inside
    };
    if below > 0
        && let Some(row) = rows.get(choice.at)
    {
        let room = usize::from(rest.width.saturating_sub(2)).max(1);
        let lines = wrap(&row.meaning, room)
            .into_iter()
            .zip(inside.bottom()..rest.bottom());
        for (range, y) in lines {
            put(
                buffer,
                rest.x + 1,
                y,
                rest.right(),
                &row.meaning[range],
                styles.dim,
            );
        }
    }
    let height = usize::from(inside.height).max(1);
    let top = (choice.at + 1).saturating_sub(height);
    for (at, row) in rows.iter().enumerate().skip(top).take(height) {
        let line = Rect {
            y: inside.y + (at - top) as u16,
            height: 1,
            ..inside
        };
        let style = if at == choice.at {
            styles.selected
        } else {
            styles.text
        };
        let dim = if at == choice.at {
            styles.selected
        } else {
            styles.dim
        };
        regions.add(line, Target::Line(at));
        buffer.set_style(line, style);
        let bar = if at == choice.at { "▌" } else { " " };
        let x = put(buffer, line.x, line.y, line.right(), bar, style);
        let x = put(
            buffer,
            x,
            line.y,
            line.right(),
            &pad(&row.mark, marks),
            style,
        );
        let x = put(
            buffer,
            x + 1,
            line.y,
            line.right(),
            &pad(&row.word, words),
            style,
        );
        let room = usize::from(line.right().saturating_sub(x + 2));
        if below == 0 {
            put(
                buffer,
                x + 2,
                line.y,
                line.right(),
                &fit(&row.meaning, room),
                dim,
            );
        }
    }
    scrollbar(buffer, inside, top, rows.len(), styles.focus);
}

/// Puts the digits that choose rows before them.
fn numbered(choice: &Choice, mut rows: Vec<Row>) -> Vec<Row> {
    for (at, row) in rows.iter_mut().enumerate() {
        if let Some(digit) = choice.digit(at) {
            row.mark = format!("{digit} {}", row.mark).trim_end().to_owned();
        }
    }
    rows
}

fn title(model: &Model, of: &ChoiceOf) -> String {
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
        ChoiceOf::Reaffirm(subject) => about("choice-reaffirm", subject),
        ChoiceOf::Theme(_) => get("choice-theme"),
        ChoiceOf::Next => get("choice-next"),
        ChoiceOf::Since(_) => get("choice-since"),
        ChoiceOf::Copy(_) => get("choice-copy"),
        ChoiceOf::Views(_) => get("choice-views"),
        ChoiceOf::Language(_) => get("choice-language"),
        ChoiceOf::Drafts(_) => get("choice-drafts"),
        ChoiceOf::Product => get("choice-product"),
        ChoiceOf::Filter(_) => {
            let arguments = [
                ("shown", Value::from(model.rows.len())),
                ("all", Value::from(model.tracker.items().len())),
            ];
            model.locale.fill("choice-filter", &arguments)
        }
    }
}

fn rows(model: &Model, of: &ChoiceOf) -> Vec<Row> {
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

fn theme(model: &Model, name: &str) -> Row {
    let meaning = format!("theme-meaning-{name}");
    let meaning = if model.locale.has(&meaning) {
        model.locale.get(&meaning)
    } else {
        model.locale.get("theme-meaning-own")
    };
    Row {
        mark: String::new(),
        word: show_line(name).into_owned(),
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
        row(filter.has(facet), word, *count, &get(sort))
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
