//! What other copies bring, in words: item by item what arrives, and what it makes of it.

use std::collections::{BTreeSet, HashSet};

use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use crate::domain::{Account, Changed, Entry, Field, Say, Tracker};
use crate::storage::{Obstacle, StorageError};

/// A line of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// What it tells.
    pub part: Part,
    /// The text, which may be of several lines.
    pub text: String,
}

/// What a line of an account tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// About which item.
    Item,
    /// Who said what and when.
    Said,
    /// The reason or the note itself.
    Prose,
    /// What is contested from now on.
    Contested,
    /// Where delegations see the item differently.
    Differing,
    /// Whose wording stands from now on.
    Reworded,
}

impl Part {
    /// By how many columns its lines are indented.
    pub fn indent(self) -> usize {
        match self {
            Self::Item | Self::Reworded => 0,
            Self::Said | Self::Contested | Self::Differing => 2,
            Self::Prose => 6,
        }
    }
}

impl Locale {
    /// An account, a group of lines for each item; other wording in groups of its own.
    pub fn account(
        &self,
        now: &Tracker,
        account: &Account,
        zone: &TimeZone,
    ) -> Vec<Vec<AccountLine>> {
        let items = account.items.iter();
        let items = items.map(|changed| self.changed(now, changed, zone));
        let reworded = account.reworded.iter().map(|title| {
            let text = self.fill(
                "account-reworded",
                &[("title", Value::from(title.as_str()))],
            );
            vec![line(Part::Reworded, text)]
        });
        items.chain(reworded).collect()
    }

    fn changed(&self, now: &Tracker, changed: &Changed, zone: &TimeZone) -> Vec<AccountLine> {
        let at = now.position(&changed.on);
        let title = match at {
            Some(at) => now.items()[at].title.clone(),
            None => self.get("account-astray").into_owned(),
        };
        let mut lines = vec![line(Part::Item, format!("{}  {title}", changed.on))];
        for said in changed.entries.chunk_by(is_one) {
            let says: Vec<String> = said.iter().map(|entry| self.said(entry.say())).collect();
            let words = [
                self.minute_of(said[0].at(), zone),
                self.author(said[0].author()),
                says.join(", "),
            ];
            lines.push(line(Part::Said, words.join("  ")));
            let texts = said.iter().filter_map(|entry| entry.say().words());
            lines.extend(texts.map(|text| line(Part::Prose, text.to_owned())));
        }
        for (of, field) in &changed.contested {
            let answers = changed.answers(now, *of, field);
            let answers = answers.iter().map(|entry| self.answer(entry, zone));
            let answers: Vec<String> = answers.collect();
            let arguments = [
                ("of", Value::from(now.delegation_name(*of))),
                ("answers", Value::from(answers.join(" · "))),
            ];
            let text = self.fill("account-contested", &arguments);
            lines.push(line(Part::Contested, text));
        }
        if let Some(at) = at.filter(|_| changed.differing) {
            let id = if changed.newly_differing {
                "account-newly-differing"
            } else {
                "account-differing"
            };
            let views = self.views(now, at);
            let text = self.fill(id, &[("views", Value::from(views))]);
            lines.push(line(Part::Differing, text));
        }
        lines
    }

    /// An answer with since when and by whom.
    fn answer(&self, entry: &Entry, zone: &TimeZone) -> String {
        let arguments = [
            ("said", Value::from(self.said(entry.say()))),
            ("day", Value::from(self.day_of(entry.at(), zone))),
            ("by", Value::from(&*entry.author().by)),
        ];
        self.fill("account-answer", &arguments)
    }

    /// Where each delegation that spoke sees an item.
    fn views(&self, now: &Tracker, at: usize) -> String {
        let views = now.assessments(at).into_iter().filter_map(|seen| {
            let fields = [Field::Status, Field::Position].into_iter();
            let answers: Vec<String> = fields
                .flat_map(|field| seen.answers(field).iter())
                .map(|entry| self.said(entry.say()))
                .collect();
            let arguments = [
                ("of", Value::from(seen.delegation())),
                ("said", Value::from(answers.join(", "))),
            ];
            (!answers.is_empty()).then(|| self.fill("account-view", &arguments))
        });
        views.collect::<Vec<_>>().join(" · ")
    }

    /// How many entries about how many items, from which delegations, in a message that takes these.
    pub fn summary<'e>(&self, id: &str, entries: impl IntoIterator<Item = &'e Entry>) -> String {
        let (mut count, mut items, mut delegations) = (0, HashSet::new(), BTreeSet::new());
        for entry in entries {
            count += 1;
            items.insert(entry.on());
            delegations.insert(&*entry.author().of);
        }
        let delegations: Vec<&str> = delegations.into_iter().collect();
        let arguments = [
            ("count", Value::from(count)),
            ("items", Value::from(items.len())),
            ("delegations", Value::from(delegations.join("; "))),
        ];
        self.fill(id, &arguments)
    }

    /// Why a copy cannot be merged.
    pub fn obstacle(&self, obstacle: &Obstacle) -> String {
        let shown = |path: &std::path::Path| Value::from(path.display().to_string());
        match obstacle {
            Obstacle::Storage(error) => self.storage_error(error),
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
            Obstacle::NotUnited(error) => self.not_united(error),
        }
    }

    /// Why what copies hold could not be written. Nothing of it is kept on this computer: it stands in
    /// the copies.
    pub fn not_united(&self, error: &StorageError) -> String {
        let say = |id: &str, path: &std::path::Path| {
            self.fill(id, &[("path", Value::from(path.display().to_string()))])
        };
        match error {
            StorageError::Locked(path) => say("obstacle-locked", path),
            StorageError::NotKept(path) => say("obstacle-not-kept", path),
            StorageError::AnotherMandate(path) => say("obstacle-replaced", path),
            StorageError::Io { .. }
            | StorageError::Missing(_)
            | StorageError::Hollow(_)
            | StorageError::NotATracker { .. }
            | StorageError::HeadDamaged { .. }
            | StorageError::BadSettings { .. }
            | StorageError::ReadOnly(_)
            | StorageError::NewerFormat { .. }
            | StorageError::Exists(_)
            | StorageError::NoHome => self.storage_error(error),
        }
    }
}

fn line(part: Part, text: String) -> AccountLine {
    AccountLine { part, text }
}

/// Whether two neighbours were said in one go.
fn is_one(a: &Entry, b: &Entry) -> bool {
    let is_about_notes = |entry: &Entry| {
        matches!(
            entry.say(),
            Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. }
        )
    };
    a.at() == b.at() && a.author() == b.author() && !is_about_notes(a) && !is_about_notes(b)
}
