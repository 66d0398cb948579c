//! Items by delegations, and looking through another delegation's eyes.

use super::super::command::Command;
use super::super::matrix::Matrix;
use super::super::model::{Model, Pane};
use super::{focus, list};
use crate::text::Value;

/// Opens the matrix, or closes it.
pub(super) fn turn(model: &mut Model) {
    model.matrix = match model.matrix {
        Some(_) => None,
        None => Some(Matrix::default()),
    };
    focus(model, Pane::List);
}

pub(super) fn close(model: &mut Model) {
    model.matrix = None;
}

/// Goes from the matrix to the item.
pub(super) fn open_item(model: &mut Model) {
    if model.rows.is_all_folded() {
        return list::unfold(model);
    }
    model.matrix = None;
    focus(model, Pane::Item);
}

/// To another column.
pub(super) fn step(model: &mut Model, by: isize) {
    let last = model.columns().len().saturating_sub(1);
    if let Some(matrix) = &mut model.matrix {
        matrix.column = matrix.column.saturating_add_signed(by).min(last);
    }
}

/// Shows something else of each assessment.
pub(super) fn show(model: &mut Model, by: isize) {
    if let Some(matrix) = &mut model.matrix {
        matrix.shows = matrix.shows.turned(by);
    }
}

/// Looks as the delegation of the column does; where somebody else's eyes are borrowed already, and no
/// other's column is open, through one's own again. Without a matrix opens it, to choose in.
pub(super) fn look_as(model: &mut Model) {
    let Some(matrix) = &model.matrix else {
        if model.borrowed().is_some() {
            return come_back(model);
        }
        turn(model);
        let key = Value::from(model.first_key(Command::LookAs));
        let text = model.locale.fill("toast-look-as-which", &[("key", key)]);
        model.say(text);
        return;
    };
    let columns = model.columns();
    let of = columns.get(matrix.column).and_then(|column| column.of);
    if of.is_none() || of == model.own() || of == model.borrowed() {
        return come_back(model);
    }
    model.look_as(of);
    model.matrix = None;
    let name = columns.into_iter().find(|column| column.of == of);
    let arguments = [
        (
            "of",
            Value::from(name.map_or(String::new(), |column| column.name)),
        ),
        ("key", Value::from(model.first_key(Command::Back))),
    ];
    let text = model.locale.fill("toast-look-as", &arguments);
    model.say(text);
}

/// Looks through one's own eyes again.
pub(super) fn come_back(model: &mut Model) {
    model.look_as(None);
    let text = model.locale.get("toast-look-own").into_owned();
    model.say(text);
}
