//! Why a table, or a row of it, cannot be taken back.

use jiff::civil::Date;

use super::grid::{Grid, Line};
use crate::domain::{Item, Position, Priority, Refusal, Status};
use crate::text::{Locale, Value, fit, show_line};

/// Columns of a cell that tell which one it is.
const BEGINNING: usize = 40;

/// Why a file is no table that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither text nor a workbook.
    NotATable,
    /// A workbook of Office before 2007.
    OldBook,
    /// An archive that is no workbook, or a damaged one.
    Book,
    /// There is no such encoding.
    Encoding(String),
    /// It was opened as text of another encoding than it has, and saved so: letters are wrong.
    Misread,
    /// No row names the items' ids and anything to take back.
    NoColumns,
    /// It is a tracker, which is merged.
    Tracker,
    /// Two columns that are to be read have this heading.
    TwoColumns(String),
}

/// Where a row is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet; none of a text.
    pub sheet: Option<String>,
    /// The row as a spreadsheet shows it, counted from one.
    pub row: usize,
    /// The line of a text in which the row begins, counted from one.
    pub line: Option<usize>,
}

/// What is wrong with a row, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which row.
    pub place: Place,
    /// The item that it is about, where that can be told.
    pub item: Option<Item>,
    /// The heading of the column, where it is about one.
    pub column: Option<String>,
    /// What.
    pub reason: Reason,
    /// Cells of the row, by heading, that say something and are left out with it. All of a row's stand with the last
    /// of what is wrong with it.
    pub left_out: Vec<(String, String)>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It does not say about which item it is.
    NoId,
    /// The mandate has no such item.
    NoSuchItem(String),
    /// The item stands in this row, too.
    Twice(Place),
    /// A formula.
    Formula,
    /// An error of the spreadsheet.
    Fault(String),
    /// No status.
    NotAStatus(String),
    /// No position.
    NotAPosition(String),
    /// No priority.
    NotAPriority(String),
    /// No date.
    NotADay(String),
    /// A date that can be read in two ways.
    OpenDay(String, Date, Date),
    /// It names an answer that is not in the tracker.
    SeenUnknown(String),
    /// It names an answer of this delegation about this item, which is another row's.
    SeenElsewhere(String, String),
    /// It is this delegation's row.
    AnotherDelegation(String),
    /// Several answers stand there, and a reason says not which is meant.
    Contested,
    /// Of several reasons or successors that stood there not one alone is left, and other words are mixed with them.
    SeveralStood,
    /// A reason, and nothing that it could be the reason for.
    ReasonAlone,
    /// The symbol of a successor without the status that asks for one.
    SuccessorAlone,
    /// The tracker refuses to have it said.
    Refused(Refusal),
}

/// What is worth knowing and no reason to stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The encoding had to be assumed.
    Assumed(&'static str),
    /// Nothing says what the author saw.
    NoSeen,
    /// A column with the document's own words, by its heading, in which rows have others; how many rows.
    Reworded(String, usize),
    /// Columns that are not read, though something stands in them.
    Unread(Vec<String>),
    /// Sheets that are not read, though they could be: the first of them was.
    OtherSheets(String, Vec<String>),
    /// Dates that can be read in two ways, of which other cells of the column say which is meant.
    Decided(Decided),
}

/// How dates in figures alone were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Where the first of them stands.
    pub place: Place,
    /// As it is written.
    pub text: String,
    /// The day for which it was taken.
    pub day: Date,
    /// What decided it: the cells, and the day that stood there where it was left as it was; none where it is the
    /// language.
    pub by: Vec<(Place, String, Option<Date>)>,
    /// How many more were read in the same order.
    pub more: usize,
}

/// Whether a sentence begins with it.
#[derive(Clone, Copy)]
enum Begins {
    Sentence,
    Nothing,
}

impl Place {
    pub(super) fn of(grid: &Grid, line: &Line) -> Self {
        Self {
            sheet: grid.sheet.clone(),
            row: line.row,
            line: line.line,
        }
    }

