//! One row: its item, what its author saw, and what stands in its cells.

use std::collections::HashSet;

use jiff::civil::Date;

use super::columns::Columns;
use super::grid::{Datum, Line};
use super::problem::Reason;
use super::values::Vocabulary;
use crate::domain::{
    Arrange, Author, Entry, Field, Ids, Item, ItemId, Say, Tracker, delegation_key,
};
use crate::report::guard::{guarded, unguarded};
use crate::report::words;
use crate::text::show_on_paper;

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
    pub(super) table: &'a Table<'a>,
    pub(super) line: &'a Line,
    pub(super) item: &'a Item,
    /// On whose behalf it speaks.
    pub(super) of: String,
    /// The answers that its author saw.
    pub(super) seen: Vec<&'a Entry>,
    /// Those of them that another of them had taken the place of.
    replaced: Ids,
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

    /// Whether a cell with the document's own words has others in a row whose item is known.
    pub(super) fn rewords(&self, line: &Line, id: &'static str) -> bool {
        let text = |id| self.text(line, id).ok().flatten();
        let item = text("id").and_then(|id| self.tracker.find(&id));
        let (Some(item), Some(text)) = (item, text(id)) else {
            return false;
        };
        let shown = match id {
            "title" => words::line(&item.title),
            _ => show_on_paper(&item.text),
        };
        !shows(&text, &shown) && !self.words.is_cut(&text)
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
        stood.arrange_by(|a, b| a.order().cmp(&b.order()));
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
        only(&self.stood(&Field::Due))?.due()
    }

    /// Whether a cell shows contested answers as the table had them.
    pub(super) fn shows_all(&self, text: &str, field: &Field) -> bool {
        let several = self.several(field);
        !several.is_empty() && self.table.words.shows_all(text, &several)
    }

    /// The answers to a question of which the table showed several; where nothing tells what its author saw, those
    /// that are contested now.
    pub(super) fn several(&self, field: &Field) -> Vec<&'a Entry> {
        if !self.seen.is_empty() {
            let stood = self.stood(field);
            return if stood.len() > 1 { stood } else { Vec::new() };
        }
        let tracker = self.table.tracker;
        let place = tracker.mandate().position(&self.item.id);
        let of = tracker.delegation(&self.of);
        let current = place.zip(of).map(|(at, of)| tracker.assessment(at, of));
        let answers = current.map(|seen| seen.answers(field.clone()));
        let contested = answers.filter(|answers| answers.is_contested());
        contested.map_or(Vec::new(), |answers| answers.iter().collect())
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

/// What answers say that all say the same; nothing where there are none, or different ones.
pub(super) fn only<'e>(stood: &[&'e Entry]) -> Option<&'e Say> {
    let first = stood.first()?.say();
    let is_one = stood.iter().all(|entry| entry.say() == first);
    is_one.then_some(first)
}
