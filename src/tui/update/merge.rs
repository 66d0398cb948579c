//! Bringing copies together: choosing them, looking at what they bring, merging; and making a copy to
//! be sent.

use super::super::command::Command;
use super::super::key::Key;
use super::super::model::{Model, Saving};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::pick::{
    Bundle, Errand, FileRow, Found, Picker, Plan, Preview, PreviewStage, Purpose, Ready, Sent, Why,
};
use super::super::widget::Field;
use super::{Moment, Travel, tidings};
use crate::domain::{Account, Arrived, Picture};
use crate::storage::{Delivered, Neighbour, Obstacle, Seen, StorageError};
use crate::text::{AccountLine, Value};

/// Lines of a preview at most: what nobody reads to the end need not be laid out.
const LINES: usize = 3000;

/// Asks which files are to be merged. Conflict copies are marked already.
pub(super) fn pick(model: &mut Model) -> Vec<Effect> {
    let rows = model.neighbours.iter().map(|neighbour| FileRow {
        path: neighbour.path.clone(),
        shown: name(&neighbour.path),
        why: Why::ConflictCopy,
        changed: None,
        is_marked: true,
    });
    let picker = Picker::new(Purpose::Merge, rows.collect());
    model.overlays.push(Overlay::Picker(picker));
    vec![Effect::Errand(Errand::Gather)]
}

/// Asks where a copy is to be made.
pub(super) fn share(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let stem = model.path.file_stem().unwrap_or_default();
    let day = model.lens.zone.to_datetime(moment.at).date().to_string();
    let of = model.author.as_ref().map(|author| plain(&author.of));
    let words = [Some(stem.to_string_lossy().into_owned()), of, Some(day)];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let name = format!("{}.ron", words.join(" "));
    let picker = Picker::new(Purpose::Share(name.clone()), Vec::new());
    model.overlays.push(Overlay::Picker(picker));
    vec![Effect::Errand(Errand::Places(name))]
}

/// A name without what some system does not take in the name of a file.
fn plain(name: &str) -> String {
    let fits = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    name.chars()
        .map(|c| if fits(c) { c } else { '_' })
        .collect()
}

