//! Choosing files: a field for a path above a list of likely ones.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::model::Model;
use super::super::pick::{FileRow, Picker, Purpose, Why};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{centred, frame, put, scrollbar};
use crate::text::{Letters, Value, fit, head, pad, show_line, tail, width, wrap};

/// Columns that it takes at most: paths are long.
const COLUMNS: u16 = 100;
/// Lines below which the list is not worth shrinking for what explains it.
const LIST: u16 = 6;

/// Draws it and says where the cursor belongs.
pub(super) fn draw(
    model: &Model,
    picker: &Picker,
    styles: &Styles,
    body: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) -> Option<Position> {
    let get = |message: &str| match (&picker.purpose, message) {
        (Purpose::Hand(parcel), "about-picker-hand") => {
            let items = model.tracker.items().len();
            let count = parcel.what.items.as_ref().map_or(items, Vec::len);
            let arguments = [
                ("format", Value::from(parcel.what.format.name())),
                ("count", Value::from(count)),
                ("all", Value::from(items)),
            ];
            model.locale.fill(message, &arguments)
        }
        _ => model.locale.get(message).into_owned(),
    };
    let (title, about, question) = match picker.purpose {
        Purpose::Merge => ("picker-merge", "about-picker-merge", "ask-file"),
        Purpose::Import => ("picker-import", "about-picker-import", "ask-file"),
        Purpose::Since => ("picker-since", "about-picker-since", "ask-file"),
        Purpose::Share(_) => ("picker-share", "about-picker-share", "ask-place"),
        Purpose::Hand(_) => ("picker-hand", "about-picker-hand", "ask-place"),
    };
    let columns = body
        .width
        .saturating_sub(4)
        .clamp(40, COLUMNS)
        .min(body.width);
    let area = centred(buffer, body, columns, body.height.saturating_sub(2));
    regions.add(area, Target::Top);
    let inside = frame(buffer, area, &get(title), styles.focus, styles.title);
    let (x, right) = (inside.x + 1, inside.right().saturating_sub(1));
    let room = usize::from(right.saturating_sub(x));
    let mut y = inside.y;
    if inside.height > LIST {
        y = paragraph(
            buffer,
            (x, y, right),
            &get(about),
            styles.dim,
            inside.bottom(),
        );
        if let Some(text) = &picker.beforehand {
            y = paragraph(buffer, (x, y, right), text, styles.warning, inside.bottom());
        }
        y += 1;
    }
    regions.row(inside, y, Target::Field(0));
    let has_keys = picker.at.is_none();
    let style = if has_keys { styles.key } else { styles.text };
    let from = put(buffer, x, y, right, &get(question), style) + 1;
    let line = Rect::new(from, y, right.saturating_sub(from), 1).intersection(inside);
    buffer.set_style(line, styles.field);
    let cursor = picker.field.render(line, buffer).filter(|_| has_keys);
    y += 1;
    let told = match &picker.trouble {
        Some(trouble) => Some((trouble.clone(), styles.warning)),
        None => picker
            .is_writing
            .then(|| (get("picker-writing"), styles.dim)),
    };
    if let Some((told, style)) = told {
        y = paragraph(buffer, (x, y, right), &told, style, inside.bottom());
    }
    y += 1;
    let none = match picker.purpose {
        Purpose::Import => Some("picker-none-tables"),
        Purpose::Merge | Purpose::Since => Some("picker-none"),
        // Of a place that is typed there need not be anything yet.
        Purpose::Share(_) | Purpose::Hand(_) => {
            picker.field.is_blank().then_some("picker-none-folders")
        }
    };
    if let Some(none) = none.filter(|_| picker.rows.is_empty() && y < inside.bottom()) {
        put(buffer, x, y, right, &fit(&get(none), room), styles.dim);
    }
    let list = Rect {
        y,
        height: inside.bottom().saturating_sub(y),
        ..inside
    };
    rows(model, picker, styles, list, regions, buffer);
    cursor
}

fn paragraph(
    buffer: &mut Buffer,
    (x, mut y, right): (u16, u16, u16),
    text: &str,
    style: ratatui::style::Style,
    bottom: u16,
) -> u16 {
    for range in wrap(text, usize::from(right.saturating_sub(x))) {
        if y + 1 >= bottom {
            break;
        }
        put(buffer, x, y, right, &text[range], style);
        y += 1;
    }
    y
}

