//! What is odd about a file, for people.

use super::locale::{Locale, Value};
use crate::storage::{Finding, Gaps, Oddity};

impl Locale {
    /// That a copy, called so, cannot be read as a whole.
    pub fn gaps(&self, path: &str, gaps: Gaps) -> String {
        let arguments = [
            ("path", Value::from(path)),
            ("lines", Value::from(gaps.lines)),
        ];
        let told = [
            (gaps.lines > 0, "preview-damaged"),
            (gaps.is_cut, "preview-cut"),
        ];
        let told = told.into_iter().filter(|(is, _)| *is);
        let told: Vec<String> = told.map(|(_, id)| self.fill(id, &arguments)).collect();
        told.join(" ")
    }

    /// What is odd about a line, as a sentence.
    pub fn oddity(&self, oddity: &Oddity) -> String {
        let id = format!("oddity-{}", oddity.name());
        let with = |what: &str| self.fill(&id, &[("what", Value::from(what))]);
        match oddity {
            Oddity::Unreadable(what) => with(&self.reason(what)),
            Oddity::Newer(what)
            | Oddity::Astray(what)
            | Oddity::Reworded(what)
            | Oddity::PeriodTwice(what)
            | Oddity::PeriodBackwards(what)
            | Oddity::PeriodUnclear(what) => with(what),
            Oddity::EditedByHand(it) | Oddity::WrittenByHand(it) => with(it.as_str()),
            Oddity::PeriodDay { name, day } => {
                let arguments = [
                    ("what", Value::from(name.as_str())),
                    ("day", Value::from(day.as_str())),
                ];
                self.fill(&id, &arguments)
            }
            Oddity::TooLong
            | Oddity::ConflictMarker
            | Oddity::Duplicate
            | Oddity::PeriodsAgain
            | Oddity::Comment
            | Oddity::HeadDamaged
            | Oddity::FromTheFuture
            | Oddity::Unclosed => self.get(&id).into_owned(),
        }
    }

    /// What of a file its reader should know although nothing is damaged: that git left marks of a conflict in it, and
    /// that periods do not count, or share a name (the first of them, and how to see all); `None` where there is
    /// nothing of that.
    pub fn odd_lines(&self, findings: &[Finding]) -> Option<String> {
        let is_odd = |finding: &&Finding| match finding.oddity {
            Oddity::PeriodTwice(_)
            | Oddity::PeriodDay { .. }
            | Oddity::PeriodBackwards(_)
            | Oddity::PeriodUnclear(_) => true,
            Oddity::Unreadable(_)
            | Oddity::TooLong
            | Oddity::ConflictMarker
            | Oddity::EditedByHand(_)
            | Oddity::WrittenByHand(_)
            | Oddity::Newer(_)
            | Oddity::Duplicate
            | Oddity::Astray(_)
            | Oddity::Reworded(_)
            | Oddity::PeriodsAgain
            | Oddity::Comment
            | Oddity::HeadDamaged
            | Oddity::FromTheFuture
            | Oddity::Unclosed => false,
        };
        let mut odd = findings.iter().filter(is_odd);
        let periods = odd.next().map(|first| {
            let arguments = [
                ("line", Value::from(first.line.to_string())),
                ("what", Value::from(self.oddity(&first.oddity))),
                ("more", Value::from(odd.count())),
            ];
            self.fill("odd-periods", &arguments)
        });
        let is_marker = |finding: &Finding| finding.oddity == Oddity::ConflictMarker;
        let markers = findings.iter().any(is_marker);
        let markers = markers.then(|| self.get("odd-markers").into_owned());
        let told: Vec<String> = markers.into_iter().chain(periods).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}
