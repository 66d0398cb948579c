//! A file that cannot be read, in words.

use std::path::Path;

use super::locale::{Locale, Value};
use crate::storage::{Finding, Oddity, StorageError, Trouble, Way};

/// How many bad lines are listed one by one.
const SHOWN: usize = 5;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldTrouble {
    /// What happened.
    pub what: String,
    /// The lines that cannot be read; not all of them where there are many.
    pub lines: Vec<String>,
    /// How many more there are.
    pub more: Option<String>,
}

impl Locale {
    /// What stands above a file that cannot be read, or is not there.
    pub fn trouble_title(&self, trouble: &Trouble) -> String {
        let id = match &trouble.error {
            Some(StorageError::Missing(_)) => "broken-title-missing",
            Some(_) | None => "broken-title",
        };
        self.get(id).into_owned()
    }

    /// What happened to the tracker in this file, and where.
    pub fn trouble(&self, trouble: &Trouble, path: &Path) -> ToldTrouble {
        if let Some(error) = &trouble.error {
            return ToldTrouble {
                what: self.error_here(error),
                lines: Vec::new(),
                more: None,
            };
        }
        let arguments = [
            ("path", Value::from(path.display().to_string())),
            ("count", Value::from(trouble.findings.len())),
            ("entries", Value::from(trouble.entries)),
        ];
        let mut lines: Vec<String> = Vec::new();
        let mut left = trouble.findings.len();
        for finding in &trouble.findings {
            let text = self.bad_line(finding);
            // One damage can be found at several places that read alike.
            if lines.last() != Some(&text) {
                if lines.len() == SHOWN {
                    break;
                }
                lines.push(text);
            }
            left -= 1;
        }
        let more = [("count", Value::from(left))];
        ToldTrouble {
            what: self.fill("broken-lines", &arguments),
            lines,
            more: (left > 0).then(|| self.fill("broken-more", &more)),
        }
    }

    fn bad_line(&self, finding: &Finding) -> String {
        let reason = if let Oddity::Unreadable(reason) = &finding.oddity {
            self.reason(reason)
        } else {
            String::new()
        };
        // Without a line it is the file of private notes, which is named instead.
        let kind = if finding.line == 0 && !reason.is_empty() {
            "private"
        } else {
            finding.oddity.name()
        };
        let arguments = [
            ("line", Value::from(finding.line)),
            ("column", Value::from(finding.column)),
            ("reason", Value::from(reason)),
            ("kind", Value::from(kind)),
        ];
        self.fill("broken-line", &arguments)
    }

    /// A way out.
    pub fn way(&self, way: Way) -> String {
        let id = match way {
            Way::SetAside => "way-set-aside",
            Way::LastCopy => "way-last-copy",
            Way::Make => "way-make",
            Way::Leave => "way-leave",
        };
        self.get(id).into_owned()
    }
}
