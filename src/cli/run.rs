//! What every verb needs: the words, whose eyes, which tracker, and how a change is kept.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::copies::damaged_lines;
use super::failure::Failure;
use super::file::shown;
use super::nearest::no_such_item;
use super::surroundings::Surroundings;
use super::wait::Wait;
use crate::domain::{Author, DelegationId, EntryId, Lens, Said, Tracker};
use crate::storage::{self, Ledger, Opened, Places, Settings, StorageError, Store, Target};
use crate::text::{Ink, Locale, TypedDay, Value};

/// One run of one verb.
pub(super) struct Run<'a> {
    pub(super) locale: &'a Locale,
    pub(super) here: &'a Surroundings,
    pub(super) places: &'a Places,
    pub(super) settings: Settings,
    pub(super) globals: Globals,
    /// What is printed with.
    pub(super) ink: Ink,
    pub(super) wait: Wait,
}

/// The options that every verb takes, with the environment's where they were not typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Globals {
    pub(super) file: Option<PathBuf>,
    pub(super) author: Option<String>,
    pub(super) delegation: Option<String>,
    pub(super) read_only: bool,
}

impl Globals {
    /// `file` is the one that stands alone, without an option's name.
    pub(super) fn read(
        matches: Option<&ArgMatches>,
        file: Option<PathBuf>,
        here: &Surroundings,
    ) -> Self {
        let typed = |name: &str| {
            matches
                .and_then(|typed| typed.get_one::<String>(name))
                .cloned()
        };
        let file = matches
            .and_then(|typed| typed.get_one("file"))
            .cloned()
            .or(file);
        let or_named = |typed: Option<String>, name: &str| {
            typed
                .or_else(|| (here.variable)(name))
                .filter(|text| !text.trim().is_empty())
        };
        Self {
            file: file.or_else(|| (here.variable)("MANDATE_FILE").map(PathBuf::from)),
            author: or_named(typed("author"), "MANDATE_AUTHOR"),
            delegation: or_named(typed("delegation"), "MANDATE_DELEGATION"),
            read_only: matches.is_some_and(|typed| typed.get_flag("read-only")),
        }
    }
}

