//! What a terminal is asked for beside the screen; run by the ask that it answers (A48).

#![cfg(unix)]

use super::pty::Pty;

/// How often the bytes hold these.
fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes
        .windows(wanted.len())
        .filter(|at| *at == wanted)
        .count()
}

/// A copy over SSH is one sequence to the terminal, and the toast says so.
pub fn a_copy_over_ssh() {
    let mut pty = Pty::launch()
        .env("SSH_CONNECTION", "a 1 b 2")
        .env("DISPLAY", ":77")
        .start();
    pty.wait_for("Ceasefire");
    pty.keys("y3");
    pty.wait_for("OSC 52");
    // `printf https://undocs.org/S/2015/1038 | base64`
    let wanted = b"\x1b]52;c;aHR0cHM6Ly91bmRvY3Mub3JnL1MvMjAxNS8xMDM4\x1b\\";
    pty.keys("<down>");
    pty.wait_for("▌· 2");
    assert_eq!(count(&pty.raw_output(), wanted), 1);
    assert_eq!(count(&pty.raw_output(), b"\x1b]52;"), 1);
}
