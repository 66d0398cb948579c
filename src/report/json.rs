//! JSON that cannot act on a terminal, and a report in it. What a report has in it is told by
//! `assets/report.schema.json`; the number of the version changes with whatever a program could trip
//! over.

use std::io::{self, BufWriter, Write};

use jiff::civil::Date;
use serde::ser::{Serialize, SerializeStruct};
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use super::beside::{PARTS, side_by_side};
use super::changes::Change;
use super::kind::ReportKind;
use super::model::{Report, Row};
use super::shape::{self, EntryShape};
use crate::domain::{Kind, Known, Landmark, Period, Status, first_escape};

/// The version of what a report has in it.
const VERSION: u32 = 1;

/// How an object ends.
const END: &str = "\n}\n";
/// Bytes that are put together before they are passed on.
const ROOM: usize = 65_536;

/// Writes a value as indented JSON with a line end. Key order is that of the fields; control and bidi
/// characters are escaped.
pub(crate) fn json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    // It is written sign by sign.
    let mut writer = BufWriter::with_capacity(ROOM, out);
    let mut serializer = Serializer::with_formatter(&mut writer, Harmless::default());
    value.serialize(&mut serializer)?;
    writer.write_all(b"\n")?;
    writer.flush()
}

/// Writes a report. What it tells of stands last in it, in parts that need nothing of each other.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut head = Vec::new();
    json(&Head(report), &mut head)?;
    head.truncate(head.len() - END.len());
    out.write_all(&head)?;
    let (name, parts) = match report.kind() {
        // On one line each, as the tracker has them: so that two reports can be compared line by line.
        ReportKind::Changes => {
            let steps: Vec<_> = report.single_steps().collect();
            let parts = report.in_parts(&steps, |report, steps| {
                members(report.changes_of(steps).map(entry), true)
            });
            ("changes", parts)
        }
        ReportKind::Table
        | ReportKind::Brief
        | ReportKind::Due
        | ReportKind::Matrix
        | ReportKind::Item => {
            let parts = side_by_side(report, PARTS, |report, part| {
                members(
                    report.rows_in(part, PARTS).map(|row| item(report, row)),
                    false,
                )
            });
            ("items", parts)
        }
    };
    write!(out, ",\n  \"{name}\": [")?;
    let parts: io::Result<Vec<_>> = parts.into_iter().collect();
    let mut parts = parts?;
    parts.retain(|part| !part.is_empty());
    for (k, part) in parts.iter().enumerate() {
        out.write_all(if k == 0 { b"" } else { b"," })?;
        out.write_all(part)?;
    }
    out.write_all(if parts.is_empty() { b"]" } else { b"\n  ]" })?;
    out.write_all(END.as_bytes())
}

/// Members of a list that a report has, with commas between.
fn members(values: impl Iterator<Item = impl Serialize>, is_flat: bool) -> io::Result<Vec<u8>> {
    let mut part = Vec::new();
    for (k, value) in values.enumerate() {
        part.extend_from_slice(if k == 0 { b"\n    " } else { b",\n    " });
        let mut formatter = Harmless {
            is_flat,
            ..Harmless::default()
        };
        // The report and its list are open already.
        formatter.pretty.begin_object(&mut io::sink())?;
        formatter.pretty.begin_array(&mut io::sink())?;
        value.serialize(&mut Serializer::with_formatter(&mut part, formatter))?;
    }
    Ok(part)
}

/// Indented, what would act on a terminal escaped.
#[derive(Default)]
struct Harmless {
    pretty: PrettyFormatter<'static>,
    /// Whether all stays on one line.
    is_flat: bool,
}

impl Formatter for Harmless {
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
        match self.is_flat {
            true => writer.write_all(b"["),
            false => self.pretty.begin_array(writer),
        }
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat {
            true => writer.write_all(b"]"),
            false => self.pretty.end_array(writer),
        }
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        match (self.is_flat, first) {
            (true, true) => Ok(()),
            (true, false) => writer.write_all(b", "),
            (false, _) => self.pretty.begin_array_value(writer, first),
        }
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat {
            true => Ok(()),
            false => self.pretty.end_array_value(writer),
        }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat {
            true => writer.write_all(b"{"),
            false => self.pretty.begin_object(writer),
        }
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat {
            true => writer.write_all(b"}"),
            false => self.pretty.end_object(writer),
        }
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        match (self.is_flat, first) {
            (true, true) => Ok(()),
            (true, false) => writer.write_all(b", "),
            (false, _) => self.pretty.begin_object_key(writer, first),
        }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.is_flat {
            true => Ok(()),
            false => self.pretty.end_object_value(writer),
        }
    }
}

/// A report without its items or changes.
struct Head<'r, 't>(&'r Report<'t>);

impl Serialize for Head<'_, '_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.0;
        let mandate = report.tracker().mandate();
        let mut whole = serializer.serialize_struct("Report", 12)?;
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

fn item<'t>(report: &Report<'t>, row: Row<'_, 't>) -> impl Serialize {
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
}

/// Something that was said: what stands of it, programs can tell by themselves.
fn entry<'t>(change: Change<'_, 't>) -> EntryShape<'t> {
    let is_private = change.is_private();
    match change.text() {
        Some(_) => shape::entry(change.entry(), is_private),
        None => shape::entry_without_words(change.entry(), is_private),
    }
}
