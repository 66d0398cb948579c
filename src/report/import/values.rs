//! What the words in cells mean, in any language that there is.

use std::collections::{HashMap, HashSet};

use super::columns::key;
use crate::domain::{Entry, Position, Priority, Say, Status};
use crate::text::Locale;

/// The words of every language.
pub(super) struct Vocabulary {
    locales: Vec<Locale>,
    statuses: HashMap<String, Status>,
    positions: HashMap<String, Position>,
    priorities: HashMap<String, Priority>,
    none: HashSet<String>,
}

impl Vocabulary {
    pub(super) fn new(locales: Vec<Locale>) -> Self {
        let short = |locale: &Locale, status: Status| {
            locale
                .get(&format!("status-{}-short", status.name()))
                .into_owned()
        };
        let none = locales.iter().flat_map(|locale| {
            let words = locale.get("import-none").into_owned();
            words.split('|').map(key).collect::<Vec<_>>()
        });
        Self {
            none: none.chain(["none".to_owned()]).collect(),
            statuses: words(&locales, Status::ALL, Status::name, |locale, status| {
                vec![locale.status(status), short(locale, status)]
            }),
            positions: words(
                &locales,
                Position::ALL,
                Position::name,
                |locale, position| vec![locale.position(position)],
            ),
            priorities: words(
                &locales,
                Priority::ALL,
                Priority::name,
                |locale, priority| vec![locale.priority(priority)],
            ),
            locales,
        }
    }

    pub(super) fn status(&self, text: &str) -> Option<Status> {
        self.statuses.get(&key(text)).copied()
    }

    pub(super) fn position(&self, text: &str) -> Option<Position> {
        self.positions.get(&key(text)).copied()
    }

    pub(super) fn priority(&self, text: &str) -> Option<Priority> {
        self.priorities.get(&key(text)).copied()
    }

    /// Whether it is the word that takes an answer away.
    pub(super) fn is_none(&self, text: &str) -> bool {
        self.none.contains(&key(text))
    }

    /// Whether it is text that had to be cut to go into a workbook's cell.
    pub(super) fn is_cut(&self, text: &str) -> bool {
        let mut words = self
            .locales
            .iter()
            .map(|locale| locale.get("report-xlsx-text-cut"));
        words.any(|words| text.trim_end().ends_with(&*words))
    }

    /// Whether a cell shows contested statuses as a table has them.
    pub(super) fn shows_all(&self, text: &str, answers: &[&Entry]) -> bool {
        let in_words = |locale: &Locale| {
            let words = answers.iter().map(|entry| match entry.say() {
                Say::Status { to, .. } => locale.status(to.unwrap_or(Status::NoInformation)),
                say @ (Say::Position { .. }
                | Say::Lead { .. }
                | Say::Due { .. }
                | Say::Priority { .. }
                | Say::Tag { .. }
                | Say::Untag { .. }
                | Say::Note { .. }
                | Say::Revise { .. }
                | Say::Withdraw { .. }
                | Say::Unknown { .. }) => locale.said(say),
            });
            key(&words.collect::<Vec<_>>().join(" / "))
        };
        let shown = key(text);
        self.locales.iter().any(|locale| in_words(locale) == shown)
    }

    /// What the months are called, each by its short name with its number.
    pub(super) fn months(&self) -> impl Iterator<Item = (String, i8)> {
        let of = |locale: &Locale| {
            (1..=12)
                .map(|month| {
                    let name = locale.get(&format!("month-short-{month}")).into_owned();
                    (key(name.trim_end_matches('.')), month)
                })
                .collect::<Vec<_>>()
        };
        self.locales.iter().flat_map(of)
    }
}

/// The words and the names of values. What two languages use for different values means what the first
/// of them says.
fn words<T: Copy>(
    locales: &[Locale],
    all: &[T],
    name: fn(T) -> &'static str,
    spelt: impl Fn(&Locale, T) -> Vec<String>,
) -> HashMap<String, T> {
    let mut words: HashMap<String, T> = all
        .iter()
        .map(|value| (key(name(*value)), *value))
        .collect();
    for locale in locales {
        for value in all {
            for word in spelt(locale, *value) {
                words.entry(key(&word)).or_insert(*value);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_understood_in_every_language_and_by_their_names() {
        let it = Vocabulary::new(Locale::names().map(Locale::load).collect());
        for text in [
            "In progress",
            "IN-PROGRESS",
            "in_progress",
            " en  cours",
            "In\u{a0}progress",
        ] {
            assert_eq!(it.status(text), Some(Status::InProgress), "{text}");
        }
        for locale in Locale::names().map(Locale::load) {
            for status in Status::ALL {
                assert_eq!(
                    it.status(&locale.status(*status)),
                    Some(*status),
                    "{}",
                    locale.name()
                );
            }
            for position in Position::ALL {
                assert_eq!(it.position(&locale.position(*position)), Some(*position));
            }
            for priority in Priority::ALL {
                assert_eq!(it.priority(&locale.priority(*priority)), Some(*priority));
            }
        }
        assert_eq!(
            it.position("a l'examen"),
            Some(Position::UnderConsideration)
        );
        assert_eq!(it.status("done"), None);
        assert!(it.is_none("None") && it.is_none("aucun") && it.is_none("Aucune"));
        assert!(!it.is_none(""));
    }
}
