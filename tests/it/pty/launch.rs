//! What is started, and the home it lives in.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::Parser;

use super::ear::Ear;
use super::{Pty, at_least_one, size};

/// Where temporary folders are made: where their names are as long as elsewhere, wherever that is possible. How a text
/// wraps, and what is cut of a path, depends on it.
pub(crate) fn temporary() -> PathBuf {
    let usual = PathBuf::from("/tmp");
    if cfg!(unix) && usual.is_dir() {
        usual
    } else {
        std::env::temp_dir()
    }
}

/// A folder that a program takes for the user's home, with all the folders that follow from it. On Windows programs ask
/// the system for those, so there it isolates less. The folder goes with its last clone.
#[derive(Clone)]
pub(crate) struct Home(Arc<TempDir>);

impl Home {
    /// An empty one among the system's temporary files.
    pub(crate) fn new() -> Self {
        Self::inside(&temporary())
    }

    /// An empty one in `folder`.
    pub(crate) fn inside(folder: &Path) -> Self {
        let made = tempfile::Builder::new()
            .prefix("mandate-home-")
            .tempdir_in(folder);
        let home = Self(Arc::new(made.expect("a temporary folder can be made")));
        std::fs::create_dir(home.path().join("tmp")).expect("a folder can be made in a new one");
        home
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The environment that makes a program live there.
    pub(crate) fn variables(&self) -> [(&'static str, PathBuf); 6] {
        let folder = |name: &str| self.path().join(name);
        [
            ("HOME", self.path().to_owned()),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_STATE_HOME", folder("state")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("TMPDIR", folder("tmp")),
        ]
    }
}

/// What is to be started, and how.
pub(crate) struct Launch {
    program: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    size: PtySize,
    home: Option<Home>,
}

impl Launch {
    /// Any program, on 80 columns and 24 rows.
    pub(crate) fn program(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            arguments: Vec::new(),
            environment: Vec::new(),
            size: size(80, 24),
            home: None,
        }
    }

    /// One more argument.
    pub(crate) fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// More arguments.
    pub(crate) fn args<A: Into<OsString>>(
        mut self,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// One more variable; it stands above the harness's own.
    pub(crate) fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// The size of the terminal.
    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = size(columns, rows);
        self
    }

    /// The home to live in, which is also the working folder; a fresh one otherwise.
    pub(crate) fn home(mut self, home: &Home) -> Self {
        self.home = Some(home.clone());
        self
    }

    /// Starts it.
    pub(crate) fn start(self) -> Pty {
        let home = self.home.unwrap_or_else(Home::new);
        let mut command = CommandBuilder::new(&self.program);
        if cfg!(unix) {
            command.env_clear();
            command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        }
        command.args(&self.arguments);
        command.cwd(home.path());
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "en_US.UTF-8"),
            ("TZ", "UTC"),
        ] {
            command.env(name, value);
        }
        for (name, value) in home.variables() {
            command.env(name, value);
        }
        for (name, value) in &self.environment {
            command.env(name, value);
        }

        let pair = native_pty_system()
            .openpty(self.size)
            .expect("the system has a pseudo-terminal to give");
        let reader = pair
            .master
            .try_clone_reader()
            .expect("a new pseudo-terminal can be read");
        let writer = pair
            .master
            .take_writer()
            .expect("a new pseudo-terminal can be written to");
        let ear = Arc::new(Ear::default());
        let listener = thread::spawn({
            let ear = Arc::clone(&ear);
            move || ear.listen(reader)
        });
        let started = Instant::now();
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program can be started");
        let [rows, columns] = [self.size.rows, self.size.cols].map(at_least_one);
        Pty {
            ear,
            parser: Parser::new(rows, columns, 0),
            parsed: 0,
            started,
            listener: Some(listener),
            writer: Some(writer),
            master: Some(pair.master),
            child,
            status: None,
            home,
        }
    }
}
