//! What changed since: told at the start, looked through on the screen, gone to, listed, handed on.

use std::fs;

use insta::assert_snapshot;
use jiff::SignedDuration;
use mandate_tracker::storage::{Places, Store, Target, read};
use tempfile::TempDir;

use super::desk::{Desk, Setup, wait};

/// A tracker's text as somebody makes it by keys.
fn made(by: &'static str, of: &'static str, keys: &str) -> String {
    let mut desk = Setup {
        author: Some((by, of)),
        ..Setup::default()
    }
    .open();
    desk.keys(keys).wait_for("saved 09");
    let path = desk.path();
    let folder = desk.close();
    let text = fs::read_to_string(path).expect("the tracker");
    drop(folder);
    text
}

/// What colleagues say in their copies comes into the tracker in a folder while nobody looks.
fn arrive(folder: &TempDir, texts: &[String]) {
    let places = Places::below(folder.path());
    let target = Target {
        path: places.default_tracker(),
        may_be_missing: false,
        read_only: false,
    };
    let opened = Store::open(&places, &target).expect("the tracker opens");
    let mut tracker = opened.tracker;
    let copies = texts.iter().map(|text| {
        let path = folder.path().join("copy.ron");
        fs::write(&path, text).expect("written");
        read(&path).expect("a tracker").tracker
    });
    let copies: Vec<_> = copies.collect();
    let account = tracker.merge_all(copies).expect("the same mandate");
    let entries = account.entries().cloned().collect();
    let mut writer = opened.store.writer();
    writer
        .bring(entries, tracker.mandate().clone())
        .expect("brought");
}

fn open(folder: TempDir, size: (u16, u16), language: &'static str) -> Desk {
    Setup {
        folder,
        size,
        language,
        ..Setup::default()
    }
    .open()
}

/// Chad has said something and left; a day later France, and a colleague at Chad who had not seen it,
/// have spoken.
fn next_morning() -> TempDir {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let folder = desk.close();
    wait(SignedDuration::from_hours(20));
    let france = made("J. Dupont", "France", "s4<down>s2");
    let chad = made("B. Oumar", "Chad", "s1");
    arrive(&folder, &[france, chad]);
    folder
}

#[test]
fn in_the_morning_one_line_tells_how_much_came_and_which_key_shows_it() {
    let mut desk = open(next_morning(), (80, 24), "en");
    desk.wait_for("3 changes by others since your last visit");
    assert_snapshot!("news", desk.shot());
    desk.keys("<down>");
    assert!(
        !desk.screen().contains("changes by others"),
        "it is gone with the next key"
    );
    // Having been told, it is no news any more.
    let folder = desk.close();
    let mut desk = open(folder, (80, 24), "en");
    desk.take_in().take_in();
    assert!(!desk.screen().contains("by others"), "{}", desk.screen());
    desk.keys("C<enter>")
        .wait_for("Nothing changed since your last visit");
    assert_snapshot!("nothing-changed", desk.shot());
}

#[test]
fn own_words_are_no_news() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let folder = desk.close();
    let own = made("A. Diarra", "Chad", "<down>s3");
    arrive(&folder, &[own]);
    let mut desk = open(folder, (80, 24), "en");
    desk.take_in().take_in();
    assert!(!desk.screen().contains("by others"), "{}", desk.screen());
    desk.keys("C1").wait_for("1 change about 1 item");
}

