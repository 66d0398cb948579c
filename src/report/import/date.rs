//! Days in the forms in which spreadsheets leave them.

use jiff::Span;
use jiff::civil::Date;

use super::grid::Datum;
use super::values::DayWords;
use crate::domain::{fold, parse_parts};
use crate::text::{day_parts, months};

/// What comes first where a day is written in figures alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    Day,
    Month,
    Year,
}

const ORDERS: [Order; 3] = [Order::Day, Order::Month, Order::Year];

/// What a cell may mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Reading {
    Day(Date),
    /// Several days, by the order in which it is read.
    Open(Date, Date),
    Nothing,
}

/// Reads the days of one column.
pub(super) struct Days {
    words: DayWords,
    from_1904: bool,
    /// Orders in which every day of the column can be read.
    orders: Vec<Order>,
    /// Each order in which they cannot, with the number of the cell that says so, and the day that
    /// stood there where it was left.
    ruled_out: Vec<(Order, usize, Option<Date>)>,
    /// Whether the column has days in two orders.
    is_mixed: bool,
    /// Whether the day comes first where nothing else says so.
    day_first: bool,
}

impl Days {
    /// Looks at the whole column first: one day beyond the twelfth says in which order all of them are
    /// written. Beside a cell the day that stood there when the table was made: where one order leaves
    /// such a day as it was, it is the right one.
    pub(super) fn new<'d>(
        words: DayWords,
        from_1904: bool,
        column: impl Iterator<Item = (&'d Datum, Option<Date>)>,
    ) -> Self {
        let mut days = Self {
            words,
            from_1904,
            orders: ORDERS.to_vec(),
            ruled_out: Vec::new(),
            is_mixed: false,
            day_first: false,
        };
        let mut left: Vec<(Order, usize, Option<Date>)> = Vec::new();
        for (at, (datum, stood)) in column.enumerate() {
            let Datum::Text(text) = datum else { continue };
            let Some(figures) = figures(text).filter(|figures| figures.is_open()) else {
                continue;
            };
            let fits = |order: &Order| figures.read(*order).is_some();
            if ORDERS.iter().any(fits) {
                days.rule_out(at, None, |order| !fits(order));
            }
            let same = |order: &&Order| stood.is_some() && figures.read(**order) == stood;
            if let [order] = ORDERS.iter().filter(same).collect::<Vec<_>>()[..] {
                left.push((*order, at, stood));
            }
        }
        if days.orders.is_empty() {
            // Two hands, two orders: each day must speak for itself.
            days.orders = ORDERS.to_vec();
            days.ruled_out.clear();
            days.is_mixed = true;
        }
        if let Some((first, at, stood)) = left.first().copied()
            && left.iter().all(|(order, ..)| *order == first)
            && days.orders.contains(&first)
        {
            days.rule_out(at, stood, |order| *order != first);
        }
        days
    }

    /// The same in a language in which the day comes first: so is read what can be read in two ways, but not where
    /// the column has days in two orders.
    pub(super) fn in_language(mut self, day_first: bool) -> Self {
        self.day_first = day_first && !self.is_mixed;
        self
    }

    fn rule_out(&mut self, at: usize, stood: Option<Date>, is_out: impl Fn(&Order) -> bool) {
        let out = self.orders.iter().filter(|order| is_out(order));
        self.ruled_out.extend(out.map(|order| (*order, at, stood)));
        self.orders.retain(|order| !is_out(order));
    }

    /// Which other cells of the column say how a cell is meant, by their numbers, with the days that stood
    /// in those that were left as they were. None where it speaks for itself.
    pub(super) fn decided_by(&self, datum: &Datum) -> Vec<(usize, Option<Date>)> {
        let Datum::Text(text) = datum else {
            return Vec::new();
        };
        let (Some(figures), Reading::Day(day)) = (figures(text), self.read(datum)) else {
            return Vec::new();
        };
        let differs = |order: Order| figures.read(order).is_some_and(|other| other != day);
        let out = self.ruled_out.iter().filter(|(order, ..)| differs(*order));
        let mut by: Vec<_> = out.map(|(_, at, stood)| (*at, *stood)).collect();
        by.sort_unstable();
        by.dedup();
        by
    }

    /// Whether only the language says how a cell is meant.
    pub(super) fn is_by_language(&self, datum: &Datum) -> bool {
        let Datum::Text(text) = datum else {
            return false;
        };
        let Some(figures) = figures(text).filter(|_| self.day_first) else {
            return false;
        };
        let mut days = self.orders.iter().filter_map(|order| figures.read(*order));
        let first = days.next();
        days.any(|day| Some(day) != first)
    }

