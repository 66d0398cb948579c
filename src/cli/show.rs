//! `show`: everything about an item, laid out to be read.

use clap::ArgMatches;

use super::failure::{Answer, Outcome};
use super::json::json;
use super::list::of_signs;
use super::page::{Beside, Page};
use super::run::Run;
use crate::domain::{Assessment, Entry, Field, Item, Lens, Note, Say, Status, Tracker};
use crate::report::shape;
use crate::storage::Ledger;
use crate::text::{Role, Value};

/// Characters of a note's id that are shown: enough to name it by.
const SHORT: usize = 8;

/// Shows items.
pub(super) fn show_items(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let mut answer = Answer::default();
    let opened = run.looked(&mut answer.hints)?;
    let tracker = &opened.tracker;
    let names = typed.get_many::<String>("item").unwrap_or_default();
    let places = run.items(tracker, names)?;
    let lens = run.lens(run.own(tracker));
    if typed.get_flag("json") {
        let items = places.iter().map(|at| {
            let seen = lens.assessments(tracker, *at);
            shape::shown(tracker, &lens, *at, &seen)
        });
        answer.out = json(&items.collect::<Vec<_>>());
        return Ok(answer);
    }
    let is_altered = places.iter().any(|at| !tracker.by_hand(*at).is_empty());
    let ledger = match is_altered {
        // What it said before is known to the ledger alone.
        true => run.ledger(&opened)?,
        false => Ledger::default(),
    };
    let known = (tracker, &ledger);
    for at in places {
        let mut page = Page::new(run);
        item(&mut page, known, &lens, at);
        notes(&mut page, known, at, typed.get_flag("all"));
        if !answer.out.is_empty() {
            answer.out.push_str("\n\n");
        }
        answer.out.push_str(&page.text);
    }
    Ok(answer)
}

/// The tracker, and what this machine knows beside it.
type Known<'a> = (&'a Tracker, &'a Ledger);

fn item(page: &mut Page<'_, '_>, known: Known<'_>, lens: &Lens, at: usize) {
    let tracker = known.0;
    let item: &Item = &tracker.items()[at];
    let run = page.run;
    let id = item.id.to_string();
    page.parts(0, &[(&id, Role::Title), (&item.title, Role::Title)], "  ");
    let mut kind = vec![run.locale.fill(
        "cli-show-kind",
        &[
            ("kind", Value::from(run.locale.kind(item.kind))),
            ("label", Value::from(run.locale.label(item))),
        ],
    )];
    kind.extend(
        item.continuing
            .then(|| run.locale.get("cli-show-continuing").into_owned()),
    );
    let signs = lens.signs(tracker, at);
    let mut kind: Vec<_> = kind.into_iter().map(|words| (words, Role::Dim)).collect();
    kind.extend(
        Some((run.locale.signs(signs), of_signs(signs))).filter(|(words, _)| !words.is_empty()),
    );
    let kind: Vec<_> = kind.iter().map(|(text, role)| (&**text, *role)).collect();
    page.parts(0, &kind, " · ");
    page.gap();
    page.line(2, &item.text);
    page.gap();
    let documents = tracker
        .mandate()
        .documents
        .iter()
        .map(|document| document.symbol.as_str());
    let rows = [
        ("cli-show-source", item.source.clone()),
        (
            "cli-show-documents",
            documents.collect::<Vec<_>>().join(", "),
        ),
        ("cli-show-concerns", page.run.locale.apart(&item.concerns)),
    ];
    page.rows(0, rows.into_iter().filter(|(_, text)| !text.is_empty()));
    for seen in lens.assessments(tracker, at) {
        page.gap();
        page.line_of(0, seen.delegation(), Role::Title);
        let rows: Vec<_> = Field::QUESTIONS
            .iter()
            .flat_map(|field| answer(page, known, seen, field))
            .collect();
        page.beside(2, rows);
        let tags = seen.tags();
        page.rows(
            2,
            (!tags.is_empty()).then(|| ("cli-show-tags", tags.join(", "))),
        );
    }
}

/// One field of an assessment: a row, or a row for each of several current answers.
fn answer(
    page: &Page<'_, '_>,
    (tracker, ledger): Known<'_>,
    seen: Assessment<'_>,
    field: &Field,
) -> Vec<Beside> {
    let answers = seen.answers(field.clone());
    let contested = answers.is_contested();
    let entries: Vec<&Entry> = if contested {
        answers.iter().collect()
    } else {
        answers
            .only()
            .filter(|entry| !entry.say().is_silence())
            .into_iter()
            .collect()
    };
    let label = match field {
        Field::Status => "cli-show-status",
        Field::Position => "cli-show-position",
        Field::Lead => "cli-show-lead",
        Field::Due => "cli-show-due",
        Field::Priority => "cli-show-priority",
        Field::Tag(_) => "cli-show-tags",
    };
    let row = |entry: &Entry| {
        let words =
            page.run
                .locale
                .answer_words(tracker, entry, ledger, contested, &page.run.here.zone);
        let first = if contested {
            (words.len(), Role::Warning)
        } else if let Say::Status { to, .. } = entry.say() {
            let status = to.unwrap_or(Status::NoInformation);
            let word = page.run.locale.status(status);
            (word.len(), Role::of_status(Some(status)))
        } else {
            (0, Role::Text)
        };
        Beside {
            label,
            text: words,
            first,
        }
    };
    entries.into_iter().map(row).collect()
}

fn notes(page: &mut Page<'_, '_>, (tracker, ledger): Known<'_>, at: usize, all: bool) {
    let versions = tracker.versions(at);
    let seen: Vec<&Note<'_>> = versions
        .iter()
        .filter(|note| all || note.is_current())
        .collect();
    let hidden = versions.len() - seen.len();
    if versions.is_empty() {
        return;
    }
    page.gap();
    let count = [
        ("count", Value::from(seen.len())),
        ("hidden", Value::from(hidden)),
    ];
    let heading = page.run.locale.fill("cli-show-notes", &count);
    page.line_of(0, &heading, Role::Title);
    for note in seen {
        let locale = page.run.locale;
        let mut words = vec![
            locale.minute_of(note.whose.at(), &page.run.here.zone),
            locale.author(note.whose.author()),
            note.entry.id().as_str()[..SHORT].to_owned(),
        ];
        for (is, id) in [
            (note.private, "cli-note-private"),
            (note.is_revision, "note-revision"),
            (note.revised, "note-revised"),
            (note.withdrawn, "note-withdrawn"),
        ] {
            words.extend(is.then(|| locale.get(id).into_owned()));
        }
        let zone = &page.run.here.zone;
        words.extend(locale.changed_by_hand(tracker, ledger, note.entry, zone));
        words.extend(locale.brought_back(tracker, note.entry, &page.run.here.zone));
        page.gap();
        page.line_of(2, &words.join("  "), Role::Dim);
        page.line(4, note.text);
    }
}
