//! The periods of a mandate's reports: one field of the head, on one line.
//!
//! To a version before it the field is one that a newer version wrote; it keeps it as it stands, at the
//! place where it is written here.

use jiff::civil::Date;

use crate::domain::{Period, Periods};

use super::squeeze::{Strings, ron, squeeze};

/// What a value says of periods. It is kept as it stands where that is not all that it says.
pub(super) fn read(value: &str) -> Periods {
    #[derive(serde::Deserialize)]
    struct Shape {
        name: String,
        #[serde(default)]
        date: Option<String>,
        from: String,
        #[serde(default)]
        until: Option<String>,
    }
    impl Shape {
        fn period(self) -> Option<Period> {
            let day = |text: String| text.parse::<Date>().ok();
            Some(Period {
                name: self.name,
                date: self.date.and_then(day),
                from: day(self.from)?,
                until: self.until.and_then(day),
            })
        }
    }
    let shapes: Vec<Shape> = ron().from_str(value).unwrap_or_default();
    let known = shapes.into_iter().filter_map(Shape::period).collect();
    let periods = Periods::new(known);
    let mut whole = String::new();
    if !squeeze(value, Strings::Quoted, &mut whole) {
        value.clone_into(&mut whole);
    }
    let whole = whole.replace("(Period(", "((").replace("[Period(", "[(");
    let whole = whole.replace(", Period(", ", (");
    let mut line = String::new();
    periods.line(&mut line);
    if line == whole {
        periods
    } else {
        Periods::newer(periods.known().to_vec(), &whole)
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
            r#"        periods: [(name: "a", from: "2015-06-12", of: "MINUSMA"), (name: "b", from: "some day")],"#,
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
    fn of_two_lines_that_git_kept_the_greater_stands_and_it_is_told() {
        let other = LINE.replace("S/2015/732", "S/2015/1030");
        let greater = head(&format!("{LINE}\n"));
        for lines in [format!("{LINE}\n{other}\n"), format!("{other}\n{LINE}\n")] {
            let document = opened(&head(&lines));
            assert_eq!(written(&document.mandate), greater);
            let told: Vec<_> = document
                .findings
                .iter()
                .map(|it| it.oddity.name())
                .collect();
            assert_eq!(told, ["reworded"]);
        }
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
