//! Answers side by side, to be chosen from; one under the other where there is no room beside.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::command::Command;
use super::super::key::Key;
use super::super::model::Model;
use super::super::settle::{Chooser, Contest};
use super::super::theme::Styles;
use super::super::widget::{cells, centred, frame, put, scrollbar};
use super::pane::{Line, Page};
use crate::domain::{Entry, Field, Say};
use crate::text::{Value, mark, show_line};

/// Columns that an answer needs to stand beside another.
const BESIDE: usize = 30;

/// The widest that answers are laid out: longer lines are hard to read.
const WIDEST: u16 = 116;
/// Columns of an answer's number where answers stand one under the other.
const INDENT: usize = 2;
/// Rows below which the answers need all the room there is.
const TIGHT: u16 = 12;

/// Draws it and says how far it is really scrolled.
pub(super) fn draw(
    model: &Model,
    chooser: &Chooser,
    styles: &Styles,
    body: Rect,
    buffer: &mut Buffer,
) -> usize {
    let width = body.width.min(WIDEST);
    let columns = usize::from(width.saturating_sub(4));
    let contests = model.contests();
    let Some((at, answer)) = chooser.place(model, &contests) else {
        let mut page = Page::new(columns, model);
        page.text(&model.locale.get("settle-nothing"), styles.text, 0);
        let room = window(model, styles, body, (width, 5), buffer);
        paint(&page.lines, room, 0, buffer);
        return 0;
    };
    let contest = &contests[at];
    let is_tight = body.height < TIGHT;
    let head = head(model, styles, (contest, answer), columns, is_tight);
    let foot = foot(model, styles, &contests, at, columns);
    let count = contest.answers.len();
    let is_beside = columns >= count * BESIDE && !is_tight;
    let of_one = if is_beside {
        (columns / count).saturating_sub(4)
    } else {
        columns.saturating_sub(2 + INDENT)
    };
    let answers = contest.answers.iter();
    let pages: Vec<Vec<Line>> = answers
        .map(|entry| self::answer(model, styles, entry, of_one))
        .collect();
    let wanted = if is_beside {
        pages.iter().map(Vec::len).max().unwrap_or(0) + 2
    } else {
        pages.iter().map(|page| page.len() + 1).sum()
    };
    let height = cells(head.len() + wanted + foot.len() + 2);
    let room = window(model, styles, body, (width, height), buffer);
    paint(&head, room, 0, buffer);
    let foot_at = room.bottom().saturating_sub(cells(foot.len())).max(room.y);
    let middle = Rect {
        y: room.y + cells(head.len()).min(room.height),
        height: foot_at.saturating_sub(room.y.saturating_add(cells(head.len()))),
        ..room
    };
    paint(&foot, Rect { y: foot_at, ..room }, 0, buffer);
    let place = (answer, chooser.scroll);
    if is_beside {
        beside(styles, &pages, place, middle, buffer)
    } else {
        below(styles, pages, place, middle, buffer)
    }
}

/// Clears room for so many columns and rows, and frames it; returns the room for text.
fn window(
    model: &Model,
    styles: &Styles,
    body: Rect,
    (width, height): (u16, u16),
    buffer: &mut Buffer,
) -> Rect {
    let area = centred(buffer, body, width, height);
    let item = model.selected().map(|(_, item)| item);
    let title = item.map_or_else(String::new, |item| {
        let arguments = [
            ("label", Value::from(&*item.label)),
            ("item", Value::from(&*item.title)),
        ];
        model.locale.fill("settle-title", &arguments)
    });
    let inside = frame(buffer, area, &show_line(&title), styles.focus, styles.title);
    Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    }
}

fn paint(lines: &[Line], room: Rect, top: usize, buffer: &mut Buffer) {
    let shown = lines.iter().skip(top).take(usize::from(room.height));
    for (row, line) in shown.enumerate() {
        let mut x = room.x;
        for (text, style) in line {
            x = put(buffer, x, room.y + row as u16, room.right(), text, *style);
        }
    }
}

