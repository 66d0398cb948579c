//! What one person said, gesture by gesture, and which of it undo and redo come to next.

use std::collections::BTreeMap;

use super::arrange::Arrange;
use super::author::{Author, OnePerson};
use super::delegation::delegation_key;
use super::entry::Entry;
use super::request::Refusal;
use super::since::ById;
use super::tracker::Tracker;
use super::undo::Direction;

/// What one person said in one go: the unit of undo. Its entries have one time.
#[derive(Clone, Debug, Default)]
pub struct Gesture<'a> {
    /// The entries.
    pub entries: Vec<&'a Entry>,
}

/// What was said under a name that is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptName {
    /// How many changes carry it and were not taken back.
    pub said: usize,
    /// Whether the person made them; else none of them, and others of the delegation that is given up did.
    pub is_person: bool,
}

/// On which of the two stacks a gesture lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stack {
    Neither,
    Done,
    Undone,
}

impl Tracker {
    /// What was said in the first place, before it was undone and said again any number of times, and
    /// how many steps ago.
    pub fn first_said<'t>(&'t self, entry: &'t Entry) -> (&'t Entry, usize) {
        let (mut first, mut steps) = (entry, 0);
        // An entry's id is taken from the ids that it names, so that there are no circles.
        while let Some(before) = first.undoes().first().and_then(|id| self.entry(*id)) {
            first = before;
            steps += 1;
        }
        (first, steps)
    }

    /// Who said last something under another name and may be the same person: of this delegation, of this
    /// name, or who they were `before`. Time linear in the number of all entries.
    pub fn last_namesake(&self, author: &Author, before: Option<&Author>) -> Option<&Author> {
        let mut own = OnePerson::new(author);
        let mut earlier = before.map(OnePerson::new);
        let others = self.journal().iter().filter(|it| !own.is(it.author()));
        let alike = others.filter(|it| {
            let other = it.author();
            other.shares_delegation(author)
                || delegation_key(&other.by) == delegation_key(&author.by)
                || earlier.as_mut().is_some_and(|before| before.is(other))
        });
        alike.max_by_key(|it| (it.at(), it.id())).map(Entry::author)
    }

    /// What keeps the name that is given up for another one; `None` where nothing does or only the spelling differs.
    /// Time linear in the number of all entries.
    pub fn keeps_name(&self, before: &Author, now: &Author) -> Option<KeptName> {
        if before.is_same(now) {
            return None;
        }
        let mut own = OnePerson::new(before);
        let as_one = self.journal().iter().filter(|it| own.is(it.author()));
        let as_one = as_one.count();
        if as_one > 0 || before.shares_delegation(now) {
            return (as_one > 0).then(|| KeptName {
                said: self.standing_of(before),
                is_person: true,
            });
        }
        let said = self.journal().iter();
        let said = said.filter(|it| it.author().shares_delegation(before));
        let said = said.count();
        (said > 0).then_some(KeptName {
            said,
            is_person: false,
        })
    }

    /// How many entries of a person were neither taken back nor only take something back.
    fn standing_of(&self, author: &Author) -> usize {
        let gestures = self.gestures(author);
        let Stacks { lies, .. } = stacks(&gestures);
        let done = gestures.iter().zip(lies);
        let done = done.filter(|(_, lies)| *lies == Stack::Done);
        let entries = done.flat_map(|(gesture, _)| &gesture.entries);
        let shared = entries.filter(|it| self.journal().contains(it.id()));
        shared.count()
    }

    /// Whether two neighbours of a history were said about one item in one go: they are told together.
    pub fn is_one_saying(&self, a: &Entry, b: &Entry) -> bool {
        let marks = |entry: &Entry| {
            let private = self.private().contains(entry.id());
            (private, entry.undoes().is_empty(), entry.edited().is_none())
        };
        a.at() == b.at() && a.on() == b.on() && a.author() == b.author() && marks(a) == marks(b)
    }

    /// What an undo or a redo made of one question about one item, as it stands in the journal: itself, and
    /// what else it had to say, as where a choice between two answers was taken back. Reads all that was said
    /// about the item: for a few entries.
    pub fn step_of<'t>(&'t self, entry: &'t Entry) -> Vec<&'t Entry> {
        if entry.undoes().is_empty() {
            return vec![entry];
        }
        let said = self.said_about(entry.on());
        let mut step: Vec<&Entry> = said.filter(|it| is_one_step(it, entry)).collect();
        step.arrange_by_key(|it| it.id());
        step
    }

    /// The gesture that undo would take back, or redo would say again. Time linear in the number of
    /// all entries.
    pub fn next_gesture(&self, author: &Author, direction: Direction) -> Option<Gesture<'_>> {
        let mut gestures = self.gestures(author);
        let Stacks { lies, done, undone } = stacks(&gestures);
        let next = match direction {
            Direction::Undo => done.into_iter().rfind(|at| lies[*at] == Stack::Done),
            Direction::Redo => undone.into_iter().rfind(|at| lies[*at] == Stack::Undone),
        };
        next.map(|at| std::mem::take(&mut gestures[at]))
    }

    /// The gesture of a person that an entry is of, where nobody has taken it back.
    ///
    /// # Errors
    ///
    /// It is somebody else's, or it does not stand as a word of theirs.
    pub(super) fn done_gesture(
        &self,
        entry: &Entry,
        author: &Author,
    ) -> Result<Gesture<'_>, Refusal> {
        if !OnePerson::new(author).is(entry.author()) {
            let Author { by, of } = entry.author();
            let (by, of) = (by.to_string(), of.to_string());
            return Err(Refusal::AnothersWord { by, of });
        }
        let mut gestures = self.gestures(author);
        let Stacks { lies, .. } = stacks(&gestures);
        let is_of = |gesture: &Gesture<'_>| gesture.entries.iter().any(|it| it.id() == entry.id());
        let at = gestures.iter().position(is_of);
        let at = at.filter(|at| lies[*at] == Stack::Done);
        let at = at.ok_or(Refusal::TakenBack)?;
        Ok(std::mem::take(&mut gestures[at]))
    }

    /// One person's gestures by their time. An undo is never one gesture with a word of its own,
    /// though a clock that went back gave both one time.
    fn gestures(&self, author: &Author) -> Vec<Gesture<'_>> {
        let mut own = OnePerson::new(author);
        let mut gestures: BTreeMap<_, Gesture<'_>> = BTreeMap::new();
        for entry in self.journal().iter().chain(self.private().iter()) {
            if own.is(entry.author()) {
                let key = (entry.at(), !entry.undoes().is_empty());
                gestures.entry(key).or_default().entries.push(entry);
            }
        }
        let sorted = gestures.into_values().map(|mut gesture| {
            gesture.entries.arrange_by(|a, b| a.order().cmp(&b.order()));
            gesture
        });
        sorted.collect()
    }
}

