//! What is read out: the list, an item, a history. One thing in a line; words instead of marks.

use super::item::name;
use super::news;
use super::state::{Place, State};
use super::verb::Verb;
use crate::domain::{Arrange, Assessment, Entry, Field, Kind, Note, Sort, Status};
use crate::text::{Locale, Value, answered};

/// Sayings of a history that are read out at most.
const SAYINGS: usize = 500;

/// The fields of an assessment with the messages of their names.
const FIELDS: [(Field, &str); 5] = [
    (Field::Status, "cli-show-status"),
    (Field::Position, "cli-show-position"),
    (Field::Lead, "cli-show-lead"),
    (Field::Due, "cli-show-due"),
    (Field::Priority, "cli-show-priority"),
];

fn labelled(locale: &Locale, id: &str, text: &str) -> String {
    let arguments = [
        ("label", Value::from(locale.get(id).into_owned())),
        ("text", Value::from(text.to_owned())),
    ];
    locale.fill("linear-label", &arguments)
}

/// What there is, where it is and who speaks.
pub(super) fn overview(state: &mut State) {
    let title = state.tracker.mandate().title.clone();
    state.tell(&title);
    let path = Value::from(state.path.display().to_string());
    state.tell_with("linear-file", &[("path", path)]);
    match &state.author {
        Some(author) => {
            let who = Value::from(state.locale.author(author));
            state.tell_with("linear-who", &[("who", who)]);
        }
        None => state.tell_of("linear-nobody"),
    }
    for kind in Kind::ALL {
        heading(state, kind);
    }
    let signs = (0..state.tracker.items().len()).map(|at| state.lens.signs(&state.tracker, at));
    let (mut overdue, mut contested, mut differing) = (0, 0, 0);
    for signs in signs {
        overdue += usize::from(signs.overdue.is_some());
        contested += usize::from(signs.contested);
        differing += usize::from(signs.differing);
    }
    let counts = [
        ("sign-overdue-count", overdue),
        ("sign-contested-count", contested),
        ("sign-differing-count", differing),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(id, count)| state.locale.fill(id, &[("count", Value::from(count))]))
        .collect();
    if !told.is_empty() {
        attention(state, &told);
    }
    if overdue == 0 {
        overdue_elsewhere(state);
    }
    damaged(state);
}

/// What other delegations see overdue, where nothing is through the eyes that look.
pub(super) fn overdue_elsewhere(state: &mut State) {
    if let Some(late) = state.lens.overdue_elsewhere(&state.tracker) {
        let told = state.locale.overdue_elsewhere(&state.tracker, &late);
        state.tell_with("overdue-elsewhere-linear", &[("told", Value::from(told))]);
    }
}

/// That lines of the file cannot be read, as long as they stand in it.
pub(super) fn damaged(state: &mut State) {
    if state.damaged > 0 {
        state.tell_with("linear-damaged", &[("count", Value::from(state.damaged))]);
    }
}

fn attention(state: &mut State, signs: &[String]) {
    state.tell_with("linear-attention", &[("signs", signs.join(", ").into())]);
}

/// How far the items of a kind have come.
fn heading(state: &mut State, kind: Kind) {
    if state.lens.has_no_eyes(&state.tracker) {
        let progress = state.tracker.progress(kind, None);
        let arguments = [
            ("kinds", Value::from(state.locale.kinds(kind))),
            ("count", Value::from(progress.of())),
        ];
        return state.tell_with("linear-kind-count", &arguments);
    }
    let progress = state.tracker.progress(kind, state.lens.of);
    let arguments = [
        ("kinds", Value::from(state.locale.kinds(kind))),
        ("done", Value::from(progress.implemented())),
        ("all", Value::from(progress.of())),
        ("out", Value::from(progress.uncounted())),
    ];
    state.tell_with("linear-kind", &arguments);
}

/// The items that fit, each with its number.
pub(super) fn list(state: &mut State) {
    damaged(state);
    let listed = state.listed();
    if listed.is_empty() {
        state.tell_of("linear-none-fits");
        if state.filter.overdue {
            overdue_elsewhere(state);
        }
        return;
    }
    if state.sort != Sort::Document {
        return listed.into_iter().for_each(|at| row(state, at));
    }
    for kind in Kind::ALL {
        let items = state.tracker.items();
        let of_kind: Vec<usize> = (listed.iter().copied())
            .filter(|at| items[*at].kind == kind)
            .collect();
        if !of_kind.is_empty() {
            heading(state, kind);
            of_kind.into_iter().for_each(|at| row(state, at));
        }
    }
}

