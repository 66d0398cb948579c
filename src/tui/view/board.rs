//! The dashboard. Every number stands in words beside its bar, and under the curve stands its table.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::super::board::{Board, BoardLine, BoardPage};
use super::super::model::Model;
use super::super::theme::Styles;
use super::super::touch::Target;
use super::super::widget::{bar, frame, put, scrollbar};
use super::Memory;
use super::curve::curve;
use crate::domain::{Dated, Progress};
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
    if board.is_empty() {
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
    let rows = Rows::of(model, board, styles);
    let key = (model.revision, board.page, board.len(), model.locale.name());
    let labels = memory.board_labels.get(key, || rows.widest(model, board));
    let labels = labels.min(usize::from(room.width) / 2);
    let height = usize::from(room.height).max(1);
    let cursor = rows.of_line(board.at);
    // The heading over the first line comes into sight with it.
    let wanted = cursor - usize::from(cursor > 0 && rows.at(cursor - 1).is_ok());
    let top = &mut memory.board_top;
    *top = (*top)
        .min(wanted)
        .max((cursor + 1).saturating_sub(height))
        .min(rows.count.saturating_sub(height));
    let seen = (*top..rows.count).take(height);
    // The figures beside a bar say the same: they must stand whole.
    let beside = seen.clone().filter_map(|row| match rows.at(row) {
        Ok(heading) => heading.share.map(|_| width(&heading.text)),
        Err(at) => {
            let line = lay_out(model, board, &board.line(at)?, styles);
            line.share.map(|_| width(&line.text))
        }
    });
    let left = usize::from(room.width).saturating_sub(labels + 4 + beside.max().unwrap_or(0));
    let bars = if body.width >= ROOM_FOR_BARS {
        left.min(BAR)
    } else {
        0
    };
    for row in seen {
        let laid_out;
        let (at, line) = match rows.at(row) {
            Ok(heading) => (None, heading),
            Err(at) => {
                let Some(line) = board.line(at) else { break };
                laid_out = lay_out(model, board, &line, styles);
                (Some(at), &laid_out)
            }
        };
        let y = room.y + (row - *top) as u16;
        let is_selected = at.is_some() && row == cursor;
        let style = |style: Style| if is_selected { styles.selected } else { style };
        let whole = Rect::new(inside.x, y, inside.width, 1).intersection(buffer.area);
        if is_selected {
            buffer.set_style(whole, styles.selected);
            put(buffer, inside.x, y, inside.right(), "▌", styles.selected);
        }
        if let Some(at) = at {
            memory.regions.row(inside, y, Target::Line(at));
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
    scrollbar(buffer, bar_area, *top, rows.count, styles.focus);
}

/// The rows of a page: its lines with headings between them, over which the cursor passes. There may be as
/// many as there are items, so that only those in sight are laid out.
struct Rows {
    /// Where each part begins among the lines, with its heading.
    parts: Vec<(usize, Option<Line>)>,
    /// All of them.
    count: usize,
}

impl Rows {
    fn of(model: &Model, board: &Board, styles: &Styles) -> Self {
        let mut rows = Self {
            parts: Vec::new(),
            count: 0,
        };
        let mut start = 0;
        for lines in board.parts() {
            if let Some(first) = board.line(start).filter(|_| lines > 0) {
                let heading = heading(model, board, &first, styles);
                rows.count += lines + usize::from(heading.is_some());
                rows.parts.push((start, heading));
            }
            start += lines;
        }
        rows
    }

    /// The heading that a row is, or else which line of the page.
    fn at(&self, row: usize) -> Result<&Line, usize> {
        let mut headings = 0;
        for (start, heading) in &self.parts {
            match heading {
                Some(heading) if row == start + headings => return Ok(heading),
                Some(_) if row > start + headings => headings += 1,
                Some(_) | None => {}
            }
        }
        Err(row - headings)
    }

    /// The row of a line.
    fn of_line(&self, at: usize) -> usize {
        let above = self.parts.iter().filter(|(start, _)| *start <= at);
        at + above.filter(|(_, heading)| heading.is_some()).count()
    }

    /// How wide the widest label is. Looks at each line.
    fn widest(&self, model: &Model, board: &Board) -> usize {
        let headings = self.parts.iter().flat_map(|(_, heading)| heading);
        let lines = (0..board.len()).filter_map(|at| board.line(at));
        let labels = lines.map(|line| width(&label(model, board, &line)));
        let labels = headings.map(|heading| width(&heading.label)).chain(labels);
        labels.max().unwrap_or(0)
    }
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
        BoardLine::DueLater(_) => Some(plain("board-due-later")),
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

/// What stands in front.
fn label(model: &Model, board: &Board, line: &BoardLine<'_>) -> String {
    let survey = &board.survey;
    match line {
        BoardLine::Standing(_, status) => {
            let word = status.map_or_else(
                || model.locale.get("sign-contested").into_owned(),
                |status| model.locale.status(status),
            );
            format!("{} {word}", mark(*status))
        }
        BoardLine::Day(at) => model.locale.short_day(survey.burn_up[*at].day),
        BoardLine::Overdue(dated) | BoardLine::DueSoon(dated) | BoardLine::DueLater(dated) => {
            let item = &model.tracker.items()[dated.item];
            show_line(&format!("{} {}", item.label, item.title)).into_owned()
        }
        BoardLine::Lead(at) => match survey.leads[*at].0.as_deref() {
            Some(lead) => show_line(lead).into_owned(),
            None => model.locale.get("board-no-lead").into_owned(),
        },
        BoardLine::Voice(voice) => show_line(model.tracker.delegation_name(voice.of)).into_owned(),
        BoardLine::Said(id) => model
            .tracker
            .entry(*id)
            .map(|entry| model.locale.short_minute_of(entry.at(), &model.lens.zone))
            .unwrap_or_default(),
    }
}

fn lay_out(model: &Model, board: &Board, line: &BoardLine<'_>, styles: &Styles) -> Line {
    let survey = &board.survey;
    let label = label(model, board, line);
    match line {
        BoardLine::Standing(kind, status) => {
            let progress = survey.kinds[*kind as usize];
            let count = status.map_or(progress.contested, |status| progress.with(status));
            let all: usize = progress.by_status.iter().sum::<usize>() + progress.contested;
            let percent = (count * 100 + all / 2).checked_div(all).unwrap_or(0);
            let arguments = [
                ("count", Value::from(count)),
                ("percent", Value::from(percent)),
            ];
            let is_out = count > 0 && status.is_some_and(|status| !status.counts());
            let message = if is_out {
                "board-count-out"
            } else {
                "board-count"
            };
            Line {
                label,
                style: styles.status(*status),
                share: Some((count, all)),
                text: model.locale.fill(message, &arguments),
            }
        }
        BoardLine::Day(at) => {
            let point = survey.burn_up[*at];
            let mut line = of_progress(model, point.progress, styles.text);
            let mut periods = model.tracker.mandate().periods.known().iter();
            if let Some(period) = periods.find(|period| period.holds(point.day)) {
                line.text = format!("{} · {}", line.text, show_line(&period.name));
            }
            Line { label, ..line }
        }
        BoardLine::Overdue(dated) => of_item(model, label, dated, "sign-overdue", styles.warning),
        BoardLine::DueSoon(dated) | BoardLine::DueLater(dated) => {
            of_item(model, label, dated, "sign-due-soon", styles.text)
        }
        BoardLine::Lead(at) => {
            let (_, progress) = &survey.leads[*at];
            Line {
                label,
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
                label,
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
            let step = model.tracker.step_of(entry);
            let told = {
                let (locale, zone) = (&model.locale, &model.lens.zone);
                locale.told_as_it_stands(&model.tracker, &step, zone, &|said| locale.spelled(said))
            };
            let arguments = [
                ("by", Value::from(model.locale.author(entry.author()))),
                ("item", Value::from(show_line(title).into_owned())),
                ("what", Value::from(told)),
            ];
            Line {
                label,
                style: styles.dim,
                share: None,
                text: model.locale.fill("board-said", &arguments),
            }
        }
    }
}

fn of_item(model: &Model, label: String, dated: &Dated, message: &str, style: Style) -> Line {
    let days = model
        .locale
        .fill(message, &[("days", Value::from(dated.days))]);
    Line {
        label,
        style,
        share: None,
        text: format!("{} · {days}", model.locale.short_day(dated.due)),
    }
}
