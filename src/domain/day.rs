//! Days as people type them.

use jiff::Span;
use jiff::civil::Date;

/// Reads a day in the forms that mean the same in every language: `2026-03-31`, `31.3.2026`, `today`,
/// `tomorrow`, or `+14` and `+14d` for days from today. `None` for anything else.
pub fn parse_day(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim();
    match typed.to_ascii_lowercase().as_str() {
        "today" => return Some(today),
        "tomorrow" => return today.tomorrow().ok(),
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
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_type_them() {
        let today = Date::constant(2026, 2, 27);
        let read = |typed| parse_day(typed, today).map(|day| day.to_string());
        for typed in ["2026-03-31", "31.3.2026", " 31.03.2026 ", "+32", "+32d"] {
            assert_eq!(read(typed).as_deref(), Some("2026-03-31"), "{typed}");
        }
        assert_eq!(read("Tomorrow").as_deref(), Some("2026-02-28"));
        for typed in [
            "",
            "31.2.2026",
            "31/3/2026",
            "soon",
            "31.3.26",
            "2026-03-31T10:00",
            "+x",
            "+2147483647",
            "+-2147483648",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
