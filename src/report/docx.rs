//! A document as Word and LibreOffice have it (Office Open XML), on A4: wide where it is a table, the
//! heading of every table repeated on each page. What never changes stands in `assets/docx`; the words
//! are written block by block, so that a long history needs no more memory than a short one.

use std::io::{self, Cursor, Write};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::cell::Column;
use super::kind::ReportKind;
use super::model::Report;
use super::page::{Block, blocks};
use super::words::line;

/// A4 and its margins, in twentieths of a point.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;
const MARGIN: usize = 1_134;
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
    let mut body = Body::new(room);
    blocks(report, &mut |block| {
        body.put(&block);
        if body.xml.len() > PIECE {
            package.write_all(body.xml.as_bytes())?;
            body.xml.clear();
        }
        Ok(())
    })?;
    body.end(is_wide);
    package.write_all(body.xml.as_bytes())?;
    out.write_all(package.finish()?.get_ref())
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
struct Body {
    xml: String,
    /// Of the columns of the table that is open.
    widths: Vec<usize>,
    /// Between the margins.
    room: usize,
}

impl Body {
    fn new(room: usize) -> Self {
        Self {
            xml: format!(
                "{XML}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
            ),
            widths: Vec::new(),
            room,
        }
    }

    fn put(&mut self, block: &Block<'_>) {
        match block {
            Block::Title(words) => self.paragraph("Title", &[("", words)]),
            Block::Heading(words) => self.paragraph("Heading1", &[("", words)]),
            Block::Subheading(words) => self.paragraph("Heading2", &[("", words)]),
            Block::Line(words) => self.paragraph("", &[("", words)]),
            Block::Quote(words) => self.paragraph("Quote", &[("", words)]),
            Block::Point(name, words) => {
                let name = format!("{name}: ");
                self.paragraph("ListParagraph", &[("Strong", &name), ("", words)]);
            }
            Block::Head(columns) => self.head(columns),
            Block::Row(cells) => {
                self.xml.push_str("<w:tr>");
                for (at, cell) in cells.iter().enumerate() {
                    self.cell(at, "", &cell.plain(), "");
                }
                self.xml.push_str("</w:tr>");
            }
            Block::End => self.xml.push_str("</w:tbl>"),
        }
    }

    /// The table begins; its first row is said again on every page.
    fn head(&mut self, columns: &[Column]) {
        self.widths = widths(columns, self.room);
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
            self.cell(at, "Strong", &column.heading, paper);
        }
        self.xml.push_str("</w:tr>");
    }

    fn cell(&mut self, at: usize, look: &str, words: &str, paper: &str) {
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
        self.paragraph("", &[(look, words)]);
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

/// The room shared out as the columns are meant to be wide.
fn widths(columns: &[Column], room: usize) -> Vec<usize> {
    let all: usize = columns.iter().map(|column| usize::from(column.width)).sum();
    let width = |column: &Column| usize::from(column.width) * room / all.max(1);
    columns.iter().map(width).collect()
}

/// Whether a text begins in a script that is written from right to left.
fn runs_left(words: &str) -> bool {
    let first = words.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}
