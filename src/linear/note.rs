//! Writing notes line by line, and what becomes of them when one is called away.

use super::answer::ask;
use super::hear::Heard;
use super::read;
use super::say::{attempt, say};
use super::state::{Ask, Effect, Moment, State, Writing};
use crate::domain::{Arrange, EntryId, ItemId, Refusal, Request, Say};
use crate::storage::{Draft, Edited, Late, NoteOf, joined};
use crate::text::{CameBack, Value, beginning};

/// The line that keeps a note.
pub(super) const KEEP: &str = ".";
/// The line that sets it aside.
const ASIDE: &str = ".b";
/// The line that explains.
const EXPLAIN: &str = ".?";
/// The line that hands it to the person's own editor.
const ABROAD: &str = ".e";
/// The line that stands for one with a single full stop.
const STOP: &str = "..";

/// Begins a note, or goes on with the one that was begun. Words meant for this machine only never come
/// up where a note for all is wanted, nor the other way round.
pub(super) fn write(state: &mut State, private: bool) {
    let begun = take_draft(state, |draft| {
        draft.revises.is_none() && draft.private == private
    });
    open(
        state,
        Writing {
            revises: None,
            private,
            lines: lines(begun.as_deref()),
            is_new: true,
            is_told: false,
        },
        begun.is_some(),
    );
}

/// Begins a note in the person's own editor.
pub(super) fn write_abroad(state: &mut State) -> Vec<Effect> {
    if let Some(why) = no_editor(state) {
        state.tell_of(why);
        return Vec::new();
    }
    write(state, false);
    match state.ask.take() {
        Some(Ask::Note(writing)) => go_abroad(state, writing),
        other => {
            state.ask = other;
            Vec::new()
        }
    }
}

fn no_editor(state: &State) -> Option<&'static str> {
    if !state.has_editor {
        Some("refuse-no-editor")
    } else if !state.is_typed {
        Some("linear-editor-piped")
    } else {
        None
    }
}

/// Asks which note is meant; where one's own delegation has only one, that.
pub(super) fn choose(state: &mut State, is_revision: bool) {
    let Some(author) = state.author.clone() else {
        return;
    };
    let Some((at, _)) = state.only() else {
        return state.tell_of("linear-one-item");
    };
    let notes = state.tracker.notes(at);
    // Numbered as they are read out with the item.
    let current = notes.iter().filter(|note| note.is_current());
    let numbered = (1..).zip(current.map(|note| note.entry));
    let own = numbered.filter(|(_, entry)| entry.author().shares_delegation(&author));
    let own: Vec<(usize, EntryId)> = own.map(|(number, entry)| (number, entry.id())).collect();
    match (&own[..], is_revision) {
        ([], _) => state.tell_of("refuse-no-own-note"),
        ([(_, only)], true) => {
            revise(state, *only);
        }
        (_, true) => ask(state, Ask::Revise(own)),
        (_, false) => ask(state, Ask::Withdraw(own, None)),
    }
}

/// Whether another person of one's own delegation wrote the note. A pipe cannot be asked whether it is meant.
pub(super) fn is_colleagues(state: &State, id: EntryId) -> bool {
    let note = state.tracker.entry(id).filter(|_| state.is_typed);
    let whose = note.map(|note| state.tracker.whose_words(note).author());
    let own = state.author.as_ref();
    whose.is_some_and(|whose| own.is_some_and(|own| !own.is_same(whose)))
}

/// Tells whose a note is, before it is withdrawn.
pub(super) fn tell_whose(state: &mut State, id: EntryId, typed: &str) {
    let Some(note) = state.tracker.entry(id) else {
        return;
    };
    let whose = state.tracker.whose_words(note);
    let arguments = [
        ("by", Value::from(state.locale.author(whose.author()))),
        (
            "at",
            Value::from(state.locale.minute_of(whose.at(), &state.lens.zone)),
        ),
        ("text", Value::from(beginning(note))),
        ("typed", Value::from(typed.to_owned())),
    ];
    state.tell_with("linear-withdraw-whose", &arguments);
}

/// Opens a version to be revised: its text is written anew.
pub(super) fn revise(state: &mut State, id: EntryId) -> Vec<Effect> {
    let Some((at, _)) = state.only() else {
        return Vec::new();
    };
    if let Err(refusal) = state.tracker.revisable(at, id) {
        let sentence = state.locale.refusal(&refusal);
        state.tell(&sentence);
        return Vec::new();
    }
    let notes = state.tracker.notes(at);
    let Some(note) = notes.iter().find(|note| note.entry.id() == id) else {
        return Vec::new();
    };
    let (private, text) = (note.private, note.text.to_owned());
    let words = Value::from(read::note_words(state, note));
    let begun = take_draft(state, |draft| draft.revises.as_deref() == Some(id.as_str()));
    state.tell_with("linear-note-before", &[("words", words)]);
    state.tell(&text);
    state.out.gap();
    let writing = Writing {
        revises: Some(id),
        private,
        lines: lines(begun.as_deref()),
        is_new: true,
        is_told: false,
    };
    open(state, writing, begun.is_some());
    Vec::new()
}