fn name(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Looks at what the conflict copies bring.
pub(super) fn neighbours(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let files = model.neighbours.iter().map(|one| one.path.clone());
    let files = files.collect();
    preview(model, files, None, moment)
}

fn preview(
    model: &mut Model,
    files: Vec<std::path::PathBuf>,
    typed: Option<String>,
    moment: Moment,
) -> Vec<Effect> {
    let number = moment.seed;
    model.overlays.push(Overlay::Preview(Preview {
        number,
        scroll: 0,
        stage: PreviewStage::Reading,
    }));
    vec![Effect::Errand(Errand::Preview {
        number,
        files,
        typed,
    })]
}

fn picker(model: &mut Model) -> Option<&mut Picker> {
    match model.overlays.last_mut() {
        Some(Overlay::Picker(picker)) => Some(picker),
        _ => None,
    }
}

/// What commands of lists and fields do where files are chosen; `None` where none are.
pub(super) fn run(model: &mut Model, command: Command, moment: Moment) -> Option<Vec<Effect>> {
    let picker = picker(model)?;
    let last = picker.rows.len().saturating_sub(1);
    let step = |at: usize, by: isize| Some(at.saturating_add_signed(by).min(last));
    match (command, picker.at) {
        (Command::Accept | Command::GoOn | Command::Choose, _) => {
            return Some(go_on(model, moment));
        }
        (Command::Complete, _) => {
            let typed = picker.field.text();
            return Some(vec![Effect::Errand(Errand::Complete(typed))]);
        }
        (Command::ToList, _) => picker.at = (!picker.rows.is_empty()).then_some(0),
        (Command::ChoiceUp, Some(0)) => picker.at = None,
        (Command::ChoiceUp, Some(at)) => picker.at = step(at, -1),
        (Command::ChoiceDown, Some(at)) => picker.at = step(at, 1),
        (Command::ChoiceFirst, Some(_)) => picker.at = Some(0),
        (Command::ChoiceLast, Some(_)) => picker.at = Some(last),
        (Command::Toggle, Some(at)) => return Some(toggle(model, at)),
        (Command::Leave | Command::LeavePath, _) => drop(model.overlays.pop()),
        _ => return None,
    }
    Some(Vec::new())
}

fn toggle(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(picker) = picker(model) else {
        return Vec::new();
    };
    let is_many = picker.purpose == Purpose::Merge;
    if let Some(row) = picker.rows.get_mut(at) {
        if row.why == Why::Folder {
            return enter(picker, at);
        }
        if is_many {
            row.is_marked = !row.is_marked;
        }
    }
    Vec::new()
}

/// Goes into a folder of the list.
fn enter(picker: &mut Picker, at: usize) -> Vec<Effect> {
    let typed = picker.rows[at].shown.clone();
    picker.field = Field::line(&typed);
    picker.at = None;
    vec![Effect::Errand(Errand::Complete(typed))]
}

fn go_on(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(picker) = picker(model) else {
        return Vec::new();
    };
    picker.trouble = None;
    let under = picker.at.and_then(|at| picker.rows.get(at)).cloned();
    if let (
        Some(at),
        Some(FileRow {
            why: Why::Folder, ..
        }),
    ) = (picker.at, &under)
    {
        return enter(picker, at);
    }
    let typed = picker.field.text().trim().to_owned();
    match picker.purpose.clone() {
        Purpose::Merge => {
            let mut files = picker.marked();
            match (under, files.is_empty()) {
                (Some(row), true) => files.push(row.path),
                (Some(_), false) | (None, _) => {}
            }
            let typed = (picker.at.is_none() && !typed.is_empty()).then_some(typed);
            if files.is_empty() && typed.is_none() {
                return trouble(model, "trouble-no-file");
            }
            preview(model, files, typed, moment)
        }
        Purpose::Share(name) => {
            let typed = under.map_or(typed, |row| row.shown);
            if typed.is_empty() {
                return trouble(model, "trouble-no-place");
            }
            vec![Effect::Errand(Errand::Share { typed, name })]
        }
    }
}

fn trouble(model: &mut Model, message: &str) -> Vec<Effect> {
    let sentence = model.locale.get(message).into_owned();
    if let Some(picker) = picker(model) {
        picker.trouble = Some(sentence);
    }
    Vec::new()
}

/// A key that is no command: text for the field, from the list as well.
pub(super) fn key(model: &mut Model, key: Key) {
    if let Some(picker) = picker(model) {
        picker.at = None;
        picker.trouble = None;
        picker.field.key(key);
    }
}

pub(super) fn paste(picker: &mut Picker, text: &str) {
    picker.at = None;
    picker.trouble = None;
    // A file dropped on a terminal comes in quotes, and with a space behind it.
    let text = text.trim();
    let quoted = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    picker
        .field
        .paste(quoted('\'').or_else(|| quoted('"')).unwrap_or(text));
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    let page = model.page.max(2) as isize - 1;
    if let Some(Overlay::Preview(preview)) = model.overlays.last_mut() {
        preview.scroll = match travel {
            Travel::By(by) => preview.scroll.saturating_add_signed(by),
            Travel::Page(by) => preview.scroll.saturating_add_signed(by * page),
            Travel::First => 0,
            Travel::Last => usize::MAX / 2,
        };
    }
}

/// Merges what the preview shows. Where there is nothing to merge, closes it.
pub(super) fn merge(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Preview(preview)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    match &mut preview.stage {
        PreviewStage::Reading => Vec::new(),
        PreviewStage::Refused(_) => {
            model.overlays.pop();
            Vec::new()
        }
        PreviewStage::Ready(ready) => {
            let bundle = ready.bundle.take();
            model.overlays.clear();
            bundle.map_or_else(Vec::new, |bundle| vec![Effect::Bring(Box::new(bundle))])
        }
    }
}

/// Leaves the preview, everything being as it was.
pub(super) fn leave(model: &mut Model) {
    model.overlays.pop();
    let text = model.locale.get("toast-not-merged").into_owned();
    model.say(text);
}

/// What came of an errand.
pub(super) fn found(model: &mut Model, found: Found) {
    match found {
        Found::Gathered(rows) => {
            if let Some(picker) = picker(model).filter(|open| open.purpose == Purpose::Merge) {
                picker.put(rows, |why| matches!(why, Why::Recent | Why::Nearby));
            }
        }
        Found::Places(rows) => {
            if let Some(picker) = picker(model).filter(|open| open.purpose != Purpose::Merge) {
                if let Some(first) = rows.first().filter(|_| picker.field.is_blank()) {
                    picker.field = Field::line(&first.shown);
                }
                picker.put(rows, |why| matches!(why, Why::Free | Why::There));
            }
        }
        Found::Completed(typed, full, fits) => {
            let nothing = fits.is_empty() && typed == full;
            let Some(picker) = picker(model).filter(|open| open.field.text() == typed) else {
                return;
            };
            picker.put(fits, |why| matches!(why, Why::Fits | Why::Folder));
            if typed != full {
                picker.field = Field::line(&full);
            }
            if nothing {
                trouble(model, "trouble-nothing-fits");
            }
        }
        Found::Previewed(number, result) => previewed(model, number, result),
        Found::Shared(result) => shared(model, result),
    }
}

fn previewed(model: &mut Model, number: u64, result: Result<Box<Plan>, Vec<Obstacle>>) {
    let stage = match result {
        Ok(plan) => PreviewStage::Ready(Box::new(ready(model, *plan))),
        Err(obstacles) => {
            let sentences = obstacles.iter().map(|one| model.locale.obstacle(one));
            PreviewStage::Refused(sentences.collect())
        }
    };
    let open = model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Preview(preview) if preview.number == number => Some(preview),
        _ => None,
    });
    if let Some(preview) = open {
        preview.stage = stage;
    }
}

