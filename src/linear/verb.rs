//! The table of what can be typed, beside an item's number and the answers to questions. Help and the
//! prompts are read from it; the sentences stand in the locales under `linear-do-ID`, the words that the reader's
//! language has for a verb under `linear-name-ID`, the one that help tells in front.

use super::hear::numbered;
use crate::domain::{self, fold};
use crate::text::Locale;

/// Where something can be typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// At the checklist.
    Desk,
    /// At an item, or at several.
    Item,
    /// At both.
    Both,
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// What is done.
    pub verb: Verb,
    /// Its name; where the screen has the same command, the same name.
    pub id: &'static str,
    /// Where it can be typed.
    pub level: Level,
    /// The letter or sign that stands for it.
    pub sign: &'static str,
    /// The screen's key for it, where that is another and means nothing else here; a capital is meant as such.
    /// Empty where there is none.
    pub key: &'static str,
    /// Whether it says something, so that it must be known who speaks.
    pub says: bool,
}

macro_rules! verbs {
    ($($verb:ident $id:literal $level:ident $sign:literal $key:literal $says:literal;)+) => {
        /// What can be typed.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Verb {
            $(#[doc = $id] $verb,)+
        }

        /// All of them, in the order of the help. At an item each can be typed as a number, too,
        /// counted from 1 among those of its level.
        pub const TABLE: &[Row] = &[
            $(Row {
                verb: Verb::$verb,
                id: $id,
                level: Level::$level,
                sign: $sign,
                key: $key,
                says: $says,
            },)+
        ];
    };
}

verbs! {
    List     "list"         Desk "l" ""  false;
    Search   "search"       Desk "s" "/" false;
    Filter   "filter"       Desk "f" ""  false;
    Sort     "sort"         Desk "o" ""  false;
    Dates    "dates"        Desk "d" ""  false;
    Changes  "changes"      Desk "c" ""  false;
    Drafts   "drafts"       Desk "n" "D" false;
    Status   "status"       Item "s" ""  true;
    Note     "note"         Item "n" ""  true;
    Position "position"     Item "p" ""  true;
    Lead     "lead"         Item "l" ""  true;
    Due      "due"          Item "d" ""  true;
    Priority "priority"     Item "i" ""  true;
    Tag      "tag"          Item "t" ""  true;
    Reaffirm "reaffirm"     Item "=" ""  true;
    Private  "private-note" Item "v" "N" true;
    Revise   "revise"       Item "r" ""  true;
    Withdraw "withdraw"     Item "w" ""  true;
    Settle   "settle"       Item "c" ""  true;
    History  "history"      Both "h" ""  false;
    Undo     "undo"         Both "u" ""  true;
    Redo     "redo"         Both "y" ""  true;
    Next     "next"         Item "+" ""  false;
    Previous "previous"     Item "-" ""  false;
    OwnEditor "own-editor"  Item "o" "E" true;
    TakeBack "history-take-back" Item "z" "" true;
    Merge    "merge"        Desk "m" ""  false;
    Import   "import"       Desk "t" "X" true;
    Restore  "restore"      Desk "r" ""  false;
    Mine     "mine"         Desk "i" ""  false;
    Share    "share"        Desk "x" ""  false;
    Export   "export"       Both "e" ""  false;
    Identity "identity"     Desk "a" ""  false;
}

impl Level {
    /// The rows that can be typed here.
    pub fn rows(self) -> impl Iterator<Item = &'static Row> {
        let is_here = move |row: &&Row| row.level == self || row.level == Self::Both;
        TABLE.iter().filter(is_here)
    }

    /// What was typed: a key of the screen as it is; a sign or a name in any case, in English or in the reader's
    /// language; at an item a number, too.
    pub fn find(self, typed: &str, locale: &Locale) -> Option<Verb> {
        let is_key = |row: &&Row| !row.key.is_empty() && row.key == typed;
        let by_sign = self.rows().find(is_key);
        let by_sign =
            by_sign.or_else(|| self.rows().find(|row| row.sign.eq_ignore_ascii_case(typed)));
        let named = by_sign.or_else(|| self.rows().find(|row| row.is_called(typed, locale)));
        let number = numbered(typed, self.rows().count()).filter(|_| self == Self::Item);
        let counted = number.and_then(|at| self.rows().nth(at));
        named.or(counted).map(|row| row.verb)
    }

    /// The word that was meant by one that is typed almost so.
    pub fn meant(self, typed: &str, locale: &Locale) -> Option<String> {
        let names = self.rows().flat_map(|row| row.names(locale));
        domain::nearest(typed, names.map(|name| (name.clone(), name)))
    }
}

