//! The dashboard. Every number stands in words beside its bar, and under the curve stands its table.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::widgets::{Axis, Chart, Clear, Dataset, GraphType, LegendPosition, Widget};

use super::super::board::{Board, BoardLine, BoardPage};
use super::super::model::Model;
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{bar, frame, put, scrollbar};
use super::Memory;
use crate::domain::{Dated, Point, Progress};
use crate::text::{Value, fit, mark, pad, show_line, width};

/// How wide bars are.
const BAR: usize = 20;
/// Below this width of the window bars give way.
const ROOM_FOR_BARS: u16 = 60;

/// A line of a page as it is drawn.
struct Line {
    label: String,
    style: Style,
    /// A share to be drawn as a bar.
    share: Option<(usize, usize)>,
    text: String,
}

pub(super) fn draw(
    model: &Model,
    board: &Board,
    styles: &Styles,
    memory: &mut Memory,
    body: Rect,
    buffer: &mut Buffer,
) {
    Clear.render(body.intersection(buffer.area), buffer);
    let title = title(model);
    let inside = frame(buffer, body, &title, styles.focus, styles.title);
    memory.regions.add(body, Target::Top);
    tabs(model, board, styles, inside, buffer);
    let mut room = Rect {
        x: inside.x + 1,
        y: inside.y + 1,
        width: inside.width.saturating_sub(2),
        height: inside.height.saturating_sub(1),
    };
    let lines = board.lines();
    if lines.is_empty() {
        let text = model.locale.get(match board.page {
            BoardPage::Dates => "board-no-dates",
            BoardPage::Progress | BoardPage::Time | BoardPage::Who | BoardPage::Recent => {
                "board-nothing"
            }
        });
        for (row, line) in crate::text::wrap(&text, usize::from(room.width))
            .into_iter()
            .enumerate()
        {
            let y = room.y + 1 + row as u16;
            put(buffer, room.x, y, room.right(), &text[line], styles.text);
        }
        return;
    }
    if board.page == BoardPage::Time && room.height >= 10 {
        let height = room.height * 3 / 5;
        let area = Rect { height, ..room };
        curve(model, &board.survey.burn_up, styles, area, buffer);
        room.y += height;
        room.height -= height;
    }
    // Headings stand between the lines; the cursor passes over them.
    let mut rows: Vec<(Option<usize>, Line)> = Vec::new();
    let mut above = None;
    for (at, line) in lines.iter().enumerate() {
        let heading = heading(model, board, line, styles);
        if let Some(heading) = heading.filter(|heading| above.as_ref() != Some(&heading.label)) {
            above = Some(heading.label.clone());
            rows.push((None, heading));
        }
        rows.push((Some(at), lay_out(model, board, line, styles)));
    }
    let labels = rows.iter().map(|(_, line)| width(&line.label)).max();
    let labels = labels.unwrap_or(0).min(usize::from(room.width) / 2);
    // The figures beside a bar say the same: they must stand whole.
    let texts = rows.iter().filter(|(_, line)| line.share.is_some());
    let texts = texts.map(|(_, line)| width(&line.text)).max();
    let left = usize::from(room.width).saturating_sub(labels + 4 + texts.unwrap_or(0));
    let bars = if body.width >= ROOM_FOR_BARS {
        left.min(BAR)
    } else {
        0
    };
    let height = usize::from(room.height).max(1);
    let cursor = rows.iter().position(|(at, _)| *at == Some(board.at));
    let cursor = cursor.unwrap_or(0);
    // The heading over the first line comes into sight with it.
    let wanted = cursor - usize::from(cursor > 0 && rows[cursor - 1].0.is_none());
    let top = &mut memory.board_top;
    *top = (*top)
        .min(wanted)
        .max((cursor + 1).saturating_sub(height))
        .min(rows.len().saturating_sub(height));
    for (row, (at, line)) in rows.iter().enumerate().skip(*top).take(height) {
        let y = room.y + (row - *top) as u16;
        let is_selected = at.is_some() && row == cursor;
        let style = |style: Style| if is_selected { styles.selected } else { style };
        let whole = Rect::new(inside.x, y, inside.width, 1).intersection(buffer.area);
        if is_selected {
            buffer.set_style(whole, styles.selected);
            put(buffer, inside.x, y, inside.right(), "▌", styles.selected);
        }
        if let Some(at) = at {
            memory.regions.row(inside, y, Target::Line(*at));
        }
        let label = pad(&line.label, labels);
        let mut x = put(buffer, room.x, y, room.right(), &label, style(line.style)) + 2;
        if let Some((part, of)) = line.share.filter(|_| bars > 0) {
            let bar = bar(part, of, bars);
            x = put(buffer, x, y, room.right(), &bar, style(styles.focus)) + 2;
        }
        let room_for_text = usize::from(room.right().saturating_sub(x));
        let text = fit(&line.text, room_for_text);
        let plain = if at.is_none() {
            styles.title
        } else {
            styles.text
        };
        put(buffer, x, y, room.right(), &text, style(plain));
    }
    let bar_area = Rect {
        x: inside.x,
        width: inside.width,
        ..room
    };
    scrollbar(buffer, bar_area, *top, rows.len(), styles.focus);
}

