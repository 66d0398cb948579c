//! A document as Word and LibreOffice have it (Office Open XML), on A4: wide where it is a table, the
//! heading of every table repeated on each page. What never changes stands in `assets/docx`; the words
//! are written block by block, so that a long history needs no more memory than a short one.

use std::borrow::Cow;
use std::io::{self, Cursor, Write};

use jiff::civil::date;
use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::cell::{Cell, Column};
use super::kind::ReportKind;
use super::model::Report;
use super::page::{Block, Sink, blocks};
use super::way::{runs_left, ways};
use super::words::{Words, line, who};
use crate::domain::Status;
use crate::text::width;

/// A4 and its margins, in twentieths of a point.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;
const MARGIN: usize = 1_134;
/// What a letter takes, a bold one of a single word and one of running text, what a line is high and what a
/// cell has beside its text, more or less: which font there is, only the reader's program knows.
const BOLD: usize = 130;
const LETTER: usize = 100;
const LINE: usize = 290;
const BESIDE: usize = 200;
/// Letters of a word up to which a column is made as wide as it.
const LONGEST: usize = 16;
/// Bytes after which what was made is handed on.
const PIECE: usize = 1 << 16;
/// How hard is tried to make it small: more takes three times as long for a tenth less.
const EFFORT: i64 = 2;

/// What every document has.
const PARTS: [(&str, &str); 6] = [
    (
        "[Content_Types].xml",
        include_str!("../../assets/docx/content-types.xml"),
    ),
    (
        "_rels/.rels",
        include_str!("../../assets/docx/package.rels"),
    ),
    (
        "word/_rels/document.xml.rels",
        include_str!("../../assets/docx/document.rels"),
    ),
    (
        "word/styles.xml",
        include_str!("../../assets/docx/styles.xml"),
    ),
    (
        "word/settings.xml",
        include_str!("../../assets/docx/settings.xml"),
    ),
    (
        "word/footer.xml",
        include_str!("../../assets/docx/footer.xml"),
    ),
];
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    // The same tracker gives the same bytes: no part has a time of its own.
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .compression_level(Some(EFFORT));
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in PARTS {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    package.start_file("docProps/core.xml", options)?;
    package.write_all(properties(report).as_bytes())?;
    package.start_file("word/document.xml", options)?;
    let is_wide = matches!(report.kind(), ReportKind::Table | ReportKind::Matrix);
    let room = if is_wide { LONG } else { SHORT } - 2 * MARGIN;
    let height = if is_wide { SHORT } else { LONG } - 2 * MARGIN;
    let body = Body::new(room, height, &report.words);
    let mut document = Document { body, package };
    blocks(report, beside(report, room), &mut document)?;
    let Document {
        mut body,
        mut package,
    } = document;
    body.end(is_wide);
    package.write_all(body.xml.as_bytes())?;
    out.write_all(package.finish()?.get_ref())
}

/// The text with the archive into which it goes piece by piece.
struct Document<'w> {
    body: Body<'w>,
    package: ZipWriter<Cursor<Vec<u8>>>,
}

impl Sink for Document<'_> {
    fn put(&mut self, block: Block<'_>) -> io::Result<()> {
        self.body.put(&block);
        if self.body.xml.len() > PIECE {
            self.package.write_all(self.body.xml.as_bytes())?;
            self.body.xml.clear();
        }
        Ok(())
    }
}

/// What a folder's list shows of it.
fn properties(report: &Report<'_>) -> String {
    let title = line(&report.tracker().mandate().title);
    // The day that it is told as at: a clock would give other bytes each time.
    let made = report.as_of().map(|day| {
        let made = |name: &str| {
            format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:{name}>")
        };
        made("created") + &made("modified")
    });
    format!(
        "{XML}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:language>{}</dc:language>{}</cp:coreProperties>",
        escape(&*title),
        report.words.locale.name(),
        made.unwrap_or_default(),
    )
}

/// The text in the making. Everything that was said goes through [`Body::run`], which escapes it.
struct Body<'w> {
    xml: String,
    /// Lines of which is not known yet whether a table follows.
    held: Vec<String>,
    /// What stands behind the name of a point.
    colon: &'w str,
    /// Letters of the longest name of a month.
    month: usize,
    /// Of the columns of the table that is open.
    widths: Vec<usize>,
    /// Between the margins.
    room: usize,
    height: usize,
}

