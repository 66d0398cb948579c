//! Foreign text made harmless: what would move the cursor, reorder, hide or overfill is shown as its
//! code point instead. What is stored stays as it is.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::char::is_combining_mark;

/// Combining marks that one base letter keeps; more is no writing of any language but a way to paint
/// over the lines above and below.
const MARKS: usize = 8;

/// How far from a mark of direction the letter may be that it serves.
const NEAR: usize = 4;

/// Several lines of foreign text, harmless on a terminal: line ends stay, tabs become spaces.
pub fn show(text: &str) -> Cow<'_, str> {
    show_where(text, false)
}

/// The same for a document, which is laid out by whoever opens it: marks by which words are hyphenated or
/// broken are left out, and those that tell the direction of a text stay near letters written from right to
/// left, also beside a bracket. For names this is too much: two that differ by such a mark would look alike.
pub fn show_on_paper(text: &str) -> Cow<'_, str> {
    show_where(text, true)
}

fn show_where(text: &str, on_paper: bool) -> Cow<'_, str> {
    if is_all_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    let mut before = None;
    let mut letter = None;
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        marks = match c {
            c if is_combining_mark(c) => marks + 1,
            // What has no width parts no letter from the marks that follow.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{61c}' => marks,
            _ => 0,
        };
        let is_near = || {
            let next = chars.clone().take(NEAR).find(|c| c.is_alphanumeric());
            letter.into_iter().chain(next).any(is_right_to_left)
        };
        match c {
            '\n' => shown.push('\n'),
            '\r' if after == Some('\n') => {}
            '\t' => shown.push_str("    "),
            _ if marks > MARKS => {}
            // Soft hyphen, zero-width space.
            '\u{ad}' | '\u{200b}' if on_paper => {}
            '\u{200e}' | '\u{200f}' | '\u{61c}' if on_paper && is_near() => shown.push(c),
            c if is_harmless(before, c, after) => shown.push(c),
            c => {
                let _ = write!(shown, "⟦U+{:04X}⟧", u32::from(c));
            }
        }
        before = Some(c);
        letter = Some(c).filter(|c| c.is_alphanumeric()).or(letter);
    }
    Cow::Owned(shown)
}

/// The same on one line: line ends become spaces.
pub fn show_line(text: &str) -> Cow<'_, str> {
    in_a_line(show(text))
}

/// What [`show_on_paper`] shows, on one line.
pub fn show_line_on_paper(text: &str) -> Cow<'_, str> {
    in_a_line(show_on_paper(text))
}

fn in_a_line(shown: Cow<'_, str>) -> Cow<'_, str> {
    if shown.as_bytes().contains(&b'\n') {
        Cow::Owned(shown.replace('\n', " "))
    } else {
        shown
    }
}

/// Whether all characters are plain. What most texts are made of is seen by its bytes: a report goes through all
/// notes that there are.
fn is_all_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if let Some(eight) = bytes[at..].first_chunk()
            && are_plain(u64::from_ne_bytes(*eight))
        {
            at += 8;
            continue;
        }
        at += match bytes[at] {
            b' '..=b'~' | b'\n' => 1,
            // U+5000 to U+9FFF.
            0xe5..=0xe9 => 3,
            lead @ 0xc2..=0xdf => {
                let code = usize::from(lead & 0x1f) << 6 | usize::from(bytes[at + 1] & 0x3f);
                if !PLAIN[code] {
                    return false;
                }
                2
            }
            _ => match text[at..].chars().next().filter(|c| is_plain(*c)) {
                Some(c) => c.len_utf8(),
                None => return false,
            },
        };
    }
    true
}

/// Whether eight bytes are all of ` ` to `~`.
fn are_plain(eight: u64) -> bool {
    let each = |byte: u8| u64::from_ne_bytes([byte; 8]);
    // None is above 7F, so that one more carries nothing to the next; 7F becomes 80. Below a blank two bits are missing.
    let is_ascii = eight & each(0x80) == 0;
    is_ascii
        && (eight + each(1)) & each(0x80) == 0
        && (eight | eight << 1) & each(0x40) == each(0x40)
}

/// Which characters of two bytes are plain.
const PLAIN: [bool; 0x800] = {
    let mut plain = [false; 0x800];
    let mut code = 0;
    while code < plain.len() {
        if let Some(c) = char::from_u32(code as u32) {
            plain[code] = is_plain(c);
        }
        code += 1;
    }
    plain
};

/// Whether a character is shown as it is wherever it stands: what most texts in the six languages are made
/// of, told at a glance. Anything else is looked at more closely.
const fn is_plain(c: char) -> bool {
    match c {
        ' '..='~' | '\n' => true,
        // Latin with its accents, Cyrillic, Arabic letters.
        '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{17f}'
        | '\u{400}'..='\u{482}'
        | '\u{48a}'..='\u{52f}' => true,
        '\u{60c}' | '\u{61b}' | '\u{61f}'..='\u{64a}' | '\u{660}'..='\u{66d}' => true,
        // Dashes and quotation marks, Chinese with its own.
        '\u{2010}'..='\u{2027}'
        | '\u{3001}'..='\u{3020}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ff01}'..='\u{ff5e}' => true,
        _ => false,
    }
}

