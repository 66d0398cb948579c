//! What steps aside for what arrives: answers that were current, versions of notes that were in sight.

use super::account::{Account, Changed};
use super::arrange::Arrange;
use super::author::Author;
use super::entry::Entry;
use super::past::concerns;
use super::register::Field;
use super::since::Ids;
use super::tracker::Tracker;

/// What stood before something arrived, and does not any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced<'a> {
    /// What stood.
    pub before: &'a Entry,
    /// What arrived in its place: its author had seen it.
    pub by: &'a Entry,
}

impl Replaced<'_> {
    /// Whether something else is said now. It is not where an answer is only said to be still so.
    pub fn is_another(&self) -> bool {
        match (self.before.say().text(), self.by.say().text()) {
            (Some(before), Some(by)) => before != by,
            (Some(_), None) | (None, Some(_)) | (None, None) => self.before.say() != self.by.say(),
        }
    }
}

impl Changed {
    /// What stood about the item until this arrived, once for each arrived entry that names it. Time linear
    /// in what was said about the item.
    pub fn replaced<'a>(&'a self, now: &'a Tracker) -> Vec<Replaced<'a>> {
        // Where all that is said arrived just now nothing stood before.
        let is_all = || now.said_about(&self.on).nth(self.entries.len()).is_none();
        if !self.just_now || is_all() {
            return Vec::new();
        }
        let arrived: Ids = self.entries.iter().map(Entry::id).collect();
        let mut replaced = Vec::new();
        for by in &self.entries {
            let known = by.answered().iter().filter(|id| !arrived.contains(id));
            let named = known.filter_map(|id| now.entry(*id));
            let before = named.filter(|before| concerns(by, before));
            replaced.extend(before.map(|before| Replaced { before, by }));
        }
        if replaced.is_empty() {
            return replaced;
        }
        // What somebody had answered here already did not stand any more.
        let mut answered = Ids::default();
        for entry in now.said_about(&self.on) {
            let names = entry.answered().iter();
            if !arrived.contains(&entry.id()) {
                let names = names.filter_map(|id| now.entry(*id));
                answered.extend(names.filter(|it| concerns(entry, it)).map(Entry::id));
            }
        }
        replaced.retain(|it| !answered.contains(&it.before.id()));
        // What came along with an undo of it stands again.
        let standing = self.standing(now);
        replaced.retain(|it| !standing.contains(&now.whose_words(it.before).id()));
        replaced
    }

    /// Whose words the current answers and notes about the item are.
    fn standing(&self, now: &Tracker) -> Ids {
        let Some(at) = now.position(&self.on) else {
            return Ids::default();
        };
        let answers = now.registers(at).flat_map(|(_, _, answers)| answers.iter());
        let mut standing: Ids = answers.map(|entry| now.whose_words(entry).id()).collect();
        let notes = now.notes(at);
        let notes = notes.iter().filter(|note| note.is_current());
        standing.extend(notes.map(|note| note.whose.id()));
        standing
    }
}

impl Tracker {
    /// The answers that stood beside each other until this took the place of them all, but for those that say the
    /// same; none where nothing was contested, and of what undo and redo say. What others had taken the place of
    /// already, as where a table is stale, did not stand. Asked before it is admitted, or after.
    pub fn stepped_aside<'t>(&'t self, by: &Entry) -> Vec<&'t Entry> {
        // A tag is no contest.
        let is_question = !matches!(by.say().field(), None | Some(Field::Tag(_)));
        if by.after().len() < 2 || !is_question || !by.undoes().is_empty() {
            return Vec::new();
        }
        let besides = self.said_about(by.on()).filter(|it| it.id() != by.id());
        let answered = besides.filter(|it| concerns(by, it)).flat_map(Entry::after);
        let answered: Ids = answered.copied().collect();
        let stood = by.after().iter().filter_map(|id| self.entry(*id));
        let stood = stood.filter(|it| concerns(by, it) && !answered.contains(&it.id()));
        let stood: Vec<&Entry> = stood.collect();
        let is_contested = stood.windows(2).any(|pair| pair[0].say() != pair[1].say());
        let others = stood.into_iter().filter(|it| it.say() != by.say());
        let mut others: Vec<&Entry> = others.filter(|_| is_contested).collect();
        others.arrange_by_key(|it| self.whose_words(it).order());
        others
    }
}

