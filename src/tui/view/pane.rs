//! A page of wrapped text, built line by line.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::super::links::Links;
use super::super::model::Model;
use crate::domain::{Needle, symbols};
use crate::text::{Letters, show, width, wrap};

/// One line: pieces of text with their styles.
pub(super) type Line = Vec<(String, Style)>;

/// Where a link stands on a page.
pub(super) struct PageLink {
    line: usize,
    /// From which column on, and how many.
    column: usize,
    columns: usize,
    address: String,
}

/// Puts links over the lines of a page of which `top` stands first in `area`.
pub(super) fn link(
    all: &[PageLink],
    top: usize,
    area: Rect,
    table: &mut Links,
    buffer: &mut Buffer,
) {
    let last = top + usize::from(area.height);
    for link in all.iter().filter(|link| (top..last).contains(&link.line)) {
        let cells = Rect {
            x: area.x.saturating_add(link.column as u16),
            y: area.y + (link.line - top) as u16,
            width: link.columns as u16,
            height: 1,
        };
        let cells = cells.intersection(area).intersection(buffer.area);
        let look = Modifier::UNDERLINED | table.mark(&link.address);
        for at in cells.positions() {
            buffer[at].modifier |= look;
        }
    }
}

/// A page that is being built for a given width.
pub(super) struct Page {
    /// The lines so far.
    pub(super) lines: Vec<Line>,
    /// The document symbols on it, where the terminal shows links.
    pub(super) links: Vec<PageLink>,
    columns: usize,
    letters: Letters,
    has_links: bool,
    /// What is marked wherever it stands, and how.
    found: Option<(Needle, Style)>,
}

impl Page {
    pub(super) fn new(columns: usize, model: &Model) -> Self {
        Self {
            lines: Vec::new(),
            links: Vec::new(),
            columns: columns.max(8),
            letters: model.locale.letters(),
            has_links: model.looks.links,
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
        let text = self.letters.spell(&text);
        let spans = self.spans(&text);
        let symbols = if self.has_links {
            symbols(&text)
        } else {
            Vec::new()
        };
        for part in wrap(&text, self.columns.saturating_sub(indent)) {
            for symbol in &symbols {
                let from = symbol.range.start.max(part.start);
                let to = symbol.range.end.min(part.end);
                if from < to {
                    self.links.push(PageLink {
                        line: self.lines.len(),
                        column: indent + width(&text[part.start..from]),
                        columns: width(&text[from..to]),
                        address: symbol.address.clone(),
                    });
                }
            }
            let mut line = vec![(" ".repeat(indent), Style::new())];
            self.put(&text, part, &spans, style, &mut line);
            self.lines.push(line);
        }
        first..self.lines.len()
    }
}
