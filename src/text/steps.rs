//! What undo and redo did, for who reads it later: one phrase that says what was taken back and what holds
//! now.

use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use super::show::show_line;
use super::width::fit;
use crate::domain::{Arrange, Entry, Say, Tracker, is_one_step};

/// Columns of a reason that tell which answer it is for.
const BEGINNING: usize = 40;

/// What one person said in one go about one item.
#[derive(Debug)]
pub struct Saying<'e> {
    /// The first of it: by whom, when, about what.
    pub entry: &'e Entry,
    /// What was said, a phrase for each thing.
    pub says: Vec<String>,
    /// Reasons and notes. What undo and redo say was said at length before.
    pub texts: Vec<&'e str>,
    /// Whether it stays on this computer.
    pub is_private: bool,
}

impl Locale {
    /// Entries that [`Tracker::is_one_saying`] takes for one, there is at least one, as any history tells them.
    pub fn saying<'e>(&self, tracker: &Tracker, said: &[&'e Entry], zone: &TimeZone) -> Saying<'e> {
        let mut said = said.to_vec();
        said.arrange_by_key(|entry| entry.say().field());
        let texts = said.iter().filter(|entry| entry.undoes().is_empty());
        Saying {
            entry: said[0],
            says: self.sayings(tracker, &said, zone),
            texts: texts.filter_map(|entry| entry.say().words()).collect(),
            is_private: tracker.private().contains(said[0].id()),
        }
    }

    /// What one person said in one go about one item, a phrase for each thing.
    pub fn sayings(&self, tracker: &Tracker, said: &[&Entry], zone: &TimeZone) -> Vec<String> {
        let steps = steps(said).into_iter();
        steps.map(|step| self.told(tracker, &step, zone)).collect()
    }

    /// What was said; of what an undo or a redo made of one question, what was taken back or said again, and
    /// what holds since.
    pub fn told(&self, tracker: &Tracker, step: &[&Entry], zone: &TimeZone) -> String {
        let [entry, ..] = step else {
            return String::new();
        };
        if entry.undoes().is_empty() {
            return self.said_with_mark(tracker, entry);
        }
        let (first, steps) = tracker.first_said(entry);
        if entry.say().field().is_none() {
            return self.told_of_note(tracker, entry, zone);
        }
        let said = ("said", Value::from(self.said_with_mark(tracker, first)));
        let is_choice = is_choice(tracker, first);
        if steps == 0 {
            return self.fill("undone-unknown", &[said]);
        }
        if steps % 2 == 0 {
            let id = if is_choice {
                "redone-choice"
            } else {
                "redone-said"
            };
            return self.fill(id, &[said]);
        }
        let now = match step {
            [_, _, ..] => self.answers_again(tracker, step, is_choice, &|said| self.spelled(said)),
            _ if matches!(entry.say(), Say::Untag { .. }) => {
                return self.fill("undone-tag", &[said]);
            }
            _ if entry.say().clears() => self.get("undone-none").into_owned(),
            _ => self.holds_again(tracker, entry, zone),
        };
        let id = if is_choice {
            "undone-choice"
        } else {
            "undone-said"
        };
        self.fill(id, &[said, ("now", Value::from(now))])
    }

    /// The same for who asks what changed: what holds now, without what was taken back before anybody saw it; in
    /// words of one's own where it was changed by hand.
    pub fn told_as_it_stands(
        &self,
        tracker: &Tracker,
        step: &[&Entry],
        zone: &TimeZone,
        by_hand: &dyn Fn(String) -> String,
    ) -> String {
        let [entry, others @ ..] = step else {
            return String::new();
        };
        let is_undo = !entry.undoes().is_empty();
        if is_undo && entry.say().field().is_none() {
            self.told_of_note(tracker, entry, zone)
        } else if is_undo && !others.is_empty() {
            let (first, _) = tracker.first_said(entry);
            self.answers_again(tracker, step, is_choice(tracker, first), by_hand)
        } else {
            self.event_in(tracker, entry, zone, by_hand)
        }
    }

    /// What became of a note, and whose it is where somebody else had written it.
    fn told_of_note(&self, tracker: &Tracker, entry: &Entry, zone: &TimeZone) -> String {
        let (first, steps) = tracker.first_said(entry);
        let is_hidden = matches!(entry.say(), Say::Withdraw { .. });
        let id = match (first.say(), steps % 2 == 0) {
            (Say::Note { .. }, false) => "undone-note",
            (Say::Note { .. }, true) => "redone-note",
            (Say::Revise { .. }, false) if is_hidden => "undone-revise-hidden",
            (Say::Revise { .. }, false) => "undone-revise",
            (Say::Revise { .. }, true) => "redone-revise",
            (Say::Withdraw { .. }, false) => "undone-withdraw",
            (Say::Withdraw { .. }, true) => "redone-withdraw",
            (
                Say::Status { .. }
                | Say::Position { .. }
                | Say::Lead { .. }
                | Say::Due { .. }
                | Say::Priority { .. }
                | Say::Tag { .. }
                | Say::Untag { .. }
                | Say::Unknown { .. },
                _,
            ) => return self.event(tracker, entry, zone),
        };
        let told = self.get(id).into_owned();
        match tracker.brought_back(entry) {
            Some(whose) => {
                let day = self.day_of(whose.at(), zone);
                self.as_before(told, &day, &whose.author().by)
            }
            None => told,
        }
    }

    /// The one answer that holds again, and whose it is where somebody else had given it.
    fn holds_again(&self, tracker: &Tracker, entry: &Entry, zone: &TimeZone) -> String {
        let said = ("said", Value::from(self.said_with_mark(tracker, entry)));
        match tracker.brought_back(entry) {
            Some(whose) => {
                let day = self.day_of(whose.at(), zone);
                let by = Value::from(&*whose.author().by);
                self.fill(
                    "undone-now-as",
                    &[said, ("day", Value::from(day)), ("by", by)],
                )
            }
            None => self.fill("undone-now", &[said]),
        }
    }

    /// The answers that stand side by side again, each with whose it is and how its reason begins.
    pub(super) fn answers_again(
        &self,
        tracker: &Tracker,
        step: &[&Entry],
        is_choice: bool,
        by_hand: &dyn Fn(String) -> String,
    ) -> String {
        let mut step = step.to_vec();
        step.arrange_by_key(|entry| tracker.whose_words(entry).order());
        let answers = step.iter().map(|entry| {
            let (value, why) = self.value(entry.say());
            let value = match tracker.edited(entry) {
                Some(_) => by_hand(value),
                None => value,
            };
            let by = &*tracker.whose_words(entry).author().by;
            let mut arguments = vec![("value", Value::from(value)), ("by", Value::from(by))];
            match why {
                Some(why) => {
                    let why = show_line(why);
                    arguments.push(("why", Value::from(fit(&why, BEGINNING))));
                    self.fill("undone-answer-because", &arguments)
                }
                None => self.fill("undone-answer", &arguments),
            }
        });
        let answers = Value::from(answers.collect::<Vec<_>>().join(", "));
        let id = if is_choice {
            "undone-contested-again"
        } else {
            "undone-contested"
        };
        self.fill(id, &[("answers", answers)])
    }
}

/// What is told in one phrase each.
fn steps<'e>(said: &[&'e Entry]) -> Vec<Vec<&'e Entry>> {
    let mut steps: Vec<Vec<&Entry>> = Vec::new();
    for entry in said {
        match steps.iter_mut().find(|step| is_one_step(step[0], entry)) {
            Some(step) => step.push(entry),
            None => steps.push(vec![entry]),
        }
    }
    steps
}

/// Whether it chose between answers that did not agree.
pub(super) fn is_choice(tracker: &Tracker, entry: &Entry) -> bool {
    let chosen = entry.after().iter().filter_map(|id| tracker.entry(*id));
    let mut says = chosen.map(Entry::say);
    says.next()
        .is_some_and(|first| says.any(|say| say != first))
}
