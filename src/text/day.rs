//! Days and times as a language writes them, and days as people type them.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::locale::{Locale, Value};
use crate::domain::{fold, parse_day, parse_figures, parse_year};

/// Words beside the month's that a day may be typed with: the weekday, an article.
const OTHER_WORDS: usize = 2;

/// Letters by which a name that is cut short is still known.
pub(crate) const SHORTEST: usize = 3;

/// The last day that every month has.
const EVERY_MONTH: i8 = 28;

/// How many years there can be from one 29 February to the next.
const LEAP_YEARS: i16 = 8;

/// Which year is meant where none is typed.
#[derive(Clone, Copy)]
enum Year {
    /// That of the next such day, which may be today.
    Next,
    /// That of the last such day, which may be today.
    Last,
}

thread_local! {
    /// Every language, read when a day is typed in the words of another one than is spoken: with every letter that is
    /// typed it may be asked again.
    static EVERY: Vec<Locale> = Locale::names().map(Locale::load).collect();
}

/// What was typed where a day was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDay {
    /// This day.
    Day(Date),
    /// One of these two: the language leaves open whether the day or the month comes first.
    Unclear(Date, Date),
    /// A day that the month does not have.
    NoSuch {
        /// The day of the month that was typed.
        day: i8,
        /// A day in that month.
        of: Date,
        /// Whether its year was typed.
        has_year: bool,
    },
    /// No day.
    NoDay,
}

impl TypedDay {
    /// The day, where it is clear.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Unclear(..) | Self::NoSuch { .. } | Self::NoDay => None,
        }
    }
}

impl Locale {
    /// A day in words, such as `2 March 2016`.
    pub fn day(&self, day: Date) -> String {
        self.written(day, "date-day", false)
    }

    /// A day where there is little room, such as `2 Mar 2016`.
    pub fn short_day(&self, day: Date) -> String {
        self.written(day, "date-short", true)
    }

    fn written(&self, day: Date, id: &str, is_short: bool) -> String {
        let month = self.month_name(day.month(), is_short);
        let arguments = [
            ("day", Value::from(i64::from(day.day()))),
            ("month", Value::from(month)),
            // As text, or Fluent would group the thousands in some languages.
            ("year", Value::from(day.year().to_string())),
        ];
        self.fill(id, &arguments)
    }

    fn month_name(&self, month: i8, is_short: bool) -> String {
        let id = if is_short {
            format!("month-short-{month}")
        } else {
            format!("month-{month}")
        };
        self.get(&id).into_owned()
    }

    /// The day of an instant as the reader's calendar has it.
    pub fn day_of(&self, at: jiff::Timestamp, zone: &TimeZone) -> String {
        self.day(zone.to_datetime(at).date())
    }

    /// The same where there is little room.
    pub fn short_day_of(&self, at: jiff::Timestamp, zone: &TimeZone) -> String {
        self.short_day(zone.to_datetime(at).date())
    }

    /// An instant as day and minute.
    pub fn minute_of(&self, at: jiff::Timestamp, zone: &TimeZone) -> String {
        self.timed(self.day_of(at, zone), at, zone)
    }

    /// The same where there is little room.
    pub fn short_minute_of(&self, at: jiff::Timestamp, zone: &TimeZone) -> String {
        self.timed(self.short_day_of(at, zone), at, zone)
    }

    fn timed(&self, day: String, at: jiff::Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(at);
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        let arguments = [("day", Value::from(day)), ("time", Value::from(time))];
        self.fill("date-minute", &arguments)
    }

    /// Reads a day as it is typed in this language: as [`parse_day`] reads it everywhere; with the month's
    /// name; as the language writes days; and with strokes, where it is clear what comes first; else in the words of
    /// any other language of the program, as whoever works in several types them. Without a year, it is the next
    /// such day, as for something that is due.
    pub fn read_day(&self, typed: &str, today: Date) -> TypedDay {
        self.read(typed, today, Year::Next)
    }

    /// Reads a day from which on, or until which, something is looked back at: as [`Self::read_day`] does, but
    /// without a year it is the last such day.
    pub fn read_past_day(&self, typed: &str, today: Date) -> TypedDay {
        self.read(typed, today, Year::Last)
    }

    fn read(&self, typed: &str, today: Date, year: Year) -> TypedDay {
        match self.existing(typed, today, year) {
            TypedDay::NoDay => self.no_such(typed, today, year),
            read @ (TypedDay::Day(_) | TypedDay::Unclear(..) | TypedDay::NoSuch { .. }) => read,
        }
    }

