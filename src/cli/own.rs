//! `restore` and `mine`: what is gone from the file, and what is in one's own name and this machine never
//! wrote.

use std::path::PathBuf;

use clap::ArgMatches;
use serde::Serialize;

use super::account::{AccountShape, account_shape, account_with};
use super::copies::{Done, unite};
use super::failure::{Answer, Failure, Outcome};
use super::file::shown;
use super::json::json;
use super::run::Run;
use crate::domain::{Account, Entry, EntryId, ItemId, Picture, Tracker};
use crate::storage::{self, Decision, Ledger, Store, Target};

/// What came of it, for other programs.
#[derive(Serialize)]
struct Shape<'a> {
    /// Whether the file was written.
    wrote: bool,
    /// Whether something was decided.
    decided: bool,
    rejected: Option<String>,
    #[serde(flatten)]
    account: AccountShape<'a>,
}

/// The tracker and what is known of this person's entries.
struct Opened {
    store: Store,
    tracker: Tracker,
    ledger: Ledger,
}

fn open(run: &Run<'_>, target: &Target) -> Result<Opened, Failure> {
    known(run, run.opened(target)?)
}

fn known(run: &Run<'_>, opened: storage::Opened) -> Result<Opened, Failure> {
    Ok(Opened {
        ledger: run.ledger(&opened)?,
        store: opened.store,
        tracker: opened.tracker,
    })
}

/// Brings back into the file what was in it on this machine and is gone; or leaves it out. Without a name that is what
/// copies hold.
pub(super) fn restore(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let (is_dry, leaves) = (typed.get_flag("dry-run"), typed.get_flag("leave"));
    let asked = run.target();
    let target = Target {
        read_only: asked.read_only || is_dry,
        ..asked
    };
    let has_copy = || !storage::backups(run.places, &target.path).is_empty();
    let puts_back = !target.read_only && !leaves && !target.path.exists() && has_copy();
    let Opened {
        store,
        mut tracker,
        ledger,
    } = if puts_back {
        known(
            run,
            Store::open_last_copy(run.places, &target).map_err(|error| run.storage(&error))?,
        )?
    } else {
        open(run, &target)?
    };
    if !is_dry {
        run.writable(&store)?;
    }
    let (mut gone, left) = (ledger.gone.clone(), ledger.left.clone());
    let mut items = ledger.gone_items.clone();
    let kept_away = ledger.left_count();
    if typed.get_flag("left") {
        gone.extend(left);
        items.extend(ledger.left_items.iter().cloned());
    }
    let item_ids: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
    let is_whole = gone.is_empty() && items.is_empty();
    let mut account = if leaves {
        // Nothing comes back, so that nothing comes of it either.
        Account::of(&tracker, &gone)
    } else {
        let picture = Picture::of(&tracker);
        tracker.take_back(&gone, &items);
        picture.account(&tracker, &gone, Vec::new())
    };
    account.returned = items;
    let mut done = Done::default();
    if leaves && !is_whole {
        for decision in Decision::leave(ids(&gone), item_ids) {
            decide(run, &store, &decision)?;
        }
    } else if !is_dry {
        done = unite(run, &store, &tracker, &account)?;
        if kept_away.all() > 0 && typed.get_flag("left") {
            // They are back. Where that cannot be noted now, the screen notes it when it sees them there.
            let _ = decide(run, &store, &Decision::Back(ids(&gone)));
            let _ = decide(run, &store, &Decision::ItemsBack(item_ids));
        }
    }
    let id = match (is_whole, leaves, is_dry) {
        (true, ..) => "cli-restore-nothing",
        (false, true, _) => "cli-restore-left",
        (false, false, true) => "cli-restore-preview",
        (false, false, false) => "cli-restored",
    };
    let path = [("path", shown(&target.path))];
    let messages = [
        "cli-restore-nothing-but-left",
        "cli-restore-nothing-but-left-items",
    ];
    let left = || run.locale.tallied(messages, kept_away, &path);
    let line = is_whole.then(left).flatten();
    let line = line.unwrap_or_else(|| run.locale.fill(id, &path));
    let hint = done.rejected_hint(run);
    let decided = leaves && !is_whole;
    let astray = run.locale.astray(&tracker.astray_items());
    let mut answer = told(
        run,
        typed,
        (&tracker, &account, &ledger),
        done,
        decided,
        &line,
    );
    answer.hints.extend(hint);
    answer.hints.extend(astray);
    if puts_back {
        let told = run
            .locale
            .fill("cli-put-back", &[("path", shown(&target.path))]);
        answer.hints.push(told);
    }
    Ok(answer)
}

/// Shows what is in this person's name in the file and was not written here; or takes it as theirs.
pub(super) fn mine(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    run.author()?;
    let target = Target {
        read_only: true,
        ..run.target()
    };
    let Opened {
        store,
        tracker,
        ledger,
    } = open(run, &target)?;
    let unknown = &ledger.unknown_own;
    let account = Account::of(&tracker, unknown);
    let (id, decision) = if typed.get_flag("ask") {
        ("cli-mine-ask", Some(Decision::Ask))
    } else if typed.get_flag("always") {
        ("cli-mine-always", Some(Decision::MineAlways(ids(unknown))))
    } else if unknown.is_empty() {
        ("cli-mine-nothing", None)
    } else if typed.get_flag("confirm") {
        ("cli-mine-confirmed", Some(Decision::Mine(ids(unknown))))
    } else {
        ("cli-mine-shown", None)
    };
    if let Some(decision) = &decision {
        decide(run, &store, decision)?;
    }
    let mut line = run.locale.fill(id, &[("path", shown(&target.path))]);
    if decision.is_none() && ledger.has_own_before() {
        line = run.with("cli-mine-back", "message", line);
    }
    let decided = decision.is_some();
    let done = Done::default();
    let what = (&tracker, &account, &ledger);
    Ok(told(run, typed, what, done, decided, &line))
}

fn told(
    run: &Run<'_>,
    typed: &ArgMatches,
    (tracker, account, ledger): (&Tracker, &Account, &Ledger),
    done: Done,
    decided: bool,
    line: &str,
) -> Answer {
    if typed.get_flag("json") {
        let path = |path: PathBuf| path.display().to_string();
        return Answer::new(json(&Shape {
            wrote: done.wrote,
            decided,
            rejected: done.rejected.map(path),
            account: account_shape(tracker, account),
        }));
    }
    Answer::new(format!(
        "{}{line}\n",
        account_with(run, tracker, account, Some(ledger))
    ))
}

fn decide(run: &Run<'_>, store: &Store, decision: &Decision) -> Result<(), Failure> {
    store.decide(decision).map_err(|error| run.storage(&error))
}

fn ids(entries: &[Entry]) -> Vec<EntryId> {
    entries.iter().map(Entry::id).collect()
}
