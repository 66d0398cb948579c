//! A page of wrapped text, built line by line.

use std::ops::Range;

use ratatui::style::Style;

use crate::domain::Needle;
use crate::text::{show, wrap};

/// One line: pieces of text with their styles.
pub(super) type Line = Vec<(String, Style)>;

/// A page that is being built for a given width.
pub(super) struct Page {
    /// The lines so far.
    pub(super) lines: Vec<Line>,
    columns: usize,
    /// What is marked wherever it stands, and how.
    found: Option<(Needle, Style)>,
}

impl Page {
    pub(super) fn new(columns: usize) -> Self {
        Self {
            lines: Vec::new(),
            columns: columns.max(8),
            found: None,
        }
    }

    /// Marks words in all that is put on the page from now on.
    pub(super) fn mark(&mut self, needle: &Needle, style: Style) {
        self.found = (!needle.is_empty()).then(|| (needle.clone(), style));
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    pub(super) fn push(&mut self, line: Line) {
        let mut marked = Line::new();
        for (text, style) in line {
            let spans = self.spans(&text);
            self.put(&text, 0..text.len(), &spans, style, &mut marked);
        }
        self.lines.push(marked);
    }

    fn spans(&self, text: &str) -> Vec<Range<usize>> {
        let found = self.found.as_ref();
        found.map_or(Vec::new(), |(needle, _)| needle.spans(text))
    }

    /// Adds a part of a text to a line, what was found in it marked.
    fn put(
        &self,
        text: &str,
        part: Range<usize>,
        spans: &[Range<usize>],
        style: Style,
        line: &mut Line,
    ) {
        let Some((_, found)) = &self.found else {
            line.push((text[part].to_owned(), style));
            return;
        };
        let mut from = part.start;
        for span in spans {
            let span = span.start.max(from)..span.end.min(part.end);
            if span.is_empty() {
                continue;
            }
            if from < span.start {
                line.push((text[from..span.start].to_owned(), style));
            }
            from = span.end;
            line.push((text[span].to_owned(), style.patch(*found)));
        }
        line.push((text[from..part.end].to_owned(), style));
    }

    /// Adds a text, wrapped, every line indented. What is harmful in it is made visible.
    pub(super) fn text(&mut self, text: &str, style: Style, indent: usize) -> Range<usize> {
        let first = self.lines.len();
        let text = show(text);
        let spans = self.spans(&text);
        for part in wrap(&text, self.columns.saturating_sub(indent)) {
            let mut line = vec![(" ".repeat(indent), Style::new())];
            self.put(&text, part, &spans, style, &mut line);
            self.lines.push(line);
        }
        first..self.lines.len()
    }
}
