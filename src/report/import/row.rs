//! One row: what its author changed of what they saw.

use std::collections::HashSet;

use jiff::civil::Date;

use super::columns::Columns;
use super::date::{Days, Reading};
use super::grid::{Datum, Line};
use super::problem::Reason;
use super::tags::tags;
use super::values::Vocabulary;
use crate::domain::{
    Author, Entry, EntryId, Field, Item, ItemId, Late, Request, Say, Status, Tracker,
    delegation_key,
};
use crate::report::guard::{guarded, unguarded};
use crate::report::words::line;
use crate::text::show;

/// What all rows have in common.
pub(super) struct Table<'a> {
    pub(super) tracker: &'a Tracker,
    pub(super) author: &'a Author,
    pub(super) words: &'a Vocabulary,
    pub(super) columns: &'a Columns,
}

/// Something that is wrong, and in which column.
pub(super) type Wrong = (Option<&'static str>, Reason);

/// What a person put into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// Nothing, or no more than stood there. Nothing is taken away by an empty cell.
    Nothing,
    /// The word that takes an answer away.
    None,
    Text(String),
}

/// A row whose item is known, with what its author saw.
pub(super) struct Row<'a> {
    table: &'a Table<'a>,
    line: &'a Line,
    item: &'a Item,
    /// On whose behalf it speaks.
    of: String,
    /// The answers that its author saw.
    seen: Vec<&'a Entry>,
    /// Those of them that another of them had taken the place of.
    replaced: HashSet<EntryId>,
}

impl<'a> Table<'a> {
    /// What stands in a column, without what guards it.
    fn text(&self, line: &Line, id: &'static str) -> Result<Option<String>, Wrong> {
        match self.columns.get(id).and_then(|at| line.get(at)) {
            None => Ok(None),
            Some(Datum::Formula) => Err((Some(id), Reason::Formula)),
            Some(Datum::Fault(error)) => Err((Some(id), Reason::Fault(error.clone()))),
            Some(datum) => Ok(datum.text().map(|text| text.trim().to_owned())),
        }
    }

    /// The item of a row, and the answers that its author saw.
    pub(super) fn row(&'a self, line: &'a Line) -> Result<Row<'a>, Wrong> {
        let id = self.text(line, "id")?.ok_or((Some("id"), Reason::NoId))?;
        let item = self.tracker.find(&id);
        let item = item.ok_or((Some("id"), Reason::NoSuchItem(id)))?;
        let named = self.text(line, "delegation")?;
        let mut of = named.clone().unwrap_or_else(|| self.author.of.to_string());
        let seen = self.text(line, "seen")?.unwrap_or_default();
        let mut entries = Vec::new();
        for id in seen.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
            if id.is_empty() {
                continue;
            }
            let found = id
                .parse()
                .ok()
                .and_then(|id| self.tracker.journal().get(id));
            let unknown = || (Some("seen"), Reason::SeenUnknown(id.to_owned()));
            let entry: &Entry = found.ok_or_else(unknown)?;
            if named.is_none() && entries.is_empty() {
                of = entry.author().of.to_string();
            }
            if *entry.on() != item.id || delegation_key(&entry.author().of) != delegation_key(&of) {
                let (on, by) = (entry.on().to_string(), entry.author().of.to_string());
                return Err((Some("seen"), Reason::SeenElsewhere(on, by)));
            }
            entries.push(entry);
        }
        let after = entries
            .iter()
            .flat_map(|entry| entry.after().iter().copied());
        Ok(Row {
            replaced: after.collect(),
            table: self,
            line,
            item,
            of,
            seen: entries,
        })
    }
}

