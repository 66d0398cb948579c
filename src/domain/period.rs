//! The periods that reports on a mandate cover.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::arrange::Arrange;
use super::day::{day_begins, day_ends};
use super::line::period_text;
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

/// A period as it stands in the file, with all that a newer version, or a hand, has put into it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wording {
    /// What it is called; the whole text where it has no name.
    pub name: String,
    /// Its text in the file, from `(` to `)`.
    pub text: String,
    /// What can be understood of it; `None` where that gives no stretch of days.
    pub period: Option<Period>,
}

impl Wording {
    fn new(period: Period) -> Self {
        let mut text = String::new();
        period_text(&period, &mut text);
        Self {
            name: period.name.clone(),
            text,
            period: Some(period),
        }
    }

    /// In the order of time; what has no days comes last.
    fn order(&self) -> (bool, Option<Date>, Option<Date>, &str) {
        let known = self.period.as_ref();
        let until = known.and_then(|it| it.until);
        (known.is_none(), known.map(|it| it.from), until, &self.text)
    }
}

/// A mandate's periods, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Periods {
    /// Those of the wordings that can be understood.
    known: Vec<Period>,
    wordings: Vec<Wording>,
    /// The value as it stands in the file, where it is no list of periods.
    raw: Option<Box<str>>,
    /// Whether the file says nothing of them, and they are another copy's of the same mandate.
    is_lent: bool,
}

impl Periods {
    /// These, and nothing else.
    pub fn new(known: Vec<Period>) -> Self {
        Self::of(known.into_iter().map(Wording::new).collect())
    }

    /// These, as they stand in the file.
    pub fn of(wordings: Vec<Wording>) -> Self {
        Self {
            known: wordings.iter().filter_map(|it| it.period.clone()).collect(),
            wordings,
            ..Self::default()
        }
    }

    /// A newer version's value that is no list, kept as it stands.
    pub fn newer(raw: &str) -> Self {
        Self {
            raw: Some(raw.into()),
            ..Self::default()
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
        self.is_lent || (self.wordings.is_empty() && self.raw.is_none())
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
        if let Some(raw) = &self.raw {
            return out.push_str(raw);
        }
        out.push('[');
        for (k, wording) in self.wordings.iter().enumerate() {
            out.push_str(if k == 0 { "" } else { ", " });
            out.push_str(&wording.text);
        }
        out.push(']');
    }

    /// The names that more than one of them has. The first of each is the one that is found.
    pub fn twins(&self) -> Vec<&str> {
        let mut names = HashSet::new();
        let twins = self.wordings.iter();
        let twins = twins.filter(|it| !names.insert(bare(&it.name)));
        twins.map(|it| it.name.as_str()).collect()
    }

    /// Those of another copy as well: of two that have one name and are worded otherwise the bytewise
    /// greater. Says whether a wording gave way.
    pub fn unite(&mut self, other: Self) -> bool {
        if other.is_absent() || *self == other {
            return false;
        }
        if self.is_absent() {
            *self = other;
            return false;
        }
        if self.raw.is_some() || other.raw.is_some() {
            self.take_greater(other);
            return true;
        }
        let (mine, theirs) = (by_name(&self.wordings), by_name(&other.wordings));
        let gave_way = mine.iter().any(|(name, of_mine)| {
            let of_theirs = theirs.get(name);
            of_theirs.is_some_and(|of_theirs| of_theirs != of_mine)
        });
        let mut all = mine;
        for (name, group) in theirs {
            let known = all.entry(name).or_insert_with(|| group.clone());
            if texts(&group) > texts(known) {
                *known = group;
            }
        }
        *self = Self::sorted(all.into_values().flatten());
        gave_way
    }

    /// Those of a second line of the same file as well: nobody may have read the one and meant it to
    /// give way to the other, so that every wording stays. What cannot stand beside the other, as it is
    /// no list, gives way and is returned.
    pub fn join(&mut self, other: Self) -> Option<Self> {
        if self.raw.is_some() || other.raw.is_some() {
            return Some(self.take_greater(other));
        }
        let both = self.wordings.iter().cloned().chain(other.wordings);
        *self = Self::sorted(both);
        None
    }

    /// Takes the bytewise greater value, as the line is one to a version that does not know periods,
    /// and returns the other.
    fn take_greater(&mut self, mut other: Self) -> Self {
        let line = |periods: &Self| {
            let mut line = String::new();
            periods.line(&mut line);
            line
        };
        if line(&other) > line(self) {
            std::mem::swap(self, &mut other);
        }
        other
    }

    fn sorted(wordings: impl Iterator<Item = Wording>) -> Self {
        let mut all: Vec<Wording> = wordings.collect();
        all.arrange_by(|a, b| a.order().cmp(&b.order()));
        all.dedup();
        Self::of(all)
    }
}

/// The wordings of each name, sorted.
fn by_name(wordings: &[Wording]) -> BTreeMap<String, Vec<Wording>> {
    let mut all: BTreeMap<String, Vec<Wording>> = BTreeMap::new();
    for wording in wordings {
        let group = all.entry(bare(&wording.name)).or_default();
        group.push(wording.clone());
    }
    for group in all.values_mut() {
        group.arrange_by(|a, b| a.text.cmp(&b.text));
        group.dedup();
    }
    all
}

fn texts(group: &[Wording]) -> Vec<&str> {
    group.iter().map(|it| it.text.as_str()).collect()
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
    fn periods_unite_to_the_same_whoever_meets_whom_in_whatever_order() {
        let named = |name: &str, text: &str| Wording {
            name: name.into(),
            text: text.into(),
            period: None,
        };
        let one = Periods::new(vec![period("a", 1), period("b", 2)]);
        let turned = Periods::new(vec![period("b", 2), period("a", 1)]);
        let twins = Periods::new(vec![period("a", 3), period("A", 2), period("c", 1)]);
        let newer = Periods::of(vec![named("a", "(name: \"a\", new: 1)")]);
        let (below, above) = (Periods::newer("(x: 1)"), Periods::newer("{1: 2}"));
        let lent = one.lent();
        assert!(lent.is_absent() && lent.find("b").is_some());
        let all = [
            Periods::default(),
            lent,
            one.clone(),
            turned,
            twins.clone(),
            newer,
            below,
            above,
        ];
        let united = |a: &Periods, b: &Periods| {
            let mut it = a.clone();
            it.unite(b.clone());
            it
        };
        let said = |it: &Periods| (!it.is_absent()).then(|| it.clone());
        for a in &all {
            assert_eq!(united(a, a), *a);
            for b in &all {
                assert_eq!(said(&united(a, b)), said(&united(b, a)));
                assert_eq!(united(&united(a, b), b), united(a, b));
                for c in &all {
                    let (left, right) = (united(&united(a, b), c), united(a, &united(b, c)));
                    assert_eq!(said(&left), said(&right), "{a:?} {b:?} {c:?}");
                }
            }
        }
        let mut both = one.clone();
        assert!(both.unite(twins.clone()), "an “a” gives way");
        assert_eq!(both.known().len(), 3, "one called a, b, c");
        let mut joined = one;
        assert_eq!(joined.join(twins), None);
        assert_eq!(joined.known().len(), 5, "none gives way in one file");
        assert_eq!(joined.twins(), ["A", "a"]);
    }
}
