//! What the system says of a process: its processor time while nobody touches it, and its memory. Only Linux tells.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::pty::Pty;
use crate::session::Contender;
use crate::table::{Row, median, milliseconds};

const ROUNDS: usize = 3;

/// The row of a program that is left alone for five seconds, one second after its first frame.
pub(crate) fn row(floor: &Contender, ours: &Contender) -> Row {
    let what = "left alone for 5 s: bytes written; processor time";
    let target = "0 B; ≤ 1 ms".to_owned();
    let rounds: Option<Vec<_>> = (0..ROUNDS).map(|_| left_alone([floor, ours])).collect();
    let Some(rounds) = rounds else {
        return Row::unmeasured(what, target, "not measured");
    };
    let of = |contender: usize| {
        let bytes = rounds
            .iter()
            .map(|round| round[contender].0)
            .max()
            .unwrap_or(0);
        let time = median(rounds.iter().map(|round| round[contender].1)).unwrap_or(0.0);
        (bytes, time, format!("{bytes} B; {}", milliseconds(time)))
    };
    let ((bytes, time, ours), (_, _, floor)) = (of(1), of(0));
    Row::alone(what, ours, floor, target, bytes == 0 && time <= 1e-3)
}

/// Bytes written and seconds of processor time of each, all at the same time.
fn left_alone(contenders: [&Contender; 2]) -> Option<[(usize, f64); 2]> {
    let [floor, ours] = contenders.map(Contender::start);
    let ptys = [floor?.0, ours?.0];
    let now = || {
        ptys.each_ref()
            .map(|pty| Some((pty.raw_output().len(), processor_time(pty)?)))
    };
    thread::sleep(Duration::from_secs(1));
    let [floor_before, ours_before] = now();
    thread::sleep(Duration::from_secs(5));
    let [floor_after, ours_after] = now();
    Some([
        spent(floor_before?, floor_after?)?,
        spent(ours_before?, ours_after?)?,
    ])
}

fn spent(before: (usize, Threads), after: (usize, Threads)) -> Option<(usize, f64)> {
    // The time of a thread that has ended cannot be known any more.
    let ended = before.1.keys().any(|thread| !after.1.contains_key(thread));
    let nanoseconds = after
        .1
        .values()
        .sum::<u64>()
        .checked_sub(before.1.values().sum())?;
    (!ended).then_some((after.0 - before.0, nanoseconds as f64 / 1e9))
}

/// Nanoseconds of processor time of each thread.
type Threads = HashMap<OsString, u64>;

/// The time that each of its threads has used so far.
fn processor_time(pty: &Pty) -> Option<Threads> {
    std::fs::read_dir(of_process(pty.id(), "task"))
        .ok()?
        .map(|thread| {
            let thread = thread.ok()?;
            let counts = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            let nanoseconds = counts.split_whitespace().next()?.parse().ok()?;
            Some((thread.file_name(), nanoseconds))
        })
        .collect()
}

/// The most memory that was ever resident, in bytes.
pub(crate) fn peak_memory(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(of_process(process, "status")).ok()?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u32 = peak.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(f64::from(kibibytes) * 1024.0)
}

fn of_process(process: u32, name: &str) -> PathBuf {
    PathBuf::from(format!("/proc/{process}/{name}"))
}
