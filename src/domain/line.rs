//! The canonical text of an entry and of an item: one line of RON each.
//!
//! An entry's id is taken from this text, so not one byte of it may ever change for what is already
//! said: a changed rule would make every old line look edited by hand.

use std::fmt::Write;

use jiff::Timestamp;

use super::entry::{Entry, Parts, Say};
use super::id::EntryId;
use super::item::{Item, Kind};
use super::mandate::Document;
use super::period::Period;

/// Appends the canonical text of `parts`, from `(` to `)`, without the id field.
pub fn entry_body(parts: &Parts, out: &mut String) {
    let rare = parts.rare.as_deref();
    if let Some(raw) = rare.and_then(|rare| rare.raw.as_deref()) {
        out.push_str(raw);
        return;
    }
    out.push_str("(at: \"");
    instant(parts.at, out);
    out.push_str("\", by: ");
    quote(&parts.author.by, out);
    out.push_str(", of: ");
    quote(&parts.author.of, out);
    out.push_str(", on: ");
    quote(parts.on.as_str(), out);
    out.push_str(", after: ");
    ids(&parts.after, out);
    out.push_str(", say: ");
    say(&parts.say, out);
    if let Some(rare) = rare {
        if !rare.undoes.is_empty() {
            out.push_str(", undoes: ");
            ids(&rare.undoes, out);
        }
        if let Some(edited) = rare.edited {
            let _ = write!(out, ", edited: \"{edited}\"");
        }
    }
    if let Some(n) = &parts.n {
        let _ = write!(out, ", n: \"{}\"", n.as_str());
    }
    out.push(')');
}

/// Appends an entry's canonical line, from `(` to `)`, with the id in front.
pub fn entry_line(entry: &Entry, out: &mut String) {
    let start = out.len();
    entry_body(entry.parts(), out);
    let field = ["id: \"", entry.id().as_str(), "\", "].concat();
    out.insert_str(start + 1, &field);
}

/// Appends an item's canonical line, from `(` to `)`.
pub fn item_line(item: &Item, out: &mut String) {
    if let Some(raw) = &item.raw {
        out.push_str(raw);
        return;
    }
    out.push_str("(id: ");
    quote(item.id.as_str(), out);
    out.push_str(match item.kind {
        Kind::Task => ", kind: Task",
        Kind::Recommendation => ", kind: Recommendation",
    });
    for (name, text) in [
        ("label", &item.label),
        ("title", &item.title),
        ("text", &item.text),
        ("source", &item.source),
    ] {
        let _ = write!(out, ", {name}: ");
        quote(text, out);
    }
    out.push_str(", concerns: [");
    for (k, party) in item.concerns.iter().enumerate() {
        out.push_str(if k == 0 { "" } else { ", " });
        quote(party, out);
    }
    out.push(']');
    out.push_str(if item.continuing {
        ", continuing: true)"
    } else {
        ")"
    });
}

/// Appends a mandate's documents, from `[` to `]`.
pub fn documents_line(documents: &[Document], out: &mut String) {
    out.push('[');
    for (k, document) in documents.iter().enumerate() {
        out.push_str(if k == 0 { "(symbol: " } else { ", (symbol: " });
        quote(&document.symbol, out);
        out.push_str(", title: ");
        quote(&document.title, out);
        if let Some(date) = &document.date {
            out.push_str(", date: ");
            quote(date, out);
        }
        out.push(')');
    }
    out.push(']');
}

/// Appends a period of a mandate's reports, from `(` to `)`.
pub(super) fn period_text(period: &Period, out: &mut String) {
    out.push_str("(name: ");
    quote(&period.name, out);
    let days = [
        ("date", period.date),
        ("from", Some(period.from)),
        ("until", period.until),
    ];
    for (name, day) in days {
        if let Some(day) = day {
            let _ = write!(out, ", {name}: \"{day}\"");
        }
    }
    out.push(')');
}

/// `2026-03-02T09:14:05.120Z`: RFC 3339 in UTC, always with three decimals.
fn instant(at: Timestamp, out: &mut String) {
    let _ = write!(out, "{at:.3}");
}

fn ids(ids: &[EntryId], out: &mut String) {
    out.push('[');
    for (k, id) in ids.iter().enumerate() {
        out.push_str(if k == 0 { "\"" } else { ", \"" });
        out.push_str(id.as_str());
        out.push('"');
    }
    out.push(']');
}

