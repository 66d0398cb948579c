//! A page of wrapped text, built line by line.

use std::ops::Range;

use ratatui::style::Style;

use crate::text::{show, wrap};

/// One line: pieces of text with their styles.
pub(super) type Line = Vec<(String, Style)>;

/// A page that is being built for a given width.
pub(super) struct Page {
    /// The lines so far.
    pub(super) lines: Vec<Line>,
    columns: usize,
}

impl Page {
    pub(super) fn new(columns: usize) -> Self {
        Self {
            lines: Vec::new(),
            columns: columns.max(8),
        }
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    pub(super) fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// Adds a text, wrapped, every line indented. What is harmful in it is made visible.
    pub(super) fn text(&mut self, text: &str, style: Style, indent: usize) -> Range<usize> {
        let first = self.lines.len();
        let text = show(text);
        for line in wrap(&text, self.columns.saturating_sub(indent)) {
            self.lines.push(vec![
                (" ".repeat(indent), Style::new()),
                (text[line].to_owned(), style),
            ]);
        }
        first..self.lines.len()
    }
}