    /// The place in words; the line only where a reader of the text would look in vain for the row.
    fn words(&self, locale: &Locale, begins: Begins) -> String {
        let begins = match begins {
            Begins::Sentence => "sentence",
            Begins::Nothing => "nothing",
        };
        let row = ("row", Value::from(self.row.to_string()));
        let begins = ("begins", Value::from(begins));
        match (&self.sheet, self.line) {
            (Some(sheet), _) => {
                let sheet = ("sheet", Value::from(&**sheet));
                locale.fill("import-row-sheet", &[sheet, row, begins])
            }
            (None, Some(line)) if line != self.row => {
                let line = ("line", Value::from(line.to_string()));
                locale.fill("import-row-line", &[row, line, begins])
            }
            (None, _) => locale.fill("import-row", &[row, begins]),
        }
    }
}

impl Unreadable {
    /// The sentence that says so of a file. `merge` is what merges a tracker.
    pub fn sentence(&self, path: &str, merge: &str, locale: &Locale) -> String {
        let say = |id: &str, name: &str, value: &str| {
            locale.fill(
                id,
                &[("path", Value::from(path)), (name, Value::from(value))],
            )
        };
        match self {
            Self::NotATable => say("import-not-a-table", "", ""),
            Self::OldBook => say("import-old-book", "", ""),
            Self::Book => say("import-not-a-book", "", ""),
            Self::Encoding(name) => say("import-no-encoding", "name", name),
            Self::Misread => say("import-misread", "", ""),
            Self::NoColumns => say("import-no-columns", "", ""),
            Self::Tracker => say("import-tracker", "merge", merge),
            Self::TwoColumns(heading) => say("import-two-columns", "column", heading),
        }
    }
}

impl Problem {
    /// The sentence that says so. `own` is the delegation that the reader speaks for.
    pub fn sentence(&self, own: &str, locale: &Locale) -> String {
        let mut place = self.place.words(locale, Begins::Sentence);
        if let Some(item) = &self.item {
            let item = Value::from(locale.item_named(item));
            place = locale.fill(
                "import-row-item",
                &[("place", Value::from(place)), ("item", item)],
            );
        }
        let reason = self.reason.words(own, locale);
        let id = if self.column.is_some() {
            "import-in-cell"
        } else {
            "import-in-row"
        };
        let arguments = [
            ("place", Value::from(place)),
            (
                "column",
                Value::from(self.column.as_deref().unwrap_or_default()),
            ),
            ("reason", Value::from(reason)),
        ];
        let sentence = locale.fill(id, &arguments);
        if self.left_out.is_empty() {
            return sentence;
        }
        let cells = self.left_out.iter().map(|(heading, value)| {
            let value = fit(&show_line(value), BEGINNING).into_owned();
            let arguments = [
                ("column", Value::from(heading.as_str())),
                ("value", Value::from(value)),
            ];
            locale.fill("import-left-cell", &arguments)
        });
        let cells = Value::from(cells.collect::<Vec<_>>().join(", "));
        let arguments = [("problem", Value::from(sentence)), ("cells", cells)];
        locale.fill("import-left-with", &arguments)
    }
}

