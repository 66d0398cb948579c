//! Choosing files: what is to be merged, where a copy is to be made.

use std::path::{Path, PathBuf};

use super::super::command::Command;
use super::super::key::Key;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::pick::{Errand, FileRow, Found, Picker, Purpose, Why};
use super::super::widget::Field;
use super::{Moment, begun, draft, handing, import, merge, since};
use crate::storage::{self, Held, Obstacle, Occasion, Point, Sent};

/// Asks which files are to be merged. Conflict copies are marked already.
pub(super) fn pick(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let rows = model.neighbours.iter().map(|neighbour| FileRow {
        path: neighbour.path.clone(),
        shown: name(&neighbour.path),
        why: Why::ConflictCopy,
        changed: None,
        is_marked: true,
    });
    open(
        model,
        Picker::new(moment.seed, Purpose::Merge, rows.collect()),
    );
    let offered = model.neighbours.iter().map(|one| one.path.clone());
    let offered = offered.collect();
    let held = Held::of(&model.tracker).map(Box::new);
    vec![Effect::Errand(Errand::Gather(
        moment.seed,
        offered,
        Some(held),
    ))]
}

/// Asks where a copy is to be made.
pub(super) fn share(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let day = model.lens.zone.to_datetime(moment.at).date();
    let of = model.author.as_ref().map(|author| &*author.of);
    let name = storage::copy_name(&model.path, &model.tracker, of, day);
    let mut picker = Picker::new(moment.seed, Purpose::Share(name.clone()), Vec::new());
    let told = model.locale.before_sending(&model.tracker);
    let told: Vec<String> = told.into_iter().chain(draft::not_finished(model)).collect();
    picker.beforehand = (!told.is_empty()).then(|| told.join(" "));
    open(model, picker);
    vec![Effect::Errand(Errand::Places(
        moment.seed,
        name,
        Occasion::Share,
    ))]
}

/// Opens it; a path that was given before something else had to be asked is offered again.
pub(super) fn open(model: &mut Model, mut picker: Picker) {
    if let Some(typed) = begun::take(model, &picker.purpose) {
        picker.field = Field::offered(&typed);
    }
    model.overlays.push(Overlay::Picker(picker));
}

