//! Who speaks: nothing that is typed by accident changes it, and what was said under a name stays with it.

use super::desk::{Desk, Setup, desk, wait};
use super::linear;

/// A desk at which A. Diarra of Chad has said something.
fn spoken() -> Desk {
    let mut desk = desk();
    desk.keys("s4").wait_for("saved 09:14");
    desk
}

fn shows(desk: &Desk, words: &str) {
    assert!(
        desk.screen().contains(words),
        "no “{words}”\n{}",
        desk.screen()
    );
}

/// The name field emptied, another name in its place.
fn renamed(desk: &mut Desk, name: &str) {
    desk.keys("a<c-u>").text(name).keys("<enter>");
}

/// A desk at which nobody has said yet who they are.
fn nobodys() -> Desk {
    let setup = Setup {
        author: None,
        ..Setup::default()
    };
    setup.open()
}

#[test]
fn what_a_newcomer_chooses_first_is_said_when_it_is_known_who_speaks() {
    let mut desk = nobodys();
    desk.keys("s2");
    shows(&desk, "Who speaks?");
    desk.keys("<c-u>").text("A. Diarra").keys("<enter>");
    desk.text("Chad").keys("<enter>").wait_for("saved 09:14");
    shows(&desk, "status In progress. Saved.");
    assert!(desk.file().contains("by: \"A. Diarra\""));
    let mut desk = nobodys();
    desk.keys("s<end><enter>");
    shows(&desk, "Who speaks?");
    // The choice waits below.
    desk.keys("<esc>");
    shows(&desk, "▌7 – No longer applicable");
    desk.keys("<enter><c-u>").text("A. Diarra").keys("<enter>");
    desk.text("Chad").keys("<enter>");
    shows(&desk, "needs a reason");
}

#[test]
fn what_is_typed_goes_on_from_the_name_that_stands() {
    let mut desk = desk();
    desk.keys("a").text("s4");
    shows(&desk, "A. Diarras4");
    desk.keys("<esc><esc>");
    shows(&desk, "A. Diarra, Chad");
}

#[test]
fn a_name_that_has_spoken_is_not_replaced_without_being_asked() {
    let mut desk = spoken();
    renamed(&mut desk, "s4nx");
    shows(&desk, "A. Diarra, Chad");
    shows(&desk, "s4nx, Chad");
    // A hurried Enter changes nothing.
    desk.keys("<enter>");
    shows(&desk, "Nothing was changed.");
    desk.keys("<down>s3").wait_for("saved 09:14");
    assert!(!desk.file().contains("s4nx"), "{}", desk.file());
}

#[test]
fn who_means_it_changes_the_name_and_esc_goes_back_to_the_field() {
    let mut desk = spoken();
    renamed(&mut desk, "F. Keita");
    desk.keys("<esc>");
    shows(&desk, "Your name");
    desk.keys("<end>").text(" Ba").keys("<enter><down><enter>");
    shows(&desk, "From now on you speak as F. Keita Ba, Chad");
    desk.keys("<down>s3").wait_for("saved 09:14");
    assert!(
        desk.file().contains("by: \"F. Keita Ba\""),
        "{}",
        desk.file()
    );
}

#[test]
fn a_delegation_that_has_spoken_is_asked_about_too() {
    let mut desk = Setup {
        author: Some(("B. Oumar", "Chad")),
        ..Setup::default()
    }
    .with_file(&spoken().file())
    .open();
    // The name alone has said nothing here, and Chad it stays.
    renamed(&mut desk, "C. Idriss");
    shows(&desk, "From now on you speak as C. Idriss, Chad");
    desk.keys("a<down><c-u>").text("France").keys("<enter>");
    shows(&desk, "C. Idriss, France");
    // What others of Chad said does not carry this name.
    shows(&desk, "changes here by Chad: 1");
    desk.keys("<enter>");
    shows(&desk, "Nothing was changed.");
}

#[test]
fn two_names_that_are_asked_about_can_be_told_apart_at_80_columns() {
    for language in ["en", "fr"] {
        let mut desk = Setup {
            author: Some(("Mohamed Ould Cheikh Ahmed", "Mali")),
            size: (80, 24),
            language,
            ..Setup::default()
        }
        .open();
        desk.keys("s4").wait_for("09:14");
        desk.keys("a<down><c-u>").text("Mauritania").keys("<enter>");
        shows(&desk, "Mohamed Ould Cheikh Ahmed, Mali ");
        shows(&desk, "Mohamed Ould Cheikh Ahmed, Mauritania");
    }
}

#[test]
fn the_spelling_of_a_name_is_corrected_without_a_question() {
    let mut desk = spoken();
    renamed(&mut desk, "a. diarra");
    shows(&desk, "From now on you speak as a. diarra");
}

#[test]
fn undo_after_a_change_of_name_says_whose_the_earlier_changes_are() {
    let mut desk = spoken();
    desk.keys("u<c-y>");
    shows(&desk, "Redone: ");
    renamed(&mut desk, "F. Keïta");
    desk.keys("2");
    shows(&desk, "From now on you speak as F. Keïta, Chad");
    desk.keys("u");
    shows(&desk, "Nothing said as F. Keïta, Chad is left to undo.");
    shows(&desk, "A. Diarra, Chad");
    shows(&desk, "A. Diarra, Chad has spoken");
    renamed(&mut desk, "A. Diarra");
    desk.keys("u");
    shows(&desk, "Undone: ");
}

