//! The embedded mandate against the document that it is taken from.

use mandate_tracker::domain::{Kind, fold};
use mandate_tracker::storage::embedded;

const PASSAGES: &str = include_str!("../fixtures/S-2015-1038-passages.txt");

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The passages as one line, page furniture left out and the word broken over a page joined.
fn document() -> String {
    let text = folded(PASSAGES);
    let broken = "confidence- 15-22985 **3/5** building";
    assert!(
        text.contains(broken),
        "the page break stands where it stood"
    );
    text.replace(broken, "confidence-building")
}

#[test]
fn every_wording_stands_in_the_document() {
    let document = document();
    let mandate = embedded();
    for item in &mandate.items {
        assert!(
            document.contains(&folded(&item.text)),
            "{}: {}",
            item.id,
            item.text
        );
        assert_eq!(
            item.text,
            folded(&item.text),
            "{}: one line, no doubled blanks",
            item.id
        );
    }
}

#[test]
fn the_recommendations_are_whole_and_carry_their_letters() {
    let document = document();
    let mandate = embedded();
    for item in mandate
        .items
        .iter()
        .filter(|item| item.kind == Kind::Recommendation)
    {
        let whole =
            |end: &str| document.contains(&format!("- ({}) {}{end}", item.label, item.text));
        assert!(whole(";") || whole("."), "{}", item.id);
        assert_eq!(item.id.as_str(), format!("rec-{}", item.label));
        assert!(
            item.source.contains(&format!("({}), page 5", item.label)),
            "{}",
            item.source
        );
    }
}

#[test]
fn the_tasks_are_the_whole_clause_in_its_order() {
    let document = document();
    let mandate = embedded();
    let tasks: Vec<_> = mandate
        .items
        .iter()
        .filter(|item| item.kind == Kind::Task)
        .collect();
    let (last, first) = tasks.split_last().expect("there are tasks");
    let first: Vec<_> = first.iter().map(|task| task.text.as_str()).collect();
    let clause = format!(
        "mandated to {}; and {}. MINUSMA nonetheless",
        first.join("; "),
        last.text
    );
    assert!(document.contains(&clause), "{clause}");
}

#[test]
fn there_are_eight_tasks_and_nine_recommendations_with_short_titles() {
    let mandate = embedded();
    let count = |kind| {
        mandate
            .items
            .iter()
            .filter(|item| item.kind == kind)
            .count()
    };
    assert_eq!((count(Kind::Task), count(Kind::Recommendation)), (8, 9));
    let mut titles: Vec<_> = mandate
        .items
        .iter()
        .map(|item| item.title.as_str())
        .collect();
    assert!(
        titles.iter().all(|title| title.chars().count() <= 26),
        "{titles:?}"
    );
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), 17, "titles tell items apart");
}

#[test]
fn parties_are_those_that_the_wording_itself_names() {
    for item in &embedded().items {
        for party in &item.concerns {
            assert!(
                fold(&item.text).contains(&fold(party)),
                "{}: {party}",
                item.id
            );
        }
    }
}

#[test]
fn no_paragraph_number_of_the_resolution_is_made_up() {
    for item in &embedded().items {
        assert!(!item.source.contains("para"), "{}", item.source);
    }
}

#[test]
fn the_reporting_periods_have_the_days_that_their_reports_give_and_no_others() {
    let mandate = embedded();
    let told = mandate.periods.known().iter().map(|period| {
        let day =
            |day: Option<jiff::civil::Date>| day.map_or("-".to_owned(), |day| day.to_string());
        let days = [period.date, Some(period.from), period.until].map(day);
        format!("{} of {}: {} to {}", period.name, days[0], days[1], days[2])
    });
    // The last report tells of developments since a day and names no end.
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "S/2015/732 of 2015-09-22: 2015-06-12 to 2015-09-16",
            "S/2015/1030 of 2015-12-24: 2015-09-23 to 2015-12-16",
            "S/2016/281 of 2016-03-28: 2015-12-17 to 2016-03-18",
            "S/2016/498 of 2016-05-31: 2016-03-28 to -",
        ]
    );
}
