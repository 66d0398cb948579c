//! The views that a person has saved, for each mandate: in the state folder, never in a tracker.

use std::io;
use std::path::PathBuf;

use super::error::{Doing, StorageError};
use super::lock::{self, Asked};
use super::place::{Places, file_name};
use super::{file, small, system};
use crate::domain::{View, ViewChange};

fn path(places: &Places, mandate: &str) -> PathBuf {
    let name = format!("{}.ron", file_name(mandate));
    places.state.join("views").join(name)
}

/// The views saved for a mandate, in the order in which they were; none where nothing can be read.
pub fn views(places: &Places, mandate: &str) -> Vec<View> {
    small::read(&path(places, mandate)).unwrap_or_default()
}

/// What came of a change of views.
#[derive(Debug)]
pub struct Changed {
    /// The views as they are now.
    pub views: Vec<View>,
    /// Whether the change was made; else another window has a view of this name by now, or has none any
    /// more.
    pub is_made: bool,
}

/// Changes the views as they are now, another window's among them. A file that cannot be read is copied
/// aside first, its name followed by the time.
///
/// # Errors
///
/// The state folder cannot be written.
pub fn change_views(
    places: &Places,
    mandate: &str,
    change: ViewChange,
) -> Result<Changed, StorageError> {
    let path = path(places, mandate);
    let fail = |error| StorageError::io(Doing::Making, &path, error);
    system::private_dir(file::folder(&path)).map_err(fail)?;
    let Asked::Held(_lock) = lock::wait(&path).map_err(fail)? else {
        return Err(fail(io::ErrorKind::WouldBlock.into()));
    };
    let mut views: Vec<View> = small::to_change(&path).map_err(fail)?;
    let is_made = change.apply(&mut views);
    if is_made {
        small::write(&path, &views).map_err(fail)?;
    }
    Ok(Changed { views, is_made })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Filter, Grouping, Needle, Order, Sort, Status};

    fn view(name: &str) -> View {
        View {
            name: name.into(),
            filter: Filter {
                statuses: vec![Status::InProgress],
                leads: vec!["DPKO \"East\"".into()],
                search: Needle::new("Côte d’Ivoire"),
                overdue: true,
                ..Filter::default()
            },
            order: Order {
                sort: Sort::Due,
                reversed: true,
            },
            grouping: Grouping::Party,
        }
    }

    #[test]
    fn views_come_back_as_they_were_kept_and_each_mandate_has_its_own() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = Places::below(folder.path());
        let change = |change| change_views(&places, "minusma", change).expect("changed");
        change(ViewChange::Keep(view("One").into()));
        change(ViewChange::Keep(view("Two").into()));
        change(ViewChange::Rename("One".into(), "Two".into()));
        change(ViewChange::Rename("One".into(), "Three".into()));
        change(ViewChange::Forget("Nobody’s".into()));
        let kept = views(&places, "minusma");
        assert_eq!(
            kept,
            [view("Three"), view("Two")],
            "a name that is taken stays"
        );
        assert_eq!(views(&places, "other"), []);
    }

    #[test]
    fn what_another_window_kept_meanwhile_stays() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = Places::below(folder.path());
        let change = |change| change_views(&places, "minusma", change).expect("changed");
        let theirs = View {
            grouping: Grouping::Status,
            ..view("Overdue")
        };
        assert!(change(ViewChange::Keep(theirs.clone().into())).is_made);
        let refused = change(ViewChange::Keep(view("Overdue").into()));
        assert!(!refused.is_made, "the name is taken");
        assert_eq!(refused.views, std::slice::from_ref(&theirs));
        change(ViewChange::Keep(view("Mine").into()));
        let refused = change(ViewChange::Rename("Mine".into(), "Overdue".into()));
        assert!(!refused.is_made);
        assert_eq!(views(&places, "minusma"), [theirs, view("Mine")]);
    }

    #[test]
    fn many_windows_that_keep_views_at_once_keep_all_of_them() {
        const WINDOWS: usize = 8;
        const EACH: usize = 10;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = Places::below(folder.path());
        std::thread::scope(|scope| {
            for window in 0..WINDOWS {
                let places = &places;
                scope.spawn(move || {
                    for k in 0..EACH {
                        let one = view(&format!("{window} {k}"));
                        let kept = change_views(places, "minusma", ViewChange::Keep(one.into()));
                        assert!(kept.expect("kept").is_made);
                    }
                });
            }
        });
        assert_eq!(views(&places, "minusma").len(), WINDOWS * EACH);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_copied_aside_before_anything_is_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let places = Places::below(folder.path());
        let path = path(&places, "minusma");
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, "[(name: \"mine").expect("written");
        assert_eq!(views(&places, "minusma"), []);
        change_views(&places, "minusma", ViewChange::Keep(view("One").into())).expect("kept");
        let aside: Vec<_> = std::fs::read_dir(path.parent().expect("a folder"))
            .expect("read")
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().contains(".old-"))
            .collect();
        assert_eq!(aside.len(), 1);
        let text = std::fs::read_to_string(aside[0].path()).expect("read");
        assert_eq!(text, "[(name: \"mine");
    }
}