    /// The day that a month does not have: with one that every month has in its place, it would be a day.
    fn no_such(&self, typed: &str, today: Date, year: Year) -> TypedDay {
        let figures: Vec<&str> = (typed.split(|c: char| !c.is_ascii_digit()))
            .filter(|figures| !figures.is_empty())
            .collect();
        let start = |figures: &str| figures.as_ptr() as usize - typed.as_ptr() as usize;
        let tried = figures.iter().find_map(|figures_of_day| {
            let day = parse_figures(figures_of_day).filter(|day| *day > EVERY_MONTH)?;
            let (at, end) = (
                start(figures_of_day),
                start(figures_of_day) + figures_of_day.len(),
            );
            let other = format!("{}{EVERY_MONTH}{}", &typed[..at], &typed[end..]);
            let of = self.existing(&other, today, year).day()?;
            let has_year =
                (figures.iter()).any(|it| start(it) != at && parse_year(it) == Some(of.year()));
            let is_it = of.day() == EVERY_MONTH && day > of.days_in_month();
            is_it.then_some(TypedDay::NoSuch { day, of, has_year })
        });
        tried.unwrap_or(TypedDay::NoDay)
    }

    fn existing(&self, typed: &str, today: Date, year: Year) -> TypedDay {
        let with_dots = || parse_day(&spaced(typed)?, today);
        if let Some(day) = parse_day(typed, today).or_else(with_dots) {
            return TypedDay::Day(day);
        }
        // A sign counts days from today, and does nothing else.
        if typed.contains('+') {
            return TypedDay::NoDay;
        }
        let own = self.read_own(typed, today, year);
        if own != TypedDay::NoDay || !typed.contains(char::is_alphabetic) {
            return own;
        }
        let others = |others: &Vec<Self>| {
            let mut others = others.iter().filter(|other| other.name() != self.name());
            others.find_map(|other| other.named_day(typed, today, year))
        };
        EVERY.with(others).map_or(TypedDay::NoDay, TypedDay::Day)
    }

    fn read_own(&self, typed: &str, today: Date, year: Year) -> TypedDay {
        if let Some(day) = self.named_day(typed, today, year) {
            return TypedDay::Day(day);
        }
        let parts: Vec<&str> = typed.split('/').map(str::trim).collect();
        let (one, other, typed_year) = match parts[..] {
            [one, other] => (one, other, None),
            [one, other, year] => (one, other, Some(year)),
            _ => return dotted(typed, today, year).map_or(TypedDay::NoDay, TypedDay::Day),
        };
        let read = |day: &str, month: &str| {
            let month = parse_figures(month)?;
            typed_year.map_or_else(
                || without_year(day, month, today, year),
                |year| date(day, month, year),
            )
        };
        let (day_first, month_first) = (read(one, other), read(other, one));
        match (day_first, month_first, &*self.get("date-strokes")) {
            (Some(day), _, "day") | (_, Some(day), "month") => TypedDay::Day(day),
            (Some(one), Some(other), _) if one != other => TypedDay::Unclear(one, other),
            (Some(day), _, _) | (None, Some(day), _) => TypedDay::Day(day),
            (None, None, _) => TypedDay::NoDay,
        }
    }

    /// Why what was typed is no day, or not clear.
    pub fn no_day(&self, typed: TypedDay) -> String {
        match typed {
            TypedDay::Unclear(one, other) => {
                let days = [one, other].map(|day| Value::from(self.day(day)));
                let [one, other] = days;
                self.fill("trouble-day-unclear", &[("one", one), ("other", other)])
            }
            TypedDay::NoSuch { day, of, has_year } => {
                // Without a year, that of the longest February.
                let last = match (has_year, of.month()) {
                    (false, 2) => 29,
                    (true | false, _) => of.days_in_month(),
                };
                let year = if has_year {
                    of.year().to_string()
                } else {
                    "none".to_owned()
                };
                let arguments = [
                    ("day", Value::from(i64::from(day))),
                    ("month", Value::from(self.month_name(of.month(), false))),
                    ("year", Value::from(year)),
                    ("last", Value::from(i64::from(last))),
                ];
                self.fill("trouble-day-none", &arguments)
            }
            TypedDay::Day(_) | TypedDay::NoDay => {
                self.fill("trouble-due", &[("day", Value::from(self.example()))])
            }
        }
    }

    /// What was understood, for the person to see before it is said: the day in words, and how far away it is.
    pub fn understood(&self, day: Date, today: Date) -> String {
        let days = today.until(day).map_or(0, |span| span.get_days());
        let id = if days < 0 { "day-past" } else { "day-ahead" };
        let arguments = [
            ("day", Value::from(self.day(day))),
            ("days", Value::from(days.abs())),
        ];
        self.fill(id, &arguments)
    }

    /// A day as this language writes it, to show how one may be typed.
    pub fn example(&self) -> String {
        self.day(Date::constant(2026, 3, 31))
    }

