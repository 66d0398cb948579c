//! What would be handed over, to be looked at before it is written.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::super::command::Command;
use super::super::handing::{Extent, Sight};
use super::super::model::Model;
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{frame, put, scrollbar};
use super::pane::Page;
use crate::report::{Format, Proof};
use crate::storage::Looked;
use crate::text::{Value, fit, pad, show_line, width};

/// Draws it and says how far it is really scrolled.
pub(super) fn draw(
    model: &Model,
    open: &Sight,
    styles: &Styles,
    body: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) -> usize {
    Clear.render(body.intersection(buffer.area), buffer);
    regions.add(body, Target::Top);
    let title = model.locale.get("sight-title");
    let inside = frame(buffer, body, &title, styles.focus, styles.title);
    let room = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let mut page = Page::new(usize::from(room.width), model);
    let chosen = chosen(model, open, styles, &mut page);
    match &open.looked {
        None => {
            page.blank();
            page.text(&model.locale.get("sight-making"), styles.dim, 0);
        }
        Some(_) if open.is_writing => {
            page.blank();
            page.text(&model.locale.get("picker-writing"), styles.dim, 0);
        }
        Some(looked) => lay_out(model, open, looked, styles, &mut page),
    }
    let height = usize::from(room.height);
    let top = open.scroll.min(page.lines.len().saturating_sub(height));
    for (row, line) in page.lines.iter().enumerate().skip(top).take(height) {
        let y = room.y + (row - top) as u16;
        let mut x = room.x;
        for (text, style) in line {
            x = put(buffer, x, y, room.right(), text, *style);
        }
        if let Some((_, command)) = chosen.iter().find(|(at, _)| *at == row) {
            regions.row(room, y, Target::Hint(*command));
        }
    }
    scrollbar(buffer, inside, top, page.lines.len(), styles.focus);
    top
}

/// What was chosen, a line each with the key that changes it; says which line a command stands on.
fn chosen(model: &Model, open: &Sight, styles: &Styles, page: &mut Page) -> Vec<(usize, Command)> {
    let get = |message: &str| model.locale.get(message).into_owned();
    let parcel = &open.parcel;
    let (extent, items) = &parcel.extents[parcel.extent];
    let all = model.tracker.items().len();
    let count = items.as_ref().map_or(all, Vec::len);
    let named = match (extent, items.as_deref()) {
        (Extent::Selected, Some([only])) => model
            .tracker
            .find(only.as_str())
            .map(|item| item.title.clone()),
        _ => None,
    };
    let arguments = [
        ("count", Value::from(count)),
        ("item", Value::from(named.unwrap_or_default())),
    ];
    let periods = model.tracker.mandate().periods.known();
    let period = parcel.span.checked_sub(1).and_then(|at| periods.get(at));
    let span = match period {
        Some(period) => model.locale.period(period),
        None => get("sight-all-time"),
    };
    let place = open
        .looked
        .as_ref()
        .map_or(&*open.typed, |looked| &*looked.shown);
    let format = parcel.what.called(&model.locale);
    let mut rows = vec![
        ("sight-what", None, format),
        (
            "sight-items",
            Some(Command::SightItems),
            model.locale.fill(extent.message(), &arguments),
        ),
    ];
    if !periods.is_empty() {
        rows.push(("sight-time", Some(Command::SightTime), span));
    }
    rows.extend([
        (
            "sight-language",
            Some(Command::SightLanguage),
            parcel.tongue.clone(),
        ),
        (
            "sight-place",
            Some(Command::SightBack),
            show_line(place).into_owned(),
        ),
    ]);
    let labels: Vec<String> = rows.iter().map(|(label, ..)| get(label)).collect();
    let column = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let keys: Vec<String> = rows
        .iter()
        .map(|(_, command, _)| command.map_or(String::new(), |command| model.first_key(command)))
        .collect();
    let key_column = keys.iter().map(|key| width(key)).max().unwrap_or(0);
    let mut at = Vec::new();
    for ((label, key), (_, command, value)) in labels.iter().zip(&keys).zip(&rows) {
        at.extend(command.map(|command| (page.lines.len(), command)));
        let room = page.columns().saturating_sub(key_column + column + 4);
        page.push(vec![
            (pad(key, key_column + 2), styles.key),
            (pad(label, column + 2), styles.dim),
            (fit(value, room).into_owned(), styles.text),
        ]);
    }
    at
}

fn lay_out(model: &Model, open: &Sight, looked: &Looked<Proof>, styles: &Styles, page: &mut Page) {
    let get = |message: &str| model.locale.get(message).into_owned();
    page.blank();
    if looked.replaces {
        let path = [("path", Value::from(&*looked.shown))];
        let text = model.locale.fill("sight-replaces", &path);
        page.text(&text, styles.warning, 0);
    }
    for sentence in &looked.proof.about {
        page.text(sentence, styles.text, 0);
    }
    page.blank();
    let is_raw = match open.parcel.what.format {
        Format::Csv | Format::Xlsx | Format::Json | Format::Calendar => true,
        Format::Markdown | Format::Html | Format::Docx => false,
    };
    page.text(&get("sight-begins"), styles.title, 0);
    for line in &looked.proof.sample {
        // A table's row would be no row any more on several lines.
        if is_raw || line.starts_with('|') {
            page.push(vec![(fit(line, page.columns()).into_owned(), styles.text)]);
        } else if line.is_empty() {
            page.blank();
        } else {
            page.text(line, heading(line, styles), 0);
        }
    }
    if looked.proof.goes_on {
        page.text(&get("sight-goes-on"), styles.dim, 0);
    }
}

fn heading(line: &str, styles: &Styles) -> Style {
    if line.starts_with('#') {
        styles.title
    } else {
        styles.text
    }
}
