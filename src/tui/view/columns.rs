//! How the columns of items by delegations are laid out.

use super::super::matrix::{Column, Matrix, Shows};
use super::super::model::Model;
use crate::text::{show_line, width};

/// Columns below which only marks are shown of statuses.
const NARROW: u16 = 64;
/// Columns that an item's title, label and signs need at least, where there is room at all.
const LEAST_ITEM: u16 = 24;
/// How the columns are laid out.
pub(super) struct Layout {
    /// Columns of the item's part, the signs with it.
    pub(super) item: u16,
    /// Columns of each delegation's.
    pub(super) each: u16,
    /// The delegation's columns in sight: one's own, and from where on which others.
    pub(super) shown: Vec<usize>,
    /// Whether others go on before and behind.
    pub(super) is_more: (bool, bool),
    /// Whether statuses are written out, shortened, or marked only.
    pub(super) words: Words,
}

/// How a status is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Written out.
    Long,
    /// In a word or two.
    Short,
    /// Not at all.
    Marks,
}

/// Lays the columns out so that the one under the cursor is in sight. `left` is how many of the others
/// were passed before.
pub(super) fn layout(
    model: &Model,
    matrix: &Matrix,
    columns: &[Column],
    left: &mut usize,
    room: u16,
) -> Layout {
    let item = (room * 2 / 5).clamp(16, 44);
    let names = columns.iter().map(|column| width(&show_line(&column.name)));
    let name = names.max().unwrap_or(0);
    let word = |message: &dyn Fn(crate::domain::Status) -> String| {
        let all = crate::domain::Status::ALL.iter();
        all.map(|status| width(&message(*status)))
            .max()
            .unwrap_or(0)
    };
    let avail = usize::from(room.saturating_sub(item));
    // The mark, a blank, the word, a blank and a sign, a blank before the next column; short words
    // are mostly much shorter than the longest.
    let long = word(&|status| model.locale.status(status)) + 5;
    let short = word(&|status| model.locale.status_short(status)) + 4;
    let most = usize::from(room.saturating_sub(LEAST_ITEM));
    let (words, each) = match matrix.shows {
        Shows::Status if room < NARROW => (Words::Marks, name.clamp(4, 8) + 1),
        Shows::Status if long * columns.len() <= most => (Words::Long, long),
        Shows::Status => (Words::Short, short),
        Shows::Marks => (Words::Marks, name.clamp(4, 10) + 1),
        Shows::Position => (Words::Long, 24),
        Shows::Lead => (Words::Long, 20),
        Shows::Due => (Words::Long, 17),
    };
    let each = each.min(avail.max(1));
    // One column more is worth some letters of the titles.
    let fitting = |room: usize| (room / each.max(1)).min(columns.len());
    let (item, avail) = if room >= NARROW && fitting(most) > fitting(avail) {
        let avail = fitting(most) * each;
        (room - avail as u16, avail)
    } else {
        (item, avail)
    };
    // Names that fit where there is room anyway.
    let wide = each.max(name + 1);
    let each = if wide * columns.len() <= avail {
        wide
    } else {
        each
    };
    let fitting = (avail / each.max(1)).max(1);
    let others = columns.len() - 1;
    let beside = fitting.saturating_sub(1).max(usize::from(fitting == 1));
    let cursor = matrix.column.min(others);
    if cursor > 0 {
        *left = (*left).min(cursor - 1).max(cursor.saturating_sub(beside));
    }
    *left = (*left).min(others.saturating_sub(beside));
    let mut shown = Vec::new();
    // With room for one only, it is the one that the cursor is in.
    if fitting > 1 || cursor == 0 {
        shown.push(0);
    }
    let last = (*left + beside).min(others);
    if fitting > 1 || cursor > 0 {
        shown.extend(*left + 1..=last);
    }
    Layout {
        item,
        each: each as u16,
        is_more: (*left > 0, last < others),
        shown,
        words,
    }
}
