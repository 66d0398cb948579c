//! A file that cannot be read, in words.

use std::path::Path;

use super::account::{AccountLine, Part};
use super::locale::{Locale, Value};
use super::sentence::shown;
use crate::storage::{Damage, Finding, Oddity, StorageError, Trouble, Way};

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
        let private = trouble.private.as_deref();
        let private = private.map(|path| self.private_damage(path));
        if let (true, Some(what)) = (trouble.findings.is_empty(), &private) {
            let what = [("message", Value::from(what.as_str()))];
            return ToldTrouble {
                what: self.fill("broken-private-only", &what),
                lines: Vec::new(),
                more: None,
            };
        }
        let arguments = [
            ("path", shown(path)),
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
        lines.extend(private);
        ToldTrouble {
            what: self.fill("broken-lines", &arguments),
            lines,
            more: (left > 0).then(|| self.fill("broken-more", &more)),
        }
    }

    /// That not all of the private notes in this file can be read.
    pub fn private_damage(&self, path: &Path) -> String {
        let path = shown(path);
        self.fill("broken-private", &[("path", path)])
    }

    /// What of an open tracker's file cannot be read: which lines, how they begin, what becomes of them. Empty where
    /// all can be.
    pub fn damage(&self, damage: &Damage) -> Vec<AccountLine> {
        if damage.is_empty() {
            return Vec::new();
        }
        let line = |part, text| AccountLine { part, text };
        let fill = |id: &str, count: usize| self.fill(id, &[("count", Value::from(count))]);
        let mut told = vec![line(Part::Item, fill("damaged-lines", damage.len()))];
        let apart = damage.set_aside;
        let fate = match &damage.aside {
            None => Some(fill("damaged-stay", damage.len())),
            Some(path) => {
                let path = shown(path);
                let arguments = [("count", Value::from(apart)), ("path", path)];
                (apart > 0).then(|| self.fill("damaged-aside", &arguments))
            }
        };
        told.extend(fate.map(|fate| line(Part::Reworded, fate)));
        for one in &damage.lines {
            told.push(line(Part::Contested, self.bad_line(&one.finding)));
            if !one.begins.is_empty() {
                told.push(line(Part::Prose, one.begins.clone()));
            }
            if one.is_held {
                told.push(line(Part::Replaced, self.get("damaged-held").into_owned()));
            }
            if !one.is_set_aside && damage.aside.is_some() {
                told.push(line(Part::Replaced, self.get("damaged-anew").into_owned()));
            }
        }
        if damage.more > 0 {
            told.push(line(Part::Reworded, fill("broken-more", damage.more)));
        }
        told
    }

    fn bad_line(&self, finding: &Finding) -> String {
        let reason = if let Oddity::Unreadable(reason) = &finding.oddity {
            self.reason(reason)
        } else {
            String::new()
        };
        let arguments = [
            ("line", Value::from(finding.line)),
            ("column", Value::from(finding.column)),
            ("reason", Value::from(reason)),
            ("kind", Value::from(finding.oddity.name())),
        ];
        self.fill("broken-line", &arguments)
    }

    /// A way out.
    pub fn way(&self, trouble: &Trouble, way: Way) -> String {
        let id = match way {
            Way::SetAside => "way-set-aside",
            Way::WithoutPrivate => "way-without-private",
            Way::LastCopy => "way-last-copy",
            Way::PutBack => "way-put-back",
            Way::OpenNear => "way-open-near",
            Way::Make => "way-make",
            Way::Leave => "way-leave",
        };
        let near = trouble.near.as_deref().map_or("".into(), shown);
        self.fill(id, &[("near", near)])
    }
}
