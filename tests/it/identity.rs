//! Who speaks: nothing that is typed by accident changes it, and what was said under a name stays with it.

use super::desk::{Desk, Setup, desk};

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
