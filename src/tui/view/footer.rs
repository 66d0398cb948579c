//! The last line: what can be done here. Above it, news.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::command::{Command, Row, Scope, TABLE};
use super::super::model::Model;
use super::super::overlay::{ChoiceOf, Form, Overlay};
use super::super::pick::Purpose;
use super::super::theme::Styles;
use super::super::widget::put;
use crate::text::{fit, width, wrap};

/// More lines of news would hide what they are about.
const TOAST_LINES: usize = 4;

/// Draws the hints of the scope that has the keys. What does not fit is left out from the end; help
/// and the way out always stay, at the right.
pub(super) fn draw(model: &Model, styles: &Styles, area: Rect, buffer: &mut Buffer) {
    let scope = model.top().map_or(Scope::Desk, Overlay::scope);
    let mut right = area.right().saturating_sub(1);
    if model.top().is_none() {
        for row in by_rank(TABLE.iter().filter(|row| row.hint < 0)) {
            let hint = Hint::of(model, row);
            right = right.saturating_sub(hint.width() + 2);
            hint.put(styles, right + 2, area.y, area.right(), buffer);
        }
    }
    let mut x = area.x + 1;
    for row in by_rank(
        TABLE
            .iter()
            .filter(|row| row.hint > 0 && row.scope == scope),
    ) {
        if !model.is_at_hand(row.command) || !is_of_use(model, row.command) {
            continue;
        }
        let hint = Hint::of(model, row);
        if x + hint.width() > right {
            break;
        }
        x = hint.put(styles, x, area.y, right, buffer) + 2;
    }
}

/// Whether a command of an overlay means anything in the one that is open.
fn is_of_use(model: &Model, command: Command) -> bool {
    match (model.top(), command) {
        (Some(Overlay::Choice(choice)), Command::ChooseWhy) => choice.takes_reason(),
        (Some(Overlay::Choice(choice)), Command::Toggle) => {
            matches!(choice.of, ChoiceOf::Filter(_))
        }
        (Some(Overlay::Choice(_)), Command::KeepView) => model.open_views().is_some(),
        (Some(Overlay::Form(form)), Command::NextField) => form.fields.len() > 1,
        (Some(Overlay::Picker(_)), Command::ChooseWhy) => false,
        (Some(Overlay::Picker(picker)), Command::Toggle) => picker.purpose == Purpose::Merge,
        (Some(Overlay::Preview(preview)), Command::MergeNow) => preview.can_merge(),
        _ => true,
    }
}

fn by_rank<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<&'a Row> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| row.hint.unsigned_abs());
    rows
}

struct Hint {
    key: String,
    word: String,
}

impl Hint {
    fn of(model: &Model, row: &Row) -> Self {
        Self {
            key: model.first_key(row.command),
            word: model
                .locale
                .get(&format!("command-{}-hint", row.id))
                .into_owned(),
        }
    }

    fn width(&self) -> u16 {
        (width(&self.key) + 1 + width(&self.word)) as u16
    }

    fn put(&self, styles: &Styles, x: u16, y: u16, right: u16, buffer: &mut Buffer) -> u16 {
        let x = put(buffer, x, y, right, &self.key, styles.key);
        put(buffer, x + 1, y, right, &self.word, styles.text)
    }
}

/// Draws the field in which words to search for are typed.
pub(super) fn search(
    model: &Model,
    form: &Form,
    styles: &Styles,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let blank = " ".repeat(usize::from(area.width));
    put(buffer, area.x, area.y, area.right(), &blank, styles.text);
    let label = model.locale.get("ask-search");
    let x = put(buffer, area.x + 1, area.y, area.right(), &label, styles.key) + 1;
    let room = area.right().saturating_sub(x + 1);
    form.fields[form.at].render(Rect::new(x, area.y, room, 1), buffer)
}

/// Draws news over the last lines of the body.
pub(super) fn toast(model: &Model, styles: &Styles, body: Rect, buffer: &mut Buffer) {
    let Some(toast) = &model.toast else { return };
    let style = if toast.is_warning {
        styles.warning
    } else {
        styles.notice
    };
    let columns = usize::from(body.width.saturating_sub(4)).max(2);
    let lines = wrap(&toast.text, columns);
    let shown = lines
        .len()
        .min(usize::from(body.height) / 2)
        .clamp(1, TOAST_LINES);
    let is_cut = lines.len() > shown;
    for (row, line) in lines.into_iter().take(shown).enumerate() {
        let mut news = toast.text[line].to_owned();
        if is_cut && row + 1 == shown {
            news = format!("{}…", fit(&news, columns - 1));
        }
        let y = body.bottom().saturating_sub((shown - row) as u16);
        let blank = " ".repeat(usize::from(body.width));
        put(buffer, body.x, y, body.right(), &blank, styles.text);
        put(
            buffer,
            body.x + 2,
            y,
            body.right(),
            &fit(&news, columns),
            style,
        );
    }
}
