//! What copies bring: looked at, merged, told; and the conflict copies that lie beside the file.

use std::path::PathBuf;

use jiff::Timestamp;

use super::super::command::Command;
use super::super::model::{Model, Saving};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::pick::{Bundle, Errand, Preview, PreviewOf, PreviewStage, Ready};
use super::{Moment, Travel, keys, pick};
use crate::domain::{Account, Arrange, Entry, Picture, Replaced, delegation_key};
use crate::storage::{Beside, Neighbour, Obstacle, Plan, Seen, StorageError};
use crate::text::{AccountLine, Locale, Part, Value};

/// Lines of a preview after which no further item is laid out: nobody reads them to the end.
const LINES: usize = 3000;

/// Has conflict copies looked for: one may have arrived just now.
pub(super) fn neighbours(model: &mut Model, moment: Moment) -> Vec<Effect> {
    show(model, PreviewOf::Copies, moment.seed);
    vec![Effect::LookBeside(moment.seed)]
}

/// Looks at what the conflict copies bring that were looked for; says so where there are none.
pub(super) fn beside_now(model: &mut Model, number: u64, beside: Beside) -> Vec<Effect> {
    if numbered(model, number).is_none() {
        self::beside(model, beside);
        return Vec::new();
    }
    (model.neighbours, model.unread) = (beside.copies, beside.unread);
    let unread = model.unread.iter().map(|one| model.locale.unread(one));
    let unread: Vec<String> = unread.collect();
    let files = model.neighbours.iter().map(|one| one.path.clone());
    let files: Vec<PathBuf> = files.collect();
    if files.is_empty() && unread.is_empty() {
        let is_other = |open: &mut Overlay| open.as_preview().is_none_or(|it| it.number != number);
        model.overlays.retain_mut(is_other);
        let sentence = keys::one_key(model, "refuse-no-neighbour", Command::Merge);
        model.warn(sentence);
        return Vec::new();
    }
    if let Some(preview) = numbered(model, number) {
        if files.is_empty() {
            preview.stage = PreviewStage::Refused(unread);
            return Vec::new();
        }
        preview.hints = unread;
    }
    vec![Effect::Errand(Errand::Preview {
        number,
        files,
        typed: None,
    })]
}

/// Opens a preview of which nothing is known yet.
pub(super) fn show(model: &mut Model, of: PreviewOf, number: u64) {
    model.overlays.push(Overlay::Preview(Preview {
        of,
        hints: Vec::new(),
        number,
        scroll: 0,
        stage: PreviewStage::Reading,
    }));
}

/// The preview that is open on top.
pub(super) fn top(model: &mut Model) -> Option<&mut Preview> {
    if let Some(Overlay::Preview(preview)) = model.overlays.last_mut() {
        Some(preview)
    } else {
        None
    }
}

/// Has files read and shows that they are.
pub(super) fn preview(
    model: &mut Model,
    files: Vec<PathBuf>,
    typed: Option<String>,
    moment: Moment,
) -> Vec<Effect> {
    let number = moment.seed;
    show(model, PreviewOf::Copies, number);
    vec![Effect::Errand(Errand::Preview {
        number,
        files,
        typed,
    })]
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
    let bundle = take(model);
    bundle.map_or_else(Vec::new, |bundle| vec![Effect::Bring(Box::new(bundle))])
}

/// Closes the preview and gives what it is about; nothing while that is still being read.
pub(super) fn take(model: &mut Model) -> Option<Bundle> {
    match &mut top(model)?.stage {
        PreviewStage::Reading => None,
        PreviewStage::Refused(_) => {
            model.overlays.pop();
            None
        }
        PreviewStage::Ready(ready) => {
            let bundle = ready.bundle.take();
            model.overlays.clear();
            bundle
        }
    }
}

/// Leaves the preview, everything being as it was.
pub(super) fn leave(model: &mut Model) {
    let message = match top(model).map(|preview| preview.of) {
        Some(PreviewOf::Copies) | None => "toast-not-merged",
        Some(PreviewOf::Table) => "toast-not-imported",
        Some(PreviewOf::Gone) => "toast-not-restored",
        Some(PreviewOf::Unknown) => "toast-not-decided",
    };
    model.overlays.pop();
    let text = model.locale.get(message).into_owned();
    model.say(text);
}

