//! Which items, in what order.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::delegation::{DelegationId, delegation_key};
use super::entry::Say;
use super::fold::fold;
use super::item::Kind;
use super::progress::{Signs, Thresholds};
use super::status::{Priority, Status};
use super::tracker::Tracker;

/// Conditions that all must hold. A list that is empty lets everything through; of a list with
/// several values one must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Tasks or recommendations.
    pub kinds: Vec<Kind>,
    /// Leads, compared without case and accents.
    pub leads: Vec<String>,
    /// Tags, compared as tags are.
    pub tags: Vec<String>,
    /// Parties that the wording names; a part of the name is enough.
    pub concerns: Vec<String>,
    /// Only items about which the viewing delegation has answered anything.
    pub spoken: bool,
    /// Only overdue items.
    pub overdue: bool,
    /// Only items with contested answers.
    pub contested: bool,
    /// Only items that delegations assess differently.
    pub differing: bool,
    /// Words that all must be found.
    pub search: Needle,
}

/// What is searched for: words, folded, all of which must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    /// The folded words.
    pub words: Vec<String>,
}

impl Needle {
    /// Takes apart what was typed.
    pub fn new(typed: &str) -> Self {
        Self {
            words: fold(typed).split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether a folded text holds all words.
    pub fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// As in the document.
    #[default]
    Document,
    /// By status, in the order in which statuses are offered.
    Status,
    /// By due date, the earliest first, those without one last.
    Due,
    /// What was spoken of last first.
    Updated,
    /// High before medium before low before none.
    Priority,
}

/// Through whose eyes, and when, a tracker is looked at.
#[derive(Clone, Debug)]
pub struct Lens {
    /// The delegation whose assessments count; `None` sees only what nobody has said anything about.
    pub of: Option<DelegationId>,
    /// The reader's day.
    pub today: Date,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// From when on something wants attention.
    pub thresholds: Thresholds,
}

impl Lens {
    /// What wants attention about an item.
    pub fn signs(&self, tracker: &Tracker, item: usize) -> Signs {
        tracker.signs(item, self.of, self.today, &self.zone, self.thresholds)
    }

    /// The places of the items that pass, in the order asked for.
    pub fn select(&self, tracker: &Tracker, filter: &Filter, sort: Sort) -> Vec<usize> {
        let mut places: Vec<usize> = (0..tracker.items().len())
            .filter(|item| self.passes(tracker, *item, filter))
            .collect();
        let own = |item: &usize| self.of.map(|of| tracker.assessment(*item, of));
        match sort {
            Sort::Document => {}
            Sort::Status => places.sort_by_cached_key(|item| tracker.status(*item, self.of)),
            Sort::Due => places.sort_by_cached_key(|item| {
                let due = own(item).and_then(|own| own.due());
                (due.is_none(), due)
            }),
            Sort::Updated => {
                places.sort_by_cached_key(|item| {
                    std::cmp::Reverse(tracker.updated(*item).map(|entry| entry.at()))
                });
            }
            Sort::Priority => places.sort_by_cached_key(|item| {
                let priority: Option<Priority> = own(item).and_then(|own| own.priority());
                (priority.is_none(), priority)
            }),
        }
        places
    }

    /// Whether an item passes.
    pub fn passes(&self, tracker: &Tracker, item: usize, filter: &Filter) -> bool {
        let reference = &tracker.items()[item];
        let own = self.of.map(|of| tracker.assessment(item, of));
        let any = |wanted: &[String], fits: &dyn Fn(&str) -> bool| {
            wanted.is_empty() || wanted.iter().any(|w| fits(w))
        };
        (filter.kinds.is_empty() || filter.kinds.contains(&reference.kind))
            && (filter.statuses.is_empty()
                || tracker
                    .status(item, self.of)
                    .is_some_and(|status| filter.statuses.contains(&status)))
            && any(&filter.leads, &|wanted| {
                own.and_then(|own| own.lead())
                    .is_some_and(|lead| fold(lead).contains(&fold(wanted)))
            })
            && any(&filter.tags, &|wanted| {
                own.is_some_and(|own| {
                    own.tags()
                        .iter()
                        .any(|tag| delegation_key(tag) == delegation_key(wanted))
                })
            })
            && any(&filter.concerns, &|wanted| {
                reference
                    .concerns
                    .iter()
                    .any(|party| fold(party).contains(&fold(wanted)))
            })
            && (!filter.spoken || own.is_some_and(|own| own.newest().is_some()))
            && (!filter.overdue || self.signs(tracker, item).overdue.is_some())
            && (!filter.contested || tracker.is_contested(item))
            && (!filter.differing || tracker.is_differing(item))
            && (filter.search.words.is_empty() || filter.search.is_in(&haystack(tracker, item)))
    }
}

/// Everything about an item that can be searched, folded: its wording and all that is currently said
/// about it. Where it stands in its document is left out: “page” and “annex” would find everything.
pub fn haystack(tracker: &Tracker, item: usize) -> String {
    let reference = &tracker.items()[item];
    let mut text = [reference.id.as_str(), &reference.title, &reference.text].join("\n");
    let mut add = |words: &str| {
        text.push('\n');
        text.push_str(words);
    };
    reference.concerns.iter().for_each(|party| add(party));
    for (_, _, answers) in tracker.registers(item) {
        for entry in answers.iter() {
            match entry.say() {
                Say::Status { why, successor, .. } => {
                    why.iter().chain(successor).for_each(|words| add(words));
                }
                Say::Position { why, .. } => why.iter().for_each(|words| add(words)),
                Say::Lead { to } => to.iter().for_each(|words| add(words)),
                Say::Tag { name } => add(name),
                Say::Due { to } => to.iter().for_each(|day| add(&day.to_string())),
                Say::Priority { .. }
                | Say::Untag { .. }
                | Say::Note { .. }
                | Say::Revise { .. }
                | Say::Withdraw { .. }
                | Say::Unknown { .. } => {}
            }
        }
    }
    for note in tracker.notes(item).iter().filter(|note| note.is_current()) {
        add(note.text);
        add(&note.entry.author().by);
    }
    fold(&text)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::Author;
    use jiff::civil::date;

    fn lens(tracker: &Tracker, author: &Author) -> Lens {
        Lens {
            of: tracker.delegation(&author.of),
            today: date(2016, 3, 21),
            zone: TimeZone::UTC,
            thresholds: Thresholds::default(),
        }
    }

    fn spoken() -> Tracker {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-2", status(Status::InProgress));
        tell(&mut it, &ann(), 1, "task-2", lead("Sécretariat"));
        tell(&mut it, &ann(), 2, "rec-a", tag("Training"));
        let due = Say::Due {
            to: Some(date(2016, 3, 20)),
        };
        tell(&mut it, &ann(), 3, "rec-a", due);
        let high = Say::Priority {
            to: Some(Priority::High),
        };
        tell(&mut it, &ann(), 4, "rec-a", high);
        tell(&mut it, &chloe(), 5, "task-1", note("Visite à Gao"));
        tell(&mut it, &chloe(), 6, "task-2", status(Status::Implemented));
        it
    }

    #[test]
    fn every_condition_must_hold_and_one_value_of_each_is_enough() {
        let it = spoken();
        let own = lens(&it, &ann());
        let passing = |filter: &Filter| own.select(&it, filter, Sort::Document);
        let all = Filter::default();
        assert_eq!(passing(&all), [0, 1, 2]);
        for (filter, left) in [
            (
                Filter {
                    statuses: vec![Status::InProgress, Status::Implemented],
                    ..all.clone()
                },
                vec![1],
            ),
            (
                Filter {
                    statuses: vec![Status::NoInformation],
                    kinds: vec![Kind::Task],
                    ..all.clone()
                },
                vec![0],
            ),
            (
                Filter {
                    leads: vec!["secret".into()],
                    ..all.clone()
                },
                vec![1],
            ),
            (
                Filter {
                    tags: vec!["TRAINING".into()],
                    ..all.clone()
                },
                vec![2],
            ),
            (
                Filter {
                    tags: vec!["train".into()],
                    ..all.clone()
                },
                vec![],
            ),
            (
                Filter {
                    spoken: true,
                    ..all.clone()
                },
                vec![1, 2],
            ),
            (
                Filter {
                    overdue: true,
                    ..all.clone()
                },
                vec![2],
            ),
            (
                Filter {
                    differing: true,
                    ..all.clone()
                },
                vec![1],
            ),
            (
                Filter {
                    contested: true,
                    ..all.clone()
                },
                vec![],
            ),
        ] {
            assert_eq!(passing(&filter), left, "{filter:?}");
        }
    }

    #[test]
    fn a_search_finds_all_words_wherever_they_stand_without_case_and_accents() {
        let it = spoken();
        let own = lens(&it, &ann());
        let found = |typed: &str| {
            let search = Needle::new(typed);
            let filter = Filter {
                search,
                ..Filter::default()
            };
            own.select(&it, &filter, Sort::Document)
        };
        assert_eq!(found("VISITE a gao"), [0], "a note of anybody");
        assert_eq!(found("cote"), [1], "a title");
        assert_eq!(found("secretariat"), [1], "a lead");
        assert_eq!(found("cote gao"), Vec::<usize>::new(), "all words");
        assert_eq!(found("  "), [0, 1, 2]);
    }

    #[test]
    fn a_withdrawn_note_is_not_found() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("Gao")));
        assert!(haystack(&it, 0).contains("gao"));
        let notes = [made].into();
        tell(&mut it, &ann(), 1, "task-1", Say::Withdraw { notes });
        assert!(!haystack(&it, 0).contains("gao"));
    }

    #[test]
    fn each_order_puts_what_has_no_value_last() {
        let it = spoken();
        let own = lens(&it, &ann());
        let sorted = |sort| own.select(&it, &Filter::default(), sort);
        assert_eq!(sorted(Sort::Document), [0, 1, 2]);
        assert_eq!(sorted(Sort::Status), [0, 2, 1], "as statuses are offered");
        assert_eq!(sorted(Sort::Due), [2, 0, 1]);
        assert_eq!(sorted(Sort::Updated), [1, 0, 2]);
        assert_eq!(sorted(Sort::Priority), [2, 0, 1]);
    }
}
