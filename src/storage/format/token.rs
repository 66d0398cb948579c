//! RON taken apart into tokens, without meaning and without recursion.
//!
//! Only for text that `ron` itself has accepted, or where a wrong guess costs nothing: this knows
//! where strings and comments end and which brackets open, not what is allowed where.

/// One piece of RON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string, quotes and escapes included; plain or raw.
    Text(&'a str),
    /// A name, a number, a character, a byte string.
    Word(&'a str),
    /// A comment or a `#![…]` attribute.
    Comment,
    /// Something begins here and does not end.
    Broken,
}

/// Makes a token of its text.
type Make<'a> = fn(&'a str) -> Token<'a>;

/// The tokens of a text, each with the place where it begins.
#[derive(Clone)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Where the next token is looked for.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The length of what is told apart only from its second character on: comments, raw strings,
    /// byte strings, characters. `None` for a plain word.
    fn special(rest: &str) -> Option<(usize, Make<'a>)> {
        let comment: Make<'a> = |_| Token::Comment;
        let end = |len: Option<usize>, make| Some((len.unwrap_or(usize::MAX), make));
        match rest.as_bytes() {
            [b'/', b'/', ..] => Some((rest.find('\n').unwrap_or(rest.len()), comment)),
            [b'/', b'*', ..] => end(block_comment(rest), comment),
            [b'#', ..] => end(rest.find(']').map(|at| at + 1), comment),
            [b'"', ..] => end(quoted(rest, 0), Token::Text),
            [b'r', b'"' | b'#', ..] if is_raw(&rest[1..]) => end(raw(rest, 1), Token::Text),
            [b'b', b'"', ..] => end(quoted(rest, 1), Token::Word),
            [b'b', b'r', b'"' | b'#', ..] if is_raw(&rest[2..]) => end(raw(rest, 2), Token::Word),
            [b'\'', ..] => end(character(rest, 0), Token::Word),
            [b'b', b'\'', ..] => end(character(rest, 1), Token::Word),
            _ => None,
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.at += self.rest().len() - self.rest().trim_start_matches(is_blank).len();
        let (start, rest) = (self.at, self.rest());
        let first = rest.chars().next()?;
        let token = match first {
            '(' | '[' | '{' => (1, Token::Open(first)),
            ')' | ']' | '}' => (1, Token::Close(first)),
            ',' => (1, Token::Comma),
            ':' => (1, Token::Colon),
            _ => match Self::special(rest) {
                Some((len, _)) if len > rest.len() => (rest.len(), Token::Broken),
                Some((len, make)) => (len, make(&rest[..len])),
                None => {
                    let len = word(rest);
                    (len, Token::Word(&rest[..len]))
                }
            },
        };
        self.at += token.0;
        Some((start, token.1))
    }
}

/// What `ron` takes for white space.
pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0b'
            | '\x0c'
            | '\u{85}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

fn word(rest: &str) -> usize {
    let ends = |(at, c): &(usize, char)| {
        *at > 0
            && (is_blank(*c)
                || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '"')
                || (*c == '/' && matches!(rest.as_bytes().get(at + 1), Some(b'/' | b'*'))))
    };
    rest.char_indices()
        .find(ends)
        .map_or(rest.len(), |(at, _)| at)
}

fn quoted(rest: &str, skip: usize) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = skip + 1;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

fn character(rest: &str, skip: usize) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = skip + 1;
    if bytes.get(at) == Some(&b'\\') {
        at += 2;
    } else {
        at += rest.get(at..)?.chars().next()?.len_utf8();
    }
    Some(at + memchr::memchr(b'\'', bytes.get(at..)?)? + 1)
}

/// Whether `#…#"` follows, so that an `r` begins a raw string and not a raw name.
fn is_raw(rest: &str) -> bool {
    rest.trim_start_matches('#').starts_with('"')
}

fn raw(rest: &str, skip: usize) -> Option<usize> {
    let hashes = rest[skip..].bytes().take_while(|b| *b == b'#').count();
    let bytes = rest.as_bytes();
    let mut at = skip + hashes + 1;
    loop {
        at += memchr::memchr(b'"', bytes.get(at..)?)? + 1;
        let closing = bytes[at..].iter().take(hashes).filter(|b| **b == b'#');
        if closing.count() == hashes {
            return Some(at + hashes);
        }
    }
}

/// Block comments nest in RON.
fn block_comment(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (2, 1_usize);
    while depth > 0 {
        at += memchr::memchr2(b'*', b'/', bytes.get(at..)?)?;
        match bytes.get(at..at + 2)? {
            b"*/" => {
                depth -= 1;
                at += 2;
            }
            b"/*" => {
                depth += 1;
                at += 2;
            }
            _ => at += 1,
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Tokens::new(text)
            .filter_map(|(_, token)| match token {
                Token::Text(word) | Token::Word(word) => Some(word),
                Token::Open(_) => Some("<"),
                Token::Close(_) => Some(">"),
                Token::Comma => Some(","),
                Token::Colon => Some(":"),
                Token::Comment => None,
                Token::Broken => Some("BROKEN"),
            })
            .collect()
    }

    #[test]
    fn brackets_inside_strings_characters_and_comments_are_no_brackets() {
        assert_eq!(
            words(
                r##"(a: "(\")", b: r#"")"#, /* ( /* ( */ */ c: '(', d: '\'', // (
                e: b"\")", f: r#name)"##
            ),
            [
                "<",
                "a",
                ":",
                r#""(\")""#,
                ",",
                "b",
                ":",
                r###"r#"")"#"###,
                ",",
                "c",
                ":",
                "'('",
                ",",
                "d",
                ":",
                r"'\''",
                ",",
                "e",
                ":",
                r#"b"\")""#,
                ",",
                "f",
                ":",
                "r#name",
                ">"
            ]
        );
    }

    #[test]
    fn what_does_not_end_is_broken() {
        for text in ["\"a", "r#\"a\"", "/* /* */", "'a", "b\"a", "\"a\\", "#[a"] {
            assert_eq!(words(text).last(), Some(&"BROKEN"), "{text}");
        }
        assert_eq!(words("1/2/*x*/3"), ["1/2", "3"]);
    }
}
