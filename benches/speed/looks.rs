//! What loading the language and the theme adds to a start: both are loaded in a process of their own, since
//! what was once in a processor's cache is no measure for a start.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use mandate_tracker::text::{Colours, Locale};
use mandate_tracker::tui::Styles;

const ARGUMENT: &str = "--load-looks";

/// Whether this process is the one that loads.
pub(crate) fn is_asked() -> bool {
    std::env::args().any(|argument| argument == ARGUMENT)
}

/// Loads, and prints the nanoseconds that it took.
#[expect(clippy::print_stdout, reason = "the process that has asked reads it")]
pub(crate) fn tell() -> anyhow::Result<()> {
    let start = Instant::now();
    let locale = black_box(Locale::load("en"));
    let styles = black_box(Styles::of("auto", None, Colours::All));
    let took = start.elapsed();
    anyhow::ensure!(styles.is_some() && locale.has("kind-task"));
    println!("{}", took.as_nanos());
    Ok(())
}

/// The seconds that another process took for it.
pub(crate) fn seconds() -> Option<f64> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new(program).arg(ARGUMENT).output().ok()?;
    let nanoseconds: f64 = String::from_utf8(output.stdout).ok()?.trim().parse().ok()?;
    Some(nanoseconds / 1e9)
}
