//! The slow way: an entry or an item in any spelling, by older hands, newer versions and other tools.

use jiff::Timestamp;

use crate::domain::{
    Author, EntryId, Item, ItemId, Kind, Nonce, Parts, Position, Priority, Rare, Say, Status,
};

use super::canonical::Names;
use super::scan::Scan;
use super::squeeze::{Field, fields};

/// What was made out of an entry's line.
pub(super) struct Loose {
    /// The id that the line gives, where it is one.
    pub(super) id: Option<EntryId>,
    /// Without `raw`.
    pub(super) parts: Parts,
    /// Whether the parts say less than the line, so that it must be kept as it stands.
    pub(super) lossy: bool,
    /// Whether the line says something that only a newer version knows.
    pub(super) newer: bool,
}

/// Reads the fields of an entry's squeezed line.
///
/// # Errors
///
/// The name of the field without which there is no entry.
pub(super) fn entry(line: &[Field<'_>], names: &mut Names) -> Result<Loose, &'static str> {
    let mut lossy = false;
    let mut newer = false;
    let mut id = None;
    let (mut at, mut by, mut of, mut on, mut say, mut n) = (None, None, None, None, None, None);
    let mut after = Box::default();
    let mut rare = Rare::default();
    for (name, value) in line {
        let value = bare(value);
        match *name {
            "id" => id = value.and_then(one_id),
            "at" => at = value.and_then(instant),
            "by" => by = value.and_then(string),
            "of" => of = value.and_then(string),
            "on" => on = value.and_then(string),
            "say" => {
                if let Some(value) = value {
                    let (said, odd) = saying(value);
                    lossy |= odd;
                    newer |= odd;
                    say = Some(said);
                }
            }
            "after" => after = set(value, &mut lossy),
            "undoes" => rare.undoes = set(value, &mut lossy),
            "edited" => {
                rare.edited = value.and_then(one_id);
                lossy |= value.is_some() && rare.edited.is_none();
            }
            "n" => {
                n = value
                    .and_then(string)
                    .and_then(|n| Nonce::from_bytes(n.as_bytes()));
                lossy |= value.is_some() && n.is_none();
            }
            _ => (lossy, newer) = (true, true),
        }
    }
    for name in ["id", "at", "by", "of", "on", "after", "say"] {
        if line.iter().filter(|(other, _)| *other == name).count() > 1 {
            return Err(name);
        }
    }
    let (at, exact) = at.ok_or("at")?;
    lossy |= !exact;
    Ok(Loose {
        id,
        parts: Parts {
            at,
            author: Author {
                by: names.share(&by.ok_or("by")?),
                of: names.share(&of.ok_or("of")?),
            },
            on: names.item(&on.ok_or("on")?),
            after,
            say: say.ok_or("say")?,
            n,
            rare: (rare != Rare::default()).then(|| Box::new(rare)),
        },
        lossy,
        newer,
    })
}

/// Reads the fields of an item's squeezed line. With `raw` set where it says more than is known.
pub(super) fn item(squeezed: &str, line: &[Field<'_>]) -> Result<Item, &'static str> {
    let mut lossy = false;
    let mut id = None;
    let mut item = Item {
        id: ItemId::new(""),
        kind: Kind::Task,
        label: String::new(),
        title: String::new(),
        text: String::new(),
        source: String::new(),
        concerns: Vec::new(),
        continuing: false,
        raw: None,
    };
    for (name, value) in line {
        let Some(value) = bare(value) else { continue };
        let mut text = |place: &mut String| match string(value) {
            Some(text) => *place = text,
            None => lossy = true,
        };
        match *name {
            "id" => id = string(value),
            "label" => text(&mut item.label),
            "title" => text(&mut item.title),
            "text" => text(&mut item.text),
            "source" => text(&mut item.source),
            "kind" => match value {
                "Task" => item.kind = Kind::Task,
                "Recommendation" => item.kind = Kind::Recommendation,
                _ => lossy = true,
            },
            "concerns" => match whole(value, Scan::strings) {
                Some(parties) => item.concerns = parties,
                None => lossy = true,
            },
            "continuing" if matches!(value, "true" | "false") => item.continuing = value == "true",
            _ => lossy = true,
        }
    }
    item.id = ItemId::new(id.filter(|id| !id.is_empty()).ok_or("id")?);
    item.raw = lossy.then(|| squeezed.into());
    Ok(item)
}

/// The value without `Some(…)`, which other writers put around it; `None` for `None`.
fn bare(value: &str) -> Option<&str> {
    let inner = value
        .strip_prefix("Some(")
        .and_then(|inner| inner.strip_suffix(')'));
    match inner {
        Some(inner) => bare_once(inner),
        None => bare_once(value),
    }
}

fn bare_once(value: &str) -> Option<&str> {
    (value != "None").then_some(value)
}

/// The whole value, read by one of the strict readers: a squeezed line spells strings as they do.
fn whole<'a, T>(value: &'a str, read: impl FnOnce(&mut Scan<'a>) -> Option<T>) -> Option<T> {
    let mut scan = Scan::new(value);
    read(&mut scan).filter(|_| scan.is_done())
}

fn string(value: &str) -> Option<String> {
    whole(value, Scan::string).map(std::borrow::Cow::into_owned)
}

fn one_id(value: &str) -> Option<EntryId> {
    whole(value, Scan::id)
}

/// A set of ids; those that are none are left out, and the line is kept.
fn set(value: Option<&str>, lossy: &mut bool) -> Box<[EntryId]> {
    let Some(value) = value else {
        return Box::default();
    };
    let Some(texts) = whole(value, Scan::strings) else {
        *lossy = true;
        return Box::default();
    };
    let mut ids: Vec<EntryId> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    *lossy |= ids.len() < texts.len();
    ids.sort_unstable();
    ids.dedup();
    ids.into()
}

/// A time as people and other tools write it, and whether it is one to the millisecond. A day alone
/// is its beginning in UTC: the same on every machine.
fn instant(value: &str) -> Option<(Timestamp, bool)> {
    if let Some(at) = whole(value, Scan::instant) {
        return Some((at, true));
    }
    let text = string(value)?;
    let text = text.trim();
    let utc = |at: jiff::civil::DateTime| jiff::tz::TimeZone::UTC.to_timestamp(at).ok();
    let at: Timestamp = (text.parse().ok())
        .or_else(|| text.parse().ok().and_then(utc))
        .or_else(|| {
            text.parse::<jiff::civil::Date>()
                .ok()
                .and_then(|day| utc(day.into()))
        })?;
    let millis = at.as_millisecond();
    let whole = Timestamp::from_millisecond(millis).ok()?;
    Some((whole, whole == at))
}

/// What is said, and whether the line says more than that.
fn saying(value: &str) -> (Say, bool) {
    let end = value
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(value.len());
    let (kind, rest) = value.split_at(end);
    let listed = if rest.is_empty() {
        Some(Vec::new())
    } else {
        fields(rest)
    };
    let known = listed.and_then(|listed| {
        let mut values = Values {
            listed,
            broken: false,
        };
        let say = known(kind, &mut values)?;
        (!values.broken).then_some((say, !values.listed.is_empty()))
    });
    known.unwrap_or_else(|| (Say::Unknown { kind: kind.into() }, true))
}

fn known(kind: &str, values: &mut Values<'_>) -> Option<Say> {
    Some(match kind {
        "Status" => Say::Status {
            to: values.named("to", Status::from_ron_name),
            why: values.text("why"),
            successor: values.text("successor"),
        },
        "Position" => Say::Position {
            to: values.named("to", Position::from_ron_name),
            why: values.text("why"),
        },
        "Lead" => Say::Lead {
            to: values.text("to"),
        },
        "Due" => Say::Due {
            to: values.named("to", |day| whole(day, Scan::day)),
        },
        "Priority" => Say::Priority {
            to: values.named("to", Priority::from_ron_name),
        },
        "Tag" => Say::Tag {
            name: values.text("name")?,
        },
        "Untag" => Say::Untag {
            name: values.text("name")?,
        },
        "Note" => Say::Note {
            text: values.text("text")?,
        },
        "Revise" => Say::Revise {
            note: values.named("note", one_id)?,
            text: values.text("text")?,
        },
        "Withdraw" => Say::Withdraw {
            notes: values.named("notes", |ids| whole(ids, Scan::ids))?.into(),
        },
        _ => return None,
    })
}

/// The fields of a saying. What is left at the end is what nobody asked for.
struct Values<'a> {
    listed: Vec<Field<'a>>,
    broken: bool,
}

impl Values<'_> {
    fn named<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let at = self.listed.iter().position(|(other, _)| *other == name)?;
        let value = bare(self.listed.remove(at).1)?;
        let read = read(value);
        self.broken |= read.is_none();
        read
    }

    fn text(&mut self, name: &str) -> Option<Box<str>> {
        self.named(name, string).map(Into::into)
    }
}
