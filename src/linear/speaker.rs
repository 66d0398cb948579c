//! Who speaks: asked before the first word, and corrected later. What was said under a name stays with it, so that a
//! name which has spoken is not changed without a question.

use super::answer::{ask, literal};
use super::command::give;
use super::hear::{no_number, numbered};
use super::own;
use super::state::{Ask, Effect, Moment, State};
use super::verb::Verb;
use crate::domain::Author;
use crate::text::Value;

/// Asks who speaks; the verb that needs to know it goes on then.
pub(super) fn begin(state: &mut State, waiting: Option<Verb>) {
    state.tell_of("about-identity");
    if let Some(author) = &state.author
        && state.lens.spoke_lately(&state.tracker, author)
    {
        let who = Value::from(state.locale.author(author));
        state.tell_with("speaker-undo-first-linear", &[("who", who)]);
    }
    ask(state, Ask::Name(waiting));
}

/// The delegations that have spoken in the file, offered to whoever has not said theirs. Any of them may be another
/// one than the person's.
pub(super) fn offered(state: &State) -> Vec<String> {
    if state.author.is_some() {
        return Vec::new();
    }
    let names = state.tracker.delegations().iter();
    let names = names.map(|of| state.tracker.delegation_name(*of).to_owned());
    names.collect()
}

/// Takes a name.
pub(super) fn name(
    state: &mut State,
    waiting: Option<Verb>,
    typed: &str,
    is_sure: bool,
) -> Vec<Effect> {
    if !is_sure && is_doubtful(state, typed) {
        return doubt(state, None, waiting, typed);
    }
    ask(state, Ask::Delegation(literal(typed).to_owned(), waiting));
    Vec::new()
}

/// Takes a delegation: one that is offered, by its number, or a name.
pub(super) fn delegation(
    state: &mut State,
    (name, waiting): (String, Option<Verb>),
    typed: &str,
    is_sure: bool,
    moment: Moment,
) -> Vec<Effect> {
    let known = offered(state);
    let of = match numbered(typed, known.len()) {
        Some(at) => known[at].clone(),
        None if !known.is_empty() && is_number(typed) => {
            no_number(state, typed, known.len());
            state.ask = Some(Ask::Delegation(name, waiting));
            return Vec::new();
        }
        None if !is_sure && is_doubtful(state, typed) => {
            return doubt(state, Some(name), waiting, typed);
        }
        None => literal(typed).to_owned(),
    };
    identify(state, Author::new(&name, &of), waiting, moment)
}

fn is_number(typed: &str) -> bool {
    !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it may have been meant for an item or a choice. A pipe cannot be asked.
fn is_doubtful(state: &State, typed: &str) -> bool {
    state.is_typed && is_number(typed)
}

/// Asks whether a number was really meant: for the name, or where that is given for the delegation.
fn doubt(
    state: &mut State,
    name: Option<String>,
    waiting: Option<Verb>,
    typed: &str,
) -> Vec<Effect> {
    state.tell_with("linear-number-name", &[("typed", Value::from(typed))]);
    ask(state, Ask::Sure(name, waiting, typed.to_owned()));
    Vec::new()
}

/// Takes the number typed once more for the name that it is, or another name.
pub(super) fn sure(
    state: &mut State,
    (given, waiting): (Option<String>, Option<Verb>),
    number: &str,
    typed: &str,
    moment: Moment,
) -> Vec<Effect> {
    let is_sure = typed == number;
    match given {
        None => name(state, waiting, typed, is_sure),
        Some(given) => delegation(state, (given, waiting), typed, is_sure, moment),
    }
}

/// Takes who speaks; where the name until now has spoken here, asks first.
fn identify(
    state: &mut State,
    author: Author,
    waiting: Option<Verb>,
    moment: Moment,
) -> Vec<Effect> {
    if author.by.is_empty() || author.of.is_empty() {
        state.tell_of("trouble-identity");
        ask(state, Ask::Name(waiting));
        return Vec::new();
    }
    // Who comes to a file takes its spelling; who is known may correct it.
    let author = match &state.author {
        Some(_) => author,
        None => state.tracker.as_spelt(&author),
    };
    let before = state.author.clone().filter(|_| state.is_typed);
    if let Some(before) = before
        && let Some(kept) = state.tracker.keeps_name(&before, &author)
    {
        ask(state, Ask::Speaker([before, author], kept));
        return Vec::new();
    }
    speak_as(state, author, waiting, moment)
}

/// Stays who one was, or speaks under the other name from now on; gives the names back where it is neither.
pub(super) fn choose(
    state: &mut State,
    [before, after]: [Author; 2],
    typed: &str,
    moment: Moment,
) -> Result<Vec<Effect>, [Author; 2]> {
    match numbered(typed, 2) {
        Some(0) => {
            state.tell_of("toast-identity-same");
            Ok(Vec::new())
        }
        Some(_) => Ok(speak_as(state, after, None, moment)),
        None => Err([before, after]),
    }
}

fn speak_as(
    state: &mut State,
    author: Author,
    waiting: Option<Verb>,
    moment: Moment,
) -> Vec<Effect> {
    let seen = state.lens.of;
    let before = state.author.replace(author.clone());
    if let Some(before) = before.filter(|before| *before != author) {
        state.before = Some(before);
    }
    state.refresh();
    let who = Value::from(state.locale.author(&author));
    state.tell_with("linear-who", &[("who", who)]);
    if seen != state.lens.of {
        let eyes = (state.locale).eyes_now(&state.tracker, &state.lens, &author.of);
        state.tell(&eyes);
    }
    let mut effects = vec![Effect::Identify(author)];
    effects.extend(own::watched(state));
    if let Some(verb) = waiting {
        effects.extend(give(state, verb, moment));
    }
    effects
}
