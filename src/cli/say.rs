//! `note`, `undo` and `redo`.

use clap::ArgMatches;

use super::editor;
use super::failure::{Answer, Failure, Outcome};
use super::run::{Kept, Run};
use super::set::told;
use crate::domain::{Arrange, Direction, Entry, EntryId, Refusal, Request, Said, Say, Tracker};
use crate::storage::Sheet;
use crate::text::Value;

/// Adds, revises or withdraws a note.
pub(super) fn note(run: &Run<'_>, typed: &ArgMatches) -> Outcome {
    let author = run.author()?;
    let mut opened = run.opened(&run.target())?;
    // Before anybody writes a long text in vain.
    run.writable(&opened.store)?;
    let tracker = &opened.tracker;
    let name = typed
        .get_one::<String>("item")
        .map(String::as_str)
        .unwrap_or_default();
    let item = run.place(tracker, name)?;
    let (say, sheet) = match wanted(run, typed, tracker, item)? {
        Wanted::Nothing => return Ok(Answer::new(line(run.locale.get("cli-note-empty")))),
        Wanted::Say(say, sheet) => (say, sheet),
    };
    let on = tracker.items()[item].id.clone();
    let request = Request {
        on: on.clone(),
        say,
        private: typed.get_flag("private"),
    };
    let mandate = tracker.mandate().id.clone();
    let made = (tracker.say(&[request], &run.here.stamp(author), false))
        .map_err(|refusal| Failure::refusal(run.locale, &refusal))
        .and_then(|said| run.hold(&mut opened.store, &said).map(|()| said));
    let said = made.map_err(|failure| match sheet {
        Some(sheet) => editor::leave(run, sheet, failure),
        None => failure,
    })?;
    let gone = run.gone(&opened);
    let kept = run.bring(&opened.store, &said)?;
    let mut out = line(told(run, tracker, &on, &said));
    let ids = said
        .iter()
        .filter(|said| !matches!(said.entry.say(), Say::Withdraw { .. }));
    for said in ids {
        out.push_str(&line(run.with(
            "cli-note-id",
            "note",
            said.entry.id().to_string(),
        )));
    }
    out.push_str(&saved(run, &kept, &mandate, &said));
    Ok(with_hint(out, gone))
}

fn with_hint(out: String, hint: Option<String>) -> Answer {
    let mut answer = Answer::new(out);
    answer.hints.extend(hint);
    answer
}

/// What is to be said.
enum Wanted {
    /// The text of the note is as it was, or was emptied: that takes nothing away.
    Nothing,
    /// This; where it was written in the editor, on that sheet.
    Say(Say, Option<Sheet>),
}

fn wanted(
    run: &Run<'_>,
    typed: &ArgMatches,
    tracker: &Tracker,
    item: usize,
) -> Result<Wanted, Failure> {
    let find = |typed: &String| run.note(tracker, item, typed);
    let refused = |refusal: Refusal| Failure::refusal(run.locale, &refusal);
    if let Some(ids) = typed.get_many::<String>("withdraw") {
        let notes = ids.map(find).collect::<Result<Vec<EntryId>, _>>()?;
        for note in &notes {
            match tracker.revisable(item, *note) {
                // To withdraw it once more says nothing.
                Ok(()) | Err(Refusal::NoteWithdrawn) => {}
                Err(refusal) => return Err(refused(refusal)),
            }
        }
        let notes = notes.into();
        return Ok(Wanted::Say(Say::Withdraw { notes }, None));
    }
    let note = typed.get_one::<String>("revise").map(find).transpose()?;
    if let Some(note) = note {
        // Before anybody writes a long text in vain.
        tracker.revisable(item, note).map_err(refused)?;
    }
    let before = note.and_then(|id| {
        let notes = tracker.notes(item);
        notes
            .iter()
            .find(|note| note.entry.id() == id)
            .map(|note| note.text.to_owned())
    });
    let blank = || {
        let on = tracker.items()[item].id.as_str();
        Failure::refused(run.with("cli-note-blank", "item", on))
    };
    let (text, sheet): (Box<str>, _) = match typed.get_one::<String>("text") {
        Some(text) if text.trim().is_empty() => return Err(blank()),
        Some(text) => (text.as_str().into(), None),
        None => match editor::ask(run, before.as_deref().unwrap_or_default())? {
            Some(written) => (written.text.into(), written.sheet),
            None if note.is_some() => return Ok(Wanted::Nothing),
            None => return Err(blank()),
        },
    };
    let say = match note {
        Some(note) => Say::Revise { note, text },
        None => Say::Note { text },
    };
    Ok(Wanted::Say(say, sheet))
}

