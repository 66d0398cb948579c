//! Writes the file behind the screen, and looks after what lies beside it.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;

use super::effect::Input;
use super::msg::Msg;
use super::pick::Bundle;
use crate::domain::{Author, Entry};
use crate::storage::{Lookout, StorageError, Watch, Writer};

/// After which time a conflict copy that somebody may be writing is looked at once more.
const MOMENT: Duration = Duration::from_millis(500);

/// What the writer's thread is asked for.
pub(super) enum Job {
    /// Save; that many gestures were kept before.
    Save(u64),
    Look,
    /// Look for conflict copies, and what is gone or in one's own name, only.
    Beside,
    /// Look for conflict copies anew, and tell of them whatever was told before; which request it is.
    Anew(u64),
    /// Watch over this person's entries, of which these are in the tracker.
    Watch(Option<Author>, Vec<Entry>),
    /// Unite what copies hold with the file.
    Bring(Box<Bundle>),
    Close,
}

/// Who writes the file behind the screen.
pub(super) struct Worker {
    pub(super) jobs: Sender<Job>,
    pub(super) thread: JoinHandle<Result<(), StorageError>>,
}

pub(super) fn employ(
    writer: Writer,
    inbox: Sender<Input>,
    clock: fn() -> Timestamp,
) -> Option<Worker> {
    let (jobs, queue) = channel();
    let thread = std::thread::Builder::new().name("writer".to_owned());
    let thread = thread.spawn(move || work(writer, &queue, &inbox, clock));
    Some(Worker {
        jobs,
        thread: thread.ok()?,
    })
}

/// Saves and looks until it is closed; what waits at the same time is one save. Returns how the last
/// save ended.
fn work(
    mut writer: Writer,
    queue: &Receiver<Job>,
    inbox: &Sender<Input>,
    clock: fn() -> Timestamp,
) -> Result<(), StorageError> {
    let mut is_failing = false;
    let mut lookout = Lookout::default();
    let mut watch = Watch::of(&mut writer);
    loop {
        let first = match lookout.waits() {
            true => queue.recv_timeout(MOMENT),
            false => queue.recv().map_err(RecvTimeoutError::from),
        };
        let first = match first {
            Ok(first) => first,
            Err(RecvTimeoutError::Timeout) => Job::Beside,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        let jobs: Vec<Job> = std::iter::once(first).chain(queue.try_iter()).collect();
        let (bundles, jobs) = bundles(jobs);
        let mut not_brought = None;
        for bundle in bundles {
            let (restores, tally) = (bundle.restores, bundle.tally());
            let brought = writer.bring(bundle.entries, bundle.wording);
            match brought {
                Err(error) if jobs.iter().any(|job| matches!(job, Job::Close)) => {
                    not_brought = Some(error);
                }
                brought if restores => tell(inbox, Msg::Restored(brought, clock(), tally)),
                brought => tell(inbox, Msg::Brought(brought, clock())),
            }
        }
        let closing = jobs.iter().any(|job| matches!(job, Job::Close));
        let upto = jobs.iter().filter_map(|job| match job {
            Job::Save(upto) => Some(*upto),
            Job::Look
            | Job::Beside
            | Job::Anew(_)
            | Job::Watch(..)
            | Job::Bring(_)
            | Job::Close => None,
        });
        let upto = upto.max();
        if upto.is_some() || closing && is_failing {
            let saved = writer.save();
            is_failing = saved.is_err();
            if closing {
                writer.settle();
                return saved.map(drop).and(not_brought.map_or(Ok(()), Err));
            }
            tell(inbox, Msg::Saved(saved, clock(), upto.unwrap_or_default()));
        } else if closing {
            writer.settle();
            return not_brought.map_or(Ok(()), Err);
        } else if jobs.iter().any(|job| matches!(job, Job::Look)) {
            match writer.look() {
                Ok(None) => {}
                Ok(Some(seen)) => tell(inbox, Msg::Looked(Ok(seen))),
                Err(error) => tell(inbox, Msg::Looked(Err(error))),
            }
        }
        for job in jobs {
            match job {
                Job::Watch(author, claimed) => watch.begin(&mut writer, author, claimed),
                Job::Anew(number) => {
                    tell(inbox, Msg::BesideNow(number, lookout.look_anew(&writer)));
                }
                Job::Save(_) | Job::Look | Job::Beside | Job::Bring(_) | Job::Close => {}
            }
        }
        if let Some(beside) = lookout.look(&writer) {
            tell(inbox, Msg::Beside(beside));
        }
        if let Some(ledger) = watch.look(&mut writer) {
            tell(inbox, Msg::Owned(ledger));
        }
    }
}

/// What copies hold goes first: it is asked for by hand.
fn bundles(jobs: Vec<Job>) -> (Vec<Bundle>, Vec<Job>) {
    let mut bundles = Vec::new();
    let mut rest = Vec::new();
    for job in jobs {
        match job {
            Job::Bring(bundle) => bundles.push(*bundle),
            Job::Save(_) | Job::Look | Job::Beside | Job::Anew(_) | Job::Watch(..) | Job::Close => {
                rest.push(job)
            }
        }
    }
    (bundles, rest)
}

pub(super) fn tell(inbox: &Sender<Input>, msg: Msg) {
    // The screen may be gone already; what is saved is saved.
    let _ = inbox.send(Input::Msg(Box::new(msg)));
}
