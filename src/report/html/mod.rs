//! One page in HTML that needs nothing else: readable without scripts, on paper, by ear, in the dark.
//! A policy in it forbids whatever it does not hold itself, so that it cannot ask anything of anybody.

mod figures;
mod items;
mod matrix;

use std::io::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::cell::Cell;
use super::changes::Step;
use super::kind::ReportKind;
use super::model::Report;
use super::page::{self, Block, Sink};
use super::words::line;
use crate::domain::Status;
use crate::text::mark;

const STYLE: &str = include_str!("../../../assets/report.css");
const SCRIPT: &str = include_str!("../../../assets/report.js");

/// Writes it.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let locale = report.words.locale;
    let direction = match locale.name() {
        "ar" | "fa" | "he" | "ur" => "rtl",
        _ => "ltr",
    };
    let title = line(&report.tracker().mandate().title);
    writeln!(
        out,
        "{}<html lang=\"{}\" dir=\"{direction}\">",
        DOCTYPE.into_string(),
        locale.name()
    )?;
    put(out, head(&title))?;
    out.write_all(b"<body>\n")?;
    put(out, top(report, &title))?;
    out.write_all(b"<main>\n")?;
    if report.kind() == ReportKind::Table {
        put(out, figures::figures(report))?;
        put(out, matrix::matrix(report))?;
        items::items(report, out)?;
    } else {
        blocks(report, out)?;
    }
    put(out, sources(report))?;
    out.write_all(b"</main>\n")?;
    put(out, html! { script { (PreEscaped(SCRIPT)) } })?;
    out.write_all(b"</body>\n</html>\n")
}

fn put(out: &mut dyn Write, markup: Markup) -> io::Result<()> {
    out.write_all(markup.into_string().as_bytes())?;
    out.write_all(b"\n")
}

fn head(title: &str) -> Markup {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT),
    );
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="generator" content="mandate-tracker";
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
    }
}

fn top(report: &Report<'_>, title: &str) -> Markup {
    let kind = report.kind().name();
    html! {
        header {
            h1 { bdi { (title) } }
            p.kind #told { (report.words.get(&format!("report-title-{kind}"))) }
            @for text in page::about(report) {
                p { (text) }
            }
        }
    }
}

fn sources(report: &Report<'_>) -> Markup {
    let documents = &report.tracker().mandate().documents;
    html! {
        @if !documents.is_empty() {
            section aria-labelledby="documents" {
                h2 #documents { (report.words.get("report-sources")) }
                ul.plain {
                    @for document in documents {
                        li dir="auto" {
                            cite { (line(&document.symbol)) } " "
                            (page::document_words(report, document))
                        }
                    }
                }
            }
        }
    }
}

/// A status: its mark, its words, its colour, in that order of trust.
fn status(status: Option<Status>, words: &str) -> Markup {
    let name = status.map_or("contested", Status::name);
    html! {
        span class=(format!("status {name}")) {
            span.mark aria-hidden="true" { (mark(status)) } " " bdi { (words) }
        }
    }
}

/// The other reports: what their blocks say.
fn blocks(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut body = Body {
        in_list: false,
        out,
    };
    page::body(report, usize::MAX, &mut body)?;
    body.open(false)
}

/// The page's blocks in the making.
struct Body<'o> {
    in_list: bool,
    out: &'o mut dyn Write,
}

impl Body<'_> {
    /// Begins a list of points, or ends it.
    fn open(&mut self, is_point: bool) -> io::Result<()> {
        if is_point == self.in_list {
            return Ok(());
        }
        self.in_list = is_point;
        let tag = if is_point { "<dl>\n" } else { "</dl>\n" };
        self.out.write_all(tag.as_bytes())
    }
}

impl Sink for Body<'_> {
    fn put(&mut self, block: Block<'_>) -> io::Result<()> {
        self.open(matches!(block, Block::Point(..)))?;
        let out = &mut *self.out;
        match block {
            Block::Title(words) | Block::Heading(words) => {
                put(out, html! { h2 { bdi { (words) } } })
            }
            Block::Subheading(words) => put(out, html! { h3 { bdi { (words) } } }),
            Block::Line(words) => put(out, html! { p { (words) } }),
            Block::Quote(words) => put(out, html! { blockquote dir="auto" { (words) } }),
            Block::Point(name, words) => put(
                out,
                html! { div { dt { bdi { (name) } } dd dir="auto" { (words) } } },
            ),
            Block::Head(columns) => {
                out.write_all(
                    b"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"told\"><table>\n",
                )?;
                put(
                    out,
                    html! {
                        thead { tr { @for column in columns { th scope="col" { bdi { (column.heading) } } } } }
                    },
                )?;
                out.write_all(b"<tbody>\n")
            }
            Block::Row(cells) => put(out, row(&cells)),
            Block::End => out.write_all(b"</tbody></table></div>\n"),
        }
    }

    fn put_steps(&mut self, report: &Report<'_>, steps: &[Step<'_>]) -> io::Result<()> {
        let row = |cells: &[Cell<'_>], part: &mut String| {
            part.push_str(&row(cells).0);
            part.push('\n');
        };
        page::write_steps(report, steps, row, self.out)
    }
}

/// In one piece: a text for each cell of a hundred thousand rows would take as long as all else.
fn row(cells: &[Cell<'_>]) -> Markup {
    html! {
        tr {
            @for cell in cells {
                @if let Cell::Status(value, words) = cell {
                    td { (status(*value, words)) }
                } @else {
                    td dir="auto" { (cell.plain()) }
                }
            }
        }
    }
}
