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
struct Squeezer {
    strings: Strings,
    comma: bool,
    word: bool,
}

impl Squeezer {
    fn new(strings: Strings) -> Self {
        Self {
            strings,
            comma: false,
            word: false,
        }
    }

    fn write(&mut self, token: Token<'_>, out: &mut String) -> bool {
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

/// A line of the reflowed document, with the line on which it began.
pub(super) type Reflowed = (usize, String);

/// Lays a valid document out as the program would, field by field and entry by entry. Nothing is
/// judged: what is no tracker comes out as no tracker.
pub(super) fn reflow(text: &str) -> Option<Vec<Reflowed>> {
    let mut layout = Layout {
        tokens: Tokens::new(text),
        text,
        counted: (0, 1),
        lines: Vec::new(),
    };
    layout.document()?;
    Some(layout.lines)
}

struct Layout<'a> {
    tokens: Tokens<'a>,
    text: &'a str,
    /// Up to where lines have been counted, and how many there were.
    counted: (usize, usize),
    lines: Vec<Reflowed>,
}

impl<'a> Layout<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        let token = self.tokens.find(|(_, token)| *token != Token::Comment)?;
        Some(token.1)
    }

    fn peek(&self) -> Option<Token<'a>> {
        let mut ahead = self.tokens.clone();
        ahead
            .find(|(_, token)| *token != Token::Comment)
            .map(|(_, token)| token)
    }

    fn line(&mut self, text: String) {
        let at = self.tokens.at();
        let since = &self.text.as_bytes()[self.counted.0..at];
        self.counted = (
            at,
            self.counted.1 + memchr::memchr_iter(b'\n', since).count(),
        );
        self.lines.push((self.counted.1, text));
    }

    /// Takes a bracket, and the name before it where a writer put one.
    fn open(&mut self, bracket: char) -> Option<()> {
        let mut token = self.next()?;
        if matches!(token, Token::Word(_)) {
            token = self.next()?;
        }
        (token == Token::Open(bracket)).then_some(())
    }

    fn document(&mut self) -> Option<()> {
        self.open('(')?;
        self.line("(".to_owned());
        while let Some(name) = self.name()? {
            match name {
                "mandate" => {
                    self.open('(')?;
                    self.line("mandate: (".to_owned());
                    while let Some(name) = self.name()? {
                        self.field(name)?;
                    }
                    self.line("),".to_owned());
                }
                "items" | "journal" => {
                    self.open('[')?;
                    self.line(format!("{name}: ["));
                    while self.element()? {}
                    self.line("],".to_owned());
                }
                other => self.field(other)?,
            }
        }
        self.line(")".to_owned());
        Some(())
    }

    /// The name of the next field and its colon; `None` within at the closing bracket.
    fn name(&mut self) -> Option<Option<&'a str>> {
        let mut token = self.next()?;
        if token == Token::Comma {
            token = self.next()?;
        }
        if let Token::Word(name) = token {
            (self.next()? == Token::Colon).then_some(Some(name))
        } else {
            matches!(token, Token::Close(_)).then_some(None)
        }
    }

    fn field(&mut self, name: &str) -> Option<()> {
        let mut line = format!("{name}: ");
        self.value(&mut line)?;
        line.push(',');
        self.line(line);
        Some(())
    }

    /// One element of a list; `false` at its end.
    fn element(&mut self) -> Option<bool> {
        if self.peek()? == Token::Comma {
            self.next();
        }
        if matches!(self.peek()?, Token::Close(_)) {
            self.next();
            return Some(false);
        }
        if matches!(self.peek()?, Token::Word(_)) {
            self.next();
        }
        let mut line = String::new();
        self.value(&mut line)?;
        self.line(line);
        Some(true)
    }

    /// A whole value, up to the comma or bracket that ends it.
    fn value(&mut self, out: &mut String) -> Option<()> {
        let mut squeezer = Squeezer::new(Strings::AsTheyStand);
        let mut depth = 0_usize;
        loop {
            let token = self.peek()?;
            match token {
                Token::Comma | Token::Close(_) if depth == 0 => return Some(()),
                Token::Open(_) => depth += 1,
                Token::Close(_) => depth -= 1,
                Token::Comma
                | Token::Colon
                | Token::Text(_)
                | Token::Word(_)
                | Token::Comment
                | Token::Broken => {}
            }
            if !squeezer.write(self.next()?, out) {
                return None;
            }
        }
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
    fn a_document_on_one_line_becomes_lines() {
        let text = r#"Tracker(format:1,mandate:Mandate(id:"m",title:"t",documents:[]),
            items:[Item(id:"a")],
            journal:[Entry(say:Note(text:"x")), (b: 1),],)"#;
        let lines = reflow(text).expect("a document");
        let texts: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "(",
                "format: 1,",
                "mandate: (",
                "id: \"m\",",
                "title: \"t\",",
                "documents: [],",
                "),",
                "items: [",
                "(id: \"a\")",
                "],",
                "journal: [",
                "(say: Note(text: \"x\"))",
                "(b: 1)",
                "],",
                ")"
            ]
        );
        assert_eq!((lines[0].0, lines[8].0, lines[14].0), (1, 2, 3));
    }

    #[test]
    fn nesting_is_refused_without_recursion() {
        for bracket in ["[", "(", "{", "Some(", "(a:", "[["] {
            assert!(valid(&bracket.repeat(100_000)).is_err());
            let _ = reflow(&bracket.repeat(100_000));
            let _ = fields(&bracket.repeat(100_000));
        }
    }
}
