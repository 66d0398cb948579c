//! Columns on a terminal. Measured grapheme by grapheme, as ratatui paints: the width of a whole
//! string differs where Arabic letters join (lam and alef count as one column there and take two).

use std::borrow::Cow;
use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Whether a character takes one column and joins with none beside it, so that what holds only such ones need not be
/// taken apart into graphemes: most of what is shown in languages of Latin letters, frames and marks with it. No soft
/// hyphen, which takes none.
pub fn is_plain(c: char) -> bool {
    matches!(
        c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{203a}'
            | '\u{2500}'..='\u{257f}' | '\u{25b0}'..='\u{25d7}'
    )
}

/// The columns that a text takes on one line.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else if text.chars().all(is_plain) {
        text.chars().count()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// The text cut to `columns`, with `…` in its last column where something was cut.
pub fn fit(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let kept = head(text, columns.saturating_sub(1));
    Cow::Owned(if columns == 0 {
        String::new()
    } else {
        format!("{}…", kept.trim_end())
    })
}

/// The text in exactly `columns`: cut or filled up with spaces.
pub fn pad(text: &str, columns: usize) -> String {
    let fitted = fit(text, columns);
    let room = columns.saturating_sub(width(&fitted));
    format!("{fitted}{:room$}", "")
}

/// The beginning of a text, as much of it as fills at most `columns`, whole graphemes.
pub fn head(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > columns {
            return &text[..at];
        }
    }
    text
}

/// The end of a text, as much of it as fills at most `columns`, whole graphemes.
pub fn tail(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += grapheme.width();
        if used > columns {
            return &text[at + grapheme.len()..];
        }
    }
    text
}

/// Breaks a text into lines of at most `columns`, where its script allows a break (UAX #14), within a
/// word only where the word is longer than a line. Ranges of `text`, without the white space at which
/// a line was broken. There is always at least one line.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(2);
    let mut lines = Vec::new();
    let mut start = 0;
    // The last place at which the line may end, and how wide it is up to there.
    let (mut end, mut used) = (0, 0);
    for (at, kind) in linebreaks(text) {
        let piece = &text[end..at];
        let word = piece.trim_end();
        // Measured once: white space joins with nothing before it.
        let (mut word_width, space) = (width(word), width(&piece[word.len()..]));
        if used + word_width > columns && end > start {
            lines.push(trimmed(text, start..end));
            start = end;
            used = 0;
        }
        while used + word_width > columns {
            let cut = start + head(&text[start..at], columns).len().max(1);
            let cut = (cut..=at)
                .find(|cut| text.is_char_boundary(*cut))
                .unwrap_or(at);
            lines.push(start..cut);
            (start, used) = (cut, 0);
            word_width = width(text[cut..at].trim_end());
        }
        used += word_width + space;
        end = at;
        if kind == BreakOpportunity::Mandatory {
            lines.push(trimmed(text, start..end));
            (start, used) = (end, 0);
        }
    }
    if lines.is_empty() || text.ends_with('\n') {
        lines.push(start..text.len());
    }
    lines
}

fn trimmed(text: &str, line: Range<usize>) -> Range<usize> {
    line.start..line.start + text[line].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn what_is_plain_takes_a_column_and_joins_with_nothing() {
        let plain: Vec<char> = (' '..='\u{3000}').filter(|c| is_plain(*c)).collect();
        assert!(plain.len() > 700);
        for c in plain {
            assert_eq!(c.to_string().width(), 1, "{c:?}");
            for beside in ['e', '\u{e9}', c, '\u{2500}', ' '] {
                assert_eq!(format!("{c}{beside}").graphemes(true).count(), 2, "{c:?}");
                assert_eq!(format!("{beside}{c}").graphemes(true).count(), 2, "{c:?}");
            }
        }
    }

    #[test]
    fn arabic_is_as_wide_as_ratatui_paints_it() {
        assert_eq!(width("الأمم المتحدة"), 13);
        assert_eq!(width("保护"), 4);
    }

    #[test]
    fn a_cut_text_says_so_and_never_is_too_wide() {
        assert_eq!(fit("Ceasefire", 9), "Ceasefire");
        assert_eq!(fit("Ceasefire", 5), "Ceas…");
        assert_eq!(fit("保护平民", 4), "保…");
        assert_eq!(pad("保护平民", 4), "保… ");
        assert_eq!(fit("x", 0), "");
    }

    #[test]
    fn lines_break_where_the_script_allows() {
        assert_eq!(
            lines("protect civilians and stabilize", 12),
            ["protect", "civilians", "and", "stabilize"]
        );
        assert_eq!(
            lines("保护平民，稳定局势", 6),
            ["保护平", "民，稳", "定局势"]
        );
        // A closing mark never begins a line.
        assert_eq!(
            lines("保护平民，稳定局势", 8),
            ["保护平", "民，稳定", "局势"]
        );
        assert_eq!(lines("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(lines("a\n", 10), ["a", ""]);
        assert_eq!(lines("", 10), [""]);
        assert_eq!(lines("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn no_line_is_too_wide_and_nothing_but_space_is_lost() {
        let text =
            "S/2015/1038, annex: “المدنيين” 保护平民 counter-terrorism-operations\tx 👩‍🚀👩‍🚀👩‍🚀 end";
        for columns in 2..60 {
            let lines = lines(text, columns);
            assert!(
                lines.iter().all(|line| width(line) <= columns),
                "{columns}: {lines:?}"
            );
            let kept: String = lines.concat().split_whitespace().collect();
            assert_eq!(
                kept,
                text.split_whitespace().collect::<String>(),
                "{columns}"
            );
        }
    }
}
