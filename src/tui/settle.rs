//! What is contested about the selected item, and the answers that one chooses from.

use super::model::Model;
use super::overlay::{ChoiceOf, Overlay};
use super::rows::Row;
use crate::domain::{
    Arrange, DelegationId, Entry, EntryId, Field, ItemId, Position, Priority, Say, delegation_key,
};

/// Answers side by side, to be chosen from. Names what it is about, never counts: what arrives
/// meanwhile must not put another answer under the cursor.
#[derive(Debug, Clone, Default)]
pub struct Chooser {
    /// The delegation, by its name as compared, and the question; the first one until another is chosen.
    pub question: Option<(String, Field)>,
    /// The answer that the cursor is on. Until a question is chosen, one's own; where none is one's own, and
    /// where it is gone, none: Enter must not take what somebody else said.
    pub answer: Option<EntryId>,
    /// How far the answers are scrolled, in lines.
    pub scroll: usize,
}

/// A question that has several current answers.
#[derive(Debug, Clone)]
pub struct Contest<'m> {
    /// The delegation.
    pub of: DelegationId,
    /// The question.
    pub field: Field,
    /// The answers, in the order of the file.
    pub answers: Vec<&'m Entry>,
    /// Whether it is one's own delegation's, so that one may choose.
    pub is_own: bool,
}

impl Model {
    /// The answers that stand side by side of what a list asks about one item, each with its row there.
    pub fn side_by_side(&self, of: &ChoiceOf) -> Vec<(usize, &Entry)> {
        let (about, field) = if let ChoiceOf::Status(about) = of {
            (about, Field::Status)
        } else if let ChoiceOf::Position(about) = of {
            (about, Field::Position)
        } else if let ChoiceOf::Priority(about) = of {
            (about, Field::Priority)
        } else {
            return Vec::new();
        };
        let [id] = about.ids() else {
            return Vec::new();
        };
        let place = self.tracker.position(id);
        let Some((place, own)) = place.zip(self.lens.of) else {
            return Vec::new();
        };
        let answers = self.tracker.assessment(place, own).answers(field);
        let rows = answers.iter().filter(|_| answers.is_contested());
        let rows = rows.filter_map(|answer| Some((row_of(answer.say())?, answer)));
        rows.collect()
    }

    /// Whether an entry holds this person's words.
    pub fn is_own(&self, entry: &Entry) -> bool {
        let author = self.tracker.whose_words(entry).author();
        self.author.as_ref().is_some_and(|own| author.is_same(own))
    }
}

/// The row of an answer in the list of its kind; the last where it takes a position or a priority back.
fn row_of(say: &Say) -> Option<usize> {
    match say {
        Say::Status { to, .. } => Some(to.map_or(0, |to| to as usize)),
        Say::Position { to, .. } => Some(to.map_or(Position::ALL.len(), |to| to as usize)),
        Say::Priority { to } => Some(to.map_or(Priority::ALL.len(), |to| to as usize)),
        Say::Lead { .. }
        | Say::Due { .. }
        | Say::Tag { .. }
        | Say::Untag { .. }
        | Say::Note { .. }
        | Say::Revise { .. }
        | Say::Withdraw { .. }
        | Say::Unknown { .. } => None,
    }
}

impl Contest<'_> {
    fn name(&self, model: &Model) -> (String, Field) {
        let of = delegation_key(model.tracker.delegation_name(self.of));
        (of, self.field.clone())
    }

    /// Where the answer stands that this person gave.
    pub fn own_answer(&self, model: &Model) -> Option<usize> {
        self.answers.iter().position(|entry| model.is_own(entry))
    }
}

