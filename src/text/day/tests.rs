//! How dates are read as they are typed.

use super::*;
use proptest::prelude::*;

const TODAY: Date = Date::constant(2026, 3, 2);

fn read(language: &str, typed: &str) -> TypedDay {
    Locale::load(language).read_day(typed, TODAY)
}

#[test]
fn days_stand_in_the_order_of_the_language() {
    let [en, fr] = ["en", "fr"].map(Locale::load);
    let first = Date::constant(2016, 3, 1);
    let council = Date::constant(2015, 6, 29);
    assert_eq!(en.day(council), "29 June 2015");
    assert_eq!(fr.day(council), "29 juin 2015");
    assert_eq!(en.day(first), "1 March 2016");
    assert_eq!(fr.day(first), "1er mars 2016");
    assert_eq!(en.short_day(first), "1 Mar 2016");
    assert_eq!(fr.short_day(Date::constant(2016, 2, 3)), "3 févr. 2016");
}

#[test]
fn days_are_read_as_people_type_them() {
    let day = TypedDay::Day(Date::constant(2016, 3, 2));
    for typed in [
        "2016-03-02",
        "2 March 2016",
        "2 mar 2016",
        "2nd of March, 2016",
        "March 2, 2016",
        "Wednesday, 2 March 2016",
        "2016 March 2",
        "2.3.2016",
    ] {
        assert_eq!(read("en", typed), day, "{typed}");
    }
    for typed in [
        "2 mars 2016",
        "2 MARS 2016",
        "mercredi 2 mars 2016",
        "02/03/2016",
        "2/3/16",
        "mer. 2 mars 2016",
    ] {
        assert_eq!(read("fr", typed), day, "{typed}");
    }
    let first = TypedDay::Day(Date::constant(2016, 2, 1));
    for typed in ["1er février 2016", "1er fevrier 2016", "1 févr. 2016"] {
        assert_eq!(read("fr", typed), first, "{typed}");
    }
    // Cut short, Tuesday is written as March may be.
    let april = TypedDay::Day(Date::constant(2026, 4, 12));
    for typed in [
        "mar. 12 avril",
        "mar. 12 avr. 2026",
        "mardi 12 avril 2026",
        "12/4/26",
    ] {
        assert_eq!(read("fr", typed), april, "{typed}");
    }
    assert_eq!(
        read("fr", "12 mar"),
        TypedDay::Day(Date::constant(2026, 3, 12))
    );
    let last = TypedDay::Day(Date::constant(2026, 3, 31));
    for typed in ["31/3/26", "3/31/26", "31.3.26"] {
        assert_eq!(read("en", typed), last, "{typed}");
    }
    assert!(matches!(read("en", "3/4/26"), TypedDay::Unclear(..)));
    assert_eq!(read("fr", "demain").day(), TODAY.tomorrow().ok());
    assert_eq!(read("fr", "Aujourd'hui"), TypedDay::Day(TODAY));
    for typed in [
        "",
        "March",
        "2 2016",
        "2 March or April 2016",
        "2 March 16",
        "+2 March 2016",
        "2 +mars 2016",
        "31.+3.2027",
        "+31.3.2027",
        "+31.3.",
        "13/13/2016",
    ] {
        assert_eq!(read("en", typed), TypedDay::NoDay, "{typed}");
    }
    for (language, typed, told) in [
        (
            "en",
            "31/2",
            "There is no 31 February: that month has 29 days at most.",
        ),
        (
            "en",
            "29 Feb 2027",
            "There is no 29 February 2027: that month has 28 days at most.",
        ),
        (
            "en",
            "2027-02-29",
            "There is no 29 February 2027: that month has 28 days at most.",
        ),
        (
            "en",
            "31 June 2016",
            "There is no 31 June 2016: that month has 30 days at most.",
        ),
        (
            "fr",
            "31.6.26",
            "Il n’y a pas de 31 juin 2026\u{a0}: ce mois compte 30 jours au plus.",
        ),
        (
            "fr",
            "30 février",
            "Il n’y a pas de 30 février\u{a0}: ce mois compte 29 jours au plus.",
        ),
    ] {
        let none = read(language, typed);
        assert!(matches!(none, TypedDay::NoSuch { .. }), "{typed}: {none:?}");
        assert_eq!(Locale::load(language).no_day(none), told);
    }
}

#[test]
fn strokes_are_read_where_it_is_clear_what_comes_first() {
    let [march, february] = [(3, 2), (2, 3)].map(|(month, day)| Date::constant(2016, month, day));
    assert_eq!(read("en", "02/03/2016"), TypedDay::Unclear(march, february));
    assert_eq!(read("fr", "02/03/2016"), TypedDay::Day(march));
    let last = TypedDay::Day(Date::constant(2016, 3, 31));
    assert_eq!(read("en", "31/3/2016"), last);
    assert_eq!(read("en", "3/31/2016"), last);
    assert_eq!(
        read("fr", "3/31/2016"),
        TypedDay::Day(Date::constant(2016, 3, 31))
    );
    assert_eq!(
        read("en", "3/3/2016"),
        TypedDay::Day(Date::constant(2016, 3, 3))
    );
}