    /// A day whose month is named, or that is written just as the language writes days.
    fn named_day(&self, typed: &str, today: Date, unsaid: Year) -> Option<Date> {
        let folded = plain(typed);
        for (word, days) in [("day-yesterday", -1), ("day-today", 0), ("day-tomorrow", 1)] {
            if folded.trim() == plain(&self.get(word)) {
                return today.checked_add(jiff::Span::new().days(days)).ok();
            }
        }
        let (numbers, words) = parts(&folded);
        if numbers.len() == 3 {
            return self.as_written(&folded, &numbers);
        }
        let mut months = months(
            &words,
            |word| self.month(word),
            |word| self.is_weekday(word),
        );
        let others = words.len() - months.len();
        months.dedup();
        let [month] = months[..] else { return None };
        if others > OTHER_WORDS {
            return None;
        }
        match numbers[..] {
            [day, year] if year.len() == 4 => date(day, month, year),
            [year, day] if year.len() == 4 => date(day, month, year),
            [day] => without_year(day, month, today, unsaid),
            _ => None,
        }
    }

    /// Three numbers with the language's own signs between them.
    fn as_written(&self, folded: &str, numbers: &[&str]) -> Option<Date> {
        let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
        let typed = bare(folded);
        let orders = [[2, 1, 0], [0, 1, 2], [1, 0, 2]];
        orders.into_iter().find_map(|[day, month, year]| {
            let day = date(numbers[day], parse_figures(numbers[month])?, numbers[year])?;
            let written = [self.day(day), self.short_day(day)];
            let is_so = |written: &String| bare(&fold(written)) == typed;
            written.iter().any(is_so).then_some(day)
        })
    }

    /// Whether a weekday is called so, cut short or not.
    fn is_weekday(&self, word: &str) -> bool {
        let is_long = word.chars().count() >= SHORTEST;
        let names = self.get("import-weekdays");
        is_long
            && names
                .split('|')
                .any(|name| fold(name.trim()).starts_with(word))
    }

    /// The month of this name, written out or cut short: by three letters at least, and no other's.
    fn month(&self, word: &str) -> Option<i8> {
        let named = |month: i8, is_short: bool| {
            let name = self.month_name(month, is_short);
            fold(name.trim_end_matches('.'))
        };
        let is = |month: &i8| named(*month, false) == word || named(*month, true) == word;
        if let Some(month) = (1..=12).find(is) {
            return Some(month);
        }
        let mut begun = (1..=12).filter(|month| named(*month, false).starts_with(word));
        let month = begun.next().filter(|_| word.chars().count() >= SHORTEST)?;
        begun.next().is_none().then_some(month)
    }
}

/// The months that these words name, in a language that tells months and weekdays so. Cut short, a weekday may look
/// like a month (`mar. 12 avril`): where another word names one, it is none.
pub(crate) fn months(
    words: &[&str],
    month: impl Fn(&str) -> Option<i8>,
    is_weekday: impl Fn(&str) -> bool,
) -> Vec<i8> {
    let of = |words: &mut dyn Iterator<Item = &&str>| -> Vec<i8> {
        words.filter_map(|word| month(word)).collect()
    };
    match of(&mut words.iter().filter(|word| !is_weekday(word))) {
        none if none.is_empty() => of(&mut words.iter()),
        found => found,
    }
}

/// Numbers, and words that are no ordinal's end (`2nd`, `1er`).
pub(crate) fn parts(folded: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut numbers, mut words) = (Vec::new(), Vec::new());
    for token in folded.split(|c: char| !c.is_alphanumeric()) {
        let figures = token.bytes().take_while(u8::is_ascii_digit).count();
        if figures > 0 {
            numbers.push(&token[..figures]);
        } else if !token.is_empty() {
            words.push(token);
        }
    }
    (numbers, words)
}

/// Folded, with the apostrophe that keyboards have.
fn plain(text: &str) -> String {
    fold(text).replace('’', "'")
}

/// A day in figures with blanks between them, `31 12 2026`, as it is written with dots.
fn spaced(typed: &str) -> Option<String> {
    let parts: Vec<&str> = typed.split_whitespace().collect();
    let is_figures = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(is_figures)).then(|| parts.join("."))
}

/// A day and a month in figures with the sign between them that leaves no doubt which comes first: `31.3.`
fn dotted(typed: &str, today: Date, unsaid: Year) -> Option<Date> {
    let typed = typed.trim();
    let (day, month) = typed.strip_suffix('.').unwrap_or(typed).split_once('.')?;
    without_year(day.trim(), parse_figures(month.trim())?, today, unsaid)
}

/// The next or the last such day.
fn without_year(day: &str, month: i8, today: Date, unsaid: Year) -> Option<Date> {
    let in_year = |year: i16| date(day, month, &format!("{year:04}"));
    let years = 0..=LEAP_YEARS;
    match unsaid {
        Year::Next => years
            .filter_map(|by| in_year(today.year() + by))
            .find(|day| *day >= today),
        Year::Last => years
            .filter_map(|by| in_year(today.year() - by))
            .find(|day| *day <= today),
    }
}

fn date(day: &str, month: i8, year: &str) -> Option<Date> {
    Date::new(parse_year(year)?, month, parse_figures(day)?).ok()
}

#[cfg(test)]
mod tests;