/// What is open and has a due date, the earliest first.
pub(super) fn dates(state: &mut State) {
    let everything = Default::default();
    let items = state
        .lens
        .select(&state.tracker, &everything, Sort::Due.into());
    let is_dated = |at: &usize| {
        let signs = state.lens.signs(&state.tracker, *at);
        let days = signs.overdue.or(signs.due_soon).or(signs.due_later);
        days.is_some()
    };
    let dated: Vec<usize> = items.into_iter().filter(is_dated).collect();
    if dated.is_empty() {
        return state.tell_of("linear-no-dates");
    }
    dated.into_iter().for_each(|at| row(state, at));
}

/// An item in one line.
pub(super) fn row(state: &mut State, at: usize) {
    let (locale, tracker) = (&state.locale, &state.tracker);
    let item = &tracker.items()[at];
    let own = state.lens.of.map(|of| tracker.assessment(at, of));
    let status = match own {
        Some(own) => Some(locale.status_words(own)),
        None if state.lens.has_no_eyes(tracker) => None,
        None => Some(locale.status(Status::NoInformation)),
    };
    let fill = |id: &str, name: &str, text: String| locale.fill(id, &[(name, Value::from(text))]);
    let mut words = Vec::from_iter(status);
    if let Some(own) = own {
        for (field, id) in [
            (Field::Lead, "item-lead"),
            (Field::Due, "item-due"),
            (Field::Priority, "item-priority"),
        ] {
            let said = answered(own, field.clone(), |say| locale.value(say).0);
            words.extend(said.map(|said| fill(id, field.name(), said)));
        }
    }
    words.extend(locale.each_sign(state.lens.signs(tracker, at)));
    let arguments = [
        ("number", Value::from(at + 1)),
        ("kind", Value::from(locale.kind(item.kind))),
        ("label", Value::from(locale.label(item))),
        ("title", Value::from(item.title.as_str())),
        ("words", Value::from(locale.apart(&words))),
    ];
    let message = match words.is_empty() {
        true => "linear-row-bare",
        false => "linear-row",
    };
    let line = locale.fill(message, &arguments);
    state.tell(&line);
}

/// Everything about the item that is talked about alone.
pub(super) fn item(state: &mut State) {
    let Some((at, item)) = state.only() else {
        return;
    };
    let (locale, item) = (&state.locale, item.clone());
    let label = locale.label(&item);
    let head = [
        ("number", Value::from(at + 1)),
        ("all", Value::from(state.tracker.items().len())),
        ("kind", Value::from(locale.kind(item.kind))),
        ("label", Value::from(label)),
        ("title", Value::from(item.title.as_str())),
    ];
    let mut lines = vec![locale.fill("linear-item", &head)];
    lines.push(item.text.clone());
    if item.continuing {
        lines.push(locale.get("linear-continuing").into_owned());
    }
    let named = [
        ("cli-show-source", item.source.clone()),
        ("cli-show-concerns", locale.apart(&item.concerns)),
    ];
    let named = named.into_iter().filter(|(_, text)| !text.is_empty());
    lines.extend(named.map(|(id, text)| labelled(locale, id, &text)));
    let seen = state.lens.assessments(&state.tracker, at);
    if seen.is_empty() {
        lines.push(locale.get("linear-nobody-said").into_owned());
    }
    for one in seen {
        lines.push(String::new());
        let id = if Some(one.of()) == state.lens.of && state.author.is_some() {
            "linear-of-own"
        } else {
            "linear-of"
        };
        lines.push(locale.fill(id, &[("of", Value::from(one.delegation()))]));
        lines.extend(assessment(state, one));
    }
    let notes = state.tracker.notes(at);
    let notes: Vec<&Note<'_>> = notes.iter().filter(|note| note.is_current()).collect();
    if !notes.is_empty() {
        lines.push(String::new());
    }
    let withdrawn = state.tracker.withdrawn_notes(at);
    if notes.is_empty() && withdrawn > 0 {
        let arguments = [
            ("count", Value::from(withdrawn)),
            ("key", Value::from(Verb::History.name(locale))),
        ];
        lines.push(locale.fill("item-notes-withdrawn", &arguments));
    }
    for (k, note) in notes.iter().enumerate() {
        lines.push(note_head(state, k + 1, note));
        lines.push(note.text.to_owned());
    }
    let signs = locale.each_sign(state.lens.signs(&state.tracker, at));
    for line in lines {
        if line.is_empty() {
            state.out.gap();
        } else {
            state.out.say(&line);
        }
    }
    if !signs.is_empty() {
        attention(state, &signs);
    }
    news::begun(state);
}

