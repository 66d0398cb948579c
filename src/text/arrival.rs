//! What others said and came in by itself: whose it is, what it is about, and whether it stands.

use std::collections::BTreeSet;

use super::locale::{Locale, Value};
use super::tidings::{MOST, delegations};
use crate::domain::{Author, Entry, Say, Tracker};

impl Locale {
    /// What came in meanwhile, in sentences; `None` where all of it was told already. What `own` has answered by the
    /// time it is told is told as what their answer is in the place of.
    pub fn arrival(
        &self,
        tracker: &Tracker,
        entries: &[Entry],
        own: Option<&Author>,
    ) -> Option<String> {
        let answer = |entry: &Entry| tracker.answer_in_place_of(entry, own?);
        let (answered, others): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| answer(entry).is_some());
        // Whoever chose between answers that stood beside each other heard of all of them then.
        let is_known = |entry: &&Entry| {
            let by = answer(entry).into_iter();
            let mut aside = by.flat_map(|by| tracker.stepped_aside(by));
            aside.any(|it| it.id() == entry.id())
        };
        let answered: Vec<&Entry> = answered.into_iter().filter(|it| !is_known(it)).collect();
        let told = [
            (!others.is_empty()).then(|| self.arrived(tracker, &others)),
            (!answered.is_empty()).then(|| self.answered_meanwhile(tracker, &answered)),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    fn answered_meanwhile(&self, tracker: &Tracker, answered: &[&Entry]) -> String {
        let more = answered.len().saturating_sub(MOST);
        let answers = self.answers_with_names(tracker, &answered[..answered.len() - more]);
        let items = self.items_of(tracker, answered.iter().copied());
        let arguments = [
            ("count", Value::from(answered.len())),
            ("items", Value::from(items)),
            ("answers", Value::from(answers.join(", "))),
            ("more", Value::from(more)),
        ];
        self.fill("toast-arrived-answered", &arguments)
    }

    fn arrived(&self, tracker: &Tracker, entries: &[&Entry]) -> String {
        let places: BTreeSet<Option<usize>> = entries
            .iter()
            .map(|entry| tracker.position(entry.on()))
            .collect();
        let places: Vec<Option<usize>> = places.into_iter().collect();
        let names = delegations(tracker, entries.iter().copied());
        if let ([Some(at)], [of]) = (&places[..], &names[..]) {
            return self.about_one(tracker, &tracker.items()[*at].title, of, entries);
        }
        let places = places.iter().flatten();
        let items = places.clone().count();
        let more = items.saturating_sub(MOST);
        let shown = places.map(|at| self.label(&tracker.items()[*at]));
        let shown: Vec<String> = shown.take(MOST).collect();
        let shown = match more {
            0 => self.listed(&shown),
            _ => shown.join(", "),
        };
        let arguments = [
            ("count", Value::from(entries.len())),
            ("of", Value::from(self.listed(&names))),
            ("items", Value::from(items)),
            ("labels", Value::from(shown)),
            ("more", Value::from(more)),
        ];
        self.fill("toast-arrived", &arguments)
    }

    fn about_one(&self, tracker: &Tracker, title: &str, of: &str, entries: &[&Entry]) -> String {
        let (item, name) = (("item", Value::from(title)), ("of", Value::from(of)));
        if let [only] = entries
            && let Say::Status { to: Some(to), .. } = only.say()
        {
            let beside = tracker.current_with(only);
            if tracker.is_contested_answer(only) {
                let answers = self.answers_with_names(tracker, &beside).join(", ");
                let answers = ("answers", Value::from(answers));
                return self.fill("toast-arrived-contested", &[name, item, answers]);
            }
            if !beside.is_empty() {
                let status = ("status", Value::from(self.status(*to)));
                return self.fill("toast-arrived-status", &[name, item, status]);
            }
        }
        let said: Vec<String> = entries
            .iter()
            .map(|entry| self.said(tracker, entry))
            .collect();
        let more = said.len().saturating_sub(MOST);
        let said = &said[..said.len().min(MOST)];
        let arguments = [
            name,
            item,
            ("said", Value::from(said.join(", "))),
            ("more", Value::from(more)),
        ];
        self.fill("toast-arrived-item", &arguments)
    }
}
