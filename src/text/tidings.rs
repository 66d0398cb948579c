//! Whose words came in, and about what.

use std::collections::{BTreeMap, BTreeSet};

use super::locale::{Locale, Value};
use super::sentence::shown;
use super::show::show_line;
use super::width::fit;
use crate::domain::{Account, Author, Entry, OutOfSight, Said, Say, Tracker};
use crate::storage::{Delivered, Draft, Sent};

/// Items that are named at most.
pub(super) const MOST: usize = 6;
/// Unfinished texts that are named at most.
const NAMED: usize = 3;
/// Columns of a note that tell which one it is.
const BEGINNING: usize = 28;

/// The beginning of a note.
pub fn beginning(note: &Entry) -> String {
    let text = show_line(note.say().text().unwrap_or_default()).into_owned();
    fit(&text, BEGINNING).into_owned()
}

impl Locale {
    /// The names of the items that entries are about, the first few of them, in the order of the mandate.
    pub fn items_of<'e>(
        &self,
        tracker: &Tracker,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> String {
        let ids = entries.into_iter().map(Entry::on);
        let items: BTreeSet<(Option<usize>, &str)> =
            ids.map(|id| (tracker.position(id), id.as_str())).collect();
        let named = items.iter().take(MOST).map(|(at, id)| match at {
            Some(at) => self.item_named(&tracker.items()[*at]),
            None => (*id).to_owned(),
        });
        let mut names: Vec<String> = named.collect();
        if items.len() > MOST {
            let more = [("count", Value::from(items.len() - MOST))];
            names.push(self.fill("items-more", &more));
        }
        self.listed(&names)
    }