fn open(state: &mut State, writing: Writing, is_begun: bool) {
    if is_begun {
        state.tell_of("linear-note-begun");
        for line in &writing.lines {
            state.out.say(line);
        }
    }
    ask(state, Ask::Note(writing));
}

fn lines(text: Option<&str>) -> Vec<String> {
    text.map(|text| text.split('\n').map(str::to_owned).collect())
        .unwrap_or_default()
}

/// One line of a note, or what ends it.
pub(super) fn line(state: &mut State, line: &str, moment: Moment) -> Vec<Effect> {
    let Some(Ask::Note(mut writing)) = state.ask.take() else {
        return Vec::new();
    };
    let line = line.strip_suffix('\r').unwrap_or(line);
    writing.is_new = false;
    let explain = format!(".{}", state.locale.get("linear-word-help"));
    match line.trim_end() {
        KEEP => return keep(state, writing, moment),
        ASIDE => {
            state.ask = Some(Ask::Note(writing));
            return set_aside(state);
        }
        ABROAD => return go_abroad(state, writing),
        word if word == EXPLAIN || word.to_lowercase() == explain => {
            super::explain::question(state, &Ask::Note(writing.clone()));
            state.ask = Some(Ask::Note(writing));
            return Vec::new();
        }
        STOP => writing.lines.push(KEEP.to_owned()),
        _ => {
            if !writing.is_told && Heard::of(line, &state.locale).is_sign() {
                writing.is_told = true;
                let line = Value::from(line.trim().to_owned());
                state.tell_with("linear-note-line", &[("line", line)]);
            }
            writing.lines.push(line.to_owned());
        }
    }
    state.ask = Some(Ask::Note(writing));
    // Whoever types loses the line that is being typed at most; a pipe can be fed again.
    if state.is_typed {
        vec![Effect::Drafts(drafts(state))]
    } else {
        Vec::new()
    }
}

/// Hands what stands by now to the person's own editor. It is kept first.
fn go_abroad(state: &mut State, writing: Writing) -> Vec<Effect> {
    let text = writing.lines.join("\n");
    let about = NoteOf::new(about(state), writing.revises, writing.private);
    state.ask = Some(Ask::Note(writing));
    if let Some(why) = no_editor(state) {
        state.tell_of(why);
        return Vec::new();
    }
    vec![Effect::Drafts(drafts(state)), Effect::Edit { about, text }]
}

/// Takes over what the person's editor has left, says what became of it and reads out what stands now.
pub(super) fn came_back(state: &mut State, edited: &Edited) -> Vec<Effect> {
    let Some(Ask::Note(writing)) = &mut state.ask else {
        return Vec::new();
    };
    let stood = writing.lines.iter().any(|line| !line.trim().is_empty());
    let new = edited.text.as_ref().ok();
    let new = new.filter(|text| edited.is_new && !text.trim().is_empty());
    if let Some(text) = new {
        writing.lines = lines(Some(text));
    }
    let read: Vec<String> = new.map(|_| writing.lines.clone()).unwrap_or_default();
    let (CameBack::News(text) | CameBack::Trouble(text)) =
        state.locale.edited(edited, stood, KEEP, ABROAD);
    state.tell(&text);
    read.iter().for_each(|line| state.out.say(line));
    vec![Effect::Drafts(drafts(state))]
}

/// Takes in what a window of the person's editor has saved although nobody asked for it any more: into the note
/// where that is open or set aside, else as one that was begun. What was typed stays above it.
pub(super) fn late(state: &mut State, late: Late) -> Vec<Effect> {
    let Late { draft, before } = late;
    let here = about(state);
    let is_here = is_about(state, &draft, &here);
    if let Some(Ask::Note(writing)) = &mut state.ask
        && is_here
        && writing.private == draft.private
        && writing.revises.map(|id| id.to_string()) == draft.revises
    {
        let (now, _) = joined(&writing.lines.join("\n"), &before, &draft.text);
        writing.lines = lines(Some(&now));
        let read = writing.lines.clone();
        let arguments = [("keep", Value::from(KEEP))];
        state.tell_with("linear-late-here", &arguments);
        read.iter().for_each(|line| state.out.say(line));
        return vec![Effect::Drafts(drafts(state))];
    }
    let is_same = |known: &&mut Draft| {
        let name = |it: &Draft| (it.item.clone(), it.revises.clone(), it.private);
        known.asks.is_none() && name(known) == name(&draft)
    };
    if let Some(known) = state.drafts.iter_mut().find(is_same) {
        known.text = joined(&known.text, &before, &draft.text).0;
    } else {
        state.drafts.push(draft);
    }
    state.tell_of("linear-late");
    vec![Effect::Drafts(drafts(state))]
}

