//! A whole document in any layout, laid out as the program would: then it can be read line by line.

use super::squeeze::{Squeezer, Strings};
use super::token::{Token, Tokens};

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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn nesting_is_laid_out_without_recursion() {
        for bracket in ["[", "(", "{", "Some(", "(a:", "[["] {
            let _ = reflow(&bracket.repeat(100_000));
        }
    }
}
