//! Copies come together on the screen: chosen, looked at, merged; copies are made to be sent; conflict
//! copies of sync tools are noticed.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;
use mandate_tracker::domain::Landmark;
use mandate_tracker::storage::{Arrivals, Occasion, Places, read};
use mandate_tracker::tui::Msg;

use super::cli_share::entries;
use super::desk::{Desk, Setup};

/// A tracker's text as somebody else makes it by keys.
pub fn made(by: &'static str, of: &'static str, keys: &str) -> String {
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

fn france() -> String {
    made("J. Dupont", "France", "s4<down>s2n<c-s><esc>")
}

fn chads_other() -> String {
    made("B. Oumar", "Chad", "s1")
}

/// A desk of Chad where one thing was said, with two copies in the usual folders.
fn busy(size: (u16, u16)) -> Desk {
    busy_with(Setup {
        size,
        ..Setup::default()
    })
}

/// Such a desk.
pub fn busy_with(setup: Setup) -> Desk {
    let mut desk = setup.open();
    desk.keys("s2").wait_for("09:14");
    // Made elsewhere first: the newest is listed first.
    let france = france();
    put(&desk, "Documents", "tchad, Ñ.ron", &chads_other());
    put(&desk, "Downloads", "france.ron", &france);
    desk
}

fn put(desk: &Desk, folder: &str, name: &str, text: &str) -> PathBuf {
    let folder = desk.places().home.join(folder);
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, text).expect("a copy");
    path
}

pub fn beside(desk: &Desk, name: &str, text: &str) -> PathBuf {
    let path = desk.path().with_file_name(name);
    fs::write(&path, text).expect("a copy");
    path
}

/// The screen without the days on which the test's own files were changed, and without its folder.
pub fn steady(desk: &mut Desk) -> String {
    let shot = desk.shot();
    let lines = shot.lines().map(|line| match line.find(".ron") {
        Some(_) if line.contains("~~") => "…".to_owned(),
        Some(at) if line.contains('[') => format!("{} …", &line[..at + 4]),
        Some(_) | None => line.to_owned(),
    });
    lines.map(|line| line + "\n").collect()
}

/// The screen as one line, whatever was wrapped where.
fn flat(desk: &Desk) -> String {
    let screen = desk.screen();
    let words = screen.split_whitespace().filter(|word| *word != "│");
    words.collect::<Vec<_>>().join(" ")
}

/// Waits until the screen says something, wrapped or not.
pub fn wait(desk: &mut Desk, text: &str) {
    let limit = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !flat(desk).contains(text) {
        assert!(
            std::time::Instant::now() < limit,
            "no “{text}” on\n{}",
            desk.screen()
        );
        desk.take_in();
    }
}

fn others(desk: &Desk) -> usize {
    entries(&desk.path())
        .iter()
        .filter(|line| !line.contains("by: \"A. Diarra\""))
        .count()
}

#[test]
fn files_are_marked_looked_at_and_merged() {
    let mut desk = busy((80, 24));
    desk.keys("m")
        .wait_for("france.ron")
        .wait_for("tchad, Ñ.ron");
    desk.keys("<down><space><down><space><enter>")
        .wait_for("becomes contested");
    let shown = desk.screen();
    for words in [
        "3 entries about 2 items",
        "France: 2 entries",
        "J. Dupont, France",
    ] {
        assert!(shown.contains(words), "{words}:\n{shown}");
    }
    assert_eq!(others(&desk), 0, "a preview changes nothing");
    desk.keys("<enter>")
        .wait_for("entries of Chad and France arrived");
    let shown = flat(&desk);
    assert!(shown.contains("1 item is contested now"), "{shown}");
    assert!(
        shown.contains("Your delegation’s answers about task 1 are contested; c settles them."),
        "{shown}"
    );
    assert_eq!(others(&desk), 3);
    let before = desk.file();
    desk.keys("u").wait_for("A merge only adds");
    desk.keys("u").wait_for("Undone: status of");
    assert_eq!(others(&desk), 3, "a merge is no undo step");
    assert!(before.contains("J. Dupont"));
}

