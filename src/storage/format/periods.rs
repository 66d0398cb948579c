//! The periods of a mandate's reports: one field of the head, on one line.
//!
//! To a version before it the field is one that a newer version wrote; it keeps it as it stands, at the
//! place where it is written here.

use jiff::civil::Date;

use crate::domain::{Period, Periods, Wording, quote};
use crate::storage::Oddity;

use super::head::{INNER, PERIODS, Taken};
use super::reader::Reader;
use super::squeeze::{Strings, ron, squeeze};
use super::token::{Token, Tokens};

/// What a value says of periods, each kept as it stands; and of each that does not count why that is so,
/// with the words in the value that it is about.
pub(super) fn read(value: &str) -> (Periods, Vec<(String, Oddity)>) {
    let mut whole = String::new();
    if !squeeze(value, Strings::Quoted, &mut whole) {
        return (Periods::newer(value), Vec::new());
    }
    let mut odd = Vec::new();
    let Some(parts) = parts(&whole) else {
        return (Periods::newer(&whole), odd);
    };
    let wordings = parts.into_iter().map(|part| {
        let (wording, oddity) = wording(part);
        odd.extend(oddity);
        wording
    });
    (Periods::of(wordings.collect()), odd)
}

/// The parts of a list; `None` where it is none.
fn parts(whole: &str) -> Option<Vec<&str>> {
    let within = whole.strip_prefix('[')?.strip_suffix(']')?;
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, token) in Tokens::new(within) {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.checked_sub(1)?,
            Token::Comma if depth == 0 => {
                parts.push(within[start..at].trim());
                start = at + 1;
            }
            Token::Comma | Token::Colon | Token::Text(_) | Token::Word(_) | Token::Comment => {}
            Token::Broken => return None,
        }
    }
    if !within.is_empty() {
        parts.push(within[start..].trim());
    }
    Some(parts)
}

fn wording(part: &str) -> (Wording, Option<(String, Oddity)>) {
    #[derive(serde::Deserialize)]
    struct Shape {
        name: String,
        #[serde(default)]
        date: Option<String>,
        from: String,
        #[serde(default)]
        until: Option<String>,
    }
    // As other writers have it: `Period(name: …)`.
    let text = part.strip_prefix("Period").unwrap_or(part).to_owned();
    let unclear = |text: String| {
        let oddity = (text.clone(), Oddity::PeriodUnclear(text.clone()));
        let name = text.clone();
        (
            Wording {
                name,
                text,
                period: None,
            },
            Some(oddity),
        )
    };
    let Ok(shape) = ron().from_str::<Shape>(&text) else {
        return unclear(text);
    };
    let quoted = |text: &str| {
        let mut quoted = String::new();
        quote(text, &mut quoted);
        quoted
    };
    let name = shape.name;
    let mut oddity = None;
    let mut day = |text: &str| {
        let day = text.parse::<Date>().ok();
        if day.is_none() && oddity.is_none() {
            let what = Oddity::PeriodDay {
                name: name.clone(),
                day: text.to_owned(),
            };
            oddity = Some((quoted(text), what));
        }
        day
    };
    let from = day(&shape.from);
    let until = shape.until.as_deref().map(&mut day);
    let date = shape.date.as_deref().map(&mut day);
    let mut period = match (from, until, date) {
        (Some(from), None | Some(Some(_)), None | Some(Some(_))) => Some(Period {
            name: name.clone(),
            date: date.flatten(),
            from,
            until: until.flatten(),
        }),
        (..) => None,
    };
    let ends = |it: &Period| it.until.is_some_and(|until| until < it.from);
    if period.as_ref().is_some_and(ends) {
        oddity = Some((quoted(&name), Oddity::PeriodBackwards(name.clone())));
        period = None;
    }
    (Wording { name, text, period }, oddity)
}

