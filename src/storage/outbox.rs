//! What was said and is safe, but perhaps not in the tracker yet: one file for each process.
//!
//! A process appends to its own file only, so that nobody waits for anybody. While it lives it holds
//! a lock on a second file beside it (never on the outbox itself: a lock on Windows would keep the
//! others from reading). Whoever gets that lock knows that the process is gone.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::domain::{Entry, Nonce};

use super::format;
use super::lock::{self, Asked, Lock};
use super::system;

/// The start of the name of an outbox for private notes.
const PRIVATE: &str = "private-";
/// The end of an outbox's name, and of its lock's.
const OUTBOX: &str = ".box.ron";
const LOCK: &str = ".lock";

/// An outbox of this process.
pub(super) struct Outbox {
    path: PathBuf,
    file: File,
    len: u64,
    /// Whether half a line may be left at the end.
    is_torn: bool,
    _lock: Lock,
}

impl Outbox {
    /// Makes an empty outbox for the tracker `about` of a mandate. Its first line says so.
    ///
    /// # Errors
    ///
    /// The disk did not take it.
    pub(super) fn make(
        folder: &Path,
        private: bool,
        mandate: &str,
        about: &Path,
    ) -> io::Result<Self> {
        system::private_dir(folder)?;
        let random = getrandom::u64().map_err(io::Error::other)?;
        let name = format!(
            "{}{}-{}{OUTBOX}",
            if private { PRIVATE } else { "" },
            std::process::id(),
            Nonce::derive(random, 0).as_str()
        );
        let path = folder.join(name);
        let mut options = OpenOptions::new();
        system::private(options.write(true).create_new(true));
        // The lock comes first: an outbox without one would look like a dead process's.
        let lock = match lock::ask_for(options.open(lock_of(&path))?)? {
            Asked::Held(lock) => lock,
            // Somebody tidying up tries every lock for an instant.
            Asked::Taken => return Err(io::ErrorKind::WouldBlock.into()),
        };
        let first = first_line(mandate, about);
        let made = options.open(&path).and_then(|mut file| {
            file.write_all(first.as_bytes())?;
            file.sync_all()?;
            system::sync_dir(folder)?;
            Ok(file)
        });
        let file = match made {
            Ok(file) => file,
            Err(error) => {
                let _ = fs::remove_file(&path);
                let _ = fs::remove_file(lock_of(&path));
                return Err(error);
            }
        };
        Ok(Self {
            path,
            file,
            len: first.len() as u64,
            is_torn: false,
            _lock: lock,
        })
    }

    /// Appends the entries of one gesture and waits until the disk has them.
    ///
    /// # Errors
    ///
    /// The disk did not take them; nothing of them stays behind.
    pub(super) fn append<'a>(
        &mut self,
        entries: impl IntoIterator<Item = &'a Entry>,
    ) -> io::Result<()> {
        let text = format::entry_lines(entries);
        if let Err(error) = self.file.write_all(text.as_bytes()) {
            self.cut(self.len);
            return Err(error);
        }
        if let Err(error) = self.file.sync_data() {
            self.cut(self.len);
            // The system may have forgotten what it could not write, and a later sync of this file
            // would not tell: the next entries go into another one.
            self.is_torn = true;
            return Err(error);
        }
        self.len += text.len() as u64;
        Ok(())
    }

    /// How long it is, to go back to.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Goes back to an earlier length.
    pub(super) fn cut(&mut self, len: u64) {
        use std::io::Seek;
        let cut = self
            .file
            .set_len(len)
            .and_then(|()| self.file.seek(io::SeekFrom::Start(len)).map(|_| ()))
            .and_then(|()| self.file.sync_all());
        self.len = len;
        self.is_torn |= cut.is_err();
    }

    /// Whether it can be appended to: nobody has removed it, and no half line ends it.
    pub(super) fn is_sound(&self) -> bool {
        !self.is_torn && fs::metadata(&self.path).is_ok_and(|meta| meta.len() == self.len)
    }

    /// Its file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// Says about which tracker an outbox is: for a person who looks, and to find what was kept for a
