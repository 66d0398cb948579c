//! Who said what about an item, and when: the newest first, as the command line tells it.

use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::since::{Changes, ChangesOf, Stage, Told};
use super::since::LINES;
use crate::domain::{Arrange, Entry};
use crate::text::{AccountLine, Part, Value};

/// Opens that of the selected item. It is read once: keys in it only move about.
pub(super) fn open(model: &mut Model) {
    let Some((place, item)) = model.selected() else {
        return;
    };
    let name = model.locale.item_named(item);
    let arguments = [
        ("item", Value::from(name)),
        ("title", Value::from(item.title.as_str())),
    ];
    // Without a number it is called by its title alone.
    let message = match item.label.is_empty() {
        true => "changes-history-title-bare",
        false => "changes-history-title",
    };
    let title = model.locale.fill(message, &arguments);
    let told = told(model, place, title);
    model.overlays.push(Overlay::Changes(Changes {
        of: ChangesOf::Item,
        number: 0,
        at: 0,
        scroll: 0,
        follow: true,
        stage: Stage::Ready(Box::new(told)),
    }));
}

fn told(model: &Model, place: usize, title: String) -> Told {
    let (locale, tracker) = (&model.locale, &model.tracker);
    let mut entries = tracker.history(Some(place));
    entries.arrange_by_key(|entry| (entry.at(), &entry.author().by));
    let sayings: Vec<&[&Entry]> = entries
        .chunk_by(|a, b| tracker.is_one_saying(a, b))
        .collect();
    let (mut items, mut room) = (Vec::new(), LINES);
    for said in sayings.iter().rev() {
        let lines = saying(model, said);
        room = room.saturating_sub(lines.len());
        items.push((None, lines));
        if room == 0 {
            break;
        }
    }
    let edited = entries.iter().filter_map(|entry| entry.edited());
    let edited = edited.filter(|was| tracker.entry(*was).is_none()).count();
    let total = match edited {
        0 => "changes-history-total",
        _ => "changes-history-by-hand",
    };
    let arguments = [
        ("count", Value::from(sayings.len())),
        ("edited", Value::from(edited)),
    ];
    let count = |count: usize| [("count", Value::from(count))];
    let left = sayings.len() - items.len();
    let left = (left > 0).then(|| locale.fill("linear-earlier", &count(left)));
    Told {
        title,
        totals: vec![locale.fill(total, &arguments)],
        delegations: Vec::new(),
        hints: left.into_iter().collect(),
        items,
    }
}

/// When and by whom, what, and the texts of it.
fn saying(model: &Model, said: &[&Entry]) -> Vec<AccountLine> {
    let (locale, zone) = (&model.locale, &model.lens.zone);
    let saying = locale.saying(&model.tracker, said, zone);
    let line = |part, text| AccountLine { part, text };
    let mut head = vec![
        locale.minute_of(saying.entry.at(), zone),
        locale.author(saying.entry.author()),
    ];
    head.extend((saying.is_private).then(|| locale.get("note-private").into_owned()));
    let texts = saying.texts.iter();
    let texts = texts.map(|text| line(Part::Prose, (*text).to_owned()));
    let mut lines = vec![
        line(Part::Item, head.join("  ")),
        line(Part::Said, saying.says.join(", ")),
    ];
    lines.extend(texts);
    lines
}
