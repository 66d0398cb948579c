//! Notes as they are read: every version with what became of it.

use std::collections::BTreeSet;

use super::author::Author;
use super::entry::{Entry, Say};
use super::id::EntryId;
use super::request::Refusal;
use super::since::ById;
use super::tracker::Tracker;

/// One version of a note. Nothing is ever overwritten: a revision is a version of its own, and a
/// version that was revised or withdrawn keeps its text.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// The entry that holds it.
    pub entry: &'a Entry,
    /// Whose words it holds: another entry where undo or redo brought it back.
    pub whose: &'a Entry,
    /// Its text.
    pub text: &'a str,
    /// The version whose place it takes.
    pub revises: Option<EntryId>,
    /// Whether it stands in the private journal.
    pub private: bool,
    /// Whether another version took its place.
    pub revised: bool,
    /// Whether its delegation took it out of sight.
    pub withdrawn: bool,
    /// Whether its words came in the place of others: not where undo or redo only brought back what was said in
    /// the first place.
    pub is_revision: bool,
    /// Whether undo or redo has said its words again: that version is read in its place, and this one is
    /// for the history alone.
    pub said_again: bool,
}

impl Note<'_> {
    /// Whether it is to be shown: neither revised nor withdrawn.
    pub fn is_current(&self) -> bool {
        #[cfg(test)]
        if super::planted::has(super::planted::Bug::WithdrawnTextShown) {
            return !self.revised;
        }
        !self.revised && !self.withdrawn
    }
}

