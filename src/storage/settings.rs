//! A person's own settings and the place where they left off. Never part of a tracker.

use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::{Doing, StorageError};
use super::place::{Places, state_name};
use super::{file, format, system};
use crate::domain::{Grouping, Heading, Order};

/// What `settings.ron` in the configuration folder may say. Everything may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The person's name.
    pub name: Option<String>,
    /// The delegation they speak for.
    pub delegation: Option<String>,
    /// The language, such as `en`.
    pub lang: Option<String>,
    /// Days before a due date from which it is due soon.
    pub due_soon: Option<i32>,
    /// Days without a word after which an open item is stale.
    pub stale: Option<i32>,
}

impl Settings {
    /// The file, which need not exist.
    pub fn path(places: &Places) -> PathBuf {
        places.config.join("settings.ron")
    }

    /// Reads the settings; defaults where there are none. The error tells of a file that cannot be
    /// read (line and column in it); the program goes on with defaults.
    pub fn read(places: &Places) -> (Self, Option<StorageError>) {
        match read(&Self::path(places)) {
            Ok(settings) => (settings.unwrap_or_default(), None),
            Err(error) => (Self::default(), Some(error)),
        }
    }

    /// Writes the settings into place. Comments and other lines of the file stay; where the file could
    /// not be read it is first copied aside, its name followed by the time.
    ///
    /// # Errors
    ///
    /// The configuration folder cannot be written.
    pub fn write(&self, places: &Places) -> Result<(), StorageError> {
        let path = Self::path(places);
        let fail = |error| StorageError::io(Doing::Saving, &path, error);
        system::private_dir(&places.config).map_err(fail)?;
        let path = file::resolve(&path).map_err(fail)?;
        let old = file::read(&path).map_err(fail)?;
        let old = old
            .map(|(bytes, _)| bytes)
            .filter(|bytes| !bytes.is_empty());
        let text = match &old {
            None => self.fresh(),
            Some(bytes) => match std::str::from_utf8(bytes)
                .ok()
                .and_then(|old| self.put_into(old))
            {
                Some(text) => text,
                None => {
                    let name = format!("settings.ron.old-{}", file::time_name(file::now()));
                    file::create(&places.config.join(name), bytes).map_err(fail)?;
                    self.fresh()
                }
            },
        };
        file::replace(&path, text.as_bytes()).map_err(fail)
    }

    fn fields(&self) -> [(&'static str, Option<String>); 5] {
        let text = |text: &Option<String>| {
            text.as_ref().map(|text| {
                let mut quoted = String::new();
                crate::domain::quote(text, &mut quoted);
                quoted
            })
        };
        [
            ("name", text(&self.name)),
            ("delegation", text(&self.delegation)),
            ("lang", text(&self.lang)),
            ("due_soon", self.due_soon.map(|days| days.to_string())),
            ("stale", self.stale.map(|days| days.to_string())),
        ]
    }

    fn fresh(&self) -> String {
        let lines = self
            .fields()
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| format!("    {name}: {value},\n")));
        format!("(\n{})\n", lines.collect::<String>())
    }

    /// The old text with only the lines changed that say otherwise; `None` where that does not lead
    /// to what is meant, as in a file that stands on one line.
    fn put_into(&self, old: &str) -> Option<String> {
        let before: Self = format::ron().from_str(old).ok()?;
        let mut lines: Vec<String> = old.lines().map(str::to_owned).collect();
        for ((name, new), (_, was)) in self.fields().into_iter().zip(before.fields()) {
            if new == was {
                continue;
            }
            let is_field = |line: &String| {
                let rest = line.trim_start().strip_prefix(name);
                rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
            };
            let line = new.map(|value| format!("    {name}: {value},"));
            match (lines.iter().position(is_field), line) {
                (Some(at), Some(line)) => lines[at] = line,
                (Some(at), None) => {
                    lines.remove(at);
                }
                (None, Some(line)) => {
                    let end = lines.iter().rposition(|line| line.trim() == ")")?;
                    lines.insert(end, line);
                }
                (None, None) => {}
            }
        }
        let text = lines.join("\n") + "\n";
        (format::ron().from_str::<Self>(&text).ok().as_ref() == Some(self)).then_some(text)
    }
}

/// Where a person left off in one tracker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The item that was selected.
    pub item: Option<String>,
    /// In what order the list was.
    pub order: Order,
    /// Under which headings.
    pub grouping: Grouping,
    /// The headings under which nothing was shown.
    pub folded: Vec<Heading>,
}

impl Session {
    fn path(places: &Places, tracker: &Path) -> PathBuf {
        let real = file::resolve(tracker).unwrap_or_else(|_| tracker.to_owned());
        let name = format!("{}.ron", state_name(&real, ""));
        places.state.join("session").join(name)
    }

    /// Where a person left off; the default where nothing is known.
    pub fn read(places: &Places, tracker: &Path) -> Self {
        let read = read(&Self::path(places, tracker));
        read.ok().flatten().unwrap_or_default()
    }

    /// Remembers it for the next start.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written.
    pub fn write(&self, places: &Places, tracker: &Path) -> Result<(), StorageError> {
        let path = Self::path(places, tracker);
        let fail = |error| StorageError::io(Doing::Saving, &path, error);
        let text = ron::ser::to_string_pretty(self, pretty())
            .map_err(|error| fail(std::io::Error::other(error)))?;
        system::private_dir(file::folder(&path)).map_err(fail)?;
        file::replace(&path, text.as_bytes()).map_err(fail)
    }
}

/// Small files of ours: several lines, bare optional values.
pub(super) fn pretty() -> PrettyConfig {
    PrettyConfig::new().extensions(ron::extensions::Extensions::empty())
}

pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, StorageError> {
    let read = file::read(path).map_err(|error| StorageError::io(Doing::Reading, path, error))?;
    let Some((bytes, _)) = read else {
        return Ok(None);
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match format::ron().from_bytes(bytes) {
        Ok(value) => Ok(Some(value)),
        Err(error) => Err(StorageError::BadSettings {
            path: path.to_owned(),
            line: error.span.start.line,
            column: error.span.start.col,
            reason: error.code.to_string(),
        }),
    }
}
