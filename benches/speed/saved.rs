//! What it takes until a change is acknowledged as saved, beside one synced append of 300 bytes.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use crate::table::{Row, milliseconds};

const PAIRS: usize = 200;

/// Opens a tracker in the folder, and gives what says one thing in it and returns once that is acknowledged as saved.
///
/// TO BE CONNECTED to the library's storage. Until then there is nothing to measure, and the row says so.
fn acknowledge_one_change(_folder: &Path) -> Option<Box<dyn FnMut()>> {
    None
}

/// The row.
pub(crate) fn row(folder: &Path) -> anyhow::Result<Row> {
    let what = "one change acknowledged as saved (against a synced append of 300 bytes)";
    let target = "≤ 3 ×".to_owned();
    let Some(mut change) = acknowledge_one_change(folder) else {
        return Ok(Row::unmeasured(what, target, "not yet measured"));
    };
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
        change();
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
