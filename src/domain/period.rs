//! The periods that reports on a mandate cover.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::day::{day_begins, day_ends};
use super::line::periods_line;
use super::since::{Known, Landmark, Since};

/// A stretch of days that a report covers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Period {
    /// What it is called: the symbol of the report that covers it, such as `S/2015/732`, or any name.
    pub name: String,
    /// The day of that report.
    pub date: Option<Date>,
    /// Its first day.
    pub from: Date,
    /// Its last day; where the report gives none, it goes on.
    pub until: Option<Date>,
}

impl Period {
    /// Whether a day is one of its days, as far as its last day is known.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && self.until.is_some_and(|until| day <= until)
    }
}

/// A mandate's periods, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Periods {
    known: Vec<Period>,
    /// The value as it stands in the file, where it says more than is known here.
    raw: Option<Box<str>>,
    /// Whether the file says nothing of them, and they are another copy's of the same mandate.
    is_lent: bool,
}

impl Periods {
    /// These, and nothing else.
    pub fn new(known: Vec<Period>) -> Self {
        Self {
            known,
            ..Self::default()
        }
    }

    /// What can be understood of a newer version's value, which is kept as it stands.
    pub fn newer(known: Vec<Period>, raw: &str) -> Self {
        Self {
            known,
            raw: Some(raw.into()),
            is_lent: false,
        }
    }

    /// Those of a copy of the same mandate, to be looked at where the file says nothing of periods: it
    /// is from before there were any. They are neither written nor merged.
    pub fn lent(&self) -> Self {
        Self {
            is_lent: true,
            ..Self::new(self.known.clone())
        }
    }

    /// Whether the file says nothing of periods.
    pub fn is_absent(&self) -> bool {
        self.is_lent || (self.known.is_empty() && self.raw.is_none())
    }

    /// Those that can be understood, in the order of the file.
    pub fn known(&self) -> &[Period] {
        &self.known
    }

    /// The one of this name, whatever its case and its blanks.
    pub fn find(&self, name: &str) -> Option<&Period> {
        let name = bare(name);
        self.known.iter().find(|period| bare(&period.name) == name)
    }

    /// The first day of the period of this name.
    pub fn begin(&self, name: &str) -> Option<Date> {
        Some(self.find(name)?.from)
    }

    /// The one that covers just this time.
    pub fn covering(&self, since: &Since) -> Option<&Period> {
        let day = |known: &Option<Known>| match known.as_ref().map(Known::landmark) {
            Some(Landmark::Day(day)) => Some(Some(*day)),
            Some(
                Landmark::Copy(_) | Landmark::Visit(_) | Landmark::Share(..) | Landmark::Export(..),
            ) => None,
            None => Some(None),
        };
        let (from, until) = (day(&since.from)??, day(&since.until)?);
        let mut known = self.known.iter();
        known.find(|period| period.from == from && period.until == until)
    }

    /// Appends the value as it stands in the file, from `[` to `]`.
    pub fn line(&self, out: &mut String) {
        match &self.raw {
            Some(raw) => out.push_str(raw),
            None => periods_line(&self.known, out),
        }
    }

    /// Of two wordings the bytewise greater, as the line is one to a version that does not know
    /// periods; none at all gives way.
    pub fn unite(&mut self, other: Self) {
        let line = |periods: &Self| {
            let mut line = String::new();
            periods.line(&mut line);
            line
        };
        if !other.is_absent() && (self.is_absent() || line(&other) > line(self)) {
            *self = other;
        }
    }
}

impl Since {
    /// What was said in a period, by the authors' clocks. Its days are those of the reader's time zone.
    pub fn period(period: &Period, zone: &TimeZone) -> Self {
        Self {
            from: Some(Known::before(
                Landmark::Day(period.from),
                day_begins(period.from, zone),
            )),
            until: period
                .until
                .map(|last| Known::before(Landmark::Day(last), day_ends(last, zone))),
        }
    }
}

fn bare(name: &str) -> String {
    let kept = name.chars().filter(|c| !c.is_whitespace());
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(name: &str, day: i8) -> Period {
        Period {
            name: name.into(),
            date: None,
            from: Date::constant(2015, 6, day),
            until: None,
        }
    }

    #[test]
    fn a_period_is_found_however_its_symbol_is_typed() {
        let all = Periods::new(vec![period("S/2015/732", 12), period("First quarter", 1)]);
        assert_eq!(all.find(" s/2015/ 732").map(|it| it.from.day()), Some(12));
        assert_eq!(all.find("first  QUARTER").map(|it| it.from.day()), Some(1));
        assert_eq!(all.find("S/2015"), None);
    }

    #[test]
    fn a_period_takes_what_was_said_on_its_days_and_is_known_again_by_them() {
        let quarter = Period {
            until: Some(Date::constant(2015, 9, 16)),
            ..period("S/2015/732", 12)
        };
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let said = |at: &str| {
            let stamp = super::super::Stamp {
                at: at.parse().expect("a time"),
                author: super::super::fixture::ann(),
                seed: 1,
            };
            let on = super::super::ItemId::new("task-1");
            super::super::Entry::new(&stamp, 0, on, vec![], super::super::fixture::note("x"))
        };
        let since = Since::period(&quarter, &zone);
        for (at, is_in) in [
            ("2015-06-11T21:59:59Z", false),
            ("2015-06-11T22:00:00Z", true),
            ("2015-09-16T21:59:59Z", true),
            ("2015-09-16T22:00:00Z", false),
        ] {
            assert_eq!(since.takes(&said(at)), is_in, "{at}");
        }
        let days = [11, 12, 13].map(|day| quarter.holds(Date::constant(2015, 6, day)));
        assert_eq!(days, [false, true, true]);
        assert!(quarter.holds(Date::constant(2015, 9, 16)));
        assert!(!quarter.holds(Date::constant(2015, 9, 17)));
        let open = period("S/2016/498", 28);
        let all = Periods::new(vec![quarter.clone(), open.clone()]);
        assert_eq!(all.covering(&since), Some(&quarter));
        assert_eq!(all.covering(&Since::period(&open, &zone)), Some(&open));
        assert_eq!(all.covering(&Since::default()), None);
        assert!(Since::period(&open, &zone).takes(&said("2030-01-01T00:00:00Z")));
    }

    #[test]
    fn two_wordings_unite_to_one_whoever_meets_whom_and_none_gives_way() {
        let one = Periods::new(vec![period("a", 1)]);
        let newer = Periods::newer(vec![period("b", 1)], r#"[(name: "b", new: 1)]"#);
        let lent = newer.lent();
        assert!(lent.is_absent() && lent.find("b").is_some());
        for (a, b) in [
            (&one, &newer),
            (&one, &Periods::default()),
            (&newer, &Periods::default()),
            (&one, &lent),
        ] {
            let (mut ab, mut ba) = (a.clone(), b.clone());
            ab.unite(b.clone());
            ba.unite(a.clone());
            assert_eq!(ab, ba);
            assert!(!ab.is_absent());
        }
    }
}
