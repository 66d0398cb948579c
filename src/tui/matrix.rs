//! Items by delegations: what is shown of each, and where the eye is.

use super::model::Model;
use crate::domain::{DelegationId, Entry, Field, Kind, Position, Status};

/// The items beside each other as each delegation sees them. Which items, and which one is selected,
/// is the checklist's.
#[derive(Debug, Default)]
pub struct Matrix {
    /// The column that the cursor is in; one's own is the first.
    pub column: usize,
    /// What is shown of each assessment.
    pub shows: Shows,
}

/// What is shown of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shows {
    /// The status, mark and word.
    #[default]
    Status,
    /// The status, its mark only: for many delegations at a glance.
    Marks,
    /// The position, of recommendations.
    Position,
    /// Who has the lead.
    Lead,
    /// The due date.
    Due,
}

impl Shows {
    const ALL: [Self; 5] = [
        Self::Status,
        Self::Marks,
        Self::Position,
        Self::Lead,
        Self::Due,
    ];

    /// The next one, or the one before, round the end.
    pub fn turned(self, by: isize) -> Self {
        let next = (self as isize + by).rem_euclid(Self::ALL.len() as isize);
        Self::ALL[next as usize]
    }

    /// The question whose answers are shown.
    pub fn field(self) -> Field {
        match self {
            Self::Status | Self::Marks => Field::Status,
            Self::Position => Field::Position,
            Self::Lead => Field::Lead,
            Self::Due => Field::Due,
        }
    }

    /// What messages call the question.
    pub fn name(self) -> &'static str {
        match self {
            Self::Status | Self::Marks => "status",
            Self::Position => "position",
            Self::Lead => "lead",
            Self::Due => "due",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Status => "matrix-status",
            Self::Marks => "matrix-marks",
            Self::Position => "matrix-position",
            Self::Lead => "matrix-lead",
            Self::Due => "matrix-due",
        }
    }
}

/// A delegation's column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The delegation; `None` where it is one's own and has said nothing yet.
    pub of: Option<DelegationId>,
    /// How it is called.
    pub name: String,
}

/// What a delegation says of one thing about one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Silent,
    /// Several things.
    Contested,
    /// A status.
    Status(Status),
    /// A position.
    Position(Position),
    /// Words or a date.
    Text(String),
}

/// One delegation's view of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub value: Value,
    /// Whether any of its answers about the item is contested.
    pub contested: bool,
    /// Whether it says something else than one's own delegation does.
    pub differs: bool,
    /// Whether what it says was changed in the file by hand.
    pub by_hand: bool,
}

impl Model {
    /// The columns: one's own delegation first, whatever it has said, then the others by name.
    pub fn columns(&self) -> Vec<Column> {
        let own = self.own();
        let mut columns: Vec<Column> = Vec::new();
        if let Some(author) = &self.author {
            let name = own.map_or(&*author.of, |own| self.tracker.delegation_name(own));
            let name = name.to_owned();
            columns.push(Column { of: own, name });
        }
        for of in self.lens.delegations(&self.tracker) {
            if columns.first().is_none_or(|first| first.of != Some(of)) {
                let name = self.tracker.delegation_name(of).to_owned();
                columns.push(Column { of: Some(of), name });
            }
        }
        columns
    }

    /// What stands in a column about the item at a place.
    pub fn cell(&self, place: usize, of: Option<DelegationId>, shows: Shows) -> Cell {
        let value = self.value(place, of, shows);
        let own = self.own();
        let differs = of != own && {
            let own = self.value(place, own, shows);
            let is_said = |value: &Value| !matches!(value, Value::Silent | Value::Contested);
            is_said(&own) && is_said(&value) && own != value
        };
        let field = shows.field();
        let is_shown = |entry: &&Entry| entry.say().field().as_ref() == Some(&field);
        let by_hand = of.map_or(Vec::new(), |of| {
            self.tracker.assessment(place, of).by_hand()
        });
        Cell {
            by_hand: by_hand.iter().any(is_shown),
            contested: of.is_some_and(|of| self.tracker.assessment(place, of).is_contested()),
            differs,
            value,
        }
    }

    fn value(&self, place: usize, of: Option<DelegationId>, shows: Shows) -> Value {
        let Some(of) = of else { return Value::Silent };
        let seen = self.tracker.assessment(place, of);
        if seen.answers(shows.field()).is_contested() {
            return Value::Contested;
        }
        let text = |text: Option<String>| text.map_or(Value::Silent, Value::Text);
        match shows {
            Shows::Status | Shows::Marks => match seen.status() {
                Some(Status::NoInformation) => Value::Silent,
                Some(status) => Value::Status(status),
                None => Value::Contested,
            },
            Shows::Position => seen.position().map_or(Value::Silent, Value::Position),
            Shows::Lead => text(seen.lead().map(str::to_owned)),
            Shows::Due => text(seen.due().map(|due| self.locale.short_day(due))),
        }
    }

    /// Of the items that are listed: how many are contested, about how many delegations differ, about how many
    /// something was changed by hand. Looks at each of them.
    pub fn listed_signs(&self) -> [usize; 3] {
        let (mut contested, mut differing, mut by_hand) = (0, 0, 0);
        for place in self.rows.places() {
            let signs = self.standings[*place].signs;
            contested += usize::from(signs.contested);
            differing += usize::from(signs.differing);
            by_hand += usize::from(signs.by_hand);
        }
        [contested, differing, by_hand]
    }

    /// Whether an item has nothing of this kind: a task no position.
    pub fn is_beside_the_point(&self, place: usize, shows: Shows) -> bool {
        shows == Shows::Position && self.tracker.items()[place].kind == Kind::Task
    }
}
