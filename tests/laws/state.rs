//! Everything that a person sees of a tracker, in a form that can be compared, and the same worked
//! out by hand from the bare set of entries.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use mandate_tracker::domain::{
    Entry, EntryId, Field, ItemId, Say, Status, Tracker, delegation_key, entry_line,
};

use super::world::fields;

/// Delegation, field, current answers.
type Heads = Vec<(String, Field, Vec<EntryId>)>;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct State {
    heads: Heads,
    notes: Vec<(EntryId, Option<EntryId>, bool, bool)>,
    told: Vec<Told>,
    signs: (bool, bool, Option<EntryId>),
}

/// How a delegation is called, and what its assessment says.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    name: String,
    status: Option<Status>,
    lead: Option<String>,
    tags: Vec<String>,
    newest: Option<EntryId>,
}

pub(super) fn state(tracker: &Tracker) -> Vec<State> {
    (0..tracker.items().len())
        .map(|item| State {
            heads: heads(tracker, item),
            notes: tracker
                .notes(item)
                .iter()
                .map(|it| (it.entry.id(), it.revises, it.revised, it.withdrawn))
                .collect(),
            told: tracker
                .assessments(item)
                .into_iter()
                .map(|own| Told {
                    name: own.delegation().to_owned(),
                    status: own.status(),
                    lead: own.lead().map(str::to_owned),
                    tags: own.tags().into_iter().map(str::to_owned).collect(),
                    newest: own.newest().map(Entry::id),
                })
                .collect(),
            signs: (
                tracker.is_contested(item),
                tracker.is_differing(item),
                tracker.updated(item).map(Entry::id),
            ),
        })
        .collect()
}

/// The current answers to every question that has any.
pub(super) fn heads(tracker: &Tracker, item: usize) -> Heads {
    let mut heads = Vec::new();
    for of in tracker.ever_spoke() {
        let key = delegation_key(tracker.delegation_name(of));
        for field in fields() {
            let answers = tracker.assessment(item, of).answers(field.clone());
            let ids: Vec<EntryId> = answers.iter().map(Entry::id).collect();
            if !ids.is_empty() {
                heads.push((key.clone(), field, ids));
            }
        }
    }
    heads
}

/// The canonical text of the journal.
pub(super) fn text(tracker: &Tracker) -> String {
    let mut text = String::new();
    for entry in tracker.journal().in_order() {
        entry_line(entry, &mut text);
        text.push('\n');
    }
    text
}

/// The current answers by the letter of the definition: the entries of a register that no other of
/// it names.
pub(super) fn heads_by_hand<'a>(
    entries: impl Iterator<Item = &'a Entry>,
) -> BTreeMap<(ItemId, String, Field), BTreeSet<EntryId>> {
    let mut registers: HashMap<_, Vec<&Entry>> = HashMap::new();
    for entry in entries {
        if let Some(field) = entry.say().field() {
            let key = (
                entry.on().clone(),
                delegation_key(&entry.author().of),
                field,
            );
            registers.entry(key).or_default().push(entry);
        }
    }
    let heads = registers.into_iter().map(|(key, entries)| {
        let named: HashSet<EntryId> = entries.iter().flat_map(|it| it.after()).copied().collect();
        let ids = entries.iter().map(|it| it.id());
        (key, ids.filter(|id| !named.contains(id)).collect())
    });
    heads.collect()
}

/// The current versions of notes by the letter: those that no entry of their own delegation about
/// the same item revises or withdraws by name.
pub(super) fn notes_by_hand<'a>(
    entries: impl Iterator<Item = &'a Entry> + Clone,
    on: &ItemId,
) -> BTreeSet<EntryId> {
    let about = entries.filter(|entry| entry.on() == on);
    let mut named = HashSet::new();
    for entry in about.clone() {
        let of = delegation_key(&entry.author().of);
        if let Say::Revise { note, .. } = entry.say() {
            named.insert((of, *note));
        } else if let Say::Withdraw { notes } = entry.say() {
            named.extend(notes.iter().map(|id| (of.clone(), *id)));
        }
    }
    let versions =
        about.filter(|entry| matches!(entry.say(), Say::Note { .. } | Say::Revise { .. }));
    versions
        .filter(|entry| !named.contains(&(delegation_key(&entry.author().of), entry.id())))
        .map(Entry::id)
        .collect()
}
