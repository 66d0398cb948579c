//! One row of the checklist.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::model::{Model, Standing};
use super::super::theme::Styles;
use super::super::widget::{over, put};
use crate::domain::{Field, Signs, Status};
use crate::text::{BY_HAND, Value, fit, mark, pad, show_line, width};

/// One item: cursor, mark, label, title, how many notes, status in words, signs. `selected` says whether the
/// row is selected, and then whether the list has the keys.
pub(super) fn item(
    model: &Model,
    styles: &Styles,
    (place, notes): (usize, usize),
    selected: Option<bool>,
    line: Rect,
    buffer: &mut Buffer,
) {
    let item = &model.tracker.items()[place];
    let Standing {
        status,
        signs,
        others,
        changed: _,
    } = model.standings[place];
    let base = match selected {
        Some(true) => styles.selected,
        Some(false) => styles.marked,
        None => styles.text,
    };
    if selected.is_some() {
        buffer.set_style(line, base);
    }
    // A selected row is one block: its own colours would show as patches in it.
    let coloured = |style: Style| {
        if selected == Some(true) {
            base
        } else {
            base.patch(style)
        }
    };
    let right = line.right();
    put(
        buffer,
        line.x,
        line.y,
        right,
        if selected.is_some() { "▌" } else { " " },
        base,
    );
    put(
        buffer,
        line.x + 1,
        line.y,
        right,
        mark(status),
        coloured(styles.status(status)),
    );
    let is_marked = model.marks.has(&item.id);
    if is_marked {
        put(
            buffer,
            line.x + 2,
            line.y,
            right,
            MARKED,
            coloured(styles.key),
        );
    }
    let x = put(
        buffer,
        line.x + 3,
        line.y,
        right,
        &pad(&show_line(&item.label), 2),
        coloured(styles.dim),
    );

    let columns = Columns::of(line.width);
    let status_at = right.saturating_sub((columns.signs + columns.due + columns.status) as u16);
    let room = usize::from(status_at.saturating_sub(x + 2));
    let weight = if is_marked {
        coloured(styles.title)
    } else {
        base
    };
    let title = show_line(&item.title);
    let title = fit(&title, room);
    let end = put(buffer, x + 1, line.y, status_at, &title, weight);
    if notes > 0 {
        let notes = model
            .locale
            .fill("list-notes", &[("count", Value::from(notes))]);
        let at = status_at.saturating_sub(width(&notes) as u16 + 1);
        if at > end {
            put(buffer, at, line.y, status_at, &notes, coloured(styles.dim));
        }
    }
    let search = &model.rows.filter.search;
    if !search.is_empty() {
        let spans = search.spans(&title);
        let from = (x + 1, line.y);
        // In the selected row without its colour: that would show as a patch.
        let found = Style {
            fg: styles.found.fg.filter(|_| selected != Some(true)),
            ..styles.found
        };
        over(buffer, from, status_at, &title, &spans, found);
    }
    let word = word(model, status, columns.status < LONG);
    put(
        buffer,
        status_at,
        line.y,
        right,
        &fit(&word, columns.status - 1),
        coloured(styles.status(status)),
    );
    let mut at = status_at + columns.status as u16;
    // What is closed has no sign of its date, which stands all the same.
    let is_closed = status.is_some_and(Status::is_closed);
    let is_dated = columns.due > 0 || signs.due_later.is_some() || is_closed;
    let of = model.lens.of.filter(|_| is_dated);
    let due = of.and_then(|of| model.tracker.assessment(place, of).first_due());
    if columns.due > 0 {
        let due = due
            .map(|due| model.locale.short_day(due))
            .unwrap_or_default();
        put(buffer, at, line.y, right, &due, coloured(styles.dim));
        at += columns.due as u16;
    }
    // Where the status itself is contested its word says so.
    let signs = Signs {
        contested: signs.contested && status.is_some(),
        ..signs
    };
    let own = model.lens.of.map(|of| model.tracker.assessment(place, of));
    let is_disputed = own.is_some_and(|own| own.answers(Field::Due).is_contested());
    let is_begun = model.begun(&item.id).next().is_some();
    let (text, is_warning) = sign(
        model,
        signs,
        [others, is_begun, is_disputed],
        columns.signs >= LONG_SIGNS,
        due.filter(|_| columns.due == 0 && (signs.due_later.is_some() || is_closed)),
    );
    put(
        buffer,
        at,
        line.y,
        right,
        &text,
        coloured(if is_warning {
            styles.warning
        } else {
            styles.dim
        }),
    );
}

