//! Handing over from the screen or the conversation: what is made, and a look at it before anything is
//! written.

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::page::{no_view, since_words};
use super::{Format, Material, Report, ReportKind, Scope, Style, Wanted, ics, write};
use crate::domain::{Author, Chosen, ItemId, Lens, Since, Thresholds, Tracker};
use crate::text::{Locale, Value, show_line};

/// What can be made, in the order in which it is offered, with the message that names it.
pub const PRODUCTS: [(ReportKind, Format, &str); 11] = [
    (ReportKind::Table, Format::Html, "product-page"),
    (ReportKind::Brief, Format::Docx, "product-brief"),
    (ReportKind::Table, Format::Docx, "product-table"),
    (ReportKind::Table, Format::Csv, "product-sheet"),
    (ReportKind::Due, Format::Docx, "product-due"),
    (ReportKind::Matrix, Format::Docx, "product-matrix"),
    (ReportKind::Item, Format::Docx, "product-item"),
    (ReportKind::Table, Format::Calendar, "product-calendar"),
    (ReportKind::Table, Format::Json, "product-json"),
    (ReportKind::Table, Format::Xlsx, "product-workbook"),
    (ReportKind::Changes, Format::Docx, "product-changes"),
];

/// Where a product of this name stands; where none is made in this format, the report in its usual one.
pub fn product(name: &str) -> Option<usize> {
    let kind = name.split('.').next().unwrap_or_default();
    let find = |fits: &dyn Fn(ReportKind, Format) -> bool| {
        (PRODUCTS.iter()).position(|(kind, format, _)| fits(*kind, *format))
    };
    find(&|kind, format| format!("{}.{}", kind.name(), format.name()) == name)
        .or_else(|| find(&|known, _| known.name() == kind))
}

/// Endings by which people mean a kind of file that is not made here. Any other may be part of a name, such
/// as `brief 28.11`.
const FOREIGN: [&str; 9] = [
    "doc", "odt", "rtf", "txt", "pdf", "xls", "ods", "ppt", "pptx",
];

/// A report cannot be had as a file of this ending.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not to be had in this format")]
pub struct Unfit {
    /// Which report.
    pub kind: ReportKind,
    /// The ending, without a dot.
    pub ending: String,
}

impl Unfit {
    /// Says so, and in what it can be had, in the order in which people will ask for it.
    pub fn sentence(&self, locale: &Locale) -> String {
        let formats = Format::ALL.into_iter();
        let formats = formats.filter(|format| format.can_tell(self.kind));
        let formats: Vec<String> = formats.map(|it| format!(".{}", it.name())).collect();
        let report = locale.get(&format!("report-title-{}", self.kind.name()));
        let arguments = [
            ("report", Value::from(&*report)),
            ("ending", Value::from(&*self.ending)),
            ("formats", Value::from(formats.join(", "))),
        ];
        locale.fill("export-unfit", &arguments)
    }
}

/// Lines of it that are shown at most, and bytes of which they are made.
const LINES: usize = 60;
const BYTES: usize = 32_768;

/// What is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handing {
    /// What is told.
    pub kind: ReportKind,
    /// In which format.
    pub format: Format,
    /// Of which items, in this order; of all where it is `None`.
    pub items: Option<Vec<ItemId>>,
    /// What of it: what was said from one point to another.
    pub since: Since,
    /// Through whose eyes.
    pub of: Option<String>,
    /// From when on something wants attention.
    pub thresholds: Thresholds,
    /// In which language.
    pub language: &'static str,
    /// The day on which it is handed over: as at which it is, unless what is told ends before.
    pub today: Date,
}

/// A look at what would be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// How much is in it, what is left out, what stays here.
    pub about: Vec<String>,
    /// That nothing is in it and why, where nothing is: it is asked once more before that is written.
    pub empty: Option<String>,
    /// Its first lines. Of what no eye can read as it is, those of the same as plain text.
    pub sample: Vec<String>,
    /// Whether more follows.
    pub goes_on: bool,
}

impl Handing {
    /// All of a tracker as its reader sees it; as whom they speak where nobody's eyes are looked through.
    pub fn new(
        (kind, format): (ReportKind, Format),
        tracker: &Tracker,
        lens: &Lens,
        author: Option<&Author>,
        language: &'static str,
        today: Date,
    ) -> Self {
        let seen = lens.of.map(|of| tracker.delegation_name(of).to_owned());
        Self {
            kind,
            format,
            items: None,
            since: Since::default(),
            of: seen.or_else(|| author.map(|author| author.of.to_string())),
            thresholds: lens.thresholds,
            language,
            today,
        }
    }