impl Chooser {
    /// Where the question stands that is shown, and the answer that the cursor is on.
    pub fn place(&self, model: &Model, contests: &[Contest<'_>]) -> Option<(usize, Option<usize>)> {
        let at = contests
            .iter()
            .position(|contest| self.names(model, contest))
            .unwrap_or(0);
        let contest = contests.get(at)?;
        let answer = match self.question {
            None => contest.own_answer(model),
            Some(_) => {
                let is_it = |entry: &&Entry| Some(entry.id()) == self.answer;
                contest.answers.iter().position(is_it)
            }
        };
        Some((at, answer))
    }

    /// Whether this is the question that was chosen.
    pub fn names(&self, model: &Model, contest: &Contest<'_>) -> bool {
        Some(contest.name(model)) == self.question
    }

    /// Puts the cursor on an answer to a question, or on none.
    pub fn go_to(&mut self, model: &Model, contest: &Contest<'_>, answer: Option<usize>) {
        self.question = Some(contest.name(model));
        let answer = answer.and_then(|answer| contest.answers.get(answer));
        self.answer = answer.map(|entry| entry.id());
        self.scroll = 0;
    }
}

impl Model {
    /// Why the answer that the cursor is on cannot be chosen.
    pub(super) fn no_own_choice(&self) -> Option<&'static str> {
        let Some(Overlay::Chooser(chooser)) = self.top() else {
            return None;
        };
        let contests = self.contests();
        let at = chooser.place(self, &contests).map(|(at, _)| at);
        let is_own = at.is_none_or(|at| contests[at].is_own);
        (!is_own).then_some("refuse-anothers-answers")
    }

    /// Why Enter takes no answer: none is marked, and none was that somebody has replaced meanwhile.
    pub(super) fn no_answer_marked(&self) -> Option<&'static str> {
        let Some(Overlay::Chooser(chooser)) = self.top() else {
            return None;
        };
        let contests = self.contests();
        let (at, answer) = chooser.place(self, &contests)?;
        let is_open = chooser.answer.is_none() && chooser.names(self, &contests[at]);
        (is_open && answer.is_none()).then_some("refuse-no-answer-marked")
    }

    /// That an entry was changed in the file by hand, and what it said before; `None` where nobody did.
    pub fn changed_by_hand(&self, entry: &Entry) -> Option<String> {
        let zone = &self.lens.zone;
        (self.locale).changed_by_hand(&self.tracker, &self.ledger, entry, zone)
    }

    /// What is contested about the selected item, one's own in front.
    pub fn contests(&self) -> Vec<Contest<'_>> {
        let Some((place, _)) = self.selected() else {
            return Vec::new();
        };
        let own = self.own();
        let contest = |(of, field): (DelegationId, Field)| {
            let answers = self.tracker.assessment(place, of).answers(field.clone());
            Contest {
                of,
                field,
                answers: answers.iter().collect(),
                is_own: Some(of) == own,
            }
        };
        let contests = self.tracker.contests(place).into_iter();
        let mut contests: Vec<_> = contests.map(contest).collect();
        contests.arrange_by_key(|contest| !contest.is_own);
        contests
    }

    /// The listed item with contested answers that comes next after the selected one, round the end;
    /// those about which one's own delegation can choose go first.
    pub fn next_contested(&self) -> Option<&ItemId> {
        let mut others = None;
        for place in self.contested_after() {
            if self.is_own_contested(place) {
                return Some(&self.tracker.items()[place].id);
            }
            others = others.or(Some(place));
        }
        others.map(|place| &self.tracker.items()[place].id)
    }

    /// Whether there is one. Asked for every frame: no answer is read for it.
    pub fn has_next_contested(&self) -> bool {
        self.contested_after().next().is_some()
    }

    /// The places of the other listed items with contested answers, from the selected one on, round the end.
    fn contested_after(&self) -> impl Iterator<Item = usize> {
        let rows = self.rows.all();
        let cursor = self.rows.cursor().min(rows.len());
        let round = rows[cursor..].iter().skip(1).chain(&rows[..cursor]);
        let places = round.filter_map(|row| match row {
            Row::Item(place) => Some(*place),
            Row::Heading(_) => None,
        });
        places
            .filter(|place| self.standings[*place].signs.contested)
            .filter(|place| Some(&self.tracker.items()[*place].id) != self.rows.selected())
    }

    /// How many items have answers between which one's own delegation can choose.
    pub fn own_contested(&self) -> usize {
        let all = 0..self.standings.len();
        all.filter(|place| self.standings[*place].signs.contested)
            .filter(|place| self.is_own_contested(*place))
            .count()
    }

    /// Whether one's own delegation can choose between answers about an item.
    pub(super) fn is_own_contested(&self, place: usize) -> bool {
        self.own()
            .is_some_and(|own| self.tracker.assessment(place, own).is_contested())
    }
}