#[test]
fn a_merge_says_whose_own_answers_stepped_aside_and_for_what() {
    let mut desk = Setup::default().open();
    desk.keys("s2").file_when_saved();
    // A colleague of the same delegation answers what was said, and says something of their own.
    let mut theirs = Setup {
        author: Some(("B. Oumar", "Chad")),
        ..Setup::default()
    }
    .with_file(&desk.file())
    .open();
    theirs.keys("s4<down>s2").file_when_saved();
    let answered = theirs.file();
    put(&desk, "Downloads", "chad.ron", &answered);
    desk.keys("m").wait_for("chad.ron");
    desk.keys("<down><enter>").wait_for("steps aside");
    desk.keys("<enter>").wait_for("entries of Chad arrived");
    let shown = flat(&desk);
    assert!(
        shown.contains(
            "One answer or note of your delegation, about task 1, stepped aside for a later one."
        ),
        "{shown}"
    );
    assert!(!shown.contains("are contested; c settles"), "{shown}");
}

#[test]
fn escape_leaves_everything_as_it_was() {
    let mut desk = busy((80, 24));
    let before = desk.file();
    desk.keys("m").wait_for("france.ron");
    desk.keys("<down><enter>").wait_for("Enter merges");
    desk.keys("<esc>").wait_for("Nothing was merged");
    desk.keys("<esc>");
    assert!(desk.screen().contains("Checklist"), "{}", desk.screen());
    assert_eq!(desk.file(), before);
    assert!(!desk.screen().contains("Merge copies"), "{}", desk.screen());
}

#[test]
fn a_path_is_completed_and_may_hold_spaces_and_other_letters() {
    let mut desk = busy((80, 24));
    put(&desk, "Downloads", "Sénégal du sud.ron", &france());
    put(&desk, "Downloads", "Sénégal du nord.ron", &france());
    desk.keys("m").wait_for("france.ron");
    desk.text("~/Dow")
        .keys("<tab>")
        .wait_for("File ~/Downloads/");
    desk.text("sé")
        .keys("<tab>")
        .wait_for("File ~/Downloads/Sénégal du ");
    desk.wait_for("Sénégal du nord.ron");
    desk.text("s")
        .keys("<tab>")
        .wait_for("File ~/Downloads/Sénégal du sud.ron ");
    desk.keys("<enter>").wait_for("2 entries about 2 items");
    desk.keys("<enter>").wait_for("2 entries of France arrived");
    assert_eq!(others(&desk), 2);
    desk.keys("m").wait_for("nothing new");
    desk.text("~/zzz")
        .keys("<tab>")
        .wait_for("Nothing there begins");
}

#[test]
fn another_mandate_is_refused_with_both_titles_and_nothing_is_merged() {
    let mut desk = busy((80, 24));
    let other = france().replace("id: \"minusma-2227\"", "id: \"other\"");
    put(&desk, "Downloads", "other.ron", &other);
    put(
        &desk,
        "Downloads",
        "broken.ron",
        "mandate: (no tracker at all",
    );
    let before = desk.file();
    desk.keys("m").wait_for("broken.ron").wait_for("other.ron");
    desk.keys("<down><space><down><space><down><space><down><space><enter>")
        .wait_for("Nothing was merged");
    let shown = desk
        .screen()
        .split(['\n', '│'])
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ");
    assert!(shown.contains("These are two mandates"), "{shown}");
    assert!(shown.contains("is not a tracker"), "{shown}");
    desk.keys("<enter>");
    assert_eq!(desk.file(), before);
}

