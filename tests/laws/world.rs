//! Random histories: two to five copies of one tracker, changed apart and merged whole or in part, by the
//! program, by git and by hand, under clocks that stand still or jump by ten years.

use std::collections::HashSet;

use mandate_tracker::domain::{
    Author, Direction, Entry, EntryId, Field, Item, ItemId, Journal, Kind, Late, Mandate, Parts,
    Position, Request, Say, Stamp, Status, Tracker,
};
use proptest::prelude::*;

pub(super) const TAGS: [&str; 2] = ["gao", "Kidal"];
const LEADS: [&str; 3] = ["DPKO", "DFS", "OROLSI"];
const TEXTS: [&str; 3] = ["one", "two", "three\nlines"];
const YEARS: i64 = 10 * 365 * 86_400_000;

/// One person under one name on two machines, the same person spelt otherwise, a colleague of theirs
/// and two spellings of another delegation.
const AUTHORS: [(&str, &str); 6] = [
    ("Ann", "Chad"),
    ("Ann", "Chad"),
    ("ann", " CHAD"),
    ("Bob", "chad "),
    ("Chloé", "Côte d'Ivoire"),
    ("Dan", "CO\u{302}TE D'IVOIRE"),
];

#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    Status,
    Position,
    Lead,
    Due,
    Tag,
    Untag,
    Note,
    PrivateNote,
    Revise,
    Withdraw,
    /// Says something with only a part of all this before one's eyes.
    Late,
    /// Answers every field that has several answers with one of them.
    Choose,
    Undo,
    Redo,
    MergeWhole,
    MergePart,
    /// Takes over what git has made of the lines of two files.
    Pull,
    /// A person changes a line of their file in an editor.
    Edit,
    Jump,
    SameClock,
    /// An entry that names anything at all as what it answers, as no honest program writes it.
    Odd,
}

const OFTEN: [What; 36] = [
    What::Late,
    What::Status,
    What::Status,
    What::Status,
    What::Status,
    What::Position,
    What::Lead,
    What::Lead,
    What::Due,
    What::Tag,
    What::Tag,
    What::Untag,
    What::Untag,
    What::Note,
    What::Note,
    What::Note,
    What::PrivateNote,
    What::Revise,
    What::Revise,
    What::Revise,
    What::Withdraw,
    What::Withdraw,
    What::Choose,
    What::Undo,
    What::Undo,
    What::Redo,
    What::MergeWhole,
    What::MergeWhole,
    What::MergePart,
    What::Pull,
    What::Pull,
    What::Edit,
    What::Edit,
    What::Jump,
    What::SameClock,
    What::Odd,
];

/// One thing that one replica does. `pick` decides all the rest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Act {
    pub(super) what: What,
    pub(super) replica: usize,
    pub(super) pick: usize,
}

/// What is to happen.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) replicas: usize,
    pub(super) first_author: usize,
    pub(super) acts: Vec<Act>,
}

/// Mostly short histories, which are quick and shrink well, and now and then one of 200 acts.
pub(super) fn plans() -> impl Strategy<Value = Plan> {
    let act = any::<u32>().prop_map(|bits| Act {
        what: OFTEN[bits as usize % OFTEN.len()],
        replica: (bits >> 6) as usize % 64,
        pick: (bits >> 12) as usize,
    });
    let length = prop_oneof![20 => 0..25_usize, 4 => 25..60_usize, 1 => 60..=200_usize];
    let acts = length.prop_flat_map(move |length| prop::collection::vec(act.clone(), length));
    (2..=5_usize, 0..AUTHORS.len(), acts).prop_map(|(replicas, first_author, acts)| Plan {
        replicas,
        first_author,
        acts,
    })
}

/// One copy, with its owner and their clock in milliseconds.
pub(super) struct Replica {
    pub(super) tracker: Tracker,
    pub(super) author: Author,
    pub(super) clock: i64,
}

/// All copies, and everything that was ever acknowledged, in the order in which it was made.
pub(super) struct World {
    pub(super) replicas: Vec<Replica>,
    pub(super) acknowledged: Vec<Entry>,
    made: u64,
}