impl<'w> Body<'w> {
    fn new(room: usize, height: usize, words: &'w Words<'_>) -> Self {
        let months = (1..=12).map(|month| longest(&words.day(date(2026, month, 1))));
        Self {
            xml: format!(
                "{XML}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
            ),
            held: Vec::new(),
            colon: &words.colon,
            month: months.max().unwrap_or_default(),
            widths: Vec::new(),
            room,
            height,
        }
    }

    fn put(&mut self, block: &Block<'_>) {
        if !matches!(block, Block::Line(_)) {
            self.let_go(matches!(block, Block::Head(_)));
        }
        match block {
            Block::Title(words) => self.paragraph("Title", &[("", words)]),
            Block::Heading(words) => self.paragraph("Heading1", &[("", words)]),
            Block::Subheading(words) => self.paragraph("Heading2", &[("", words)]),
            Block::Line(words) => self.held.push(words.to_string()),
            Block::Quote(words) => self.paragraph("Quote", &[("", words)]),
            Block::Point(name, words) => {
                let name = format!("{name}{}", self.colon);
                if runs_left(words) && !runs_left(&name) {
                    // Each its own way: a day among them would be read from the wrong end.
                    self.paragraph("PointName", &[("Strong", name.trim_end())]);
                    self.paragraph("ListParagraph", &[("", words)]);
                } else {
                    self.paragraph("ListParagraph", &[("Strong", &name), ("", words)]);
                }
            }
            Block::Head(columns) => self.head(columns),
            Block::Row(cells) => self.row(cells),
            Block::End => self.xml.push_str("</w:tbl>"),
        }
    }

    /// Writes the lines that were held back; where a table follows they go to the next page with that.
    fn let_go(&mut self, before_table: bool) {
        let style = if before_table { "Lead" } else { "" };
        for words in std::mem::take(&mut self.held) {
            self.paragraph(style, &[("", &words)]);
        }
    }

    /// The table begins; its first row is said again on every page.
    fn head(&mut self, columns: &[Column]) {
        self.widths = widths(columns, self.room, self.month);
        self.tag(&[
            "<w:tbl><w:tblPr><w:tblW w:w=\"",
            &self.room.to_string(),
            "\" w:type=\"dxa\"/><w:tblBorders>",
        ]);
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            self.tag(&[
                "<w:",
                side,
                " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>",
            ]);
        }
        self.xml.push_str(
            "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>\
             <w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        );
        for at in 0..columns.len() {
            let width = self.widths[at].to_string();
            self.tag(&["<w:gridCol w:w=\"", &width, "\"/>"]);
        }
        self.xml
            .push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let paper = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7ECF2\"/>";
        for (at, column) in columns.iter().enumerate() {
            self.cell(at, "TableHead", &column.heading, paper);
        }
        self.xml.push_str("</w:tr>");
    }