fn ready(model: &Model, plan: Plan) -> Ready {
    let Plan {
        now,
        account,
        damaged,
    } = plan;
    let locale = &model.locale;
    let hints = damaged.into_iter().map(|(path, lines)| {
        let arguments = [("path", Value::from(path)), ("lines", Value::from(lines))];
        locale.fill("preview-damaged", &arguments)
    });
    let mut items = locale.account(&now, &account, &model.lens.zone);
    cut(&mut items, locale);
    Ready {
        totals: totals(model, &account),
        delegations: tidings::by_delegation(locale, account.entries()),
        hints: hints.collect(),
        items,
        bundle: (!account.is_empty()).then(|| Bundle {
            entries: account.entries().cloned().collect(),
            wording: now.mandate().clone(),
        }),
    }
}

fn totals(model: &Model, account: &Account) -> Vec<String> {
    let locale = &model.locale;
    if account.is_empty() {
        return vec![locale.get("preview-nothing").into_owned()];
    }
    let mut totals = vec![locale.summary("account-arrives", account.entries())];
    let (contested, differing) = consequences(account);
    for (message, count) in [
        ("preview-contested", contested),
        ("preview-differing", differing),
    ] {
        if count > 0 {
            totals.push(locale.fill(message, &[("count", Value::from(count))]));
        }
    }
    totals
}

/// How many items are contested now, and about how many delegations differ now, that were not before.
fn consequences(account: &Account) -> (usize, usize) {
    let contested = account
        .items
        .iter()
        .filter(|item| !item.contested.is_empty());
    let differing = account.items.iter().filter(|item| item.newly_differing);
    (contested.count(), differing.count())
}

fn cut(items: &mut Vec<Vec<AccountLine>>, locale: &crate::text::Locale) {
    let mut room = LINES;
    let mut left = 0;
    for item in items.iter_mut() {
        left += item.len().saturating_sub(room);
        item.truncate(room);
        room -= item.len();
    }
    items.retain(|item| !item.is_empty());
    if let Some(last) = items.last_mut().filter(|_| left > 0) {
        let text = locale.fill("preview-more", &[("count", Value::from(left))]);
        let part = crate::text::Part::Said;
        last.push(AccountLine { part, text });
    }
}

