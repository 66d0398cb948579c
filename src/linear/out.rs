//! What is said next: lines that fit, of plain text; no more at a time than one can listen to.

use std::collections::VecDeque;

use crate::text::{Letters, show, wrap};

/// Lines that are said at a time. The rest waits for a bare Enter.
const PAGE: usize = 40;
/// Columns of a line at most: longer ones are hard to follow.
const COLUMNS: usize = 72;

/// Lines on their way out.
#[derive(Debug)]
pub(super) struct Out {
    columns: usize,
    letters: Letters,
    /// What is to be said now.
    lines: Vec<String>,
    /// What waits for a bare Enter.
    rest: VecDeque<String>,
}

impl Out {
    /// Lines for a terminal with so many columns; `None` where nobody knows.
    pub(super) fn new(columns: Option<usize>, letters: Letters) -> Self {
        let columns = columns.map_or(COLUMNS, |columns| columns.clamp(20, COLUMNS));
        Self {
            columns,
            letters,
            lines: Vec::new(),
            rest: VecDeque::new(),
        }
    }

    /// A text, made harmless and wrapped, in the letters that the terminal shows.
    pub(super) fn say(&mut self, text: &str) {
        let shown = show(text);
        let shown = self.letters.spell(&shown);
        for range in wrap(&shown, self.columns) {
            let line = shown[range].trim_end();
            self.lines.push(self.letters.send(line).into_owned());
        }
    }

    /// An empty line, unless there is one.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// Whether something waits for a bare Enter.
    pub(super) fn has_rest(&self) -> bool {
        !self.rest.is_empty()
    }

    /// Says what waited.
    pub(super) fn go_on(&mut self) {
        self.lines.extend(self.rest.drain(..));
    }

    /// Forgets what waited.
    pub(super) fn let_go(&mut self) {
        self.rest.clear();
    }

    /// What is said now; what is too much for one time waits. Returns how many lines do.
    pub(super) fn take(&mut self) -> (Vec<String>, usize) {
        let mut lines = std::mem::take(&mut self.lines);
        if lines.len() > PAGE {
            self.rest.extend(lines.drain(PAGE..));
        }
        (lines, self.rest.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_waits() {
        let mut out = Out::new(None, Letters::All);
        (0..PAGE + 3).for_each(|k| out.say(&k.to_string()));
        let (first, left) = out.take();
        assert_eq!((first.len(), left), (PAGE, 3));
        out.go_on();
        assert_eq!(out.take(), (vec!["40".into(), "41".into(), "42".into()], 0));
    }

    #[test]
    fn lines_are_short_and_harmless() {
        let mut out = Out::new(Some(200), Letters::All);
        out.say(&format!("\x1b[31m{}", "word ".repeat(40)));
        let (lines, _) = out.take();
        assert!(lines.len() > 1);
        assert!(
            lines
                .iter()
                .all(|line| line.len() <= COLUMNS + 12 && !line.contains('\x1b'))
        );
    }
}