impl Tracker {
    /// What this author answered in the place of another answer of their delegation; `None` where they have not, or
    /// where somebody else has answered it. Asked once both are admitted.
    pub fn answer_in_place_of<'t>(&'t self, before: &Entry, author: &Author) -> Option<&'t Entry> {
        let is_answer = |it: &&Entry| {
            it.after().contains(&before.id()) && concerns(it, before) && it.author().is_same(author)
        };
        before.say().field()?;
        self.said_about(before.on()).find(is_answer)
    }

    /// The current answers of the delegation to the question that an entry answers, where it is one of them; none
    /// where another has taken its place, or it answers nothing.
    pub fn current_with(&self, entry: &Entry) -> Vec<&Entry> {
        let at = self.position(entry.on());
        let (of, field) = (self.delegation(&entry.author().of), entry.say().field());
        let (Some(at), Some(of), Some(field)) = (at, of, field) else {
            return Vec::new();
        };
        let answers: Vec<&Entry> = self.answers(at, of, field).iter().collect();
        let is_current = answers.iter().any(|it| it.id() == entry.id());
        if is_current { answers } else { Vec::new() }
    }
}

impl Account {
    /// How many answers and versions of notes stood until this arrived and say something else than what
    /// stands in their place. Time linear in what was said about the items.
    pub fn replaced(&self, now: &Tracker) -> usize {
        let counts = self.items.iter().map(|changed| {
            let replaced = changed.replaced(now).into_iter();
            let others = replaced.filter(Replaced::is_another);
            others.map(|it| it.before.id()).collect::<Ids>().len()
        });
        counts.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use crate::domain::{Account, Direction, Entry, Say, Status, Tracker};

    #[test]
    fn aside_steps_what_stood_and_not_what_had_stepped_aside_before() {
        let (mut it, mut bobs) = (tracker(), tracker());
        let mut seen = tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
        seen.extend(tell(
            &mut bobs,
            &bob(),
            1,
            "task-1",
            status(Status::InProgress),
        ));
        it.merge(&bobs).expect("the same mandate");
        let ids: Vec<_> = seen.iter().map(Entry::id).collect();
        let on = seen[0].on().clone();
        let said = status(Status::Implemented);
        let by = Entry::new(&stamp(&ann(), 3), 0, on, ids.clone(), said);
        let aside =
            |it: &Tracker| -> Vec<_> { it.stepped_aside(&by).iter().map(|it| it.id()).collect() };
        assert_eq!(aside(&it), ids);
        let mut settled = it.clone();
        let says = status(Status::PartiallyImplemented);
        tell(&mut settled, &bob(), 2, "task-1", says);
        assert_eq!(aside(&settled), []);
        it.admit([by.clone()], false);
        assert_eq!(aside(&it), ids, "also when it is there");
        let before = it.journal().len();
        step(&mut it, &ann(), 4, Direction::Undo);
        let undone = it.journal().since(before);
        assert!(undone.iter().any(|it| it.after().len() == 1));
        assert!(
            undone
                .iter()
                .all(|undone| it.stepped_aside(undone).is_empty())
        );
    }

    /// What arrives from a copy, and what it replaces: by texts or statuses.
    fn replaced(here: &mut Tracker, copy: &Tracker) -> (Vec<(String, String)>, Account) {
        let account = here.merge_all([copy.clone()]).expect("the same mandate");
        let all = account.items.iter().flat_map(|it| it.replaced(here));
        let words = |say: &Say| {
            let text = say.text().map(str::to_owned);
            text.unwrap_or_else(|| format!("{say:?}"))
        };
        let pairs = all.map(|it| (words(it.before.say()), words(it.by.say())));
        (pairs.collect(), account)
    }

    fn name(to: Status) -> String {
        format!("{:?}", status(to))
    }

    #[test]
    fn an_answer_whose_author_had_seen_the_one_here_is_told_with_it() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
        let mut bobs = it.clone();
        tell(&mut bobs, &bob(), 1, "task-1", status(Status::InProgress));
        tell(&mut bobs, &bob(), 2, "task-1", status(Status::Implemented));
        let (pairs, account) = replaced(&mut it, &bobs);
        let first = (name(Status::NotStarted), name(Status::InProgress));
        assert_eq!(pairs, [first], "what arrived between was never here");
        assert_eq!((account.replaced(&it), account.consequences().0), (1, 0));
    }