/// Takes back what one said last.
pub(super) fn undo(run: &Run<'_>) -> Outcome {
    step(run, Direction::Undo, "cli-undone")
}

/// Says again what was taken back last.
pub(super) fn redo(run: &Run<'_>) -> Outcome {
    step(run, Direction::Redo, "cli-redone")
}

fn step(run: &Run<'_>, direction: Direction, id: &str) -> Outcome {
    let author = run.author()?;
    let opened = run.opened(&run.target())?;
    let tracker = &opened.tracker;
    let said = tracker
        .step(direction, &run.here.stamp(author.clone()))
        .map_err(|refusal| {
            Failure::refused(
                run.locale
                    .not_stepped(tracker, (&author, None), &refusal, "--author"),
            )
        })?;
    let gesture = tracker.next_gesture(&author, direction).unwrap_or_default();
    let mut entries: Vec<&Entry> = gesture
        .entries
        .iter()
        .map(|entry| tracker.first_said(entry).0)
        .collect();
    entries.arrange_by_key(|entry| (entry.on(), entry.say().field()));
    // What was taken back in favour of several answers is one thing that was said.
    entries.dedup_by_key(|entry| entry.id());
    let mut out = String::new();
    for entry in entries {
        let arguments = [
            ("item", Value::from(entry.on().as_str())),
            ("said", Value::from(run.locale.said(tracker, entry))),
        ];
        out.push_str(&line(run.locale.fill(id, &arguments)));
    }
    out.push_str(&contested_again(run, tracker, &said));
    let mandate = tracker.mandate().id.clone();
    let gone = run.gone(&opened);
    let kept = run.keep(opened.store, &said)?;
    out.push_str(&saved(run, &kept, &mandate, &said));
    Ok(with_hint(out, gone))
}

/// Which items a step makes contested again, and by which answers.
fn contested_again(run: &Run<'_>, tracker: &Tracker, said: &[Said]) -> String {
    let mut now = tracker.clone();
    let entries: Vec<Entry> = said.iter().map(|said| said.entry.clone()).collect();
    now.admit(entries.iter().cloned(), false);
    let mut entries: Vec<&Entry> = entries
        .iter()
        .filter(|it| it.say().field().is_some())
        .collect();
    entries.arrange_by_key(|entry| (entry.on(), entry.say().field()));
    let is_one = |a: &&Entry, b: &&Entry| a.on() == b.on() && a.say().field() == b.say().field();
    let groups = entries.chunk_by(is_one).filter(|group| group.len() > 1);
    let told = groups.map(|group| {
        let answers = (run.locale).told_as_it_stands(&now, group, &run.here.zone, &|it| it);
        let arguments = [
            ("item", Value::from(group[0].on().as_str())),
            ("answers", Value::from(answers)),
        ];
        line(run.locale.fill("cli-contested-now", &arguments))
    });
    told.collect()
}

fn saved(run: &Run<'_>, kept: &Kept, mandate: &str, said: &[Said]) -> String {
    let private = said.iter().any(|said| said.private);
    let private = private.then(|| run.places.private_notes(mandate));
    kept.sentences(run, private.as_deref())
        .into_iter()
        .map(line)
        .collect()
}

fn line(text: impl AsRef<str>) -> String {
    format!("{}\n", text.as_ref())
}