/// What files would bring is known.
pub(super) fn previewed(model: &mut Model, number: u64, result: Result<Box<Plan>, Vec<Obstacle>>) {
    let Some(preview) = numbered(model, number) else {
        return;
    };
    let (of, known) = (preview.of, preview.hints.clone());
    let stage = match result {
        Ok(plan) => PreviewStage::Ready(Box::new(ready(model, of, known, *plan))),
        Err(obstacles) => {
            let sentences = obstacles.iter().map(|one| model.locale.obstacle(one));
            let sentences: Vec<String> = sentences.collect();
            let is_missing =
                |one: &Obstacle| matches!(one, Obstacle::Storage(StorageError::Missing(_)));
            if obstacles.iter().all(is_missing)
                && pick::not_there(model, number, &sentences.join(" "))
            {
                return;
            }
            PreviewStage::Refused(sentences)
        }
    };
    if let Some(preview) = numbered(model, number) {
        preview.stage = stage;
    }
}

/// The preview that asked for this, whatever is open on top of it.
pub(super) fn numbered(model: &mut Model, number: u64) -> Option<&mut Preview> {
    let mut previews = model.overlays.iter_mut().filter_map(Overlay::as_preview);
    previews.find(|preview| preview.number == number)
}

pub(super) fn ready(model: &Model, of: PreviewOf, known: Vec<String>, plan: Plan) -> Ready {
    let Plan {
        now,
        account,
        damaged,
        own_damage,
        astray,
    } = plan;
    let locale = &model.locale;
    let hints = damaged.into_iter();
    let hints = hints.map(|(path, gaps)| locale.gaps(&path, gaps));
    let ledger = match of {
        PreviewOf::Gone | PreviewOf::Unknown => Some(&model.ledger),
        PreviewOf::Copies | PreviewOf::Table => None,
    };
    let groups = locale.account(&now, &account, ledger, &model.lens.zone);
    let has_back = of == PreviewOf::Unknown && model.ledger.has_own_before() && !model.read_only;
    let back = has_back.then(|| {
        let key = [("key", Value::from(model.key_names(Command::Restore)))];
        locale.fill("claimed-back", &key)
    });
    let astray = locale.astray(&astray);
    let has_more = !astray.is_empty();
    let own_damage = locale.damage(&own_damage);
    let is_damaged = !own_damage.is_empty();
    let groups = is_damaged.then_some(own_damage).into_iter().chain(groups);
    let items = first(
        groups,
        usize::from(is_damaged)
            + account.returned.len()
            + account.items.len()
            + account.reworded.len(),
        locale,
    );
    let is_held_back = of == PreviewOf::Gone && model.read_only;
    let can_be_done = !account.is_empty() && !is_held_back;
    let about = match of {
        PreviewOf::Copies => "preview-about",
        PreviewOf::Table => "table-about",
        PreviewOf::Gone => "gone-about",
        PreviewOf::Unknown => "claimed-about",
    };
    Ready {
        title: match (account.is_empty(), is_damaged, has_more) {
            (true, true, _) => Some("damaged-title"),
            (true, false, true) => Some("astray-title"),
            (true, false, false) | (false, ..) => None,
        },
        about: can_be_done.then_some(about),
        totals: match of {
            PreviewOf::Gone if account.is_empty() && (is_damaged || has_more) => Vec::new(),
            PreviewOf::Copies | PreviewOf::Table | PreviewOf::Gone => locale.totals(&now, &account),
            PreviewOf::Unknown if account.is_empty() => Vec::new(),
            PreviewOf::Unknown => vec![locale.summary("account-claimed", &now, account.entries())],
        },
        delegations: locale.by_delegation(&now, account.entries()),
        hints: (known.into_iter().chain(hints).chain(back))
            .chain(astray)
            .collect(),
        items,
        late: Vec::new(),
        left: 0,
        bundle: can_be_done.then(|| Bundle {
            restores: of != PreviewOf::Copies,
            entries: account.entries().cloned().collect(),
            items: account
                .returned
                .iter()
                .map(|item| item.id.clone())
                .collect(),
            wording: now.mandate().clone(),
        }),
    }
}

/// The first groups of lines, of so many; what is not read to the end is not even worded.
fn first(
    mut groups: impl Iterator<Item = Vec<AccountLine>>,
    all: usize,
    locale: &Locale,
) -> Vec<Vec<AccountLine>> {
    let (mut items, mut lines) = (Vec::new(), 0);
    while lines < LINES {
        let Some(group) = groups.next() else {
            return items;
        };
        lines += group.len();
        items.push(group);
    }
    let left = all.saturating_sub(items.len());
    if left > 0 {
        let text = locale.fill("preview-more", &[("count", Value::from(left))]);
        let part = Part::Reworded;
        items.push(vec![AccountLine { part, text }]);
    }
    items
}

