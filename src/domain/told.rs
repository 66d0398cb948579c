//! What a reader is told of what was said: what stands of it. Fumbling, and what was taken back before
//! anybody saw it, is in the history and nowhere else.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::delegation::DelegationId;
use super::entry::{Entry, Say};
use super::id::EntryId;
use super::register::Field;
use super::since::{ById, Ids, Since};
use super::tracker::Tracker;

/// One delegation's answers to one question about one item.
type Question = (Option<DelegationId>, Field);

impl Tracker {
    /// Of the changes since a point those that stand in the end and are news: of each question the
    /// answers that are current, of notes the versions in sight. That an answer or a note which stood at
    /// the point was taken back is told; what undo or redo brought back to what it was there is not.
    pub fn standing_since(&self, since: &Since) -> Ids {
        let was_held = |entry: &Entry| since.from.as_ref().is_some_and(|from| from.holds(entry));
        let is_known = |entry: &Entry| was_held(entry) || since.takes(entry);
        let mut told = Ids::default();
        let mut answers: Vec<(Question, &Entry)> = Vec::new();
        let mut notes = Vec::new();
        // Telling spellings apart is slow on a hundred thousand entries.
        let mut spelt: HashMap<&str, Option<DelegationId>, RandomState> = HashMap::default();
        for log in self.logs() {
            answers.clear();
            notes.clear();
            for entry in log.filter(|entry| is_known(entry)) {
                match (entry.say().field(), entry.say()) {
                    (Some(field), _) => {
                        let name = &*entry.author().of;
                        let of = *spelt.entry(name).or_insert_with(|| self.delegation(name));
                        answers.push(((of, field), entry));
                    }
                    // What only a newer version can read may be anything.
                    (None, Say::Unknown { .. }) => {
                        told.extend(since.takes(entry).then_some(entry.id()));
                    }
                    (None, _) => notes.push(entry),
                }
            }
            // In order the answers to one question stand together, with less ado than in a table of each item.
            answers.sort_by(|(a, _), (b, _)| a.cmp(b));
            for answers in answers.chunk_by(|(a, _), (b, _)| a == b) {
                let answers: Vec<&Entry> = answers.iter().map(|(_, entry)| *entry).collect();
                told.extend(news_of(&answers, since));
            }
            if !notes.is_empty() {
                let news = Notes::of(&notes, since).news().into_iter();
                told.extend(news.map(|id| self.first_told(id, since)));
            }
        }
        told
    }

    /// What is told of a version of a note that is news: where it was said since the point in the first place,
    /// that, however often it was taken back and said again.
    fn first_told(&self, id: EntryId, since: &Since) -> EntryId {
        let entry = self.entry(id).filter(|it| it.say().text().is_some());
        let whose = entry.map(|it| self.whose_words(it));
        whose.filter(|it| since.takes(it)).map_or(id, |it| it.id())
    }
}

/// So few that looking through them is faster than a table of them.
const FEW: usize = 16;

/// The entries that no other of the same question names.
fn current<'a>(entries: &[&'a Entry]) -> Vec<&'a Entry> {
    if entries.len() <= FEW {
        let is_named = |id: EntryId| entries.iter().any(|it| it.after().contains(&id));
        let heads = entries.iter().filter(|entry| !is_named(entry.id()));
        return heads.copied().collect();
    }
    let named: Ids = entries.iter().flat_map(|it| it.after()).copied().collect();
    let heads = entries.iter().filter(|entry| !named.contains(&entry.id()));
    heads.copied().collect()
}

/// The answers to one question that stand and are news.
fn news_of<'e>(answers: &[&'e Entry], since: &Since) -> Vec<EntryId> {
    if !answers.iter().any(|entry| since.takes(entry)) {
        return Vec::new();
    }
    let held: Vec<&Entry> = answers
        .iter()
        .filter(|entry| !since.takes(entry))
        .copied()
        .collect();
    if held.is_empty() {
        // Nothing stood at the point, so that only what is no silence is news.
        let now = current(answers).into_iter();
        let told = now.filter(|entry| !entry.say().is_silence());
        return told.map(Entry::id).collect();
    }
    let (before, now) = (current(&held), current(answers));
    let was_silent = before.iter().all(|entry| entry.say().is_silence());
    let says = |heads: &[&'e Entry]| -> HashSet<&'e Say> {
        heads.iter().map(|entry| entry.say()).collect()
    };
    let is_step = |entry: &&&Entry| !entry.undoes().is_empty();
    let is_as_before = now.iter().any(|it| is_step(&it)) && says(&before) == says(&now);
    now.iter()
        .filter(|entry| since.takes(entry))
        .filter(|entry| !(was_silent && entry.say().is_silence()))
        .filter(|entry| !(is_as_before && is_step(entry)))
        .map(|entry| entry.id())
        .collect()
}

/// Notes with what became of them.
struct Notes<'a> {
    since: &'a Since,
    entries: ById<&'a Entry>,
    answers: ById<Vec<&'a Entry>>,
    undone: Ids,
}

