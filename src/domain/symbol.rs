//! Symbols of United Nations documents in a text, and where the documents are to be had.

use std::ops::Range;

/// Bodies whose documents are recognised, and press releases of the Council.
const BODIES: &[&str] = &["S", "A", "E", "ST", "SC"];
/// Where documents are to be had by their symbols.
const ADDRESS: &str = "https://undocs.org/";

/// A document symbol that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// The address of the document: made of letters, digits and `/.()-` of the symbol alone, so that
    /// no text can lead elsewhere. Of a document with two symbols, by the first.
    pub address: String,
}

/// The document symbols in a text, from left to right: `S/2015/1038`, `A/70/95-S/2015/446`,
/// `S/RES/2227 (2015)`, `S/PRST/2015/5`, `SC/12345`.
pub fn symbols(text: &str) -> Vec<Symbol> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('/').map(|at| from + at) {
        let start = text[..at].rfind(|c: char| !c.is_ascii_uppercase());
        let start = start.map_or(0, |before| {
            before + text[before..].chars().next().map_or(1, char::len_utf8)
        });
        let is_begun = start >= from && begins(&text[..start]);
        match is_begun.then(|| one(&text[start..])).flatten() {
            Some((first, length)) => {
                let address: String = text[start..start + first].split(' ').collect();
                found.push(Symbol {
                    range: start..start + length,
                    address: format!("{ADDRESS}{address}"),
                });
                from = start + length;
            }
            None => from = at + 1,
        }
    }
    found
}

/// Whether a symbol may begin behind this text: not within a word, a path or an address.
fn begins(before: &str) -> bool {
    let last = before.chars().next_back();
    last.is_none_or(|c| !joins(c) && !matches!(c, '/' | '.' | '-' | '_' | '@' | ':' | '='))
}

/// Whether a character makes one word with what stands beside it. Chinese is written without blanks.
fn joins(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// How long the symbol is that the text begins with: its first part, and with those that follow after
/// a hyphen.
fn one(text: &str) -> Option<(usize, usize)> {
    let first = part(text)?;
    let mut length = first;
    while let Some(next) = text[length..].strip_prefix('-').and_then(part) {
        length += 1 + next;
    }
    let after = text[length..].chars().next();
    let ends = after.is_none_or(|c| !joins(c) && c != '/');
    ends.then_some((first, length))
}

/// How long one symbol is.
fn part(text: &str) -> Option<usize> {
    let body = BODIES.iter().find(|body| {
        text.strip_prefix(**body)
            .is_some_and(|rest| rest.starts_with('/'))
    })?;
    let mut length = body.len();
    let mut pieces: Vec<&str> = Vec::new();
    while let Some(rest) = text[length..].strip_prefix('/') {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.');
        let piece = rest[..end.unwrap_or(rest.len())].trim_end_matches('.');
        let starts = piece.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
        if !starts || piece.len() > 12 {
            break;
        }
        pieces.push(piece);
        length += 1 + piece.len();
    }
    let has_number = pieces
        .last()
        .is_some_and(|last| last.contains(|c: char| c.is_ascii_digit()));
    let is_whole = match pieces[..] {
        // Press releases, and documents before the year came into the symbol.
        [only] if *body == "SC" => is_number(only, 4..=5),
        [only] => is_number(only, 5..=5) || only.contains('.'),
        _ => *body != "SC",
    };
    if !has_number || !is_whole {
        return None;
    }
    if pieces[0] == "RES" {
        length += session(&text[length..]);
    }
    Some(length)
}

fn is_number(piece: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    digits.contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// How long the year or session in brackets is that follows the number of a resolution.
fn session(text: &str) -> usize {
    let inner = text.trim_start_matches(' ').strip_prefix('(');
    let Some((inner, _)) = inner.and_then(|inner| inner.split_once(')')) else {
        return 0;
    };
    let blanks = text.len() - text.trim_start_matches(' ').len();
    let is_roman = |c: u8| matches!(c, b'I' | b'V' | b'X' | b'L' | b'C');
    let is_session = !inner.is_empty() && inner.len() <= 8 && inner.bytes().all(is_roman);
    if blanks <= 1 && (is_number(inner, 4..=4) || is_session) {
        blanks + inner.len() + 2
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        let symbols = symbols(text).into_iter();
        symbols
            .map(|it| (&text[it.range], it.address.replace(ADDRESS, "")))
            .collect()
    }

    #[test]
    fn symbols_are_found_where_they_stand_with_their_addresses() {
        let text = "See S/2015/1038, annex; A/70/95-S/2015/446; (S/RES/2227 (2015)), S/PRST/2015/5 et SC/12345.";
        let wanted = [
            ("S/2015/1038", "S/2015/1038"),
            ("A/70/95-S/2015/446", "A/70/95"),
            ("S/RES/2227 (2015)", "S/RES/2227(2015)"),
            ("S/PRST/2015/5", "S/PRST/2015/5"),
            ("SC/12345", "SC/12345"),
        ];
        assert_eq!(
            found(text),
            wanted.map(|(symbol, address)| (symbol, address.to_owned()))
        );
    }

    #[test]
    fn additions_meetings_and_old_forms_are_symbols_too() {
        for text in [
            "S/2016/281/Add.1",
            "S/PV.7474",
            "A/RES/217 (III)",
            "A/RES/64/293",
            "E/CN.4/2005/10",
            "S/25704",
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
            assert_eq!(found(text)[0].0, text);
        }
        assert_eq!(found("依照S/2015/1038号文件。")[0].0, "S/2015/1038");
        assert_eq!(found("см. S/2015/1038…")[0].0, "S/2015/1038");
    }

    #[test]
    fn what_only_looks_like_a_symbol_is_none() {
        for text in [
            "and/or",
            "A/B",
            "A/4",
            "S/2015",
            "N/A",
            "US/2015/1",
            "x/S/2015/1038",
            "https://example.org/S/2015/1038",
            "S/2015/1038/",
            "S/2015/1038é",
            "SC/12",
            "S//2015/1",
            "S/2015/10\u{200b}38x/..",
            "s/2015/1038",
            "/",
            "S/",
            "S/…/1",
        ] {
            let found = found(text);
            assert!(
                found.iter().all(|(symbol, _)| *symbol == "S/2015/10"),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn an_address_is_made_of_the_symbols_own_characters() {
        let hostile = "S/2015/1038\x1b]8;;https://evil.example\x07 S/RES/2227 (2015)?q=1 S/2015/1038@evil.example";
        for symbol in symbols(hostile) {
            let rest = symbol.address.strip_prefix(ADDRESS).expect("the address");
            let fits = |c: char| c.is_ascii_alphanumeric() || "/.()-".contains(c);
            assert!(rest.chars().all(fits), "{rest}");
        }
    }
}