pub(super) fn empty() -> Tracker {
    let item = |id: &str, kind| Item {
        id: ItemId::new(id),
        kind,
        label: String::new(),
        title: id.to_owned(),
        text: String::new(),
        source: String::new(),
        concerns: Vec::new(),
        continuing: false,
        raw: None,
    };
    let mandate = Mandate {
        id: "m".to_owned(),
        items: vec![
            item("task-1", Kind::Task),
            item("rec-a", Kind::Recommendation),
        ]
        .into(),
        ..Mandate::default()
    };
    Tracker::new(mandate, Journal::default(), Journal::default())
}

impl World {
    /// Lets the plan happen. Laws about one act (nothing goes, choosing leaves one answer, a withdrawal
    /// names what was seen) are checked on the way.
    pub(super) fn run(plan: &Plan) -> Result<Self, TestCaseError> {
        let tracker = empty();
        let replicas = (0..plan.replicas).map(|at| {
            let (by, of) = AUTHORS[(plan.first_author + at) % AUTHORS.len()];
            // As a file has them: spelt as they are.
            let author = Author {
                by: by.into(),
                of: of.into(),
            };
            Replica {
                tracker: tracker.clone(),
                author,
                clock: 1_456_790_400_000,
            }
        });
        let mut world = Self {
            replicas: replicas.collect(),
            acknowledged: Vec::new(),
            made: 0,
        };
        for act in &plan.acts {
            world.act(*act)?;
        }
        Ok(world)
    }

    fn act(&mut self, act: Act) -> Result<(), TestCaseError> {
        let at = act.replica % self.replicas.len();
        let other = (at + 1 + act.pick % (self.replicas.len() - 1)) % self.replicas.len();
        match act.what {
            What::MergeWhole => {
                let (own, other) = self.pair(at, other);
                let before: Vec<Entry> = own.tracker.journal().iter().cloned().collect();
                let arrived = own.tracker.merge(&other.tracker).expect("one mandate");
                let journal = own.tracker.journal();
                prop_assert_eq!(journal.len(), before.len() + arrived.entries.len());
                prop_assert!(
                    before.iter().all(|it| journal.get(it.id()) == Some(it)),
                    "L7"
                );
            }
            What::MergePart => {
                let (own, other) = self.pair(at, other);
                let bits = act.pick >> 3;
                let part: Vec<Entry> = other
                    .tracker
                    .journal()
                    .iter()
                    .enumerate()
                    .filter(|(k, _)| bits >> (k % 16) & 1 == 1)
                    .map(|(_, entry)| entry.clone())
                    .collect();
                own.tracker.admit(part, false);
            }
            What::Jump => {
                let by = if act.pick.is_multiple_of(2) {
                    YEARS
                } else {
                    -YEARS
                };
                self.replicas[at].clock += by;
            }
            What::SameClock => self.replicas[at].clock = self.replicas[other].clock,
            What::Odd => self.odd(at, act.pick),
            What::Undo => drop(self.step(at, Direction::Undo)),
            What::Redo => drop(self.step(at, Direction::Redo)),
            What::Choose => self.choose(at, act.pick)?,
            What::Pull => self.pull(at, other, act.pick >> 3)?,
            What::Edit => self.edit(at, other, act.pick)?,
            What::Late => self.late(at, act.pick)?,
            What::Status
            | What::Position
            | What::Lead
            | What::Due
            | What::Tag
            | What::Untag
            | What::Note
            | What::PrivateNote
            | What::Revise
            | What::Withdraw => {
                if let Some(request) = self.request(at, act.what, act.pick) {
                    self.tell(at, &[request], false);
                }
            }
        }
        Ok(())
    }

    fn pair(&mut self, at: usize, other: usize) -> (&mut Replica, &Replica) {
        let [own, other] = self
            .replicas
            .get_disjoint_mut([at, other])
            .expect("two replicas");
        (own, other)
    }

