//! JSON that cannot act on a terminal, and a report in it. What a report has in it is told by
//! `assets/report.schema.json`; the number of the version changes with whatever a program could trip
//! over.

use std::cell::Cell;
use std::io::{self, BufWriter, Write};

use jiff::civil::Date;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::ser::{Formatter, PrettyFormatter};

use super::kind::ReportKind;
use super::model::Report;
use super::shape;
use crate::domain::{Kind, Known, Landmark, Period, Status, first_escape};

/// The version of what a report has in it.
const VERSION: u32 = 1;

/// Writes a value as indented JSON with a line end. Key order is that of the fields; control and bidi
/// characters are escaped.
pub(crate) fn json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    spread(value, &Cell::new(false), out)
}

/// The same, on one line while `is_flat` says so.
fn spread(value: &impl Serialize, is_flat: &Cell<bool>, out: &mut dyn Write) -> io::Result<()> {
    // It is written sign by sign.
    let mut writer = BufWriter::with_capacity(ROOM, out);
    let formatter = Harmless {
        pretty: PrettyFormatter::new(),
        is_flat,
    };
    let mut serializer = serde_json::Serializer::with_formatter(&mut writer, formatter);
    value.serialize(&mut serializer)?;
    writer.write_all(b"\n")?;
    writer.flush()
}

/// Writes a report.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let is_flat = Cell::new(false);
    let is_flat = &is_flat;
    spread(&Whole { report, is_flat }, is_flat, out)
}

/// Bytes that are put together before they are passed on.
const ROOM: usize = 65_536;

/// Indented, what would act on a terminal escaped. While it is flat, what follows stays on its line.
struct Harmless<'i> {
    pretty: PrettyFormatter<'i>,
    is_flat: &'i Cell<bool>,
}

impl Formatter for Harmless<'_> {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        // Nearly all are: the characters need not be looked at one by one.
        if fragment.is_ascii() && !fragment.contains('\x7f') {
            return writer.write_all(fragment.as_bytes());
        }
        let mut rest = fragment;
        while let Some(at) = first_escape(rest) {
            writer.write_all(&rest.as_bytes()[..at])?;
            let mut chars = rest[at..].chars();
            let mut units = [0; 2];
            if let Some(c) = chars.next() {
                for unit in c.encode_utf16(&mut units) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
            rest = chars.as_str();
        }
        writer.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat.get() {
            true => writer.write_all(b"["),
            false => self.pretty.begin_array(writer),
        }
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat.get() {
            true => writer.write_all(b"]"),
            false => self.pretty.end_array(writer),
        }
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        match (self.is_flat.get(), first) {
            (true, true) => Ok(()),
            (true, false) => writer.write_all(b", "),
            (false, _) => self.pretty.begin_array_value(writer, first),
        }
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat.get() {
            true => Ok(()),
            false => self.pretty.end_array_value(writer),
        }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat.get() {
            true => writer.write_all(b"{"),
            false => self.pretty.begin_object(writer),
        }
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat.get() {
            true => writer.write_all(b"}"),
            false => self.pretty.end_object(writer),
        }
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        match (self.is_flat.get(), first) {
            (true, true) => Ok(()),
            (true, false) => writer.write_all(b", "),
            (false, _) => self.pretty.begin_object_key(writer, first),
        }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat.get() {
            true => Ok(()),
            false => self.pretty.end_object_value(writer),
        }
    }
}

/// A report; its items are made while they are written.
struct Whole<'r, 't> {
    report: &'r Report<'t>,
    is_flat: &'r Cell<bool>,
}