impl<'a> Row<'a> {
    pub(super) fn on(&self) -> &'a ItemId {
        &self.item.id
    }

    /// The answers to a question that stood when the row was made, in the order of the file.
    pub(super) fn stood(&self, field: &Field) -> Vec<&'a Entry> {
        let mut stood: Vec<&Entry> = (self.seen.iter().copied())
            .filter(|entry| entry.say().field().as_ref() == Some(field))
            .filter(|entry| !self.replaced.contains(&entry.id()))
            .collect();
        stood.sort_by(|a, b| a.order().cmp(&b.order()));
        stood.dedup_by_key(|entry| entry.id());
        stood
    }

    /// The tags that stood.
    pub(super) fn stood_tags(&self) -> Vec<&'a str> {
        let on = self
            .seen
            .iter()
            .filter(|entry| !self.replaced.contains(&entry.id()));
        let names = on.filter_map(|entry| match entry.say() {
            Say::Tag { name } => Some(&**name),
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Untag { .. }
            | Say::Note { .. }
            | Say::Revise { .. }
            | Say::Withdraw { .. }
            | Say::Unknown { .. } => None,
        });
        let mut known = HashSet::new();
        names
            .filter(|name| known.insert(delegation_key(name)))
            .collect()
    }

    /// The due date that stood.
    pub(super) fn stood_due(&self) -> Option<Date> {
        match only(&self.stood(&Field::Due))? {
            Say::Due { to } => *to,
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. }
            | Say::Note { .. }
            | Say::Revise { .. }
            | Say::Withdraw { .. }
            | Say::Unknown { .. } => None,
        }
    }

    /// What was put into a cell that showed this.
    pub(super) fn given(&self, id: &'static str, shown: &str) -> Result<Given, Wrong> {
        let Some(text) = self.table.text(self.line, id)? else {
            return Ok(Given::Nothing);
        };
        if shows(&text, shown) || self.table.words.is_cut(&text) {
            return Ok(Given::Nothing);
        }
        if self.table.words.is_none(&text) {
            return Ok(Given::None);
        }
        let bare = unguarded(&text).into_owned();
        Ok(Given::Text(bare))
    }

    /// What the row says that did not stand when it was made.
    pub(super) fn changes(&self, days: &Days) -> Result<Vec<Late>, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut says = Vec::new();
        let parts = [
            self.status(),
            self.position(),
            self.lead().map(|say| say.into_iter().collect()),
            self.due(days),
            self.priority(),
            tags(self),
            self.note(),
        ];
        for part in parts {
            match part {
                Ok(found) => says.extend(found),
                Err(why) => wrong.push(why),
            }
        }
        let is_own = delegation_key(&self.of) == delegation_key(&self.table.author.of);
        if !says.is_empty() && !is_own {
            wrong.push((
                Some("delegation"),
                Reason::AnotherDelegation(self.of.clone()),
            ));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let seen: Vec<EntryId> = self.seen.iter().map(|entry| entry.id()).collect();
        let late = says.into_iter().map(|say| Late {
            request: Request::shared(self.item.id.clone(), say),
            seen: seen.clone(),
        });
        Ok(late.collect())
    }

    /// A status with its reason and what superseded the item: one answer in three cells.
    fn status(&self) -> Result<Vec<Say>, Wrong> {
        let stood = self.stood(&Field::Status);
        let before = only(&stood).and_then(status_of);
        let (old, old_why, old_successor) = before.unwrap_or_default();
        let shown = shown_prose(old_why);
        let why = self.given("why", &shown)?;
        let successor = self.given("successor", &line(old_successor.unwrap_or_default()))?;
        let words = self.table.words;
        let to = match self.given("status", "")? {
            Given::Nothing => None,
            Given::None => Some(None),
            Given::Text(text) if stood.len() > 1 && words.shows_all(&text, &stood) => None,
            Given::Text(text) => {
                let status = words.status(&text);
                let status = status.ok_or((Some("status"), Reason::NotAStatus(text)))?;
                Some(Some(status).filter(|status| *status != Status::NoInformation))
            }
        };
        let is_contested = !stood.is_empty() && only(&stood).is_none();
        let to = to.filter(|to| is_contested || *to != old);
        if to.is_none() && why == Given::Nothing && successor == Given::Nothing {
            return Ok(Vec::new());
        }
        if to.is_none() && is_contested {
            let column = if why == Given::Nothing {
                "successor"
            } else {
                "why"
            };
            return Err((Some(column), Reason::Contested));
        }
        let status = to.unwrap_or(old);
        let is_why_new = matches!(why, Given::Text(_));
        let why = reason(why, old_why, to.is_some() && !self.holds("why"));
        let is_new = matches!(successor, Given::Text(_));
        if status.is_none() && why.is_some() && to.is_none() {
            return Err((Some("why"), Reason::ReasonAlone));
        }
        if is_new && status != Some(Status::Superseded) {
            return Err((Some("successor"), Reason::SuccessorAlone));
        }
        let successor = reason(
            successor,
            old_successor,
            to.is_some() && !self.holds("successor"),
        );
        let say = Say::Status {
            to: status,
            // The reason of the status that is taken back goes with it.
            why: why.filter(|_| status.is_some() || is_why_new),
            successor: successor.filter(|_| status == Some(Status::Superseded)),
        };
        Ok(self.unless_said(say, &stood, !self.holds("why")))
    }

    fn position(&self) -> Result<Vec<Say>, Wrong> {
        let stood = self.stood(&Field::Position);
        let (old, old_why) = match only(&stood) {
            Some(Say::Position { to, why }) => (*to, why.as_deref()),
            Some(_) | None => (None, None),
        };
        let why = self.given("held-why", &shown_prose(old_why))?;
        let to = match self.given("position", "")? {
            Given::Nothing => None,
            Given::None => Some(None),
            Given::Text(text) => {
                let position = self.table.words.position(&text);
                Some(Some(
                    position.ok_or((Some("position"), Reason::NotAPosition(text)))?,
                ))
            }
        };
        let is_contested = !stood.is_empty() && only(&stood).is_none();
        let to = to.filter(|to| is_contested || *to != old);
        if to.is_none() && why == Given::Nothing {
            return Ok(Vec::new());
        }
        if to.is_none() && is_contested {
            return Err((Some("held-why"), Reason::Contested));
        }
        let position = to.unwrap_or(old);
        let is_why_new = matches!(why, Given::Text(_));
        let why = reason(why, old_why, to.is_some() && !self.holds("held-why"));
        if position.is_none() && why.is_some() && to.is_none() {
            return Err((Some("held-why"), Reason::ReasonAlone));
        }
        let say = Say::Position {
            to: position,
            why: why.filter(|_| position.is_some() || is_why_new),
        };
        Ok(self.unless_said(say, &stood, !self.holds("held-why")))
    }

    fn lead(&self) -> Result<Option<Say>, Wrong> {
        let old = match only(&self.stood(&Field::Lead)) {
            Some(Say::Lead { to }) => to.as_deref(),
            Some(_) | None => None,
        };
        Ok(match self.given("lead", &line(old.unwrap_or_default()))? {
            Given::Nothing => None,
            Given::None => Some(Say::Lead { to: None }),
            Given::Text(text) => Some(Say::Lead {
                to: Some(text.into()),
            }),
        })
    }

    /// The cell with the due date, unless it is empty or takes the date away.
    pub(super) fn due_cell(&self) -> Option<&'a Datum> {
        self.line.get(self.table.columns.get("due")?)
    }

    fn due(&self, days: &Days) -> Result<Vec<Say>, Wrong> {
        let column = Some("due");
        if self.given("due", "")? == Given::None {
            return Ok(vec![Say::Due { to: None }]);
        }
        let Some(datum) = self.due_cell() else {
            return Ok(Vec::new());
        };
        let text = || datum.text().unwrap_or_default();
        match days.read(datum) {
            Reading::Day(day) if Some(day) == self.stood_due() => Ok(Vec::new()),
            Reading::Day(day) => Ok(vec![Say::Due { to: Some(day) }]),
            Reading::Open(one, other) => Err((column, Reason::OpenDay(text(), one, other))),
            Reading::Nothing => Err((column, Reason::NotADay(text()))),
        }
    }

    fn priority(&self) -> Result<Vec<Say>, Wrong> {
        let stood = self.stood(&Field::Priority);
        let to = match self.given("priority", "")? {
            Given::Nothing => return Ok(Vec::new()),
            Given::None => None,
            Given::Text(text) => {
                let priority = self.table.words.priority(&text);
                Some(priority.ok_or((Some("priority"), Reason::NotAPriority(text)))?)
            }
        };
        let say = Say::Priority { to };
        Ok(Some(say)
            .filter(|say| only(&stood) != Some(say))
            .into_iter()
            .collect())
    }

    fn note(&self) -> Result<Vec<Say>, Wrong> {
        Ok(match self.given("new-note", "")? {
            Given::Nothing | Given::None => Vec::new(),
            Given::Text(text) => vec![Say::Note { text: text.into() }],
        })
    }

    /// Whether anything stands in a column.
    fn holds(&self, id: &str) -> bool {
        let column = self.table.columns.get(id);
        column.is_some_and(|at| self.line.get(at).is_some())
    }

    /// What is to be said, unless it has been said with a reason that the row does not repeat: where
    /// nothing tells what its author saw, that is no other answer.
    fn unless_said(&self, say: Say, stood: &[&Entry], is_bare: bool) -> Vec<Say> {
        let value = |say: &Say| match say {
            Say::Status { to, .. } => Some(to.map(Status::name)),
            Say::Position { to, .. } => Some(to.map(crate::domain::Position::name)),
            Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. }
            | Say::Note { .. }
            | Say::Revise { .. }
            | Say::Withdraw { .. }
            | Say::Unknown { .. } => None,
        };
        let mut said = self.table.tracker.said_about(&self.item.id);
        let is_said = is_bare
            && stood.is_empty()
            && said.any(|entry| {
                delegation_key(&entry.author().of) == delegation_key(&self.of)
                    && entry.say().field() == say.field()
                    && value(entry.say()) == value(&say)
            });
        if is_said { Vec::new() } else { vec![say] }
    }
}

