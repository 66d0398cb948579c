//! What rooms below have to say, as sentences: statuses, dates, refusals, errors of files.

use std::path::Path;

use super::locale::{Locale, Value};
use crate::domain::{Author, Entry, Item, Kind, Position, Priority, Refusal, Say, Status, Tracker};
use crate::storage::{Doing, StorageError, is_tracker_name};

impl Locale {
    /// That there is no such language, and which there are.
    pub fn unspoken(&self, wanted: &str) -> String {
        let languages: Vec<&str> = Self::names().collect();
        let arguments = [
            ("wanted", Value::from(wanted)),
            ("languages", Value::from(languages.join(", "))),
        ];
        self.fill("cli-language", &arguments)
    }

    /// A status in words.
    pub fn status(&self, status: Status) -> String {
        self.get(&format!("status-{}", status.name())).into_owned()
    }

    /// A status in a word or two.
    pub fn status_short(&self, status: Status) -> String {
        self.get(&format!("status-{}-short", status.name()))
            .into_owned()
    }

    /// What a status means, in one line.
    pub fn status_meaning(&self, status: Status) -> String {
        self.get(&format!("status-{}-meaning", status.name()))
            .into_owned()
    }

    /// A position in words.
    pub fn position(&self, position: Position) -> String {
        self.get(&format!("position-{}", position.name()))
            .into_owned()
    }

    /// A priority in words.
    pub fn priority(&self, priority: Priority) -> String {
        self.get(&format!("priority-{}", priority.name()))
            .into_owned()
    }

    /// A kind in words, one item of it.
    pub fn kind(&self, kind: Kind) -> String {
        self.get(&format!("kind-{}", kind.name())).into_owned()
    }

    /// A heading over items of a kind.
    pub fn kinds(&self, kind: Kind) -> String {
        self.get(&format!("kinds-{}", kind.name())).into_owned()
    }

    /// The same where every column counts.
    pub fn kinds_in_short(&self, kind: Kind) -> String {
        self.get(&format!("kinds-{}-short", kind.name()))
            .into_owned()
    }

    /// The number or letter of an item as documents in this language write it: `4`, `(a)`.
    pub fn label(&self, item: &Item) -> String {
        let id = format!("label-{}", item.kind.name());
        self.fill(&id, &[("label", Value::from(item.label.as_str()))])
    }

    /// A person with their delegation.
    pub fn author(&self, author: &Author) -> String {
        self.fill(
            "author",
            &[
                ("by", Value::from(&*author.by)),
                ("of", Value::from(&*author.of)),
            ],
        )
    }

