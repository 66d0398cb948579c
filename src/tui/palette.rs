//! Which commands the palette shows: all of them, the ones given lately first, or those that fit
//! what is typed, the best first.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::command::{Command, Row, Scope, TABLE};
use super::model::Model;
use crate::domain::{Arrange, fold};

/// A command that was found.
#[derive(Debug)]
pub struct Offer {
    /// The command.
    pub row: &'static Row,
    /// Why it cannot be given now.
    pub refused: Option<String>,
}

impl Model {
    /// The commands that fit what is typed into the palette, in the order shown.
    pub fn palette_rows(&self, typed: &str) -> Vec<Offer> {
        let mut found = if typed.trim().is_empty() {
            let all = offered().map(|row| (row, Likeness::Scattered, 0));
            all.collect()
        } else {
            let mut best = self.best(typed);
            let is_here = |row: &Row| self.elsewhere(row.command).is_none();
            if best.iter().any(|(row, ..)| is_here(row)) {
                best.retain(|(row, ..)| is_here(row));
            }
            best
        };
        let offers = found.drain(..).map(|(row, likeness, score)| {
            Offer {
                row,
                refused: self.refuse(row.command),
            }
            .ranked(likeness, score, self.habits.since(row.id))
        });
        let mut offers: Vec<(Rank, Offer)> = offers.collect();
        offers.arrange_by_key(|(rank, _)| *rank);
        offers.into_iter().map(|(_, offer)| offer).collect()
    }

    /// The commands that fit, with how they do. Where words fit, what only has the letters somewhere is noise; else what
    /// fits far worse than the best.
    fn best(&self, typed: &str) -> Vec<(&'static Row, Likeness, u32)> {
        let mut matcher = Matcher::new(Config::DEFAULT);
        // Both sides are folded here: the matcher's own way is one-directional.
        let pattern = Pattern::new(
            &fold(typed),
            CaseMatching::Respect,
            Normalization::Never,
            AtomKind::Fuzzy,
        );
        let typed = fold(typed);
        let mut room = Vec::new();
        let mut found: Vec<(&'static Row, Likeness, u32)> = offered()
            .filter_map(|row| {
                let texts = self.texts(row);
                let likeness = Likeness::of(row, &texts, typed.trim());
                let scores = texts
                    .iter()
                    .filter_map(|text| pattern.score(Utf32Str::new(text, &mut room), &mut matcher));
                let score = scores.max();
                let is_found = score.is_some() || likeness > Likeness::Scattered;
                is_found.then(|| (row, likeness, score.unwrap_or_default()))
            })
            .collect();
        let best = found.iter().map(|(.., score)| *score).max().unwrap_or(0);
        let is_worded = |likeness: &Likeness| *likeness > Likeness::Scattered;
        if found.iter().any(|(_, likeness, _)| is_worded(likeness)) {
            found.retain(|(_, likeness, _)| is_worded(likeness));
        } else {
            found.retain(|(.., score)| score * 3 >= best * 2);
        }
        found
    }

    /// What a command can be found by, folded.
    pub(super) fn texts(&self, row: &Row) -> [String; 3] {
        let words = self.locale.get(&format!("command-{}", row.id));
        let hint = format!("command-{}-hint", row.id);
        let hint = if self.locale.has(&hint) {
            self.locale.get(&hint)
        } else {
            row.id.into()
        };
        // Other words by which people look for it, with commas between.
        let further = format!("command-{}-words", row.id);
        let further = match self.locale.has(&further) {
            true => self.locale.get(&further),
            false => row.id.into(),
        };
        [
            fold(&format!("{words} {}", self.key_names(row.command))),
            fold(&hint),
            fold(&further),
        ]
    }
}

/// How what is typed is like a command: the obvious one comes before whatever has its letters somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// Its letters stand somewhere in this order.
    Scattered,
    /// A word of the sentence begins so.
    Word,
    /// A word of a name begins so.
    NameWord,
    /// Another word by which people look for it begins so, or the sentence.
    OtherBeginning,
    /// Its own name begins so.
    Beginning,
    /// People look for it by just this word.
    OtherName,
    /// It is called just so.
    Name,
}

impl Likeness {
    fn of(row: &Row, [sentence, hint, others]: &[String; 3], typed: &str) -> Self {
        let has_word = |text: &str| {
            let signs = text.match_indices(|c: char| !c.is_alphanumeric());
            let mut words = signs.map(|(at, sign)| &text[at + sign.len()..]);
            words.any(|rest| rest.starts_with(typed))
        };
        let like = |text: &str, whole: Self, beginning: Self, word: Self| match text {
            text if text == typed => whole,
            text if text.starts_with(typed) => beginning,
            text if has_word(text) => word,
            _ => Self::Scattered,
        };
        // Who knows the program in another language finds it by its name there.
        let own = [hint, row.id]
            .into_iter()
            .map(|name: &str| like(name, Self::Name, Self::Beginning, Self::NameWord));
        let others = others.split(", ");
        let others =
            others.map(|name| like(name, Self::OtherName, Self::OtherBeginning, Self::NameWord));
        let told = like(
            sentence,
            Self::OtherBeginning,
            Self::OtherBeginning,
            Self::Word,
        );
        own.chain(others).fold(told, Self::max)
    }
}

/// How far it is from what may be meant; how it is like what is typed; how badly its letters fit; how long ago it was
/// given; its place in the table.
type Rank = (Distance, Reverse<Likeness>, u32, usize, usize);

/// What can be given comes before what cannot. Only that which has the letters somewhere waits for what cannot be
/// given and is called so: who types a name is told why, and Enter runs nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    Possible,
    Named,
    Scattered,
    Refused,
}

impl Distance {
    fn of(likeness: Likeness, is_refused: bool) -> Self {
        match is_refused {
            true if likeness > Likeness::Word => Self::Named,
            true => Self::Refused,
            false if likeness > Likeness::Scattered => Self::Possible,
            false => Self::Scattered,
        }
    }
}

impl Offer {
    fn ranked(self, likeness: Likeness, score: u32, since: Option<usize>) -> (Rank, Self) {
        let place = TABLE.iter().position(|row| row.command == self.row.command);
        let since = since.unwrap_or(usize::MAX);
        let is_refused = self.refused.is_some();
        let rank = (
            Distance::of(likeness, is_refused),
            Reverse(likeness),
            u32::MAX - score,
            since,
            place.unwrap_or(usize::MAX),
        );
        (rank, self)
    }
}

/// The commands that the palette offers: not those that move within it.
fn offered() -> impl Iterator<Item = &'static Row> {
    let is_offered = |row: &&Row| {
        !matches!(row.scope, Scope::Find | Scope::Bar) && row.command != Command::Palette
    };
    TABLE.iter().filter(is_offered)
}
