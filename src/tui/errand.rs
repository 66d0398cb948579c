//! File work on a thread of its own: finding, completing, reading and making files while the screen
//! goes on.

use std::fs;
use std::io::Read;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use jiff::Timestamp;

use super::pick::{Errand, FileRow, Found, Plan, Sent, Why};
use crate::storage::{self, Obstacle, Places, Shared, Store, Target};

/// Files that are listed of one folder at most, the newest first.
const MOST: usize = 30;
/// Bytes at the beginning of a tracker within which its mandate is named.
const HEAD: u64 = 4096;

/// Where an errand is run.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    pub(super) places: Places,
    pub(super) target: Target,
    pub(super) clock: fn() -> Timestamp,
}

impl Ground {
    pub(super) fn run(&self, errand: Errand) -> Found {
        match errand {
            Errand::Gather => Found::Gathered(self.gather()),
            Errand::Places(name) => Found::Places(self.free(&name)),
            Errand::Complete(typed) => {
                let (full, fits) = self.complete(&typed);
                Found::Completed(typed, full, fits)
            }
            Errand::Preview {
                number,
                files,
                typed,
            } => {
                let typed = typed.map(|typed| self.places.typed(&typed));
                let files: Vec<PathBuf> = files.into_iter().chain(typed).collect();
                Found::Previewed(number, self.preview(&files).map(Box::new))
            }
            Errand::Share { typed, name } => Found::Shared(self.share(&typed, &name).map(Box::new)),
        }
    }

    /// The tracker with all that is kept here, as it is now.
    fn opened(&self) -> Result<storage::Opened, Obstacle> {
        let target = Target {
            read_only: true,
            ..self.target.clone()
        };
        Ok(Store::open(&self.places, &target)?)
    }

    fn row(&self, path: PathBuf, why: Why) -> FileRow {
        let changed = fs::metadata(&path).and_then(|meta| meta.modified()).ok();
        FileRow {
            shown: self.places.shown(&path),
            changed: changed.and_then(|at| Timestamp::try_from(at).ok()),
            path,
            why,
            is_marked: false,
        }
    }

    fn gather(&self) -> Vec<FileRow> {
        let mut rows: Vec<FileRow> = Vec::new();
        // A file may have several names.
        let mut known: Vec<PathBuf> = fs::canonicalize(&self.target.path).into_iter().collect();
        let mut add = |path: PathBuf, why: Why| {
            let Ok(real) = fs::canonicalize(&path) else {
                return;
            };
            if !known.contains(&real) && is_tracker(&path) {
                known.push(real);
                rows.push(self.row(path, why));
            }
        };
        for path in storage::recent(&self.places) {
            add(path, Why::Recent);
        }
        for folder in self.folders() {
            for path in newest(&folder) {
                add(path, Why::Nearby);
            }
        }
        rows
    }

    /// The tracker's folder and those in which people put files.
    fn folders(&self) -> Vec<PathBuf> {
        let mut folders = self.places.usual.clone();
        if let Ok(real) = std::path::absolute(&self.target.path) {
            folders.extend(real.parent().map(Path::to_owned));
        }
        let mut unique: Vec<PathBuf> = Vec::new();
        for folder in folders {
            if folder.is_dir() && !unique.contains(&folder) {
                unique.push(folder);
            }
        }
        unique
    }

    fn free(&self, name: &str) -> Vec<FileRow> {
        let paths = self.folders().into_iter().map(|folder| folder.join(name));
        let rows = paths.map(|path| {
            let why = if path.exists() { Why::There } else { Why::Free };
            self.row(path, why)
        });
        rows.collect()
    }