impl<'a> Notes<'a> {
    fn of(all: &[&'a Entry], since: &'a Since) -> Self {
        let entries: ById<_> = all.iter().map(|entry| (entry.id(), *entry)).collect();
        let mut answers: ById<Vec<_>> = ById::default();
        let mut undone = Ids::default();
        for entry in all {
            let own = |id: &&EntryId| {
                entries.get(*id).is_some_and(|it| {
                    it.on() == entry.on() && it.author().shares_delegation(entry.author())
                })
            };
            for id in entry.answered().iter().filter(own) {
                answers.entry(*id).or_default().push(*entry);
            }
            undone.extend(entry.undoes().iter().filter(own).copied());
        }
        Self {
            since,
            entries,
            answers,
            undone,
        }
    }

    fn news(&self) -> Vec<EntryId> {
        let changes = self.entries.values().filter(|it| self.since.takes(it));
        let news = changes.filter(|entry| match entry.say().text() {
            Some(text) => self.is_in_sight(entry) && !self.was_brought_back(entry, text),
            None => !self.undone.contains(&entry.id()) && self.hides(entry),
        });
        news.map(|entry| entry.id()).collect()
    }

    fn answers(&self, entry: &Entry) -> &[&'a Entry] {
        self.answers.get(&entry.id()).map_or(&[], Vec::as_slice)
    }

    /// Whether a version is neither revised nor withdrawn.
    fn is_in_sight(&self, version: &Entry) -> bool {
        self.answers(version).is_empty()
    }

    /// Whether undo or redo only restored what stood at the point.
    fn was_brought_back(&self, version: &Entry, text: &str) -> bool {
        let mut stood = self.stood_before(version).into_iter();
        !version.undoes().is_empty() && stood.any(|it| it.say().text() == Some(text))
    }

    /// Whether a withdrawal took out of sight what stood at the point.
    fn hides(&self, withdrawal: &Entry) -> bool {
        let mut stood = self.stood_before(withdrawal).into_iter();
        stood.any(|version| !self.has_version_in_sight(version))
    }

    /// The versions in sight at the point that an entry goes back to.
    fn stood_before(&self, entry: &Entry) -> Vec<&'a Entry> {
        let mut met = Ids::default();
        let mut open = entry.answered().to_vec();
        let mut stood = Vec::new();
        while let Some(id) = open.pop() {
            let Some(entry) = self.entries.get(&id).filter(|_| met.insert(id)) else {
                continue;
            };
            if self.since.takes(entry) {
                open.extend(entry.answered());
            } else if self.answers(entry).iter().all(|it| self.since.takes(it)) {
                stood.push(*entry);
            }
        }
        stood
    }

    fn has_version_in_sight(&self, version: &'a Entry) -> bool {
        let mut met = Ids::default();
        let mut open = vec![version];
        while let Some(entry) = open.pop() {
            if entry.say().text().is_some() && self.is_in_sight(entry) {
                return true;
            }
            let next = self.answers(entry).iter().copied();
            open.extend(next.filter(|answer| met.insert(answer.id())));
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Direction, Known, Status};

    fn told(tracker: &Tracker, since: &Since) -> Vec<Say> {
        let told = tracker.standing_since(since);
        let all = tracker.history(None).into_iter();
        let all = all.filter(|entry| told.contains(&entry.id()));
        all.map(|entry| entry.say().clone()).collect()
    }

    fn copy_of(tracker: &Tracker) -> Since {
        Since::from(Known::copy("sent.ron".into(), tracker))
    }

    #[test]
    fn of_a_question_that_was_answered_again_and_again_the_last_answer_is_told() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
        tell(&mut it, &ann(), 1, "task-1", status(Status::InProgress));
        for second in [2, 4, 6] {
            step(&mut it, &ann(), second, Direction::Undo);
            step(&mut it, &ann(), second + 1, Direction::Redo);
        }
        tell(&mut it, &chloe(), 8, "task-1", status(Status::NotStarted));
        let expected = [status(Status::InProgress), status(Status::NotStarted)];
        assert_eq!(told(&it, &Since::default()), expected);
    }