/// Whose eyes it is seen through.
fn title(model: &Model) -> String {
    match model.lens.of {
        Some(of) => {
            let of = show_line(model.tracker.delegation_name(of)).into_owned();
            model.locale.fill("board-title", &[("of", Value::from(of))])
        }
        None => model.locale.get("board-title-nobody").into_owned(),
    }
}

/// The names of the pages; the open one stands in brackets, for those who see no colours.
fn tabs(model: &Model, board: &Board, styles: &Styles, inside: Rect, buffer: &mut Buffer) {
    let mut x = inside.x + 1;
    for page in BoardPage::ALL {
        let name = model.locale.get(page.message()).into_owned();
        let (text, style) = if page == board.page {
            (format!("[{name}]"), styles.title)
        } else {
            (format!(" {name} "), styles.dim)
        };
        x = put(buffer, x, inside.y, inside.right(), &text, style) + 1;
    }
}

/// What stands over the lines of a part.
fn heading(model: &Model, board: &Board, line: &BoardLine<'_>, styles: &Styles) -> Option<Line> {
    let plain = |message: &str| Line {
        label: model.locale.get(message).into_owned(),
        style: styles.title,
        share: None,
        text: String::new(),
    };
    match line {
        BoardLine::Standing(kind, _) => {
            let progress = board.survey.kinds[*kind as usize];
            Some(Line {
                label: model.locale.kinds(*kind),
                ..of_progress(model, progress, styles.title)
            })
        }
        BoardLine::Overdue(_) => Some(plain("filter-overdue")),
        BoardLine::DueSoon(_) => Some(plain("filter-due-soon")),
        BoardLine::Lead(_) => Some(plain("board-leads")),
        BoardLine::Voice(_) => Some(plain("board-delegations")),
        BoardLine::Day(_) | BoardLine::Said(_) => None,
    }
}

/// A share of what is implemented, as a bar and in words.
fn of_progress(model: &Model, progress: Progress, style: Style) -> Line {
    let (done, of) = (progress.implemented(), progress.of());
    let arguments = [("done", Value::from(done)), ("all", Value::from(of))];
    Line {
        label: String::new(),
        style,
        share: Some((done, of)),
        text: model.locale.fill("board-share", &arguments),
    }
}

