//! What other copies bring, laid out: for `merge`, `diff` and `share`.

use serde::Serialize;

use super::page::Page;
use super::run::Run;
use crate::domain::{Account, Changed, Tracker};
use crate::report::shape::{self, EntryShape};
use crate::storage::Ledger;
use crate::text::{Part, Role};

/// An account for other programs.
#[derive(Serialize)]
pub(super) struct AccountShape<'a> {
    arrived: usize,
    /// Items of the mandate that were gone from it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    returned: Vec<&'a str>,
    items: Vec<ChangedShape<'a>>,
    reworded: &'a [String],
}

#[derive(Serialize)]
struct ChangedShape<'a> {
    id: &'a str,
    title: Option<&'a str>,
    entries: Vec<EntryShape<'a>>,
    /// Answers and notes that stood until then; those that arrive name them.
    replaced: Vec<EntryShape<'a>>,
    contested: Vec<ContestShape<'a>>,
    differing: bool,
    newly_differing: bool,
}

/// One delegation's question that has several current answers now.
#[derive(Serialize)]
struct ContestShape<'a> {
    of: &'a str,
    field: &'static str,
    answers: Vec<EntryShape<'a>>,
}

/// An account as `merge --json` and `diff --json` have it.
pub(super) fn account_shape<'a>(now: &'a Tracker, account: &'a Account) -> AccountShape<'a> {
    let entry = |entry| shape::entry(entry, false);
    let items = account.items.iter().map(|changed| ChangedShape {
        id: changed.on.as_str(),
        title: title(now, changed),
        entries: changed.entries.iter().map(entry).collect(),
        replaced: (changed.replaced(now).into_iter())
            .map(|it| entry(it.before))
            .collect(),
        contested: (changed.contested.iter())
            .map(|(of, field)| ContestShape {
                of: now.delegation_name(*of),
                field: field.name(),
                answers: (changed.answers(now, *of, field).into_iter())
                    .map(entry)
                    .collect(),
            })
            .collect(),
        differing: changed.differing,
        newly_differing: changed.newly_differing,
    });
    AccountShape {
        arrived: account.entries().count(),
        returned: (account.returned.iter())
            .map(|item| item.id.as_str())
            .collect(),
        items: items.collect(),
        reworded: &account.reworded,
    }
}

/// An account for people: item by item what arrives, and what it makes of it.
pub(super) fn account_text(run: &Run<'_>, now: &Tracker, account: &Account) -> String {
    account_with(run, now, account, None)
}

/// The same, and of words that were changed by hand what the others were, as the ledger knows.
pub(super) fn account_with(
    run: &Run<'_>,
    now: &Tracker,
    account: &Account,
    ledger: Option<&Ledger>,
) -> String {
    let mut page = Page::new(run);
    for lines in run.locale.account(now, account, ledger, &run.here.zone) {
        let is_item = lines.first().is_some_and(|line| line.part == Part::Item);
        for line in lines {
            page.line_of(line.part.indent(), &line.text, look(line.part));
        }
        if is_item {
            page.gap();
        }
    }
    page.text
}

/// As the screen's preview has it.
fn look(part: Part) -> Role {
    match part {
        Part::Item => Role::Title,
        Part::Said | Part::Replaced => Role::Text,
        Part::Earlier | Part::Prose | Part::Reworded => Role::Dim,
        Part::Contested => Role::Warning,
        Part::Differing => Role::Focus,
    }
}

fn title<'a>(now: &'a Tracker, changed: &Changed) -> Option<&'a str> {
    let at = now.position(&changed.on)?;
    Some(&now.items()[at].title)
}
