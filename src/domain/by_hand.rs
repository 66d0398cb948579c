//! Words that somebody changed in the file with an editor: whose name stands beside them did not say
//! them so, and every reader is told.

use super::arrange::Arrange;
use super::assessment::Assessment;
use super::entry::Entry;
use super::id::EntryId;
use super::tracker::Tracker;

impl Tracker {
    /// The id that the words of an entry had before somebody changed them by hand, also where an undo or a
    /// redo brought such words back; `None` where nobody did.
    pub fn edited(&self, entry: &Entry) -> Option<EntryId> {
        (entry.edited()).or_else(|| self.whose_words(entry).edited())
    }

    /// Whether an answer had been replaced already and counts again because somebody changed it by hand: as it
    /// stands now nobody has replaced it.
    pub fn counts_again(&self, entry: &Entry) -> bool {
        let Some((was, field)) = entry.edited().zip(entry.say().field()) else {
            return false;
        };
        let of = self.delegation(&entry.author().of);
        self.said_about(entry.on()).any(|other| {
            other.say().field().as_ref() == Some(&field)
                && other.after().contains(&was)
                && self.delegation(&other.author().of) == of
        })
    }

    /// What stands about an item and was changed by hand: current answers of all delegations, notes in
    /// sight.
    pub fn by_hand(&self, item: usize) -> Vec<&Entry> {
        // Most items have none, and then nobody reads what was said about them.
        if !self.was_edited(item) {
            return Vec::new();
        }
        let answers = self
            .registers(item)
            .flat_map(|(.., answers)| answers.iter());
        let notes = self.notes(item).into_iter();
        let notes = notes.filter(|note| note.is_current()).map(|it| it.entry);
        let standing = answers.chain(notes);
        standing.filter(|it| self.edited(it).is_some()).collect()
    }
}

impl<'a> Assessment<'a> {
    /// Its current answers that were changed by hand, in the order of the questions.
    pub fn by_hand(self) -> Vec<&'a Entry> {
        let by_hand = self.tracker().by_hand(self.item());
        let own = |entry: &&Entry| {
            let of = self.tracker().delegation(&entry.author().of);
            entry.say().field().is_some() && of == Some(self.of())
        };
        let mut own: Vec<&Entry> = by_hand.into_iter().filter(own).collect();
        own.arrange_by_cached_key(|entry| (entry.say().field(), entry.id()));
        own
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Direction, Entry, Field, Rare, Status, Tracker};

    /// The entry as somebody made it who changed its line in the file.
    fn changed(entry: &Entry, to: Status) -> Entry {
        let mut parts = entry.parts().clone();
        parts.say = status(to);
        let rare = Rare {
            edited: Some(entry.id()),
            ..Rare::default()
        };
        parts.rare = Some(Box::new(rare));
        Entry::seal(parts)
    }

    fn found(it: &Tracker) -> usize {
        it.by_hand(0).len()
    }

    #[test]
    fn what_was_changed_by_hand_is_found_until_it_is_answered_and_again_when_it_is_brought_back() {
        let mut it = tracker();
        let said = tell(&mut it, &ann(), 0, "task-1", status(Status::Implemented));
        assert_eq!(found(&it), 0);
        let line = it.entry(first(&said)).expect("was said").clone();
        let line = changed(&line, Status::NotStarted);
        let mut it = tracker();
        it.admit([line.clone()], false);
        let of = it.delegation("Chad").expect("has spoken");
        let seen = it.assessment(0, of);
        assert_eq!(seen.by_hand()[0].say().field(), Some(Field::Status));
        assert_eq!((found(&it), it.by_hand(1).len()), (1, 0));
        tell(&mut it, &ann(), 1, "task-1", status(Status::InProgress));
        assert_eq!(found(&it), 0);
        step(&mut it, &ann(), 2, Direction::Undo);
        assert_eq!(it.by_hand(0).len(), 1, "their words stand again");
        assert_eq!(it.edited(it.by_hand(0)[0]), line.edited());
    }
}
