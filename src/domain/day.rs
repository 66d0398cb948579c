//! Days: as people type them, and when they begin.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// Reads a day in the forms that mean the same in every language: `2026-03-31`, `31.3.2026`, `31.3.26`, `today`,
/// `tomorrow`, `yesterday`, or `+14` and `+14d` for days from today. `None` for anything else.
pub fn parse_day(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim();
    match typed.to_ascii_lowercase().as_str() {
        "today" => return Some(today),
        "tomorrow" => return today.tomorrow().ok(),
        "yesterday" => return today.yesterday().ok(),
        _ => {}
    }
    if let Some(days) = typed.strip_prefix('+') {
        let days: i32 = days.trim_end_matches(['d', 'D']).trim().parse().ok()?;
        let span = Span::new().try_days(days).ok()?;
        return today.checked_add(span).ok();
    }
    if let Ok(day) = typed.parse::<Date>() {
        return (typed.len() == 10).then_some(day);
    }
    let parts: Vec<&str> = typed.split('.').map(str::trim).collect();
    let [day, month, year] = parts[..] else {
        return None;
    };
    Date::new(parse_year(year)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads a year of four figures, or of two: one of this century.
pub fn parse_year(typed: &str) -> Option<i16> {
    if !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i16 = typed.parse().ok()?;
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
        ] {
            assert_eq!(read(typed).as_deref(), Some("2026-03-31"), "{typed}");
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
            "2026-03-31T10:00",
            "+x",
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
