//! RON in any layout, brought into the one in which the program writes: a value on one line.

use std::fmt::Write;

use crate::domain::quote;

use super::token::{Token, Tokens};

/// Depth to which anything is read. A tracker needs six.
const DEPTH: usize = 32;

/// How `ron` reads here: bare optional values, and no deep nesting.
pub(in crate::storage) fn ron() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(DEPTH)
}

/// A word for why a text is no valid RON: `END` where it ends too soon, `QUOTE` where a quotation mark is missing, `SIGNS`
/// where brackets, commas or quotation marks do not fit. What a parser expects says nothing to a person.
pub(super) fn complaint(error: &ron::Error) -> String {
    let word = if *error == ron::Error::Eof {
        "END"
    } else if *error == ron::Error::ExpectedStringEnd {
        "QUOTE"
    } else {
        "SIGNS"
    };
    word.to_owned()
}

/// Whether the text is one valid RON value.
///
/// # Errors
///
/// The parser's own words, and where they apply.
pub(super) fn valid(text: &str) -> Result<(), ron::error::SpannedError> {
    ron()
        .from_str::<serde::de::IgnoredAny>(text)
        .map(|_ignored| ())
}

/// How strings are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Strings {
    /// As [`quote`] writes them.
    Quoted,
    /// As they stand, unless they go over several lines.
    AsTheyStand,
}

/// Appends a valid value on one line, spaced as the program does; without comments and without
/// commas before closing brackets. `false` where it cannot stand on one line.
pub(super) fn squeeze(text: &str, strings: Strings, out: &mut String) -> bool {
    let start = out.len();
    let mut writer = Squeezer::new(strings);
    for (_, token) in Tokens::new(text) {
        if !writer.write(token, out) {
            return false;
        }
    }
    !out[start..].contains(['\n', '\r'])
}

/// Writes token after token.
pub(super) struct Squeezer {
    strings: Strings,
    comma: bool,
    word: bool,
}

impl Squeezer {
    pub(super) fn new(strings: Strings) -> Self {
        Self {
            strings,
            comma: false,
            word: false,
        }
    }

    pub(super) fn write(&mut self, token: Token<'_>, out: &mut String) -> bool {
        let comma = std::mem::take(&mut self.comma);
        let word = std::mem::take(&mut self.word);
        match token {
            Token::Comment => {
                (self.comma, self.word) = (comma, word);
                return true;
            }
            Token::Comma => {
                self.comma = true;
                return true;
            }
            Token::Close(c) => {
                out.push(c);
                return true;
            }
            Token::Open(_) | Token::Colon | Token::Text(_) | Token::Word(_) | Token::Broken => {}
        }
        if comma {
            out.push_str(", ");
        }
        match token {
            Token::Open(c) => out.push(c),
            Token::Colon => out.push_str(": "),
            Token::Text(text)
                if self.strings == Strings::AsTheyStand && !text.contains(['\n', '\r']) =>
            {
                out.push_str(text);
            }
            Token::Text(text) => match plain(text) {
                Some(text) => quote(&text, out),
                None => return false,
            },
            Token::Word(text) => {
                self.word = true;
                let _ = write!(out, "{}{text}", if word { " " } else { "" });
            }
            Token::Broken => return false,
            Token::Comment | Token::Comma | Token::Close(_) => {}
        }
        true
    }
}

/// What a string in RON says.
fn plain(literal: &str) -> Option<std::borrow::Cow<'_, str>> {
    let inner = literal.strip_prefix('"').and_then(|l| l.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.contains('\\') => Some(inner.into()),
        Some(_) | None => ron::from_str::<String>(literal).ok().map(Into::into),
    }
}

/// A field of a squeezed value: its name, and the value as it stands.
pub(super) type Field<'a> = (&'a str, &'a str);

/// The fields of a squeezed `(name: value, …)`, in their order; `None` for anything else.
pub(super) fn fields(squeezed: &str) -> Option<Vec<Field<'_>>> {
    let inner = squeezed.strip_prefix('(')?.strip_suffix(')')?;
    let mut fields = Vec::new();
    let mut tokens = Tokens::new(inner);
    let mut depth = 0_usize;
    while let Some((_, token)) = tokens.next() {
        let Token::Word(name) = token else {
            return None;
        };
        let (_, Token::Colon) = tokens.next()? else {
            return None;
        };
        let start = tokens.at() + 1;
        let mut end = inner.len();
        for (at, token) in tokens.by_ref() {
            match token {
                Token::Comma if depth == 0 => {
                    end = at;
                    break;
                }
                Token::Open(_) => depth += 1,
                Token::Close(_) => depth = depth.checked_sub(1)?,
                Token::Broken => return None,
                Token::Comma | Token::Colon | Token::Text(_) | Token::Word(_) | Token::Comment => {}
            }
        }
        fields.push((name, inner.get(start..end)?));
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_in_any_layout_becomes_the_one_line() {
        let text = "Entry( // one\n a :\"x\\u{41}\\'\" , /* two */ b:[ 1 , 2 , ],\n c:Status( to:A, ), d: r#\"\n\"# , )";
        assert!(valid(text).is_ok());
        let mut line = String::new();
        assert!(squeeze(text, Strings::Quoted, &mut line));
        assert_eq!(
            line,
            r#"Entry(a: "xA'", b: [1, 2], c: Status(to: A), d: "\n")"#
        );
        let body = &line["Entry".len()..];
        assert_eq!(
            fields(body),
            Some(vec![
                ("a", r#""xA'""#),
                ("b", "[1, 2]"),
                ("c", "Status(to: A)"),
                ("d", r#""\n""#)
            ])
        );
    }

    #[test]
    fn nesting_is_refused_without_recursion() {
        for bracket in ["[", "(", "{", "Some(", "(a:", "[["] {
            assert!(valid(&bracket.repeat(100_000)).is_err());
            let _ = fields(&bracket.repeat(100_000));
        }
    }
}
