//! The tags of a row: names in one cell, parted by semicolons.

use super::row::{Given, Row, Wrong};
use crate::domain::{Say, delegation_key};
use crate::report::words::line;

/// What parts names.
const PARTS: [char; 4] = [';', '\n', '\u{ff1b}', '\u{61b}'];

/// Tags that were put on and taken off.
pub(super) fn tags(row: &Row<'_>) -> Result<Vec<Say>, Wrong> {
    let stood = row.stood_tags();
    Ok(match row.given("tags", "")? {
        Given::Nothing => Vec::new(),
        Given::None => stood.into_iter().map(off).collect(),
        Given::Text(text) => changed(&stood, &text),
    })
}

/// What makes the names that stood those of a cell.
fn changed(stood: &[&str], cell: &str) -> Vec<Say> {
    let mut rest = cell.to_owned();
    let mut kept = Vec::new();
    // A name with a semicolon of its own is looked for as a whole.
    for name in stood.iter().filter(|name| name.contains(PARTS)) {
        if let Some(at) = rest.find(&*line(name)) {
            rest.replace_range(at..at + line(name).len(), "");
            kept.push(delegation_key(name));
        }
    }
    let mut named = Vec::new();
    for name in rest
        .split(PARTS)
        .map(str::trim)
        .filter(|name| !name.is_empty())
    {
        let key = delegation_key(name);
        if !named.iter().any(|(known, _)| *known == key) {
            named.push((key, name));
        }
    }
    let shown = |name: &str| delegation_key(&line(name));
    let is_named = |name: &&&str| {
        kept.contains(&delegation_key(name)) || named.iter().any(|(key, _)| *key == shown(name))
    };
    let gone = stood.iter().filter(|name| !is_named(name));
    let gone: Vec<Say> = gone.map(|name| off(name)).collect();
    let new = named
        .iter()
        .filter(|(key, _)| !stood.iter().any(|name| shown(name) == *key));
    let new = new.map(|(_, name)| Say::Tag {
        name: (*name).into(),
    });
    new.chain(gone).collect()
}

fn off(name: &str) -> Say {
    Say::Untag { name: name.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(stood: &[&str], cell: &str) -> Vec<String> {
        let named = changed(stood, cell).into_iter().map(|say| {
            if let Say::Tag { name } = &say {
                format!("+{name}")
            } else if let Say::Untag { name } = &say {
                format!("-{name}")
            } else {
                panic!("{say:?}")
            }
        });
        named.collect()
    }

    #[test]
    fn the_difference_is_put_on_and_taken_off() {
        assert_eq!(names(&["Gao", "rules"], "rules; GAO"), Vec::<String>::new());
        assert_eq!(names(&["Gao"], "Gao; Kidal ;kidal"), ["+Kidal"]);
        assert_eq!(names(&["Gao", "rules"], "rules"), ["-Gao"]);
        assert_eq!(names(&["a;b", "c"], "a;b; d"), ["+d", "-c"]);
        assert_eq!(names(&["north, south"], "north, south\neast"), ["+east"]);
    }
}
