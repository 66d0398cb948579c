//! What became of entries: who answered them, what was taken back, and what stands for them now.

use std::collections::HashSet;

use super::entry::{Entry, Say};
use super::id::{EntryId, ItemId};
use super::since::{ById, Ids};
use super::tracker::Tracker;

/// What is out of sight in a tracker's shared journal, and travels with every copy of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutOfSight {
    /// Notes that are withdrawn and were not brought back.
    pub notes: usize,
    /// Answers that were taken back and not said again.
    pub answers: usize,
}

impl Tracker {
    /// Counts what is out of sight and can be read all the same by whoever has a copy. Time linear in the number of
    /// entries.
    pub fn out_of_sight(&self) -> OutOfSight {
        let shared = || self.journal().iter();
        let is_withdrawal = |entry: &&Entry| matches!(entry.say(), Say::Withdraw { .. });
        let touched: HashSet<&ItemId> = shared().filter(is_withdrawal).map(Entry::on).collect();
        let places = touched.into_iter().filter_map(|on| self.position(on));
        let notes = places.flat_map(|place| self.notes(place));
        let notes = notes.filter(|note| note.withdrawn && !note.revised && !note.private);
        let steps: Vec<&Entry> = shared().filter(|it| !it.undoes().is_empty()).collect();
        let past = Past::of(self, &steps);
        let undone = past
            .taken_back
            .iter()
            .filter_map(|id| self.journal().get(*id));
        // An undo or a redo says nothing that was not said before.
        let answers = undone.filter(|it| it.say().field().is_some() && it.undoes().is_empty());
        OutOfSight {
            notes: notes.count(),
            answers: answers.count(),
        }
    }

    /// Whose words an entry holds: what an undo or a redo brought back was said before, perhaps by a colleague of the
    /// one who brought it back. Of several who had said it the last; any other entry holds its author's own words.
    pub fn whose_words<'t>(&'t self, entry: &'t Entry) -> &'t Entry {
        let mut whose = entry;
        // An entry's id is taken from the ids that it names, so that there are no circles.
        while let Some(before) = self.said_before(whose) {
            whose = before;
        }
        whose
    }

    /// Whether an entry clears an answer that its author saw. Of one that is not known here it is taken that it said
    /// something. Asked before the entry is admitted, or after.
    pub fn takes_back(&self, entry: &Entry) -> bool {
        let says = |id: &EntryId| self.entry(*id).is_none_or(|it| !it.say().clears());
        entry.say().clears() && entry.after().iter().any(says)
    }

    /// The entry whose words an undo or a redo has said again, this one step back.
    pub(super) fn said_before<'t>(&'t self, entry: &'t Entry) -> Option<&'t Entry> {
        let undoes = entry.undoes();
        if undoes.is_empty() {
            return None;
        }
        let of_these = |ids: &'t [EntryId]| {
            let ids = ids.iter().filter(|id| !undoes.contains(id));
            let entries = ids.filter_map(|id| self.entry(*id));
            entries.filter(|it| concerns(entry, it) && says_again(entry, it))
        };
        // Of two notes in the same words that were withdrawn in one go each has come back by itself.
        let itself = of_these(entry.answered()).filter(|it| it.say().text().is_some());
        let undone = undoes.iter().filter_map(|id| self.entry(*id));
        let named = undone.flat_map(|it| of_these(it.answered()));
        let last = |a: &&Entry, b: &&Entry| a.order().cmp(&b.order());
        (itself.max_by(last)).or_else(|| named.chain(of_these(entry.answered())).max_by(last))
    }

    /// The entry of somebody else whose words an entry only brought back; `None` where its author had said them.
    pub fn brought_back<'t>(&'t self, entry: &'t Entry) -> Option<&'t Entry> {
        let whose = self.whose_words(entry);
        (whose.author() != entry.author()).then_some(whose)
    }
}

/// What was said about some items, by what it refers to. Only what one's own delegation says of the
/// same field, or of its own notes, answers an entry or takes it back.
pub(super) struct Past<'a> {
    answers: ById<Vec<&'a Entry>>,
    undoings: ById<Vec<&'a Entry>>,
    taken_back: Ids,
}

impl<'a> Past<'a> {
    /// Whether an undo took it back, and no redo said it again.
    pub(super) fn has_taken_back(&self, entry: &Entry) -> bool {
        self.taken_back.contains(&entry.id())
    }

