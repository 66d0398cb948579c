//! A person's file of names with values, taken apart so that a mistake stays where it is.

use std::ops::Range;

/// A part of the file, by where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A name with its value.
    Field {
        /// The name.
        name: Range<usize>,
        /// The value, which may be anything up to the next comma or the end of the line.
        value: Range<usize>,
    },
    /// The rest of a line that is nothing of the kind.
    Damaged(Range<usize>),
}

/// The fields of a struct as RON writes it, in any layout. Brackets and commas around them may be
/// missing: what matters is what the person meant.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    loop {
        at = trivia(text, at);
        if at == text.len() {
            return pieces;
        }
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let end = at + text[at..].find(|c| !is_name(c)).unwrap_or(text.len() - at);
        let after = end + blanks(&text[end..]);
        match text[after..].chars().next() {
            // A struct may have a name.
            Some('(') if end > at => at = after,
            Some(':') if end > at => {
                let from = after + 1 + blanks(&text[after + 1..]);
                let value = from..from + value(&text[from..]);
                pieces.push(Piece::Field {
                    name: at..end,
                    value: value.clone(),
                });
                at = value.end;
            }
            Some(_) | None => {
                let line = text[at..].lines().next().unwrap_or_default();
                // Nothing else begins with these, so that there is a line to pass over.
                pieces.push(Piece::Damaged(at..at + line.trim_end().len()));
                at += line.len();
            }
        }
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// Where what stands between fields ends: blanks, brackets, commas, comments, attributes.
fn trivia(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let past = |end: &str| rest.find(end).map_or(rest.len(), |found| found + end.len());
        at += if rest.starts_with("//") || rest.starts_with("#!") {
            past("\n")
        } else if rest.starts_with("/*") {
            past("*/")
        } else {
            match rest.chars().next() {
                Some(c) if c.is_whitespace() || "(),".contains(c) => c.len_utf8(),
                Some(_) | None => return at,
            }
        };
    }
}

/// How long a value is.
fn value(text: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        let is_end = match c {
            '\n' => depth == 0,
            _ if escaped => {
                escaped = false;
                continue;
            }
            '"' => {
                quoted = !quoted;
                false
            }
            _ if quoted => {
                escaped = c == '\\';
                false
            }
            '(' | '[' | '{' => {
                depth += 1;
                false
            }
            ')' | ']' | '}' => match depth.checked_sub(1) {
                Some(less) => {
                    depth = less;
                    false
                }
                None => true,
            },
            ',' => depth == 0,
            '/' => depth == 0 && text[at..].starts_with("//"),
            _ => false,
        };
        if is_end {
            end = at;
            break;
        }
    }
    text[..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let shown = |piece: Piece| match piece {
            Piece::Field { name, value } => format!("{} = {}", &text[name], &text[value]),
            Piece::Damaged(range) => format!("! {}", &text[range]),
        };
        pieces(text).into_iter().map(shown).collect()
    }

    #[test]
    fn a_mistake_stays_where_it_is() {
        let text = "#![enable(implicit_some)]\n(\n    // mine: 1,\n    a: \"x, (y)\", b: 2, // two\n    \
                    c: [1, (2,\n  3)],\n    d: \"open,\n    what is this\n    e 3,\n    f:\n    g: true\n)\n";
        assert_eq!(
            read(text),
            [
                "a = \"x, (y)\"",
                "b = 2",
                "c = [1, (2,\n  3)]",
                "d = \"open,",
                "! what is this",
                "! e 3,",
                "f = ",
                "g = true"
            ]
        );
        assert_eq!(read("Settings(a:1,b:\"\\\"\",)"), ["a = 1", "b = \"\\\"\""]);
        assert!(read("()").is_empty() && read("").is_empty());
    }

    #[test]
    fn any_text_comes_to_an_end() {
        for text in [
            "(", ":", "a", "a:", "]", "}\n:", "\"", "a:\"", "/*", "é:1", "a:[\n\n", "= =",
        ] {
            read(text);
        }
    }
}