    /// Why something cannot be said.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NoSuchItem(name) => self.fill(
                "refusal-no-such-item",
                &[("item", Value::from(name.as_str()))],
            ),
            Refusal::ReasonMissing(status) => self.fill(
                "refusal-reason-missing",
                &[("status", Value::from(self.status(*status)))],
            ),
            Refusal::PositionOnTask(item) => self.fill(
                "refusal-position-on-task",
                &[("item", Value::from(item.as_str()))],
            ),
            Refusal::Empty => self.get("refusal-empty").into_owned(),
            Refusal::TooLong { chars, most } => self.fill(
                "refusal-too-long",
                &[("chars", Value::from(*chars)), ("most", Value::from(*most))],
            ),
            Refusal::NoSuchNote(id) => self.fill(
                "refusal-no-such-note",
                &[("note", Value::from(id.as_str()))],
            ),
            Refusal::AnothersNote(of) => {
                self.fill("refusal-anothers-note", &[("of", Value::from(of.as_str()))])
            }
            Refusal::NoteRevised { now } => self.fill(
                "refusal-note-revised",
                &[("note", Value::from(now.as_str()))],
            ),
            Refusal::NoteWithdrawn => self.get("refusal-note-withdrawn").into_owned(),
            Refusal::NothingToUndo => self.get("refusal-nothing-to-undo").into_owned(),
            Refusal::NothingToRedo => self.get("refusal-nothing-to-redo").into_owned(),
            Refusal::AnsweredSince { by, of } => self.fill(
                "refusal-answered-since",
                &[
                    ("by", Value::from(by.as_str())),
                    ("of", Value::from(of.as_str())),
                ],
            ),
            Refusal::AnothersWord { by, of } => {
                let whose = self.author(&Author::new(by, of));
                self.fill("refusal-anothers-word", &[("who", Value::from(whose))])
            }
            Refusal::TakenBack => self.get("refusal-taken-back").into_owned(),
            Refusal::SaidSince => self.get("refusal-said-since").into_owned(),
            Refusal::UnknownBefore => self.get("refusal-unknown-before").into_owned(),
        }
    }

    /// What was said, in few words: for histories, for toasts, for naming what undo takes back. A reason for which
    /// there is no information takes nothing back where no status stood. Asked before the entry is admitted, or after.
    pub fn said(&self, tracker: &Tracker, entry: &Entry) -> String {
        let gives_reason = matches!(entry.say(), Say::Status { why: Some(_), .. });
        if gives_reason && entry.say().clears() && !tracker.takes_back(tracker.whose_words(entry)) {
            let none = Value::from(self.status(Status::NoInformation));
            return self.fill("said-status", &[("status", none)]);
        }
        self.said_bare(entry.say())
    }

    /// The same where it is not known what stood before.
    pub fn said_bare(&self, say: &Say) -> String {
        let with =
            |id: &str, name: &str, value: String| self.fill(id, &[(name, Value::from(value))]);
        let text = |text: &str| text.to_owned();
        match say {
            Say::Status { to: None, .. } => self.get("said-status-cleared").into_owned(),
            Say::Status {
                to: Some(to),
                successor: Some(successor),
                ..
            } => self.fill(
                "said-status-successor",
                &[
                    ("status", Value::from(self.status(*to))),
                    ("successor", Value::from(&**successor)),
                ],
            ),
            Say::Status {
                to: Some(to),
                successor: None,
                ..
            } => with("said-status", "status", self.status(*to)),
            Say::Position { to: None, .. } => self.get("said-position-cleared").into_owned(),
            Say::Position { to: Some(to), .. } => {
                with("said-position", "position", self.position(*to))
            }
            Say::Lead { to: None } => self.get("said-lead-cleared").into_owned(),
            Say::Lead { to: Some(to) } => with("said-lead", "lead", text(to)),
            Say::Due { to: None } => self.get("said-due-cleared").into_owned(),
            Say::Due { to: Some(to) } => with("said-due", "due", self.day(*to)),
            Say::Priority { to: None } => self.get("said-priority-cleared").into_owned(),
            Say::Priority { to: Some(to) } => with("said-priority", "priority", self.priority(*to)),
            Say::Tag { name } => with("said-tag", "tag", text(name)),
            Say::Untag { name } => with("said-untag", "tag", text(name)),
            Say::Note { .. } => self.get("said-note").into_owned(),
            Say::Revise { .. } => self.get("said-revise").into_owned(),
            Say::Withdraw { .. } => self.get("said-withdraw").into_owned(),
            Say::Unknown { kind } => with("said-unknown", "kind", text(kind)),
        }
    }

    /// The same where a file was chosen among others, or is offered to be made: it is no next step to make
    /// it with another command.
    pub fn error_here(&self, error: &StorageError) -> String {
        if let StorageError::Missing(path) = error {
            return self.fill("error-missing-here", &[("path", shown(path))]);
        }
        self.storage_error(error)
    }

    /// What went wrong with a file: what happened, where, and what to do next.
    pub fn storage_error(&self, error: &StorageError) -> String {
        let path = |id: &str, path: &Path| self.fill(id, &[("path", shown(path))]);
        let place = |id: &str, path: &Path, line: usize, column: usize, reason: &str| {
            let arguments = [
                ("path", shown(path)),
                ("line", Value::from(line)),
                ("column", Value::from(column)),
                ("reason", Value::from(self.reason(reason))),
            ];
            self.fill(id, &arguments)
        };
        match error {
            StorageError::Io {
                doing: Doing::Making,
                path,
                cause,
            } if cause.kind() == std::io::ErrorKind::NotFound => {
                let folder = path.parent().unwrap_or(Path::new(""));
                let arguments = [("path", shown(path)), ("folder", shown(folder))];
                self.fill("error-no-folder", &arguments)
            }
            StorageError::Io { doing, path, cause } => {
                let cause = Value::from(self.cause(cause));
                self.fill(failed(*doing), &[("path", shown(path)), ("cause", cause)])
            }
            // What a colleague fills in is made by no command, nor is a page.
            StorageError::Missing(file) if !may_be_tracker(file) => {
                path("error-missing-here", file)
            }
            StorageError::Missing(file) => path("error-missing", file),
            StorageError::Gone(file) => path("error-gone", file),
            StorageError::Hollow(file) => path("error-hollow", file),
            StorageError::NotATracker {
                path,
                line,
                column,
                reason,
            } => place("error-not-a-tracker", path, *line, *column, reason),
            StorageError::HeadDamaged {
                path,
                line,
                column,
                reason,
            } => place("error-head-damaged", path, *line, *column, reason),
            StorageError::AnotherMandate(file) => path("error-another-mandate", file),
            StorageError::ReadOnly(file) => path("error-read-only", file),
            StorageError::NewerFormat { path, format } => self.fill(
                "error-newer-format",
                &[("path", shown(path)), ("format", Value::from(*format))],
            ),
            StorageError::Exists(file) => path("error-exists", file),
            StorageError::Locked(file) => path("error-locked", file),
            StorageError::NotKept(file) => path("error-not-kept", file),
            StorageError::NoHome => self.get("error-no-home").into_owned(),
        }
    }

    /// Why something cannot be read, in our words where the reader only gives a word.
    pub fn reason(&self, reason: &str) -> String {
        match reason {
            "" => self.get("reason-no-entry").into_owned(),
            "UTF-8" => self.get("reason-no-text").into_owned(),
            "UTF-16" => self.get("reason-wide-text").into_owned(),
            "END" => self.get("reason-cut").into_owned(),
            "QUOTE" => self.get("reason-quote").into_owned(),
            "SIGNS" => self.get("reason-signs").into_owned(),
            field if field.starts_with('`') => self.fill(
                "reason-field",
                &[("field", Value::from(field.trim_matches('`')))],
            ),
            "OTHER" => self.get("reason-something-else").into_owned(),
            other => other.to_owned(),
        }
    }

    /// What the system said, in our words where it is one of the usual things.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the standard library's list, which grows"
    )]
    pub(super) fn cause(&self, cause: &std::io::Error) -> String {
        use std::io::ErrorKind as Kind;
        let id = match cause.kind() {
            Kind::NotFound => "cause-not-found",
            Kind::PermissionDenied => "cause-permission",
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "cause-full",
            Kind::ReadOnlyFilesystem => "cause-read-only",
            Kind::NotADirectory => "cause-not-a-folder",
            Kind::IsADirectory => "cause-is-a-folder",
            _ => return cause.to_string(),
        };
        self.get(id).into_owned()
    }
}

/// The message that says what could not be done.
fn failed(doing: Doing) -> &'static str {
    match doing {
        Doing::Reading => "error-reading",
        Doing::Saving => "error-saving",
        Doing::Keeping => "error-keeping",
        Doing::Drafting => "error-drafting",
        Doing::Locking => "error-locking",
        Doing::Copying => "error-copying",
        Doing::Making => "error-making",
        Doing::Deciding => "error-deciding",
        Doing::Uniting => "error-uniting",
    }
}

/// A path as an argument of a message.
pub(super) fn shown(path: &Path) -> Value<'static> {
    Value::from(path.display().to_string())
}

/// Whether a tracker may have this name: one without an ending, too.
fn may_be_tracker(file: &Path) -> bool {
    file.extension().is_none() || is_tracker_name(file)
}
