//! Columns and typed cells, from which every kind of table is made.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::Status;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in every language: under it an import finds it, and the locale has its heading.
    pub id: &'static str,
    /// Its heading in the reader's language.
    pub heading: String,
    /// Characters that it is meant to be wide, where a format has widths.
    pub width: u16,
    /// Whether it holds an answer that may be filled in and taken back by an import.
    pub is_answer: bool,
}

/// A value with its type. Texts are free of what would act on a terminal or hide; nothing else about
/// them is changed, so that every format escapes for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'t> {
    /// Nothing.
    Empty,
    /// Text, possibly of several lines.
    Text(Cow<'t, str>),
    /// A status with its words; `None` where it is contested or cannot be read.
    Status(Option<Status>, Cow<'t, str>),
    /// A day.
    Day(Date),
    /// An instant.
    At(Timestamp),
    /// A count.
    Count(usize),
    /// Yes or no.
    Flag(bool, Cow<'t, str>),
}

impl<'t> Cell<'t> {
    /// Text; an empty one is nothing.
    pub(super) fn text(text: impl Into<Cow<'t, str>>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// As plain text. Days and instants as ISO 8601 writes them (instants in UTC, with a space, as
    /// spreadsheets read them), counts in digits.
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Status(_, text) | Self::Flag(_, text) => Cow::Borrowed(text),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::At(at) => Cow::Owned(utc_clock(*at, ' ', false)),
            Self::Count(count) => Cow::Owned(count.to_string()),
        }
    }
}

/// `2026-03-02 09:14:05` with that sign between, and perhaps `.120Z` behind: RFC 3339 in UTC. Figure by figure: a
/// hundred thousand rows have one, and a pattern would be read anew for each.
pub(super) fn utc_clock(at: Timestamp, between: char, with_zone: bool) -> String {
    let utc = TimeZone::UTC.to_datetime(at);
    let Ok(year) = u16::try_from(utc.year()) else {
        // Before year 0, which has a sign and six figures.
        let text = format!("{at:.3}");
        return match with_zone {
            true => text,
            false => text[..text.len() - 5].replace('T', " "),
        };
    };
    let mut text = String::with_capacity(24);
    let mut two = |figures: u8, sign: Option<char>| {
        text.push(char::from(b'0' + figures / 10 % 10));
        text.push(char::from(b'0' + figures % 10));
        text.extend(sign);
    };
    let part = |part: i8| part.unsigned_abs();
    two((year / 100) as u8, None);
    two((year % 100) as u8, Some('-'));
    two(part(utc.month()), Some('-'));
    two(part(utc.day()), Some(between));
    two(part(utc.hour()), Some(':'));
    two(part(utc.minute()), Some(':'));
    two(part(utc.second()), None);
    if with_zone {
        let thousandths = utc.subsec_nanosecond().unsigned_abs() / 1_000_000;
        text.push('.');
        for figure in [thousandths / 100, thousandths / 10 % 10, thousandths % 10] {
            text.push(char::from(b'0' + figure as u8));
        }
        text.push('Z');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_instant_is_written_as_its_pattern_says(
            second in -377_705_023_201_i64..253_402_207_200,
            nanosecond in 0..1_000_000_000,
        ) {
            let at = Timestamp::new(second, nanosecond).expect("an instant");
            prop_assert_eq!(utc_clock(at, 'T', true), format!("{at:.3}"));
            prop_assume!(TimeZone::UTC.to_datetime(at).year() >= 0);
            let pattern = at.strftime("%Y-%m-%d %H:%M:%S").to_string();
            prop_assert_eq!(utc_clock(at, ' ', false), pattern);
        }
    }
}
