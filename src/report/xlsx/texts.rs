//! The texts of a book. The format keeps each of them once, and cells name them by number: most stand in many rows, and
//! in several sheets.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use foldhash::fast::RandomState;
use quick_xml::escape::escape;

use super::super::guard::guarded;
use super::super::words::Words;
use super::{height, strange};

/// UTF-16 units of a cell's text at most (support.microsoft.com, “Excel specifications and limits”).
pub(super) const MOST_TEXT: usize = 32_767;

/// The texts that a sheet shows, each with what is found out about it once.
#[derive(Default)]
pub(super) struct Texts {
    numbers: HashMap<Arc<str>, u32, RandomState>,
    all: Vec<Text>,
}

struct Text {
    text: Arc<str>,
    acts: bool,
    /// Columns for which its height was found, and the height in points.
    high: (u16, f64),
}

/// What a sheet needs to know of a text that stands in one of its cells.
pub(super) struct Known {
    /// Its number among the texts of the sheet.
    pub(super) number: u32,
    /// Whether a spreadsheet would calculate it if somebody touched it.
    pub(super) acts: bool,
    /// Points that it takes in its column.
    pub(super) high: f64,
}

impl Texts {
    /// Keeps a text that stands in a column so wide.
    pub(super) fn know(&mut self, text: &str, columns: u16) -> Known {
        let high = || (columns, height::of_text(text, columns.into()));
        let number = match self.numbers.get(text) {
            Some(number) => *number,
            None => {
                self.all.push(Text {
                    text: text.into(),
                    acts: matches!(guarded(text), Cow::Owned(_)),
                    high: high(),
                });
                number(&mut self.numbers, &self.all[self.all.len() - 1].text)
            }
        };
        let known = &mut self.all[number as usize];
        if known.high.0 != columns {
            known.high = high();
        }
        Known {
            number,
            acts: known.acts,
            high: known.high.1,
        }
    }
}

/// The texts of a whole book, each once and in the order in which they are first told.
#[derive(Default)]
pub(super) struct Shared {
    numbers: HashMap<Arc<str>, u32, RandomState>,
    pub(super) all: Vec<Arc<str>>,
}

impl Shared {
    /// Takes in those of some rows; which number each of them has here.
    pub(super) fn take(&mut self, texts: Texts) -> Vec<u32> {
        let texts = texts.all.into_iter();
        let place = |Text { text, .. }: Text| {
            let place = number(&mut self.numbers, &text);
            if place as usize == self.all.len() {
                self.all.push(text);
            }
            place
        };
        texts.map(place).collect()
    }
}

/// The number of a text among those that are known; the next one where it was not.
fn number(numbers: &mut HashMap<Arc<str>, u32, RandomState>, text: &Arc<str>) -> u32 {
    // A book has fewer texts than rows and columns.
    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    *numbers.entry(Arc::clone(text)).or_insert(next)
}

/// How many texts a book has by itself: ours come after them.
pub(super) fn own(part: &str) -> io::Result<u32> {
    let number = |rest: &str| rest.split('"').next()?.parse().ok();
    let count = part.split_once(UNIQUE).and_then(|(_, rest)| number(rest));
    count.ok_or_else(strange)
}

const UNIQUE: &str = " uniqueCount=\"";

/// The part of a book that holds its texts, with these behind its own.
pub(super) fn part(part: &str, texts: &[Arc<str>], words: &Words<'_>) -> io::Result<String> {
    let count = own(part)? as usize + texts.len();
    // How many cells show texts may be left unsaid (ECMA-376, part 1, 18.4.9).
    let (before, rest) = part.split_once(" count=\"").ok_or_else(strange)?;
    let (_, rest) = rest.split_once('>').ok_or_else(strange)?;
    let (own, after) = rest.rsplit_once("</sst>").ok_or_else(strange)?;
    let room: usize = texts.iter().map(|text| text.len() + 24).sum();
    let mut part = String::with_capacity(part.len() + room);
    for piece in [before, UNIQUE, &count.to_string(), "\">", own] {
        part.push_str(piece);
    }
    for text in texts {
        let text = fitting(text, words);
        part.push_str(match text.trim().len() == text.len() {
            true => "<si><t>",
            false => "<si><t xml:space=\"preserve\">",
        });
        part.push_str(&escape(&*unlike_code(&text)));
        part.push_str("</t></si>");
    }
    part.push_str("</sst>");
    part.push_str(after);
    Ok(part)
}

/// A text for the library, which writes what begins and ends as its own texts of several looks do as it stands.
pub(super) fn harmless(text: &str, words: &Words<'_>) -> String {
    let text = fitting(text, words);
    let blank = if text.ends_with("</r>") { " " } else { "" };
    format!("{text}{blank}")
}

/// A text, cut where a cell cannot hold it, with a word about that.
pub(super) fn fitting<'t>(text: &'t str, words: &Words<'_>) -> Cow<'t, str> {
    if text.len() <= MOST_TEXT || text.encode_utf16().count() <= MOST_TEXT {
        return Cow::Borrowed(text);
    }
    let told = format!("… {}", words.get("report-xlsx-text-cut"));
    let mut room = MOST_TEXT - told.encode_utf16().count();
    let fits = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    Cow::Owned(fits.chain(told.chars()).collect())
}

/// Spreadsheets read `_x0041_` as the letter with that code (ECMA-376, part 1, 22.9.2.19): where somebody
/// wrote it so, its underscore is written as such a code itself.
fn unlike_code(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'_', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let is_code = |at: &usize| {
        let code = text.as_bytes().get(at + 2..at + 7);
        code.is_some_and(|code| code[4] == b'_' && code[..4].iter().all(u8::is_ascii_hexdigit))
    };
    let mut codes = text
        .match_indices("_x")
        .map(|(at, _)| at)
        .filter(is_code)
        .peekable();
    if codes.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    let mut from = 0;
    for at in codes {
        safe.push_str(&text[from..at]);
        safe.push_str("_x005F");
        from = at;
    }
    safe.push_str(&text[from..]);
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_code_stays_as_it_was_written() {
        assert_eq!(
            unlike_code("_x0041_ and _x0042_"),
            "_x005F_x0041_ and _x005F_x0042_"
        );
        for text in ["_x", "_x00é1_", "_x0041", "snake_xcase_", "_xyz12_"] {
            assert_eq!(unlike_code(text), text);
        }
    }
}
