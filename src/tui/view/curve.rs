//! The curve of the dashboard: how far along it was, day by day.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};
use ratatui::symbols::Marker;
use ratatui::widgets::{Axis, Chart, Dataset, GraphType, LegendPosition, Widget};

use super::super::model::Model;
use super::super::theme::Styles;
use crate::domain::{Point, Progress};

/// What was implemented, and what counts, over time: both as steps, since nothing happens between.
pub(super) fn curve(
    model: &Model,
    points: &[Point],
    styles: &Styles,
    area: Rect,
    buffer: &mut Buffer,
) {
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
