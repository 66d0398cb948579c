//! How days in cells are read.

use super::*;
use crate::report::import::values::Vocabulary;
use crate::text::Locale;

fn read(column: &[(&str, Option<&str>)]) -> Vec<Reading> {
    let words = Vocabulary::new(Locale::names().map(Locale::load).collect());
    let cells: Vec<(Datum, Option<Date>)> = (column.iter())
        .map(|(text, stood)| (Datum::Text((*text).into()), stood.map(day)))
        .collect();
    let cells = || cells.iter().map(|(datum, stood)| (datum, *stood));
    let days = Days::new(words.day_words(), false, cells());
    cells().map(|(datum, _)| days.read(datum)).collect()
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn days_are_read_in_the_forms_of_spreadsheets() {
    for text in [
        "2016-03-31",
        " 2016/3/31 ",
        "31.03.2016",
        "31.3.16",
        "31/03/2016",
        "3/31/2016",
        "03/31/16",
        "31-03-2016",
        "31 Mar 2016",
        "31-Mar-16",
        "31. März 2016",
        "31 March 2016",
        "March 31, 2016",
        "jeudi 31 mars 2016",
        "jeu. 31 mars 2016",
        "JEUDI 31 MARS 2016",
        "Thu 31 Mar 2016",
        "Thursday, March 31st, 2016",
        "2016-03-31T00:00:00Z",
        "2016-03-31 12:30",
        "3/31/2016 12:00:00 AM",
        "31 Mar 2016 08:15",
        "42460",
        "2016年3月31日",
        "٣١/٠٣/٢٠١٦",
    ] {
        assert_eq!(
            read(&[(text, None)]),
            [Reading::Day(day("2016-03-31"))],
            "{text}"
        );
    }
    for text in [
        "soon",
        "31/02/2016",
        "31 Foo 2016",
        "2016",
        "31/03",
        "424600",
        "1.2.3.4",
        "+14",
    ] {
        assert_eq!(read(&[(text, None)]), [Reading::Nothing], "{text}");
    }
}

#[test]
fn days_are_read_in_the_words_of_every_language_at_once() {
    for (text, wanted) in [
        ("mardi 12 avril 2016", "2016-04-12"),
        ("mar. 12 avr. 2016", "2016-04-12"),
        ("12 mar 2016", "2016-03-12"),
        ("Mar. 12, 2016", "2016-03-12"),
        ("1er mars 2016", "2016-03-01"),
        ("le 1er août 2016", "2016-08-01"),
        ("15 juil. 2016", "2016-07-15"),
        ("15-juil-16", "2016-07-15"),
        ("15 JUILLET 2016", "2016-07-15"),
        ("15 fevr. 2016", "2016-02-15"),
        ("sam. 2 juillet 2016", "2016-07-02"),
        ("3rd of December 2016", "2016-12-03"),
    ] {
        assert_eq!(read(&[(text, None)]), [Reading::Day(day(wanted))], "{text}");
    }
    assert_eq!(
        read(&[("15 jui 2016", None)]),
        [Reading::Nothing],
        "June or July"
    );
}

#[test]
fn the_whole_column_says_whether_the_day_or_the_month_comes_first() {
    let open = [Reading::Open(day("2016-04-03"), day("2016-03-04"))];
    assert_eq!(read(&[("03/04/2016", None)]), open);
    assert_eq!(
        read(&[("05/05/2016", None)]),
        [Reading::Day(day("2016-05-05"))]
    );
    assert_eq!(
        read(&[("03/04/2016", None), ("13/04/2016", None)])[0],
        Reading::Day(day("2016-04-03"))
    );
    assert_eq!(
        read(&[("03/04/2016", None), ("04/13/2016", None)])[0],
        Reading::Day(day("2016-03-04"))
    );
    // What was left as it stood says so, too.
    let stood = read(&[("03/04/2016", None), ("05/06/2016", Some("2016-05-06"))]);
    assert_eq!(
        stood,
        [
            Reading::Day(day("2016-03-04")),
            Reading::Day(day("2016-05-06"))
        ]
    );
    // Two orders in one column: what can be read in one way only still is, and nothing else is guessed.
    assert_eq!(
        read(&[
            ("13/04/2016", None),
            ("04/13/2016", None),
            ("03/04/2016", None),
            ("2016-04-13", None),
            ("13.04.2016", None),
        ]),
        [
            Reading::Day(day("2016-04-13")),
            Reading::Day(day("2016-04-13")),
            Reading::Open(day("2016-04-03"), day("2016-03-04")),
            Reading::Day(day("2016-04-13")),
            Reading::Day(day("2016-04-13")),
        ]
    );
}

#[test]
fn where_the_language_puts_the_day_first_so_is_read_what_nothing_else_decides() {
    let words = || Vocabulary::new(Locale::names().map(Locale::load).collect()).day_words();
    let read = |column: &[&str]| {
        let cells: Vec<Datum> = column.iter().map(|it| Datum::Text((*it).into())).collect();
        let days = Days::new(words(), false, cells.iter().map(|datum| (datum, None)));
        let days = days.in_language(true);
        (days.read(&cells[0]), days.is_by_language(&cells[0]))
    };
    let (april, march) = (day("2016-04-03"), day("2016-03-04"));
    let open = "03/04/2016";
    assert_eq!(read(&[open]), (Reading::Day(april), true));
    assert_eq!(read(&[open, "13/04/2016"]), (Reading::Day(april), false));
    assert_eq!(read(&[open, "04/13/2016"]), (Reading::Day(march), false));
    let mixed = read(&[open, "04/13/2016", "13/04/2016"]);
    assert_eq!(mixed, (Reading::Open(april, march), false));
}

#[test]
fn which_cell_decided_how_an_open_day_is_read_is_known() {
    let words = || Vocabulary::new(Locale::names().map(Locale::load).collect()).day_words();
    let decided = |column: &[(&str, Option<&str>)]| {
        let cells: Vec<(Datum, Option<Date>)> = (column.iter())
            .map(|(text, stood)| (Datum::Text((*text).into()), stood.map(day)))
            .collect();
        let pairs = cells.iter().map(|(datum, stood)| (datum, *stood));
        let days = Days::new(words(), false, pairs);
        days.decided_by(&cells[0].0)
    };
    let open = ("03/04/2016", None);
    assert_eq!(
        decided(&[open, ("soon", None), ("25/04/2016", None)]),
        [(2, None)]
    );
    let left = ("05/06/2016", Some("2016-05-06"));
    assert_eq!(decided(&[open, left]), [(1, Some(day("2016-05-06")))]);
    for alone in ["25/04/2016", "2016-04-25", "03.04.2016", "05/05/2016"] {
        assert_eq!(
            decided(&[(alone, None), ("26/04/2016", None)]),
            [],
            "{alone}"
        );
    }
    assert_eq!(decided(&[open, ("05/05/2016", None)]), [], "refused");
}

#[test]
fn days_with_their_type_and_numbers_are_days() {
    let days = |from_1904| Days::new(DayWords::default(), from_1904, std::iter::empty());
    let wanted = Reading::Day(day("2016-03-31"));
    assert_eq!(days(false).read(&Datum::Number(42_460.75)), wanted);
    assert_eq!(days(true).read(&Datum::Number(40_998.0)), wanted);
    assert_eq!(days(false).read(&Datum::Day(day("2016-03-31"))), wanted);
    assert_eq!(days(false).read(&Datum::Number(5.0)), Reading::Nothing);
}
