//! A document as Word and LibreOffice have it (Office Open XML), on A4: wide where it is a table, the
//! heading of every table repeated on each page.

use std::io::{self, Cursor, Write};

use docx_rs::{
    BreakType, Docx, Footer, LineSpacing, PageMargin, PageNum, PageOrientationType, Paragraph, Run,
    Shading, Style, StyleType, Table, TableCell, TableLayoutType, TableRow, WidthType,
};

use super::cell::Column;
use super::kind::ReportKind;
use super::model::Report;
use super::page::{Block, blocks};

/// A4 and its margins, in twentieths of a point.
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;
const MARGIN: u32 = 1_134;

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let is_wide = matches!(report.kind(), ReportKind::Table | ReportKind::Matrix);
    let mut book = Pages {
        docx: empty(report, is_wide),
        table: None,
        room: (if is_wide { LONG } else { SHORT } - 2 * MARGIN) as usize,
    };
    blocks(report, &mut |block| {
        book.put(&block);
        Ok(())
    })?;
    let mut parts = book.docx.build();
    repeat_headings(&mut parts.document);
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(io::Error::other)?;
    out.write_all(file.get_ref())
}

fn empty(report: &Report<'_>, is_wide: bool) -> Docx {
    let style = |id: &str, name: &str, size: usize| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .size(size)
            .bold()
            .line_spacing(LineSpacing::new().before(240).after(80))
    };
    // Without a day of its own the library leaves a fixed one from long ago.
    let made = report.as_of().unwrap_or_default();
    let made = format!("{made}T00:00:00Z");
    let margin = MARGIN as i32;
    let docx = Docx::new()
        .add_style(style("Title", "Title", 34))
        .add_style(style("Heading1", "heading 1", 28).outline_lvl(0))
        .add_style(style("Heading2", "heading 2", 24).outline_lvl(1))
        .default_size(20)
        .created_at(&made)
        .updated_at(&made)
        .page_margin(
            PageMargin::new()
                .top(margin)
                .bottom(margin)
                .left(margin)
                .right(margin),
        )
        .footer(Footer::new().add_paragraph(Paragraph::new().add_page_num(PageNum::new())));
    if is_wide {
        docx.page_size(LONG, SHORT)
            .page_orient(PageOrientationType::Landscape)
    } else {
        docx.page_size(SHORT, LONG)
    }
}

/// A document in the making.
struct Pages {
    docx: Docx,
    table: Option<(Vec<usize>, Vec<TableRow>)>,
    /// Between the margins.
    room: usize,
}

impl Pages {
    fn put(&mut self, block: &Block<'_>) {
        match block {
            Block::Title(words) => self.paragraph(plain(words).style("Title")),
            Block::Heading(words) => self.paragraph(plain(words).style("Heading1")),
            Block::Subheading(words) => self.paragraph(plain(words).style("Heading2")),
            Block::Line(words) => self.paragraph(plain(words)),
            Block::Quote(words) => {
                let quote = Paragraph::new().add_run(run(words).italic());
                self.paragraph(towards(words, quote).indent(Some(360), None, None, None));
            }
            Block::Point(name, words) => {
                let name = run(&format!("{name}: ")).bold();
                let point = Paragraph::new().add_run(name).add_run(run(words));
                self.paragraph(towards(words, point).indent(Some(360), None, None, None));
            }
            Block::Head(columns) => {
                let widths = widths(columns, self.room);
                let cells = columns.iter().zip(&widths).map(|(column, width)| {
                    let words = Paragraph::new().add_run(run(&column.heading).bold());
                    TableCell::new()
                        .add_paragraph(words)
                        .width(*width, WidthType::Dxa)
                        .shading(Shading::new().fill("E7ECF2"))
                });
                // Only headings are never parted: that is how `repeat_headings` knows them.
                let head = TableRow::new(cells.collect()).cant_split();
                self.table = Some((widths, vec![head]));
            }
            Block::Row(cells) => {
                if let Some((widths, rows)) = &mut self.table {
                    let cells = cells.iter().zip(widths).map(|(cell, width)| {
                        TableCell::new()
                            .add_paragraph(plain(&cell.plain()))
                            .width(*width, WidthType::Dxa)
                    });
                    rows.push(TableRow::new(cells.collect()));
                }
            }
            Block::End => {
                if let Some((widths, rows)) = self.table.take() {
                    let table = Table::new(rows)
                        .set_grid(widths)
                        .width(self.room, WidthType::Dxa)
                        .layout(TableLayoutType::Fixed);
                    self.docx = std::mem::take(&mut self.docx).add_table(table);
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }
}

/// The room shared out as the columns are meant to be wide.
fn widths(columns: &[Column], room: usize) -> Vec<usize> {
    let all: usize = columns.iter().map(|column| usize::from(column.width)).sum();
    let width = |column: &Column| usize::from(column.width) * room / all.max(1);
    columns.iter().map(width).collect()
}

fn plain(words: &str) -> Paragraph {
    towards(words, Paragraph::new().add_run(run(words)))
}

/// Text; a line end is a line's end.
fn run(words: &str) -> Run {
    let mut lines = words.split('\n');
    let first = Run::new().add_text(lines.next().unwrap_or_default());
    lines.fold(first, |run, line| {
        run.add_break(BreakType::TextWrapping).add_text(line)
    })
}

/// A paragraph that begins in a script written from right to left runs that way.
fn towards(words: &str, mut paragraph: Paragraph) -> Paragraph {
    let first = words.chars().find(|c| c.is_alphabetic());
    if first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    ) {
        paragraph.property = paragraph.property.bidi(true);
    }
    paragraph
}

/// The library cannot mark a row as a heading. In what it writes text is escaped, so that these tags
/// are its own.
fn repeat_headings(document: &mut Vec<u8>) {
    let text = String::from_utf8_lossy(document);
    *document = text
        .replace("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />")
        .into_bytes();
}
