//! Whether a command can be given now, and if not, why. The only place that knows: `update` refuses
//! with the sentence that palette, help and menu show, and the footer names nothing that is refused.

use super::command::{Command, Group, Scope};
use super::marks;
use super::model::{Model, Pane};
use super::overlay::Overlay;
use super::steps;
use crate::domain::{Filter, Note, Refusal};
use crate::storage::StorageError;
use crate::text::{Colours, Value};

impl Model {
    /// Why a command cannot be given now, in one sentence; `None` where it can.
    pub fn refuse(&self, command: Command) -> Option<String> {
        let is_restore = command == Command::Restore;
        if let Some(error) = StorageError::of_gone(is_restore && self.is_gone, &self.path) {
            return Some(self.locale.storage_error(&error));
        }
        let message = self.elsewhere(command).or_else(|| self.obstacle(command));
        if let Some(message) = message {
            let keys = [
                ("key", Command::Merge),
                ("unfold", Command::Unfold),
                ("view", Command::Matrix),
            ];
            let keys = keys.map(|(name, command)| (name, Value::from(self.first_key(command))));
            return Some(self.locale.fill(message, &keys));
        }
        if matches!(command, Command::Revise | Command::Withdraw) {
            return self.note_refused();
        }
        self.step_refused(steps::direction(command)?)
    }

    /// Whether delegations see the selected item differently.
    fn is_differing(&self) -> bool {
        let standing = (self.selected()).and_then(|(place, _)| self.standings.get(place));
        standing.is_some_and(|standing| standing.signs.differing)
    }

