//! Text that a spreadsheet would take for a formula.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::domain::needs_escape;

/// The text, with an apostrophe before it where a spreadsheet would otherwise calculate it. Numbers stay
/// numbers, however signed. Within the text the same goes for what follows a line end, a tab or a
/// semicolon: programs of other countries part cells there, and a formula could come to stand first.
pub fn guarded(text: &str) -> Cow<'_, str> {
    // Most texts hold no part that begins with a sign, which is soon seen.
    let ends = memchr::memchr3_iter(b'\n', b'\t', b';', text.as_bytes());
    let mut begins = std::iter::once(0).chain(ends.map(|end| end + 1));
    let is_letter = |at| text[at..].trim_start().starts_with(is_letter);
    if !text.contains('\r') && begins.all(|at| at == text.len() || is_letter(at)) {
        return Cow::Borrowed(text);
    }
    let parts = || text.split_inclusive(['\n', '\r', '\t', ';']);
    let mut first = true;
    let is_harmless = parts().all(|part| !acts(part, std::mem::take(&mut first)));
    if is_harmless {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 2);
    for (k, part) in parts().enumerate() {
        if acts(part, k == 0) {
            safe.push('\'');
        }
        safe.push_str(part);
    }
    Cow::Owned(safe)
}

/// Takes away the apostrophes that [`guarded`] put there.
pub fn unguarded(text: &str) -> Cow<'_, str> {
    let parts = || text.split_inclusive(['\n', '\r', '\t', ';']);
    let is_guard = |k: usize, part: &str| {
        part.strip_prefix('\'')
            .is_some_and(|bare| acts(bare, k == 0))
    };
    if !parts().enumerate().any(|(k, part)| is_guard(k, part)) {
        return Cow::Borrowed(text);
    }
    let bare = parts()
        .enumerate()
        .map(|(k, part)| if is_guard(k, part) { &part[1..] } else { part });
    Cow::Owned(bare.collect())
}

/// Whether a text that begins so is none that a spreadsheet calculates.
fn is_letter(c: char) -> bool {
    let is_seen_letter = || matches!(c, '\u{400}'..='\u{9fff}') && !is_unseen(c);
    c.is_ascii_alphanumeric() || matches!(c, '(' | '"') || is_seen_letter()
}

/// What nobody sees before a sign, and some programs drop when they read a cell. What takes no column are
/// the marks of joining, parting and direction, the selectors of variants and the rest of Unicode’s
/// `Default_Ignorable_Code_Point`; a filler of Hangul and the blank of Braille take columns all the same.
fn is_unseen(c: char) -> bool {
    let is_blank = matches!(c, '\u{115f}' | '\u{2800}');
    is_blank || c.width() == Some(0) || needs_escape(c) && !matches!(c, '"' | '\\')
}

/// Whether a spreadsheet would calculate it. At the beginning of a cell a sign alone is enough for that;
/// further in, where only a wrongly parted cell begins so, a dash before words is left alone.
fn acts(part: &str, is_first: bool) -> bool {
    let part = part.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let part = part.trim_end();
    let Some(first) = part.chars().next() else {
        return false;
    };
    match first {
        '=' | '@' | '＝' | '＠' => true,
        '+' | '-' | '＋' | '－' if is_number(part) => false,
        '+' | '-' | '＋' | '－' => is_first || part.contains(['(', '|', '!', '=']),
        _ => false,
    }
}

/// Digits after a sign, with points, commas or spaces among them and a percent sign behind.
fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    text.len() - text.trim_start_matches(['+', '-']).len() <= 1
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_calculated_is_not() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("  =1+1", "'  =1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
            ("+33 (0)1", "'+33 (0)1"),
            ("- a dash", "'- a dash"),
            ("＝1", "'＝1"),
            ("\t=1", "\t'=1"),
            ("a;=1", "a;'=1"),
            ("a\n=1", "a\n'=1"),
            ("--1", "'--1"),
            ("\u{200f}=1+1", "'\u{200f}=1+1"),
            ("\u{61c} @SUM(A1)", "'\u{61c} @SUM(A1)"),
            ("a;\u{200e} =1", "a;'\u{200e} =1"),
            ("\u{ad}\u{200b}\u{2060}=1", "'\u{ad}\u{200b}\u{2060}=1"),
        ] {
            assert_eq!(guarded(text), safe, "{text:?}");
            assert_eq!(unguarded(safe), text);
        }
    }

    #[test]
    fn nothing_that_is_not_seen_hides_a_formula() {
        // Default_Ignorable_Code_Point, DerivedCoreProperties.txt of Unicode 16; the blank of Braille beside.
        let unseen = [
            '\u{ad}'..='\u{ad}',
            '\u{34f}'..='\u{34f}',
            '\u{61c}'..='\u{61c}',
            '\u{115f}'..='\u{1160}',
            '\u{17b4}'..='\u{17b5}',
            '\u{180b}'..='\u{180f}',
            '\u{200b}'..='\u{200f}',
            '\u{202a}'..='\u{202e}',
            '\u{2060}'..='\u{206f}',
            '\u{2800}'..='\u{2800}',
            '\u{3164}'..='\u{3164}',
            '\u{fe00}'..='\u{fe0f}',
            '\u{feff}'..='\u{feff}',
            '\u{ffa0}'..='\u{ffa0}',
            '\u{fff0}'..='\u{fff8}',
            '\u{1bca0}'..='\u{1bca3}',
            '\u{1d173}'..='\u{1d17a}',
            '\u{e0000}'..='\u{e0fff}',
        ];
        for c in unseen.into_iter().flatten() {
            for text in [
                format!("{c}=1"),
                format!("a; {c}{c} =1"),
                format!("a\n{c}@A1"),
            ] {
                let safe = guarded(&text);
                assert_ne!(safe, text, "{c:?}");
                assert_eq!(unguarded(&safe), text, "{c:?}");
            }
        }
    }

    #[test]
    fn numbers_addresses_and_prose_stay_whole() {
        for text in [
            "-5",
            "+3.25",
            "-1,000",
            "12 %",
            "a.diarra@example.org",
            "Briefed; see S/2016/281",
            "one\n- two\n- three",
            "Why = because",
            "",
            "'quoted'",
            "\u{200f}-5",
            "\u{200f}قرار",
        ] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
