//! What is open on top of the checklist. A stack; the last one has the keys and carries all it needs.

use jiff::Timestamp;

use super::bar::Bar;
use super::board::Board;
use super::command::{Command, Scope};
use super::copy::Scrap;
pub use super::form::Form;
use super::handing::Sight;
use super::marks::Subject;
use super::pick::{Picker, Preview, PreviewOf};
use super::settle::Chooser;
use super::since::{Changes, ChangesOf};
use super::views::ViewList;
use super::widget::Field;
use crate::domain::{
    Author, Elsewhere, EntryId, Facet, ItemId, KeptName, Landmark, Position, Status,
};
use crate::storage::Draft;

/// Something open on top.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// A list to choose from.
    Choice(Choice),
    /// One or more fields of one line.
    Form(Form),
    /// A note being written.
    Editor(Editor),
    /// Files being chosen.
    Picker(Picker),
    /// What files would bring.
    Preview(Preview),
    /// What would be handed over.
    Sight(Box<Sight>),
    /// The dashboard.
    Board(Board),
    /// What changed since a point, or what was ever said about an item.
    Changes(Changes),
    /// Answers that stand side by side, to be chosen from.
    Chooser(Chooser),
    /// What can be done here, to be searched and run.
    Help(HelpSheet),
    /// The palette: every command, to be searched and run.
    Palette(HelpSheet),
    /// The menu bar.
    Bar(Bar),
}

impl Overlay {
    /// The files being chosen, where it is that.
    pub fn as_picker(&mut self) -> Option<&mut Picker> {
        if let Self::Picker(picker) = self {
            Some(picker)
        } else {
            None
        }
    }

    /// The preview, where it is that.
    pub fn as_preview(&mut self) -> Option<&mut Preview> {
        if let Self::Preview(preview) = self {
            Some(preview)
        } else {
            None
        }
    }

    /// The look at what is handed over, where it is that.
    pub fn as_sight(&mut self) -> Option<&mut Sight> {
        if let Self::Sight(sight) = self {
            Some(sight)
        } else {
            None
        }
    }

    /// In which scope keys are looked up.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Choice(_) => Scope::Choice,
            Self::Form(_) => Scope::Line,
            Self::Help(_) | Self::Palette(_) => Scope::Find,
            Self::Bar(_) => Scope::Bar,
            Self::Editor(_) => Scope::Prose,
            Self::Picker(Picker { at: None, .. }) => Scope::Path,
            Self::Picker(Picker { at: Some(_), .. }) => Scope::Choice,
            Self::Preview(preview) => match preview.of {
                PreviewOf::Copies => Scope::Preview,
                PreviewOf::Table => Scope::Table,
                PreviewOf::Gone => Scope::Restore,
                PreviewOf::Unknown => Scope::Mine,
            },
            Self::Sight(_) => Scope::Sight,
            Self::Board(_) => Scope::Board,
            Self::Changes(open) => match open.of {
                ChangesOf::Point => Scope::Changes,
                ChangesOf::Item => Scope::History,
            },
            Self::Chooser(_) => Scope::Settle,
        }
    }
}

/// A list to choose from.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is chosen.
    pub of: ChoiceOf,
    /// The row that the cursor is on.
    pub at: usize,
}

/// What is chosen from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoiceOf {
    /// A status; the rows are `0` to `7`.
    Status(Subject),
    /// A position; the last row takes it back.
    Position(Subject),
    /// A priority; the last row takes it back.
    Priority(Subject),
    /// A theme, by name; the one under the cursor is to be seen.
    Theme(Vec<String>),
    /// Whether a new note is about the selected item or about each marked one.
    NoteAbout {
        /// The selected item and the marked ones, in the order of the rows.
        subjects: Vec<Subject>,
        /// Whether the note is to stay on this machine.
        private: bool,
        /// Whether it is to be written in the person's own editor.
        abroad: bool,
    },
    /// Whether a command is about the selected item or about the only marked one.
    About {
        /// The selected item and the marked one.
        items: [ItemId; 2],
        /// What is to be done.
        command: Command,
    },
    /// Whether to go on speaking under a name that has spoken here, or under another one from now on.
    Speaker {
        /// The name until now, and the other one.
        names: [Author; 2],
        /// What carries the first.
        kept: KeptName,
    },
    /// Whether to take in a table without so many rows that make no sense.
    Partial(usize),
    /// Whether to withdraw a note that another person of one's own delegation wrote.
    Withdraw(EntryId),
    /// Whether to say again what stands of those items of which it can be said.
    Reaffirm(Subject),
    /// What is to be handed over.
    Product,
    /// What to go to next.
    Next,
    /// From which point on changes are told; the occasions that this machine remembers.
    Since([Option<Landmark>; 3]),
    /// What to copy.
    Copy(Vec<Scrap>),
    /// Conditions of the filter, each on or off.
    Filter(FilterList),
    /// Views to look through.
    Views(ViewList),
    /// What was begun and is not finished, what was last written on first.
    Drafts(Vec<Unfinished>),
    /// The language that the program speaks, from here on and at the next start; each as it calls itself.
    Language(Vec<String>),
}

