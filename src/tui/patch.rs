//! A person's own keys in the place of the usual ones. What cannot be taken is told with its place in
//! the file, and the usual keys of that command stand.

use super::command::{Command, Row, Scope, TABLE};
use super::key::Key;
use super::keymap::Keymap;
use crate::domain::{self, Arrange};
use crate::storage::{KeyLine, Places, Spot, key_file, key_lines};
use crate::text::{Locale, Value};

/// Something in the key file that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddKey {
    spot: Spot,
    message: &'static str,
    /// The name or the key.
    what: String,
    /// What was meant, or whose the key is.
    other: String,
}

impl OddKey {
    fn new(spot: Spot, message: &'static str, what: &str, other: &str) -> Self {
        Self {
            spot,
            message,
            what: what.to_owned(),
            other: other.to_owned(),
        }
    }

    /// A sentence with the place.
    fn sentence(&self, locale: &Locale, places: &Places) -> String {
        let told = [
            ("what", Value::from(self.what.as_str())),
            ("other", Value::from(self.other.as_str())),
        ];
        let message = locale.fill(self.message, &told);
        let path = key_file(places).display().to_string();
        let place = [
            ("path", Value::from(path)),
            ("line", Value::from(self.spot.0)),
            ("column", Value::from(self.spot.1)),
            ("message", Value::from(message)),
        ];
        locale.fill("odd-key", &place)
    }
}

/// The first of what is odd about the key file, and how much more there is.
pub(super) fn told(odd: &[String], locale: &Locale) -> Option<String> {
    let first = odd.first()?.clone();
    if odd.len() == 1 {
        return Some(first);
    }
    let more = [("count", Value::from(odd.len() - 1))];
    Some(format!("{first} {}", locale.fill("odd-key-more", &more)))
}

/// The keys as a person wants them, and what is odd about their key file, in sentences.
pub fn read_keys(places: &Places, locale: &Locale) -> (Keymap, Vec<String>) {
    match key_lines(places) {
        Err(error) => (Keymap::default(), vec![locale.storage_error(&error)]),
        Ok(lines) => {
            let (keymap, odd) = patched(&lines);
            let sentences = odd.iter().map(|odd| odd.sentence(locale, places));
            (keymap, sentences.collect())
        }
    }
}

/// What a person wants for one command.
struct Wish {
    row: &'static Row,
    keys: Vec<(Key, Spot)>,
}

/// The usual keys with a person's own in the place of some, and what cannot be taken.
fn patched(lines: &[KeyLine]) -> (Keymap, Vec<OddKey>) {
    let mut odd = Vec::new();
    let mut wishes: Vec<Wish> = Vec::new();
    for line in lines {
        match wish(line) {
            Ok(wish) if wishes.iter().any(|known| known.row.id == wish.row.id) => {
                let KeyLine::Keys(name, spot, _) = line else {
                    continue;
                };
                odd.push(OddKey::new(*spot, "odd-key-twice", name, ""));
            }
            Ok(wish) => wishes.push(wish),
            Err(found) => odd.push(found),
        }
    }
    // A wish that is not granted gives a command its usual keys back, which may stand against
    // another wish: again, until all that are left go together.
    while let Some((at, found)) = clash(&wishes) {
        odd.push(found);
        wishes.remove(at);
    }
    let mut keymap = Keymap::default();
    for wish in wishes {
        let keys = wish.keys.into_iter().map(|(key, _)| key);
        keymap.rebind(wish.row, keys.collect());
    }
    odd.arrange_by_key(|odd| odd.spot);
    (keymap, odd)
}

fn wish(line: &KeyLine) -> Result<Wish, OddKey> {
    let (name, spot, keys) = match line {
        KeyLine::Damaged(spot) => return Err(OddKey::new(*spot, "odd-key-damaged", "", "")),
        KeyLine::NoKeys(name, spot) => {
            return Err(OddKey::new(*spot, "odd-key-no-keys", name, ""));
        }
        KeyLine::Keys(name, spot, keys) => (name, *spot, keys),
    };
    let Some(row) = TABLE.iter().find(|row| written(row) == *name) else {
        let meant = nearest(name);
        let message = if meant.is_some() {
            "odd-key-unknown-meant"
        } else {
            "odd-key-unknown"
        };
        return Err(OddKey::new(spot, message, name, &meant.unwrap_or_default()));
    };
    let takes_text = matches!(
        row.scope,
        Scope::Line | Scope::Prose | Scope::Path | Scope::Find
    );
    let mut wanted = Vec::new();
    for (typed, spot) in keys {
        let key: Key = typed
            .parse()
            .map_err(|_| OddKey::new(*spot, "odd-key-no-key", typed, ""))?;
        if takes_text && key.text().is_some() {
            return Err(OddKey::new(*spot, "odd-key-text", typed, name));
        }
        wanted.push((key, *spot));
    }
    // Without its key one could not get out again of what is open, or of the program.
    let is_only_here = !matches!(row.scope, Scope::Desk) || row.command == Command::Quit;
    if wanted.is_empty() && is_only_here {
        return Err(OddKey::new(spot, "odd-key-needed", name, ""));
    }
    Ok(Wish { row, keys: wanted })
}

/// The first wish that asks for a key which another command has, and whose it is.
fn clash(wishes: &[Wish]) -> Option<(usize, OddKey)> {
    let usual = |row: &'static Row| row.keys.iter().filter_map(|key| key.parse::<Key>().ok());
    let is_taken =
        |other: &'static Row, key: Key| match wishes.iter().find(|it| it.row.id == other.id) {
            Some(wish) => wish.keys.iter().any(|(wanted, _)| *wanted == key),
            None => usual(other).any(|has| has == key),
        };
    wishes.iter().enumerate().rev().find_map(|(at, wish)| {
        wish.keys.iter().find_map(|(key, spot)| {
            let other = TABLE.iter().find(|other| {
                other.id != wish.row.id
                    && meet(wish.row.scope, other.scope)
                    && is_taken(other, *key)
            })?;
            let odd = OddKey::new(*spot, "odd-key-taken", &key.to_string(), &written(other));
            Some((at, odd))
        })
    })
}

/// Whether keys of two scopes are looked up together.
fn meet(one: Scope, other: Scope) -> bool {
    one == other
        || matches!(
            (one, other),
            (Scope::Desk, Scope::Global) | (Scope::Global, Scope::Desk)
        )
}

/// A command's name as the key file writes it.
fn written(row: &Row) -> String {
    row.id.replace('-', "_")
}

/// The name that is typed almost so.
fn nearest(typed: &str) -> Option<String> {
    let names = TABLE.iter().map(written);
    domain::nearest(typed, names.map(|name| (name.clone(), name)))
}
