//! What comes back from an editor.

use super::*;
use crate::domain::{Author, Journal, Request, Stamp, Tracker};

fn note(item: &str) -> NoteOf {
    NoteOf::new(vec![ItemId::new(item)], None, false)
}

fn said(item: &str, text: &str) -> Vec<Said> {
    let it = crate::storage::embedded();
    let tracker = Tracker::new(it, Journal::default(), Journal::default());
    let say = Say::Note { text: text.into() };
    let request = Request::shared(ItemId::new(item), say);
    let author = Author::new("Ann", "Chad");
    let stamp = Stamp {
        author,
        at: jiff::Timestamp::UNIX_EPOCH,
        seed: 1,
    };
    tracker
        .say(&[request], &stamp, false)
        .expect("it may be said")
}

fn lent(loans: &mut Loans, item: &str, text: &str) -> Loan {
    match loans.ask("ed", &note(item), text).expect("laid") {
        Lent::Out(loan) => loan,
        Lent::Back(edited) => panic!("it was not started again: {edited:?}"),
    }
}

fn back(loans: &mut Loans, item: &str, text: &str) -> Edited {
    match loans.ask("ed", &note(item), text).expect("taken over") {
        Lent::Back(edited) => edited,
        Lent::Out(loan) => panic!("it was started again: {loan:?}"),
    }
}

#[test]
fn a_sheet_stays_until_its_text_is_safe() {
    let mut loans = Loans::default();
    let loan = lent(&mut loans, "task-1", "one");
    let path = loan.path().to_owned();
    std::fs::write(&path, "two").expect("written");
    loans.give_back(loan, Ended::Well);
    assert!(path.exists());
    loans.settle();
    assert!(!path.exists());
}

#[test]
fn what_an_editor_that_did_not_wait_saves_later_is_taken_over() {
    let mut loans = Loans::default();
    let loan = lent(&mut loans, "task-1", "one");
    let path = loan.path().to_owned();
    loans.give_back(loan, Ended::AtOnce);
    loans.settle();
    assert!(path.exists(), "its window may be open");
    // Asked again before anything was saved, it finds the same file with what was typed meanwhile.
    let loan = lent(&mut loans, "task-1", "one and a half");
    assert_eq!(loan.path(), path);
    let text = std::fs::read_to_string(&path).expect("read");
    assert_eq!(text, "one and a half");
    loans.give_back(loan, Ended::AtOnce);
    std::fs::write(&path, "two").expect("written");
    let edited = back(&mut loans, "task-1", "one and a half");
    assert_eq!(
        (edited.text.expect("text").as_str(), edited.ended),
        ("two", Ended::Earlier)
    );
    assert!(!edited.is_joined);
    loans.settle();
    // The window may be open still, and save once more.
    std::fs::write(&path, "two and a half").expect("its folder is there");
    let edited = back(&mut loans, "task-1", "two");
    assert_eq!(edited.text.expect("text"), "two and a half");
    loans.end(&said("task-1", "two and a half"));
    assert!(loans.late().is_none(), "all of it is kept");
}

#[test]
fn what_is_saved_after_the_note_is_kept_revises_it_and_goes_into_no_other() {
    let mut loans = Loans::default();
    let loan = lent(&mut loans, "task-1", "");
    let path = loan.path().to_owned();
    loans.give_back(loan, Ended::AtOnce);
    loans.end(&said("task-2", "another"));
    let kept = said("task-1", "typed here");
    loans.end(&kept);
    assert!(loans.late().is_none());
    std::fs::write(&path, "saved later").expect("written");
    let other = lent(&mut loans, "task-1", "of the second");
    assert_ne!(other.path(), path, "a new note has a sheet of its own");
    let late = loans.late().expect("it is told");
    let id = kept[0].entry.id().to_string();
    assert_eq!(late.draft.revises, Some(id));
    assert_eq!((&*late.draft.text, &*late.before), ("saved later", ""));
    assert!(loans.late().is_none(), "once");
    std::fs::write(&path, "and once more").expect("written");
    assert_eq!(loans.late().expect("told").before, "saved later");
    std::fs::remove_dir_all(path.parent().expect("a folder")).expect("cleared away");
    loans.give_back(other, Ended::Well);
    loans.settle();
    assert!(loans.late().is_none() && loans.lent().is_empty());
}

#[test]
fn what_is_saved_after_the_process_has_ended_is_found_by_the_next() {
    let mut loans = Loans::default();
    let loan = lent(&mut loans, "task-1", "one");
    let path = loan.path().to_owned();
    assert_eq!(loans.lent().len(), 1, "while the editor is waited for, too");
    loans.give_back(loan, Ended::AtOnce);
    let known = loans.lent();
    drop(loans);
    std::fs::write(&path, "two").expect("its sheet is there");
    let mut next = Loans::default();
    let now = Timestamp::now();
    next.adopt(known.clone(), now);
    assert_eq!(next.late().expect("told").draft.text, "two");
    assert!(next.late().is_none());
    // Known from now on; nothing more comes for long.
    let known = next.lent();
    drop(next);
    let mut last = Loans::default();
    last.adopt(known.clone(), now);
    assert!(last.late().is_none() && path.exists());
    let mut last = Loans::default();
    last.adopt(known, now + PATIENCE * 2);
    assert!(!path.exists() && last.lent().is_empty());
}

#[test]
fn what_was_typed_stands_above_what_a_window_saved_and_each_save_once() {
    for (typed, before, text, stands) in [
        ("one", "one", "two", "two"),
        ("", "", "two", "two"),
        ("", "one", "two", "two"),
        ("two", "one", "two", "two"),
        ("typed", "one", "two", "typed\n\ntwo"),
        ("typed\n\ntwo", "two", "three", "typed\n\nthree"),
        ("a one", "one", "two", "a one\n\ntwo"),
    ] {
        let made = joined(typed, before, text);
        assert_eq!(made, (stands.to_owned(), stands.contains('\n')));
    }
}

#[test]
fn nothing_that_was_typed_meanwhile_gives_way_to_it() {
    for (typed, stands) in [
        ("one", "two"),
        ("", "two"),
        ("two", "two"),
        ("one and more", "one and more\n\ntwo"),
    ] {
        let mut loans = Loans::default();
        let loan = lent(&mut loans, "task-1", "one");
        let path = loan.path().to_owned();
        loans.give_back(loan, Ended::AtOnce);
        std::fs::write(path, "two\n").expect("written");
        let edited = back(&mut loans, "task-1", typed);
        assert_eq!(edited.text.expect("text"), stands);
        assert_eq!(edited.is_joined, stands.len() > 3);
        loans.settle();
    }
}

#[test]
fn what_one_text_left_is_not_taken_over_into_another() {
    let mut loans = Loans::default();
    let loan = lent(&mut loans, "task-1", "");
    let path = loan.path().to_owned();
    loans.give_back(loan, Ended::AtOnce);
    std::fs::write(&path, "of the first").expect("written");
    let other = lent(&mut loans, "task-2", "of the second");
    assert_ne!(other.path(), path);
    let edited = back(&mut loans, "task-1", "");
    assert_eq!(edited.text.expect("text"), "of the first");
    loans.give_back(other, Ended::Well);
    loans.settle();
}
