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

/// Everything about an item that can be searched, folded: its wording, its documents' symbols and
/// all that is currently said about it.
pub fn haystack(tracker: &Tracker, item: usize) -> String {
    let reference = &tracker.items()[item];
    let mut text = [
        reference.id.as_str(),
        &reference.title,
        &reference.text,
        &reference.source,
    ]
    .join("\n");
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
