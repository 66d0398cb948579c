//! The screen, drawn from the model. Nothing is decided here.

mod assess;
mod bar;
mod board;
mod cell;
mod choices;
mod columns;
mod conditions;
mod curve;
mod drafts;
mod editor;
mod footer;
mod form;
mod header;
mod help;
mod item;
mod list;
mod matrix;
mod menu;
mod pane;
mod picker;
mod preview;
mod row;
mod settle;
mod sight;
mod since;
mod trouble;

use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::board::BoardPage;
use super::links::Links;
use super::model::{Model, Pane, Stage};
use super::overlay::{Asks, Form, Overlay};
use super::theme::Styles;
use super::touch::{Regions, Target};
use super::widget::put;
use crate::text::wrap;

pub use item::ItemPage;

/// The smallest screen that shows anything useful.
const LEAST: (u16, u16) = (40, 10);
/// From this width on list and item stand side by side.
const TWO_PANES: u16 = 84;

/// What the view keeps between frames: what was computed, and where it was scrolled. Never saved; no
/// rule depends on it.
#[derive(Default)]
pub struct Memory {
    list_top: usize,
    matrix_left: usize,
    board_top: usize,
    help_top: usize,
    item: Option<ItemPage>,
    out_of_sight: Kept<(u64, u64, u64), usize>,
    signs: Kept<(u64, u64), [usize; 3]>,
    /// At a revision, how many notes the items have that were in sight.
    notes: (u64, HashMap<usize, usize>),
    board_labels: Kept<(u64, BoardPage, usize, &'static str), usize>,
    /// The links that are in sight.
    pub(super) links: Links,
    /// Where the frame that is being drawn has what can be clicked.
    pub(super) regions: Regions,
}

impl Memory {
    /// Forgets what was laid out in colours that are no longer the right ones.
    pub fn forget_looks(&mut self) {
        self.item = None;
    }

    /// How many marked items are not listed.
    fn out_of_sight(&mut self, model: &Model) -> usize {
        let key = (model.revision, model.rows.changes(), model.marks.changes());
        self.out_of_sight.get(key, || model.marked_out_of_sight())
    }

    /// How many notes about an item are to be read. Counted once for each state: a frame must not depend on how
    /// much was said.
    fn notes(&mut self, model: &Model, place: usize) -> usize {
        if self.notes.0 != model.revision {
            self.notes = (model.revision, HashMap::new());
        }
        *self.notes.1.entry(place).or_insert_with(|| {
            let notes = model.tracker.notes(place);
            notes.iter().filter(|note| note.is_current()).count()
        })
    }