    /// What somebody might ask for.
    pub(super) fn request(&self, at: usize, what: What, pick: usize) -> Option<Request> {
        let Replica {
            tracker, author, ..
        } = &self.replicas[at];
        let item = pick % 2;
        let pick = pick / 2;
        let note = || {
            let notes = tracker.notes(item);
            let mut own = notes
                .iter()
                .filter(|note| note.entry.author().shares_delegation(author));
            let count = own.clone().count();
            own.nth(pick % count.max(1)).map(|note| note.entry.id())
        };
        let text = TEXTS[pick % TEXTS.len()].into();
        let say = match what {
            What::Status => {
                let to = Status::ALL[pick % Status::ALL.len()];
                Say::Status {
                    to: Some(to),
                    why: to.needs_reason().then(|| "why".into()),
                    successor: None,
                }
            }
            What::Position if item == 0 => return None,
            What::Position => Say::Position {
                to: Position::ALL.get(pick % 6).copied(),
                why: None,
            },
            What::Lead => Say::Lead {
                to: LEADS.get(pick % 4).map(|lead| (*lead).into()),
            },
            What::Due => Say::Due {
                to: (!pick.is_multiple_of(3))
                    .then(|| jiff::civil::date(2016, 4, 1 + (pick % 3) as i8)),
            },
            What::Tag => Say::Tag {
                name: TAGS[pick % 2].into(),
            },
            What::Untag => Say::Untag {
                name: TAGS[pick % 2].to_uppercase().into(),
            },
            What::Note | What::PrivateNote => Say::Note { text },
            What::Revise => Say::Revise {
                note: note()?,
                text,
            },
            What::Withdraw => Say::Withdraw {
                notes: [note()?].into(),
            },
            What::Choose
            | What::Late
            | What::Undo
            | What::Redo
            | What::MergeWhole
            | What::MergePart
            | What::Pull
            | What::Edit
            | What::Jump
            | What::SameClock
            | What::Odd => return None,
        };
        Some(Request {
            on: tracker.items()[item].id.clone(),
            say,
            private: matches!(what, What::PrivateNote),
        })
    }

    /// The next stamp of a replica. Clocks stand still every other time.
    pub(super) fn stamp(&mut self, at: usize) -> Stamp {
        self.made += 1;
        let replica = &mut self.replicas[at];
        replica.clock += (self.made % 2) as i64;
        Stamp {
            at: jiff::Timestamp::from_millisecond(replica.clock).expect("a time"),
            author: replica.author.clone(),
            seed: self.made,
        }
    }

    /// Says it where it may be said; returns the entries.
    pub(super) fn tell(&mut self, at: usize, requests: &[Request], reaffirm: bool) -> Vec<EntryId> {
        let stamp = self.stamp(at);
        let said = self.replicas[at].tracker.say(requests, &stamp, reaffirm);
        let said = said.expect("only what may be said is asked");
        self.acknowledge(at, said.into_iter().map(|said| (said.entry, said.private)))
    }

    pub(super) fn step(
        &mut self,
        at: usize,
        direction: Direction,
    ) -> Result<Vec<EntryId>, mandate_tracker::domain::Refusal> {
        let stamp = self.stamp(at);
        let said = self.replicas[at].tracker.step(direction, &stamp)?;
        Ok(self.acknowledge(at, said.into_iter().map(|said| (said.entry, said.private))))
    }

    /// Takes back the gesture that an entry is of, whatever was said after it.
    pub(super) fn take_back(
        &mut self,
        at: usize,
        id: EntryId,
    ) -> Result<Vec<EntryId>, mandate_tracker::domain::Refusal> {
        let stamp = self.stamp(at);
        let tracker = &self.replicas[at].tracker;
        let entry = tracker.entry(id).expect("it was said here");
        let said = tracker.take_back_earlier(entry, &stamp)?;
        Ok(self.acknowledge(at, said.into_iter().map(|said| (said.entry, said.private))))
    }

    fn acknowledge(
        &mut self,
        at: usize,
        entries: impl Iterator<Item = (Entry, bool)>,
    ) -> Vec<EntryId> {
        let mut ids = Vec::new();
        for (entry, private) in entries {
            ids.push(entry.id());
            if !private {
                self.acknowledged.push(entry.clone());
            }
            self.replicas[at].tracker.admit([entry], private);
        }
        ids
    }