    /// In the language and of the period that were chosen last, as far as they are known.
    pub fn like(&mut self, last: &Chosen, tracker: &Tracker, zone: &TimeZone) {
        let mut known = Locale::names();
        if let Some(known) = known.find(|known| Some(*known) == last.language.as_deref()) {
            self.language = known;
        }
        let periods = &tracker.mandate().periods;
        let period = last.period.as_deref();
        if let Some(period) = period.and_then(|name| periods.find(name)) {
            self.since = Since::period(period, zone);
        }
    }

    /// The name of its period, where it covers one.
    pub fn period<'t>(&self, tracker: &'t Tracker) -> Option<&'t str> {
        let period = tracker.mandate().periods.covering(&self.since)?;
        Some(&period.name)
    }

    /// What the person chose with it, to be offered first the next time. Their own language is no choice: it
    /// may be another one by then. Nor is a time that left nothing in it (`is_empty`): what was chosen before, `last`,
    /// holds then.
    pub fn chosen(
        &self,
        tracker: &Tracker,
        own: &Locale,
        (last, is_empty): (&Chosen, bool),
    ) -> Chosen {
        let is_own = self.language == own.name();
        let period = self.period(tracker).map(str::to_owned);
        let before = last.period.clone().filter(|_| last.period != period);
        Chosen {
            product: Some(self.product()),
            language: (!is_own).then(|| self.language.to_owned()),
            period: if is_empty { before } else { period },
        }
    }

    /// The name under which [`product`] finds it.
    fn product(&self) -> String {
        format!("{}.{}", self.kind.name(), self.format.name())
    }

    /// Its name in a folder in which a copy of the tracker would have this one.
    pub fn name(&self, copy: &str) -> String {
        let name = Path::new(copy).with_extension(self.format.name());
        name.to_string_lossy().into_owned()
    }

    /// What it is called, and its ending. A product in another format than its own is called after its
    /// report: a page for a browser is none as Markdown.
    pub fn called(&self, locale: &Locale) -> String {
        let mut products = PRODUCTS.iter();
        let product =
            products.find(|(kind, format, _)| (*kind, *format) == (self.kind, self.format));
        let name = match product {
            Some((.., message)) => locale.get(message).into_owned(),
            None => locale
                .get(&format!("product-{}", self.kind.name()))
                .into_owned(),
        };
        format!("{name} (.{})", self.format.name())
    }

    /// Makes it of a tracker, without what is private: letting that out takes the command line, where
    /// it must be spelt. Also says of how many items it tells, or dates where it is a calendar.
    ///
    /// # Errors
    ///
    /// A format cannot be written.
    pub fn make(&self, tracker: Tracker) -> io::Result<(Vec<u8>, usize)> {
        let material = self.material(tracker, false);
        let locale = Locale::load(self.language).on_paper();
        let report = Report::new(&material, self.wanted(&material), &locale);
        let mut bytes = Vec::new();
        write(&report, self.format, Style { bom: true }, &mut bytes)?;
        Ok((bytes, super::count(&report, self.format)))
    }

    /// Looks at what would be made; what is said about it is in the language of `locale`.
    ///
    /// # Errors
    ///
    /// A format cannot be written.
    pub fn proof(&self, tracker: Tracker, locale: &Locale) -> io::Result<Proof> {
        let own = Locale::load(self.language).on_paper();
        let tell = |material: &Material| {
            let report = Report::new(material, self.wanted(material), &own);
            report.private_notes(self.format)
        };
        let (material, kept_back) = self.material(tracker, true).keeping_back(tell);
        let report = Report::new(&material, self.wanted(&material), &own);
        let format = match self.format {
            Format::Html | Format::Docx => Format::Markdown,
            Format::Xlsx => Format::Csv,
            as_it_is @ (Format::Markdown | Format::Csv | Format::Json | Format::Calendar) => {
                as_it_is
            }
        };
        let mut head = Head::default();
        let written = write(&report, format, Style::default(), &mut head);
        if !head.is_full {
            written?;
        }
        let text = String::from_utf8_lossy(&head.bytes);
        let mut lines: Vec<&str> = text.lines().collect();
        if head.is_full {
            // The last one may end anywhere.
            lines.pop();
        }
        let goes_on = head.is_full || lines.len() > LINES;
        let sample = lines.into_iter().take(LINES);
        let count = super::count(&report, self.format);
        Ok(Proof {
            about: about(&report, (self.format, count), kept_back, locale),
            empty: (count == 0).then(|| {
                let is_of_time = self.since != Since::default();
                let time = Value::from(if is_of_time { "some" } else { "all" });
                locale.fill("proof-empty", &[("time", time)])
            }),
            sample: sample.map(|line| show_line(line).into_owned()).collect(),
            goes_on,
        })
    }

    /// Whether those who get it know all that there is.
    pub fn is_whole(&self) -> bool {
        self.items.is_none() && self.since.goes_on()
    }

    /// Takes the format that the ending of a typed name asks for; without an ending that says one, the
    /// format stays. `name`, by which it is called in a folder, gets the format's ending.
    ///
    /// # Errors
    ///
    /// The ending is that of a format in which this cannot be had, or of a kind of file that is not made
    /// here.
    pub fn follow(&mut self, typed: &str, name: &mut String) -> Result<(), Unfit> {
        let path = Path::new(typed);
        if typed.ends_with(std::path::is_separator) {
            return Ok(());
        }
        let format = Format::of_path(path);
        let end = path.extension().and_then(|end| end.to_str());
        let end = end.map(str::to_ascii_lowercase).unwrap_or_default();
        match format {
            Some(format) if format.can_tell(self.kind) => self.format = format,
            None if !FOREIGN.contains(&&*end) => {}
            Some(_) | None => {
                let kind = self.kind;
                return Err(Unfit { kind, ending: end });
            }
        }
        *name = self.name(name);
        Ok(())
    }

    /// Whether a file's name says this format.
    pub fn fits(&self, path: &Path) -> bool {
        Format::of_path(path) == Some(self.format)
    }

    fn material(&self, tracker: Tracker, with_private: bool) -> Material {
        let material = Material::new(tracker, with_private, None);
        match &self.since.until {
            Some(until) => material.as_known(until),
            None => material,
        }
    }

    fn wanted(&self, material: &Material) -> Wanted {
        let tracker = material.tracker();
        let scope = self.items.as_ref().map_or(Scope::All, |ids| {
            let mut known = HashSet::new();
            let places = ids.iter().filter_map(|id| tracker.position(id));
            Scope::Items(places.filter(|place| known.insert(*place)).collect())
        });
        let last = self.since.last_day();
        Wanted {
            kind: self.kind,
            scope,
            since: self.since.clone(),
            as_of: Some(last.map_or(self.today, |last| last.min(self.today))),
            delegation: self.of.clone(),
            thresholds: self.thresholds,
        }
    }
}

