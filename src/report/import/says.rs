//! What a row says: each of its answers held against what its author saw.

use super::date::{Days, Reading};
use super::details::Told;
use super::grid::Datum;
use super::problem::Reason;
use super::row::{Given, Row, Wrong, only};
use super::tags::tags;
use crate::domain::{Entry, EntryId, Field, Late, Position, Request, Say, Status, delegation_key};
use crate::report::answers::Detail;
use crate::report::guard::unguarded;
use crate::report::words::line;

impl<'a> Row<'a> {
    /// What the row says that did not stand when it was made.
    ///
    /// # Errors
    ///
    /// What is wrong with it; and what its other cells say, which is left out with it.
    pub(super) fn changes(&self, days: &Days) -> Result<Vec<Late>, (Vec<Wrong>, Vec<Say>)> {
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
            // Of what only another delegation can say nothing is good.
            let good = if is_own { says } else { Vec::new() };
            return Err((wrong, good));
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
        let why = self.told(Detail::Why, old_why)?;
        let successor = self.told(Detail::Successor, old_successor)?;
        let words = self.table.words;
        let to = match self.given("status", "")? {
            Given::Nothing => None,
            Given::None => Some(None),
            Given::Text(text) if self.shows_all(&text, &Field::Status) => None,
            Given::Text(text) => {
                let status = words.status(&text);
                let status = status.ok_or((Some("status"), Reason::NotAStatus(text)))?;
                Some(Some(status).filter(|status| *status != Status::NoInformation))
            }
        };
        let is_contested = is_contested(&stood);
        let to = to.filter(|to| is_contested || *to != old);
        if !says_more(to.is_some(), is_contested, &[&why, &successor])? {
            return Ok(Vec::new());
        }
        let status = to.unwrap_or(old);
        let (is_why_new, is_new) = (why.is_said(), successor.is_said());
        let left = why.left().or(successor.left());
        let is_meant = |answer: &Entry| match left {
            Some(left) => answer.id() == left.id(),
            None => status_of(answer.say()).is_some_and(|(to, ..)| to == status),
        };
        let is_emptied = |id| to.is_some() && !self.holds(id);
        let why = why.with(is_emptied("why"), is_meant)?;
        if status.is_none() && why.is_some() && to.is_none() {
            return Err((Some("why"), Reason::ReasonAlone));
        }
        if is_new && status != Some(Status::Superseded) {
            return Err((Some("successor"), Reason::SuccessorAlone));
        }
        let successor = successor.with(is_emptied("successor"), is_meant)?;
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
        let (old, old_why) = only(&stood).and_then(position_of).unwrap_or_default();
        let why = self.told(Detail::HeldWhy, old_why)?;
        let to = match self.given("position", "")? {
            Given::Nothing => None,
            Given::None => Some(None),
            Given::Text(text) if self.shows_all(&text, &Field::Position) => None,
            Given::Text(text) => {
                let position = self.table.words.position(&text);
                Some(Some(
                    position.ok_or((Some("position"), Reason::NotAPosition(text)))?,
                ))
            }
        };
        let is_contested = is_contested(&stood);
        let to = to.filter(|to| is_contested || *to != old);
        if !says_more(to.is_some(), is_contested, &[&why])? {
            return Ok(Vec::new());
        }
        let position = to.unwrap_or(old);
        let is_why_new = why.is_said();
        let left = why.left();
        let is_meant = |answer: &Entry| match left {
            Some(left) => answer.id() == left.id(),
            None => position_of(answer.say()).is_some_and(|(to, _)| to == position),
        };
        let why = why.with(to.is_some() && !self.holds("held-why"), is_meant)?;
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
            Given::Text(text) if self.shows_all(&text, &Field::Lead) => None,
            Given::Text(text) => Some(Say::Lead {
                to: Some(text.into()),
            }),
        })
    }

    /// The cell with the due date, unless it is empty or shows several as the table had them.
    pub(super) fn due_cell(&self) -> Option<&'a Datum> {
        let datum = self.line.get(self.table.columns.get("due")?)?;
        let is_as_it_was = |text: String| self.shows_all(unguarded(&text).trim(), &Field::Due);
        (!datum.text().is_some_and(is_as_it_was)).then_some(datum)
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
            Given::Text(text) if self.shows_all(&text, &Field::Priority) => return Ok(Vec::new()),
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
    pub(super) fn holds(&self, id: &str) -> bool {
        let column = self.table.columns.get(id);
        column.is_some_and(|at| self.line.get(at).is_some())
    }

    /// What is to be said, unless it has been said with a reason that the row does not repeat: where
    /// nothing tells what its author saw, that is no other answer.
    fn unless_said(&self, say: Say, stood: &[&Entry], is_bare: bool) -> Vec<Say> {
        let value = |say: &Say| match say {
            Say::Status { to, .. } => Some(to.map(Status::name)),
            Say::Position { to, .. } => Some(to.map(Position::name)),
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

/// A status with its reason and its successor.
type Answered<'e> = (Option<Status>, Option<&'e str>, Option<&'e str>);

fn status_of(say: &Say) -> Option<Answered<'_>> {
    if let Say::Status { to, why, successor } = say {
        Some((*to, why.as_deref(), successor.as_deref()))
    } else {
        None
    }
}

/// A position with its reason.
fn position_of(say: &Say) -> Option<(Option<Position>, Option<&str>)> {
    if let Say::Position { to, why } = say {
        Some((*to, why.as_deref()))
    } else {
        None
    }
}

/// Whether these answers say different things.
fn is_contested(stood: &[&Entry]) -> bool {
    !stood.is_empty() && only(stood).is_none()
}

/// Whether something is said by a row with another answer, or with what goes with it.
///
/// # Errors
///
/// Only what goes with an answer is, and several answers stand there.
fn says_more(is_new: bool, is_contested: bool, told: &[&Told<'_>]) -> Result<bool, Wrong> {
    match told.iter().find(|told| told.is_touched()) {
        Some(told) if is_contested && !is_new => Err((told.column(), Reason::Contested)),
        Some(_) => Ok(true),
        None => Ok(is_new),
    }
}
