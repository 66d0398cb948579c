//! Tests that need more than Rust.

use std::io::Write;

/// Says, past the harness that keeps what tests print, that the machine lacks what a test needs.
pub(crate) fn skipped(why: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}
