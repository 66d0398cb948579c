//! A program in a pseudo-terminal, driven as a person would: keys go in, a screen comes out.
//!
//! ```ignore
//! let home = Home::new();
//! let mut pty = Pty::launch().size(120, 40).home(&home).start();
//! pty.wait_for("Ceasefire");
//! pty.keys("jj<enter>");
//! assert!(pty.screen().contains("Good offices"));
//! ```
//!
//! - A program sees a home of its own and nothing of the environment that the tests run in. Start two with clones of
//!   one [`Home`] to leave and come back.
//! - Wait for something on the screen before the first key: what is typed before raw mode is echoed by the terminal.
//! - A thread notes what the program writes and when; it becomes a screen only when somebody looks. So looking costs
//!   the program no time, and the benches measure with the same harness.
//! - Queries of the program to its terminal are not answered; see [`Pty::text`] for answering one.

#![allow(
    dead_code,
    reason = "every user of the harness needs another part of it"
)]

mod ear;
mod end;
mod keys;
pub(crate) mod launch;
#[cfg(all(test, unix))]
mod tests;

use std::io::Write;
use std::num::NonZeroU16;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, ExitStatus, MasterPty, PtySize};
use vt100::{Cell, Parser, Screen};

use ear::Ear;
pub(crate) use launch::{Home, Launch};

/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running program and its terminal. Dropped, it is killed.
pub(crate) struct Pty {
    ear: Arc<Ear>,
    parser: Parser,
    /// How many of the chunks heard are on the screen.
    parsed: usize,
    started: Instant,
    listener: Option<JoinHandle<()>>,
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    status: Option<ExitStatus>,
    home: Home,
}

/// When the answer to a key came, counted from the key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    /// Its first byte.
    pub(crate) first: Duration,
    /// Its last byte before silence.
    pub(crate) last: Duration,
}

impl Pty {
    /// The program that this package builds, on 80 columns and 24 rows.
    pub(crate) fn launch() -> Launch {
        Launch::program(env!("CARGO_BIN_EXE_mandate"))
    }

    /// The home it lives in.
    pub(crate) fn home(&self) -> &Home {
        &self.home
    }

    /// Its process id.
    pub(crate) fn id(&self) -> u32 {
        self.child
            .process_id()
            .expect("a started program has a process id")
    }

    /// The moment just before it was started.
    pub(crate) fn started(&self) -> Instant {
        self.started
    }

    /// Presses keys: plain characters, and `<enter> <esc> <tab> <s-tab> <space> <bs> <del> <up> <down> <left> <right>`
    /// (`<s-up>` and so on with shift) `<home> <end> <pgup> <pgdn> <f1>`…`<f12> <c-x> <a-x> <lt>` (a `<`)
    /// `<paste:TEXT>` (bracketed). Characters of other scripts are characters, too; text with `<` in it: [`Pty::text`].
    pub(crate) fn keys(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(key) = keys::next_key(&mut rest) {
            self.text(&key);
            if key == "\x1b" {
                self.wait_until_read();
            }
        }
    }

    /// Types the text as it stands. A program that has ended hears nothing, without complaint.
    pub(crate) fn text(&mut self, text: &str) {
        if let Some(writer) = &mut self.writer {
            let _ = writer
                .write_all(text.as_bytes())
                .and_then(|()| writer.flush());
        }
    }

    /// Pastes the text as a terminal does that knows bracketed paste.
    pub(crate) fn paste(&mut self, text: &str) {
        self.text(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Presses keys and tells when the answer came, once nothing more has come for `quiet`; `None` if nothing came.
    pub(crate) fn answer(&mut self, keys: &str, quiet: Duration) -> Option<Answer> {
        let before = self.ear.lock().chunks.len();
        let pressed = Instant::now();
        self.keys(keys);
        let heard = self.ear.wait(self.ear.lock(), pressed + PATIENCE, |heard| {
            heard.chunks.len() > before
        });
        let first = heard.chunks.get(before)?.at;
        drop(heard);
        let last = self.settle(quiet)?;
        Some(Answer {
            first: first - pressed,
            last: last - pressed,
        })
    }

    /// Waits until the text stands on the screen, within one row.
    ///
    /// # Panics
    ///
    /// It does not come; the screen is printed.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        if !self.appears(|screen| shown(screen).contains(text)) {
            panic!("“{text}” did not come\n{}", self.picture());
        }
    }

    /// Waits until the text no longer stands on the screen.
    ///
    /// # Panics
    ///
    /// It stays; the screen is printed.
    #[track_caller]
    pub(crate) fn wait_gone(&mut self, text: &str) {
        if !self.appears(|screen| !shown(screen).contains(text)) {
            panic!("“{text}” did not go\n{}", self.picture());
        }
    }