#[test]
fn days_are_read_in_the_words_of_every_language() {
    let day = TypedDay::Day(Date::constant(2026, 3, 31));
    assert_eq!(read("en", "31 mars 2026"), day);
    assert_eq!(read("fr", "31 March 2026"), day);
    assert_eq!(read("fr", "March 31"), day);
    let next = TypedDay::Day(Date::constant(2026, 3, 3));
    assert_eq!((read("en", "demain"), read("fr", "tomorrow")), (next, next));
    assert_eq!(read("en", "soon"), TypedDay::NoDay);
    // One's own language first: cut short, Tuesday is written as March may be.
    let past = |language: &str| Locale::load(language).read_past_day("hier", TODAY);
    assert_eq!(past("en"), past("fr"));
}

#[test]
fn a_day_without_a_year_is_the_next_one() {
    assert_eq!(read("en", "2 March"), TypedDay::Day(TODAY));
    assert_eq!(
        read("en", "1 March"),
        TypedDay::Day(Date::constant(2027, 3, 1))
    );
    let leap = TypedDay::Day(Date::constant(2028, 2, 29));
    assert_eq!(read("en", "29 February"), leap);
    assert_eq!(read("en", "29/2"), leap);
    let last = TypedDay::Day(Date::constant(2026, 3, 31));
    for typed in [
        "31/3", "31/03", " 31 / 3 ", "3/31", "31.3.", "31.3", "31. 3.",
    ] {
        assert_eq!(read("en", typed), last, "{typed}");
    }
    let [third, fourth] = [Date::constant(2026, 4, 3), Date::constant(2026, 3, 4)];
    assert_eq!(read("en", "3/4"), TypedDay::Unclear(third, fourth));
    assert_eq!(read("fr", "3/4"), TypedDay::Day(third));
    for typed in ["31/", "/3", "13/13", "+3/12", "3.", "3.13.", "2015/732"] {
        assert_eq!(read("en", typed), TypedDay::NoDay, "{typed}");
    }
}

#[test]
fn a_day_without_a_year_that_is_looked_back_at_is_the_last_one() {
    let [en, fr] = ["en", "fr"].map(Locale::load);
    let past = |locale: &Locale, typed: &str| locale.read_past_day(typed, TODAY);
    assert_eq!(past(&en, "2 March"), TypedDay::Day(TODAY));
    let first = TypedDay::Day(Date::constant(2026, 3, 1));
    assert_eq!(past(&en, "1 March"), first);
    assert_eq!(past(&fr, "1er mars"), first);
    let third = TypedDay::Day(Date::constant(2025, 3, 3));
    assert_eq!(past(&en, "3 March"), third);
    let leap = TypedDay::Day(Date::constant(2024, 2, 29));
    assert_eq!(past(&en, "29 February"), leap);
    let said = TypedDay::Day(Date::constant(2027, 3, 1));
    assert_eq!(past(&en, "1 March 2027"), said);
}

#[test]
fn how_far_away_a_day_is_stands_beside_it() {
    let [en, fr] = ["en", "fr"].map(Locale::load);
    let at = |by: i64| {
        TODAY
            .checked_add(jiff::Span::new().days(by))
            .expect("a day")
    };
    assert_eq!(en.understood(at(0), TODAY), "2 March 2026, today");
    assert_eq!(en.understood(at(1), TODAY), "3 March 2026, tomorrow");
    assert_eq!(en.understood(at(29), TODAY), "31 March 2026, in 29 days");
    assert_eq!(en.understood(at(-1), TODAY), "1 March 2026, yesterday");
    assert_eq!(fr.understood(at(-1), TODAY), "1er mars 2026, hier");
    assert_eq!(fr.understood(at(29), TODAY), "31 mars 2026, dans 29 jours");
    assert_eq!(
        fr.understood(at(400), TODAY),
        "6 avril 2027, dans 400 jours"
    );
}

proptest! {
    #[test]
    fn what_a_language_writes_it_reads(days in 0..40_000_i64, short: bool) {
        let day = Date::constant(1990, 1, 1).checked_add(jiff::Span::new().days(days)).expect("a day");
        for language in Locale::names() {
            let locale = Locale::load(language);
            let written = if short { locale.short_day(day) } else { locale.day(day) };
            prop_assert_eq!(locale.read_day(&written, TODAY), TypedDay::Day(day), "{}", written);
        }
    }
}
