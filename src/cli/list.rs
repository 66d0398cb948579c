//! `list`: the checklist through one delegation's eyes.

use std::sync::Arc;

use clap::ArgMatches;

use super::failure::{Answer, Failure, Outcome};
use super::json::json;
use super::run::Run;
use super::since::changed_since;
use super::table::{Shrink, Table};
use crate::domain::{
    DelegationId, Field, Filter, Kind, Lens, Needle, Order, Priority, Say, Signs, Sort, Status,
    Tracker,
};
use crate::report::shape;
use crate::text::{Locale, Role, Value, answered, mark};

/// Columns: mark, id, title, status, due, signs, lead. What gives way first: the title, then the lead,
/// then the title again; then signs and status, whose words the marks say, too. Never the id.
const SHRINK: &[Shrink] = &[
    (2, 28),
    (6, 10),
    (2, 14),
    (5, 12),
    (6, 0),
    (3, 8),
    (5, 0),
    (4, 0),
];

/// Lists the items that pass the filters, grouped by kind unless another order was asked for.
pub(super) fn list(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let mut answer = Answer::default();
    let tracker = run.look(&mut answer.hints)?;
    let other = typed.get_one::<String>("of");
    let of = match other {
        Some(name) => Some(delegation(run, &tracker, name)?),
        None => run.own(&tracker),
    };
    let mut lens = run.lens(of);
    let order = order(typed);
    let changed = changed_since(run, typed, &tracker, &mut answer.hints)?;
    if let Some(since) = &changed {
        lens.changed = Arc::new(since.items(&tracker));
    }
    let filter = Filter {
        spoken: other.is_some(),
        changed: changed.is_some(),
        ..filter(typed)
    };
    let places = lens.select(&tracker, &filter, order);
    if typed.get_flag("json") {
        let items = places.iter().map(|at| shape::listed(&tracker, &lens, *at));
        answer.out = json(&items.collect::<Vec<_>>());
        return Ok(answer);
    }
    if places.is_empty() {
        answer
            .hints
            .push(run.locale.get("cli-list-none").into_owned());
        let late = filter.overdue.then(|| lens.overdue_elsewhere(&tracker));
        if let Some(late) = late.flatten() {
            let told = run.locale.overdue_elsewhere(&tracker, &late);
            let told = run.with("overdue-elsewhere-shell", "told", told);
            answer.hints.push(told);
        }
    }
    answer.out = table(run, &tracker, &lens, &places, order.sort);
    if lens.has_no_eyes(&tracker) {
        let names = names(&tracker);
        answer
            .hints
            .push(run.with("cli-list-whose", "delegations", names));
    }
    Ok(answer)
}

pub(super) fn order(typed: &ArgMatches) -> Order {
    Order {
        sort: typed.get_one::<Sort>("sort").copied().unwrap_or_default(),
        reversed: typed.get_flag("reverse"),
    }
}

pub(super) fn filter(typed: &ArgMatches) -> Filter {
    let texts = |name: &str| -> Vec<String> {
        typed
            .get_many::<String>(name)
            .unwrap_or_default()
            .cloned()
            .collect()
    };
    Filter {
        statuses: typed
            .get_many::<Status>("status")
            .unwrap_or_default()
            .copied()
            .collect(),
        kinds: typed
            .get_many::<Kind>("kind")
            .unwrap_or_default()
            .copied()
            .collect(),
        leads: texts("lead"),
        tags: texts("tag"),
        priorities: typed
            .get_many::<Priority>("priority")
            .unwrap_or_default()
            .copied()
            .collect(),
        concerns: texts("concerns"),
        delegations: texts("spoken-by"),
        spoken: false,
        overdue: typed.get_flag("overdue"),
        due_soon: typed.get_flag("due-soon"),
        stale: typed.get_flag("stale"),
        noted: typed.get_flag("noted"),
        changed: false,
        contested: typed.get_flag("contested"),
        differing: typed.get_flag("differing"),
        search: Needle::new(&texts("search").join(" ")),
    }
}

/// The delegation with a name; refused with the names that the file knows.
pub(super) fn delegation(
    run: &Run<'_>,
    tracker: &Tracker,
    name: &str,
) -> Result<DelegationId, Failure> {
    tracker.delegation(name).ok_or_else(|| {
        let arguments = [
            ("of", Value::from(name)),
            ("delegations", Value::from(names(tracker))),
        ];
        let id = if tracker.delegations().is_empty() {
            "cli-list-nobody"
        } else {
            "cli-list-unknown"
        };
        Failure::refused(run.locale.fill(id, &arguments))
    })
}

fn names(tracker: &Tracker) -> String {
    let names = tracker
        .delegations()
        .iter()
        .map(|of| tracker.delegation_name(*of));
    names.collect::<Vec<_>>().join(", ")
}

fn table(run: &Run<'_>, tracker: &Tracker, lens: &Lens, places: &[usize], sort: Sort) -> String {
    let mut table = Table::default();
    let row = |at: &usize| row(run.locale, tracker, lens, *at);
    if sort == Sort::Document {
        for kind in Kind::ALL {
            let of_kind = |at: &&usize| tracker.items()[**at].kind == kind;
            if places.iter().any(|at| of_kind(&at)) {
                table.heading(heading(run.locale, tracker, lens, kind));
                places
                    .iter()
                    .filter(of_kind)
                    .for_each(|at| table.row(row(at)));
            }
        }
    } else {
        // Another order runs through both kinds: headings would repeat.
        places.iter().for_each(|at| table.row(row(at)));
    }
    table.render(run.here.room(), SHRINK, &run.ink)
}

/// The progress is that of all items of the kind, whatever is filtered.
fn heading(locale: &Locale, tracker: &Tracker, lens: &Lens, kind: Kind) -> String {
    if lens.has_no_eyes(tracker) {
        return locale.kinds(kind);
    }
    let progress = tracker.progress(kind, lens.of);
    let arguments = [
        ("kinds", Value::from(locale.kinds(kind))),
        ("done", Value::from(progress.implemented())),
        ("all", Value::from(progress.of())),
    ];
    locale.fill("cli-list-heading", &arguments)
}

fn row(locale: &Locale, tracker: &Tracker, lens: &Lens, at: usize) -> Vec<(String, Role)> {
    let item = &tracker.items()[at];
    let own = lens.of.map(|of| tracker.assessment(at, of));
    let status = tracker.status(at, lens.of);
    let cell = |text: &str| locale.show_line(text);
    let signs = lens.signs(tracker, at);
    let words = match own {
        Some(own) => locale.status_words(own),
        None if lens.has_no_eyes(tracker) => String::new(),
        None => locale.status(Status::NoInformation),
    };
    let short = |say: &Say| match say.due() {
        Some(day) => locale.short_day(day),
        None => cell(&locale.value(say).0),
    };
    let answer = |field| own.and_then(|own| answered(own, field, short));
    let of_status = Role::of_status(status);
    vec![
        (mark(status).to_owned(), of_status),
        (cell(item.id.as_str()), Role::Dim),
        (cell(&item.title), Role::Text),
        (words, of_status),
        (answer(Field::Due).unwrap_or_default(), Role::Dim),
        (locale.signs(signs), of_signs(signs)),
        (answer(Field::Lead).unwrap_or_default(), Role::Text),
    ]
}

/// What is late, or waits for a choice, wants attention; the rest may be passed over.
pub(super) fn of_signs(signs: Signs) -> Role {
    if signs.overdue.is_some() || signs.contested {
        Role::Warning
    } else {
        Role::Dim
    }
}
