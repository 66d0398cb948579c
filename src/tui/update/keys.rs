//! A key becomes a command of its scope, or text, or a word about why it means nothing.

use super::super::command::{Command, Group, Scope};
use super::super::key::Key;
use super::super::model::{Model, Stage};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::{
    Moment, Travel, bar, board, broken, choice, copy, desk, editor, find, form, handing, history,
    identity, import, known, language, list, mark, matrix, merge, mouse, next, own, pick, settle,
    since, speak, views,
};
use crate::domain::Direction;
use crate::text::Value;

pub(super) fn key(model: &mut Model, key: Key, moment: Moment) -> Vec<Effect> {
    model.toast = None;
    if model.is_hidden {
        // Nobody sees what a key would do; only the way out stays open.
        let leaves = model.keymap.find(Scope::Global, key) == Some(Command::Quit);
        let is_text = key.text().is_some() && !model.overlays.is_empty();
        return if leaves && !is_text {
            desk::quit(model)
        } else {
            Vec::new()
        };
    }
    if matches!(model.stage, Stage::Broken(_)) {
        return broken::key(model, key);
    }
    let scope = model.scope();
    if let Some(command) = model.keymap.find(scope, key) {
        return run(model, command, moment);
    }
    // These are there in a field, too, by keys that are no text.
    let everywhere = model.keymap.find(Scope::Global, key);
    match everywhere.filter(|_| key.text().is_none()) {
        Some(Command::Mouse) => return run(model, Command::Mouse, moment),
        Some(finder) if is_finder(&finder) => return find::switch(model, finder, moment),
        Some(_) | None => {}
    }
    match model.overlays.last_mut() {
        None
        | Some(Overlay::Preview(_) | Overlay::Sight(_) | Overlay::Board(_) | Overlay::Changes(_)) => {
            dead(model, key)
        }
        Some(Overlay::Chooser(_)) => return settle::key(model, key, moment),
        Some(Overlay::Choice(_)) => return choice::key(model, key, moment),
        Some(Overlay::Form(_)) => form::key(model, key),
        Some(Overlay::Help(_) | Overlay::Palette(_)) => find::key(model, key),
        Some(Overlay::Bar(_)) => return bar::key(model, key, moment),
        Some(Overlay::Editor(_)) => editor::key(model, key),
        Some(Overlay::Picker(_)) => pick::key(model, key),
    }
    Vec::new()
}

fn is_finder(command: &Command) -> bool {
    matches!(command, Command::Help | Command::Palette | Command::Menu)
}

/// Says that a key means nothing here, and which one tells what does.
pub(super) fn dead(model: &mut Model, key: Key) {
    let arguments = [
        ("key", Value::from(key.shown(&model.locale))),
        ("help", Value::from(model.first_key(Command::Help))),
    ];
    let mut text = model.locale.fill("toast-no-such-key", &arguments);
    let small = key
        .small()
        .map(|small| model.keymap.find(model.scope(), small));
    if small.flatten().is_some() {
        text = format!("{text} {}", model.locale.get("toast-caps-lock"));
    }
    model.say(text);
}

/// A paste is text in a field, and nothing anywhere else: never keys.
pub(super) fn paste(model: &mut Model, text: &str) {
    if model.is_hidden {
        return;
    }
    match model.overlays.last_mut() {
        Some(Overlay::Form(open)) => {
            open.fields[open.at].paste(text);
            open.trouble = None;
            model.draft_is_new = true;
            form::typed(model);
        }
        Some(Overlay::Help(open) | Overlay::Palette(open)) => {
            open.field.paste(text);
            open.at = 0;
        }
        Some(Overlay::Editor(open)) => {
            open.field.paste(text);
            model.draft_is_new = true;
        }
        Some(Overlay::Picker(open)) => pick::paste(open, text),
        Some(
            Overlay::Choice(_)
            | Overlay::Preview(_)
            | Overlay::Sight(_)
            | Overlay::Board(_)
            | Overlay::Changes(_)
            | Overlay::Chooser(_)
            | Overlay::Bar(_),
        )
        | None => {
            let text = one_key(model, "toast-paste-nowhere", Command::Note);
            model.say(text);
        }
    }
}