    /// Waits until the screen is as wanted.
    ///
    /// # Panics
    ///
    /// It never is; the screen is printed.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, wanted: impl FnMut(&Screen) -> bool) {
        if !self.appears(wanted) {
            panic!("what was waited for did not come\n{}", self.picture());
        }
    }

    fn appears(&mut self, mut wanted: impl FnMut(&Screen) -> bool) -> bool {
        let until = Instant::now() + PATIENCE;
        loop {
            if wanted(self.look()) {
                return true;
            }
            let parsed = self.parsed;
            let heard = self
                .ear
                .wait(self.ear.lock(), until, |heard| heard.chunks.len() > parsed);
            if heard.chunks.len() == parsed {
                return false;
            }
        }
    }

    /// The arrival of the very byte chunk that made the screen as wanted; `None` if it never was within `limit`. Looks
    /// only in moments of silence.
    pub(crate) fn moment_when(
        &mut self,
        limit: Duration,
        mut wanted: impl FnMut(&Screen) -> bool,
    ) -> Option<Instant> {
        let until = Instant::now() + limit;
        loop {
            self.settle(Duration::from_millis(30));
            while let Some(at) = self.look_further() {
                if wanted(self.parser.screen()) {
                    return Some(at);
                }
            }
            if self.ear.lock().closed || Instant::now() >= until {
                return None;
            }
        }
    }

    /// Waits until nothing has come for `quiet`; the moment of the last byte so far.
    pub(crate) fn settle(&mut self, quiet: Duration) -> Option<Instant> {
        let until = Instant::now() + PATIENCE;
        let mut silence = Instant::now() + quiet;
        loop {
            let heard = self.ear.lock();
            let before = heard.chunks.len();
            let heard = self
                .ear
                .wait(heard, silence, |heard| heard.chunks.len() > before);
            let last = heard.chunks.last().map(|chunk| chunk.at);
            if heard.chunks.len() == before || Instant::now() >= until {
                return last;
            }
            silence = last? + quiet;
        }
    }

    /// What the screen shows: a line for each row, without the blanks at its end.
    pub(crate) fn screen(&mut self) -> String {
        shown(self.look())
    }

    /// One cell, counted from 0: its text, colours and style.
    pub(crate) fn cell(&mut self, row: u16, column: u16) -> Cell {
        let cell = self.look().cell(row, column).cloned();
        cell.unwrap_or_else(|| panic!("no cell at row {row}, column {column}\n{}", self.picture()))
    }

    /// Row and column of the first place where the text stands.
    pub(crate) fn find(&mut self, text: &str) -> Option<(u16, u16)> {
        let screen = self.look();
        let (rows, columns) = screen.size();
        (0..rows.get()).find_map(|row| {
            let mut line = String::new();
            let mut starts = Vec::new();
            for column in 0..columns.get() {
                let cell = screen.cell(row, column)?;
                starts.push(line.len());
                if !cell.is_wide_continuation() {
                    line.push_str(if cell.has_contents() {
                        cell.contents()
                    } else {
                        " "
                    });
                }
            }
            let at = line.find(text)?;
            let column = starts.iter().rposition(|start| *start <= at)?;
            Some((row, u16::try_from(column).ok()?))
        })
    }

    /// Row and column of the cursor; `None` while it is hidden.
    pub(crate) fn cursor(&mut self) -> Option<(u16, u16)> {
        let screen = self.look();
        (!screen.hide_cursor()).then(|| screen.cursor_position())
    }

    /// The screen as the parser has it, for what the other methods do not tell.
    pub(crate) fn look(&mut self) -> &Screen {
        while self.look_further().is_some() {}
        self.parser.screen()
    }

    /// Puts one more chunk on the screen; the moment it came.
    fn look_further(&mut self) -> Option<Instant> {
        let heard = self.ear.lock();
        let chunk = heard.chunks.get(self.parsed)?;
        self.parser.process(&chunk.bytes);
        self.parsed += 1;
        Some(chunk.at)
    }

    /// All bytes that came so far.
    pub(crate) fn raw_output(&self) -> Vec<u8> {
        self.ear
            .lock()
            .chunks
            .iter()
            .flat_map(|chunk| chunk.bytes.iter().copied())
            .collect()
    }

    /// Makes the terminal larger or smaller. Any size may be tried; where a side is 0, the screen that the tests see
    /// still has one row or column.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.look();
        self.parser
            .set_size(at_least_one(rows), at_least_one(columns));
        if let Some(master) = &self.master {
            master
                .resize(size(columns, rows))
                .expect("the terminal can be resized");
        }
    }

    /// Waits until the program has read what was typed: an escape that is read together with the next key would be Alt
    /// and that key.
    fn wait_until_read(&mut self) {
        // The way through the terminal takes the kernel a moment, in which nothing is waiting to be read yet.
        thread::sleep(Duration::from_millis(if cfg!(unix) { 10 } else { 50 }));
        #[cfg(unix)]
        if let Some(master) = &self.master {
            let terminal = other_side(master.as_ref());
            let until = Instant::now() + PATIENCE;
            while rustix::io::ioctl_fionread(&terminal).is_ok_and(|waiting| waiting > 0)
                && !self.has_ended()
                && Instant::now() < until
            {
                thread::sleep(Duration::from_millis(1));
            }
        }
    }

    /// The screen for a person who wants to know why a test failed.
    fn picture(&mut self) -> String {
        let screen = self.screen();
        let rows: Vec<_> = screen.lines().map(|row| format!("│{row}")).collect();
        let ended = if self.has_ended() {
            " (the program has ended)"
        } else {
            ""
        };
        format!("screen{ended}:\n{}", rows.join("\n"))
    }
}

/// What the screen shows: a line for each row, without the blanks at its end.
pub(crate) fn shown(screen: &Screen) -> String {
    let (_, columns) = screen.size();
    let rows: Vec<_> = screen
        .rows(0, columns.get())
        .map(|row| row.trim_end().to_owned())
        .collect();
    rows.join("\n")
}

/// The side of the terminal that the program has.
#[cfg(unix)]
fn other_side(master: &dyn MasterPty) -> std::fs::File {
    use std::os::unix::fs::OpenOptionsExt;

    let flags = rustix::fs::OFlags::NOCTTY | rustix::fs::OFlags::NONBLOCK;
    let name = master.tty_name().expect("a pseudo-terminal has a name");
    std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .custom_flags(flags.bits().cast_signed())
        .open(name)
        .expect("one's own pseudo-terminal can be opened")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn at_least_one(side: u16) -> NonZeroU16 {
    NonZeroU16::new(side).unwrap_or(NonZeroU16::MIN)
}
