//! Days: as people type them, and when they begin.

use std::str::FromStr;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// Reads a day in the forms that mean the same in every language: `2026-03-31`, `2026-3-31`, `31.3.2026`, `31.3.26`,
/// `today`, `tomorrow`, `yesterday`, `+14` and `+14d` (`+14j`) for days from today, `+2w` (`+2s`) for weeks. `None` for
/// anything else.
pub fn parse_day(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim();
    match typed.to_ascii_lowercase().as_str() {
        "today" => return Some(today),
        "tomorrow" => return today.tomorrow().ok(),
        "yesterday" => return today.yesterday().ok(),
        _ => {}
    }
    if let Some(days) = typed.strip_prefix('+') {
        let count = days.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let number: i32 = parse_number(count.trim())?;
        // As many languages of the program begin their words for days and weeks.
        let span = match days[count.len()..].to_ascii_lowercase().as_str() {
            "" | "d" | "j" => Span::new().try_days(number),
            "w" | "s" => Span::new().try_weeks(number),
            _ => return None,
        };
        return today.checked_add(span.ok()?).ok();
    }
    let parts = |sign| -> Option<[&str; 3]> {
        let parts: Vec<&str> = typed.split(sign).map(str::trim).collect();
        parts.try_into().ok()
    };
    // Where the year comes first, the month comes next, whatever stands between them.
    let mut year_first = ['-', '/', '.'].into_iter().filter_map(parts);
    if let Some([year, month, day]) = year_first.find(|[year, ..]| year.len() == 4) {
        return parse_parts(year, month, day);
    }
    let [day, month, year] = parts('.')?;
    parse_parts(year, month, day)
}

/// Reads a day from its year, month and day, as typed.
pub(crate) fn parse_parts(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(
        parse_year(year)?,
        parse_figures(month)?,
        parse_figures(day)?,
    )
    .ok()
}

/// Reads a number of figures alone. The standard library's own reading also takes a sign, which nobody means.
pub fn parse_number<T: FromStr>(typed: &str) -> Option<T> {
    let is_number = typed.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| typed.parse().ok()).flatten()
}

/// Reads a month or a day: one figure or two.
pub(crate) fn parse_figures(typed: &str) -> Option<i8> {
    parse_number(typed).filter(|_| typed.len() <= 2)
}

/// Reads a year of four figures, or of two: one of this century.
pub fn parse_year(typed: &str) -> Option<i16> {
    let year: i16 = parse_number(typed)?;
    match typed.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// The moment at which a day begins in a time zone. Where no clock shows such a day, that is the end of all
/// time on its side.
pub fn day_begins(day: Date, zone: &TimeZone) -> Timestamp {
    let begins = zone.to_timestamp(day.to_datetime(Time::midnight()));
    begins.unwrap_or(if day.year() < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

/// The moment at which a day is over in a time zone.
pub fn day_ends(day: Date, zone: &TimeZone) -> Timestamp {
    day.tomorrow()
        .map_or(Timestamp::MAX, |next| day_begins(next, zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_type_them() {
        let today = Date::constant(2026, 2, 27);
        let read = |typed| parse_day(typed, today).map(|day| day.to_string());
        for typed in [
            "2026-03-31",
            "31.3.2026",
            " 31.03.2026 ",
            "31.3.26",
            "+32",
            "+32d",
            "+32J",
            "+ 32 j",
        ] {
            assert_eq!(read(typed).as_deref(), Some("2026-03-31"), "{typed}");
        }
        for typed in [
            "2026-11-1",
            "2026-11-01",
            " 2026/11/1",
            "2026.11.1",
            "1.11.2026",
        ] {
            assert_eq!(read(typed).as_deref(), Some("2026-11-01"), "{typed}");
        }
        assert_eq!(read("2026-3-31").as_deref(), Some("2026-03-31"));
        for typed in ["+2w", "+2 s", "+14"] {
            assert_eq!(read(typed).as_deref(), Some("2026-03-13"), "{typed}");
        }
        assert_eq!(read("Tomorrow").as_deref(), Some("2026-02-28"));
        assert_eq!(read("yesterday").as_deref(), Some("2026-02-26"));
        for typed in [
            "",
            "31.2.2026",
            "31/3/2026",
            "soon",
            "31.3.026",
            "31.3.+6",
            "31.+3.2027",
            "31.3.+2027",
            "+31.3.2027",
            "31.003.2027",
            "++5",
            "+ +5d",
            "+-5",
            "2026-03-31T10:00",
            "2026-2-30",
            "2026-003-1",
            "2026-+3-1",
            "26-3-1",
            "2026-31-3",
            "20260331",
            "+x",
            "+2m",
            "+2dd",
            "+99999999w",
            "+2147483647",
            "+-2147483648",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_day_begins_and_ends_where_the_clocks_of_its_zone_say_so() {
        let at = |hours: i8| TimeZone::fixed(jiff::tz::offset(hours));
        let day = Date::constant(2016, 3, 2);
        let moment = |text: &str| text.parse::<Timestamp>().expect("a moment");
        assert_eq!(day_begins(day, &at(5)), moment("2016-03-01T19:00:00Z"));
        assert_eq!(day_ends(day, &at(-5)), moment("2016-03-03T05:00:00Z"));
        assert_eq!(day_ends(Date::MAX, &TimeZone::UTC), Timestamp::MAX);
        assert_eq!(day_begins(Date::MAX, &at(-5)), Timestamp::MAX);
        assert_eq!(day_begins(Date::MIN, &at(5)), Timestamp::MIN);
    }
}