    /// The past of the items that these entries are about.
    pub(super) fn of(tracker: &'a Tracker, entries: &[&Entry]) -> Self {
        let items: HashSet<&ItemId> = entries.iter().map(|entry| entry.on()).collect();
        let (mut answers, mut undoings) = (ById::default(), ById::default());
        let file = |all: &mut ById<Vec<_>>, id: &EntryId, entry| {
            if tracker.entry(*id).is_some_and(|it| concerns(entry, it)) {
                all.entry(*id).or_default().push(entry);
            }
        };
        for entry in items.into_iter().flat_map(|item| tracker.said_about(item)) {
            for id in entry.answered() {
                file(&mut answers, id, entry);
            }
            for id in entry.undoes() {
                file(&mut undoings, id, entry);
            }
        }
        let taken_back = taken_back(&undoings);
        Self {
            answers,
            undoings,
            taken_back,
        }
    }

    /// The current entries that stand for this one: itself while nobody answered it, and what
    /// restored it where every answer was taken back again. The error is an answer that was not.
    pub(super) fn standing(&self, entry: &'a Entry) -> Result<Vec<&'a Entry>, &'a Entry> {
        self.standing_but_for(entry, None)
    }

    /// Whether a version of a note would be in sight again but for this revision of it: no other
    /// answer stands, and nothing else shows its text already.
    pub(super) fn would_come_back(&self, version: &'a Entry, revision: &Entry) -> bool {
        self.standing_but_for(version, Some(revision.id()))
            .is_ok_and(|standing| standing.iter().all(|it| it.id() == version.id()))
    }

    /// The answers to an entry that were not taken back.
    pub(super) fn answers(&self, id: EntryId) -> impl Iterator<Item = &'a Entry> {
        let answers = on(&self.answers, id);
        answers.filter(|answer| !self.taken_back.contains(&answer.id()))
    }

    fn standing_but_for(
        &self,
        entry: &'a Entry,
        without: Option<EntryId>,
    ) -> Result<Vec<&'a Entry>, &'a Entry> {
        let mut standing = Vec::new();
        let mut met: Ids = [entry.id()].into_iter().collect();
        let mut open = vec![entry];
        while let Some(entry) = open.pop() {
            let answers: Vec<&Entry> = on(&self.answers, entry.id())
                .filter(|answer| Some(answer.id()) != without)
                .collect();
            if answers.is_empty() {
                standing.push(entry);
            }
            let ids: Ids = answers.iter().map(|answer| answer.id()).collect();
            for answer in answers {
                // A revision that undid a withdrawal answers the very note that it restored. Who took
                // back what stood beside an answer has said the answer again and names it, too.
                let undid_another = answer.undoes().iter().any(|id| ids.contains(id))
                    || (answer.say().field().is_some()
                        && !answer.undoes().is_empty()
                        && !answer.undoes().contains(&entry.id()));
                let is_taken_back = self.taken_back.contains(&answer.id());
                // Where that was taken back in turn, what then said the answer once more stands for it.
                let is_passed = is_taken_back && answer.say().field().is_some();
                if undid_another && says_again(answer, entry) && !is_passed {
                    open.extend(met.insert(answer.id()).then_some(answer));
                } else if is_taken_back {
                    let restored = on(&self.undoings, answer.id());
                    let restored = restored.filter(|undoing| says_again(undoing, entry));
                    open.extend(restored.filter(|undoing| met.insert(undoing.id())));
                } else {
                    return Err(answer);
                }
            }
        }
        Ok(standing)
    }
}

fn on<'a>(all: &ById<Vec<&'a Entry>>, id: EntryId) -> impl Iterator<Item = &'a Entry> {
    all.get(&id).into_iter().flatten().copied()
}

/// Whether an entry can answer another: both of one delegation, about one item and the same field,
/// or both about notes.
pub(super) fn concerns(entry: &Entry, other: &Entry) -> bool {
    entry.on() == other.on()
        && entry.say().field() == other.say().field()
        && entry.author().shares_delegation(other.author())
}

/// What was taken back and not said again: some entry undoes it that was not itself taken back.
fn taken_back(undoings: &ById<Vec<&Entry>>) -> Ids {
    let mut taken_back = Ids::default();
    let mut met = Ids::default();
    for start in undoings.keys() {
        let mut open = vec![(*start, false)];
        while let Some((id, is_ready)) = open.pop() {
            if is_ready {
                if on(undoings, id).any(|undoing| !taken_back.contains(&undoing.id())) {
                    taken_back.insert(id);
                }
            } else if met.insert(id) {
                open.push((id, true));
                open.extend(on(undoings, id).map(|undoing| (undoing.id(), false)));
            }
        }
    }
    taken_back
}

