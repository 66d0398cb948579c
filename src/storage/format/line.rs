//! One line of a tracker: what it is, whether its words are those that its id was made from.

use crate::domain::{Entry, EntryId, Item, Parts, entry_body};
use crate::storage::Oddity;

use super::canonical::{self, Names};
use super::loose::{self, Loose};
use super::squeeze::{Strings, complaint, fields, squeeze, valid};
use super::token::{Token, Tokens};

/// What stands on a line in brackets.
pub(super) enum Line {
    /// An entry, and what is odd about it.
    Entry(Entry, Option<Oddity>),
    /// An item; boxed, as there are ten entries for each and they are handed on by the thousand.
    Item(Box<Item>),
    /// Neither: the column, counted from 1, and the parser's own words.
    Unreadable(usize, String),
}

/// Shorter than any entry or item can be.
const SHORTEST: usize = 12;

/// Reads a line without the blanks around it.
pub(super) fn read(line: &str, names: &mut Names) -> (Line, bool) {
    let bare = line.strip_suffix(',').unwrap_or(line);
    if let Some(entry) = canonical::entry(bare, names) {
        return (Line::Entry(entry, None), false);
    }
    if let Some(item) = canonical::item(bare) {
        return (Line::Item(item.into()), false);
    }
    let (value, has_comment) = value(line);
    (other(value, names), has_comment)
}

/// The line's value without the comma and the comments that may follow.
fn value(line: &str) -> (&str, bool) {
    let mut tokens = Tokens::new(line);
    let (mut depth, mut end) = (0_usize, line.len());
    let mut has_comment = false;
    while let Some((_, token)) = tokens.next() {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) if depth == 1 => {
                end = tokens.at();
                break;
            }
            Token::Close(_) => depth = depth.saturating_sub(1),
            Token::Comment => has_comment = true,
            Token::Comma | Token::Colon | Token::Text(_) | Token::Word(_) | Token::Broken => {}
        }
    }
    let mut commas = 0;
    for (_, token) in tokens {
        match token {
            Token::Comment => has_comment = true,
            Token::Comma if commas == 0 => commas += 1,
            Token::Comma
            | Token::Open(_)
            | Token::Close(_)
            | Token::Colon
            | Token::Text(_)
            | Token::Word(_)
            | Token::Broken => return (line, false),
        }
    }
    (&line[..end], has_comment)
}

fn other(line: &str, names: &mut Names) -> Line {
    if line.len() < SHORTEST || !line.contains(':') {
        return Line::Unreadable(1, String::new());
    }
    if let Err(error) = valid(line) {
        return Line::Unreadable(error.span.start.col, complaint(&error.code));
    }
    let mut squeezed = String::with_capacity(line.len());
    let is_one_line = squeeze(line, Strings::Quoted, &mut squeezed);
    let squeezed = bracketed(&squeezed);
    let Some(listed) = fields(squeezed).filter(|_| is_one_line) else {
        return Line::Unreadable(1, String::new());
    };
    let has = |name: &str| listed.iter().any(|(other, _)| *other == name);
    if has("say") {
        match loose::entry(&listed, names) {
            Ok(loose) => settle(loose, line, squeezed),
            Err(field) => Line::Unreadable(1, format!("`{field}`")),
        }
    } else if has("id") && (has("kind") || has("title") || has("text")) {
        match loose::item(squeezed, &listed) {
            Ok(item) => Line::Item(item.into()),
            Err(field) => Line::Unreadable(1, format!("`{field}`")),
        }
    } else {
        Line::Unreadable(1, String::new())
    }
}

/// Decides what a line is that was not canonical: the entry its id names, or a new one.
fn settle(loose: Loose, line: &str, squeezed: &str) -> Line {
    let Loose {
        id,
        mut parts,
        lossy,
        newer,
    } = loose;
    let newer = newer.then(|| Oddity::Newer(parts.say.kind().to_owned()));
    let mut canonical = String::new();
    entry_body(&parts, &mut canonical);
    let keep = |raw: String, parts: &mut Parts| {
        parts.rare.get_or_insert_default().raw = Some(raw.into());
    };
    let Some(id) = id else {
        if lossy {
            keep(without(squeezed, &["id"]), &mut parts);
        }
        let entry = Entry::seal(parts);
        let oddity = Oddity::WrittenByHand(entry.id());
        return Line::Entry(entry, Some(oddity));
    };
    let is_right = |body: &str| EntryId::of_content(&[body.as_bytes()]) == id;
    // As it stands; laid out anew by another tool; the same, which also spelt the strings anew.
    let spaced = || {
        let mut spaced = String::new();
        squeeze(line, Strings::AsTheyStand, &mut spaced)
            .then(|| without(bracketed(&spaced), &["id"]))
    };
    let body = (own_body(line, id).filter(|body| is_right(body)))
        .or_else(|| spaced().filter(|body| is_right(body)))
        .or_else(|| Some(without(squeezed, &["id"])).filter(|body| is_right(body)));
    if let Some(body) = body {
        if body != canonical {
            keep(body, &mut parts);
        }
        return Line::Entry(Entry::verified(id, parts), newer);
    }
    if !lossy && is_right(&canonical) {
        return Line::Entry(Entry::verified(id, parts), None);
    }
    let rare = parts.rare.get_or_insert_default();
    rare.edited = Some(id);
    if lossy {
        let mut body = without(squeezed, &["id", "edited"]);
        body.pop();
        body.push_str(&format!(", edited: \"{id}\")"));
        rare.raw = Some(body.into());
    }
    let entry = Entry::seal(parts);
    let oddity = Oddity::EditedByHand(entry.id());
    Line::Entry(entry, Some(oddity))
}

/// The value without the name of its type, which other writers put before the bracket.
fn bracketed(squeezed: &str) -> &str {
    &squeezed[squeezed.find('(').unwrap_or(0)..]
}

/// The line's own bytes without its id, where the id stands in front as the program writes it.
fn own_body(line: &str, id: EntryId) -> Option<String> {
    let field = format!("(id: \"{id}\", ");
    line.strip_prefix(&field).map(|rest| format!("({rest}"))
}

/// A squeezed `(name: value, …)` without some of its fields.
fn without(squeezed: &str, names: &[&str]) -> String {
    let kept: Vec<String> = fields(squeezed)
        .unwrap_or_default()
        .into_iter()
        .filter(|(name, _)| !names.contains(name))
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    format!("({})", kept.join(", "))
}
