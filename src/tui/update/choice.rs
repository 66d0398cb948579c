//! Choosing from a list.

use super::super::command::{Command, Scope};
use super::super::key::Key;
use super::super::marks::Subject;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::next::Aim;
use super::super::overlay::{Asks, Choice, ChoiceOf, Overlay};
use super::super::since::Source;
use super::desk::own_of;
use super::{
    Moment, Travel, copy, draft, editor, form, handing, identity, import, keys, language, list,
    look, mark, next, since, speak, views,
};
use crate::domain::{Assessment, Position, Priority, Request, Say, Status};
use crate::report::PRODUCTS;

impl Choice {
    /// How many rows the list has.
    pub fn len(&self) -> usize {
        match &self.of {
            ChoiceOf::Status(_) => Status::ALL.len(),
            ChoiceOf::Position(_) => Position::ALL.len() + 1,
            ChoiceOf::Priority(_) => Priority::ALL.len() + 1,
            ChoiceOf::Theme(names) => names.len(),
            ChoiceOf::NoteAbout { subjects, .. } => subjects.len(),
            ChoiceOf::About { items, .. } => items.len(),
            ChoiceOf::Speaker { names, .. } => names.len(),
            ChoiceOf::Partial(_) => 2,
            ChoiceOf::Reaffirm(_) | ChoiceOf::Withdraw(_) => 1,
            ChoiceOf::Product => PRODUCTS.len(),
            ChoiceOf::Next => Aim::ALL.len(),
            ChoiceOf::Since(_) => Source::ALL.len(),
            ChoiceOf::Copy(scraps) => scraps.len(),
            ChoiceOf::Filter(list) => list.facets.len() + 1,
            ChoiceOf::Views(list) => list.rows.len() + 1,
            ChoiceOf::Language(words) => words.len(),
            ChoiceOf::Drafts(rows) => rows.len(),
        }
    }

    /// The digit that chooses a row. Rows count from 1, as they are read out in the conversation, and the tenth
    /// is 0; where a row takes the answer back, that is 0. So it is among statuses, of which “No information” comes
    /// first. None in lists in which letters have meanings or several rows can be on.
    pub fn digit(&self, row: usize) -> Option<usize> {
        let last = self.len().saturating_sub(1);
        match &self.of {
            ChoiceOf::Status(_) => Some(row),
            ChoiceOf::Position(_) | ChoiceOf::Priority(_) if row == last => Some(0),
            ChoiceOf::Position(_) | ChoiceOf::Priority(_) => Some(row + 1),
            ChoiceOf::NoteAbout { .. }
            | ChoiceOf::About { .. }
            | ChoiceOf::Speaker { .. }
            | ChoiceOf::Partial(_)
            | ChoiceOf::Reaffirm(_)
            | ChoiceOf::Withdraw(_)
            | ChoiceOf::Product
            | ChoiceOf::Next
            | ChoiceOf::Since(_)
            | ChoiceOf::Copy(_)
            | ChoiceOf::Theme(_)
            | ChoiceOf::Drafts(_)
            | ChoiceOf::Language(_) => Key::digit_of(row),
            ChoiceOf::Filter(_) | ChoiceOf::Views(_) => None,
        }
    }
}

