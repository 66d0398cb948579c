//! Large reports are made by two threads. Each has a report of its own: words are looked up once and kept, and
//! to share them would take longer than to look them up twice.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::model::Report;
use crate::domain::{Arrange, at_once, both};

/// Entries of a tracker from which on another thread brings more than it costs.
const MANY: usize = 5_000;

/// Parts in which items are written: enough that neither of two threads waits long for the other.
pub(super) const PARTS: usize = 8;

/// Does something here and something else, which needs a report of its own, beside it.
pub(super) fn beside<H, T: Send>(
    report: &Report<'_>,
    here: impl FnOnce() -> H,
    there: impl Fn(&Report<'_>) -> T + Sync,
) -> (H, T) {
    if report.tracker().journal().len() < MANY {
        return (here(), there(report));
    }
    let (outline, tongue) = (&report.outline, report.words.locale.tongue());
    both(here, || there(&outline.clone().in_words(&tongue.locale())))
}

/// Does pieces of work that do not need each other; what they gave, in their order.
pub(super) fn side_by_side<R: Send>(
    report: &Report<'_>,
    pieces: usize,
    work: impl Fn(&Report<'_>, usize) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = |report: &Report<'_>| -> Vec<(usize, R)> {
        let take = || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|piece| *piece < pieces);
        std::iter::from_fn(take)
            .map(|piece| (piece, work(report, piece)))
            .collect()
    };
    let is_large = pieces > 1 && report.tracker().journal().len() >= MANY;
    let (outline, tongue) = (&report.outline, report.words.locale.tongue());
    let beside = |_| work(&outline.clone().in_words(&tongue.locale()));
    let done = at_once(|| work(report), usize::from(is_large), beside);
    let mut done: Vec<(usize, R)> = done.into_iter().flatten().collect();
    done.arrange_by_key(|(piece, _)| *piece);
    done.into_iter().map(|(_, made)| made).collect()
}