fn is_harmless(before: Option<char>, c: char, after: Option<char>) -> bool {
    let around = |fits: fn(char) -> bool| before.is_some_and(fits) && after.is_some_and(fits);
    match c {
        // Joiners spell Persian and Indic words and hold emoji together; elsewhere they only hide.
        '\u{200c}' | '\u{200d}' => around(|c| !c.is_ascii() && !crate::domain::needs_escape(c)),
        // Direction marks belong between letters written from right to left.
        '\u{200e}' | '\u{200f}' | '\u{61c}' => around(is_right_to_left),
        '"' | '\\' => true,
        c => !crate::domain::needs_escape(c),
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_lie_is_shown_as_its_code_point() {
        assert_eq!(show("a\x1b[31mb"), "a⟦U+001B⟧[31mb");
        assert_eq!(show("a\u{202e}cba"), "a⟦U+202E⟧cba");
        assert_eq!(show("\u{9b}2J\u{7f}\0"), "⟦U+009B⟧2J⟦U+007F⟧⟦U+0000⟧");
        assert_eq!(
            show("x\u{e0041}\u{feff}\u{2028}"),
            "x⟦U+E0041⟧⟦U+FEFF⟧⟦U+2028⟧"
        );
        assert_eq!(show("a\u{200d}b"), "a⟦U+200D⟧b");
        assert_eq!(show("one\rtwo"), "one⟦U+000D⟧two");
    }

    #[test]
    fn the_six_languages_and_joined_forms_stay_as_they_are() {
        for text in [
            "Mali, “stabilisation” – naïve",
            "حماية المدنيين وتعزيز الاستقرار",
            "می‌خواهم",
            "保护平民，稳定局势",
            "Защита гражданских лиц; ещё",
            "Señal: ¿cuándo?",
            "👩‍🚀",
        ] {
            assert_eq!(show(text), text);
        }
    }

    #[test]
    fn on_paper_marks_of_layout_do_their_work_and_nothing_hides() {
        let text = "soft\u{ad}hyphen zero\u{200b}width \u{200f}(أ)\u{200e} a\u{200d}b";
        let paper = "softhyphen zerowidth \u{200f}(أ)\u{200e} a⟦U+200D⟧b";
        assert_eq!(show_on_paper(text), paper);
        assert_eq!(
            show(text),
            "soft⟦U+00AD⟧hyphen zero⟦U+200B⟧width ⟦U+200F⟧(أ)⟦U+200E⟧ a⟦U+200D⟧b"
        );
        for lie in [
            "a\u{202e}cba",
            "\u{2066}x",
            "x\u{feff}",
            "\x1b[31m",
            "a\u{2060}b",
            "12\u{200f}-\u{200f}31",
            "Cha\u{200d}d",
        ] {
            assert_eq!(show_on_paper(lie), show(lie));
            assert_ne!(show_on_paper(lie), lie);
        }
    }

    #[test]
    fn bytes_tell_what_characters_tell() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            assert_eq!(is_all_plain(&format!("a{c}b")), is_plain(c), "{c:?}");
        }
        // Among eight that are looked at together, wherever it stands.
        for c in ('\0'..='\u{ff}').chain(['\u{202e}', '安', 'م']) {
            for before in 0..9 {
                let text = format!("{}{c}by the mission", &"Briefed at"[..before]);
                assert_eq!(is_all_plain(&text), is_plain(c), "{text:?}");
            }
        }
    }

    #[test]
    fn marks_beyond_any_language_go() {
        let zalgo = format!("a{}b", "\u{301}".repeat(500));
        assert_eq!(show(&zalgo).chars().count(), 2 + MARKS);
        for between in ['\u{ad}', '\u{200b}', '\u{200d}', '\u{200f}'] {
            let eight = "\u{301}".repeat(MARKS);
            let zalgo = format!("أ{}b", format!("{eight}{between}").repeat(100));
            for shown in [show(&zalgo), show_on_paper(&zalgo)] {
                let marks = shown.chars().filter(|c| is_combining_mark(*c));
                assert_eq!(marks.count(), MARKS, "{between:?}");
            }
        }
    }

    #[test]
    fn what_is_taken_for_plain_is_harmless_and_no_mark() {
        let all = (0..=0x10_ffff).filter_map(char::from_u32);
        for c in all.filter(|c| is_plain(*c) && *c != '\n') {
            assert!(is_harmless(None, c, None), "{c:?}");
            assert!(!is_combining_mark(c), "{c:?}");
        }
    }

    #[test]
    fn one_line_is_one_line() {
        assert_eq!(show_line("a\r\nb\tc"), "a b    c");
    }
}