    fn choose(&mut self, at: usize, pick: usize) -> Result<(), TestCaseError> {
        for item in 0..2 {
            for field in fields() {
                let replica = &self.replicas[at];
                let Some(of) = replica.tracker.delegation(&replica.author.of) else {
                    return Ok(());
                };
                let assessment = replica.tracker.assessment(item, of);
                let heads: Vec<&Entry> = assessment.answers(field.clone()).iter().collect();
                if heads.len() < 2 {
                    continue;
                }
                let chosen = heads[pick % heads.len()];
                if chosen.say().clears() && !heads.iter().any(|head| !head.say().clears()) {
                    continue;
                }
                if matches!(field, Field::Position) && item == 0 {
                    continue; // only an odd entry holds a position on a task
                }
                let request = Request::shared(chosen.on().clone(), chosen.say().clone());
                let said = self.tell(at, &[request], true);
                let replica = &self.replicas[at];
                let answers = replica.tracker.assessment(item, of).answers(field);
                let left: Vec<EntryId> = answers.iter().map(Entry::id).collect();
                prop_assert_eq!(left, said, "L10 choosing leaves one");
            }
        }
        Ok(())
    }

    fn late(&mut self, at: usize, pick: usize) -> Result<(), TestCaseError> {
        let whats = [What::Status, What::Lead, What::Tag, What::Untag, What::Note];
        let Some(request) = self.request(at, whats[pick % 5], pick / 5) else {
            return Ok(());
        };
        let known = self.replicas[at].tracker.journal().iter().map(Entry::id);
        let seen = known.enumerate().filter(|(k, _)| pick >> (k % 16) & 1 == 1);
        let seen = seen.map(|(_, id)| id).collect();
        let late = [Late { request, seen }];
        let say = |world: &mut Self| {
            let stamp = world.stamp(at);
            let said = world.replicas[at].tracker.say_late(&late, &stamp);
            said.expect("only what may be said is asked")
        };
        let said = say(self);
        let tracker = &self.replicas[at].tracker;
        let was_seen = |id: &EntryId, say: &Say| {
            let seen = late[0].seen.iter().filter_map(|id| tracker.entry(*id));
            let mut seen = seen.map(Entry::say);
            let is_undo = |it: &Entry| !it.undoes().is_empty();
            let back = tracker.entry(*id).filter(|it| is_undo(it)).map(Entry::say);
            let alike = |it: &Say| it.field() == say.field();
            late[0].seen.contains(id)
                || back.is_some_and(|back| back.clears() || seen.any(|it| alike(it) && alike(back)))
        };
        let mut answered = said.iter().flat_map(|said| {
            let say = said.entry.say();
            said.entry.after().iter().map(move |id| (id, say))
        });
        prop_assert!(
            answered.all(|(id, say)| was_seen(id, say)),
            "what was not seen is not answered, but for what an undo brought back of it"
        );
        self.acknowledge(at, said.into_iter().map(|said| (said.entry, said.private)));
        prop_assert_eq!(say(self), Vec::new(), "the same once more is nothing");
        Ok(())
    }

    fn odd(&mut self, at: usize, pick: usize) {
        let named = |shift: usize| {
            let count = self.acknowledged.len().max(1);
            self.acknowledged
                .get((pick >> shift) % count)
                .map(Entry::id)
        };
        let mut after: Vec<EntryId> = [named(1), named(4)].into_iter().flatten().collect();
        after.sort_unstable();
        after.dedup();
        let say = match pick % 4 {
            0 => Say::Status {
                to: Some(Status::InProgress),
                why: None,
                successor: None,
            },
            1 => Say::Tag { name: "GAO".into() },
            2 => Say::Withdraw {
                notes: after.clone().into(),
            },
            _ => Say::Lead { to: None },
        };
        let on = ItemId::new(["task-1", "rec-a", "gone"][pick % 3]);
        let stamp = self.stamp(at);
        let entry = Entry::seal(Parts {
            at: stamp.at,
            author: stamp.author.clone(),
            on,
            after: after.into(),
            say,
            n: Some(stamp.nonce(0)),
            rare: None,
        });
        self.acknowledge(at, [(entry, false)].into_iter());
    }

    /// Every copy merged into one.
    pub(super) fn union(&self) -> Tracker {
        let mut all = empty();
        for replica in &self.replicas {
            all.merge(&replica.tracker).expect("one mandate");
        }
        all
    }

    /// The ids of all that was acknowledged.
    pub(super) fn ids(&self) -> HashSet<EntryId> {
        self.acknowledged.iter().map(Entry::id).collect()
    }
}

pub(super) fn fields() -> impl Iterator<Item = Field> {
    [
        Field::Status,
        Field::Position,
        Field::Lead,
        Field::Due,
        Field::Priority,
    ]
    .into_iter()
    .chain(TAGS.map(Field::tag))
}
