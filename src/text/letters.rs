//! Which letters a terminal is given: all, or none above seven bits.
//!
//! Two steps. Before a text is laid out, what is read as more letters than it takes columns is spelled out
//! (`œ` is `oe`, `…` is `...`). On the way out, where text becomes cells or bytes, every character that is
//! left gives way to one that takes as many columns, so that what was measured holds: `é` is `e`, a border
//! is `|`, and what no Latin letter stands for is `?`, two of them for a wide one. What is stored, and what
//! is written for other programs, stays as it is.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::mark::ascii_mark;
use super::width::width;

/// The letters that a terminal is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// All.
    #[default]
    All,
    /// Those of ASCII.
    Ascii,
}

/// What is read as more letters than it takes columns.
const SPELLED: &[(char, &str)] = &[
    ('œ', "oe"),
    ('Œ', "OE"),
    ('æ', "ae"),
    ('Æ', "AE"),
    ('ß', "ss"),
    ('ẞ', "SS"),
    ('þ', "th"),
    ('Þ', "Th"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('…', "..."),
    ('—', "--"),
    ('―', "--"),
    ('→', "->"),
    ('←', "<-"),
    ('⇒', "=>"),
    ('≤', "<="),
    ('≥', ">="),
    ('½', "1/2"),
    ('¼', "1/4"),
    ('¾', "3/4"),
    ('€', "EUR"),
    ('№', "No."),
    ('©', "(C)"),
    ('®', "(R)"),
    ('™', "(TM)"),
];

impl Letters {
    /// Those of a terminal, by its environment. ASCII only where the locale names an encoding in which
    /// our letters would come out as others (`fr_FR.ISO-8859-1`). A locale that names none, or is not set,
    /// says that nobody has told the program, not that the terminal cannot: most that log in from
    /// elsewhere have none, on terminals that can show everything.
    pub fn of_terminal(variable: impl Fn(&str) -> Option<String>) -> Self {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"];
        let locale = named.iter().find_map(|name| variable(name));
        let encoding = locale.as_deref().and_then(|locale| locale.split_once('.'));
        let encoding = encoding.map(|(_, rest)| rest.split('@').next().unwrap_or_default());
        match encoding {
            Some(encoding) if !is_utf_8(encoding) => Self::Ascii,
            Some(_) | None => Self::All,
        }
    }

    /// A text before it is laid out.
    pub fn spell<'t>(self, text: &'t str) -> Cow<'t, str> {
        if self == Self::All || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let mut spelled = String::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                // The blanks within go: they would come to stand between a straight quote and its word.
                '«' => {
                    spelled.push('"');
                    chars.next_if(|c| is_blank(*c));
                }
                c if is_blank(c) && chars.peek() == Some(&'»') => {}
                c => match spelling(c) {
                    Some(letters) => spelled.push_str(letters),
                    None => spelled.push(c),
                },
            }
        }
        Cow::Owned(spelled)
    }

    /// A text as it goes out, everything in the columns that it was laid out in. Control sequences are
    /// ASCII, and stay.
    pub fn send<'t>(self, text: &'t str) -> Cow<'t, str> {
        if self == Self::All || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let mut sent = String::with_capacity(text.len());
        for grapheme in text.graphemes(true) {
            if grapheme.is_ascii() {
                sent.push_str(grapheme);
            } else {
                sent.push_str(&stand_in(grapheme));
            }
        }
        Cow::Owned(sent)
    }
}

fn is_utf_8(encoding: &str) -> bool {
    let bare = encoding.replace('-', "");
    bare.eq_ignore_ascii_case("utf8") || bare.is_empty()
}

/// Blanks within `« »`, also those at which no line breaks.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn spelling(c: char) -> Option<&'static str> {
    let found = SPELLED.iter().find(|(spelled, _)| *spelled == c);
    found.map(|(_, letters)| *letters)
}

/// What stands for one grapheme: ASCII, in exactly as many columns.
pub fn stand_in(grapheme: &str) -> String {
    let columns = width(grapheme);
    let mut chars = grapheme.chars();
    if let (Some(c), None) = (chars.next(), chars.next())
        && let Some(known) = known(c)
    {
        return format!("{known:columns$}");
    }
    let letters: String = grapheme.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let is_plain = !letters.is_empty() && letters.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain {
        format!("{letters:columns$.columns$}")
    } else {
        "?".repeat(columns)
    }
}