/// Where one delegation sees the item: a line for each answer.
fn assessment(state: &State, one: Assessment<'_>) -> Vec<String> {
    let locale = &state.locale;
    let mut lines = Vec::new();
    for (field, label) in FIELDS {
        let answers = one.answers(field);
        let is_contested = answers.is_contested();
        let entries: Vec<&Entry> = if is_contested {
            answers.iter().collect()
        } else {
            let only = answers.only().filter(|entry| !entry.say().is_silence());
            only.into_iter().collect()
        };
        for entry in entries {
            let words = locale.answer_words(
                &state.tracker,
                entry,
                &state.ledger,
                is_contested,
                &state.lens.zone,
            );
            let (words, why) = words.split_once('\n').unwrap_or((&words, ""));
            lines.push(labelled(locale, label, words));
            if !why.is_empty() {
                let why = Value::from(why.to_owned());
                lines.push(locale.fill("item-why", &[("why", why)]));
            }
        }
        if is_contested && Some(one.of()) == state.lens.of {
            lines.push(locale.get("linear-contested").into_owned());
        }
    }
    let tags = one.tags();
    if !tags.is_empty() {
        lines.push(labelled(locale, "cli-show-tags", &tags.join(", ")));
    }
    lines
}

/// A note's number, when it was written and by whom, and what became of it.
pub(super) fn note_head(state: &State, number: usize, note: &Note<'_>) -> String {
    let arguments = [
        ("number", Value::from(number)),
        ("words", Value::from(note_words(state, note))),
    ];
    state.locale.fill("linear-note", &arguments)
}

/// When a note was written and by whom, and what became of it.
pub(super) fn note_words(state: &State, note: &Note<'_>) -> String {
    let locale = &state.locale;
    let mut words = vec![
        locale.minute_of(note.whose.at(), &state.lens.zone),
        locale.author(note.whose.author()),
    ];
    for (is, id) in [
        (note.private, "note-private"),
        (note.is_revision, "note-revision"),
    ] {
        words.extend(is.then(|| locale.get(id).into_owned()));
    }
    let (tracker, zone) = (&state.tracker, &state.lens.zone);
    words.extend(locale.changed_by_hand(tracker, &state.ledger, note.entry, zone));
    words.extend(locale.brought_back(&state.tracker, note.entry, &state.lens.zone));
    words.join(", ")
}

/// What was said about the item that is talked about, or about all, the newest first.
pub(super) fn history(state: &mut State) {
    let about = state.only().map(|(at, _)| at);
    let subject = state.subject();
    let mut entries = state.tracker.history(about);
    if subject.len() > 1 {
        entries.retain(|entry| subject.contains(entry.on()));
    }
    entries.arrange_by_key(|entry| (entry.at(), &entry.author().by, entry.on()));
    let sayings: Vec<&[&Entry]> = entries
        .chunk_by(|a, b| state.tracker.is_one_saying(a, b))
        .collect();
    let left = sayings.len().saturating_sub(SAYINGS);
    let mut lines = Vec::new();
    for said in sayings.into_iter().rev().take(SAYINGS) {
        saying(state, said, about.is_none(), &mut lines);
    }
    if lines.is_empty() {
        return state.tell_of("cli-history-none");
    }
    lines.iter().for_each(|line| state.out.say(line));
    if left > 0 {
        state.tell_with("linear-earlier", &[("count", Value::from(left))]);
    }
}

/// What one person said in one go about one item, and the texts of it.
fn saying(state: &State, said: &[&Entry], with_item: bool, lines: &mut Vec<String>) {
    let locale = &state.locale;
    let saying = locale.saying(&state.tracker, said, &state.lens.zone);
    let entry = saying.entry;
    let mut words = vec![
        locale.minute_of(entry.at(), &state.lens.zone),
        locale.author(entry.author()),
    ];
    if with_item {
        let at = state.tracker.position(entry.on());
        let item = at.map(|at| locale.fill("linear-about", &name(state, at)));
        words.push(item.unwrap_or_else(|| entry.on().to_string()));
    }
    words.push(saying.says.join(", "));
    words.extend((saying.is_private).then(|| locale.get("note-private").into_owned()));
    lines.push(locale.fill(
        "linear-saying",
        &[("words", Value::from(locale.apart(&words)))],
    ));
    lines.extend(saying.texts.into_iter().map(str::to_owned));
}

/// What is wrong with the file, and the ways out.
pub(super) fn trouble(state: &mut State) {
    let Place::Trouble(trouble) = &state.place else {
        return;
    };
    let told = state.locale.trouble(trouble, &state.path);
    let ways: Vec<String> = (trouble.ways.iter().enumerate())
        .map(|(at, way)| {
            let arguments = [
                ("number", Value::from(at + 1)),
                ("text", Value::from(state.locale.way(trouble, *way))),
            ];
            state.locale.fill("linear-way", &arguments)
        })
        .collect();
    let lines = std::iter::once(told.what)
        .chain(told.lines)
        .chain(told.more);
    for line in lines.chain(ways) {
        state.out.say(&line);
    }
}
