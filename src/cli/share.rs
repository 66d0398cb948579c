//! `share`: a copy to send, and a word on what is in it and what is not.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::Timestamp;
use serde::Serialize;

use super::copies::existing;
use super::failure::{Answer, Failure, Outcome, REFUSED};
use super::json::json;
use super::run::Run;
use super::since::since;
use crate::domain::{Known, Landmark, Since, Tracker};
use crate::storage::{self, Delivered, Drafts, Occasion};
use crate::text::Value;

/// What is in a copy, for other programs.
#[derive(Serialize)]
struct Shared<'a> {
    path: String,
    /// Whether a file was there before.
    there: bool,
    made: bool,
    entries: usize,
    added: usize,
    left_out: usize,
    private: usize,
    withdrawn: usize,
    taken_back: usize,
    by_hand: usize,
    delegations: Vec<&'a str>,
}

/// What became of the file, in figures and in sentences.
struct Told {
    made: bool,
    added: usize,
    lines: Vec<String>,
}

/// Makes a copy of what is shared, or merges it into one that is there.
pub(super) fn share(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let out: PathBuf = typed.get_one("out").cloned().unwrap_or_default();
    let mut answer = Answer::default();
    let tracker = source(run, &out, &mut answer)?;
    let since = since(run, typed, &tracker, &mut answer.hints)?;
    let part = tracker.part(|entry| since.takes(entry));
    // A copy of nothing would be mailed around for nothing.
    let there = out.symlink_metadata().is_ok();
    let idle_since = (since.from.as_ref()).filter(|_| part.journal().is_empty() && !there);
    let Told {
        made,
        added,
        mut lines,
    } = match idle_since {
        Some(from) => {
            // Whoever has the copy mailed next must see that there is none.
            answer.code = REFUSED;
            nothing(run, from)
        }
        None => deliver(run, &out, &part, &mut answer)?,
    };
    if is_all(&since) && idle_since.is_none() {
        let (all, now) = (storage::all_ids(&tracker), (run.here.clock)());
        let own = run.target();
        // The copy is made; that nobody remembers it later is not worth a word.
        let _ = storage::remember_occasion(run.places, &own, Occasion::Share, &all, &out, now);
    }
    if idle_since.is_some() && !typed.get_flag("json") {
        answer.out = lines.join("\n") + "\n";
        return Ok(answer);
    }
    lines.push((run.locale).summary("share-in", &part, part.journal().iter()));
    let out_of_sight = part.out_of_sight();
    lines.extend(run.locale.before_sending(&part));
    lines.extend(not_finished(run, &tracker));
    let left = tracker.journal().len() - part.journal().len();
    lines.extend(left_out(run, &since, left));
    let private = tracker.private_notes();
    if typed.get_flag("json") {
        let of = part.ever_spoke().into_iter();
        answer.out = json(&Shared {
            path: out.display().to_string(),
            there,
            made,
            entries: part.journal().len(),
            added,
            left_out: left,
            private,
            withdrawn: out_of_sight.notes,
            taken_back: out_of_sight.answers,
            by_hand: (part.journal().iter())
                .filter(|it| it.edited().is_some())
                .count(),
            delegations: of.map(|of| part.delegation_name(of)).collect(),
        });
        return Ok(answer);
    }
    if private > 0 {
        let count = [("count", Value::from(private))];
        lines.push(run.locale.fill("share-private", &count));
    }
    // Whoever leaves out the file says the next thing into the usual one, and misses it in the copy.
    if made && run.globals.file.is_none() {
        let path = run.target().path.display().to_string();
        let arguments = [
            ("path", Value::from(path)),
            ("copy", Value::from(out.display().to_string())),
        ];
        lines.push(run.locale.fill("cli-share-goes-on", &arguments));
    }
    answer.out = lines.join("\n") + "\n";
    Ok(answer)
}

/// What was begun and is not in the copy, and where one goes on with it.
fn not_finished(run: &Run<'_>, tracker: &Tracker) -> Option<String> {
    let drafts = Drafts::unfinished(run.places, &run.target().path);
    let told = run
        .locale
        .not_finished(tracker, &drafts, (|_| None, None))?;
    Some(format!(
        "{told} {}",
        run.locale.get("cli-share-not-finished")
    ))
}

/// That there is nothing to send.
fn nothing(run: &Run<'_>, since: &Known) -> Told {
    let point = run.locale.landmark(since.landmark(), &run.here.zone);
    let told = run.with("cli-share-nothing", "point", point);
    Told {
        made: false,
        added: 0,
        lines: vec![told],
    }
}

/// The tracker that is shared.
fn source(run: &Run<'_>, out: &Path, answer: &mut Answer) -> Result<Tracker, Failure> {
    let target = run.target();
    run.step("wait-reading", &target.path);
    let opened = storage::shareable(run.places, &target, out)
        .map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))?;
    answer.hints.extend(run.damage(&opened, &target.path));
    answer.hints.extend(run.gone(&opened));
    Ok(opened.tracker)
}

/// Makes the file, or merges into the one that is there, and says which.
fn deliver(
    run: &Run<'_>,
    out: &Path,
    part: &Tracker,
    answer: &mut Answer,
) -> Result<Told, Failure> {
    let say = |id: &str| run.with(id, "path", out.display().to_string());
    let there = out.symlink_metadata().is_ok();
    if there && run.globals.read_only {
        // Says why, as for every other file that is not to be written.
        existing(run, out, false)?;
    }
    run.step("wait-writing", out);
    let delivered = storage::deliver(run.places, &run.target().path, out, part);
    let delivered = delivered.map_err(|obstacle| Failure::obstacle(run.locale, &obstacle))?;
    let (made, added, lines) = match delivered {
        Delivered::Made => (true, part.journal().len(), vec![say("share-made")]),
        Delivered::NothingNew => (false, 0, vec![say("share-nothing-new")]),
        Delivered::Added(count, rejected) => {
            let hint =
                rejected.map(|path| run.with("cli-rejected", "path", path.display().to_string()));
            answer.hints.extend(hint);
            let added = [("count", Value::from(count))];
            let lines = vec![say("share-merged"), run.locale.fill("share-added", &added)];
            (false, count, lines)
        }
    };
    Ok(Told { made, added, lines })
}

fn left_out(run: &Run<'_>, since: &Since, left: usize) -> Vec<String> {
    let Some(from) = &since.from else {
        return Vec::new();
    };
    let count = ("count", Value::from(left));
    let with = |id: &str, name: &str, value: String| {
        run.locale
            .fill(id, &[count.clone(), (name, Value::from(value))])
    };
    let day = |at: Timestamp| run.locale.day_of(at, &run.here.zone);
    let told = match from.landmark() {
        Landmark::Day(day) => with("cli-share-left-day", "day", run.locale.day(*day)),
        Landmark::Copy(name) => with("cli-share-left-file", "path", name.clone()),
        Landmark::Visit(at) => with("cli-share-left-visit", "day", day(*at)),
        Landmark::Share(at, _) => with("cli-share-left-share", "day", day(*at)),
        Landmark::Export(at, _) => with("cli-share-left-export", "day", day(*at)),
    };
    vec![told, run.locale.get("cli-share-partial").into_owned()]
}

/// Whether those who have the copy have all that there is, be it from earlier ones.
fn is_all(since: &Since) -> bool {
    let landmark = since.from.as_ref().map(|from| from.landmark());
    match landmark {
        None | Some(Landmark::Copy(_) | Landmark::Share(..)) => true,
        Some(Landmark::Day(_) | Landmark::Visit(_) | Landmark::Export(..)) => false,
    }
}
