//! Text laid out for people: foreign text made harmless, wrapped, indented, labels aligned.

use super::run::Run;
use crate::text::{pad, show, show_line, width, wrap};

/// Columns that labels take at least, so that what stands beside them lines up across assessments.
const LABELS: usize = 9;

/// Text laid out for a terminal: foreign text made harmless, wrapped, indented.
pub(super) struct Page<'r, 'a> {
    pub(super) run: &'r Run<'a>,
    pub(super) text: String,
    columns: usize,
}

impl<'r, 'a> Page<'r, 'a> {
    pub(super) fn new(run: &'r Run<'a>) -> Self {
        // Lines longer than this are hard to read, however wide the window is.
        let columns = run.here.columns().min(100);
        Self {
            run,
            text: String::new(),
            columns,
        }
    }

    /// An empty line.
    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A text, wrapped.
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        let shown = show(text);
        for range in wrap(&shown, self.columns.saturating_sub(indent)) {
            let line = format!("{:indent$}{}", "", &shown[range]);
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// One entry of a listing: in a terminal wrapped with what follows indented, in a pipe one line, so
    /// that other programs can take it apart.
    pub(super) fn entry(&mut self, text: &str) {
        let shown = show_line(text);
        let columns = self.run.here.room().map(|_| self.columns);
        let first = columns.and_then(|columns| wrap(&shown, columns).into_iter().next());
        let Some(first) = first else {
            self.text.push_str(&shown);
            self.text.push('\n');
            return;
        };
        let rest = shown[first.end..].trim_start();
        self.line(0, &shown[first]);
        if !rest.is_empty() {
            self.line(4, rest);
        }
    }

    /// Labels with texts beside them. A label that repeats is written once.
    pub(super) fn rows(
        &mut self,
        indent: usize,
        rows: impl IntoIterator<Item = (&'static str, String)>,
    ) {
        let rows: Vec<_> = rows.into_iter().collect();
        let label = |row: &(&str, String)| width(&self.run.locale.get(row.0));
        let widest = rows.iter().map(label).max().unwrap_or_default();
        let beside = widest.max(LABELS) + 2;
        let mut before = "";
        for (label, text) in rows {
            let name = if label == before {
                "".into()
            } else {
                self.run.locale.get(label)
            };
            before = label;
            let shown = show(&text);
            let lines = wrap(&shown, self.columns.saturating_sub(indent + beside));
            for (k, range) in lines.into_iter().enumerate() {
                let label = if k == 0 { &*name } else { "" };
                let line = format!("{:indent$}{}{}", "", pad(label, beside), &shown[range]);
                self.text.push_str(line.trim_end());
                self.text.push('\n');
            }
        }
    }
}