#[test]
fn lines_that_cannot_be_read_are_told_and_a_newer_versions_copy_is_refused() {
    let mut desk = busy((80, 24));
    let text = france();
    let torn = text.replace("    ],\n)", "        (id: torn\n    ],\n)");
    assert_ne!(torn, text);
    put(&desk, "Desktop", "torn.ron", &torn);
    put(
        &desk,
        "Desktop",
        "newer.ron",
        &text.replace("format: 1", "format: 2"),
    );
    desk.keys("m").wait_for("torn.ron");
    desk.text("~/Desktop/torn.ron")
        .keys("<enter>")
        .wait_for("Enter merges");
    wait(&mut desk, "One line of ~/Desktop/torn.ron cannot be read");
    desk.keys("<esc><esc>m").wait_for("newer.ron");
    desk.text("~/Desktop/newer.ron")
        .keys("<enter>")
        .wait_for("Nothing was merged");
    wait(&mut desk, "was written by a newer version (format 2)");
    assert_eq!(others(&desk), 0);
}

#[test]
fn what_holds_nothing_new_says_so_even_the_file_itself() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("france.ron");
    let path = desk.path();
    desk.text(&path.to_string_lossy())
        .keys("<enter>")
        .wait_for("Nothing new");
    let before = desk.file();
    desk.keys("<enter>");
    assert!(
        !desk.screen().contains("What this would bring"),
        "{}",
        desk.screen()
    );
    assert_eq!(desk.file(), before);
}

#[test]
fn a_file_that_is_not_there_and_an_empty_choice_say_so() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("france.ron");
    desk.keys("<enter>").wait_for("Type the path of a tracker");
    desk.text("~/nowhere.ron")
        .keys("<enter>")
        .wait_for("is not there");
    desk.keys("<esc><esc>");
    desk.wait_for("help");
}

#[test]
fn where_nothing_may_be_written_merging_says_why() {
    let mut desk = Setup {
        read_only: true,
        ..Setup::default()
    }
    .with_file(&france())
    .open();
    beside(&desk, "minusma-2227 (1).ron", &chads_other());
    desk.keys("m").wait_for("open for reading only");
    desk.keys("M").wait_for("open for reading only");
}

#[test]
fn conflict_copies_are_announced_merged_by_one_key_and_left_where_they_are() {
    let mut desk = busy((80, 24));
    let copy = beside(
        &desk,
        "minusma-2227.sync-conflict-20260301-101112-ABCDEFG.ron",
        &france(),
    );
    let bytes = fs::read(&copy).expect("the copy");
    desk.send(Msg::Tick).wait_for("merge 1 copy: M");
    wait(&mut desk, "with 2 entries that are not here");
    desk.keys("m")
        .wait_for("[x] minusma-2227.sync-…101112-ABCDEFG");
    desk.keys("<esc>M").wait_for("2 entries about 2 items");
    desk.keys("<enter>").wait_for("2 entries of France arrived");
    assert_eq!(others(&desk), 2);
    assert_eq!(fs::read(&copy).expect("the copy is still there"), bytes);
    desk.send(Msg::Tick);
    let limit = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while desk.screen().contains("merge 1 copy") {
        assert!(std::time::Instant::now() < limit, "{}", desk.screen());
        desk.send(Msg::Tick).take_in();
    }
    desk.keys("M").wait_for("no conflict copy");
}

#[test]
fn a_conflict_copy_whose_entries_are_all_known_is_not_announced() {
    let mut desk = busy((100, 30));
    let own = desk.file();
    beside(&desk, "minusma-2227 (1).ron", &own);
    let other = france().replace("id: \"minusma-2227\"", "id: \"other\"");
    beside(&desk, "minusma-2227-DESKTOP-1.ron", &other);
    beside(&desk, "minusma-2227 (2).ron", &chads_other());
    desk.send(Msg::Tick).wait_for("merge 1 copy: M");
    assert!(
        desk.screen().contains("minusma-2227 (2).ron"),
        "{}",
        desk.screen()
    );
}

#[test]
fn conflict_copies_are_noticed_when_the_file_is_opened() {
    let desk = busy((100, 30));
    beside(&desk, "minusma-2227-DESKTOP-1.ron", &france());
    let folder = desk.close();
    let mut desk = Setup {
        folder,
        size: (100, 30),
        ..Setup::default()
    }
    .open();
    desk.wait_for("merge 1 copy: M");
}

