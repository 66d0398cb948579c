//! The two lines on top: which mandate, who speaks, where what was said is, and how far along it all is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::command::Command;
use super::super::model::{Model, Saving};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{bar, cells, put};
use crate::domain::{Kind, Progress};
use crate::text::{Value, fit, show_line, width};

/// Draws the header and returns how many lines it took.
pub(super) fn draw(
    model: &Model,
    styles: &Styles,
    area: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) -> u16 {
    first_line(model, styles, area, buffer);
    if area.height < 14 {
        return 1;
    }
    second_line(model, styles, area, regions, buffer);
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
    let title_end = cells(width(&title)).saturating_add(area.x + 1);
    let author = model
        .author
        .as_ref()
        .filter(|_| model.borrowed().is_none())
        .map(|author| model.locale.author(author))
        .unwrap_or_default();
    let author = fit(&author, usize::from(right.saturating_sub(area.x + 1)) / 2).into_owned();
    let author_at = right.saturating_sub(cells(width(&author)));
    if author_at > title_end.saturating_add(1) {
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
        Saving::Failed => (get("state-failed"), true),
        _ if model.is_gone => (get("state-gone"), true),
        Saving::Idle => (String::new(), false),
        Saving::Kept => (get("state-kept"), false),
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

fn second_line(
    model: &Model,
    styles: &Styles,
    area: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let (y, right) = (area.y + 1, area.right());
    let kinds = Kind::ALL.into_iter().zip(model.overview.progress);
    let kinds =
        kinds.filter(|(_, progress)| progress.of() + progress.by_status.iter().sum::<usize>() > 0);
    let kinds: Vec<(Kind, Progress)> = kinds.collect();
    let share = |progress: &Progress| format!("{}/{}", progress.implemented(), progress.of());
    let columns = |progress: &Progress| progress.of().clamp(1, 10);
    let signs = signs(model, styles);
    // What wants attention is never left out for a bar, nor for a long word.
    let whole = |kind: &Kind| model.locale.kinds(*kind);
    let short = |kind: &Kind| model.locale.kinds_in_short(*kind);
    let asked: usize = signs.iter().map(|(text, ..)| width(text) + 2).sum();
    let fits = |name: &dyn Fn(&Kind) -> String, has_bars: bool| {
        let words = kinds.iter().map(|(kind, progress)| {
            let bar = if has_bars { columns(progress) + 1 } else { 0 };
            width(&name(kind)) + 1 + bar + width(&share(progress)) + 3
        });
        words.sum::<usize>() + asked <= usize::from(area.width)
    };
    let has_bars = area.width >= 70 && fits(&whole, true);
    // The first name is the longest to say and the clearest when cut.
    let mixed = |kind: &Kind| match kind {
        Kind::Task => short(kind),
        Kind::Recommendation => whole(kind),
    };
    let names: &dyn Fn(&Kind) -> String = match () {
        () if has_bars || asked == 0 || fits(&whole, false) => &whole,
        () if fits(&mixed, false) => &mixed,
        () => &short,
    };
    let mut x = area.x + 1;
    for (kind, progress) in &kinds {
        let name = names(kind);
        x = put(buffer, x, y, right, &name, styles.text) + 1;
        if has_bars {
            let bar = bar(progress.implemented(), progress.of(), columns(progress));
            x = put(buffer, x, y, right, &bar, styles.focus) + 1;
        }
        x = put(buffer, x, y, right, &share(progress), styles.title) + 3;
    }
    for (text, style, command, _) in fitting(model, signs, usize::from(right.saturating_sub(x))) {
        let columns = width(&text) as u16;
        // What is open on top has the keys, and the mouse with them; and the second press of two must
        // not close the matrix that the first one opened.
        let is_open = command == Command::Matrix && model.matrix.is_some();
        if model.top().is_none() && !is_open {
            regions.add(Rect::new(x, y, columns, 1), Target::Hint(command));
        }
        x = put(buffer, x, y, right, &text, style) + 2;
    }
}

/// As many signs as have room, the gravest first, and how many more there are: a press on that deals with the first
/// of these. What is looked for first is left out last.
fn fitting(model: &Model, mut signs: Vec<Sign>, room: usize) -> Vec<Sign> {
    let all = signs.len();
    let columns = |signs: &[Sign]| {
        signs
            .iter()
            .map(|(text, ..)| width(text) + 2)
            .sum::<usize>()
    };
    // The last one needs no gap behind it, but a blank before the edge.
    let fits = |columns: usize| columns <= room + 1;
    let mut more: Option<Sign> = None;
    while !fits(columns(&signs) + columns(more.as_slice())) {
        // One sign says more than that there are some.
        if signs.len() == 1 && fits(columns(&signs)) {
            return signs;
        }
        let last = signs.iter().rposition(|(.., is_first)| !is_first);
        if signs.is_empty() {
            return signs;
        }
        let (_, style, command, _) = signs.remove(last.unwrap_or_default());
        let count = [("count", Value::from(all - signs.len()))];
        let text = model.locale.fill("sign-more", &count);
        more = Some((text, style, command, false));
    }
    signs.extend(more);
    signs
}

/// A sign, what it looks like, the command that deals with it: a press on it gives that; and whether it is what
/// people look for first.
type Sign = (String, Style, Command, bool);

/// What asks for something to be done about the file, then what tells of the items, the gravest first.
fn signs(model: &Model, styles: &Styles) -> Vec<Sign> {
    // What cannot be mended now is not said.
    let if_written = |count: usize| if model.read_only { 0 } else { count };
    let asking = [
        ("sign-damaged", model.damaged, Command::Restore),
        (
            "sign-by-hand-own",
            model.ledger.altered.len(),
            Command::Mine,
        ),
        (
            "sign-gone",
            if_written(model.ledger.lost_count().all()),
            Command::Restore,
        ),
        (
            "sign-by-hand-others",
            if_written(model.ledger.reworded.len()),
            Command::Restore,
        ),
        (
            "sign-neighbours",
            if_written(model.neighbours.len()),
            Command::Neighbours,
        ),
        (
            "sign-unread",
            if_written(model.unread.len()),
            Command::Neighbours,
        ),
        (
            "sign-unknown-own",
            model.ledger.strange_count(),
            Command::Mine,
        ),
    ];
    let asking = asking.into_iter().filter(|(_, count, _)| *count > 0);
    let asking = asking.map(|(message, count, command)| {
        let key = Value::from(model.key_names(command));
        let arguments = [("count", Value::from(count)), ("key", key)];
        (
            model.locale.fill(message, &arguments),
            styles.warning,
            command,
            false,
        )
    });
    let overview = &model.overview;
    let telling = [
        (
            "sign-overdue-count",
            overview.overdue,
            styles.warning,
            Command::GoNext,
        ),
        (
            "sign-contested-count",
            overview.contested,
            styles.warning,
            Command::Settle,
        ),
        (
            "sign-differing-count",
            overview.differing,
            styles.text,
            Command::Matrix,
        ),
    ];
    let telling = telling.into_iter().filter(|(_, count, ..)| *count > 0);
    let telling = telling.map(|(message, count, style, command)| {
        let count = [("count", Value::from(count))];
        let is_first = message == "sign-overdue-count";
        (model.locale.fill(message, &count), style, command, is_first)
    });
    asking.chain(telling).collect()
}