    /// What [`Model::listed_signs`] counts.
    fn signs(&mut self, model: &Model) -> [usize; 3] {
        let key = (model.revision, model.rows.changes());
        self.signs.get(key, || model.listed_signs())
    }
}

/// What takes as long as the list is, computed once for each state that it follows from.
struct Kept<K, V>(Option<(K, V)>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V: Copy> Kept<K, V> {
    fn get(&mut self, key: K, compute: impl FnOnce() -> V) -> V {
        match &self.0 {
            Some((known, value)) if *known == key => *value,
            Some(_) | None => self.0.insert((key, compute())).1,
        }
    }
}

/// What a frame tells back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawn {
    /// Where the terminal's cursor belongs.
    pub cursor: Option<Position>,
    /// How many rows a page has.
    pub page: usize,
    /// How far the item's pane is really scrolled.
    pub scroll: usize,
    /// Whether the selected note goes on above and below what is in sight.
    pub note_beyond: (bool, bool),
    /// How far a preview, what changed, or answers to choose from, are really scrolled.
    pub preview: usize,
    /// Which of the items that changed the cursor is on.
    pub changed: usize,
    /// Whether the window is too small to show anything.
    pub is_hidden: bool,
}

/// Draws everything.
pub fn draw(model: &Model, styles: &Styles, memory: &mut Memory, buffer: &mut Buffer) -> Drawn {
    let area = buffer.area;
    memory.regions = Regions::default();
    memory.links.begin_frame();
    let mut drawn = Drawn {
        is_hidden: false,
        scroll: model.scroll,
        note_beyond: (false, false),
        page: 10,
        cursor: None,
        preview: 0,
        changed: 0,
    };
    if area.width < LEAST.0 || area.height < LEAST.1 {
        small(model, styles, buffer);
        drawn.is_hidden = true;
        return drawn;
    }
    if let Stage::Broken(broken) = &model.stage {
        trouble::draw(model, broken, styles, &mut memory.regions, buffer);
        return drawn;
    }
    let head = header::draw(model, styles, area, &mut memory.regions, buffer);
    let body = Rect::new(area.x, area.y + head, area.width, area.height - head - 1);
    let foot = Rect::new(area.x, area.bottom() - 1, area.width, 1);
    let item_area = panes(model, styles, memory, body, buffer, &mut drawn);
    let mut goes_on = true;
    if let Some(Overlay::Preview(open)) = model.top() {
        memory.regions.add(body, Target::Top);
        let links = &mut memory.links;
        (drawn.preview, goes_on) = preview::draw(model, open, styles, body, links, buffer);
    }
    footer::draw(model, styles, foot, goes_on, &mut memory.regions, buffer);
    let regions = &mut memory.regions;
    drawn.cursor = match model.top() {
        None => None,
        Some(Overlay::Choice(choice)) => {
            menu::draw(model, choice, styles, body, regions, buffer);
            None
        }
        Some(Overlay::Form(
            form @ Form {
                asks: Asks::Search, ..
            },
        )) => footer::search(model, form, styles, foot, buffer),
        Some(Overlay::Form(form)) => form::draw(model, form, styles, body, memory, buffer),
        Some(Overlay::Editor(editor)) => {
            regions.add(item_area, Target::Top);
            editor::draw(model, editor, styles, item_area, buffer)
        }
        Some(Overlay::Picker(open)) => picker::draw(model, open, styles, body, regions, buffer),
        Some(Overlay::Board(board)) => {
            board::draw(model, board, styles, memory, body, buffer);
            None
        }
        Some(Overlay::Preview(_)) => None,
        Some(Overlay::Changes(open)) => {
            (drawn.preview, drawn.changed) =
                since::draw(model, open, styles, body, regions, buffer);
            None
        }
        Some(Overlay::Sight(open)) => {
            drawn.preview = sight::draw(model, open, styles, body, regions, buffer);
            None
        }
        Some(Overlay::Chooser(open)) => {
            regions.add(body, Target::Top);
            drawn.preview = settle::draw(model, open, styles, body, buffer);
            None
        }
        Some(Overlay::Help(sheet)) => help::draw(model, sheet, styles, memory, body, buffer),
        Some(Overlay::Palette(sheet)) => help::palette(model, sheet, styles, memory, body, buffer),
        Some(Overlay::Bar(open)) => {
            bar::draw(model, *open, styles, area, regions, buffer);
            None
        }
    };
    footer::toast(model, styles, body, buffer);
    drawn
}

/// Draws list and item, side by side where there is room; returns where the item is.
fn panes(
    model: &Model,
    styles: &Styles,
    memory: &mut Memory,
    body: Rect,
    buffer: &mut Buffer,
    drawn: &mut Drawn,
) -> Rect {
    let list_width = match body.width {
        0..TWO_PANES => body.width,
        TWO_PANES..100 => 46,
        // From here on statuses have room for all of their words, then dates.
        100..116 => 64,
        116..150 => 66,
        150..176 => 80,
        _ => 94,
    };
    let (left, right) = if body.width < TWO_PANES {
        (body, body)
    } else {
        let rest = body.width - list_width;
        (
            Rect {
                width: list_width,
                ..body
            },
            Rect {
                x: body.x + list_width,
                width: rest,
                ..body
            },
        )
    };
    if let Some(matrix) = &model.matrix {
        memory.regions.add(body, Target::Pane(Pane::List));
        drawn.page = matrix::draw(model, matrix, styles, memory, body, buffer);
        return body;
    }
    drawn.page = usize::from(body.height.saturating_sub(2)).max(1);
    if body.width >= TWO_PANES || model.pane == Pane::List {
        memory.regions.add(left, Target::Pane(Pane::List));
        list::draw(model, styles, memory, (left, body), buffer);
    }
    if body.width >= TWO_PANES || model.pane == Pane::Item {
        memory.regions.add(right, Target::Pane(Pane::Item));
        (drawn.scroll, drawn.note_beyond) = item::draw(model, styles, memory, right, buffer);
    }
    right
}

fn small(model: &Model, styles: &Styles, buffer: &mut Buffer) {
    let area = buffer.area;
    let text = model.locale.get("screen-too-small");
    for (row, line) in wrap(&text, usize::from(area.width)).into_iter().enumerate() {
        put(
            buffer,
            area.x,
            area.y.saturating_add(row as u16),
            area.right(),
            &text[line],
            styles.text,
        );
    }
}