/// A text that was begun and is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// The text as it was kept, without its time.
    pub draft: Draft,
    /// What it is about.
    pub about: Subject,
    /// When it was last written on.
    pub at: Option<Timestamp>,
}

/// The conditions that a filter can be made of. The first row switches all of them off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterList {
    /// Whether something was switched: then Enter only closes the list.
    pub is_used: bool,
    /// How many items there are without any condition but the search.
    pub all: usize,
    /// The conditions, each with the number of items that it would list.
    pub facets: Vec<(Facet, usize)>,
    /// What only other delegations see overdue, where none would be listed.
    pub elsewhere: Option<Elsewhere>,
}

impl FilterList {
    /// The condition in a row; `None` in the first.
    pub fn facet(&self, row: usize) -> Option<&Facet> {
        let (facet, _) = self.facets.get(row.checked_sub(1)?)?;
        Some(facet)
    }
}

/// What a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// Why the status; for superseded, by what.
    Why(Subject, Status),
    /// Why the position, or why none is held any more.
    PositionWhy(Subject, Option<Position>),
    /// Who has the lead.
    Lead(Subject),
    /// By when.
    Due(Subject),
    /// A tag to put on, or to take off where it is on.
    Tag(Subject),
    /// What a view is to be called; its name until now, where it has one.
    ViewName(Option<String>),
    /// From which day on changes are told.
    Since,
    /// Words to search for.
    Search,
    /// Name and delegation, before the first change.
    Identity,
}

impl Asks {
    /// What the answer is about; searching and saying who one is are about no item.
    pub fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Why(about, _) | Self::PositionWhy(about, _) => Some(about),
            Self::Lead(about) | Self::Due(about) | Self::Tag(about) => Some(about),
            Self::ViewName(_) | Self::Since | Self::Search | Self::Identity => None,
        }
    }

    /// The same question about something else.
    pub fn about(&self, about: Subject) -> Self {
        match self {
            Self::Why(_, status) => Self::Why(about, *status),
            Self::PositionWhy(_, position) => Self::PositionWhy(about, *position),
            Self::Lead(_) => Self::Lead(about),
            Self::Due(_) => Self::Due(about),
            Self::Tag(_) => Self::Tag(about),
            Self::ViewName(name) => Self::ViewName(name.clone()),
            Self::Since => Self::Since,
            Self::Search => Self::Search,
            Self::Identity => Self::Identity,
        }
    }

    /// Whether it asks for the reason of an answer.
    pub fn is_reason(&self) -> bool {
        match self {
            Self::Why(..) | Self::PositionWhy(..) => true,
            Self::Lead(_)
            | Self::Due(_)
            | Self::Tag(_)
            | Self::ViewName(_)
            | Self::Since
            | Self::Search
            | Self::Identity => false,
        }
    }

    /// A field for it. A reason that stands is to be gone on with; what else stands, to be replaced.
    pub(super) fn field(&self, text: &str) -> Field {
        if self.is_reason() {
            Field::line(text)
        } else {
            Field::offered(text)
        }
    }

    /// The messages of its questions, one for each field.
    pub fn questions(&self) -> &'static [&'static str] {
        match self {
            Self::Why(_, Status::Superseded) => &["ask-why", "ask-successor"],
            Self::Why(..) | Self::PositionWhy(..) => &["ask-why"],
            Self::Lead(_) => &["ask-lead"],
            Self::Due(_) => &["ask-due"],
            Self::Tag(_) => &["ask-tag"],
            Self::ViewName(_) => &["ask-view"],
            Self::Since => &["ask-since"],
            Self::Search => &["ask-search"],
            Self::Identity => &["ask-name", "ask-delegation"],
        }
    }

    /// The message of its title.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Why(..) => "form-why",
            Self::PositionWhy(..) => "form-position-why",
            Self::Lead(_) => "form-lead",
            Self::Due(_) => "form-due",
            Self::Tag(_) => "form-tag",
            Self::ViewName(None) => "form-view",
            Self::ViewName(Some(_)) => "form-view-rename",
            Self::Since => "form-since",
            Self::Search => "form-search",
            Self::Identity => "form-identity",
        }
    }
}

/// A note being written.
#[derive(Debug, Clone)]
pub struct Editor {
    /// About which item; of several, the same text about each.
    pub about: Subject,
    /// The version that it is to take the place of.
    pub revises: Option<EntryId>,
    /// Whether it is to stay on this machine.
    pub private: bool,
    /// The text.
    pub field: Field,
    /// Why it cannot be kept as it is.
    pub trouble: Option<String>,
    /// Whether it was begun before, and is gone on with.
    pub is_begun: bool,
}

/// The list of commands.
#[derive(Debug, Clone)]
pub struct HelpSheet {
    /// What is searched for.
    pub field: Field,
    /// The row that the cursor is on, among those found.
    pub at: usize,
}