/// A digit chooses the row that it names.
pub(super) fn key(model: &mut Model, key: Key, moment: Moment) -> Vec<Effect> {
    let Some(Overlay::Choice(choice)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    if matches!(choice.of, ChoiceOf::Filter(_)) {
        match model.keymap.find(Scope::Desk, key) {
            Some(Command::ShowAll) => list::show_all(model),
            Some(Command::Search) => {
                model.overlays.pop();
                list::search(model);
            }
            Some(Command::Filter) => drop(model.overlays.pop()),
            Some(_) | None if key.text().is_some() => list::explain(model),
            Some(_) | None => keys::dead(model, key),
        }
        return Vec::new();
    }
    let named = |digit| (0..choice.len()).find(|row| choice.digit(*row) == Some(digit));
    match key.digit().and_then(named) {
        Some(row) => {
            choice.at = row;
            take(model, false, moment)
        }
        None => {
            keys::dead(model, key);
            Vec::new()
        }
    }
}

pub(super) fn travel(model: &mut Model, travel: Travel) {
    let Some(Overlay::Choice(choice)) = model.overlays.last_mut() else {
        return;
    };
    let last = choice.len().saturating_sub(1);
    if let ChoiceOf::Views(list) = &mut choice.of {
        // Who comes back to it is asked anew.
        list.doomed = None;
    }
    choice.at = match travel {
        Travel::By(by) | Travel::Page(by) => choice.at.saturating_add_signed(by).min(last),
        Travel::First => 0,
        Travel::Last => last,
    };
}

pub(super) fn choose(model: &mut Model, moment: Moment) -> Vec<Effect> {
    if list::choose(model) || views::choose(model) {
        return Vec::new();
    }
    take(model, false, moment)
}

/// Chooses with a reason, where the list takes one.
pub(super) fn choose_why(model: &mut Model, moment: Moment) -> Vec<Effect> {
    if list::switch(model) {
        Vec::new()
    } else {
        take(model, true, moment)
    }
}

/// Switches a line where several may be on. Elsewhere nothing: the space of a sentence that was begun too
/// early must not choose a status.
pub(super) fn toggle(model: &mut Model) -> Vec<Effect> {
    let _ = list::switch(model) || views::choose(model);
    Vec::new()
}

/// Says what the cursor is on, or asks for the reason first, where one is needed or wanted.
fn take(model: &mut Model, with_reason: bool, moment: Moment) -> Vec<Effect> {
    if let Some(effects) = look::choose(model) {
        return effects;
    }
    let Some(Overlay::Choice(choice)) = model.overlays.last() else {
        return Vec::new();
    };
    let at = choice.at;
    let is_said = matches!(
        choice.of,
        ChoiceOf::Status(_) | ChoiceOf::Position(_) | ChoiceOf::Priority(_)
    );
    if is_said && model.author.is_none() {
        let again = [Command::Choose, Command::ChooseWhy][usize::from(with_reason)];
        identity::ask(model, Some(again));
        return Vec::new();
    }
    // What was begun is not passed over: its field opens.
    let with_reason = with_reason || model.begun_reason(&choice.of, at).is_some();
    // One of several answers is taken as it stands, with its reason.
    let standing = model.side_by_side(&choice.of);
    let taken = standing.iter().find(|(row, _)| *row == at && !with_reason);
    let taken = taken.map(|(_, answer)| Request::shared(answer.on().clone(), answer.say().clone()));
    let requests = match &choice.of {
        ChoiceOf::Status(_) | ChoiceOf::Position(_) | ChoiceOf::Priority(_) if taken.is_some() => {
            taken.into_iter().collect()
        }
        ChoiceOf::Status(about) => {
            let (about, to) = (about.clone(), Status::ALL[at]);
            if with_reason || to.needs_reason() {
                ask_why(model, about, to);
                return Vec::new();
            }
            let say = Say::Status {
                to: Some(to),
                why: None,
                successor: None,
            };
            of_each_other(model, &about, &say, |own| {
                own.status() == Some(to) && own.why().is_some()
            })
        }
        ChoiceOf::Position(about) => {
            let (about, to) = (about.clone(), Position::ALL.get(at).copied());
            if with_reason {
                ask_position_why(model, about, to);
                return Vec::new();
            }
            let say = Say::Position { to, why: None };
            of_each_other(model, &about, &say, |own| {
                own.position() == to && own.position_why().is_some()
            })
        }
        ChoiceOf::Priority(about) => {
            let to = Priority::ALL.get(at).copied();
            speak::of_each(about, &Say::Priority { to })
        }
        ChoiceOf::NoteAbout {
            subjects,
            private,
            abroad,
        } => {
            let (about, private, abroad) = (subjects.get(at).cloned(), *private, *abroad);
            model.overlays.pop();
            return match about {
                Some(about) => editor::open(model, about, private, abroad),
                None => Vec::new(),
            };
        }
        ChoiceOf::About { items, command } => {
            let (id, command) = (items.get(at).cloned(), *command);
            model.overlays.pop();
            return id.map_or_else(Vec::new, |id| mark::settle_on(model, &id, command, moment));
        }
        ChoiceOf::Partial(_) => return import::choose(model, at, moment),
        ChoiceOf::Speaker { .. } => return identity::choose(model, at, moment),
        ChoiceOf::Reaffirm(about) => {
            let about = about.clone();
            return speak::reaffirm_all(model, &about, moment);
        }
        ChoiceOf::Withdraw(note) => {
            let note = *note;
            return speak::withdraw_now(model, note, moment);
        }
        ChoiceOf::Product => return handing::choose(model, at, moment),
        ChoiceOf::Theme(_) | ChoiceOf::Filter(_) | ChoiceOf::Views(_) => return Vec::new(),
        ChoiceOf::Next => {
            model.overlays.pop();
            if let Some(aim) = Aim::ALL.get(at) {
                next::go(model, *aim, true);
            }
            return Vec::new();
        }
        ChoiceOf::Copy(scraps) => {
            let scrap = scraps.get(at).cloned();
            return scrap.map_or(Vec::new(), |scrap| copy::take(model, &scrap));
        }
        ChoiceOf::Since(_) => return since::choose(model, at, moment),
        ChoiceOf::Language(_) => return language::choose(model, at),
        ChoiceOf::Drafts(_) => return draft::choose(model, at),
    };
    let made = speak::say(model, &requests, moment);
    speak::or_warn(model, made)
}

/// Says this of each item; of those that stand so with a reason, what stands: choosing an answer again takes no
/// reason away.
fn of_each_other(
    model: &Model,
    about: &Subject,
    say: &Say,
    stands: impl Fn(Assessment<'_>) -> bool,
) -> Vec<Request> {
    let mut requests = speak::of_each(about, say);
    for request in &mut requests {
        let own = own_of(model, &request.on).filter(|own| stands(*own));
        let field = request.say.field();
        let answer = own
            .zip(field)
            .and_then(|(own, field)| own.answers(field).only());
        if let Some(answer) = answer {
            request.say = answer.say().clone();
        }
    }
    requests
}

/// Asks for the reason; where the status stands already of one item, with the reason that stands.
fn ask_why(model: &mut Model, about: Subject, to: Status) {
    let own = own_of_one(model, &about).filter(|own| own.status() == Some(to));
    let why = own.and_then(|own| own.why()).unwrap_or_default().to_owned();
    let successor = own
        .and_then(|own| own.successor())
        .unwrap_or_default()
        .to_owned();
    let asks = Asks::Why(about, to);
    let texts = [why.as_str(), successor.as_str()];
    form::open(model, asks.clone(), &texts[..asks.questions().len()]);
    warn_of_reasons(model, |own| own.status() == Some(to) && own.why().is_some());
}

/// The same for a position.
fn ask_position_why(model: &mut Model, about: Subject, to: Option<Position>) {
    let own = own_of_one(model, &about).filter(|own| own.position() == to);
    let why = own.and_then(|own| own.position_why());
    let why = why.unwrap_or_default().to_owned();
    form::open(model, Asks::PositionWhy(about, to), &[&why]);
    warn_of_reasons(model, |own| {
        own.position() == to && own.position_why().is_some()
    });
}

/// Of several items some may have given this answer already, with reasons that the empty field does not show.
fn warn_of_reasons(model: &mut Model, has_reason: impl Fn(Assessment<'_>) -> bool) {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        return;
    };
    let ids = form.asks.subject().map_or(&[][..], |about| about.ids());
    let is_mixed = match ids {
        [] | [_] => false,
        ids => ids
            .iter()
            .filter_map(|id| own_of(model, id))
            .any(has_reason),
    };
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.is_mixed = is_mixed;
    }
}

/// One's own assessment, where it is about one item.
fn own_of_one<'m>(model: &'m Model, about: &Subject) -> Option<Assessment<'m>> {
    match about.ids() {
        [only] => own_of(model, only),
        _ => None,
    }
}
