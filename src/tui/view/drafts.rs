//! What is unfinished, in a line.

use super::super::model::Model;
use super::super::overlay::Unfinished;
use crate::storage::Draft;
use crate::text::show_line;

/// What a text is to become, when it was written on and how it begins.
pub(super) fn about(model: &Model, row: &Unfinished) -> String {
    let at = row.at;
    let parts = [
        Some(model.locale.get(message(&row.draft)).into_owned()),
        at.map(|at| model.locale.short_day_of(at, &model.lens.zone)),
        Some(show_line(row.draft.text.trim()).into_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// The message of what a text is to become.
fn message(draft: &Draft) -> &'static str {
    let asks = draft.asks.as_deref().unwrap_or_default();
    match asks.split(':').next().unwrap_or_default() {
        "status" | "position" => "draft-why",
        "lead" => "draft-lead",
        "due" => "draft-due",
        "tag" => "draft-tag",
        _ if draft.revises.is_some() => "draft-revision",
        _ if draft.private => "draft-private",
        _ => "draft-note",
    }
}
