//! One run of a program in a terminal, and runs of several programs by turns.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use vt100::Screen;

use crate::idle::peak_memory;
use crate::pty::{Home, Launch, Pty, shown};
use crate::table::median;
use crate::{FOLDER, PROGRAM};

/// What stands on our screen once the first frame is whole: an item, and something of the last row.
const ITEM: &str = "Ceasefire";
const FOOTER: &str = "help";

/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The silence after which an answer counts as whole.
const QUIET: Duration = Duration::from_millis(30);
/// Keys of a session: down, and up again.
const KEYS: [&str; 16] = [
    "j", "j", "j", "j", "j", "j", "j", "j", "k", "k", "k", "k", "k", "k", "k", "k",
];

/// Keys of a search, with what ends the search: letters that all items hold, some or none, and two
/// letters taken back.
const SEARCH: [&str; 16] = [
    "b", "r", "i", "e", "f", "e", "d", " ", "4", "2", "z", "\x7f", "\x7f", "7", "é", "\x7f",
];

/// A program that takes part.
pub(crate) struct Contender {
    program: PathBuf,
    arguments: Vec<PathBuf>,
    /// Whether the screen shows the whole first frame.
    whole: fn(&Screen) -> bool,
    /// Whether it can search.
    searches: bool,
    /// It did not do once what was waited for, so there is no use in waiting again.
    given_up: Cell<bool>,
}

impl Contender {
    /// The bare ratatui program.
    pub(crate) fn floor(program: PathBuf) -> Self {
        Self::new(program, vec!["--floor".into()], |screen| {
            shown(screen)
                .lines()
                .last()
                .is_some_and(|row| row.ends_with('┘'))
        })
    }

    /// Ours, with the embedded mandate of 17 items or with a file.
    pub(crate) fn mandate(file: Option<PathBuf>) -> Self {
        let arguments = file.map(|file| vec!["--file".into(), file]);
        let arguments = arguments.unwrap_or_default();
        let ours = Self::new(PROGRAM.into(), arguments, |screen| {
            let shown = shown(screen);
            shown.contains(ITEM) && shown.lines().last().is_some_and(|row| row.contains(FOOTER))
        });
        Self {
            searches: true,
            ..ours
        }
    }

    fn new(program: PathBuf, arguments: Vec<PathBuf>, whole: fn(&Screen) -> bool) -> Self {
        Self {
            program,
            arguments,
            whole,
            searches: false,
            given_up: Cell::new(false),
        }
    }

    /// Starts it in a home of its own, and waits for the first whole frame; with how long that took.
    pub(crate) fn start(&self) -> Option<(Pty, Duration)> {
        if self.given_up.get() {
            return None;
        }
        let mut pty = Launch::program(&self.program)
            .args(&self.arguments)
            .env("MANDATE_AUTHOR", "Bench")
            .env("MANDATE_DELEGATION", "Chad")
            .size(120, 40)
            .home(&Home::inside(Path::new(FOLDER)))
            .start();
        let Some(whole) = pty.moment_when(PATIENCE, self.whole) else {
            self.give_up("showed no whole first frame", &mut pty);
            return None;
        };
        let start = whole - pty.started();
        Some((pty, start))
    }

    fn give_up(&self, why: &str, pty: &mut Pty) {
        self.given_up.set(true);
        let (program, screen) = (self.program.display(), pty.screen());
        eprintln!("{program} {why}. Its screen:\n{}", screen.trim_end());
    }

    fn run(&self) -> Session {
        let Some((mut pty, start)) = self.start() else {
            return Session::default();
        };
        pty.settle(Duration::from_millis(150));
        let answers: Option<Vec<_>> = KEYS.iter().map(|key| pty.answer(key, QUIET)).collect();
        if answers.is_none() {
            self.give_up("did not answer a key", &mut pty);
        }
        let answers = answers.unwrap_or_default();
        let peak = peak_memory(pty.id());
        let search = self.searches.then(|| Self::search(&mut pty)).flatten();
        pty.keys("q");
        pty.ends_within(Duration::from_secs(5));
        Session {
            start: Some(start.as_secs_f64()),
            key: median(answers.iter().map(|answer| answer.last.as_secs_f64())),
            first_byte: median(answers.iter().map(|answer| answer.first.as_secs_f64())),
            peak,
            search,
        }
    }

    /// The median of the letters of a search. Opening the field is no letter: what is read for the
    /// search is read while the person's hand goes from one key to the next.
    fn search(pty: &mut Pty) -> Option<f64> {
        pty.answer("/", QUIET)?;
        pty.settle(Duration::from_millis(500));
        let answers: Option<Vec<_>> = SEARCH.iter().map(|key| pty.answer(key, QUIET)).collect();
        let seconds = answers?.into_iter().map(|answer| answer.last.as_secs_f64());
        pty.answer("\r", QUIET)?;
        median(seconds)
    }
}

/// What one run showed, in seconds and bytes; `None` where it did not come to that.
#[derive(Clone, Copy, Default)]
pub(crate) struct Session {
    /// From just before the process is made until the first frame is whole.
    pub(crate) start: Option<f64>,
    /// From a key press until the last byte before silence: the median of the session's keys.
    pub(crate) key: Option<f64>,
    /// The same until the first byte.
    pub(crate) first_byte: Option<f64>,
    /// The most memory that was resident.
    pub(crate) peak: Option<f64>,
    /// From a letter of a search until the last byte before silence: the median.
    pub(crate) search: Option<f64>,
}

/// Runs the programs by turns, each `count` times. A turn before those only warms up.
pub(crate) fn by_turns<const N: usize>(
    count: usize,
    contenders: [&Contender; N],
) -> Vec<[Session; N]> {
    let turns = (0..=count).map(|_| contenders.map(Contender::run));
    turns.skip(1).collect()
}
