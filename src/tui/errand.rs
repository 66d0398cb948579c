//! File work on a thread of its own: finding, completing, reading and making files while the screen
//! goes on.

use std::ffi::OsString;
use std::fs;
use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, Path, PathBuf};

use jiff::Timestamp;

use super::pick::{Errand, FileRow, Found, Purpose, Unshown, Why};
use crate::domain::{Arrange, Author, EntryId, Stamp};
use crate::report::Taken;
use crate::storage::{self, Held, Occasion, Occasions, Places, Standing, Store, Target};
use crate::text::Locale;

/// Files that are listed at most of those that fit.
const MOST: usize = 30;

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
            Errand::Gather(number, but, held) => Found::Gathered(number, self.gather(&but, held)),
            Errand::Tables(number) => Found::Gathered(number, self.tables()),
            Errand::Table {
                number,
                table,
                author,
                language,
            } => {
                let folder = table.to_str();
                match folder.and_then(|typed| self.opened(typed, &Purpose::Import)) {
                    Some((full, rows)) => Found::Folder(number, full, rows),
                    None => {
                        Found::Table(number, self.table(&table, author, language).map(Box::new))
                    }
                }
            }
            Errand::Places(number, name, occasion) => {
                Found::Places(number, self.free(&name, occasion))
            }
            Errand::Complete(number, typed, purpose) => {
                let (full, fits) = self.complete(&typed, &purpose);
                Found::Completed(number, typed, full, fits)
            }
            Errand::Preview {
                number,
                files,
                typed,
            } => {
                let folder = typed.as_ref().map(|it| self.opened(it, &Purpose::Merge));
                if let Some((full, rows)) = folder.flatten() {
                    return Found::Folder(number, full, rows);
                }
                let typed = typed.map(|typed| self.places.typed(&typed));
                let files: Vec<PathBuf> = files.into_iter().chain(typed).collect();
                let preview = storage::preview(&self.places, &self.target, &files);
                Found::Previewed(number, preview.map(Box::new))
            }
            Errand::Greet(all) => {
                let now = (self.clock)();
                let news = storage::greet(&self.places, &self.target, &all, now);
                // Where it cannot be remembered nobody can be told; that is not worth a word.
                Found::Greeted(news.unwrap_or_default())
            }
            Errand::Changes { number, point } => {
                let point = point.typed(&self.places);
                let changes = storage::changes(&self.places, &self.target, &point);
                Found::Changed(number, changes.map(Box::new))
            }
            Errand::Gone(number, author) => {
                let gone = storage::gone(&self.places, &self.target, author.as_ref());
                Found::Previewed(number, gone.map(Box::new).map_err(|error| vec![error]))
            }
            Errand::Unknown(number, author) => {
                let unknown = storage::unknown_own(&self.places, &self.target, &author);
                Found::Previewed(number, unknown.map(Box::new).map_err(|error| vec![error]))
            }
            Errand::Sight {
                number,
                typed,
                parcel,
                language,
            } => Found::Sighted(number, self.sight(&typed, &parcel, language)),
            Errand::Hand {
                number,
                typed,
                parcel,
                over,
            } => {
                let handed = self.hand(&typed, &parcel, over.as_deref());
                Found::Handed(number, parcel.what.format, handed)
            }
            Errand::Share {
                number,
                typed,
                name,
            } => {
                let now = (self.clock)();
                let sent = storage::share(&self.places, &self.target, &typed, &name, now);
                Found::Shared(number, sent.map(Box::new))
            }
        }
    }

    /// The occasions from which changes can be told.
    pub(super) fn occasions(&self) -> Occasions {
        Occasions::read(&self.places, &self.target.path)
    }

    /// Remembers that the person leaves, having seen this, too. Where it cannot be kept, the next start
    /// tells a little more than is new.
    pub(super) fn part(&self, new: &[EntryId]) {
        let _ = storage::leave(&self.places, &self.target, new, (self.clock)());
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

    fn gather(&self, but: &[PathBuf], held: Option<Option<Box<Held>>>) -> Vec<FileRow> {
        let found = storage::nearby(&self.places, &self.target.path, but);
        let Some(held) = held else {
            let rows = found.into_iter().map(|(path, is_recent)| {
                let why = if is_recent { Why::Recent } else { Why::Nearby };
                self.row(path, why)
            });
            return rows.collect();
        };
        self.sorted(found, held.as_deref())
    }

    fn tables(&self) -> Vec<FileRow> {
        let found = storage::tables(&self.places, &self.target.path).into_iter();
        self.sorted(found.map(|path| (path, false)).collect(), None)
    }

    /// What may be new in front, the newest first.
    fn sorted(&self, found: Vec<(PathBuf, bool)>, held: Option<&Held>) -> Vec<FileRow> {
        let candidates = storage::candidates(&self.places, found, held).into_iter();
        let rows = candidates.map(|one| {
            let why = match one.standing {
                Standing::MadeHere => Why::Made,
                Standing::NothingNew => Why::Known,
                Standing::MayBeNew if one.is_recent => Why::Recent,
                Standing::MayBeNew => Why::Nearby,
            };
            self.row(one.path, why)
        });
        rows.collect()
    }

    /// Reads a table and sees what it would have said. Nothing is changed.
    fn table(&self, table: &Path, author: Author, language: &str) -> Result<Taken, Unshown> {
        let path = self.places.meant(table);
        let bytes = storage::read_table(&path).map_err(Unshown::Storage)?;
        let target = Target {
            read_only: true,
            ..self.target.clone()
        };
        let opened = Store::open(&self.places, &target).map_err(Unshown::Storage)?;
        let stamp = Stamp {
            at: (self.clock)(),
            author,
            seed: 0,
        };
        let locale = Locale::load(language);
        let taken = Taken::read(&bytes, &opened.tracker, &stamp, &locale);
        taken.map_err(|why| Unshown::Untaken(self.places.shown(&path), why))
    }

    fn free(&self, name: &str, occasion: Occasion) -> Vec<FileRow> {
        let paths = storage::outlets(&self.places, &self.target.path, occasion)
            .into_iter()
            .map(|folder| folder.join(name));
        let rows = paths.map(|path| {
            let why = if path.exists() { Why::There } else { Why::Free };
            self.row(path, why)
        });
        rows.collect()
    }

    /// What is in a folder that is typed, as [`Self::complete`] has it; `None` where it is none.
    fn opened(&self, typed: &str, purpose: &Purpose) -> Option<(String, Vec<FileRow>)> {
        let typed = typed.trim();
        if typed.is_empty() || !self.places.typed(typed).is_dir() {
            return None;
        }
        let bare = typed.trim_end_matches(std::path::is_separator);
        Some(self.complete(&format!("{bare}{MAIN_SEPARATOR}"), purpose))
    }

    /// How far all files that begin as what is typed agree, and which they are. Folders and files of the
    /// kind that is meant go first; where there are none, any file will do that is not known to be wrong.
    fn complete(&self, typed: &str, purpose: &Purpose) -> (String, Vec<FileRow>) {
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
        // Nothing is merged into itself, nor copied over itself.
        let is_own = storage::entry_is(&self.target.path);
        let entries = fs::read_dir(&place).into_iter().flatten().flatten();
        let fitting = entries.filter_map(|entry| {
            let name = entry.file_name();
            let fit = Fit {
                shown: name.to_string_lossy().into_owned(),
                is_text: name.to_str().is_some(),
                is_folder: entry.path().is_dir(),
                name,
            };
            let is_shown = fit.shown.to_lowercase().starts_with(&wanted)
                && (begun.starts_with('.') || !fit.shown.starts_with('.'));
            // Nobody can go on typing such a name, nor should a file get one.
            let can_be_had = fit.is_text || !fit.is_folder && purpose.reads();
            let is_right = fit.is_folder || !purpose.rules_out(Path::new(&fit.name));
            (is_shown && can_be_had && is_right && !is_own(&entry)).then_some(fit)
        });
        let mut fits: Vec<Fit> = fitting.collect();
        let is_meant = |fit: &Fit| fit.is_folder || purpose.means(Path::new(&fit.name));
        if fits.iter().any(is_meant) {
            fits.retain(is_meant);
        }
        fits.arrange_by(|a, b| (&a.shown, &a.name).cmp(&(&b.shown, &b.name)));
        let folder = if folder == "~" { "~/" } else { folder };
        let full = match fits.split_first() {
            None => typed.to_owned(),
            Some((only, [])) if only.is_text => format!("{folder}{}{}", only.shown, only.end()),
            Some((first, rest)) => {
                let agreed = rest
                    .iter()
                    .fold(first.typed(), |agreed, fit| common(agreed, fit.typed()));
                // Names that differ only in the size of letters may agree in less than was typed.
                let agreed = if agreed.chars().count() < begun.chars().count() {
                    begun
                } else {
                    agreed
                };
                format!("{folder}{agreed}")
            }
        };
        if fits.len() < 2 && fits.iter().all(|fit| fit.is_text) {
            return (full, Vec::new());
        }
        let rows = fits.into_iter().take(MOST).map(|fit| {
            let why = if fit.is_folder {
                Why::Folder
            } else {
                Why::Fits
            };
            FileRow {
                shown: format!("{folder}{}{}", fit.shown, fit.end()),
                ..self.row(absolute(place.join(&fit.name)), why)
            }
        });
        (full, rows.collect())
    }
}

/// The same file under its whole path: one that is known already is not listed a second time.
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// A file or folder that begins as what is typed.
struct Fit {
    name: OsString,
    /// Its name as text, with marks where it is none.
    shown: String,
    is_text: bool,
    is_folder: bool,
}

impl Fit {
    /// As far as its name can be typed.
    fn typed(&self) -> &str {
        let end = match self.is_text {
            true => None,
            false => self.shown.find(char::REPLACEMENT_CHARACTER),
        };
        &self.shown[..end.unwrap_or(self.shown.len())]
    }

    /// What stands behind its name.
    fn end(&self) -> &'static str {
        if self.is_folder {
            MAIN_SEPARATOR_STR
        } else {
            ""
        }
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
