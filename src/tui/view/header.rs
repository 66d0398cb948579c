//! The two lines on top: which mandate, who speaks, where what was said is, and how far along it all is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::command::Command;
use super::super::model::{Model, Saving};
use super::super::theme::Styles;
use super::super::widget::{bar, put};
use crate::domain::Kind;
use crate::text::{Value, fit, show_line, width};

/// Draws the header and returns how many lines it took.
pub(super) fn draw(model: &Model, styles: &Styles, area: Rect, buffer: &mut Buffer) -> u16 {
    first_line(model, styles, area, buffer);
    if area.height < 14 {
        return 1;
    }
    second_line(model, styles, area, buffer);
    2
}

fn first_line(model: &Model, styles: &Styles, area: Rect, buffer: &mut Buffer) {
    let (state, is_trouble) = state(model);
    let state_style = if is_trouble {
        styles.warning
    } else {
        styles.notice
    };
    let mut right = area.right().saturating_sub(1);
    let state_at = right.saturating_sub(width(&state) as u16).max(area.x);
    put(buffer, state_at, area.y, right, &state, state_style);
    right = state_at.saturating_sub(2);
    if let Some(of) = model.borrowed() {
        // Whose eyes these are is said at any width: the title gives way.
        let of = Value::from(model.tracker.delegation_name(of));
        let eyes = model.locale.fill("state-look-as", &[("of", of)]);
        let eyes = fit(&eyes, usize::from(right.saturating_sub(area.x + 8))).into_owned();
        let at = right.saturating_sub(width(&eyes) as u16);
        put(buffer, at, area.y, right, &eyes, styles.selected);
        right = at.saturating_sub(1);
    }
    let title = show_line(&model.tracker.mandate().title).into_owned();
    let title_end = area.x + 1 + width(&title) as u16;
    let author = model
        .author
        .as_ref()
        .filter(|_| model.borrowed().is_none())
        .map(|author| model.locale.author(author))
        .unwrap_or_default();
    let author = fit(&author, usize::from(right.saturating_sub(area.x + 1)) / 2).into_owned();
    let author_at = right.saturating_sub(width(&author) as u16);
    if author_at > title_end + 1 {
        put(buffer, author_at, area.y, right, &author, styles.text);
        right = author_at.saturating_sub(1);
    }
    let title = fit(&title, usize::from(right.saturating_sub(area.x + 1)));
    put(buffer, area.x + 1, area.y, right, &title, styles.title);
}

/// Where what was said is by now, and whether that is trouble.
fn state(model: &Model) -> (String, bool) {
    let get = |message: &str| model.locale.get(message).into_owned();
    match model.saving {
        _ if model.read_only => (get("state-read-only"), false),
        Saving::Idle => (String::new(), false),
        Saving::Kept => (get("state-kept"), false),
        Saving::Failed => (get("state-failed"), true),
        Saving::Saved(at) => {
            let local = model.lens.zone.to_datetime(at);
            let time = format!("{:02}:{:02}", local.hour(), local.minute());
            (
                model
                    .locale
                    .fill("state-saved", &[("time", Value::from(time))]),
                false,
            )
        }
    }
}

fn second_line(model: &Model, styles: &Styles, area: Rect, buffer: &mut Buffer) {
    let (y, right) = (area.y + 1, area.right());
    let room_for_bars = area.width >= 70;
    let mut x = area.x + 1;
    for (kind, progress) in Kind::ALL.into_iter().zip(model.overview.progress) {
        if progress.of() + progress.by_status.iter().sum::<usize>() == 0 {
            continue;
        }
        x = put(buffer, x, y, right, &model.locale.kinds(kind), styles.text) + 1;
        if room_for_bars {
            let columns = progress.of().clamp(1, 10);
            x = put(
                buffer,
                x,
                y,
                right,
                &bar(progress.implemented(), progress.of(), columns),
                styles.focus,
            ) + 1;
        }
        let share = format!("{}/{}", progress.implemented(), progress.of());
        x = put(buffer, x, y, right, &share, styles.title) + 3;
    }
    let overview = &model.overview;
    let neighbours = if model.read_only {
        0
    } else {
        model.neighbours.len()
    };
    let signs = [
        ("sign-neighbours", neighbours, styles.warning),
        ("sign-overdue-count", overview.overdue, styles.warning),
        ("sign-contested-count", overview.contested, styles.warning),
        ("sign-differing-count", overview.differing, styles.text),
    ];
    let key = model.key_names(Command::Neighbours);
    for (message, count, style) in signs.into_iter().filter(|(_, count, _)| *count > 0) {
        let text = model.locale.fill(
            message,
            &[
                ("count", Value::from(count)),
                ("key", Value::from(key.as_str())),
            ],
        );
        if x + (width(&text) as u16) < right {
            x = put(buffer, x, y, right, &text, style) + 2;
        }
    }
}
