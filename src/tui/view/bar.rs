//! The menu bar on the first line, one menu hanging from it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::super::bar::{Bar, Menu};
use super::super::command::Group;
use super::super::model::Model;
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{frame, put, scrollbar};
use crate::text::{fit, width, wrap};

/// Draws the bar and its open menu; in the footer's place, why the command under the cursor cannot be
/// given, or its words where the menu has no room for all of them.
pub(super) fn draw(
    model: &Model,
    bar: Bar,
    styles: &Styles,
    area: Rect,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let menus = model.menus();
    let line = Rect { height: 1, ..area };
    Clear.render(line.intersection(buffer.area), buffer);
    let titles = titles(model, &menus, bar, line);
    for (place, at) in &titles {
        regions.add(*place, Target::Menu(*at));
        let style = if *at == bar.menu {
            styles.selected
        } else {
            styles.title
        };
        let text = format!(" {} ", title(model, menus[*at].group));
        put(buffer, place.x, place.y, place.right(), &text, style);
    }
    let Some(menu) = menus.get(bar.menu) else {
        return;
    };
    let from = titles.iter().find(|(_, at)| *at == bar.menu);
    let x = from.map_or(area.x, |(place, _)| place.x);
    let inside = hang(menu, model, styles, Rect { x, ..area }, area, buffer);
    let height = usize::from(inside.height).max(1);
    let top = (bar.at + 1).saturating_sub(height);
    let mut about = None;
    for (at, row) in menu.rows.iter().enumerate().skip(top).take(height) {
        let place = Rect {
            y: inside.y + (at - top) as u16,
            height: 1,
            ..inside
        };
        let refused = model.refuse(row.command);
        let words = model.locale.get(&format!("command-{}", row.id));
        let key = model.first_key(row.command);
        let key_at = place.right().saturating_sub(width(&key) as u16 + 1);
        let room = usize::from(key_at.saturating_sub(place.x + 2));
        let (text, key_style) = match (at == bar.at, &refused) {
            (true, _) => (styles.selected, styles.selected),
            (false, Some(_)) => (styles.dim, styles.dim),
            (false, None) => (styles.text, styles.key),
        };
        buffer.set_style(place.intersection(buffer.area), text);
        let mark = if at == bar.at { "▌" } else { " " };
        let x = put(buffer, place.x, place.y, place.right(), mark, text);
        put(buffer, x, place.y, key_at, &fit(&words, room), text);
        put(buffer, key_at, place.y, place.right(), &key, key_style);
        regions.add(place, Target::Line(at));
        if at == bar.at {
            let cut = (width(&words) > room).then(|| words.into_owned());
            about = refused.or(cut);
        }
    }
    scrollbar(buffer, inside, top, menu.rows.len(), styles.focus);
    if let Some(about) = about {
        tell(&about, styles, area, buffer);
    }
}

/// What a menu is called on the bar, where every column counts.
fn title(model: &Model, group: Group) -> String {
    let message = if group == Group::Field {
        "group-here"
    } else {
        group.message()
    };
    model.locale.get(message).into_owned()
}

/// Where the titles stand. Where there is no room for all, those before the open one give way.
fn titles(model: &Model, menus: &[Menu], bar: Bar, line: Rect) -> Vec<(Rect, usize)> {
    let columns: Vec<u16> = menus
        .iter()
        .map(|menu| width(&title(model, menu.group)) as u16 + 2)
        .collect();
    let open = bar.menu.min(menus.len().saturating_sub(1));
    let fits = |first: &usize| columns[*first..=open].iter().sum::<u16>() <= line.width;
    let first = (0..=open).find(fits).unwrap_or(open);
    let mut x = line.x;
    let mut spots = Vec::new();
    for (at, columns) in columns.iter().enumerate().skip(first) {
        let room = (*columns).min(line.right().saturating_sub(x));
        spots.push((
            Rect {
                x,
                width: room,
                ..line
            },
            at,
        ));
        x += room;
    }
    spots
}

/// Clears room for a menu below its title, framed; returns the room inside.
fn hang(
    menu: &Menu,
    model: &Model,
    styles: &Styles,
    from: Rect,
    area: Rect,
    buffer: &mut Buffer,
) -> Rect {
    let columns = menu.rows.iter().map(|row| {
        let words = model.locale.get(&format!("command-{}", row.id));
        width(&words) + width(&model.first_key(row.command)) + 7
    });
    let wanted = columns.max().unwrap_or(0).min(usize::from(area.width)) as u16;
    let height = (menu.rows.len() + 2).min(usize::from(area.height.saturating_sub(2))) as u16;
    let place = Rect {
        x: from.x.min(area.right().saturating_sub(wanted)),
        y: area.y + 1,
        width: wanted,
        height,
    };
    let place = place.intersection(buffer.area);
    Clear.render(place, buffer);
    frame(buffer, place, "", styles.focus, styles.title)
}

/// A sentence in the footer's place; a long one takes more lines, from below.
fn tell(sentence: &str, styles: &Styles, area: Rect, buffer: &mut Buffer) {
    let columns = usize::from(area.width.saturating_sub(2)).max(1);
    let lines = wrap(sentence, columns);
    let first = area.bottom().saturating_sub(lines.len() as u16);
    for (row, line) in lines.into_iter().enumerate() {
        let place = Rect {
            y: first + row as u16,
            height: 1,
            ..area
        };
        Clear.render(place.intersection(buffer.area), buffer);
        put(
            buffer,
            place.x + 1,
            place.y,
            place.right(),
            &sentence[line],
            styles.notice,
        );
    }
}
