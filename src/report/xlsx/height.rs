//! How high the rows of a sheet are. A program that opens a workbook could find it out from the texts; LibreOffice
//! does not where it only prints, and shows the first line of each.

use super::super::cell::{Cell, Column};
use super::SEEN;
use crate::text::wrap;

/// Points that a line takes.
const LINE: f64 = 15.0;
/// … in scripts whose letters are higher than Latin ones, such as Arabic and Chinese.
const HIGH_LINE: f64 = 19.0;
/// Points above and below the lines of a row, where they are more than one.
const AIR: f64 = 3.0;
/// Points that a row can be high: a limit of Excel (support.microsoft.com, “Excel specifications and limits”).
const HIGHEST: f64 = 409.5;
/// Columns that the button of the filter covers in a heading.
const BUTTON: usize = 3;

/// How high a row of such columns must be to show its texts whole, in points; `None` where one line is all.
pub(super) fn of_row(columns: &[Column], row: &[Cell<'_>]) -> Option<f64> {
    let texts = columns.iter().zip(row).filter_map(|(column, cell)| {
        let text = match cell {
            Cell::Text(_) if column.id == SEEN => return None,
            Cell::Text(text) | Cell::Status(_, text) => text,
            Cell::Empty | Cell::Day(_) | Cell::At(_) | Cell::Count(_) | Cell::Flag(..) => {
                return None;
            }
        };
        Some((&**text, usize::from(column.width)))
    });
    highest(texts)
}

/// How high the row of the headings must be, in points.
pub(super) fn of_heading(columns: &[Column]) -> Option<f64> {
    let room = |column: &Column| usize::from(column.width).saturating_sub(BUTTON);
    highest(columns.iter().map(|it| (it.heading.as_str(), room(it))))
}

fn highest<'t>(texts: impl Iterator<Item = (&'t str, usize)>) -> Option<f64> {
    let high = texts.map(|(text, columns)| height(text, columns));
    let high = high.fold(LINE, f64::max);
    (high > LINE).then_some((high + AIR).min(HIGHEST))
}

fn height(text: &str, columns: usize) -> f64 {
    if let Some(lines) = plain_lines(text, columns) {
        return LINE * lines as f64;
    }
    let line = if text.chars().any(is_high) {
        HIGH_LINE
    } else {
        LINE
    };
    // What no row can show need not be measured. A letter takes no more than two columns.
    let most = (HIGHEST / line) as usize + 1;
    let end = text.char_indices().nth(most * columns.max(1));
    let measured = end.map_or(text, |(end, _)| &text[..end]);
    line * wrap(measured, columns).len().min(most) as f64
}

/// The lines of a text of Latin letters that is broken at blanks alone, which are no fewer than where it is broken at
/// hyphens and strokes, too; `None` where a word is longer than a line, or begins or ends with a sign beside which no
/// blank may be broken at. Of a hundred thousand texts nearly all are such, and [`wrap`] takes longer for them than the
/// rest of the workbook.
fn plain_lines(text: &str, columns: usize) -> Option<usize> {
    let is_latin =
        |c: char| c.is_ascii() || ('\u{c0}'..'\u{250}').contains(&c) || "’–—".contains(c);
    if !text.is_ascii() && !text.chars().all(is_latin) {
        return None;
    }
    let mut lines = 0;
    for paragraph in text.split('\n') {
        lines += 1;
        let mut used = None::<usize>;
        for word in paragraph.split(' ') {
            let is_plain = word.starts_with(char::is_alphanumeric)
                && word.ends_with(|c: char| c.is_alphanumeric() || ".,;:)?!%".contains(c));
            // None of these letters takes more than a column.
            let word = word.chars().count();
            if word > columns || !(is_plain || paragraph.is_empty()) {
                return None;
            }
            let needed = used.map_or(word, |used| used + 1 + word);
            if needed > columns {
                lines += 1;
                used = Some(word);
            } else {
                used = Some(needed);
            }
        }
    }
    Some(lines)
}

/// Hebrew and all that follows it in Unicode but more Latin and Greek, signs and symbols.
fn is_high(letter: char) -> bool {
    letter >= '\u{590}' && !('\u{1e00}'..'\u{2e80}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_words_get_no_fewer_lines_than_they_take(text in "[a-z0-9][a-zé’0-9/.-]{0,7}[a-z.,:)]?([ \n][a-zÀŒ0-9][a-zé’—0-9/.-]{0,7}[a-z.,:)]?){0,40}", columns in 8..40_usize) {
            if let Some(lines) = plain_lines(&text, columns) {
                prop_assert!(lines >= wrap(&text, columns).len(), "{lines}");
            }
        }
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text_needs_and_no_higher_than_excel_allows() {
        let heights = [
            ("short", LINE),
            ("one\ntwo", 2.0 * LINE),
            ("protect civilians and stabilize the centres", 5.0 * LINE),
            ("“Règles”", LINE),
            ("保护平民，稳定局势", 2.0 * HIGH_LINE),
            ("حماية", HIGH_LINE),
        ];
        for (text, high) in heights {
            assert_eq!(height(text, 12), high, "{text}");
        }
        let row = |text: &str| highest(std::iter::once((text, 12)));
        assert_eq!(row("one"), None);
        assert_eq!(row("one\ntwo"), Some(2.0 * LINE + AIR));
        for long in ["long ", "长"] {
            assert_eq!(row(&long.repeat(20_000)), Some(HIGHEST));
        }
    }
}
