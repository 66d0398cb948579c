//! The table of what can be typed, beside an item's number and the answers to questions. Help and the
//! prompts are read from it; the sentences stand in the locales under `linear-do-ID`.

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
    /// Whether it says something, so that it must be known who speaks.
    pub says: bool,
}

macro_rules! verbs {
    ($($verb:ident $id:literal $level:ident $sign:literal $says:literal;)+) => {
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
                says: $says,
            },)+
        ];
    };
}

verbs! {
    List     "list"         Desk "l" false;
    Search   "search"       Desk "s" false;
    Filter   "filter"       Desk "f" false;
    Sort     "sort"         Desk "o" false;
    Dates    "dates"        Desk "d" false;
    Changes  "changes"      Desk "c" false;
    Drafts   "drafts"       Desk "n" false;
    Status   "status"       Item "s" true;
    Note     "note"         Item "n" true;
    Position "position"     Item "p" true;
    Lead     "lead"         Item "l" true;
    Due      "due"          Item "d" true;
    Priority "priority"     Item "i" true;
    Tag      "tag"          Item "t" true;
    Reaffirm "reaffirm"     Item "=" true;
    Private  "private-note" Item "v" true;
    Revise   "revise"       Item "r" true;
    Withdraw "withdraw"     Item "w" true;
    Settle   "settle"       Item "c" true;
    History  "history"      Both "h" false;
    Undo     "undo"         Both "u" true;
    Redo     "redo"         Both "y" true;
    Next     "next"         Item "+" false;
    Previous "previous"     Item "-" false;
    OwnEditor "own-editor"  Item "o" true;
    Merge    "merge"        Desk "m" false;
    Restore  "restore"      Desk "r" false;
    Mine     "mine"         Desk "i" false;
    Share    "share"        Desk "x" false;
    Export   "export"       Both "e" false;
    Identity "identity"     Desk "a" false;
}

impl Level {
    /// The rows that can be typed here.
    pub fn rows(self) -> impl Iterator<Item = &'static Row> {
        let is_here = move |row: &&Row| row.level == self || row.level == Self::Both;
        TABLE.iter().filter(is_here)
    }

    /// What was typed: a sign or a name in any case; at an item a number, too.
    pub fn find(self, typed: &str) -> Option<Verb> {
        let is_meant =
            |row: &&Row| row.sign.eq_ignore_ascii_case(typed) || row.id.eq_ignore_ascii_case(typed);
        let named = self.rows().find(is_meant);
        let number = typed.parse::<usize>().ok().filter(|_| self == Self::Item);
        let counted = number
            .and_then(|number| number.checked_sub(1))
            .and_then(|at| self.rows().nth(at));
        named.or(counted).map(|row| row.verb)
    }
}

impl Verb {
    /// Whether it says something.
    pub fn says(self) -> bool {
        TABLE.iter().any(|row| row.verb == self && row.says)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn nothing_means_two_things_and_all_have_their_words() {
        let locale = Locale::load("en");
        for level in [Level::Desk, Level::Item] {
            let rows: Vec<&Row> = level.rows().collect();
            for (at, row) in rows.iter().enumerate() {
                assert_eq!(level.find(row.sign), Some(row.verb));
                assert_eq!(level.find(&row.id.to_uppercase()), Some(row.verb));
                let is_same = |other: &Row| other.sign == row.sign;
                assert!(!rows[at + 1..].iter().any(|row| is_same(row)), "{}", row.id);
                assert!(!["b", "0", "q", "?"].contains(&row.sign), "{}", row.id);
                assert!(locale.has(&format!("linear-do-{}", row.id)), "{}", row.id);
            }
        }
    }

    #[test]
    fn numbers_count_from_one_at_an_item_only() {
        assert_eq!(Level::Item.find("1"), Some(Verb::Status));
        assert_eq!(Level::Item.find("0"), None);
        assert_eq!(Level::Item.find("99"), None);
        assert_eq!(Level::Desk.find("1"), None);
    }
}
