//! What fills the sheets of a book: rows, made piece by piece, and the texts that they share.

use std::io::{self, Write};
use std::iter;
use std::sync::Arc;

use super::super::beside::{beside, side_by_side};
use super::super::cell::{Cell, Column};
use super::super::model::Report;
use super::super::sheet::Sheet;
use super::super::words::Words;
use super::rows::{Rows, Styles};
use super::texts::{Shared, Texts};
use super::{MOST_ROWS, sheets};
use crate::domain::Arrange;

/// Things that were said in a piece.
const STEPS: usize = 1 << 14;
/// The number of the first row below the heading.
const FIRST: usize = 2;

/// The rows of a sheet.
pub(super) struct Filled {
    /// Its pieces, and which numbers their texts have among those of all sheets.
    pieces: Vec<(Rows, Vec<u32>)>,
}

/// Some rows of one of the sheets, and their texts.
struct Piece {
    sheet: usize,
    rows: Rows,
    texts: Texts,
}

impl Piece {
    fn of<'c>(
        sheet: usize,
        columns: &[Column],
        rows: &mut dyn Iterator<Item = Vec<Cell<'c>>>,
    ) -> Self {
        let (rows, texts) = Rows::of(columns, rows);
        Self { sheet, rows, texts }
    }

    fn whole(report: &Report<'_>, at: usize) -> Self {
        let sheet = &mut sheets(report)[at];
        Self::of(at, &sheet.columns, &mut sheet.rows)
    }
}

/// What fills each of these sheets, and the texts of all of them, each once.
pub(super) fn filled(report: &Report<'_>, sheets: &[Sheet<'_>]) -> (Vec<Filled>, Vec<Arc<str>>) {
    let mut pieces = pieces(report, sheets);
    for (at, sheet) in sheets.iter().enumerate() {
        fit(&mut pieces, at, &sheet.columns, &report.words, MOST_ROWS);
    }
    pieces.arrange_by_key(|piece| piece.sheet);
    let mut filled: Vec<Filled> = Vec::new();
    filled.resize_with(sheets.len(), || Filled { pieces: Vec::new() });
    let mut shared = Shared::default();
    for piece in pieces {
        let numbers = shared.take(piece.texts);
        filled[piece.sheet].pieces.push((piece.rows, numbers));
    }
    (filled, shared.all)
}

/// The rows of all sheets; those of one sheet in their order.
fn pieces(report: &Report<'_>, sheets: &[Sheet<'_>]) -> Vec<Piece> {
    let mut all = sheets.iter().enumerate();
    let told = all.find_map(|(at, sheet)| Some((at, sheet.telling?, &sheet.columns)));
    let Some((told, telling, columns)) = told else {
        return side_by_side(report, sheets.len(), Piece::whole);
    };
    // What was said is put in order here while another thread fills the first of the other sheets.
    let mut others = (0..sheets.len()).filter(|at| *at != told);
    let first = others.next();
    let others: Vec<usize> = others.collect();
    let there = |report: &Report<'_>| first.map(|at| Piece::whole(report, at));
    let (steps, first) = beside(report, || telling.steps(report), there);
    let steps: Vec<_> = steps.chunks(STEPS).collect();
    let piece = |report: &Report<'_>, at: usize| match others.get(at) {
        Some(at) => Piece::whole(report, *at),
        None => {
            let steps = steps[at - others.len()];
            Piece::of(told, columns, &mut telling.rows(report, steps))
        }
    };
    let mut pieces = side_by_side(report, others.len() + steps.len(), piece);
    pieces.extend(first);
    pieces
}

/// Leaves out of a sheet what is more than `most` rows with the heading, and says so in its last row.
fn fit(pieces: &mut Vec<Piece>, sheet: usize, columns: &[Column], words: &Words<'_>, most: usize) {
    let rows = pieces.iter().filter(|piece| piece.sheet == sheet);
    if rows.map(|piece| piece.rows.count()).sum::<usize>() < most {
        return;
    }
    let mut room = most - FIRST;
    for piece in pieces.iter_mut().filter(|piece| piece.sheet == sheet) {
        piece.rows.truncate(room);
        room -= piece.rows.count();
    }
    let cut = vec![Cell::text(words.get("report-xlsx-cut"))];
    pieces.push(Piece::of(sheet, columns, &mut iter::once(cut)));
}

impl Filled {
    /// How many rows it has below the heading.
    pub(super) fn count(&self) -> u32 {
        let rows = self.pieces.iter().map(|(rows, _)| rows.count());
        // No more than MOST_ROWS.
        rows.sum::<usize>() as u32
    }

