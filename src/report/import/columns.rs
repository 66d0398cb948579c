//! Which column is which, by the headings.

use std::collections::HashMap;

use super::grid::{Grid, Line};
use super::problem::Unreadable;
use crate::domain::{Arrange, fold};
use crate::report::sheet::item_columns;
use crate::text::Locale;

/// Rows above the headings that somebody may have put there.
pub(super) const ABOVE: usize = 20;

/// The mark of UTF-8 as it looks where somebody took it for text of Windows.
const MISREAD: &str = "\u{ef}\u{bb}\u{bf}";

/// What two spellings of a word have in common: case, accents, hyphens and blanks do not matter.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text).replace(['-', '_', '\u{a0}', '\u{202f}'], " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a language puts the day before the month where dates are written with strokes.
pub(super) fn day_first(locale: &Locale) -> bool {
    &*locale.get("date-strokes") == "day"
}

/// Where the columns are.
#[derive(Debug)]
pub(super) struct Columns {
    /// Where in the grid the headings are.
    pub(super) line: usize,
    by_id: HashMap<&'static str, usize>,
    /// Every heading with its column, as written.
    headings: HashMap<usize, String>,
    /// Headings that name no column of ours.
    pub(super) others: Vec<usize>,
    /// Whether the language of the headings puts the day before the month; `None` where they tell of no language.
    pub(super) day_first: Option<bool>,
}

impl Columns {
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// The heading of a column, as written.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.headings.get(&column).map_or("", String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }
}

/// The columns by what their headings are called in a language.
type Language = HashMap<String, &'static str>;

/// The headings of every language.
pub(super) struct Headings {
    languages: Vec<Language>,
    /// Which of them put the day before the month where dates are written with strokes.
    day_first: Vec<bool>,
    ids: HashMap<String, (&'static str, bool)>,
}

impl Headings {
    pub(super) fn new(locales: &[Locale]) -> Self {
        let columns = item_columns();
        let of = |locale: &Locale| {
            let named = columns.iter().map(|(id, _)| {
                let name = format!("report-column-{id}");
                let heading = if locale.has(&name) {
                    locale.get(&name).into_owned()
                } else {
                    (*id).to_owned()
                };
                (key(&heading), *id)
            });
            named.collect()
        };
        Self {
            languages: locales.iter().map(of).collect(),
            day_first: locales.iter().map(day_first).collect(),
            ids: columns
                .iter()
                .map(|(id, is_answer)| (key(id), (*id, *is_answer)))
                .collect(),
        }
    }

    /// Finds the headings in the first rows: the first that names the items' ids and something to take
    /// back.
    ///
    /// # Errors
    ///
    /// Two columns that are to be read have the same name, or the letters are wrong.
    pub(super) fn find(&self, grid: &Grid) -> Result<Option<Columns>, Unreadable> {
        for (at, line) in grid.lines.iter().take(ABOVE).enumerate() {
            if let Some(columns) = self.read(at, line)? {
                return Ok(Some(columns));
            }
        }
        Ok(None)
    }

    /// The languages, first that in which most of these headings are understood, which is the table's own: one word
    /// may head different columns in two. And whether that one puts the day before the month, where it is one.
    fn spoken(&self, keys: &[(usize, String)]) -> (Vec<&Language>, Option<bool>) {
        let count = |language: &Language| {
            let known = keys.iter().filter(|(_, key)| language.contains_key(key));
            known.count()
        };
        let counts: Vec<usize> = self.languages.iter().map(count).collect();
        let most = counts.iter().max().copied().unwrap_or_default();
        // Headings that two languages share tell of neither.
        let own = counts.iter().zip(&self.day_first);
        let mut own = own.filter(|(count, _)| **count == most);
        let first = own.next().map(|(_, day_first)| *day_first);
        let day_first = first.filter(|first| own.all(|(_, day_first)| day_first == first));
        let mut languages: Vec<_> = self.languages.iter().collect();
        languages.arrange_by_cached_key(|language| std::cmp::Reverse(count(language)));
        (languages, day_first)
    }

