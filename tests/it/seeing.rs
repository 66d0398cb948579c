//! Seeing what one looks for: filters with counts, search, order.

use insta::assert_snapshot;
use jiff::SignedDuration;
use mandate_tracker::tui::Msg;
use ratatui::style::Modifier;

use super::desk::{Desk, Setup, desk, wait};
use super::merge_screen::{flow_in, made};

/// A desk at which two delegations have spoken, with dates, leads, tags and notes.
fn told(size: (u16, u16)) -> Desk {
    told_by(Setup {
        size,
        ..Setup::default()
    })
}

fn told_by(setup: Setup) -> Desk {
    let mut desk = setup.open();
    desk.keys("s2b")
        .text("2026-02-20")
        .keys("<enter>l")
        .text("DPKO")
        .keys("<enter>");
    desk.keys("<down>s4<down>s3b")
        .text("2026-03-10")
        .keys("<enter>t")
        .text("Côte")
        .keys("<enter>i1");
    desk.keys("n")
        .text("Entretien à l’Élysée; Ещё раз; الأُمَم المُتَّحِدَة; ＡＢＣ")
        .keys("<c-s>");
    desk.keys("<end>s6")
        .text("overtaken")
        .keys("<tab>")
        .text("S/RES/2295 (2016)")
        .keys("<enter>");
    desk.keys("<home>").wait_for("saved 09:14");
    desk
}

/// The labels and titles that are listed.
fn listed(desk: &Desk) -> usize {
    let screen = desk.screen();
    let title = screen
        .lines()
        .find(|line| line.contains("Checklist"))
        .expect("a title")
        .to_owned();
    let shown = title
        .split("Checklist: ")
        .nth(1)
        .map_or("17", |rest| rest.split(' ').next().unwrap_or_default());
    shown.parse().expect("a number")
}

/// Whether a row of a list begins so and ends so.
fn says(desk: &Desk, begins: &str, ends: &str) -> bool {
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.contains(begins));
    row.is_some_and(|row| row.trim_end_matches(['│', '┃', ' ']).ends_with(ends))
}

#[test]
fn the_filter_list_counts_live_and_space_switches() {
    let mut desk = told((80, 24));
    desk.keys("f");
    assert!(
        says(&desk, "[ ] In progress", "1  status"),
        "{}",
        desk.screen()
    );
    desk.keys("<down><down><down><space>");
    assert!(
        says(&desk, "[x] In progress", "1  status"),
        "{}",
        desk.screen()
    );
    assert!(
        desk.screen().contains("Show only: 1 of 17 items"),
        "{}",
        desk.screen()
    );
    assert!(
        says(&desk, "[ ] Implemented", "1  status"),
        "another status would do as well"
    );
    assert!(
        says(&desk, "[ ] Overdue", "1  attention"),
        "{}",
        desk.screen()
    );
    assert!(
        says(&desk, "[ ] With notes", "0  attention"),
        "{}",
        desk.screen()
    );
    desk.keys("<down><down><space>");
    assert!(
        desk.screen().contains("Show only: 2 of 17 items"),
        "{}",
        desk.screen()
    );
    desk.keys("F");
    assert!(says(&desk, "[x] Everything", " 17"), "{}", desk.screen());
}

#[test]
fn a_heading_says_how_many_do_not_count() {
    for (language, said) in [
        ("en", "Recommendations · 1 not counted"),
        ("fr", "Recommandations · 1 hors décompte"),
    ] {
        let mut desk = Setup {
            language,
            ..Setup::default()
        }
        .open();
        desk.keys("<end>s6").text("overtaken");
        desk.keys("<tab>")
            .text("S/RES/2295 (2016)")
            .keys("<enter><home>");
        assert!(says(&desk, said, " 0/8"), "{}", desk.screen());
        desk.keys("<end>s1");
        assert!(!desk.screen().contains(said), "{}", desk.screen());
        shows(&desk, "0/9");
    }
}