/// file that has been moved since.
fn first_line(mandate: &str, about: &Path) -> String {
    let mut line = "// (mandate: ".to_owned();
    crate::domain::quote(mandate, &mut line);
    line.push_str(", tracker: ");
    crate::domain::quote(&about.to_string_lossy(), &mut line);
    line.push_str(")\n");
    line
}

/// The entries of an outbox for a tracker of this mandate whose file is gone from its place.
///
/// # Errors
///
/// It cannot be read.
pub(super) fn orphaned(outbox: &Path, mandate: &str) -> io::Result<Vec<Entry>> {
    #[derive(serde::Deserialize)]
    struct First {
        mandate: String,
        tracker: PathBuf,
    }
    let bytes = fs::read(outbox)?;
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let text = first.strip_prefix(b"// ").unwrap_or_default();
    match format::ron().from_bytes::<First>(text) {
        Ok(first) if first.mandate == mandate && !first.tracker.exists() => {
            Ok(format::entries(&bytes))
        }
        Ok(_) | Err(_) => Ok(Vec::new()),
    }
}

fn lock_of(outbox: &Path) -> PathBuf {
    let mut name = outbox.as_os_str().to_owned();
    name.push(LOCK);
    name.into()
}

/// The outboxes in a folder, of living and dead processes, private ones or the others.
///
/// # Errors
///
/// The folder is there and cannot be read.
pub(super) fn list(folder: &Path, private: bool) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let is_one = |name: &str| name.ends_with(OUTBOX) && name.starts_with(PRIVATE) == private;
        if name.to_str().is_some_and(is_one) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// What an outbox holds. One that was removed meanwhile holds nothing: its entries are in the file.
///
/// # Errors
///
/// It cannot be read.
pub(super) fn entries(outbox: &Path) -> io::Result<Vec<Entry>> {
    match fs::read(outbox) {
        Ok(bytes) => Ok(format::entries(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// What all outboxes of a folder hold.
///
/// # Errors
///
/// One of them cannot be read.
pub(super) fn all(folder: &Path, private: bool) -> io::Result<Vec<Entry>> {
    let mut all = Vec::new();
    for outbox in list(folder, private)? {
        all.append(&mut entries(&outbox)?);
    }
    Ok(all)
}

/// What changes when another process says something: names, lengths and times.
pub(super) type Prints = Vec<(OsString, u64, Option<SystemTime>)>;

/// The prints of all outboxes but these.
pub(super) fn prints(folder: &Path, but: &[PathBuf]) -> Prints {
    let paths = [false, true]
        .into_iter()
        .flat_map(|private| list(folder, private).unwrap_or_default());
    paths
        .filter(|path| !but.contains(path))
        .filter_map(|path| {
            let meta = fs::metadata(&path).ok()?;
            Some((path.into_os_string(), meta.len(), meta.modified().ok()))
        })
        .collect()
}

/// Removes an outbox if its process is gone and `is_safe` says of its entries that they are kept
/// elsewhere. The lock is held meanwhile, so that two who tidy up do not meet.
pub(super) fn remove_dead(outbox: &Path, is_safe: impl FnOnce(&[Entry]) -> bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let lock = match options.read(true).write(true).open(lock_of(outbox)) {
        Ok(file) => lock::ask_for(file)?,
        // Without the file nobody can hold it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return remove(outbox, is_safe);
        }
        Err(error) => return Err(error),
    };
    match lock {
        // On a file system without locks nobody can tell the living from the dead.
        Asked::Held(lock) if lock.is_real() => remove(outbox, is_safe),
        Asked::Held(_) | Asked::Taken => Ok(()),
    }
}

/// Removes an outbox of this process, likewise.
pub(super) fn remove(outbox: &Path, is_safe: impl FnOnce(&[Entry]) -> bool) -> io::Result<()> {
    if is_safe(&entries(outbox)?) {
        fs::remove_file(outbox)?;
        fs::remove_file(lock_of(outbox))?;
    }
    Ok(())
}
