//! The cell of the matrix under the cursor, in words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::matrix::{Column, Matrix};
use super::super::model::Model;
use super::super::theme::Styles;
use super::super::widget::put;
use crate::text::{Value, fit, show_line};

/// The cell under the cursor, written out: who, what, since when, by whom, why.
pub(super) fn in_words(
    model: &Model,
    matrix: &Matrix,
    styles: &Styles,
    columns: &[Column],
    line: Rect,
    buffer: &mut Buffer,
) {
    let Some(column) = columns.get(matrix.column) else {
        return;
    };
    let Some((place, _)) = model.selected() else {
        return;
    };
    let locale = &model.locale;
    let answers = column.of.map(|of| {
        model
            .tracker
            .assessment(place, of)
            .answers(matrix.shows.field())
    });
    let said: Vec<String> = answers
        .into_iter()
        .flat_map(|answers| answers.iter())
        .map(|entry| {
            let whose = model.tracker.whose_words(entry);
            let arguments = [
                (
                    "said",
                    Value::from(locale.said_with_mark(&model.tracker, entry)),
                ),
                (
                    "day",
                    Value::from(locale.day_of(whose.at(), &model.lens.zone)),
                ),
                ("by", Value::from(&*whose.author().by)),
            ];
            let answer = locale.fill("account-answer", &arguments);
            let Some(why) = entry.say().words() else {
                return answer;
            };
            let arguments = [("name", Value::from(answer)), ("value", Value::from(why))];
            locale.fill("report-named", &arguments)
        })
        .collect();
    let arguments = [
        ("of", Value::from(column.name.as_str())),
        ("said", Value::from(said.join(" · "))),
    ];
    let text = if said.is_empty() {
        let says_more = column.of.is_some_and(|of| {
            let mut current = model.tracker.assessment(place, of).current();
            current.any(|entry| !entry.say().clears())
        });
        let arguments = [
            ("of", Value::from(column.name.as_str())),
            ("shows", Value::from(matrix.shows.name())),
            ("more", Value::from(if says_more { "yes" } else { "no" })),
        ];
        locale.fill("matrix-silent", &arguments)
    } else {
        locale.fill("account-view", &arguments)
    };
    let text = show_line(&text);
    let room = usize::from(line.width.saturating_sub(2));
    put(
        buffer,
        line.x + 1,
        line.y,
        line.right(),
        &fit(&text, room),
        styles.notice,
    );
}
