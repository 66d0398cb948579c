//! Conditions that limit a list, in words.

use super::locale::{Locale, Value};
use super::show::show_line;
use crate::domain::{Elsewhere, Facet, Lens, Tracker};

impl Locale {
    /// A condition by itself, so that it can be told from others; `stale` is the number of days of
    /// silence from which an item is stale.
    pub fn condition(&self, facet: &Facet, stale: i32) -> String {
        let word = self.facet(facet, stale);
        let with = |message: &str| self.fill(message, &[("what", Value::from(word.clone()))]);
        match facet {
            Facet::Priority(_) => with("condition-priority"),
            Facet::Lead(_) => with("condition-lead"),
            Facet::Delegation(_) => with("condition-delegation"),
            Facet::Tag(_) => format!("#{word}"),
            Facet::Status(_)
            | Facet::Overdue
            | Facet::DueSoon
            | Facet::Stale
            | Facet::Contested
            | Facet::Differing
            | Facet::Noted
            | Facet::Changed
            | Facet::Kind(_)
            | Facet::Party(_) => word,
        }
    }

    /// What is overdue through others' eyes only: how many items, and whose eyes.
    pub fn overdue_elsewhere(&self, tracker: &Tracker, it: &Elsewhere) -> String {
        let names = it.to.iter().map(|of| tracker.delegation_name(*of));
        let names: Vec<String> = names.map(|name| show_line(name).into_owned()).collect();
        let arguments = [
            ("count", Value::from(it.items)),
            ("many", Value::from(names.len())),
            ("of", Value::from(self.listed(&names))),
        ];
        self.fill("overdue-elsewhere", &arguments)
    }

    /// Through whose eyes the list is from now on, who has just been named; and what only others see overdue.
    pub fn eyes_now(&self, tracker: &Tracker, lens: &Lens, own: &str) -> String {
        let message = match lens.of {
            Some(_) => "eyes-now",
            None => "eyes-now-silent",
        };
        let mut told = self.fill(message, &[("of", Value::from(own.to_owned()))]);
        if let Some(late) = lens.overdue_elsewhere(tracker) {
            let late = Value::from(self.overdue_elsewhere(tracker, &late));
            told.push(' ');
            told.push_str(&self.fill("overdue-elsewhere-alone", &[("told", late)]));
        }
        told
    }

    /// That nothing meets a condition; `stale` as of [`Self::condition`].
    pub fn nothing_is(&self, facet: &Facet, stale: i32) -> String {
        let which = match facet {
            Facet::Overdue => "overdue",
            Facet::DueSoon => "due-soon",
            Facet::Stale => "stale",
            Facet::Contested => "contested",
            Facet::Differing => "differing",
            Facet::Noted => "noted",
            Facet::Changed => "changed",
            Facet::Status(_)
            | Facet::Kind(_)
            | Facet::Priority(_)
            | Facet::Lead(_)
            | Facet::Tag(_)
            | Facet::Party(_)
            | Facet::Delegation(_) => "other",
        };
        let arguments = [
            ("which", Value::from(which)),
            ("what", Value::from(self.condition(facet, stale))),
            ("days", Value::from(stale)),
        ];
        self.fill("condition-nothing", &arguments)
    }

    /// A condition among others of its sort.
    pub fn facet(&self, facet: &Facet, stale: i32) -> String {
        let get = |message: &str| self.get(message).into_owned();
        match facet {
            Facet::Status(status) => self.status(*status),
            Facet::Overdue => get("filter-overdue"),
            Facet::DueSoon => get("filter-due-soon"),
            Facet::Stale => self.fill("filter-stale", &[("days", Value::from(stale))]),
            Facet::Contested => get("sign-contested"),
            Facet::Differing => get("sign-differing"),
            Facet::Noted => get("filter-noted"),
            Facet::Changed => get("filter-changed"),
            Facet::Kind(kind) => self.kinds(*kind),
            Facet::Priority(priority) => self.priority(*priority),
            Facet::Lead(name) | Facet::Tag(name) | Facet::Party(name) | Facet::Delegation(name) => {
                show_line(name).into_owned()
            }
        }
    }
}