    /// Names one after the other, the last with an “and” before it.
    pub(super) fn listed(&self, names: &[String]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, rest)) => {
                let arguments = [
                    ("names", Value::from(rest.join(", "))),
                    ("last", Value::from(last.as_str())),
                ];
                self.fill("names-listed", &arguments)
            }
        }
    }

    /// Names one after the other as people list them; set apart by more than a comma where a name holds one.
    pub(super) fn listed_or_apart(&self, names: &[&str]) -> String {
        if names.iter().any(|name| name.contains([',', ';'])) {
            return self.apart(names);
        }
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        self.listed(&names)
    }

    /// How much each delegation says, as this tracker spells it, a line for each.
    pub fn by_delegation<'e>(
        &self,
        now: &'e Tracker,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Vec<String> {
        const KINDS: [&str; 4] = [
            "preview-statuses",
            "preview-positions",
            "preview-notes",
            "preview-others",
        ];
        let mut said: BTreeMap<&str, [usize; KINDS.len()]> = BTreeMap::new();
        for entry in entries {
            let kind = match entry.say() {
                Say::Status { .. } => 0,
                Say::Position { .. } => 1,
                Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. } => 2,
                Say::Lead { .. }
                | Say::Due { .. }
                | Say::Priority { .. }
                | Say::Tag { .. }
                | Say::Untag { .. }
                | Say::Unknown { .. } => 3,
            };
            said.entry(now.speaks_for(entry)).or_default()[kind] += 1;
        }
        let lines = said.into_iter().map(|(of, counts)| {
            let kinds = KINDS
                .into_iter()
                .zip(counts)
                .filter(|(_, count)| *count > 0);
            let kinds: Vec<String> = kinds
                .map(|(message, count)| self.fill(message, &[("count", Value::from(count))]))
                .collect();
            let arguments = [
                ("of", Value::from(of)),
                ("count", Value::from(counts.iter().sum::<usize>())),
                ("kinds", Value::from(kinds.join(", "))),
            ];
            self.fill("preview-delegation", &arguments)
        });
        lines.collect()
    }

    /// What would arrive, in all, what it replaces, and what it makes contested or differing.
    pub fn totals(&self, now: &Tracker, account: &Account) -> Vec<String> {
        if account.is_empty() {
            return vec![self.get("preview-nothing").into_owned()];
        }
        let returned = &account.returned;
        let count = Value::from(returned.len());
        let items = Value::from(self.items_named(returned));
        let returned = (!returned.is_empty()).then(|| {
            self.fill(
                "account-items-returned",
                &[("count", count), ("items", items)],
            )
        });
        let arrives = || self.summary("account-arrives", now, account.entries());
        let is_bare = account.items.is_empty() && returned.is_some();
        let arrives = (!is_bare).then(arrives);
        let mut totals: Vec<String> = returned.into_iter().chain(arrives).collect();
        totals.extend(self.replaced(now, account));
        totals.extend(self.consequences(account, ["preview-contested", "preview-differing"]));
        totals
    }

    /// How much that stands here is replaced by what arrives; `None` where nothing is.
    pub fn replaced(&self, now: &Tracker, account: &Account) -> Option<String> {
        let count = account.replaced(now);
        let message = [("count", Value::from(count))];
        (count > 0).then(|| self.fill("preview-replaced", &message))
    }

    /// What changed, in figures.
    pub fn changes(&self, now: &Tracker, account: &Account) -> Vec<String> {
        let mut totals = vec![self.summary("changes-total", now, account.entries())];
        totals.extend(self.consequences(account, ["changes-contested", "changes-differing"]));
        totals
    }

    /// What entries make contested or differing, a sentence each.
    fn consequences(&self, account: &Account, messages: [&str; 2]) -> Vec<String> {
        let mut totals = Vec::new();
        let (contested, differing) = account.consequences();
        for (message, count) in messages.into_iter().zip([contested, differing]) {
            if count > 0 {
                totals.push(self.fill(message, &[("count", Value::from(count))]));
            }
        }
        totals
    }

    /// What has arrived, in a sentence.
    pub fn merged(&self, now: &Tracker, account: &Account) -> String {
        let (contested, differing) = account.consequences();
        let names = delegations(now, account.entries());
        let arguments = [
            ("count", Value::from(account.entries().count())),
            ("of", Value::from(self.listed(&names))),
            ("contested", Value::from(contested)),
            ("differing", Value::from(differing)),
        ];
        self.fill("toast-merged", &arguments)
    }

    /// That notes of this person were withdrawn by somebody else, and by whom; `None` where none was.
    pub fn own_withdrawn<'t>(
        &self,
        tracker: &'t Tracker,
        author: &Author,
        entries: impl IntoIterator<Item = &'t Entry>,
        look: &str,
    ) -> Option<String> {
        let found = tracker.withdrawn_from(author, entries);
        let (_, first) = found.first()?;
        let by: BTreeSet<&str> = found.iter().map(|(it, _)| &*it.author().by).collect();
        let by: Vec<String> = by.into_iter().map(str::to_owned).collect();
        let arguments = [
            ("count", Value::from(found.len())),
            ("by", Value::from(self.listed(&by))),
            ("text", Value::from(beginning(first))),
            ("look", Value::from(look)),
        ];
        Some(self.fill("withdrawn-own", &arguments))
    }

    /// Whose answers stood beside each other and have stepped aside for what was just said, and what shows them
    /// (`look`: a key, a command); of several items how many. `None` where nothing was contested.
    pub fn stepped_aside<'e>(
        &self,
        tracker: &Tracker,
        said: impl IntoIterator<Item = &'e Entry>,
        look: &str,
    ) -> Option<String> {
        let aside = said.into_iter().flat_map(|it| tracker.stepped_aside(it));
        let aside: Vec<&Entry> = aside.collect();
        let items: BTreeSet<&str> = aside.iter().map(|it| it.on().as_str()).collect();
        let answers = self.answers_with_names(tracker, &aside);
        let mut arguments = vec![
            ("count", Value::from(aside.len())),
            ("look", Value::from(look)),
        ];
        match items.len() {
            0 => None,
            1 => {
                arguments.push(("answers", Value::from(answers.join(", "))));
                Some(self.fill("stepped-aside", &arguments))
            }
            _ => Some(self.fill("stepped-aside-many", &arguments)),
        }
    }

    /// What each answer says, and who gave it; what it answers is named where they answer several questions.
    pub(super) fn answers_with_names(&self, tracker: &Tracker, answers: &[&Entry]) -> Vec<String> {
        let questions = answers.windows(2);
        let mut is_same = questions.map(|two| two[0].say().field() == two[1].say().field());
        let is_one_question = is_same.all(|is_same| is_same);
        let answers = answers.iter().map(|it| {
            let by = &*tracker.whose_words(it).author().by;
            let said = match is_one_question {
                true => self.marked(tracker, it, self.value(it.say()).0),
                false => self.said_with_mark(tracker, it),
            };
            let arguments = [("value", Value::from(said)), ("by", Value::from(by))];
            self.fill("undone-answer", &arguments)
        });
        answers.collect()
    }

    /// What is to be known once a table was taken in: how many of its rows were left out, with all that stands in
    /// them, and how many of its answers are contested now, beside others that it did not know. Nothing where
    /// there is nothing of the kind.
    pub fn taken_in(&self, left: usize, now: &Tracker, said: &[Said]) -> Vec<String> {
        let contested = now.contested_among(said.iter().map(|one| &one.entry));
        let told = [
            ("taken-in-left", "rows", left),
            ("taken-in-contested", "count", contested),
        ];
        let told = told.into_iter().filter(|(_, _, count)| *count > 0);
        told.map(|(id, name, count)| self.fill(id, &[(name, Value::from(count))]))
            .collect()
    }

    /// What is out of sight and goes along with a copy; `None` where nothing is.
    pub fn out_of_sight(&self, out: OutOfSight) -> Option<String> {
        let arguments = [
            ("notes", Value::from(out.notes)),
            ("answers", Value::from(out.answers)),
            ("and", Value::from(out.notes.min(out.answers))),
        ];
        (out != OutOfSight::default()).then(|| self.fill("share-out-of-sight", &arguments))
    }

    /// How many entries were changed in the file by hand, about which items, in a message that takes these;
    /// `None` where none was.
    pub fn edited_by_hand(&self, id: &str, tracker: &Tracker, edited: &[&Entry]) -> Option<String> {
        let arguments = [
            ("count", Value::from(edited.len())),
            (
                "items",
                Value::from(self.items_of(tracker, edited.iter().copied())),
            ),
        ];
        (!edited.is_empty()).then(|| self.fill(id, &arguments))
    }

    /// What is to be known before a copy is sent.
    pub fn before_sending(&self, tracker: &Tracker) -> Option<String> {
        let hidden = self.out_of_sight(tracker.out_of_sight());
        let edited = tracker.journal().iter();
        let edited: Vec<&Entry> = edited.filter(|it| it.edited().is_some()).collect();
        let by_hand = self.edited_by_hand("share-by-hand", tracker, &edited);
        let told: Vec<String> = hidden.into_iter().chain(by_hand).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// How many texts were begun and are not in a copy, and about what, each with how one goes on with it where that is
    /// known; `None` where none is. What is to stay on this machine is in no copy anyway.
    pub fn not_finished(
        &self,
        tracker: &Tracker,
        drafts: &[Draft],
        (key, list): (impl Fn(&Draft) -> Option<String>, Option<String>),
    ) -> Option<String> {
        let is_own = |draft: &&Draft| !draft.private && !draft.is_unchanged(tracker);
        let drafts: Vec<&Draft> = drafts.iter().filter(is_own).collect();
        let with = |name: String, key: Option<String>| match key {
            Some(key) => format!("{name} ({key})"),
            None => name,
        };
        let named = drafts.iter().take(NAMED);
        let mut about: Vec<String> = named
            .map(|draft| with(self.drafted_about(tracker, draft), key(draft)))
            .collect();
        about.extend((drafts.len() > NAMED).then(|| with("…".to_owned(), list)));
        let notes = drafts.iter().all(|draft| draft.asks.is_none());
        let arguments = [
            ("count", Value::from(drafts.len())),
            ("what", Value::from(if notes { "notes" } else { "texts" })),
            ("items", Value::from(about.join("; "))),
        ];
        (!drafts.is_empty()).then(|| self.fill("share-not-finished", &arguments))
    }

    /// What a text that was begun is about.
    fn drafted_about(&self, tracker: &Tracker, draft: &Draft) -> String {
        let items = draft.items(tracker).unwrap_or_default();
        let titles = items.iter().filter_map(|id| tracker.find(id.as_str()));
        match titles.collect::<Vec<_>>()[..] {
            [] => draft.item.clone(),
            [one] => one.title.clone(),
            [first, ..] => {
                let more = [
                    ("item", Value::from(first.title.as_str())),
                    ("more", Value::from(items.len() - 1)),
                ];
                self.fill("share-not-finished-several", &more)
            }
        }
    }

    /// What became of a copy that was to be sent, in sentences.
    pub fn sent(&self, sent: &Sent) -> Vec<String> {
        let path = [("path", Value::from(sent.shown.as_str()))];
        let mut sentences = match &sent.delivered {
            Delivered::Made => vec![self.fill("share-made", &path)],
            Delivered::NothingNew => vec![self.fill("share-nothing-new", &path)],
            Delivered::Added(count, _) => {
                let count = [("count", Value::from(*count))];
                let added = self.fill("share-added", &count);
                vec![self.fill("share-merged", &path), added]
            }
        };
        sentences.push(self.summary("share-in", &sent.tracker, sent.tracker.journal().iter()));
        sentences.extend(self.before_sending(&sent.tracker));
        let messages = ["share-gone", "share-gone-items"];
        sentences.extend(self.tallied(messages, sent.lost, &[]));
        let private = sent.tracker.private_notes();
        if private > 0 {
            sentences.push(self.fill("share-private", &[("count", Value::from(private))]));
        }
        if let Delivered::Added(_, Some(rejected)) = &sent.delivered {
            let path = shown(rejected);
            sentences.push(self.fill("toast-rejected", &[("path", path)]));
        }
        sentences
    }
}

/// The delegations that speak in entries, by name as this tracker spells them.
pub(super) fn delegations<'e>(
    now: &'e Tracker,
    entries: impl IntoIterator<Item = &'e Entry>,
) -> Vec<String> {
    let names = entries.into_iter().map(|entry| now.speaks_for(entry));
    let names: BTreeSet<&str> = names.collect();
    names.into_iter().map(str::to_owned).collect()
}
