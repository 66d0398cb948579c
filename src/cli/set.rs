//! `set`: says where items stand. All that one command says is one gesture, taken back together.

use clap::ArgMatches;

use super::failure::{Answer, Failure, Outcome};
use super::run::Run;
use crate::domain::{
    Author, ItemId, Position, Priority, Refusal, Request, Said, Say, Status, Tracker,
};
use crate::text::Value;

/// Says what was asked for about every item that was named.
pub(super) fn set(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let says = says(run, typed)?;
    let author = run.author()?;
    let opened = run.opened(&run.target())?;
    let names = typed.get_many::<String>("item").unwrap_or_default();
    let items: Vec<ItemId> = (run.items(&opened.tracker, names)?.into_iter())
        .map(|at| opened.tracker.items()[at].id.clone())
        .collect();
    let requests = if says.is_empty() {
        as_it_stands(run, &opened.tracker, &author, &items)?
    } else {
        let each = |item: &ItemId| {
            let shared = |say: &Say| Request::shared(item.clone(), say.clone());
            says.iter().map(shared).collect::<Vec<_>>()
        };
        items.iter().flat_map(each).collect()
    };
    let stamp = run.here.stamp(author);
    let said = (opened.tracker)
        .say(&requests, &stamp, typed.get_flag("reaffirm"))
        .map_err(|refusal| refused(run, &items, &refusal))?;
    let could_be_said_again = said.is_empty() && {
        let again = opened.tracker.say(&requests, &stamp, true);
        again.is_ok_and(|again| !again.is_empty())
    };
    let mut answer = Answer::default();
    answer.hints.extend(run.gone(&opened));
    let kept = run.keep(opened.store, &said)?;
    for item in &items {
        answer
            .out
            .push_str(&told(run, &opened.tracker, item, &said));
        answer.out.push('\n');
        let entries = said.iter().map(|it| &it.entry).filter(|it| it.on() == item);
        let look = format!("`mandate history {item}`");
        let aside = (run.locale).stepped_aside(&opened.tracker, entries, &look);
        answer.out.extend(aside.map(|aside| format!("{aside}\n")));
    }
    if could_be_said_again {
        answer
            .hints
            .push(run.locale.get("cli-set-reaffirm").into_owned());
    }
    for sentence in kept.sentences(run, None) {
        answer.out.push_str(&sentence);
        answer.out.push('\n');
    }
    Ok(answer)
}

/// The status of each item as the author's delegation has said it, to be said again.
fn as_it_stands(
    run: &Run<'_>,
    tracker: &Tracker,
    author: &Author,
    items: &[ItemId],
) -> Result<Vec<Request>, Failure> {
    let own = tracker.delegation(&author.of);
    let again = |item: &ItemId| {
        let stands = tracker
            .assessment(tracker.position(item)?, own?)
            .standing_status()?;
        Some(Request::shared(item.clone(), stands.clone()))
    };
    let again = |item: &ItemId| {
        again(item).ok_or_else(|| {
            Failure::refused(run.with("cli-set-nothing-stands", "item", item.as_str()))
        })
    };
    items.iter().map(again).collect()
}

/// A refusal with what to type instead, where one line of the shell says it.
fn refused(run: &Run<'_>, items: &[ItemId], refusal: &Refusal) -> Failure {
    let Refusal::ReasonMissing(status) = refusal else {
        return Failure::refusal(run.locale, refusal);
    };
    let names: Vec<&str> = items.iter().map(ItemId::as_str).collect();
    let arguments = [
        ("status", Value::from(run.locale.status(*status))),
        ("name", Value::from(status.name())),
        ("items", Value::from(names.join(" "))),
    ];
    Failure::refused(run.locale.fill("cli-set-reason", &arguments))
}

/// What was said about an item, on one line.
pub(super) fn told(run: &Run<'_>, tracker: &Tracker, item: &ItemId, said: &[Said]) -> String {
    let words = said.iter().filter(|said| said.entry.on() == item);
    let words: Vec<String> = words
        .map(|said| run.locale.said(tracker, &said.entry))
        .collect();
    let arguments = [
        ("item", Value::from(item.as_str())),
        ("said", Value::from(words.join(", "))),
    ];
    let id = if words.is_empty() {
        "cli-said-already"
    } else {
        "cli-said"
    };
    run.locale.fill(id, &arguments)
}

/// What is to be said about each item.
fn says(run: &Run<'_>, typed: &ArgMatches) -> Result<Vec<Say>, Failure> {
    let usage = |id: &str| Failure::usage(run.locale.get(id));
    let text = |name: &str| typed.get_one::<String>(name).map(|text| text.as_str());
    let boxed = |text: &str| Box::<str>::from(text);
    let status = typed.get_one::<Status>("status").copied();
    let position = typed.get_one::<Option<Position>>("position").copied();
    let (why, successor) = (text("why"), text("successor"));
    if why.is_some() && status.is_none() && position.is_none() {
        return Err(usage("cli-set-why-alone"));
    }
    if successor.is_some() && status != Some(Status::Superseded) {
        return Err(usage("cli-set-successor-alone"));
    }
    let mut says = Vec::new();
    says.extend(status.map(|to| Say::Status {
        to: Some(to),
        why: why.map(boxed),
        successor: successor.map(boxed),
    }));
    says.extend(position.map(|to| Say::Position {
        to,
        // A reason belongs to one of them: to the status, where both are said.
        why: why.filter(|_| status.is_none()).map(boxed),
    }));
    says.extend(text("lead").map(|lead| Say::Lead {
        to: (!is_none(lead)).then(|| boxed(lead)),
    }));
    if let Some(due) = text("due") {
        let to = if is_none(due) {
            None
        } else {
            Some(run.day(due)?)
        };
        says.push(Say::Due { to });
    }
    says.extend(
        typed
            .get_one::<Option<Priority>>("priority")
            .map(|to| Say::Priority { to: *to }),
    );
    for name in typed.get_many::<String>("tag").unwrap_or_default() {
        says.push(Say::Tag { name: boxed(name) });
    }
    for name in typed.get_many::<String>("untag").unwrap_or_default() {
        says.push(Say::Untag { name: boxed(name) });
    }
    if says.is_empty() && !typed.get_flag("reaffirm") {
        return Err(usage("cli-set-nothing"));
    }
    Ok(says)
}

fn is_none(typed: &str) -> bool {
    typed.trim().eq_ignore_ascii_case("none")
}
