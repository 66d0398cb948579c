//! Where trackers, state and settings live on this system.

use std::path::{Path, PathBuf};

/// The folders of one person on one machine. None of them need exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Trackers and private notes.
    pub data: PathBuf,
    /// Outboxes, ledgers, copies, drafts, what was last selected.
    pub state: PathBuf,
    /// Settings.
    pub config: PathBuf,
    /// The person's own folder, which `~` stands for.
    pub home: PathBuf,
    /// Where people put files that they send or receive: downloads, documents, desktop, in this order.
    pub usual: Vec<PathBuf>,
    /// Where the person stands who started the program; `None` where that is not known or does not matter.
    pub working: Option<PathBuf>,
}

impl Places {
    /// The folders that the system gives for `mandate-tracker`; `None` without a home folder.
    pub fn of_this_system() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "mandate-tracker")?;
        let person = directories::UserDirs::new()?;
        let home = person.home_dir();
        // Where nobody set them up for this person, they have these names if they are there at all.
        let usual = [
            (person.download_dir(), "Downloads"),
            (person.document_dir(), "Documents"),
            (person.desktop_dir(), "Desktop"),
        ]
        .map(|(folder, name)| folder.map_or_else(|| home.join(name), Path::to_owned));
        Some(Self {
            data: dirs.data_dir().to_owned(),
            state: dirs
                .state_dir()
                .map_or_else(|| dirs.data_local_dir().join("state"), Path::to_owned),
            config: dirs.config_dir().to_owned(),
            home: home.to_owned(),
            usual: usual.into(),
            working: std::env::current_dir().ok(),
        })
    }

    /// All of them below one folder. For tests and benches.
    pub fn below(root: &Path) -> Self {
        Self {
            data: root.join("data"),
            state: root.join("state"),
            config: root.join("config"),
            home: root.join("home"),
            usual: ["Downloads", "Documents", "Desktop"]
                .map(|name| root.join("home").join(name))
                .into(),
            working: None,
        }
    }

    /// A path as a person types it: `~` is the home folder.
    pub fn typed(&self, text: &str) -> PathBuf {
        match text.strip_prefix('~') {
            Some("") => self.home.clone(),
            Some(rest) if rest.starts_with(std::path::is_separator) => self
                .home
                .join(rest.trim_start_matches(std::path::is_separator)),
            Some(_) | None => PathBuf::from(text),
        }
    }

    /// The file that such a path means; one whose name is no text was not typed and means itself.
    pub fn meant(&self, path: &Path) -> PathBuf {
        path.to_str()
            .map_or_else(|| path.to_owned(), |typed| self.typed(typed))
    }

    /// A path as a person would type it.
    pub fn shown(&self, path: &Path) -> String {
        match path.strip_prefix(&self.home) {
            Ok(rest) if !self.home.as_os_str().is_empty() => {
                Path::new("~").join(rest).display().to_string()
            }
            Ok(_) | Err(_) => path.display().to_string(),
        }
    }

    /// The tracker that is opened when none is named.
    pub fn default_tracker(&self) -> PathBuf {
        self.data.join("minusma-2227.ron")
    }

    /// Outboxes and ledger of the tracker in this file, as long as it is this mandate's.
    pub(super) fn outbox(&self, real: &Path, mandate: &str) -> PathBuf {
        self.state.join("outbox").join(state_name(real, mandate))
    }

    /// The private notes for a mandate.
    pub fn private_notes(&self, mandate: &str) -> PathBuf {
        let plain = file_name(mandate);
        if plain == mandate {
            return self.private_notes_as_before(mandate);
        }
        // Other names are made plain, and several may become one.
        let key = crate::domain::EntryId::of_content(&[mandate.as_bytes()]);
        let name = format!("{plain}-{}.ron", &key.as_str()[..16]);
        self.data.join("private").join(name)
    }

    /// Where they stood before names were told apart; the file may be another mandate's.
    pub(super) fn private_notes_as_before(&self, mandate: &str) -> PathBuf {
        let name = format!("{}.ron", file_name(mandate));
        self.data.join("private").join(name)
    }
}

/// A file name made of text from a file: plain characters only, so that nobody's file can name a
/// path of ours.
pub(super) fn file_name(text: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    };
    text.chars().take(80).map(plain).collect()
}

/// The name under which this machine keeps things for one file: readable, and different for
/// different files. `about` keeps things of one file apart.
pub(super) fn state_name(real: &Path, about: &str) -> String {
    let stem = real.file_stem().unwrap_or_default().to_string_lossy();
    let stem: String = file_name(&stem).chars().take(40).collect();
    let bytes = real.as_os_str().as_encoded_bytes();
    let key = crate::domain::EntryId::of_content(&[bytes, b"\0", about.as_bytes()]);
    format!("{stem}-{}", &key.as_str()[..16])
}
