//! Markdown: CommonMark, with the tables that most readers of it know.

use std::io::{self, Write};

use super::cell::Cell;
use super::changes::Step;
use super::model::Report;
use super::page::{Block, Sink, blocks, write_steps};

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page {
        colon: &report.words.colon,
        text: String::new(),
        in_list: false,
        out,
    };
    blocks(report, usize::MAX, &mut page)
}

/// The document in the making.
struct Page<'p> {
    /// What stands behind the name of a point.
    colon: &'p str,
    text: String,
    in_list: bool,
    out: &'p mut dyn Write,
}

impl Sink for Page<'_> {
    fn put(&mut self, block: Block<'_>) -> io::Result<()> {
        self.text.clear();
        let is_point = matches!(block, Block::Point(..));
        if self.in_list && !is_point {
            self.text.push('\n');
        }
        self.in_list = is_point;
        put(&block, self.colon, &mut self.text);
        self.out.write_all(self.text.as_bytes())
    }

    fn put_steps(&mut self, report: &Report<'_>, steps: &[Step<'_>]) -> io::Result<()> {
        write_steps(report, steps, row, self.out)
    }
}

fn put(block: &Block<'_>, colon: &str, out: &mut String) {
    let mut heading = |marks: &str, words: &str| {
        out.push_str(marks);
        escape_line(words, out);
        out.push_str("\n\n");
    };
    match block {
        Block::Title(words) => heading("# ", words),
        Block::Heading(words) => heading("## ", words),
        Block::Subheading(words) => heading("### ", words),
        Block::Line(words) => {
            escape_line(words, out);
            out.push_str("\n\n");
        }
        Block::Quote(words) => {
            escape_lines(words, "> ", out);
            out.push_str("\n\n");
        }
        Block::Point(name, words) => {
            out.push_str("- **");
            escape_line(name, out);
            out.push_str("**");
            out.push_str(colon);
            escape_lines(words, "  ", out);
            out.push('\n');
        }
        Block::Head(columns) => {
            for column in columns {
                out.push_str("| ");
                escape_line(&column.heading, out);
                out.push(' ');
            }
            out.push_str("|\n");
            for _ in columns {
                out.push_str("| --- ");
            }
            out.push_str("|\n");
        }
        Block::Row(cells) => row(cells, out),
        Block::End => out.push('\n'),
    }
}

fn row(cells: &[Cell<'_>], out: &mut String) {
    for cell in cells {
        out.push_str("| ");
        cell_text(cell, out);
        out.push(' ');
    }
    out.push_str("|\n");
}

/// A table's cell has no lines: a middle dot stands between them.
fn cell_text(cell: &Cell<'_>, out: &mut String) {
    let text = cell.plain();
    let lines = text
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty());
    for (k, line) in lines.enumerate() {
        out.push_str(if k == 0 { "" } else { " · " });
        escape(line, out);
    }
}

/// Several lines, each after the first behind `prefix`; the first one, too, where it is a quote's mark.
/// A backslash at its end breaks a line; an empty line ends a paragraph.
fn escape_lines(text: &str, prefix: &str, out: &mut String) {
    let is_quote = prefix.starts_with('>');
    let lines: Vec<&str> = text.trim().split('\n').map(str::trim).collect();
    for (k, line) in lines.iter().enumerate() {
        if k > 0 || is_quote {
            out.push_str(if line.is_empty() {
                prefix.trim_end()
            } else {
                prefix
            });
        }
        escape_line(line, out);
        if let Some(next) = lines.get(k + 1) {
            let breaks = !line.is_empty() && !next.is_empty();
            out.push_str(if breaks { "\\\n" } else { "\n" });
        }
    }
}

/// Text at the beginning of a line: what would begin a list, a heading or a rule does not.
fn escape_line(text: &str, out: &mut String) {
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &text[digits..];
    if digits > 0 && rest.starts_with(['.', ')']) {
        out.push_str(&text[..digits]);
        out.push('\\');
        out.push_str(&rest[..1]);
        escape(&rest[1..], out);
        return;
    }
    if text.starts_with(['-', '+', '=', ':']) {
        out.push('\\');
        out.push_str(&text[..1]);
        escape(&text[1..], out);
        return;
    }
    escape(text, out);
}

/// What means something anywhere in a line.
const MARKS: &[u8] = b"\\`*_[]<>|~&#$!^{}";

/// Text within a line: every character that means something anywhere in it is escaped.
fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if IS_MARK[usize::from(byte)] {
            out.push_str(&text[from..at]);
            out.push('\\');
            from = at;
        }
    }
    out.push_str(&text[from..]);
}

/// Which bytes are [`MARKS`].
const IS_MARK: [bool; 256] = {
    let mut is_mark = [false; 256];
    let mut at = 0;
    while at < MARKS.len() {
        is_mark[MARKS[at] as usize] = true;
        at += 1;
    }
    is_mark
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    /// The plain words of a document, and its other events but paragraphs and breaks.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "another crate's list, of which every other one would be markup"
    )]
    fn read(markdown: &str) -> (String, Vec<String>) {
        let mut options = Options::all();
        // Would only change the shape of quotation marks.
        options.remove(Options::ENABLE_SMART_PUNCTUATION);
        let (mut words, mut marks) = (String::new(), Vec::new());
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push('\n'),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => marks.push(format!("{other:?}")),
            }
        }
        (words, marks)
    }

    fn squeezed(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[ -~]{0,12}",
            Just("\n".to_owned()),
            Just("\n\n".to_owned()),
            Just("    ".to_owned()),
            Just("<script>alert(1)</script>".to_owned()),
            Just("[x](javascript:1)".to_owned()),
            Just("![x](y)".to_owned()),
            Just("https://example.org/a_b_c".to_owned()),
            Just("&lt;b&gt;".to_owned()),
            Just("```\n".to_owned()),
            Just("---\n".to_owned()),
            Just("| a | b |\n| --- | --- |\n".to_owned()),
            Just("1. a\n- b\n+ c\n# d\n> e\n".to_owned()),
            Just("[^1]: x".to_owned()),
            Just("Term\n: means".to_owned()),
            Just("$x$ ~~y~~ ^z^ {.q}".to_owned()),
            Just("حماية 保护".to_owned()),
        ];
        prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup(text in hostile()) {
            let mut line = String::new();
            put(&Block::Line(text.replace('\n', " ").into()), ": ", &mut line);
            let (words, marks) = read(&line);
            prop_assert_eq!(squeezed(&words), squeezed(&text));
            prop_assert!(marks.is_empty(), "{:?} in {:?}", marks, line);

            let mut quote = String::new();
            put(&Block::Quote(text.clone().into()), ": ", &mut quote);
            let (words, marks) = read(&quote);
            // Where a paragraph ends there is no event between the words.
            let joined = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(joined(&words), joined(&text));
            prop_assert!(marks.iter().all(|mark| mark.contains("BlockQuote")), "{:?} in {:?}", marks, quote);

            let mut table = String::new();
            let column = super::super::cell::Column { id: "x", heading: "X".into(), width: 1, is_answer: false };
            put(&Block::Head(vec![column]), ": ", &mut table);
            put(&Block::Row(vec![Cell::text(text.clone())]), ": ", &mut table);
            let (words, marks) = read(&table);
            let said = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ");
            prop_assert_eq!(joined(&words), format!("X{}", joined(&said)));
            prop_assert!(marks.iter().all(|mark| mark.contains("Table")), "{:?} in {:?}", marks, table);
        }
    }
}