#[test]
fn where_strangers_spoke_last_undo_names_nobody() {
    let mut desk = Setup {
        author: Some(("B. Martin", "France")),
        ..Setup::default()
    }
    .with_file(&spoken().file())
    .open();
    desk.keys("u");
    shows(&desk, "There is nothing of yours left to undo.");
}

#[test]
fn what_was_typed_of_a_name_and_not_taken_comes_back_also_after_a_restart() {
    for mut desk in [nobodys(), spoken()] {
        desk.keys("a<c-u>").text("F. Keita").keys("<down><c-u>");
        desk.text("Gui").keys("<esc>");
        assert!(flat(&desk).contains("what you typed comes back when you open this again"));
        desk.keys("<down>a");
        shows(&desk, "F. Keita");
        shows(&desk, "Gui");
        desk.keys("<esc>q");
        let setup = Setup {
            folder: desk.close(),
            ..Setup::default()
        };
        let mut desk = setup.open();
        desk.keys("a");
        shows(&desk, "F. Keita");
        shows(&desk, "Gui");
    }
}

/// What a screen says, whatever was wrapped where.
fn flat(desk: &Desk) -> String {
    let bare = desk.screen().replace(['│', '▌', '·', '\n'], " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

const FIRST: &str = "What was said as A. Diarra, Chad keeps that name.";

#[test]
fn who_comes_to_correct_a_name_is_told_to_take_back_first_what_was_said_under_it() {
    let mut desk = desk();
    desk.keys("a");
    assert!(!flat(&desk).contains("keeps that name"), "nothing was said");
    desk.keys("<esc>s4").wait_for("saved 09:14").keys("a");
    let told = flat(&desk);
    assert!(told.contains(FIRST), "{told}");
    assert!(told.contains("take it back first: esc, then u"), "{told}");
    desk.keys("<c-u>").text("F. Keita").keys("<enter>");
    let told = flat(&desk);
    assert!(told.contains("Who speaks from now on?"), "{told}");
    assert!(told.contains("take back first what it said: u"), "{told}");
    // Of long ago nothing can be wrong that is not known by now.
    desk.keys("<esc><esc>");
    let folder = desk.close();
    wait(jiff::SignedDuration::from_hours(24 * 9));
    let mut desk = Setup {
        folder,
        ..Setup::default()
    }
    .open();
    desk.keys("a");
    assert!(!flat(&desk).contains("keeps that name"), "{}", flat(&desk));
}

fn nobody(setup: linear::Setup) -> linear::Walk {
    linear::Setup {
        author: None,
        ..setup
    }
    .open()
}

fn said(text: String) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_conversation_takes_a_number_for_one_of_the_delegations_that_it_offers() {
    let mut walk = nobody(linear::Setup::default().with_file(&spoken().file()));
    let told = said(walk.types("a\nF. Keita"));
    assert!(told.contains("1. Chad"), "{told}");
    let told = said(walk.types("4"));
    assert!(told.contains("from 1 to 1"), "{told}");
    let told = said(walk.types("1"));
    assert!(told.contains("You speak as F. Keita, Chad"), "{told}");
}

#[test]
fn the_conversation_asks_once_whether_a_number_is_really_a_name() {
    let mut walk = nobody(linear::Setup::default());
    let told = said(walk.types("a\nF. Keita\n4"));
    assert!(told.contains("“4” is a number"), "{told}");
    let told = said(walk.types("Chad"));
    assert!(told.contains("You speak as F. Keita, Chad"), "{told}");
    let mut walk = nobody(linear::Setup::default());
    let told = said(walk.types("a\n4\nF. Keita\n27\n27"));
    assert!(told.contains("You speak as F. Keita, 27"), "{told}");
}

#[test]
fn the_conversation_changes_no_name_that_has_spoken_without_being_asked() {
    let mut walk = linear::Setup::default().open();
    walk.types("4\n1\n2\nb");
    let told = said(walk.types("a"));
    assert!(told.contains(FIRST), "{told}");
    assert!(told.contains("take it back first: b, then u"), "{told}");
    let told = said(walk.types("B. Idriss\nNiger"));
    for words in [
        "Who speaks from now on?",
        "1. A. Diarra, Chad: as until now; one change here carries it",
        "2. B. Idriss, Niger: another name; what was said keeps the old one",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let told = said(walk.types("1"));
    assert!(told.contains("Nothing was changed."), "{told}");
    let told = said(walk.types("u"));
    assert!(told.contains("took back: status In progress"), "{told}");
    let told = said(walk.types("a\nB. Idriss\nNiger\n2"));
    assert!(told.contains("You speak as B. Idriss, Niger"), "{told}");
    // Another spelling is no other name.
    let told = said(walk.types("a\nb. idriss\nNiger"));
    assert!(told.contains("You speak as b. idriss, Niger"), "{told}");
}

#[test]
fn who_comes_to_a_file_speaks_for_the_delegation_as_the_file_spells_it() {
    let text = spoken().file();
    let setup = || {
        Setup {
            author: None,
            ..Setup::default()
        }
        .with_file(&text)
    };
    let mut desk = setup().open();
    desk.keys("<down>s2").wait_for("Your name");
    desk.keys("<c-u>").text("B. Oumar").keys("<enter>");
    desk.text("chad").keys("<enter>").wait_for("saved 09");
    shows(&desk, "B. Oumar, Chad");
    assert!(!desk.file().contains("of: \"chad\""), "{}", desk.file());
    // Who is known already may mean another spelling.
    desk.keys("a<down><c-u>").text("CHAD").keys("<enter>");
    shows(&desk, "B. Oumar, CHAD");
}
