//! The current goes off: whatever the disk had not been told to keep may be gone, in any combination.
//!
//! What a process asks of the system while it saves is recorded with strace. From the record follows
//! every state in which a disk may be left that keeps what was synced and, of the rest, whatever it
//! likes: a change of a folder or not, of a file's new bytes all, the first half, or none. Each of them
//! is put in the place of the folders and opened.

#![cfg(target_os = "linux")]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use mandate_tracker::domain::Entry;

use crate::full::is_full;
use crate::skipped::skipped;
use crate::storage::Home;
use crate::storage_processes::{child, lines, said};

/// More changes at once than a disk is ever given between two syncs.
const MOST_PENDING: u32 = 12;

/// Something that was asked of the system.
#[derive(Debug, Clone)]
enum Step {
    Folder(PathBuf),
    Made(PathBuf, usize),
    Written(usize, Vec<u8>),
    Synced(usize),
    FolderSynced(PathBuf),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
    /// The person was told that this entry is kept.
    Told(String),
}

/// Reads what strace wrote of one thread. Anything that is not understood fails the test: a state that
/// is left out would be a promise that nobody has looked at.
#[derive(Default)]
struct Record {
    root: PathBuf,
    steps: Vec<Step>,
    /// What stands behind a number: a file of ours, or a folder.
    open: BTreeMap<String, Behind>,
    files: BTreeMap<PathBuf, usize>,
    made: usize,
}

enum Behind {
    File(usize),
    Folder(PathBuf),
    Elsewhere,
}

impl Record {
    fn line(&mut self, line: &str) {
        let (call, rest) = line.split_once('(').expect("a call");
        let (arguments, result) = rest.rsplit_once(" = ").expect("a result");
        let result = result.trim();
        if result.starts_with('-') {
            return;
        }
        let texts: Vec<Vec<u8>> = arguments.split('"').skip(1).step_by(2).map(plain).collect();
        let path = |at: usize| PathBuf::from(String::from_utf8(texts[at].clone()).expect("a path"));
        let number = arguments
            .split([',', ')'])
            .next()
            .unwrap_or_default()
            .to_owned();
        match call {
            "openat" => {
                let path = path(0);
                let behind = self.opened(path, arguments);
                self.open.insert(result.to_owned(), behind);
            }
            "mkdir" if path(0).starts_with(&self.root) => self.steps.push(Step::Folder(path(0))),
            "mkdir" => {}
            "write" if number == "1" || number == "2" => {
                let text = String::from_utf8_lossy(&texts[0]).into_owned();
                let told = text.lines().filter_map(said);
                self.steps.extend(told.map(|id| Step::Told(id.to_owned())));
            }
            "write" => match self.open.get(&number) {
                Some(Behind::File(file)) => {
                    assert_eq!(result, texts[0].len().to_string(), "written in one piece");
                    self.steps.push(Step::Written(*file, texts[0].clone()));
                }
                Some(Behind::Elsewhere) => {}
                Some(Behind::Folder(_)) | None => panic!("{line}"),
            },
            "fsync" | "fdatasync" => match self.open.get(&number) {
                Some(Behind::File(file)) => self.steps.push(Step::Synced(*file)),
                Some(Behind::Folder(path)) => self.steps.push(Step::FolderSynced(path.clone())),
                Some(Behind::Elsewhere) => {}
                None => panic!("{line}"),
            },
            "renameat" | "renameat2" | "rename" => {
                let (from, to) = (path(0), path(1));
                assert_eq!(from.parent(), to.parent(), "{line}");
                let file = self.files.remove(&from).expect("it was made here");
                self.files.insert(to.clone(), file);
                self.steps.push(Step::Renamed(from, to));
            }
            "unlink" | "unlinkat" => {
                self.files.remove(&path(0));
                self.steps.push(Step::Removed(path(0)));
            }
            other => panic!("{other} is new here: {line}"),
        }
    }

    fn opened(&mut self, path: PathBuf, flags: &str) -> Behind {
        if !path.starts_with(&self.root) {
            return Behind::Elsewhere;
        }
        if let Some(file) = self.files.get(&path) {
            assert!(!flags.contains("O_TRUNC"), "{}", path.display());
            return Behind::File(*file);
        }
        if !flags.contains("O_CREAT") {
            return Behind::Folder(path);
        }
        let file = self.made;
        self.made += 1;
        self.files.insert(path.clone(), file);
        self.steps.push(Step::Made(path, file));
        Behind::File(file)
    }
}