fn lay_out(model: &Model, board: &Board, line: &BoardLine<'_>, styles: &Styles) -> Line {
    let survey = &board.survey;
    match line {
        BoardLine::Standing(kind, status) => {
            let progress = survey.kinds[*kind as usize];
            let count = status.map_or(progress.contested, |status| progress.with(status));
            let all: usize = progress.by_status.iter().sum::<usize>() + progress.contested;
            let word = status.map_or_else(
                || model.locale.get("sign-contested").into_owned(),
                |status| model.locale.status(status),
            );
            let percent = (count * 100 + all / 2).checked_div(all).unwrap_or(0);
            let arguments = [
                ("count", Value::from(count)),
                ("percent", Value::from(percent)),
            ];
            Line {
                label: format!("{} {word}", mark(*status)),
                style: styles.status(*status),
                share: Some((count, all)),
                text: model.locale.fill("board-count", &arguments),
            }
        }
        BoardLine::Day(at) => {
            let point = survey.burn_up[*at];
            Line {
                label: model.locale.short_day(point.day),
                ..of_progress(model, point.progress, styles.text)
            }
        }
        BoardLine::Overdue(dated) => of_item(model, dated, "sign-overdue", styles.warning),
        BoardLine::DueSoon(dated) => of_item(model, dated, "sign-due-soon", styles.text),
        BoardLine::Lead(at) => {
            let (lead, progress) = &survey.leads[*at];
            let label = lead.as_deref().map(|lead| show_line(lead).into_owned());
            Line {
                label: label.unwrap_or_else(|| model.locale.get("board-no-lead").into_owned()),
                ..of_progress(model, *progress, styles.text)
            }
        }
        BoardLine::Voice(voice) => {
            let share = of_progress(model, voice.progress, styles.text);
            let arguments = [
                ("share", Value::from(share.text)),
                ("items", Value::from(voice.items)),
                ("entries", Value::from(voice.entries)),
            ];
            Line {
                label: show_line(model.tracker.delegation_name(voice.of)).into_owned(),
                text: model.locale.fill("board-voice", &arguments),
                ..share
            }
        }
        BoardLine::Said(id) => {
            let Some(entry) = model.tracker.entry(*id) else {
                return of_progress(model, Progress::default(), styles.text);
            };
            let item = model.tracker.find(entry.on().as_str());
            let title = item.map_or(entry.on().as_str(), |item| &item.title);
            let arguments = [
                ("by", Value::from(model.locale.author(entry.author()))),
                ("item", Value::from(show_line(title).into_owned())),
                ("what", Value::from(model.locale.said(entry.say()))),
            ];
            Line {
                label: model.locale.short_minute_of(entry.at(), &model.lens.zone),
                style: styles.dim,
                share: None,
                text: model.locale.fill("board-said", &arguments),
            }
        }
    }
}

fn of_item(model: &Model, dated: &Dated, message: &str, style: Style) -> Line {
    let item = &model.tracker.items()[dated.item];
    let days = model
        .locale
        .fill(message, &[("days", Value::from(dated.days))]);
    Line {
        label: show_line(&format!("{} {}", item.label, item.title)).into_owned(),
        style,
        share: None,
        text: format!("{} · {days}", model.locale.short_day(dated.due)),
    }
}

/// What was implemented, and what counts, over time: both as steps, since nothing happens between.
fn curve(model: &Model, points: &[Point], styles: &Styles, area: Rect, buffer: &mut Buffer) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return;
    };
    let end = last.day.max(model.lens.today);
    let done = steps(points, first.day, end, Progress::implemented);
    let all = steps(points, first.day, end, Progress::of);
    let most = all.iter().map(|(_, y)| *y).fold(1.0, f64::max);
    let days = f64::from(span(first.day, end).max(1));
    let name = |message: &str| model.locale.get(message).into_owned();
    let curves = vec![
        Dataset::default()
            .name(name("board-all"))
            .marker(Marker::Dot)
            .graph_type(GraphType::Line)
            .style(styles.border)
            .data(&all),
        Dataset::default()
            .name(model.locale.status(crate::domain::Status::Implemented))
            .marker(Marker::Braille)
            .graph_type(GraphType::Line)
            .style(styles.focus)
            .data(&done),
    ];
    let x = Axis::default()
        .bounds([0.0, days])
        .style(styles.border)
        .labels([
            model.locale.short_day(first.day),
            model.locale.short_day(end),
        ]);
    let y = Axis::default()
        .bounds([0.0, most])
        .style(styles.border)
        .labels(["0".to_owned(), format!("{most:.0}")]);
    // At the left, where it hides the least: what was long ago.
    Chart::new(curves)
        .x_axis(x)
        .y_axis(y)
        .legend_position(Some(LegendPosition::TopLeft))
        .hidden_legend_constraints((Constraint::Ratio(1, 1), Constraint::Ratio(1, 1)))
        .render(area.intersection(buffer.area), buffer);
}

fn steps(
    points: &[Point],
    first: Date,
    end: Date,
    value: impl Fn(&Progress) -> usize,
) -> Vec<(f64, f64)> {
    let mut steps: Vec<(f64, f64)> = Vec::with_capacity(2 * points.len() + 1);
    for point in points {
        let x = f64::from(span(first, point.day));
        if let Some((_, before)) = steps.last().copied() {
            steps.push((x, before));
        }
        steps.push((x, value(&point.progress) as f64));
    }
    if let Some((_, now)) = steps.last().copied() {
        steps.push((f64::from(span(first, end)), now));
    }
    steps
}

fn span(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
