//! One file: read it, put another in its place so that at every moment either the old or the new one
//! is whole, notice that somebody changed it.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread::{self, Builder, sleep};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

use super::error::{Doing, StorageError};
use super::system;

/// The end of our temporaries' names.
const TEMPORARY: &str = ".mandate-tmp";
/// Characters of a file's name that go into the names of files beside it.
const NAME: usize = 150;
/// Bytes that a file may have: some three million entries. A device would have no end.
const LARGEST: u64 = 1 << 30;
/// Bytes from which on two threads read a file: to copy it into fresh memory takes longer than to start one.
const LARGE: u64 = 4 << 20;
/// How long after a change somebody may be writing the file still: whoever does writes more often than that.
const FRESH: Duration = Duration::from_millis(500);
/// Links that are followed before a circle is assumed; as Linux does it.
const LINKS: usize = 40;

impl StorageError {
    /// What the system said about a file.
    pub(super) fn io(doing: Doing, path: &Path, cause: io::Error) -> Self {
        Self::Io {
            doing,
            path: path.to_owned(),
            cause,
        }
    }
}

/// What changes when somebody writes a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Print {
    len: u64,
    modified: Option<SystemTime>,
    identity: (u64, i64),
    /// Whether the file was so young that a later change may leave no trace in its time.
    young: bool,
    /// Whether it was changed so shortly before that somebody may be writing it just then.
    fresh: bool,
}

impl Print {
    pub(super) fn of(meta: &Metadata) -> Self {
        let modified = meta.modified().ok();
        let age = modified.and_then(|at| SystemTime::now().duration_since(at).ok());
        Self {
            len: meta.len(),
            modified,
            identity: system::identity(meta),
            // A drive whose clock is ahead of ours is not young for hours.
            young: age.is_some_and(|age| age < Duration::from_secs(2)),
            fresh: age.is_some_and(|age| age < FRESH),
        }
    }

    /// Of the file of this name; `None` where there is none.
    pub(super) fn at(path: &Path) -> io::Result<Option<Self>> {
        match fs::metadata(path) {
            Ok(meta) => Ok(Some(Self::of(&meta))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether the file may have changed since.
    pub(super) fn differs(&self, now: &Self) -> bool {
        self.young || !self.is_like(now)
    }

    /// Whether the file was changed a moment before, so that somebody may be writing it still.
    pub(super) fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Whether both look alike, however young.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.len, self.modified, self.identity) == (other.len, other.modified, other.identity)
    }
}

/// Reads a whole file and what it looked like before it was read. `None` where there is none.
pub(super) fn read(path: &Path) -> io::Result<Option<(Vec<u8>, Print)>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let meta = file.metadata()?;
    if meta.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let size = usize::try_from(meta.len().min(LARGEST)).unwrap_or(0);
    let mut bytes = Vec::new();
    if meta.len() >= LARGE {
        bytes = vec![0; size];
        if !read_halves(&file, &mut bytes) {
            bytes.clear();
        }
        file.seek(SeekFrom::Start(bytes.len() as u64))?;
    }
    if bytes.is_empty() {
        bytes.reserve(size + 1);
    }
    // All of a small file, what has come to a large one meanwhile, and what two threads did not get.
    let rest = LARGEST + 1 - bytes.len() as u64;
    file.take(rest).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(Some((bytes, Print::of(&meta))))
}

/// Fills `bytes` with the beginning of a file, each half by a thread of its own; `false` where that did not go
/// well, as where the file has become shorter.
fn read_halves(file: &File, bytes: &mut [u8]) -> bool {
    let half = bytes.len() / 2;
    let (first, second) = bytes.split_at_mut(half);
    thread::scope(|scope| {
        let thread = Builder::new().name("reader".to_owned());
        let helper = thread.spawn_scoped(scope, || system::read_at(file, second, half as u64));
        let first = system::read_at(file, first, 0);
        let second = helper.is_ok_and(|it| it.join().is_ok_and(|read| read.is_ok()));
        first.is_ok() && second
    })
}

/// Lets go of what was read.
pub(super) fn let_go(bytes: Vec<u8>) {
    if bytes.len() as u64 >= LARGE {
        crate::domain::let_go(bytes);
    }
}

/// The file itself behind any chain of links; it need not exist. The folders above it are made
/// absolute and unique as far as they exist, so that a file has one name whether or not it is there.
pub(super) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    for _ in 0..LINKS {
        let Ok(link) = fs::read_link(&path) else {
            return Ok(unique(&path));
        };
        path = folder(&path).join(link);
    }
    Err(io::Error::other("too many links"))
}

fn unique(path: &Path) -> PathBuf {
    let mut missing = PathBuf::new();
    for known in path.ancestors() {
        // Asked first: to find out of a long path that its end is missing, the system is asked about every part of it.
        if known.exists()
            && let Ok(real) = fs::canonicalize(known)
        {
            return if missing.as_os_str().is_empty() {
                real
            } else {
                real.join(missing)
            };
        }
        if let Some(name) = known.file_name() {
            missing = if missing.as_os_str().is_empty() {
                name.into()
            } else {
                Path::new(name).join(missing)
            };
        }
    }
    path.to_owned()
}

/// The folder in which a file stands.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The name of a file as text, short enough to make other names of it.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut end = name.len().min(NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name[..end].to_owned()
}