/// What one column of these is, in one column.
fn known(c: char) -> Option<char> {
    if let Some(mark) = ascii_mark(c) {
        return Some(mark);
    }
    Some(match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => '\'',
        '‹' => '<',
        '›' => '>',
        '\u{2010}'..='\u{2015}' | '−' | '─' | '━' | '┄' | '┈' | '╌' | '⁃' => '-',
        '│' => '|',
        // What scrolls stands out from the frame.
        '┃' | '▰' | '█' | '■' => '#',
        '▱' | '⋅' | '∙' => '.',
        '╭' | '╮' | '╰' | '╯' | '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' => {
            '+'
        }
        '▌' => '>',
        // Where a text was cut.
        '…' => '~',
        '≠' => '/',
        '•' => '*',
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2800}' => ' ',
        // A curve.
        '\u{2801}'..='\u{28ff}' => '#',
        '⟦' => '[',
        '⟧' => ']',
        '×' => 'x',
        '÷' | '⁄' => '/',
        '°' => 'o',
        '¡' => '!',
        '¿' => '?',
        '£' => 'L',
        '¥' => 'Y',
        '←' => '<',
        '↑' => '^',
        '↓' => 'v',
        '✓' | '✔' => 'v',
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        'ħ' => 'h',
        'Ħ' => 'H',
        'ı' => 'i',
        c => return spelling(c).and_then(|letters| letters.chars().next()),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ascii(text: &str) -> String {
        let spelled = Letters::Ascii.spell(text);
        Letters::Ascii.send(&spelled).into_owned()
    }

    #[test]
    fn what_can_be_read_in_ascii_is() {
        for (text, wanted) in [
            (
                "Mali, “stabilisation” – naïve",
                "Mali, \"stabilisation\" - naive",
            ),
            (
                "la mise en œuvre… « à temps »",
                "la mise en oeuvre... \"a temps\"",
            ),
            (
                "Motif\u{a0}: l’échéance du 1ᵉʳ août",
                "Motif : l'echeance du 1er aout",
            ),
            ("Señal: ¿cuándo?", "Senal: ?cuando?"),
            (
                "Çağrı, Łódź, Tromsø, Straße",
                "Cagri, Lodz, Tromso, Strasse",
            ),
            ("A → B — 5 €, ½, n° 3", "A -> B -- 5 EUR, 1/2, no 3"),
            ("e\u{301}", "e"),
            ("ＡＢ", "A B "),
            ("a⟦U+001B⟧[31mb", "a[U+001B][31mb"),
        ] {
            assert_eq!(ascii(text), wanted);
        }
    }

    #[test]
    fn what_cannot_is_a_question_mark_for_each_column() {
        assert_eq!(ascii("保护平民"), "????????");
        assert_eq!(ascii("حماية"), "?????");
        assert_eq!(ascii("👩‍🚀!"), "??!");
        assert_eq!(ascii("Мали"), "????");
    }

    #[test]
    fn sequences_for_the_terminal_stay() {
        let text = "\x1b[31mé\x1b[0m\r\n\tè";
        assert_eq!(ascii(text), "\x1b[31me\x1b[0m\r\n\te");
        assert_eq!(Letters::All.send(text), text);
        assert_eq!(Letters::All.spell("œ"), "œ");
    }

    #[test]
    fn only_an_encoding_that_is_named_and_another_asks_for_it() {
        let of = |all: &'static [(&str, &str)]| {
            Letters::of_terminal(|name| {
                let found = all.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&[("LANG", "fr_FR.ISO-8859-1")]), Letters::Ascii);
        assert_eq!(of(&[("LANG", "fr_FR.ISO-8859-15@euro")]), Letters::Ascii);
        assert_eq!(
            of(&[("LC_ALL", "zh_CN.GBK"), ("LANG", "en_US.UTF-8")]),
            Letters::Ascii
        );
        assert_eq!(
            of(&[("LC_CTYPE", "en_US.UTF-8"), ("LANG", "ru_RU.KOI8-R")]),
            Letters::All
        );
        for lang in [
            "C",
            "POSIX",
            "C.UTF-8",
            "fr_FR.utf8",
            "fr_FR",
            "en_US.UTF-8@x",
        ] {
            let of_lang = |name: &str| (name == "LANG").then(|| lang.to_owned());
            assert_eq!(Letters::of_terminal(of_lang), Letters::All, "{lang}");
        }
        assert_eq!(of(&[]), Letters::All);
    }

    proptest! {
        #[test]
        fn nothing_above_seven_bits_goes_out_and_no_width_changes(text in "\\PC*") {
            let sent = Letters::Ascii.send(&text);
            prop_assert!(sent.is_ascii());
            prop_assert_eq!(width(&sent), width(&text));
        }
    }
}
