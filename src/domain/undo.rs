//! Undo and redo. They move forward: what was said stays said, and a new entry restores what stood
//! before. Which gesture comes next is read from the journal, so that it is the same in every
//! window, on the command line and tomorrow.

use std::collections::HashMap;

use super::arrange::Arrange;
use super::author::Stamp;
use super::entry::{Entry, Say};
use super::id::{EntryId, ItemId};
use super::past::Past;
use super::request::{Refusal, Said};
use super::tracker::Tracker;

/// Backward or forward again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Take the last gesture back.
    Undo,
    /// Say again what was taken back last.
    Redo,
}

/// What is to be said to restore the state before some entries.
#[derive(PartialEq, Eq, Hash)]
struct Restoring {
    on: ItemId,
    say: Say,
    private: bool,
}

/// What it answers, and what it takes back.
#[derive(Default)]
struct Links {
    after: Vec<EntryId>,
    undoes: Vec<EntryId>,
}

impl Tracker {
    /// The entries that take back the last gesture, or say again what was taken back.
    ///
    /// # Errors
    ///
    /// A refusal where nothing is left, where somebody has answered since, or where what stood before
    /// is not known here.
    pub fn step(&self, direction: Direction, stamp: &Stamp) -> Result<Vec<Said>, Refusal> {
        let gesture = self
            .next_gesture(&stamp.author, direction)
            .ok_or(match direction {
                Direction::Undo => Refusal::NothingToUndo,
                Direction::Redo => Refusal::NothingToRedo,
            })?;
        let past = Past::of(self, &gesture.entries);
        // What two entries would restore alike is said once, so that two answers which were chosen
        // from do not become two that say the same.
        let mut places: HashMap<Restoring, usize> = HashMap::new();
        let mut links: Vec<Links> = Vec::new();
        for entry in &gesture.entries {
            for (say, after) in self.inverse(entry, &past, &gesture.entries)? {
                let restoring = Restoring {
                    on: entry.on().clone(),
                    say,
                    private: self.private().contains(entry.id()),
                };
                let place = *places.entry(restoring).or_insert(links.len());
                if place == links.len() {
                    links.push(Links::default());
                }
                links[place].after.extend(after);
                links[place].undoes.push(entry.id());
            }
        }
        if links.is_empty() {
            return Err(Refusal::UnknownBefore);
        }
        let mut wanted: Vec<_> = places.into_iter().collect();
        wanted.arrange_by_key(|(_, place)| *place);
        let mut stamp = stamp.clone();
        let referred = links
            .iter()
            .flat_map(|it| it.after.iter().chain(&it.undoes));
        stamp.at = self.not_before(referred, &stamp);
        let said = wanted.into_iter().zip(links).enumerate();
        let said = said.map(|(k, ((it, _), links))| Said {
            entry: Entry::undoing(&stamp, k, it.on, links.after, it.say, links.undoes),
            private: it.private,
        });
        Ok(said.collect())
    }