/// Writes a file anew beside its place and renames it into it: after a crash at any moment the old
/// one or the new one is there, whole. Returns once the disk has it.
///
/// # Errors
///
/// The old file is as it was. A failed sync is final: the temporary is thrown away, never synced
/// again, because the system may have forgotten what it could not write.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(beside(path, bytes)?, path)
}

/// The same, unless the file is no longer as it was read (`None`: not there): a sync tool that knows no lock may have put
/// another in its place meanwhile. It is looked at last, when the new one is on the disk. Whether it was replaced.
///
/// # Errors
///
/// As above.
pub(super) fn replace_as_read(path: &Path, bytes: &[u8], read: Option<&Print>) -> io::Result<bool> {
    let temporary = beside(path, bytes)?;
    let is_as_read = match (read, Print::at(path)?) {
        (Some(then), Some(now)) => then.is_like(&now),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    if is_as_read {
        put(temporary, path)?;
    }
    Ok(is_as_read)
}

/// The new file beside its place, like the one that is there.
fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let like = fs::metadata(path).ok();
    temporary(path, bytes, like.as_ref())
}

fn put(temporary: NamedTempFile, path: &Path) -> io::Result<()> {
    rename(temporary, path)?;
    system::sync_dir(folder(path))
}

/// Makes a new file, whole or not at all.
///
/// # Errors
///
/// There is something of this name already, or the disk did not take it.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = temporary(path, bytes, None)?;
    if let Err(failed) = temporary.persist_noclobber(path) {
        if failed.error.kind() == io::ErrorKind::AlreadyExists {
            return Err(failed.error);
        }
        // Some drives can neither link nor rename without replacing.
        drop(failed.file);
        create_in_place(path, bytes)?;
    }
    system::sync_dir(folder(path))
}

fn create_in_place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    system::private(options.write(true).create_new(true));
    let mut file = options.open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

fn temporary(path: &Path, bytes: &[u8], like: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let prefix = prefix(path);
    let mut temporary = tempfile::Builder::new()
        .prefix(&prefix)
        .suffix(TEMPORARY)
        .rand_bytes(10)
        .tempfile_in(folder(path))
        .map_err(plain)?;
    temporary.as_file_mut().write_all(bytes)?;
    system::make_alike(temporary.as_file(), like)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// The system's own error: `tempfile` wraps it into one that names the temporary, which would only
/// puzzle people, and hides its number.
fn plain(error: io::Error) -> io::Error {
    let inner = error.get_ref().and_then(std::error::Error::source);
    let inner = inner.and_then(|inner| inner.downcast_ref::<io::Error>());
    match inner.and_then(io::Error::raw_os_error) {
        Some(number) => io::Error::from_raw_os_error(number),
        None => error,
    }
}

fn prefix(path: &Path) -> String {
    format!(".{}.", name(path))
}

fn rename(mut temporary: NamedTempFile, path: &Path) -> io::Result<()> {
    let mut wait = Duration::from_millis(5);
    loop {
        match temporary.persist(path) {
            Ok(_) => return Ok(()),
            Err(failed) if system::may_pass(&failed.error) && wait < Duration::from_secs(3) => {
                temporary = failed.file;
                sleep(wait);
                wait *= 2;
            }
            Err(failed) => return Err(failed.error),
        }
    }
}

/// Temporaries of runs that were killed while saving this file.
pub(super) fn stale(path: &Path) -> Vec<PathBuf> {
    let prefix = prefix(path);
    let Ok(entries) = fs::read_dir(folder(path)) else {
        return Vec::new();
    };
    let is_ours = |name: &str| {
        name.strip_prefix(&prefix)
            .and_then(|rest| rest.strip_suffix(TEMPORARY))
            .is_some_and(|random| {
                random.len() == 10 && random.bytes().all(|b| b.is_ascii_alphanumeric())
            })
    };
    entries
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(is_ours))
        .map(|entry| entry.path())
        .collect()
}

/// Removes them. Only under the lock, when nobody is saving.
pub(super) fn remove_stale(path: &Path) {
    for stale in stale(path) {
        let _ = fs::remove_file(stale);
    }
}

/// Removes temporaries that killed runs left in a folder of our own long ago.
pub(super) fn sweep(folder: &Path) {
    let is_old = |meta: &Metadata| {
        let age = meta.modified().ok().and_then(|at| at.elapsed().ok());
        age.is_some_and(|age| age > Duration::from_secs(3600))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.ends_with(TEMPORARY));
        if is_ours && entry.metadata().is_ok_and(|meta| is_old(&meta)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Appends to a file beside a tracker, making it where it is missing, and waits for the disk.
pub(super) fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    let mut file = system::beside(system::private(&mut options)).open(path)?;
    let is_new = file.metadata()?.len() == 0;
    file.write_all(bytes)?;
    file.sync_all()?;
    if is_new {
        system::sync_dir(folder(path))?;
    }
    Ok(())
}

/// The one clock of this room: for the names of copies and for noticing entries from the future.
pub(super) fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// `2026-03-02T09-14-05.120Z`: a time in a file name, which on Windows may have no colons.
pub(super) fn time_name(at: jiff::Timestamp) -> String {
    format!("{at:.3}").replace(':', "-")
}

/// The time that [`time_name`] wrote.
pub(super) fn time_of_name(name: &str) -> Option<jiff::Timestamp> {
    let (day, time) = name.split_once('T')?;
    format!("{day}T{}", time.replace('-', ":")).parse().ok()
}

#[cfg(test)]
mod tests;
