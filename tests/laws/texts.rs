//! What befalls a tracker's text outside the program: git unites its lines, a person changes one.
//!
//! Read by the real reader, after the real writer.

use std::collections::{HashMap, HashSet};

use mandate_tracker::domain::{Entry, EntryId, Tracker};
use proptest::prelude::*;

use super::world::{World, empty};
use crate::storage::text::{read, write};

/// The line of the first entry comes after this one.
const JOURNAL: &str = "    journal: [";

/// How git leaves two texts that were changed apart.
#[derive(Clone, Copy, Debug)]
struct Union {
    /// Conflict markers are left in, with the lines of the common ancestor or without.
    markers: Option<bool>,
    /// Which of the lines that both have were not in the ancestor, so that both have added them and
    /// each stands twice.
    twice: usize,
    /// The lines end as Windows ends them.
    crlf: bool,
}

impl Union {
    fn of(pick: usize) -> Self {
        Self {
            markers: [None, None, Some(false), Some(true)][pick % 4],
            twice: if pick >> 2 & 3 == 0 { pick >> 5 } else { 0 },
            crlf: pick >> 4 & 7 == 0,
        }
    }

    /// Ours and theirs side by side, all that is between two lines that both had before as ours, then
    /// theirs: what `merge=union` leaves, or a conflict that nobody has looked at.
    fn unite(self, ours: &str, theirs: &str) -> String {
        let (ours, theirs): (Vec<&str>, Vec<&str>) =
            (ours.lines().collect(), theirs.lines().collect());
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, line) in theirs.iter().enumerate() {
            places.entry(line).or_default().push(at);
        }
        let journal = ours.iter().position(|line| *line == JOURNAL);
        let is_new = |at: usize| {
            journal.is_some_and(|journal| at > journal) && self.twice >> (at % 16) & 1 == 1
        };
        let mut lines: Vec<&str> = Vec::with_capacity(ours.len() + theirs.len());
        let (mut from, mut beside) = (0, 0);
        for (at, line) in ours.iter().enumerate() {
            let is_entry = line.starts_with("        (");
            let found = places
                .get(line)
                .and_then(|places| places.iter().find(|place| **place >= beside));
            let Some(place) = found.copied().filter(|_| !(is_entry && is_new(at))) else {
                continue;
            };
            self.gap(&ours[from..at], &theirs[beside..place], &mut lines);
            lines.push(line);
            (from, beside) = (at + 1, place + 1);
        }
        self.gap(&ours[from..], &theirs[beside..], &mut lines);
        let end = if self.crlf { "\r\n" } else { "\n" };
        lines.iter().flat_map(|line| [*line, end]).collect()
    }

    fn gap<'a>(self, ours: &[&'a str], theirs: &[&'a str], lines: &mut Vec<&'a str>) {
        let markers = self
            .markers
            .filter(|_| !ours.is_empty() && !theirs.is_empty());
        lines.extend(markers.map(|_| "<<<<<<< HEAD"));
        lines.extend(ours);
        lines.extend(
            markers
                .filter(|is_wide| *is_wide)
                .map(|_| "||||||| 4f0c2a1"),
        );
        lines.extend(markers.map(|_| "======="));
        lines.extend(theirs);
        lines.extend(markers.map(|_| ">>>>>>> chad/main"));
    }
}

fn ids(tracker: &Tracker) -> HashSet<EntryId> {
    tracker.journal().iter().map(Entry::id).collect()
}

/// What is read of a text of which every line can be read.
fn whole(text: &str) -> Result<Tracker, TestCaseError> {
    let reading = read(text);
    prop_assert!(reading.is_some(), "it opens:\n{}", text);
    let reading = reading.unwrap_or_else(|| unreachable!("it opens"));
    prop_assert!(
        reading.rejected.is_empty(),
        "nothing is set aside:\n{}",
        text
    );
    Ok(reading.tracker)
}

impl World {
    /// A text in the place of a replica's file. The private notes stand in another.
    fn reread(&mut self, at: usize, text: &str) -> Result<(), TestCaseError> {
        let read = whole(text)?;
        let own = &mut self.replicas[at].tracker;
        prop_assert_eq!(
            read.mandate(),
            own.mandate(),
            "the mandate is nobody's to change"
        );
        let canonical = write(&read);
        prop_assert_eq!(
            &write(&whole(&canonical)?),
            &canonical,
            "written and read it stays"
        );
        let (mandate, journal) = (read.mandate().clone(), read.journal().clone());
        *own = Tracker::new(mandate, journal, own.private().clone());
        Ok(())
    }

