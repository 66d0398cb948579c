//! Handing over: what is made, of which items, and the making of it on the errand's thread.

use std::collections::HashSet;

use jiff::civil::Date;

use super::errand::Ground;
use crate::domain::{ItemId, Thresholds};
use crate::report::{self, Format, Material, Report, ReportKind, Scope, Style, Wanted};
use crate::storage::{self, Doing, Occasion, StorageError, Store, Taken, Target};
use crate::text::Locale;

/// What can be made, in the order in which it is offered, with the message that names it.
pub const PRODUCTS: [(ReportKind, Format, &str); 10] = [
    (ReportKind::Table, Format::Html, "product-page"),
    (ReportKind::Brief, Format::Markdown, "product-brief"),
    (ReportKind::Table, Format::Docx, "product-table"),
    (ReportKind::Table, Format::Csv, "product-sheet"),
    (ReportKind::Due, Format::Markdown, "product-due"),
    (ReportKind::Matrix, Format::Markdown, "product-matrix"),
    (ReportKind::Item, Format::Markdown, "product-item"),
    (ReportKind::Table, Format::Calendar, "product-calendar"),
    (ReportKind::Table, Format::Json, "product-json"),
    (ReportKind::Table, Format::Xlsx, "product-workbook"),
];

/// What is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handing {
    /// What is told.
    pub kind: ReportKind,
    /// In which format.
    pub format: Format,
    /// Of which items; of all where it is `None`.
    pub items: Option<Vec<ItemId>>,
    /// Through whose eyes.
    pub of: Option<String>,
    /// From when on something wants attention.
    pub thresholds: Thresholds,
    /// In which language.
    pub language: &'static str,
    /// The name that it gets in a folder.
    pub name: String,
    /// As at which day: the one on which it is handed over, as on the screen.
    pub as_of: Date,
    /// The place where a file is that may be replaced: it was asked about, and nothing was done since.
    pub over: Option<String>,
}

/// A file that was made.
#[derive(Debug)]
pub struct Handed {
    /// Where, as a person would type it.
    pub shown: String,
    /// How many items it tells of.
    pub items: usize,
}

/// Why none was made. What was there is as it was.
#[derive(Debug)]
pub enum Unhanded {
    /// A file of this name, as typed, is there: whether it may be replaced must be asked.
    There(String),
    /// A tracker is there, which is never replaced.
    Tracker(String),
    /// It could not be read or written.
    Storage(StorageError),
}

impl Ground {
    /// Makes it.
    pub(super) fn hand(&self, typed: &str, handing: &Handing) -> Result<Handed, Unhanded> {
        let mut out = self.places.typed(typed);
        if out.is_dir() {
            out.push(&handing.name);
        } else if Format::of_path(&out) != Some(handing.format) {
            out.as_mut_os_string().push(".");
            out.as_mut_os_string().push(handing.format.name());
        }
        let shown = self.places.shown(&out);
        let may_replace = handing.over.as_deref() == Some(&*shown);
        match storage::taken(&out, &self.target.path) {
            Taken::Tracker => return Err(Unhanded::Tracker(shown)),
            Taken::There if !may_replace => return Err(Unhanded::There(shown)),
            Taken::There | Taken::Free => {}
        }
        let target = Target {
            read_only: true,
            ..self.target.clone()
        };
        let opened = Store::open(&self.places, &target).map_err(Unhanded::Storage)?;
        let all = handing
            .items
            .is_none()
            .then(|| storage::all_ids(&opened.tracker));
        // Private notes stay: letting them out takes the command line, where it must be spelt.
        let material = Material::new(opened.tracker, false, None);
        let locale = Locale::load(handing.language);
        let report = Report::new(&material, handing.wanted(&material), &locale);
        let mut bytes = Vec::new();
        let style = Style { bom: true };
        report::write(&report, handing.format, style, &mut bytes).map_err(|cause| {
            Unhanded::Storage(StorageError::Io {
                doing: Doing::Making,
                path: out.clone(),
                cause,
            })
        })?;
        storage::hand_over(&out, &bytes, may_replace).map_err(Unhanded::Storage)?;
        if let Some(all) = all {
            let (own, now) = (&self.target.path, (self.clock)());
            // The file is made; that nobody remembers it later is not worth a word.
            let _ =
                storage::remember_occasion(&self.places, own, Occasion::Export, &all, &out, now);
        }
        Ok(Handed {
            shown,
            items: report.len(),
        })
    }
}

impl Handing {
    fn wanted(&self, material: &Material) -> Wanted {
        let tracker = material.tracker();
        let scope = self.items.as_ref().map_or(Scope::All, |ids| {
            let mut known = HashSet::new();
            let places = ids.iter().filter_map(|id| tracker.position(id));
            Scope::Items(places.filter(|place| known.insert(*place)).collect())
        });
        Wanted {
            kind: self.kind,
            scope,
            as_of: Some(self.as_of),
            delegation: self.of.clone(),
            thresholds: self.thresholds,
            ..Wanted::default()
        }
    }
}
