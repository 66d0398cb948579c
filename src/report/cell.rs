//! Columns and typed cells, from which every kind of table is made.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;

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
            Self::At(at) => Cow::Owned(utc_clock(*at)),
            Self::Count(count) => Cow::Owned(count.to_string()),
        }
    }
}

/// `2026-03-02 09:14:05` in UTC: a pattern would be read anew for each of a hundred thousand rows.
fn utc_clock(at: Timestamp) -> String {
    let text = format!("{at:.0}");
    text.trim_end_matches('Z').replace('T', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_instant_is_written_as_its_pattern_says(
            second in -377_705_023_201_i64..253_402_207_200,
            nanosecond in 0..1_000_000_000,
        ) {
            let at = Timestamp::new(second, nanosecond).expect("an instant");
            prop_assume!(TimeZone::UTC.to_datetime(at).year() >= 0);
            let pattern = at.strftime("%Y-%m-%d %H:%M:%S").to_string();
            prop_assert_eq!(utc_clock(at), pattern);
        }
    }
}