#[test]
fn a_copy_is_shared_without_private_notes_and_remembered() {
    let mut desk = busy((80, 24));
    desk.keys("N").text("for me only").keys("<c-s>");
    desk.keys("x").wait_for("minusma-2227 Chad 2026-03-02.ron");
    desk.keys("<enter>").wait_for("is made to be sent");
    let shown = flat(&desk);
    assert!(shown.contains("In it: 1 entry about 1 item"), "{shown}");
    assert!(shown.contains("1 private note stays"), "{shown}");
    let copy = desk
        .places()
        .home
        .join("Documents/minusma-2227 Chad 2026-03-02.ron");
    let text = fs::read_to_string(&copy).expect("the copy");
    assert!(!text.contains("for me only"), "{text}");
    let arrivals = Arrivals::read(&desk.places(), &desk.path());
    let shared = arrivals.known(Occasion::Share).expect("it is remembered");
    let all = read(&copy).expect("a tracker").tracker;
    assert!(all.journal().iter().all(|entry| shared.holds(entry)));
    let Landmark::Share(at, file) = shared.landmark() else {
        panic!("{:?}", shared.landmark());
    };
    assert!(at.to_string().starts_with("2026-03-02"), "{at}");
    assert_eq!(PathBuf::from(file), copy);

    desk.keys("<down>s3x").wait_for("is there; it is added to");
    desk.keys("<enter>").wait_for("Added to it: 1 entry");
    assert_eq!(entries(&copy).len(), 2);
    desk.keys("x").wait_for("is there; it is added to");
    wait(desk.keys("<enter>"), "holds all of this already");
}

#[test]
fn a_copy_is_never_made_in_the_trackers_own_place_nor_over_another_mandate() {
    let mut desk = busy((80, 24));
    let other = put(
        &desk,
        "Downloads",
        "other.ron",
        &france().replace("id: \"minusma-2227\"", "id: \"other\""),
    );
    let before = (desk.file(), fs::read(&other).expect("a file"));
    let own = desk.path();
    desk.keys("x").wait_for("minusma-2227 Chad");
    desk.keys("<c-z>");
    desk.keys("<esc>x").wait_for("minusma-2227 Chad");
    for _ in 0..80 {
        desk.keys("<bs>");
    }
    desk.text(&own.to_string_lossy())
        .keys("<enter>")
        .wait_for("is the tracker itself");
    for _ in 0..own.to_string_lossy().chars().count() {
        desk.keys("<bs>");
    }
    desk.text("~/Downloads/other")
        .keys("<enter>")
        .wait_for("two mandates");
    assert_eq!(before, (desk.file(), fs::read(&other).expect("a file")));
}

/// What a copy holds comes into the file by another hand, and the program looks at it.
pub fn flow_in(desk: &mut Desk, text: &str) {
    let mut own = read(&desk.path()).expect("the tracker").tracker;
    fs::create_dir_all(desk.places().home).expect("a folder");
    let copy = desk.places().home.join("arriving.ron");
    fs::write(&copy, text).expect("a copy");
    let other = read(&copy).expect("a tracker").tracker;
    own.merge(&other).expect("the same mandate");
    mandate_tracker::storage::replace(&desk.path(), &own).expect("the file is written");
    desk.send(Msg::Tick);
}

#[test]
fn words_that_flow_in_meanwhile_are_told_by_whom_and_about_what() {
    let mut desk = busy((100, 30));
    flow_in(&mut desk, &made("J. Dupont", "France", "s4"));
    desk.wait_for("France: “Ceasefire")
        .wait_for("is now Implemented.");
    flow_in(&mut desk, &made("J. Dupont", "France", "s4<down>s2<end>s1"));
    desk.wait_for("3 entries of France arrived: items 1, 2 and (i).");
}