    /// What restores the state before an entry, each with what it answers.
    fn inverse<'a>(
        &'a self,
        entry: &'a Entry,
        past: &Past<'a>,
        gesture: &[&Entry],
    ) -> Result<Vec<(Say, Vec<EntryId>)>, Refusal> {
        let standing = || {
            let standing = past.standing(entry).map_err(answered_since)?;
            if standing.is_empty() {
                return Err(Refusal::UnknownBefore);
            }
            Ok(standing.into_iter().map(Entry::id))
        };
        let unanswering = |say| (say, Vec::new());
        let out_of_sight = || {
            let notes = standing()?.collect();
            Ok(vec![unanswering(Say::Withdraw { notes })])
        };
        match entry.say() {
            Say::Note { .. } => out_of_sight(),
            Say::Revise { note, .. } => {
                let revised = self.entry(*note).ok_or(Refusal::UnknownBefore)?;
                if self.undoes_withdrawal(entry) || !past.would_come_back(revised, entry) {
                    return out_of_sight();
                }
                let text = revised.say().text().ok_or(Refusal::UnknownBefore)?;
                let revised = standing()?.map(|note| {
                    unanswering(Say::Revise {
                        note,
                        text: text.into(),
                    })
                });
                Ok(revised.collect())
            }
            Say::Withdraw { notes } => {
                let brought_back = notes.iter().map(|note| {
                    let text = self.entry(*note).and_then(|entry| entry.say().text());
                    Ok(unanswering(Say::Revise {
                        note: *note,
                        text: text.ok_or(Refusal::UnknownBefore)?.into(),
                    }))
                });
                brought_back.collect()
            }
            Say::Unknown { .. } => Err(Refusal::UnknownBefore),
            Say::Status { .. }
            | Say::Position { .. }
            | Say::Lead { .. }
            | Say::Due { .. }
            | Say::Priority { .. }
            | Say::Tag { .. }
            | Say::Untag { .. } => {
                let standing: Vec<EntryId> = standing()?.collect();
                self.before(entry, &standing, past, gesture)
            }
        }
    }

    /// What an entry's register would say without it, each with what saying so answers: what it took
    /// the place of, unless somebody else has taken that place, too; then what these others say. Where
    /// two filled in the same table apart, the one who takes their answer back leaves the other's.
    fn before(
        &self,
        entry: &Entry,
        standing: &[EntryId],
        past: &Past<'_>,
        gesture: &[&Entry],
    ) -> Result<Vec<(Say, Vec<EntryId>)>, Refusal> {
        let known = |id: &EntryId| match self.entry(*id).map(Entry::say) {
            None | Some(Say::Unknown { .. }) => Err(Refusal::UnknownBefore),
            Some(say) => Ok(say.clone()),
        };
        let is_undone = |id: &EntryId| gesture.iter().any(|entry| entry.id() == *id);
        let freed = (entry.after().iter())
            .filter(|id| past.answers(**id).all(|answer| is_undone(&answer.id())));
        let freed: Vec<&EntryId> = freed.collect();
        if !freed.is_empty() {
            let freed = freed.into_iter();
            return freed
                .map(|id| Ok((known(id)?, standing.to_vec())))
                .collect();
        }
        let others = self.heads_beside(entry).map(Entry::id);
        let others: Vec<EntryId> = others
            .filter(|id| !standing.contains(id) && !is_undone(id))
            .collect();
        if others.is_empty() {
            return Ok(vec![(cleared(entry.say()), standing.to_vec())]);
        }
        let others = others.into_iter();
        let left = others.map(|id| Ok((known(&id)?, [standing, &[id]].concat())));
        left.collect()
    }

    /// The current answers to the question that an entry answers.
    fn heads_beside(&self, entry: &Entry) -> impl Iterator<Item = &Entry> {
        let place = self.position(entry.on());
        let of = self.delegation(&entry.author().of);
        let field = entry.say().field();
        let answers =
            (place.zip(of).zip(field)).map(|((at, of), field)| self.answers(at, of, field));
        answers.into_iter().flat_map(|answers| answers.iter())
    }

    /// Whether it brought a note back that was out of sight.
    fn undoes_withdrawal(&self, entry: &Entry) -> bool {
        let undone = entry.undoes().iter().filter_map(|id| self.entry(*id));
        undone
            .map(Entry::say)
            .any(|say| matches!(say, Say::Withdraw { .. }))
    }
}

fn answered_since(answer: &Entry) -> Refusal {
    Refusal::AnsweredSince {
        by: answer.author().by.to_string(),
        of: answer.author().of.to_string(),
    }
}