    /// Whether something is made of what stands in a column.
    fn is_read(&self, id: &str) -> bool {
        let mut known = self.ids.values();
        matches!(id, "id" | "seen" | "delegation")
            || known.any(|(known, is_answer)| *known == id && *is_answer)
    }

    /// The columns, if these are the headings.
    ///
    /// # Errors
    ///
    /// As of [`Self::find`].
    fn read(&self, at: usize, line: &Line) -> Result<Option<Columns>, Unreadable> {
        let texts = line.cells.iter().filter_map(|(column, datum)| {
            let text = datum.text()?;
            Some((*column, text.trim().to_owned()))
        });
        let headings: HashMap<usize, String> = texts.collect();
        if headings
            .values()
            .any(|heading| heading.starts_with(MISREAD))
        {
            return Err(Unreadable::Misread);
        }
        let keys: Vec<(usize, String)> = (line.cells.iter())
            .filter_map(|(column, _)| Some((*column, key(headings.get(column)?))))
            .collect();
        let (languages, day_first) = self.spoken(&keys);
        let id = |key: &String| {
            let exact = self.ids.get(key).map(|(id, _)| *id);
            let mut languages = languages.iter();
            exact.or_else(|| languages.find_map(|language| language.get(key).copied()))
        };
        let mut by_id = HashMap::new();
        let mut others = Vec::new();
        let mut twice = None;
        for (column, key) in &keys {
            match id(key) {
                Some(id) if by_id.contains_key(id) => {
                    twice = twice.or(self.is_read(id).then_some(*column));
                }
                Some(id) => {
                    by_id.insert(id, *column);
                }
                None => others.push(*column),
            }
        }
        let mut found = by_id.keys();
        let has_answer = found.any(|id| self.is_read(id) && !matches!(*id, "id" | "delegation"));
        if !by_id.contains_key("id") || !has_answer {
            return Ok(None);
        }
        match twice.and_then(|column| headings.get(&column)) {
            Some(heading) => Err(Unreadable::TwoColumns(heading.clone())),
            None => Ok(Some(Columns {
                line: at,
                by_id,
                headings,
                others,
                day_first,
            })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;

    fn find(table: &str) -> Result<Option<Columns>, Unreadable> {
        let locales: Vec<Locale> = Locale::names().map(Locale::load).collect();
        Headings::new(&locales).find(&text::grid(table, b',', 99))
    }

    #[test]
    fn columns_are_found_by_id_and_by_heading_in_any_language_wherever_they_are() {
        for table in [
            "seen,status,id",
            "Filled in by the ministry\n\nseen,Status,ID",
            "seen,ÉTAT,id",
            "seen,etat,id",
        ] {
            let columns = find(table).ok().flatten().expect(table);
            assert_eq!(columns.get("status"), Some(1), "{table}");
            assert_eq!((columns.get("seen"), columns.get("id")), (Some(0), Some(2)));
        }
        let mixed = find("id,Responsable,Superseded by,Echeance,Comments")
            .ok()
            .flatten()
            .expect("columns");
        assert_eq!(mixed.get("lead"), Some(1));
        assert_eq!(mixed.get("successor"), Some(2));
        assert_eq!(mixed.get("due"), Some(3));
        assert_eq!(mixed.others, [4]);
        assert_eq!(mixed.heading(4), "Comments");
    }

    #[test]
    fn without_ids_or_answers_there_is_no_table_and_twice_the_same_is_refused() {
        assert!(matches!(find("status,lead"), Ok(None)));
        assert!(matches!(find("id,title"), Ok(None)));
        assert!(
            matches!(find("id,status,État"), Err(Unreadable::TwoColumns(heading)) if heading == "État")
        );
        assert!(matches!(find("id,status,title,title"), Ok(Some(_))));
    }
}