#[test]
fn what_flows_in_and_is_answered_before_it_is_told_is_not_said_to_stand() {
    for (language, marks) in [
        (
            "en",
            [
                "is in the place of: Not started (B. Oumar)",
                "said meanwhile.",
            ],
        ),
        (
            "fr",
            [
                "réponse (tâche 2) est à la place de",
                "Non commencée (B. Oumar), donnée entre-temps.",
            ],
        ),
    ] {
        let mut desk = busy_with(Setup {
            language,
            ..Setup::default()
        });
        desk.keys("<down>s");
        flow_in(&mut desk, &made("B. Oumar", "Chad", "<down>s1"));
        desk.wait_for("○ 2 ").keys("3").wait_for("◑ 2 ");
        let told = flat(&desk);
        for words in marks {
            assert!(told.contains(words), "{words}: {}", desk.screen());
        }
        assert!(!told.contains("is now"), "{}", desk.screen());
        assert!(!told.contains("– Non commencée."), "{}", desk.screen());
    }
}

#[test]
fn several_answers_that_flow_in_and_are_answered_before_they_are_told_are_told_apart_from_the_others()
 {
    let mut desk = busy((100, 30));
    desk.keys("<down>s");
    flow_in(&mut desk, &made("B. Oumar", "Chad", "<down>s1<down>s4"));
    desk.wait_for("● 3 ").keys("3").wait_for("◑ 2 ");
    let told = flat(&desk);
    for words in [
        "Chad: “Good offices, facilitation” is now Implemented.",
        "Your answer about task 2 is in the place of: Not started (B. Oumar), said meanwhile.",
    ] {
        assert!(told.contains(words), "{words}: {}", desk.screen());
    }
}

#[test]
fn what_flows_in_and_is_contested_is_told_with_what_stands_beside_it() {
    let mut desk = busy((100, 30));
    flow_in(&mut desk, &chads_other());
    desk.wait_for("1 contested");
    let told = flat(&desk);
    let words = "“Ceasefire arrangements” is contested now: In progress (A. Diarra), Not started (B. Oumar).";
    assert!(told.contains(words), "{}", desk.screen());
    assert!(!told.contains("is now"), "{}", desk.screen());
}

#[test]
fn words_that_flow_in_while_a_note_is_written_are_told_when_it_is_kept() {
    let mut desk = busy((100, 30));
    desk.keys("<down>s3n").text("still at it");
    flow_in(&mut desk, &made("J. Dupont", "France", "s4"));
    desk.wait_for("1 differing");
    flow_in(&mut desk, &made("K. Meyer", "Germany", "<down>s2"));
    desk.wait_for("2 differing");
    desk.keys("<c-s>")
        .wait_for("2 entries of France and Germany");
    assert!(flat(&desk).contains("note. Saved."), "{}", desk.screen());
}

#[test]
fn the_first_merge_makes_the_default_tracker() {
    let mut desk = Setup::default().open();
    put(&desk, "Desktop", "france.ron", &france());
    assert!(!desk.path().exists());
    desk.keys("m").wait_for("france.ron");
    desk.keys("<down><enter>").wait_for("Enter merges");
    assert!(!desk.path().exists(), "a preview makes nothing");
    desk.keys("<enter>").wait_for("2 entries of France arrived");
    assert_eq!(others(&desk), 2);
}

#[test]
fn a_merge_that_cannot_be_written_says_so_and_comes_no_later_by_itself() {
    let mut desk = busy((80, 24));
    let own = desk.file();
    desk.keys("m").wait_for("france.ron");
    desk.keys("<down><enter>").wait_for("Enter merges");
    let other = own.replace("id: \"minusma-2227\"", "id: \"other\"");
    fs::write(desk.path(), &other).expect("somebody replaces the file");
    wait(
        desk.keys("<enter>"),
        "is about another mandate now than a moment ago",
    );
    assert_eq!(desk.file(), other);
    fs::write(desk.path(), &own).expect("the file comes back");
    desk.keys("<down>s3").wait_for("saved 09");
    desk.keys("<down>s3");
    let folder = desk.close();
    let path = Places::below(folder.path()).default_tracker();
    let text = fs::read_to_string(path).expect("the tracker");
    assert!(!text.contains("J. Dupont"), "{text}");
}

