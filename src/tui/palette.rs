//! Which commands the palette shows: all of them, the ones given lately first, or those that fit
//! what is typed, the best first.

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
            let all = offered().map(|row| (row, 0));
            all.collect()
        } else {
            self.best(typed)
        };
        let offers = found.drain(..).map(|(row, score)| {
            Offer {
                row,
                refused: self.refuse(row.command),
            }
            .ranked(score, self.habits.since(row.id))
        });
        let mut offers: Vec<(Rank, Offer)> = offers.collect();
        offers.arrange_by_key(|(rank, _)| *rank);
        offers.into_iter().map(|(_, offer)| offer).collect()
    }

    /// The commands that fit, with how well they do; those that fit far worse than the best are noise.
    fn best(&self, typed: &str) -> Vec<(&'static Row, u32)> {
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
        let mut found: Vec<(&'static Row, u32, bool)> = offered()
            .filter_map(|row| {
                let texts = self.texts(row);
                let scores = texts
                    .iter()
                    .filter_map(|text| pattern.score(Utf32Str::new(text, &mut room), &mut matcher));
                let score = scores.max()?;
                let [_, named @ ..] = &texts;
                let mut words = named.iter().flat_map(|text| text.split(", "));
                Some((row, score, words.any(|word| word == typed.trim())))
            })
            .collect();
        let best = found.iter().map(|(_, score, _)| *score).max().unwrap_or(0);
        found.retain(|(_, score, is_named)| *is_named || score * 3 >= best * 2);
        // What is called just so comes before what has the word somewhere in its sentence.
        let ranked = found.into_iter().map(|(row, score, is_named)| {
            let named = u32::from(is_named) * NAMED;
            (row, score.saturating_add(named))
        });
        ranked.collect()
    }

    /// What a command can be found by, folded.
    fn texts(&self, row: &Row) -> [String; 3] {
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

/// What being called just as was typed is worth: more than any likeness.
const NAMED: u32 = 100_000;

/// Whether it cannot be given; how badly it fits; how long ago it was given; its place in the table.
type Rank = (u32, bool, usize, usize);

impl Offer {
    fn ranked(self, score: u32, since: Option<usize>) -> (Rank, Self) {
        let place = TABLE.iter().position(|row| row.command == self.row.command);
        let since = since.unwrap_or(usize::MAX);
        let rank = (
            u32::MAX - score,
            self.refused.is_some(),
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
