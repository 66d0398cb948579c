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
mod tests {
    use super::*;
    use crate::report::import::values::Vocabulary;
    use crate::text::Locale;

    fn read(column: &[(&str, Option<&str>)]) -> Vec<Reading> {
        let words = Vocabulary::new(Locale::names().map(Locale::load).collect());
        let cells: Vec<(Datum, Option<Date>)> = (column.iter())
            .map(|(text, stood)| (Datum::Text((*text).into()), stood.map(day)))
            .collect();
        let cells = || cells.iter().map(|(datum, stood)| (datum, *stood));
        let days = Days::new(words.day_words(), false, cells());
        cells().map(|(datum, _)| days.read(datum)).collect()
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn days_are_read_in_the_forms_of_spreadsheets() {
        for text in [
            "2016-03-31",
            " 2016/3/31 ",
            "31.03.2016",
            "31.3.16",
            "31/03/2016",
            "3/31/2016",
            "03/31/16",
            "31-03-2016",
            "31 Mar 2016",
            "31-Mar-16",
            "31. März 2016",
            "31 March 2016",
            "March 31, 2016",
            "jeudi 31 mars 2016",
            "jeu. 31 mars 2016",
            "JEUDI 31 MARS 2016",
            "Thu 31 Mar 2016",
            "Thursday, March 31st, 2016",
            "2016-03-31T00:00:00Z",
            "2016-03-31 12:30",
            "3/31/2016 12:00:00 AM",
            "31 Mar 2016 08:15",
            "42460",
            "2016年3月31日",
            "٣١/٠٣/٢٠١٦",
        ] {
            assert_eq!(
                read(&[(text, None)]),
                [Reading::Day(day("2016-03-31"))],
                "{text}"
            );
        }
        for text in [
            "soon",
            "31/02/2016",
            "31 Foo 2016",
            "2016",
            "31/03",
            "424600",
            "1.2.3.4",
            "+14",
        ] {
            assert_eq!(read(&[(text, None)]), [Reading::Nothing], "{text}");
        }
    }

    #[test]
    fn days_are_read_in_the_words_of_every_language_at_once() {
        for (text, wanted) in [
            ("mardi 12 avril 2016", "2016-04-12"),
            ("mar. 12 avr. 2016", "2016-04-12"),
            ("12 mar 2016", "2016-03-12"),
            ("Mar. 12, 2016", "2016-03-12"),
            ("1er mars 2016", "2016-03-01"),
            ("le 1er août 2016", "2016-08-01"),
            ("15 juil. 2016", "2016-07-15"),
            ("15-juil-16", "2016-07-15"),
            ("15 JUILLET 2016", "2016-07-15"),
            ("15 fevr. 2016", "2016-02-15"),
            ("sam. 2 juillet 2016", "2016-07-02"),
            ("3rd of December 2016", "2016-12-03"),
        ] {
            assert_eq!(read(&[(text, None)]), [Reading::Day(day(wanted))], "{text}");
        }
        assert_eq!(
            read(&[("15 jui 2016", None)]),
            [Reading::Nothing],
            "June or July"
        );
    }

    #[test]
    fn the_whole_column_says_whether_the_day_or_the_month_comes_first() {
        let open = [Reading::Open(day("2016-04-03"), day("2016-03-04"))];
        assert_eq!(read(&[("03/04/2016", None)]), open);
        assert_eq!(
            read(&[("05/05/2016", None)]),
            [Reading::Day(day("2016-05-05"))]
        );
        assert_eq!(
            read(&[("03/04/2016", None), ("13/04/2016", None)])[0],
            Reading::Day(day("2016-04-03"))
        );
        assert_eq!(
            read(&[("03/04/2016", None), ("04/13/2016", None)])[0],
            Reading::Day(day("2016-03-04"))
        );
        // What was left as it stood says so, too.
        let stood = read(&[("03/04/2016", None), ("05/06/2016", Some("2016-05-06"))]);
        assert_eq!(
            stood,
            [
                Reading::Day(day("2016-03-04")),
                Reading::Day(day("2016-05-06"))
            ]
        );
        // Two orders in one column: what can be read in one way only still is, and nothing else is guessed.
        assert_eq!(
            read(&[
                ("13/04/2016", None),
                ("04/13/2016", None),
                ("03/04/2016", None),
                ("2016-04-13", None),
                ("13.04.2016", None),
            ]),
            [
                Reading::Day(day("2016-04-13")),
                Reading::Day(day("2016-04-13")),
                Reading::Open(day("2016-04-03"), day("2016-03-04")),
                Reading::Day(day("2016-04-13")),
                Reading::Day(day("2016-04-13")),
            ]
        );
    }

    #[test]
    fn where_the_language_puts_the_day_first_so_is_read_what_nothing_else_decides() {
        let words = || Vocabulary::new(Locale::names().map(Locale::load).collect()).day_words();
        let read = |column: &[&str]| {
            let cells: Vec<Datum> = column.iter().map(|it| Datum::Text((*it).into())).collect();
            let days = Days::new(words(), false, cells.iter().map(|datum| (datum, None)));
            let days = days.in_language(true);
            (days.read(&cells[0]), days.is_by_language(&cells[0]))
        };
        let (april, march) = (day("2016-04-03"), day("2016-03-04"));
        let open = "03/04/2016";
        assert_eq!(read(&[open]), (Reading::Day(april), true));
        assert_eq!(read(&[open, "13/04/2016"]), (Reading::Day(april), false));
        assert_eq!(read(&[open, "04/13/2016"]), (Reading::Day(march), false));
        let mixed = read(&[open, "04/13/2016", "13/04/2016"]);
        assert_eq!(mixed, (Reading::Open(april, march), false));
    }

    #[test]
    fn which_cell_decided_how_an_open_day_is_read_is_known() {
        let words = || Vocabulary::new(Locale::names().map(Locale::load).collect()).day_words();
        let decided = |column: &[(&str, Option<&str>)]| {
            let cells: Vec<(Datum, Option<Date>)> = (column.iter())
                .map(|(text, stood)| (Datum::Text((*text).into()), stood.map(day)))
                .collect();
            let pairs = cells.iter().map(|(datum, stood)| (datum, *stood));
            let days = Days::new(words(), false, pairs);
            days.decided_by(&cells[0].0)
        };
        let open = ("03/04/2016", None);
        assert_eq!(
            decided(&[open, ("soon", None), ("25/04/2016", None)]),
            [(2, None)]
        );
        let left = ("05/06/2016", Some("2016-05-06"));
        assert_eq!(decided(&[open, left]), [(1, Some(day("2016-05-06")))]);
        for alone in ["25/04/2016", "2016-04-25", "03.04.2016", "05/05/2016"] {
            assert_eq!(
                decided(&[(alone, None), ("26/04/2016", None)]),
                [],
                "{alone}"
            );
        }
        assert_eq!(decided(&[open, ("05/05/2016", None)]), [], "refused");
    }

    #[test]
    fn days_with_their_type_and_numbers_are_days() {
        let days = |from_1904| Days::new(DayWords::default(), from_1904, std::iter::empty());
        let wanted = Reading::Day(day("2016-03-31"));
        assert_eq!(days(false).read(&Datum::Number(42_460.75)), wanted);
        assert_eq!(days(true).read(&Datum::Number(40_998.0)), wanted);
        assert_eq!(days(false).read(&Datum::Day(day("2016-03-31"))), wanted);
        assert_eq!(days(false).read(&Datum::Number(5.0)), Reading::Nothing);
    }
}