#[test]
fn a_merge_begun_just_before_leaving_is_in_the_file() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("france.ron");
    desk.keys("<down><enter>").wait_for("Enter merges");
    desk.keys("<enter>q");
    let folder = desk.close();
    let path = Places::below(folder.path()).default_tracker();
    assert_eq!(entries(&path).len(), 3);
}

#[test]
fn a_file_dropped_on_the_terminal_is_its_path() {
    let mut desk = busy((80, 24));
    let path = put(&desk, "Downloads", "from France.ron", &france());
    let path = path.to_string_lossy().into_owned();
    desk.keys("m").wait_for("france.ron");
    desk.paste(&format!("'{path}' "))
        .keys("<enter>")
        .wait_for("Enter merges");
    desk.keys("<esc><esc>m").wait_for("france.ron");
    desk.paste(&path.replace(' ', "\\ "))
        .keys("<enter>")
        .wait_for("Enter merges");
}

#[test]
fn no_size_of_the_window_is_too_small_for_a_choice() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("france.ron");
    for size in [
        (40, 10),
        (41, 11),
        (60, 12),
        (84, 14),
        (200, 60),
        (3, 2),
        (80, 24),
    ] {
        desk.resize(size.0, size.1);
    }
    desk.keys("<down><space><enter>").wait_for("Enter merges");
    for size in [(40, 10), (200, 60), (3, 2), (40, 11)] {
        desk.resize(size.0, size.1);
    }
    desk.keys("<end>");
    assert!(
        desk.screen().contains("Agreement implementation"),
        "{}",
        desk.screen()
    );
    desk.keys("<home>");
    assert!(
        desk.screen().contains("2 entries about"),
        "{}",
        desk.screen()
    );
}

#[test]
fn picker_at_80x24() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("tchad");
    assert_snapshot!(steady(desk.keys("<down><space>")));
}

#[test]
fn picker_at_120x40() {
    let mut desk = busy((120, 40));
    desk.keys("m").wait_for("tchad");
    assert_snapshot!(steady(desk.keys("<down><space>")));
}

#[test]
fn preview_at_80x24() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("tchad");
    desk.keys("<down><space><down><space><enter>")
        .wait_for("becomes contested");
    assert_snapshot!(desk.shot());
}

#[test]
fn preview_at_120x40() {
    let mut desk = busy((120, 40));
    desk.keys("m").wait_for("tchad");
    desk.keys("<down><space><down><space><enter>")
        .wait_for("becomes contested");
    assert_snapshot!(desk.shot());
}

#[test]
fn sharing_at_80x24() {
    let mut desk = busy((80, 24));
    desk.keys("x").wait_for("new");
    assert_snapshot!(steady(&mut desk));
}

#[test]
fn undo_after_a_merge_says_that_the_merge_stays_before_it_takes_ones_own_word_back() {
    let mut desk = busy((80, 24));
    desk.keys("m").wait_for("france.ron");
    desk.keys("<down><enter>").wait_for("A merge only adds");
    desk.keys("<enter>").wait_for("of France arrived");
    desk.keys("u");
    wait(
        &mut desk,
        "A merge only adds: what arrived stays. u once more takes back your own last word: status of task 1 back to No information.",
    );
    assert!(desk.screen().contains("In progress"), "{}", desk.screen());
    desk.keys("u").wait_for("Undone: status of task 1");
    assert_eq!(others(&desk), 2, "what arrived is there still");
    // Who has said something since means that.
    desk.keys("m").wait_for("tchad");
    desk.keys("<down><enter>").wait_for("Enter merges");
    desk.keys("<enter>").wait_for("of Chad arrived");
    desk.keys("<end>s2u")
        .wait_for("Undone: status of recommendation (i)");
}

