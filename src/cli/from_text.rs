//! A mandate made of a document's text: the list items in it, their wording as it stands.
//!
//! The rule is simple, and the help says it: a line that begins with `(a)` begins a recommendation,
//! one that begins with `1.`, `1)` or `(1)` a task; a dash before it is passed over. The lines that
//! follow belong to it up to an empty line. Everything else is read only for the title (the first line
//! of four words or more, in Chinese of eight characters) and for symbols of UN documents.

use crate::domain::{Document, EntryId, Item, ItemId, Kind, Mandate};
use crate::text::width;

/// Characters of a title made of an item's first words.
const TITLE: usize = 60;
/// Characters of a mandate's name that come from its wording.
const KEY: usize = 8;
/// Words of a heading, and columns of one in a script that puts no blanks between words.
const WORDS: usize = 4;
const WIDE: usize = 16;

/// Reads a text. `None` where it has no list items. `name` is the file's, for the source.
pub(super) fn mandate(text: &str, name: &str) -> Option<Mandate> {
    let symbols = symbols(text);
    let heading = heading(text).unwrap_or(name).to_owned();
    let source = symbols.first().cloned().unwrap_or_else(|| name.to_owned());
    let mut items: Vec<Item> = Vec::new();
    for (marker, wording) in passages(text) {
        let id = unused(&items, &marker);
        let place = if source == name {
            name.to_owned()
        } else {
            format!("{source}, {name}")
        };
        items.push(Item {
            id,
            kind: marker.kind,
            title: title(&wording),
            source: format!("{place}, {}", marker.written),
            label: marker.label,
            text: wording,
            concerns: Vec::new(),
            continuing: false,
            raw: None,
        });
    }
    let documents = symbols.into_iter().enumerate().map(|(k, symbol)| Document {
        // The first symbol is the document's own; what the others are called the text does not say.
        title: if k == 0 {
            heading.clone()
        } else {
            symbol.clone()
        },
        symbol,
        date: None,
    });
    (!items.is_empty()).then(|| Mandate {
        id: named(&source, &items),
        documents: documents.take(1).collect(),
        title: heading.clone(),
        items: items.into(),
        ..Mandate::default()
    })
}

/// What begins an item.
struct Marker {
    kind: Kind,
    label: String,
    /// As it stands in the text.
    written: String,
}

/// The items with their wording, white space folded.
fn passages(text: &str) -> Vec<(Marker, String)> {
    let mut passages: Vec<(Marker, String)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        if let Some((marker, rest)) = marker(line) {
            passages.push((marker, fold_space(rest)));
            open = true;
        } else if line.is_empty() {
            open = false;
        } else if let (true, Some((_, wording))) = (open, passages.last_mut()) {
            wording.push(' ');
            wording.push_str(&fold_space(line));
        }
    }
    passages
}

fn marker(line: &str) -> Option<(Marker, &str)> {
    let line = ["- ", "* ", "• ", "– "]
        .iter()
        .find_map(|dash| line.strip_prefix(dash))
        .unwrap_or(line)
        .trim_start();
    let (written, rest) = line.split_once(char::is_whitespace)?;
    let label = match written.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?,
        None => written.strip_suffix(['.', ')'])?,
    };
    let letter = written.starts_with('(')
        && label.len() == 1
        && label.chars().all(|c| c.is_ascii_lowercase());
    let number = (1..=3).contains(&label.len()) && label.chars().all(|c| c.is_ascii_digit());
    let kind = if letter {
        Kind::Recommendation
    } else {
        Kind::Task
    };
    (letter || number).then(|| {
        let marker = Marker {
            kind,
            label: label.to_owned(),
            written: written.to_owned(),
        };
        (marker, rest)
    })
}

/// `rec-a` or `item-1`; with a number behind it where the text has two of them.
fn unused(items: &[Item], marker: &Marker) -> ItemId {
    let stem = match marker.kind {
        Kind::Recommendation => format!("rec-{}", marker.label),
        Kind::Task => format!("item-{}", marker.label),
    };
    let taken = |id: &str| items.iter().any(|item| item.id.as_str() == id);
    let numbered = (2..).map(|k| format!("{stem}-{k}"));
    let mut free = std::iter::once(stem.clone())
        .chain(numbered)
        .filter(|id| !taken(id));
    ItemId::new(free.next().unwrap_or(stem))
}

