//! What other copies bring, in words: item by item what arrives, and what it makes of it.

use std::collections::{BTreeSet, HashSet};

use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use super::show::show_line;
use super::width::fit;
use crate::domain::{Account, ById, Changed, Entry, Field, Ids, Say, Tracker};
use crate::storage::Ledger;

/// Of so many entries everything is told; of more only the newest about each item, and how many others
/// there are. Nobody reads a hundred thousand lines, and laying them out takes longer than the merge.
const MOST: usize = 1_000;

/// Columns of a reason or a note that tell which one it is.
const BEGINNING: usize = 40;

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
    /// How much about the item is not told here, being older than what is.
    Earlier,
    /// Who said what and when.
    Said,
    /// The reason or the note itself.
    Prose,
    /// What stood until then.
    Replaced,
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
            Self::Earlier | Self::Said | Self::Contested | Self::Differing => 2,
            Self::Prose | Self::Replaced => 6,
        }
    }
}

impl Locale {
    /// An account, a group of lines for each item; other wording in groups of its own. A group is worded
    /// when it is asked for. Where the ledger is given, it also tells of words that were changed by hand what the
    /// others were.
    pub fn account<'a>(
        &'a self,
        now: &'a Tracker,
        account: &'a Account,
        ledger: Option<&'a Ledger>,
        zone: &'a TimeZone,
    ) -> impl Iterator<Item = Vec<AccountLine>> + use<'a> {
        let all = account.entries().count();
        let each = if all > MOST {
            (MOST / account.items.len()).max(1)
        } else {
            all
        };
        let items = account.items.iter();
        let items = items.map(move |changed| self.changed(now, changed, each, (ledger, zone)));
        let reworded = account.reworded.iter().map(move |title| {
            let text = self.fill(
                "account-reworded",
                &[("title", Value::from(title.as_str()))],
            );
            vec![line(Part::Reworded, text)]
        });
        let returned = account.returned.iter();
        let returned = returned.map(move |item| self.returned(now, item));
        returned.chain(items).chain(reworded)
    }

    /// What arrived about one item; of its entries at most so many, the newest.
    fn changed(
        &self,
        now: &Tracker,
        changed: &Changed,
        most: usize,
        (ledger, zone): (Option<&Ledger>, &TimeZone),
    ) -> Vec<AccountLine> {
        let at = now.position(&changed.on);
        let title = match at.map(|at| &now.items()[at]) {
            Some(item) => format!("{}  {}", self.item_headed(item), item.title),
            None => format!("{}  {}", changed.on, self.get("account-astray")),
        };
        let mut lines = vec![line(Part::Item, title)];
        let earlier = changed.entries.len().saturating_sub(most);
        if earlier > 0 {
            let count = [("count", Value::from(earlier))];
            lines.push(line(Part::Earlier, self.fill("account-earlier", &count)));
        }
        let mut replaced: ById<Vec<String>> = ById::default();
        for it in changed.replaced(now).iter().filter(|it| it.is_another()) {
            let stood = self.answer(now, it.before, zone);
            replaced.entry(it.by.id()).or_default().push(stood);
        }
        for said in changed.entries[earlier..].chunk_by(is_one) {
            lines.extend(self.said_in_one_go(now, said, ledger, zone));
            let stood = said.iter().filter_map(|entry| replaced.remove(&entry.id()));
            let mut stood: Vec<String> = stood.flatten().collect();
            // Where a choice was taken back, both answers take the place of the one that was chosen.
            stood.dedup();
            if !stood.is_empty() {
                let answers = [("answers", Value::from(stood.join(" · ")))];
                let id = if matches!(said[0].say(), Say::Withdraw { .. }) {
                    "account-withdrawn"
                } else {
                    "account-replaced"
                };
                lines.push(line(Part::Replaced, self.fill(id, &answers)));
            }
        }
        if let Some(at) = at {
            lines.extend(self.contested_now(now, at, changed, zone));
            lines.extend(self.differing_now(now, at, changed));
        }
        lines
    }

    /// Entries of one saying, with what was written in them and what they were before they were changed by hand.
    fn said_in_one_go(
        &self,
        now: &Tracker,
        said: &[Entry],
        ledger: Option<&Ledger>,
        zone: &TimeZone,
    ) -> Vec<AccountLine> {
        let told: Vec<&Entry> = said.iter().collect();
        let words = [
            self.minute_of(said[0].at(), zone),
            self.author(said[0].author()),
            self.sayings(now, &told, zone).join(", "),
        ];
        let mut lines = vec![line(Part::Said, words.join("  "))];
        let texts = said.iter().filter_map(|entry| entry.say().words());
        lines.extend(texts.map(|text| line(Part::Prose, text.to_owned())));
        if let Some(ledger) = ledger {
            let words = said.iter();
            let words = words.flat_map(|entry| self.other_words(now, entry, ledger, zone));
            lines.extend(words.map(|text| line(Part::Replaced, text)));
        }
        lines
    }

    /// What is contested about an item since just now, or is still and has got another answer.
    fn contested_now(
        &self,
        now: &Tracker,
        at: usize,
        changed: &Changed,
        zone: &TimeZone,
    ) -> Vec<AccountLine> {
        if !changed.just_now {
            return Vec::new();
        }
        let arrived: Ids = changed.entries.iter().map(Entry::id).collect();
        let contests = now.contests(at).into_iter().filter_map(|(of, field)| {
            let answers = changed.answers(now, of, &field);
            let is_new = changed.contested.contains(&(of, field));
            if !is_new && !answers.iter().any(|entry| arrived.contains(&entry.id())) {
                return None;
            }
            let answers = answers.iter().map(|entry| self.answer(now, entry, zone));
            let answers: Vec<String> = answers.collect();
            let arguments = [
                ("of", Value::from(now.delegation_name(of))),
                ("answers", Value::from(answers.join(" · "))),
            ];
            let id = if is_new {
                "account-contested"
            } else {
                "account-still-contested"
            };
            Some(line(Part::Contested, self.fill(id, &arguments)))
        });
        contests.collect()
    }

    /// That delegations see an item differently, and how.
    fn differing_now(&self, now: &Tracker, at: usize, changed: &Changed) -> Option<AccountLine> {
        let id = if changed.newly_differing {
            "account-newly-differing"
        } else {
            "account-differing"
        };
        changed.differing.then(|| {
            let views = [("views", Value::from(self.views(now, at)))];
            line(Part::Differing, self.fill(id, &views))
        })
    }

    /// What an entry said before somebody changed it by hand; and as what it stands, where it is the one before.
    fn other_words(
        &self,
        now: &Tracker,
        entry: &Entry,
        ledger: &Ledger,
        zone: &TimeZone,
    ) -> Vec<String> {
        let before = self.changed_by_hand(now, ledger, entry, zone);
        let before = before.map(|words| {
            let words = [("words", Value::from(words))];
            self.fill("account-by-hand", &words)
        });
        let stands = ledger.made_of(now, entry).into_iter().map(|it| {
            let said = [("said", Value::from(self.answer(now, it, zone)))];
            self.fill("account-stands-as", &said)
        });
        before.into_iter().chain(stands).collect()
    }

    /// An answer with since when and by whom, and how the reason for it begins.
    fn answer(&self, now: &Tracker, entry: &Entry, zone: &TimeZone) -> String {
        let whose = now.whose_words(entry);
        let arguments = [
            ("said", Value::from(self.said_with_mark(now, entry))),
            ("day", Value::from(self.day_of(whose.at(), zone))),
            ("by", Value::from(&*whose.author().by)),
        ];
        let Some(words) = entry.say().words() else {
            return self.fill("account-answer", &arguments);
        };
        let words = show_line(words);
        let words = ("words", Value::from(fit(&words, BEGINNING)));
        let [said, day, by] = arguments;
        self.fill("account-answer-because", &[said, day, by, words])
    }

    /// Where each delegation that spoke sees an item.
    fn views(&self, now: &Tracker, at: usize) -> String {
        let views = now.assessments(at).into_iter().filter_map(|seen| {
            let fields = [Field::Status, Field::Position].into_iter();
            let answers: Vec<String> = fields
                .flat_map(|field| seen.answers(field).iter())
                .map(|entry| self.said_with_mark(now, entry))
                .collect();
            let arguments = [
                ("of", Value::from(seen.delegation())),
                ("said", Value::from(answers.join(", "))),
            ];
            (!answers.is_empty()).then(|| self.fill("account-view", &arguments))
        });
        views.collect::<Vec<_>>().join(" · ")
    }

    /// How many entries about how many items, from which delegations as this tracker spells them, in a message
    /// that takes these.
    pub fn summary<'e>(
        &self,
        id: &str,
        now: &'e Tracker,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> String {
        let (mut count, mut items, mut delegations) = (0, HashSet::new(), BTreeSet::new());
        for entry in entries {
            count += 1;
            items.insert(entry.on());
            delegations.insert(now.speaks_for(entry));
        }
        let delegations: Vec<&str> = delegations.into_iter().collect();
        let arguments = [
            ("count", Value::from(count)),
            ("items", Value::from(items.len())),
            (
                "delegations",
                Value::from(self.listed_or_apart(&delegations)),
            ),
        ];
        self.fill(id, &arguments)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Author, Stamp};
    use crate::storage::embedded;

    /// An account of so many notes about each of the first items.
    fn account(notes: &[usize]) -> (Tracker, Account) {
        let mut copy = Tracker::new(embedded(), Default::default(), Default::default());
        for (at, count) in notes.iter().enumerate() {
            let on = copy.items()[at].id.clone();
            let said = (0..*count).map(|k| {
                let stamp = Stamp {
                    at: jiff::Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(k as i64),
                    author: Author::new("A. Diarra", "Chad"),
                    seed: k as u64,
                };
                let text = format!("note {k}").into();
                Entry::new(&stamp, 0, on.clone(), Vec::new(), Say::Note { text })
            });
            copy.admit(said.collect::<Vec<_>>(), false);
        }
        let mut now = Tracker::new(embedded(), Default::default(), Default::default());
        let account = now.merge_all([copy]).expect("the same mandate");
        (now, account)
    }

    fn texts(notes: &[usize]) -> Vec<Vec<String>> {
        let (now, account) = account(notes);
        let locale = Locale::load("en");
        let zone = TimeZone::UTC;
        let told = locale.account(&now, &account, None, &zone);
        let texts = |lines: Vec<AccountLine>| lines.into_iter().map(|line| line.text).collect();
        told.map(texts).collect()
    }

    #[test]
    fn up_to_a_thousand_entries_are_told_every_one() {
        let told = texts(&[MOST - 1, 1]);
        // The item, and for each note who said it and its text.
        assert_eq!(told.iter().map(Vec::len).sum::<usize>(), 2 + 2 * MOST);
    }

    #[test]
    fn of_more_the_newest_about_each_item_are_told_and_how_many_others_there_are() {
        let told = texts(&[2 * MOST, 1]);
        assert_eq!(told[0].len(), 2 + MOST);
        assert!(told[0][1].contains("1500 earlier"), "{}", told[0][1]);
        assert_eq!(told[0].last().map(String::as_str), Some("note 1999"));
        assert_eq!(told[1].len(), 3, "what is short is told whole");
    }
}