#[test]
fn who_makes_a_copy_is_told_of_what_is_out_of_sight_and_goes_along() {
    let mut desk = Setup::default().open();
    desk.keys("x").wait_for("Everything said in this tracker");
    assert!(!flat(&desk).contains("Among it"), "{}", desk.screen());
    desk.keys("<esc>s2u<down>n")
        .text("We met the Secretary-General in private")
        .keys("<c-s>w");
    wait(
        &mut desk,
        "withdrawn: “We met the Secretary-Genera…”. Saved. Its text stays in the file and in every copy.",
    );
    desk.keys("<down>n").text("Kept").keys("<c-s>");
    let told = "Among it one withdrawn note and one answer that was taken back: whoever has the copy can read what they said.";
    desk.keys("x");
    wait(&mut desk, told);
    desk.wait_for("(new)".trim_matches(['(', ')']))
        .keys("<enter>");
    wait(&mut desk, "is made to be sent");
    wait(&mut desk, told);
}

#[test]
fn a_place_that_took_no_copy_stands_until_the_question_is_closed() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    let place = "~/nowhere/at/all.ron";
    desk.keys("x").wait_for("Chad");
    desk.keys("<c-u>").text(place).keys("<enter>");
    desk.wait_for("could not be made").wait_for(place);
    desk.keys("<esc>x").wait_for("minusma-2227 Chad");
}

#[test]
fn enter_on_a_folder_opens_it_however_it_was_typed() {
    let mut desk = busy((80, 24));
    let niger = made("I. Sani", "Niger", "s3");
    let folder = put(&desk, "Sent", "niger.ron", &niger);
    put(&desk, "Sent", "niger 2.ron", &niger);
    let folder = folder.parent().expect("a folder").display().to_string();
    for typed in ["~/Sent", "~/Sent/", &folder] {
        desk.keys("m").paste(typed).keys("<enter>");
        wait(&mut desk, "/niger.ron");
        let told = flat(&desk);
        assert!(told.contains("Merge copies into this tracker"), "{told}");
        assert!(told.contains("/niger 2.ron"), "{told}");
        desk.keys("<esc>");
    }
    // What it holds is chosen as ever.
    desk.keys("m").paste("~/Sent").keys("<enter>");
    wait(&mut desk, "~/Sent/niger.ron");
    desk.keys("<down><enter>");
    wait(&mut desk, "1 entry about 1 item, from Niger");
}

#[test]
fn a_folder_in_which_nothing_can_be_merged_says_so_where_it_was_typed() {
    let mut desk = busy((80, 24));
    fs::create_dir_all(desk.places().home.join("Empty")).expect("a folder");
    desk.keys("m").paste("~/Empty").keys("<enter>");
    wait(&mut desk, "Nothing in this folder fits");
    desk.keys("<esc>X").paste("~/Empty/").keys("<enter>");
    wait(&mut desk, "Nothing in this folder fits");
}

#[test]
fn what_is_not_finished_is_told_before_and_after_a_copy_is_made() {
    let mut desk = Setup::default().open();
    desk.keys("s2").wait_for("saved 09");
    desk.keys("N").text("for me").keys("<esc>");
    desk.keys("x").wait_for("Chad");
    assert!(!flat(&desk).contains("unfinished"), "{}", desk.screen());
    desk.keys("<esc><down>n").text("almost").keys("<esc>");
    let one = "1 unfinished note is not in it: Agreement implementation (n).";
    desk.keys("x").wait_for("Chad 20");
    assert!(flat(&desk).contains(one), "{}", desk.screen());
    desk.keys("<enter>").wait_for("is made");
    assert!(flat(&desk).contains(one), "{}", desk.screen());
    desk.keys("<down>l").text("DPK").keys("<esc>");
    desk.keys("<down>n")
        .text("one")
        .keys("<esc><down>n")
        .text("two");
    desk.keys("<esc>x").wait_for("Chad 20");
    let told = flat(&desk);
    assert!(
        told.contains("4 unfinished texts are not in it: "),
        "{told}"
    );
    assert!(
        told.contains("key centres (n); ") && told.contains("… (D)."),
        "{told}"
    );
}

/// The names of the files that are listed, from the top.
fn listed(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let lines = screen.lines().filter(|line| line.contains("[ ]"));
    let names = lines.map(|line| {
        let path = line.split("[ ] ").nth(1).unwrap_or_default();
        path.trim_matches(['│', ' ']).to_owned()
    });
    names.collect()
}

