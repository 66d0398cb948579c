//! A person's own settings. Never part of a tracker.

use std::ops::Range;
use std::path::PathBuf;

use super::error::{Doing, StorageError};
use super::lenient::{Piece, pieces};
use super::place::Places;
use super::{file, format, system};
use crate::domain::{self, Thresholds};

/// Declares what can be set, each setting once: its field, and its value as an example writes it (the
/// usual one, where there is one). Its words stand in the locales under `setting-NAME`.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident: $kind:ty = $example:literal;)+) => {
        /// What `settings.ron` in the configuration folder may say. Everything may be left out.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Settings {
            $($(#[$doc])* pub $name: Option<$kind>,)+
        }

        impl Settings {
            /// Every setting's name with an example of its value.
            pub const EXAMPLES: &[(&str, &str)] = &[$((stringify!($name), $example)),+];

            /// The values as the file writes them, in the order of the examples; none where nothing
            /// is set.
            pub fn values(&self) -> Vec<Option<String>> {
                vec![$(self.$name.as_ref().and_then(|value| ron::ser::to_string(value).ok())),+]
            }

            /// Takes one setting as the file writes it. `None` where there is no such setting.
            fn take(&mut self, name: &str, value: &str) -> Option<ron::error::SpannedResult<()>> {
                match name {
                    $(stringify!($name) => {
                        Some(format::ron().from_str(value).map(|value| self.$name = value))
                    })+
                    _ => None,
                }
            }
        }
    };
}

settings! {
    /// The person's name.
    name: String = "\"A. Diarra\"";
    /// The delegation they speak for.
    delegation: String = "\"Chad\"";
    /// The language, such as `en`.
    lang: String = "\"en\"";
    /// Days before a due date from which it is due soon.
    due_soon: u32 = "14";
    /// Days without a word after which an open item is stale.
    stale: u32 = "90";
    /// Whether tips come now and then at the start; they do unless this says no.
    tips: bool = "true";
    /// Whether the mouse is the program's; else the terminal selects text with it.
    mouse: bool = "true";
    /// What the screen looks like: the name of a theme.
    theme: String = "\"auto\"";
    /// Whether document symbols are links where the terminal shows such; they are unless this says no.
    links: bool = "true";
    /// Whether only ASCII is shown; else as the encoding of the locale says.
    ascii: bool = "true";
}

/// Something in the settings that cannot be taken as it stands. Everything else holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddSetting {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is odd.
    pub what: Oddness,
}

/// What is odd about a line of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddness {
    /// The setting takes another kind of value, such as this example.
    Value {
        /// The setting.
        name: &'static str,
        /// A value that it would take.
        example: &'static str,
    },
    /// There is no such setting.
    Unknown {
        /// What stands there.
        name: String,
        /// The setting that was probably meant.
        meant: Option<&'static str>,
    },
    /// The setting stands further up already; that one holds.
    Twice(&'static str),
    /// This is no setting at all.
    Damaged,
}

impl Settings {
    /// The file, which need not exist.
    pub fn path(places: &Places) -> PathBuf {
        places.config.join("settings.ron")
    }

    /// Reads the settings. What cannot be taken has no effect and is told; so is a file that cannot be
    /// read at all.
    pub fn read(places: &Places) -> (Self, Result<Vec<OddSetting>, StorageError>) {
        let path = Self::path(places);
        match file::read(&path) {
            Ok(read) => {
                let bytes = read.map(|(bytes, _)| bytes).unwrap_or_default();
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
                let (settings, odd) = Self::of(&String::from_utf8_lossy(bytes));
                (settings, Ok(odd))
            }
            Err(error) => (
                Self::default(),
                Err(StorageError::io(Doing::Reading, &path, error)),
            ),
        }
    }

    /// The settings that stand in a text, and what is odd about it.
    pub fn of(text: &str) -> (Self, Vec<OddSetting>) {
        let mut settings = Self::default();
        let (mut odd, mut seen) = (Vec::new(), Vec::new());
        for piece in pieces(text) {
            let (at, what) = match piece {
                Piece::Damaged(range) => (range.start, Oddness::Damaged),
                Piece::Field { name, value } => {
                    let word = &text[name.clone()];
                    let known = Self::EXAMPLES.iter().find(|(known, _)| *known == word);
                    let Some((known, example)) = known else {
                        let name_of = |name: &str| Oddness::Unknown {
                            name: name.to_owned(),
                            meant: nearest(name),
                        };
                        odd.push(OddSetting::at(text, name.start, name_of(word)));
                        continue;
                    };
                    if seen.contains(known) {
                        (name.start, Oddness::Twice(known))
                    } else {
                        seen.push(known);
                        match settings.take(known, &text[value.clone()]) {
                            Some(Ok(())) => continue,
                            Some(Err(_)) | None => (
                                value.start,
                                Oddness::Value {
                                    name: known,
                                    example,
                                },
                            ),
                        }
                    }
                }
            };
            odd.push(OddSetting::at(text, at, what));
        }
        (settings, odd)
    }