/// What copies hold is in the file, or it could not be written.
pub(super) fn brought(model: &mut Model, result: Result<Seen, StorageError>, at: Timestamp) {
    let Some(seen) = written(model, result, at) else {
        return;
    };
    let rejected = seen.rejected.clone();
    let rewrote = seen.mandate.is_some();
    let picture = Picture::of(&model.tracker);
    let arrived = seen.arrived.clone();
    super::admit(model, seen);
    let account = picture.account(&model.tracker, &arrived, Vec::new());
    let text = if account.items.is_empty() {
        let message = if rewrote {
            "toast-reworded"
        } else {
            "toast-nothing-new"
        };
        model.locale.get(message).into_owned()
    } else {
        model.merged = true;
        let sentences = [model.locale.merged(&model.tracker, &account)].into_iter();
        let sentences = sentences.chain(of_own(model, &account));
        let withdrawn = model.own_withdrawn(account.entries());
        let sentences: Vec<String> = sentences.chain(withdrawn).collect();
        sentences.join(" ")
    };
    say_with_rejected(model, text, rejected);
}

/// What a merge did to what one's own delegation said: what stepped aside, and what is contested now.
fn of_own(model: &Model, account: &Account) -> Vec<String> {
    let Some(own) = model.own().filter(|_| model.author.is_some()) else {
        return Vec::new();
    };
    let now = &model.tracker;
    let name = delegation_key(now.delegation_name(own));
    let all = account.items.iter().flat_map(|item| item.replaced(now));
    let all = all.filter(Replaced::is_another).map(|it| it.before);
    let mut replaced: Vec<&Entry> = all
        .filter(|it| delegation_key(&it.author().of) == name)
        .collect();
    replaced.arrange_by_key(|it| it.id());
    replaced.dedup_by_key(|it| it.id());
    let items = account.items.iter();
    let contested = items.filter(|item| item.contested.iter().any(|(of, _)| *of == own));
    let contested: Vec<&Entry> = contested.filter_map(|it| it.entries.first()).collect();
    let key = model.key_names(Command::Settle);
    let told = [
        ("toast-merged-own-replaced", replaced),
        ("toast-merged-own-contested", contested),
    ];
    let told = told.into_iter().filter(|(_, entries)| !entries.is_empty());
    told.map(|(message, entries)| {
        let arguments = [
            ("count", Value::from(entries.len())),
            ("items", Value::from(model.locale.items_of(now, entries))),
            ("key", Value::from(&*key)),
        ];
        model.locale.fill(message, &arguments)
    })
    .collect()
}

/// Notes when something was brought into the file. Where it could not be, says why.
pub(super) fn written(
    model: &mut Model,
    result: Result<Seen, StorageError>,
    at: Timestamp,
) -> Option<Seen> {
    match result {
        Ok(seen) => {
            if matches!(model.saving, Saving::Idle | Saving::Saved(_)) {
                model.saving = Saving::Saved(at);
            }
            Some(seen)
        }
        Err(error) => {
            let sentence = model.locale.not_united(&error);
            model.warn(sentence);
            None
        }
    }
}

/// Says what came of it, and where lines were set aside.
pub(super) fn say_with_rejected(model: &mut Model, mut text: String, rejected: Option<PathBuf>) {
    if let Some(path) = rejected {
        let path = Value::from(path.display().to_string());
        text.push(' ');
        text.push_str(&model.locale.fill("toast-rejected", &[("path", path)]));
    }
    model.say(text);
}

/// Conflict copies were found beside the file, or are gone or known by now.
pub(super) fn beside(model: &mut Model, beside: Beside) {
    let (neighbours, unread) = (beside.copies, beside.unread);
    let is_new = |one: &Neighbour| !model.neighbours.iter().any(|known| known.path == one.path);
    let has_new = neighbours.iter().any(is_new);
    model.neighbours = neighbours;
    let new = unread.iter().filter(|one| one.is_new);
    let new: Vec<PathBuf> = new.map(|one| one.path.clone()).collect();
    model.unread = unread;
    if !model.read_only {
        model.tidings.beside |= has_new;
        model.tidings.unread.extend(new);
    }
    model.tell_tidings(false);
}

#[cfg(test)]
mod tests;