    /// How far all files that begin as what is typed agree, and which they are. Folders and trackers
    /// go first; where there are none, any file will do.
    fn complete(&self, typed: &str) -> (String, Vec<FileRow>) {
        let (folder, begun) = match typed.rfind(std::path::is_separator) {
            Some(at) => typed.split_at(at + 1),
            None if typed == "~" => ("~", ""),
            None => ("", typed),
        };
        let place = match folder {
            "" => PathBuf::from("."),
            folder => self.places.typed(folder),
        };
        let wanted = begun.to_lowercase();
        let entries = fs::read_dir(&place).into_iter().flatten().flatten();
        let mut fits: Vec<(String, bool)> = entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let is_shown = name.to_lowercase().starts_with(&wanted)
                    && (begun.starts_with('.') || !name.starts_with('.'));
                is_shown.then(|| (name, entry.path().is_dir()))
            })
            .collect();
        let is_ours = |(name, is_folder): &(String, bool)| *is_folder || name.ends_with(".ron");
        if fits.iter().any(is_ours) {
            fits.retain(is_ours);
        }
        fits.sort();
        let folder = if folder == "~" { "~/" } else { folder };
        let full = match fits.split_first() {
            None => typed.to_owned(),
            Some(((only, is_folder), [])) => {
                let end = if *is_folder {
                    MAIN_SEPARATOR.to_string()
                } else {
                    String::new()
                };
                format!("{folder}{only}{end}")
            }
            Some(((first, _), rest)) => {
                let agreed = rest
                    .iter()
                    .fold(first.as_str(), |agreed, (name, _)| common(agreed, name));
                // Names that differ only in the size of letters may agree in less than was typed.
                let agreed = if agreed.chars().count() < begun.chars().count() {
                    begun
                } else {
                    agreed
                };
                format!("{folder}{agreed}")
            }
        };
        if fits.len() < 2 {
            return (full, Vec::new());
        }
        let rows = fits.into_iter().take(MOST).map(|(name, is_folder)| {
            let why = if is_folder { Why::Folder } else { Why::Fits };
            let row = self.row(place.join(&name), why);
            let end = if is_folder {
                MAIN_SEPARATOR.to_string()
            } else {
                String::new()
            };
            FileRow {
                shown: format!("{folder}{name}{end}"),
                ..row
            }
        });
        (full, rows.collect())
    }

    fn preview(&self, files: &[PathBuf]) -> Result<Plan, Vec<Obstacle>> {
        let own = self.opened().map_err(|obstacle| vec![obstacle])?;
        let mut now = own.tracker;
        let (mut copies, mut problems, mut damaged) = (Vec::new(), Vec::new(), Vec::new());
        for (path, copy) in files.iter().zip(storage::read_copies(files)) {
            match copy {
                Err(obstacle) => problems.push(obstacle),
                Ok(copy) => {
                    let own = (self.target.path.as_path(), &now);
                    problems.extend(storage::same_mandate(own, (path, &copy.tracker)).err());
                    let findings = copy.findings.iter();
                    let lines = findings
                        .filter(|finding| finding.oddity.is_damage())
                        .count();
                    if lines > 0 {
                        damaged.push((self.places.shown(path), lines));
                    }
                    copies.push(copy.tracker);
                }
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        if !self.target.read_only {
            for path in files.iter().rev() {
                storage::remember(&self.places, path);
            }
        }
        let account = now.merge_all(&copies).unwrap_or_default();
        Ok(Plan {
            now,
            account,
            damaged,
        })
    }

    fn share(&self, typed: &str, name: &str) -> Result<Sent, Obstacle> {
        let mut out = self.places.typed(typed);
        if out.is_dir() {
            out.push(name);
        } else if out
            .extension()
            .is_none_or(|end| !end.eq_ignore_ascii_case("ron"))
        {
            out.as_mut_os_string().push(".ron");
        }
        let own = self.opened()?;
        let format = own.store.format();
        if format > storage::FORMAT {
            let path = self.target.path.clone();
            return Err(storage::StorageError::NewerFormat { path, format }.into());
        }
        let tracker = own.tracker;
        let delivered = storage::deliver(&self.places, &self.target.path, &out, &tracker)?;
        let shared = Shared::of(tracker.journal(), &out, (self.clock)());
        // The copy is made; that nobody remembers it later is not worth a word.
        let _ = shared.write(&self.places, &self.target.path);
        Ok(Sent {
            shown: self.places.shown(&out),
            delivered,
            tracker,
        })
    }
}

/// What two names begin with alike, whole characters.
fn common<'a>(one: &'a str, other: &str) -> &'a str {
    let alike = one.char_indices().zip(other.chars());
    let end = alike
        .take_while(|((_, a), b)| a == b)
        .map(|((at, c), _)| at + c.len_utf8())
        .last();
    &one[..end.unwrap_or(0)]
}

/// The trackers' files in a folder, the newest first.
fn newest(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("ron"))
        })
        .map(|entry| {
            (
                entry.metadata().and_then(|meta| meta.modified()).ok(),
                entry.path(),
            )
        })
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    files.into_iter().map(|(_, path)| path).take(MOST).collect()
}

/// Whether a file begins as a tracker does: only its head is read.
fn is_tracker(path: &Path) -> bool {
    let is_file = path.is_file();
    let mut head = Vec::new();
    let read = is_file
        .then(|| fs::File::open(path).ok())
        .flatten()
        .map(|file| file.take(HEAD).read_to_end(&mut head));
    let word = b"mandate";
    matches!(read, Some(Ok(_))) && head.windows(word.len()).any(|piece| piece == word)
}
