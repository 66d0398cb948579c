//! What takes long says on the terminal how far it is: to those who wait for it, and to nobody else.
//!
//! Nothing is shown before half a second, nothing where standard error is no terminal, and nothing is
//! left of it once the verb has its answer. How far along the bar is tells the steps that were done, of
//! those that the verb has: how long each takes depends on the file and is not guessed.

use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::text::fit;

/// Nobody wonders before.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the seconds are counted.
const TICK: Duration = Duration::from_secs(1);
/// Columns of the bar.
const BAR: usize = 16;

/// How those who wait at standard error are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Not at all.
    Not,
    /// As a bar on one line, which is cleared at the end, no wider than so many columns.
    Bar(usize),
    /// In words, a line for each step, where lines cannot be cleared.
    Words,
}

/// Somebody's waiting, until it is dropped.
#[derive(Default)]
pub(super) struct Wait {
    steps: Option<(Sender<String>, JoinHandle<()>)>,
}

impl Wait {
    /// Begins. `steps` is how many steps the verb has.
    pub(super) fn begin(shown: Shown, steps: usize, to: impl Write + Send + 'static) -> Self {
        if shown == Shown::Not || steps == 0 {
            return Self { steps: None };
        }
        let (tell, told) = channel();
        let thread = std::thread::Builder::new().spawn(move || {
            let mut line = Line {
                shown,
                steps,
                done: 0,
                what: String::new(),
                begun: Instant::now(),
                to,
            };
            // A terminal that is gone needs no bar.
            let _ = line.follow(&told);
        });
        // Without a thread the work is done all the same.
        Self {
            steps: thread.ok().map(|thread| (tell, thread)),
        }
    }

    /// A step begins; the one before it is done.
    pub(super) fn step(&self, what: impl FnOnce() -> String) {
        if let Some((tell, _)) = &self.steps {
            let _ = tell.send(what());
        }
    }
}

impl Drop for Wait {
    fn drop(&mut self) {
        if let Some((tell, thread)) = self.steps.take() {
            drop(tell);
            let _ = thread.join();
        }
    }
}

/// The line on the terminal.
struct Line<W> {
    shown: Shown,
    steps: usize,
    /// Steps that have begun.
    done: usize,
    what: String,
    begun: Instant,
    to: W,
}

impl<W: Write> Line<W> {
    /// Shows what is told until nothing more can come.
    fn follow(&mut self, told: &Receiver<String>) -> std::io::Result<()> {
        let mut is_seen = false;
        loop {
            let quiet = PATIENCE.saturating_sub(self.begun.elapsed());
            let wait = if quiet.is_zero() { TICK } else { quiet };
            let is_new = match told.recv_timeout(wait) {
                Ok(what) => {
                    self.what = what;
                    self.done += 1;
                    true
                }
                Err(RecvTimeoutError::Timeout) => !is_seen,
                Err(RecvTimeoutError::Disconnected) => break,
            };
            if self.begun.elapsed() >= PATIENCE && !self.what.is_empty() {
                self.show(is_new)?;
                is_seen = true;
            }
        }
        if is_seen && matches!(self.shown, Shown::Bar(_)) {
            write!(self.to, "\r\x1b[K")?;
            self.to.flush()?;
        }
        Ok(())
    }

    fn show(&mut self, is_new: bool) -> std::io::Result<()> {
        match self.shown {
            Shown::Bar(columns) => {
                let done = BAR * self.done.saturating_sub(1).min(self.steps) / self.steps.max(1);
                let bar = format!("[{}{}]", "#".repeat(done), "-".repeat(BAR - done));
                let seconds = self.begun.elapsed().as_secs();
                let line = format!("{bar} {} {seconds} s", self.what);
                write!(self.to, "\r{}\x1b[K", fit(&line, columns.saturating_sub(1)))?;
            }
            Shown::Words if is_new => writeln!(self.to, "{}", self.what)?,
            Shown::Words | Shown::Not => {}
        }
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("nobody failed").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().expect("nobody failed").clone()).expect("text")
        }
    }

    /// What is shown of two steps, of which the second one takes long, of three.
    fn shown(shown: Shown, takes: Duration) -> String {
        let paper = Paper::default();
        let wait = Wait::begin(shown, 3, paper.clone());
        wait.step(|| "Reading".into());
        wait.step(|| "Telling of everything that was ever said".into());
        std::thread::sleep(takes);
        drop(wait);
        paper.text()
    }

    #[test]
    fn what_takes_no_time_says_nothing() {
        for how in [Shown::Not, Shown::Bar(80), Shown::Words] {
            assert_eq!(shown(how, Duration::ZERO), "");
        }
    }

    #[test]
    fn what_takes_long_says_how_far_it_is_and_leaves_nothing() {
        let long = PATIENCE + Duration::from_millis(300);
        assert_eq!(shown(Shown::Not, long), "");
        let bar = shown(Shown::Bar(80), long);
        let begin = "\r[#####-----------] Telling of everything that was ever said 0 s";
        assert!(bar.starts_with(begin), "{bar:?}");
        assert!(bar.ends_with("\r\x1b[K"), "{bar:?}");
        let narrow = shown(Shown::Bar(30), long);
        let line = narrow.split('\r').nth(1).expect("a line");
        let line = line.trim_end_matches("\x1b[K");
        assert!(line.chars().count() < 30, "{narrow:?}");
        assert_eq!(
            shown(Shown::Words, long),
            "Telling of everything that was ever said\n"
        );
    }
}