#[test]
fn what_may_be_new_stands_above_the_copies_that_were_made_here() {
    let mut desk = Setup {
        size: (120, 40),
        ..Setup::default()
    }
    .open();
    desk.keys("s2").wait_for("saved 09");
    put(
        &desk,
        "Downloads",
        "reply.ron",
        &made("J. Dupont", "France", "s4"),
    );
    put(&desk, "Downloads", "same.ron", &desk.file());
    desk.keys("x").wait_for("Chad 2026");
    desk.keys("<c-u>")
        .text("~/Downloads/sent.ron")
        .keys("<enter>");
    desk.wait_for("is made").keys("m").wait_for("reply.ron");
    let names = listed(&desk);
    assert!(names[0].contains("reply.ron"), "{names:?}");
    assert!(names[1].contains("sent.ron"), "{names:?}");
    assert!(names[1].contains("made here"), "{names:?}");
    assert!(names[2].contains("same.ron"), "{names:?}");
    assert!(names[2].contains("nothing new"), "{names:?}");
    // A reply in its place is none of ours any more.
    desk.keys("<esc>");
    put(
        &desk,
        "Downloads",
        "sent.ron",
        &made("S. Keita", "Mali", "s3"),
    );
    desk.keys("m").wait_for("reply.ron");
    let sent = listed(&desk)
        .into_iter()
        .take(2)
        .find(|it| it.contains("sent.ron"));
    assert!(
        sent.is_some_and(|it| !it.contains("made here")),
        "{}",
        desk.screen()
    );
}

#[test]
fn the_one_file_that_is_listed_is_taken_without_going_down_to_it() {
    let mut desk = Setup::default().open();
    put(
        &desk,
        "Downloads",
        "reply.ron",
        &made("J. Dupont", "France", "s4"),
    );
    desk.keys("m").wait_for("reply.ron").keys("<enter>");
    wait(&mut desk, "1 entry about 1 item, from France");
}

#[test]
fn of_names_that_are_too_long_both_ends_are_seen() {
    let mut desk = Setup::default().open();
    let long = "a very long name of a mission in a country and of its mandate for two years";
    for end in ["from Chad", "from Niger"] {
        let text = made("J. Dupont", "France", "s4");
        put(&desk, "Downloads", &format!("{long} {end}.ron"), &text);
        put(&desk, "Downloads", &format!("b{long} {end}.ron"), &text);
    }
    let seen = desk.keys("m").wait_for("from Chad.ron").screen();
    for (begin, end) in [
        ("] a very", "from Chad.ron"),
        ("] ba very", "from Niger.ron"),
    ] {
        let is_seen = |line: &str| line.contains(begin) && line.contains(end);
        assert!(seen.lines().any(is_seen), "{begin}…{end}: {seen}");
    }
}

#[test]
fn of_files_that_came_today_the_time_is_told() {
    let mut desk = Setup::default().open();
    let theirs = made("J. Dupont", "France", "s4");
    for (name, at) in [
        ("one.ron", "2026-03-02T08:31:00Z"),
        ("two.ron", "2026-03-01T08:32:00Z"),
    ] {
        let path = put(&desk, "Downloads", name, &theirs);
        let at: jiff::Timestamp = at.parse().expect("a time");
        let since = std::time::Duration::from_secs(at.as_second().unsigned_abs());
        let at = std::time::SystemTime::UNIX_EPOCH + since;
        let file = fs::File::options()
            .write(true)
            .open(path)
            .expect("the file");
        file.set_modified(at).expect("its time");
    }
    let names = {
        desk.keys("m").wait_for("two.ron");
        listed(&desk)
    };
    assert!(
        names[0].contains("one.ron") && names[0].contains("08:31"),
        "{names:?}"
    );
    assert!(
        names[1].contains("1 Mar 2026") && !names[1].contains("08:32"),
        "{names:?}"
    );
}