/// On which stack each gesture lies, and both stacks; what left a stack stays in its list.
struct Stacks {
    lies: Vec<Stack>,
    done: Vec<usize>,
    undone: Vec<usize>,
}

fn stacks(gestures: &[Gesture<'_>]) -> Stacks {
    let home = homes(gestures);
    let mut lies = vec![Stack::Neither; gestures.len()];
    // What left a stack stays in its list and is passed over: `lies` tells.
    let (mut done, mut undone) = (Vec::new(), Vec::new());
    for at in causal_order(gestures, &home) {
        let undoes = gestures[at].entries.iter().flat_map(|it| it.undoes());
        let is_undo = undoes.clone().next().is_some();
        let named: Vec<usize> = undoes
            .filter_map(|id| home.get(id).copied())
            .filter(|at| lies[*at] != Stack::Neither)
            .collect();
        if !is_undo {
            for gone in undone.drain(..) {
                lies[gone] = Stack::Neither;
            }
            lies[at] = Stack::Done;
            done.push(at);
        } else if let Some(taken) = named.first() {
            if lies[*taken] == Stack::Done {
                lies[at] = Stack::Undone;
                undone.push(at);
            } else {
                lies[at] = Stack::Done;
                done.push(at);
            }
            for taken in named {
                lies[taken] = Stack::Neither;
            }
        }
    }
    Stacks { lies, done, undone }
}

/// Whether one undo or redo said both of one question about one item: each alone is not what stands since. A note is
/// told by itself: each has a text of its own.
pub fn is_one_step(a: &Entry, b: &Entry) -> bool {
    let is_gesture = || a.at() == b.at() && a.on() == b.on() && a.author() == b.author();
    let field = a.say().field();
    let is_answer = || field.is_some() && !a.undoes().is_empty();
    let is_same = || !b.undoes().is_empty() && field == b.say().field();
    a.id() == b.id() || is_gesture() && is_answer() && is_same()
}

/// In which gesture each entry is.
fn homes(gestures: &[Gesture<'_>]) -> ById<usize> {
    let all = gestures.iter().enumerate().flat_map(|(at, gesture)| {
        let ids = gesture.entries.iter().map(|entry| entry.id());
        ids.map(move |id| (id, at))
    });
    all.collect()
}

/// The gestures by their time, but each after those that its entries refer to: where a clock was
/// wrong for a while, an answer still follows its question and an undo what it took back.
fn causal_order(gestures: &[Gesture<'_>], home: &ById<usize>) -> Vec<usize> {
    let mut order = Vec::with_capacity(gestures.len());
    let mut met = vec![false; gestures.len()];
    let mut open = Vec::new();
    for start in 0..gestures.len() {
        open.push((start, false));
        while let Some((at, is_ready)) = open.pop() {
            if is_ready {
                order.push(at);
            } else if !std::mem::replace(&mut met[at], true) {
                open.push((at, true));
                for entry in &gestures[at].entries {
                    let referred = entry.answered().iter().chain(entry.undoes());
                    let homes = referred.filter_map(|id| home.get(id));
                    open.extend(homes.filter(|at| !met[**at]).map(|at| (*at, false)));
                }
            }
        }
    }
    order
}
