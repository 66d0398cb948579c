//! The reader's words, each asked of the locale once: a report of ten thousand items says the same few
//! hundred words over and over.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::{Author, Entry, Item, Kind, Position, Priority, Say, Signs, Status, Tracker};
use crate::text::{Locale, Value, show_line, show_line_on_paper};

/// The words of one language.
pub(super) struct Words<'l> {
    pub(super) locale: &'l Locale,
    statuses: Vec<String>,
    positions: Vec<String>,
    priorities: Vec<String>,
    kind_names: [String; 2],
    yes_no: [String; 2],
    /// What stands between a name and what is said of it.
    pub(super) colon: String,
    authors: RefCell<HashMap<Author, String, RandomState>>,
    days: RefCell<HashMap<Date, String, RandomState>>,
    signs: RefCell<HashMap<(&'static str, i32), String, RandomState>>,
    said: RefCell<HashMap<Say, String, RandomState>>,
    headings: RefCell<HashMap<&'static str, String, RandomState>>,
    said_by: RefCell<HashMap<Date, HashMap<String, String, RandomState>, RandomState>>,
}

impl<'l> Words<'l> {
    pub(super) fn new(locale: &'l Locale) -> Self {
        let get = |id: &str| locale.get(id).into_owned();
        Self {
            statuses: Status::ALL.iter().map(|it| locale.status(*it)).collect(),
            positions: Position::ALL
                .iter()
                .map(|it| locale.position(*it))
                .collect(),
            priorities: Priority::ALL
                .iter()
                .map(|it| locale.priority(*it))
                .collect(),
            kind_names: Kind::ALL.map(|kind| locale.kind(kind)),
            authors: RefCell::default(),
            yes_no: [get("report-no"), get("report-yes")],
            colon: colon(locale),
            days: RefCell::default(),
            signs: RefCell::default(),
            said: RefCell::default(),
            headings: RefCell::default(),
            said_by: RefCell::default(),
            locale,
        }
    }

    pub(super) fn get(&self, id: &str) -> String {
        self.locale.get(id).into_owned()
    }

    pub(super) fn fill(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.locale.fill(id, arguments)
    }

    pub(super) fn with(&self, id: &str, name: &str, value: impl Into<String>) -> String {
        self.locale.fill(id, &[(name, Value::from(value.into()))])
    }

    pub(super) fn status(&self, status: Status) -> &str {
        &self.statuses[status as usize]
    }

    pub(super) fn position(&self, position: Position) -> &str {
        &self.positions[position as usize]
    }

    pub(super) fn priority(&self, priority: Priority) -> &str {
        &self.priorities[priority as usize]
    }

    pub(super) fn yes_no(&self, is: bool) -> &str {
        &self.yes_no[usize::from(is)]
    }

    pub(super) fn kind(&self, kind: Kind) -> &str {
        &self.kind_names[kind as usize]
    }

    /// An item by its name and its title.
    pub(super) fn item_titled(&self, item: &Item) -> String {
        let name = self.locale.item_headed(item);
        match item.label.is_empty() {
            true => line(&name).into_owned(),
            false => format!("{}{}{}", line(&name), self.colon, line(&item.title)),
        }
    }

    /// A person with their delegation.
    pub(super) fn author(&self, author: &Author) -> String {
        let mut authors = self.authors.borrow_mut();
        if let Some(known) = authors.get(author) {
            return known.clone();
        }
        let words = self
            .locale
            .author(&Author::new(&who(&author.by), &who(&author.of)));
        authors.insert(author.clone(), words.clone());
        words
    }

    /// What was said, in few words.
    pub(super) fn said(&self, tracker: &Tracker, entry: &Entry) -> String {
        let say = entry.say();
        // What a reason alone comes to depends on what stood before.
        let bare = bare(say).filter(|_| !say.clears());
        let Some(bare) = bare else {
            return self.locale.said(tracker, entry);
        };
        let mut said = self.said.borrow_mut();
        if let Some(known) = said.get(&*bare) {
            return known.clone();
        }
        let words = self.locale.said_bare(say);
        said.insert(bare.into_owned(), words.clone());
        words
    }