impl Serialize for Whole<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.report;
        let mandate = report.tracker().mandate();
        let has_changes = report.kind() == ReportKind::Changes;
        let mut whole = serializer.serialize_struct("Report", 14)?;
        whole.serialize_field("format", "mandate-report")?;
        whole.serialize_field("version", &VERSION)?;
        whole.serialize_field("report", report.kind().name())?;
        let about = About {
            id: &mandate.id,
            title: &mandate.title,
            documents: &mandate.documents,
            periods: mandate.periods.known().iter().map(Stretch::of).collect(),
        };
        whole.serialize_field("mandate", &about)?;
        whole.serialize_field("as_of", &report.as_of().map(|day| day.to_string()))?;
        whole.serialize_field("of", &report.delegation())?;
        whole.serialize_field("since", &point(report.since().from.as_ref()))?;
        whole.serialize_field("until", &point(report.since().until.as_ref()))?;
        let period = report.period().map(|period| &period.name);
        whole.serialize_field("period", &period)?;
        whole.serialize_field("private", &report.has_private())?;
        let names = report.delegations().iter();
        let names: Vec<_> = names
            .map(|of| report.tracker().delegation_name(*of))
            .collect();
        whole.serialize_field("delegations", &names)?;
        let counted = Kind::ALL.iter();
        let counted: Vec<_> = counted
            .filter_map(|kind| Counted::of(report, *kind))
            .collect();
        whole.serialize_field("progress", &counted)?;
        if has_changes {
            whole.serialize_field("changes", &Changes(report, self.is_flat))?;
        } else {
            whole.serialize_field("items", &Items(report))?;
        }
        whole.end()
    }
}

#[derive(serde::Serialize)]
struct About<'t> {
    id: &'t str,
    title: &'t str,
    documents: &'t [crate::domain::Document],
    periods: Vec<Stretch<'t>>,
}

/// A reporting period.
#[derive(serde::Serialize)]
struct Stretch<'t> {
    name: &'t str,
    date: Option<String>,
    from: String,
    until: Option<String>,
}

impl<'t> Stretch<'t> {
    fn of(period: &'t Period) -> Self {
        let day = |day: Date| day.to_string();
        Self {
            name: &period.name,
            date: period.date.map(day),
            from: day(period.from),
            until: period.until.map(day),
        }
    }
}

/// A point from or to which things count as changed: a day, the name of a copy, or when something was.
fn point(known: Option<&Known>) -> Option<String> {
    Some(match known?.landmark() {
        Landmark::Day(day) => day.to_string(),
        Landmark::Copy(name) => name.clone(),
        Landmark::Visit(at) | Landmark::Share(at, _) | Landmark::Export(at, _) => at.to_string(),
    })
}

/// How many items of a kind stand where.
#[derive(serde::Serialize)]
struct Counted {
    kind: &'static str,
    implemented: usize,
    of: usize,
    contested: usize,
    statuses: std::collections::BTreeMap<&'static str, usize>,
}

impl Counted {
    fn of(report: &Report<'_>, kind: Kind) -> Option<Self> {
        let progress = report.progress(kind)?;
        let statuses = Status::ALL.iter();
        Some(Self {
            kind: kind.name(),
            implemented: progress.implemented(),
            of: progress.of(),
            contested: progress.contested,
            statuses: statuses
                .map(|status| (status.name(), progress.with(*status)))
                .collect(),
        })
    }
}

struct Items<'r, 't>(&'r Report<'t>);

impl Serialize for Items<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.0;
        serializer.collect_seq(report.rows().map(|row| {
            let notes = row.notes();
            let notes: Vec<_> = notes
                .iter()
                .map(|note| shape::note(report.tracker(), note))
                .collect();
            let views = row.views().into_iter();
            let views = views
                .map(|it| shape::assessment(report.tracker(), it))
                .collect();
            shape::item(report.tracker(), report.lens(), row.at, notes, Some(views))
        }))
    }
}

/// All that was said: what stands of it, programs can tell by themselves.
struct Changes<'r, 't>(&'r Report<'t>, &'r Cell<bool>);

impl Serialize for Changes<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.history().map(|change| {
            let is_private = change.is_private();
            let entry = match change.text() {
                Some(_) => shape::entry(change.entry(), is_private),
                None => shape::entry_without_words(change.entry(), is_private),
            };
            Flat(entry, self.1)
        }))
    }
}

/// A value on one line, as the tracker has each entry: so that two reports can be compared line by line.
struct Flat<'f, T>(T, &'f Cell<bool>);

impl<T: Serialize> Serialize for Flat<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.1.set(true);
        let written = self.0.serialize(serializer);
        self.1.set(false);
        written
    }
}