#[test]
fn every_condition_can_be_switched_and_the_title_names_it() {
    for (condition, named, shown) in [
        ("Overdue", "Overdue", 1),
        ("Due soon", "Due soon", 1),
        ("With notes", "With notes", 1),
        ("Mandate tasks", "Mandate tasks", 8),
        ("High", "priority High", 1),
        ("DPKO", "lead DPKO", 1),
        ("Côte", "#Côte", 1),
        ("Chad", "Chad has spoken", 4),
        ("Superseded", "Superseded", 1),
        ("Contested", "Contested", 0),
        ("Differing", "Differing", 0),
        ("No news for 90 days", "No news for 90 days", 0),
    ] {
        let mut desk = told((80, 40));
        desk.keys("f");
        for _ in 0..60 {
            let selected = desk
                .screen()
                .lines()
                .find(|line| line.contains('▌') && line.contains("[ ]"))
                .map(str::to_owned);
            if selected.is_some_and(|line| line.contains(&format!("] {condition} "))) {
                break;
            }
            desk.keys("<down>");
        }
        desk.keys("<enter>");
        assert!(
            desk.screen()
                .contains(&format!("Checklist: {shown} of 17 · {named}")),
            "{condition}\n{}",
            desk.screen()
        );
        desk.keys("F");
        assert_eq!(listed(&desk), 17, "one key takes all away");
        desk.keys("F");
        assert!(desk.screen().contains("All items are shown already."));
    }
}

#[test]
fn a_search_finds_words_in_any_order_whatever_their_case_accents_and_letter_forms() {
    for (typed, found) in [
        ("ELYSEE entretien", 1),
        ("entretien elysée", 1),
        ("еще РАЗ", 1),
        ("الامم المتحدة", 1),
        ("abc", 1),
        ("cote", 1),
        ("dpko", 1),
        ("overtaken", 1),
        ("s/res/2295", 1),
        ("elysee nobody", 0),
    ] {
        let mut desk = told((80, 24));
        desk.keys("/").text(typed);
        assert_eq!(listed(&desk), found, "{typed}\n{}", desk.screen());
    }
}

