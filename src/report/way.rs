//! Which way words are written: from left to right, or as Arabic and Hebrew are.

/// Whether a text begins in a script that is written from right to left.
pub(super) fn runs_left(words: &str) -> bool {
    let first = words.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}

/// A text in pieces of whole lines that are written the same way; always at least one.
pub(super) fn ways(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (end, _) in words.match_indices('\n') {
        let rest = &words[end + 1..];
        let next = rest.split('\n').next().unwrap_or_default();
        let is_blank = |line: &str| !line.contains(char::is_alphabetic);
        if !is_blank(next) && runs_left(next) != runs_left(&words[start..end]) {
            pieces.push(&words[start..end]);
            start = end + 1;
        }
    }
    pieces.push(&words[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_apart_where_its_lines_turn_and_nowhere_else() {
        let texts = [
            ("", vec![""]),
            ("one\ntwo", vec!["one\ntwo"]),
            (
                "day:\nمالي\n\n(24)\nمجلس",
                vec!["day:", "مالي\n\n(24)\nمجلس"],
            ),
            ("مالي\nend", vec!["مالي", "end"]),
        ];
        for (text, pieces) in texts {
            assert_eq!(ways(text), pieces);
        }
    }
}
