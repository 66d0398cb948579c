//! Notes and answers that are being typed, kept so that a closed terminal loses two seconds at most.
//!
//! One file for each process, with a lock beside it as long as the process lives, so that another
//! window's unfinished notes are not offered in this one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::{Doing, StorageError};
use super::lock::{self, Asked, Lock};
use super::place::{Places, state_name};
use super::{file, format, small, system};
use crate::domain::{ItemId, Nonce, Tracker};

/// What was being typed when a run ended: a note, or the answer to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The item's id; of several items, the ids, one in each line (see [`Draft::about`]).
    pub item: String,
    /// The question that is answered, by a name that the screen gives it; absent for a note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<String>,
    /// The id of the version that it is to take the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revises: Option<String>,
    /// Whether it is to stay on this machine.
    #[serde(default)]
    pub private: bool,
    /// The text.
    pub text: String,
    /// What stands in further fields of the question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<String>,
    /// The file that an editor may still have open; `text` is then what was last read in it. Absent for what
    /// is typed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lent: Option<String>,
    /// When it was last written on, in RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

impl Draft {
    /// The name under which a text about these items is kept.
    pub fn about(items: &[ItemId]) -> String {
        let ids: Vec<&str> = items.iter().map(ItemId::as_str).collect();
        ids.join("\n")
    }

    /// Whether both are for the same note or question, whatever is written there by now.
    pub fn is_for_same(&self, other: &Self) -> bool {
        let named = |draft: &Self| Self {
            text: String::new(),
            more: Vec::new(),
            at: None,
            ..draft.clone()
        };
        named(self) == named(other)
    }

    /// Whether it is the same text of the same note or question, whenever each was kept.
    pub fn is_like(&self, other: &Self) -> bool {
        let named = |draft: &Self| Self {
            at: None,
            ..draft.clone()
        };
        named(self) == named(other)
    }

    /// Whether it says what the version says that it is to take the place of: nothing of it was typed by anybody.
    pub fn is_unchanged(&self, tracker: &Tracker) -> bool {
        let id = self.revises.as_ref().and_then(|id| id.parse().ok());
        let revised = id.and_then(|id| tracker.entry(id));
        let text = revised.and_then(|entry| entry.say().text());
        text.is_some_and(|text| *text == *self.text)
    }

    /// The items that it is about, in the mandate's order; `None` where the tracker lacks one of them.
    pub fn items(&self, tracker: &Tracker) -> Option<Vec<ItemId>> {
        let ids = self.item.split('\n');
        let places = ids.map(|id| tracker.mandate().position(&tracker.find(id)?.id));
        let mut places: Vec<usize> = places.collect::<Option<_>>()?;
        places.sort_unstable();
        places.dedup();
        let items = tracker.items();
        Some(places.into_iter().map(|at| items[at].id.clone()).collect())
    }
}

/// The unfinished notes of this process about one tracker.
pub struct Drafts {
    folder: PathBuf,
    prefix: String,
    own: PathBuf,
    lock: Option<Lock>,
    /// What stands in the file: what is typed here, and what editors have.
    typed: Vec<Draft>,
    lent: Vec<Draft>,
}

impl Drafts {
    /// The unfinished notes about the tracker at `path`. Nothing is read or made yet.
    pub fn new(places: &Places, path: &Path) -> Self {
        let real = file::resolve(path).unwrap_or_else(|_| path.to_owned());
        let folder = places.state.join("drafts");
        let prefix = format!("{}.", state_name(&real, ""));
        // In containers, and on several computers with one home, processes have one number.
        let random = getrandom::u64().unwrap_or_default();
        let nonce = Nonce::derive(random, 0);
        let own = folder.join(format!(
            "{prefix}{}-{}.ron",
            std::process::id(),
            nonce.as_str()
        ));
        Self {
            folder,
            prefix,
            own,
            lock: None,
            typed: Vec::new(),
            lent: Vec::new(),
        }
    }

