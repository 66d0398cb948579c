//! Why copies do not come together, and what can be done.

use std::path::Path;

use super::locale::{Locale, Value};
use super::sentence::shown;
use crate::storage::{Obstacle, Occasion, StorageError, Unread, Unreadable};

impl Locale {
    /// Why a copy cannot be merged.
    pub fn obstacle(&self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::Storage(error) => self.error_here(error),
            Obstacle::Newer { path, format } => {
                let arguments = [("path", shown(path)), ("format", Value::from(*format))];
                self.fill("obstacle-newer", &arguments)
            }
            Obstacle::AnotherMandate {
                path,
                ours,
                other,
                theirs,
            } => {
                let arguments = [
                    ("path", shown(path)),
                    ("ours", Value::from(ours.as_str())),
                    ("other", shown(other)),
                    ("theirs", Value::from(theirs.as_str())),
                ];
                self.fill("obstacle-another-mandate", &arguments)
            }
            Obstacle::Itself(path) => self.fill("share-itself", &[("path", shown(path))]),
            Obstacle::Never(occasion, path) => {
                let message = match occasion {
                    Occasion::Visit => "since-no-visit",
                    Occasion::Share => "since-no-share",
                    Occasion::Export => "since-no-export",
                };
                self.fill(message, &[("path", shown(path))])
            }
            Obstacle::NotUnited(error) => self.not_united(error),
        }
    }

    /// Why a conflict copy beside the file is not merged, or not all of it, and what can be done.
    pub fn unread(&self, unread: &Unread) -> String {
        let path = shown(&unread.path);
        let because = |why: String| {
            let arguments = [("path", path.clone()), ("why", Value::from(why))];
            self.fill("beside-unread", &arguments)
        };
        match &*unread.why {
            Unreadable::Lines(lines) => {
                let arguments = [("path", path), ("lines", Value::from(*lines))];
                self.fill("beside-lines", &arguments)
            }
            Unreadable::Refused(Obstacle::Newer { format, .. }) => {
                let arguments = [("path", path), ("format", Value::from(*format))];
                self.fill("beside-newer", &arguments)
            }
            Unreadable::Refused(Obstacle::AnotherMandate { theirs, .. }) => {
                let arguments = [("path", path), ("theirs", Value::from(theirs.as_str()))];
                self.fill("beside-another-mandate", &arguments)
            }
            Unreadable::Refused(Obstacle::Storage(error)) => match error {
                StorageError::Io { cause, .. } => because(self.cause(cause)),
                StorageError::Hollow(_) => because(self.get("beside-empty").into_owned()),
                StorageError::NotATracker { reason, .. } if reason == "OTHER" => {
                    because(self.get("beside-no-tracker").into_owned())
                }
                StorageError::NotATracker { reason, .. }
                | StorageError::HeadDamaged { reason, .. } => because(self.reason(reason)),
                StorageError::Missing(_)
                | StorageError::Gone(_)
                | StorageError::AnotherMandate(_)
                | StorageError::ReadOnly(_)
                | StorageError::NewerFormat { .. }
                | StorageError::Exists(_)
                | StorageError::Locked(_)
                | StorageError::NotKept(_)
                | StorageError::NoHome => self.storage_error(error),
            },
            Unreadable::Refused(
                obstacle @ (Obstacle::Itself(_) | Obstacle::Never(..) | Obstacle::NotUnited(_)),
            ) => self.obstacle(obstacle),
        }
    }

    /// Why what copies hold could not be written. Nothing of it is kept on this computer: it stands in
    /// the copies.
    pub fn not_united(&self, error: &StorageError) -> String {
        let say = |id: &str, path: &Path| self.fill(id, &[("path", shown(path))]);
        match error {
            StorageError::Locked(path) => say("obstacle-locked", path),
            StorageError::NotKept(path) => say("obstacle-not-kept", path),
            StorageError::AnotherMandate(path) => say("obstacle-replaced", path),
            StorageError::Io { .. }
            | StorageError::Missing(_)
            | StorageError::Gone(_)
            | StorageError::Hollow(_)
            | StorageError::NotATracker { .. }
            | StorageError::HeadDamaged { .. }
            | StorageError::ReadOnly(_)
            | StorageError::NewerFormat { .. }
            | StorageError::Exists(_)
            | StorageError::NoHome => self.storage_error(error),
        }
    }
}