    /// Writes the rows into a book that has `own` texts by itself.
    pub(super) fn write(&self, own: u32, styles: &Styles, out: &mut dyn Write) -> io::Result<()> {
        let mut first = FIRST;
        for (rows, numbers) in &self.pieces {
            let number = |text: u32| own + numbers[text as usize];
            rows.write(first, &number, styles, out)?;
            first += rows.count();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Reader, Xlsx};

    use super::super::MOST_COLUMNS;
    use super::*;
    use crate::domain::{Author, Entry, ItemId, Journal, Say, Stamp, Tracker};
    use crate::report::{Format, Material, ReportKind, Style, Wanted, write};
    use crate::storage::embedded;
    use crate::text::Locale;

    #[test]
    fn what_is_filled_piece_by_piece_stands_once_and_in_its_order() {
        let notes = STEPS + 17;
        let mut journal = Journal::with_capacity(notes);
        for note in 0..notes {
            let stamp = Stamp {
                at: jiff::Timestamp::from_second(1_456_790_400 + note as i64).expect("a time"),
                author: Author::new("Ann", "Chad"),
                seed: note as u64,
            };
            let on = ItemId::new(["task-1", "rec-b"][note % 2]);
            let text = format!("note {note:05}").into();
            journal.insert(Entry::new(&stamp, 0, on, Vec::new(), Say::Note { text }));
        }
        let tracker = Tracker::new(embedded(), journal, Journal::default());
        let material = Material::new(tracker, false, None);
        let locale = Locale::load("en").on_paper();
        let report = Report::new(&material, Wanted::default(), &locale);
        let made = [(), ()].map(|()| {
            let mut book = Vec::new();
            write(&report, Format::Xlsx, Style::default(), &mut book).expect("memory takes it");
            book
        });
        assert!(made[0] == made[1], "the same bytes");
        let mut book = Xlsx::new(Cursor::new(&made[0])).expect("a workbook");
        let history = book.worksheet_range("History").expect("a sheet");
        let cells = history.rows().skip(1).flatten().map(ToString::to_string);
        let told = cells.filter(|cell| cell.starts_with("note "));
        assert!(told.eq((0..notes).map(|note| format!("note {note:05}"))));
    }

    #[test]
    fn thousands_of_columns_are_written_and_more_than_a_sheet_can_hold_are_refused() {
        let locale = Locale::load("en").on_paper();
        for (states, fits) in [(4_000, true), (MOST_COLUMNS, false)] {
            let mut journal = Journal::default();
            for state in 0..states {
                let stamp = Stamp {
                    at: jiff::Timestamp::from_second(1_456_790_400).expect("a time"),
                    author: Author::new("Ann", &format!("State {state}")),
                    seed: state as u64,
                };
                let on = ItemId::new("task-1");
                let say = Say::Lead {
                    to: Some("x".into()),
                };
                journal.insert(Entry::new(&stamp, 0, on, Vec::new(), say));
            }
            let tracker = Tracker::new(embedded(), journal, Journal::default());
            let material = Material::new(tracker, false, None);
            let wanted = Wanted {
                kind: ReportKind::Matrix,
                ..Wanted::default()
            };
            let report = Report::new(&material, wanted, &locale);
            let mut book = Vec::new();
            let made = write(&report, Format::Xlsx, Style::default(), &mut book);
            assert_eq!((made.is_ok(), book.is_empty()), (fits, !fits), "{states}");
        }
    }

    #[test]
    fn what_a_sheet_cannot_hold_is_left_out_with_a_word_about_it() {
        let locale = Locale::load("en").on_paper();
        let words = Words::new(&locale);
        let columns = [Column {
            id: "note",
            heading: "Note".into(),
            width: 20,
            is_answer: false,
        }];
        let piece = |sheet, rows| {
            let mut rows = iter::repeat_n(vec![Cell::text("x")], rows);
            Piece::of(sheet, &columns, &mut rows)
        };
        let fitted = |most| {
            let mut pieces = vec![piece(0, 3), piece(1, 90), piece(0, 4)];
            fit(&mut pieces, 0, &columns, &words, most);
            let counts = pieces.iter().map(|piece| (piece.sheet, piece.rows.count()));
            counts.collect::<Vec<_>>()
        };
        // With the heading they are eight.
        assert_eq!(fitted(8), [(0, 3), (1, 90), (0, 4)]);
        assert_eq!(fitted(7), [(0, 3), (1, 90), (0, 2), (0, 1)]);
        assert_eq!(fitted(4), [(0, 2), (1, 90), (0, 0), (0, 1)]);
    }
}