impl Tracker {
    /// All versions of all notes about an item, in the order in which their words were first said, private
    /// ones among them. One revises and withdraws one's own delegation's notes: what another delegation's
    /// entry says of them is history and hides nothing.
    pub fn notes(&self, item: usize) -> Vec<Note<'_>> {
        let said = self.log(item);
        let mut notes: Vec<Note<'_>> = Vec::new();
        let is_answer =
            |entry: &Entry| matches!(entry.say(), Say::Revise { .. } | Say::Withdraw { .. });
        // Most notes stay as they are: then nobody asks where they are.
        let has_answers = said.iter().any(|(entry, _)| is_answer(entry));
        let mut places: ById<usize> = ById::default();
        for (entry, private) in &said {
            let (text, revises) = if let Say::Note { text } = entry.say() {
                (text, None)
            } else if let Say::Revise { note, text } = entry.say() {
                (text, Some(*note))
            } else {
                continue;
            };
            if has_answers {
                places.insert(entry.id(), notes.len());
            }
            notes.push(Note {
                entry,
                whose: self.whose_words(entry),
                text,
                revises,
                private: *private,
                revised: false,
                withdrawn: false,
                is_revision: false,
                said_again: false,
            });
        }
        let own = |entry: &Entry, notes: &[Note<'_>], id: &EntryId| {
            places
                .get(id)
                .copied()
                .filter(|at| entry.author().shares_delegation(notes[*at].entry.author()))
        };
        for (entry, _) in &said {
            if let Say::Revise { note, .. } = entry.say() {
                match own(entry, &notes, note) {
                    Some(at) => notes[at].revised = true,
                    None => notes[places[&entry.id()]].revises = None,
                }
            } else if let Say::Withdraw { notes: named } = entry.say() {
                for id in named {
                    if let Some(at) = own(entry, &notes, id) {
                        notes[at].withdrawn = true;
                    }
                }
            }
        }
        for at in 0..notes.len() {
            let Note { entry, whose, .. } = notes[at];
            let first = places.get(&whose.id());
            notes[at].is_revision = first.is_some_and(|first| notes[*first].revises.is_some());
            let before = self.said_before(entry).map(Entry::id);
            if let Some(before) = before.and_then(|before| places.get(&before)) {
                notes[*before].said_again = !notes[*before].is_current();
            }
        }
        #[cfg(test)]
        if super::planted::has(super::planted::Bug::DeleteBeatsEdit) {
            for at in 0..notes.len() {
                let before = notes[at].revises.map(|id| places[&id]);
                notes[at].withdrawn |= before.is_some_and(|before| notes[before].withdrawn);
            }
        }
        notes.sort_by_cached_key(|note| (note.whose.at(), note.whose.id()));
        notes
    }

    /// The versions that a reader may want: not those whose very words stand in another one, because undo took
    /// them back and redo said them again.
    pub fn versions(&self, item: usize) -> Vec<Note<'_>> {
        let mut notes = self.notes(item);
        notes.retain(|note| !note.said_again);
        notes
    }

    /// How many notes about an item are out of sight because they were withdrawn.
    pub fn withdrawn_notes(&self, item: usize) -> usize {
        let notes = self.versions(item);
        let withdrawn = notes.iter().filter(|note| note.withdrawn && !note.revised);
        withdrawn.count()
    }

    /// What of these entries takes a note of this person out of sight that somebody else withdrew: the withdrawal
    /// and the note.
    pub fn withdrawn_from<'t>(
        &'t self,
        author: &Author,
        entries: impl IntoIterator<Item = &'t Entry>,
    ) -> Vec<(&'t Entry, &'t Entry)> {
        let by_others = entries.into_iter().filter(|it| {
            it.undoes().is_empty()
                && it.author().shares_delegation(author)
                && !it.author().is_same(author)
        });
        let mut found = Vec::new();
        for it in by_others {
            if let Say::Withdraw { notes } = it.say() {
                let notes = notes.iter().filter_map(|id| self.entry(*id));
                let own = notes.filter(|note| self.whose_words(note).author().is_same(author));
                found.extend(own.map(|note| (it, note)));
            }
        }
        found
    }

    /// The private notes in sight about an item, oldest first.
    pub fn private_notes_on(&self, item: usize) -> Vec<Note<'_>> {
        let mut notes = self.notes(item);
        notes.retain(|note| note.private && note.is_current());
        notes
    }

    /// How many private notes are in sight about items that the mandate has.
    pub fn private_notes(&self) -> usize {
        let on = self.private().iter().map(Entry::on);
        let items: BTreeSet<usize> = on.filter_map(|on| self.position(on)).collect();
        let notes = items.into_iter().map(|item| self.private_notes_on(item));
        notes.map(|notes| notes.len()).sum()
    }

    /// Whether a version of a note is still the one to be revised. Asked before somebody writes, of
    /// what they see; revisions that were written at the same time stand side by side.
    ///
    /// # Errors
    ///
    /// A refusal where another version took its place, with that one, or where it is withdrawn.
    pub fn revisable(&self, item: usize, id: EntryId) -> Result<(), Refusal> {
        let notes = self.notes(item);
        let Some(note) = notes.iter().find(|note| note.entry.id() == id) else {
            return Err(Refusal::NoSuchNote(id));
        };
        if note.is_current() {
            return Ok(());
        }
        // A revision may carry an earlier time than what it revises: go by names, not by places.
        let (mut later, mut known) = (vec![id], 0);
        while let Some(before) = later.get(known).copied() {
            known += 1;
            for note in notes.iter().filter(|note| note.revises == Some(before)) {
                if note.is_current() {
                    let now = note.entry.id();
                    return Err(Refusal::NoteRevised { now });
                }
                later.push(note.entry.id());
            }
        }
        Err(Refusal::NoteWithdrawn)
    }

    /// How many notes about an item are to be shown.
    pub fn note_count(&self, item: usize) -> usize {
        self.notes(item)
            .iter()
            .filter(|note| note.is_current())
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Direction, Entry, EntryId, ItemId, Refusal, Say, Tracker};

    fn revise(note: EntryId, text: &str) -> Say {
        Say::Revise {
            note,
            text: text.into(),
        }
    }

    #[test]
    fn a_withdrawal_hides_no_revision_that_its_author_had_not_seen() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let mut other = it.clone();
        let withdrawn = Say::Withdraw {
            notes: [made].into(),
        };
        tell(&mut it, &ann(), 1, "task-1", withdrawn);
        tell(&mut other, &bob(), 1, "task-1", revise(made, "two"));
        it.merge(&other).expect("the same mandate");
        let notes = it.notes(0);
        let current: Vec<_> = notes.iter().filter(|note| note.is_current()).collect();
        assert_eq!(current.len(), 1);
        assert_eq!((current[0].text, current[0].revises), ("two", Some(made)));
        assert_eq!(notes[0].text, "one", "what was withdrawn keeps its text");
    }

    /// The texts that are read, each with whether it is marked as revised, and is out of sight.
    fn read(it: &Tracker) -> Vec<(&str, bool, bool)> {
        let versions = it.versions(0).into_iter();
        let read = versions.map(|it| (it.text, it.is_revision, !it.is_current()));
        read.collect()
    }

    #[test]
    fn what_is_taken_back_and_said_again_reads_as_before_whatever_it_was() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let back_and_forth = |it: &mut Tracker, second: i64, while_back: &[_]| {
            for second in [second, second + 2] {
                step(it, &ann(), second, Direction::Undo);
                assert_eq!(read(it), while_back);
                step(it, &ann(), second + 1, Direction::Redo);
            }
        };
        back_and_forth(&mut it, 1, &[("one", false, true)]);
        assert_eq!(read(&it), [("one", false, false)]);
        let now = it
            .notes(0)
            .iter()
            .find(|it| it.is_current())
            .expect("one")
            .entry
            .id();
        assert_ne!(now, made);
        tell(&mut it, &ann(), 10, "task-1", revise(now, "two"));
        let revised = [("one", false, true), ("two", true, false)];
        assert_eq!(read(&it), revised);
        back_and_forth(&mut it, 11, &[("one", false, false), ("two", true, true)]);
        assert_eq!(read(&it), revised);
    }

    #[test]
    fn a_revision_that_came_in_while_a_note_was_taken_back_and_said_again_is_shown() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let mut bobs = it.clone();
        step(&mut it, &ann(), 1, Direction::Undo);
        let mut between = it.clone();
        step(&mut it, &ann(), 2, Direction::Redo);
        tell(&mut bobs, &bob(), 3, "task-1", revise(made, "two"));
        // In any order, by way of a copy that saw only part.
        between.merge(&bobs).expect("the same mandate");
        let mut other = it.clone();
        other.merge(&between).expect("the same mandate");
        it.merge(&bobs).expect("the same mandate");
        for it in [&it, &other] {
            assert_eq!(read(it), [("one", false, false), ("two", true, false)]);
        }
    }

    #[test]
    fn two_notes_in_the_same_words_come_back_as_two() {
        let mut it = tracker();
        let mut notes = Vec::new();
        for second in [0, 1] {
            notes.push(first(&tell(&mut it, &ann(), second, "task-1", note("one"))));
        }
        let notes = notes.into();
        tell(&mut it, &ann(), 2, "task-1", Say::Withdraw { notes });
        step(&mut it, &ann(), 3, Direction::Undo);
        assert_eq!(read(&it), [("one", false, false); 2]);
        let notes = it.notes(0);
        let mut whose = notes
            .iter()
            .filter(|it| it.is_current())
            .map(|it| it.whose.id());
        assert_ne!(whose.next(), whose.next());
    }

    #[test]
    fn two_revisions_that_knew_nothing_of_each_other_are_both_shown() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let mut other = it.clone();
        tell(&mut it, &ann(), 1, "task-1", revise(made, "two"));
        tell(&mut other, &bob(), 1, "task-1", revise(made, "three"));
        it.merge(&other).expect("the same mandate");
        assert_eq!((it.notes(0).len(), it.note_count(0)), (3, 2));
    }

    #[test]
    fn only_the_current_version_of_a_note_is_to_be_revised() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        assert_eq!(it.revisable(0, made), Ok(()));
        let second = first(&tell(&mut it, &ann(), 1, "task-1", revise(made, "two")));
        let third = first(&tell(&mut it, &bob(), 2, "task-1", revise(second, "three")));
        let later = Err(Refusal::NoteRevised { now: third });
        assert_eq!(it.revisable(0, made), later);
        assert_eq!(it.revisable(0, second), later);
        let notes = [third].into();
        tell(&mut it, &ann(), 3, "task-1", Say::Withdraw { notes });
        for id in [made, second, third] {
            assert_eq!(it.revisable(0, id), Err(Refusal::NoteWithdrawn));
        }
        let gone = EntryId::of_content(&[b"elsewhere"]);
        assert_eq!(it.revisable(0, gone), Err(Refusal::NoSuchNote(gone)));
    }

    #[test]
    fn what_another_delegation_writes_about_ones_note_hides_nothing() {
        let mut it = tracker();
        let made = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let withdraw = Say::Withdraw {
            notes: [made].into(),
        };
        for (k, say) in [withdraw, revise(made, "two")].into_iter().enumerate() {
            let odd = Entry::new(&stamp(&chloe(), 1), k, ItemId::new("task-1"), vec![], say);
            it.admit([odd], false);
        }
        let notes = it.notes(0);
        assert!(notes.iter().all(|note| note.is_current()));
        assert_eq!(notes[1].revises, None, "it stands for itself");
    }

    #[test]
    fn a_revision_whose_note_is_not_here_is_shown() {
        let mut it = tracker();
        let gone = EntryId::of_content(&[b"elsewhere"]);
        let odd = Entry::new(
            &stamp(&ann(), 0),
            0,
            ItemId::new("task-1"),
            vec![],
            revise(gone, "two"),
        );
        it.admit([odd], false);
        assert_eq!(it.note_count(0), 1);
    }
}
