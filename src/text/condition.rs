//! Conditions that limit a list, in words.

use super::locale::{Locale, Value};
use super::show::show_line;
use crate::domain::Facet;

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