/// Closes it. What was typed is forgotten: a path is no draft, and a wrong one would come back every time.
fn leave(model: &mut Model) {
    model.overlays.pop();
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn picker(model: &mut Model) -> Option<&mut Picker> {
    model.overlays.last_mut()?.as_picker()
}

/// The picker that an errand was done for, whatever is open on top of it.
fn numbered(model: &mut Model, number: u64) -> Option<&mut Picker> {
    let mut pickers = model.overlays.iter_mut().filter_map(Overlay::as_picker);
    pickers.find(|picker| picker.number == number)
}

/// What commands of lists and fields do where files are chosen; `None` where none are.
pub(super) fn run(model: &mut Model, command: Command, moment: Moment) -> Option<Vec<Effect>> {
    let picker = picker(model)?;
    if !matches!(command, Command::Accept | Command::GoOn | Command::Choose) {
        picker.settle();
    }
    let last = picker.rows.len().saturating_sub(1);
    let step = |at: usize, by: isize| Some(at.saturating_add_signed(by).min(last));
    match (command, picker.at) {
        (Command::Accept | Command::GoOn | Command::Choose, _) => {
            return Some(go_on(model, moment));
        }
        (Command::Complete, _) => {
            return Some(vec![complete(picker)]);
        }
        (Command::ToList, _) => picker.at = (!picker.rows.is_empty()).then_some(0),
        (Command::ChoiceUp, Some(0)) | (Command::ChooseWhy, Some(_)) => picker.at = None,
        (Command::ChoiceUp, Some(at)) => picker.at = step(at, -1),
        (Command::ChoiceDown, Some(at)) => picker.at = step(at, 1),
        (Command::ChoiceFirst, Some(_)) => picker.at = Some(0),
        (Command::ChoiceLast, Some(_)) => picker.at = Some(last),
        (Command::Toggle, Some(at)) => return Some(toggle(model, at)),
        (Command::Leave | Command::LeavePath, _) => leave(model),
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
    picker.field = Field::line(&picker.rows[at].shown);
    picker.at = None;
    vec![complete(picker)]
}

fn complete(picker: &Picker) -> Effect {
    Effect::Errand(Errand::Complete(
        picker.number,
        picker.field.text(),
        picker.purpose.clone(),
    ))
}

fn go_on(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Some(picker) = picker(model) else {
        return Vec::new();
    };
    picker.trouble = None;
    picker.is_writing = false;
    // Who comes back to it changes what was taken, and types nothing in its place.
    picker.field.keep();
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
    // Where nothing else can be meant nobody need go down to it.
    let under = under.or_else(|| match &picker.rows[..] {
        [only] if typed.is_empty() && only.why != Why::Folder => Some(only.clone()),
        _ => None,
    });
    match picker.purpose.clone() {
        Purpose::Merge => {
            let mut files = picker.marked();
            if files.is_empty() {
                files.extend(under.map(|row| row.path));
            }
            let typed = (picker.at.is_none() && !typed.is_empty()).then_some(typed);
            if files.is_empty() && typed.is_none() {
                return trouble(model, "trouble-no-file");
            }
            let named = typed.as_deref().map(Path::new);
            let mut all = files.iter().map(PathBuf::as_path).chain(named);
            if all.clone().any(storage::is_table) {
                return match (all.next(), all.next()) {
                    (Some(table), None) => {
                        let table = table.to_owned();
                        import::preview(model, table, moment)
                    }
                    _ => trouble(model, "trouble-table-alone"),
                };
            }
            merge::preview(model, files, typed, moment)
        }
        Purpose::Import => {
            let table = under.map_or_else(|| typed.into(), |row| row.path);
            if table.as_os_str().is_empty() {
                return trouble(model, "trouble-no-table");
            }
            import::preview(model, table, moment)
        }
        Purpose::Since => {
            let typed = (!typed.is_empty()).then(|| PathBuf::from(typed));
            let Some(path) = under.map(|row| row.path).or(typed) else {
                return trouble(model, "trouble-no-file-since");
            };
            since::open(model, Point::File(path), moment)
        }
        Purpose::Share(name) => {
            let typed = under.map_or(typed, |row| row.shown);
            if typed.is_empty() {
                return trouble(model, "trouble-no-place");
            }
            picker.is_writing = true;
            vec![Effect::Errand(Errand::Share {
                number: picker.number,
                typed,
                name,
            })]
        }
        Purpose::Hand(mut parcel) => {
            let typed = under.map_or(typed, |row| row.shown);
            if typed.is_empty() {
                return trouble(model, "trouble-no-place");
            }
            let open = &mut *parcel;
            if let Err(unfit) = open.what.follow(&typed, &mut open.name) {
                let sentence = unfit.sentence(&model.locale);
                return say_trouble(model, sentence);
            }
            handing::look(model, *parcel, typed, moment)
        }
    }
}

fn trouble(model: &mut Model, message: &str) -> Vec<Effect> {
    let sentence = model.locale.get(message).into_owned();
    say_trouble(model, sentence)
}

fn say_trouble(model: &mut Model, sentence: String) -> Vec<Effect> {
    if let Some(picker) = picker(model) {
        picker.refuse(sentence);
    }
    Vec::new()
}

/// A key that is no command: text for the field, from the list as well.
pub(super) fn key(model: &mut Model, key: Key) {
    if let Some(picker) = picker(model) {
        picker.at = None;
        picker.settle();
        picker.field.edit(key);
    }
}

pub(super) fn paste(picker: &mut Picker, text: &str) {
    picker.at = None;
    picker.settle();
    // A file dropped on a terminal comes in quotes, and with a space behind it.
    let text = text.trim();
    let quoted = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    match quoted('\'').or_else(|| quoted('"')) {
        Some(path) => picker.field.paste(path),
        // Where a backslash parts no folders it stands before a space of such a file's name.
        None if !std::path::is_separator('\\') => picker.field.paste(&text.replace("\\ ", " ")),
        None => picker.field.paste(text),
    }
}

/// What came of an errand.
pub(super) fn found(model: &mut Model, found: Found) {
    match found {
        Found::Gathered(number, rows) => {
            if let Some(picker) = numbered(model, number) {
                picker.put(rows, |why| why.is_found());
            }
        }
        Found::Places(number, rows) => {
            if let Some(picker) = numbered(model, number) {
                if let Some(first) = rows.first().filter(|_| picker.field.is_blank()) {
                    picker.field = Field::offered(&first.shown);
                }
                picker.put(rows, |why| matches!(why, Why::Free | Why::There));
            }
        }
        Found::Folder(number, full, rows) => opened(model, number, &full, rows),
        Found::Completed(number, typed, full, fits) => {
            let nothing = fits.is_empty() && typed == full;
            let sentence = nothing_fits(model, &typed);
            let Some(picker) = numbered(model, number) else {
                return;
            };
            // What was typed meanwhile goes on from what is completed.
            let now = picker.field.text();
            let Some(rest) = now.strip_prefix(&*typed) else {
                return;
            };
            picker.put(fits, |why| matches!(why, Why::Fits | Why::Folder));
            if typed != full {
                picker.field = Field::line(&format!("{full}{rest}"));
            }
            if nothing {
                picker.trouble = Some(sentence);
            }
        }
        Found::Table(number, result) => import::looked(model, number, result),
        Found::Previewed(number, result) => merge::previewed(model, number, result),
        Found::Greeted(news) => since::greet(model, news),
        Found::Changed(number, result) => since::found(model, number, result),
        Found::Sighted(number, result) => handing::looked(model, number, result),
        Found::Handed(number, format, result) => handing::handed(model, (number, format), result),
        Found::Shared(number, result) => shared(model, number, result),
    }
}

/// Where a file that was typed is not there: tells it under the field, with what was typed, in the place of a look at
/// it. False where nobody was asked for a file.
pub(super) fn not_there(model: &mut Model, number: u64, sentence: &str) -> bool {
    let at = (model.overlays.iter())
        .position(|it| matches!(it, Overlay::Preview(it) if it.number == number));
    let Some(at) = at else {
        return false;
    };
    let below = at.checked_sub(1).and_then(|at| model.overlays.get_mut(at));
    let Some(picker) = below.and_then(Overlay::as_picker) else {
        return false;
    };
    picker.refuse(sentence.to_owned());
    model.overlays.remove(at);
    true
}

/// Goes into a folder that was typed to be looked at.
fn opened(model: &mut Model, number: u64, full: &str, rows: Vec<FileRow>) {
    let is_preview =
        |overlay: &Overlay| matches!(overlay, Overlay::Preview(it) if it.number == number);
    model.overlays.retain(|overlay| !is_preview(overlay));
    let is_empty = rows.is_empty() && full.ends_with(std::path::is_separator);
    let sentence = is_empty.then(|| nothing_fits(model, full));
    let pickers = model.overlays.iter_mut().filter_map(Overlay::as_picker);
    if let Some(picker) = pickers.last() {
        picker.at = None;
        picker.field = Field::line(full);
        picker.put(rows, |why| matches!(why, Why::Fits | Why::Folder));
        picker.trouble = sentence;
    }
}

/// That nothing begins as what is typed, or that nothing is in the folder that is.
fn nothing_fits(model: &Model, typed: &str) -> String {
    let message = if typed.ends_with(std::path::is_separator) {
        "trouble-empty-folder"
    } else {
        "trouble-nothing-fits"
    };
    model.locale.get(message).into_owned()
}

fn shared(model: &mut Model, number: u64, result: Result<Box<Sent>, Obstacle>) {
    let sent = match result {
        Ok(sent) => sent,
        Err(obstacle) => {
            let sentence = model.locale.obstacle(&obstacle);
            match numbered(model, number) {
                Some(picker) => picker.refuse(sentence),
                None => model.warn(sentence),
            }
            return;
        }
    };
    // Where something else is being done in it by now it stays.
    let is_done = |overlay: &Overlay| matches!(overlay, Overlay::Picker(open) if open.number == number && open.is_writing);
    model.overlays.retain(|overlay| !is_done(overlay));
    let mut sentences = model.locale.sent(&sent);
    sentences.extend(draft::not_finished(model));
    model.say(sentences.join(" "));
}
