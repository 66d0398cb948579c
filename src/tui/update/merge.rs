//! What copies bring: looked at, merged, told; and the conflict copies that lie beside the file.

use std::path::PathBuf;

use jiff::Timestamp;

use super::super::command::Command;
use super::super::model::{Model, Saving};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::pick::{Bundle, Errand, Preview, PreviewStage, Ready};
use super::pick::name;
use super::{Moment, Travel};
use crate::domain::Picture;
use crate::storage::{Neighbour, Obstacle, Plan, Seen, StorageError};
use crate::text::{AccountLine, Locale, Part, Value};

/// Lines of a preview at most: what nobody reads to the end need not be laid out.
const LINES: usize = 3000;

/// Looks at what the conflict copies bring.
pub(super) fn neighbours(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let files = model.neighbours.iter().map(|one| one.path.clone());
    let files = files.collect();
    preview(model, files, None, moment)
}

/// Has files read and shows that they are.
pub(super) fn preview(
    model: &mut Model,
    files: Vec<PathBuf>,
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

/// What files would bring is known.
pub(super) fn previewed(model: &mut Model, number: u64, result: Result<Box<Plan>, Vec<Obstacle>>) {
    let stage = match result {
        Ok(plan) => PreviewStage::Ready(Box::new(ready(model, *plan))),
        Err(obstacles) => {
            let sentences = obstacles.iter().map(|one| model.locale.obstacle(one));
            PreviewStage::Refused(sentences.collect())
        }
    };
    for overlay in &mut model.overlays {
        if let Overlay::Preview(preview) = overlay
            && preview.number == number
        {
            preview.stage = stage;
            return;
        }
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
        totals: locale.totals(&account),
        delegations: locale.by_delegation(account.entries()),
        hints: hints.collect(),
        items,
        bundle: (!account.is_empty()).then(|| Bundle {
            entries: account.entries().cloned().collect(),
            wording: now.mandate().clone(),
        }),
    }
}

fn cut(items: &mut Vec<Vec<AccountLine>>, locale: &Locale) {
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
        let part = Part::Said;
        last.push(AccountLine { part, text });
    }
}

/// What copies hold is in the file, or it could not be written.
pub(super) fn brought(model: &mut Model, result: Result<Seen, StorageError>, at: Timestamp) {
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
    let arrived = seen.arrived.clone();
    super::admit(model, seen);
    let account = picture.account(&model.tracker, &arrived, Vec::new());
    let mut text = if account.items.is_empty() {
        let message = if rewrote {
            "toast-reworded"
        } else {
            "toast-nothing-new"
        };
        model.locale.get(message).into_owned()
    } else {
        model.locale.merged(&account)
    };
    if let Some(path) = rejected {
        let path = Value::from(path.display().to_string());
        text.push(' ');
        text.push_str(&model.locale.fill("toast-rejected", &[("path", path)]));
    }
    model.say(text);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_ends_somewhere_and_says_how_much_is_left_out() {
        let line = |text: &str| AccountLine {
            part: Part::Said,
            text: text.to_owned(),
        };
        let mut items = vec![
            vec![line("a"); LINES - 1],
            vec![line("b"); 3],
            vec![line("c"); 4],
        ];
        cut(&mut items, &Locale::load("en"));
        let kept: Vec<usize> = items.iter().map(Vec::len).collect();
        assert_eq!(kept, [LINES - 1, 2]);
        let last = items.last().and_then(|item| item.last());
        assert_eq!(last, Some(&line("and 6 more lines")));
    }
}