/// Keeps the note. Where it is refused it stays open.
fn keep(state: &mut State, writing: Writing, moment: Moment) -> Vec<Effect> {
    let text: Box<str> = writing.lines.join("\n").into();
    let requests = state.subject().into_iter().map(|on| Request {
        on,
        say: match writing.revises {
            None => Say::Note { text: text.clone() },
            Some(note) => Say::Revise {
                note,
                text: text.clone(),
            },
        },
        private: writing.private,
    });
    let requests: Vec<Request> = requests.collect();
    match attempt(state, &requests, false, moment) {
        // It stands so already: nothing waits.
        Ok(effects) if effects.is_empty() => vec![Effect::Drafts(drafts(state))],
        Ok(effects) => {
            state.finished = of_writing(state, &writing);
            effects
        }
        Err(Refusal::Empty) => say(state, &requests, false, moment),
        Err(refusal) => {
            let sentence = state.locale.refusal(&refusal);
            state.tell(&sentence);
            state.ask = Some(Ask::Note(Writing {
                is_new: true,
                ..writing
            }));
            Vec::new()
        }
    }
}

/// The entries are safe: a note that was finished with them need not wait any longer.
pub(super) fn is_kept(state: &mut State) -> Vec<Effect> {
    match state.finished.take() {
        Some(_) => vec![Effect::Drafts(drafts(state))],
        None => Vec::new(),
    }
}

/// The entries could not be kept: the words of a note that was finished with them wait.
pub(super) fn is_not_kept(state: &mut State) -> Vec<Effect> {
    let Some(draft) = state.finished.take() else {
        return Vec::new();
    };
    put_aside(state, draft)
}

/// Sets aside the note that is open; the next one about this item goes on with it.
pub(super) fn set_aside(state: &mut State) -> Vec<Effect> {
    let Some(draft) = of_open(state) else {
        if let Some(Ask::Note(_)) = state.ask.take() {
            state.tell_of("linear-nothing-said");
        }
        return Vec::new();
    };
    state.ask = None;
    put_aside(state, draft)
}

fn put_aside(state: &mut State, draft: Draft) -> Vec<Effect> {
    state.drafts.push(draft);
    let count = Value::from(state.subject().len());
    state.tell_with("linear-note-aside", &[("count", count)]);
    vec![Effect::Drafts(drafts(state))]
}

/// All that is being written or was begun, to be kept in case the program ends.
pub(super) fn drafts(state: &State) -> Vec<Draft> {
    let open = of_open(state).into_iter();
    let open = open.chain(state.finished.iter().cloned());
    open.chain(state.drafts.iter().cloned()).collect()
}

fn of_open(state: &State) -> Option<Draft> {
    let Some(Ask::Note(writing)) = &state.ask else {
        return None;
    };
    of_writing(state, writing)
}

fn of_writing(state: &State, writing: &Writing) -> Option<Draft> {
    let text = writing.lines.join("\n");
    let about = about(state);
    (!text.trim().is_empty() && !about.is_empty()).then(|| Draft {
        item: Draft::about(&about),
        revises: writing.revises.map(|id| id.to_string()),
        private: writing.private,
        text,
        ..Draft::default()
    })
}

/// What is talked about, in the mandate's order: the order in which it was typed is of no account.
fn about(state: &State) -> Vec<ItemId> {
    let mut items = state.subject();
    items.arrange_by_key(|id| state.tracker.position(id));
    items
}

fn is_about(state: &State, draft: &Draft, about: &[ItemId]) -> bool {
    draft.asks.is_none() && draft.items(&state.tracker).as_deref() == Some(about)
}

/// The text that was begun about just what is talked about.
fn take_draft(state: &mut State, fits: impl Fn(&Draft) -> bool) -> Option<String> {
    let about = about(state);
    let is_meant = |draft: &Draft| is_about(state, draft, &about) && fits(draft);
    let at = state.drafts.iter().position(is_meant)?;
    Some(state.drafts.remove(at).text)
}

/// Tells what was begun about what is talked about, and waits.
pub(super) fn tell_begun(state: &mut State) {
    let about = about(state);
    let waiting = state.drafts.iter();
    let texts: Vec<String> = waiting
        .filter(|draft| is_about(state, draft, &about))
        .map(|draft| draft.text.clone())
        .collect();
    for text in texts {
        state.tell_with("linear-begun", &[("text", Value::from(text))]);
    }
}
