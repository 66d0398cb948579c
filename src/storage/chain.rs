//! What was made by hand of what: a line that somebody changed in the file names the one that stood there before.

use crate::domain::{ById, Entry, EntryId, Ids};

/// What was made of what, in any number of steps. Words that a person said are theirs end it: whatever was made of
/// these was not made of what had stood before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chain {
    /// Of each, what it was made of.
    was: ById<EntryId>,
    /// Of each, what was made of it.
    made: ById<Ids>,
    confirmed: Ids,
}

impl Chain {
    /// Of such of these as were changed by hand.
    pub(super) fn of<'e>(entries: impl IntoIterator<Item = &'e Entry>, confirmed: Ids) -> Self {
        let steps = entries.into_iter();
        Self::new(
            steps.filter_map(|it| Some((it.id(), it.edited()?))),
            confirmed,
        )
    }

    fn new(steps: impl IntoIterator<Item = (EntryId, EntryId)>, confirmed: Ids) -> Self {
        let was: ById<EntryId> = steps.into_iter().collect();
        let mut made: ById<Ids> = ById::default();
        for (id, from) in &was {
            made.entry(*from).or_default().insert(*id);
        }
        Self {
            was,
            made,
            confirmed,
        }
    }

    /// Whether a person said that these words are theirs.
    pub(super) fn is_confirmed(&self, id: EntryId) -> bool {
        self.confirmed.contains(&id)
    }

    /// All that a person said is theirs.
    pub(super) fn confirmed(&self) -> impl Iterator<Item = EntryId> {
        self.confirmed.iter().copied()
    }

    /// All that these were made of. Each step is gone once, however many of these share it.
    pub(super) fn before(&self, ids: impl IntoIterator<Item = EntryId>) -> Ids {
        let mut all = Ids::default();
        for id in ids {
            let mut next = self.was.get(&id);
            while let Some(from) = next.filter(|from| all.insert(**from)) {
                let goes_on = !self.is_confirmed(*from);
                next = self.was.get(from).filter(|_| goes_on);
            }
        }
        all
    }

    /// All that was made of these. Each step is gone once.
    pub(super) fn after(&self, ids: impl IntoIterator<Item = EntryId>) -> Ids {
        let mut all = Ids::default();
        let mut open = Vec::new();
        for id in ids {
            open.push(id);
            while let Some(from) = open.pop() {
                let made = self.made.get(&from).into_iter().flatten();
                let new = made.copied().filter(|id| all.insert(*id));
                open.extend(new.filter(|id| !self.is_confirmed(*id)));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(at: usize) -> EntryId {
        EntryId::of_content(&[&at.to_le_bytes()])
    }

    /// Whether one was made of the other, as one would find out by hand: back step by step, until words that
    /// somebody confirmed.
    fn is_made_of(
        history: &[Option<usize>],
        confirmed: &[bool],
        mut now: usize,
        was: usize,
    ) -> bool {
        while let Some(from) = history[now] {
            if from == was {
                return true;
            }
            if confirmed[from] {
                return false;
            }
            now = from;
        }
        false
    }

    /// For each line, out of which earlier one it was made, if any; whether it was confirmed; whether it is asked
    /// about.
    fn histories() -> impl Strategy<Value = Vec<(Option<prop::sample::Index>, bool, bool)>> {
        let line = (any::<Option<prop::sample::Index>>(), any::<u8>());
        let line =
            line.prop_map(|(from, coin)| (from, coin.is_multiple_of(5), coin.is_multiple_of(3)));
        prop::collection::vec(line, 1..40)
    }

    proptest! {
        #[test]
        fn what_stood_before_and_what_was_made_of_it_is_what_going_step_by_step_finds(
            lines in histories()
        ) {
            let history: Vec<Option<usize>> = (0..lines.len())
                .map(|at| lines[at].0.filter(|_| at > 0).map(|from| from.index(at)))
                .collect();
            let confirmed: Vec<bool> = lines.iter().map(|line| line.1).collect();
            let asked: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].2).collect();
            let steps = history.iter().enumerate();
            let chain = Chain::new(
                steps.filter_map(|(at, from)| Some((id(at), id((*from)?)))),
                (0..lines.len()).filter(|at| confirmed[*at]).map(id).collect(),
            );
            let (before, after) = (
                chain.before(asked.iter().copied().map(id)),
                chain.after(asked.iter().copied().map(id)),
            );
            for at in 0..lines.len() {
                let is_made = |now, was| is_made_of(&history, &confirmed, now, was);
                let is_before = asked.iter().any(|now| is_made(*now, at));
                let is_after = asked.iter().any(|was| is_made(at, *was));
                prop_assert_eq!(before.contains(&id(at)), is_before, "before, {}", at);
                prop_assert_eq!(after.contains(&id(at)), is_after, "after, {}", at);
            }
        }
    }
}
