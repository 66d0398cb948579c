//! Who said what about an item, and when: the newest first, as the command line tells it.

use super::super::command::Command;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::since::{Changes, ChangesOf, Stage, Told};
use super::since::LINES;
use super::{Moment, speak};
use crate::domain::{Arrange, Entry, Refusal};
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
        sure: None,
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
    let (mut items, mut ids, mut room) = (Vec::new(), Vec::new(), LINES);
    for said in sayings.iter().rev() {
        let lines = saying(model, said);
        room = room.saturating_sub(lines.len());
        items.push((None, lines));
        ids.extend(said.first().map(|entry| entry.id()));
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
        sayings: ids,
    }
}

/// Takes back what is under the cursor, and nothing that was said after it. Asked once more first: it need not be what
/// was said last, and may have been said of other items, too.
pub(super) fn take_back(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let open = model.changes();
    let id = open.and_then(|open| open.told()?.sayings.get(open.at).copied());
    let Some(entry) = id.and_then(|id| model.tracker.entry(id)) else {
        return Vec::new();
    };
    let made = match &model.author {
        Some(author) => model
            .tracker
            .take_back_earlier(entry, &moment.stamp(author)),
        None => Err(Refusal::AnothersWord {
            by: entry.author().by.to_string(),
            of: entry.author().of.to_string(),
        }),
    };
    let is_sure = open.is_some_and(|open| open.sure == id);
    let what = made.as_ref().ok();
    let what = what.and_then(|said| model.locale.undoing(&model.tracker, said));
    if let Some(what) = what.filter(|_| !is_sure) {
        let arguments = [
            ("key", Value::from(model.first_key(Command::TakeBack))),
            ("what", Value::from(what)),
        ];
        let text = model.locale.fill("toast-take-back-sure", &arguments);
        model.warn(text);
        if let Some(Overlay::Changes(open)) = model.overlays.last_mut() {
            open.sure = id;
        }
        return Vec::new();
    }
    speak::or_warn(model, made.map(|said| vec![Effect::Keep(said.into())]))
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
