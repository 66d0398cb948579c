//! Text laid out for people: foreign text made harmless, wrapped, indented, labels aligned.

use std::ops::Range;

use super::run::Run;
use crate::text::{Role, Tint, pad, width, wrap};

/// Columns that labels take at least, so that what stands beside them lines up across assessments.
const LABELS: usize = 9;

/// Text laid out for a terminal: foreign text made harmless, wrapped, indented.
pub(super) struct Page<'r, 'a> {
    pub(super) run: &'r Run<'a>,
    pub(super) text: String,
    columns: usize,
}

/// A text beside its label.
pub(super) struct Beside {
    pub(super) label: &'static str,
    pub(super) text: String,
    /// How many bytes of the text come first, such as the word of a status, and what they look like.
    pub(super) first: (usize, Role),
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
        self.line_of(indent, text, Role::Text);
    }

    /// A text that looks like a role throughout, wrapped.
    pub(super) fn line_of(&mut self, indent: usize, text: &str, role: Role) {
        let shown = self.run.locale.show(text);
        let whole = [(0..shown.len(), role)];
        self.lay(indent, &shown, 0, &whole);
    }

    /// A text of which parts look like roles, wrapped. The parts are texts one after the other, each with
    /// what stands between it and the next.
    pub(super) fn parts(&mut self, indent: usize, parts: &[(&str, Role)], between: &str) {
        let (shown, tints) = self.joined(parts, between, |text| self.run.locale.show(text));
        self.lay(indent, &shown, 0, &tints);
    }

    /// Texts joined, with where each stands by then.
    fn joined(
        &self,
        parts: &[(&str, Role)],
        between: &str,
        show: impl Fn(&str) -> String,
    ) -> (String, Vec<Tint>) {
        let (mut joined, mut tints) = (String::new(), Vec::new());
        for (text, role) in parts {
            if !joined.is_empty() {
                joined.push_str(between);
            }
            let start = joined.len();
            joined.push_str(&show(text));
            tints.push((start..joined.len(), *role));
        }
        (joined, tints)
    }

    /// What is shown of a text from a place on, wrapped, with its colours and links.
    fn lay(&mut self, indent: usize, shown: &str, from: usize, tints: &[Tint]) {
        for line in wrap(&shown[from..], self.columns.saturating_sub(indent)) {
            let line = line.start + from..line.end + from;
            self.one(indent, shown, line, tints);
        }
    }

    /// One line of a text that is laid out.
    fn one(&mut self, indent: usize, shown: &str, line: Range<usize>, tints: &[Tint]) {
        let end = line.start + shown[line.clone()].trim_end().len();
        let line = line.start..end;
        if !line.is_empty() {
            let ink = &self.run.ink;
            let dressed = ink.links(shown).dress(ink, shown, line, tints);
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(&dressed);
        }
        self.text.push('\n');
    }

    /// One entry of a listing: in a terminal wrapped with what follows indented, in a pipe one line, so
    /// that other programs can take it apart.
    pub(super) fn entry(&mut self, parts: &[(&str, Role)]) {
        let (shown, tints) = self.joined(parts, "  ", |text| self.run.locale.show_line(text));
        let columns = self.run.here.room().map(|_| self.columns);
        let first = columns.and_then(|columns| wrap(&shown, columns).into_iter().next());
        let Some(first) = first else {
            self.one(0, &shown, 0..shown.len(), &tints);
            return;
        };
        let rest = shown.len() - shown[first.end..].trim_start().len();
        self.one(0, &shown, first, &tints);
        if rest < shown.len() {
            self.lay(4, &shown, rest, &tints);
        }
    }

    /// Labels with texts beside them.
    pub(super) fn rows(
        &mut self,
        indent: usize,
        rows: impl IntoIterator<Item = (&'static str, String)>,
    ) {
        let plain = rows.into_iter().map(|(label, text)| Beside {
            label,
            text,
            first: (0, Role::Text),
        });
        self.beside(indent, plain);
    }

    /// Labels with texts beside them. A label that repeats is written once.
    pub(super) fn beside(&mut self, indent: usize, rows: impl IntoIterator<Item = Beside>) {
        let rows: Vec<Beside> = rows.into_iter().collect();
        let label = |row: &Beside| width(&self.run.locale.get(row.label));
        let widest = rows.iter().map(label).max().unwrap_or_default();
        let beside = widest.max(LABELS) + 2;
        let mut before = "";
        for row in rows {
            let name = if row.label == before {
                "".into()
            } else {
                self.run.locale.get(row.label)
            };
            before = row.label;
            let shown = self.run.locale.show(&row.text);
            let tint = [(0..row.first.0, row.first.1)];
            let lines = wrap(&shown, self.columns.saturating_sub(indent + beside));
            for (k, range) in lines.into_iter().enumerate() {
                if k > 0 || name.is_empty() {
                    self.one(indent + beside, &shown, range, &tint);
                    continue;
                }
                let label = format!("{:indent$}{}", "", pad(&name, beside));
                if shown[range.clone()].trim_end().is_empty() {
                    self.text.push_str(label.trim_end());
                } else {
                    self.text.push_str(&label);
                }
                self.one(0, &shown, range, &tint);
            }
        }
    }
}
