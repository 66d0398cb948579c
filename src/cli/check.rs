//! `check`: what is odd about files. Touches nothing.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use super::failure::{Answer, Failure, Outcome, REFUSED};
use super::file::shown;
use super::json::json;
use super::run::Run;
use crate::domain::Tracker;
use crate::storage::{self, Beside, FORMAT, Finding, Ledger, Lookout, StorageError, Target};
use crate::text::{Role, Value};

/// What `check` finds in one file.
#[derive(Serialize)]
struct Checked {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    ok: bool,
    findings: Vec<Found>,
    notices: Vec<Noticed>,
}

#[derive(Serialize)]
struct Found {
    line: usize,
    kind: &'static str,
    message: String,
}

#[derive(Serialize)]
struct Noticed {
    kind: &'static str,
    count: usize,
    message: String,
}

/// Says what is odd about files, and touches nothing.
pub(super) fn check(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let named: Vec<PathBuf> = typed
        .get_many("files")
        .unwrap_or_default()
        .cloned()
        .collect();
    let several = named.len() > 1;
    let files = if named.is_empty() {
        vec![run.target()]
    } else {
        named.into_iter().map(looked_at).collect()
    };
    let mut answer = Answer::default();
    let mut all = Vec::new();
    for target in files {
        match examine(run, &target) {
            Ok(mut checked) => {
                let code = if checked.ok { 0 } else { REFUSED };
                answer.code = answer.code.max(code);
                answer.out.push_str(&told(run, &target.path, &checked));
                checked.path = several.then(|| target.path.display().to_string());
                all.push(checked);
            }
            // The others are checked all the same.
            Err(failure) => {
                answer.code = answer.code.max(failure.code);
                answer.hints.push(failure.sentence);
            }
        }
    }
    if typed.get_flag("json") {
        answer.out = match &all[..] {
            [] => String::new(),
            [only] if !several => json(only),
            all => json(&all),
        };
    }
    Ok(answer)
}

fn looked_at(path: PathBuf) -> Target {
    Target {
        path,
        may_be_missing: false,
        read_only: true,
    }
}

fn examine(run: &Run<'_>, target: &Target) -> Result<Checked, Failure> {
    run.step("wait-reading", &target.path);
    let (findings, format) = match storage::read(&target.path) {
        Ok(reading) => (reading.findings, reading.format),
        // Until something is said the default tracker need not exist.
        Err(StorageError::Missing(_)) if target.may_be_missing => (Vec::new(), 0),
        Err(error) => return Err(run.storage(&error)),
    };
    let found = |finding: &Finding| Found {
        line: finding.line,
        kind: finding.oddity.name(),
        message: run.locale.oddity(&finding.oddity),
    };
    Ok(Checked {
        path: None,
        ok: findings.is_empty(),
        findings: findings.iter().map(found).collect(),
        notices: notices(run, target, format)?,
    })
}

fn notices(run: &Run<'_>, target: &Target, format: u32) -> Result<Vec<Noticed>, Failure> {
    let target = Target {
        read_only: true,
        ..target.clone()
    };
    let opened = run.opened(&target)?;
    let ledger = run.ledger(&opened)?;
    let counts = [
        ("pending", "cli-notice-pending", ledger.pending.len()),
        ("gone", "cli-notice-gone", ledger.lost_count().entries),
        (
            "missing-items",
            "cli-notice-gone-items",
            ledger.gone_items.len(),
        ),
        (
            "unknown-own",
            "cli-notice-unknown-own",
            ledger.strange_count(),
        ),
        (
            "newer-format",
            "cli-notice-newer-format",
            usize::from(format > FORMAT),
        ),
    ];
    let counts = counts.into_iter().filter(|(.., count)| *count > 0);
    let mut notices: Vec<Noticed> = counts
        .map(|(kind, id, count)| Noticed {
            kind,
            count,
            message: run.locale.fill(id, &[("count", Value::from(count))]),
        })
        .collect();
    let items_of = |entries| run.locale.items_of(&opened.tracker, entries);
    for (kind, items, next) in [
        ("gone", items_of(ledger.lost()), "cli-notice-gone-next"),
        (
            "missing-items",
            run.locale.items_named(&ledger.gone_items),
            "cli-notice-gone-next",
        ),
        (
            "unknown-own",
            items_of(ledger.strange()),
            "cli-notice-unknown-own-next",
        ),
    ] {
        if let Some(notice) = notices.iter_mut().find(|notice| notice.kind == kind) {
            let message = Value::from(std::mem::take(&mut notice.message));
            let arguments = [("message", message), ("items", Value::from(items))];
            let message = run.locale.fill("cli-notice-items", &arguments);
            notice.message = format!("{message} {}", run.locale.get(next));
        }
    }
    notices.extend(by_hand(run, &opened.tracker, &ledger));
    let beside = Lookout::hasty().look(&opened.store.writer());
    notices.extend(beside.map_or(Vec::new(), |beside| copies(run, &beside)));
    Ok(notices)
}

