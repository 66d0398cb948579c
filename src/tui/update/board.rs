//! The dashboard: leafing through it, and going to what stands behind a line.

use super::super::board::{Board, BoardLine, BoardPage};
use super::super::model::{Model, Pane};
use super::super::overlay::Overlay;
use super::{Travel, focus};
use crate::domain::{Facet, Filter, ItemId, Sort};

pub(super) fn open(model: &mut Model) {
    let survey = Box::new(model.lens.survey(&model.tracker));
    model.overlays.push(Overlay::Board(Board {
        page: BoardPage::Progress,
        at: 0,
        survey,
    }));
}

/// Counts anew: the tracker has changed. Help, the palette or the menu may be open above it.
pub(super) fn recount(model: &mut Model) {
    for overlay in &mut model.overlays {
        if let Overlay::Board(board) = overlay {
            *board.survey = model.lens.survey(&model.tracker);
            board.at = board.at.min(board.len().saturating_sub(1));
        }
    }
}

/// Goes to the next page or the one before, round and round.
pub(super) fn leaf(model: &mut Model, by: isize) {
    if let Some(Overlay::Board(board)) = model.overlays.last_mut() {
        let pages = BoardPage::ALL;
        let now = pages.iter().position(|page| *page == board.page);
        let next = now.unwrap_or(0) as isize + by;
        board.page = pages[next.rem_euclid(pages.len() as isize) as usize];
        board.at = 0;
    }
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    let page = model.page.max(4) as isize / 2;
    if let Some(Overlay::Board(board)) = model.overlays.last_mut() {
        let last = board.len().saturating_sub(1);
        board.at = match travel {
            Travel::By(by) => board.at.saturating_add_signed(by).min(last),
            Travel::Page(by) => board.at.saturating_add_signed(by * page).min(last),
            Travel::First => 0,
            Travel::Last => last,
        };
    }
}

/// Closes the dashboard and shows what stands behind the line: an item, or a list.
pub(super) fn choose(model: &mut Model) {
    let Some(board) = model.board() else {
        return;
    };
    let Some(line) = board.line(board.at) else {
        return;
    };
    match line {
        BoardLine::Standing(kind, Some(status)) => {
            list(model, &[Facet::Kind(kind), Facet::Status(status)], None);
        }
        BoardLine::Standing(kind, None) => {
            list(model, &[Facet::Kind(kind), Facet::Contested], None);
        }
        BoardLine::Day(_) => list(model, &[], Some(Sort::Updated)),
        BoardLine::Overdue(dated) | BoardLine::DueSoon(dated) | BoardLine::DueLater(dated) => {
            let id = model.tracker.items()[dated.item].id.clone();
            go_to(model, &id);
        }
        BoardLine::Lead(at) => match board.survey.leads[at].0.clone() {
            Some(lead) => list(model, &[Facet::Lead(lead)], None),
            None => {
                let text = model.locale.get("toast-no-lead").into_owned();
                model.say(text);
            }
        },
        BoardLine::Voice(voice) => {
            let name = model.tracker.delegation_name(voice.of).to_owned();
            list(model, &[Facet::Delegation(name)], None);
        }
        BoardLine::Said(id) => {
            let on = model.tracker.entry(id).map(|entry| entry.on().clone());
            if let Some(on) = on {
                go_to(model, &on);
                focus(model, Pane::Item);
                let is_note = model.notes().iter().any(|note| note.entry.id() == id);
                model.note = is_note.then_some(id);
                model.follow = is_note;
            }
        }
    }
}

fn list(model: &mut Model, facets: &[Facet], sort: Option<Sort>) {
    model.overlays.pop();
    let mut filter = Filter::default();
    facets.iter().for_each(|facet| filter.toggle(facet));
    model.rows.filter = filter;
    if let Some(sort) = sort {
        model.rows.order = sort.into();
    }
    model.rows.refresh(&model.tracker, &model.lens);
    focus(model, Pane::List);
}

/// Selects an item; what hides it is taken away.
pub(super) fn go_to(model: &mut Model, id: &ItemId) {
    model.overlays.pop();
    model.rows.select(id, &model.tracker);
    if model.rows.selected() != Some(id) {
        model.rows.filter = Filter::default();
        model.rows.refresh(&model.tracker, &model.lens);
        model.rows.select(id, &model.tracker);
    }
}