impl Run<'_> {
    /// The tracker that is meant.
    pub(super) fn target(&self) -> Target {
        Target {
            path: self
                .globals
                .file
                .clone()
                .unwrap_or_else(|| self.places.default_tracker()),
            may_be_missing: self.globals.file.is_none(),
            read_only: self.globals.read_only,
        }
    }

    /// Opens the tracker to look at it. A hint says where lines of it could not be read.
    pub(super) fn look(&self, hints: &mut Vec<String>) -> Result<Tracker, Failure> {
        Ok(self.looked(hints)?.tracker)
    }

    /// The same with what belongs to it.
    pub(super) fn looked(&self, hints: &mut Vec<String>) -> Result<Opened, Failure> {
        let target = Target {
            read_only: true,
            ..self.target()
        };
        let opened = self.opened(&target)?;
        hints.extend(self.damage(&opened, &target.path));
        hints.extend(self.gone(&opened));
        Ok(opened)
    }

    /// A hint where the tracker lacks what was in it on this computer: whoever hands it over as it is must know.
    pub(super) fn gone(&self, opened: &Opened) -> Option<String> {
        // What goes wrong here goes wrong where the ledger is needed, and is told there.
        let lost = self.ledger(opened).ok()?.lost_count();
        (lost.all() > 0).then(|| {
            let path = opened.store.path();
            let is_usual = path == self.places.default_tracker();
            let file = match is_usual {
                true => String::new(),
                false => format!("-f {} ", path.display()),
            };
            let arguments = [("path", shown(path)), ("file", Value::from(file))];
            let messages = ["cli-gone", "cli-gone-items"];
            self.locale.tallied(messages, lost, &arguments)
        })?
    }

    /// A step that may take long has to do with a file.
    pub(super) fn step(&self, id: &str, path: &Path) {
        self.wait.step(|| {
            let name = path.file_name().unwrap_or(path.as_os_str());
            self.with(id, "name", name.to_string_lossy())
        });
    }

    /// Opens a tracker.
    pub(super) fn opened(&self, target: &Target) -> Result<Opened, Failure> {
        self.step("wait-reading", &target.path);
        Store::open(self.places, target).map_err(|error| self.storage(&error))
    }

    /// Hints where lines of the tracker or private notes about it cannot be read.
    pub(super) fn damage(&self, opened: &Opened, path: &Path) -> Vec<String> {
        let private = opened.private_damage.as_deref().map(|path| {
            let message = self.locale.private_damage(path);
            self.with("cli-damaged-private", "message", message)
        });
        let lines = damaged_lines(self, path, storage::damaged_lines(&opened.findings));
        lines.into_iter().chain(private).collect()
    }

    /// The name and delegation that are known, each on its own.
    pub(super) fn identity(&self) -> (Option<String>, Option<String>) {
        let set = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        (
            self.globals
                .author
                .clone()
                .or_else(|| set(&self.settings.name)),
            self.globals
                .delegation
                .clone()
                .or_else(|| set(&self.settings.delegation)),
        )
    }

    /// Who speaks. Refused where that is not known.
    pub(super) fn author(&self) -> Result<Author, Failure> {
        match self.identity() {
            (Some(by), Some(of)) => Ok(Author::new(&by, &of)),
            (Some(_), None) | (None, _) => Err(Failure::refused(self.locale.get("cli-who"))),
        }
    }

    /// What this machine knows beside the file of the tracker. Without a name nothing is in one's own.
    pub(super) fn ledger(&self, opened: &Opened) -> Result<Ledger, Failure> {
        let author = self.author().ok();
        let ledger = opened.store.ledger(&opened.tracker, author.as_ref());
        ledger.map_err(|error| self.storage(&error))
    }

    /// Through whose eyes: one's own delegation's, or the only one that the file knows.
    pub(super) fn own(&self, tracker: &Tracker) -> Option<DelegationId> {
        tracker.eyes(self.identity().1.as_deref())
    }

    /// The reader's lens.
    pub(super) fn lens(&self, of: Option<DelegationId>) -> Lens {
        Lens {
            of,
            is_named: of.is_some() || self.identity().1.is_some(),
            today: self.here.zone.to_datetime((self.here.clock)()).date(),
            zone: self.here.zone.clone(),
            thresholds: self.settings.thresholds(),
            changed: Default::default(),
        }
    }

    /// The place of an item that somebody typed: its id in any case, or its label where only one item
    /// has it.
    pub(super) fn place(&self, tracker: &Tracker, typed: &str) -> Result<usize, Failure> {
        let place = tracker.mandate().place(typed);
        place.ok_or_else(|| no_such_item(self, tracker, typed))
    }

    /// The places of several items, each once, in the order typed.
    pub(super) fn items<'t>(
        &self,
        tracker: &Tracker,
        typed: impl IntoIterator<Item = &'t String>,
    ) -> Result<Vec<usize>, Failure> {
        let mut places = Vec::new();
        for name in typed {
            let place = self.place(tracker, name)?;
            if !places.contains(&place) {
                places.push(place);
            }
        }
        Ok(places)
    }

    /// The version of a note that somebody typed the beginning of.
    pub(super) fn note(
        &self,
        tracker: &Tracker,
        item: usize,
        typed: &str,
    ) -> Result<EntryId, Failure> {
        let typed = typed.trim().to_ascii_lowercase();
        let notes = tracker.notes(item);
        let mut fitting = notes
            .iter()
            .filter(|note| note.entry.id().as_str().starts_with(&typed));
        let arguments = [
            ("note", Value::from(typed.as_str())),
            ("item", Value::from(tracker.items()[item].id.as_str())),
        ];
        let say = |id: &str| Err(Failure::refused(self.locale.fill(id, &arguments)));
        if typed.len() < 4 {
            return say("cli-note-id-short");
        }
        match (fitting.next(), fitting.next()) {
            (Some(note), None) => Ok(note.entry.id()),
            (Some(_), Some(_)) => say("cli-note-id-several"),
            (None, _) => say("cli-note-id-none"),
        }
    }

    /// Keeps what was said and brings it into the file. Nothing said, nothing written.
    pub(super) fn keep(&self, mut store: Store, said: &[Said]) -> Result<Kept, Failure> {
        self.hold(&mut store, said)?;
        self.bring(&store, said)
    }

    /// "Saved here": from now on nothing of it is lost.
    pub(super) fn hold(&self, store: &mut Store, said: &[Said]) -> Result<(), Failure> {
        if said.is_empty() {
            return Ok(());
        }
        store.keep(said).map_err(|error| self.storage(&error))
    }

    /// "In the file": brings what was kept where it belongs.
    pub(super) fn bring(&self, store: &Store, said: &[Said]) -> Result<Kept, Failure> {
        let shared = said.iter().any(|said| !said.private);
        let path = shared.then(|| store.path().to_owned());
        if said.is_empty() {
            return Ok(Kept {
                path,
                rejected: None,
            });
        }
        let mut writer = store.writer();
        let seen = writer.save().map_err(|error| self.storage(&error))?;
        writer.settle();
        Ok(Kept {
            path,
            rejected: seen.rejected,
        })
    }

    /// Refused where nothing may be written, with the reason.
    pub(super) fn writable(&self, store: &Store) -> Result<(), Failure> {
        if !store.is_read_only() {
            return Ok(());
        }
        let path = store.path().to_owned();
        let format = storage::read(&path).map_or(0, |reading| reading.format);
        let error = match self.globals.read_only {
            true => StorageError::ReadOnly(path),
            false => StorageError::NewerFormat { path, format },
        };
        Err(self.storage(&error))
    }

    pub(super) fn storage(&self, error: &StorageError) -> Failure {
        let failure = Failure::storage(self.locale, error);
        let StorageError::Missing(path) = error else {
            return failure;
        };
        let is_copied = !storage::backups(self.places, path).is_empty();
        let near = storage::near_tracker(self.places, path).filter(|_| !is_copied);
        let arguments = [
            ("path", shown(path)),
            ("near", near.as_deref().map_or("".into(), shown)),
        ];
        let sentence = match (is_copied, near) {
            (true, _) => self.locale.fill("cli-missing-copied", &arguments),
            (false, Some(_)) => self.locale.fill("cli-missing-near", &arguments),
            (false, None) => return failure,
        };
        Failure {
            sentence,
            ..failure
        }
    }

    /// The day that was typed, by which something is due.
    pub(super) fn day(&self, typed: &str) -> Result<jiff::civil::Date, Failure> {
        let read = self.locale.read_day(typed, self.lens(None).today);
        read.day().ok_or_else(|| self.no_day(typed, read))
    }

    /// The day that was typed, as at which something is told.
    pub(super) fn past_day(&self, typed: &str) -> Result<jiff::civil::Date, Failure> {
        let read = self.locale.read_past_day(typed, self.lens(None).today);
        read.day().ok_or_else(|| self.no_day(typed, read))
    }

    /// That what was typed is no day, and why.
    pub(super) fn no_day(&self, typed: &str, read: TypedDay) -> Failure {
        let why = self.locale.no_day(read);
        let arguments = [
            ("typed", Value::from(typed.to_owned())),
            ("why", Value::from(why)),
        ];
        Failure::usage(self.locale.fill("cli-not-a-day", &arguments))
    }

    /// A message with one text in it.
    pub(super) fn with(&self, id: &str, name: &str, value: impl Into<String>) -> String {
        self.locale.fill(id, &[(name, Value::from(value.into()))])
    }
}

/// Where words went.
pub(super) struct Kept {
    /// The tracker's file, where anything of it was for sharing.
    path: Option<PathBuf>,
    /// The file into which unreadable lines were set aside.
    rejected: Option<PathBuf>,
}

impl Kept {
    /// The sentences that say so.
    pub(super) fn sentences(&self, run: &Run<'_>, private: Option<&Path>) -> Vec<String> {
        let tell = |id: &str, path: &Path| run.with(id, "path", path.display().to_string());
        let rejected = self
            .rejected
            .as_deref()
            .map(|path| tell("cli-rejected", path));
        let saved = self.path.as_deref().map(|path| tell("cli-saved", path));
        let private = private.map(|path| tell("cli-saved-private", path));
        saved.into_iter().chain(private).chain(rejected).collect()
    }
}