    /// Keeps these notes in the place of those kept before, and waits until the disk has them. With
    /// none, nothing is kept.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written. What was kept before stays.
    pub fn keep(&mut self, drafts: &[Draft], now: Timestamp) -> Result<(), StorageError> {
        let since = |draft: &Draft| {
            let known = self.typed.iter().find(|known| known.is_like(draft));
            let at = known.and_then(|known| known.at.clone());
            at.or_else(|| draft.at.clone()).unwrap_or(now.to_string())
        };
        let stamped = drafts.iter().map(|draft| Draft {
            at: Some(since(draft)),
            ..draft.clone()
        });
        self.typed = stamped.collect();
        self.write()
    }

    /// What is typed here, each as it was kept last.
    pub fn kept(&self) -> &[Draft] {
        &self.typed
    }

    /// Keeps which texts editors have, beside what is typed here.
    ///
    /// # Errors
    ///
    /// The state folder cannot be written. What was kept before stays.
    pub fn lend(&mut self, lent: Vec<Draft>) -> Result<(), StorageError> {
        if self.lent == lent {
            return Ok(());
        }
        self.lent = lent;
        self.write()
    }

    fn write(&mut self) -> Result<(), StorageError> {
        let drafts: Vec<&Draft> = self.typed.iter().chain(&self.lent).collect();
        let fail = |error| StorageError::io(Doing::Drafting, &self.own, error);
        if drafts.is_empty() {
            return match fs::remove_file(&self.own) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(fail(error)),
                Ok(()) | Err(_) => Ok(()),
            };
        }
        system::private_dir(&self.folder).map_err(fail)?;
        if self.lock.is_none()
            && let Asked::Held(lock) = lock::ask(&self.own).map_err(fail)?
        {
            self.lock = Some(lock);
        }
        small::write(&self.own, &drafts).map_err(fail)
    }

    /// Takes over the notes that processes which are gone left behind, and which texts their editors had
    /// ([`Draft::lent`]). They are this process's now.
    pub fn take_over(&mut self) -> Vec<Draft> {
        let (mut drafts, mut files) = (Vec::new(), Vec::new());
        for path in self.left() {
            // A lock that can be had is one that nobody alive holds.
            let Ok(Asked::Held(lock)) = lock::ask(&path) else {
                continue;
            };
            let read = fs::read_to_string(&path).ok();
            if let Some(mut left) =
                read.and_then(|text| format::ron().from_str::<Vec<Draft>>(&text).ok())
            {
                drafts.append(&mut left);
                files.push((path, lock));
            }
        }
        // Only what is safe here may go there.
        let is_lent = |draft: &Draft| draft.lent.is_some();
        (self.lent, self.typed) = drafts.iter().cloned().partition(is_lent);
        if !drafts.is_empty() && self.write().is_ok() {
            for (path, lock) in files {
                let _ = fs::remove_file(&path);
                drop(lock);
                let _ = fs::remove_file(lock::sidecar(&path));
            }
        }
        drafts
    }

    /// What is unfinished about the tracker at `path`, in every window and of every run, as it was kept last. Nothing is
    /// taken over; what an editor still has is left out.
    pub fn unfinished(places: &Places, path: &Path) -> Vec<Draft> {
        let left = Self::new(places, path).left().into_iter();
        let texts = left.filter_map(|path| fs::read_to_string(path).ok());
        let drafts = texts.filter_map(|text| format::ron().from_str::<Vec<Draft>>(&text).ok());
        drafts
            .flatten()
            .filter(|draft| draft.lent.is_none())
            .collect()
    }

    /// Gives up what marks this process's notes as those of a living one. Notes that are still kept are
    /// offered at the next start.
    pub fn close(&mut self) {
        if self.lock.take().is_some() && !self.own.exists() {
            let _ = fs::remove_file(lock::sidecar(&self.own));
        }
    }

    /// The files of other processes.
    fn left(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let is_one = |name: &str| name.starts_with(&self.prefix) && name.ends_with(".ron");
        let mut paths: Vec<PathBuf> = entries
            .flatten()
            .filter(|entry| entry.file_name().to_str().is_some_and(is_one))
            .map(|entry| entry.path())
            .filter(|path| *path != self.own)
            .collect();
        paths.sort();
        paths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn draft(text: &str) -> Draft {
        Draft {
            item: "task-1".to_owned(),
            text: text.to_owned(),
            at: Some(NOW.to_string()),
            ..Draft::default()
        }
    }

    #[test]
    fn what_a_process_left_is_taken_over_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::below(folder.path());
        let tracker = folder.path().join("t.ron");
        let mut gone = Drafts::new(&places, &tracker);
        gone.own = gone.folder.join(format!("{}1.ron", gone.prefix));
        gone.keep(&[draft("almost")], NOW).expect("kept");

        let mut here = Drafts::new(&places, &tracker);
        assert_eq!(here.take_over(), [], "its process is alive");
        gone.close();
        assert_eq!(here.take_over(), [draft("almost")]);
        assert!(!gone.own.exists());
        here.keep(&[], NOW).expect("nothing is left");
        here.close();
        assert_eq!(Drafts::new(&places, &tracker).take_over(), []);
        assert_eq!(fs::read_dir(&here.folder).expect("the folder").count(), 0);
    }

    #[test]
    fn two_living_processes_of_one_number_keep_theirs_apart() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::below(folder.path());
        let tracker = folder.path().join("t.ron");
        let [mut one, mut other] = [(); 2].map(|()| Drafts::new(&places, &tracker));
        one.keep(&[draft("the first")], NOW).expect("kept");
        other.keep(&[draft("the second")], NOW).expect("kept");
        one.close();
        other.close();
        let mut texts: Vec<String> = Drafts::new(&places, &tracker)
            .take_over()
            .into_iter()
            .map(|draft| draft.text)
            .collect();
        texts.sort_unstable();
        assert_eq!(texts, ["the first", "the second"]);
    }

    #[test]
    fn what_an_earlier_process_of_the_same_number_left_stays_until_it_is_kept_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::below(folder.path());
        let tracker = folder.path().join("t.ron");
        let mut gone = Drafts::new(&places, &tracker);
        gone.keep(&[draft("almost")], NOW).expect("kept");
        gone.close();
        let mut here = Drafts::new(&places, &tracker);
        assert_eq!(here.take_over(), [draft("almost")]);
        // Killed before anything else is kept, as containers give every run the same number.
        here.close();
        assert_eq!(
            Drafts::new(&places, &tracker).take_over(),
            [draft("almost")]
        );
    }

    #[test]
    fn a_text_keeps_its_time_until_it_is_written_on_and_what_editors_have_stays_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::below(folder.path());
        let tracker = folder.path().join("t.ron");
        let typed = |text: &str| Draft {
            at: None,
            ..draft(text)
        };
        let out = Draft {
            lent: Some("/tmp/mandate-x/note.txt".to_owned()),
            ..typed("")
        };
        let mut drafts = Drafts::new(&places, &tracker);
        drafts.lend(vec![out.clone()]).expect("kept");
        let later = NOW + jiff::SignedDuration::from_hours(1);
        drafts.keep(&[typed("one")], NOW).expect("kept");
        drafts
            .keep(&[typed("one"), typed("two")], later)
            .expect("kept");
        let times: Vec<_> = drafts.kept().iter().map(|it| it.at.clone()).collect();
        assert_eq!(times, [Some(NOW.to_string()), Some(later.to_string())]);
        drafts.keep(&[], later).expect("nothing is typed");
        drafts.close();
        assert_eq!(Drafts::new(&places, &tracker).take_over(), [out]);
    }
}