/// The bytes that strace writes as `\x2f\x74`.
fn plain(text: &str) -> Vec<u8> {
    let bytes = text.split("\\x").skip(1);
    bytes
        .map(|byte| u8::from_str_radix(byte, 16).expect("a byte"))
        .collect()
}

/// What a disk may have been left with: folders, and files with their bytes.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Disk {
    folders: BTreeSet<PathBuf>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

/// How much of what was written to files, and not synced, has reached the disk.
#[derive(Clone, Copy)]
enum Share {
    All,
    Half,
    Nothing,
}

/// The disks that may be left where the current goes off after these steps.
fn disks(steps: &[Step]) -> Vec<Disk> {
    let changes: Vec<usize> = (0..steps.len())
        .filter(|at| folder_of(&steps[*at]).is_some())
        .collect();
    let is_kept = |at: usize| {
        let folder = folder_of(&steps[at]);
        let later = steps[at..].iter();
        later
            .into_iter()
            .any(|step| matches!(step, Step::FolderSynced(synced) if folder == Some(synced)))
    };
    let (kept, loose): (Vec<usize>, Vec<usize>) = changes.into_iter().partition(|at| is_kept(*at));
    assert!(loose.len() <= MOST_PENDING as usize, "{loose:?}");
    let mut disks = Vec::new();
    for chosen in 0..1_u32 << loose.len() {
        let loose = loose.iter().enumerate();
        let there = loose.filter(|(bit, _)| chosen & (1 << bit) != 0);
        let mut changes: Vec<usize> = there.map(|(_, at)| *at).chain(kept.clone()).collect();
        changes.sort_unstable();
        for share in [Share::All, Share::Half, Share::Nothing] {
            disks.push(disk(steps, &changes, share));
        }
    }
    disks
}

/// The folder that a step changes.
fn folder_of(step: &Step) -> Option<&Path> {
    match step {
        Step::Folder(path) | Step::Made(path, _) | Step::Removed(path) | Step::Renamed(_, path) => {
            path.parent()
        }
        Step::Written(..) | Step::Synced(_) | Step::FolderSynced(_) | Step::Told(_) => None,
    }
}

fn disk(steps: &[Step], changes: &[usize], share: Share) -> Disk {
    let mut disk = Disk::default();
    let mut names: BTreeMap<PathBuf, usize> = BTreeMap::new();
    // A file that is renamed may be found under its new name though the old one never arrived.
    let mut all: BTreeMap<&Path, usize> = BTreeMap::new();
    for (at, step) in steps.iter().enumerate() {
        let is_there = changes.binary_search(&at).is_ok();
        match step {
            Step::Folder(path) if is_there => {
                disk.folders.insert(path.clone());
            }
            Step::Made(path, file) => {
                all.insert(path, *file);
                if is_there {
                    names.insert(path.clone(), *file);
                }
            }
            Step::Renamed(from, to) => {
                let file = all.remove(from.as_path()).expect("it was made");
                all.insert(to, file);
                if is_there {
                    names.remove(from);
                    names.insert(to.clone(), file);
                }
            }
            Step::Removed(path) if is_there => {
                names.remove(path);
            }
            Step::Folder(_)
            | Step::Removed(_)
            | Step::Written(..)
            | Step::Synced(_)
            | Step::FolderSynced(_)
            | Step::Told(_) => {}
        }
    }
    for (path, file) in names {
        disk.files.insert(path, bytes(steps, file, share));
    }
    disk
}

fn bytes(steps: &[Step], file: usize, share: Share) -> Vec<u8> {
    let (mut synced, mut loose) = (Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::Written(to, bytes) if *to == file => loose.extend_from_slice(bytes),
            Step::Synced(of) if *of == file => synced.append(&mut loose),
            Step::Written(..)
            | Step::Synced(_)
            | Step::Folder(_)
            | Step::Made(..)
            | Step::FolderSynced(_)
            | Step::Renamed(..)
            | Step::Removed(_)
            | Step::Told(_) => {}
        }
    }
    let arrived = match share {
        Share::All => loose.len(),
        Share::Half => loose.len() / 2,
        Share::Nothing => 0,
    };
    synced.extend_from_slice(&loose[..arrived]);
    synced
}

