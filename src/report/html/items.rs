//! The items one by one, to be read, found and printed.

use std::io::{self, Write};

use maud::{Markup, html};

use super::super::beside::{PARTS, side_by_side};
use super::super::by_hand::marked;
use super::super::model::{Report, Row};
use super::super::page;
use super::super::words::{line, who};
use super::{put, status};
use crate::domain::{Assessment, Kind, Note, Status};
use crate::text::{BY_HAND, show_on_paper as show};

pub(super) fn items(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    put(out, sieve(report))?;
    let part = |report: &Report<'_>, part: usize| {
        let mut told = Kind::ALL.map(|kind| (kind, String::new()));
        for row in report.rows_in(part, PARTS) {
            let section = told.iter_mut().find(|(kind, _)| *kind == row.item.kind);
            if let Some((_, told)) = section {
                told.push_str(&item(report, &row).0);
                told.push('\n');
            }
        }
        told
    };
    let parts = side_by_side(report, PARTS, part);
    for kind in Kind::ALL {
        if report.has(kind) {
            writeln!(
                out,
                "<section class=\"items\" aria-labelledby=\"{0}\">",
                kind.name()
            )?;
            put(
                out,
                html! { h2 id=(kind.name()) { (report.words.kinds(kind)) } },
            )?;
            for (_, told) in parts.iter().flatten().filter(|(of, _)| *of == kind) {
                out.write_all(told.as_bytes())?;
            }
            out.write_all(b"</section>\n")?;
        }
    }
    Ok(())
}

/// What finds items; without scripts it would do nothing and is not there.
fn sieve(report: &Report<'_>) -> Markup {
    let words = &report.words;
    html! {
        form #sieve role="search" hidden {
            label for="words" { (words.get("report-find")) }
            input #words type="search" autocomplete="off";
            @if !report.lacks_view() {
                label for="stands" { (words.get("report-column-status")) }
                select #stands {
                    option value="" { (words.get("report-find-any")) }
                    @for status in Status::ALL {
                        option value=(status.name()) { (words.status(*status)) }
                    }
                    option value="contested" { (words.get("report-sign-contested")) }
                }
            }
            output #found for=(if report.lacks_view() { "words" } else { "words stands" }) data-of=(words.get("report-found")) {}
        }
    }
}

fn item(report: &Report<'_>, row: &Row<'_, '_>) -> Markup {
    let words = &report.words;
    let item = row.item;
    let signs = row.signs_words();
    let stands = row.status_words();
    let is_shown = !stands.is_empty();
    let name = row.status().map_or("contested", Status::name);
    let id = format!("item-{}", anchor(item.id.as_str()));
    let concerns: Vec<_> = item.concerns.iter().map(|party| line(party)).collect();
    html! {
        article #(id) data-status=[is_shown.then_some(name)] {
            h3 {
                span.label { bdi { (line(&item.label)) } } " "
                bdi { (line(&item.title)) } " "
                @if is_shown { (status(row.status(), &stands)) }
            }
            blockquote dir="auto" { (show(&item.text)) }
            p.source {
                cite dir="auto" { (line(&item.source)) }
                @if item.continuing { " · " (words.get("report-continuing")) }
            }
            @if !signs.is_empty() { p.signs { (signs) } }
            dl {
                @if !concerns.is_empty() {
                    div { dt { (words.get("report-column-concerns")) } dd dir="auto" { (concerns.join("; ")) } }
                }
                @for seen in row.views() { (view(report, seen)) }
            }
            (notes(report, &row.notes()))
        }
    }
}

/// What may stand in a name within the page.
pub(super) fn anchor(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let spelt = id.chars().map(|c| match plain(c) {
        true => c.to_string(),
        false => format!("_{:x}_", u32::from(c)),
    });
    spelt.collect()
}

fn view(report: &Report<'_>, seen: Assessment<'_>) -> Markup {
    let said = marked(&report.words, seen);
    html! {
        div {
            dt { bdi { (who(seen.delegation())) } }
            dd dir="auto" {
                (status(seen.status(), &said)) " "
                @for text in page::view(report, seen) { span.said { bdi { (text) } } " " }
            }
        }
    }
}

fn notes(report: &Report<'_>, notes: &[Note<'_>]) -> Markup {
    let words = &report.words;
    html! {
        @if !notes.is_empty() {
            ol.notes {
                @for note in notes {
                    li {
                        p.who {
                            bdi { (words.author(note.whose.author())) } ", "
                            time datetime=(format!("{:.0}", note.whose.at())) { (words.day_of(note.whose.at())) }
                            @if report.tracker().edited(note.entry).is_some() { " " (BY_HAND) }
                            @if note.private { " · " strong { (words.get("report-private")) } }
                        }
                        p.text dir="auto" { (show(note.text)) }
                    }
                }
            }
        }
    }
}
