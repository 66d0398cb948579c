//! What this machine knows of a tracker, compared with its file.

use std::io;
use std::path::PathBuf;

use crate::domain::{Author, Entry, EntryId, Ids, OnePerson};

use super::chain::Chain;
use super::decided::Decided;
use super::files::Files;
use super::ledger::{Ledger, entered};
use super::{items, lost, outbox};

/// Compares what this machine knows with the file as last read. `claimed` are entries that are in the
/// author's name or were changed by hand, those of the file at least. Without an author nothing is in one's own
/// name: then it is known what is pending, what was said here, and what copies hold of all that is gone.
///
/// # Errors
///
/// The state folder cannot be read.
pub(super) fn compare(
    files: &Files,
    claimed: &[Entry],
    author: Option<&Author>,
) -> io::Result<Ledger> {
    let mut own = author.map(OnePerson::new);
    let mut is_own = |entry: &Entry| own.as_mut().is_some_and(|own| own.is(entry.author()));
    let elsewhere = files.elsewhere();
    let decided = Decided::read(&files.folder);
    let said = said(files, &elsewhere)?;
    let in_file = files.in_file(claimed.iter().map(Entry::id));
    let standing = claimed.iter().filter(|it| in_file.contains(&it.id()));
    let standing: Vec<&Entry> = standing.collect();
    let was: Vec<EntryId> = standing.iter().filter_map(|it| it.edited()).collect();
    let there = files.in_file(was.iter().copied());
    let was = was.into_iter().filter(|id| !there.contains(id));
    let mut gone = said.gone;
    gone.extend(lost::entries(files, &said.told, was)?);
    let chain = Chain::of(gone.iter().chain(claimed), decided.mine().collect());

    let own = standing.iter().copied().filter(|it| is_own(it));
    let unknown = unknown(
        own.collect(),
        said.known,
        &elsewhere,
        (&chain, decided.trusts()),
    )?;
    let (between, gone) = between(files, gone, &standing, &chain);
    let mut left = decided.left();
    // Whoever says that a change by hand was theirs misses nothing of what stood there before.
    left.extend(chain.before(chain.confirmed()));
    let is_left = |entry: &Entry| left.contains(&entry.id());
    let (left, gone): (Vec<Entry>, Vec<Entry>) = gone.into_iter().partition(is_left);
    let changed = chain.after(gone.iter().map(Entry::id));
    let changed = standing.iter().filter(|it| changed.contains(&it.id()));
    let reworded = changed.filter(|it| !is_own(it)).copied().cloned().collect();
    let items = items::missing(files, &decided)?;
    Ok(Ledger {
        pending: said.pending,
        gone,
        left,
        gone_items: items.gone,
        left_items: items.left,
        unknown_own: unknown.entries,
        altered: unknown.altered,
        reworded,
        between,
        chain,
        ..Ledger::default()
    }
    .noted())
}

/// What was said on this machine about a tracker.
struct Said {
    /// What is not in the file yet.
    pending: Vec<Entry>,
    /// What was there, in whosever name it was said here, and is not.
    gone: Vec<Entry>,
    /// All of it, whose name it may bear.
    known: Ids,
    /// What is in the file, or is among the above.
    told: Ids,
}

fn said(files: &Files, elsewhere: &[PathBuf]) -> io::Result<Said> {
    let mut pending = outbox::all(&files.folder, false)?;
    let mut gone = entered(&files.folder)?;
    let known = pending.iter().chain(&gone).map(Entry::id).collect();
    let mandate = files.known().mandate.id.clone();
    // A tracker that was moved may leave behind what had not yet got into it.
    for folder in elsewhere {
        for outbox in outbox::list(folder, false)? {
            gone.extend(outbox::orphaned(&outbox, &mandate)?);
        }
    }
    let mut told = files.in_file(pending.iter().chain(&gone).map(Entry::id));
    pending.retain(|entry| told.insert(entry.id()));
    gone.retain(|entry| told.insert(entry.id()));
    Ok(Said {
        pending,
        gone,
        known,
        told,
    })
}

/// What stands in one's own name and this machine never wrote.
struct Unknown {
    entries: Vec<Entry>,
    /// Which of it was made by hand of what this machine did write.
    altered: Ids,
}

/// Which of `own` is unknown here, where this is `known`. With `trusts` all is one's own that other machines write; it
/// was not said of an editor in this file.
fn unknown(
    own: Vec<&Entry>,
    known: Ids,
    elsewhere: &[PathBuf],
    (chain, trusts): (&Chain, bool),
) -> io::Result<Unknown> {
    let known: Ids = known.into_iter().chain(chain.confirmed()).collect();
    let mut entries = own;
    let is_asked = |it: &&Entry| !trusts || it.edited().is_some();
    entries.retain(|it| is_asked(it) && !known.contains(&it.id()));
    let mut altered = chain.after(known);
    // One that was moved or copied brings along what this machine wrote under another name.
    for folder in elsewhere {
        if entries.is_empty() {
            break;
        }
        let (kept, entered) = (outbox::all(folder, false)?, entered(folder)?);
        let known = kept.iter().chain(&entered).map(Entry::id);
        let known: Ids = known.chain(Decided::read(folder).mine()).collect();
        entries.retain(|entry| !known.contains(&entry.id()));
        altered.extend(chain.after(known));
    }
    entries.retain(|it| !trusts || altered.contains(&it.id()));
    let ids = entries.iter().map(|it| it.id());
    Ok(Unknown {
        altered: ids.filter(|id| altered.contains(id)).collect(),
        entries: entries.into_iter().cloned().collect(),
    })
}

/// What of all that is gone was made by hand and changed by hand again, so that nobody said it; and the rest. What a
/// person confirmed was said; and where it is not known what it was made of, it is the first that is known.
fn between(
    files: &Files,
    gone: Vec<Entry>,
    standing: &[&Entry],
    chain: &Chain,
) -> (Vec<Entry>, Vec<Entry>) {
    let all = gone.iter().chain(standing.iter().copied());
    let changed = chain.before(all.map(Entry::id));
    let mut known: Ids = gone.iter().map(Entry::id).collect();
    known.extend(files.in_file(gone.iter().filter_map(Entry::edited)));
    gone.into_iter().partition(|entry| {
        let is_made = entry.edited().is_some_and(|from| known.contains(&from));
        is_made && changed.contains(&entry.id()) && !chain.is_confirmed(entry.id())
    })
}
