//! Reads exactly what the program writes, byte for byte, and nothing else: what passes would be
//! written back as it stands, so that its hash can be taken from the line itself.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::domain::{EntryId, Nonce, needs_escape};

/// A place in a canonical line. Everything returns `None` where the line is not canonical.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes back to an earlier place.
    pub(super) fn back(&mut self, at: usize) {
        self.at = at;
    }

    fn rest(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.at..]
    }

    /// Takes these very characters.
    pub(super) fn eat(&mut self, expected: &str) -> Option<()> {
        if self.rest().starts_with(expected.as_bytes()) {
            self.at += expected.len();
            Some(())
        } else {
            None
        }
    }

    /// Whether these characters come next; takes them if so.
    pub(super) fn has(&mut self, expected: &str) -> bool {
        self.eat(expected).is_some()
    }

    /// Whether all has been taken.
    pub(super) fn is_done(&self) -> bool {
        self.at == self.text.len()
    }

    /// A name.
    pub(super) fn word(&mut self) -> &'a str {
        let start = self.at;
        let is_name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
        self.at += self.rest().iter().take_while(|b| is_name(b)).count();
        &self.text[start..self.at]
    }

    /// A string with exactly the escapes that `quote` writes.
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        self.eat("\"")?;
        let start = self.at;
        let mut said: Option<String> = None;
        let mut from = start;
        loop {
            let bytes = self.text.as_bytes();
            let run = bytes[self.at..]
                .iter()
                .position(|b| SUSPECT[usize::from(*b)])?;
            self.at += run;
            match bytes[self.at] {
                b'"' => {
                    let last = &self.text[from..self.at];
                    self.at += 1;
                    return Some(match said {
                        None => last.into(),
                        Some(said) => (said + last).into(),
                    });
                }
                b'\\' => {
                    let said = said.get_or_insert_default();
                    said.push_str(&self.text[from..self.at]);
                    said.push(self.escape()?);
                    from = self.at;
                }
                _ => {
                    let c = self.text[self.at..].chars().next()?;
                    if needs_escape(c) {
                        return None;
                    }
                    self.at += c.len_utf8();
                }
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let c = match self.rest().get(1)? {
            b'"' => '"',
            b'\\' => '\\',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.eat("\\u{")?;
                let len = self.rest().iter().take(7).position(|b| *b == b'}')?;
                let hex = &self.text[self.at..self.at + len];
                self.at += len + 1;
                let is_canonical = !hex.is_empty()
                    && (hex == "0" || !hex.starts_with('0'))
                    && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                let c = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
                let has_own_escape = matches!(c, '"' | '\\' | '\n' | '\r' | '\t');
                return (is_canonical && needs_escape(c) && !has_own_escape).then_some(c);
            }
            _ => return None,
        };
        self.at += 2;
        Some(c)
    }

    /// A quoted id.
    pub(super) fn id(&mut self) -> Option<EntryId> {
        self.eat("\"")?;
        let id = EntryId::from_bytes(self.rest().get(..EntryId::LEN)?)?;
        self.at += EntryId::LEN;
        self.eat("\"")?;
        Some(id)
    }

    /// A list of ids.
    pub(super) fn ids(&mut self) -> Option<Vec<EntryId>> {
        self.eat("[")?;
        let mut ids = Vec::new();
        if self.has("]") {
            return Some(ids);
        }
        loop {
            ids.push(self.id()?);
            if self.has("]") {
                return Some(ids);
            }
            self.eat(", ")?;
        }
    }

    /// A list of ids in the order in which sets of them are written.
    pub(super) fn sorted_ids(&mut self) -> Option<Box<[EntryId]>> {
        let ids = self.ids()?;
        ids.is_sorted_by(|a, b| a < b).then(|| ids.into())
    }

    /// A list of strings.
    pub(super) fn strings(&mut self) -> Option<Vec<String>> {
        self.eat("[")?;
        let mut strings = Vec::new();
        if self.has("]") {
            return Some(strings);
        }
        loop {
            strings.push(self.string()?.into_owned());
            if self.has("]") {
                return Some(strings);
            }
            self.eat(", ")?;
        }
    }

    /// A quoted nonce.
    pub(super) fn nonce(&mut self) -> Option<Nonce> {
        self.eat("\"")?;
        let nonce = Nonce::from_bytes(self.rest().get(..Nonce::LEN)?)?;
        self.at += Nonce::LEN;
        self.eat("\"")?;
        Some(nonce)
    }

    /// `2026-03-02T09:14:05.120Z`, quoted.
    pub(super) fn instant(&mut self) -> Option<Timestamp> {
        self.eat("\"")?;
        let date = self.date()?;
        self.eat("T")?;
        let hour = self.number(2)?;
        self.eat(":")?;
        let minute = self.number(2)?;
        self.eat(":")?;
        let second = self.number(2)?;
        self.eat(".")?;
        let millis = self.number(3)?;
        self.eat("Z\"")?;
        let (hour, minute) = (hour.try_into().ok()?, minute.try_into().ok()?);
        let second = second.try_into().ok()?;
        let time = jiff::civil::Time::new(hour, minute, second, i32::from(millis) * 1_000_000);
        let zoned = TimeZone::UTC.to_timestamp(DateTime::from_parts(date, time.ok()?));
        zoned.ok()
    }

    /// `2026-03-02`, quoted.
    pub(super) fn day(&mut self) -> Option<Date> {
        self.eat("\"")?;
        let date = self.date()?;
        self.eat("\"")?;
        Some(date)
    }

    fn date(&mut self) -> Option<Date> {
        let year = self.number(4)?;
        self.eat("-")?;
        let month = self.number(2)?;
        self.eat("-")?;
        let day = self.number(2)?;
        Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
    }

    fn number(&mut self, digits: usize) -> Option<i16> {
        let mut number = 0;
        for byte in self.rest().get(..digits)? {
            if !byte.is_ascii_digit() {
                return None;
            }
            number = number * 10 + i16::from(byte - b'0');
        }
        self.at += digits;
        Some(number)
    }
}

