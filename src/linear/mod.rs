//! The program as a conversation: one line is typed, some lines are said, on plain input and output.
//! For screen readers, for terminals that can only print, and for pipes. No cursor is moved, nothing is
//! drawn anew, no mark stands where a word could.
//!
//! Knows neither the command line nor the screen. What comes in changes the state and asks for effects
//! (`hear`); effects come back as events (`runner`); only [`run`] reads and writes.

mod answer;
mod begun;
mod command;
mod copies;
mod desk;
mod earlier;
mod explain;
mod handing;
mod hear;
mod import;
mod instead;
mod item;
mod narrow;
mod news;
mod note;
mod options;
mod out;
mod own;
mod prompt;
mod read;
mod runner;
mod say;
mod since;
mod speaker;
mod state;
mod talk;
mod verb;

use std::io::{BufRead, ErrorKind, Write};

pub use talk::{Ending, Start, Talk};
pub use verb::{Level, Row, TABLE, Verb};

/// Talks until the person leaves or nothing more comes in. Whatever ends it, what was said is kept.
///
/// # Errors
///
/// What is said cannot be written, for another reason than that nobody listens any more.
pub fn run(
    start: Start,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> std::io::Result<Ending> {
    let mut talk = Talk::open(start);
    let written = turn(&mut talk, input, output);
    let ending = talk.close();
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        Ok(()) | Err(_) => Ok(ending),
    }
}

fn turn(talk: &mut Talk, input: &mut dyn BufRead, output: &mut dyn Write) -> std::io::Result<()> {
    loop {
        output.write_all(talk.said().as_bytes())?;
        output.flush()?;
        if talk.is_over() {
            return Ok(());
        }
        let mut line = Vec::new();
        // A terminal that has gone away is the end of what is typed.
        match input.read_until(b'\n', &mut line) {
            Ok(0) => talk.end(),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => talk.end(),
            Ok(_) => talk.hear(&line),
        }
    }
}