/// The saying that takes a field's value away.
fn cleared(say: &Say) -> Say {
    match say {
        Say::Status { .. } => Say::Status {
            to: None,
            why: None,
            successor: None,
        },
        Say::Position { .. } => Say::Position {
            to: None,
            why: None,
        },
        Say::Lead { .. } => Say::Lead { to: None },
        Say::Due { .. } => Say::Due { to: None },
        Say::Priority { .. } => Say::Priority { to: None },
        Say::Tag { name } | Say::Untag { name } => Say::Untag { name: name.clone() },
        Say::Note { .. } | Say::Revise { .. } | Say::Withdraw { .. } | Say::Unknown { .. } => {
            say.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::domain::{Author, Status};

    fn texts(tracker: &Tracker) -> Vec<&str> {
        let notes = tracker.notes(0);
        let current = notes.iter().filter(|note| note.is_current());
        current.map(|note| note.text).collect()
    }

    #[test]
    fn several_changes_of_one_field_are_taken_back_one_after_the_other_and_said_again() {
        let mut it = tracker();
        let path = [Status::NotStarted, Status::InProgress, Status::Implemented];
        for (second, to) in path.into_iter().enumerate() {
            tell(&mut it, &ann(), second as i64, "task-1", status(to));
        }
        for (second, left) in [
            Status::InProgress,
            Status::NotStarted,
            Status::NoInformation,
        ]
        .into_iter()
        .enumerate()
        {
            step(&mut it, &ann(), 10 + second as i64, Direction::Undo);
            assert_eq!(seen(&it, 0, &ann()).status(), Some(left));
        }
        assert_eq!(
            it.step(Direction::Undo, &stamp(&ann(), 20)),
            Err(Refusal::NothingToUndo)
        );
        for (second, again) in path.into_iter().enumerate() {
            step(&mut it, &ann(), 30 + second as i64, Direction::Redo);
            assert_eq!(seen(&it, 0, &ann()).status(), Some(again));
        }
        assert_eq!(
            it.step(Direction::Redo, &stamp(&ann(), 40)),
            Err(Refusal::NothingToRedo)
        );
    }

    #[test]
    fn a_note_its_revision_and_its_withdrawal_are_taken_back_one_after_the_other_and_said_again() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let revised = Say::Revise {
            note: made,
            text: "two".into(),
        };
        let revised = first(&tell(&mut it, &ann(), 1, "task-1", revised));
        let withdrawn = Say::Withdraw {
            notes: [revised].into(),
        };
        tell(&mut it, &ann(), 2, "task-1", withdrawn);
        let states: [&[&str]; 4] = [&[], &["one"], &["two"], &[]];
        for round in 0..2 {
            for k in 1..4 {
                step(&mut it, &ann(), 10 + 10 * round + k, Direction::Undo);
                assert_eq!(
                    texts(&it),
                    states[3 - k as usize],
                    "back {k}, round {round}"
                );
            }
            for k in 1..4 {
                step(&mut it, &ann(), 15 + 10 * round + k, Direction::Redo);
                assert_eq!(texts(&it), states[k as usize], "forth {k}, round {round}");
            }
        }
    }

    #[test]
    fn undo_goes_on_although_the_clock_was_ten_years_ahead_for_a_while() {
        let mut it = tracker();
        let ahead = 10 * 365 * 86_400;
        tell(&mut it, &ann(), ahead, "task-1", status(Status::NotStarted));
        tell(&mut it, &ann(), 1, "task-1", status(Status::InProgress));
        step(&mut it, &ann(), 2, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NotStarted));
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NoInformation));
        step(&mut it, &ann(), 4, Direction::Redo);
        step(&mut it, &ann(), 5, Direction::Redo);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::InProgress));
    }

    #[test]
    fn two_changes_at_one_instant_are_two_gestures() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
        tell(&mut it, &ann(), 0, "task-2", status(Status::InProgress));
        assert_eq!(step(&mut it, &ann(), 0, Direction::Undo), 1);
        assert_eq!(seen(&it, 0, &ann()).status(), Some(Status::NotStarted));
        assert_eq!(seen(&it, 1, &ann()).status(), Some(Status::NoInformation));
    }

    #[test]
    fn taking_back_a_choice_contests_again_and_choosing_again_leaves_one_answer() {
        let mut it = tracker();
        let mut other = it.clone();
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        tell(&mut other, &bob(), 1, "task-1", lead("DFS"));
        it.merge(&other).expect("the same mandate");
        assert!(it.is_contested(0));
        tell(&mut it, &ann(), 2, "task-1", lead("OROLSI"));
        step(&mut it, &ann(), 3, Direction::Undo);
        assert!(it.is_contested(0));
        step(&mut it, &ann(), 4, Direction::Redo);
        let answers = seen(&it, 0, &ann()).answers(crate::domain::Field::Lead);
        assert_eq!(answers.iter().count(), 1);
    }

    /// Bob answers himself while Ann fills in the table that she took along; hers is taken back in.
    fn stale(seen_then: usize, bob_says: &[Say], ann_says: Say) -> Tracker {
        let mut it = tracker();
        let mut ids = Vec::new();
        for (second, say) in bob_says.iter().enumerate() {
            ids.extend(
                tell(&mut it, &bob(), second as i64, "task-1", say.clone())
                    .iter()
                    .map(Entry::id),
            );
        }
        let late = crate::domain::Late {
            request: asked("task-1", ann_says),
            seen: ids[..seen_then].to_vec(),
        };
        let said = it
            .say_late(&[late], &stamp(&ann(), 20))
            .expect("may be said");
        it.admit(said.into_iter().map(|said| said.entry), false);
        it
    }

    fn statuses(tracker: &Tracker) -> Vec<Status> {
        let answers = seen(tracker, 0, &ann()).answers(crate::domain::Field::Status);
        let to = answers.iter().map(|entry| {
            let Say::Status { to, .. } = entry.say() else {
                panic!("an answer about the status");
            };
            to.unwrap_or(Status::NoInformation)
        });
        to.collect()
    }

    #[test]
    fn taking_back_a_stale_table_restores_what_stood_and_contests_nothing() {
        let earlier = [status(Status::NotStarted), status(Status::InProgress)];
        for seen_then in [0, 1] {
            let mut it = stale(seen_then, &earlier, status(Status::Implemented));
            assert!(it.is_contested(0));
            for round in 0..2 {
                step(&mut it, &ann(), 30 + 2 * round, Direction::Undo);
                assert_eq!(statuses(&it), [Status::InProgress], "saw {seen_then}");
                step(&mut it, &ann(), 31 + 2 * round, Direction::Redo);
                assert!(it.is_contested(0), "saw {seen_then}");
            }
            step(&mut it, &ann(), 40, Direction::Undo);
            // Nobody has answered Bob: his own word is still his to take back.
            step(&mut it, &bob(), 41, Direction::Undo);
            assert_eq!(statuses(&it), [Status::NotStarted], "saw {seen_then}");
        }
    }

    #[test]
    fn a_stale_answer_that_is_said_again_takes_nobodys_own_word() {
        let earlier = [status(Status::NotStarted), status(Status::InProgress)];
        for seen_then in [0, 1] {
            let after_rounds = |rounds: i64| {
                let mut it = stale(seen_then, &earlier, status(Status::Implemented));
                for round in 0..rounds {
                    step(&mut it, &ann(), 30 + 2 * round, Direction::Undo);
                    step(&mut it, &ann(), 31 + 2 * round, Direction::Redo);
                }
                step(&mut it, &bob(), 40, Direction::Undo);
                let stands: Vec<Status> = statuses(&it);
                step(&mut it, &bob(), 41, Direction::Redo);
                assert!(it.is_contested(0), "saw {seen_then}, {rounds} times");
                stands
            };
            for rounds in 1..4 {
                assert_eq!(after_rounds(rounds), after_rounds(0), "saw {seen_then}");
            }
        }
    }

    #[test]
    fn taking_back_what_was_said_beside_a_contest_leaves_that_contest() {
        let mut it = stale(
            1,
            &[status(Status::NotStarted)],
            status(Status::Implemented),
        );
        let mut other = tracker();
        other.admit(it.journal().iter().take(1).cloned(), false);
        let mut third = other.clone();
        tell(&mut other, &bob(), 21, "task-1", status(Status::InProgress));
        let dora = Author::new("Dora", "Chad");
        tell(
            &mut third,
            &dora,
            22,
            "task-1",
            status(Status::PartiallyImplemented),
        );
        it.merge(&other).expect("the same mandate");
        it.merge(&third).expect("the same mandate");
        assert_eq!(statuses(&it).len(), 3);
        step(&mut it, &ann(), 30, Direction::Undo);
        assert_eq!(
            statuses(&it),
            [Status::InProgress, Status::PartiallyImplemented]
        );
    }

    #[test]
    fn taking_back_a_stale_untag_does_not_bring_a_tag_back_that_was_taken_off() {
        let mut it = stale(1, &[tag("Gao"), untag("Gao")], tag("Gao"));
        assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new(), "seen on");
        tell(&mut it, &bob(), 21, "task-1", tag("Gao"));
        let mut other = it.clone();
        tell(&mut it, &ann(), 22, "task-1", untag("Gao"));
        tell(&mut other, &bob(), 23, "task-1", untag("Gao"));
        it.merge(&other).expect("the same mandate");
        step(&mut it, &ann(), 30, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
    }

    #[test]
    fn undo_refuses_where_somebody_answered_and_names_them() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        tell(&mut it, &bob(), 1, "task-1", lead("DFS"));
        assert_eq!(
            it.step(Direction::Undo, &stamp(&ann(), 2)),
            Err(Refusal::AnsweredSince {
                by: "Bob".into(),
                of: "CHAD".into()
            })
        );
    }

    #[test]
    fn undo_of_ones_own_word_goes_on_once_the_answer_was_taken_back() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        tell(&mut it, &bob(), 1, "task-1", lead("DFS"));
        step(&mut it, &bob(), 2, Direction::Undo);
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).lead(), None);
    }

    #[test]
    fn another_delegation_that_names_ones_entry_has_not_answered_it() {
        let mut it = tracker();
        let mine = first(&tell(&mut it, &ann(), 0, "task-1", lead("DPKO")));
        let odd = Entry::new(
            &stamp(&chloe(), 1),
            0,
            crate::domain::ItemId::new("task-1"),
            vec![mine],
            lead("DFS"),
        );
        it.admit([odd], false);
        step(&mut it, &ann(), 2, Direction::Undo);
        assert_eq!(seen(&it, 0, &ann()).lead(), None);
    }

    #[test]
    fn taking_back_a_revision_shows_nothing_that_was_out_of_sight_before_it() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let notes = [made].into();
        tell(&mut it, &ann(), 1, "task-1", Say::Withdraw { notes });
        let revise = |text: &str| Say::Revise {
            note: made,
            text: text.into(),
        };
        tell(&mut it, &ann(), 2, "task-1", revise("two"));
        assert_eq!(texts(&it), ["two"]);
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(texts(&it), Vec::<&str>::new());
        step(&mut it, &ann(), 4, Direction::Redo);
        assert_eq!(texts(&it), ["two"]);
        for second in 5..8 {
            step(&mut it, &ann(), second, Direction::Undo);
        }
        assert_eq!(texts(&it), Vec::<&str>::new());
    }

    #[test]
    fn of_two_revisions_made_apart_the_first_text_comes_back_with_the_last_of_them() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let revise = |text: &str| Say::Revise {
            note: made,
            text: text.into(),
        };
        let mut other = it.clone();
        tell(&mut it, &ann(), 1, "task-1", revise("two"));
        tell(&mut other, &ann(), 2, "task-1", revise("three"));
        it.merge(&other).expect("the same mandate");
        for (second, left) in [(3, vec!["two"]), (4, vec!["one"]), (5, vec![])] {
            step(&mut it, &ann(), second, Direction::Undo);
            assert_eq!(texts(&it), left);
        }
    }

    #[test]
    fn what_another_delegation_claims_to_take_back_is_not_taken_back() {
        let mut it = tracker();
        let on = crate::domain::ItemId::new("task-1");
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        let answer = first(&tell(&mut it, &bob(), 1, "task-1", lead("DFS")));
        let (stamp_2, say) = (stamp(&chloe(), 2), lead("DPKO"));
        let odd = Entry::undoing(&stamp_2, 0, on, vec![answer], say, vec![answer]);
        it.admit([odd], false);
        let refusal = it.step(Direction::Undo, &stamp(&ann(), 3));
        assert!(matches!(refusal, Err(Refusal::AnsweredSince { by, .. }) if by == "Bob"));
    }

    #[test]
    fn a_gesture_about_several_items_is_taken_back_whole() {
        let mut it = tracker();
        let both = [asked("task-1", tag("x")), asked("task-2", lead("DPKO"))];
        tell_all(&mut it, &ann(), 0, &both);
        assert_eq!(step(&mut it, &ann(), 1, Direction::Undo), 2);
        assert_eq!(seen(&it, 0, &ann()).tags(), Vec::<&str>::new());
        assert_eq!(seen(&it, 1, &ann()).lead(), None);
        step(&mut it, &ann(), 2, Direction::Redo);
        assert_eq!(seen(&it, 0, &ann()).tags(), ["x"]);
        assert_eq!(seen(&it, 1, &ann()).lead(), Some("DPKO"));
    }

    #[test]
    fn a_new_word_leaves_nothing_to_redo() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", lead("DPKO"));
        step(&mut it, &ann(), 1, Direction::Undo);
        tell(&mut it, &ann(), 2, "task-1", tag("x"));
        assert_eq!(
            it.step(Direction::Redo, &stamp(&ann(), 3)),
            Err(Refusal::NothingToRedo)
        );
    }

    #[test]
    fn what_a_private_note_takes_back_stays_private() {
        let mut it = tracker();
        let mut request = asked("task-1", note("secret"));
        request.private = true;
        tell_all(&mut it, &ann(), 0, &[request]);
        step(&mut it, &ann(), 1, Direction::Undo);
        step(&mut it, &ann(), 2, Direction::Redo);
        assert_eq!(texts(&it), ["secret"]);
        assert!(it.journal().is_empty());
        assert_eq!(it.private().len(), 3);
    }

    #[test]
    fn what_stood_before_and_is_not_here_cannot_be_restored() {
        let mut whole = tracker();
        tell(&mut whole, &bob(), 0, "task-1", lead("DPKO"));
        let last = tell(&mut whole, &ann(), 1, "task-1", lead("DFS"));
        let mut part = tracker();
        part.admit(last, false);
        assert_eq!(
            part.step(Direction::Undo, &stamp(&ann(), 2)),
            Err(Refusal::UnknownBefore)
        );
    }

    #[test]
    fn what_took_nothing_away_cannot_be_taken_back() {
        let mut it = tracker();
        let notes = [].into();
        let on = crate::domain::ItemId::new("task-1");
        let odd = Entry::new(&stamp(&ann(), 0), 0, on, vec![], Say::Withdraw { notes });
        it.admit([odd], false);
        assert_eq!(
            it.step(Direction::Undo, &stamp(&ann(), 1)),
            Err(Refusal::UnknownBefore)
        );
    }

    // Answer by answer from the end it would take hours, by recursion more stack than there is.
    #[test]
    fn a_long_history_is_walked_once() {
        let mut it = tracker();
        let mut entries = Vec::new();
        let mut last = None;
        for k in 0..100_000_u32 {
            let say = lead(if k % 2 == 0 { "DPKO" } else { "DFS" });
            let on = crate::domain::ItemId::new("task-1");
            let unknown = EntryId::of_content(&[&k.to_le_bytes()]);
            let undoes = if k % 2 == 0 { vec![] } else { vec![unknown] };
            let after = last.into_iter().collect();
            let entry = Entry::undoing(&stamp(&ann(), k.into()), 0, on, after, say, undoes);
            last = Some(entry.id());
            entries.push(entry);
        }
        it.admit(entries, false);
        let stepped = it.step(Direction::Undo, &stamp(&ann(), 200_000));
        assert!(stepped.is_err(), "what was taken back is not here");
    }
}