impl Reader {
    /// Takes a valid value of the field, which is what a text says from a line on.
    pub(super) fn periods(&mut self, number: usize, text: &str, value: &str) -> Taken {
        let (periods, odd) = read(value);
        for (words, oddity) in odd {
            let before = text.find(&words).map_or("", |at| &text[..at]);
            let line = number + before.matches('\n').count();
            let begins = before.rfind('\n').map_or(0, |at| at + 1);
            self.find(line, before[begins..].chars().count() + 1, oddity);
        }
        let Some(known) = &mut self.head.periods else {
            self.twins(number, &periods);
            self.head.periods = Some(periods);
            return Taken::New;
        };
        if *known == periods {
            return Taken::Again;
        }
        if let Some(other) = known.join(periods) {
            let mut line = format!("{INNER}{PERIODS}: ");
            other.line(&mut line);
            self.reject(format!("{line},").as_bytes());
            return Taken::Otherwise;
        }
        let known = known.clone();
        self.find(number, 0, Oddity::PeriodsAgain);
        self.twins(number, &known);
        Taken::New
    }

    fn twins(&mut self, number: usize, periods: &Periods) {
        for name in periods.twins() {
            self.find(number, 0, Oddity::PeriodTwice(name.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::domain::{Journal, Mandate, Tracker};
    use crate::storage::format::{self, Document};

    const LINE: &str = r#"        periods: [(name: "S/2015/732", date: "2015-09-22", from: "2015-06-12", until: "2015-09-16"), (name: "S/2016/498", from: "2016-03-28")],"#;

    fn head(fields: &str) -> String {
        format!(
            "(\n    format: 1,\n    mandate: (\n        id: \"m\",\n        title: \"M\",\n        \
             documents: [],\n{fields}    ),\n    items: [\n    ],\n    journal: [\n    ],\n)\n"
        )
    }

    fn opened(text: &str) -> Document {
        format::read(text.as_bytes(), None).expect("a tracker")
    }

    fn written(mandate: &Mandate) -> String {
        format::document(mandate, &Journal::default())
    }

    fn names(mandate: &Mandate) -> Vec<&str> {
        let known = mandate.periods.known().iter();
        known.map(|period| &*period.name).collect()
    }

    #[test]
    fn periods_are_read_and_written_byte_for_byte() {
        let text = head(&format!("{LINE}\n"));
        let document = opened(&text);
        assert_eq!(document.findings, []);
        let [first, last] = document.mandate.periods.known() else {
            panic!("{:?}", document.mandate);
        };
        let days = (first.date, first.from, first.until);
        let read = (
            Some(date(2015, 9, 22)),
            date(2015, 6, 12),
            Some(date(2015, 9, 16)),
        );
        assert_eq!(days, read);
        assert_eq!((last.date, last.until), (None, None));
        assert_eq!(written(&document.mandate), text);
        assert!(ron::from_str::<ron::Value>(&text).is_ok(), "plain RON");
        let none = head("");
        assert_eq!(written(&opened(&none).mandate), none, "absent is left out");
    }

    #[test]
    fn periods_stand_where_a_version_that_does_not_know_them_keeps_them() {
        // What is unknown is kept, and written sorted: so was this field once.
        let fields = format!("        area: \"Sahel\",\n{LINE}\n        renewed: true,\n");
        let text = head(&fields);
        assert_eq!(written(&opened(&text).mandate), text);
        let as_unknown = text.replace("periods:", "stretches:");
        let other = written(&opened(&as_unknown).mandate);
        let other: Vec<&str> = other.lines().collect();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(other.len(), lines.len());
        assert_eq!(other[5], lines[5]);
    }

    #[test]
    fn what_a_newer_version_says_of_periods_is_kept_and_the_rest_understood() {
        for more in [
            r#"        periods: [(name: "a", from: "2015-06-12", of: "MINUSMA"), (name: "b", from: "2015-06-13")],"#,
            r#"        periods: (unit: Quarters, from: "2015"),"#,
        ] {
            let text = head(&format!("{more}\n"));
            let document = opened(&text);
            assert_eq!(document.findings, [], "{more}");
            assert_eq!(written(&document.mandate), text);
        }
        let text = head("        periods: [(name: \"a\", from: \"2015-06-12\", of: \"x\")],\n");
        assert_eq!(names(&opened(&text).mandate), ["a"]);
    }

    #[test]
    fn periods_written_by_hand_over_several_lines_are_understood() {
        let text = head(
            "        periods: [ // ours\n            (name: \"Spring\", from: \"2016-03-01\",\n            \
             until: \"2016-05-31\"),\n        ],\n",
        );
        let document = opened(&text);
        assert_eq!(names(&document.mandate), ["Spring"]);
        let line =
            r#"        periods: [(name: "Spring", from: "2016-03-01", until: "2016-05-31")],"#;
        let line = format!("{line}\n");
        assert_eq!(written(&document.mandate), head(&line));
        let loose = text.replace('\n', " ").replace("// ours", "");
        assert_eq!(written(&opened(&loose).mandate), head(&line));
    }

    #[test]
    fn of_two_lines_that_git_kept_every_period_stays_and_it_is_told() {
        let other = LINE.replace("S/2015/732", "S/2015/1030");
        let all = LINE.replace(
            "[(",
            r#"[(name: "S/2015/1030", date: "2015-09-22", from: "2015-06-12", until: "2015-09-16"), ("#,
        );
        for lines in [format!("{LINE}\n{other}\n"), format!("{other}\n{LINE}\n")] {
            let document = opened(&head(&lines));
            assert_eq!(written(&document.mandate), head(&format!("{all}\n")));
            assert_eq!(told(&document), [(8, 0, "periods-again")]);
        }
    }

    #[test]
    fn a_second_value_that_is_no_list_is_set_aside() {
        let other = "        periods: (unit: Quarters),";
        let document = opened(&head(&format!("{LINE}\n{other}\n")));
        assert_eq!(written(&document.mandate), head(&format!("{LINE}\n")));
        let aside = String::from_utf8(document.rejected.clone()).expect("text");
        assert_eq!(aside, format!("{other}\n"));
        assert_eq!(told(&document), [(8, 0, "reworded")]);
    }

    #[test]
    fn a_period_that_does_not_count_is_found_where_it_stands() {
        let line = "        periods: [(name: \"a\", from: \"1 May\"), (name: \"b\", from: \"2015-06-12\", until: \"never\"),\n            (name: \"c\", from: \"2015-06-12\", until: \"2015-06-11\")],\n";
        let document = opened(&head(line));
        assert_eq!(names(&document.mandate), Vec::<&str>::new());
        let days = [
            (7, 37, "period-day"),
            (7, 86, "period-day"),
            (8, 20, "period-backwards"),
        ];
        assert_eq!(told(&document), days);
    }

    fn told(document: &Document) -> Vec<(usize, usize, &'static str)> {
        let findings = document.findings.iter();
        findings
            .map(|it| (it.line, it.column, it.oddity.name()))
            .collect()
    }

    #[test]
    fn a_merge_brings_periods_to_a_copy_that_has_none_and_takes_none_away() {
        let with = opened(&head(&format!("{LINE}\n"))).mandate;
        let without = opened(&head("")).mandate;
        let tracker = |mandate: &Mandate| {
            Tracker::new(mandate.clone(), Journal::default(), Journal::default())
        };
        for (a, b) in [(&with, &without), (&without, &with)] {
            let mut it = tracker(a);
            let arrived = it.merge(&tracker(b)).expect("the same mandate");
            assert_eq!(arrived.reworded, Vec::<String>::new());
            assert_eq!(written(it.mandate()), written(&with));
        }
    }

    #[test]
    fn a_file_of_the_known_mandate_from_before_there_were_periods_has_them_all_the_same() {
        let known = opened(&head(&format!("{LINE}\n"))).mandate;
        let read = |text: &str| format::read(text.as_bytes(), Some(&known)).expect("a tracker");
        let old = read(&head("")).mandate;
        assert_eq!(old.periods.known(), known.periods.known());
        assert_eq!(written(&old), head(""), "it is not changed by that");
        let own = head("        periods: [(name: \"ours\", from: \"2016-01-01\")],\n");
        assert_eq!(names(&read(&own).mandate), ["ours"]);
        let another = head("").replace("\"m\"", "\"n\"");
        assert_eq!(names(&read(&another).mandate), Vec::<&str>::new());
    }
}
