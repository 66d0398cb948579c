//! What a run finds around itself: read in this one place, and only handed on from here.

use std::io::IsTerminal;
#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::wait::Shown;
use crate::domain::{Author, Stamp};
use crate::storage::Places;
use crate::text::Locale;

/// The process's surroundings.
pub struct Surroundings {
    /// Where files live; `None` without a home folder.
    pub places: Option<Places>,
    /// Looks up an environment variable; empty is as good as absent.
    pub variable: fn(&str) -> Option<String>,
    /// Whether somebody types.
    pub stdin_is_terminal: bool,
    /// Whether somebody reads, rather than another program.
    pub stdout_is_terminal: bool,
    /// Whether somebody reads what goes wrong.
    pub stderr_is_terminal: bool,
    /// How many columns and rows the terminal has that standard output goes to.
    pub size: Option<(usize, usize)>,
    /// How those who wait are told how far it is.
    pub waiting: Shown,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// The clock, to the millisecond.
    pub clock: fn() -> Timestamp,
    /// A source of nonces.
    pub seed: fn() -> u64,
    /// Where this program is, for others to start it.
    pub program: fn() -> Option<PathBuf>,
    /// What is odd about a person's key file, in sentences: only the screen knows the keys.
    pub odd_keys: fn(&Places, &Locale) -> Vec<String>,
}

impl Surroundings {
    /// Those of this process.
    pub fn of_this_process() -> Self {
        let stdout_is_terminal = std::io::stdout().is_terminal();
        let stderr_is_terminal = std::io::stderr().is_terminal();
        let is_seen = stdout_is_terminal || stderr_is_terminal;
        let size = is_seen.then(size).flatten();
        Self {
            places: Places::of_this_system(),
            variable: |name| std::env::var(name).ok().filter(|value| !value.is_empty()),
            stdin_is_terminal: std::io::stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal,
            size: size.filter(|_| stdout_is_terminal),
            waiting: waiting(stderr_is_terminal, size),
            zone: zone(),
            clock: now,
            seed,
            program: || std::env::current_exe().ok(),
            odd_keys: |_, _| Vec::new(),
        }
    }

    /// The editor that the person has named; programs ask for VISUAL first.
    pub fn editor(&self) -> Option<String> {
        (self.variable)("VISUAL").or_else(|| (self.variable)("EDITOR"))
    }

    /// A new entry's time, author and source of nonces.
    pub(super) fn stamp(&self, author: Author) -> Stamp {
        Stamp {
            at: (self.clock)(),
            author,
            seed: (self.seed)(),
        }
    }

    /// The columns that text for people is laid out in: the terminal's, 80 for help in a pipe.
    pub(super) fn columns(&self) -> usize {
        self.size.map_or(80, |(columns, _)| columns).max(20)
    }

    /// The columns into which a table must fit; none in a pipe, where nothing is cut.
    pub(super) fn room(&self) -> Option<usize> {
        self.size.map(|(columns, _)| columns.max(20))
    }
}

/// The reader's time zone. The system's rules are read as they lie there: jiff would first walk through
/// all zones that there are, which costs as much as all the rest until something is to be seen.
#[cfg(unix)]
fn zone() -> TimeZone {
    let rules = |name: &str, path: &Path| TimeZone::tzif(name, &std::fs::read(path).ok()?).ok();
    let found = match std::env::var("TZ") {
        Err(_) => rules("Local", Path::new("/etc/localtime")),
        Ok(named) => match named.trim_start_matches(':') {
            "" | "UTC" => Some(TimeZone::UTC),
            name if name.contains("..") => None,
            // A name is found among the zones; joined to it, a whole path stays what it is.
            name => rules(name, &Path::new("/usr/share/zoneinfo").join(name)),
        },
    };
    found.unwrap_or_else(TimeZone::system)
}

#[cfg(not(unix))]
fn zone() -> TimeZone {
    TimeZone::system()
}

/// Milliseconds are what the file keeps; the rest would make an entry differ from its own line.
fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}

/// Nonces keep equal words apart; they are no secret, so that the clock will do where the system has
/// no randomness to give.
fn seed() -> u64 {
    let mut bytes = [0; 8];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u64::from_le_bytes(bytes),
        Err(_) => Timestamp::now().as_nanosecond() as u64 ^ (u64::from(std::process::id()) << 40),
    }
}

/// On a terminal, as far as that can clear a line.
fn waiting(stderr_is_terminal: bool, size: Option<(usize, usize)>) -> Shown {
    if !stderr_is_terminal {
        Shown::Not
    } else if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        Shown::Words
    } else {
        Shown::Bar(size.map_or(80, |(columns, _)| columns))
    }
}

fn size() -> Option<(usize, usize)> {
    let (columns, rows) = crossterm::terminal::size().ok()?;
    (columns > 0 && rows > 0).then_some((usize::from(columns), usize::from(rows)))
}