fn rows(
    model: &Model,
    picker: &Picker,
    styles: &Styles,
    list: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let height = usize::from(list.height);
    if height == 0 {
        return;
    }
    let at = picker.at.unwrap_or(0);
    let top = (at + 1).saturating_sub(height);
    let is_many = picker.purpose == Purpose::Merge;
    for (k, row) in picker.rows.iter().enumerate().skip(top).take(height) {
        let line = Rect {
            y: list.y + (k - top) as u16,
            height: 1,
            ..list
        };
        let is_at = picker.at == Some(k);
        let (style, dim) = if is_at {
            (styles.selected, styles.selected)
        } else {
            (styles.text, styles.dim)
        };
        regions.add(line, Target::Line(k));
        buffer.set_style(line, style);
        let bar = if is_at { "▌" } else { " " };
        let mut x = put(buffer, line.x, line.y, line.right(), bar, style);
        if is_many {
            let mark = match (row.why, row.is_marked) {
                (Why::Folder, _) => "    ",
                (_, true) => "[x] ",
                (_, false) => "[ ] ",
            };
            regions.add(
                Rect {
                    x,
                    width: 3,
                    ..line
                }
                .intersection(line),
                Target::Box(k),
            );
            x = put(buffer, x, line.y, line.right(), mark, style);
        }
        let right = line.right().saturating_sub(1);
        let why = why(model, &picker.purpose, row);
        let all = usize::from(right.saturating_sub(x));
        let spare = all.saturating_sub(width(&row.shown) + 2);
        let column = width(&why).min(spare.max(all / 2));
        let room = all.saturating_sub(column + 2);
        let end = put(
            buffer,
            x,
            line.y,
            right,
            &pad(&shortened(&row.shown, room, model.locale.letters()), room),
            style,
        );
        put(buffer, end + 2, line.y, right, &fit(&why, column), dim);
    }
    scrollbar(buffer, list, top, picker.rows.len(), styles.focus);
}

/// A path where not all of it has room: its end, as the name says more than the folders; of a name that is too long the
/// beginning and the end, so that two of them are told apart.
fn shortened(path: &str, columns: usize, letters: Letters) -> String {
    let path = show_line(path);
    let dots = letters.spell("…");
    if width(&path) <= columns {
        return path.into_owned();
    }
    let room = columns.saturating_sub(width(&dots));
    let name = path.rsplit(std::path::is_separator).next().unwrap_or(&path);
    if width(name) <= room {
        return format!("{dots}{}", tail(&path, room));
    }
    let beginning = head(name, room / 2);
    let rest = room - width(beginning);
    format!("{beginning}{dots}{}", tail(name, rest))
}

fn why(model: &Model, purpose: &Purpose, row: &FileRow) -> String {
    let message = match row.why {
        Why::ConflictCopy => "picker-conflict-copy",
        Why::Fits => "picker-fits",
        Why::Folder => "picker-folder",
        Why::Recent => "picker-recent",
        Why::Nearby => "picker-nearby",
        Why::Known => "picker-known",
        Why::Made => "picker-made",
        Why::Free => "picker-free",
        Why::There if matches!(purpose, Purpose::Hand(_)) => "picker-there-replace",
        Why::There => "picker-there",
    };
    let day = match (row.why, row.changed) {
        (Why::Recent | Why::Nearby | Why::Known | Why::Made | Why::Fits | Why::There, Some(at)) => {
            // Of several that came today the one that came last is looked for.
            match model.lens.zone.to_datetime(at).date() == model.lens.today {
                true => model.locale.short_minute_of(at, &model.lens.zone),
                false => model.locale.short_day_of(at, &model.lens.zone),
            }
        }
        (
            Why::ConflictCopy
            | Why::Fits
            | Why::Folder
            | Why::Recent
            | Why::Nearby
            | Why::Known
            | Why::Made
            | Why::Free
            | Why::There,
            _,
        ) => String::new(),
    };
    model.locale.fill(message, &[("day", Value::from(day))])
}
