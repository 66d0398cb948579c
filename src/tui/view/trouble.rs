//! The screen of a file that cannot be read, or not all of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::model::{Broken, Model, Way};
use super::super::theme::Styles;
use super::super::touch::{Regions, Target};
use super::super::widget::{frame, put};
use super::pane::Page;
use crate::storage::{Finding, Oddity};
use crate::text::Value;

pub(super) fn draw(
    model: &Model,
    broken: &Broken,
    styles: &Styles,
    regions: &mut Regions,
    buffer: &mut Buffer,
) {
    let area = buffer.area;
    let inside = frame(
        buffer,
        area,
        &model.locale.get("broken-title"),
        styles.focus,
        styles.title,
    );
    let text = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let mut page = Page::new(usize::from(text.width));
    what(model, broken, styles, &mut page);
    page.blank();
    let first_way = page.lines.len();
    let mut chosen = first_way;
    let mut ways = Vec::new();
    for (at, way) in broken.ways.iter().enumerate() {
        let line = format!("{}  {}", at + 1, model.locale.get(sentence(*way)));
        let lines = page.text(
            &line,
            if at == broken.at {
                styles.selected
            } else {
                styles.text
            },
            2,
        );
        ways.push(lines.clone());
        if at == broken.at {
            chosen = lines.end;
            page.lines[lines.start][0] = ("▌ ".to_owned(), styles.focus);
        }
    }
    page.blank();
    page.text(&model.locale.get("broken-hint"), styles.dim, 0);
    if let Some(toast) = &model.toast {
        page.text(&toast.text, styles.warning, 0);
    }
    let height = usize::from(text.height).max(1);
    let top = chosen
        .saturating_sub(height)
        .max(if page.lines.len() <= height {
            0
        } else {
            chosen.saturating_sub(height)
        });
    for (row, line) in page.lines.iter().skip(top).take(height).enumerate() {
        let y = text.y + row as u16;
        if let Some(at) = ways.iter().position(|lines| lines.contains(&(top + row))) {
            regions.row(text, y, Target::Line(at));
        }
        let mut x = text.x;
        for (words, style) in line {
            x = put(buffer, x, y, text.right(), words, *style);
        }
    }
}

/// What happened and where.
fn what(model: &Model, broken: &Broken, styles: &Styles, page: &mut Page) {
    if let Some(error) = &broken.error {
        page.text(&model.locale.storage_error(error), styles.warning, 0);
        return;
    }
    let path = Value::from(model.path.display().to_string());
    let arguments = [
        ("path", path),
        ("count", Value::from(broken.findings.len())),
        ("entries", Value::from(broken.entries)),
    ];
    page.text(
        &model.locale.fill("broken-lines", &arguments),
        styles.warning,
        0,
    );
    page.blank();
    let mut told: Vec<String> = Vec::new();
    let mut left = broken.findings.len();
    for finding in &broken.findings {
        let text = line(model, finding);
        // One damage can be found at several places that read alike.
        if told.last() != Some(&text) {
            if told.len() == SHOWN {
                break;
            }
            page.text(&text, styles.text, 2);
            told.push(text);
        }
        left -= 1;
    }
    if left > 0 {
        let more = [("count", Value::from(left))];
        page.text(&model.locale.fill("broken-more", &more), styles.dim, 2);
    }
}

/// How many bad lines are listed one by one.
const SHOWN: usize = 5;

fn line(model: &Model, finding: &Finding) -> String {
    let reason = if let Oddity::Unreadable(reason) = &finding.oddity {
        model.locale.reason(reason)
    } else {
        String::new()
    };
    let reason_is_empty = reason.is_empty();
    let arguments = [
        ("line", Value::from(finding.line)),
        ("column", Value::from(finding.column)),
        ("reason", Value::from(reason)),
        (
            "kind",
            // Without a line it is the file of private notes, which is named instead.
            Value::from(if finding.line == 0 && !reason_is_empty {
                "private"
            } else {
                finding.oddity.name()
            }),
        ),
    ];
    model.locale.fill("broken-line", &arguments)
}

fn sentence(way: Way) -> &'static str {
    match way {
        Way::SetAside => "way-set-aside",
        Way::LastCopy => "way-last-copy",
        Way::Make => "way-make",
        Way::Leave => "way-leave",
    }
}