impl Reason {
    /// What is wrong, in words.
    pub fn words(&self, own: &str, locale: &Locale) -> String {
        let get = |id: &str| locale.get(id).into_owned();
        let with = |id: &str, arguments: &[(&str, &str)]| {
            let arguments: Vec<_> = (arguments.iter())
                .map(|(name, value)| (*name, Value::from(*value)))
                .collect();
            locale.fill(id, &arguments)
        };
        let value = |id: &str, value: &str, values: Vec<String>| {
            with(id, &[("value", value), ("values", &values.join(", "))])
        };
        match self {
            Self::NoId => get("import-no-id"),
            Self::NoSuchItem(item) => with("import-no-such-item", &[("item", item)]),
            Self::Twice(place) => with(
                "import-twice",
                &[("place", &place.words(locale, Begins::Nothing))],
            ),
            Self::Formula => get("import-formula"),
            Self::Fault(error) => with("import-fault", &[("error", error)]),
            Self::NotAStatus(text) => {
                let all = Status::ALL.iter().map(|it| locale.status(*it));
                value("import-not-a-value", text, all.collect())
            }
            Self::NotAPosition(text) => {
                let all = Position::ALL.iter().map(|it| locale.position(*it));
                value("import-not-a-value", text, all.collect())
            }
            Self::NotAPriority(text) => {
                let all = Priority::ALL.iter().map(|it| locale.priority(*it));
                value("import-not-a-value", text, all.collect())
            }
            Self::NotADay(text) => with("import-not-a-day", &[("value", text)]),
            Self::OpenDay(text, one, other) => {
                let days = [locale.day(*one), locale.day(*other), one.to_string()];
                let [one, other, iso] = &days;
                let arguments = [
                    ("value", &**text),
                    ("one", one),
                    ("other", other),
                    ("iso", iso),
                ];
                with("import-open-day", &arguments)
            }
            Self::SeenUnknown(id) => with("import-seen-unknown", &[("id", id)]),
            Self::SeenElsewhere(item, of) => {
                with("import-seen-elsewhere", &[("item", item), ("of", of)])
            }
            Self::AnotherDelegation(of) => {
                with("import-another-delegation", &[("of", of), ("own", own)])
            }
            Self::Contested => get("import-contested"),
            Self::SeveralStood => get("import-several-stood"),
            Self::ReasonAlone => get("import-reason-alone"),
            Self::SuccessorAlone => get("import-successor-alone"),
            Self::Refused(refusal) => locale.refusal(refusal),
        }
    }
}

impl Remark {
    /// The sentence that says so.
    pub fn sentence(&self, locale: &Locale) -> String {
        let listed = |names: &[String]| {
            let quoted = names
                .iter()
                .map(|name| locale.fill("import-quoted", &[("name", Value::from(name.as_str()))]));
            Value::from(quoted.collect::<Vec<_>>().join(", "))
        };
        match self {
            Self::Assumed(name) => locale.fill("import-assumed", &[("name", Value::from(*name))]),
            Self::NoSeen => locale.get("import-no-seen").into_owned(),
            Self::Reworded(column, rows) => {
                let column = ("column", Value::from(column.as_str()));
                locale.fill("import-reworded", &[column, ("rows", Value::from(*rows))])
            }
            Self::Unread(names) => locale.fill("import-unread", &[("columns", listed(names))]),
            Self::OtherSheets(read, names) => {
                let read = ("read", Value::from(read.as_str()));
                locale.fill("import-other-sheets", &[read, ("sheets", listed(names))])
            }
            Self::Decided(decided) => decided.sentence(locale),
        }
    }
}

impl Decided {
    fn sentence(&self, locale: &Locale) -> String {
        let message = match self.by[..] {
            [] => "import-decided-language",
            [..] => "import-decided",
        };
        let by = self.by.iter().map(|(place, text, stood)| {
            let mut arguments = vec![
                ("value", Value::from(&**text)),
                ("place", Value::from(place.words(locale, Begins::Nothing))),
            ];
            match stood {
                Some(day) => {
                    arguments.push(("day", Value::from(locale.day(*day))));
                    locale.fill("import-decided-left", &arguments)
                }
                None => locale.fill("import-decided-by", &arguments),
            }
        });
        let by: Vec<String> = by.collect();
        let arguments = [
            (
                "place",
                Value::from(self.place.words(locale, Begins::Sentence)),
            ),
            ("value", Value::from(&*self.text)),
            ("day", Value::from(locale.day(self.day))),
            ("by", Value::from(by.join(", "))),
            ("more", Value::from(self.more)),
        ];
        locale.fill(message, &arguments)
    }
}
