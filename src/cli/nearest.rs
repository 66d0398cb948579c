//! An item that is not there: which there are, and which was meant.

use super::failure::Failure;
use super::run::Run;
use crate::domain::{self, Item, Kind, Tracker};
use crate::text::Value;

/// The sentence that says so.
pub(super) fn no_such_item(run: &Run<'_>, tracker: &Tracker, typed: &str) -> Failure {
    let ranges = Kind::ALL.into_iter().filter_map(|kind| {
        let mut of_kind = tracker.items().iter().filter(|item| item.kind == kind);
        let first = of_kind.next()?;
        let Some(last) = of_kind.next_back() else {
            return Some(first.id.to_string());
        };
        let ends = [
            ("first", Value::from(first.id.as_str())),
            ("last", Value::from(last.id.as_str())),
        ];
        Some(run.locale.fill("cli-item-range", &ends))
    });
    let ranges: Vec<String> = ranges.collect();
    let arguments = [
        ("item", Value::from(typed)),
        ("items", Value::from(ranges.join(", "))),
    ];
    let mut words = vec![run.locale.fill("cli-no-such-item", &arguments)];
    if let Some(item) = nearest(tracker.items(), typed) {
        words.push(run.with("cli-usage-meant", "meant", item.id.as_str()));
    }
    if !ranges.is_empty() {
        words.push(run.locale.fill("cli-items-are", &arguments));
    }
    Failure::refused(words.join(" "))
}

/// The item whose id is typed almost so, or whose number or letter stands at the end of what is typed.
fn nearest<'t>(items: &'t [Item], typed: &str) -> Option<&'t Item> {
    let typed = typed.trim();
    let by_id = domain::nearest(typed, items.iter().map(|item| (item.id.as_str(), item)));
    by_id.or_else(|| {
        let (_, label) = typed.rsplit_once(|c: char| !c.is_alphanumeric())?;
        items
            .iter()
            .find(|item| !label.is_empty() && item.label.eq_ignore_ascii_case(label))
    })
}