    /// The note that is meant: the selected one, or the newest that one's own delegation may revise.
    pub fn meant_note(&self) -> Option<Note<'_>> {
        let notes = self.notes();
        match self.note {
            Some(id) => notes.into_iter().find(|note| note.entry.id() == id),
            None => notes
                .into_iter()
                .rfind(|note| note.is_current() && self.is_own_note(note)),
        }
    }

    fn is_own_note(&self, note: &Note<'_>) -> bool {
        let author = self.author.as_ref();
        author.is_some_and(|author| note.entry.author().shares_delegation(author))
    }

    /// Why the note that is meant can be neither revised nor withdrawn.
    fn note_refused(&self) -> Option<String> {
        let Some(note) = self.meant_note() else {
            return Some(self.locale.get("refuse-no-own-note").into_owned());
        };
        if !self.is_own_note(&note) {
            let of = note.entry.author().of.to_string();
            return Some(self.locale.refusal(&Refusal::AnothersNote(of)));
        }
        let (place, _) = self.selected()?;
        let refusal = self.tracker.revisable(place, note.entry.id()).err()?;
        // Here notes have no ids in sight, as they have on the command line.
        if matches!(refusal, Refusal::NoteRevised { .. }) {
            return Some(self.locale.get("refuse-earlier-text").into_owned());
        }
        Some(self.locale.refusal(&refusal))
    }

    /// Where commands act: in what is open on top, but for what only finds commands.
    pub fn ground(&self) -> Scope {
        let scopes = self.overlays.iter().rev().map(Overlay::scope);
        let mut acted_in = scopes.filter(|scope| !matches!(scope, Scope::Find | Scope::Bar));
        acted_in.next().unwrap_or(self.base())
    }

    /// Where keys are looked up.
    pub fn scope(&self) -> Scope {
        self.top().map_or(self.base(), Overlay::scope)
    }

    /// What lies below all that is open on top.
    fn base(&self) -> Scope {
        if self.matrix.is_some() {
            Scope::Matrix
        } else {
            Scope::Desk
        }
    }

    /// The message that says where a command belongs, where that is not here.
    pub(super) fn elsewhere(&self, command: Command) -> Option<&'static str> {
        let scope = command.row().scope;
        let ground = self.ground();
        if scope == ground || scope == self.scope() {
            return None;
        }
        let not_there = [
            Command::Open,
            Command::NextPane,
            Command::Back,
            Command::MergeNow,
        ];
        if ground.below() == Some(scope) && !not_there.contains(&command) {
            return None;
        }
        scope.missed()
    }

    /// The message that says why a command cannot be given whatever was said before.
    pub(super) fn obstacle(&self, command: Command) -> Option<&'static str> {
        let is_all_folded = self.rows.is_all_folded();
        let none = ["refuse-no-item", "refuse-all-folded"][usize::from(is_all_folded)];
        let no_item = || self.selected().is_none().then_some(none);
        let unless = |can: fn(&Self, usize) -> bool, why| (!self.has_subject(can)).then_some(why);
        let nothing = || unless(marks::any, none);
        let no_editor = || (!self.has_editor).then_some("refuse-no-editor");
        let fixed = || self.read_only.then_some("refuse-read-only");
        if command.row().group == Group::Say && self.borrowed().is_some() {
            return Some("refuse-borrowed");
        }
        match command {
            Command::Theme => (self.looks.colours == Colours::None).then_some("refuse-no-colours"),
            Command::Status
            | Command::Lead
            | Command::Due
            | Command::Priority
            | Command::Tag
            | Command::Note
            | Command::Private => fixed().or_else(nothing),
            Command::OwnEditor => fixed().or_else(no_editor).or_else(nothing),
            Command::EditElsewhere => no_editor(),
            Command::Position => fixed()
                .or_else(nothing)
                .or_else(|| unless(marks::takes_position, "refuse-position-on-task")),
            Command::Reaffirm => fixed()
                .or_else(nothing)
                .or_else(|| self.nothing_to_affirm()),
            Command::Mark | Command::MarkAll => no_item(),
            Command::GoNext | Command::Again | Command::AgainBack => {
                let is_bare = self.tracker.items().is_empty();
                is_bare.then_some("list-empty")
            }
            Command::MarkDown | Command::MarkUp => {
                no_item().or_else(|| (self.pane == Pane::Item).then_some("refuse-mark-in-list"))
            }
            Command::Revise | Command::Withdraw => fixed().or_else(no_item),
            Command::Undo
            | Command::Redo
            | Command::Merge
            | Command::Neighbours
            | Command::Import => fixed(),
            Command::Restore => {
                let is_whole = !self.ledger.has_offer();
                let refused = || fixed().or_else(|| is_whole.then_some("refuse-nothing-gone"));
                // What cannot be read, or is shown nowhere else, is shown to whoever only reads, too.
                let is_told = self.damaged > 0 || self.tracker.astray().next().is_some();
                if is_told { None } else { refused() }
            }
            Command::Mine => {
                let is_ours = self.ledger.unknown_own.is_empty();
                is_ours.then_some("refuse-all-written-here")
            }
            Command::TakeIn | Command::RestoreNow | Command::LeaveGone => fixed(),
            Command::Settle => {
                let is_settled = self.contests().is_empty() && !self.has_next_contested();
                let why = match self.is_differing() {
                    true => "refuse-only-differing",
                    false => "refuse-nothing-contested",
                };
                is_settled.then_some(why)
            }
            Command::TakeAnswer => fixed()
                .or_else(|| self.no_own_choice())
                .or_else(|| self.no_answer_marked()),
            Command::AnswerAnew => fixed().or_else(|| self.no_own_choice()),
            Command::NextQuestion | Command::PrevQuestion => {
                (self.contests().len() < 2).then_some("refuse-one-question")
            }
            Command::NextContested => {
                let is_last = !self.has_next_contested();
                is_last.then_some("refuse-no-other-contested")
            }
            Command::NextPane | Command::Earlier | Command::History => no_item(),
            // Here these show again what is folded away.
            Command::OpenItem | Command::Open | Command::Fold if is_all_folded => None,
            Command::OpenItem | Command::Open | Command::Fold => no_item(),
            Command::Back => {
                let is_all = self.marks.is_empty()
                    && self.rows.filter == Filter::default()
                    && !is_all_folded;
                let is_top = self.pane == Pane::List && is_all && self.borrowed().is_none();
                is_top.then_some("refuse-top")
            }
            Command::ToList => {
                let open = self.overlays.last();
                let is_bare =
                    matches!(open, Some(Overlay::Picker(picker)) if picker.rows.is_empty());
                is_bare.then_some("refuse-list-empty")
            }
            Command::ShowAll => {
                let is_all = self.rows.filter == Filter::default() && self.rows.folded.is_empty();
                (is_all && self.rows.is_as_in_document()).then_some("refuse-not-filtered")
            }
            Command::Unfold => self
                .rows
                .folded
                .is_empty()
                .then_some("refuse-nothing-folded"),
            Command::KeepView => self.open_views().is_none().then_some("refuse-no-views"),
            Command::RenameView | Command::ForgetView => {
                self.own_view().is_none().then_some("refuse-no-own-view")
            }
            Command::SightTime => {
                let periods = self.tracker.mandate().periods.known();
                let none = periods.is_empty().then_some("sight-no-periods");
                none.or_else(|| self.is_being_written())
            }
            Command::SightItems | Command::SightLanguage => self.is_being_written(),
            Command::HandNow => self.is_being_written().or_else(|| self.is_being_made()),
            Command::BoardOpen => {
                let is_bare = self.board().is_some_and(|board| board.is_empty());
                is_bare.then_some("refuse-list-empty")
            }
            Command::ChangesOpen | Command::ChangesOnly => self.nothing_changed(command),
            Command::TakeBack => fixed().or_else(|| self.nothing_changed(command)),
            Command::Changes
            | Command::Sort
            | Command::Reverse
            | Command::Views
            | Command::Dashboard
            | Command::GroupBy
            | Command::Search
            | Command::Filter => {
                let is_bare = self.tracker.items().is_empty();
                is_bare.then_some("list-empty")
            }
            Command::Share
            | Command::Export
            | Command::Copy
            | Command::GoOn
            | Command::Complete
            | Command::LeavePath
            | Command::SightDown
            | Command::SightUp
            | Command::SightPgDown
            | Command::SightPgUp
            | Command::SightFirst
            | Command::SightLast
            | Command::SightBack
            | Command::MergeNow
            | Command::ConfirmMine
            | Command::AlwaysMine
            | Command::MergeDown
            | Command::MergeUp
            | Command::MergePgDown
            | Command::MergePgUp
            | Command::MergeFirst
            | Command::MergeLast
            | Command::NotNow
            | Command::Drafts
            | Command::Matrix
            | Command::LookAs
            | Command::ColumnRight
            | Command::ColumnLeft
            | Command::ShowNext
            | Command::ShowPrev
            | Command::CloseMatrix
            | Command::NextAnswer
            | Command::PrevAnswer
            | Command::AnswerPgDown
            | Command::AnswerPgUp
            | Command::LeaveAnswers
            | Command::Down
            | Command::Up
            | Command::PageDown
            | Command::PageUp
            | Command::First
            | Command::Last
            | Command::Choose
            | Command::Toggle
            | Command::ChooseWhy
            | Command::ChoiceDown
            | Command::ChoiceUp
            | Command::ChoiceFirst
            | Command::ChoiceLast
            | Command::Leave
            | Command::Accept
            | Command::CompleteName
            | Command::NextField
            | Command::PrevField
            | Command::Cancel
            | Command::Keep
            | Command::SetAside
            | Command::BarLeft
            | Command::BarRight
            | Command::BarDown
            | Command::BarUp
            | Command::BarFirst
            | Command::BarLast
            | Command::BarRun
            | Command::BarClose
            | Command::BoardNext
            | Command::BoardPrev
            | Command::BoardDown
            | Command::BoardUp
            | Command::BoardPgDown
            | Command::BoardPgUp
            | Command::BoardFirst
            | Command::BoardLast
            | Command::BoardClose
            | Command::ChangesDown
            | Command::ChangesUp
            | Command::ChangesPgDown
            | Command::ChangesPgUp
            | Command::ChangesFirst
            | Command::ChangesLast
            | Command::ChangesClose
            | Command::HistoryDown
            | Command::HistoryUp
            | Command::HistoryPgDown
            | Command::HistoryPgUp
            | Command::HistoryFirst
            | Command::HistoryLast
            | Command::HistoryClose
            | Command::FindRun
            | Command::FindDown
            | Command::FindUp
            | Command::FindClose
            | Command::Identity
            | Command::Language
            | Command::Palette
            | Command::Menu
            | Command::Help
            | Command::Mouse
            | Command::Quit => None,
        }
    }
}