    /// A row, on one page where that leaves no more than half of the page before it empty.
    fn row(&mut self, cells: &[Cell<'_>]) {
        let cells: Vec<_> = cells.iter().map(Cell::plain).collect();
        let lines = |(words, width): (&Cow<'_, str>, &usize)| {
            let ends = memchr::memchr_iter(b'\n', words.as_bytes()).count();
            ends + crate::text::width(words) * LETTER / width.saturating_sub(BESIDE).max(LETTER)
        };
        let most = cells.iter().zip(&self.widths).map(lines).max();
        self.xml.push_str("<w:tr>");
        if most.unwrap_or_default() * LINE < self.height / 2 {
            self.xml.push_str("<w:trPr><w:cantSplit/></w:trPr>");
        }
        for (at, words) in cells.iter().enumerate() {
            self.cell(at, "", words, "");
        }
        self.xml.push_str("</w:tr>");
    }

    fn cell(&mut self, at: usize, style: &str, words: &str, paper: &str) {
        let width = self
            .widths
            .get(at)
            .map(usize::to_string)
            .unwrap_or_default();
        self.tag(&[
            "<w:tc><w:tcPr><w:tcW w:w=\"",
            &width,
            "\" w:type=\"dxa\"/>",
            paper,
            "</w:tcPr>",
        ]);
        for words in ways(words) {
            self.paragraph(style, &[("", words)]);
        }
        self.xml.push_str("</w:tc>");
    }

    /// Pieces of text, each with its look. It runs the way in which its last piece is written: the one
    /// that is said, not the one that names it.
    fn paragraph(&mut self, style: &str, pieces: &[(&str, &str)]) {
        self.xml.push_str("<w:p>");
        let runs_left = pieces.last().is_some_and(|(_, words)| runs_left(words));
        if !style.is_empty() || runs_left {
            self.xml.push_str("<w:pPr>");
            if !style.is_empty() {
                self.tag(&["<w:pStyle w:val=\"", style, "\"/>"]);
            }
            if runs_left {
                self.xml.push_str("<w:bidi/>");
            }
            self.xml.push_str("</w:pPr>");
        }
        for (look, words) in pieces {
            self.run(look, words);
        }
        self.xml.push_str("</w:p>");
    }

    /// Text; a line end is a line's end.
    fn run(&mut self, look: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        self.xml.push_str("<w:r>");
        let runs_left = runs_left(words);
        if !look.is_empty() || runs_left {
            self.xml.push_str("<w:rPr>");
            if !look.is_empty() {
                self.tag(&["<w:rStyle w:val=\"", look, "\"/>"]);
            }
            if runs_left {
                self.xml.push_str("<w:rtl/>");
            }
            self.xml.push_str("</w:rPr>");
        }
        for (k, line) in words.split('\n').enumerate() {
            if k > 0 {
                self.xml.push_str("<w:br/>");
            }
            self.tag(&["<w:t xml:space=\"preserve\">", &escape(line), "</w:t>"]);
        }
        self.xml.push_str("</w:r>");
    }

    /// The page, which Word wants to be told of at the end, after a paragraph.
    fn end(&mut self, is_wide: bool) {
        self.let_go(false);
        let (wide, high, turned) = if is_wide {
            (LONG, SHORT, " w:orient=\"landscape\"")
        } else {
            (SHORT, LONG, "")
        };
        self.xml.push_str(&format!(
            "<w:p/><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
             <w:pgSz w:w=\"{wide}\" w:h=\"{high}\"{turned}/><w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" \
             w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
             </w:sectPr></w:body></w:document>"
        ));
    }

    /// Marks of our own.
    fn tag(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.xml.push_str(piece);
        }
    }
}

/// Delegations that have room beside an item, so that no word of theirs is broken; where there are more,
/// as many in one table as in another.
fn beside(report: &Report<'_>, room: usize) -> usize {
    let names = report.delegations();
    let letters = |of| longest(&who(report.tracker().delegation_name(of)));
    let statuses = (Status::ALL.iter()).map(|status| longest(report.words.status(*status)));
    let letters = (names.iter().copied().map(letters).chain(statuses)).max();
    let column = letters.unwrap_or_default().min(LONGEST) * BOLD + BESIDE;
    // The rest is for the item.
    let fit = room * 7 / 10 / column;
    names.len().div_ceil(names.len().div_ceil(fit).max(1))
}

/// The room shared out as the columns are meant to be wide; as long as there is enough of it, no word of a
/// heading and no month of a day is broken.
fn widths(columns: &[Column], room: usize, month: usize) -> Vec<usize> {
    let meant: Vec<usize> = columns.iter().map(|it| usize::from(it.width)).collect();
    let meant = shares(&meant, room);
    let least = |column: &Column| {
        let month = if matches!(column.id, "day" | "due") {
            month
        } else {
            0
        };
        longest(&column.heading).min(LONGEST).max(month) * BOLD + BESIDE
    };
    let least: Vec<usize> = columns.iter().map(least).collect();
    let Some(rest) = room.checked_sub(least.iter().sum()) else {
        return meant;
    };
    let both = || meant.iter().zip(&least);
    let more: Vec<usize> = both()
        .map(|(it, least)| it.saturating_sub(*least))
        .collect();
    let more = shares(&more, rest).into_iter();
    least.iter().zip(more).map(|(it, more)| it + more).collect()
}

/// The room in such parts.
fn shares(parts: &[usize], room: usize) -> Vec<usize> {
    let all = parts.iter().sum::<usize>().max(1);
    parts.iter().map(|part| part * room / all).collect()
}

/// Columns that the longest word takes on a terminal, as good as letters.
fn longest(words: &str) -> usize {
    let words = words.split_whitespace();
    words.map(width).max().unwrap_or_default()
}
