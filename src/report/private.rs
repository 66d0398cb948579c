//! How many private notes a report tells of: what it lets out where it may, and keeps back elsewhere.

use super::changes::Change;
use super::kind::{Format, ReportKind};
use super::model::{Report, Row};
use super::page::latest;
use crate::domain::{Ids, Note};

impl Report<'_> {
    /// Of the private notes that it may tell of, how many can be read in a format.
    pub fn private_notes(&self, format: Format) -> usize {
        if !self.has_private() {
            return 0;
        }
        let told: Ids = match format {
            Format::Calendar => Ids::default(),
            Format::Json => match self.kind() {
                ReportKind::Changes => texts(self.history()),
                ReportKind::Table
                | ReportKind::Brief
                | ReportKind::Due
                | ReportKind::Matrix
                | ReportKind::Item => self.all(),
            },
            Format::Html if self.kind() == ReportKind::Table => self.all(),
            Format::Markdown | Format::Docx | Format::Html => match self.kind() {
                ReportKind::Table => self.newest(),
                ReportKind::Brief => texts(latest(self).into_iter().flatten()),
                ReportKind::Changes => texts(self.changes()),
                ReportKind::Item => self.all(),
                ReportKind::Due | ReportKind::Matrix => Ids::default(),
            },
            Format::Csv => match self.kind() {
                ReportKind::Table | ReportKind::Due | ReportKind::Item => self.newest(),
                ReportKind::Changes => texts(self.changes()),
                ReportKind::Brief | ReportKind::Matrix => Ids::default(),
            },
            Format::Xlsx => match self.kind() {
                ReportKind::Table | ReportKind::Due | ReportKind::Item => self.all(),
                ReportKind::Brief => self.newest(),
                ReportKind::Changes => &texts(self.changes()) | &self.newest(),
                ReportKind::Matrix => Ids::default(),
            },
        };
        told.len()
    }

    fn all(&self) -> Ids {
        private(self.rows().flat_map(|row| row.notes()))
    }

    /// Those that are the newest note of their item.
    fn newest(&self) -> Ids {
        private(self.rows().filter_map(|row: Row<'_, '_>| row.notes().pop()))
    }
}

fn private<'t>(notes: impl Iterator<Item = Note<'t>>) -> Ids {
    let private = notes.filter(|note| note.private);
    private.map(|note| note.entry.id()).collect()
}

fn texts<'r, 't: 'r>(changes: impl Iterator<Item = Change<'r, 't>>) -> Ids {
    let told = changes.filter(|change| change.is_private() && change.text().is_some());
    told.map(|change| change.entry().id()).collect()
}