/// The first words, cut between two of them.
fn title(wording: &str) -> String {
    let words = wording.trim_end_matches(['.', ';', ',', ':']);
    if words.chars().count() <= TITLE {
        return words.to_owned();
    }
    let mut title = String::new();
    for word in words.split(' ') {
        if !title.is_empty() && title.chars().count() + word.chars().count() + 2 > TITLE {
            break;
        }
        title.extend((!title.is_empty()).then_some(' '));
        title.push_str(word);
    }
    title.push('…');
    title
}

/// The first line of four words or more, or as much in a script without blanks, that is neither an item nor carries a symbol.
fn heading(text: &str) -> Option<&str> {
    let lines = text
        .lines()
        .map(|line| line.trim().trim_start_matches('#').trim());
    let mut headings = lines.filter(|line| {
        let words = line.split_whitespace();
        let is_label = line
            .split_whitespace()
            .next()
            .is_some_and(|word| word.ends_with(':'));
        let is_wide = width(line) >= WIDE && width(line) * 2 >= line.chars().count() * 3;
        (words.count() >= WORDS || is_wide)
            && !is_label
            && marker(line).is_none()
            && symbols(line).is_empty()
    });
    headings.next()
}

/// Symbols of UN documents, such as `S/2015/1038` or `A/70/95-S/2015/446`, in their order.
fn symbols(text: &str) -> Vec<String> {
    let words =
        text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '"' | '*'));
    let mut symbols: Vec<String> = Vec::new();
    for word in words {
        let word = word.trim_end_matches(['.', ':']);
        let organ = ["S/", "A/", "E/", "ST/", "PBC/"]
            .iter()
            .any(|organ| word.starts_with(organ));
        let digits = word.chars().any(|c| c.is_ascii_digit());
        if organ && digits && !symbols.iter().any(|known| known == word) {
            symbols.push(word.to_owned());
        }
    }
    symbols
}

/// A name for the mandate that another text does not have, and the same text has everywhere: `s-2015-1038-x4bnp4`.
fn named(source: &str, items: &[Item]) -> String {
    let wordings = items
        .iter()
        .flat_map(|item| [item.id.as_str(), "\n", &*item.text, "\n"]);
    let wordings: Vec<&[u8]> = wordings.map(str::as_bytes).collect();
    let key = EntryId::of_content(&wordings);
    format!("{}-{}", slug(source), &key.as_str()[..KEY])
}

/// `S/2015/1038` as `s-2015-1038`.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

fn fold_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "United Nations S/2015/1038\n\nOriginal: English\n\nLetter dated 24 December 2015 from the Chair\n\n\
        1. First   task,\n   which goes on\n\nNot part of it.\n- (a) Intensify consultations;\n- (b) Ensure that the rules of engagement and the concept of operations of MINUSMA are well understood;\n(a) Another list.\n2015. No item\n(see A/70/95)\n";

    #[test]
    fn list_items_become_items_and_nothing_else_does() {
        let mandate = mandate(TEXT, "letter.txt").expect("items");
        assert_eq!(
            (&*mandate.id, &*mandate.title),
            (
                "s-2015-1038-gcaqvrkw",
                "Letter dated 24 December 2015 from the Chair"
            )
        );
        let items: Vec<_> = mandate
            .items
            .iter()
            .map(|item| (item.id.as_str(), item.kind, &*item.text))
            .collect();
        let long = "Ensure that the rules of engagement and the concept of operations of MINUSMA are well understood;";
        assert_eq!(
            items,
            [
                ("item-1", Kind::Task, "First task, which goes on"),
                ("rec-a", Kind::Recommendation, "Intensify consultations;"),
                ("rec-b", Kind::Recommendation, long),
                (
                    "rec-a-2",
                    Kind::Recommendation,
                    "Another list. 2015. No item (see A/70/95)"
                ),
            ]
        );
        assert_eq!(
            mandate.items[2].title,
            "Ensure that the rules of engagement and the concept of…"
        );
        assert_eq!(mandate.items[1].source, "S/2015/1038, letter.txt, (a)");
    }

    #[test]
    fn a_text_without_lists_is_no_mandate() {
        assert_eq!(
            mandate("Recalling all its resolutions on Mali,\n", "x.txt"),
            None
        );
    }
}