/// Standing words that were changed by hand which are told one by one.
const MOST: usize = 10;

/// What stands in it and was changed by hand: each with what it said before; then whether one's own is among it.
fn by_hand(run: &Run<'_>, tracker: &Tracker, ledger: &Ledger) -> Vec<Noticed> {
    let kind = "edited-by-hand";
    let mut sentences = (run.locale).standing_by_hand(tracker, ledger, &run.here.zone);
    let more = sentences.len().saturating_sub(MOST);
    sentences.truncate(MOST);
    let told = |(count, message)| Noticed {
        kind,
        count,
        message,
    };
    let mut all: Vec<(usize, String)> = sentences.into_iter().map(|told| (1, told)).collect();
    let count = |count: usize| [("count", Value::from(count))];
    if more > 0 {
        all.push((
            more,
            run.locale.fill("cli-notice-by-hand-more", &count(more)),
        ));
    }
    let own = ledger.altered.len();
    if own > 0 {
        let mut message = run.locale.fill("cli-notice-by-hand-own", &count(own));
        if ledger.has_own_before() {
            message = run.with("cli-notice-by-hand-back", "message", message);
        }
        all.push((own, message));
    }
    let others = ledger.reworded.len();
    if others > 0 {
        let message = match run.author() {
            Ok(_) => "cli-notice-by-hand-others",
            // Without a name one's own are among them.
            Err(_) => "cli-notice-by-hand-any",
        };
        let message = run.locale.fill(message, &count(others));
        all.push((others, message));
    }
    all.into_iter().map(told).collect()
}

/// What sync tools left beside the file.
fn copies(run: &Run<'_>, beside: &Beside) -> Vec<Noticed> {
    let known = beside.copies.iter().map(|copy| {
        let entries = Value::from(copy.entries);
        let arguments = [("path", shown(&copy.path)), ("entries", entries)];
        Noticed {
            kind: "conflict-copy",
            count: copy.entries,
            message: run.locale.fill("cli-notice-conflict-copy", &arguments),
        }
    });
    let unread = beside.unread.iter().map(|one| Noticed {
        kind: "conflict-copy-unread",
        count: 1,
        message: run.locale.unread(one),
    });
    known.chain(unread).collect()
}

fn told(run: &Run<'_>, path: &Path, checked: &Checked) -> String {
    let mut lines = Vec::new();
    let paint = |role, text: String| run.ink.paint(role, &text).into_owned();
    for finding in &checked.findings {
        let arguments = [
            ("path", shown(path)),
            ("line", Value::from(finding.line.to_string())),
            ("message", Value::from(finding.message.as_str())),
        ];
        let id = if finding.line == 0 {
            "cli-check-file"
        } else {
            "cli-check-line"
        };
        lines.push(paint(Role::Warning, run.locale.fill(id, &arguments)));
    }
    let notices = checked.notices.iter();
    lines.extend(notices.map(|notice| paint(Role::Text, notice.message.clone())));
    let (role, id) = match checked.ok {
        true if checked.notices.is_empty() => (Role::Notice, "cli-check-ok"),
        true => (Role::Notice, "cli-check-lines-ok"),
        false => (Role::Text, "cli-check-next"),
    };
    lines.push(paint(role, run.locale.fill(id, &[("path", shown(path))])));
    lines.join("\n") + "\n"
}