/// The question, and who can settle it.
fn head(
    model: &Model,
    styles: &Styles,
    (contest, marked): (&Contest<'_>, Option<usize>),
    columns: usize,
    is_tight: bool,
) -> Vec<Line> {
    let mut page = Page::new(columns, model);
    let of = model.tracker.delegation_name(contest.of);
    let arguments = [
        ("question", Value::from(question(model, &contest.field))),
        ("of", Value::from(of)),
        ("count", Value::from(contest.answers.len())),
    ];
    let text = model.locale.fill("settle-question", &arguments);
    page.text(&text, styles.title, 0);
    if is_tight {
        return page.lines;
    }
    let message = match (contest.is_own, marked) {
        (true, Some(_)) => "settle-own",
        (true, None) => "settle-own-none",
        (false, _) => "settle-anothers",
    };
    let text = model.locale.fill(message, &[("of", Value::from(of))]);
    page.text(&text, styles.dim, 0);
    page.blank();
    page.lines
}

/// What else is contested.
fn foot(
    model: &Model,
    styles: &Styles,
    contests: &[Contest<'_>],
    at: usize,
    columns: usize,
) -> Vec<Line> {
    let mut page = Page::new(columns, model);
    let others = contests.iter().enumerate().filter(|(k, _)| *k != at);
    let others: Vec<String> = others
        .map(|(_, contest)| {
            let arguments = [
                ("question", Value::from(question(model, &contest.field))),
                ("of", Value::from(model.tracker.delegation_name(contest.of))),
            ];
            model.locale.fill("settle-other", &arguments)
        })
        .collect();
    if !others.is_empty() {
        let arguments = [
            ("others", Value::from(others.join("; "))),
            ("key", Value::from(model.first_key(Command::NextQuestion))),
        ];
        let text = model.locale.fill("settle-also", &arguments);
        page.blank();
        page.text(&text, styles.text, 0);
    }
    page.lines
}

fn question(model: &Model, field: &Field) -> String {
    let message = match field {
        Field::Status => "question-status",
        Field::Position => "question-position",
        Field::Lead => "question-lead",
        Field::Due => "question-due",
        Field::Priority => "question-priority",
        Field::Tag(name) => return format!("#{}", show_line(name)),
    };
    model.locale.get(message).into_owned()
}

/// The digit that takes an answer; nothing of those for which there is none left.
fn number(answer: usize) -> String {
    Key::digit_of(answer).map_or_else(String::new, |digit| digit.to_string())
}

/// In columns. Scrolled all together.
fn beside(
    styles: &Styles,
    pages: &[Vec<Line>],
    (at, scroll): (Option<usize>, usize),
    room: Rect,
    buffer: &mut Buffer,
) -> usize {
    let width = room.width / cells(pages.len().max(1));
    let longest = pages.iter().map(Vec::len).max().unwrap_or(0);
    let height = room.height.min(cells(longest + 2));
    let shown = usize::from(height.saturating_sub(2));
    let top = scroll.min(longest.saturating_sub(shown));
    for (k, lines) in pages.iter().enumerate() {
        let area = Rect {
            x: room.x + cells(k) * width,
            width,
            height,
            ..room
        };
        let is_selected = Some(k) == at;
        let border = if is_selected {
            styles.focus
        } else {
            styles.border
        };
        let inside = frame(buffer, area, &number(k), border, styles.title);
        let text = Rect {
            x: inside.x + 1,
            width: inside.width.saturating_sub(2),
            ..inside
        };
        paint(lines, text, top, buffer);
        if is_selected {
            bar(styles, inside, buffer);
        }
        scrollbar(buffer, inside, top, lines.len(), border);
    }
    top
}

/// The mark of the answer that the cursor is on: not by colour alone.
fn bar(styles: &Styles, area: Rect, buffer: &mut Buffer) {
    for y in area.y..area.bottom() {
        put(buffer, area.x, y, area.right(), "▌", styles.focus);
    }
}

/// One under the other. The selected one is in sight; scrolled from there.
fn below(
    styles: &Styles,
    pages: Vec<Vec<Line>>,
    (at, scroll): (Option<usize>, usize),
    room: Rect,
    buffer: &mut Buffer,
) -> usize {
    let mut lines: Vec<Line> = Vec::new();
    let mut selected = 0..0;
    for (k, page) in pages.into_iter().enumerate() {
        let start = lines.len();
        lines.extend(page.into_iter().enumerate().map(|(row, mut line)| {
            let number = if row == 0 { number(k) } else { String::new() };
            line.insert(0, (format!("{number:INDENT$}"), styles.title));
            line
        }));
        if Some(k) == at {
            selected = start..lines.len();
        }
        lines.push(Line::new());
    }
    lines.pop();
    let height = usize::from(room.height);
    let most = lines.len().saturating_sub(height);
    let first = selected
        .end
        .saturating_sub(height)
        .min(selected.start)
        .min(most);
    let top = (first + scroll).min(most);
    let text = Rect {
        x: room.x + 2,
        width: room.width.saturating_sub(2),
        ..room
    };
    paint(&lines, text, top, buffer);
    for row in selected.start.max(top)..selected.end.min(top + height) {
        let y = room.y + (row - top) as u16;
        put(buffer, room.x, y, room.right(), "▌", styles.focus);
    }
    scrollbar(buffer, room, top, lines.len(), styles.focus);
    top - first
}

/// One answer: what, by whom, when, why.
fn answer(model: &Model, styles: &Styles, entry: &Entry, columns: usize) -> Vec<Line> {
    let mut page = Page::new(columns, model);
    let locale = &model.locale;
    let (text, style) = words(model, styles, entry);
    page.text(&text, style, 0);
    let whose = model.tracker.whose_words(entry);
    page.text(&locale.author(whose.author()), styles.text, 0);
    let when = locale.minute_of(whose.at(), &model.lens.zone);
    page.text(&when, styles.dim, 0);
    if let Some(brought) = locale.brought_back(&model.tracker, entry, &model.lens.zone) {
        page.text(&brought, styles.dim, 0);
    }
    if let Some(changed) = model.changed_by_hand(entry) {
        page.text(&changed, styles.dim, 0);
    }
    let (why, successor) = match entry.say() {
        Say::Status { why, successor, .. } => (why.as_deref(), successor.as_deref()),
        Say::Position { why, .. } => (why.as_deref(), None),
        Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => (None, None),
    };
    if let Some(symbol) = successor {
        let text = locale.fill("item-successor", &[("symbol", Value::from(symbol))]);
        page.text(&text, styles.text, 0);
    }
    if let Some(why) = why {
        page.text(
            &locale.fill("item-why", &[("why", Value::from(why))]),
            styles.text,
            0,
        );
    }
    page.lines
}

/// What is answered, as short as it can be said: the question stands above.
fn words(model: &Model, styles: &Styles, entry: &Entry) -> (String, ratatui::style::Style) {
    let locale = &model.locale;
    let text = match entry.say() {
        Say::Status { to: Some(to), .. } => {
            let text = format!("{} {}", mark(Some(*to)), locale.status(*to));
            return (text, styles.title.patch(styles.status(Some(*to))));
        }
        Say::Position { to: Some(to), .. } => locale.position(*to),
        Say::Lead { to: Some(to) } => show_line(to).into_owned(),
        Say::Due { to: Some(to) } => locale.day(*to),
        Say::Priority { to: Some(to) } => locale.priority(*to),
        Say::Status { to: None, .. }
        | Say::Position { to: None, .. }
        | Say::Lead { to: None }
        | Say::Due { to: None }
        | Say::Priority { to: None }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => locale.said(&model.tracker, entry),
    };
    (text, styles.title)
}