impl Row {
    /// The signs that stand for it, as help tells them.
    pub fn signs(&self) -> String {
        let keys = [self.sign, self.key].into_iter();
        let keys: Vec<&str> = keys.filter(|key| !key.is_empty()).collect();
        keys.join(", ")
    }

    /// The words for it in the reader's language, the one that help tells in front.
    pub fn names(&self, locale: &Locale) -> Vec<String> {
        let names = locale.get(&format!("linear-name-{}", self.id));
        names.split(", ").map(str::to_owned).collect()
    }

    /// Whether this is a word for it, case and accents apart.
    pub fn is_called(&self, typed: &str, locale: &Locale) -> bool {
        let typed = fold(typed);
        let is_one = |name: &String| fold(name) == typed;
        self.id.eq_ignore_ascii_case(&typed) || self.names(locale).iter().any(is_one)
    }
}

impl Verb {
    /// Whether it does something with the items that are named behind it. Undo and redo take the last step
    /// whichever item it was about, and the next item is told from where one is.
    pub fn is_about_items(self) -> bool {
        !matches!(self, Self::Undo | Self::Redo | Self::Next | Self::Previous)
    }

    /// Whether what it does is done at the checklist.
    pub fn is_about_list(self) -> bool {
        match self {
            Self::List
            | Self::Search
            | Self::Filter
            | Self::Sort
            | Self::Dates
            | Self::Changes
            | Self::Drafts => true,
            Self::Status
            | Self::Note
            | Self::Position
            | Self::Lead
            | Self::Due
            | Self::Priority
            | Self::Tag
            | Self::Reaffirm
            | Self::Private
            | Self::Revise
            | Self::Withdraw
            | Self::Settle
            | Self::TakeBack
            | Self::History
            | Self::Undo
            | Self::Redo
            | Self::Next
            | Self::Previous
            | Self::OwnEditor
            | Self::Merge
            | Self::Import
            | Self::Restore
            | Self::Mine
            | Self::Share
            | Self::Export
            | Self::Identity => false,
        }
    }

    /// Whether it says something without another question.
    pub fn says_at_once(self) -> bool {
        matches!(self, Self::Undo | Self::Redo | Self::Reaffirm)
    }

    /// The word that help tells for it.
    pub fn name(self, locale: &Locale) -> String {
        let names = self.row().map(|row| row.names(locale)).unwrap_or_default();
        names.into_iter().next().unwrap_or_default()
    }

    /// Whether this is a word for it, case and accents apart.
    pub fn is_called(self, typed: &str, locale: &Locale) -> bool {
        self.row().is_some_and(|row| row.is_called(typed, locale))
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.verb == self)
    }

    /// Whether it says something.
    pub fn says(self) -> bool {
        self.row().is_some_and(|row| row.says)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_means_two_things_and_all_have_their_words() {
        for (language, level) in ["en", "fr"]
            .into_iter()
            .flat_map(|language| [Level::Desk, Level::Item].map(|level| (language, level)))
        {
            let locale = Locale::load(language);
            let rows: Vec<&Row> = level.rows().collect();
            for (at, row) in rows.iter().enumerate() {
                assert_eq!(level.find(row.sign, &locale), Some(row.verb));
                assert_eq!(level.find(&row.id.to_uppercase(), &locale), Some(row.verb));
                for name in row.names(&locale) {
                    let of_name = rows.iter().filter(|row| row.is_called(&name, &locale));
                    assert_eq!(of_name.count(), 1, "{name}");
                    assert_eq!(level.find(&fold(&name), &locale), Some(row.verb), "{name}");
                }
                if !row.key.is_empty() {
                    assert_eq!(level.find(row.key, &locale), Some(row.verb));
                    assert!(rows.iter().all(|other| other.sign != row.key), "{}", row.id);
                }
                let is_same = |other: &Row| other.sign == row.sign;
                assert!(!rows[at + 1..].iter().any(|row| is_same(row)), "{}", row.id);
                assert!(!["b", "0", "q", "?"].contains(&row.sign), "{}", row.id);
                assert!(locale.has(&format!("linear-do-{}", row.id)), "{}", row.id);
            }
        }
    }

    #[test]
    fn numbers_count_from_one_at_an_item_only() {
        let locale = Locale::load("en");
        assert_eq!(Level::Item.find("1", &locale), Some(Verb::Status));
        assert_eq!(Level::Item.find("0", &locale), None);
        assert_eq!(Level::Item.find("99", &locale), None);
        assert_eq!(Level::Desk.find("1", &locale), None);
    }
}
