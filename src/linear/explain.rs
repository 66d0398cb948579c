//! What every question means, and all that can be typed at a place.

use super::instead;
use super::prompt::STATUSES;
use super::state::{Ask, State};
use super::verb::Level;
use crate::text::Value;

/// What a question means.
pub(super) fn question(state: &mut State, ask: &Ask) {
    let id = match ask {
        Ask::Name(_) | Ask::Delegation(..) | Ask::Sure(..) | Ask::Speaker(..) => "about-identity",
        Ask::Status => {
            for status in STATUSES {
                let arguments = [
                    ("label", Value::from(state.locale.status(status))),
                    ("text", Value::from(state.locale.status_meaning(status))),
                ];
                state.tell_with("linear-label", &arguments);
            }
            "linear-about-status"
        }
        Ask::Why(_) => "linear-about-why",
        Ask::Successor(_) => "linear-about-successor",
        Ask::Position => "linear-about-position",
        Ask::Lead => "linear-about-lead",
        Ask::Due => {
            let day = Value::from(state.locale.example());
            return state.tell_with("linear-about-due", &[("day", day)]);
        }
        Ask::Priority => "linear-about-priority",
        Ask::Tag => "about-tag",
        Ask::Note(_) => "linear-about-note",
        Ask::Revise(_) => "linear-about-revise",
        Ask::Withdraw(..) => "linear-do-withdraw",
        Ask::Earlier(_) => "linear-do-history-take-back",
        Ask::Settle(..) => "linear-about-settle",
        Ask::Since(_) => "linear-about-since",
        Ask::Words => "linear-do-search",
        Ask::Filter(_) => "linear-about-filter",
        Ask::Sort => "linear-do-sort",
        Ask::Files(_) => "linear-about-files",
        Ask::Merge(_) => "linear-about-merge",
        Ask::Tables(_) => "linear-about-tables",
        Ask::TakeIn(_) => "linear-about-take-in",
        Ask::Restore(_) => "gone-about-linear",
        Ask::Mine(_) => "claimed-about-linear",
        Ask::Copy(..) => "about-picker-share",
        Ask::Parcel(_) => "linear-about-hand",
    };
    state.tell_of(id);
    if instead::is_heard_at(ask) {
        state.tell_of("linear-help-instead");
    }
}

/// Everything that can be typed here.
pub(super) fn help(state: &mut State, level: Level) {
    for (at, row) in level.rows().enumerate() {
        let what = state.locale.get(&format!("linear-do-{}", row.id));
        let arguments = [
            ("number", Value::from(at + 1)),
            ("sign", Value::from(row.signs())),
            ("name", Value::from(row.names(&state.locale).remove(0))),
            ("what", Value::from(what.into_owned())),
        ];
        let id = if level == Level::Item {
            "linear-help-counted"
        } else {
            "linear-help"
        };
        state.tell_with(id, &arguments);
    }
    let ids: &[&str] = if level == Level::Item {
        &["linear-help-item"]
    } else {
        &[
            "linear-help-choose",
            "linear-help-several",
            "linear-help-named",
            "linear-help-files",
            "linear-help-words",
        ]
    };
    ids.iter().for_each(|id| state.tell_of(id));
    if level == Level::Item {
        let others = Level::Desk.rows().filter(|row| row.level == Level::Desk);
        let names: Vec<String> = others.map(|row| row.verb.name(&state.locale)).collect();
        state.tell_with(
            "linear-help-list",
            &[("names", Value::from(names.join(", ")))],
        );
    }
    state.tell_of("linear-help-instead");
    state.tell_of("linear-help-everywhere");
    state.tell_of("linear-help-saved");
    state.tell_of("help-language");
}