    /// When something is due soon and when it is stale.
    pub fn thresholds(&self) -> Thresholds {
        let usual = Thresholds::default();
        let days = |set: Option<u32>, usual| {
            set.map_or(usual, |days| i32::try_from(days).unwrap_or(i32::MAX))
        };
        Thresholds {
            due_soon: days(self.due_soon, usual.due_soon),
            stale: days(self.stale, usual.stale),
        }
    }

    /// Writes the settings into place. Comments and other lines of the file stay; where that does not
    /// lead to what is meant the file is first copied aside, its name followed by the time.
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

    /// Changes settings here and in the file as it is now: another window, or the person by hand, may have
    /// changed others since it was read.
    ///
    /// # Errors
    ///
    /// The file cannot be written. Here it is changed all the same, until the program ends.
    pub fn change(
        &mut self,
        places: &Places,
        change: impl Fn(&mut Self),
    ) -> Result<(), StorageError> {
        change(self);
        let (mut now, _) = Self::read(places);
        change(&mut now);
        now.write(places)
    }

    /// Makes the file with this text in it.
    ///
    /// # Errors
    ///
    /// It cannot be made, or is there already.
    pub fn make(places: &Places, text: &str) -> Result<(), StorageError> {
        let path = Self::path(places);
        let fail = |error| StorageError::io(Doing::Making, &path, error);
        system::private_dir(&places.config).map_err(fail)?;
        file::create(&path, text.as_bytes()).map_err(fail)
    }

    /// Lays out the file anew where it says nothing but what is set: as the screen writes it, without a
    /// word of the person's own.
    ///
    /// # Errors
    ///
    /// It cannot be read or written.
    pub fn lay_out(
        places: &Places,
        text: impl FnOnce(&Self) -> String,
    ) -> Result<(), StorageError> {
        let path = Self::path(places);
        let fail = |error| StorageError::io(Doing::Saving, &path, error);
        let path = file::resolve(&path).map_err(fail)?;
        let old = file::read(&path).map_err(fail)?;
        let old = old.map(|(bytes, _)| bytes).unwrap_or_default();
        let Ok(old) = std::str::from_utf8(&old) else {
            return Ok(());
        };
        let (settings, odd) = Self::of(old);
        let lines = |text: &str| {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        // The order of what was set is no word of anybody's.
        if !odd.is_empty() || lines(old) != lines(&settings.fresh()) {
            return Ok(());
        }
        file::replace(&path, text(&settings).as_bytes()).map_err(fail)
    }

    fn fresh(&self) -> String {
        let names = Self::EXAMPLES.iter().map(|(name, _)| name);
        let lines = names
            .zip(self.values())
            .filter_map(|(name, value)| value.map(|value| format!("    {name}: {value},\n")));
        format!("(\n{})\n", lines.collect::<String>())
    }

    /// The old text with only those values changed that say otherwise; `None` where that does not lead
    /// to what is meant.
    fn put_into(&self, old: &str) -> Option<String> {
        let before = Self::of(old).0.values();
        let mut text = old.to_owned();
        for (((name, _), new), was) in Self::EXAMPLES.iter().zip(self.values()).zip(before) {
            if new == was {
                continue;
            }
            let field = pieces(&text).into_iter().find_map(|piece| match piece {
                Piece::Field { name: at, value } if text[at.clone()] == **name => Some((at, value)),
                Piece::Field { .. } | Piece::Damaged(_) => None,
            });
            match (field, new) {
                (Some((_, value)), Some(new)) => text.replace_range(value, &new),
                (Some((at, value)), None) => {
                    text.replace_range(whole(&text, at.start..value.end), "")
                }
                (None, Some(new)) => {
                    let line = format!("    {name}: {new},\n");
                    // In the place of the example, where the file has it; else at the end.
                    let example = format!("// {name}:");
                    let (range, line) = match text
                        .lines()
                        .find(|line| line.trim_start().starts_with(&example))
                    {
                        Some(found) => {
                            let from = found.as_ptr() as usize - text.as_ptr() as usize;
                            (from..from + found.len(), line.trim_end().to_owned())
                        }
                        None => {
                            let end = text.rfind(')')?;
                            (end..end, line)
                        }
                    };
                    text.replace_range(range, &line);
                }
                (None, None) => {}
            }
        }
        (Self::of(&text).0 == *self).then_some(text)
    }
}

impl OddSetting {
    fn at(text: &str, at: usize, what: Oddness) -> Self {
        let before = &text[..at];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            what,
        }
    }
}

/// The setting whose name is typed almost so.
fn nearest(typed: &str) -> Option<&'static str> {
    let names = Settings::EXAMPLES.iter().map(|(name, _)| *name);
    domain::nearest(typed, names.map(|name| (name, name)))
}

/// A field with the comma after it, and its line where nothing else stands there.
fn whole(text: &str, field: Range<usize>) -> Range<usize> {
    let rest = &text[field.end..];
    let end = field.end + rest.len()
        - rest
            .trim_start_matches([' ', '\t'])
            .trim_start_matches(',')
            .len();
    let start = text[..field.start].trim_end_matches([' ', '\t']).len();
    let alone = text[..start].ends_with('\n') && text[end..].starts_with('\n');
    if alone {
        start..end + 1
    } else {
        field.start..end
    }
}