    /// What a cell of the column means.
    pub(super) fn read(&self, datum: &Datum) -> Reading {
        match datum {
            Datum::Day(day) => Reading::Day(*day),
            Datum::Number(number) => self.serial(*number).map_or(Reading::Nothing, Reading::Day),
            Datum::Text(text) => self.text(text),
            Datum::Formula | Datum::Fault(_) => Reading::Nothing,
        }
    }

    fn text(&self, text: &str) -> Reading {
        if let Some(figures) = figures(text) {
            if self.day_first
                && self.orders.contains(&Order::Day)
                && let Some(day) = figures.read(Order::Day)
            {
                return Reading::Day(day);
            }
            let mut days = self.orders.iter().filter_map(|order| figures.read(*order));
            return match (days.next(), days.next()) {
                (Some(one), Some(other)) if one != other => Reading::Open(one, other),
                (Some(day), _) => Reading::Day(day),
                (None, _) => Reading::Nothing,
            };
        }
        let bare = text.trim();
        let serial = || {
            let is_serial = bare.len() == 5 && bare.bytes().all(|byte| byte.is_ascii_digit());
            self.serial(bare.parse().ok().filter(|_| is_serial)?)
        };
        let day = self.named(text).or_else(serial);
        day.map_or(Reading::Nothing, Reading::Day)
    }

    /// Days since the beginning of 1900 as spreadsheets count them, who take that year for a leap year.
    fn serial(&self, number: f64) -> Option<Date> {
        let days = number.floor();
        if !(61.0..2_958_466.0).contains(&days) {
            return None;
        }
        let start = if self.from_1904 {
            Date::constant(1904, 1, 1)
        } else {
            Date::constant(1899, 12, 30)
        };
        start
            .checked_add(Span::new().try_days(days as i64).ok()?)
            .ok()
    }

    /// `31 Mar 2016`, `Mar 31, 2016`, `31-Mar-16`, `mar. 1er mars 2016`.
    fn named(&self, text: &str) -> Option<Date> {
        let text = fold(without_time(text));
        let (numbers, words) = day_parts(&text);
        let names = &self.words;
        let mut months = months(
            &words,
            |word| names.month(word),
            |word| names.is_weekday(word),
        );
        months.dedup();
        let ([month], [one, other]) = (&months[..], &numbers[..]) else {
            return None;
        };
        let (day, year) = if one.len() == 4 {
            (other, one)
        } else {
            (one, other)
        };
        parse_parts(year, &month.to_string(), day)
    }
}

/// A day in figures alone.
struct Figures {
    parts: [String; 3],
    is_pointed: bool,
}

impl Figures {
    /// Whether its order cannot be seen from itself: points part days, months and years in this order
    /// everywhere, and a year of four figures that comes first is followed by the month.
    fn is_open(&self) -> bool {
        !self.is_pointed && self.parts[0].len() != 4
    }

    fn read(&self, order: Order) -> Option<Date> {
        let [one, two, three] = &self.parts;
        if one.len() == 4 {
            return parse_parts(one, two, three);
        }
        match order {
            _ if self.is_pointed => parse_parts(three, two, one),
            Order::Day => parse_parts(three, two, one),
            Order::Month => parse_parts(three, one, two),
            Order::Year if three.len() <= 2 && one.len() == 2 => parse_parts(one, two, three),
            Order::Year => None,
        }
    }
}

/// Three numbers with one sign between them, a time behind them or not.
fn figures(text: &str) -> Option<Figures> {
    let text = fold(without_time(text))
        .replace(['年', '月'], "-")
        .replace('日', "");
    let sign = text
        .chars()
        .find(|c| !c.is_ascii_digit() && !c.is_whitespace())?;
    if !matches!(sign, '.' | '/' | '-') {
        return None;
    }
    let parts: Vec<String> = text
        .split(sign)
        .map(|part| part.trim().to_owned())
        .collect();
    let is_number = |part: &String| {
        (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts: [String; 3] = parts.try_into().ok()?;
    parts.iter().all(is_number).then_some(Figures {
        parts,
        is_pointed: sign == '.',
    })
}

/// The text without a time of day.
fn without_time(text: &str) -> &str {
    let text = text.trim();
    let Some(colon) = text.find(':') else {
        return text;
    };
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    before.trim_end_matches(['T', 't', ' ', ',', '\u{a0}', '\u{202f}'])
}

#[cfg(test)]
mod tests;