impl Disk {
    /// Puts the folders and files where they were; what is in a folder that is not there is not either.
    fn put(&self, root: &Path) {
        for name in ["data", "state", "config"] {
            let _ = fs::remove_dir_all(root.join(name));
        }
        for folder in &self.folders {
            let _ = fs::create_dir(folder);
        }
        for (path, bytes) in &self.files {
            let _ = fs::write(path, bytes);
        }
    }
}

fn has_strace() -> bool {
    let asked = Command::new("strace")
        .args(["-qq", "-e", "trace=none", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let has = asked.is_ok_and(|status| status.success());
    if !has {
        skipped("no strace that works here");
    }
    has
}

/// What a process asks of the system while it keeps and saves so many changes one after another.
fn record(home: &Home, changes: usize) -> Vec<Step> {
    let inner = child("each", home.root(), changes);
    let traces = home.root().join("traces");
    fs::create_dir(&traces).expect("a folder");
    let mut outer = Command::new("strace");
    outer
        .args(["-ff", "-qq", "-xx", "-s", "4000000", "-e", "signal=none"])
        .args(["-e", "trace=openat,open,creat,mkdir,mkdirat,write,pwrite64,writev,pwritev,sendfile,copy_file_range,fsync,fdatasync,sync_file_range,ftruncate,truncate,rename,renameat,renameat2,link,linkat,symlinkat,unlink,unlinkat,rmdir,dup,dup2,dup3"])
        .arg("-o")
        .arg(traces.join("thread"))
        .arg(inner.get_program())
        .args(inner.get_args());
    for (name, value) in inner.get_envs() {
        outer.env(name, value.unwrap_or_default());
    }
    let spawned = outer.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let told = lines(spawned.expect("strace starts"));
    assert!(told.iter().any(|line| line.contains("done")), "{told:?}");
    // The test in the child has a thread to itself; the others touch nothing of ours.
    let mut ours = Vec::new();
    for entry in fs::read_dir(&traces).expect("traces") {
        let text = fs::read_to_string(entry.expect("a trace").path()).expect("text");
        let mut record = Record {
            root: home.root().to_owned(),
            ..Record::default()
        };
        text.lines().for_each(|line| record.line(line));
        if !record.steps.is_empty() {
            ours.push(record.steps);
        }
    }
    assert_eq!(ours.len(), 1, "one thread saves");
    ours.remove(0)
}

#[test]
fn where_the_current_goes_off_nothing_told_is_lost_and_the_file_is_whole() {
    if !has_strace() {
        return;
    }
    let home = Home::new();
    let steps = record(&home, if is_full() { 4 } else { 2 });
    let versions: HashSet<Vec<u8>> = steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| match step {
            Step::Synced(file) => Some(bytes(&steps[..=at], *file, Share::Nothing)),
            Step::Folder(_)
            | Step::Made(..)
            | Step::Written(..)
            | Step::FolderSynced(_)
            | Step::Renamed(..)
            | Step::Removed(_)
            | Step::Told(_) => None,
        })
        .collect();
    let mut seen = HashSet::new();
    for end in 0..=steps.len() {
        let told: BTreeSet<&str> = steps[..end]
            .iter()
            .filter_map(|step| match step {
                Step::Told(id) => Some(id.as_str()),
                Step::Folder(_)
                | Step::Made(..)
                | Step::Written(..)
                | Step::Synced(_)
                | Step::FolderSynced(_)
                | Step::Renamed(..)
                | Step::Removed(_) => None,
            })
            .collect();
        for disk in disks(&steps[..end]) {
            if !seen.insert((disk.clone(), told.len())) {
                continue;
            }
            disk.put(home.root());
            let after = || format!("after {:?}", steps[..end].last());
            if let Ok(file) = fs::read(home.path()) {
                assert!(versions.contains(&file), "a torn file {}", after());
            }
            let opened = home.open();
            let tracker = &opened.tracker;
            let all = tracker.journal().iter().chain(tracker.private().iter());
            let there: BTreeSet<String> = all.map(Entry::id).map(|id| id.to_string()).collect();
            for id in &told {
                assert!(there.contains(*id), "{id} is lost {}", after());
            }
        }
    }
    assert!(seen.len() > 40, "only {} states", seen.len());
    let _ = writeln!(std::io::stderr(), "{} states of the disk", seen.len());
}