/// Runs a command, or says why it cannot be run now.
pub(super) fn run(model: &mut Model, command: Command, moment: Moment) -> Vec<Effect> {
    if list::is_strange(model, command) {
        list::explain(model);
        return Vec::new();
    }
    if let Some(why) = model.refuse(command) {
        model.warn(why);
        return Vec::new();
    }
    note_habit(model, command);
    let is_said = command.row().group == Group::Say || command == Command::Import;
    // These open a list, and what is chosen there waits for who speaks: the digit behind the letter is no name.
    let only_lists = matches!(
        command,
        Command::Status | Command::Position | Command::Priority
    );
    if is_said && !only_lists && model.author.is_none() {
        identity::ask(model, Some(command));
        return Vec::new();
    }
    if !matches!(command, Command::MarkDown | Command::MarkUp) {
        model.marks.let_go();
    }
    if mark::asks_which(model, command) {
        return Vec::new();
    }
    if let Some(effects) = pick::run(model, command, moment) {
        return effects;
    }
    match command {
        Command::Merge => return pick::pick(model, moment),
        Command::Import => return import::pick(model, moment),
        Command::TakeIn => return import::take_in(model, moment),
        Command::Neighbours => return merge::neighbours(model, moment),
        Command::Restore => return own::look_at_gone(model, moment),
        Command::Mine => return own::look_at_unknown(model, moment),
        Command::RestoreNow => return own::bring_back(model),
        Command::LeaveGone => return own::leave(model),
        Command::ConfirmMine => return own::confirm(model, false),
        Command::AlwaysMine => return own::confirm(model, true),
        Command::Share => return pick::share(model, moment),
        Command::Export => handing::open(model),
        Command::MergeNow => return merge::merge(model),
        Command::MergeDown => merge::travel(model, Travel::By(1)),
        Command::MergeUp => merge::travel(model, Travel::By(-1)),
        Command::MergePgDown => merge::travel(model, Travel::Page(1)),
        Command::MergePgUp => merge::travel(model, Travel::Page(-1)),
        Command::MergeFirst => merge::travel(model, Travel::First),
        Command::MergeLast => merge::travel(model, Travel::Last),
        Command::NotNow => merge::leave(model),
        Command::HandNow => return handing::hand(model),
        Command::SightItems => return handing::turn_items(model, moment),
        Command::SightTime => return handing::turn_span(model, moment),
        Command::SightLanguage => return handing::turn_language(model, moment),
        Command::SightDown => handing::travel(model, Travel::By(1)),
        Command::SightUp => handing::travel(model, Travel::By(-1)),
        Command::SightPgDown => handing::travel(model, Travel::Page(1)),
        Command::SightPgUp => handing::travel(model, Travel::Page(-1)),
        Command::SightFirst => handing::travel(model, Travel::First),
        Command::SightLast => handing::travel(model, Travel::Last),
        Command::SightBack => handing::back(model),
        Command::Matrix => matrix::turn(model),
        Command::LookAs => matrix::look_as(model),
        Command::ColumnRight => matrix::step(model, 1),
        Command::ColumnLeft => matrix::step(model, -1),
        Command::ShowNext => matrix::show(model, 1),
        Command::ShowPrev => matrix::show(model, -1),
        Command::OpenItem => matrix::open_item(model),
        Command::CloseMatrix => matrix::close(model),
        Command::Settle => settle::open(model),
        Command::TakeAnswer => return settle::take(model, moment),
        Command::AnswerAnew => settle::answer_anew(model),
        Command::NextAnswer => settle::step(model, 1),
        Command::PrevAnswer => settle::step(model, -1),
        Command::NextQuestion => settle::turn(model, 1),
        Command::PrevQuestion => settle::turn(model, -1),
        Command::NextContested => settle::next(model),
        Command::AnswerPgDown => settle::scroll(model, Travel::Page(1)),
        Command::AnswerPgUp => settle::scroll(model, Travel::Page(-1)),
        Command::LeaveAnswers => drop(model.overlays.pop()),
        // Where files are chosen these were run above; nowhere else do they have keys.
        Command::GoOn | Command::Complete | Command::ToList | Command::LeavePath => {}
        Command::Undo => return speak::step(model, Direction::Undo, moment),
        Command::Redo => return speak::step(model, Direction::Redo, moment),
        Command::Reaffirm => return speak::reaffirm(model, moment),
        Command::Withdraw => return speak::withdraw(model, moment),
        Command::Choose => return choice::choose(model, moment),
        Command::Toggle => return choice::toggle(model),
        Command::ChooseWhy => return choice::choose_why(model, moment),
        Command::Accept => return form::accept(model, moment),
        Command::Keep => return editor::keep(model, moment),
        Command::SetAside => return editor::set_aside(model),
        Command::Quit => return desk::quit(model),
        Command::Status => desk::ask_status(model),
        Command::Position => desk::ask_position(model),
        Command::Priority => desk::ask_priority(model),
        Command::Lead => desk::ask_lead(model),
        Command::Due => desk::ask_due(model),
        Command::Tag => desk::ask_tag(model),
        Command::Note => return editor::ask(model, false, false),
        Command::Private => return editor::ask(model, true, false),
        Command::OwnEditor => return editor::ask(model, false, true),
        Command::EditElsewhere => return editor::go_abroad(model),
        Command::Revise => editor::revise(model),
        Command::Search => list::search(model),
        Command::Filter => list::filter(model),
        Command::ShowAll => list::show_all(model),
        Command::Sort => list::sort(model),
        Command::Reverse => list::reverse(model),
        Command::GroupBy => list::group(model),
        Command::Dashboard => board::open(model),
        Command::BoardOpen => board::choose(model),
        Command::BoardNext => board::leaf(model, 1),
        Command::BoardPrev => board::leaf(model, -1),
        Command::BoardDown => board::travel(model, Travel::By(1)),
        Command::BoardUp => board::travel(model, Travel::By(-1)),
        Command::BoardPgDown => board::travel(model, Travel::Page(1)),
        Command::BoardPgUp => board::travel(model, Travel::Page(-1)),
        Command::BoardFirst => board::travel(model, Travel::First),
        Command::BoardLast => board::travel(model, Travel::Last),
        Command::BoardClose => drop(model.overlays.pop()),
        Command::Changes => return vec![Effect::Occasions],
        Command::ChangesOpen => since::go(model),
        Command::ChangesOnly => since::only(model),
        Command::ChangesDown => since::travel(model, Travel::By(1)),
        Command::ChangesUp => since::travel(model, Travel::By(-1)),
        Command::ChangesPgDown => since::travel(model, Travel::Page(1)),
        Command::ChangesPgUp => since::travel(model, Travel::Page(-1)),
        Command::ChangesFirst => since::travel(model, Travel::First),
        Command::ChangesLast => since::travel(model, Travel::Last),
        Command::ChangesClose | Command::HistoryClose => drop(model.overlays.pop()),
        Command::History => history::open(model),
        Command::HistoryDown => since::travel(model, Travel::By(1)),
        Command::HistoryUp => since::travel(model, Travel::By(-1)),
        Command::HistoryPgDown => since::travel(model, Travel::Page(1)),
        Command::HistoryPgUp => since::travel(model, Travel::Page(-1)),
        Command::HistoryFirst => since::travel(model, Travel::First),
        Command::HistoryLast => since::travel(model, Travel::Last),
        Command::TakeBack => return history::take_back(model, moment),
        Command::Fold => list::fold(model),
        Command::Unfold => list::unfold(model),
        Command::Views => return views::open(model),
        Command::KeepView => views::keep(model),
        Command::RenameView => views::rename(model),
        Command::ForgetView => return views::forget(model),
        Command::Earlier => desk::earlier(model),
        Command::Drafts => return super::draft::ask(model),
        Command::Copy => copy::ask(model),
        Command::GoNext => next::ask(model),
        Command::Again => next::again(model, true),
        Command::AgainBack => next::again(model, false),
        Command::Mark => mark::mark(model),
        Command::MarkDown => mark::extend(model, 1),
        Command::MarkUp => mark::extend(model, -1),
        Command::MarkAll => mark::all(model),
        Command::NextPane => desk::next_pane(model),
        Command::Open => desk::open(model),
        Command::Back => desk::back(model),
        Command::Down => desk::travel(model, Travel::By(1)),
        Command::Up => desk::travel(model, Travel::By(-1)),
        Command::PageDown => desk::travel(model, Travel::Page(1)),
        Command::PageUp => desk::travel(model, Travel::Page(-1)),
        Command::First => desk::travel(model, Travel::First),
        Command::Last => desk::travel(model, Travel::Last),
        Command::ChoiceDown => choice::travel(model, Travel::By(1)),
        Command::ChoiceUp => choice::travel(model, Travel::By(-1)),
        Command::ChoiceFirst => choice::travel(model, Travel::First),
        Command::ChoiceLast => choice::travel(model, Travel::Last),
        Command::CompleteName => return known::complete(model),
        Command::NextField => form::travel(model, 1),
        Command::PrevField => form::travel(model, -1),
        Command::Cancel => form::cancel(model),
        Command::FindRun => return find::run(model, moment),
        Command::FindDown => find::travel(model, 1),
        Command::FindUp => find::travel(model, -1),
        Command::FindClose => drop(model.overlays.pop()),
        Command::Leave => drop(model.overlays.pop()),
        Command::Identity => identity::ask(model, None),
        Command::Language => language::open(model),
        Command::BarLeft => bar::turn(model, -1),
        Command::BarRight => bar::turn(model, 1),
        Command::BarDown => bar::travel(model, Travel::By(1)),
        Command::BarUp => bar::travel(model, Travel::By(-1)),
        Command::BarFirst => bar::travel(model, Travel::First),
        Command::BarLast => bar::travel(model, Travel::Last),
        Command::BarRun => return bar::run(model, moment),
        Command::BarClose => drop(model.overlays.pop()),
        Command::Palette => find::palette(model),
        Command::Menu => bar::open(model),
        Command::Help => find::help(model),
        Command::Mouse => mouse::switch(model),
        Command::Theme => return vec![Effect::Themes],
    }
    Vec::new()
}

/// A sentence that names the key of a command.
pub(super) fn one_key(model: &Model, message: &str, command: Command) -> String {
    let key = Value::from(model.first_key(command));
    model.locale.fill(message, &[("key", key)])
}

/// A sentence that names the keys that take and that close what is open.
pub(super) fn keys_say(model: &Model, message: &str, take: Command, close: Command) -> String {
    let [take, close] = [take, close].map(|command| Value::from(model.first_key(command)));
    model
        .locale
        .fill(message, &[("take", take), ("close", close)])
}

/// Remembers what was used. How one moves about tells nothing.
fn note_habit(model: &mut Model, command: Command) {
    let row = command.row();
    let is_told = matches!(row.scope, Scope::Desk | Scope::Global) && row.group != Group::Move;
    if is_told && command != Command::Quit {
        model.habits.note(row.id);
    }
}