/// How many of a calendar's dates are days for a review, and how many events come as cancelled; nothing of another
/// format.
pub fn calendar_words(report: &Report<'_>, format: Format, locale: &Locale) -> Vec<String> {
    if format != Format::Calendar {
        return Vec::new();
    }
    let counts = ics::counts(report);
    let told = [
        ("calendar-reviews", counts.reviews),
        ("calendar-cancelled", counts.cancelled),
    ];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(id, count)| locale.fill(id, &[("count", Value::from(count))]))
        .collect()
}

/// How much is in it, through whose eyes, what stays here.
fn about(
    report: &Report<'_>,
    (format, dates): (Format, usize),
    kept_back: usize,
    locale: &Locale,
) -> Vec<String> {
    let (count, all) = (report.len(), report.tracker().items().len());
    let arguments = [
        ("count", Value::from(count)),
        ("all", Value::from(all)),
        ("left", Value::from(all.saturating_sub(count))),
    ];
    let mut about = vec![locale.fill("proof-items", &arguments)];
    if format == Format::Calendar {
        let dates = [("count", Value::from(dates))];
        about.push(locale.fill("calendar-dates", &dates));
    }
    about.extend(calendar_words(report, format, locale));
    about.extend(since_words(report, locale));
    if report.kind() == ReportKind::Changes {
        let changes = [("count", Value::from(report.changes().count()))];
        about.push(locale.fill("proof-changes", &changes));
    }
    about.extend(no_view(report, locale));
    about.extend(report.by_hand_words(locale, "proof-by-hand"));
    if kept_back > 0 {
        let kept = [("count", Value::from(kept_back))];
        about.push(locale.fill("proof-private", &kept));
    }
    about
}

/// Takes the beginning of what is written and then no more.
#[derive(Default)]
struct Head {
    bytes: Vec<u8>,
    is_full: bool,
}

impl Write for Head {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = BYTES - self.bytes.len();
        if room == 0 {
            self.is_full = true;
            return Err(io::ErrorKind::WriteZero.into());
        }
        let taken = bytes.len().min(room);
        self.bytes.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