/// What answers say that all say the same; nothing where there are none, or different ones.
fn only<'e>(stood: &[&'e Entry]) -> Option<&'e Say> {
    let first = stood.first()?.say();
    let is_one = stood.iter().all(|entry| entry.say() == first);
    is_one.then_some(first)
}

/// A status with its reason and its successor.
type Answered<'e> = (Option<Status>, Option<&'e str>, Option<&'e str>);

fn status_of(say: &Say) -> Option<Answered<'_>> {
    match say {
        Say::Status { to, why, successor } => Some((*to, why.as_deref(), successor.as_deref())),
        Say::Position { .. }
        | Say::Lead { .. }
        | Say::Due { .. }
        | Say::Priority { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => None,
    }
}

/// The reason that goes with an answer: what was put there, else what stood there; but an empty cell
/// beside another answer gives none.
fn reason(given: Given, old: Option<&str>, is_emptied: bool) -> Option<Box<str>> {
    match given {
        Given::Text(text) => Some(text.into()),
        Given::None => None,
        Given::Nothing if is_emptied => None,
        Given::Nothing => old.map(Into::into),
    }
}

fn shown_prose(text: Option<&str>) -> String {
    show(text.unwrap_or_default()).into_owned()
}

/// Whether a cell still shows what the table had in it, guarded or not. Spreadsheets change the ends
/// of lines and blanks around.
pub(super) fn shows(cell: &str, shown: &str) -> bool {
    let bare = |text: &str| {
        let lines = text.lines().map(str::trim_end);
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    let cell = bare(cell);
    cell == bare(shown) || bare(&unguarded(&cell)) == bare(shown) || cell == bare(&guarded(shown))
}
