//! Rows in columns, aligned by display width.

use crate::text::{Ink, Role, fit, pad, width};

/// Between two columns.
const GAP: usize = 2;

/// Rows with headings between them.
#[derive(Default)]
pub(super) struct Table {
    lines: Vec<Line>,
}

enum Line {
    Heading(String),
    Cells(Vec<(String, Role)>),
}

/// Where room may be saved: this column may be cut down to so many columns. In the order in which it
/// is tried; a column that is not named is never cut.
pub(super) type Shrink = (usize, usize);

impl Table {
    /// A line of its own, with an empty line before it where it is not the first.
    pub(super) fn heading(&mut self, text: String) {
        self.lines.push(Line::Heading(text));
    }

    /// One row. All rows have the same number of cells.
    pub(super) fn row(&mut self, cells: Vec<(String, Role)>) {
        self.lines.push(Line::Cells(cells));
    }

    /// The table as lines. Columns that are empty throughout are left out; without `room` nothing is
    /// cut.
    pub(super) fn render(&self, room: Option<usize>, shrink: &[Shrink], ink: &Ink) -> String {
        let widths = self.widths(room, shrink);
        let mut out = String::new();
        for line in &self.lines {
            match line {
                Line::Heading(text) => {
                    if !out.is_empty() {
                        out.push('\n');
                    }
                    out.push_str(&ink.paint(Role::Title, text));
                }
                Line::Cells(cells) => {
                    let padded = cells
                        .iter()
                        .zip(&widths)
                        .filter(|(_, columns)| **columns > 0);
                    let (mut text, mut tints) = (String::new(), Vec::new());
                    for ((cell, role), columns) in padded {
                        if !text.is_empty() {
                            text.push_str(&" ".repeat(GAP));
                        }
                        let start = text.len();
                        text.push_str(&pad(cell, *columns));
                        tints.push((start..text.trim_end().len().max(start), *role));
                    }
                    let text = text.trim_end();
                    let text = room.map_or(text.into(), |room| fit(text, room));
                    out.push_str(&ink.dress(&text, &tints));
                }
            }
            out.push('\n');
        }
        out
    }

    fn widths(&self, room: Option<usize>, shrink: &[Shrink]) -> Vec<usize> {
        let mut widths: Vec<usize> = Vec::new();
        for line in &self.lines {
            let Line::Cells(cells) = line else { continue };
            widths.resize(widths.len().max(cells.len()), 0);
            for (columns, (cell, _)) in widths.iter_mut().zip(cells) {
                *columns = width(cell).max(*columns);
            }
        }
        let Some(room) = room else { return widths };
        for (column, least) in shrink {
            let used: usize = widths.iter().filter(|w| **w > 0).map(|w| w + GAP).sum();
            let excess = used.saturating_sub(GAP).saturating_sub(room);
            if let Some(columns) = widths.get_mut(*column) {
                *columns = columns.saturating_sub(excess).max((*least).min(*columns));
            }
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::default();
        table.heading("Tasks".into());
        for [id, title, lead] in [
            ["task-1", "Ceasefire", ""],
            ["task-10", "保护平民，稳定局势", ""],
        ] {
            let cells = [id, title, lead, "end"];
            table.row(cells.map(|cell| (cell.into(), Role::Text)).into());
        }
        table
    }

    #[test]
    fn columns_stand_under_each_other_and_empty_ones_go() {
        let expected =
            "Tasks\ntask-1   Ceasefire           end\ntask-10  保护平民，稳定局势  end\n";
        assert_eq!(table().render(None, &[], &Ink::default()), expected);
    }

    #[test]
    fn what_does_not_fit_is_cut_where_it_may_be() {
        for room in 20..40 {
            let text = table().render(Some(room), &[(1, 4)], &Ink::default());
            assert!(text.lines().all(|line| width(line) <= room), "{text}");
            assert!(text.contains("task-10  保"), "{text}");
            assert!(
                text.lines().skip(1).all(|line| line.ends_with("end")),
                "{text}"
            );
        }
    }
}