    /// When something was said, in UTC, and by whom.
    pub(super) fn said_by(&self, at: Timestamp, by: &str) -> String {
        let day = utc_day(at);
        let mut known = self.said_by.borrow_mut();
        let of_day = known.entry(day).or_default();
        if let Some(words) = of_day.get(by) {
            return words.clone();
        }
        let arguments = [
            ("day", Value::from(self.day(day))),
            ("by", Value::from(who(by))),
        ];
        let words = self.locale.fill("report-said-by", &arguments);
        of_day.insert(by.to_owned(), words.clone());
        words
    }

    /// What stands under a column's heading, named by it.
    pub(super) fn named(&self, id: &'static str, text: &str) -> String {
        let mut headings = self.headings.borrow_mut();
        let heading = headings
            .entry(id)
            .or_insert_with(|| self.get(&format!("report-column-{id}")));
        [heading, &*self.colon, text].concat()
    }

    /// What an entry says that only brought back the words of this one.
    pub(super) fn as_before(&self, said: String, whose: &Entry) -> String {
        let day = self.day_of(whose.at());
        self.locale.as_before(said, &day, &who(&whose.author().by))
    }

    pub(super) fn kinds(&self, kind: Kind) -> String {
        self.locale.kinds(kind)
    }

    pub(super) fn day(&self, day: Date) -> String {
        let mut days = self.days.borrow_mut();
        days.entry(day)
            .or_insert_with(|| self.locale.day(day))
            .clone()
    }

    /// The day of an instant in UTC.
    pub(super) fn day_of(&self, at: Timestamp) -> String {
        self.day(utc_day(at))
    }

    /// What wants attention, in words, the most pressing first.
    pub(super) fn signs(&self, signs: Signs) -> String {
        let flag = |id: &'static str, is: bool| is.then_some((id, 0));
        let days = |id: &'static str, days: Option<i32>| days.map(|days| (id, days));
        let found = [
            flag("report-sign-contested", signs.contested),
            days("report-sign-overdue", signs.overdue),
            days("report-sign-due-soon", signs.due_soon),
            flag("report-sign-differing", signs.differing),
            flag("report-sign-by-hand", signs.by_hand),
            days("report-sign-stale", signs.stale),
        ];
        let mut known = self.signs.borrow_mut();
        let mut words = String::new();
        for (id, days) in found.into_iter().flatten() {
            let word = known
                .entry((id, days))
                .or_insert_with(|| self.locale.fill(id, &[("days", Value::from(days))]));
            words.push_str(if words.is_empty() { "" } else { " · " });
            words.push_str(word);
        }
        words
    }
}

/// What `report-named` has between its two: asked once, because rows by the thousand have it.
fn colon(locale: &Locale) -> String {
    let none = || Value::from("");
    locale.fill("report-named", &[("name", none()), ("value", none())])
}

/// The day of an instant in UTC.
pub(super) fn utc_day(at: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(at).date()
}

/// Foreign text on one line, free of what would act or hide.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    match show_line_on_paper(text) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// A person's or a delegation's name on one line. Nothing in it is left out: two that look alike must not
/// pass for one.
pub(super) fn who(text: &str) -> Cow<'_, str> {
    show_line(text)
}

/// What of a saying is told in few words, without reasons and texts; `None` where few would be alike.
fn bare(say: &Say) -> Option<Cow<'_, Say>> {
    Some(match say {
        Say::Status {
            successor: Some(_), ..
        }
        | Say::Revise { .. }
        | Say::Withdraw { .. } => return None,
        Say::Status {
            to,
            why: Some(_),
            successor: None,
        } => Cow::Owned(Say::Status {
            to: *to,
            why: None,
            successor: None,
        }),
        Say::Position { to, why: Some(_) } => Cow::Owned(Say::Position { to: *to, why: None }),
        Say::Note { .. } => Cow::Owned(Say::Note {
            text: Box::default(),
        }),
        Say::Status { why: None, .. }
        | Say::Position { why: None, .. }
        | Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Unknown { .. } => Cow::Borrowed(say),
    })
}