#[test]
fn what_undo_and_redo_brought_back_to_what_it_was_is_no_change() {
    let mut desk = Setup::default().open();
    desk.keys("n").text("as it stands").keys("<c-s>");
    desk.wait_for("saved 09").keys("q");
    let folder = desk.close();
    let mut desk = open(folder, (80, 24), "en");
    desk.keys("u").wait_for("Undone");
    desk.keys("C<enter>").wait_for("1 change about 1 item");
    assert!(desk.screen().contains("as it stands"), "{}", desk.screen());
    desk.keys("<esc><c-y>").wait_for("in sight again");
    desk.keys("C<enter>")
        .wait_for("Nothing changed since your last visit");
    // What was said and taken back in between stands as little as before.
    desk.keys("<esc>n").text("a slip").keys("<c-s>u");
    desk.keys("C<enter>")
        .wait_for("Nothing changed since your last visit");
    desk.keys("<esc>n").text("what is new").keys("<c-s>u<c-y>");
    desk.keys("C<enter>").wait_for("1 change about 1 item");
    assert!(desk.screen().contains("what is new"), "{}", desk.screen());
    // The history keeps every step.
    desk.keys("<esc>H");
    let seen = desk.screen();
    assert!(seen.contains("a slip"), "{seen}");
}

#[test]
fn what_changed_is_told_item_by_item_and_gone_to() {
    for (size, language, name) in [
        ((80, 24), "en", "80x24-en"),
        ((120, 40), "en", "120x40-en"),
        ((80, 24), "fr", "80x24-fr"),
        ((120, 40), "fr", "120x40-fr"),
    ] {
        let mut desk = open(next_morning(), size, language);
        let (news, title) = match language {
            "en" => ("by others", "What changed since your"),
            _ => ("par d’autres", "Ce qui a changé depuis votre"),
        };
        desk.wait_for(news).keys("C");
        assert_snapshot!(format!("points-{name}"), desk.shot());
        desk.keys("<enter>").wait_for(title);
        desk.take_in();
        assert_snapshot!(format!("changes-{name}"), desk.shot());
    }
}

