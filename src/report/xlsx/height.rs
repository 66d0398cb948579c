//! How high the rows of a sheet are. A program that opens a workbook could find it out from the texts; LibreOffice
//! does not where it only prints, and shows the first line of each.

use unicode_width::UnicodeWidthChar;

use super::super::cell::Column;

/// Points that a line takes.
pub(super) const LINE: f64 = 15.0;
/// … in scripts whose letters are higher than Latin ones, such as Arabic and Chinese.
const HIGH_LINE: f64 = 19.0;
/// Points above and below the lines of a row, where they are more than one.
const AIR: f64 = 3.0;
/// Points that a row can be high: a limit of Excel (support.microsoft.com, “Excel specifications and limits”).
const HIGHEST: f64 = 409.5;
/// Columns that the button of the filter covers in a heading.
const BUTTON: usize = 3;

/// How high a row must be to show its texts whole, the highest of which takes so much, in points; `None` where one line
/// is all.
pub(super) fn of_row(highest: f64) -> Option<f64> {
    (highest > LINE).then_some((highest + AIR).min(HIGHEST))
}

/// How high the row of the headings must be, in points.
pub(super) fn of_heading(columns: &[Column]) -> Option<f64> {
    let room = |column: &Column| usize::from(column.width).saturating_sub(BUTTON);
    let high = columns.iter().map(|it| of_text(&it.heading, room(it)));
    of_row(high.fold(LINE, f64::max))
}

/// Points that a text takes in a column so wide.
pub(super) fn of_text(text: &str, columns: usize) -> f64 {
    if text.is_ascii() {
        return LINE * lines(text, columns, (HIGHEST / LINE) as usize + 1) as f64;
    }
    let line = if text.chars().any(is_high) {
        HIGH_LINE
    } else {
        LINE
    };
    line * lines(text, columns, (HIGHEST / line) as usize + 1) as f64
}

/// The lines that a text takes where it is broken at blanks, where a word is longer than a line, and beside letters
/// that are two columns wide; more than `most` are not counted. No screen shows these lines, and a spreadsheet's own
/// depend on its fonts: what [`crate::text::wrap`] knows beyond that would take longer, for a hundred thousand texts,
/// than the rest of the workbook.
fn lines(text: &str, columns: usize, most: usize) -> usize {
    // No letter takes more columns than bytes.
    if text.len() <= columns && memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return 1;
    }
    let mut lines = 1;
    // The columns that are taken in this line, and those of them that the word takes which is being read.
    let (mut used, mut word) = (0, 0);
    for letter in text.chars() {
        match letter {
            '\n' => (lines, used, word) = (lines + 1, 0, 0),
            // Blanks hang over the end.
            ' ' => (used, word) = (used + 1, 0),
            _ => {
                let wide = if letter < '\u{300}' {
                    1
                } else {
                    letter.width().unwrap_or(0)
                };
                if wide > 1 {
                    word = 0;
                }
                if used + wide > columns {
                    let is_alone = word == used;
                    word = if is_alone { 0 } else { word };
                    (lines, used) = (lines + 1, word);
                }
                used += wide;
                word = if wide > 1 { 0 } else { word + wide };
            }
        }
        if lines >= most {
            break;
        }
    }
    lines
}

/// Hebrew and all that follows it in Unicode but more Latin and Greek, signs and symbols.
fn is_high(letter: char) -> bool {
    letter >= '\u{590}' && !('\u{1e00}'..'\u{2e80}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::wrap;

    proptest! {
        #[test]
        fn no_line_of_words_that_fit_is_forgotten(text in "[a-zŒ0-9][a-zé’0-9/.-]{0,6}[a-z.,:)]([ \n][a-zÀŒ0-9][a-zé’—0-9/.-]{0,6}[a-z.,:)]){0,40}", columns in 8..40_usize) {
            let least = wrap(&text, columns).len();
            prop_assert!(lines(&text, columns, usize::MAX) >= least);
        }

        #[test]
        fn no_line_of_a_script_without_blanks_is_forgotten(text in "[护平民稳定局势]{1,80}", columns in 4..40_usize) {
            let least = wrap(&text, columns).len();
            prop_assert_eq!(lines(&text, columns, usize::MAX), least);
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
            assert_eq!(of_text(text, 12), high, "{text}");
        }
        let row = |text: &str| of_row(of_text(text, 12));
        assert_eq!(row("one"), None);
        assert_eq!(row("one\ntwo"), Some(2.0 * LINE + AIR));
        for long in ["long ", "长"] {
            assert_eq!(row(&long.repeat(20_000)), Some(HIGHEST));
        }
    }
}
