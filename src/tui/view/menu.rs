//! A list to choose from.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::model::Model;
use super::super::overlay::{Choice, ChoiceOf, FilterRow};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{centred, frame, put, scrollbar};
use crate::domain::{ItemId, Position, Priority, Status};
use crate::text::{Value, fit, mark, pad, show_line, width};

/// A row: what it is, and what it means.
struct Row {
    mark: String,
    word: String,
    meaning: String,
}

impl Choice {
    /// Whether a reason can be given with what is chosen.
    pub(super) fn takes_reason(&self) -> bool {
        matches!(self.of, ChoiceOf::Status(_) | ChoiceOf::Position(_))
    }
}

pub(super) fn draw(
    model: &Model,
    choice: &Choice,
    styles: &Styles,
    body: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let rows = rows(model, &choice.of);
    let words = rows.iter().map(|row| width(&row.word)).max().unwrap_or(0);
    let meanings = rows
        .iter()
        .map(|row| width(&row.meaning))
        .max()
        .unwrap_or(0);
    let marks = rows.iter().map(|row| width(&row.mark)).max().unwrap_or(0);
    let title = title(model, &choice.of);
    let wanted = (marks + words + meanings + 8).max(width(&title) + 6);
    let area = centred(
        buffer,
        body,
        wanted.min(usize::from(body.width)) as u16,
        (rows.len() + 2) as u16,
    );
    regions.add(area, Target::Top);
    let inside = frame(buffer, area, &title, styles.focus, styles.title);
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
        put(
            buffer,
            x + 2,
            line.y,
            line.right(),
            &fit(&row.meaning, room),
            dim,
        );
    }
    scrollbar(buffer, inside, top, rows.len(), styles.focus);
}

fn title(model: &Model, of: &ChoiceOf) -> String {
    let item = |id: &ItemId| {
        let title = model
            .tracker
            .find(id.as_str())
            .map_or(id.as_str(), |item| &item.title);
        Value::from(title.to_owned())
    };
    match of {
        ChoiceOf::Status(id) => model.locale.fill("choice-status", &[("item", item(id))]),
        ChoiceOf::Position(id) => model.locale.fill("choice-position", &[("item", item(id))]),
        ChoiceOf::Priority(id) => model.locale.fill("choice-priority", &[("item", item(id))]),
        ChoiceOf::Filter(_) => model.locale.get("choice-filter").into_owned(),
    }
}

fn rows(model: &Model, of: &ChoiceOf) -> Vec<Row> {
    match of {
        ChoiceOf::Status(_) => Status::ALL
            .iter()
            .enumerate()
            .map(|(at, status)| Row {
                mark: format!("{at} {}", mark(Some(*status))),
                word: model.locale.status(*status),
                meaning: model.locale.status_meaning(*status),
            })
            .collect(),
        ChoiceOf::Position(_) => {
            let words = Position::ALL
                .iter()
                .map(|position| model.locale.position(*position));
            numbered(model, words)
        }
        ChoiceOf::Priority(_) => {
            let words = Priority::ALL
                .iter()
                .map(|priority| model.locale.priority(*priority));
            numbered(model, words)
        }
        ChoiceOf::Filter(rows) => rows.iter().map(|row| filter_row(model, row)).collect(),
    }
}

/// Words with the digits that choose them; the last takes the answer back.
fn numbered(model: &Model, words: impl Iterator<Item = String>) -> Vec<Row> {
    let none = model.locale.get("choice-none").into_owned();
    let rows = words.chain([none]).enumerate();
    rows.map(|(at, word)| Row {
        mark: at.to_string(),
        word,
        meaning: String::new(),
    })
    .collect()
}

fn filter_row(model: &Model, row: &FilterRow) -> Row {
    let is_on = row.is_on(&model.rows.filter);
    let mark = if is_on { "[x]" } else { "[ ]" }.to_owned();
    let get = |message: &str| model.locale.get(message).into_owned();
    let (word, kind) = match row {
        FilterRow::Everything => (get("filter-everything"), ""),
        FilterRow::Status(status) => (model.locale.status(*status), "filter-status"),
        FilterRow::Overdue => (get("filter-overdue"), "filter-sign"),
        FilterRow::Contested => (get("sign-contested"), "filter-sign"),
        FilterRow::Differing => (get("sign-differing"), "filter-sign"),
        FilterRow::Party(party) => (show_line(party).into_owned(), "filter-party"),
        FilterRow::Tag(tag) => (show_line(tag).into_owned(), "filter-tag"),
    };
    Row {
        mark,
        word,
        meaning: if kind.is_empty() {
            String::new()
        } else {
            get(kind)
        },
    }
}