/// Whether an undo says again what an entry had said.
fn says_again(undo: &Entry, entry: &Entry) -> bool {
    match (undo.say().text(), entry.say().text()) {
        (Some(again), Some(text)) => again == text,
        (Some(_), None) | (None, Some(_)) => false,
        (None, None) => undo.say() == entry.say(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Direction, Field, Status};

    #[test]
    fn what_is_out_of_sight_is_counted_until_it_is_brought_back() {
        let mut it = tracker();
        let count = |it: &Tracker| {
            let out = it.out_of_sight();
            (out.notes, out.answers)
        };
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let made = first(&tell(&mut it, &ann(), 1, "task-1", note("secret")));
        assert_eq!(count(&it), (0, 0));
        let notes = [made].into();
        tell(&mut it, &ann(), 2, "task-1", Say::Withdraw { notes });
        assert_eq!(count(&it), (1, 0));
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(count(&it), (0, 0), "brought back");
        step(&mut it, &ann(), 4, Direction::Undo);
        assert_eq!(count(&it), (1, 0), "a note that was taken back");
        step(&mut it, &ann(), 5, Direction::Undo);
        assert_eq!(count(&it), (1, 1));
        step(&mut it, &ann(), 6, Direction::Redo);
        assert_eq!(count(&it), (1, 0));
        step(&mut it, &ann(), 7, Direction::Undo);
        assert_eq!(count(&it), (1, 1), "the answer, not the redo of it as well");
    }

    /// The current statuses with their authors and times.
    fn whose(it: &Tracker) -> Vec<(String, Say)> {
        let answers = seen(it, 0, &ann()).answers(Field::Status).iter();
        let words = answers.map(|entry| it.whose_words(entry));
        let mut words: Vec<_> = words
            .map(|it| (format!("{} {}", it.author().by, it.at()), it.say().clone()))
            .collect();
        words.sort_by(|a, b| a.0.cmp(&b.0));
        words
    }

    #[test]
    fn a_choice_that_is_taken_back_leaves_the_answers_with_the_names_of_those_who_gave_them() {
        let (mut it, mut bobs) = (tracker(), tracker());
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        tell(&mut bobs, &bob(), 1, "task-1", status(Status::NotStarted));
        it.merge(&bobs).expect("the same mandate");
        let both = whose(&it);
        assert_eq!(both.len(), 2);
        tell(&mut it, &ann(), 2, "task-1", status(Status::NotStarted));
        assert_eq!(whose(&it).len(), 1);
        assert!(
            whose(&it)[0].0.starts_with(&*ann().by),
            "the choice is hers"
        );
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(whose(&it), both);
        step(&mut it, &ann(), 4, Direction::Redo);
        step(&mut it, &ann(), 5, Direction::Undo);
        assert_eq!(whose(&it), both, "and so after a redo");
        step(&mut it, &ann(), 6, Direction::Undo);
        assert_eq!(
            whose(&it),
            [both[1].clone()],
            "her own is taken back, Bob's is his"
        );
    }

    #[test]
    fn a_note_that_is_brought_back_is_its_authors() {
        let mut it = tracker();
        let notes = [first(&tell(&mut it, &bob(), 0, "task-1", note("his")))].into();
        tell(&mut it, &ann(), 1, "task-1", Say::Withdraw { notes });
        step(&mut it, &ann(), 2, Direction::Undo);
        let all = it.notes(0);
        let brought = all.iter().find(|note| note.is_current());
        let brought = brought.expect("brought back");
        assert_eq!(brought.entry.author(), &ann());
        assert_eq!(brought.whose.author(), &bob());
    }

    #[test]
    fn a_private_note_that_was_withdrawn_travels_nowhere_and_is_not_counted() {
        let mut it = tracker();
        let mut request = asked("task-1", note("secret"));
        request.private = true;
        let made = first(&tell_all(&mut it, &ann(), 0, &[request]));
        let notes = [made].into();
        tell(&mut it, &ann(), 1, "task-1", Say::Withdraw { notes });
        assert_eq!(it.out_of_sight(), OutOfSight::default());
    }
}
