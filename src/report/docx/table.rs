//! Tables, and how wide their columns are.

use std::borrow::Cow;

use super::text::{paragraph, tag};
use crate::domain::Status;
use crate::report::cell::{Cell, Column};
use crate::report::model::Report;
use crate::report::way::ways;
use crate::report::words::who;
use crate::text::width;

/// What a letter takes, a bold one of a single word and one of running text, what a line is high and what a
/// cell has beside its text, more or less: which font there is, only the reader's program knows.
const BOLD: usize = 130;
const LETTER: usize = 100;
const LINE: usize = 290;
const BESIDE: usize = 200;
/// Letters of a word up to which a column is made as wide as it.
const LONGEST: usize = 16;

/// A table on a page.
#[derive(Default)]
pub(super) struct Table {
    /// Of its columns.
    widths: Vec<usize>,
    /// Of the page, between the margins.
    room: usize,
    height: usize,
}

impl Table {
    /// One with these columns; `month` are the letters of the longest name of a month.
    pub(super) fn new(columns: &[Column], room: usize, height: usize, month: usize) -> Self {
        Self {
            widths: widths(columns, room, month),
            room,
            height,
        }
    }

    /// The table begins; its first row is said again on every page.
    pub(super) fn head(&self, columns: &[Column], xml: &mut String) {
        tag(
            xml,
            &[
                "<w:tbl><w:tblPr><w:tblW w:w=\"",
                &self.room.to_string(),
                "\" w:type=\"dxa\"/><w:tblBorders>",
            ],
        );
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            tag(
                xml,
                &[
                    "<w:",
                    side,
                    " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>",
                ],
            );
        }
        xml.push_str(
            "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>\
             <w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        );
        for width in &self.widths {
            let width = width.to_string();
            tag(xml, &["<w:gridCol w:w=\"", &width, "\"/>"]);
        }
        xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let paper = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7ECF2\"/>";
        for (at, column) in columns.iter().enumerate() {
            self.cell(at, "TableHead", &column.heading, paper, xml);
        }
        xml.push_str("</w:tr>");
    }

    /// A row, on one page where that leaves no more than half of the page before it empty.
    pub(super) fn row(&self, cells: &[Cell<'_>], xml: &mut String) {
        let cells: Vec<_> = cells.iter().map(Cell::plain).collect();
        xml.push_str("<w:tr>");
        if self.is_short(&cells) {
            xml.push_str("<w:trPr><w:cantSplit/></w:trPr>");
        }
        for (at, words) in cells.iter().enumerate() {
            self.cell(at, "", words, "", xml);
        }
        xml.push_str("</w:tr>");
    }

    /// Whether a row takes less than half a page.
    fn is_short(&self, cells: &[Cow<'_, str>]) -> bool {
        let most = |columns: fn(&str) -> usize| {
            let lines = |(words, width): (&Cow<'_, str>, &usize)| {
                let ends = memchr::memchr_iter(b'\n', words.as_bytes()).count();
                ends + columns(words) * LETTER / width.saturating_sub(BESIDE).max(LETTER)
            };
            let most = cells.iter().zip(&self.widths).map(lines).max();
            most.unwrap_or_default() * LINE
        };
        // No letter is wider than it has bytes; to measure each would take as long as all the rest.
        most(str::len) < self.height / 2 || most(width) < self.height / 2
    }

    fn cell(&self, at: usize, style: &str, words: &str, paper: &str, xml: &mut String) {
        let width = self
            .widths
            .get(at)
            .map(usize::to_string)
            .unwrap_or_default();
        tag(
            xml,
            &[
                "<w:tc><w:tcPr><w:tcW w:w=\"",
                &width,
                "\" w:type=\"dxa\"/>",
                paper,
                "</w:tcPr>",
            ],
        );
        for words in ways(words) {
            paragraph(xml, style, &[("", words)]);
        }
        xml.push_str("</w:tc>");
    }
}

/// Delegations that have room beside an item, so that no word of theirs is broken; where there are more,
/// as many in one table as in another.
pub(super) fn beside(report: &Report<'_>, room: usize) -> usize {
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
pub(super) fn longest(words: &str) -> usize {
    let words = words.split_whitespace();
    words.map(width).max().unwrap_or_default()
}
