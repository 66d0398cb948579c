//! Which report, in which format.

use std::path::Path;
use std::str::FromStr;

use crate::domain::{NotAValue, fold};
use crate::text::Locale;

/// What a report tells.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum ReportKind {
    /// The decision-tracking table: every item with where it stands.
    #[default]
    Table,
    /// One page: the figures, and what wants attention.
    Brief,
    /// Who said what since a point.
    Changes,
    /// What is due, the earliest first.
    Due,
    /// Every item with the status that each delegation gives it.
    Matrix,
    /// Everything about items, one by one.
    Item,
}

impl ReportKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Table,
        Self::Brief,
        Self::Changes,
        Self::Due,
        Self::Matrix,
        Self::Item,
    ];

    /// The message that lists the words for it.
    fn called(self) -> &'static str {
        match self {
            Self::Table => "report-called-table",
            Self::Brief => "report-called-brief",
            Self::Changes => "report-called-changes",
            Self::Due => "report-called-due",
            Self::Matrix => "report-called-matrix",
            Self::Item => "report-called-item",
        }
    }

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Brief => "brief",
            Self::Changes => "changes",
            Self::Due => "due",
            Self::Matrix => "matrix",
            Self::Item => "item",
        }
    }
}

/// In which form it is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// Text with marks (CommonMark with tables).
    Markdown,
    /// A table (RFC 4180, UTF-8).
    Csv,
    /// A workbook (Office Open XML).
    Xlsx,
    /// A document (Office Open XML).
    Docx,
    /// For programs; the schema is `assets/report.schema.json`.
    Json,
    /// One page for a browser.
    Html,
    /// Due dates and reviews (iCalendar).
    Calendar,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Docx,
        Self::Html,
        Self::Xlsx,
        Self::Csv,
        Self::Markdown,
        Self::Calendar,
        Self::Json,
    ];

    /// The name on the command line, which is the ending of its files, too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Json => "json",
            Self::Html => "html",
            Self::Calendar => "ics",
        }
    }

    /// The format that a file's name asks for by its ending.
    pub fn of_path(path: &Path) -> Option<Self> {
        let end = path.extension()?.to_str()?.to_ascii_lowercase();
        match end.as_str() {
            "markdown" => Some(Self::Markdown),
            "htm" => Some(Self::Html),
            end => Self::ALL.into_iter().find(|format| format.name() == end),
        }
    }

    /// Whether a report can be written in this format.
    pub fn can_tell(self, kind: ReportKind) -> bool {
        match self {
            Self::Markdown | Self::Csv | Self::Xlsx | Self::Docx | Self::Json | Self::Html => true,
            Self::Calendar => matches!(kind, ReportKind::Table | ReportKind::Due),
        }
    }
}

/// The report that is called so in any language, whatever its case and accents.
pub fn report_called(word: &str) -> Option<ReportKind> {
    let word = fold(word);
    let is_one = |locale: &Locale, kind: &ReportKind| {
        let names = locale.get(kind.called());
        names.split(", ").any(|name| fold(name) == word)
    };
    let mut locales = Locale::names().map(Locale::load);
    locales.find_map(|locale| {
        let mut all = ReportKind::ALL.into_iter();
        all.find(|kind| is_one(&locale, kind))
    })
}

impl FromStr for ReportKind {
    type Err = NotAValue;

    fn from_str(text: &str) -> Result<Self, NotAValue> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.name().eq_ignore_ascii_case(text))
            .ok_or(NotAValue)
    }
}

impl FromStr for Format {
    type Err = NotAValue;

    fn from_str(text: &str) -> Result<Self, NotAValue> {
        let mut all = Self::ALL.into_iter();
        all.find(|format| format.name().eq_ignore_ascii_case(text))
            .ok_or(NotAValue)
    }
}