    #[test]
    fn answers_that_did_not_know_of_each_other_replace_nothing() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
        let mut bobs = it.clone();
        tell(&mut it, &ann(), 1, "task-1", status(Status::InProgress));
        tell(&mut bobs, &bob(), 2, "task-1", status(Status::Implemented));
        let (pairs, account) = replaced(&mut it, &bobs);
        assert_eq!(pairs, [], "what it names was answered here already");
        assert_eq!(account.consequences().0, 1);
    }

    #[test]
    fn who_settles_a_contest_replaces_all_of_it_and_who_says_still_so_nothing_else() {
        let mut it = tracker();
        let mut bobs = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::NotStarted));
        tell(&mut bobs, &bob(), 1, "task-1", status(Status::InProgress));
        it.merge(&bobs).expect("the same mandate");
        let mut settled = it.clone();
        tell(
            &mut settled,
            &bob(),
            2,
            "task-1",
            status(Status::InProgress),
        );
        let (pairs, account) = replaced(&mut it, &settled);
        assert_eq!(pairs.len(), 2);
        assert_eq!(account.replaced(&it), 1, "one of the two is said again");
    }

    #[test]
    fn what_came_with_an_undo_of_it_replaces_nothing() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let notes = [first(&tell(&mut it, &ann(), 1, "task-1", note("one")))].into();
        let mut bobs = it.clone();
        tell(&mut bobs, &bob(), 2, "task-1", status(Status::NotStarted));
        step(&mut bobs, &bob(), 3, Direction::Undo);
        tell(&mut bobs, &bob(), 4, "task-1", Say::Withdraw { notes });
        step(&mut bobs, &bob(), 5, Direction::Undo);
        let (pairs, account) = replaced(&mut it, &bobs);
        assert_eq!((pairs, account.replaced(&it)), (vec![], 0));
    }

    #[test]
    fn what_is_only_shown_replaces_nothing() {
        let mut it = tracker();
        tell(&mut it, &ann(), 0, "task-1", status(Status::InProgress));
        let later = tell(&mut it, &bob(), 1, "task-1", status(Status::NotStarted));
        let later: Vec<Entry> = later.into_iter().collect();
        assert_eq!(Account::of(&it, &later).replaced(&it), 0);
    }

    #[test]
    fn a_note_that_is_revised_or_withdrawn_is_told_and_another_delegations_is_not() {
        let mut it = tracker();
        let one = first(&tell(&mut it, &ann(), 0, "task-1", note("one")));
        let two = first(&tell(&mut it, &ann(), 1, "task-1", note("two")));
        let mut bobs = it.clone();
        let text = "one, corrected".into();
        tell(
            &mut bobs,
            &bob(),
            2,
            "task-1",
            Say::Revise { note: one, text },
        );
        let notes = [two].into();
        tell(&mut bobs, &bob(), 3, "task-1", Say::Withdraw { notes });
        let (pairs, _) = replaced(&mut it, &bobs);
        let pairs: Vec<_> = pairs.iter().map(|(before, _)| &**before).collect();
        assert_eq!(pairs, ["one", "two"]);
        let mut chloes = it.clone();
        tell(
            &mut chloes,
            &chloe(),
            4,
            "task-1",
            status(Status::Implemented),
        );
        assert_eq!(replaced(&mut it, &chloes).0, []);
    }
}
