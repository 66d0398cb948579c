//! What it takes until a change is acknowledged as saved, beside one synced append of 300 bytes.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use mandate_tracker::domain::{Author, ItemId, Request, Say, Stamp};
use mandate_tracker::storage::{Places, Store, Target};

use crate::table::{Row, milliseconds};

const PAIRS: usize = 200;

/// Opens a tracker in the folder, and gives what says one thing in it and returns once that is acknowledged as saved.
fn acknowledge_one_change(folder: &Path) -> anyhow::Result<impl FnMut() -> anyhow::Result<()>> {
    let places = Places::below(folder);
    let target = Target {
        path: places.default_tracker(),
        may_be_missing: true,
        read_only: false,
    };
    let mut opened = Store::open(&places, &target)?;
    let items: Vec<ItemId> = opened
        .tracker
        .items()
        .iter()
        .map(|item| item.id.clone())
        .collect();
    let mut count: usize = 0;
    Ok(move || {
        count += 1;
        let stamp = Stamp {
            at: Timestamp::from_millisecond(1_450_000_000_000 + count as i64)?,
            author: Author::new("A. Diarra", "Chad"),
            seed: count as u64,
        };
        let say = Say::Note {
            text: format!("Briefed by the mission, {count}. {}", "x".repeat(60)).into(),
        };
        let request = Request::shared(items[count % items.len()].clone(), say);
        let said = opened.tracker.say(&[request], &stamp, false)?;
        opened.store.keep(&said)?;
        Ok(())
    })
}

/// The row.
pub(crate) fn row(folder: &Path) -> anyhow::Result<Row> {
    let what = "one change acknowledged as saved (against a synced append of 300 bytes)";
    let target = "≤ 3 ×".to_owned();
    let mut change = acknowledge_one_change(folder)?;
    let mut file = File::options()
        .append(true)
        .create(true)
        .open(folder.join("appended"))?;
    let mut pairs = Vec::new();
    for _ in 0..=PAIRS {
        let start = Instant::now();
        file.write_all(&[b'x'; 300])?;
        file.sync_data()?;
        let appended = start.elapsed().as_secs_f64();
        let start = Instant::now();
        change()?;
        pairs.push((Some(start.elapsed().as_secs_f64()), Some(appended)));
    }
    // The first only warms up.
    Ok(Row::paired(
        what,
        pairs.split_off(1),
        milliseconds,
        target,
        |append| 3.0 * append,
    ))
}
