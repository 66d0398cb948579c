//! A document as Word and LibreOffice have it (Office Open XML), on A4: wide where it is a table, the
//! heading of every table repeated on each page. What never changes stands in `assets/docx`; the words
//! are written block by block, so that a long history needs no more memory than a short one.

mod table;
mod text;

use std::io::{self, Cursor, Write};

use jiff::civil::date;
use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::cell::Cell;
use super::changes::Step;
use super::kind::ReportKind;
use super::model::Report;
use super::page::{Block, Sink, blocks, write_steps};
use super::way::runs_left;
use super::words::{Words, line};
use table::{Table, beside, longest};
use text::paragraph;

/// A4 and its margins, in twentieths of a point.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;
const MARGIN: usize = 1_134;
/// Bytes after which what was made is handed on.
const PIECE: usize = 1 << 16;
/// Changes whose rows are made before they are handed on: each takes some 600 bytes.
const STEPS: usize = 1 << 14;
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
            self.hand_on()?;
        }
        Ok(())
    }

    fn put_steps(&mut self, report: &Report<'_>, steps: &[Step<'_>]) -> io::Result<()> {
        self.hand_on()?;
        let table = &self.body.table;
        let row = |cells: &[Cell<'_>], xml: &mut String| table.row(cells, xml);
        let mut pieces = steps.chunks(STEPS);
        pieces.try_for_each(|steps| write_steps(report, steps, row, &mut self.package))
    }
}

impl Document<'_> {
    fn hand_on(&mut self) -> io::Result<()> {
        self.package.write_all(self.body.xml.as_bytes())?;
        self.body.xml.clear();
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

/// The text in the making. Everything that was said goes through [`paragraph`], which escapes it.
struct Body<'w> {
    xml: String,
    /// Lines of which is not known yet whether a table follows.
    held: Vec<String>,
    /// What stands behind the name of a point.
    colon: &'w str,
    /// Letters of the longest name of a month.
    month: usize,
    /// The one that is open.
    table: Table,
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
            table: Table::default(),
            room,
            height,
        }
    }

    fn put(&mut self, block: &Block<'_>) {
        if !matches!(block, Block::Line(_)) {
            self.let_go(matches!(block, Block::Head(_)));
        }
        match block {
            Block::Title(words) => paragraph(&mut self.xml, "Title", &[("", words)]),
            Block::Heading(words) => paragraph(&mut self.xml, "Heading1", &[("", words)]),
            Block::Subheading(words) => paragraph(&mut self.xml, "Heading2", &[("", words)]),
            Block::Line(words) => self.held.push(words.to_string()),
            Block::Quote(words) => paragraph(&mut self.xml, "Quote", &[("", words)]),
            Block::Point(name, words) => {
                let name = format!("{name}{}", self.colon);
                if runs_left(words) && !runs_left(&name) {
                    // Each its own way: a day among them would be read from the wrong end.
                    paragraph(&mut self.xml, "PointName", &[("Strong", name.trim_end())]);
                    paragraph(&mut self.xml, "ListParagraph", &[("", words)]);
                } else {
                    paragraph(
                        &mut self.xml,
                        "ListParagraph",
                        &[("Strong", &name), ("", words)],
                    );
                }
            }
            Block::Head(columns) => {
                self.table = Table::new(columns, self.room, self.height, self.month);
                self.table.head(columns, &mut self.xml);
            }
            Block::Row(cells) => self.table.row(cells, &mut self.xml),
            Block::End => self.xml.push_str("</w:tbl>"),
        }
    }

    /// Writes the lines that were held back; where a table follows they go to the next page with that.
    fn let_go(&mut self, before_table: bool) {
        let style = if before_table { "Lead" } else { "" };
        for words in std::mem::take(&mut self.held) {
            paragraph(&mut self.xml, style, &[("", &words)]);
        }
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
}