fn shared(model: &mut Model, result: Result<Box<Sent>, Obstacle>) {
    let sent = match result {
        Ok(sent) => sent,
        Err(obstacle) => {
            let sentence = model.locale.obstacle(&obstacle);
            match picker(model) {
                Some(picker) => picker.trouble = Some(sentence),
                None => model.warn(sentence),
            }
            return;
        }
    };
    if picker(model).is_some_and(|open| open.purpose != Purpose::Merge) {
        model.overlays.pop();
    }
    let locale = &model.locale;
    let path = [("path", Value::from(sent.shown.as_str()))];
    let mut sentences = match &sent.delivered {
        Delivered::Made => vec![locale.fill("share-made", &path)],
        Delivered::NothingNew => vec![locale.fill("share-nothing-new", &path)],
        Delivered::Added(count, _) => {
            let count = [("count", Value::from(*count))];
            let added = locale.fill("share-added", &count);
            vec![locale.fill("share-merged", &path), added]
        }
    };
    sentences.push(locale.summary("share-in", sent.tracker.journal().iter()));
    let private = sent.tracker.private().len();
    if private > 0 {
        sentences.push(locale.fill("share-private", &[("count", Value::from(private))]));
    }
    if let Delivered::Added(_, Some(rejected)) = &sent.delivered {
        let path = Value::from(rejected.display().to_string());
        sentences.push(locale.fill("toast-rejected", &[("path", path)]));
    }
    model.say(sentences.join(" "));
}

/// What copies hold is in the file, or it could not be written.
pub(super) fn brought(model: &mut Model, result: Result<Seen, StorageError>, at: jiff::Timestamp) {
    let mut seen = match result {
        Ok(seen) => seen,
        Err(error) => {
            let sentence = model.locale.not_united(&error);
            model.warn(sentence);
            return;
        }
    };
    if matches!(model.saving, Saving::Idle | Saving::Saved(_)) {
        model.saving = Saving::Saved(at);
    }
    let rejected = seen.rejected.take();
    let rewrote = seen.mandate.is_some();
    let picture = Picture::of(&model.tracker);
    let arrived = Arrived {
        entries: seen.arrived.clone(),
        reworded: Vec::new(),
    };
    super::admit(model, seen);
    let account = picture.account(&model.tracker, arrived);
    let mut text = if account.items.is_empty() {
        let message = if rewrote {
            "toast-reworded"
        } else {
            "toast-nothing-new"
        };
        model.locale.get(message).into_owned()
    } else {
        merged(model, &account)
    };
    if let Some(path) = rejected {
        let path = Value::from(path.display().to_string());
        text.push(' ');
        text.push_str(&model.locale.fill("toast-rejected", &[("path", path)]));
    }
    model.say(text);
}

fn merged(model: &Model, account: &Account) -> String {
    let (contested, differing) = consequences(account);
    let names = tidings::delegations(account.entries());
    let arguments = [
        ("count", Value::from(account.entries().count())),
        ("of", Value::from(tidings::listed(&model.locale, &names))),
        ("contested", Value::from(contested)),
        ("differing", Value::from(differing)),
    ];
    model.locale.fill("toast-merged", &arguments)
}

/// Conflict copies were found beside the file, or are gone or known by now.
pub(super) fn beside(model: &mut Model, neighbours: Vec<Neighbour>) {
    let is_new = |one: &Neighbour| !model.neighbours.iter().any(|known| known.path == one.path);
    let news = neighbours.iter().filter(|one| is_new(one)).count();
    let entries: usize = neighbours.iter().map(|one| one.entries).sum();
    let first = neighbours.first().map(|one| name(&one.path));
    model.neighbours = neighbours;
    if news > 0 && model.overlays.is_empty() && !model.read_only {
        let arguments = [
            ("count", Value::from(model.neighbours.len())),
            ("entries", Value::from(entries)),
            ("name", Value::from(first.unwrap_or_default())),
            ("key", Value::from(model.key_names(Command::Neighbours))),
        ];
        let text = model.locale.fill("toast-neighbours", &arguments);
        model.say(text);
    }
}
