//! The fast way: lines exactly as the program writes them.

use std::collections::HashSet;
use std::sync::Arc;

use foldhash::fast::RandomState;

use crate::domain::{
    Author, Entry, EntryId, Item, ItemId, Kind, Parts, Position, Priority, Rare, Say, Status,
};

use super::scan::Scan;

/// Names that occur on line after line, kept once each.
#[derive(Default)]
pub(super) struct Names {
    known: HashSet<Arc<str>, RandomState>,
    on: Option<ItemId>,
}

impl Names {
    pub(super) fn share(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let new: Arc<str> = name.into();
        self.known.insert(new.clone());
        new
    }

    /// Lines are sorted by item, so that the last one asked for is mostly the next one, too.
    pub(super) fn item(&mut self, name: &str) -> ItemId {
        if let Some(last) = self.on.as_ref().filter(|last| last.as_str() == name) {
            return last.clone();
        }
        let id = ItemId::new(self.share(name));
        self.on = Some(id.clone());
        id
    }
}

/// Reads a canonical entry whose id is right. `None` for any other line, be it an entry or not.
pub(super) fn entry(line: &str, names: &mut Names) -> Option<Entry> {
    let mut scan = Scan::new(line);
    scan.eat("(id: ")?;
    let id = scan.id()?;
    scan.eat(", ")?;
    let rest = scan.at();
    let parts = parts(&mut scan, names)?;
    let is_right = EntryId::of_content(&[b"(", &line.as_bytes()[rest..]]) == id;
    (scan.is_done() && is_right).then(|| Entry::verified(id, parts))
}

fn parts(scan: &mut Scan<'_>, names: &mut Names) -> Option<Parts> {
    scan.eat("at: ")?;
    let at = scan.instant()?;
    scan.eat(", by: ")?;
    let by = names.share(&scan.string()?);
    scan.eat(", of: ")?;
    let of = names.share(&scan.string()?);
    scan.eat(", on: ")?;
    let on = names.item(&scan.string()?);
    scan.eat(", after: ")?;
    let after = scan.sorted_ids()?;
    scan.eat(", say: ")?;
    let say = say(scan)?;
    let mut rare = Rare::default();
    if scan.has(", undoes: ") {
        rare.undoes = scan.sorted_ids().filter(|ids| !ids.is_empty())?;
    }
    if scan.has(", edited: ") {
        rare.edited = Some(scan.id()?);
    }
    let n = if scan.has(", n: ") {
        Some(scan.nonce()?)
    } else {
        None
    };
    scan.eat(")")?;
    let rare = (rare != Rare::default()).then(|| Box::new(rare));
    Some(Parts {
        at,
        author: Author { by, of },
        on,
        after,
        say,
        n,
        rare,
    })
}

fn say(scan: &mut Scan<'_>) -> Option<Say> {
    let kind = scan.word();
    scan.eat("(")?;
    let mut fields = Fields { scan, first: true };
    let say = match kind {
        "Status" => Say::Status {
            to: fields.named("to", Status::from_ron_name)?,
            why: fields.text("why")?,
            successor: fields.text("successor")?,
        },
        "Position" => Say::Position {
            to: fields.named("to", Position::from_ron_name)?,
            why: fields.text("why")?,
        },
        "Lead" => Say::Lead {
            to: fields.text("to")?,
        },
        "Due" if fields.begins("to") => Say::Due {
            to: Some(fields.scan.day()?),
        },
        "Due" => Say::Due { to: None },
        "Priority" => Say::Priority {
            to: fields.named("to", Priority::from_ron_name)?,
        },
        "Tag" => Say::Tag {
            name: fields.text("name")??,
        },
        "Untag" => Say::Untag {
            name: fields.text("name")??,
        },
        "Note" => Say::Note {
            text: fields.text("text")??,
        },
        "Revise" if fields.begins("note") => Say::Revise {
            note: fields.scan.id()?,
            text: fields.text("text")??,
        },
        "Withdraw" if fields.begins("notes") => Say::Withdraw {
            notes: fields.scan.ids()?.into(),
        },
        _ => return None,
    };
    scan.eat(")")?;
    Some(say)
}

/// Fields in the order in which they are written, absent ones left out.
struct Fields<'a, 'b> {
    scan: &'a mut Scan<'b>,
    first: bool,
}

impl Fields<'_, '_> {
    fn begins(&mut self, name: &str) -> bool {
        let before = self.scan.at();
        let comma = self.first || self.scan.has(", ");
        let begins = comma && self.scan.has(name) && self.scan.has(": ");
        if begins {
            self.first = false;
        } else {
            self.scan.back(before);
        }
        begins
    }

    fn named<T>(&mut self, name: &str, value: fn(&str) -> Option<T>) -> Option<Option<T>> {
        if self.begins(name) {
            value(self.scan.word()).map(Some)
        } else {
            Some(None)
        }
    }

    fn text(&mut self, name: &str) -> Option<Option<Box<str>>> {
        if self.begins(name) {
            self.scan.string().map(|text| Some(text.into()))
        } else {
            Some(None)
        }
    }
}

/// Reads a canonical item. `None` for any other line.
pub(super) fn item(line: &str) -> Option<Item> {
    let mut scan = Scan::new(line);
    scan.eat("(id: ")?;
    let id = ItemId::new(scan.string()?);
    scan.eat(", kind: ")?;
    let kind = match scan.word() {
        "Task" => Kind::Task,
        "Recommendation" => Kind::Recommendation,
        _ => return None,
    };
    let mut text = |name: &str| {
        scan.eat(name)?;
        scan.string().map(std::borrow::Cow::into_owned)
    };
    let item = Item {
        id,
        kind,
        label: text(", label: ")?,
        title: text(", title: ")?,
        text: text(", text: ")?,
        source: text(", source: ")?,
        concerns: {
            scan.eat(", concerns: ")?;
            scan.strings()?
        },
        continuing: scan.has(", continuing: true"),
        raw: None,
    };
    scan.eat(")")?;
    scan.is_done().then_some(item)
}