fn say(say: &Say, out: &mut String) {
    out.push_str(say.kind());
    let mut fields = Fields { out, first: true };
    match say {
        Say::Status { to, why, successor } => {
            fields.bare("to", to.map(|status| status.ron_name()));
            fields.text("why", why.as_deref());
            fields.text("successor", successor.as_deref());
        }
        Say::Position { to, why } => {
            fields.bare("to", to.map(|position| position.ron_name()));
            fields.text("why", why.as_deref());
        }
        Say::Lead { to } => fields.text("to", to.as_deref()),
        Say::Due { to } => fields.text("to", to.map(|day| day.to_string()).as_deref()),
        Say::Priority { to } => fields.bare("to", to.map(|priority| priority.ron_name())),
        Say::Tag { name } | Say::Untag { name } => fields.text("name", Some(name)),
        Say::Note { text } => fields.text("text", Some(text)),
        Say::Revise { note, text } => {
            fields.text("note", Some(note.as_str()));
            fields.text("text", Some(text));
        }
        Say::Withdraw { notes } => {
            fields.name("notes");
            ids(notes, fields.out);
        }
        // The whole body stands in `raw`; this is reached only by a body that was taken apart.
        Say::Unknown { .. } => {}
    }
    fields.end();
}

/// Writes `(name: value, …)`, absent values left out.
struct Fields<'a> {
    out: &'a mut String,
    first: bool,
}

impl Fields<'_> {
    fn name(&mut self, name: &str) {
        self.out.push_str(if self.first { "(" } else { ", " });
        self.first = false;
        self.out.push_str(name);
        self.out.push_str(": ");
    }

    fn bare(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.name(name);
            self.out.push_str(value);
        }
    }

    fn text(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.name(name);
            quote(value, self.out);
        }
    }

    fn end(self) {
        self.out.push_str(if self.first { "()" } else { ")" });
    }
}

/// Appends `text` as a RON string. Only what would break the line, end the string or lie to the eye
/// is escaped, so that every script stays readable in the file.
pub fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = first_escape(rest) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let c = from.chars().next().expect("it points at a character");
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
        }
        rest = &from[c.len_utf8()..];
    }
    out.push_str(rest);
    out.push('"');
}

/// Where the first character begins that stands escaped in the file (see [`needs_escape`]).
pub(crate) fn first_escape(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        // Letters of ASCII, nearly all that is written, need no look at whole characters.
        let plain = |b: &u8| matches!(b, b' '..=b'~') && *b != b'"' && *b != b'\\';
        at += text.as_bytes()[at..].iter().position(|b| !plain(b))?;
        let c = text[at..].chars().next()?;
        if needs_escape(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// Whether a character stands escaped in the file: quotes and backslashes, all controls, and the
/// invisible characters that reorder, hide or break what is read. The joiners stay bare (U+200C and
/// U+200D: Persian and some emoji are spelt with them).
pub fn needs_escape(c: char) -> bool {
    match c {
        '"' | '\\' | '\0'..='\x1f' | '\x7f'..='\u{9f}' => true,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        c => u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_is_what_plain_ron_reads_back() {
        let all: String = (0..0x11_0000).filter_map(char::from_u32).collect();
        let mut line = String::new();
        quote(&all, &mut line);
        assert!(!line.contains('\n'));
        assert_eq!(ron::from_str::<String>(&line).as_deref(), Ok(&*all));
    }

    #[test]
    fn the_canonical_text_never_changes() {
        // Golden: ids of everything ever said depend on these bytes.
        let stamp = crate::domain::Stamp {
            at: "2026-03-02T09:14:05.12Z".parse().expect("a time"),
            author: crate::domain::Author::new("A. Diarra", "Chad"),
            seed: 1,
        };
        let entry = Entry::new(
            &stamp,
            0,
            crate::domain::ItemId::new("rec-b"),
            vec![],
            Say::Status {
                to: Some(crate::domain::Status::Superseded),
                why: Some("\"new\"\n".into()),
                successor: None,
            },
        );
        let mut line = String::new();
        entry_line(&entry, &mut line);
        assert_eq!(
            line,
            "(id: \"hvtr4hc6zemvnuosuopa7qak7k\", at: \"2026-03-02T09:14:05.120Z\", by: \"A. Diarra\", of: \"Chad\", \
             on: \"rec-b\", after: [], say: Status(to: Superseded, why: \"\\\"new\\\"\\n\"), n: \"js55rsss\")"
        );
    }
}