#[test]
fn from_what_changed_one_goes_to_the_item_and_on_to_the_next() {
    let mut desk = open(next_morning(), (120, 40), "en");
    desk.wait_for("by others")
        .keys("C<enter>")
        .wait_for("3 changes");
    desk.keys("<down><enter>");
    let row = |desk: &Desk| {
        let screen = desk.screen();
        let row = screen.lines().find(|line| line.contains('▌'));
        row.unwrap_or_default().to_owned()
    };
    assert!(row(&desk).contains(" 2 "), "{}", desk.screen());
    desk.keys("<esc><f3>");
    assert!(row(&desk).contains(" 1 "), "{}", desk.screen());
    assert!(
        desk.screen().contains("from the top again"),
        "{}",
        desk.screen()
    );
    // Where nothing was looked for, the list of what can be gone to has it.
    desk.keys("G<end>");
    assert!(
        desk.screen().contains("▌7 Changed since last visit"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>C<enter>").wait_for("3 changes");
    desk.keys("f");
    assert!(
        desk.screen().contains("Checklist: 2 of 17"),
        "{}",
        desk.screen()
    );
    assert!(
        desk.screen().contains("· Changed since last visit"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>f");
    assert!(
        desk.screen().contains("[ ] Changed since last visit"),
        "{}",
        desk.screen()
    );
}

#[test]
fn since_a_date_since_a_file_and_what_never_was() {
    let folder = next_morning();
    let before = folder.path().join("home/Documents");
    fs::create_dir_all(&before).expect("a folder");
    fs::write(before.join("sent.ron"), made("A. Diarra", "Chad", "s2")).expect("written");
    let mut desk = open(folder, (80, 24), "en");
    desk.wait_for("by others").keys("C2");
    assert!(desk.screen().contains("No copy of"), "{}", desk.screen());
    desk.keys("4");
    desk.text("someday").keys("<enter>");
    assert!(
        desk.screen().contains("That is no date"),
        "{}",
        desk.screen()
    );
    desk.keys("<c-u>").text("03/04/2026").keys("<enter>");
    desk.wait_for("3 April 2026 or 4 March 2026");
    desk.keys("<c-u>").text("tomorrow").keys("<enter>");
    desk.wait_for("Nothing changed since 4 March 2026");
    desk.keys("<enter>");
    assert!(
        desk.screen().contains("Nothing changed, so"),
        "{}",
        desk.screen()
    );
    desk.keys("<esc>C4").text("2026-03-02").keys("<enter>");
    desk.wait_for("What changed since 2 March 2026");
    desk.wait_for("4 changes");
    desk.keys("<esc>C5").wait_for("sent.ron");
    desk.keys("<down><enter>")
        .wait_for("What changed since the copy sent.ron");
    assert!(desk.screen().contains("4 changes"), "{}", desk.screen());
    // What is no tracker is a sentence, and everything is as it was.
    desk.keys("<esc>C5").text("none.ron").keys("<enter>");
    desk.wait_for("none.ron");
    desk.keys("<esc>");
    assert!(desk.screen().contains("Checklist"), "{}", desk.screen());
}

#[test]
fn on_a_first_visit_the_cursor_begins_at_what_can_be_chosen() {
    let mut desk = super::desk::desk();
    desk.keys("C");
    assert!(
        desk.screen().contains("▌4 Since a date"),
        "{}",
        desk.screen()
    );
    desk.keys("<enter>").wait_for("What changed since a date");
    // Once shared, that can be chosen first.
    desk.keys("<esc><esc>s2").wait_for("saved 09");
    desk.keys("x").wait_for("minusma-2227 Chad 2026-03-02.ron");
    desk.keys("<enter>").wait_for("is made to be sent");
    desk.keys("C").wait_for("▌2 Since I last shared");
}

#[test]
fn what_comes_in_while_one_looks_is_changed_too() {
    let folder = next_morning();
    let mut desk = open(folder, (120, 40), "en");
    desk.wait_for("by others")
        .keys("C<enter>")
        .wait_for("3 changes");
    desk.keys("f");
    assert!(
        desk.screen().contains("Checklist: 2 of 17"),
        "{}",
        desk.screen()
    );
    let places = desk.places();
    let text = made("K. Meyer", "Germany", "<end>s2");
    let path = places.home.join("theirs.ron");
    fs::create_dir_all(&places.home).expect("a folder");
    fs::write(&path, text).expect("written");
    desk.keys("m")
        .text(&path.display().to_string())
        .keys("<enter>");
    desk.wait_for("Enter merges")
        .keys("<enter>")
        .wait_for("3 of 17");
}

/// How many items the list of conditions counts as changed.
#[track_caller]
fn changed(desk: &mut Desk, since: &str) -> String {
    desk.keys("f");
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.contains(since));
    let row = row.unwrap_or_else(|| panic!("no “{since}” on\n{screen}"));
    let count = row.split(since).nth(1).and_then(|rest| {
        let mut words = rest.split_whitespace();
        words.next().map(str::to_owned)
    });
    desk.keys("<esc>");
    count.unwrap_or_default()
}

#[test]
fn what_one_says_oneself_is_changed_too() {
    let mut desk = open(next_morning(), (120, 40), "en");
    desk.wait_for("by others")
        .keys("C<enter>")
        .wait_for("3 changes");
    desk.keys("<esc>");
    assert_eq!(changed(&mut desk, "Changed since last visit"), "2");
    desk.keys("<end>s4").wait_for("Saved.");
    assert_eq!(changed(&mut desk, "Changed since last visit"), "3");
    desk.keys("<home><down><down>N")
        .text("for our eyes")
        .keys("<c-s>")
        .wait_for("note, private.");
    assert_eq!(changed(&mut desk, "Changed since last visit"), "3");
}

#[test]
fn what_a_copy_holds_is_no_change_since_that_copy_when_it_is_merged() {
    let mut desk = open(next_morning(), (120, 40), "en");
    desk.wait_for("by others");
    let path = desk.places().home.join("theirs.ron");
    fs::create_dir_all(&desk.places().home).expect("a folder");
    fs::write(&path, made("K. Meyer", "Germany", "<end>s2")).expect("written");
    let typed = path.display().to_string();
    desk.keys("C5").text(&typed).keys("<enter>");
    desk.wait_for("What changed since the copy theirs.ron")
        .wait_for("4 changes");
    desk.keys("<esc>");
    assert_eq!(changed(&mut desk, "Changed since the copy theirs.ron"), "2");
    desk.keys("m").text(&typed).keys("<enter>");
    desk.wait_for("Enter merges")
        .keys("<enter>")
        .wait_for("arrived");
    assert_eq!(changed(&mut desk, "Changed since the copy theirs.ron"), "2");
}

#[test]
fn a_day_that_was_begun_comes_back_and_a_path_does_not() {
    let mut desk = open(next_morning(), (120, 40), "en");
    desk.wait_for("by others").keys("C4").text("2026-02-");
    desk.keys("<esc>").wait_for("what you typed comes back");
    desk.keys("4").wait_for("2026-02-");
    desk.keys("<end>").text("28").keys("<enter>");
    desk.wait_for("What changed since 28 February 2026");
    desk.keys("<esc>C5").text("/far/away.ron").keys("<esc>C5");
    assert!(!desk.screen().contains("/far/away"), "{}", desk.screen());
}

#[test]
fn what_came_since_the_last_visit_waits_until_what_is_open_at_the_start_is_closed() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let path = desk.path();
    let folder = desk.close();
    fs::write(&path, made("J. Dupont", "France", "s4<down>s2")).expect("written");
    let mut again = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    again.keys("n").text("at once");
    again.wait_for("New note");
    for _ in 0..20 {
        again.take_in();
    }
    assert!(!again.screen().contains("since your last visit"));
    again.keys("<esc>").wait_for("since your last visit");
    let screen = again.screen();
    assert!(
        screen.contains("draft"),
        "what closing said stays: {screen}"
    );
}

#[test]
fn the_points_to_count_from_are_called_in_full_however_long_a_files_name_is() {
    let names = [
        (
            "en",
            [
                "Since my last visit",
                "Since I last shared",
                "Since the last export",
            ],
        ),
        (
            "fr",
            [
                "Depuis ma dernière visite",
                "Depuis mon dernier partage",
                "Depuis la dernière exportation",
            ],
        ),
    ];
    for (language, points) in names {
        for name in [
            "a.md",
            "brief 2026.md",
            "brief 2026-03-02.md",
            "minusma-2227 brief for the ministers 2026-03-02.md",
        ] {
            let mut desk = Setup {
                language,
                ..Setup::default()
            }
            .open();
            let folder = desk.places().home.join("Downloads");
            fs::create_dir_all(&folder).expect("a folder");
            desk.keys("s2e2").wait_for("minusma-2227 brief");
            desk.keys("<c-u>").text(&format!("~/Downloads/{name}"));
            desk.keys("<enter>").wait_for("# MINUSMA");
            desk.keys("<enter>");
            let out = folder.join(name);
            desk.wait_for(if language == "fr" {
                "est écrit\u{a0}:"
            } else {
                "is written:"
            });
            assert!(out.exists());
            desk.keys("C");
            let seen = desk.screen();
            for point in points {
                assert!(seen.contains(point), "{name}: {seen}");
            }
            let flat = seen.replace(['│', '\n'], " ");
            let flat = flat.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(name), "told below at the least: {seen}");
        }
    }
}

#[test]
fn a_reason_is_taken_by_the_same_word_as_any_other_answer() {
    for (language, word) in [("en", "enter take"), ("fr", "entrée valider")] {
        let mut desk = open(
            tempfile::tempdir_in(super::pty::launch::temporary()).expect("a folder"),
            (80, 24),
            language,
        );
        for keys in ["l", "b", "s<tab>", "s5"] {
            desk.keys(keys);
            let seen = desk.screen();
            let footer = seen.lines().last().expect("a footer").to_owned();
            assert!(footer.contains(word), "{keys}: {seen}");
            desk.keys("<esc><esc><esc>");
        }
    }
}