    #[test]
    fn what_was_taken_back_before_the_point_saw_it_is_not_told() {
        let mut it = tracker();
        let sent = copy_of(&it);
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        step(&mut it, &ann(), 1, Direction::Undo);
        tell(&mut it, &ann(), 2, "task-2", note("a slip"));
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(told(&it, &sent), []);
    }

    #[test]
    fn an_answer_and_a_note_that_stood_at_the_point_are_told_when_they_are_taken_back() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let made = first(&tell(&mut it, &ann(), 1, "task-2", note("read it")));
        let sent = copy_of(&it);
        step(&mut it, &ann(), 2, Direction::Undo);
        step(&mut it, &ann(), 3, Direction::Undo);
        let cleared = Say::Status {
            to: None,
            why: None,
            successor: None,
        };
        let withdrawn = Say::Withdraw {
            notes: [made].into(),
        };
        let all = told(&it, &sent);
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(all.contains(&cleared) && all.contains(&withdrawn));
        step(&mut it, &ann(), 4, Direction::Redo);
        step(&mut it, &ann(), 5, Direction::Redo);
        assert_eq!(told(&it, &sent), [], "both are there again");
        step(&mut it, &ann(), 6, Direction::Undo);
        step(&mut it, &ann(), 7, Direction::Undo);
        assert_eq!(told(&it, &sent).len(), 2, "and gone again, each told once");
    }

    #[test]
    fn what_was_said_once_more_on_purpose_is_told() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let sent = copy_of(&it);
        let again = it.say(
            &[asked("task-1", status(Status::InProgress))],
            &stamp(&ann(), 1),
            true,
        );
        for said in again.expect("may be said") {
            it.admit([said.entry], said.private);
        }
        assert_eq!(told(&it, &sent), [status(Status::InProgress)]);
    }

    #[test]
    fn a_note_is_told_in_its_last_version_and_one_that_came_back_by_undo_is_news() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let two = Say::Revise {
            note: made,
            text: "two".into(),
        };
        let revised = first(&tell(&mut it, &ann(), 1, "task-1", two.clone()));
        assert_eq!(told(&it, &Since::default()), [two]);
        let withdrawal = Say::Withdraw {
            notes: [revised].into(),
        };
        tell(&mut it, &ann(), 2, "task-1", withdrawal);
        let sent = copy_of(&it);
        assert_eq!(told(&it, &Since::default()), []);
        step(&mut it, &ann(), 3, Direction::Undo);
        let back = told(&it, &sent);
        assert_eq!(back.len(), 1);
        assert_eq!(back[0].text(), Some("two"));
    }

    #[test]
    fn a_note_that_was_taken_back_and_said_again_since_is_told_as_it_was_said() {
        let mut it = tracker();
        let sent = copy_of(&it);
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        step(&mut it, &ann(), 1, Direction::Undo);
        let between = copy_of(&it);
        step(&mut it, &ann(), 2, Direction::Redo);
        assert_eq!(told(&it, &sent), [note("one")]);
        let back = told(&it, &between);
        assert!(
            matches!(back[..], [Say::Revise { .. }]),
            "whoever saw it gone: {back:?}"
        );
        let now = it
            .notes(0)
            .iter()
            .find(|it| it.is_current())
            .expect("one")
            .entry
            .id();
        assert_ne!(now, made);
        let two = Say::Revise {
            note: now,
            text: "two".into(),
        };
        tell(&mut it, &ann(), 3, "task-1", two.clone());
        step(&mut it, &ann(), 4, Direction::Undo);
        assert_eq!(told(&it, &sent), [note("one")]);
        step(&mut it, &ann(), 5, Direction::Redo);
        assert_eq!(told(&it, &sent), [two]);
    }

    #[test]
    fn two_current_answers_are_both_told() {
        let mut it = tracker();
        let mut bobs = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        tell(&mut bobs, &bob(), 1, "task-1", status(Status::NotStarted));
        it.merge(&bobs).expect("the same mandate");
        assert_eq!(told(&it, &Since::default()).len(), 2);
    }
}