#[test]
fn where_nothing_is_found_the_list_says_what_was_searched() {
    let mut desk = told((80, 24));
    desk.keys("/").text("zzz").keys("<enter>");
    let screen = desk.screen();
    for said in ["No match for “zzz”", "notes were searched", "F shows all"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.keys("Ff<down><down><down><space><enter>/")
        .text("elysee")
        .keys("<enter>");
    assert!(
        desk.screen()
            .contains("among the items that are shown: In progress"),
        "{}",
        desk.screen()
    );
}

/// The text of the cells that are marked, in the row that holds a text.
fn marked(desk: &Desk, row: &str) -> String {
    let cells = desk.row(row);
    let marked = cells
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
    marked.map(|cell| cell.symbol()).collect()
}

#[test]
fn what_was_found_is_marked_in_list_and_item_with_and_without_colours() {
    for coloured in [true, false] {
        let mut desk = told_by(Setup {
            size: (120, 40),
            coloured,
            ..Setup::default()
        });
        desk.keys("/").text("élysee good");
        assert_eq!(listed(&desk), 1);
        assert_eq!(marked(&desk, "Good offices"), "Good", "in the selected row");
        assert_eq!(marked(&desk, "Entretien"), "Élysée");
        desk.keys("<esc>");
        assert_eq!(
            marked(&desk, "Entretien"),
            "",
            "nothing is searched for any more"
        );
    }
}

#[test]
fn the_order_can_be_turned_and_the_cursor_stays_on_its_item() {
    let mut desk = told((80, 24));
    desk.keys("<down><down>oo");
    assert!(
        desk.screen().contains("Checklist · by due date ─"),
        "{}",
        desk.screen()
    );
    let first = |desk: &Desk| desk.screen().lines().nth(4).expect("a row").to_owned();
    assert!(first(&desk).contains("Ceasefire"), "{}", desk.screen());
    desk.keys("O");
    assert!(
        desk.screen().contains("by due date, reversed"),
        "{}",
        desk.screen()
    );
    assert!(
        desk.screen().contains("the latest first"),
        "{}",
        desk.screen()
    );
    assert!(
        first(&desk).contains("Good offices") && first(&desk).contains('▌'),
        "{}",
        desk.screen()
    );
    desk.keys("o");
    assert!(
        desk.screen().contains("by last change ─"),
        "another order begins the usual way round"
    );
}

#[test]
fn what_is_said_while_a_filter_is_on_does_not_move_the_cursor() {
    let mut desk = desk();
    desk.keys("f<down><enter><down>s2");
    assert!(
        desk.screen()
            .contains("Checklist: 16 of 17 · No information"),
        "{}",
        desk.screen()
    );
    let row = desk.row("Agreement");
    assert!(
        row.iter().any(|cell| cell.symbol() == "▌"),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_filter_at_80x24_and_120x40() {
    assert_snapshot!(
        "filter_80x24",
        told((80, 24)).keys("f<down><down><down><space>").shot()
    );
    assert_snapshot!(
        "filter_120x40",
        told((120, 40)).keys("f<down><down><down><space>").shot()
    );
}

/// Whether the screen says it.
#[track_caller]
fn shows(desk: &Desk, text: &str) {
    assert!(
        desk.screen().contains(text),
        "no “{text}” on\n{}",
        desk.screen()
    );
}

#[test]
fn a_view_is_kept_under_a_name_and_comes_back_at_the_next_start_with_a_live_count() {
    let mut desk = told((80, 24));
    let before = desk.file();
    desk.keys("f<down><down><down><space><enter>/")
        .text("ceasefire")
        .keys("<enter>oog");
    desk.keys("V");
    assert!(says(&desk, " 1 Overdue", "Overdue"), "{}", desk.screen());
    desk.keys("n").text("Overdue").keys("<enter>");
    shows(&desk, "There is a view of this name already");
    desk.text("Mine").keys("<enter>");
    shows(&desk, "“OverdueMine” is kept on this computer");
    desk.keys("<end><up>");
    assert!(
        says(
            &desk,
            " 1 OverdueMine",
            "“ceasefire”, In progress · by due date"
        ),
        "{}",
        desk.screen()
    );
    desk.keys("r").text("Truces").keys("<enter>");
    shows(&desk, "Truces");
    desk.keys("<esc>F");
    assert_eq!(desk.file(), before, "nothing of it is in the tracker");
    let mut desk = Setup {
        folder: desk.close(),
        ..Setup::default()
    }
    .open();
    desk.keys("V<end><up><enter>");
    shows(&desk, "1 of 17 · “ceasefire”, In progress · by due date");
    shows(&desk, "View “Truces”: 1 item.");
    desk.keys("V<end><up><del>");
    shows(&desk, "once more forgets “Truces”");
    desk.keys("<up><down><del>");
    shows(&desk, "once more forgets “Truces”");
    desk.keys("<del>");
    assert!(!desk.screen().contains(" Truces "), "{}", desk.screen());
    desk.keys("<home><del>");
    shows(&desk, "Only views of your own");
    desk.keys("<enter>");
    shows(&desk, "Checklist: 1 of 17 · Overdue · by due date");
}

#[test]
fn a_name_that_was_begun_for_a_view_comes_back() {
    let mut desk = told((80, 24));
    desk.keys("Vn").text("Under way, north").keys("<esc>");
    shows(&desk, "what you typed comes back");
    desk.keys("n");
    shows(&desk, "Under way, north");
    desk.keys("<enter>");
    shows(&desk, "“Under way, north” is kept on this computer");
}

#[test]
fn a_view_can_be_kept_with_arrows_and_enter_only() {
    let mut desk = told((80, 24));
    desk.keys("V<end><enter>").text("All").keys("<enter>");
    desk.keys("<end><up>");
    assert!(says(&desk, "17 All", "Everything"), "{}", desk.screen());
}

#[test]
fn order_groups_and_what_is_folded_are_found_again_at_the_next_start() {
    let mut desk = told((80, 24));
    desk.keys("ooO<end>z");
    shows(&desk, "Recommendations · 9 folded away");
    desk.keys("/").text("consult");
    shows(&desk, "▌");
    desk.keys("<esc>");
    desk.keys("q");
    let mut desk = Setup {
        folder: desk.close(),
        ..Setup::default()
    }
    .open();
    shows(&desk, "by due date, reversed");
    shows(&desk, "Recommendations · 9 folded away");
    desk.keys("Z");
    assert!(!desk.screen().contains("9 folded"), "{}", desk.screen());
    desk.keys("Z");
    shows(&desk, "Nothing is folded away.");
}

/// A desk at which all headings are folded, as a key held too long does it.
fn all_folded(language: &'static str) -> Desk {
    let setup = Setup {
        language,
        ..Setup::default()
    };
    let mut desk = setup.open();
    desk.keys("zz");
    assert!(!desk.screen().contains('▌'), "{}", desk.screen());
    desk
}

#[test]
fn what_is_folded_away_altogether_comes_back_by_every_key_that_is_tried() {
    for key in ["z", "Z", "F", "<enter>", "<esc>"] {
        let mut desk = all_folded("en");
        shows(&desk, "Mandate tasks · 8 folded away");
        shows(&desk, "Recommendations · 9 folded away");
        desk.keys(key);
        let screen = desk.screen();
        assert!(!screen.contains("9 folded"), "{key}:\n{screen}");
        assert!(!screen.contains("8 folded"), "{key}:\n{screen}");
        assert!(screen.contains('▌'), "{key}:\n{screen}");
    }
    // Side by side it is the same.
    for key in ["z", "<enter>"] {
        let mut desk = all_folded("en");
        desk.keys("v").keys(key);
        let screen = desk.screen();
        assert!(!screen.contains("9 folded"), "{key}:\n{screen}");
    }
}

#[test]
fn while_all_is_folded_away_the_way_back_is_named_first_and_by_what_is_refused() {
    for (language, word, told) in [
        ("en", " Z unfold ", "All is folded away; Z shows it again."),
        (
            "fr",
            " Z déplier ",
            "Tout est replié\u{202f}; Z le montre à nouveau.",
        ),
    ] {
        let mut desk = all_folded(language);
        let foot = |desk: &Desk| desk.screen().lines().last().unwrap_or_default().to_owned();
        assert!(foot(&desk).starts_with(word), "{}", desk.screen());
        for key in ["s", "n", "<tab>"] {
            desk.keys(key);
            shows(&desk, told);
        }
        // So it is at the next start.
        desk.keys("q");
        let mut desk = Setup {
            folder: desk.close(),
            language,
            ..Setup::default()
        }
        .open();
        assert!(foot(&desk).starts_with(word), "{}", desk.screen());
        desk.keys("F");
        assert!(!foot(&desk).starts_with(word), "{}", desk.screen());
        shows(&desk, "▌");
    }
}

#[test]
fn a_click_on_a_heading_shows_what_is_folded_away_under_it() {
    let mut desk = all_folded("en");
    desk.click("Recommendations · 9 folded away");
    shows(&desk, "Mandate tasks · 8 folded away");
    shows(&desk, "▌· a");
    desk.click("Mandate tasks · 8 folded away");
    shows(&desk, "Ceasefire");
    assert!(!desk.screen().contains("folded"), "{}", desk.screen());
}

#[test]
fn views_at_80x24_and_120x40() {
    let open = |size| {
        let mut desk = told(size);
        desk.keys("f<down><down><down><space><enter>V")
            .keys("n")
            .text("Under way, Chad")
            .keys("<enter>");
        desk.keys("<end><up>");
        desk.shot()
    };
    assert_snapshot!("views_80x24", open((80, 24)));
    assert_snapshot!("views_120x40", open((120, 40)));
}

/// A desk at which two delegations have spoken over some weeks.
fn spoken(size: (u16, u16)) -> Desk {
    let mut desk = told(size);
    for keys in [
        "<home><down><down><down>s2",
        "<down>s3",
        "<up><up>s4",
        "<home>s4",
    ] {
        wait(SignedDuration::from_hours(24 * 9));
        desk.send(Msg::Tick);
        desk.keys(keys);
    }
    desk.keys("<down>s2b").text("2026-04-02").keys("<enter>");
    desk.keys("<down><down><down><down>b")
        .text("+5")
        .keys("<enter>");
    desk
}

#[test]
fn the_dashboard_counts_and_each_of_its_lines_leads_somewhere() {
    let mut desk = spoken((80, 24));
    desk.keys("d");
    shows(&desk, "Dashboard: as Chad sees it");
    assert!(
        says(&desk, "● Implemented", "2 (25 %)"),
        "{}",
        desk.screen()
    );
    desk.keys("<down><down><down><down><enter>");
    shows(&desk, "2 of 17 · Implemented, Mandate tasks");
    desk.keys("d<tab>");
    shows(&desk, "[Over time]");
    assert!(
        says(&desk, "▌7 Apr 2026", "2 of 16 implemented"),
        "{}",
        desk.screen()
    );
    desk.keys("<tab>");
    shows(&desk, "Due soon");
    desk.keys("<enter>");
    assert!(
        desk.row("Agreement impl")
            .iter()
            .any(|cell| cell.symbol() == "▌")
    );
    desk.keys("d<tab><tab><tab>");
    assert!(
        says(&desk, "DPKO", "1 of 1 implemented"),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>");
    shows(&desk, "1 of 17 · lead DPKO");
    desk.keys("d<s-tab>");
    shows(
        &desk,
        "A. Diarra, Chad · Secure environment, north: due 12 Apr",
    );
    desk.keys("<enter>");
    shows(&desk, "Task 6");
    desk.keys("<esc><esc>d<s-tab><end><enter>");
    shows(&desk, "Task 1");
}

#[test]
fn the_dashboard_follows_what_is_said_meanwhile_and_says_where_there_is_nothing() {
    let mut desk = desk();
    desk.keys("d<tab>");
    shows(&desk, "Nothing has been said yet");
    desk.keys("<enter>");
    shows(&desk, "[Over time]");
    desk.keys("<tab>");
    shows(&desk, "Nothing that is open has a due date");
    desk.keys("<esc>");
    shows(&desk, "Checklist");
}

#[test]
fn what_lies_below_help_is_counted_anew_when_somebody_speaks() {
    let france = made("J. Dupont", "France", "s4");
    for (keys, before, after) in [
        ("d<tab><tab><tab>", "By delegation", "France "),
        ("V", "0 Where delegations differ", "1 Where delegations"),
        ("f", "Show only", "1  attention"),
    ] {
        let mut desk = Setup {
            size: (120, 40),
            ..Setup::default()
        }
        .open();
        desk.keys("s2").wait_for("saved 09").keys(keys);
        desk.wait_for(before);
        assert!(!desk.screen().contains(after), "{}", desk.screen());
        desk.keys("<f1>");
        flow_in(&mut desk, &france);
        desk.wait_for("1 differing").keys("<esc>");
        shows(&desk, after);
    }
}

#[test]
fn over_time_the_dashboard_says_in_which_reporting_period_a_day_is_and_draws_their_bounds() {
    let line = |day: &str, on: &str, to: &str| {
        format!(
            "        (at: \"{day}T12:00:00.000Z\", by: \"A. Diarra\", of: \"Chad\", on: \"{on}\", \
             after: [], say: Status(to: {to})),\n"
        )
    };
    let lines = [
        line("2015-07-01", "task-1", "Implemented"),
        line("2015-09-20", "task-2", "Implemented"),
        line("2015-10-05", "task-3", "Implemented"),
    ];
    let text = include_str!("../../assets/mandates/minusma-2227.ron");
    let text = text.replace("journal: [\n", &format!("journal: [\n{}", lines.concat()));
    let mut desk = Setup::default().with_file(&text).open();
    desk.keys("d<tab><end>");
    shows(&desk, "1 Jul 2015");
    shows(&desk, "· S/2015/732");
    let between = desk.screen();
    let between = between.lines().find(|line| line.contains("20 Sep 2015"));
    assert!(
        !between.is_some_and(|line| line.contains("S/2015")),
        "{between:?}"
    );
    desk.keys("<home>");
    shows(&desk, "· S/2015/1030");
    assert_snapshot!("board_periods", desk.shot());
}

#[test]
fn the_dashboard_fits_every_size() {
    let mut desk = spoken((80, 24));
    desk.keys("d");
    for size in [(40, 10), (60, 14), (80, 24), (200, 70), (41, 11)] {
        desk.resize(size.0, size.1);
        for _ in 0..5 {
            desk.keys("<tab><end><home>");
        }
    }
}

#[test]
fn the_dashboard_at_80x24_and_120x40() {
    for (name, size) in [("80x24", (80, 24)), ("120x40", (120, 40))] {
        let mut desk = spoken(size);
        desk.keys("d");
        for page in ["progress", "time", "dates", "who", "recent"] {
            assert_snapshot!(format!("board_{page}_{name}"), desk.shot());
            desk.keys("<tab>");
        }
    }
}

#[test]
fn letters_in_the_list_of_conditions_say_what_its_keys_do_and_do_nothing_else() {
    let mut desk = desk();
    for key in ["o", "n", "u", "s", "1", "r"] {
        desk.keys("f").keys(key);
        let screen = desk.screen();
        assert!(screen.contains("Show only:"), "{key}: {screen}");
        assert!(
            screen.contains("Letters choose nothing here; space switches"),
            "{key}: {screen}"
        );
        assert!(screen.contains("enter only this"), "{key}: {screen}");
        desk.keys("<esc>");
    }
    // Who types a word and Enter is told that nothing has come of it.
    desk.keys("f").text("overd").keys("<enter>");
    shows(&desk, "All items are shown already.");
    desk.keys("f<down><space>");
    assert!(
        desk.screen().contains("enter show these"),
        "{}",
        desk.screen()
    );
    desk.keys("f");
    assert!(
        !desk.screen().contains("Show only:"),
        "the key that opened it closes it"
    );
    desk.keys("f/");
    assert!(desk.screen().contains("Search"), "{}", desk.screen());
}

#[test]
fn conditions_counted_below_a_search_say_so() {
    let mut desk = desk();
    desk.keys("f");
    assert!(
        desk.screen().contains("Show only: 17 of 17 items"),
        "{}",
        desk.screen()
    );
    assert!(!desk.screen().contains("search"), "{}", desk.screen());
    desk.keys("<esc>/").text("xyzzy").keys("<enter>f");
    let screen = desk.screen();
    assert!(
        screen.contains("Show only, within the search “xyzzy”: 0 of 17 items"),
        "{screen}"
    );
    desk.keys("<esc>/<c-u>").text("civilians").keys("<enter>f");
    let screen = desk.screen();
    assert!(
        screen.contains("within the search “civilians”: "),
        "{screen}"
    );
    let long = "a long search that nobody would ever type into such a field";
    desk.keys("<esc>/<c-u>").text(long).keys("<enter>f");
    let screen = desk.screen();
    assert!(screen.contains("0 of 17 items ─"), "{screen}");
    let mut desk = Setup {
        language: "fr",
        ..Setup::default()
    }
    .open();
    desk.keys("/").text(long).keys("<enter>f");
    let screen = desk.screen();
    assert!(screen.contains("0 point sur 17 ─"), "{screen}");
}

#[test]
fn the_dashboard_says_which_items_its_figure_leaves_out() {
    let mut desk = super::desk::desk();
    desk.keys("s7")
        .text("overtaken")
        .keys("<enter>")
        .wait_for("saved 09");
    desk.keys("d");
    shows(&desk, "0 of 7 implemented");
    shows(&desk, "1 (13 %) · not counted");
    assert_eq!(
        desk.screen().matches("not counted").count(),
        1,
        "{}",
        desk.screen()
    );
}