/// Bytes at which reading a string must stop and think: quotes, backslashes, controls, and the first
/// bytes of characters of which some are written escaped.
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(
            byte as u8,
            b'"' | b'\\' | 0..=0x1f | 0x7f | 0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf0..=0xff
        );
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quote;

    #[test]
    fn every_character_reads_back_as_it_is_quoted() {
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            let text = format!("a{c}b");
            let mut line = String::new();
            quote(&text, &mut line);
            let mut scan = Scan::new(&line);
            assert_eq!(scan.string().as_deref(), Some(&*text), "{line}");
            assert!(scan.is_done());
            let bare = format!("\"{text}\"");
            assert_eq!(
                Scan::new(&bare).string().is_some(),
                line == bare || c == '"',
                "{line}"
            );
        }
    }

    #[test]
    fn other_spellings_are_not_canonical() {
        for text in [
            r#""\u{41}""#,
            r#""\u{0a}""#,
            r#""\u{a}""#,
            r#""\u{00ad}""#,
            r#""\u{AD}""#,
            r#""\u{}""#,
            r#""\u{110000}""#,
            r#""\'""#,
            r#""\0""#,
            r#""a"#,
            "r\"a\"",
        ] {
            assert_eq!(Scan::new(text).string(), None, "{text}");
        }
    }

    #[test]
    fn instants_that_are_none_are_refused() {
        let read = |text: &str| Scan::new(text).instant().map(|at| format!("\"{at:.3}\""));
        for good in [
            "\"2026-03-02T09:14:05.120Z\"",
            "\"0000-01-01T00:00:00.000Z\"",
        ] {
            assert_eq!(read(good).as_deref(), Some(good));
        }
        for bad in [
            "\"2026-02-29T09:14:05.120Z\"",
            "\"2026-03-02T24:00:00.000Z\"",
            "\"2026-03-02T09:14:60.000Z\"",
            "\"2026-03-02T09:14:05Z\"",
            "\"2026-03-02T09:14:05.120+00\"",
            "\"9999-12-31T23:59:59.999Z\"",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