/// Stands beside an item that is marked.
pub(super) const MARKED: &str = "*";
/// A status in few letters has room in it, and a blank behind it.
const SHORT: usize = 16;
const LONG: usize = 24;
const LONG_SIGNS: usize = 14;

/// How wide the columns right of the title are.
struct Columns {
    status: usize,
    due: usize,
    signs: usize,
}

impl Columns {
    fn of(width: u16) -> Self {
        match width {
            0..50 => Self {
                status: SHORT,
                due: 0,
                signs: 3,
            },
            50..60 => Self {
                status: SHORT,
                due: 0,
                signs: 4,
            },
            // A deadline in words is worth more than a status in all its words, which the item beside it has.
            60..74 => Self {
                status: SHORT,
                due: 0,
                signs: LONG_SIGNS,
            },
            74..90 => Self {
                status: LONG,
                due: 0,
                signs: LONG_SIGNS + 1,
            },
            _ => Self {
                status: LONG,
                due: 15,
                signs: LONG_SIGNS + 1,
            },
        }
    }
}

fn word(model: &Model, status: Option<Status>, short: bool) -> String {
    match status {
        None => model.locale.get("sign-contested").into_owned(),
        Some(status) if short => model.locale.status_short(status),
        Some(status) => model.locale.status(status),
    }
}

/// What wants attention: in words where there is room, else as marks that the item explains. `later` is a date
/// that is not near, told where nothing more pressing is; marked where it is disputed, since only the first of the days
/// that stand has room.
fn sign(
    model: &Model,
    signs: Signs,
    [others, is_begun, is_disputed]: [bool; 3],
    long: bool,
    later: Option<Date>,
) -> (String, bool) {
    let days =
        |message: &str, days: i32| model.locale.fill(message, &[("days", Value::from(days))]);
    let begun = if is_begun { "…" } else { "" };
    let glyphs = |shown: &str| {
        let all = [
            (signs.overdue.is_some(), "!"),
            (signs.contested || is_disputed, "‼"),
            (signs.differing, "≠"),
            (signs.by_hand, BY_HAND),
            (others, "+"),
        ];
        let on = all
            .into_iter()
            .filter(|(is_on, glyph)| *is_on && *glyph != shown);
        on.map(|(_, glyph)| glyph)
            .chain([begun])
            .collect::<String>()
    };
    if long {
        let get = |message: &str| model.locale.get(message).into_owned();
        let (mut text, glyph, is_warning) = if let Some(late) = signs.overdue {
            (days("sign-overdue", late), "!", true)
        } else if signs.contested {
            (get("sign-contested"), "‼", true)
        } else if let Some(left) = signs.due_soon {
            (days("sign-due-soon", left), "", false)
        } else if let Some(due) = later.filter(|_| signs.due_later.is_some()) {
            (model.locale.short_day(due), "", false)
        } else if others {
            (get("sign-others"), "+", false)
        } else if signs.differing {
            (get("sign-differing"), "≠", false)
        } else if signs.by_hand {
            (get("sign-by-hand"), BY_HAND, false)
        } else if let Some(silence) = signs.stale {
            (days("sign-stale", silence), "", false)
        } else if let Some(due) = later {
            // Of what is closed the date is no more than that.
            (model.locale.short_day(due), "", false)
        } else {
            (String::new(), "", false)
        };
        // What the words have no room for still shows as a mark.
        let rest = glyphs(glyph);
        if !rest.is_empty() {
            text.push_str(&format!(" {rest}"));
        }
        return (text, is_warning || signs.contested);
    }
    (glyphs(""), signs.overdue.is_some() || signs.contested)
}
