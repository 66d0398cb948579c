//! What the words in cells mean, in any language that there is.

use std::collections::{HashMap, HashSet};

use super::columns::key;
use crate::domain::{Entry, Position, Priority, Say, Status};
use crate::report::answers::value_in;
use crate::report::words::line;
use crate::text::{Locale, SHORTEST, all_answers};

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
            statuses: words(
                &locales,
                Status::ALL,
                Status::name,
                "import-also-status",
                |locale, status| vec![locale.status(status), short(locale, status)],
            ),
            positions: words(
                &locales,
                Position::ALL,
                Position::name,
                "import-also-position",
                |locale, position| vec![locale.position(position)],
            ),
            priorities: words(
                &locales,
                Priority::ALL,
                Priority::name,
                "import-also-priority",
                |locale, priority| vec![locale.priority(priority)],
            ),
            locales,
        }
    }

    /// The words of all languages, as they stand on paper.
    pub(super) fn of_all() -> Self {
        let load = |name| Locale::load(name).on_paper();
        Self::new(Locale::names().map(load).collect())
    }

    /// Every language in which people may have written.
    pub(super) fn locales(&self) -> &[Locale] {
        &self.locales
    }

    fn or_none<T>(&self, word: &str, value: fn(&Self, &str) -> Option<T>) -> Option<Option<T>> {
        let value = value(self, word).map(Some);
        value.or_else(|| self.is_none(word).then_some(None))
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

    /// Whether a cell shows contested answers as a table has them.
    pub(super) fn shows_all(&self, text: &str, answers: &[&Entry]) -> bool {
        let is_status = |entry: &Entry| matches!(entry.say(), Say::Status { .. });
        let in_words = |locale: &Locale| {
            let answers = || answers.iter().copied();
            key(&match answers().any(is_status) {
                true => line(&locale.all_statuses(answers())).into_owned(),
                false => all_answers(answers(), |say| value_in(locale, say)),
            })
        };
        let shown = key(text);
        self.locales.iter().any(|locale| in_words(locale) == shown)
    }

    /// What months and weekdays are called.
    pub(super) fn day_words(&self) -> DayWords {
        let mut words = DayWords::default();
        for locale in &self.locales {
            for month in 1..=12 {
                for id in [format!("month-{month}"), format!("month-short-{month}")] {
                    let name = locale.get(&id);
                    words.months.push((key(name.trim_end_matches('.')), month));
                }
            }
            words
                .weekdays
                .extend(locale.get("import-weekdays").split('|').map(key));
        }
        words
    }
}

/// The status that is called so in any language, whatever its case and accents.
pub fn status_called(word: &str) -> Option<Status> {
    Vocabulary::of_all().status(word)
}

/// The position that is called so in any language; `Some(None)` is the word that takes it away.
pub fn position_called(word: &str) -> Option<Option<Position>> {
    Vocabulary::of_all().or_none(word, Vocabulary::position)
}

/// The priority that is called so in any language; `Some(None)` is the word that takes it away.
pub fn priority_called(word: &str) -> Option<Option<Priority>> {
    Vocabulary::of_all().or_none(word, Vocabulary::priority)
}

/// The names of months and weekdays in every language, folded.
#[derive(Default)]
pub(super) struct DayWords {
    months: Vec<(String, i8)>,
    weekdays: Vec<String>,
}

impl DayWords {
    /// The one month that is called so, cut short or not. What is longer than a name that is cut short is
    /// taken for it, too: a neighbouring language often writes it out so.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        let one = |is: &dyn Fn(&str) -> bool| {
            let mut fitting = self.months.iter().filter(|(name, _)| is(name));
            let first = fitting.next()?.1;
            fitting.all(|(_, month)| *month == first).then_some(first)
        };
        let is_long = |word: &str| word.chars().count() >= SHORTEST;
        one(&|name| name == word)
            .or_else(|| one(&|name| is_long(word) && name.starts_with(word)))
            .or_else(|| one(&|name| is_long(name) && word.starts_with(name)))
    }

    /// Whether a weekday is called so, cut short or not.
    pub(super) fn is_weekday(&self, word: &str) -> bool {
        let is_long = word.chars().count() >= SHORTEST;
        is_long && self.weekdays.iter().any(|name| name.starts_with(word))
    }
}

/// The words and the names of values, with the other words by which people mean them. What two languages
/// use for different values means what the first of them says.
fn words<T: Copy>(
    locales: &[Locale],
    all: &[T],
    name: fn(T) -> &'static str,
    also: &str,
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
    for locale in locales {
        for (word, meant) in pairs(&locale.get(also)) {
            if let Some(value) = all.iter().find(|value| name(**value) == meant) {
                words.entry(key(word)).or_insert(*value);
            }
        }
    }
    words
}

/// `word=value|word=value`.
fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = text.split('|').filter_map(|pair| pair.split_once('='));
    pairs.map(|(word, value)| (word.trim(), value.trim()))
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
        for text in ["Mis en œuvre", "MISE EN OEUVRE", "appliqué", "Appliquee"] {
            assert_eq!(it.status(text), Some(Status::Implemented), "{text}");
        }
        assert_eq!(it.status("Non appliqué"), Some(Status::NotImplemented));
        assert_eq!(it.status("under way"), Some(Status::InProgress));
        assert_eq!(it.position("appuyé"), Some(Position::Supported));
        assert_eq!(it.priority("élevée"), Some(Priority::High));
        assert_eq!(it.status("done"), None);
        assert!(it.is_none("None") && it.is_none("aucun") && it.is_none("Aucune"));
        assert!(!it.is_none(""));
    }

    #[test]
    fn other_words_for_a_value_name_one_that_there_is() {
        for locale in Locale::names().map(Locale::load) {
            let names = |id: &str| -> Vec<String> {
                let text = locale.get(id).into_owned();
                assert_eq!(pairs(&text).count(), text.split('|').count(), "{id}");
                pairs(&text).map(|(_, value)| value.to_owned()).collect()
            };
            let is_status = |name: &String| Status::ALL.iter().any(|it| it.name() == name);
            assert!(names("import-also-status").iter().all(is_status));
            let is_position = |name: &String| Position::ALL.iter().any(|it| it.name() == name);
            assert!(names("import-also-position").iter().all(is_position));
            let is_priority = |name: &String| Priority::ALL.iter().any(|it| it.name() == name);
            assert!(names("import-also-priority").iter().all(is_priority));
            assert_eq!(locale.get("import-weekdays").split('|').count(), 7);
        }
    }
}