    /// A replica takes over what git has made of its text and another's.
    pub(super) fn pull(
        &mut self,
        at: usize,
        other: usize,
        pick: usize,
    ) -> Result<(), TestCaseError> {
        let (own, other) = (&self.replicas[at].tracker, &self.replicas[other].tracker);
        let both: HashSet<EntryId> = &ids(own) | &ids(other);
        let text = Union::of(pick).unite(&write(own), &write(other));
        self.reread(at, &text)?;
        prop_assert_eq!(
            ids(&self.replicas[at].tracker),
            both,
            "L6 nothing lost in git"
        );
        Ok(())
    }

    /// A person changes a line of their file in an editor, and git unites it with another's before the
    /// program has seen it, or not.
    pub(super) fn edit(
        &mut self,
        at: usize,
        other: usize,
        pick: usize,
    ) -> Result<(), TestCaseError> {
        let own = &self.replicas[at].tracker;
        let before = ids(own);
        let text = write(own);
        let start = text
            .lines()
            .position(|line| line == JOURNAL)
            .map_or(0, |at| at + 1);
        let Some(line) = text
            .lines()
            .nth(start + pick % before.len().max(1))
            .filter(|_| !before.is_empty())
        else {
            return Ok(());
        };
        let old = line
            .split('"')
            .nth(1)
            .and_then(|id| id.parse::<EntryId>().ok());
        let Some(changed) = change(line, pick >> 4) else {
            return Ok(());
        };
        let is_copied = pick >> 7 & 3 == 0;
        let both = format!("{line}\n{changed}");
        let mut text = text.replacen(line, if is_copied { &both } else { &changed }, 1);
        let mut expected = before.clone();
        if !is_copied {
            expected.retain(|id| Some(*id) != old);
        }
        if pick >> 9 & 3 == 0 {
            let other = &self.replicas[other].tracker;
            text = Union::of(pick >> 11).unite(&text, &write(other));
            expected.extend(ids(other));
        }
        // In another file, among other lines, it is the same.
        let alone = write(&empty()).replace(JOURNAL, &format!("{JOURNAL}\n{changed}"));
        let alone = whole(&alone)?;
        let adopted = alone.journal().iter().next().cloned();
        prop_assert!(adopted.is_some());
        let adopted = adopted.unwrap_or_else(|| unreachable!("it is there"));
        prop_assert_ne!(
            Some(adopted.id()),
            old,
            "what was changed is not what was said"
        );
        prop_assert_eq!(adopted.edited(), old, "it names what it was made from");
        expected.insert(adopted.id());
        self.reread(at, &text)?;
        prop_assert_eq!(
            ids(&self.replicas[at].tracker),
            expected,
            "a changed line is a new entry, the rest stands"
        );
        self.known(adopted);
        // What a person has written over in the only file that had it is nowhere any more.
        let held = |id| {
            self.replicas
                .iter()
                .any(|it| it.tracker.journal().contains(id))
        };
        if let Some(old) = old.filter(|old| !held(*old)) {
            self.acknowledged.retain(|entry| entry.id() != old);
        }
        Ok(())
    }

    fn known(&mut self, entry: Entry) {
        if self.acknowledged.iter().all(|it| it.id() != entry.id()) {
            self.acknowledged.push(entry);
        }
    }
}

/// The line as a person leaves it: other words, another name, another time.
fn change(line: &str, pick: usize) -> Option<String> {
    let into = |field: &str, words: &str| {
        let at = line.find(field)? + field.len();
        Some([&line[..at], words, &line[at..]].concat())
    };
    match pick % 4 {
        0 => into("text: \"", "mended ").or_else(|| into("why: \"", "because ")),
        1 => into("by: \"", "Dr "),
        2 => {
            let at = line.find("Z\", by: ")? - 1;
            let digit = if line[at..].starts_with('7') {
                "3"
            } else {
                "7"
            };
            Some([&line[..at], digit, &line[at + 1..]].concat())
        }
        _ => Some(line.replace("to: InProgress", "to: Implemented"))
            .filter(|changed| changed != line),
    }
}
